// npm run audit: licences, duplicates, sources and known faults of all that this is built from. What can't be
// reached is said and passes; with --strict it fails.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Missing, main, root, run, say, short } from '../lib.mjs'
import { cargoDeny } from '../setup.mjs'
import { npmFaults, rulesOf } from './supply.mjs'

/** The Cargo.toml beside each lock file that is kept. */
export function manifests() {
  return ['', 'fuzz', 'python'].map((directory) => join(root, directory, 'Cargo.toml')).filter((file) => existsSync(file.replace(/toml$/, 'lock')))
}

/**
 * What `npm audit --json` says.
 * @param {string} printed
 * @returns {{ reached: boolean, faults: string[] }}
 */
export function npmAudit(printed) {
  /** @type {any} */
  let report
  try {
    report = JSON.parse(printed)
  } catch {
    return { reached: false, faults: [] }
  }
  const found = Object.values(report.vulnerabilities ?? {})
  return { reached: report.auditReportVersion !== undefined, faults: found.map(({ name, severity, range }) => `${name} ${range}: ${severity}`) }
}

/** Crates: everything but known faults, then those. @returns {Promise<string[]>} what was not checked */
async function crates() {
  const deny = await cargoDeny()
  const check = (/** @type {string} */ manifest, /** @type {string[]} */ ...args) => run(deny, ['--locked', '--manifest-path', manifest, '--config', join(root, 'deny.toml'), 'check', ...args])
  for (const manifest of manifests()) {
    say(`cargo deny check licenses bans sources: ${short(manifest)}`)
    await check(manifest, 'licenses', 'bans', 'sources')
  }
  say('cargo deny check advisories')
  const { status } = spawnSync(deny, ['--config', join(root, 'deny.toml'), 'fetch', 'db'], { cwd: root, stdio: 'ignore', timeout: 120_000 })
  if (status !== 0) return ['known faults of crates (the RustSec database could not be fetched)']
  for (const manifest of manifests()) await check(manifest, '--disable-fetch', 'advisories')
  return []
}

/** @returns {string[]} what was not checked */
function npm() {
  say('package-lock.json: licences, hashes, sources')
  const faults = npmFaults(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')), rulesOf(readFileSync(join(root, 'deny.toml'), 'utf8')))
  if (faults.length) throw new Missing(`package-lock.json:\n${faults.join('\n')}`)
  say('npm audit')
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', timeout: 120_000 })
  const { reached, faults: known } = npmAudit(stdout ?? '')
  if (!reached) return ['known faults of npm packages (the registry asked here gives none)']
  if (known.length) throw new Missing(`npm audit:\n${known.join('\n')}`)
  return []
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const unchecked = [...await crates(), ...npm()]
    for (const what of unchecked) say(`not checked: ${what}`)
    if (unchecked.length && process.argv.includes('--strict')) throw new Missing('not everything could be checked')
    say(unchecked.length ? 'no fault in what was checked' : 'no fault')
  })
}
