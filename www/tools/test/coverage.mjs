// npm run coverage: writes into docs/coverage.md which generations, kinds and languages the test pages cover. A page that is a
// reconstruction, because none of its kind could be had, says so in a comment that begins with "Reconstruction".
// It also says which sentences of the contract (tests/contract.json, in our own words) no test holds.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Missing, cases, main, root, say } from '../lib.mjs'

const layouts = ['webapp', 'classic', 'amp', 'mobile', 'text']
const kinds = ['article', 'liveblog', 'gallery', 'video', 'audio']
const readme = join(root, 'docs', 'coverage.md')
const [begin, end] = ['<!-- coverage: npm run coverage -->', '<!-- /coverage -->']

/** What each test page is. */
export function covered() {
  return cases().filter((c) => c.expected).map(({ page, expected }) => {
    const { kind, language, source } = JSON.parse(readFileSync(expected, 'utf8'))
    return { kind, language, layout: source.layout, reconstruction: /<!--\s*Reconstruction/i.test(readFileSync(page, 'utf8')) }
  })
}

/**
 * The part of the README, from what the pages are.
 * @param {ReturnType<typeof covered>} pages
 */
export function table(pages) {
  const cell = (/** @type {string} */ layout, /** @type {string} */ kind) => {
    const found = pages.filter((page) => page.layout === layout && page.kind === kind)
    const made = found.filter((page) => page.reconstruction).length
    return found.length === 0 ? '–' : made ? `${found.length} (${made} rec.)` : String(found.length)
  }
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`
  const counts = new Map()
  for (const { language } of pages) counts.set(language, (counts.get(language) ?? 0) + 1)
  const languages = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([language, n]) => `${language} ${n}`)
  return [
    row(['', ...kinds]),
    row(['---', ...kinds.map(() => '---:')]),
    ...layouts.map((layout) => row([layout, ...kinds.map((kind) => cell(layout, kind))])),
    '',
    `Test pages by generation and kind; "3 (1 rec.)" is three pages, of which one is a reconstruction: written by hand from what is known of such pages, because no real one could be had. By language: ${languages.join(', ')}.`,
  ].join('\n')
}

/** The README with its part replaced. */
export function withTable(/** @type {string} */ text, /** @type {string} */ part) {
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Missing(`docs/coverage.md has no ${begin} … ${end}`)
  return `${text.slice(0, from + begin.length)}\n${part}\n${text.slice(to)}`
}

/** @typedef {Record<string, { says: string, by: string[] }[]>} Contract what the contract says, by part, and what holds it */

/** @returns {Contract} */
export const contract = () => JSON.parse(readFileSync(join(root, 'tests', 'contract.json'), 'utf8'))

/** The Rust sources with tests in them. @param {string} directory @returns {string} */
const rust = (directory) => readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.rs'))
  .map((file) => readFileSync(join(root, directory, file), 'utf8'))
  .join('\n')

/** Tells whether what is named as holding a sentence is there: `page: NAME`, `row: NAME`, `rust: FUNCTION`, … */
export function holders() {
  const tests = (/** @type {string} */ ...path) => join(root, 'tests', ...path)
  const sources = rust('src') + rust('tests')
  /** @type {Set<string>} */
  const rows = new Set(JSON.parse(readFileSync(tests('field', 'rows.json'), 'utf8')).rows.map((/** @type {{ name: string }} */ row) => row.name))
  /** @type {Record<string, (name: string) => boolean>} */
  const kinds = {
    page: (name) => existsSync(tests('pages', name, 'expected.json')),
    error: (name) => existsSync(tests('pages-errors', name, 'error.json')),
    row: (name) => rows.has(name),
    // A test, whether of the language's own or of proptest's.
    rust: (name) => new RegExp(`#\\[test\\]\\s+fn ${name}\\(`).test(sources),
    data: (name) => existsSync(join(root, name)),
    test: (name) => {
      const [, file, title] = name.match(/^(\S+\.mjs): (.+)$/) ?? []
      return file !== undefined && existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8').includes(title)
    },
  }
  return (/** @type {string} */ by) => {
    const [, kind, name] = by.match(/^(\w+): (.+)$/) ?? []
    return kinds[kind]?.(name) ?? false
  }
}

/** Sentences that nothing holds, and names of what is not there. @param {Contract} parts @param {(by: string) => boolean} [isThere] */
export function gaps(parts, isThere = holders()) {
  const sentences = Object.entries(parts).flatMap(([part, list]) => list.map((one) => ({ part, ...one })))
  return [
    ...sentences.filter(({ by }) => by.length === 0).map(({ part, says }) => `${part}: "${says}" has no test`),
    ...sentences.flatMap(({ part, by }) => by.filter((name) => !isThere(name)).map((name) => `${part}: there is no ${name}`)),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const before = readFileSync(readme, 'utf8')
    const now = withTable(before, table(covered()))
    if (now !== before) writeFileSync(readme, now)
    say(`docs/coverage.md: ${now === before ? 'unchanged' : 'written'}`)
    const parts = contract()
    const found = gaps(parts)
    for (const gap of found) console.log(`  ${gap}`)
    say(`tests/contract.json: ${Object.values(parts).flat().length} sentences, ${found.length} gaps`)
    if (found.length) process.exitCode = 1
  })
}
