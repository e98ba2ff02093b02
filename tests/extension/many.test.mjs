// The extension in Chromium: all DW articles of a window, read and saved as one file.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { complaints, findEpubcheck } from '../../www/tools/test/epubcheck.mjs'
import { goTo } from '../../www/tools/with-extension.mjs'
import { allowed, article, chromium, expected, faults, html, pathOf, site, soon } from './helper.mjs'

/** @typedef {import('puppeteer-core').Page} Page */

const server = await site()
const { page, browser, origin, press, prefer, downloads, worker } = await chromium(server, { directory: allowed() })
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

const names = ['news-signoff', 'feature-galleries', 'right-to-left']
const addressOf = (/** @type {string} */ name) => `http://www.dw.com${pathOf(html(name))}`
for (const name of names) server.pages.set(pathOf(html(name)), { body: html(name) })
const want = Object.fromEntries(names.map((name) => [name, JSON.parse(expected(name, addressOf(name)))]))
server.pages.set('/en/top-stories/s-9097', { body: '<!doctype html><html lang="en"><link rel="canonical" href="https://www.dw.com/en/top-stories/s-9097"><title>Top stories</title>' })
server.pages.set('/en/slow/a-70000009', { body: '' })
const text = (/** @type {Page} */ tab, /** @type {string} */ selector) => tab.$eval(selector, (element) => element.textContent ?? '')
const rows = (/** @type {Page} */ tab, /** @type {string} */ selector) => tab.$$eval(`${selector} li`, (items) => items.map((item) => [...item.children].flatMap((part) => part.localName === 'input' ? [] : part.firstElementChild?.textContent ?? part.textContent)))

/** Opens a tab with an address. */
async function open (/** @type {string} */ address) {
  const tab = await browser.newPage()
  await goTo(tab, address, { waitUntil: 'domcontentloaded' }).catch(() => {})
  return tab
}

/** The page of many, from the popup. */
async function many (/** @type {Page} */ tab) {
  const popup = await press(tab)
  await popup.waitForSelector('#more')
  await popup.click('#more')
  const opened = browser.waitForTarget((target) => target.url().startsWith(`${origin}/many/`))
  await popup.click('#many')
  return /** @type {Page} */ (await (await opened).page())
}
const done = (/** @type {Page} */ tab) => soon(() => tab.$eval('#begin', (button) => !/** @type {any} */ (button).disabled && document.querySelector('#said')?.textContent !== ''), 'it is done')

