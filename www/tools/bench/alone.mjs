// npm run bench -- --alone: parseDocument as a page meets it, without other parsers in the same tab.
import { readFileSync, statSync } from 'node:fs'
import { benchPages } from './compare.mjs'
import { median, ms, table, times } from './figures.mjs'
import { inPage } from './tab.mjs'

/**
 * Measures pages and prints a line for each, and the medians over all.
 * @param {import('./tab.mjs').Bench} bench
 * @param {{ pages?: string, runs: number }} options
 */
export async function alone(bench, { pages, runs }) {
  const rows = []
  for (const { name, file } of benchPages(pages)) {
    const got = await bench.show(readFileSync(file, 'utf8'), (page) => inPage(page, 'oursAlone', { runs }))
    const [floor, ours] = [median(got.floor), median(got.parseDocument)]
    rows.push({ name, kb: Math.round(statSync(file).size / 1000), floor, ours, least: Math.min(...got.parseDocument), ratio: ours / floor })
  }
  if (rows.length === 0) return null
  const of = (/** @type {'floor' | 'ours' | 'least' | 'ratio'} */ key) => median(rows.map((row) => row[key]))
  const all = rows.length > 1 ? [{ name: `all (${rows.length}), median`, kb: '', floor: of('floor'), ours: of('ours'), least: of('least'), ratio: of('ratio') }] : []
  const cells = [...rows, ...all].map((row) => [row.name, row.kb, ms(row.floor), ms(row.ours), ms(row.least), times(row.ratio)])
  console.log(table([['page', 'KB', 'floor', 'parseDocument', 'its least', 'ours/floor'], ...cells]).join('\n'))
  console.log(`\nMilliseconds, medians of ${runs} runs, and the least of them.`)
  return rows
}
