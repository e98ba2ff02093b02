// The extension in Chromium, by its own button: what it shows, copies and saves, and what it lets nobody do.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { extensionDir } from '../../www/tools/build/extension.mjs'
import { binary, sharedPages } from '../../www/tools/lib.mjs'
import { article, chromium, expected, faults, html, ownPages, pageFile, pathOf, site, soon } from './helper.mjs'

/** @typedef {import('puppeteer-core').Page} Page */

const server = await site()
const { page, browser, origin, press, prefer, worker, downloads } = await chromium(server)

/** Shows a page of ours, or a real one, in the tab; gives back its address. */
async function visit(/** @type {string} */ name, /** @type {{ headers?: Record<string, string> }} */ { headers } = {}) {
  const body = html(name)
  const path = pathOf(body)
  server.pages.set(path, { body, headers })
  const address = `http://www.dw.com${path}`
  await page.goto(address)
  return address
}

/** Shows HTML in the tab. */
async function show(/** @type {string} */ body, path = '/en/a-page/a-70000000', host = 'www.dw.com') {
  server.pages.set(path, { body })
  await page.goto(`http://${host}${path}`)
}

const text = (/** @type {Page} */ popup, /** @type {string} */ selector) => popup.$eval(selector, (element) => element.textContent ?? '')
const said = (/** @type {Page} */ popup) => soon(() => text(popup, '#said'), 'the popup says what it did')
const clipboard = (/** @type {Page} */ popup) => popup.evaluate(() => navigator.clipboard.readText())
const state = (/** @type {Page} */ popup, /** @type {string} */ title) => soon(async () => (await text(popup, '#state-title')) === title, `the popup says “${title}”`)
/** What of the formatted text on the clipboard a test looks at. */
const copiedHtml = (/** @type {Page} */ popup) => popup.evaluate(async () => {
  const html = await (await (await navigator.clipboard.read())[0].getType('text/html')).text()
  const copied = new DOMParser().parseFromString(html, 'text/html')
  const all = (/** @type {string} */ selector) => [...copied.querySelectorAll(selector)]
  return {
    paragraphs: all('p').map((p) => p.textContent),
    writing: all('[dir]').map((element) => [element.getAttribute('lang'), element.getAttribute('dir')]),
    pictures: all('img').map((image) => [image.getAttribute('src'), image.getAttribute('alt'), image.getAttribute('referrerpolicy')]),
    links: all('figure a').map((a) => [a.getAttribute('href'), a.textContent]),
    fetching: all('img, video, audio, source, track, iframe, object, embed, script, link[rel=stylesheet], [style*="url("], [background]').map((element) => element.localName),
  }
})
const focused = (/** @type {Page} */ popup) => popup.evaluate(() => document.activeElement?.id ?? '')

/** The article of a popup, by way of the JSON view's own button. */
async function copiedJson(/** @type {Page} */ popup) {
  await article(popup)
  await popup.click('#tab-json')
  await popup.click('#copy')
  await said(popup)
  return clipboard(popup)
}
const pretty = (/** @type {string} */ json) => JSON.stringify(JSON.parse(json), null, 2) + '\n'

/** Nothing but the extension's own files was asked for. */
const asked = (/** @type {Page} */ popup) => popup.evaluate((own) => performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(own) && !name.startsWith('blob:')), origin)

