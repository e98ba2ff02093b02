// What this is built from, and that a build is the same wherever it is made. `npm run audit` and `npm run reproduce` do
// more, with more time.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import Ajv from 'ajv'
import { manifests, npmAudit } from '../../www/tools/supply/audit.mjs'
import { bundle } from '../../www/tools/build/build.mjs'
import { dist, root } from '../../www/tools/lib.mjs'
import { compare } from '../../www/tools/supply/reproduce.mjs'
import { checksums, graph } from '../../www/tools/supply/crates.mjs'
import { taken } from '../../www/tools/supply/notices.mjs'
import { sbom } from '../../www/tools/supply/sbom.mjs'
import { hashes, sha256, sums } from '../../www/tools/supply/sums.mjs'
import { crateFaults, meets, npmFaults, rulesOf } from '../../www/tools/supply/supply.mjs'

if (!existsSync(join(dist, 'package'))) throw new Error('dist/package is missing: npm run build')

const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8')
const rules = rulesOf(read('deny.toml'))
const npmLock = JSON.parse(read('package-lock.json'))

describe('the lock files', () => {
  test('Cargo.lock is what Cargo.toml asks for; crates have the licences allowed, one version, one source', () => {
    assert.ok(rules.licences.includes('MIT') && rules.twice.includes('syn@2'), 'deny.toml could be read')
    for (const manifest of manifests()) {
      const { status, stdout, stderr } = spawnSync('cargo', ['metadata', '--locked', '--all-features', '--format-version', '1', '--manifest-path', manifest], { encoding: 'utf8', maxBuffer: 1 << 28 })
      assert.equal(status, 0, stderr)
      const { packages } = JSON.parse(stdout)
      assert.ok(packages.length > 10, manifest)
      assert.deepEqual(crateFaults(packages, rules), [], manifest)
    }
  })

  test('package-lock.json: every package has a hash and an allowed licence, comes from the registry, runs nothing when installed', () => {
    assert.ok(Object.keys(npmLock.packages).length > 100)
    assert.deepEqual(npmFaults(npmLock, rules), [])
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m)
  })

  test('are kept: git knows them', (t) => {
    const { status, stdout } = spawnSync('git', ['ls-files', '*Cargo.lock', '*package-lock.json'], { cwd: root, encoding: 'utf8' })
    if (status !== 0) return t.skip('no git checkout')
    const kept = stdout.trim().split('\n')
    for (const file of ['package-lock.json', ...manifests().map((file) => file.slice(root.length + 1).replaceAll('\\', '/').replace(/toml$/, 'lock'))]) assert.ok(kept.includes(file), file)
  })
})

