// The extension in Chromium: beside the page, where it follows the tab, and under a thumb.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { goTo } from '../../www/tools/with-extension.mjs'
import { allowed, article, chromium, expected, faults, html, pathOf, site, soon } from './helper.mjs'

/** @typedef {import('puppeteer-core').Page} Page */

const server = await site()
const names = ['news-signoff', 'feature-galleries', 'right-to-left', 'embeds']
const addressOf = (/** @type {string} */ name) => `http://www.dw.com${pathOf(html(name))}`
for (const name of names) server.pages.set(pathOf(html(name)), { body: html(name) })
const want = Object.fromEntries(names.map((name) => [name, JSON.parse(expected(name, addressOf(name)))]))
server.pages.set('/en/elsewhere', { body: '<!doctype html><title>Elsewhere</title><p>No page of DW' })
const ELSEWHERE = 'http://www.example.org/en/elsewhere'

const text = (/** @type {Page} */ panel, /** @type {string} */ selector) => panel.$eval(selector, (element) => element.textContent ?? '')
/** Waits until an article stands there. */
const shows = (/** @type {Page} */ panel, /** @type {string} */ name) => soon(() => panel.evaluate((headline) => {
  const view = /** @type {HTMLElement} */ (document.querySelector('#view-article'))
  return !view.hidden && view.querySelector('h2')?.textContent === headline
}, want[name].headline), `${name} is shown`)
const says = (/** @type {Page} */ panel, /** @type {string} */ title) => soon(() => panel.evaluate((title) => document.querySelector('#view-article')?.checkVisibility() === false && document.querySelector('#state:not([hidden]) #state-title')?.textContent === title, title), `it says “${title}”`)

/** Opens the panel from the popup. @param {Awaited<ReturnType<typeof chromium>>} its @returns {Promise<Page>} */
async function openPanel ({ browser, origin, press }) {
  const popup = await press()
  await popup.waitForSelector('#more')
  await popup.click('#more')
  const opened = browser.waitForTarget((target) => target.url() === `${origin}/popup/popup.html?beside`)
  await popup.click('#beside')
  const panel = await (await opened).asPage()
  await soon(() => popup.isClosed(), 'the popup has closed itself')
  return panel
}

describe('beside the page', () => {
  test('with DW’s hosts allowed it follows tabs, navigations and DW’s own app', async () => {
    const its = await chromium(server, { directory: allowed() })
    const { page, browser } = its
    await goTo(page, addressOf('news-signoff'))
    const panel = await openPanel(its)
    await shows(panel, 'news-signoff')
    assert.equal(await panel.$eval('#follow', (bar) => bar.checkVisibility()), false, 'there is nothing to ask for')

    await goTo(page, addressOf('feature-galleries'))
    await shows(panel, 'feature-galleries')
    const other = await browser.newPage()
    await goTo(other, addressOf('right-to-left'))
    await shows(panel, 'right-to-left')
    await goTo(other, ELSEWHERE)
    await says(panel, 'Not a page of Deutsche Welle')
    assert.deepEqual(await faults(panel), [])
    await page.bringToFront()
    await shows(panel, 'feature-galleries')

    // The app: first the address, and when it has it the text. Until then there is nothing of the old one under the new address.
    const body = html('embeds').match(/<body[^]*<\/body>/)?.[0] ?? ''
    await page.evaluate((path) => history.pushState({}, '', path), pathOf(html('embeds')))
    await new Promise((done) => setTimeout(done, 700))
    await page.evaluate((body) => {
      document.querySelector('link[rel=canonical]')?.remove()
      document.body.innerHTML = body
    }, body)
    await shows(panel, 'embeds')
    await panel.click('#tab-json')
    await panel.click('#copy')
    await soon(() => text(panel, '#said'), 'it is copied')
    assert.equal(JSON.parse(await panel.evaluate(() => navigator.clipboard.readText())).id, want.embeds.id)

    // Selected later than it was read.
    await panel.click('#tab-article')
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector('.rich-text p'))))
    await panel.click('#part')
    await soon(() => panel.$eval('#part', (button) => button.getAttribute('aria-pressed') === 'true'), 'only the selection')
    await browser.close()
  })

  test('without it, it shows where the button was pressed, says so and asks; in German, and narrow', async () => {
    const its = await chromium(server, { lang: 'de' })
    const { page, press, browser } = its
    await goTo(page, addressOf('news-signoff'))
    const panel = await openPanel(its)
    await shows(panel, 'news-signoff')
    assert.equal(await panel.$eval('#follow', (bar) => bar.checkVisibility()), true)
    assert.ok((await panel.evaluate(() => innerWidth)) < 480)
    const wide = await panel.$$eval('.bar, main, [role=tabpanel]:not([hidden])', (parts) => parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.id || part.className))
    assert.deepEqual(wide, [])
    assert.deepEqual(await faults(panel), [])

    const other = await browser.newPage()
    await goTo(other, addressOf('feature-galleries'))
    await says(panel, 'Noch nichts gelesen')
    assert.deepEqual(await faults(panel), [])
    await panel.evaluate(() => { /** @type {any} */ (globalThis).chrome.permissions.request = async (/** @type {any} */ asked) => { document.body.dataset.asked = JSON.stringify(asked); return false } })
    await panel.focus('#follow-allow')
    await panel.keyboard.press('Enter')
    assert.deepEqual(JSON.parse(await panel.$eval('body', (body) => String(body.dataset.asked))), { origins: ['https://*.dw.com/*', 'https://*.dw.de/*'] })
    await says(panel, 'Noch nichts gelesen')
    // The press lets the panel read that tab, too.
    await article(await press(other))
    await shows(panel, 'feature-galleries')
    await browser.close()
  })
})

