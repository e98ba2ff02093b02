// The comparison: every page, all contestants, times beside what they returned.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Missing, cases, sharedDir, sharedPages } from '../lib.mjs'
import { median, ms, percent, score, table, times } from './figures.mjs'
import { inPage } from './tab.mjs'

/** What is aimed at, as medians over all pages. */
export const goals = [
  { name: 'Readability/ours', of: 'readability', atLeast: 15 },
  { name: 'Defuddle/ours', of: 'defuddle', atLeast: 40 },
  { name: 'ours/floor', of: 'floor', atMost: 4 },
]

export const timed = ['floor', 'parseDocument', 'parseHtml', 'DOMParser', 'Readability', 'Defuddle']
const compared = ['parseDocument', 'Readability', 'Defuddle']

/**
 * @typedef {object} BenchPage
 * @property {string} name
 * @property {boolean} own whether the page is one of this repository's
 * @property {string} file
 * @property {string | null} expected the article's text, as it was approved or written by hand
 */

/**
 * The pages that are HTML and whose name holds the pattern, real ones first.
 * @param {string} [pattern]
 * @returns {BenchPage[]}
 */
export function benchPages(pattern = '') {
  const text = (/** @type {string | null} */ file) => file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).text ?? null : null
  return [
    ...sharedPages().map(({ name, page }) => ({ name, own: false, file: page, expected: text(join(sharedDir, 'gold', `${name}.json`)) })),
    ...cases().map(({ name, page, expected }) => ({ name, own: true, file: page, expected: text(expected) })),
  ].filter(({ name, file }) => file.endsWith('.html') && name.includes(pattern))
}

/** The pages on which starts are measured: those named, else the real ones where there are some. @param {string} [pattern] */
export function startPages(pattern) {
  const all = benchPages(pattern)
  if (all.length === 0) throw new Missing(`no page's name holds "${pattern}"`)
  const real = all.filter(({ own }) => !own)
  return pattern === undefined && real.length > 0 ? real : all
}

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {boolean} own
 * @property {number} bytes
 * @property {Record<string, number>} ms medians by contestant
 * @property {Record<string, number>} cpu milliseconds of the main thread's own time, by contestant
 * @property {{ readability: number, defuddle: number, floor: number }} ratios
 * @property {{ readability: number, defuddle: number, floor: number }} cpuRatios
 * @property {number | null} expected characters of the expected text
 * @property {Record<string, ReturnType<typeof score>> | null} text what each returned of it
 * @property {string[]} remarks
 */

const ratiosOf = (/** @type {Record<string, number>} */ { floor, parseDocument, Readability, Defuddle }) =>
  ({ readability: Readability / parseDocument, defuddle: Defuddle / parseDocument, floor: parseDocument / floor })

/**
 * The same by another clock: how long the page's main thread was at work, which does not go on while other
 * programs have the processor. It can only be read from outside, so it is read before and after batches.
 * @param {import('playwright-core').Page} page
 * @param {Record<string, number>} medians how long a run takes, about
 * @param {number} batches of each contestant
 */
async function cpuTimes(page, medians, batches) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const clock = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN
  const spent = async (/** @type {string | undefined} */ name, /** @type {number} */ runs) => {
    const start = await clock()
    await inPage(page, 'batch', { name, runs })
    return (await clock() - start) * 1000
  }
  /** @type {Record<string, number[]>} */
  const all = Object.fromEntries(timed.map((name) => [name, []]))
  for (let i = 0; i < batches; i++) {
    const asking = await spent(undefined, 0)
    for (const name of timed) {
      const runs = Math.ceil(60 / medians[name])
      all[name].push((await spent(name, runs) - asking) / runs)
    }
  }
  return Object.fromEntries(timed.map((name) => [name, median(all[name])]))
}

/**
 * Measures one page.
 * @param {import('./tab.mjs').Bench} bench
 * @param {BenchPage} of
 * @param {{ runs: number, slowRuns: number, batches: number }} runs
 * @returns {Promise<Row>}
 */
async function measure(bench, { name, own, file, expected }, runs) {
  const html = readFileSync(file, 'utf8')
  const { got, medians, cpu } = await bench.show(html, async (page) => {
    const got = await inPage(page, 'compare', { html, ...runs })
    const medians = Object.fromEntries(Object.entries(got.times).map(([contestant, list]) => [contestant, median(/** @type {number[]} */ (list))]))
    return { got, medians, cpu: await cpuTimes(page, medians, runs.batches) }
  })
  return {
    name,
    own,
    bytes: statSync(file).size,
    ms: medians,
    cpu,
    ratios: ratiosOf(medians),
    cpuRatios: ratiosOf(cpu),
    expected: expected?.length ?? null,
    text: expected === null ? null : Object.fromEntries(compared.map((contestant) => [contestant, score(got.texts[contestant], expected, got.language ?? undefined)])),
    remarks: [
      ...got.isolated ? [] : ['not cross-origin isolated: the clock is coarse'],
      ...got.changed ? ['the page changed while it was measured'] : [],
      ...got.touched ? ['Defuddle changed the article itself before it was measured'] : [],
      ...got.same ? [] : ['parseDocument gave something else afterwards'],
    ],
  }
}

