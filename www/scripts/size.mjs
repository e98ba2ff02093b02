// npm run size: what each entry of the package makes a browser load. Fails above the budget.
import { readFileSync, existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Missing, main, packageDir } from './lib.mjs'

/** Bytes after brotli, all files of the entry together. */
export const budget = { 'index.js': 80_000, 'full.js': 200_000 }

/**
 * The files an entry loads, itself first: what it imports, and the module it fetches.
 * @param {string} entry
 */
export function filesOf(entry, directory = packageDir) {
  const found = new Set([join(directory, entry)])
  for (const file of found) {
    if (!file.endsWith('.js')) continue
    const source = readFileSync(file, 'utf8')
    for (const [, path] of source.matchAll(/(?:^(?:import|export)\b[^'"\n]*from |new URL\()'(\.[^']+)'/gm)) found.add(join(dirname(file), path))
  }
  return [...found]
}

/** Raw, gzip and brotli bytes of a file, each at its best setting. */
export function sizes(/** @type {string} */ file) {
  const bytes = readFileSync(file)
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    if (!existsSync(packageDir)) throw new Missing('dist/package is missing: npm run build')
    const line = (/** @type {string} */ name, /** @type {{ raw: number, gzip: number, brotli: number }} */ s) =>
      console.log(`${name.padEnd(44)} ${[s.raw, s.gzip, s.brotli].map((n) => String(n).padStart(8)).join(' ')}`)
    const over = []
    for (const [entry, limit] of Object.entries(budget)) {
      console.log(`\n${entry.padEnd(44)} ${['raw', 'gzip', 'brotli'].map((n) => n.padStart(8)).join(' ')}`)
      const sum = { raw: 0, gzip: 0, brotli: 0 }
      for (const file of filesOf(entry)) {
        const one = sizes(file)
        line(`  ${relative(packageDir, file)}`, one)
        for (const key of /** @type {const} */ (['raw', 'gzip', 'brotli'])) sum[key] += one[key]
      }
      line('together', sum)
      console.log(`budget ${limit}, ${sum.brotli <= limit ? `${limit - sum.brotli} left` : `${sum.brotli - limit} over`}`)
      if (sum.brotli > limit) over.push(entry)
    }
    if (over.length) throw new Missing(`over the budget: ${over.join(', ')}`)
  })
}