describe('the article is the command line’s', () => {
  const real = sharedPages().filter(({ page }) => page.endsWith('.html')).map(({ name }) => `shared/${name}`)
  test('real pages', { skip: real.length ? false : '../shared/pages is not there: only our own pages are read' }, () => {})

  for (const readIn of ['tab', 'popup']) {
    describe(`read in the ${readIn}`, () => {
      test('preference', () => prefer({ readIn }))
      for (const name of [...ownPages, ...real]) {
        test(name, async () => {
          const address = await visit(name)
          const popup = await press()
          const json = await copiedJson(popup)
          assert.equal(await popup.evaluate(() => document.body.dataset.readIn), readIn)
          const want = expected(name, address)
          assert.deepEqual(JSON.parse(json), JSON.parse(want))
          assert.equal(json, pretty(want))
        })
      }
      test('no preference', () => prefer({}))
    })
  }

  test('under a policy that forbids eval and WebAssembly, where the popup reads', async () => {
    const address = await visit('interview', { headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'none'" } })
    const popup = await press()
    assert.equal(await copiedJson(popup), pretty(expected('interview', address)))
    assert.equal(await popup.evaluate(() => document.body.dataset.readIn), 'popup')
  })

  test('after a second press, and after the page has changed', async () => {
    await visit('opinion')
    await copiedJson(await press())
    await page.evaluate(() => { /** @type {any} */ (document.querySelector('h1')).textContent = 'A new headline' })
    const popup = await press()
    assert.equal(JSON.parse(await copiedJson(popup)).headline, 'A new headline')
  })
})

describe('views', () => {
  test('Article: all of it, without a request', async (t) => {
    const address = await visit('feature-galleries')
    const want = JSON.parse(expected('feature-galleries', address))
    const popup = await press()
    await article(popup)
    t.diagnostic(`the article stood in the popup ${Math.round(await popup.evaluate(() => performance.now()))} ms after the popup began (at most; on this machine as it is)`)
    const view = await text(popup, '#view-article')
    const words = [want.headline, want.teaser, ...want.kicker.map((/** @type {any} */ k) => k.text), ...want.authors.map((/** @type {any} */ a) => a.name), want.byline.text,
      want.leadImage.caption, want.leadImage.credit, ...want.body.flatMap((/** @type {any} */ b) => b.text ?? b.images?.flatMap((/** @type {any} */ i) => [i.title, i.caption, i.credit].filter(Boolean)) ?? [])]
    for (const word of words) assert.ok(view.includes(word), word)
    assert.equal(await popup.$eval('#view-article time', (time) => time.getAttribute('datetime')), want.datePublished)
    assert.match(await text(popup, '.numbers'), new RegExp(`${want.wordCount} words.*about 1 minute.*4 images.*${want.removed.length ? `${want.removed.length} removed` : ''}`))
    assert.doesNotMatch(await text(popup, '.numbers'), /\b0 /)
    for (const { message } of want.warnings) assert.ok((await text(popup, '#warnings')).includes(message))
    assert.deepEqual(await asked(popup), [])
    assert.equal(await popup.$$eval('img', (images) => images.length), 0)
  })

  test('Article: what was removed', async () => {
    const want = JSON.parse(expected('notes-promos', await visit('notes-promos')))
    const popup = await press()
    await article(popup)
    assert.ok(want.removed.length > 0)
    assert.match(await text(popup, '.numbers'), new RegExp(`${want.removed.length} removed`))
    for (const { text: gone } of want.removed) assert.ok((await text(popup, '#removed')).includes(gone))
  })

  test('Article: pictures when the reader wants them, from DW only', async () => {
    await visit('feature-galleries')
    const popup = await press()
    await article(popup)
    await popup.click('#pictures')
    const sources = await popup.$$eval('img', (images) => images.map((image) => [new URL(image.src).host, image.referrerPolicy]))
    assert.equal(sources.length, 4)
    assert.deepEqual([...new Set(sources.flat())], ['static.dw.com', 'no-referrer'])
    assert.equal(await popup.$eval('#pictures', (button) => button.hidden), true)
  })

  test('JSON: folds and searches', async () => {
    await visit('embeds')
    const popup = await press()
    await article(popup)
    await popup.click('#tab-json')
    const row = (/** @type {string} */ key) => `[role=treeitem][aria-level="2"]:has(> .line > .key::-p-text(${key}))`
    assert.equal(await popup.$eval('[role=treeitem]', (root) => root.getAttribute('aria-expanded')), 'true')
    const body = /** @type {import('puppeteer-core').ElementHandle<Element>} */ (await popup.evaluateHandle(() => [...document.querySelectorAll('[aria-level="2"]')].find((li) => li.querySelector('.key')?.textContent === 'body')))
    assert.equal(await body.evaluate((li) => li.getAttribute('aria-expanded')), 'false', row('body'))
    await (await body.$('.line'))?.click()
    assert.equal(await body.evaluate((li) => li.getAttribute('aria-expanded')), 'true')
    assert.ok((await body.$$('[aria-level="3"]')).length > 2)
    await (await body.$('.line'))?.click()
    assert.equal(await body.evaluate((li) => li.getAttribute('aria-expanded')), 'false')

    assert.equal(await popup.$eval('#search', (field) => /** @type {HTMLInputElement} */ (field).placeholder), 'Search in the JSON')
    await popup.type('#search', 'Provider')
    const hits = await text(popup, '#hits')
    assert.match(hits, /^1 of \d+$/)
    assert.equal(await text(popup, '.here > .line > .key'), 'provider')
    assert.equal(await popup.$eval('.here', (hit) => hit.checkVisibility()), true, 'what is above a match unfolds')
    await popup.keyboard.press('Enter')
    assert.match(await text(popup, '#hits'), /^2 of/)
    await popup.keyboard.down('Shift')
    await popup.keyboard.press('Enter')
    await popup.keyboard.up('Shift')
    assert.equal(await text(popup, '#hits'), hits)
    await popup.click('#search', { count: 3 })
    await popup.type('#search', 'no such thing')
    assert.equal(await text(popup, '#hits'), '0 matches')
    await popup.click('#open-all')
    assert.equal(await popup.$$eval('[aria-expanded=false]', (rows) => rows.length), 0)
    await popup.click('#close-all')
    assert.equal(await popup.$$eval('[aria-expanded=true]', (rows) => rows.length), 1)
  })

  test('Markdown and Text are the command line’s', async () => {
    const address = await visit('lists-quotes-tables')
    const popup = await press()
    await article(popup)
    for (const [view, id] of [['markdown', 'markdown'], ['text', 'text']]) {
      await popup.click(`#tab-${view}`)
      const shown = await soon(() => text(popup, `#${id}`), `the view ${view}`)
      assert.equal(shown.trimEnd(), commandLine('lists-quotes-tables', address, view))
    }
  })
})

/** What the command line prints in another form. */
function commandLine(/** @type {string} */ name, /** @type {string} */ address, /** @type {string} */ format) {
  const { status, stdout } = spawnSync(binary, ['--format', format, '--url', address, pageFile(name)], { encoding: 'utf8' })
  assert.equal(status, 0)
  return stdout.trimEnd()
}

describe('actions', () => {
  const name = 'news-signoff'
  for (const [view, extension] of [['article', 'html'], ['json', 'json'], ['markdown', 'md'], ['text', 'txt']]) {
    test(`${view}: copied and downloaded`, async () => {
      const address = await visit(name)
      const want = JSON.parse(expected(name, address))
      const popup = await press()
      await article(popup)
      await popup.click(`#tab-${view}`)
      await popup.click('#copy')
      assert.match(await said(popup), /^Copied: /)
      const form = view === 'json' ? JSON.stringify(want, null, 2) : commandLine(name, address, view === 'article' ? 'text' : view)
      assert.equal((await clipboard(popup)).trimEnd(), form)
      if (view === 'text') {
        // Pasted into a document it has its paragraphs, its language and its direction.
        const formatted = await copiedHtml(popup)
        assert.deepEqual(formatted.paragraphs, form.split('\n\n'))
        assert.deepEqual(formatted.writing, [['en', 'ltr']])
      }
      if (view === 'json' || view === 'markdown') assert.deepEqual(await popup.evaluate(async () => (await navigator.clipboard.read())[0].types), ['text/plain'])
      if (view === 'article') {
        const formatted = await popup.evaluate(async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text())
        assert.ok(formatted.includes(want.headline) && /<p[ >]/.test(formatted), 'formatted for those who paste it into a document')
      }
      const file = join(downloads, `2015-11-06 Oberlinden to move its bridge (a-${want.id}).${extension}`)
      await popup.click('#download')
      await soon(() => existsSync(file), file)
      const saved = await soon(() => readFileSync(file, 'utf8'), 'the file is written')
      assert.equal(saved.trimEnd(), view === 'article' ? commandLine(name, address, 'html') : form)
      rmSync(file)
    })
  }

  test('what is copied formatted fetches nothing but pictures of DW, and says nobody where they are shown', async () => {
    const picture = (/** @type {string} */ url, /** @type {string} */ alt) => `<figure><img src="${url}" alt="${alt}"><figcaption>${alt}, seen <small class="copyright">A/B</small></figcaption></figure>`
    await show(`<!doctype html><html lang="en"><link rel="canonical" href="https://www.dw.com/en/a-page/a-70000000"><title>x</title><article><header><h1>Two pictures</h1></header>
      <div class="rich-text"><p>First paragraph of the text.</p>${picture('https://static.dw.com/image/70000001_605.jpg', 'A quay')}<p>Second paragraph.</p>${picture('https://pictures.example.org/1.jpg', 'A crane')}<p>Third paragraph.</p></div></article>`)
    const popup = await press()
    await article(popup)
    await popup.click('#copy')
    await said(popup)
    const { pictures, links, fetching } = await copiedHtml(popup)
    assert.deepEqual(pictures, [['https://static.dw.com/image/70000001_605.jpg', 'A quay', 'no-referrer']])
    assert.deepEqual(links, [['https://pictures.example.org/1.jpg', 'A crane']])
    assert.deepEqual(fetching, ['img'])
  })

  test('permalink and citations', async () => {
    const address = await visit(name)
    const want = JSON.parse(expected(name, address))
    const popup = await press()
    await article(popup)
    await popup.click('#permalink')
    await said(popup)
    assert.equal(await clipboard(popup), want.permalink)
    const styles = await popup.$$eval('#style option', (options) => options.map((option) => option.value))
    assert.deepEqual(styles, ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json', 'wikipedia', 'wikipedia-de'])
    const seen = new Set()
    for (const style of styles) {
      await popup.select('#style', style)
      await popup.click('#citation')
      await soon(async () => (await clipboard(popup)).includes(want.headline) && !seen.has(await clipboard(popup)), `the citation ${style}`)
      // What was copied is shown.
      const beginning = (await clipboard(popup)).slice(0, 100)
      await soon(async () => (await text(popup, '#said')).includes(beginning), `the popup shows the citation ${style}`)
      seen.add(await clipboard(popup))
    }
    assert.equal(seen.size, styles.length)
  })

  test('what the reader prefers: view, action, file name, Markdown, citation', async () => {
    await prefer({ view: 'markdown', action: 'download', pattern: '{language}-{id}-{author}', images: false, frontMatter: true, citation: 'ris' })
    await visit('feature-galleries')
    const popup = await press()
    await article(popup)
    const file = join(downloads, 'de-67900123-Mara Tannhof.md')
    await soon(() => existsSync(file), 'the file is saved at once, under the preferred name')
    const saved = readFileSync(file, 'utf8')
    assert.match(saved, /^---\n/)
    assert.ok(!saved.includes('!['))
    assert.equal(await popup.$eval('#tab-markdown', (tab) => tab.getAttribute('aria-selected')), 'true')
    assert.equal(await popup.$eval('#style', (select) => /** @type {any} */ (select).value), 'ris')
    await prefer({})
  })

  test('a copy by keyboard with nothing selected copies the view', async () => {
    await visit(name)
    const popup = await press()
    await article(popup)
    await popup.click('#tab-text')
    await popup.keyboard.down('Control')
    await popup.keyboard.press('KeyC', { commands: ['Copy'] })
    await popup.keyboard.up('Control')
    assert.match(await said(popup), /^Copied/)
  })

  test('a folder below the downloads, where the reader allowed it', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'dw-article-extension-'))
    after(() => rmSync(directory, { recursive: true, force: true }))
    cpSync(extensionDir, directory, { recursive: true })
    // Nobody can press "allow" in a headless browser: here the permission is there from the start.
    const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))
    manifest.permissions.push(...manifest.optional_permissions.splice(0))
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest))
    const home = mkdtempSync(join(tmpdir(), 'dw-article-home-'))
    after(() => rmSync(home, { recursive: true, force: true }))
    const other = await chromium(server, { directory, home })
    await other.prefer({ folder: '../DW: news/2026' })
    await other.page.goto(await visit(name))
    const popup = await other.press()
    await article(popup)
    await popup.click('#download')
    const folder = join('Downloads', 'DW news', '2026')
    const saved = await soon(() => existsSync(join(home, folder)) && readdirSync(join(home, folder)).find((file) => file.endsWith('.html')), 'the file is in its folder')
    assert.equal(await said(popup), `Saved as ${join('DW news', '2026', saved)}`)
    await other.browser.close()
  })
})

