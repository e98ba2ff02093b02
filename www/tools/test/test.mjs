// npm test: everything a change must pass. What can go on after a failure goes on; the last line counts.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { run as runTests } from 'node:test'
import { spec } from 'node:test/reporters'
import { build, buildBinary, builds, wasmArgs } from '../build/build.mjs'
import { Missing, filesUnder, main, root, run, say } from '../lib.mjs'
import { fuzzAll } from './fuzz.mjs'
import { chromium, firefox, forBuild } from '../setup.mjs'
import { checkFirst } from '../bench/first.mjs'
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
  say(name)
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
    const child = spawn('cargo', ['test', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
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

function nodeTest() {
  const directories = ['node', 'browser', 'extension'].map((name) => join(root, 'tests', name))
  const files = directories.flatMap((directory) => filesUnder(directory).filter((file) => file.endsWith('.test.mjs')).map((file) => join(directory, file)))
  return new Promise((resolve) => {
    const counts = { passed: 0, failed: 0 }
    const tests = runTests({ files, concurrency: 1 })
    // A suite stands for the tests inside it.
    const leaf = (/** @type {any} */ event) => event.details?.type !== 'suite'
    tests.on('test:pass', (event) => { if (leaf(event) && event.skip === undefined) counts.passed++ })
    tests.on('test:fail', (event) => { if (leaf(event)) counts.failed++ })
    tests.compose(new spec()).on('end', () => resolve(counts)).pipe(process.stdout, { end: false })
  })
}

await main(async () => {
  await forBuild()
  await chromium()
  await firefox()
  const clippy = (/** @type {string[]} */ args) => run('cargo', ['clippy', '--quiet', ...args, '--', '-D', 'warnings'])

  await check('cargo fmt --check', () => run('cargo', ['fmt', '--check']))
  await check('cargo clippy: native', () => clippy(['--all-targets', '--features', 'schema,fuzzing']))
  for (const { name, features } of builds) await check(`cargo clippy: ${name}.wasm`, () => clippy(wasmArgs(features)))
  await check('cargo test', () => cargoTest(['--features', 'schema,fuzzing']))
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
    await check('first reading', checkFirst)
    await check('node, browser and extension tests', nodeTest)
  }

  if (broken.length) console.log(`\nnot passed: ${broken.join(', ')}`)
  console.log(`${passed} passed, ${failed} failed`)
  if (failed) process.exitCode = 1
})
