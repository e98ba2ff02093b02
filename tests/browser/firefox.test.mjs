// The package in Firefox: the page entry, `dw-article/inline`, the classic script and a worker read what the command line
// reads; `watch` follows a navigation. (Chromium: equality.test.mjs, package.test.mjs, watch.test.mjs.)
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { cases, packageDir } from '../../www/tools/lib.mjs'
import { findFirefox } from '../../www/tools/setup.mjs'
import { native } from './helper.mjs'

/** One of each sort. */
const names = ['news-signoff', 'feature-galleries', 'live-running', 'right-to-left', 'messy', 'classic-news', 'amp-article', 'archive-copy']
const pages = cases().filter(({ name, page }) => names.includes(name) && page.endsWith('.html'))
  .map(({ name, page }) => ({ name, page, html: readFileSync(page, 'utf8') }))

// Nothing of a page loads or runs, and the package may start its worker.
const policy = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'"
const worker = `import { init, parseHtml } from '/package/full.js'
onmessage = async ({ data }) => {
  await init()
  postMessage(data.map((html) => JSON.stringify(parseHtml(html))))
}`

const executablePath = findFirefox() ?? undefined

describe('in Firefox', { skip: executablePath ? false : 'Firefox is missing' }, () => {
  /** @type {Promise<import('puppeteer-core').Browser> | undefined} */
  let browser
  after(async () => (await browser)?.close())

  async function open(html = '<!doctype html><title>x</title>', address = 'http://localhost/page') {
    browser ??= puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
    const tab = await (await browser).newPage()
    await tab.setRequestInterception(true)
    const answer = (/** @type {string} */ path) => {
      if (path === '/worker.js') return { body: worker, contentType: 'text/javascript' }
      if (!path.startsWith('/package/')) return { body: html, contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy } }
      return { body: readFileSync(join(packageDir, path.slice('/package/'.length))), contentType: path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' }
    }
    // What a navigation has cancelled needs no answer.
    tab.on('request', (request) => request.respond(answer(new URL(request.url()).pathname)).catch(() => {}))
    await tab.goto(address)
    return tab
  }
  const wanted = pages.map(({ page }) => native(page).json)
  const all = pages.map(({ html }) => html)

  test('there is something to read', () => assert.ok(pages.length > 5, `${pages.length} pages`))

  for (const entry of ['index.js', 'inline.js']) {
    test(`${entry}, from strings`, async () => {
      const tab = await open()
      const got = await tab.evaluate(async (entry, all) => {
        const { init, parseHtml } = await import(`/package/${entry}`)
        await init()
        return all.map((html) => JSON.stringify(parseHtml(html)))
      }, entry, all)
      assert.deepEqual(got, wanted)
    })

    test(`${entry}, the live document`, async () => {
      for (const { name, page, html } of pages.slice(0, 4)) {
        const tab = await open(html)
        const got = await tab.evaluate(async (entry) => {
          const { detect, init, parseDocument } = await import(`/package/${entry}`)
          await init()
          const article = parseDocument(document)
          return [JSON.stringify(article), detect(document)?.id === article.id]
        }, entry)
        assert.deepEqual(got, [native(page).json, true], name)
        await tab.close()
      }
    })
  }

  test('the classic script', async () => {
    const tab = await open()
    await tab.addScriptTag({ url: '/package/dw-article.global.js' })
    const got = await tab.evaluate((all) => all.map((html) => JSON.stringify(/** @type {any} */ (globalThis).DwArticle.parseHtml(html))), all)
    assert.deepEqual(got, wanted)
  })

  test('the full entry in a worker', async () => {
    const tab = await open()
    const got = await tab.evaluate((all) => new Promise((resolve, reject) => {
      const worker = new Worker('/worker.js', { type: 'module' })
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = (event) => reject(new Error(event.message || 'the worker does not start'))
      worker.postMessage(all)
    }), all)
    assert.deepEqual(got, wanted)
  })

  test('watch, from the page entry, through a navigation', async () => {
    const [first, second] = pages
    const tab = await open(first.html, `http://www.dw.com/en/x/a-${JSON.parse(/** @type {string} */ (wanted[0])).id}`)
    const { id } = JSON.parse(/** @type {string} */ (wanted[1]))
    const seen = await tab.evaluate(async (html, id) => {
      const { init, watch } = await import('/package/index.js')
      await init()
      /** @type {any[]} */
      const seen = []
      const stop = watch(document, (/** @type {any} */ { detected, article }) => seen.push([detected?.id ?? null, article?.headline ?? null]))
      const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time))
      await pause(300)
      history.pushState({}, '', `/en/y/a-${id}`)
      await pause(100)
      document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
      for (let i = 0; i < 100 && seen.length < 4; i++) await pause(50)
      stop()
      return seen
    }, second.html, id)
    const [a, b] = wanted.map((json) => JSON.parse(/** @type {string} */ (json)))
    assert.deepEqual(seen, [[a.id, null], [a.id, a.headline], [b.id, null], [b.id, b.headline]])
  })
})