describe('by keyboard', () => {
  test('tabs, actions, options', async () => {
    await visit('news-signoff')
    const popup = await press()
    await article(popup)
    assert.equal(await focused(popup), 'tab-article')
    const steps = [['ArrowRight', 'tab-json'], ['ArrowLeft', 'tab-article'], ['ArrowLeft', 'tab-text'], ['ArrowRight', 'tab-article'], ['End', 'tab-text'], ['Home', 'tab-article']]
    for (const [key, id] of steps) {
      await popup.keyboard.press(/** @type {any} */ (key))
      assert.equal(await focused(popup), id, key)
      const shown = await popup.$$eval('[role=tabpanel]', (panels) => panels.filter((panel) => panel.checkVisibility()).map((panel) => panel.getAttribute('aria-labelledby')))
      assert.deepEqual(shown, [id])
    }
    const reached = []
    for (let i = 0; i < 40 && reached.at(-1) !== 'style'; i++) {
      await popup.keyboard.press('Tab')
      reached.push(await focused(popup))
    }
    assert.deepEqual(reached.filter(Boolean), ['pictures', 'more', 'options', 'ask-yes', 'ask-no', 'view-article', 'copy', 'download', 'kind', 'permalink', 'citation', 'style'].filter((id) => reached.includes(id)))
    for (const id of ['more', 'options', 'view-article', 'copy', 'download', 'kind', 'permalink', 'citation', 'style']) assert.ok(reached.includes(id), id)
    await popup.focus('#permalink')
    await popup.keyboard.press('Enter')
    assert.match(await said(popup), /p\.dw\.com/)
  })

  test('the tree of the JSON', async () => {
    await visit('news-signoff')
    const popup = await press()
    await article(popup)
    await popup.keyboard.press('ArrowRight')
    const at = () => popup.evaluate(() => document.activeElement?.querySelector('.key, .index')?.textContent ?? '(root)')
    while (await popup.evaluate(() => document.activeElement?.getAttribute('role')) !== 'treeitem') await popup.keyboard.press('Tab')
    const key = async (/** @type {any[]} */ ...keys) => { for (const one of keys) await popup.keyboard.press(one) }
    assert.equal(await at(), 'schemaVersion')
    await key('ArrowDown')
    assert.equal(await at(), 'schemaVersion')
    while (await at() !== 'byline') await key('ArrowDown')
    await key('ArrowRight', 'ArrowRight')
    assert.equal(await at(), 'text')
    await key('ArrowLeft')
    assert.equal(await at(), 'byline')
    await key('ArrowLeft', 'ArrowLeft')
    assert.equal(await popup.evaluate(() => document.activeElement?.getAttribute('aria-level')), '1')
    await key('End')
    assert.equal(await at(), 'warnings')
    await key('Home', '*')
    assert.equal(await popup.$$eval('[role=treeitem][tabindex="0"]', (rows) => rows.length), 1)
  })

  test('the focus is seen, once a key has been pressed', async () => {
    await visit('news-signoff')
    const popup = await press()
    await article(popup)
    assert.equal(await popup.evaluate(() => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle), 'none', 'it was opened by mouse')
    for (let i = 0; i < 9; i++) {
      await popup.keyboard.press('Tab')
      const outline = await popup.evaluate(() => document.activeElement === document.body ? null : getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle)
      if (outline !== null) assert.notEqual(outline, 'none', await focused(popup))
    }
  })
})

