// What a browser puts on the clipboard of a page that is selected, as `text/html`, is a piece of the page: no `article`,
// no head, inline styles in Chromium. The parser reads it as the page itself. Every fixture page that has an article of
// text, selected in Chromium, copied with the keyboard and pasted into another tab.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { launch, native } from './helper.mjs'
import { FIELDS, articlesOfText, still } from './renderings.mjs'

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

const browser = await launch()
const context = await browser.newContext()
/** The page that is shown at its own address: a copy's links lead where the page's do. */
let shown = ''
await context.route('**/*', (route) => route.request().resourceType() === 'document'
  ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown })
  : route.abort())
const page = await context.newPage()
const elsewhere = await context.newPage()
await elsewhere.setContent('<p contenteditable>here</p>')
await elsewhere.evaluate(() => document.addEventListener('paste', (event) => {
  Object.assign(globalThis, { pasted: event.clipboardData?.getData('text/html') })
  event.preventDefault()
}))

for (const { name, file, article } of articlesOfText().filter(({ name }) => !UNTOLD.has(name))) {
  test(name, async () => {
    shown = still(file)
    await page.goto(article.url ?? 'https://www.dw.com/en/x/a-1', { waitUntil: 'domcontentloaded' })
    await page.bringToFront()
    await page.evaluate(() => {
      const part = document.querySelector('article, #bodyContent .col3, #bodyContent') ?? document.querySelector('main') ?? document.body
      getSelection()?.selectAllChildren(part)
    })
    await page.keyboard.press('Control+C')
    await elsewhere.bringToFront()
    await elsewhere.focus('p')
    await elsewhere.keyboard.press('Control+V')
    const html = /** @type {string} */ (await elsewhere.evaluate(() => Reflect.get(globalThis, 'pasted')))
    assert.match(html, /style="/)
    const copy = join(directory, `${name}.html`)
    writeFileSync(copy, html)
    const { json, error } = native(copy, ...(NAMELESS.has(name) ? ['--url', article.url ?? 'https://www.dw.com/en/x/a-1'] : []))
    assert.equal(error, null)
    const got = JSON.parse(json ?? '')
    for (const [field, { of }] of Object.entries(FIELDS)) {
      if (!UNKNOWABLE[name]?.fields.includes(field)) assert.deepEqual(of(got), of(article), field)
    }
  })
}
