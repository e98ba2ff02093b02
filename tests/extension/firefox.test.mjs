// The extension in Firefox, installed as a temporary add-on from the zip for its store, by its own buttons.
//
// Not tested here: a press of the shortcut's keys (a headless window gets none; what the keys activate is activated), what
// Firefox does with a real hand's click as against a script's, and axe-core (the same HTML and styles are tested in Chromium).
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { extensionDir, zips } from '../../www/tools/build/extension.mjs'
import { pageOf } from '../../www/tools/bench/popup.mjs'
import { sharedPages } from '../../www/tools/lib.mjs'
import { firefox } from './firefox.mjs'
import { expected, html, pathOf, site, soon } from './helper.mjs'

const { browser_specific_settings: { gecko } } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'))
const server = await site()
const { go, press, popup, sidebar, allow, menu, clipboard, lit, run, closePopup, downloads } = await firefox(zips.firefox, gecko.id, server.port)

async function visit(/** @type {string} */ name, /** @type {Record<string, string>} */ headers = {}) {
  const body = html(name)
  const path = pathOf(body)
  server.pages.set(path, { body, headers })
  const address = `http://www.dw.com${path}`
  await go(address)
  return address
}

const text = (/** @type {string} */ selector) => popup(`content.document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`)
// A click made by a script is no reader's act, and Firefox lets only those onto the clipboard.
const click = (/** @type {string} */ selector) => popup(`content.document.notifyUserGestureActivation(), content.document.querySelector(${JSON.stringify(selector)}).click()`)
const article = () => soon(() => popup("content.document.querySelector('#actions')?.hidden === false"), 'the popup shows an article')
const pretty = (/** @type {string} */ json) => JSON.stringify(JSON.parse(json), null, 2) + '\n'
const readIn = () => popup('content.document.body.dataset.readIn')

/** One of each sort; Chromium reads them all. */
const ownPages = ['embeds', 'feature-galleries', 'interview', 'lists-quotes-tables', 'live-running', 'messy', 'news-signoff', 'right-to-left', 'stale-state', 'truncated']

/** Sets preferences from the popup, whose storage is the extension's. */
const prefer = (/** @type {object} */ preferences) => popup(`(async () => {
  const { local } = content.wrappedJSObject.browser.storage;
  await local.clear();
  await local.set(Components.utils.cloneInto(${JSON.stringify(preferences)}, content));
})()`)

async function copiedJson() {
  await article()
  await click('#tab-json')
  await click('#copy')
  await soon(() => text('#said'), 'the popup says what it did')
  return clipboard()
}

test('both buttons: the toolbar’s, and on articles a lit one in the address bar', async () => {
  const address = await visit('news-signoff')
  await soon(lit, 'the button in the address bar')
  const want = pretty(expected('news-signoff', address))
  for (const button of /** @type {const} */ (['toolbar', 'address bar'])) {
    await press(button)
    assert.equal(await copiedJson(), want, button)
  }
  server.pages.set('/en/top-stories/s-9097', { body: '<!doctype html><html lang="en"><link rel="canonical" href="https://www.dw.com/en/top-stories/s-9097"><title>DW</title>' })
  await go(`http://www.dw.com/en/top-stories/s-9097`)
  assert.equal(await lit(), false)
  await press('toolbar')
  await soon(async () => (await text('#state-title')) === 'This DW page is not an article', 'the popup says so')
})