describe('shortcuts', () => {
  test('are registered, and are the reader’s to change', async () => {
    const commands = await (await worker()).evaluate(() => /** @type {any} */ (globalThis).chrome.commands.getAll())
    assert.deepEqual(commands.map((/** @type {any} */ c) => [c.name, c.shortcut]), [['_execute_action', 'Alt+Shift+D'], ['copy-markdown', 'Alt+Shift+M']])
  })

  // A headless browser has no shortcuts of its own; the command is given to the background as the browser would.
  const copyMarkdown = async () => (await worker()).evaluate(async () => {
    const { chrome } = /** @type {any} */ (globalThis)
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    await chrome.action.setBadgeText({ tabId: tab.id, text: '' })
    chrome.commands.onCommand.dispatch('copy-markdown', tab)
    for (let i = 0; i < 200; i++) {
      const badge = await chrome.action.getBadgeText({ tabId: tab.id })
      if (badge) return badge
      await new Promise((done) => setTimeout(done, 50))
    }
  })

  test('Markdown is copied without the popup', async () => {
    const address = await visit('lists-quotes-tables')
    await (await press()).close()
    await page.bringToFront()
    assert.equal(await copyMarkdown(), '✓')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    assert.equal(copied.trimEnd(), commandLine('lists-quotes-tables', address, 'markdown'))
  })

  test('a page without an article says so on the button', async () => {
    await show('<!doctype html><title>x</title><p>Nothing', '/nothing')
    await (await press()).close()
    await page.bringToFront()
    assert.equal(await copyMarkdown(), '!')
  })
})

