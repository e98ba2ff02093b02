// What a browser puts on the clipboard of a page that is selected, as `text/html`, is a piece of the page: no `article`,
// no head, inline styles in Chromium. The parser reads it as the page itself. Every fixture page that has an article of
// text, selected in Chromium, copied with the keyboard and pasted into another tab; five in Firefox.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { launch, launchFirefox, native } from './helper.mjs'
import { FIELDS, IN_FIREFOX, articlesOfText, still } from './renderings.mjs'

/**
 * What no piece of the page tells, by page: the fields that differ, and why.
 * @type {{ [name: string]: { fields: string[], why: string } }}
 */
const UNKNOWABLE = {
  'advertorial': { fields: ['day'], why: 'the day stands in the head of the page' },
  'state-only': { fields: ['paragraphs'], why: 'the text is in a script, and not shown' },
  'bilingual-copies': { fields: ['paragraphs'], why: 'the name of the add-on, by which its translation is known, is not copied' },
  'lang-am': { fields: ['authors', 'paragraphs'], why: 'names at the end are authors in Amharic, and the piece names no language' },
}

/** A page of which nothing but its container could say where the text ends; a piece has lost the rest of the page, too. */
const UNTOLD = new Set(['classic-no-container'])

/** Pages whose piece says nowhere that it is of DW's: it is read with its address. */
const NAMELESS = new Set(['advertorial', 'bare-text', 'mobile-2019', 'mobile-article', 'renamed-text', 'state-only'])

const directory = mkdtempSync(join(tmpdir(), 'dw-article-clipboard-'))
after(() => rmSync(directory, { recursive: true, force: true }))

/** Where something is pasted. */
const PLACE = '<p contenteditable>here</p>'

/** Keeps what is pasted. Runs in the tab. */
function keep() {
  document.addEventListener('paste', (event) => {
    Object.assign(globalThis, { pasted: event.clipboardData?.getData('text/html') })
    event.preventDefault()
  })
}

/** Selects the article alone. Runs in the tab. */
function select() {
  const part = document.querySelector('article, #bodyContent .col3, #bodyContent') ?? document.querySelector('main') ?? document.body
  getSelection()?.selectAllChildren(part)
}

/** Reads a piece, and compares it with the page's Article. @param {string} name @param {any} article @param {string} html @param {boolean} named */
function compare(name, article, html, named) {
  const copy = join(directory, `${name}.html`)
  writeFileSync(copy, html)
  const { json, error } = native(copy, ...(named ? ['--url', article.url ?? 'https://www.dw.com/en/x/a-1'] : []))
  assert.equal(error, null)
  const got = JSON.parse(json ?? '')
  for (const [field, { of }] of Object.entries(FIELDS)) {
    if (!UNKNOWABLE[name]?.fields.includes(field)) assert.deepEqual(of(got), of(article), field)
  }
}

const browser = await launch()
const context = await browser.newContext()
/** The page that is shown at its own address: a copy's links lead where the page's do. */
let shown = ''
await context.route('**/*', (route) => route.request().resourceType() === 'document'
  ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown })
  : route.abort())
const page = await context.newPage()
const elsewhere = await context.newPage()
await elsewhere.setContent(PLACE)
await elsewhere.evaluate(keep)

for (const { name, file, article } of articlesOfText().filter(({ name }) => !UNTOLD.has(name))) {
  test(name, async () => {
    shown = still(file)
    await page.goto(article.url ?? 'https://www.dw.com/en/x/a-1', { waitUntil: 'domcontentloaded' })
    await page.bringToFront()
    await page.evaluate(select)
    await page.keyboard.press('Control+C')
    await elsewhere.bringToFront()
    await elsewhere.focus('p')
    await elsewhere.keyboard.press('Control+V')
    const html = /** @type {string} */ (await elsewhere.evaluate(() => Reflect.get(globalThis, 'pasted')))
    assert.match(html, /style="/)
    compare(name, article, html, NAMELESS.has(name))
  })
}

describe('Firefox, which copies no styles', async () => {
  const browser = await launchFirefox()
  const page = await browser.newPage()
  const elsewhere = await browser.newPage()
  await elsewhere.setContent(PLACE)
  await elsewhere.evaluate(keep)
  /** @param {import('puppeteer-core').Page} tab @param {import('puppeteer-core').KeyInput} key */
  const withControl = async (tab, key) => {
    await tab.keyboard.down('Control')
    await tab.keyboard.press(key)
    await tab.keyboard.up('Control')
  }
  for (const { name, file, article } of articlesOfText().filter(({ name }) => IN_FIREFOX.includes(name))) {
    test(name, async () => {
      await page.bringToFront()
      await page.setContent(still(file), { waitUntil: 'domcontentloaded' })
      await page.evaluate(select)
      await withControl(page, 'c')
      await elsewhere.bringToFront()
      await elsewhere.focus('p')
      await withControl(elsewhere, 'v')
      const html = /** @type {string} */ (await elsewhere.evaluate(() => Reflect.get(globalThis, 'pasted')))
      assert.doesNotMatch(html, /style="[^"]*font-family/)
      // Nothing of the page's address is copied from a page that has none.
      compare(name, article, html, true)
    })
  }
})
