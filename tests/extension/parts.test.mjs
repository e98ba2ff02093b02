// The extension in Chromium: only what is selected, and files with pictures.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import axe from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import { article, chromium, html, pathOf, site, soon } from './helper.mjs'

/** @typedef {import('puppeteer-core').Page} Page */

const server = await site()
const { page, browser, origin, press, prefer, downloads } = await chromium(server)
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

async function visit(/** @type {string} */ name) {
  const body = html(name)
  server.pages.set(pathOf(body), { body })
  await page.goto(`http://www.dw.com${pathOf(body)}`)
}
const text = (/** @type {Page} */ popup, /** @type {string} */ selector) => popup.$eval(selector, (element) => element.textContent ?? '')
const hidden = (/** @type {Page} */ popup) => popup.$eval('#part', (button) => /** @type {any} */ (button).hidden)
const shown = (/** @type {Page} */ popup) => text(popup, '#view-article')

/** Selects on the page from a text to another. */
const selects = (/** @type {string} */ from, /** @type {string} */ to) => page.evaluate(([from, to]) => {
  const walker = document.createTreeWalker(document.body, 4)
  const range = document.createRange()
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode)
    if (node.data.includes(from)) range.setStart(node, node.data.indexOf(from))
    if (node.data.includes(to)) {
      range.setEnd(node, node.data.indexOf(to) + to.length)
      break
    }
  }
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}, [from, to])

describe('only what is selected', () => {
  test('the popup offers it, shows it, and the whole again', async () => {
    await visit('feature-galleries')
    let popup = await press()
    await article(popup)
    assert.equal(await hidden(popup), true, 'nothing is selected')

    await selects('nach der Zeit', 'Anselm Korb')
    popup = await press()
    await article(popup)
    assert.equal(await hidden(popup), false)
    assert.match(await shown(popup), /Am Abend läuten/)
    await popup.click('#part')
    await soon(async () => !(await shown(popup)).includes('Am Abend läuten'), 'only the selection is shown')
    assert.match(await shown(popup), /^(?:.|\n)*Die Uhren von Lindental(?:.|\n)*nach der Zeit fragt(?:.|\n)*Südturm(?:.|\n)*Der Uhrmacher Anselm Korb/)
    assert.doesNotMatch(await shown(popup), /Wer in Lindental|nimmt es gelassen/)
    await popup.evaluate(axe.source)
    const { violations } = await popup.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }))
    assert.deepEqual(violations.map((/** @type {any} */ { id }) => id), [])
    await popup.click('#tab-markdown')
    await popup.click('#copy')
    await soon(() => text(popup, '#said'), 'it is copied')
    const copied = await popup.evaluate(() => navigator.clipboard.readText())
    assert.match(copied, /^# Die Uhren von Lindental\n(?:.|\n)*\n\nnach der Zeit fragt, bekommt sieben Antworten\. \*\*Keine\*\* davon stimmt\.\n(?:.|\n)*\n\nDer Uhrmacher Anselm Korb\n/)
    await popup.click('#part')
    await popup.click('#tab-article')
    await soon(async () => (await shown(popup)).includes('Am Abend läuten'), 'the whole is shown again')
  })

  test('a selection outside of the text: the popup says so', async () => {
    await visit('feature-galleries')
    await selects('Die Uhren', 'Lindental')
    const popup = await press()
    await article(popup)
    await popup.click('#part')
    await soon(async () => (await text(popup, '#said')).includes('No text of the article is selected'), 'it is said')
    assert.match(await shown(popup), /Am Abend läuten/)
  })
})

test('on paper: the text on as many pages as it takes, nothing to press', async () => {
  await prefer({})
  await visit('classic-news')
  const popup = await press()
  await article(popup)
  await popup.emulateMediaType('print')
  const seen = await popup.evaluate(() => {
    const visible = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].filter((one) => /** @type {any} */ (one).checkVisibility()).map((one) => one.id || one.className || one.localName)
    const view = /** @type {HTMLElement} */ (document.querySelector('#view-article'))
    return { buttons: visible('button, select, input, [role=tab], .said'), cut: view.scrollHeight > view.clientHeight + 1, ink: getComputedStyle(view).color, whole: document.documentElement.scrollHeight >= view.scrollHeight }
  })
  assert.deepEqual(seen, { buttons: [], cut: false, ink: 'rgb(0, 0, 0)', whole: true })
  // Of a popup Chromium makes no PDF: its page goes into a tab.
  const source = (await popup.content()).replaceAll('href="popup.css"', 'href="/popup/popup.css"').replaceAll('href="print.css"', 'href="/popup/print.css"')
  const tab = await browser.newPage()
  await tab.goto(`${origin}/options/options.html`)
  await tab.evaluate((html) => document.documentElement.replaceWith(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').documentElement)), source)
  await tab.waitForNetworkIdle()
  const pagesOf = async (/** @type {any} */ paper) => Buffer.from(await tab.pdf(paper)).toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0
  assert.equal(await pagesOf({ format: 'A4' }), 1)
  assert.ok(await pagesOf({ format: 'A6' }) > 1, 'what has no room on a page is on the next')
  await tab.close()
})

describe('files with pictures', () => {
  /** Presses Save for a sort of file, with the browser's question answered. */
  async function saved(/** @type {string} */ kind, /** @type {string} */ extension, /** @type {boolean} */ allowed) {
    await prefer({ pattern: '{id}' })
    await visit('feature-galleries')
    const popup = await press()
    await article(popup)
    await popup.evaluate((allowed, png) => {
      const { chrome } = /** @type {any} */ (globalThis)
      chrome.permissions.request = async (/** @type {any} */ asked) => { globalThis.document.body.dataset.asked = JSON.stringify(asked); return allowed }
      const own = globalThis.fetch
      globalThis.fetch = async (url, options) => String(url).includes('static.dw.com') ? new Response(String(url).includes('67900002') ? 'no picture' : Uint8Array.from(atob(png), (c) => c.charCodeAt(0))) : own(url, options)
    }, allowed, PNG)
    await popup.select('#kind', kind)
    await popup.click('#download')
    const file = join(downloads, `67900123.${extension}`)
    await soon(() => existsSync(file) && readFileSync(file).length > 0, file)
    const said = await soon(() => text(popup, '#said'), 'it is said')
    const files = unzipSync(readFileSync(file))
    rmSync(file)
    assert.deepEqual(readdirSync(downloads), [])
    assert.deepEqual(JSON.parse(await popup.$eval('body', (body) => String(body.dataset.asked))), { origins: ['https://*.dw.com/*', 'https://*.dw.de/*'] })
    return { said, files }
  }

  test('an EPUB book; one picture is none', async () => {
    const { said, files } = await saved('epub', 'epub', true)
    assert.equal(said, 'Saved as 67900123.epub; not to be had, links instead: 1 image')
    assert.equal(strFromU8(files.mimetype), 'application/epub+zip')
    assert.ok(Object.keys(files).includes('EPUB/pictures/1.png'))
    assert.match(strFromU8(files['EPUB/article.xhtml']), /<h1 id="part-1">Die Uhren von Lindental<\/h1>/)
  })

  test('Markdown with its pictures; refused, with links', async () => {
    const { files } = await saved('folder', 'zip', true)
    assert.deepEqual(Object.keys(files).sort(), ['67900123.md', '67900123/1.png', '67900123/2.png', '67900123/3.png'])
    const refused = await saved('folder', 'zip', false)
    assert.deepEqual(Object.keys(refused.files), ['67900123.md'])
    assert.match(refused.said, /links instead: 4 images$/)
  })
})