describe('states', () => {
  test('not a DW page', async () => {
    await show('<!doctype html><html lang="en"><title>x</title><article><h1>Another site</h1><p>Text</p></article>', '/a-page', 'news.example.org')
    const popup = await press()
    await state(popup, 'Not a page of Deutsche Welle')
    assert.equal(await popup.$eval('#report', (button) => button.checkVisibility()), false)
    assert.equal(await popup.$eval('#actions', (bar) => bar.checkVisibility()), false)
    assert.equal(await popup.$eval('#again', (button) => button.checkVisibility()), false, 'another try would not help')
    assert.deepEqual(await faults(popup), [])
  })

  test('a DW page that is not an article', async () => {
    await show('<!doctype html><html lang="en"><link rel="canonical" href="https://www.dw.com/en/top-stories/s-9097"><title>DW</title><main><h1>Top stories</h1></main>', '/en/top-stories/s-9097')
    const popup = await press()
    await state(popup, 'This DW page is not an article')
    assert.equal(await popup.$eval('#again', (button) => button.checkVisibility()), false)
    assert.deepEqual(await faults(popup), [])
  })

  test('a page that is still loading is waited for', async () => {
    const body = html('news-signoff')
    const path = pathOf(body)
    const middle = body.indexOf('<article')
    /** @type {() => void} */
    let finish = () => {}
    server.pages.set(path, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      response.write(body.slice(0, middle))
      finish = () => response.end(body.slice(middle))
    })
    const going = page.goto(`http://www.dw.com${path}`)
    await soon(() => page.evaluate(() => location.pathname.includes('/a-') && document.body !== null && document.readyState === 'loading').catch(() => false), 'the first half of the page')
    const popup = await press()
    await state(popup, 'The page is still loading')
    await popup.waitForSelector('#state:not(.early)')
    assert.equal(await popup.$eval('#state', (section) => section.checkVisibility()), true)
    finish()
    await going
    assert.equal(await copiedJson(popup), pretty(expected('news-signoff', `http://www.dw.com${path}`)))
  })

  test('nothing readable: says what was found, copies a report, and shows the article should it come', async () => {
    await show('<!doctype html><html lang="en"><link rel="canonical" href="https://www.dw.com/en/a-page/a-70000000"><title>x</title><article><p></p></article>')
    const popup = await press()
    await state(popup, 'No article could be read here')
    assert.equal(await popup.$eval('#again', (button) => button.checkVisibility()), true, 'its text may have come')
    assert.match(await text(popup, '#state-code'), /^no-content; found: article: 1, .*p: 1/)
    assert.deepEqual(await faults(popup), [])
    await popup.click('#report')
    await said(popup)
    const report = await clipboard(popup)
    for (const line of ['no-content', 'page: http://www.dw.com/en/a-page/a-70000000', 'browser: Mozilla', '.rich-text: 0']) assert.ok(report.includes(line), line)
    await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<article><header><h1>Late</h1></header><div class="rich-text"><p>Here it is at last, and it is a text.</p></div></article>') })
    await page.evaluate(() => document.querySelector('article')?.remove())
    await article(popup)
    assert.equal(await text(popup, '#view-article h2'), 'Late')
  })

  test('a page that the browser keeps closed', async () => {
    await page.goto('chrome://version')
    const popup = await press()
    await state(popup, 'The browser keeps this page closed')
    assert.equal(await popup.$eval('#again', (button) => button.checkVisibility()), false)
    assert.deepEqual(await faults(popup), [])
  })
})

