// The demo, as a person uses it: by mouse and by keyboard, without a request to anyone else.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { binary, cases, casesDir, demoDir, packageDir } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { launch, native, tab } from './helper.mjs'

assert.ok(binary)
const browser = await launch()
const server = await serve(demoDir, { port: 0 })
test.after(() => server.close())
const file = (/** @type {string} */ name) => join(casesDir, name, 'page.html')

async function open(options = {}) {
  const opened = await tab(browser, server.url, { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true, ...options })
  await opened.page.goto(server.url)
  await opened.page.waitForSelector('#result:not([hidden])')
  return opened
}
const data = (/** @type {any} */ page) => page.locator('#data').textContent().then(JSON.parse)
const expected = (/** @type {string} */ name) => JSON.parse(/** @type {string} */ (native(file(name)).json))
const settled = (/** @type {any} */ page, /** @type {string} */ headline) => page.waitForFunction((h) => document.querySelector('#article h2')?.textContent === h, headline)

test('a sample shows the article beside its JSON', async () => {
  const { page, elsewhere } = await open()
  await page.selectOption('#sample', 'right-to-left.html')
  const want = expected('right-to-left')
  await settled(page, want.headline)
  assert.deepEqual(await data(page), want)
  assert.equal(await page.getAttribute('#article > article', 'dir'), 'rtl')
  assert.match(String(await page.textContent('#status')), /^Read in [\d.]+ ms \(before that, the browser’s DOMParser took [\d.]+ ms\): /)
  assert.deepEqual(elsewhere, [])
})

test('a page’s styles and base leave the console quiet', async () => {
  const { page } = await open()
  /** @type {string[]} */
  const said = []
  page.on('console', (message) => said.push(message.text()))
  const html = readFileSync(file('opinion'), 'utf8').replace('<head>', '<head><base href="https://www.dw.com/"><style>p { color: red }</style>').replace(/<p>/g, '<p style="color: red">')
  assert.ok(html.split('style=').length > 2)
  await page.setInputFiles('#file', { name: 'styled.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await settled(page, expected('opinion').headline)
  assert.deepEqual(said, [])
})

test('a file is opened, pasted text is read, a wrong page is explained', async () => {
  const { page } = await open()
  await page.setInputFiles('#file', file('opinion'))
  await settled(page, expected('opinion').headline)
  // As old archives keep them: not in UTF-8.
  const old = readFileSync(file('news-signoff'), 'utf8').replace(/<meta charset[^>]*>/i, '').replace('</h1>', ' für Ärzte</h1>').replace(/[^\x00-\xff]/g, '?')
  await page.setInputFiles('#file', { name: 'old.html', mimeType: 'text/html', buffer: Buffer.from(old.replace('<head>', '<head><meta charset="iso-8859-1">'), 'latin1') })
  await page.waitForFunction(() => document.querySelector('#article h2')?.textContent?.endsWith(' für Ärzte'))
  await page.click('#paste-box > summary')
  await page.fill('#paste', readFileSync(file('interview'), 'utf8'))
  await page.click('#paste-form button')
  await settled(page, expected('interview').headline)
  // What was pasted is read, and out of the way; it is still there.
  assert.equal(await page.isVisible('#paste'), false)
  await page.click('#paste-box > summary')
  assert.equal(await page.inputValue('#paste'), readFileSync(file('interview'), 'utf8').replaceAll('\r\n', '\n'))
  await page.fill('#paste', '<!doctype html><title>x</title><p>Another site')
  await page.click('#paste-form button')
  assert.match(String(await page.textContent('#status')), /not-dw/)
  assert.equal(await page.isHidden('#result'), true)
  assert.equal(await page.isVisible('#paste'), true)
})

test('a selection that is pasted is read as the piece of the page that it is', async () => {
  const { page } = await open()
  const text = 'A few words of the page'
  const [html] = readFileSync(file('interview'), 'utf8').match(/<article[^]*<\/article>/) ?? []
  await page.click('#paste-box > summary')
  await page.evaluate(([text, html]) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    clipboardData.setData('text/html', html ?? '')
    document.querySelector('#paste')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
  }, [text, html])
  await page.fill('#paste', text)
  await page.click('#paste-form button')
  await settled(page, expected('interview').headline)
})

test('a dropped file is read', async () => {
  const { page } = await open()
  await page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'page.html', { type: 'text/html' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, readFileSync(file('messy'), 'utf8'))
  await settled(page, expected('messy').headline)
})

/**
 * What the button downloads. Chromium holds back one of many downloads in a row now and then; whoever sees none
 * come presses again.
 */
async function downloaded (/** @type {import('playwright-core').Page} */ page) {
  for (let presses = 3; ; presses--) {
    const coming = page.waitForEvent('download', { timeout: 8000 }).catch(() => null)
    await page.click('#download')
    const file = await coming
    if (file !== null) return file
    assert.ok(presses > 1, 'no download came')
  }
}

test('JSON is copied and downloaded, and the other forms are made', async () => {
  const { page, elsewhere } = await open()
  const want = expected('feature-galleries')
  await page.selectOption('#sample', 'feature-galleries.html')
  await settled(page, want.headline)
  assert.deepEqual(await data(page), want)
  await page.click('#copy')
  await page.waitForFunction(() => document.querySelector('#status')?.textContent === 'Copied.')
  assert.deepEqual(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), want)
  const download = await downloaded(page)
  assert.equal(download.suggestedFilename(), `2024-01-12 Die Uhren von Lindental (${want.id}).json`)
  assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), want)
  for (const [form, sign] of [['md', '# Die Uhren'], ['txt', 'Die Uhren'], ['html', '<!doctype html>'], ['jsonld', '"@type"'], ['ninjs', '"standard"'], ['apa', 'Tannhof, M., '], ['mla', 'Tannhof, Mara, et al.'], ['chicago', 'Tannhof, Mara, Jost'], ['bibtex', '@misc{'], ['ris', 'TY  - '], ['csl-json', '"container-title"'], ['wikipedia', '{{cite news |'], ['wikipedia-de', '{{Internetquelle |']]) {
    await page.selectOption('#form', form)
    await page.waitForFunction((s) => document.querySelector('#data')?.textContent?.toLowerCase().includes(s.toLowerCase()), sign)
    const wanted = await page.textContent('#data')
    const file = await downloaded(page)
    assert.equal(readFileSync(await file.path(), 'utf8'), wanted, form)
  }
  assert.deepEqual(elsewhere, [])
})

