// What npm run release lets pass.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../www/tools/lib.mjs'
import { objections } from '../../www/tools/supply/release.mjs'

const addresses = { repository: { type: 'git', url: 'git+https://code.dw-article.org/dw-article.git' }, bugs: 'https://code.dw-article.org/issues', homepage: 'https://dw-article.org/' }
const ready = { manifest: { version: '1.2.3', ...addresses }, version: '1.2.3', changelog: '# Changelog\n\n## 1.2.3 (2026-11-27)\n\n- x\n', changes: '', isBuilt: true }

test('a release that is ready has no objections', () => assert.deepEqual(objections(ready), []))

/** @type {[name: string, change: object, fault: RegExp][]} */
const table = [
  ['an address of nobody', { manifest: { ...ready.manifest, repository: { type: 'git', url: 'git+https://example.invalid/x.git' } } }, /"repository" is a placeholder/],
  ['an example’s address', { manifest: { ...ready.manifest, homepage: 'https://www.example.com/' } }, /"homepage" is a placeholder/],
  ['no address', { manifest: { ...ready.manifest, bugs: undefined } }, /"bugs" is not an address/],
  ['words for an address', { manifest: { ...ready.manifest, homepage: 'to come' } }, /"homepage" is not an address/],
  ['another version', { manifest: { ...ready.manifest, version: '1.2.2' } }, /version 1\.2\.2, Cargo\.toml of 1\.2\.3/],
  ['a changelog without a date', { changelog: '## 1.2.3 (unreleased)\n' }, /CHANGELOG\.md begins/],
  ['a changelog of the version before', { changelog: '## 1.2.2 (2026-01-01)\n' }, /CHANGELOG\.md begins/],
  ['an empty changelog', { changelog: '' }, /CHANGELOG\.md begins with ""/],
  ['uncommitted changes', { changes: ' M src/lib.rs\n' }, /not committed/],
  ['files that no build wrote', { isBuilt: false }, /SHA256SUMS/],
]
for (const [name, change, fault] of table) {
  test(`${name} is the one objection`, () => {
    const faults = objections({ ...ready, ...change })
    assert.equal(faults.length, 1, faults.join('\n'))
    assert.match(faults[0], fault)
  })
}

test('this repository is refused while its addresses are placeholders', () => {
  const { repository, bugs, homepage } = JSON.parse(readFileSync(join(root, 'www', 'package', 'package.json'), 'utf8'))
  const placeholders = JSON.stringify([repository, bugs, homepage]).includes('example.invalid')
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'www', 'tools', 'supply', 'release.mjs')], { encoding: 'utf8' })
  if (placeholders) assert.match(stderr, /"repository" is a placeholder.+\n.+"bugs" is a placeholder.+\n.+"homepage" is a placeholder/)
  assert.equal(status === 0, !stderr.includes('not to be published'))
})
