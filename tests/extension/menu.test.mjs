// The extension in Chromium: entries in the context menu, for who wants them.
//
// A headless browser draws no menu: which entries there are is asked of the extension, and what a click on one does is seen by
// sending it the event that the browser would. The button's press stands for the click's own leave to read the tab.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { extensionDir } from '../../www/tools/build/extension.mjs'
import { goTo } from '../../www/tools/with-extension.mjs'
import { article, chromium, expected, html, pathOf, site, soon } from './helper.mjs'

const server = await site()
const { page, browser, origin, press, prefer, worker } = await chromium(server)
const messages = JSON.parse(readFileSync(join(extensionDir, '_locales', 'en', 'messages.json'), 'utf8'))

async function visit (/** @type {string} */ name) {
  const body = html(name)
  const address = `http://www.dw.com${pathOf(body)}`
  server.pages.set(pathOf(body), { body })
  await goTo(page, address)
  // Before that nothing is read; afterwards the tab may be, until another site is shown.
  await article(await press())
  return JSON.parse(expected(name, address))
}

/** Ticks or unticks the box in the options. */
async function box (/** @type {string} */ id) {
  const tab = await browser.newPage()
  await goTo(tab, `${origin}/options/options.html`)
  await tab.waitForSelector('#shortcuts dd')
  await tab.click(`#${id}`)
  await soon(() => tab.$eval('#said', (line) => line.textContent), 'the options say what they did')
  const state = await tab.evaluate(async () => [/** @type {any} */ (document.querySelector('#menu')).checked, await /** @type {any} */ (globalThis).chrome.permissions.contains({ permissions: ['contextMenus'] })])
  await tab.close()
  await page.bringToFront()
  return state
}

/** Sends the click, and waits for the button's title. */
async function choose (/** @type {string} */ entry) {
  await page.bringToFront()
  const background = await worker()
  return background.evaluate(async (entry) => {
    const { chrome } = /** @type {any} */ (globalThis)
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    const before = await chrome.action.getTitle({ tabId: tab.id })
    await chrome.action.setTitle({ tabId: tab.id, title: '' })
    chrome.contextMenus.onClicked.dispatch({ menuItemId: entry, pageUrl: tab.url, editable: false }, tab)
    for (let i = 0; i < 200; i++) {
      const title = await chrome.action.getTitle({ tabId: tab.id })
      if (title !== '' && title !== before) return [await chrome.action.getBadgeText({ tabId: tab.id }), title]
      await new Promise((done) => setTimeout(done, 50))
    }
    return null
  }, entry)
}
const clipboard = async () => {
  await page.bringToFront()
  return page.evaluate(() => navigator.clipboard.readText())
}

describe('the context menu', () => {
  test('has no entries until the reader wants some; the permission comes and goes with them', async () => {
    assert.equal(await (await worker()).evaluate(() => 'contextMenus' in /** @type {any} */ (globalThis).chrome && /** @type {any} */ (globalThis).chrome.contextMenus !== undefined), false)
    assert.deepEqual(await box('menu'), [true, true])
    assert.deepEqual(await box('menu'), [false, false])
    assert.deepEqual(await box('menu'), [true, true])
  })

  test('on DW’s pages only, each entry where it is of use', async () => {
    const entries = await (await worker()).evaluate(async () => {
      const { contextMenus } = /** @type {any} */ (globalThis).chrome
      // The browser tells of none: what an entry is is seen by making it again, which it refuses.
      const tries = ['selection', 'article', 'citation', 'other'].map((id) => new Promise((done) => contextMenus.create({ id, title: id, documentUrlPatterns: ['https://*.dw.com/*'] }, () => done([id, /** @type {any} */ (globalThis).chrome.runtime.lastError !== undefined]))))
      const there = await Promise.all(tries)
      await contextMenus.remove('other')
      return there
    })
    assert.deepEqual(entries, [['selection', true], ['article', true], ['citation', true], ['other', false]])
  })

  test('copies the article, its citation, and what is selected', async () => {
    const want = await visit('news-signoff')
    assert.deepEqual(await choose('article'), ['✓', messages.copied.message])
    assert.match(await clipboard(), new RegExp(`^# ${want.headline}\n`))
    await prefer({ menu: true, citation: 'bibtex' })
    assert.deepEqual(await choose('citation'), ['✓', 'Citation copied (BibTeX)'])
    assert.match(await clipboard(), new RegExp(`^@\\w+\\{[^]*${want.headline}`))

    assert.deepEqual(await choose('selection'), ['!', messages.selectionElsewhere.message])
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('.rich-text p')
      getSelection()?.selectAllChildren(first)
    })
    assert.deepEqual(await choose('selection'), ['✓', messages.copiedSelection.message])
    const copied = await clipboard()
    assert.ok(copied.includes(want.body[0].text.slice(0, 40)) && !copied.includes(want.body[1].text.slice(0, 40)), copied)
  })

  test('says where there is no article', async () => {
    const address = '/en/top-stories/s-9097'
    server.pages.set(address, { body: `<!doctype html><html lang="en"><link rel="canonical" href="https://www.dw.com${address}"><title>DW</title>` })
    await goTo(page, `http://www.dw.com${address}`)
    await press()
    assert.deepEqual(await choose('article'), ['!', messages.copyNothing.message])
  })
})
