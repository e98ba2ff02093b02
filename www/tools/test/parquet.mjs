// The command line with `--format parquet`, which the usual build has not, and a Python that reads what it writes.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run, say, short, target } from '../lib.mjs'

const isWindows = process.platform === 'win32'

/** Builds it, nearly as quick as a release and in half the time; or takes what PROGRAM names. @returns {Promise<string>} the program */
export async function buildParquet() {
  if (process.env.PROGRAM) return process.env.PROGRAM
  say('cargo build --profile torture --features parquet')
  await run('cargo', ['build', '--profile', 'torture', '--quiet', '--features', 'parquet', '--bin', 'dw-article', '--target-dir', join(target, 'parquet')])
  return join(target, 'parquet', 'torture', isWindows ? 'dw-article.exe' : 'dw-article')
}

/**
 * A virtual environment with these packages, made the first time.
 * @param {string} venv
 * @param {string[]} packages
 * @returns {Promise<string>} its Python
 */
export async function pythonWith(venv, packages) {
  const python = join(venv, isWindows ? 'Scripts/python.exe' : 'bin/python')
  if (!existsSync(python)) {
    mkdirSync(dirname(venv), { recursive: true })
    await run('python3', ['-m', 'venv', venv])
  }
  say(`${short(venv)}: ${packages.join(', ')}`)
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages])
  return python
}
