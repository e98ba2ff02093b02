// npm run size: what each entry of the package makes a browser load. Fails above the budget.
// npm run size -- --what ENTRY [N]: the N (40) largest functions and tables of that entry's module.
import { readFileSync, existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildNamed, namedDir } from '../build/build.mjs'
import { Missing, main, packageDir, run } from '../lib.mjs'
import { forBuild, twiggy } from '../setup.mjs'

/** Bytes after brotli, all files of the entry together: what was reached, and a little for what a change may add. */
export const budget = { 'index.js': 177_000, 'full.js': 481_500, 'text.js': 113_000, 'forms.js': 113_000, 'inline.js': 437_000, 'dw-article.global.js': 423_000 }

/**
 * The files an entry loads, itself first: what it imports, and the module it fetches.
 * @param {string} entry
 */
export function filesOf(entry, directory = packageDir) {
  const found = new Set([join(directory, entry)])
  for (const file of found) {
    if (!file.endsWith('.js')) continue
    const source = readFileSync(file, 'utf8')
    for (const [, path] of source.matchAll(/(?:^(?:import|export)\b[^'"\n]*from |new URL\()['"](\.[^'"]+)['"]/gm)) found.add(join(dirname(file), path))
  }
  return [...found]
}

/** @typedef {{ raw: number, gzip: number, brotli: number }} Sizes bytes */

/**
 * Raw, gzip and brotli bytes of a file, each at its best setting.
 * @returns {Sizes}
 */
export function sizes(/** @type {string} */ file) {
  const bytes = readFileSync(file)
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
  }
}

/**
 * What each entry that has a budget makes a browser load.
 * @returns {Record<string, { files: Record<string, Sizes>, sum: Sizes }>}
 */
export function entrySizes(directory = packageDir) {
  if (!existsSync(directory)) throw new Missing('dist/package is missing: npm run build')
  return Object.fromEntries(Object.keys(budget).map((entry) => {
    const files = Object.fromEntries(filesOf(entry, directory).map((file) => [relative(directory, file), sizes(file)]))
    const total = (/** @type {keyof Sizes} */ key) => Object.values(files).reduce((sum, one) => sum + one[key], 0)
    return [entry, { files, sum: { raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') } }]
  }))
}

/** Prints the sizes; throws when an entry is over its budget. */
export function checkSizes() {
  const line = (/** @type {string} */ name, /** @type {(string | number)[]} */ cells) => console.log(`${name.padEnd(44)} ${cells.map((cell) => String(cell).padStart(8)).join(' ')}`)
  const over = []
  for (const [entry, { files, sum }] of Object.entries(entrySizes())) {
    line(`\n${entry.padEnd(44)}`, ['raw', 'gzip', 'brotli'])
    for (const [file, { raw, gzip, brotli }] of Object.entries(files)) line(`  ${file}`, [raw, gzip, brotli])
    line('together', [sum.raw, sum.gzip, sum.brotli])
    const left = budget[/** @type {keyof typeof budget} */ (entry)] - sum.brotli
    console.log(`budget ${budget[/** @type {keyof typeof budget} */ (entry)]}, ${left >= 0 ? `${left} left` : `${-left} over`}; these files and 2 %: ${Math.ceil(sum.brotli * 1.02)}`)
    if (left < 0) over.push(entry)
  }
  if (over.length) throw new Missing(`over the budget in www/tools/bench/size.mjs: ${over.join(', ')}`)
}

/** The largest parts of an entry's module, by name. */
async function whatIsIn(/** @type {string} */ entry, /** @type {string} */ count) {
  if (!(entry in budget)) throw new Missing(`--what takes an entry: ${Object.keys(budget).join(', ')}`)
  await forBuild()
  const command = await twiggy()
  await buildNamed()
  const module = filesOf(entry, namedDir).find((file) => file.endsWith('.wasm'))
  await run(command, ['top', '-n', count, /** @type {string} */ (module)])
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const { values, positionals } = parseArgs({ options: { what: { type: 'string' } }, allowPositionals: true })
    if (values.what === undefined) checkSizes()
    else await whatIsIn(values.what, positionals[0] ?? '40')
  })
}
