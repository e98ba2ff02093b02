// Chromium and the server that shows it one page at a time, isolated from all others for the sake of the clock.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as playwright } from 'playwright-core'
import { packageDir } from '../lib.mjs'
import { serve } from '../serve.mjs'
import { chromium } from '../setup.mjs'

const require = createRequire(import.meta.url)
const script = (/** @type {string} */ body) => ({ body, headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })

/** The peers come as CommonJS. */
const asModule = (/** @type {string} */ file, name = '') =>
  script(`const module = { exports: {} }, exports = module.exports;\n${readFileSync(file, 'utf8')}\nexport default module.exports${name};\n`)

/** @type {Record<string, () => ReturnType<typeof script>>} */
const files = {
  '/bench/client.js': () => script(readFileSync(fileURLToPath(new URL('./client.js', import.meta.url)), 'utf8')),
  '/bench/readability.js': () => asModule(require.resolve('@mozilla/readability/Readability.js')),
  '/bench/defuddle.js': () => asModule(join(require.resolve('defuddle'), '..', 'index.js')),
}

// Of the page itself nothing loads or runs: no script, no picture, no style sheet but its own inline ones.
export const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self'"

/**
 * @typedef {object} Bench
 * @property {string} version of Chromium
 * @property {<T>(html: string, body: (page: import('playwright-core').Page) => Promise<T>) => Promise<T>} show
 * opens a page in a tab of a new context (own process, empty cache) and closes it afterwards
 */

/**
 * Starts browser and server, and ends both when `body` is done.
 * @template T
 * @param {(bench: Bench) => Promise<T>} body
 * @param {string} [directory] the package to serve
 * @returns {Promise<T>}
 */
export async function withBrowser(body, directory = packageDir) {
  const executablePath = await chromium()
  let shown = ''
  const server = await serve(directory, {
    port: 0,
    extra: (path) => path === '/page' ? { body: shown, headers: { 'Content-Security-Policy': policy } } : files[path]?.() ?? null,
  })
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    return await body({
      version: browser.version(),
      async show(html, inPage) {
        shown = html
        const context = await browser.newContext()
        try {
          await context.route((url) => !url.href.startsWith(server.url), (route) => route.abort())
          const page = await context.newPage()
          await page.goto(`${server.url}page`)
          return await inPage(page)
        } finally {
          await context.close()
        }
      },
    })
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * Calls a function of client.js in the page.
 * @param {import('playwright-core').Page} page
 * @param {keyof typeof import('./client.js')} name
 * @param {any} [options]
 * @returns {Promise<any>}
 */
export function inPage(page, name, options) {
  return page.evaluate(async ({ name, options }) => {
    const client = await import(/** @type {any} */ ('/bench/client.js'))
    return client[name](options)
  }, { name, options })
}
