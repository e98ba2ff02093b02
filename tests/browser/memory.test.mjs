// 10,000 readings of mixed pages leave nothing behind: the module's memory stays as it is after the first 2,000, and so
// does the JavaScript heap, garbage collected.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { cases, packageDir } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { trapping } from '../node/trapping.mjs'
import { errorPages, launch, tab, textOf } from './helper.mjs'

const inputs = {
  html: cases().filter(({ page }) => page.endsWith('.html')).map(({ page }) => textOf(page)),
  text: cases().filter(({ page }) => page.endsWith('.txt')).map(({ page }) => textOf(page)),
  wrong: errorPages.map(({ page }) => textOf(page)),
}

const server = await serve(packageDir, {
  port: 0,
  extra: (path) => {
    if (path === '/blank.html') return { body: '<!doctype html><title>blank</title>' }
    if (path === '/trapping.wasm') return { body: trapping(readFileSync(join(packageDir, 'dw_article_text_bg.wasm')), 'parseText'), headers: { 'Content-Type': 'application/wasm' } }
    return null
  },
})
after(() => server.close())
const browser = await launch()

/**
 * Loads an entry and keeps hold of its modules' memories. Runs in the page.
 * @param {{ entry: string, inputs: typeof inputs }} options
 */
async function begin({ entry, inputs }) {
  /** @type {WebAssembly.Memory[]} */
  const memories = []
  for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
    const original = /** @type {Function} */ (WebAssembly[name])
    // @ts-ignore: the same function, seen through.
    WebAssembly[name] = async (/** @type {any[]} */ ...args) => {
      const result = await original.apply(WebAssembly, args)
      memories.push((result.instance ?? result).exports.memory)
      return result
    }
  }
  const api = await import(entry)
  await api.init()
  await api.initText()
  await api.initForms()
  const documents = inputs.html.map((html) => new DOMParser().parseFromString(html, 'text/html'))
  const forms = ['toMarkdown', 'toText', 'toHtml', 'toJsonLd', 'toNinjs']
  /** A list's elements, round and round. */
  const rotation = (/** @type {any[]} */ list, i = 0) => () => list[i++ % list.length]
  const [document, html, text, wrong, form] = [documents, inputs.html, inputs.text, inputs.wrong, forms].map((list) => rotation(list))
  /** What a caller may do, so many times each in twenty. @type {[number, () => any][]} */
  const works = [
    [13, () => api.parseDocument(document())],
    [2, () => api.parseHtml(html())],
    [2, () => api.parseText(text())],
    [2, () => api.parseHtml(wrong())],
    [1, () => {
      const article = api.parseDocument(document())
      return api[form()](article) + api.cite(article, 'bibtex')
    }],
  ]
  const turn = rotation(works.flatMap(([times, work]) => Array(times).fill(work)))
  // Each input once in every way, so that the largest has come by.
  for (const read of [...documents.map((made) => () => api.parseDocument(made)), ...inputs.html.map((text) => () => api.parseHtml(text)), ...inputs.text.map((text) => () => api.parseText(text))]) {
    const article = read()
    for (const form of forms) api[form](article)
    api.cite(article, 'bibtex')
  }
  const counts = { read: 0, refused: 0, failed: 0 }
  let done = 0
  Object.assign(globalThis, {
    /** Goes on to so many readings in all. */
    readTo (/** @type {number} */ total) {
      for (; done < total; done++) {
        try {
          turn()()
          counts.read++
        } catch (error) {
          const { code } = /** @type {any} */ (error)
          counts[code && code !== 'internal' ? 'refused' : 'failed']++
        }
      }
      return { done, counts, memory: memories.map(({ buffer }) => buffer.byteLength) }
    },
  })
}

/** A blank tab, and what its heap holds once garbage is collected. */
async function blank() {
  const { page, context } = await tab(browser, server.url)
  await page.goto(`${server.url}blank.html`)
  const devtools = await context.newCDPSession(page)
  const collect = () => devtools.send('HeapProfiler.collectGarbage')
  return { page, context, collect, heap: async () => (await collect(), (await devtools.send('Runtime.getHeapUsage')).usedSize) }
}

describe('10,000 readings of documents, HTML, texts and pages that are none', () => {
  for (const [entry, modules] of /** @type {const} */ ([['index.js', 3], ['full.js', 1]])) {
    test(entry, async (t) => {
      const { page, context, heap } = await blank()
      await page.evaluate(begin, { entry: server.url + entry, inputs })
      const readTo = (/** @type {number} */ total) => page.evaluate((total) => /** @type {any} */ (globalThis).readTo(total), total)
      const warm = await readTo(2000)
      const before = await heap()
      const end = await readTo(10_000)
      const grown = await heap() - before
      t.diagnostic(`memory ${end.memory.map((/** @type {number} */ bytes) => bytes / 65536)} pages, heap ${Math.round(before / 1024)} KiB and ${Math.round(grown / 1024)} more`)
      assert.deepEqual([end.done, end.counts], [10_000, { read: 9000, refused: 1000, failed: 0 }])
      assert.equal(end.memory.length, modules)
      assert.deepEqual(end.memory, warm.memory)
      // The browser's own caches still fill a little; an object kept of each reading would be more than this.
      assert.ok(grown < 8000 * 64, `the heap has grown by ${grown} bytes`)
      await context.close()
    })
  }
})

test('instances that have trapped are let go', async () => {
  const { page, context, collect } = await blank()
  const traps = await page.evaluate(async () => {
    /** @type {WeakRef<WebAssembly.Memory>[]} */
    const memories = []
    const { Instance } = WebAssembly
    // @ts-ignore: the same, seen through; the glue makes the fresh instances by it.
    WebAssembly.Instance = function (/** @type {[any, any]} */ ...args) {
      const made = new Instance(...args)
      memories.push(new WeakRef(/** @type {WebAssembly.Memory} */ (made.exports.memory)))
      return made
    }
    Object.assign(globalThis, { alive: () => memories.filter((memory) => memory.deref()).length, made: () => memories.length })
    const api = await import(/** @type {any} */ ('/index.js'))
    await api.initText('/trapping.wasm')
    let traps = 0
    for (let i = 0; i < 50; i++) {
      try {
        api.parseText('A text.')
      } catch (error) {
        if (/** @type {any} */ (error).code === 'internal') traps++
      }
    }
    return traps
  })
  assert.equal(traps, 50)
  // The first instance, which init made by other means, and a fresh one for each trap but the last.
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).made()), 49)
  await collect()
  const alive = await page.evaluate(() => /** @type {any} */ (globalThis).alive())
  assert.ok(alive <= 1, `${alive} of 49 are still there`)
  await context.close()
})