describe('the checks find', () => {
  test('licences that are not allowed', () => {
    const allowed = ['MIT', 'ISC', 'Apache-2.0 WITH LLVM-exception']
    for (const good of ['MIT', 'MIT OR GPL-3.0', 'GPL-3.0 OR MIT', 'MIT/Apache-2.0', '(MIT OR GPL-3.0) AND ISC', 'Apache-2.0 WITH LLVM-exception', 'MIT AND (GPL-3.0 OR ISC)', 'GPL-3.0 AND X OR MIT']) assert.ok(meets(good, allowed), good)
    for (const bad of ['', 'GPL-3.0', 'MIT AND GPL-3.0', 'GPL-3.0 AND MIT', 'Apache-2.0', 'Apache-2.0 WITH other', '(MIT OR ISC) AND GPL-3.0', '(MIT', 'MIT)', 'MIT ISC', 'SEE LICENSE IN x']) assert.ok(!meets(bad, allowed), bad)
  })

  test('crates of other sources, there twice, or without a licence', () => {
    const one = { name: 'a', version: '1.0.0', license: 'MIT', source: 'registry+x' }
    const faults = (/** @type {Partial<typeof one>} */ ...changes) => crateFaults(changes.map((change) => ({ ...one, ...change })), { licences: ['MIT'], twice: ['a@1'] })
    assert.deepEqual(faults({}, { version: '2.0.0' }, { source: /** @type {any} */ (null), license: /** @type {any} */ (null) }), [])
    assert.deepEqual(faults({ version: '2.0.0' }, { version: '3.0.0' }, { version: '10.0.0' }), ['a: there 3 times, 2.0.0, 3.0.0, 10.0.0'])
    assert.deepEqual(faults({ source: 'git+https://example.org/a' }), ['a 1.0.0: from git+https://example.org/a'])
    assert.deepEqual(faults({ license: /** @type {any} */ (null) }), ['a 1.0.0: licence null'])
  })

  test('npm packages without a hash, from elsewhere, with scripts, or to be shipped', () => {
    const good = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==`, license: 'MIT', dev: true }
    const faults = (/** @type {any} */ change) => npmFaults({ packages: { '': {}, 'node_modules/a': { ...good, ...change } } }, { licences: ['MIT'], twice: [] })
    assert.deepEqual(faults({}), [])
    assert.deepEqual(faults({ integrity: 'sha1-x' }), ['node_modules/a: integrity sha1-x'])
    assert.deepEqual(faults({ resolved: 'git+ssh://example.org/a.git' }), ['node_modules/a: from git+ssh://example.org/a.git'])
    assert.deepEqual(faults({ link: true }), ['node_modules/a: from undefined'])
    assert.deepEqual(faults({ license: 'GPL-3.0' }), ['node_modules/a: licence GPL-3.0'])
    assert.deepEqual(faults({ hasInstallScript: true }), ['node_modules/a: runs a script when it is installed'])
    assert.deepEqual(faults({ dev: undefined }), ['node_modules/a: is not for development only'])
  })

  test('known faults, and whether anybody was asked', () => {
    assert.deepEqual(npmAudit('{"auditReportVersion":2,"vulnerabilities":{"a":{"name":"a","severity":"high","range":"<2"}}}'), { reached: true, faults: ['a <2: high'] })
    assert.deepEqual(npmAudit('{"auditReportVersion":2,"vulnerabilities":{}}'), { reached: true, faults: [] })
    assert.deepEqual(npmAudit('{"message":"405 Method Not Allowed","statusCode":405}'), { reached: false, faults: [] })
    assert.deepEqual(npmAudit(''), { reached: false, faults: [] })
  })
})

describe('the SBOM', () => {
  const bom = sbom()
  const components = /** @type {any[]} */ (bom.components)
  const named = (/** @type {string} */ name) => components.find((component) => component.name === name)

  test('is valid CycloneDX 1.6', () => {
    const schema = (/** @type {string} */ name) => JSON.parse(read(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`))
    const ajv = new /** @type {any} */ (Ajv)({ strict: false, validateFormats: false })
    for (const name of ['spdx', 'jsf-0.82']) ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
    const validate = ajv.compile(schema('bom-1.6'))
    assert.ok(validate(bom), JSON.stringify(validate.errors))
    assert.ok(!validate({ ...bom, components: [{ name: 'no type' }] }))
  })

  test('names every file of the package and both zips, with their hashes', () => {
    const files = components.filter(({ type }) => type === 'file')
    for (const { name, hashes: [{ alg, content }] } of files) assert.deepEqual([alg, content], ['SHA-256', sha256(readFileSync(join(dist, name)))], name)
    const shipped = [...hashes().keys()].filter((file) => file.startsWith('package/') || file.endsWith('.zip'))
    assert.deepEqual(files.map(({ name }) => name), shipped)
    assert.ok(shipped.length > 30)
  })

  test('has the versions and hashes of Cargo.lock, and the crates where they are', () => {
    const locked = checksums(read('Cargo.lock'))
    const crates = components.filter(({ purl }) => purl?.startsWith('pkg:cargo/'))
    for (const { name, version, hashes: [{ content }] } of crates) assert.equal(content, locked.get(`${name}@${version}`), name)
    const modules = (/** @type {string} */ name) => (named(name).properties ?? []).map((/** @type {any} */ { value }) => value)
    const all = ['dw_article_bg.wasm', 'dw_article_text_bg.wasm', 'dw_article_forms_bg.wasm', 'dw_article_full_bg.wasm']
    assert.deepEqual([modules('serde_json'), modules('wasm-bindgen'), modules('html5ever'), modules('serde_derive')], [all, all, [all[3]], []])
    for (const name of ['serde_derive', 'syn', 'esbuild', 'binaryen']) assert.equal(named(name).scope, 'excluded')
    for (const name of ['serde_json', 'html5ever', 'rust-std', 'fflate', 'mustache']) assert.equal(named(name).scope, 'required')
    for (const native of ['clap', 'url', 'schemars', 'proptest']) assert.equal(named(native), undefined, native)
    for (const name of ['esbuild', 'binaryen']) assert.equal(named(name).version, npmLock.packages[`node_modules/${name}`].version)
  })

  test('says what needs what: everything is named, and nothing stands alone', () => {
    const refs = new Set([bom.metadata.component, ...components].map((component) => component['bom-ref']))
    assert.equal(refs.size, components.length + 1)
    const needs = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]))
    for (const [ref, list] of needs) for (const other of [ref, ...list]) assert.ok(refs.has(other), other)
    const reached = new Set([bom.metadata.component['bom-ref']])
    for (const ref of reached) for (const other of needs.get(ref) ?? []) reached.add(other)
    for (const { 'bom-ref': ref, scope } of components) if (scope !== 'excluded') assert.ok(reached.has(ref), ref)
  })

  test('and THIRD-PARTY-NOTICES name the same libraries; each has a licence there', () => {
    for (const [file, modules] of [['package', ['dw_article', 'dw_article_text', 'dw_article_forms', 'dw_article_full']], ['extension', ['dw_article', 'dw_article_forms']]]) {
      const text = readFileSync(join(dist, String(file), 'THIRD-PARTY-NOTICES'), 'utf8')
      const parts = text.split(/^-{80}$/m).slice(1).map((part) => part.trim().split('\n\n'))
      for (const [who, ...licence] of parts) assert.ok(licence.join('\n').length > 500, who)
      const said = new Set(parts.flatMap(([who]) => who.split('\n').map((line) => line.replace(/ \(.*/, ''))))
      const held = components.filter(({ properties = [] }) => properties.some((/** @type {any} */ { value }) => modules.includes(value.replace('_bg.wasm', ''))))
      const libraries = [...held, named('rust-std'), named('fflate'), named('esbuild'), ...file === 'extension' ? [named('mustache')] : []].map(({ name, version }) => `${name} ${version}`)
      assert.ok(libraries.length > 10)
      assert.deepEqual([...said].sort(), libraries.sort(), String(file))
    }
  })

  test('a licence is chosen where there is a choice, and none is made up', () => {
    assert.deepEqual(['MIT', 'Apache-2.0 OR MIT', 'Unlicense OR MIT', '(MIT OR Apache-2.0) AND Unicode-3.0', 'MPL-2.0'].map(taken), [['MIT'], ['MIT'], ['MIT'], ['MIT', 'Unicode-3.0'], ['MPL-2.0']])
    assert.throws(() => taken('GPL-3.0'), /GPL-3\.0/)
  })

  test('is the same each time, and names no place', () => {
    const text = JSON.stringify(bom)
    assert.equal(text, JSON.stringify(sbom()))
    for (const place of [root, homedir(), 'registry']) assert.ok(!text.includes(place), place)
  })

  test('reads what cargo tree prints', () => {
    const { crates, edges } = graph('0own v1.0.0 (/x y)|MIT\n1a v2.0.0|MIT/Apache-2.0\n2b v3.0.0-rc.1 (proc-macro)|(MIT OR ISC) AND Zlib\n1c v4.0.0+x|MIT\n2a v2.0.0|MIT/Apache-2.0 (*)\n')
    assert.deepEqual([...crates.values()].map(({ name, version, license }) => `${name} ${version} ${license}`), ['own 1.0.0 MIT', 'a 2.0.0 MIT OR Apache-2.0', 'b 3.0.0-rc.1 (MIT OR ISC) AND Zlib', 'c 4.0.0+x MIT'])
    assert.deepEqual(Object.fromEntries([...edges].map(([id, needs]) => [id, [...needs]])), { 'own@1.0.0': ['a@2.0.0', 'c@4.0.0+x'], 'a@2.0.0': ['b@3.0.0-rc.1'], 'c@4.0.0+x': ['a@2.0.0'] })
  })
})

