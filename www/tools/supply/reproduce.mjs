// npm run reproduce: builds this commit twice, as two people would, and compares every file of dist.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Missing, ask, dist, main, root, run, say, toolsDir } from '../lib.mjs'
import { forBuild } from '../setup.mjs'
import { hashes, sumOfSums, sums } from './sums.mjs'

/**
 * Where two lists of hashes differ, a line each.
 * @param {Map<string, string>} one
 * @param {Map<string, string>} other
 */
export function compare(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((file) => {
    if (!other.has(file)) return [`only in the first: ${file}`]
    if (!one.has(file)) return [`only in the second: ${file}`]
    return one.get(file) === other.get(file) ? [] : [`differs: ${file}`]
  })
}

/** What differs from person to person and must not show: where the sources are, cargo's home, the time zone. */
const PEOPLE = [
  { name: 'one', at: 'one' },
  { name: 'another', at: join('another', 'one’s sources'), env: { TZ: 'Pacific/Auckland', LC_ALL: 'C' } },
]

/** A home for cargo with another path; what was downloaded is shared. */
function cargoHome(/** @type {string} */ directory) {
  const own = process.env.CARGO_HOME ?? join(homedir(), '.cargo')
  mkdirSync(directory)
  for (const name of ['config.toml', 'env']) if (existsSync(join(own, name))) cpSync(join(own, name), join(directory, name))
  if (existsSync(join(own, 'registry'))) symlinkSync(join(own, 'registry'), join(directory, 'registry'), 'junction')
  return directory
}

/**
 * A clean clone of the commit, built; gives back the hashes of its dist.
 * @param {string} temporary
 * @param {string} commit
 * @param {typeof PEOPLE[number]} person
 */
async function build(temporary, commit, { name, at, env = {} }) {
  const directory = join(temporary, at)
  say(`build of ${name}, in ${directory}`)
  await run('git', ['clone', '--quiet', '--no-checkout', root, directory])
  await run('git', ['-C', directory, 'checkout', '--quiet', '--detach', commit])
  const { CARGO_TARGET_DIR: _, ...own } = process.env
  await run(process.execPath, [join(directory, 'www', 'tools', 'build', 'build.mjs')], {
    cwd: directory,
    // wasm-bindgen is installed once, here.
    env: { ...own, PATH: join(toolsDir, 'bin') + delimiter + own.PATH, ...env },
  })
  return hashes(join(directory, 'dist'))
}

async function reproduce() {
  const commit = ask('git', ['rev-parse', 'HEAD'])
  if (!commit) throw new Missing('npm run reproduce builds a commit: this is no git checkout')
  const clean = ask('git', ['status', '--porcelain', '--untracked-files=no']) === ''
  if (!clean) say('what is not committed is not built')
  await forBuild()
  const temporary = mkdtempSync(join(tmpdir(), 'dw-article-reproduce-'))
  try {
    const first = await build(temporary, commit, PEOPLE[0])
    const CARGO_HOME = cargoHome(join(temporary, 'cargo'))
    const second = await build(temporary, commit, { ...PEOPLE[1], env: { ...PEOPLE[1].env, CARGO_HOME } })
    process.stdout.write(sums(first))
    const different = compare(first, second)
    if (different.length) throw new Missing(`two builds of ${commit} are not the same:\n${different.join('\n')}`)
    say(`commit ${commit}, ${ask('rustc', ['--version'])}, node ${process.version}, ${process.platform} ${process.arch}`)
    say(`two builds, ${first.size} files, all the same; SHA-256 of the list above: ${sumOfSums(first)}`)
    if (!clean || !existsSync(dist)) return
    const here = compare(hashes(), first)
    say(here.length ? `dist here is of something else (${here.length} files; npm run build makes it anew)` : 'dist here: the same')
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(reproduce)
