// What comes before and after the parsing: how long the first article takes, and what memory many leave behind.
import { readFileSync } from 'node:fs'
import { benchPages } from './compare.mjs'
import { median, ms } from './figures.mjs'
import { inPage } from './tab.mjs'

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`

/**
 * Fetch, compile, instantiate, first article: each time in a context of its own, with nothing in any cache.
 * @param {import('./tab.mjs').Bench} bench
 * @param {{ starts: number }} options
 */
export async function coldStarts(bench, { starts }) {
  const page = benchPages().find(({ name }) => name === 'news-signoff') ?? benchPages()[0]
  const html = readFileSync(page.file, 'utf8')
  /** @type {Record<string, number>[]} */
  const all = []
  for (let i = 0; i < starts; i++) all.push(await bench.show(html, (tab) => inPage(tab, 'coldStart')))
  const medians = Object.fromEntries(Object.keys(all[0]).map((step) => [step, median(all.map((one) => one[step]))]))
  console.log(`\nCold start of index.js on ${page.name}, from this machine, nothing cached (medians of ${starts} contexts)`)
  console.log(`scripts ${ms(medians.scripts)} ms, module fetched, compiled, instantiated ${ms(medians.module)} ms, first article ${ms(medians.first)} ms: together ${ms(medians.total)} ms; second article ${ms(medians.second)} ms`)
  return { page: page.name, starts, ms: medians }
}

/**
 * Many parses of all pages in rotation: the module's memory, and the JavaScript heap after collecting garbage.
 * @param {import('./tab.mjs').Bench} bench
 * @param {{ parses: number }} options
 */
export async function memoryAfter(bench, { parses }) {
  const pages = benchPages().map(({ file }) => readFileSync(file, 'utf8'))
  return bench.show('<!DOCTYPE html><title>memory</title>', async (page) => {
    const devtools = await page.context().newCDPSession(page)
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage')
      return (await devtools.send('Runtime.getHeapUsage')).usedSize
    }
    const start = await inPage(page, 'watchMemory')
    const once = await inPage(page, 'parseMany', { pages, parses: pages.length })
    const heapOnce = await heap()
    const many = await inPage(page, 'parseMany', { pages, parses })
    const heapMany = await heap()
    console.log(`\nMemory of the module: ${megabytes(start)} at the start, ${megabytes(once)} after each of ${pages.length} pages once, ${megabytes(many)} after ${parses} more parses`)
    console.log(`JavaScript heap after collecting garbage: ${megabytes(heapOnce)}, then ${megabytes(heapMany)}`)
    return { parses, pages: pages.length, module: { start, once, many }, heap: { once: heapOnce, many: heapMany } }
  })
}
