// npm test: everything a change must pass. What can go on after a failure goes on; the last line counts.
// npm run check (--quick): what says within two minutes whether a change is on its way: format, lints, unit and case
// tests, types, and the tests in Node that need nothing built.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { run as runTests } from 'node:test'
import { spec } from 'node:test/reporters'
import { build, buildBinary } from '../build/build.mjs'
import { builds, wasmArgs } from '../build/modules.mjs'
import { Missing, filesUnder, main, root, run, say, short } from '../lib.mjs'
import { fuzzAll } from './fuzz.mjs'
import { chromium, firefox, forBuild, npmPackages, wasmTarget } from '../setup.mjs'
import { checkSizes } from '../bench/size.mjs'

let passed = 0
let failed = 0
/** @type {string[]} */
const broken = []

/**
 * One check. It counts as one test, unless it counts its own.
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number } | void>} body
 */
async function check(name, body) {
  say(`${name} (${Math.round(process.uptime())} s since the start)`)
  try {
    const counts = (await body()) ?? { passed: 1, failed: 0 }
    passed += counts.passed
    failed += counts.failed
    if (counts.failed) broken.push(name)
    return counts.failed === 0
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    console.error(`✗ ${error.message}`)
    failed++
    broken.push(name)
    return false
  }
}

/** Runs `cargo test` and adds up its summaries. */
function cargoTest(/** @type {string[]} */ args) {
  return new Promise((resolve, reject) => {
    const counts = { passed: 0, failed: 0 }
    // Optimised a little: the property tests take a quarter of the time, building them not twice.
    const env = { ...process.env, CARGO_PROFILE_TEST_OPT_LEVEL: '1', CARGO_PROFILE_TEST_DEBUG: '0' }
    const child = spawn('cargo', ['test', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let line = ''
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      process.stdout.write(chunk)
      const lines = (line + chunk).split('\n')
      line = lines.pop() ?? ''
      for (const text of lines) {
        const found = text.match(/^test result: .*?(\d+) passed; (\d+) failed/)
        if (found) {
          counts.passed += Number(found[1])
          counts.failed += Number(found[2])
        }
      }
    })
    child.on('error', reject)
    child.on('close', (code) => {
      // It may also fail before a test runs.
      if (code !== 0 && counts.failed === 0) counts.failed = 1
      resolve(counts)
    })
  })
}

/** All tests of the folders under tests. @param {string[]} names */
function testFiles(names) {
  const directories = names.map((name) => join(root, 'tests', name))
  return directories.flatMap((directory) => filesUnder(directory).filter((file) => file.endsWith('.test.mjs')).map((file) => join(directory, file)))
}

/** Milliseconds after which a file of tests that has not ended has hung: the slowest take a quarter of it. */
const HUNG = 15 * 60_000

/**
 * Runs tests in Node. A browser may hang where nothing is wrong with what is tested: a file that does not end is run
 * once more, and has to end then.
 * @param {string[]} files
 * @param {boolean} [again] the second run
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function nodeTest(files, again = false) {
  const counts = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const hung = []
  // What a file that hangs has passed before is passed once more.
  /** @type {Map<string | undefined, number>} */
  const passedIn = new Map()
  await new Promise((resolve) => {
    const tests = runTests({ files, concurrency: 1, timeout: HUNG })
    // A suite stands for the tests inside it.
    const leaf = (/** @type {any} */ event) => event.details?.type !== 'suite'
    tests.on('test:pass', (event) => { if (leaf(event) && event.skip === undefined) passedIn.set(event.file, (passedIn.get(event.file) ?? 0) + 1) })
    tests.on('test:fail', (event) => {
      if (!again && files.includes(event.name) && /** @type {any} */ (event.details.error).failureType === 'testTimeoutFailure') hung.push(event.name)
      else if (leaf(event)) counts.failed++
    })
    tests.compose(new spec()).on('end', () => resolve(undefined)).pipe(process.stdout, { end: false })
  })
  for (const [file, passed] of passedIn) if (!hung.includes(file ?? '')) counts.passed += passed
  if (!hung.length) return counts
  say(`not ended after ${HUNG / 60_000} minutes, once more: ${hung.map(short).join(', ')}`)
  const more = await nodeTest(hung, true)
  return { passed: counts.passed + more.passed, failed: counts.failed + more.failed }
}

const clippy = (/** @type {string[]} */ args) => run('cargo', ['clippy', '--quiet', ...args, '--', '-D', 'warnings'])
const formatted = () => run('cargo', ['fmt', '--check'])

async function quick() {
  await Promise.all([npmPackages(), wasmTarget()])
  await check('cargo fmt --check', formatted)
  await check('cargo clippy: native', () => clippy(['--all-targets', '--features', 'schema,fuzzing']))
  await check('cargo clippy: dw_article.wasm', () => clippy(wasmArgs([])))
  await check('cargo test: units, cases, languages', () => cargoTest(['--features', 'schema,fuzzing', '--lib', '--test', 'cases', '--test', 'languages']))
  await check('cargo test: units of the small module', () => cargoTest(['--lib', '--no-default-features']))
  await check('types', () => run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'jsconfig.json']))
  await check('house and scripts', () => nodeTest(['file-names', 'scripts', 'house'].map((name) => join(root, 'tests', 'node', `${name}.test.mjs`))))
}

async function everything() {
  await forBuild()
  await chromium()
  await firefox()
  await check('cargo fmt --check', formatted)
  await check('cargo clippy: native', () => clippy(['--all-targets', '--features', 'schema,fuzzing']))
  for (const { name, features } of builds) await check(`cargo clippy: ${name}.wasm`, () => clippy(wasmArgs(features)))
  await check('cargo test', () => cargoTest(['--no-fail-fast', '--features', 'schema,fuzzing']))
  await check('cargo doc', () => run('cargo', ['doc', '--quiet', '--no-deps', '--lib'], { env: { ...process.env, RUSTDOCFLAGS: '-D warnings' } }))

  const built = await check('build', async () => {
    await buildBinary()
    await build()
  })
  // All targets together: about half a minute, beside building them.
  await check('fuzzing', async () => {
    const { failures } = await fuzzAll({ seconds: 3, jobs: 2 })
    if (failures) throw new Missing('fuzzing found something: see above')
  })

  if (built) {
    await check('size', async () => checkSizes())
    // It needs a package that a new clone does not have yet.
    await check('first reading', async () => (await import('../bench/first.mjs')).checkFirst())
    await check('node, browser and extension tests', () => nodeTest(testFiles(['node', 'browser', 'extension'])))
  }
}

await main(async () => {
  await (process.argv.includes('--quick') ? quick() : everything())
  if (broken.length) console.log(`\nnot passed: ${broken.join(', ')}`)
  console.log(`${passed} passed, ${failed} failed`)
  if (failed) process.exitCode = 1
})
