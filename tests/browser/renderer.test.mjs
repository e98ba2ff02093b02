// The one renderer of an article to DOM (www/shared/article.js) has the rules of the Rust one: in Chromium, on every case,
// what it draws is what toHtml's document holds, but for what is listed here.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, test } from 'node:test'
import { build } from 'esbuild'
import { cases, packageDir, root } from '../../www/tools/lib.mjs'
import { launch } from './helper.mjs'

const { toHtml } = /** @type {typeof import('../../www/package/full.js')} */ (await import(pathToFileURL(join(packageDir, 'node.js')).href))

/** What a page may do that shows an article to a reader, and a document need not. */
const ALWAYS = {
  // A link opens in a tab of its own.
  attributes: [['a', 'target'], ['a', 'rel']],
}
/** What a user interface adds, its words being none of the article's. */
const WITH_WORDS = {
  removed: ['.label'],
  // Words that may run the other way stand apart; a table scrolls.
  unwrapped: ['bdi', '.scroll'],
  // Dates are written as its reader writes them.
  emptied: ['time'],
  // No heading is more than one level below the one before it, as those who hear a page want it.
  levels: false,
}

const { outputFiles: [script] } = await build({
  stdin: { contents: `export { articleSteps } from './article.js'; export { inPortions } from './portions.js'; export { showArticle, showBeginning } from './show.js'`, resolveDir: join(root, 'www', 'shared') },
  bundle: true, format: 'iife', globalName: 'shared', write: false, target: 'es2022',
})
const browser = await launch()
const page = await (await browser.newContext()).newPage()
await page.route('**', (route) => route.abort())
await page.setContent('<!doctype html><title>x</title>')
await page.evaluate(script.text)

/**
 * Both as lines of canonical markup: text nodes joined, line breaks between elements left out, attributes sorted.
 * @param {any} article @param {any} view
 * @param {{ removed?: string[], unwrapped?: string[], emptied?: string[], levels?: boolean }} but
 */
const both = (article, view, but = {}) => page.evaluate(([article, document_, view, but, always]) => {
  const words = view.words && { t: (/** @type {string} */ name) => name === 'editedBy' ? 'Edited by' : name, count: (/** @type {string} */ name, /** @type {number} */ n) => `${n} ${name}`, date: (/** @type {string} */ iso) => iso, lang: 'en', dir: 'ltr' }
  const drawn = new DOMParser().parseFromString('', 'text/html').createElement('article')
  for (const _ of /** @type {any} */ (globalThis).shared.articleSteps(drawn, article, { ...view, words })) { /* to the end */ }
  const held = /** @type {Element} */ (new DOMParser().parseFromString(document_, 'text/html').querySelector('article'))
  const lines = (/** @type {Element} */ top) => {
    const each = (/** @type {string[] | undefined} */ selectors, /** @type {(element: Element) => void} */ change) => {
      for (const selector of selectors ?? []) top.querySelectorAll(selector).forEach(change)
    }
    each(but.removed, (element) => element.remove())
    each(but.unwrapped, (element) => element.replaceWith(...element.childNodes))
    each(but.emptied, (element) => element.replaceChildren())
    for (const [selector, name] of always.attributes) top.querySelectorAll(selector).forEach((element) => element.removeAttribute(name))
    // What keeps programs from reading two signs together, in a document.
    top.querySelectorAll('span:empty').forEach((element) => element.remove())
    top.normalize()
    /** @type {string[]} */
    const out = []
    const walk = (/** @type {Node} */ node, /** @type {string} */ indent) => {
      if (node instanceof Text) {
        // Between blocks the document has line breaks, which nobody sees.
        if (!/^\s*$/.test(node.data) || !node.data.includes('\n')) out.push(indent + node.data.replace(/\n$/, ''))
        return
      }
      const element = /** @type {Element} */ (node)
      const name = element.localName.replace(/^h([1-6])$/, (_, level) => but.levels === false ? 'h' : `h${Number(level) - (element.ownerDocument === drawn.ownerDocument ? view.below ?? 0 : 0)}`)
      out.push(`${indent}<${[name, ...[...element.attributes].map(({ name, value }) => `${name}="${value}"`).sort()].join(' ')}>`)
      for (const child of element.childNodes) walk(child, `${indent} `)
    }
    walk(top, '')
    return out
  }
  return [lines(drawn), lines(held)]
}, /** @type {const} */ ([article, toHtml(article, { pictures: view.pictures === 'all' ? 'all' : 'dw' }), view, but, ALWAYS]))