describe('a hostile page', () => {
  const attack = 'top.pwned=1;window.pwned=1'
  const bad = `"><script>${attack}</script><img src=x onerror="${attack}">`
  const quoted = bad.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const body = `<!doctype html><html lang="${quoted}" dir="ltr" onclick="${attack}"><head>
    <link rel="canonical" href="https://www.dw.com/en/x/a-70000000"><title>${quoted}</title>
    <meta name="description" content="${quoted}"></head><body onload="${attack}"><article onmouseover="${attack}">
    <header><div data-tracking-name="content-detail-kicker"><span><a href="javascript:${attack}">${quoted}</a></span></div><h1>&lt;script&gt;${attack}&lt;/script&gt;</h1>
    <div class="author-details"><span><a class="author-link" href="javascript:${attack}//person-1">&lt;img src=x onerror=${attack}&gt;</a></span></div>
    <p class="teaser-text">${quoted}</p></header>
    <figure><img src="javascript:${attack}" alt="${quoted}" onerror="${attack}"><figcaption>${quoted}<small class="copyright">Image: ${quoted}</small></figcaption></figure>
    <div class="rich-text"><p><a href="javascript:${attack}">${quoted}</a> <a href=" jAvAsCrIpT:${attack}">x</a> <a href="data:text/html,<script>${attack}</script>">y</a> <a href="vbscript:x">z</a></p>
    <figure class="placeholder-image big"><img data-id="1" data-url="javascript:${attack}" alt="${quoted}"><figcaption>${quoted}</figcaption></figure>
    <table><caption>${quoted}</caption><tr><th onclick="${attack}">${quoted}</th></tr></table>
    <iframe src="javascript:${attack}" srcdoc="${quoted}"></iframe>
    <div class="embed dw-widget" data-id="1" data-lang-code="${quoted}"></div>
    <blockquote cite="javascript:${attack}">${quoted}</blockquote><svg onload="${attack}"><script>${attack}</script></svg>
    <div class="vjs-wrapper embed"><h2 class="headline" aria-label="Embedded video — ${quoted}">x</h2><video data-id="2" data-posterurl="javascript:${attack}"><source src="javascript:${attack}" type="${quoted}"></video></div>
    <p>${'<b><i>'.repeat(3000)}deep</p></div></article>
    <section data-tracking-name="section-related-topics"><aside><a href="javascript:${attack}">${quoted}</a></aside></section>
    <script>Object.prototype.missing = true; Array.prototype.toJSON = () => 'stolen'; JSON.stringify = () => '{"stolen":1}'; Document.prototype.querySelectorAll = () => []; WebAssembly.instantiate = () => { throw 0 }; globalThis['dw-article 0.1.0'] = { read: () => ({ json: '{"stolen":1}' }) }</script></body></html>`

  for (const readIn of ['tab', 'popup']) {
    test(`runs nothing in the popup, and is not believed (read in the ${readIn})`, async () => {
      await prefer({ readIn, pictures: true })
      await show(body)
      const popup = await press()
      await article(popup)
      for (const view of ['json', 'markdown', 'text', 'article']) await popup.click(`#tab-${view}`)
      await popup.click('#tab-json')
      await popup.click('#open-all')
      await popup.type('#search', '<script>')
      for (const action of ['copy', 'permalink']) await popup.click(`#${action}`)
      await popup.click('#tab-article')
      const found = await popup.evaluate(() => ({
        pwned: 'pwned' in globalThis,
        scripts: [...document.scripts].map((script) => script.getAttribute('src')),
        handlers: [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
        frames: document.querySelectorAll('iframe, object, embed, style').length,
        links: [...document.querySelectorAll('[href], [src]')].flatMap((e) => [e.getAttribute('href'), e.getAttribute('src')]).filter((url) => url && /^\s*(?:javascript|data|vbscript):/i.test(url)),
        title: document.querySelector('#view-article h2')?.textContent,
      }))
      assert.deepEqual(found, { pwned: false, scripts: ['popup.js'], handlers: [], frames: 0, links: [], title: `<script>${attack}</script>` })
      assert.deepEqual(await asked(popup), [])
    })
  }
  test('no preference', () => prefer({}))

  test('reaches nothing of the extension', async () => {
    await visit('news-signoff')
    await (await press()).close()
    const got = await page.evaluate(async (origin) => {
      const tries = ['manifest.json', 'reader/reader.js', 'popup/popup.html', 'package/dw_article_full_bg.wasm'].map((file) => fetch(`${origin}/${file}`).then(() => file, () => null))
      return [(await Promise.all(tries)).filter(Boolean), Object.keys(globalThis).filter((name) => name.startsWith('dw-article'))]
    }, origin)
    assert.deepEqual(got, [[], []])
  })
})

describe('looks', () => {
  for (const scheme of ['light', 'dark']) {
    for (const name of ['feature-galleries', 'right-to-left', 'lists-quotes-tables', 'embeds']) {
      test(`axe finds nothing: ${name}, ${scheme}`, async () => {
        await visit(name)
        const popup = await press()
        await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        await article(popup)
        const ground = await popup.evaluate(() => getComputedStyle(document.body).backgroundColor)
        assert.equal(Number(ground.match(/\d+/)?.[0]) < 128, scheme === 'dark')
        for (const view of ['article', 'json', 'markdown', 'text']) {
          await popup.click(`#tab-${view}`)
          if (view === 'json') await popup.type('#search', 'text')
          assert.deepEqual(await faults(popup), [], view)
        }
      })
    }
  }

  test('right to left: the article, and the user interface too', async () => {
    const address = await visit('right-to-left')
    const popup = await press()
    await article(popup)
    assert.equal(await popup.$eval('#view-article article', (a) => getComputedStyle(a).direction), 'rtl')
    assert.equal(await popup.$eval('#view-article article', (a) => a.lang), JSON.parse(expected('right-to-left', address)).language)
    // Neither of our languages is written so; a translation may be.
    await popup.evaluate(() => { document.documentElement.dir = 'rtl' })
    const wide = await popup.$$eval('.bar, main, [role=tabpanel]:not([hidden])', (parts) => parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.id || part.className))
    assert.deepEqual(wide, [])
    const left = (/** @type {string} */ id) => popup.$eval(`#${id}`, (element) => element.getBoundingClientRect().left)
    assert.ok(await left('tab-article') > await left('tab-json'))
    assert.ok(await left('copy') > await left('citation'))
    await popup.focus('#tab-article')
    await popup.keyboard.press('ArrowLeft')
    assert.equal(await focused(popup), 'tab-json')
    assert.deepEqual(await faults(popup), [])
  })

  test('headings of posts are told from those inside them', async () => {
    await visit('live-running')
    const popup = await press()
    await article(popup)
    const looks = (/** @type {string} */ selector) => popup.$eval(selector, (heading) => { const { fontSize, fontFamily } = getComputedStyle(heading); return [heading.localName, Number.parseFloat(fontSize), fontFamily] })
    const [post, inside] = [await looks('.post > :is(h3, h4):first-child'), await looks('.post > :is(h3, h4, h5):not(:first-child)')]
    assert.deepEqual([post[0], inside[0]], ['h3', 'h4'])
    assert.ok(post[1] > inside[1] && post[2] !== inside[2], `${post} ${inside}`)
  })

  test('the popup has a sensible size', async () => {
    await visit('feature-galleries')
    const popup = await press()
    await article(popup)
    const [width, height] = await popup.evaluate(() => [innerWidth, innerHeight])
    assert.ok(width >= 400 && width <= 600 && height >= 400 && height <= 600, `${width} × ${height}`)
  })

  test('in German', async () => {
    const german = await chromium(server, { lang: 'de' })
    await german.page.goto(await visit('feature-galleries'))
    const popup = await german.press()
    await article(popup)
    assert.equal(await text(popup, '#tab-article'), 'Artikel')
    assert.equal(await popup.evaluate(() => document.documentElement.lang), 'de')
    assert.match(await text(popup, '.numbers'), /4 Bilder/)
    assert.match(await text(popup, '#view-article time'), /12\. Januar 2024/)
    const wide = await popup.$$eval('.bar', (parts) => parts.filter((part) => part.scrollWidth > part.clientWidth || part.clientHeight > 70).length)
    assert.equal(wide, 0, 'the longer words have room')
    assert.deepEqual(await faults(popup), [])
    await german.browser.close()
  })
})

