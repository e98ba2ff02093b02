// A trap, whatever makes it, is an error of one call: the next call works. The failing modules are the shipped ones
// with a function made to fail (tests/node/trapping.mjs), behind every entry of the package and in the extension's reader.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { extensionDir } from '../../www/tools/build/extension.mjs'
import { casesDir, packageDir } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { failing, hows } from '../node/trapping.mjs'
import { launch, tab } from './helper.mjs'
import * as sound from '../../dist/package/node.js'

const html = readFileSync(join(casesDir, 'news-signoff', 'page.html'), 'utf8')
const text = readFileSync(join(casesDir, 'text-en', 'page.txt'), 'utf8')
/** So many words are more than the 4 MiB that a module with little memory may grow by. */
const many = 1e6

/** What a sound package gives for the same calls. */
const want = (() => {
  const article = sound.parseHtml(html)
  return { article: JSON.stringify(article), markdown: sound.toMarkdown(article) }
})()

/**
 * Calls that trap, each followed by calls that work. Runs in the page and in Node.
 * @param {any} api
 * @param {{ html: string, text: string, more: number }} inputs `more`: words to add to what is to trap
 */
async function scenario(api, { html, text, more }) {
  await api.init()
  await api.initText()
  await api.initForms()
  const outcome = (/** @type {() => unknown} */ call) => {
    try {
      return `gave ${typeof call()}`
    } catch (error) {
      const { code, cause } = /** @type {any} */ (error)
      return error instanceof api.DwArticleError ? `${code}: ${cause?.constructor.name}` : String(error)
    }
  }
  const article = api.parseHtml(html)
  api.toMarkdown(article)
  // From here on each instance is a fresh one after a trap.
  let fresh = 0
  const { Instance } = WebAssembly
  // @ts-ignore: the same, counted.
  WebAssembly.Instance = function (/** @type {[any, any]} */ ...args) {
    fresh++
    return new Instance(...args)
  }
  const words = 'word '.repeat(more)
  const long = { ...article, body: [{ type: 'paragraph', text: words, marks: [] }] }
  const rounds = [1, 2, 3].map(() => ({
    parser: outcome(() => api.parseText(`${text}\n\n${words}`)),
    article: JSON.stringify(api.parseHtml(html)),
    forms: outcome(() => api.toText(long)),
    markdown: api.toMarkdown(article),
    still: JSON.stringify(api.parseHtml(html)),
  }))
  // An error that the parser reports is none of its faults.
  const reported = outcome(() => api.parseHtml('<p>x'))
  WebAssembly.Instance = Instance
  return { rounds, reported, fresh, again: JSON.stringify(api.parseHtml(html)) }
}

/** @param {Awaited<ReturnType<typeof scenario>>} got @param {string} how @param {number} instances */
function check({ rounds, reported, fresh, again }, how, instances = 6) {
  const trap = how === 'overflow' ? 'internal: RangeError' : 'internal: RuntimeError'
  const { article, markdown } = want
  for (const round of rounds) assert.deepEqual(round, { parser: trap, article, forms: trap, markdown, still: article })
  // One after each of six traps; where plain text is a module of its own, nothing calls that after the last.
  assert.deepEqual([fresh, reported, again], [instances, 'not-dw: undefined', article])
}

const types = { '.wasm': 'application/wasm', '.js': 'text/javascript; charset=utf-8' }
const broken = new Map(hows.map((how) => [how, failing(packageDir, how)]))
const reader = failing(extensionDir, 'memory').get('reader/reader.js')
const server = await serve(packageDir, {
  port: 0,
  extra: (path) => {
    if (path === '/blank.html') return { body: '<!doctype html><title>blank</title>' }
    if (path === '/page.html') return { body: html, headers: { 'Content-Security-Policy': "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" } }
    if (path === '/reader.js' && reader) return { body: reader, headers: { 'Content-Type': types['.js'] } }
    // /HOW/FILE: the package with failing modules.
    const [, how, file] = path.match(/^\/(\w+)\/(.+)$/) ?? []
    const files = broken.get(/** @type {any} */ (how))
    if (!files) return null
    const headers = { 'Content-Type': types[/** @type {keyof typeof types} */ (extname(file))] }
    return { body: files.get(file) ?? readFileSync(join(packageDir, file)), headers }
  },
})
after(() => server.close())
const browser = await launch()

