// npm run bench -- --cold: from the first byte fetched to the first article, each time in a browser context of its own,
// as a page meets a parser that it calls once: ours, Readability and Defuddle in turn, each as a user's bundler makes it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { chromium as playwright } from 'playwright-core'
import { packageDir } from '../lib.mjs'
import { serve } from '../serve.mjs'
import { chromium } from '../setup.mjs'
import { startPages } from './compare.mjs'
import { median, ms, table } from './figures.mjs'
import { policy } from './tab.mjs'

/** What is aimed at: the medians over all contexts of ours/other. */
export const coldGoals = { Readability: 1, Defuddle: 0.33 }

/** The steps of a start, in milliseconds. @typedef {{ script: number, module: number, first: number, total: number, second: number }} Start */

const served = (/** @type {string | Buffer} */ body, type = 'text/javascript; charset=utf-8') => ({ body, headers: { 'Content-Type': type } })

/** What ours loads, out of memory as the peers' bundles are: a server's disk is not what is measured. */
const own = () => ({
  '/index.js': served(readFileSync(join(packageDir, 'index.js'))),
  '/dw_article_bg.wasm': served(readFileSync(join(packageDir, 'dw_article_bg.wasm')), 'application/wasm'),
})

/** The peers, each with one function that reads a document, as one minified module. */
async function peers() {
  const require = createRequire(import.meta.url)
  const source = {
    Readability: `import Readability from ${JSON.stringify(require.resolve('@mozilla/readability/Readability.js'))}\nexport const read = (document) => new Readability(document.cloneNode(true)).parse()`,
    Defuddle: `import Defuddle from ${JSON.stringify(require.resolve('defuddle'))}\nexport const read = (document) => new Defuddle(document.cloneNode(true)).parse()`,
  }
  const bundles = await Promise.all(Object.entries(source).map(async ([name, contents]) => {
    const { outputFiles } = await esbuild({ stdin: { contents, resolveDir: packageDir }, bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error' })
    return /** @type {const} */ ([`/cold/${name}.js`, served(outputFiles[0].text)])
  }))
  return Object.fromEntries(bundles)
}

/** Runs in the page. */
async function ours() {
  const start = performance.now()
  const api = await import(/** @type {any} */ ('/index.js'))
  const loaded = performance.now()
  await api.init()
  const ready = performance.now()
  const article = api.parseDocument(document)
  const done = performance.now()
  api.parseDocument(document)
  return { script: loaded - start, module: ready - loaded, first: done - ready, total: done - start, second: performance.now() - done, characters: article.text.length }
}

/** The same where the page has asked for the module before the script is there. */
async function oursEarly() {
  const start = performance.now()
  const module = fetch('/dw_article_bg.wasm')
  const api = await import(/** @type {any} */ ('/index.js'))
  const loaded = performance.now()
  await api.init(module)
  const ready = performance.now()
  const article = api.parseDocument(document)
  const done = performance.now()
  api.parseDocument(document)
  return { script: loaded - start, module: ready - loaded, first: done - ready, total: done - start, second: performance.now() - done, characters: article.text.length }
}

/** Runs in the page. */
async function peer(/** @type {string} */ name) {
  const start = performance.now()
  const api = await import(/** @type {any} */ (`/cold/${name}.js`))
  const loaded = performance.now()
  const article = api.read(document)
  const done = performance.now()
  api.read(document)
  return { script: loaded - start, module: 0, first: done - loaded, total: done - start, second: performance.now() - done, characters: article?.content?.length ?? 0 }
}

const contestants = /** @type {const} */ (['ours', 'ours, module preloaded', 'Readability', 'Defuddle'])

/**
 * Measures, prints, and returns the figures.
 * @param {{ pages?: string, contexts: number }} options `contexts` of each contestant, spread over the pages
 */
export async function cold({ pages: pattern, contexts }) {
  const pages = startPages(pattern)
  /** @type {Record<string, ReturnType<typeof served>>} */
  const files = { ...own(), ...await peers() }
  let shown = ''
  const server = await serve(packageDir, {
    port: 0,
    extra: (path) => path === '/page' ? { body: shown, headers: { 'Content-Security-Policy': policy } } : files[path] ?? null,
  })
  // Other hosts are kept out by the resolver: a driver that looks at each request costs 5 ms of each.
  const browser = await playwright.launch({ executablePath: await chromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] })
  const start = async (/** @type {typeof contestants[number]} */ name, /** @type {string} */ html) => {
    shown = html
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      await page.goto(`${server.url}page`)
      return await (name === 'ours' ? page.evaluate(ours) : name === 'ours, module preloaded' ? page.evaluate(oursEarly) : page.evaluate(peer, name))
    } finally {
      await context.close()
    }
  }
  /** @type {Record<string, Start[]>} */
  const got = Object.fromEntries(contestants.map((name) => [name, []]))
  try {
    // The first context of a browser starts processes that the others find running.
    for (const name of contestants) await start(name, readFileSync(pages[0].file, 'utf8'))
    for (let i = 0; i < contexts; i++) {
      const html = readFileSync(pages[i % pages.length].file, 'utf8')
      for (let turn = 0; turn < contestants.length; turn++) {
        const name = contestants[(i + turn) % contestants.length]
        got[name].push(await start(name, html))
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }
  const steps = /** @type {const} */ (['script', 'module', 'first', 'total', 'second'])
  const medians = Object.fromEntries(contestants.map((name) => [name, Object.fromEntries(steps.map((step) => [step, median(got[name].map((one) => one[step]))]))]))
  const ratio = (/** @type {string} */ a, /** @type {string} */ b) => median(got[a].map(({ total }, i) => total / got[b][i].total))
  const ratios = Object.fromEntries(Object.keys(coldGoals).map((name) => [name, { plain: ratio('ours', name), early: ratio('ours, module preloaded', name) }]))
  console.log(table([['', ...steps], ...contestants.map((name) => [name, ...steps.map((step) => ms(medians[name][step]))])]).join('\n'))
  console.log(`\nMilliseconds, medians of ${contexts} fresh contexts over ${pages.length} pages, from the first byte fetched to the first article.`)
  for (const [name, { plain, early }] of Object.entries(ratios)) console.log(`ours/${name}: ${plain.toFixed(2)}, with the module preloaded ${early.toFixed(2)}; goal at most ${coldGoals[/** @type {'Defuddle'} */ (name)]}`)
  return { browser: browser.version(), contexts, pages: pages.length, medians, ratios }
}
