// The extension in Chromium: the article as something to read.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import axe from 'axe-core'
import { article, chromium, html, pathOf, site } from './helper.mjs'

/** @typedef {import('puppeteer-core').Page} Page */

const server = await site()
const { page, press, prefer, browser, origin } = await chromium(server)

/** The popup over a page. @param {string} name @param {(html: string) => string} [change] */
async function open(name, change = (html) => html) {
  const body = change(html(name))
  server.pages.set(pathOf(body), { body })
  await page.goto(`http://www.dw.com${pathOf(body)}`)
  const popup = await press()
  await article(popup)
  return popup
}
const isHidden = (/** @type {Page} */ popup, /** @type {string} */ selector) => popup.$eval(selector, (element) => /** @type {any} */ (element).hidden)
const pictures = (/** @type {Page} */ popup) => popup.$$eval('#view-article img', (images) => images.length)
async function violations(/** @type {Page} */ popup) {
  await popup.evaluate(axe.source)
  const { violations } = await popup.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }))
  return violations.map((/** @type {any} */ { id }) => id)
}

describe('pictures', () => {
  test('are asked for once; always is always', async () => {
    await prefer({})
    let popup = await open('feature-galleries')
    assert.deepEqual([await isHidden(popup, '#ask'), await pictures(popup)], [false, 0])
    assert.deepEqual(await violations(popup), [])
    await popup.click('#tab-json')
    assert.equal(await isHidden(popup, '#ask'), true, 'it is about the article alone')
    await popup.click('#tab-article')
    await popup.click('#ask-yes')
    await popup.waitForSelector('#view-article img')
    assert.equal(await isHidden(popup, '#ask'), true)
    popup = await open('feature-galleries')
    assert.deepEqual([await isHidden(popup, '#ask'), await isHidden(popup, '#pictures'), await pictures(popup)], [true, true, 4])
    assert.ok(await popup.$$eval('#view-article img', (images) => images.every((image) => image.loading === 'lazy' && image.referrerPolicy === 'no-referrer')))
  })

  test('no is no, and does not come back', async () => {
    await prefer({})
    let popup = await open('feature-galleries')
    await popup.click('#ask-no')
    await popup.waitForSelector('#ask[hidden]')
    popup = await open('feature-galleries')
    assert.deepEqual([await isHidden(popup, '#ask'), await isHidden(popup, '#pictures'), await pictures(popup)], [true, false, 0])
  })

  test('an article without pictures asks nothing', async () => {
    await prefer({})
    assert.equal(await isHidden(await open('lists-quotes-tables'), '#ask'), true)
  })

  test('a video has its picture, which leads to it', async () => {
    await prefer({ pictures: true })
    const popup = await open('classic-video-2021')
    const posters = await popup.$$eval('.poster', (links) => links.map((link) => [/** @type {any} */ (link).href.replace(/^https?:.*/, 'web'), link.getAttribute('rel'), Boolean(link.getAttribute('aria-label')), link.querySelectorAll('img').length]))
    for (const poster of posters) assert.deepEqual(poster, ['web', 'noopener noreferrer', true, 1])
    assert.ok(posters.length > 0)
    assert.equal(await popup.$$eval('video, audio', (players) => players.length), 0)
    assert.deepEqual(await violations(popup), [])
  })
})

test('set as its reader chose', async () => {
  const style = (/** @type {Page} */ popup) => popup.$eval('#view-article', (view) => {
    const { fontSize, lineHeight, fontFamily } = getComputedStyle(view)
    return { size: parseFloat(fontSize), leading: parseFloat(lineHeight) / parseFloat(fontSize), sans: fontFamily.startsWith('system-ui'), measure: parseFloat(getComputedStyle(/** @type {Element} */ (view.firstElementChild)).maxWidth) / parseFloat(fontSize) }
  })
  const round = (/** @type {any} */ values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 100) / 100 : value]))
  await prefer({})
  assert.deepEqual(round(await style(await open('classic-news'))), { size: 17, leading: 1.6, sans: false, measure: 36 })
  await prefer({ readSize: 'largest', readLeading: 'loose', readFont: 'sans', readMeasure: 'narrow' })
  assert.deepEqual(round(await style(await open('classic-news'))), { size: 22.4, leading: 1.85, sans: true, measure: 24 })
  await prefer({ readSize: 'gigantic', readFont: 7 })
  assert.deepEqual(round(await style(await open('classic-news'))), { size: 17, leading: 1.6, sans: false, measure: 36 })
})

test('an hour has its zone, a day has none', async () => {
  await prefer({})
  const shown = (/** @type {Page} */ popup) => popup.$eval('.date time', (time) => [time.getAttribute('datetime')?.includes('T'), time.textContent])
  const [hour, text] = await shown(await open('feature-galleries'))
  assert.equal(hour, true)
  assert.match(String(text), /2024.*\d:\d\d.*(?:UTC|GMT|[A-Z]{3,4})/)
})

test('the options keep what is chosen', async () => {
  await prefer({})
  const tab = await browser.newPage()
  await tab.goto(`${origin}/options/options.html`)
  await tab.waitForSelector('#readSize option')
  await tab.select('#readSize', 'large')
  await tab.waitForFunction(() => document.querySelector('#said')?.textContent !== '')
  assert.deepEqual(await tab.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get('readSize')), { readSize: 'large' })
  await tab.close()
})

for (const name of ['classic-ar', 'right-to-left']) {
  test(`${name}: from right to left, at a phone's width, nothing wider than the view`, async () => {
    await prefer({ pictures: true, readSize: 'largest' })
    const popup = await open(name)
    await popup.setViewport({ width: 390, height: 700 })
    const wide = await popup.$eval('#view-article', (view) => [getComputedStyle(/** @type {Element} */ (view.querySelector('article'))).direction, view.scrollWidth <= view.clientWidth])
    assert.deepEqual(wide, ['rtl', true])
  })
}
