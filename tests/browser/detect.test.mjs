// detect(document): in a tab at an address of the news site, in a copy elsewhere, in a document that is not shown.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { casesDir, packageDir } from '../../www/tools/lib.mjs'
import { allPages, launch, textOf } from './helper.mjs'

const browser = await launch()
const articles = allPages.filter(({ page }) => page.endsWith('.html')).map(({ name, page }) => ({ name, html: textOf(page) }))
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** A tab in which every address shows the page that `show` names. */
async function tab() {
  const context = await browser.newContext()
  const page = await context.newPage()
  let html = ''
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (!pathname.startsWith('/package/')) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy } })
    const file = join(packageDir, pathname.slice('/package/'.length))
    return route.fulfill({ body: readFileSync(file), contentType: file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' })
  })
  const show = (/** @type {string} */ address, /** @type {string} */ text) => {
    html = text
    return page.goto(address)
  }
  return { page, show }
}

/** Runs in the page: what detect says, and what the parser says of the same. */
async function both() {
  const { detect, init, parseDocument } = await import('/package/index.js')
  const found = detect(document)
  await init()
  const { kind, id, url, source } = parseDocument(document)
  return { found, parsed: { kind, id, layout: source.layout, url } }
}

const detected = async () => (await import('/package/detect.js')).detect(document)
/** Not shown in a tab: what the page says of itself. */
const fromHtml = async (/** @type {string} */ html) => (await import('/package/detect.js')).detect(new DOMParser().parseFromString(html, 'text/html'))

describe('detect', () => {
  test('says of every test page what the parser says', async () => {
    const { page, show } = await tab()
    for (const { name, html } of articles) {
      await show('http://localhost/page', html)
      const { found, parsed } = await page.evaluate(both)
      // Whether an av- page is a recording may stand in its state alone, which detect does not read.
      if (found && parsed.url?.includes('/av-')) parsed.kind = found.kind
      assert.deepEqual(found, parsed, name)
      assert.deepEqual(await page.evaluate(fromHtml, html), parsed, name)
    }
  })

  test('is not misled by addresses that look like those of DW', async () => {
    const { page, show } = await tab()
    await show('http://localhost/page', '')
    const canonical = (/** @type {string} */ address) => `<html><head><link rel="canonical" href="${address}"></head><body><article></article></body></html>`
    for (const address of ['https://www.dw.com@evil.example/en/x/a-5', 'https://www.dw.com.evil.example/en/x/a-5', 'https://evildw.com/en/x/a-5', 'https://www.dw.com:8443/en/x/a-5', 'https://\u0501w.com/en/x/a-5', 'javascript://www.dw.com/en/x/a-5']) {
      assert.equal(await page.evaluate(fromHtml, canonical(address)), null, address)
    }
    for (const address of ['https://user:secret@www.dw.com/en/x/a-5', 'https:\\\\www.dw.com\\en\\x\\a-5', ' ht\ntps://www.dw.com:443/en/x/a-5']) {
      assert.equal((await page.evaluate(fromHtml, canonical(address)))?.url, 'https://www.dw.com/en/x/a-5', address)
    }
  })

  const article = readFileSync(join(casesDir, 'news-signoff', 'page.html'), 'utf8')
  const id = 18900417

  test('in a tab the address counts, not the head', async () => {
    const { page, show } = await tab()
    const at = async (/** @type {string} */ address) => {
      await show(address, article)
      return page.evaluate(detected)
    }
    const canonical = 'https://www.dw.com/en/oberlinden-to-move-its-bridge/a-18900417'
    assert.deepEqual(await at(`${canonical}?maca=en-rss#top`), { kind: 'article', id, layout: 'webapp', url: canonical })
    // After a navigation in the app the head is of the article before.
    assert.deepEqual(await at('https://www.dw.com/en/next/live-79999999?maca=x&zhongwen=simp'), { kind: 'liveblog', id: 79999999, layout: 'webapp', url: 'https://www.dw.com/en/next/live-79999999?zhongwen=simp' })
    await page.evaluate(() => history.pushState({}, '', '/en/rivers/t-18900001'))
    assert.equal(await page.evaluate(detected), null)
    await page.evaluate(() => history.pushState({}, '', '/en/a-film/video-18900002'))
    assert.deepEqual(await page.evaluate(detected), { kind: 'video', id: 18900002, layout: 'webapp', url: 'https://www.dw.com/en/a-film/video-18900002' })
    assert.equal((await at('https://amp.dw.com/en/x/a-18900417'))?.layout, 'amp')
    assert.equal((await at('http://www.dw-world.de/dw/article/0,,18900417,00.html'))?.id, id)
    assert.equal((await at(`https://web.archive.org/web/20230601000000/${canonical}`))?.id, id)
  })

  test('other pages and other sites are null, whatever their head says', async () => {
    const { page, show } = await tab()
    for (const address of [
      'https://www.dw.com/', 'https://www.dw.com/en/top-stories/s-9097', 'https://www.dw.com/en/rivers/t-1', 'https://www.dw.com/en/someone/person-1', 'https://www.dw.com/search/en?item=a-1',
      'https://learngerman.dw.com/en/x/a-1', 'https://corporate.dw.com/en/x/a-1', 'https://akademie.dw.com/en/x/a-1',
      'https://dw.com.example.org/en/x/a-1', 'https://notdw.com/en/x/a-1', 'https://xdw.com/en/x/a-1', 'https://dw.com@evil.example/en/x/a-1', 'https://news.example/https://www.dw.com/en/x/a-1',
    ]) {
      await show(address, article)
      assert.equal(await page.evaluate(detected), null, address)
    }
  })

  test('pages that are errors are null', async () => {
    const { page, show } = await tab()
    await show('http://localhost/page', '<!doctype html>')
    for (const name of ['other-site', 'look-alike', 'front-page', 'topic', 'person', 'learn-german', 'empty']) {
      const html = readFileSync(join(casesDir, '..', 'pages-errors', name, 'page.html'), 'utf8')
      assert.equal(await page.evaluate(fromHtml, html), null, name)
    }
  })

  test('what is no document is null', async () => {
    const { detect } = await import('../../www/package/detect.js')
    for (const input of [null, undefined, 7, 'text', {}, { nodeType: 1 }]) assert.equal(detect(/** @type {any} */ (input)), null)
  })
})