describe('the button', () => {
  test('is lit by rules of the browser', async () => {
    const rules = await soon(async () => {
      const rules = await (await worker()).evaluate(() => new Promise((done) => /** @type {any} */ (globalThis).chrome.declarativeContent.onPageChanged.getRules((/** @type {any} */ rules) => done(JSON.parse(JSON.stringify(rules))))))
      return /** @type {any[]} */ (rules).length ? /** @type {any[]} */ (rules) : null
    }, 'the rules are set')
    assert.equal(rules.length, 1)
    const pattern = new RegExp(rules[0].conditions[0].pageUrl.urlMatches)
    for (const path of ['en/russia-sends/a-18829463', 'de/ein-live-blog/live-70000001', 'ar/x/g-1', 'en/x/video-1', 'en/x/av-1', 'en/x/audio-1', 'fa-ir/%D8%A7/a-1?maca=x']) assert.match(`https://www.dw.com/${path}`, pattern)
    for (const address of ['https://www.dw.com/en/top-stories/s-9097', 'https://www.dw.com/', 'https://www.dw.com/en/live-tv/channel-english', 'https://www.dw.com/en/x/person-1', 'https://www.notdw.com/en/x/a-1', 'https://dw.com.example.org/en/x/a-1', 'https://www.dw.com/en/search?q=/a-1']) assert.doesNotMatch(address, pattern)
  })
})

