// npm run coverage: writes into docs/coverage.md which generations, kinds and languages the test pages cover. A page that is a
// reconstruction, because none of its kind could be had, says so in a comment that begins with "Reconstruction".
import { readFileSync, writeFileSync } from 'node:fs'
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
    `Test pages by generation and kind; "rec." are reconstructions, because no page of that kind could be had. By language: ${languages.join(', ')}.`,
  ].join('\n')
}

/** The README with its part replaced. */
export function withTable(/** @type {string} */ text, /** @type {string} */ part) {
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Missing(`docs/coverage.md has no ${begin} … ${end}`)
  return `${text.slice(0, from + begin.length)}\n${part}\n${text.slice(to)}`
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const before = readFileSync(readme, 'utf8')
    const now = withTable(before, table(covered()))
    if (now !== before) writeFileSync(readme, now)
    say(`docs/coverage.md: ${now === before ? 'unchanged' : 'written'}`)
  })
}
