// npm run python-test: builds the wheel, installs it into a new virtual environment, runs its tests, and where the shared
// gold is beside the repository compares with it. Needs Python 3.10 and Rust.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Missing, main, root, run, say, sharedDir, short, target } from '../lib.mjs'

const directory = join(target, 'python-test')
const inVenv = (/** @type {string} */ venv, /** @type {string} */ name) => join(venv, process.platform === 'win32' ? 'Scripts' : 'bin', name)

await main(async () => {
  mkdirSync(directory, { recursive: true })
  const [tools, fresh, wheels] = ['tools', 'fresh', 'wheels'].map((name) => join(directory, name))
  if (!existsSync(inVenv(tools, 'maturin'))) {
    say(`${short(tools)}: maturin`)
    await run('python3', ['-m', 'venv', tools])
    await run(inVenv(tools, 'python'), ['-m', 'pip', 'install', '--quiet', 'maturin>=1.9,<2'])
  }
  for (const old of [fresh, wheels]) rmSync(old, { recursive: true, force: true })
  say('maturin build')
  await run(inVenv(tools, 'maturin'), ['build', '--release', '--locked', '--quiet', '--manifest-path', join(root, 'python', 'Cargo.toml'), '--target-dir', join(target, 'python'), '--out', wheels])
  const [wheel] = readdirSync(wheels)
  if (!/-cp310-abi3-/.test(wheel)) throw new Missing(`${wheel} is not for the stable ABI`)
  say(`${wheel}, in a new virtual environment`)
  await run('python3', ['-m', 'venv', fresh])
  const python = inVenv(fresh, 'python')
  await run(python, ['-m', 'pip', 'install', '--quiet', join(wheels, wheel), 'pytest'])
  await run(python, ['-m', 'pytest', '--quiet', '-p', 'no:cacheprovider', join(root, 'python', 'tests')])
  const gold = join(sharedDir, 'check-gold.mjs')
  if (existsSync(gold)) await run(process.execPath, [gold, '--', python, '-m', 'dw_article'])
  else say('not checked: the gold, which is not beside this repository')
})
