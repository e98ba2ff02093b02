// Brings in what the tools need and is not there: npm packages, the wasm target, wasm-bindgen, Chromium.
// Every function may be called any number of times and is quick when there is nothing to do.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { Missing, ask, once, root, run, say, short, target, tool, toolsDir } from './lib.mjs'

/** npm packages, as package-lock.json names them. */
export async function npmPackages() {
  const inputs = [readFileSync(join(root, 'package-lock.json'))]
  const outputs = [join(root, 'node_modules', '.package-lock.json')]
  await once('npm', { inputs, outputs }, async () => {
    say('npm packages: npm ci')
    await run('npm', ['ci', '--no-audit', '--no-fund'])
  })
}

/** The Rust compiler itself, and its target for WebAssembly. */
export async function wasmTarget() {
  if (ask('cargo', ['--version']) === null) throw new Missing('Rust is missing: install it with rustup (https://rustup.rs), then open a new terminal')
  const sysroot = ask('rustc', ['--print', 'sysroot'])
  if (sysroot && existsSync(join(sysroot, 'lib', 'rustlib', 'wasm32-unknown-unknown'))) return
  say('wasm target: rustup target add wasm32-unknown-unknown')
  if (ask('rustup', ['--version']) === null) throw new Missing('the Rust target wasm32-unknown-unknown is missing and there is no rustup to add it: install rustup (https://rustup.rs)')
  await run('rustup', ['target', 'add', 'wasm32-unknown-unknown'])
}

/**
 * The version of a crate that Cargo.lock holds.
 * @param {string} lock the text of Cargo.lock
 * @param {string} crate
 */
export function lockedVersion(lock, crate) {
  const found = lock.match(new RegExp(`^name = "${crate}"\\r?\\nversion = "([^"]+)"`, 'm'))
  if (!found) throw new Missing(`Cargo.lock does not name ${crate}`)
  return found[1]
}

/**
 * A command of the very version named: the one in target/tools, the machine's own, else installed into target/tools.
 * @param {string} crate
 * @param {string} command
 * @param {string} version
 */
async function cargoTool(crate, command, version) {
  const has = (/** @type {string} */ path) => ask(path, ['--version'])?.split(' ')[1] === version
  if (has(tool(command))) return tool(command)
  if (has(command)) return command
  say(`${command} ${version} into ${short(toolsDir)}: a few minutes, once`)
  const install = (/** @type {string[]} */ flags, /** @type {import('node:child_process').StdioOptions} */ stdio) => run('cargo', ['install', crate, ...flags, '--version', version, '--root', toolsDir, '--quiet'], {
    stdio,
    // Built without optimisation: half the time, for a tool that works for a second.
    env: { ...process.env, CARGO_TARGET_DIR: join(target, 'tools-build'), CARGO_PROFILE_RELEASE_OPT_LEVEL: '0' },
  })
  try {
    // What it has to say here is not the last word.
    await install(['--locked'], 'ignore')
  } catch (error) {
    // A registry may lack a version that the tool's own lock file names, or hold it back.
    if (!(error instanceof Missing)) throw error
    say(`${command}: not with the versions it was tested with; with those that are there`)
    await install([], 'inherit')
  }
  rmSync(join(target, 'tools-build'), { recursive: true, force: true })
  return tool(command)
}

/**
 * What makes JavaScript of a module: a few lines of our own round wasm-bindgen's library, which must have the very
 * version of the crate.
 */
export async function wasmBindgen() {
  const crate = join(root, 'www', 'tools', 'bindgen')
  const locked = readFileSync(join(crate, 'Cargo.lock'))
  const [ours, theirs] = [lockedVersion(readFileSync(join(root, 'Cargo.lock'), 'utf8'), 'wasm-bindgen'), lockedVersion(locked.toString(), 'wasm-bindgen-cli-support')]
  if (ours !== theirs) throw new Missing(`Cargo.lock has wasm-bindgen ${ours}, ${short(crate)} has ${theirs}: they must be the same`)
  const command = tool('dw-article-bindgen')
  await once('bindgen', { inputs: [locked, readFileSync(join(crate, 'src', 'main.rs'))], outputs: [command] }, async () => {
    say(`wasm-bindgen ${ours} into ${short(toolsDir)}: a minute or two, once`)
    const built = join(target, 'tools-build')
    await run('cargo', ['build', '--quiet', '--locked', '--manifest-path', join(crate, 'Cargo.toml'), '--target-dir', built])
    mkdirSync(dirname(command), { recursive: true })
    copyFileSync(join(built, 'debug', basename(command)), command)
    rmSync(built, { recursive: true, force: true })
  })
  return command
}

/** What looks at crates' licences, sources and known faults; only `npm run audit` asks for it. */
export function cargoDeny() {
  return cargoTool('cargo-deny', 'cargo-deny', '0.20.2')
}

/** What says how large each function of a module is; only `npm run size -- --what` asks for it. */
export function twiggy() {
  return cargoTool('twiggy', 'twiggy', '0.8.0')
}

/** What builds the fuzz targets and runs them. */
export function cargoFuzz() {
  return cargoTool('cargo-fuzz', 'cargo-fuzz', '0.13.2')
}

/**
 * The first of the browsers that is there.
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} exists
 * @returns {string | null}
 */
export function findChromium(env = process.env, exists = existsSync) {
  if (env.CHROMIUM) return exists(env.CHROMIUM) ? env.CHROMIUM : null
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const places = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const known = [
    ...names.flatMap((name) => ['/usr/bin', ...places].map((place) => join(place, name))),
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  return known.find((path) => exists(path)) ?? null
}

/** Chromium, for the browser tests and benches. On Debian and Ubuntu it is installed when root asks. */
export async function chromium() {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM) throw new Missing(`CHROMIUM names ${process.env.CHROMIUM}, which is not there`)
  if (process.getuid?.() === 0 && ask('apt-get', ['--version']) !== null) {
    say('Chromium: apt-get install chromium')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env })
    const now = findChromium()
    if (now) return now
  }
  throw new Missing('Chromium is missing: install it (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium), or name a Chrome or Chromium in the variable CHROMIUM')
}

/**
 * Firefox, for the tests of the extension and the one that wants a second engine.
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} exists
 */
export function findFirefox(env = process.env, exists = existsSync) {
  if (env.FIREFOX) return exists(env.FIREFOX) ? env.FIREFOX : null
  const places = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const known = [
    ...['firefox', 'firefox-esr'].flatMap((name) => ['/usr/bin', ...places].map((place) => join(place, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]
  return known.find((path) => exists(path)) ?? null
}

/** Firefox where it can be had without asking; the tests that want it say so where it cannot. */
export async function firefox() {
  if (findFirefox() || process.env.FIREFOX || process.getuid?.() !== 0 || ask('apt-get', ['--version']) === null) return
  say('Firefox: apt-get install firefox-esr')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['install', '-y', '-qq', 'firefox-esr'], { env })
  } catch (error) {
    say(`Firefox could not be installed: ${/** @type {Error} */ (error).message}`)
  }
}

/** All that a build needs. What comes from npm and what comes from cargo come at the same time. */
export async function forBuild() {
  await Promise.all([npmPackages(), wasmTarget().then(wasmBindgen)])
}