/**
 * Medians over pages, of times and of ratios.
 * @param {Row[]} rows
 */
export function overall(rows) {
  const ratios = (/** @type {'ratios' | 'cpuRatios'} */ key) => Object.fromEntries(goals.map(({ of }) => [of, median(rows.map((row) => row[key][/** @type {'floor'} */ (of)]))]))
  return {
    pages: rows.length,
    ms: Object.fromEntries(timed.map((name) => [name, median(rows.map((row) => row.ms[name]))])),
    ratios: ratios('ratios'),
    cpuRatios: ratios('cpuRatios'),
  }
}

const head = ['page', 'KB', ...timed, ...goals.map(({ name }) => name), 'text', ...compared.map((name) => `${name} found`)]

/**
 * One line of the table.
 * @param {Pick<Row, 'name' | 'ms' | 'ratios'> & Partial<Row>} row
 */
function cells({ name, bytes, ms: medians, ratios, expected, text }) {
  const share = (/** @type {string} */ contestant) => text ? `${percent(text[contestant].found)} + ${percent(text[contestant].extra)}` : ''
  return [
    name,
    bytes === undefined ? '' : Math.round(bytes / 1000),
    ...timed.map((contestant) => ms(medians[contestant])),
    ...goals.map(({ of }) => times(ratios[/** @type {'floor'} */ (of)])),
    expected ?? '',
    ...compared.map(share),
  ]
}

/**
 * The table's lines: the pages given, and the medians of groups of them.
 * @param {Row[]} shown
 * @param {{ name: string, rows: Row[] }[]} groups
 */
export function tableOf(shown, groups) {
  const medians = groups.filter(({ rows }) => rows.length > 1).map(({ name, rows }) => cells({ name: `${name} (${rows.length}), median`, .../** @type {any} */ (overall(rows)) }))
  return [head, ...shown.map(cells), ...medians]
}

export const legend = `Milliseconds, medians. floor: article.outerHTML and the head's facts as strings, nothing parsed. text: characters of
the expected article.text; found: the share of its words that a parser returned + the words it returned beyond them.`

/**
 * Whether the goals hold, a line each: by the clock, and by the main thread's own time, which stands still while
 * other programs run. Where the two differ much the machine was busy, and the second is the one to believe.
 * @param {ReturnType<typeof overall>} all
 */
export function verdicts(all) {
  return goals.map(({ name, of, atLeast = 0, atMost = Infinity }) => {
    const holds = (/** @type {number} */ ratio) => ratio >= atLeast && ratio <= atMost
    const [clock, thread] = [all.ratios[of], all.cpuRatios[of]]
    const verdict = holds(clock) === holds(thread) ? (holds(clock) ? 'holds' : 'missed') : `${holds(clock) ? 'holds' : 'missed'} by the clock, ${holds(thread) ? 'holds' : 'missed'} by the thread`
    return `${name}: ${times(clock)} by the clock, ${times(thread)} by the thread's own time; goal ${atLeast ? `at least ${atLeast}` : `at most ${atMost}`}: ${verdict}`
  })
}

/**
 * Measures all pages and prints the table.
 * @param {import('./tab.mjs').Bench} bench
 * @param {{ pages?: string, runs: number, slowRuns: number, batches: number }} options
 */
export async function compareAll(bench, { pages, ...runs }) {
  /** @type {Row[]} */
  const rows = []
  for (const page of benchPages(pages)) {
    try {
      rows.push(await measure(bench, page, runs))
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${page.name}\r`)
    } catch (error) {
      console.log(`${page.name}: failed: ${/** @type {Error} */ (error).message.split('\n')[0]}`)
    }
  }
  if (rows.length === 0) return null
  const all = overall(rows)
  console.log(table(tableOf(rows, [{ name: 'real pages', rows: rows.filter((row) => !row.own) }, { name: 'our own', rows: rows.filter((row) => row.own) }, { name: 'all', rows }])).join('\n'))
  console.log(`\n${legend}`)
  for (const { name, remarks } of rows) for (const remark of remarks) console.log(`${name}: ${remark}`)
  console.log(`\nMedians of the ratios of ${all.pages} pages\n${verdicts(all).join('\n')}`)
  return { rows, all }
}