const articles = cases().flatMap(({ name, expected }) => expected ? [{ name, article: JSON.parse(readFileSync(expected, 'utf8')) }] : [])

describe('what is drawn is what toHtml writes', () => {
  test('there is something to compare', () => assert.ok(articles.length > 100))
  for (const { name, article } of articles) {
    test(name, async () => {
      for (const [view, but] of /** @type {[any, any][]} */ ([[{}, {}], [{ pictures: 'all', words: true }, WITH_WORDS]])) {
        const [drawn, held] = await both(article, view, but)
        assert.deepEqual(drawn, held, JSON.stringify(view))
      }
    })
  }
})

test('headings stand as many levels lower as the page around them needs, and no lower than there are', async () => {
  const heading = (/** @type {number} */ level) => ({ type: 'heading', level, text: `level ${level}`, marks: [] })
  const post = { id: null, headline: 'post', datePublished: null, authors: [], body: [2, 3, 4].map(heading) }
  const article = { ...articles[0].article, kicker: [], authors: [], leadImage: null, body: [2, 3, 4, 5, 6].map(heading), posts: [post] }
  const [drawn] = await both(article, { below: 0 })
  assert.deepEqual(drawn.filter((line) => /<h\d/.test(line)).map((line) => line.trim()), ['<h1>', '<h2>', '<h3>', '<h4>', '<h5>', '<h6>', '<h2>', '<h3>', '<h3>', '<h4>'])
  const levels = await page.evaluate((article) => {
    const target = document.createElement('article')
    for (const _ of /** @type {any} */ (globalThis).shared.articleSteps(target, article, { below: 1 })) { /* to the end */ }
    return [...target.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((element) => element.localName)
  }, article)
  assert.deepEqual(levels, ['h2', 'h3', 'h4', 'h5', 'h6', 'h6', 'h3', 'h4', 'h4', 'h5'])
})

test('in a user interface no heading skips a level', async () => {
  const headings = [4, 2, 4, 3, 6, 6].map((level) => ({ type: 'heading', level, text: `level ${level}`, marks: [] }))
  const article = { ...articles[0].article, kicker: [], authors: [], leadImage: null, body: headings, posts: [] }
  const levels = (/** @type {any} */ view) => both(article, view).then(([drawn]) => drawn.flatMap((line) => line.match(/<h(\d)>/)?.[1] ?? []).join(' '))
  assert.equal(await levels({ words: true }), '1 2 2 3 3 4 5')
  assert.equal(await levels({}), '1 4 2 4 3 6 6')
})

test('what a fixture does not have: marks, depths and addresses that an article may be given by hand', async () => {
  const marks = [{ type: 'em', start: 0, end: 4 }, { type: 'strong', start: 2, end: 6 }, { type: 'link', start: 3, end: 9, href: 'https://example.org/1' }, { type: 'link', start: 1, end: 2, href: 'javascript:x' }, { type: 'code', start: 5, end: 8 }]
  const deep = Array.from({ length: 24 }, (_, depth) => ({ text: `item ${depth}`, marks: [], depth }))
  const image = { id: null, title: null, alt: 'A quay', caption: null, credit: null, sources: [] }
  const media = { id: null, title: null, url: 'javascript:x', duration: 3723, poster: 'https://example.org/1.jpg', sources: [{ url: 'ftp://example.org/1', type: null }, { url: 'https://example.org/1.mp4', type: 'video/mp4' }], tracks: [] }
  const body = [
    { type: 'paragraph', text: 'ab\u{1f600}cdefghi', marks },
    { type: 'list', ordered: true, start: 3, items: [...deep, { text: ' ', marks: [], depth: 0 }, { text: 'last', marks: [], depth: 2 }] },
    ...['https://static.dw.com.example.org/1.jpg', 'https://static.dw.com/1.jpg', 'https://static.dw.com@example.org/1.jpg', 'javascript:x', null].map((url) => ({ type: 'image', image: { ...image, url } })),
    { type: 'video', ...media },
    { type: 'audio', ...media, sources: [], duration: null },
    { type: 'widget', id: null, title: null, url: null, text: null },
    { type: 'gallery', id: null, title: null, url: 'https://www.dw.com/g-1', teaser: null, authors: ['A', 'B'], images: [] },
    { type: 'table', caption: null, rows: [[], [{ text: 'a', marks: [], header: true, colspan: 2, rowspan: 1 }], [{ text: 'b', marks: [], header: true, colspan: 1, rowspan: 3 }, { text: 'c', marks: [], header: false, colspan: 1, rowspan: 1 }]] },
    { type: 'related', label: 'More', links: [{ text: 'a', url: null }, { text: '', url: 'https://example.org/' }, { text: 'b', url: 'mailto:a@example.org' }] },
  ]
  const article = { ...articles[0].article, datePublished: '2024-01-30T14:13:12+02:00', dateModified: '2024-01-31', body }
  for (const [view, but] of /** @type {[any, any][]} */ ([[{}, {}], [{ pictures: 'all', words: true }, WITH_WORDS]])) {
    const [drawn, held] = await both(article, view, but)
    assert.deepEqual(drawn, held)
  }
})

test('the whole in the place of its beginning is the whole, and what was there stays', async () => {
  const wrong = await page.evaluate((articles) => {
    const { showArticle, showBeginning } = /** @type {any} */ (globalThis).shared
    const view = { pictures: 'dw', players: false, below: 1, words: { t: (/** @type {string} */ name) => name, count: (/** @type {string} */ name, /** @type {number} */ n) => `${n} ${name}`, date: (/** @type {string} */ iso) => iso, lang: 'en', dir: 'ltr' } }
    /** @type {any[]} */
    const wrong = []
    let kept = 0
    for (const { name, article } of articles) {
      const fresh = document.createElement('div')
      showArticle(fresh, article, view)
      const all = article.body.length
      for (const blocks of new Set([0, 1, all >> 1, all - 1, all])) {
        // As a beginning may be: without what stands last, its last text cut, another language and another headline guessed.
        const body = structuredClone(article.body.slice(0, Math.max(0, blocks)))
        const last = body.at(-1)
        if (typeof last?.text === 'string') last.text = last.text.slice(0, last.text.length >> 1)
        for (const change of [{}, { language: null, direction: 'rtl', headline: 'Another', leadImage: null }]) {
          const target = document.body.appendChild(document.createElement('div'))
          showBeginning(target, { ...article, body, posts: [], topics: [], byline: null, ...change }, view)
          const before = [...target.querySelectorAll('article > *')]
          showArticle(target, article, view)
          if (!target.isEqualNode(fresh)) wrong.push([name, blocks, target.outerHTML.slice(0, 2000)])
          kept += before.filter((element) => target.contains(element)).length
          target.remove()
        }
      }
    }
    return { wrong, kept: kept > 10 * articles.length }
  }, articles)
  assert.deepEqual(wrong, { wrong: [], kept: true })
})

test('a selection, and the focus, in what is drawn anew', async () => {
  const article = { ...articles[0].article, leadImage: null, posts: [], body: [{ type: 'paragraph', text: 'One two three four', marks: [{ type: 'link', start: 4, end: 7, href: 'https://example.org/' }] }] }
  assert.deepEqual(await page.evaluate((article) => {
    const { showArticle, showBeginning } = /** @type {any} */ (globalThis).shared
    const view = { pictures: 'none', players: false, below: 1, words: { t: String, count: String, date: String, lang: 'en', dir: 'ltr' } }
    const target = document.body.appendChild(document.createElement('div'))
    const [whole] = article.body
    showBeginning(target, { ...article, body: [{ ...whole, text: 'One two thr' }] }, view)
    const link = () => /** @type {HTMLElement} */ (target.querySelector('article > p a[href="https://example.org/"]'))
    const first = link()
    first.focus()
    getSelection()?.setBaseAndExtent(/** @type {Node} */ (first.firstChild), 1, /** @type {Node} */ (first.nextSibling), 3)
    const before = String(getSelection())
    showArticle(target, article, view)
    const after = [before, String(getSelection()), first.isConnected, document.activeElement === link()]
    target.remove()
    return after
  }, article), ['wo th', 'wo th', false, true])
})
