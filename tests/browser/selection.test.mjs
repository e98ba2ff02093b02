// A page that somebody selects in a browser and pastes gives, as text, what the page itself gives: headline, kicker,
// authors, day, teaser, headings and paragraphs. Every fixture page that has an article of text; as a whole and the
// article alone in Chromium, and as three programs write it: with blank lines, without, and the article as flat lines.
// In Firefox, which sets lines in another way, five pages.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { launch, launchFirefox, native } from './helper.mjs'
import { FIELDS, IN_FIREFOX, HEAD, WAYS, articlesOfText, differences, rendering, still } from './renderings.mjs'

/**
 * What no text of the page tells, by page: the fields that differ, and why.
 * @type {{ [name: string]: { fields: string[], why: string } }}
 */
const UNKNOWABLE = {
  'advertorial': { fields: ['headline', 'kicker'], why: 'the label of the partner stands on the line of the headline' },
  'advertorial-kicker': { fields: ['kicker'], why: 'the label over an advertisement stands anywhere, here as the kicker' },
  'bilingual-copies': { fields: ['paragraphs'], why: 'an add-on set the translation behind each paragraph, as another' },
  'bilingual-custom-elements': { fields: ['paragraphs'], why: 'an add-on set the translation behind each paragraph, as another' },
  'bilingual-spans': { fields: ['headline', 'paragraphs'], why: 'an add-on set the translation into the line' },
  'bilingual-unknown-add-on': { fields: ['headline', 'paragraphs'], why: 'an add-on set the translation into the line' },
  'bilingual-without-a-name': { fields: ['paragraphs'], why: 'an add-on set the translation into the line' },
  'breaks-and-spans': { fields: ['headings', 'paragraphs'], why: 'a break inside a heading ends the line' },
  'classic-authors': { fields: ['paragraphs'], why: 'a break inside a paragraph ends the line' },
  'messy': { fields: ['headings', 'paragraphs'], why: 'elements inside each other: lines that are no paragraphs' },
  'mobile-2019': { fields: ['kicker', 'paragraphs'], why: 'one word of the navigation, one of the foot' },
  'mobile-article': { fields: ['headings', 'paragraphs'], why: 'nothing says where the teasers behind the article begin' },
  'notes-promos': { fields: ['headings', 'paragraphs'], why: 'a paragraph of three words without a period; a link without a label' },
  'opinion-box': { fields: ['authors', 'paragraphs'], why: 'the box about the author, and the place behind the name' },
  'unknown-boxes': { fields: ['headings', 'paragraphs'], why: 'three short lines in a row: which is the heading?' },
  'video-in-text': { fields: ['authors', 'paragraphs'], why: 'the place stands behind the name, and a player in the text' },
  'feature-galleries': { fields: ['authors'], why: 'the place stands behind the name' },
}

/** Pages whose article alone says nowhere that it is of DW's: such a text is read with its address. */
const NAMELESS = new Set(['advertorial', 'classic-dw-de', 'mobile-2019', 'mobile-article'])

const pages = articlesOfText()
const directory = mkdtempSync(join(tmpdir(), 'dw-article-selection-'))
after(() => rmSync(directory, { recursive: true, force: true }))

/**
 * What the parser reads of the texts of a page, all in one run.
 * @param {(typeof pages)[number]} page
 * @param {string[]} texts
 */
function read({ name, article }, texts) {
  const files = texts.map((text, number) => {
    const file = join(directory, `${name}.${number}.txt`)
    writeFileSync(file, text)
    return file
  })
  const [last, ...others] = files.reverse()
  const address = NAMELESS.has(name) ? ['--url', article.url ?? 'https://www.dw.com/en/x/a-1'] : []
  const { json, error } = native(last, '--text', ...address, ...others.reverse())
  assert.equal(error, null)
  return (json ?? '').split('\n').map((line) => JSON.parse(line))
}

/** Compares what was read of a text with the page's Article. */
function compare(/** @type {(typeof pages)[number]} */ { name, article }, /** @type {string} */ text, /** @type {any} */ got, /** @type {string[]} */ fields) {
  const unknowable = UNKNOWABLE[name]?.fields ?? []
  assert.deepEqual(differences(article, got, text, fields.filter((field) => !unknowable.includes(field))), [])
}

describe('Chromium', async () => {
  const browser = await launch()
  const context = await browser.newContext({ offline: true })
  await context.route('**/*', (route) => route.abort())
  const tab = await context.newPage()
  for (const page of pages) {
    test(page.name, async (t) => {
      await tab.setContent(still(page.file), { waitUntil: 'domcontentloaded' })
      const texts = []
      for (const way of WAYS) texts.push(await tab.evaluate(rendering, way))
      const articles = read(page, texts)
      for (const [number, way] of WAYS.entries()) {
        // What programs write says less of the body: which line is a picture's, which a heading.
        const fields = way === 'whole' || way === 'article' ? Object.keys(FIELDS) : HEAD
        await t.test(way, () => compare(page, texts[number], articles[number], fields))
      }
    })
  }
})

describe('Firefox', async () => {
  const browser = await launchFirefox()
  const tab = await browser.newPage()
  for (const page of pages.filter(({ name }) => IN_FIREFOX.includes(name))) {
    test(page.name, async (t) => {
      await tab.setContent(still(page.file), { waitUntil: 'domcontentloaded' })
      for (const way of ['whole', 'article']) {
        const text = await tab.evaluate(rendering, way)
        await t.test(way, () => compare(page, text, read(page, [text])[0], Object.keys(FIELDS)))
      }
    })
  }
})

test('what is listed as unknowable is on a page, and differs there', () => {
  const names = new Set(pages.map(({ name }) => name))
  assert.deepEqual(Object.keys(UNKNOWABLE).filter((name) => !names.has(name)), [])
  assert.deepEqual([...NAMELESS].filter((name) => !names.has(name)), [])
})
