// npm run torture [-- --quick] [-- --pages N --fuzz-minutes N --megabytes N --seed N --json FILE]: hostile pages at scale.
//
// Two at once, since machines have two cores: structured pages (N of them, 120,000 unless given: 10,000 whole ones of each layout) with inputs that
// grow, and the fuzz targets (10 minutes in all unless given; 0 leaves them out). What they print is under
// target/torture; the summary is printed and written as JSON. Exit status 1 when anything failed.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fuzzAll, targets } from './fuzz.mjs'
import { Missing, main, root, run, say, short, target } from '../lib.mjs'

const directory = join(target, 'torture-log')
const program = join(target, 'torture', 'examples', process.platform === 'win32' ? 'torture.exe' : 'torture')

/** @param {string[]} args */
function options(args) {
  const quick = args.includes('--quick')
  const rest = args.filter((arg) => arg !== '--quick')
  /** @type {Record<string, any>} */
  const found = quick
    ? { pages: 5_000, 'fuzz-minutes': 1, megabytes: 1, seed: 1, json: join(directory, 'summary.json') }
    : { pages: 120_000, 'fuzz-minutes': 10, megabytes: 8, seed: 1, json: join(directory, 'summary.json') }
  while (rest.length) {
    const name = /** @type {string} */ (rest.shift()).replace(/^--/, '')
    const value = rest.shift()
    if (!(name in found) || value === undefined || (name !== 'json' && !(Number(value) >= 0))) {
      throw new Missing('usage: npm run torture [-- --quick] [-- --pages N --fuzz-minutes N --megabytes N --seed N --json FILE]')
    }
    found[name] = name === 'json' ? value : Number(value)
  }
  return found
}

/**
 * Runs a part of the program; its output goes to a file. Its last line is the figures.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<any>}
 */
function part(name, args) {
  return new Promise((resolve, reject) => {
    const file = join(directory, `${name}.log`)
    const log = createWriteStream(file)
    say(`${name}: ${short(file)}`)
    const child = spawn(program, [name, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let last = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      log.write(chunk)
      for (const line of String(chunk).split('\n')) if (/FAILED|NOT LINEAR/.test(line)) console.log(`  ${line}`)
      last = (last + chunk).slice(-10_000)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      log.end()
      const figures = last.trimEnd().split('\n').at(-1) ?? ''
      try {
        resolve(JSON.parse(figures))
      } catch {
        // Killed, or a stack overflow: that is a failure, too.
        resolve({ failures: 1, died: signal ?? code })
      }
    })
  })
}

await main(async () => {
  const wanted = options(process.argv.slice(2))
  mkdirSync(directory, { recursive: true })
  say('cargo build --profile torture --example torture')
  await run('cargo', ['build', '--quiet', '--profile', 'torture', '--features', 'fuzzing', '--example', 'torture'])
  const begin = Date.now()
  const seconds = Math.ceil(wanted['fuzz-minutes'] * 60 / targets().length)
  const [fuzz, { pages, growth }] = await Promise.all([
    seconds > 0 ? fuzzAll({ seconds }) : { executions: 0, seconds: 0, failures: 0 },
    (async () => ({
      pages: wanted.pages > 0 ? await part('pages', ['--count', String(wanted.pages), '--seed', String(wanted.seed)]) : null,
      growth: wanted.megabytes > 0 ? await part('growth', ['--megabytes', String(wanted.megabytes)]) : null,
    }))(),
  ])
  const summary = { date: new Date().toISOString().slice(0, 10), minutes: Math.round((Date.now() - begin) / 6000) / 10, pages, growth, fuzz }
  writeFileSync(wanted.json, JSON.stringify(summary, null, 2) + '\n')
  const failures = (pages?.failures ?? 0) + (growth?.failures ?? 0) + fuzz.failures
  if (pages) console.log(`structured pages: ${pages.pages ?? 0} (seed ${pages.seed}), ${pages.failures} failures, slowest ${pages.nanosecondsPerByte} ns a byte with all checks, peak memory ${pages.peakMegabytes} MB`)
  if (growth) console.log(`growing inputs: ${growth.inputs ?? 0}, ${growth.failures} not linear, slowest ${growth.nanosecondsPerByte} ns a byte (${growth.slowest}), peak memory ${growth.peakMegabytes} MB`)
  console.log(`fuzzing: ${fuzz.executions} executions in ${fuzz.seconds} s, ${fuzz.failures} failures`)
  console.log(`${failures} failures in ${summary.minutes} minutes; ${short(wanted.json)}`)
  if (failures) process.exitCode = 1
})