test('the bookmarklet shows the JSON of the page it is clicked on, and goes away again', async () => {
  const { page: demo } = await open()
  const address = String(await demo.getAttribute('#bookmarklet', 'href'))
  assert.match(address, /^javascript:/)
  const code = decodeURIComponent(address.slice('javascript:'.length))
  await demo.click('#bookmarklet')
  assert.match(String(await demo.textContent('#status')), /^Drag this link/)
  // A page of DW's markup on another origin, as dw.com is to wherever the demo lies.
  const elsewhere = await serve(demoDir, { port: 0, extra: (path) => path === '/dw' ? { body: readFileSync(file('opinion')) } : path === '/other' ? { body: '<!doctype html><title>Other</title><button>x</button>' } : null })
  try {
    const page = await (await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage()
    await page.route((url) => ![server.url, elsewhere.url].some((origin) => url.href.startsWith(origin)), (route) => route.abort())
    await page.goto(`${elsewhere.url}dw`)
    for (let i = 0; i < 2; i++) {
      await page.evaluate(code)
      await page.waitForSelector('#dw-article-overlay pre')
      assert.deepEqual(JSON.parse(String(await page.textContent('#dw-article-overlay pre'))), expected('opinion'))
    }
    assert.equal(await page.locator('#dw-article-overlay').count(), 1)
    await page.click('#dw-article-overlay button:text("Copy")')
    await page.waitForSelector('#dw-article-overlay button:text("Copied")')
    assert.deepEqual(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), expected('opinion'))
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('#dw-article-overlay').count(), 0)
    await page.goto(`${elsewhere.url}other`)
    await page.evaluate(code)
    await page.waitForSelector('#dw-article-overlay pre')
    assert.match(String(await page.textContent('#dw-article-overlay pre')), /^not-dw: /)
    await page.click('#dw-article-overlay button:text("Close")')
    assert.equal(await page.locator('#dw-article-overlay').count(), 0)
  } finally {
    await elsewhere.close()
  }
})