describe('under a thumb, 360 wide', () => {
  test('everything to press is 44 px or more, nothing is cut off, saving and copying work', async () => {
    const { page, worker, downloads, browser, origin } = await chromium(server, { directory: allowed() })
    await goTo(page, addressOf('feature-galleries'))
    // Firefox for Android shows the popup as a page of its own. Here it is one in a tab, which reads the one that is shown.
    const background = await worker()
    const opened = browser.waitForTarget((target) => target.url() === `${origin}/popup/popup.html`)
    await background.evaluate(() => /** @type {any} */ (globalThis).chrome.tabs.create({ url: '/popup/popup.html', active: false }))
    const popup = /** @type {Page} */ (await (await opened).page())
    await soon(() => popup.$eval('#actions', (bar) => !/** @type {any} */ (bar).hidden), 'it has read the page')
    await popup.bringToFront()
    // Without the new load that setViewport brings: now this tab is the one that is shown.
    const cdp = await popup.createCDPSession()
    await cdp.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 1, mobile: true })
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    assert.deepEqual(await popup.evaluate(() => [innerWidth, matchMedia('(pointer: coarse)').matches]), [360, true])
    const small = () => popup.$$eval('button, select, input, summary, [role=tab]', (parts) => parts.filter((part) => part.checkVisibility()).map((part) => [part.id || part.className || part.localName, part.getBoundingClientRect()]).filter(([, box]) => /** @type {DOMRect} */ (box).height < 44 || /** @type {DOMRect} */ (box).width < 44).map(([name, box]) => `${name} ${/** @type {DOMRect} */ (box).width} × ${/** @type {DOMRect} */ (box).height}`))
    const out = () => popup.$$eval('.bar > *, .pair > *, .search > *', (parts) => parts.filter((part) => part.checkVisibility() && (part.getBoundingClientRect().right > innerWidth || part.getBoundingClientRect().left < 0 || part.getBoundingClientRect().bottom > innerHeight)).map((part) => part.id || part.className))
    for (const view of ['article', 'json', 'markdown', 'text']) {
      await popup.tap(`#tab-${view}`)
      assert.deepEqual(await small(), [], view)
      assert.deepEqual(await out(), [], view)
      assert.deepEqual(await faults(popup), [], view)
    }
    assert.equal(await popup.evaluate(() => document.documentElement.scrollWidth > innerWidth && getComputedStyle(document.documentElement).overflow !== 'hidden'), false)
    await popup.tap('#more')
    assert.deepEqual(await small(), [], 'the menu')
    await popup.keyboard.press('Escape')
    await popup.tap('#copy')
    await soon(async () => (await text(popup, '#said')).startsWith('Copied'), 'it is copied')
    await popup.tap('#download')
    const saved = await soon(() => readdirSync(downloads).find((file) => file.endsWith('.txt')), 'it is saved')
    assert.ok(existsSync(join(downloads, saved)))
    rmSync(join(downloads, saved))
    await browser.close()
  })
})
