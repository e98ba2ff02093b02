// What a page may write to mislead the reader of a live document: names over properties, U+0000, another host.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { packageDir, root } from '../../www/tools/lib.mjs'
import { launch, servePages, tab } from './helper.mjs'

const browser = await launch()

const canonical = 'https://www.dw.com/en/a-bridge-opens/a-70000001'
/** A page with something in its text, and something before it. */
const pageWith = (/** @type {string} */ inText, before = '', after = '') => `<!doctype html><html lang="en"><head><title>A bridge opens</title>
<link rel="canonical" href="${canonical}"></head><body>${before}<article><header><h1>A bridge opens</h1></header><div class="rich-text">
<p>First paragraph of the text.</p>${inText}<p>Last paragraph of the text.</p></div><footer></footer></article>${after}</body></html>`

/** Every property that the files which read a live document name. */
const properties = [...new Set(['src/browser/snapshot.js', 'www/package/detect.js', 'www/package/dom.js', 'www/package/api.js', 'www/package/core.js', 'www/extension/reader/page.js']
  .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/(?:\.|(?:own|ask)\([\w.]+, ')([a-zA-Z]\w+)/g)].map((found) => found[1])))].sort()

/** The names over the properties of a form in the text and of the document. @param {string[]} names */
const clobbered = (...names) => pageWith(`<form><p>Second paragraph.</p>${names.map((name) => `<input name="${name}">`).join('')}<p>Third paragraph.</p></form>`,
  names.map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`).join(''))

/** Runs in the page: the article and what detect says of each, read by way of DOMParser. */
async function readAll(/** @type {string[]} */ pages) {
  const { detect, init, parseHtml } = await import('/package/index.js')
  await init()
  return pages.map((html) => {
    const found = detect(new DOMParser().parseFromString(html, 'text/html'))
    try {
      return JSON.stringify([parseHtml(html), found?.id])
    } catch (error) {
      return String(error)
    }
  })
}
const readLive = async () => {
  const { detect, init, parseDocument } = await import('/package/index.js')
  await init()
  try {
    return JSON.stringify([parseDocument(document), detect(document)?.id])
  } catch (error) {
    return `${/** @type {any} */ (error).code}, ${detect(document)?.id}`
  }
}

describe('names over properties', () => {
  const groups = Array.from({ length: Math.ceil(properties.length / 10) }, (_, i) => properties.slice(i * 10, i * 10 + 10))
  const pages = new Map([['unused'], ...groups].map((names) => [names[0], clobbered(...names)]))

  test('the list is of those that matter', () => {
    for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'getAttribute', 'querySelector', 'body', 'documentElement', 'URL', 'defaultView', 'localName', 'forms']) assert.ok(properties.includes(name), name)
    assert.ok(properties.length > 40, `${properties.length}`)
  })

  test('one by one and in pairs, in a form and on the document: the same article', async () => {
    const server = await servePages(pages)
    const { page } = await tab(browser, server.url)
    await page.goto(`${server.url}page/unused`)
    const pairs = properties.flatMap((a, i) => properties.slice(i + 1).map((b) => [a, b]))
    const sets = [['unused'], ...properties.map((name) => [name]), ...pairs, properties]
    const [want, ...got] = await page.evaluate(readAll, sets.map((names) => clobbered(...names)))
    assert.deepEqual(JSON.parse(want)[0].body.map((/** @type {any} */ b) => b.text), ['First paragraph of the text.', 'Second paragraph.', 'Third paragraph.', 'Last paragraph of the text.'])
    const wrong = got.flatMap((one, i) => one === want ? [] : [sets[i + 1].join('+')])
    assert.deepEqual(wrong, [])
  })

  test('ten at a time in a live document: the same article', async () => {
    const server = await servePages(pages)
    const { page } = await tab(browser, server.url)
    await page.goto(`${server.url}page/unused`)
    const want = await page.evaluate(readLive)
    for (const names of groups) {
      await page.goto(`${server.url}page/${names[0]}`)
      assert.equal(await page.evaluate(readLive), want, names.join())
    }
  })
})

test('U+0000 in text, attributes and scripts is a character like any other', async () => {
  const server = await servePages(new Map([['nul', pageWith('<p id="z" title="x">middle</p><p id="y">other</p>')]]))
  const { page } = await tab(browser, server.url)
  await page.goto(`${server.url}page/nul`)
  const forge = (/** @type {string} */ end) => page.evaluate((end) => {
    const z = /** @type {HTMLElement} */ (document.getElementById('z'))
    z.firstChild && (/** @type {Text} */ (z.firstChild).data = `mid\0>\0<h2\0#FORGED heading\0>\0>\0<p\0#FORGED paragraph${end}`)
    z.setAttribute('class', 'a\0#FORGED by attribute')
    const script = document.createElement('script')
    script.type = 'application/ld+json'
    script.textContent = '{}\0>\0<h1\0#FORGED headline'
    document.head.append(script)
  }, end)
  for (const end of ['', '\0!5', '\0!99\0']) {
    await forge(end)
    const [article] = JSON.parse(await page.evaluate(readLive))
    assert.equal(article.headline, 'A bridge opens')
    assert.deepEqual(article.body.map((/** @type {any} */ b) => b.type), ['paragraph', 'paragraph', 'paragraph', 'paragraph'])
    assert.match(article.body[1].text, /^mid\uFFFD>\uFFFD<h2\uFFFD#FORGED heading/)
  }
})

test('a live document is the address bar’s, whatever it says of itself', async () => {
  const table = JSON.parse(readFileSync(join(root, 'tests', 'live-addresses.json'), 'utf8'))
  const context = await browser.newContext()
  const page = await context.newPage()
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (!pathname.startsWith('/package/')) return route.fulfill({ body: pageWith(''), contentType: 'text/html; charset=utf-8' })
    return route.fulfill({ body: readFileSync(join(packageDir, pathname.slice('/package/'.length))), contentType: pathname.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' })
  })
  for (const [address, mayBe] of table.filter((/** @type {[string, boolean]} */ [address]) => address.startsWith('http'))) {
    await page.goto(address)
    const said = await page.evaluate(readLive)
    if (mayBe) assert.match(said, /,70000001\]$/, address)
    else assert.equal(said, 'not-dw, undefined', address)
  }
  // The caller's word counts.
  await page.goto('http://mirror.example/page')
  const given = await page.evaluate(async (url) => {
    const { init, parseDocument } = await import('/package/index.js')
    await init()
    return parseDocument(document, { url }).id
  }, canonical)
  assert.equal(given, 70000001)
})

test('look-ups take as long as the page is large, however deep it is', async () => {
  const server = await servePages(new Map([['deep', pageWith('', '<div id="q" hidden></div>')]]))
  const { page } = await tab(browser, server.url)
  await page.goto(`${server.url}page/deep`)
  const [article] = JSON.parse(await page.evaluate(() => {
    for (const name of ['attribution-label', 'rich-text']) {
      /** @type {Element | null} */
      let at = document.querySelector('#q')
      for (let i = 0; i < 8000 && at; i++) {
        const inner = document.createElement('div')
        inner.className = name
        at.append(inner)
        at = inner
      }
    }
  }).then(() => page.evaluate(readLive)))
  assert.equal(article.headline, 'A bridge opens')
})
