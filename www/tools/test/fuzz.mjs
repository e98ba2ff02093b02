// npm run fuzz -- [TARGET…] [--seconds N] [--minutes N] [--jobs N]: every fuzz target in turn (or the ones named), so long
// each; a line for each. Without a time, 5 seconds a target. What is found is minimised and kept under
// tests/hostile/found, where `cargo test` runs it again; the exit status is 1.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Missing, ask, cases, main, root, run, say, short, target } from '../lib.mjs'
import { cargoFuzz } from '../setup.mjs'

const fuzzDir = join(root, 'fuzz')
const workDir = join(target, 'fuzz')
const foundDir = join(root, 'tests', 'hostile', 'found')

/** Names of the targets: the files of fuzz/fuzz_targets. */
export function targets() {
  return readdirSync(join(fuzzDir, 'fuzz_targets')).map((file) => file.replace('.rs', '')).sort()
}

/** The pieces of a page that a target is about. */
const PIECES = {
  paragraph: /<(p|h[2-6]|figcaption|li|small|time|blockquote)\b[^>]*>[\s\S]*?<\/\1>/g,
  inside: /<div class="(?:rich-text|longText|embed|image-gallery|gallery|picBox)[\s\S]{0,6000}?(?=<div class="|<\/article|<footer)/g,
  script: /<script\b[^>]*>([\s\S]*?)<\/script>/g,
  address: /(?:href|src|data-url|content)="([^"]{4,300})"/g,
}

