// What Chromium itself makes of a page when it keeps it: the HTML part of its MHTML, and the document written anew, which is
// what add-ons that save pages write. Each gives the article of the page as served. (tests/node/saved.test.mjs has the
// ways that need no browser.)
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { binary, cases, fieldPages } from '../../www/tools/lib.mjs'
import { comparable, served } from '../saved/compare.mjs'
import { launch } from './helper.mjs'

const browser = await launch()
const context = await browser.newContext({ javaScriptEnabled: false })
const page = await context.newPage()
const session = await context.newCDPSession(page)
const scratch = mkdtempSync(join(tmpdir(), 'dw-article-kept-'))
after(() => rmSync(scratch, { recursive: true }))

/** What the next address shows; nothing else is reached. */
let shown = ''
await context.route(() => true, (route) => route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
  ? route.fulfill({ body: shown, contentType: 'text/html; charset=utf-8' })
  : route.abort())

/** @param {string} html @returns {any} the article, or what is said of the page */
function read(html) {
  const file = join(scratch, 'page.html')
  writeFileSync(file, html)
  const { status, stdout, stderr } = spawnSync(binary, ['--format', 'jsonl', file], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? JSON.parse(stdout) : stderr.trim()
}

/** The first HTML part of an MHTML file. @param {string} mhtml */
function htmlPart(mhtml) {
  const [, boundary] = /** @type {RegExpMatchArray} */ (mhtml.match(/boundary="([^"]+)"/))
  const part = mhtml.split(`--${boundary}`).find((part) => /^Content-Type: text\/html/mi.test(part)) ?? ''
  const [, head, body] = /** @type {RegExpMatchArray} */ (part.match(/^\s*([\s\S]*?)\r?\n\r?\n([\s\S]*)$/))
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** What the HTML part of an MHTML file has not: frames and files have numbers in it, hidden fields and the files of a `picture` are left out. */
const LOST = /<iframe|<input type="hidden"|class="videoContainer"/

/** Without the files that a picture has beside the one that is shown. @param {any} value @returns {any} */
const withoutSources = (value) => value === null || typeof value !== 'object'
  ? value
  : Array.isArray(value)
    ? value.map(withoutSources)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, 'caption' in value && ['sources', 'id', 'url'].includes(key) ? null : withoutSources(inner)]))

/** @type {{ name: string, data: 'all' | 'none', pictures?: boolean, without?: RegExp, save: () => Promise<string> }[]} */
const ways = [
  { name: 'MHTML', data: 'none', pictures: true, without: LOST, save: async () => htmlPart((await session.send('Page.captureSnapshot', { format: 'mhtml' })).data) },
  // A comment before the page, by which a saved one says where it is from, is no part of the document's element.
  { name: 'the document written anew', data: 'all', without: /saved from url|Page saved with|FILE ARCHIVED/, save: () => page.content() },
]

const pages = [...cases(), ...fieldPages()].filter(({ page }) => page.endsWith('.html')).flatMap(({ name, page }) => {
  const html = readFileSync(page, 'utf8')
  const article = read(html)
  return typeof article === 'object' && article.url ? [{ name, html, url: article.url }] : []
})

describe('what Chromium keeps of a page gives its article', () => {
  for (const { name, html, url } of pages) {
    test(name, async () => {
      // An archive's copy is no page of DW's own address.
      shown = html
      await page.goto(/^https?:/.test(url) ? url : 'https://www.dw.com/', { waitUntil: 'domcontentloaded' })
      for (const way of ways) {
        if (way.without?.test(html)) continue
        const asServed = { ...way, save: () => html }
        const both = comparable(read(served(html, asServed)), read(await way.save()), asServed)
        const [want, got] = way.pictures ? both.map(withoutSources) : both
        assert.deepEqual(got, want, way.name)
      }
    })
  }
})
