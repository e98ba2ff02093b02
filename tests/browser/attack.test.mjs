// What a page may write to mislead the reader of a live document: names over properties, U+0000, another host. In Chromium
// and in Firefox.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { packageDir, root } from '../../www/tools/lib.mjs'
import { findChromium, findFirefox } from '../../www/tools/setup.mjs'

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

/** Runs in the page: what each reader says of the same document at each address, the id or that it is not DW's. */
async function readAt(/** @type {string} */ html, /** @type {string[]} */ addresses) {
  const { detect, init, parseDocument } = await import('/package/index.js')
  await init()
  return addresses.map((address) => {
    const made = new DOMParser().parseFromString(html, 'text/html')
    const shown = { URL: { get: () => address }, defaultView: { get: () => window } }
    Object.setPrototypeOf(made, Object.create(Object.getPrototypeOf(made), shown))
    try {
      return [detect(made)?.id ?? null, parseDocument(made).id]
    } catch (error) {
      return [detect(made)?.id ?? null, /** @type {any} */ (error).code]
    }
  })
}

/** Nothing of the page may load or run: not its scripts, not its pictures. Our module may. */
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** @type {[string, string | null][]} */
const browsers = [['chrome', findChromium()], ['firefox', findFirefox()]]

/** @type {[string, boolean][]} */
const table = JSON.parse(readFileSync(join(root, 'tests', 'live-addresses.json'), 'utf8'))
/** As a document shows them. */
const shownTable = table.flatMap(([address, mayBe]) => URL.canParse(address) ? [/** @type {const} */ ([new URL(address).href, mayBe])] : [])

/** Pieces that addresses are made of by those who want theirs taken for another. */
const pieces = [
  'https://', 'http://', 'blob:', 'view-source:', 'https://www.dw.com', 'http://www.dw.com', 'https://web.archive.org', 'https://archive.ph', 'https://arquivo.pt', 'https://evil.example', 'http://localhost', 'http://127.0.0.1', 'www.dw.com', 'evil.example',
  '@', ':', ':80', ':443', ':8080', '.', '/', '/web/', '/wayback/', '/o/', '2015', '20150101000000im_', 'AbCdE', '*', 'newest', '/', '/', '?u=', '#', '%2F', '\\',
]
/** Addresses made of them, always the same ones. */
function * made(/** @type {number} */ count) {
  let state = 42
  const next = (/** @type {number} */ n) => (state = (state * 1103515245 + 12345) % 2147483648) % n
  while (count > 0) {
    const address = `${Array.from({ length: 1 + next(7) }, () => pieces[(state >> 8 ^ next(997)) % pieces.length]).join('')}/en/x/a-70000001`
    if (!URL.canParse(address)) continue
    count--
    yield new URL(address).href
  }
}

