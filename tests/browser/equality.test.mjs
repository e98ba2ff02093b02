// One page, one article: the live document, DOMParser and the full module in Node give what the native
// parser gives for the file, to the byte.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { sharedPages } from '../../www/scripts/lib.mjs'
import { allPages, launch, native, servePages, tab, textOf } from './helper.mjs'
import * as node from '../../dist/package/node.js'

const server = await servePages(new Map(allPages.map(({ name, page }) => [name, readFileSync(page)])))
const browser = await launch()
const { page: live } = await tab(browser, server.url)
const { page: blank } = await tab(browser, server.url)
await blank.goto(`${server.url}package/README.md`)
const entry = `${server.url}package/index.js`

/** Equal as values first, for a readable difference, then to the byte. */
function same(/** @type {string | { code: string, message: string }} */ got, /** @type {ReturnType<typeof native>} */ want) {
  if (want.json === null) {
    assert.notEqual(typeof got, 'string', `the native parser refuses the page: ${want.error}`)
    assert.ok(want.error?.includes(/** @type {any} */ (got).message), `${JSON.stringify(got)}, natively ${want.error}`)
    return
  }
  assert.equal(typeof got, 'string', `refused: ${JSON.stringify(got)}`)
  assert.deepEqual(JSON.parse(/** @type {string} */ (got)), JSON.parse(want.json))
  assert.equal(got, want.json)
}

const attempt = (/** @type {() => unknown} */ parse) => {
  try {
    return JSON.stringify(parse())
  } catch (error) {
    const { code, message } = /** @type {any} */ (error)
    if (!code) throw error
    return { code, message }
  }
}

test('the real pages', { skip: sharedPages().length ? false : '../shared/pages is not there: only our own pages are compared' }, () => {})

for (const { name, page: file } of allPages) {
  describe(name, () => {
    const want = native(file)
    const text = textOf(file)

    if (file.endsWith('.txt')) {
      test('parseText in the browser', async () => {
        same(await blank.evaluate(parseInPage, { entry, how: 'parseText', input: text }), want)
      })
      test('parseText in Node', () => same(/** @type {any} */ (attempt(() => node.parseText(text))), want))
      return
    }

    test('parseDocument on the live document, which stays as it was', async () => {
      await live.goto(`${server.url}page/${encodeURIComponent(name)}`)
      const { result, changed } = await live.evaluate(async (entry) => {
        const { init, parseDocument } = await import(entry)
        await init()
        const before = document.documentElement.outerHTML
        let result
        try {
          result = JSON.stringify(parseDocument(document))
        } catch (error) {
          if (!error.code) throw error
          result = { code: error.code, message: error.message }
        }
        return { result, changed: document.documentElement.outerHTML !== before }
      }, entry)
      assert.equal(changed, false)
      same(result, want)
    })
    test('parseHtml in the browser', async () => {
      same(await blank.evaluate(parseInPage, { entry, how: 'parseHtml', input: text }), want)
    })
    test('parseHtml in Node', () => same(/** @type {any} */ (attempt(() => node.parseHtml(text))), want))
  })
}

/** Runs in the page. */
async function parseInPage(/** @type {{ entry: string, how: string, input: string }} */ { entry, how, input }) {
  const api = await import(entry)
  await api.init()
  try {
    return JSON.stringify(api[how](input))
  } catch (error) {
    const { code, message } = /** @type {any} */ (error)
    if (!code) throw error
    return { code, message }
  }
}
