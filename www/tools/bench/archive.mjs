// npm run bench:archive [-- SECONDS]: the command line beside Python's extractors, on the same pages in one run: pages a
// second of one core, F1 of the text and exact headlines; and memory against pages. The real pages where they are beside
// the repository, and the fixtures. Times are the processor's own, so that what else runs counts little.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Missing, binary, cases, main, root, say, sharedDir, sharedPages, short, target } from '../lib.mjs'
import { FIRST_ID, runArchive, writeWarc } from '../test/archive.mjs'
import { pythonWith } from '../test/parquet.mjs'
import { chart, table } from './figures.mjs'

const directory = join(target, 'bench-archive')
const script = join(root, 'www', 'tools', 'bench', 'archive.py')
/** lxml_html_clean is what the first two ask for and do not bring; fundus 0.5 does not begin with a later curl_cffi. */
const CONTESTANTS = /** @type {Record<string, string[]>} */ ({
  trafilatura: ['trafilatura', 'lxml_html_clean'], newspaper4k: ['newspaper4k', 'lxml_html_clean'], fundus: ['fundus', 'curl_cffi<0.14'],
})
/** What is aimed at on the real pages. */
const GOAL = { contestant: 'trafilatura', times: 40 }

/**
 * @typedef {{ name: string, url: string | null, html: string, text: string | null, headline: string | null }} Page
 * @typedef {{ name: string, version: string, seconds: number, f1: number | null, texts: number, headlines: number, of: number, memory: [number, number][] }} Result
 */

/** @param {{ name: string, page: string, expected: string | null }[]} all @returns {Page[]} */
function pagesOf(all) {
  return all.flatMap(({ name, page, expected }) => {
    if (!page.endsWith('.html') || !expected || !existsSync(expected)) return []
    const { url = null, text = null, headline = null } = JSON.parse(readFileSync(expected, 'utf8'))
    return [{ name, url, html: readFileSync(page, 'utf8'), text, headline }]
  })
}

/** @returns {Promise<Record<string, string>>} the Python of each that can be installed here */
async function installed() {
  const pythons = /** @type {Record<string, string>} */ ({ 'dw-article': 'python3' })
  for (const [name, packages] of Object.entries(CONTESTANTS)) {
    try {
      pythons[name] = await pythonWith(join(directory, name), packages)
    } catch {
      say(`left out: ${name} cannot be installed here`)
    }
  }
  return pythons
}

/** @param {string} title @param {Page[]} pages @param {Record<string, string>} pythons @param {number} seconds */
function compare(title, pages, pythons, seconds) {
  const file = join(directory, 'pages.jsonl')
  writeFileSync(file, pages.map((page) => JSON.stringify(page) + '\n').join(''))
  /** @type {Result[]} */
  const results = []
  for (const [name, python] of Object.entries(pythons)) {
    say(`${title}: ${name}`)
    const { status, stdout, stderr } = spawnSync(python, [script, name, file, `${seconds}`, binary], { encoding: 'utf8', maxBuffer: 1 << 28 })
    if (status === 0) results.push(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
    else say(`left out: ${name}\n${stderr.split('\n').slice(-4).join('\n')}`)
  }
  const [ours] = results
  if (ours?.name !== 'dw-article') throw new Missing('dw-article itself gave nothing')
  console.log(`\n${title}: ${pages.length} pages, ${Math.round(pages.reduce((sum, { html }) => sum + html.length, 0) / pages.length / 1024)} KB each\n`)
  console.log(table([
    ['', 'version', 'ms/page', 'pages/s of a core', 'ours is times as fast', 'F1 of the text', 'exact headlines'],
    ...results.map(({ name, version, seconds, f1, headlines, of }) => [name, version, (seconds * 1000).toFixed(2), Math.round(1 / seconds), (seconds / ours.seconds).toFixed(1), f1 === null ? '–' : f1.toFixed(4), `${headlines}/${of}`]),
  ]).join('\n'))
  return results
}

/** How much memory a run takes at most, by how many pages it has. @returns {Promise<[number, number][]>} pages, MiB */
async function memory() {
  /** @type {[number, number][]} */
  const points = []
  for (const pages of [500, 2000, 8000, 32_000]) {
    const [file, out] = [join(directory, `${pages}.warc.gz`), join(directory, 'out')]
    if (!existsSync(file)) writeWarc(file, pages)
    rmSync(out, { recursive: true, force: true })
    const { status, stderr, peak } = await runArchive([file], { out })
    if (status !== 0) throw new Missing(stderr)
    points.push([pages, peak / 1024])
  }
  return points
}

await main(async () => {
  const seconds = Number(process.argv[2] ?? 5)
  if (!(seconds > 0)) throw new Missing('usage: npm run bench:archive [-- SECONDS of each contestant]')
  if (!existsSync(binary)) throw new Missing('target/release/dw-article is missing: cargo build --release')
  mkdirSync(directory, { recursive: true })
  const pythons = await installed()
  const real = pagesOf(sharedPages().map(({ name, page }) => ({ name, page, expected: join(sharedDir, 'gold', `${name}.json`) })))
  /** @type {Result[]} */
  let results = []
  if (real.length) {
    results = compare('real pages', real, pythons, seconds)
    const other = results.find(({ name }) => name === GOAL.contestant)
    if (other) console.log(`\ngoal: ${GOAL.times} times as fast as ${GOAL.contestant}; ${(other.seconds / results[0].seconds).toFixed(1)} times`)
  } else say('not compared: real pages, which are not beside this repository')
  results = [...compare('fixtures', pagesOf(cases()), pythons, seconds), ...results]

  say(`memory of runs over pages ${FIRST_ID} and on`)
  const points = await memory()
  console.log(`\n${table([['pages', 'MiB at most'], ...points.map(([pages, mib]) => [pages, Math.round(mib)])]).join('\n')}`)
  const others = Object.keys(CONTESTANTS).flatMap((name) => {
    const found = results.find((result) => result.name === name)
    const every = found?.memory.map(([pages, kib]) => /** @type {[number, number]} */ ([pages, kib / 1024])) ?? []
    return every.length ? [{ name, points: every }] : []
  })
  const svg = join(directory, 'memory.svg')
  writeFileSync(svg, chart('Memory', { x: 'pages', y: 'MiB at most' }, [{ name: 'dw-article', points }, ...others]))
  console.log(`\ndrawn: ${short(svg)}`)
})
