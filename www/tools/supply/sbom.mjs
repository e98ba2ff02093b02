// npm run sbom: what is in dist and where it comes from, as CycloneDX 1.6: dist/sbom.cdx.json. The same bytes for the same
// dist and the same lock files: it holds no time and no place.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builds } from '../build/modules.mjs'
import { Missing, ask, dist, main, root, say, short } from '../lib.mjs'
import { checksums, cratesOf } from './crates.mjs'
import { hashes } from './sums.mjs'

/** @typedef {import('./crates.mjs').Crate} Crate */

/** The npm packages that write into what is shipped: a bundler's few lines of help, and the optimiser of the modules. */
const WRITERS = ['esbuild', 'binaryen']
/** The npm packages that are in a script: what makes the ZIP of a book, and of the extension what fills in a note's template. */
const BUNDLED = ['fflate', 'mustache']

const crateRef = (/** @type {string} */ id) => `pkg:cargo/${id}`
const fileRef = (/** @type {string} */ file) => `file:${file}`
const licenses = (/** @type {string} */ expression) => [{ expression }]

/** @param {Crate} crate @param {string} checksum @param {string[]} modules the modules that hold its code */
function crateComponent({ name, version, license }, checksum, modules) {
  const purl = crateRef(`${name}@${version}`)
  return {
    type: 'library', 'bom-ref': purl, name, version,
    // What ran at build time only is not in what is shipped.
    scope: modules.length ? 'required' : 'excluded',
    hashes: [{ alg: 'SHA-256', content: checksum }], licenses: licenses(license), purl,
    ...(modules.length && { properties: modules.map((value) => ({ name: 'dw-article:module', value })) }),
  }
}

/** Rust's standard library, which every module holds too. */
function standardLibrary() {
  const version = ask('rustc', ['--version'])?.match(/^rustc (\S+)/)?.[1]
  if (!version) throw new Missing('rustc --version says no version')
  const purl = `pkg:generic/rust-std@${version}`
  return { type: 'library', 'bom-ref': purl, name: 'rust-std', version, scope: 'required', licenses: licenses('MIT OR Apache-2.0'), purl }
}

/** What wrote into the files and is not in them, and what is. */
function npmComponents() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return [...BUNDLED, ...WRITERS].map((name) => {
    const { version, integrity, license } = packages[`node_modules/${name}`]
    const purl = `pkg:npm/${name}@${version}`
    return {
      type: 'library', 'bom-ref': purl, name, version, scope: BUNDLED.includes(name) ? 'required' : 'excluded',
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }],
      licenses: licenses(license), purl,
    }
  })
}

/** All of it, for the dist that is there. */
export function sbom() {
  const files = hashes()
  if (!files.has('package/package.json')) throw new Missing('dist/package is missing: npm run build')
  const { name, version, description, license } = JSON.parse(readFileSync(join(dist, 'package', 'package.json'), 'utf8'))
  const own = `${name}@${version}`
  const sums = checksums(readFileSync(join(root, 'Cargo.lock'), 'utf8'))
  // The module of dw-article/inline is no file of its own: it is inside the script.
  const modules = builds.filter(({ name }) => name !== 'dw_article_inline').map((build) => ({ file: `${build.name}_bg.wasm`, linked: cratesOf(build.features, 'linked'), all: cratesOf(build.features, 'all') }))
  /** @type {Map<string, Crate>} */
  const crates = new Map(modules.flatMap(({ all }) => [...all.crates]).sort(([a], [b]) => a < b ? -1 : 1))
  crates.delete(own)
  const std = standardLibrary()
  const self = `pkg:npm/${own}`

  const npm = npmComponents()

  // The demo is for a look at it; the folder that the zips are made of has nothing that they have not.
  const shipped = [...files].filter(([file]) => /^package\/|\.zip$/.test(file))
  const holders = modules.map(({ file, linked }) => [`package/${file}`, [...linked.edges.get(own) ?? []].map(crateRef).concat(std['bom-ref'])])
  const needs = new Map(/** @type {[string, string[]][]} */ ([
    [self, shipped.map(([file]) => fileRef(file))],
    [fileRef('package/book.js'), [npm[0]['bom-ref']]],
    ...holders.map(([file, refs]) => [fileRef(/** @type {string} */ (file)), refs]),
    ...shipped.filter(([file]) => file.endsWith('.zip')).map(([file]) => [fileRef(file), ['dw_article', 'dw_article_forms'].map((module) => fileRef(`package/${module}_bg.wasm`)).concat(npm[1]['bom-ref'])]),
    ...[...crates.keys()].map((id) => [crateRef(id), [...new Set(modules.flatMap(({ all }) => [...all.edges.get(id) ?? []]))].sort().map(crateRef)]),
  ]))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: { type: 'library', 'bom-ref': self, name, version, description, licenses: licenses(license), purl: self },
    },
    components: [
      ...shipped.map(([file, content]) => ({ type: 'file', 'bom-ref': fileRef(file), name: file, hashes: [{ alg: 'SHA-256', content }] })),
      ...[...crates].map(([id, crate]) => crateComponent(crate, sums.get(id) ?? '', modules.filter(({ linked }) => linked.crates.has(id)).map(({ file }) => file))),
      std,
      ...npm,
    ],
    dependencies: [...needs].map(([ref, dependsOn]) => dependsOn.length ? { ref, dependsOn } : { ref }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    if (!existsSync(dist)) throw new Missing('dist is missing: npm run build')
    const file = join(dist, 'sbom.cdx.json')
    const bom = sbom()
    writeFileSync(file, JSON.stringify(bom, null, 2) + '\n')
    const count = (/** @type {(component: any) => boolean} */ which) => bom.components.filter(which).length
    say(`${short(file)}: ${count(({ type }) => type === 'file')} files, ${count(({ type, scope }) => type !== 'file' && scope === 'required')} libraries in them, ${count(({ scope }) => scope === 'excluded')} that only made them`)
  })
}
