// npm run bench -- --readme: writes the figures of a run into docs/performance.md, between two markers.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Missing, packageDir, root, say } from '../lib.mjs'
import { entrySizes } from './size.mjs'
import { goals, overall, timed, verdicts } from './compare.mjs'
import { markdownTable, ms, percent, times } from './figures.mjs'

const [begin, end] = ['<!-- figures: npm run bench -- --readme -->', '<!-- end of figures -->']

/**
 * Puts new text between the markers.
 * @param {string} readme
 * @param {string} text
 */
export function between(readme, text) {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from < 0 || to < from) throw new Missing(`docs/performance.md has no "${begin}" before an "${end}"`)
  return `${readme.slice(0, from + begin.length)}\n${text.trim()}\n${readme.slice(to)}`
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`

/** The times: every real page, and medians of groups. */
function timeTable(/** @type {import('./compare.mjs').Row[]} */ rows) {
  const real = rows.filter((row) => !row.own)
  const own = rows.filter((row) => row.own)
  const line = (/** @type {string} */ name, /** @type {number | ''} */ bytes, /** @type {any} */ { ms: medians, ratios }) =>
    [name, bytes === '' ? '' : Math.round(bytes / 1000), ...timed.map((contestant) => ms(medians[contestant])), ...goals.map(({ of }) => times(ratios[of]))]
  const groups = [['median of our own pages', own], ['median of all pages', rows]].filter(([, group]) => group.length)
  return markdownTable([
    ['page', 'KB', ...timed, ...goals.map(({ name }) => name)],
    ...real.map((row) => line(row.name, row.bytes, row)),
    ...groups.map(([name, group]) => line(`${name} (${group.length})`, '', overall(/** @type {any} */ (group)))),
  ])
}

/** From nothing to the first article: each contestant, step by step. */
function coldTable(/** @type {Awaited<ReturnType<typeof import('./cold.mjs').cold>>} */ { medians }) {
  const steps = ['script', 'module', 'first', 'total', 'second']
  return markdownTable([['', ...steps], ...Object.entries(medians).map(([name, at]) => [name, ...steps.map((step) => ms(at[step]))])])
}

/** What was returned: the least and the most over all pages with an expected text. */
function textTable(/** @type {import('./compare.mjs').Row[]} */ rows) {
  const scored = rows.flatMap(({ text }) => text ?? [])
  const range = (/** @type {string} */ contestant, /** @type {'found' | 'extra'} */ key) => {
    const shares = scored.map((text) => text[contestant][key])
    const [least, most] = [percent(Math.min(...shares)), percent(Math.max(...shares))]
    return least === most ? least : `${least} to ${most}`
  }
  return markdownTable([
    [`of ${scored.length} pages`, 'words found', 'words beyond'],
    ...['parseDocument', 'Readability', 'Defuddle'].map((contestant) => [contestant, range(contestant, 'found'), range(contestant, 'extra')]),
  ])
}

/**
 * @param {any} result as bench.mjs makes it
 */
export function readmeSection({ date, machine, chromium, runs, slowRuns, comparison, cold, press, memory }) {
  const sizes = entrySizes(packageDir)
  return [
    `From the first byte fetched to the first article, each time in a fresh browser context: medians of ${cold.contexts} contexts over ${cold.pages} real pages, in turn, milliseconds (\`npm run bench -- --cold\`, ${date}, ${machine}, headless Chromium ${chromium}). *script*: fetched and run; *module*: fetched, compiled, instantiated; *second*: the same page read again.`,
    '',
    ...coldTable(cold),
    '',
    `Medians of the ratios: ${Object.entries(cold.ratios).map(([name, { plain, early }]) => `ours/${name} ${plain.toFixed(2)}, with the module preloaded ${early.toFixed(2)}`).join('; ')}.`,
    '',
    `The extension: ${ms(press.medians.shown)} ms from the press on its button to the article in the popup, ${ms(press.medians.shown - press.medians.popup)} ms of them after the browser has made the popup (medians of ${press.presses} presses, \`npm run bench -- --press\`).`,
    '',
    `\`npm run bench\` on ${date}, ${machine}, headless Chromium ${chromium}, cross-origin isolated; milliseconds, medians of ${runs} runs (${slowRuns} of Readability and Defuddle), all in turn in one tab:`,
    '',
    ...timeTable(comparison.rows),
    '',
    'Medians of the ratios, by the clock and by the main thread\'s own time, which stands still while other programs run:',
    '',
    ...verdicts(comparison.all).map((line) => `- ${line}`),
    '',
    'What they returned, in words of the expected `article.text`:',
    '',
    ...textTable(comparison.rows),
    '',
    `Memory of the module after ${memory.parses} parses: ${(memory.module.many / 1e6).toFixed(2)} MB, after one of each page ${(memory.module.once / 1e6).toFixed(2)} MB.`,
    '',
    `What a browser loads (\`npm run size\`): ${Object.entries(sizes).map(([entry, { sum }]) => `\`${entry}\` ${kilobytes(sum.brotli)} brotli, ${kilobytes(sum.gzip)} gzip, ${kilobytes(sum.raw)} raw`).join('; ')}.`,
  ].join('\n')
}

/** Rewrites docs/performance.md. */
export function writeReadme(/** @type {any} */ result) {
  const file = join(root, 'docs', 'performance.md')
  writeFileSync(file, between(readFileSync(file, 'utf8'), readmeSection(result)))
  say('written: docs/performance.md')
}
