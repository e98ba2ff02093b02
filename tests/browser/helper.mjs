// Chromium, a server that shows it pages, and the native parser to compare with.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { chromium as playwright } from 'playwright-core'
import { binary, cases, dist, packageDir, root, sharedPages } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { findChromium, findFirefox } from '../../www/tools/setup.mjs'

if (!existsSync(packageDir)) throw new Error('dist/package is missing: npm run build')

/** Starts Chromium; it ends with the tests of the file. */
export async function launch() {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium is missing: npm test installs it where it can')
  const browser = await playwright.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  after(() => browser.close())
  return browser
}

/** Starts Firefox; it ends with the tests of the file, or of the suite that asks. */
export async function launchFirefox() {
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('Firefox is missing: npm test installs it where it can')
  const { launch: start } = await import('puppeteer-core')
  const browser = await start({ browser: 'firefox', executablePath, headless: true })
  after(() => browser.close())
  return browser
}

const errorsDir = join(root, 'tests', 'pages-errors')

// Nothing of the page may load or run: not its scripts, not its pictures. Our module may.
const pagePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/**
 * Serves dist, and under /page/NAME the given pages as they are.
 * @param {Map<string, string | Buffer>} pages
 */
export async function servePages(pages) {
  const server = await serve(dist, {
    port: 0,
    extra: (path) => {
      const body = path.startsWith('/page/') ? pages.get(decodeURIComponent(path.slice('/page/'.length))) : undefined
      return body === undefined ? null : { body, headers: { 'Content-Security-Policy': pagePolicy } }
    },
  })
  after(() => server.close())
  return server
}

/**
 * A tab that reaches the server and nothing else; `elsewhere` collects what it asked of others.
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin with a closing slash
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function tab(browser, origin, options) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  /** @type {string[]} */
  const elsewhere = []
  await context.route((url) => !url.href.startsWith(origin), (route) => {
    elsewhere.push(route.request().url())
    return route.abort()
  })
  return { page, context, elsewhere }
}

/** All pages there are to compare: our cases and, where they are, the real ones. */
export const allPages = [
  ...cases().map((c) => ({ ...c, name: `tests/pages/${c.name}` })),
  ...sharedPages().map((c) => ({ ...c, name: `shared/${c.name}` })),
]

/** Our pages that are no article, and the code of the error each must give. */
export const errorPages = readdirSync(errorsDir).sort().map((name) => ({
  name: `tests/pages-errors/${name}`,
  page: ['page.html', 'page.bin', 'page.txt'].map((file) => join(errorsDir, name, file)).find((file) => existsSync(file)) ?? '',
  code: JSON.parse(readFileSync(join(errorsDir, name, 'error.json'), 'utf8')).code,
}))

/** What a page's file holds, decoded as the command line decodes it. */
export function textOf(/** @type {string} */ file) {
  return readFileSync(file, 'utf8')
}

/**
 * What the native parser gives for a file: one line of JSON, or its complaint.
 * @param {string} file
 * @param {...string} args
 */
export function native(file, ...args) {
  if (!existsSync(binary)) throw new Error('target/release/dw-article is missing: cargo build --release')
  const { status, stdout, stderr } = spawnSync(binary, ['--format', 'jsonl', ...args, file], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? { json: stdout.trimEnd(), error: null } : { json: null, error: stderr.trim() }
}
