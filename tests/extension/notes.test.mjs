// The extension in Chromium: notes in the reader's own form, in the options and from the popup.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import axe from 'axe-core'
import { article, chromium, html, pathOf, site, soon } from './helper.mjs'

/** @typedef {import('puppeteer-core').Page} Page */

const server = await site()
const { page, browser, origin, press, prefer, downloads } = await chromium(server)

const text = (/** @type {Page} */ tab, /** @type {string} */ selector) => tab.$eval(selector, (element) => element.textContent ?? '')
/** Replaces what a field holds. @param {Page} tab @param {string} selector @param {string} value */
async function fill(tab, selector, value) {
  await tab.$eval(selector, (field) => /** @type {any} */ (field).select())
  await tab.focus(selector)
  await tab.keyboard.press('Backspace')
  await tab.keyboard.type(value)
}
const stored = (/** @type {Page} */ tab) => tab.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get(['noteName', 'noteFront', 'noteBody', 'noteTo']))

describe('in the options', () => {
  test('a start fills in the templates, and the example shows what comes of them', async () => {
    await prefer({})
    const tab = await browser.newPage()
    await tab.goto(`${origin}/options/options.html`)
    await soon(async () => (await text(tab, '#note-preview')).includes('# '), 'the example is there')
    assert.match(await text(tab, '#note-preview'), /^2026-06-14 .* \(a-70000001\)\.md\n\n# /)
    await tab.select('#note-start', 'obsidian')
    await soon(async () => (await text(tab, '#note-preview')).includes('author: ["A. Brückner"]'), 'the properties are there')
    assert.match((await stored(tab)).noteFront, /^title: \{\{headline\}\}\n/)
    await tab.evaluate(axe.source)
    const { violations } = await tab.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }))
    assert.deepEqual(violations.map((/** @type {any} */ { id }) => id), [])
    await tab.close()
  })

  test('faults are told where they are, and lead there', async () => {
    const tab = await browser.newPage()
    await tab.goto(`${origin}/options/options.html`)
    await fill(tab, '#noteBody', 'x\n{{#authors}}{{titel}}')
    await fill(tab, '#noteFront', 'title: "{{headline}}"')
    await soon(async () => (await tab.$$('#note-faults li')).length === 3, 'all are told')
    assert.deepEqual(await tab.$$eval('#note-faults li', (items) => items.map((item) => item.textContent)), [
      'Front matter (YAML), line 1, column 9: “headline” gets its quotes by itself: no quotes and no other text beside it',
      'Text, line 2, column 1: “authors” is begun and never ended',
      'Text, line 2, column 13: an article has no field “titel”'
    ])
    assert.deepEqual(await tab.$$eval('[aria-invalid=true]', (fields) => fields.map(({ id }) => id)), ['noteFront', 'noteBody'])
    await tab.click('#note-faults li:last-child button')
    assert.deepEqual(await tab.evaluate(() => [document.activeElement?.id, /** @type {any} */ (document.activeElement).selectionStart]), ['noteBody', 14])
    await tab.evaluate(axe.source)
    const { violations } = await tab.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }))
    assert.deepEqual(violations.map((/** @type {any} */ { id }) => id), [])
    await tab.close()
  })
})

describe('from the popup', () => {
  /** @param {any} preferences @param {(popup: Page) => Promise<any>} [before] */
  async function pressed(preferences, before) {
    await prefer(preferences)
    const body = html('feature-galleries')
    server.pages.set(pathOf(body), { body })
    await page.goto(`http://www.dw.com${pathOf(body)}`)
    const popup = await press()
    await article(popup)
    await before?.(popup)
    await popup.select('#kind', 'note')
    await popup.click('#download')
    await soon(() => text(popup, '#said'), 'it says what it did')
    return popup
  }

  test('a file', async () => {
    const popup = await pressed({ noteName: '{{id}} {{language}}', noteFront: 'title: {{headline}}\nby: {{authors}}', noteBody: '{{#kicker}}{{text}} {{/kicker}}\n\n{{markdown}}' })
    assert.match(await text(popup, '#said'), /67900123 de\.md/)
    const file = join(downloads, '67900123 de.md')
    await soon(async () => existsSync(file), 'it is there')
    assert.match(readFileSync(file, 'utf8'), /^---\ntitle: "Die Uhren von Lindental"\nby: \[".*"\]\n---\n\n.*\n\n# Die Uhren von Lindental\n/)
    rmSync(file)
  })

  test('Obsidian, and the clipboard where an address has no room', async () => {
    const listens = (/** @type {Page} */ popup) => popup.evaluate(() => { /** @type {any} */ (globalThis).chrome.tabs.update = async (/** @type {any} */ { url }) => { document.body.dataset.went = url } })
    const went = (/** @type {Page} */ popup) => popup.evaluate(() => document.body.dataset.went)
    let popup = await pressed({ noteTo: 'obsidian', noteName: 'a/b {{id}}', noteFront: '', noteBody: '# {{headline}} & more' }, listens)
    assert.equal(await went(popup), 'obsidian://new?file=a%20b%2067900123&content=%23%20Die%20Uhren%20von%20Lindental%20%26%20more%0A')
    popup = await pressed({ noteTo: 'obsidian', noteName: '{{id}}', noteFront: '', noteBody: `{{headline}} ${'é'.repeat(2000)}` }, listens)
    assert.equal(await went(popup), 'obsidian://new?file=67900123&clipboard')
    assert.match(await text(popup, '#said'), /clipboard/)
    assert.match(await popup.evaluate(() => navigator.clipboard.readText()), /^Die Uhren von Lindental é{2000}\n$/)
  })

  test('the clipboard; a template with a fault is told, and nothing is saved', async () => {
    let popup = await pressed({ noteTo: 'clipboard', noteName: 'x', noteFront: '', noteBody: '{{id}}' })
    assert.equal(await popup.evaluate(() => navigator.clipboard.readText()), '67900123\n')
    popup = await pressed({ noteName: 'x', noteFront: '', noteBody: 'a\n{{#body}}' })
    assert.match(await text(popup, '#said'), /Text, line 2, column 1: “body” is begun and never ended/)
    assert.ok(!existsSync(join(downloads, 'x.md')))
  })
})
