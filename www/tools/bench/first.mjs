// npm run bench -- --first: what the engine compiles for the first reading of a page. V8 compiles each function of a
// module when it is first called; how many, and how long their bodies are, is the same from run to run and from
// machine to machine, and it is most of what a first reading takes.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { Missing, cases, casesDir, packageDir, sharedPages } from '../lib.mjs'
import { serve } from '../serve.mjs'
import { chromium } from '../setup.mjs'
import { table } from './figures.mjs'

/** What `npm test` holds: functions and bytes of their bodies, by page; what was reached and a little for what a change may add. */
export const budget = /** @type {Record<string, { functions: number, bytes: number }>} */ ({
  'news-signoff': { functions: 318, bytes: 153_500 },
})

/** What a page's first reading compiles. @typedef {{ functions: number, bytes: number, list: { index: number, bytes: number }[] }} Compiled */

/**
 * The functions that a trace names, each once.
 * @param {string} trace
 * @returns {Compiled}
 */
export function compiledOf(trace) {
  const seen = new Map()
  for (const [, index, bytes] of trace.matchAll(/#(\d+) using Liftoff, .*?bodysize (\d+)/g)) seen.set(Number(index), Number(bytes))
  const list = [...seen].map(([index, bytes]) => ({ index, bytes })).toSorted((a, b) => b.bytes - a.bytes)
  return { functions: list.length, bytes: list.reduce((sum, { bytes }) => sum + bytes, 0), list }
}

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self'"

/** The path under which a page says that it stands. */
const pathOf = (/** @type {string} */ html) => new URL(html.match(/<link [^>]*?rel="?canonical[^>]*>/)?.[0].match(/href="([^"]+)"/)?.[1] ?? '/page', 'https://www.dw.com/').pathname

/**
 * Reads one page in a browser of its own, from the live document, at its own address: of a page elsewhere the parser
 * asks first whether it is a copy.
 * @param {string} html
 * @param {string} [directory] the package
 * @returns {Promise<Compiled>}
 */
export async function firstReading(html, directory = packageDir) {
  const own = pathOf(html)
  const server = await serve(directory, { port: 0, extra: (path) => path === own ? { body: html, headers: { 'Content-Security-Policy': policy } } : null })
  const browser = await puppeteer.launch({
    executablePath: await chromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--trace-wasm-compilation-times', `--host-resolver-rules=MAP www.dw.com:80 ${new URL(server.url).host}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
  })
  try {
    let trace = ''
    browser.process()?.stdout?.on('data', (/** @type {Buffer} */ chunk) => { trace += chunk })
    const page = await browser.newPage()
    await page.goto(`http://www.dw.com${own}`)
    await page.evaluate(async () => {
      const api = await import(new URL('/index.js', location.href).href)
      await api.init()
      try { api.parseDocument(document) } catch {}
    })
    // The last lines may still be on their way.
    for (let before = -1; before !== trace.length;) {
      before = trace.length
      await new Promise((done) => setTimeout(done, 150))
    }
    const compiled = compiledOf(trace)
    if (compiled.functions === 0) throw new Missing('this Chromium does not print what it compiles (--trace-wasm-compilation-times)')
    return compiled
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Names of a module's functions, by index, out of its name section. @param {Buffer} bytes */
export function functionNames(bytes) {
  const names = new Map()
  let at = 8
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  const string = () => {
    const end = number() + at
    const text = bytes.toString('utf8', at, end)
    at = end
    return text
  }
  while (at < bytes.length) {
    const id = bytes[at++]
    const end = number() + at
    if (id === 0 && string() === 'name') {
      while (at < end) {
        const kind = bytes[at++]
        const next = number() + at
        if (kind === 1) for (let left = number(); left > 0; left--) names.set(number(), string())
        at = next
      }
    }
    at = end
  }
  return names
}

/** Real pages; where there are none, our own with a budget. */
function pages(/** @type {string | undefined} */ pattern) {
  const real = sharedPages().filter(({ page }) => page.endsWith('.html'))
  const own = cases().filter(({ page, name }) => page.endsWith('.html') && (name in budget || pattern !== undefined))
  const all = pattern === undefined ? (real.length ? real : own) : [...real, ...own].filter(({ name }) => name.includes(pattern))
  if (all.length === 0) throw new Missing(`no page's name holds "${pattern}"`)
  return all
}

/**
 * Prints a line for each page; for a single one its functions, too, the largest first.
 * @param {{ pages?: string, directory: string }} options `directory`: the package whose modules keep their names
 */
export async function printFirst({ pages: pattern, directory }) {
  const rows = []
  const list = pages(pattern)
  for (const { name, page } of list) rows.push({ name, ...await firstReading(readFileSync(page, 'utf8'), directory) })
  console.log(table([['page', 'functions', 'bytes'], ...rows.map(({ name, functions, bytes }) => [name, functions, bytes])]).join('\n'))
  console.log('\nWhat Liftoff compiles for the first parseDocument: functions, and bytes of their bodies in the module.')
  if (rows.length !== 1) return
  const names = functionNames(readFileSync(join(directory, 'dw_article_bg.wasm')))
  const readable = (/** @type {number} */ index) => (names.get(index) ?? String(index)).replace(/::h[0-9a-f]{16}$/, '').replace(/\[[0-9a-f]{16}\]/g, '')
  console.log(`\n${table([['function', 'bytes'], ...rows[0].list.map(({ index, bytes }) => [readable(index).slice(0, 120), bytes])]).join('\n')}`)
}

/** Fails when a first reading compiles more than it may. */
export async function checkFirst() {
  const over = []
  for (const [name, allowed] of Object.entries(budget)) {
    const file = join(casesDir, name, 'page.html')
    if (!existsSync(file)) throw new Missing(`tests/pages/${name} has a budget in www/tools/bench/first.mjs and is not there`)
    const { functions, bytes } = await firstReading(readFileSync(file, 'utf8'))
    console.log(`${name}: ${functions} functions of ${allowed.functions}, ${bytes} bytes of ${allowed.bytes}`)
    if (functions > allowed.functions || bytes > allowed.bytes) over.push(name)
  }
  if (over.length) throw new Missing(`the first reading compiles more than www/tools/bench/first.mjs allows: ${over.join(', ')} (npm run bench -- --first --pages NAME says what)`)
}
