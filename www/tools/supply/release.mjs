// npm run release: looks whether dist may be published and says how. It publishes nothing itself.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Missing, ask, crateVersion, dist, main, packageDir, root, short } from '../lib.mjs'
import { hashes, sums } from './sums.mjs'

/**
 * @typedef {object} Release
 * @property {Record<string, any>} manifest the package's package.json
 * @property {string} version the crate's
 * @property {string} changelog the text of CHANGELOG.md
 * @property {string} changes what `git status --porcelain` says
 * @property {boolean} isBuilt whether the files of dist are those of the last build
 */

/** The addresses a package owes its users, as npm knows them. @param {Record<string, any>} manifest */
const addresses = ({ repository, bugs, homepage }) => Object.entries({ repository: repository?.url ?? repository, bugs: bugs?.url ?? bugs, homepage })

/**
 * Why it may not be published, a sentence each; none where it may.
 * @param {Release} release
 * @returns {string[]}
 */
export function objections({ manifest, version, changelog, changes, isBuilt }) {
  const faults = []
  for (const [name, address] of addresses(manifest)) {
    // example.invalid and the like belong to nobody (RFC 2606).
    if (typeof address !== 'string' || !/^[a-z+]+:\/\/\S+$/.test(address)) faults.push(`package.json: "${name}" is not an address`)
    else if (/\/\/[^/]*\b(?:example|invalid|localhost|test)\b/i.test(address)) faults.push(`package.json: "${name}" is a placeholder, ${address}`)
  }
  if (manifest.version !== version) faults.push(`the package is of version ${manifest.version}, Cargo.toml of ${version}: npm run build`)
  const heading = changelog.split('\n').find((line) => line.startsWith('## '))
  if (!heading?.startsWith(`## ${version} `) || !/\(\d{4}-\d\d-\d\d\)$/.test(heading)) faults.push(`CHANGELOG.md begins with "${heading ?? ''}", not with "## ${version} (YEAR-MONTH-DAY)"`)
  if (changes.trim() !== '') faults.push('there are changes that are not committed')
  if (!isBuilt) faults.push('dist is not what the last build wrote (SHA256SUMS): npm run build')
  return faults
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const list = join(dist, 'SHA256SUMS')
    if (!existsSync(list)) throw new Missing(`${short(list)} is missing: npm run build`)
    const read = (/** @type {string[]} */ ...path) => readFileSync(join(...path), 'utf8')
    const faults = objections({
      manifest: JSON.parse(read(packageDir, 'package.json')),
      version: crateVersion(),
      changelog: read(root, 'CHANGELOG.md'),
      // Without git nobody knows.
      changes: ask('git', ['status', '--porcelain']) ?? 'no git',
      isBuilt: read(list) === sums(hashes()),
    })
    if (faults.length) throw new Missing(`not to be published:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    console.log(`Ready: npm publish ${short(packageDir)}`)
  })
}
