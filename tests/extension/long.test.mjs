// Pages that are long: the popup shows the beginning of one while the whole is read in a worker. Here the worker waits for the
// test with its answers, so that what happens between is no matter of time.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { bodies, pageOf } from '../../www/tools/bench/popup.mjs'
import { native } from '../browser/helper.mjs'
import { allowed, article, chromium, site, soon } from './helper.mjs'

/** @typedef {import('puppeteer-core').Page} Page */

const directory = allowed()
const worker = join(directory, 'shared', 'worker.js')
const held = `{
  const send = self.postMessage.bind(self)
  const channel = new BroadcastChannel('test')
  const word = new Promise((said) => {
    channel.onmessage = ({ data }) => {
      if (data === 'heard') return
      said(data)
      channel.postMessage('heard')
    }
  })
  const fail = () => setTimeout(() => { throw new Error('a broken worker') })
  self.postMessage = (message) => word.then((word) => word === 'fail' ? fail() : send(message))
}
`
writeFileSync(worker, held + readFileSync(worker, 'utf8'))

const server = await site()
const { page, press, prefer, browser } = await chromium(server, { directory })
const scratch = mkdtempSync(join(tmpdir(), 'dw-article-long-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

const path = '/en/a-bridge-opens/a-70000001'
const address = `http://www.dw.com${path}`

/** The popup over a page whose beginning it shows. @param {string} body */
async function begun (body) {
  server.pages.set(path, { body })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  const popup = await press()
  await popup.waitForSelector('#view-article[aria-busy=true] article')
  return popup
}

/** Lets the worker answer, or fail; it may not listen yet. @param {Page} popup @param {'answer' | 'fail'} word */
const say = (popup, word) => popup.evaluate((word) => /** @type {Promise<void>} */ (new Promise((heard) => {
  const channel = new BroadcastChannel('test')
  const again = setInterval(() => channel.postMessage(word), 20)
  channel.onmessage = () => {
    clearInterval(again)
    channel.close()
    heard()
  }
})), word)

const marks = (/** @type {Page} */ popup) => popup.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name))

/** The article that a popup copies: how long it is as JSON, and a digest; as long as it is, it does not leave the browser. @param {Page} popup */
async function copied (popup) {
  await article(popup)
  assert.equal(await popup.$eval('#view-article', (view) => view.hasAttribute('aria-busy')), false)
  await popup.evaluate(() => {
    Clipboard.prototype.writeText = async (text) => { /** @type {any} */ (globalThis).copied = text }
  })
  await popup.click('#tab-json')
  await popup.click('#copy')
  await soon(() => popup.$eval('#said', (said) => said.textContent !== ''), 'it is copied')
  return popup.evaluate(async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(/** @type {any} */ (globalThis).copied)))
    return [bytes.length, [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')]
  })
}

/** The same of the command line's. @param {string} body @param {string} [url] */
function wanted (body, url = address) {
  const file = join(scratch, 'page.html')
  writeFileSync(file, body)
  const want = JSON.stringify(JSON.parse(native(file, '--url', url).json ?? 'null'))
  return [Buffer.byteLength(want), createHash('sha256').update(want).digest('hex')]
}

describe('the beginning first, then all of it', () => {
  for (const name of ['100,000 paragraphs', 'one paragraph', '100,000 links', 'lists in lists', 'rows of a table', 'nested marks']) {
    test(name, async () => {
      const body = pageOf(bodies[name]())
      const popup = await begun(body)
      assert.ok((await marks(popup)).includes('begun'))
      assert.ok(!(await marks(popup)).includes('read'), 'the whole is not there')
      const texts = await popup.$$eval('#view-article :is(h2, article > p)', (all) => all.slice(0, 2).map((one) => one.textContent))
      assert.deepEqual(texts, ['A bridge opens', 'First paragraph of the text.'])
      const blocks = () => popup.$$eval('#view-article article > :not(header, button)', (all) => all.map((one) => one.textContent ?? ''))
      const beginning = await blocks()
      // What is done with an article, and how much there is of it, waits for the whole.
      assert.equal(await popup.$eval('#actions', (actions) => /** @type {any} */ (actions).hidden), true)
      assert.equal(await popup.$eval('#view-article .numbers', (row) => row.textContent), '…')
      assert.match(await popup.$eval('#view-article > .more', (line) => line.textContent ?? ''), /read/)
      await say(popup, 'answer')
      const whole = await copied(popup)
      assert.ok((await marks(popup)).includes('beside'), 'read in the worker')
      assert.match(await popup.$eval('#view-article .numbers', (row) => row.textContent ?? ''), /\d/)
      // What was shown is the beginning of what is shown: the last block goes on.
      await popup.click('#tab-article')
      const shown = (await blocks()).slice(0, beginning.length)
      assert.ok(shown.at(-1)?.startsWith(beginning.at(-1) ?? 'a block'))
      assert.deepEqual(shown.slice(0, -1), beginning.slice(0, -1))
      // Chromium has no elements that are nested deeper than 512: the command line's article is of another tree.
      if (name !== 'nested marks') return assert.deepEqual(whole, wanted(body))
      await prefer({ readIn: 'tab' })
      const inTab = await copied(await press())
      await prefer({})
      assert.deepEqual(whole, inTab)
    })
  }
})