describe('the article is the command line’s', () => {
  const real = sharedPages().filter(({ page }) => page.endsWith('.html')).map(({ name }) => `shared/${name}`)
  test('real pages', { skip: real.length ? false : '../shared/pages is not there: only our own pages are read' }, () => {})
  for (const way of ['tab', 'popup']) {
    describe(`read in the ${way}`, () => {
      for (const name of [...ownPages, ...real]) {
        test(name, async () => {
          const address = await visit(name)
          await press('toolbar')
          await article()
          if (await readIn() !== way) {
            await prefer({ readIn: way })
            await press('toolbar')
            await article()
          }
          assert.equal(await readIn(), way)
          assert.equal(await copiedJson(), pretty(expected(name, address)))
        })
      }
    })
  }
  test('no preference', () => prefer({}))

  test('under a policy that forbids eval and WebAssembly', async () => {
    const address = await visit('interview', { 'Content-Security-Policy': "default-src 'none'; script-src 'none'" })
    await press('toolbar')
    assert.equal(await copiedJson(), pretty(expected('interview', address)))
  })
})

test('a long page: its beginning first, read whole in a worker', async () => {
  const path = '/en/a-bridge-opens/a-70000001'
  const body = pageOf('<p>A short one.</p>'.repeat(20_000))
  server.pages.set(path, { body })
  await go(`http://www.dw.com${path}`)
  await press('toolbar')
  const { body: blocks, wordCount } = JSON.parse(await copiedJson())
  assert.deepEqual([blocks.length, wordCount], [20_002, 60_010])
  for (const mark of ['begun', 'beside']) assert.equal(await popup(`content.performance.getEntriesByName('${mark}').length`), 1, mark)
})

test('views, a citation, a download', async () => {
  const address = await visit('feature-galleries')
  const want = JSON.parse(expected('feature-galleries', address))
  await press('toolbar')
  await article()
  assert.equal(await text('#view-article h2'), want.headline)
  for (const view of ['markdown', 'text']) {
    await click(`#tab-${view}`)
    await soon(async () => (await text(`#${view}`)).includes(want.headline), view)
  }
  await click('#citation')
  await soon(async () => (await clipboard()).includes('Tannhof'), 'the citation is copied')
  await click('#download')
  const file = await soon(() => existsSync(downloads) && readdirSync(downloads).find((name) => name.endsWith('.txt')), 'the file is saved')
  assert.equal(file, `2024-01-12 Die Uhren von Lindental (a-${want.id}).txt`)
})

test('what is to be copied at once is one press away, since Firefox wants a press', async () => {
  const address = await visit('news-signoff')
  await press('toolbar')
  await article()
  await prefer({ action: 'permalink' })
  await press('toolbar')
  await article()
  await soon(async () => (await text('#said')).includes('press Enter'), 'the popup says so')
  assert.equal(await popup('content.document.activeElement.id'), 'permalink')
  await click('#permalink')
  await soon(async () => (await clipboard()) === JSON.parse(expected('news-signoff', address)).permalink, 'the permalink is copied')
  await prefer({})
})

test('states: not a DW page, and a page that the browser keeps closed', async () => {
  server.pages.set('/x', { body: '<!doctype html><html lang="en"><title>x</title><p>Text' })
  await go(`http://news.example.org/x`)
  await press('toolbar')
  await soon(async () => (await text('#state-title')) === 'Not a page of Deutsche Welle', 'the popup says so')
  await go('about:support')
  await press('toolbar')
  await soon(async () => (await text('#state-title')) === 'The browser keeps this page closed', 'the popup says so')
})

test('a shortcut opens the popup, another copies Markdown without it', async () => {
  const shortcuts = await run('chrome', 'return WebExtensionPolicy.getByID(args[0]).extension.shortcuts.allCommands().then((all) => all.map(({ name, shortcut }) => [name, shortcut]));', [gecko.id])
  assert.deepEqual(shortcuts, [['_execute_action', 'Alt+Shift+D'], ['copy-markdown', 'Alt+Shift+M']])
  await visit('news-signoff')
  await closePopup()
  // The browser's own element for the keys, which it activates when they are pressed.
  const key = (/** @type {string} */ letter) => run('chrome', "[...document.querySelectorAll('keyset[id^=ext-keyset] key')].find((key) => key.getAttribute('key') === args[0]).doCommand();", [letter])
  await key('M')
  await soon(async () => (await clipboard()).startsWith('# Oberlinden to move its bridge\n'), 'the Markdown is copied')
  await key('D')
  await article()
  assert.equal(await text('#view-article h2'), 'Oberlinden to move its bridge')
})