describe('a build', () => {
  const files = hashes()

  test('has the hashes that dist/SHA256SUMS names', () => {
    assert.ok(files.size > 100)
    assert.equal(read('dist/SHA256SUMS'), sums(files))
  })

  test('names no place of the machine that made it', () => {
    const cargo = process.env.CARGO_HOME ?? join(homedir(), '.cargo')
    const places = [root, `${homedir()}/`, cargo, tmpdir() + '/', 'registry/src', '.cargo/']
    // Of Rust's own sources the compiler writes the place where they were built; of all others there is none.
    const absolute = /(?<![\w.-])(?:[A-Za-z]:)?[\\/](?!rustc[\\/]|rust[\\/]deps[\\/])[\w.-]+[\\/][\w.\\/-]+\.rs\b/
    for (const path of ['/home/me/a-1.0.0/src/lib.rs', 'C:\\Users\\me\\src\\lib.rs']) assert.match(`\0${path}`, absolute)
    for (const file of files.keys()) {
      const bytes = readFileSync(join(dist, file))
      for (const place of places) assert.ok(!bytes.includes(place), `${place} in ${file}`)
      const sources = file.endsWith('.wasm') ? bytes.toString('latin1').match(absolute) : null
      assert.equal(sources?.[0], undefined, file)
    }
  })

  test('packed once more gives the same bytes', async () => {
    await bundle()
    assert.deepEqual(compare(files, hashes()), [])
  })

  test('that differs is found out', () => {
    const one = new Map([['a', '1'], ['b', '2'], ['c', '3']])
    assert.deepEqual(compare(one, new Map([['a', '1'], ['b', 'x'], ['d', '4']])), ['differs: b', 'only in the first: c', 'only in the second: d'])
  })
})