test('keys are answered meanwhile; what is read, selected and has the focus stays so', async () => {
  const body = pageOf('<p>A long paragraph, which is cut where the beginning ends.</p>'.repeat(20_000))
  const popup = await begun(body)
  const selected = () => popup.evaluate(() => document.querySelector('[role=tab][aria-selected=true]')?.id)
  await popup.focus('#tab-article')
  await popup.keyboard.press('ArrowRight')
  assert.equal(await selected(), 'tab-json')
  assert.equal(await popup.$eval('#state', (state) => /** @type {any} */ (state).hidden), false, 'the JSON is awaited')
  await popup.keyboard.press('ArrowLeft')
  assert.equal(await selected(), 'tab-article')
  await popup.focus('#view-article')
  await popup.$eval('#view-article', (view) => Object.assign(globalThis, { ended: new Promise((ended) => view.addEventListener('scrollend', ended, { once: true })) }))
  await popup.keyboard.press('PageDown')
  await popup.evaluate(() => /** @type {any} */ (globalThis).ended.then(() => {}))
  assert.ok(await popup.$eval('#view-article', (view) => view.scrollTop > 100), 'the beginning is scrolled')
  const place = () => popup.evaluate(() => {
    const view = /** @type {Element} */ (document.querySelector('#view-article'))
    return { selected: String(getSelection()), focus: document.activeElement?.id, scrolled: view.scrollTop, tops: [...view.querySelectorAll('article > p')].slice(0, 20).map((p) => p.getBoundingClientRect().top) }
  })
  await popup.evaluate(() => {
    const all = document.querySelectorAll('#view-article article > p')
    Object.assign(globalThis, { third: all[2] })
    getSelection()?.setBaseAndExtent(/** @type {Node} */ (all[2].firstChild), 2, /** @type {Node} */ (all[4].firstChild), 6)
  })
  const before = await place()
  await say(popup, 'answer')
  await article(popup)
  assert.deepEqual(await place(), before)
  assert.equal(before.focus, 'view-article')
  assert.ok(before.selected.startsWith('long paragraph'))
  assert.equal(await popup.evaluate(() => document.querySelectorAll('#view-article article > p')[2] === /** @type {any} */ (globalThis).third), true, 'the same element')
  assert.deepEqual(await copied(popup), wanted(body))
})