test('samples stand in groups, under their headlines; the first is a whole article', async () => {
  const { page } = await open()
  const groups = await page.$$eval('#sample optgroup', (all) => all.map((group) => ({ label: /** @type {HTMLOptGroupElement} */ (group).label, options: [...group.children].map((option) => option.textContent ?? '') })))
  assert.deepEqual(groups.map(({ label }) => label), ['Articles', 'Live blogs, galleries, video and audio', 'Plain text', 'In all of DW’s languages', 'The classic site, until 2022', 'AMP, mobile and archived pages', 'As browsers and add-ons leave them'])
  assert.equal(groups.flatMap(({ options }) => options).length, cases().length)
  for (const { options } of groups) assert.equal(new Set(options).size, options.length, 'no two are called the same')
  assert.ok(groups[0].options.includes('The orchestra on the ferry (English)'))
  const article = await data(page)
  assert.ok(article.wordCount > 200 && article.leadImage && article.authors.length && article.topics.length && article.body.some((/** @type {any} */ block) => block.type === 'video'))
})

test('a live blog’s posts and authors are counted, topics lead somewhere', async () => {
  const { page } = await open()
  await page.selectOption('#sample', 'live-running.html')
  const want = expected('live-running')
  await settled(page, want.headline)
  const authors = new Set([...want.authors, ...want.posts.flatMap((/** @type {any} */ post) => post.authors)].map(({ name }) => name)).size
  assert.ok(want.posts.length > 1 && authors > 0)
  assert.match(String(await page.textContent('#status')), new RegExp(`${want.posts.length} posts by ${authors} authors?, `))
  for (const text of [`${want.posts.length} posts`, `${authors} author`]) assert.ok(String(await page.textContent('.numbers')).includes(text), text)
  await page.selectOption('#sample', 'video-in-text.html')
  const { headline, topics } = expected('video-in-text')
  await settled(page, headline)
  assert.deepEqual(await page.$$eval('.topics a', (all) => all.map((a) => [a.textContent, a.getAttribute('href')])), topics.map((/** @type {any} */ topic) => [topic.text, topic.url]))
})

test('on a phone: messages are in the window, nothing is to be dragged, dates stand apart from a text that runs to the left', async () => {
  const { page } = await open({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })
  assert.equal(await page.isVisible('#bookmarklet'), false)
  assert.equal(await page.isVisible('nav a[href="package/README.md"]'), true)
  await page.selectOption('#sample', 'right-to-left.html')
  await settled(page, expected('right-to-left').headline)
  assert.deepEqual(await page.$$eval('#article .date > bdi', (all) => all.map((bdi) => [bdi.getAttribute('dir'), getComputedStyle(bdi).unicodeBidi])), [['ltr', 'isolate']])
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
  await page.click('#tab-data')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#copy')).click())
  await page.waitForFunction(() => document.querySelector('#status')?.textContent === 'Copied.')
  const { top, bottom } = await page.$eval('#status', (status) => status.getBoundingClientRect().toJSON())
  assert.ok(top >= 0 && bottom <= 700, `${top} to ${bottom}`)
  assert.ok(await page.evaluate(() => scrollY > 0), 'the reader was further down')
})

test('what leads to the project is where package.json says', async () => {
  const { page } = await open()
  const { homepage } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  assert.equal(await page.getAttribute('nav a', 'href'), homepage)
  assert.equal((await page.request.get(new URL('package/README.md', server.url).href)).status(), 200)
})

test('everything is reached by keyboard, on a narrow screen too', async () => {
  const { page } = await open({ viewport: { width: 420, height: 800 }, colorScheme: 'dark' })
  const reached = new Set()
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName.toLowerCase()))
  }
  for (const id of ['sample', 'file', 'summary', 'bookmarklet', 'tab-article', 'images', 'view-article']) assert.ok(reached.has(id), `${id} is not reached: ${[...reached]}`)
  assert.equal(await page.isVisible('#view-data'), false)
  await page.focus('#tab-article')
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.isVisible('#view-data'), true)
  assert.equal(await page.isVisible('#view-article'), false)
  await page.focus('#sample')
  await page.keyboard.type('An untidy')
  await settled(page, 'An untidy page')
})
