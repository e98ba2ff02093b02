// What memory many articles leave behind.
import { readFileSync } from 'node:fs'
import { benchPages } from './compare.mjs'
import { inPage } from './tab.mjs'

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`

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