describe('all articles of the window', () => {
  /** @type {Page} */
  let list
  /** @type {Page[]} */
  const tabs = []

  test('are read, each once; of the other tabs it is said why not', async () => {
    await prefer({ pattern: '{id}' })
    await goTo(page, addressOf('news-signoff'))
    tabs.push(await open(addressOf('feature-galleries')), await open('http://www.dw.com/en/top-stories/s-9097'), await open(addressOf('news-signoff')), await open(addressOf('right-to-left')), await open('http://www.example.org/'))
    list = await many(page)
    await done(list)
    assert.deepEqual((await rows(list, '#articles')).map(([title]) => title), names.map((name) => want[name].headline))
    assert.deepEqual(await rows(list, '#reasons'), [
      ['Top stories', 'Not an article: a front page, a topic, a person or the like.'],
      [await tabs[2].title(), 'The same article as in another tab.'],
    ])
    assert.equal(await text(list, '#said'), '3 articles read; tabs without: 2.')
    assert.equal(await list.$eval('#articles label span', (span) => getComputedStyle(span).direction), 'ltr')
    assert.equal(await list.$eval('#articles li:last-child label span', (span) => getComputedStyle(span).direction), 'rtl')
    assert.ok(!server.asked.some((address) => address.includes('static.dw.com')), 'nothing is fetched before it is saved')
  })

  /** Saves in a form; gives the file and what was said. @param {string} kind @param {string} extension */
  async function saved (kind, extension, n = 3) {
    await list.bringToFront()
    await list.evaluate((png) => {
      const { fetch: own } = globalThis
      globalThis.fetch = async (url, options) => String(url).includes('dw.com/') ? new Response(String(url).includes('67900002') ? 'no picture' : Uint8Array.from(atob(png), (c) => c.charCodeAt(0))) : own(url, options)
    }, PNG)
    await list.select('#kind', kind)
    await list.evaluate(() => { /** @type {any} */ (document.querySelector('#said')).textContent = '' })
    await list.click('#save')
    const name = await soon(() => readdirSync(downloads).find((file) => file.endsWith(`(${n}).${extension}`)), `a file .${extension}`)
    const bytes = await soon(() => {
      const bytes = existsSync(join(downloads, name)) ? readFileSync(join(downloads, name)) : Buffer.of()
      return bytes.length > 0 && bytes
    }, name)
    const said = await soon(() => text(list, '#said'), 'it is said')
    assert.match(name, new RegExp(`^20\\d\\d-\\d\\d-\\d\\d Deutsche Welle \\(${n}\\)\\.${extension}$`))
    rmSync(join(downloads, name))
    return { bytes, said }
  }

  test('one EPUB book: a chapter each, navigation, pictures, a cover', async () => {
    const { bytes, said } = await saved('epub', 'epub')
    assert.match(said, /not to be had, links instead: 1 image$/)
    const files = unzipSync(bytes)
    const nav = strFromU8(files['EPUB/nav.xhtml'])
    names.forEach((name, i) => {
      assert.ok(strFromU8(files[`EPUB/article-${i + 1}.xhtml`]).includes(want[name].headline))
      assert.ok(nav.includes(`<a href="article-${i + 1}.xhtml" dir="${want[name].direction}">${want[name].headline}</a>`), nav)
    })
    const opf = strFromU8(files[Object.keys(files).find((file) => file.endsWith('.opf')) ?? ''])
    assert.match(opf, /properties="cover-image"/)
    assert.match(opf, /<dc:title>Deutsche Welle, \w+ \d+, 20\d\d<\/dc:title>/)
    // `npm run check-epub` brings it.
    const jar = findEpubcheck()
    if (!jar) return
    const file = join(downloads, 'checked.epub')
    writeFileSync(file, bytes)
    assert.deepEqual(complaints(jar, file), [])
    rmSync(file)
  })

  test('one ZIP of Markdown, with the pictures of each', async () => {
    const files = unzipSync((await saved('folder', 'zip')).bytes)
    const ids = names.map((name) => want[name].id)
    assert.deepEqual(Object.keys(files).filter((file) => file.endsWith('.md')).sort(), ids.map((id) => `${id}.md`).sort())
    assert.ok(Object.keys(files).includes(`${want['feature-galleries'].id}/1.png`))
    assert.match(strFromU8(files[`${want['feature-galleries'].id}.md`]), new RegExp(`\\]\\(${want['feature-galleries'].id}/1\\.png\\)`))
  })

  test('JSON Lines, and BibTeX of those that are ticked', async () => {
    const lines = strFromU8((await saved('jsonl', 'jsonl')).bytes).trimEnd().split('\n')
    assert.deepEqual(lines.map((line) => JSON.parse(line)), names.map((name) => want[name]))
    await list.click('#article-1')
    const entries = strFromU8((await saved('bibtex', 'bib', 2)).bytes)
    assert.equal(entries.match(/^@/gm)?.length, 2)
    assert.ok(entries.includes(want['news-signoff'].headline) && !entries.includes(want['feature-galleries'].headline))
    for (const i of [0, 2]) await list.click(`#article-${i}`)
    assert.equal(await list.$eval('#save', (button) => /** @type {any} */ (button).disabled), true, 'there is nothing to save')
    for (const i of [0, 1, 2]) await list.click(`#article-${i}`)
  })

  test('by keyboard, and axe finds nothing, light and dark, wide and narrow', async () => {
    await list.focus('#begin')
    /** @type {string[]} */
    const way = []
    for (let i = 0; i < 5; i++) {
      await list.keyboard.press('Tab')
      way.push(await list.evaluate(() => document.activeElement?.id ?? ''))
    }
    assert.deepEqual(way, ['article-0', 'article-1', 'article-2', 'kind', 'save'])
    for (const scheme of ['light', 'dark']) {
      await list.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      assert.deepEqual(await faults(list), [], scheme)
    }
    await list.setViewport({ width: 360, height: 700, hasTouch: true, isMobile: true })
    assert.equal(await list.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false)
    assert.deepEqual(await faults(list), [], 'narrow')
    await list.setViewport({ width: 1000, height: 800 })
  })

  test('can be stopped; a page that never comes, and one put to sleep, are named', async () => {
    /** @type {() => void} */
    let finish = () => {}
    server.pages.set('/en/slow/a-70000009', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      response.write('<!doctype html><title>Slow</title><p>')
      finish = () => response.end()
    })
    const slow = await browser.newPage()
    slow.goto('http://www.dw.com/en/slow/a-70000009').catch(() => {})
    await soon(() => slow.evaluate(() => document.title === 'Slow').catch(() => false), 'its beginning')
    const asleep = await (await worker()).evaluate(async (address) => {
      const { chrome } = /** @type {any} */ (globalThis)
      const tab = (await chrome.tabs.query({})).find((/** @type {any} */ tab) => tab.url === address)
      return (await chrome.tabs.discard(tab.id))?.discarded
    }, addressOf('right-to-left'))
    assert.equal(asleep, true)
    await list.bringToFront()
    await list.focus('#begin')
    await list.keyboard.press('Enter')
    await list.waitForSelector('#stop:not([hidden])')
    await soon(async () => await text(list, '#count') === '5 of 6', 'the others are read')
    assert.equal(await list.$eval('#progress', (bar) => /** @type {any} */ (bar).value), 5)
    assert.equal(await list.evaluate(() => document.activeElement?.id), 'stop')
    assert.deepEqual(await faults(list), [], 'while it goes on')
    await list.keyboard.press('Enter')
    await done(list)
    assert.match(await text(list, '#said'), /^Stopped\. 2 articles read; tabs without: 4\.$/)
    const reasons = Object.fromEntries(await rows(list, '#reasons'))
    assert.match(reasons.Slow, /^Stopped before/)
    assert.ok(Object.values(reasons).some((reason) => reason.startsWith('The browser has put this tab to sleep')))
    finish()
  })
})

describe('without the permission', () => {
  test('it is asked for at the press; refused, that is said; in German', async () => {
    const other = await chromium(server, { lang: 'de' })
    await goTo(other.page, addressOf('news-signoff'))
    const popup = await other.press()
    await article(popup)
    await popup.click('#more')
    const opened = other.browser.waitForTarget((target) => target.url().startsWith(`${other.origin}/many/`))
    await popup.click('#many')
    const list = /** @type {Page} */ (await (await opened).page())
    await soon(() => text(list, '#begin'), 'the page is there')
    assert.equal(await text(list, '#begin'), 'Erlauben und lesen')
    assert.deepEqual(await faults(list), [])
    await list.evaluate(() => { /** @type {any} */ (globalThis).chrome.permissions.request = async (/** @type {any} */ asked) => { document.body.dataset.asked = JSON.stringify(asked); return false } })
    await list.click('#begin')
    await soon(async () => (await text(list, '#said')).startsWith('Ohne die Erlaubnis'), 'it is said')
    assert.deepEqual(JSON.parse(await list.$eval('body', (body) => String(body.dataset.asked))), { origins: ['https://*.dw.com/*', 'https://*.dw.de/*'] })
    await other.browser.close()
  })
})
