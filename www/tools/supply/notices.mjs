// THIRD-PARTY-NOTICES: the licences of what is in the modules, word for word, as their authors ask.
//
// Written here, from the crates that the SBOM names: cargo-about does the like, but for one set of features at a time, of which
// there are five here, and everyone who builds would have to compile it first.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Missing, ask, root } from '../lib.mjs'
import { cratesOf } from './crates.mjs'

/** @typedef {import('./crates.mjs').Crate} Crate */

/** The licence that is taken where there is a choice, and the names its text has. */
const TEXTS = {
  MIT: /^LICEN[CS]E(?:-MIT)?(?:\.\w+)?$/i,
  ISC: /^LICEN[CS]E(?:-ISC)?(?:\.\w+)?$/i,
  'Unicode-3.0': /^LICEN[CS]E-UNICODE(?:\.\w+)?$/i,
  'MPL-2.0': /^LICEN[CS]E(?:-MPL.*)?(?:\.\w+)?$/i,
}

/**
 * The licences that a crate is used under: of each choice the first that we have a text of.
 * @param {string} expression
 * @returns {string[]}
 */
export function taken(expression) {
  return expression.split(' AND ').map((part) => {
    const choice = part.replace(/[()]/g, '').split(' OR ')
    const found = Object.keys(TEXTS).find((licence) => choice.includes(licence))
    if (!found) throw new Missing(`THIRD-PARTY-NOTICES cannot say under what ${part} is used`)
    return found
  })
}

/** The crates' directories and homes, by `NAME@VERSION`. @returns {Map<string, { directory: string, home: string }>} */
function places() {
  const printed = ask('cargo', ['metadata', '--locked', '--all-features', '--format-version', '1'])
  if (printed === null) throw new Missing('cargo metadata --locked fails: is Cargo.lock what Cargo.toml asks for?')
  const { packages } = /** @type {{ packages: { name: string, version: string, manifest_path: string, repository: string | null }[] }} */ (JSON.parse(printed))
  return new Map(packages.map(({ name, version, manifest_path, repository }) => [`${name}@${version}`, { directory: dirname(manifest_path), home: repository ?? '' }]))
}

/** @param {string} directory @param {string} licence */
function textIn(directory, licence) {
  const file = readdirSync(directory).sort().findLast((name) => TEXTS[/** @type {keyof typeof TEXTS} */ (licence)].test(name))
  return file === undefined ? null : readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

/**
 * Rust's standard library, fflate, which makes the ZIP of a book, and esbuild, whose few lines of help are in the scripts that it makes.
 * @param {string[]} bundled the npm packages that are in the scripts beside these
 * @returns {[string, string][]} names and texts
 */
function others(bundled) {
  const version = ask('rustc', ['--version'])?.match(/^rustc (\S+)/)?.[1]
  const [, permission] = readFileSync(join(root, 'LICENSE-MIT'), 'utf8').split(/(?=Permission is hereby granted)/)
  const npm = (/** @type {string} */ name, /** @type {string} */ file) => {
    const folder = join(root, 'node_modules', name)
    return /** @type {[string, string]} */ ([`${name} ${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version} (MIT)`, readFileSync(join(folder, file), 'utf8').trim()])
  }
  return [
    [`rust-std ${version} (MIT)`, `Copyrights in the Rust project are retained by their contributors.\n\n${permission.trim()}`],
    npm('fflate', 'LICENSE'),
    npm('esbuild', 'LICENSE.md'),
    ...bundled.map((name) => npm(name, 'LICENSE')),
  ]
}

/**
 * @param {{ features: string[] }[]} modules
 * @param {string[]} [bundled] npm packages that only these scripts hold
 * @returns {string}
 */
export function notices(modules, bundled = []) {
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) throw new Missing('npm packages are missing: npm ci')
  const where = places()
  const crates = new Map(modules.flatMap(({ features }) => [...cratesOf(features, 'linked').crates]).sort(([a], [b]) => a < b ? -1 : 1))
  /** @type {Map<string, string[]>} who stands under each text */
  const texts = new Map()
  const add = (/** @type {string} */ text, /** @type {string} */ who) => texts.set(text, [...texts.get(text) ?? [], who])
  /** @type {[string, string][]} */
  const without = []
  for (const [id, { name, version, license }] of crates) {
    if (name === 'dw-article') continue
    const { directory, home } = /** @type {{ directory: string, home: string }} */ (where.get(id))
    for (const licence of taken(license)) {
      const who = `${name} ${version} (${licence})${home && ` ${home}`}`
      const text = textIn(directory, licence)
      if (text === null) without.push([licence, who])
      else add(text, who)
    }
  }
  for (const [licence, who] of without) {
    // The Mozilla licence names no holder: its text is the same for all. Others would have to say whose it is.
    const same = licence === 'MPL-2.0' ? [...texts].find(([, names]) => names.some((name) => name.includes(`(${licence})`))) : undefined
    if (!same) throw new Missing(`${who} has no text of its licence`)
    add(same[0], who)
  }
  for (const [who, text] of others(bundled)) add(text, who)
  const head = `dw-article holds code of the libraries named here, each under the licence that follows it. Where it is MPL-2.0, the
library is used as it was published; its source is at the address beside it.`
  const rule = '-'.repeat(80)
  return [head, ...[...texts].map(([text, who]) => `${rule}\n${who.join('\n')}\n\n${text}`)].join('\n\n') + '\n'
}