const matches = (/** @type {string} */ text, /** @type {RegExp} */ piece) => [...text.matchAll(piece)].map((found) => found.at(-1) && piece !== PIECES.paragraph ? found.at(-1) ?? found[0] : found[0])
const plain = (/** @type {string} */ html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()

/**
 * The seeds of every target, made from our own pages.
 * @returns {Record<string, string[]>}
 */
function seeds() {
  const of = /** @type {Record<string, string[]>} */ (Object.fromEntries(targets().map((name) => [name, []])))
  for (const { page, expected } of cases()) {
    const text = readFileSync(page, 'utf8')
    if (page.endsWith('.txt')) {
      of.parse_text.push(text)
      of.render.push(text)
      for (const line of text.split('\n')) if (/\d/.test(line) && line.length < 200) of.date.push(line)
      continue
    }
    const lean = text.replace(/<svg[\s\S]*?<\/svg>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    of.parse_html.push(lean.length < 40_000 ? lean : lean.slice(0, 40_000))
    const insides = matches(lean, PIECES.inside)
    insides.forEach((inside, at) => of.rich_text.push(String.fromCharCode(at % 5) + inside.replace(/\b[a-z]{5}\b/g, (word) => word.charCodeAt(0) % 7 ? word : `word${word.charCodeAt(1) % 6 + 1}q`)))
    for (const script of matches(lean, PIECES.script)) if (script.length < 20_000) of.head.push(`${script}\0${script}`)
    for (const paragraph of matches(lean, PIECES.paragraph)) {
      const line = plain(paragraph)
      if (line.length > 0 && line.length < 160) of.names.push(line)
      if (/\d/.test(line) && line.length < 120) of.date.push(line)
    }
    for (const address of matches(lean, PIECES.address)) {
      of.address.push(address, `https://www.dw.com/en/x/a-1\n${address}`)
      if (/dw\.|\/p\//.test(address)) of.permalink.push(address)
    }
    if (expected) of.render.push(readFileSync(expected, 'utf8'))
  }
  of.snapshot = [...of.rich_text].slice(0, 200).map(asSnapshot)
  return of
}

/** A rough snapshot of a piece of HTML. */
function asSnapshot(/** @type {string} */ html) {
  const body = html.replace(/<\/[^>]*>/g, '\0>').replace(/<([a-z][\w-]*)([^>]*)>/g, (_, name, attributes) =>
    `\0<${name}` + [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => `\0${key}=${value}`).join('') + '\0#')
  return `¶\0<html\0lang=en\0<body\0<article\0<header\0<h1\0#Headline\0>\0>\0<div\0class=rich-text\0#${body}`
}

/** Words of DW's markup and of the parser's rules, for libFuzzer's dictionary. */
function dictionary() {
  const words = new Set(['word1q', 'word2q', 'word3q', 'word4q', 'word5q', 'word6q', '\0', '\0<', '\0>', '\0#', '\u200b', '\u00ad', '\u200e', '\u202e', '\ufeff', '😀', '{', '}', '[', ']', '\\u003c', '"pageData":', '__APP_STATE__', '__APOLLO_STATE__', '"@type":"NewsArticle"', '{"__ref":"Image:7"}', 'javascript:', 'data:', 'https://', 'Image: ', 'Edited by: ', 'Author: ', 'Read more: ', 'DW: ', ' (AFP, dpa)', 'ab/cd (AFP)'])
  for (const { page } of cases()) {
    const text = readFileSync(page, 'utf8')
    for (const [tag] of text.matchAll(/<\/?[a-z][\w-]*>?/g)) words.add(tag)
    for (const [, value] of text.matchAll(/ ([a-z-]+="[\w -]{1,40}")/g)) words.add(value)
  }
  const escape = (/** @type {string} */ word) => [...Buffer.from(word)].map((b) => b < 0x20 || b > 0x7e || b === 0x22 || b === 0x5c ? `\\x${b.toString(16).padStart(2, '0')}` : String.fromCharCode(b)).join('')
  return [...words].slice(0, 3000).map((word) => `"${escape(word)}"\n`).join('')
}

/** Writes seeds and dictionary under target/fuzz. */
export function writeSeeds() {
  for (const [name, list] of Object.entries(seeds())) {
    const directory = join(workDir, 'seeds', name)
    rmSync(directory, { recursive: true, force: true })
    mkdirSync(directory, { recursive: true })
    // Many short ones say the same.
    const step = Math.max(1, Math.floor(list.length / 300))
    for (const [at, seed] of list.entries()) {
      if (at % step) continue
      writeFileSync(join(directory, createHash('sha1').update(seed).digest('hex').slice(0, 16)), seed)
    }
  }
  writeFileSync(join(workDir, 'words.dict'), dictionary())
}

/** cargo fuzz's arguments: the stable compiler has no sanitizer, and safe code needs none. */
const BUILD = ['--sanitizer', 'none', '--fuzz-dir', fuzzDir, '--target-dir', join(workDir, 'build')]

async function build() {
  const cargo = await cargoFuzz()
  say('fuzz targets: cargo fuzz build')
  // rustc of the default toolchain; `cargo fuzz` called by its own name needs no cargo plug-in path.
  await run(cargo, ['build', ...BUILD])
  const host = (ask('rustc', ['-vV']) ?? '').match(/host: (.*)/)?.[1]
  if (!host) throw new Missing('rustc does not say for which machine it compiles')
  return join(workDir, 'build', host, 'release')
}

/**
 * Runs one target.
 * @param {string} directory of the built targets
 * @param {string} name
 * @param {number} seconds
 * @returns {Promise<{ executions: number, perSecond: number, fresh: number, found: string[], slowest: number, megabytes: number }>}
 */
async function fuzz(directory, name, seconds) {
  const corpus = join(workDir, 'corpus', name)
  const artifacts = join(workDir, 'artifacts', name) + '/'
  rmSync(artifacts, { recursive: true, force: true })
  for (const path of [corpus, artifacts]) mkdirSync(path, { recursive: true })
  const options = [`-max_total_time=${seconds}`, `-artifact_prefix=${artifacts}`, `-dict=${join(workDir, 'words.dict')}`,
    '-timeout=20', '-rss_limit_mb=3000', '-max_len=65536', '-print_final_stats=1', '-verbosity=1']
  const log = await output(join(directory, name), [...options, corpus, join(workDir, 'seeds', name)])
  const stat = (/** @type {string} */ key) => Number(log.match(new RegExp(`stat::${key}:\\s*(\\d+)`))?.[1] ?? 0)
  const found = readdirSync(artifacts).filter((file) => !file.startsWith('slow-unit')).map((file) => join(artifacts, file))
  if (found.length) console.log(log.split('\n').slice(-60).join('\n'))
  return { executions: stat('number_of_executed_units'), perSecond: stat('average_exec_per_sec'), fresh: stat('new_units_added'), found, slowest: stat('slowest_unit_time_sec'), megabytes: stat('peak_rss_mb') }
}

/** What a command writes to standard error; a finding makes it fail, which is no failure of ours. */
function output(/** @type {string} */ command, /** @type {string[]} */ args) {
  return /** @type {Promise<string>} */ (new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: workDir, stdio: ['ignore', 'ignore', 'pipe'] })
    let text = ''
    // A hook of the target prints each panic; the end of the output is what counts.
    child.stderr.setEncoding('utf8').on('data', (chunk) => { text = (text + chunk).slice(-200_000) })
    child.on('error', reject)
    child.on('close', () => resolve(text))
  }))
}

