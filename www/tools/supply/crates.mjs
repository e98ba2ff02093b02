// The crates that a module is made of.
import { Missing, ask } from '../lib.mjs'
import { wasmArgs } from '../build/modules.mjs'

/**
 * @typedef {{ name: string, version: string, license: string }} Crate
 * @typedef {{ crates: Map<string, Crate>, edges: Map<string, Set<string>> }} Graph crates by `NAME@VERSION`, and what each needs
 */

/**
 * A graph from what `cargo tree --prefix depth` prints; the crate itself comes first.
 * @param {string} printed
 * @returns {Graph}
 */
export function graph(printed) {
  const crates = new Map()
  const edges = new Map()
  /** @type {string[]} the crates from the root to the one of the line before */
  const path = []
  for (const line of printed.split(/\r?\n/).filter(Boolean)) {
    const [, depth, name, version, license] = /** @type {RegExpMatchArray} */ (line.match(/^(\d+)(\S+) v(\S+).*\|([^|]*?)(?: \(\*\))?$/))
    const id = `${name}@${version}`
    // Before SPDX, alternatives were written with a stroke.
    if (!crates.has(id)) crates.set(id, { name, version, license: license.replaceAll(/ ?\/ ?/g, ' OR ') })
    path.splice(Number(depth), Infinity, id)
    const parent = path.at(-2)
    if (parent !== undefined) edges.set(parent, (edges.get(parent) ?? new Set()).add(id))
  }
  return { crates, edges }
}

/**
 * The crates of one module.
 * @param {string[]} features
 * @param {'linked' | 'all'} which those whose code is in the module, or also those that ran to make it
 */
export function cratesOf(features, which) {
  const printed = ask('cargo', ['tree', '--locked', ...wasmArgs(features).filter((argument) => argument !== '--lib'),
    '--edges', which === 'linked' ? 'normal,no-proc-macro' : 'normal,build', '--prefix', 'depth', '--format', '{p}|{l}'])
  if (printed === null) throw new Missing('cargo tree --locked fails: is Cargo.lock what Cargo.toml asks for?')
  return graph(printed)
}

/** The SHA-256 of each crate's archive, from a Cargo.lock. @param {string} lock */
export function checksums(lock) {
  const entries = lock.matchAll(/^name = "([^"]+)"\r?\nversion = "([^"]+)"\r?\nsource = .*\r?\nchecksum = "([0-9a-f]{64})"/gm)
  return new Map([...entries].map(([, name, version, checksum]) => [`${name}@${version}`, checksum]))
}
