// npm run bench -- --popup: what pages of 2 MB cost in the extension's popup, read and drawn in Chromium. "first screen" is
// from the press to the paint of the article's first screen, "whole" to all of it being there, "longest" how long the popup was
// once deaf to keys meanwhile, "more" the same for one press on "show more". Beside them the same of a short page.
import { createServer } from 'node:http'
import { existsSync } from 'node:fs'
import { extensionDir } from '../build/extension.mjs'
import { Missing } from '../lib.mjs'
import { chromium } from '../setup.mjs'
import { chromiumWith, goTo } from '../with-extension.mjs'
import { median, table } from './figures.mjs'

const size = 2e6
const filled = (/** @type {string} */ piece) => piece.repeat(Math.ceil(size / piece.length))
const nested = (/** @type {string} */ name, /** @type {number} */ depth) => `<${name}>`.repeat(depth) + 'text' + `</${name}>`.repeat(depth)

/** What stands in the text of a page. @type {Record<string, () => string>} */
export const bodies = {
  'short page': () => '<p>Paragraph.</p>'.repeat(5),
  '100,000 paragraphs': () => filled('<p>A short one.</p>'),
  'one paragraph': () => `<p>${filled('abc ')}</p>`,
  'one word': () => `<p>${filled('a')}</p>`,
  '100,000 marks': () => `<p>${filled('<b>a</b> <i>b</i> ')}</p>`,
  '100,000 links': () => `<p>${filled('<a href="/en/x/a-1">a</a> ')}</p>`,
  'headings': () => filled('<h2>A</h2><p>b</p>'),
  'items of a list': () => `<ul>${filled('<li>an item</li>')}</ul>`,
  'lists in lists': () => filled(`${'<ul><li>a'.repeat(20)}${'</ul>'.repeat(20)}`),
  'rows of a table': () => `<table>${filled('<tr><td>a</td><td>b</td></tr>')}</table>`,
  'cells of a row': () => `<table><tr>${filled('<td>a</td>')}</tr></table>`,
  'quotes': () => filled('<blockquote><p>A quotation.</p></blockquote>'),
  'pictures': () => filled('<figure class="placeholder-image"><img data-id="5" alt="x" src="https://static.dw.com/image/5_6.jpg"><figcaption>A caption</figcaption></figure>'),
  // Deeper ones are more than Chromium lays out.
  'nested divisions': () => nested('div', 20_000) + filled('<p>A short one.</p>'),
  'nested marks': () => `<p>${nested('b', size / 8)}</p>`,
}

/** A page with it. */
export const pageOf = (/** @type {string} */ body) => `<!doctype html><html lang="en"><head><title>A bridge opens</title><link rel="canonical" href="https://www.dw.com/en/a-bridge-opens/a-70000001"></head>
<body><article><header><h1>A bridge opens</h1></header><div class="rich-text"><p>First paragraph of the text.</p>${body}<p>Last paragraph of the text.</p></div><footer></footer></article></body></html>`

/** Runs in the popup: when its first screen was painted, when the whole was there, and the longest task since the start. */
const timesOf = () => new Promise((resolve) => {
  const at = (/** @type {string} */ mark) => performance.getEntriesByName(mark)[0]?.startTime
  const drawn = at('begun') ?? at('shown')
  /** @type {any} */
  const times = { painted: 0, whole: at('shown'), longest: 0 }
  for (const [type, note] of /** @type {[string, (entry: PerformanceEntry) => void][]} */ ([
    // The first text that is larger than what stood there before; what comes later may be larger still.
    ['largest-contentful-paint', (entry) => { if (times.painted < drawn) times.painted = entry.startTime }],
    ['longtask', (entry) => { times.longest = Math.max(times.longest, entry.duration) }],
  ])) new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  setTimeout(resolve, 300, times)
})

/** @param {{ pages?: string, runs: number }} options */
export async function popup({ pages, runs }) {
  if (!existsSync(extensionDir)) throw new Missing('dist/extension is missing: npm run build')
  let shown = ''
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(shown))
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const { browser, extension, page: tab } = await chromiumWith(await chromium(), extensionDir, { hosts: { '*.dw.com': port } })
  try {
    const popups = () => browser.targets().filter((target) => /^chrome-extension:.*\/popup\//.test(target.url()))
    const rows = []
    for (const [name, body] of Object.entries(bodies)) {
      if (pages !== undefined && !name.includes(pages)) continue
      shown = pageOf(body())
      const found = []
      for (let run = 0; run < runs; run++) {
        for (const old of popups()) await (await old.asPage()).close().catch(() => {})
        while (popups().length > 0) await new Promise((resolve) => setTimeout(resolve, 50))
        await goTo(tab, 'http://www.dw.com/en/a-bridge-opens/a-70000001', { timeout: 120_000, waitUntil: 'domcontentloaded' })
        await tab.bringToFront()
        // A reader presses the button on a page that is drawn.
        await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))))
        const opened = browser.waitForTarget((target) => /^chrome-extension:.*\/popup\//.test(target.url()))
        await extension.triggerAction(tab)
        const popup = await (await opened).asPage()
        await popup.waitForSelector('#actions:not([hidden])', { timeout: 120_000 })
        const first = /** @type {any} */ (await popup.evaluate(timesOf))
        const more = await popup.$('#view-article button.more')
        const again = !more ? 0 : await popup.evaluate((button) => {
          const { click } = HTMLElement.prototype
          const before = performance.now()
          Reflect.apply(click, button, [])
          document.body.getBoundingClientRect()
          return performance.now() - before
        }, more)
        found.push({ ...first, again })
      }
      const ms = (/** @type {'painted' | 'whole' | 'longest' | 'again'} */ key) => `${Math.round(median(found.map((one) => one[key])))} ms`
      rows.push([name, ms('painted'), ms('whole'), ms('longest'), ms('again')])
    }
    console.log(table([['2 MB of', 'first screen', 'whole', 'longest', 'more'], ...rows]).join('\n'))
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}
