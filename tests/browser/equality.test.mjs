// One page, one article: the live document, DOMParser, and the full module in Chromium and in Node give what the
// native parser gives for the file, to the byte; for a page that is no article, the same error.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fieldPages, sharedPages } from '../../www/tools/lib.mjs'
import { rows } from '../field/rows.mjs'
import { allPages, errorPages, launch, native, servePages, tab, textOf } from './helper.mjs'
import * as node from '../../dist/package/node.js'

// Pages in the forms in which people bring them, and pages that mean harm: one of them is no article.
const field = fieldPages().map((c) => ({ ...c, name: `shared/${c.name}` }))
const pages = [...allPages, ...field, ...errorPages]
const server = await servePages(new Map([...pages.map(({ name, page }) => /** @type {[string, string | Buffer]} */ ([name, readFileSync(page)])), ...rows.map(({ name, html }) => /** @type {[string, string]} */ ([name, html]))]))
const browser = await launch()
const { page: live } = await tab(browser, server.url)
const { page: blank } = await tab(browser, server.url)
await blank.goto(`${server.url}package/README.md`)

/** The two entries for browsers. */
const entries = ['index.js', 'full.js']

/** @typedef {string | { code: string, message: string }} Outcome compact JSON, or the error */

/** @returns {Outcome} what the native parser gives */
function nativeOutcome(/** @type {string} */ file) {
  const { json, error } = native(file)
  if (json !== null) return json
  // The command line says: dw-article: FILE: CODE: MESSAGE
  const [, code, message] = /** @type {RegExpMatchArray} */ (error?.slice(error.indexOf(file) + file.length).match(/^: ([a-z-]+): (.*)$/s))
  return { code, message }
}

/** Equal as values first, for a readable difference, then to the byte. */
function same(/** @type {Outcome} */ got, /** @type {Outcome} */ want) {
  const value = (/** @type {Outcome} */ outcome) => typeof outcome === 'string' ? JSON.parse(outcome) : outcome
  assert.deepEqual(value(got), value(want))
  assert.equal(typeof got, typeof want)
  if (typeof got === 'string') assert.equal(got, want)
}

/** @returns {Outcome} */
function inNode(/** @type {() => unknown} */ parse) {
  try {
    return JSON.stringify(parse())
  } catch (error) {
    const { code, message } = /** @type {any} */ (error)
    if (!code) throw error
    return { code, message }
  }
}

/**
 * Runs a function of an entry in a tab: on the tab's own document without `input`, on a document that DOMParser
 * makes of it for `parseDocument`, else on the string itself.
 * @param {import('playwright-core').Page} page
 * @param {{ entry: string, how: 'parseDocument' | 'parseHtml' | 'parseText', input?: string }} call
 * @returns {Promise<{ outcome: Outcome, changed: boolean }>}
 */
function inBrowser(page, { entry, how, input }) {
  return page.evaluate(async ({ entry, how, input }) => {
    const api = await import(entry)
    await (how === 'parseText' ? api.initText() : api.init())
    const before = document.documentElement.outerHTML
    let outcome
    try {
      const made = input !== undefined && how === 'parseDocument' ? new DOMParser().parseFromString(input, 'text/html') : input
      outcome = JSON.stringify(api[how](made ?? document))
    } catch (error) {
      const { code, message } = /** @type {any} */ (error)
      if (!code) throw error
      outcome = { code, message }
    }
    return { outcome, changed: document.documentElement.outerHTML !== before }
  }, { entry: `${server.url}package/${entry}`, how, input })
}

/** The tests of one page whose text every string entrance and whose document both document entrances must read alike. */
function everyEntrance(/** @type {string} */ name, /** @type {string} */ text, /** @type {Outcome} */ want, /** @type {Outcome} */ wantOfDocument) {
  for (const entry of entries) {
    test(`${entry}: parseDocument on the live document, which stays as it was`, async () => {
      await live.goto(`${server.url}page/${encodeURIComponent(name)}`)
      const { outcome, changed } = await inBrowser(live, { entry, how: 'parseDocument' })
      assert.equal(changed, false)
      same(outcome, wantOfDocument)
    })
    test(`${entry}: parseDocument on what DOMParser makes`, async () => {
      same((await inBrowser(blank, { entry, how: 'parseDocument', input: text })).outcome, wantOfDocument)
    })
    test(`${entry}: parseHtml`, async () => {
      same((await inBrowser(blank, { entry, how: 'parseHtml', input: text })).outcome, want)
    })
  }
  test('Node: parseHtml', () => same(inNode(() => node.parseHtml(text)), want))
}

/** The same of a plain text. */
function everyTextEntrance(/** @type {string} */ text, /** @type {Outcome} */ want) {
  for (const entry of entries) {
    test(`${entry}: parseText`, async () => same((await inBrowser(blank, { entry, how: 'parseText', input: text })).outcome, want))
  }
  test('Node: parseText', () => same(inNode(() => node.parseText(text)), want))
}

test('the real pages', { skip: sharedPages().length ? false : '../shared/pages is not there: only our own pages are compared' }, () => {})

test('the pages of the field', { skip: field.length ? false : '../shared/field is not there: only our own pages are compared' }, () => {})

for (const { name, page: file } of [...allPages, ...field]) {
  describe(name, () => {
    const want = nativeOutcome(file)
    const text = textOf(file)
    if (file.endsWith('.txt')) everyTextEntrance(text, want)
    else everyEntrance(name, text, want, want)
  })
}

describe('tests/field/rows.json', () => {
  for (const { name, html } of rows) {
    test(name, async () => {
      const want = inNode(() => node.parseHtml(html))
      const [entry] = entries
      await live.goto(`${server.url}page/${encodeURIComponent(name)}`)
      same((await inBrowser(live, { entry, how: 'parseDocument' })).outcome, want)
      same((await inBrowser(blank, { entry, how: 'parseDocument', input: html })).outcome, want)
    })
  }
})

for (const { name, page: file, code } of errorPages) {
  describe(name, () => {
    const want = nativeOutcome(file)
    test(`natively: ${code}`, () => assert.equal(typeof want === 'string' ? 'an article' : want.code, code))
    // A string may be empty or no text; a document that a browser made of it is an ordinary one, and nobody's.
    const ofDocument = code === 'invalid-input' ? { code: 'not-dw', message: 'not a page of Deutsche Welle (dw.com)' } : want
    if (file.endsWith('.txt')) everyTextEntrance(textOf(file), want)
    else everyEntrance(name, textOf(file), want, ofDocument)
  })
}