/** Runs `body` in a blank page of its own, after `how` the package's entry is loaded. */
async function inPage(/** @type {string} */ entry, /** @type {string} */ body, /** @type {any} */ inputs) {
  const { page, context } = await tab(browser, server.url)
  await page.goto(`${server.url}blank.html`)
  try {
    return await page.evaluate(async ({ entry, body, inputs }) => {
      const run = new Function(`return (${body})`)()
      if (!entry.endsWith('.global.js')) return run(await import(entry), inputs)
      const script = Object.assign(document.createElement('script'), { src: entry })
      await new Promise((loaded) => { script.onload = loaded; document.head.append(script) })
      return run(/** @type {any} */ (globalThis).DwArticle, inputs)
    }, { entry: server.url + entry, body, inputs })
  } finally {
    await context.close()
  }
}

for (const how of hows) {
  const inputs = { html, text, more: how === 'memory' ? many : 0 }
  describe(`${how}: an internal error, and the next call works`, () => {
    for (const entry of ['index.js', 'full.js', 'inline.js', 'dw-article.global.js']) {
      test(`${entry}, parser and forms`, async () => {
        check(await inPage(`${how}/${entry}`, scenario.toString(), inputs), how, entry === 'index.js' ? 5 : 6)
      })
    }

    test('slim.js', async () => {
      const body = `async (api, inputs) => {
        await api.init(fetch('/${how}/dw_article_full_bg.wasm'))
        return (${scenario})({ ...api, init () {} }, inputs)
      }`
      check(await inPage(`${how}/slim.js`, body, inputs), how)
    })

    test('node.js and node.cjs', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'dw-article-traps-'))
      after(() => rmSync(directory, { recursive: true, force: true }))
      cpSync(packageDir, directory, { recursive: true })
      for (const [file, content] of broken.get(how) ?? []) writeFileSync(join(directory, file), content)
      check(await scenario(await import(pathToFileURL(join(directory, 'node.js')).href), inputs), how)
      check(await scenario(createRequire(import.meta.url)(join(directory, 'node.cjs')), inputs), how)
    })
  })
}

test('a stack that the caller has used up: whatever the call throws, the next one works', async () => {
  for (const entry of ['index.js', 'full.js']) {
    const got = await inPage(entry, `async (api, html) => {
      await api.init()
      let failed = 0
      let article
      // Down to the end of the stack, and on the way back a try from each step until one succeeds.
      const deep = () => {
        try { deep() } catch {}
        if (article !== undefined) return
        try { article = JSON.stringify(api.parseHtml(html)) } catch { failed++ }
      }
      deep()
      return { failed, article, after: JSON.stringify(api.parseHtml(html)) }
    }`, html)
    assert.ok(got.failed > 0, entry)
    assert.deepEqual([got.article, got.after], [want.article, want.article], entry)
  }
})

test('the extension’s reader, in a page too large for its memory: an error, then the article', async () => {
  const { page, context } = await tab(browser, server.url)
  await page.goto(`${server.url}page.html`)
  await page.addScriptTag({ url: `${server.url}reader.js` })
  const [large, small] = await page.evaluate(async (many) => {
    const [reader] = Object.entries(globalThis).filter(([name]) => name.startsWith('dw-article ')).map(([, value]) => value)
    const more = document.createElement('p')
    more.textContent = 'word '.repeat(many)
    const text = /** @type {Element} */ (document.querySelector('.rich-text'))
    text.append(more)
    const large = await reader.read({ until: 'there' })
    more.remove()
    return [large, await reader.read({ until: 'there' })]
  }, many)
  assert.deepEqual([large.error?.code, large.json], ['internal', undefined])
  assert.equal(JSON.parse(small.json).headline, JSON.parse(want.article).headline)
  await context.close()
})
