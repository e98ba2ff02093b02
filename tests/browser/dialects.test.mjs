// Markdown in the tools that people show it with, markup let through and everything on: what a page wrote comes out as
// text, letter by letter; and opened in Chromium nothing of it runs, and nothing is asked for but pictures.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asMarkup, page as pageOf, templates, vectors } from '../hostile/fill.mjs'
import { dialects, throughPython } from '../hostile/dialects.mjs'
import { open, touch, wired } from './wired.mjs'
import * as node from '../../dist/package/node.js'

const url = 'https://www.dw.com/en/a-page/a-70000001'
const empty = {
  schemaVersion: '1.0', kind: 'article', id: 1, url: null, permalink: null, language: 'en', direction: 'ltr', headline: null, kicker: [], teaser: null,
  datePublished: null, dateModified: null, authors: [], byline: null, editors: [], topics: [], keywords: [], leadImage: null, body: [], posts: [],
  text: '', wordCount: 0, removed: [], source: { layout: 'webapp' }, warnings: [],
}

/** What a parser makes of a text before it is one of the article's. */
const folded = (/** @type {string} */ text) => text.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g, '').replace(/[\s\u0085]+/g, ' ').trim()
const texts = vectors.map(folded).filter((text) => text !== '')

/** Pages whose slots hold the vectors, and pages with one as markup. */
const pages = templates.flatMap(({ template }, at) => vectors.flatMap((_, i) => i % 80 === 16 * at ? [pageOf(template, i)] : []))
const markup = vectors.flatMap((_, i) => i % 12 === 0 ? [asMarkup(templates[i / 12 % templates.length].template, i)] : [])
const articles = [...pages, ...markup].flatMap((html) => {
  try {
    return [node.parseHtml(html)]
  } catch (error) {
    if (/** @type {any} */ (error).code) return []
    throw error
  }
})

/** Bare addresses become links in some, which cut them short or decode them; and three dots are one sign in showdown. */
const isBare = (/** @type {string} */ text) => /:\/\/|www\.|@|\bmailto:/i.test(text)
const typed = (/** @type {string} */ text) => text.replaceAll('...', '…')

const paragraphs = node.toMarkdown({ ...empty, body: texts.map((text) => ({ type: 'paragraph', text, marks: [] })) }, { source: false })
const headings = node.toMarkdown({ ...empty, body: texts.map((text) => ({ type: 'heading', level: 2, text, marks: [] })) }, { source: false })
const links = node.toMarkdown({ ...empty, body: texts.map((text) => ({ type: 'paragraph', text, marks: [{ type: 'link', start: 0, end: text.length, href: url }] })) }, { source: false })
const hostile = articles.map((article, i) => node.toMarkdown(article, { frontMatter: i % 4 === 3 }))

const all = [paragraphs, headings, links, ...hostile]
const python = throughPython(all)
/** @type {Record<string, string[]>} */
const shown = { ...Object.fromEntries(Object.entries(dialects).map(([name, show]) => [name, all.map(show)])), ...python.missing === null ? python.shown : {} }

test("Python's tools are there", (t) => {
  if (python.missing !== null) t.skip(`not tried: ${python.missing}`)
})

test('enough is tried', () => {
  assert.ok(articles.length > 50 && texts.length > 500, `${articles.length} articles, ${texts.length} texts`)
})

for (const [name, documents] of Object.entries(shown)) {
  test(`${name}: the text comes out as it is, and nothing runs`, async () => {
    const { page, tripped } = await wired()
    await open(page, [''])
    const [p, h2, a, once] = await page.evaluate((some) => {
      /** @type {string[]} */
      const once = []
      const shown = some.map(([html, selector]) => {
        const made = new DOMParser().parseFromString(html, 'text/html')
        return [...made.querySelectorAll(selector)].map((one) => {
          const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
          while (texts.nextNode()) once.push(/** @type {Text} */ (texts.currentNode).data)
          return (one.textContent ?? '').trim()
        })
      })
      return [...shown, once]
    }, [[documents[0], 'p'], [documents[1], 'h2'], [documents[2], 'p']])
    // Templates and formulas, for programs that read the finished page once more.
    assert.deepEqual(once.filter((text) => /\{\{|\$\$|\\[([a-z]/i.test(text)), [])
    for (const [got, what] of /** @type {[string[], string][]} */ ([[p, 'paragraphs'], [h2, 'headings'], [a, 'links']])) {
      for (const [i, text] of texts.entries()) if (!isBare(text)) assert.equal(typed(got[i] ?? ''), typed(text), what)
      assert.equal(got.length, texts.length, what)
    }
    const hostile = documents.slice(3)
    for (let from = 0; from < hostile.length; from += 60) {
      await open(page, hostile.slice(from, from + 60))
      // Some make links of bare addresses as they stand: of FTP too, and of //host.
      assert.deepEqual(await page.evaluate(touch, /^(?:https?:\/\/|mailto:|ftp:\/\/|\/\/)/i), [])
      assert.deepEqual(tripped, [])
    }
    await page.context().close()
  })
}
