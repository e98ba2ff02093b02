// What the tools share: where things are, how commands are run, how steps are announced.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target')
export const dist = join(root, 'dist')
export const packageDir = join(dist, 'package')
export const demoDir = join(dist, 'demo')
export const casesDir = join(root, 'tests', 'pages')
/** Real pages and their expected JSON, beside the repository on the machines of those who have them. */
export const sharedDir = join(root, '..', 'shared')
const exe = process.platform === 'win32' ? '.exe' : ''
/** The command line, built for release. */
export const binary = join(target, 'release', `dw-article${exe}`)
/** Tools that the set-up installs for this repository alone. */
export const toolsDir = join(target, 'tools')
export const tool = (/** @type {string} */ name) => join(toolsDir, 'bin', name + exe)

/** One version for crate and package: the crate's. */
export const crateVersion = () => readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)?.[1] ?? ''

/** Something a person must do; printed without a stack trace. */
export class Missing extends Error {}

/** Announces a step in one line. */
export function say(/** @type {string} */ line) {
  console.log(`· ${line}`)
}

/**
 * Runs a command with its output on the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>} rejects when the command cannot be started or fails
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: needsShell(command), ...options })
    child.on('error', (error) => {
      reject(/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT' ? new Missing(howToGet(command)) : error)
    })
    child.on('exit', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Missing(`failed (${signal ?? `exit status ${code}`}): ${command} ${args.join(' ')}`))
    })
  })
}

/**
 * Runs a command and gives back what it printed, or null when it is not there or fails.
 * @param {string} command
 * @param {string[]} args
 */
export function ask(command, args) {
  const { status, stdout, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: needsShell(command), stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
  return error || status !== 0 ? null : stdout.trim()
}

// On Windows `npm` is a .cmd file, which only a shell starts.
function needsShell(/** @type {string} */ command) {
  return process.platform === 'win32' && command === 'npm'
}

function howToGet(/** @type {string} */ command) {
  const how = {
    cargo: 'Rust is missing: install it with rustup (https://rustup.rs), then open a new terminal',
    rustup: 'rustup is missing: install it from https://rustup.rs, then open a new terminal',
    npm: 'npm is missing: it comes with Node.js 20 or later (https://nodejs.org)',
  }
  return how[/** @type {keyof typeof how} */ (command)] ?? `${command} is missing`
}

/**
 * Does a piece of work unless it was done for the same inputs and its outputs are still there.
 * @param {string} name of the stamp under target/stamps
 * @param {{ inputs: (string | Buffer)[], outputs: string[] }} of `inputs` are hashed as they are
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether the work was done now
 */
export async function once(name, { inputs, outputs }, work) {
  const file = join(target, 'stamps', name)
  const hash = createHash('sha256')
  for (const input of inputs) hash.update(input).update('\0')
  const now = hash.digest('hex')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (before === now && outputs.every((output) => existsSync(output))) return false
  await work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, now)
  return true
}

/**
 * All files under a directory, as paths relative to it with forward slashes, sorted.
 * @param {string} directory
 * @returns {string[]}
 */
export function filesUnder(directory) {
  if (!existsSync(directory)) return []
  return /** @type {string[]} */ (readdirSync(directory, { recursive: true }))
    .filter((name) => statSync(join(directory, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
}

/** A path as a person in the repository would write it. */
export function short(/** @type {string} */ path) {
  return relative(root, path) || '.'
}

/**
 * @typedef {{ name: string, page: string, expected: string | null }} Case
 * `page` is the page's file, `expected` the JSON approved for it.
 */

/**
 * Our own pages: tests/pages/NAME/page.html or page.txt beside expected.json.
 * @returns {Case[]}
 */
export function cases() {
  if (!existsSync(casesDir)) return []
  return readdirSync(casesDir).sort().flatMap((name) => {
    const page = ['page.html', 'page.txt'].map((file) => join(casesDir, name, file)).find((file) => existsSync(file))
    const expected = join(casesDir, name, 'expected.json')
    return page ? [{ name, page, expected: existsSync(expected) ? expected : null }] : []
  })
}

/**
 * The real pages beside the repository; none where they are not.
 * @returns {Case[]}
 */
export function sharedPages() {
  const pages = join(sharedDir, 'pages')
  if (!existsSync(pages)) return []
  return readdirSync(pages).sort().filter((file) => /\.(html|txt)$/.test(file)).map((file) => ({
    name: file.replace(/\.\w+$/, ''),
    page: join(pages, file),
    expected: null,
  }))
}

/**
 * The small pages of the field and of the attacks beside the repository; none where they are not.
 * @returns {Case[]}
 */
export function fieldPages() {
  return ['html', 'attack'].flatMap((folder) => {
    const at = join(sharedDir, 'field', folder)
    if (!existsSync(at)) return []
    return readdirSync(at).sort().filter((file) => file.endsWith('.html')).map((file) => ({
      name: `field/${folder}/${file.replace(/\.\w+$/, '')}`,
      page: join(at, file),
      expected: null,
    }))
  })
}

/** Runs a script's main function: what is missing is said in one line, anything else with its stack. */
export async function main(/** @type {() => Promise<void>} */ body) {
  try {
    await body()
  } catch (error) {
    console.error(error instanceof Missing ? `✗ ${error.message}` : error)
    process.exitCode = 1
  }
}
