// The hashes of what a build ships: dist/SHA256SUMS, as `sha256sum --check` reads it.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, filesUnder, say, short } from '../lib.mjs'

/** What is shipped, in dist; the list itself and the SBOM are written later and are not in it. */
const SHIPPED = ['demo', 'extension', 'extension-chrome.zip', 'extension-firefox.zip', 'package']

/** @param {string | Buffer} bytes */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * The SHA-256 of every file that is shipped, by its path in `directory`, sorted.
 * @param {string} [directory] a dist of any checkout
 * @returns {Map<string, string>}
 */
export function hashes(directory = dist) {
  const files = SHIPPED.flatMap((name) => name.endsWith('.zip') ? [name] : filesUnder(join(directory, name)).map((file) => `${name}/${file}`))
  return new Map(files.filter((file) => existsSync(join(directory, file))).map((file) => [file, sha256(readFileSync(join(directory, file)))]))
}

/** One line per file: the hash, two spaces, the path. @param {Map<string, string>} files */
export const sums = (files) => [...files].map(([file, hash]) => `${hash}  ${file}\n`).join('')

/** The one hash that stands for all of them. @param {Map<string, string>} files */
export const sumOfSums = (files) => sha256(sums(files))

/** The last step of a build. */
export function writeSums() {
  const file = join(dist, 'SHA256SUMS')
  const files = hashes()
  writeFileSync(file, sums(files))
  say(`hashes: ${short(file)}, ${files.size} files`)
}