for (const [name, executablePath] of browsers) {
  describe(`in ${name}`, { skip: executablePath ? false : `${name} is missing` }, () => {
    const slow = name === 'firefox'
    /** @type {Promise<import('puppeteer-core').Browser> | undefined} */
    let browser
    after(async () => (await browser)?.close())

    /** A tab in which every address has the page given, and the package under /package/. */
    async function open(html = pageWith('')) {
      browser ??= puppeteer.launch({ browser: /** @type {any} */ (name), executablePath: executablePath ?? undefined, headless: true, args: slow ? [] : ['--no-sandbox', '--disable-gpu'] })
      const page = await (await browser).newPage()
      const shown = { html }
      await page.setRequestInterception(true)
      const answer = (/** @type {string} */ path) => path.startsWith('/package/')
        ? { body: readFileSync(join(packageDir, path.slice('/package/'.length))), contentType: path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' }
        : { body: shown.html, contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy } }
      // What a navigation has cancelled needs no answer.
      page.on('request', (request) => request.respond(answer(new URL(request.url()).pathname)).catch(() => {}))
      return {
        evaluate: page.evaluate.bind(page),
        show: (/** @type {string} */ html, at = canonical) => {
          shown.html = html
          return page.goto(at)
        },
        at: (/** @type {string} */ address) => page.goto(address),
      }
    }

    describe('names over properties', () => {
      test('the list is of those that matter', () => {
        for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'getAttribute', 'querySelector', 'body', 'documentElement', 'URL', 'defaultView', 'localName', 'forms']) assert.ok(properties.includes(name), name)
        assert.ok(properties.length > 40, `${properties.length}`)
      })

      test('one by one and in pairs, in a form and on the document: the same article', async () => {
        const { evaluate, show } = await open()
        await show(clobbered('unused'))
        const pairs = properties.flatMap((a, i) => properties.slice(i + 1).map((b) => [a, b])).filter((_, i) => !slow || i % 20 === 0)
        const sets = [['unused'], ...properties.map((name) => [name]), ...pairs, properties]
        const [want, ...got] = await evaluate(readAll, sets.map((names) => clobbered(...names)))
        assert.deepEqual(JSON.parse(want)[0].body.map((/** @type {any} */ b) => b.text), ['First paragraph of the text.', 'Second paragraph.', 'Third paragraph.', 'Last paragraph of the text.'])
        const wrong = got.flatMap((one, i) => one === want ? [] : [sets[i + 1].join('+')])
        assert.deepEqual(wrong, [])
      })

      test('ten at a time in a live document: the same article', async () => {
        const { evaluate, show } = await open()
        await show(clobbered('unused'))
        const want = await evaluate(readLive)
        assert.match(want, /Second paragraph/)
        const groups = Array.from({ length: Math.ceil(properties.length / 10) }, (_, i) => properties.slice(i * 10, i * 10 + 10))
        for (const names of groups) {
          await show(clobbered(...names))
          assert.equal(await evaluate(readLive), want, names.join())
        }
      })
    })

    test('U+0000 in text, attributes and scripts is a character like any other', async () => {
      const { evaluate, show } = await open()
      await show(pageWith('<p id="z" title="x">middle</p><p id="y">other</p>'))
      const forge = (/** @type {string} */ end) => evaluate((end) => {
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
        const [article] = JSON.parse(await evaluate(readLive))
        assert.equal(article.headline, 'A bridge opens')
        assert.deepEqual(article.body.map((/** @type {any} */ b) => b.type), ['paragraph', 'paragraph', 'paragraph', 'paragraph'])
        assert.match(article.body[1].text, /^mid\uFFFD>\uFFFD<h2\uFFFD#FORGED heading/)
      }
    })

    describe('a live document is the address bar’s, whatever it says of itself', () => {
      test('by address', async () => {
        const { evaluate, show } = await open()
        await show(pageWith(''))
        const said = await evaluate(readAt, pageWith(''), shownTable.map(([address]) => address))
        const wrong = said.flatMap(([found, id], i) => {
          const [address, mayBe] = shownTable[i]
          return (mayBe ? found === 70000001 && id === 70000001 : found === null && id === 'not-dw') ? [] : [[address, found, id]]
        })
        assert.deepEqual(wrong, [])
      })

      test('detect and parseDocument agree on whatever address', async () => {
        const { evaluate, show } = await open()
        await show(pageWith(''))
        const addresses = [...made(slow ? 500 : 3000)]
        const said = await evaluate(readAt, pageWith(''), addresses)
        const wrong = said.flatMap(([found, id], i) => {
          // Of an address of DW's that is no item's detect says nothing, whatever the page holds.
          const agree = id === 'not-dw' ? found === null : found === 70000001 || /dw\.com/.test(addresses[i])
          return agree ? [] : [[addresses[i], found, id]]
        })
        assert.deepEqual(wrong, [])
        const count = (/** @type {unknown} */ what) => said.filter(([, id]) => id === what).length
        assert.ok(count('not-dw') > addresses.length / 5 && count(70000001) > addresses.length / 20, `${count('not-dw')} not DW's, ${count(70000001)} read`)
      })

      test('opened there', async () => {
        const { evaluate, at } = await open()
        const rows = table.filter(([address]) => /^http/i.test(address) && URL.canParse(address) && !new URL(address).username).filter((_, i) => i % (slow ? 9 : 3) === 0)
        for (const [address, mayBe] of rows) {
          await at(address)
          const said = await evaluate(readLive)
          if (mayBe) assert.match(said, /,70000001\]$|"id":70000001/, address)
          else assert.equal(said, 'not-dw, undefined', address)
        }
        // The caller's word counts.
        await at('http://mirror.example/page')
        const given = await evaluate(async (url) => {
          const { init, parseDocument } = await import('/package/index.js')
          await init()
          return parseDocument(document, { url }).id
        }, canonical)
        assert.equal(given, 70000001)
      })
    })

    test('look-ups take as long as the page is large, however deep it is', async () => {
      const { evaluate, show } = await open()
      await show(pageWith('', '<div id="q" hidden></div>'))
      await evaluate(() => {
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
      })
      const [article] = JSON.parse(await evaluate(readLive))
      assert.equal(article.headline, 'A bridge opens')
    })
  })
}
