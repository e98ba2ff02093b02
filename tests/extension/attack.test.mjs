// Pages that would switch the extension off, or freeze its popup.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extensionDir } from '../../www/tools/build/extension.mjs'
import { article, chromium, site, soon } from './helper.mjs'

const server = await site()
const { page, press } = await chromium(server)
const { version } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'))

const pageWith = (/** @type {string} */ inText) => `<!doctype html><html lang="en"><head><title>A bridge opens</title>
<link rel="canonical" href="https://www.dw.com/en/a-bridge-opens/a-70000001"></head><body><article><header><h1>A bridge opens</h1></header>
<div class="rich-text"><p>First paragraph of the text.</p>${inText}<p>Last paragraph of the text.</p></div><footer></footer></article></body></html>`

async function popupOf (/** @type {string} */ inText) {
  const path = '/en/a-bridge-opens/a-70000001'
  server.pages.set(path, { body: pageWith(inText) })
  await page.goto(`http://www.dw.com${path}`)
  const popup = await press()
  await article(popup)
  return popup
}

test('an element with the reader’s name is not the reader', async () => {
  const popup = await popupOf(`<a id="dw-article ${version}">x</a><form name="dw-article ${version}"></form>`)
  assert.equal(await popup.$eval('#view-article h2', (h) => h.textContent), 'A bridge opens')
})

test('names over the properties of document and forms change nothing', async () => {
  const names = ['readyState', 'URL', 'scripts', 'querySelectorAll', 'documentElement', 'body', 'addEventListener', 'getElementsByTagName', 'forms', 'defaultView', 'firstChild', 'nodeType', 'nextSibling', 'parentNode', 'getAttribute', 'getAttributeNames', 'hasAttributes', 'localName']
  const popup = await popupOf(`<form><p>Second paragraph.</p>${names.map((name) => `<input name=${name}>`).join('')}<p>Third paragraph.</p></form>${names.map((name) => `<img name=${name}>`).join('')}`)
  const texts = await popup.$$eval('#view-article article > p', (all) => all.map((p) => p.textContent))
  for (const text of ['First', 'Second', 'Third', 'Last']) assert.ok(texts.some((one) => one?.startsWith(text)), `${text}: ${texts}`)
})

test('a page elsewhere is not DW’s, whatever it says of itself', async () => {
  const path = '/en/a-bridge-opens/a-70000001'
  for (const [host, before] of [['www.dw.com:8081', ''], ['www.dw.com.example.org', ''], ['news.example.org', '/https://www.dw.com']]) {
    server.pages.set(before + path, { body: pageWith('') })
    await page.goto(`http://${host}${before}${path}`)
    const popup = await press()
    await soon(() => popup.$eval('#state-title', (title) => title.textContent === 'Not a page of Deutsche Welle'), `the popup says so of ${host}`)
  }
})

describe('a page of any size is drawn in portions', () => {
  const many = (/** @type {number} */ n, /** @type {string} */ piece) => piece.repeat(n)
  const pages = {
    'bold words': `<p>${many(20_000, '<b>a</b> ')}</p>`,
    'rows of a table': `<table>${many(50_000, '<tr><td>a</td></tr>')}</table>`,
    'cells of a row': `<table><tr>${many(100_000, '<td>a</td>')}</tr></table>`,
    'items of a list': `<ul>${many(100_000, '<li>a</li>')}</ul>`,
    'paragraphs': many(100_000, '<p>a</p>'),
    'a long paragraph': `<p>${many(500_000, 'abc ')}</p>`,
  }
  for (const [name, body] of Object.entries(pages)) {
    test(name, async () => {
      const popup = await popupOf(body)
      const drawn = () => popup.$eval('#view-article', (view) => view.getElementsByTagName('*').length)
      const before = await drawn()
      assert.ok(before < 12_000, `${before} elements`)
      const more = '#view-article button.more'
      assert.equal(await popup.$$eval(more, (all) => all.length), 1)
      const length = () => popup.$eval('#view-article', (view) => view.textContent?.length ?? 0)
      const first = await length()
      await popup.click(more)
      assert.ok(await length() > first)
      // The other views, the search, and keys.
      await popup.click('#tab-json')
      await popup.type('#search', 'a')
      await soon(() => popup.$eval('#hits', (hits) => hits.textContent !== ''), 'the search says what it found')
      assert.ok(await popup.$$eval('#tree [role=treeitem]', (all) => all.length) < 6000)
      await popup.click('#tab-markdown')
      await soon(() => popup.$eval('#markdown', (pre) => pre.textContent !== ''), 'the Markdown is shown')
      assert.ok(await popup.$eval('#markdown', (pre) => (pre.textContent ?? '').length) < 200_000)
    })
  }

  test('what is drawn in portions is all of it, in order', async () => {
    const popup = await popupOf(Array.from({ length: 4000 }, (_, i) => `<p>Paragraph ${i} <b>with <i>marks</i></b>.</p>`).join(''))
    for (let i = 0; i < 20 && await popup.$('#view-article button.more'); i++) await popup.click('#view-article button.more')
    const texts = await popup.$$eval('#view-article article > p', (all) => all.map((p) => p.textContent))
    const numbers = texts.flatMap((text) => text?.match(/^Paragraph (\d+) with marks\.$/)?.[1] ?? [])
    assert.deepEqual(numbers, Array.from({ length: 4000 }, (_, i) => String(i)))
    assert.equal(await popup.$$eval('#view-article article strong em', (all) => all.length), 4000)
  })
})