test('beside the page: of each long page that the tab goes to the beginning first', async () => {
  const long = pageOf('<p>A long paragraph, which is cut where the beginning ends.</p>'.repeat(5000))
  const next = '/en/a-tunnel-opens/a-70000002'
  const other = long.replaceAll('bridge', 'tunnel').replaceAll('a-70000001', 'a-70000002').replaceAll('A long', 'Another')
  server.pages.set(next, { body: other })
  const popup = await begun(long)
  const opened = browser.waitForTarget((target) => target.url().endsWith('/popup/popup.html?beside'))
  await popup.click('#more')
  await popup.click('#beside')
  const panel = await (await opened).asPage()
  const text = (/** @type {string} */ selector) => panel.$eval(selector, (element) => element.textContent)
  const isWhole = () => panel.$eval('#view-article', (view) => !view.hasAttribute('aria-busy') && view.querySelectorAll('article > p').length > 2)
  /** Lets all workers answer until the whole is there: a reading that was given up has one as well. */
  const answered = async () => {
    await panel.evaluate(() => {
      const channel = new BroadcastChannel('test')
      const again = setInterval(() => channel.postMessage('answer'), 20)
      Object.assign(globalThis, { quiet: () => { clearInterval(again); channel.close() } })
    })
    await soon(isWhole, 'the whole is there')
    await panel.evaluate(() => /** @type {any} */ (globalThis).quiet())
  }

  await panel.waitForSelector('#view-article[aria-busy=true] article')
  assert.equal(await text('#view-article h2'), 'A bridge opens')
  assert.equal(await panel.$eval('#actions', (actions) => /** @type {any} */ (actions).hidden), true)
  await panel.click('#tab-json')
  assert.equal(await panel.$eval('#state', (state) => /** @type {any} */ (state).hidden), false, 'the JSON is awaited')
  await panel.click('#tab-article')
  await answered()
  assert.deepEqual(await copied(panel), wanted(long))

  await panel.click('#tab-article')
  await page.goto(address.replace(path, next), { waitUntil: 'domcontentloaded' })
  await panel.waitForSelector('#view-article[aria-busy=true] article')
  assert.equal(await text('#view-article h2'), 'A tunnel opens')
  assert.equal(await panel.$eval('#actions', (actions) => /** @type {any} */ (actions).hidden), true, 'nothing is done with the article before')
  // Another tab: of the beginning nothing is left.
  const elsewhere = await browser.newPage()
  server.pages.set('/en/elsewhere', { body: '<!doctype html><title>Elsewhere</title><p>No page of DW' })
  await elsewhere.goto('http://www.example.org/en/elsewhere')
  await soon(() => panel.evaluate(() => document.querySelector('#state:not([hidden]) #state-title')?.textContent === 'Not a page of Deutsche Welle'), 'it says that this is none')
  assert.equal(await text('#view-article'), '')
  await elsewhere.close()
  await panel.waitForSelector('#view-article[aria-busy=true] article')
  await answered()
  assert.deepEqual(await copied(panel), wanted(other, address.replace(path, next)))
  await panel.close()
})

test('what the head says, however long, takes nothing from the beginning', async () => {
  const post = { '@type': 'BlogPosting', headline: 'A post', articleBody: 'A sentence of it. '.repeat(10) }
  const data = JSON.stringify({ '@context': 'https://schema.org', '@type': 'LiveBlogPosting', headline: 'A bridge opens', datePublished: '2025-05-06T06:00:00Z', liveBlogUpdate: Array(500).fill(post) })
  const body = pageOf(bodies['lists in lists']()).replace('</head>', () => `<script type="application/ld+json">${data}</script></head>`)
  const popup = await begun(body)
  assert.match(await popup.$eval('#view-article', (view) => view.textContent ?? ''), /May 6, 2025.*First paragraph of the text\./)
  await say(popup, 'answer')
  assert.deepEqual(await copied(popup), wanted(body))
})

test('a page that is not long is read at once', async () => {
  const body = pageOf('<p>A short one.</p>'.repeat(2000))
  server.pages.set(path, { body })
  await page.goto(address)
  const popup = await press()
  assert.deepEqual(await copied(popup), wanted(body))
  assert.ok(!(await marks(popup)).includes('begun'))
})

test('a worker that fails', async () => {
  const body = pageOf(bodies['one paragraph']())
  const popup = await begun(body)
  await say(popup, 'fail')
  assert.deepEqual(await copied(popup), wanted(body))
  assert.ok(!(await marks(popup)).includes('beside'))
})

test('a popup that is closed, and a page that goes away, meanwhile', async () => {
  const long = pageOf(bodies['one paragraph']())
  const closed = await begun(long)
  await closed.close()
  const popup = await begun(long)
  await page.goto(`http://www.dw.com${path}?again`)
  // Its worker may be gone with it.
  say(popup, 'answer').catch(() => {})
  const again = await begun(long)
  await say(again, 'answer')
  assert.deepEqual(await copied(again), wanted(long))
  assert.ok(browser.connected)
})

test('a worker that is not there', async () => {
  rmSync(worker)
  const body = pageOf(bodies['one paragraph']())
  server.pages.set(path, { body })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  assert.deepEqual(await copied(await press()), wanted(body))
})