/** Makes a found input small and keeps it where `cargo test` runs it. */
function keep(/** @type {string} */ directory, /** @type {string} */ name, /** @type {string} */ file) {
  const small = `${file}.small`
  spawnSync(join(directory, name), ['-minimize_crash=1', '-max_total_time=20', `-exact_artifact_path=${small}`, file], { cwd: workDir, stdio: 'ignore' })
  const bytes = readFileSync(existsSync(small) ? small : file)
  const to = join(foundDir, name, createHash('sha1').update(bytes).digest('hex').slice(0, 12))
  mkdirSync(join(foundDir, name), { recursive: true })
  writeFileSync(to, bytes)
  return to
}

/**
 * Fuzzes targets in turn, or some at once.
 * @param {{ names?: string[], seconds: number, jobs?: number }} what
 * @returns {Promise<{ targets: Record<string, any>, executions: number, seconds: number, failures: number }>}
 */
export async function fuzzAll({ names = targets(), seconds, jobs = 1 }) {
  const directory = await build()
  writeSeeds()
  const waiting = [...names]
  /** @type {Record<string, any>} */
  const done = {}
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const result = await fuzz(directory, name, seconds)
      const kept = result.found.map((file) => short(keep(directory, name, file)))
      done[name] = { ...result, found: kept }
      const failures = kept.length ? `FOUND ${kept.join(', ')}` : 'no failures'
      console.log(`  ${name.padEnd(11)} ${String(result.executions).padStart(9)} executions  ${String(result.perSecond).padStart(6)}/s  ${String(result.fresh).padStart(5)} new inputs  ${String(result.megabytes).padStart(4)} MB  ${failures}`)
    }
  }
  await Promise.all(Array.from({ length: jobs }, worker))
  const all = Object.values(done)
  return {
    targets: done,
    executions: all.reduce((sum, one) => sum + one.executions, 0),
    seconds: seconds * names.length,
    failures: all.reduce((sum, one) => sum + one.found.length, 0)
  }
}

/** The number behind an option, else what is meant without it. */
const number = (/** @type {string[]} */ args, /** @type {string} */ option) => {
  const at = args.indexOf(option)
  if (at < 0) return undefined
  const value = Number(args.splice(at, 2)[1])
  if (!(value > 0)) throw new Missing(`${option} wants a number`)
  return value
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const args = process.argv.slice(2)
    const minutes = number(args, '--minutes')
    const seconds = number(args, '--seconds') ?? (minutes === undefined ? 5 : minutes * 60)
    const jobs = number(args, '--jobs') ?? 1
    const unknown = args.filter((name) => !targets().includes(name))
    if (unknown.length) throw new Missing(`usage: npm run fuzz -- [TARGET…] [--seconds N | --minutes N] [--jobs N]; the targets are ${targets().join(', ')}`)
    const result = await fuzzAll({ names: args.length ? args : undefined, seconds, jobs })
    console.log(`${result.executions} executions in ${result.seconds} s, ${result.failures} failures`)
    if (result.failures) process.exitCode = 1
  })
}
