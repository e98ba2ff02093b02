// npm run bench: how long a page takes in Chromium, beside the least that any parser must do. Prints, asserts nothing.
import { readFileSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium as playwright } from 'playwright-core'
import { build } from './build.mjs'
import { cases, main, packageDir, sharedPages } from './lib.mjs'
import { serve } from './serve.mjs'
import { chromium, forBuild } from './setup.mjs'

const runs = 40

/** Runs in the page: all contestants in turn, so that a slow moment hits all of them. */
async function measure(/** @type {{ runs: number, html: string }} */ { runs, html }) {
  const { init, parseDocument, parseHtml } = await import(/** @type {any} */ ('/index.js'))
  await init()
  /** @type {Record<string, () => unknown>} */
  const contestants = {
    parseDocument: () => parseDocument(document),
    parseHtml: () => parseHtml(html),
    DOMParser: () => new DOMParser().parseFromString(html, 'text/html'),
    // The floor: the article's markup and the head's facts as strings, nothing read from them.
    floor: () => {
      let length = (document.querySelector('article') ?? document.querySelector('#bodyContent') ?? document.body).outerHTML.length
      for (const fact of document.querySelectorAll('link[rel="canonical"],meta[name],meta[property^="og:"],script[type="application/ld+json"]')) length += fact.outerHTML.length
      return length
    },
  }
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let run = -5; run < runs; run++) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const start = performance.now()
      contestant()
      const time = performance.now() - start
      if (run >= 0) times[name].push(time)
    }
  }
  const median = (/** @type {number[]} */ list) => list.sort((a, b) => a - b)[list.length >> 1]
  return {
    isolated: crossOriginIsolated,
    characters: parseDocument(document).text.length,
    medians: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])),
  }
}

await main(async () => {
  await forBuild()
  const executablePath = await chromium()
  if (!process.argv.includes('--no-build')) await build()
  const pages = [...cases(), ...sharedPages()].filter(({ page }) => page.endsWith('.html'))
  let shown = ''
  const server = await serve(packageDir, {
    port: 0,
    extra: (path) => path === '/page' ? { body: shown, headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self'" } } : null,
  })
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model.trim()}; milliseconds, medians of ${runs}`)
    const columns = ['parseDocument', 'parseHtml', 'DOMParser', 'floor']
    const row = (/** @type {string} */ name, /** @type {(string | number)[]} */ cells) => console.log(name.padEnd(26) + cells.map((c) => String(c).padStart(14)).join(''))
    row('page', ['KB', 'text chars', ...columns, '× floor'])
    /** @type {number[]} */
    const ratios = []
    for (const { name, page: file } of pages) {
      shown = readFileSync(file, 'utf8')
      const page = await browser.newPage()
      await page.route((url) => !url.href.startsWith(server.url), (route) => route.abort())
      await page.goto(`${server.url}page`)
      try {
        const { isolated, characters, medians } = await page.evaluate(measure, { runs, html: shown })
        if (!isolated) console.log('(not cross-origin isolated: the clock is coarse)')
        const ratio = medians.parseDocument / medians.floor
        ratios.push(ratio)
        row(name, [Math.round(statSync(file).size / 1000), characters, ...columns.map((c) => medians[c].toFixed(3)), ratio.toFixed(1)])
      } catch (error) {
        row(name, [`failed: ${/** @type {Error} */ (error).message.split('\n')[0]}`])
      }
      await page.close()
    }
    ratios.sort((a, b) => a - b)
    if (ratios.length) row('median of all pages', ['', '', '', '', '', '', ratios[ratios.length >> 1].toFixed(1)])
  } finally {
    await browser.close()
    await server.close()
  }
})