describe('options', () => {
  const open = async () => {
    const tab = await browser.newPage()
    after(() => tab.close().catch(() => {}))
    await tab.goto(`${origin}/options/options.html`)
    await tab.waitForSelector('#shortcuts dd')
    return tab
  }
  const stored = (/** @type {Page} */ tab) => tab.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get())

  test('are stored as they are changed, and reset', async () => {
    await prefer({})
    const tab = await open()
    await tab.select('#view', 'json')
    await tab.select('#action', 'permalink')
    await tab.select('#citation', 'bibtex')
    for (const id of ['pictures', 'images', 'credits', 'frontMatter']) await tab.click(`#${id}`)
    await tab.click('#pattern', { count: 3 })
    await tab.type('#pattern', '{id}/{headline}')
    assert.match(await text(tab, '#example'), /70000001 A town moves its bridge\.json/)
    await tab.keyboard.press('Tab')
    await soon(async () => (await stored(tab)).pattern, 'the pattern is stored')
    assert.deepEqual(await stored(tab), { view: 'json', action: 'permalink', citation: 'bibtex', pictures: true, images: false, credits: false, frontMatter: true, pattern: '{id}/{headline}' })
    await tab.reload()
    assert.equal(await tab.$eval('#pattern', (field) => /** @type {any} */ (field).value), '{id}/{headline}')
    await tab.click('#reset')
    await soon(async () => Object.keys(await stored(tab)).length === 0, 'nothing is stored any more')
    assert.equal(await tab.$eval('#view', (field) => /** @type {any} */ (field).value), 'article')
    assert.match(await text(tab, '#shortcuts'), /Alt\+Shift\+D/)
  })

  for (const scheme of ['light', 'dark']) {
    test(`axe finds nothing, ${scheme}`, async () => {
      const tab = await open()
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      assert.deepEqual(await faults(tab), [])
      await tab.evaluate(() => { document.documentElement.dir = 'rtl' })
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false)
      // On a phone, in either direction, with the longest keys there are.
      await tab.setViewport({ width: 390, height: 800 })
      for (const dir of ['rtl', 'ltr']) {
        const out = await tab.evaluate((dir) => {
          document.documentElement.dir = dir
          for (const keys of document.querySelectorAll('kbd')) keys.textContent = 'MacCtrl+Command+Shift+MediaPlayPause'
          const cards = [...document.querySelectorAll('fieldset, section')]
          return cards.flatMap((card) => [...card.querySelectorAll(':not(option)')].filter((part) => part.getBoundingClientRect().right > card.getBoundingClientRect().right || part.getBoundingClientRect().left < card.getBoundingClientRect().left).map((part) => part.outerHTML.slice(0, 80)))
        }, dir)
        assert.deepEqual(out, [])
      }
    })
  }
})
