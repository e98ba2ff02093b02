// dw-article/selection: over everything it is the whole article; between any two places it is the text between them, as
// the document's own text nodes tell; marks stay on their words.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { describe, test } from 'node:test'
import { cases } from '../../www/tools/lib.mjs'
import { launch, servePages, tab } from './helper.mjs'

const pages = cases().filter(({ page, expected }) => expected && extname(page) === '.html')
const server = await servePages(new Map(pages.map(({ name, page }) => [name, readFileSync(page)])))
const { page: live } = await tab(await launch(), server.url)

/** Opens a case; `made` ranges are tried on it. */
async function tried(/** @type {string} */ name, /** @type {number} */ made) {
  await live.goto(`${server.url}page/${name}`)
  return live.evaluate(async ([made, seed]) => {
    const from = (/** @type {string} */ file) => import(`/package/${file}`)
    const [{ default: init, parseDocument }, { parseSelection }] = await Promise.all([from('index.js'), from('selection.js')])
    await init()
    const letters = (/** @type {string} */ text) => text.replace(/[\s\p{C}]/gu, '')
    const whole = parseDocument(document)
    const before = document.documentElement.outerHTML
    const range = document.createRange()
    range.selectNode(document.documentElement)
    const all = parseSelection(parseDocument, document, range)

    /** @type {Text[]} */
    const texts = []
    const walker = document.createTreeWalker(document.documentElement, 4)
    while (walker.nextNode()) if (!/^(?:script|style|template|noscript|svg|head|title)$/.test(String(walker.currentNode.parentElement?.localName))) texts.push(/** @type {Text} */ (walker.currentNode))
    const starts = texts.reduce((list, { data }) => [...list, list[list.length - 1] + letters(data).length], [0])
    const shown = letters(texts.map(({ data }) => data).join(''))
    const text = letters(whole.text)
    // Where the article's text stands in the page's: in one piece, and once.
    const at = text && shown.indexOf(text) === shown.lastIndexOf(text) ? shown.indexOf(text) : -1
    let state = seed
    const random = (/** @type {number} */ below) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return (state >>> 8) % below
    }
    const results = []
    for (let i = 0; i < made; i++) {
      const ends = [0, 1].map(() => {
        const n = random(texts.length)
        const offset = random(texts[n].data.length + 1)
        return { n, offset, count: starts[n] + letters(texts[n].data.slice(0, offset)).length }
      }).sort((a, b) => a.n - b.n || a.offset - b.offset)
      range.setStart(texts[ends[0].n], ends[0].offset)
      range.setEnd(texts[ends[1].n], ends[1].offset)
      const part = parseSelection(parseDocument, document, range)
      const [first, last] = ends.map(({ count }) => Math.min(Math.max(count - at, 0), text.length))
      results.push({ part, got: letters(part.text), wanted: at < 0 ? null : text.slice(first, last) })
    }
    return { whole, all, results, text, untouched: before === document.documentElement.outerHTML }
  }, [made, name.length * 7919 + 1])
}

/** The words that marks stand on, of every text of an article. @returns {string[]} */
function marked(/** @type {any} */ { body, posts }) {
  const texts = [...body, ...posts.flatMap((/** @type {any} */ post) => post.body)].flatMap((block) => block.items ?? block.rows?.flat() ?? (block.marks ? [block] : []))
  return texts.flatMap(({ text, marks }) => marks.map((/** @type {any} */ { type, start, end }) => {
    assert.ok(0 <= start && start < end && end <= text.length)
    return `${type} ${text.slice(start, end)}`
  }))
}

/** A table is not cut. */
const isKeptWhole = (/** @type {any} */ { body }) => body.some((/** @type {any} */ { type }) => type === 'table')

describe('parts of articles', () => {
  let compared = 0
  // Every third page: half a minute for all.
  for (const { name } of pages.filter((_, i) => i % 3 === 0)) {
    test(name, async () => {
      const { whole, all, results, text, untouched } = await tried(name, 8)
      assert.deepEqual(all, whole, 'a range over everything')
      assert.ok(untouched, 'the document is left as it is')
      const words = marked(whole).join('\n')
      for (const { part, got, wanted } of results) {
        assert.ok(text.includes(got), `${got} is of the article`)
        if (wanted !== null && !isKeptWhole(whole)) {
          assert.equal(got, wanted)
          compared++
        }
        for (const word of marked(part)) assert.ok(words.includes(word.slice(word.indexOf(' ') + 1)), word)
        assert.equal(part.headline, whole.headline)
        if (part.text === whole.text) assert.equal(part.wordCount, whole.wordCount)
      }
    })
  }
  test('most of them are known from the page itself', () => assert.ok(compared > 50, `${compared}`))
})

describe('words are counted as the parser counts them', () => {
  // Of Bengali letters Unicode's newest tables join others than browsers do yet.
  for (const { name, expected } of pages.filter(({ name }) => name !== 'lang-bn')) {
    const { text, wordCount } = JSON.parse(readFileSync(String(expected), 'utf8'))
    test(name, async () => {
      const { wordsOf } = await import('../../www/package/range.js')
      assert.equal(wordsOf(text), wordCount)
    })
  }
})