test('entries in the context menu, for who wants them, from a real right button', async () => {
  await visit('news-signoff')
  await press('toolbar')
  await article()
  await closePopup()
  assert.deepEqual(await menu('h1', ''), [], 'nobody has asked for them yet')
  await press('toolbar')
  await article()
  await prefer({ menu: true, citation: 'ris' })
  await closePopup()
  await soon(async () => (await menu('h1', 'Copy the citation')).join() === 'Copy the article as Markdown,Copy the citation', 'the entries')
  await soon(async () => (await clipboard()).startsWith('TY  - '), 'the citation is copied')
  await menu('h1', 'Copy the article as Markdown')
  await soon(async () => (await clipboard()).startsWith('# Oberlinden'), 'the Markdown is copied')
  await run('content', "getSelection().selectAllChildren(document.querySelector('.rich-text p'));")
  assert.ok((await menu('.rich-text p', 'Copy the selection as Markdown')).includes('Copy the selection as Markdown'))
  await soon(async () => /^# Oberlinden(?![^]*Those who were asked)/.test(await clipboard()), 'the selection is copied')
  await go('http://news.example.org/x')
  assert.deepEqual(await menu('body', ''), [], 'no entries elsewhere')
})

test('beside the page: the sidebar opens from the popup, says what it may, and follows when it is let', async () => {
  const first = JSON.parse(expected('news-signoff', await visit('news-signoff')))
  await press('toolbar')
  await article()
  await prefer({})
  await click('#beside')
  const shown = (/** @type {string} */ headline) => soon(async () => (await sidebar("content.document.querySelector('#view-article:not([hidden]) h2')?.textContent ?? ''")) === headline, headline)
  await shown(first.headline)
  assert.equal(await sidebar("content.document.querySelector('#follow').hidden"), false, 'it asks')
  await allow()
  await soon(() => sidebar("content.document.querySelector('#follow').hidden"), 'it need not ask any more')
  await shown(JSON.parse(expected('feature-galleries', await visit('feature-galleries'))).headline)
  await go('http://news.example.org/x')
  await soon(async () => (await sidebar("content.document.querySelector('#state:not([hidden]) #state-title')?.textContent")) === 'Not a page of Deutsche Welle', 'it says so')
})

test('all articles of the window, as JSON Lines', async () => {
  await allow()
  const want = JSON.parse(expected('interview', await visit('interview')))
  await press('toolbar')
  await article()
  await click('#many')
  await soon(() => run('chrome', "return window.gBrowser.selectedBrowser.currentURI.spec.includes('/many/many.html');"), 'its tab')
  const inTab = (/** @type {string} */ body) => run('chrome', `
    const actor = window.gBrowser.selectedBrowser;
    return new Promise((resolve) => {
      const name = 'dw-article-test:' + Math.random();
      actor.messageManager.addMessageListener(name, ({ data }) => resolve(data));
      actor.messageManager.loadFrameScript('data:,' + encodeURIComponent('sendAsyncMessage(' + JSON.stringify(name) + ', (' + args[0] + ') ?? null)'), false);
    });`, [body])
  await soon(() => inTab("content.document.querySelector('#form')?.hidden === false"), 'they are read')
  assert.equal(await inTab("content.document.querySelector('#articles label span').textContent"), want.headline)
  await inTab("content.document.querySelector('#kind').value = 'jsonl', content.document.notifyUserGestureActivation(), content.document.querySelector('#save').click()")
  const file = await soon(() => readdirSync(downloads).find((name) => name.endsWith('(1).jsonl')), 'the file is saved')
  const line = await soon(() => readFileSync(join(downloads, file), 'utf8').match(/^.+(?=\n$)/)?.[0], 'it is written')
  assert.deepEqual(JSON.parse(line), want)
})
