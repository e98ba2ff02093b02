// npm run bench -- --press: from the press on the extension's button to the article in its popup, step by step.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extensionDir } from '../build/extension.mjs'
import { Missing } from '../lib.mjs'
import { chromium } from '../setup.mjs'
import { chromiumWith, goTo } from '../with-extension.mjs'
import { startPages } from './compare.mjs'
import { median, ms, table } from './figures.mjs'

/** The steps in their order; the names are the marks that the popup sets. */
const steps = { popup: 'popup’s document begins', script: 'its script runs', tab: 'tab and preferences known', taken: 'pieces of the page taken', module: 'module compiled', read: 'read', shown: 'drawn', painted: 'painted' }

/**
 * Milliseconds after the press at which each step was reached.
 * @param {import('puppeteer-core').Page} popup
 * @param {number} pressed
 */
async function reached(popup, pressed) {
  const { origin, marks, painted } = await popup.evaluate(async () => {
    // The frame that shows the article has been made when the one after it begins.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const marks = Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]))
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { origin: performance.timeOrigin, marks, painted: Math.max(paint?.startTime ?? 0, marks.shown) }
  })
  const start = origin - pressed
  return /** @type {Record<keyof typeof steps, number>} */ ({ popup: start, ...Object.fromEntries(Object.entries({ ...marks, painted }).map(([name, at]) => [name, start + at])) })
}

/**
 * Measures and prints; returns the medians.
 * @param {{ pages?: string, presses: number }} options
 */
export async function press({ pages: pattern, presses }) {
  const pages = startPages(pattern)
  let shown = ''
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" }).end(shown))
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const { browser, extension, page } = await chromiumWith(await chromium(), extensionDir, { hosts: { '*.dw.com': port } })
  /** @type {Record<keyof typeof steps, number>[]} */
  const got = []
  try {
    const isPopup = (/** @type {import('puppeteer-core').Target} */ target) => target.url().startsWith(`chrome-extension://${extension.id}/popup/`)
    // The first press of a browser is the slowest, and is not counted.
    for (let i = -1; i < presses; i++) {
      shown = readFileSync(pages[Math.max(i, 0) % pages.length].file, 'utf8')
      await goTo(page, 'http://www.dw.com/en/a-page/a-1', { waitUntil: 'load' })
      await new Promise((done) => setTimeout(done, 300))
      const opened = browser.waitForTarget(isPopup)
      const pressed = Date.now()
      await extension.triggerAction(page)
      const popup = await (await opened).asPage()
      await popup.waitForSelector('#actions:not([hidden]), #state:not([hidden], [aria-busy=true])')
      if (await popup.$('#actions:not([hidden])') === null) throw new Missing('the popup shows no article')
      const one = await reached(popup, pressed)
      if (i >= 0) got.push(one)
      await popup.close()
      while (browser.targets().some(isPopup)) await new Promise((done) => setTimeout(done, 20))
    }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
  const medians = Object.fromEntries(Object.keys(steps).map((step) => [step, median(got.map((one) => one[/** @type {'popup'} */ (step)]))]))
  const rows = Object.entries(steps).map(([step, name]) => [name, ms(medians[step]), ms(medians[step] - medians.popup)])
  console.log(table([['step reached', 'after the press', 'after the popup began'], ...rows]).join('\n'))
  console.log(`\nMilliseconds, medians of ${presses} presses over ${pages.length} pages, in a browser that has opened the popup once.`)
  return { presses, medians }
}
