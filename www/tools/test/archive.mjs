// npm run archive-test [-- PAGES]: a run over many pages (100,000 unless given) in WARC into Parquet, killed twice and
// resumed: DuckDB counts every article once, and memory does not grow with the pages. And how many pages a second one
// core and two give. Needs Python 3.10. `-- PAGES --speeds`: only the latter, over so many pages; `PROGRAM=…` names another
// build than the one that is made for it, which may be without Parquet.
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Missing, binary, cases, main, root, run, say, short, target } from '../lib.mjs'
import { buildParquet, pythonWith } from './parquet.mjs'

/** The ids of the pages that are made begin here. */
export const FIRST_ID = 60_000_000

/**
 * A WARC record.
 * @param {string} type
 * @param {string | null} url
 * @param {string | Buffer} body
 * @param {{ contentType?: string, date?: string, length?: number }} [options] `length` is what the record says of itself
 */
export function record(type, url, body, { contentType = 'application/http; msgtype=response', date = '2024-05-01T10:00:00Z', length } = {}) {
  const bytes = Buffer.from(body)
  const head = ['WARC/1.0', `WARC-Type: ${type}`, ...(url === null ? [] : [`WARC-Target-URI: ${url}`]), `WARC-Date: ${date}`, `Content-Type: ${contentType}`, `Content-Length: ${length ?? bytes.length}`]
  return Buffer.concat([Buffer.from(head.join('\r\n') + '\r\n\r\n'), bytes, Buffer.from('\r\n\r\n')])
}

/** A server's answer. @param {string | Buffer} body @param {string[]} [fields] */
export function answer(body, fields = ['Content-Type: text/html; charset=utf-8'], status = '200 OK') {
  return Buffer.concat([Buffer.from([`HTTP/1.1 ${status}`, ...fields].join('\r\n') + '\r\n\r\n'), Buffer.from(body)])
}

const address = (/** @type {number} */ id) => `https://www.dw.com/en/a-page/a-${id}`

/** An id as the short address has it. @param {number} id @returns {string} */
const code = (id) => (id >= 62 ? code(Math.floor(id / 62)) : '') + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'[id % 62]

/** The smaller fixtures as pages of whatever id. */
export function makers() {
  return cases().flatMap(({ page, expected }) => {
    if (expected === null || !page.endsWith('.html')) return []
    const html = readFileSync(page, 'utf8')
    const { id, url, permalink } = JSON.parse(readFileSync(expected, 'utf8'))
    const canonical = html.match(/<link[^>]+rel="canonical"[^>]*>/)?.[0]
    if (html.length > 45_000 || !canonical?.includes(url) || !/^https:\/\/www\.dw\.com\/[\w-]+\/.*\/a-\d+$/.test(url) || !html.includes('<h1')) return []
    return [(/** @type {number} */ other) => html.replaceAll(url, address(other)).replaceAll(`${id}`, `${other}`).replaceAll(permalink.split('/p/')[1], code(other)).replace(/<h1([^>]*)>/, `<h1$1>${other}: `)]
  })
}

/**
 * Writes `count` pages as a .warc.gz, each in a member of its own, with other records between them.
 * @param {string} file
 * @param {number} count
 */
export function writeWarc(file, count) {
  const made = makers()
  const out = openSync(file, 'w')
  writeSync(out, gzipSync(record('warcinfo', null, 'software: none\r\n', { contentType: 'application/warc-fields' })))
  for (let i = 0; i < count; i++) {
    const id = FIRST_ID + i
    writeSync(out, gzipSync(record('response', address(id), answer(made[i % made.length](id))), { level: 1 }))
    if (i % 50 === 0) writeSync(out, gzipSync(record('response', `https://example.org/${i}`, answer('<p>Elsewhere'))))
    if (i % 100 === 0) writeSync(out, gzipSync(record('response', `https://www.dw.com/en/top-stories/s-${i}`, answer('<!doctype html><title>DW</title><h1>Top stories</h1>'))))
  }
  closeSync(out)
}

/** How much memory a process has had at most, in KiB; 0 where that can't be seen. */
function peak(/** @type {number | undefined} */ pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmHWM:\s+(\d+)/m)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Seconds on all cores that a process has had, in the program itself; 0 where that can't be seen. */
function cpu(/** @type {number | undefined} */ pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return Number(fields[11]) / 100
  } catch {
    return 0
  }
}

/**
 * Runs the command line; kills it when `parts` files are there, if so many are given.
 * @param {string[]} args
 * @param {{ out: string, killAt?: number, program?: string, cores?: string }} options `cores`: only these, as taskset names them
 * @returns {Promise<{ status: number | null, stderr: string, peak: number, cpu: number }>}
 */
export function runArchive(args, { out, killAt = Infinity, program = binary, cores }) {
  return new Promise((resolve, reject) => {
    const command = [...(cores ? ['taskset', '-c', cores] : []), program, '--out', out, ...args]
    const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] })
    let stderr = ''
    let [most, used] = [0, 0]
    child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text })
    const look = setInterval(() => {
      most = Math.max(most, peak(child.pid))
      used = Math.max(used, cpu(child.pid))
      if (killAt !== Infinity && parts(out).length >= killAt) child.kill('SIGKILL')
    }, 5)
    child.on('error', reject)
    child.on('close', (status) => {
      clearInterval(look)
      resolve({ status, stderr, peak: most, cpu: used })
    })
  })
}

/** The names of the parts that are whole. */
export const parts = (/** @type {string} */ out) => existsSync(out) ? readdirSync(out).filter((name) => /^part-\d+\.\w+$/.test(name)).sort() : []

/** All ids of a run, in its order. @param {string} out */
export function* ids(out) {
  for (const part of parts(out)) {
    for (const line of readFileSync(join(out, part), 'utf8').trimEnd().split('\n')) yield /** @type {number} */ (JSON.parse(line).id)
  }
}

/**
 * One run that is killed twice. What is wrong with it, a line each.
 * @param {{ file: string, out: string, count: number, rows: number, program?: string, format?: 'jsonl' | 'parquet' }} what
 */
export async function killedTwice({ file, out, count, rows, program = binary, format = 'jsonl' }) {
  /** @type {string[]} */
  const faults = []
  const args = ['--format', format, '--rows', `${rows}`, file]
  const all = Math.ceil(count / rows)
  let highest = 0
  for (const killAt of [Math.ceil(all / 3), Math.ceil(2 * all / 3), Infinity]) {
    const resume = parts(out).length ? ['--resume'] : []
    const { status, stderr, peak } = await runArchive([...resume, ...args], { out, killAt, program })
    highest = Math.max(highest, peak)
    if (killAt === Infinity ? status !== 0 : status !== null) faults.push(`status ${status} (killed at ${killAt}): ${stderr}`)
    if (killAt === Infinity && !stderr.includes(`${count} articles, 0 duplicates`)) faults.push(stderr)
  }
  let next = format === 'jsonl' ? FIRST_ID : FIRST_ID + count
  if (format === 'jsonl') for (const id of ids(out)) if (id !== next++) faults.push(`row ${next - 1 - FIRST_ID} has the id ${id}`)
  if (next - FIRST_ID !== count) faults.push(`${next - FIRST_ID} rows of ${count}`)
  if (readdirSync(out).some((name) => name.endsWith('.tmp'))) faults.push('a file is left that is not whole')
  return { faults: faults.slice(0, 10), peak: highest }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const [count = 100_000] = process.argv.slice(2).filter((arg) => arg !== '--speeds').map(Number)
    if (!(count >= 1000)) throw new Missing('usage: npm run archive-test [-- PAGES] [--speeds], 1,000 or more')
    const directory = join(target, 'archive-test')
    mkdirSync(directory, { recursive: true })
    const program = await buildParquet()
    if (process.argv.includes('--speeds')) {
      const file = join(directory, `${count}.warc.gz`)
      say(`writing ${short(file)}`)
      writeWarc(file, count)
      return await speeds(file, count, program, directory)
    }
    const python = await pythonWith(join(directory, 'venv'), ['duckdb==2.0.1'])
    const peaks = []
    for (const pages of [Math.ceil(count / 10), count]) {
      const [file, out] = [join(directory, `${pages}.warc.gz`), join(directory, `${pages}`)]
      rmSync(out, { recursive: true, force: true })
      say(`writing ${short(file)}`)
      writeWarc(file, pages)
      say(`${pages} pages, killed twice`)
      const begun = performance.now()
      const { faults, peak } = await killedTwice({ file, out, count: pages, rows: Math.ceil(count / 50), program, format: 'parquet' })
      if (faults.length) throw new Missing(faults.join('\n'))
      say(`${Math.round((performance.now() - begun) / 1000)} s in all; at most ${Math.round(peak / 1024)} MiB`)
      await run(python, [join(root, 'www', 'tools', 'test', 'archive_counts.py'), out, `${FIRST_ID}`, `${pages}`])
      peaks.push(peak)
    }
    if (peaks[1] > peaks[0] * 1.5) throw new Missing(`memory grows with the pages: ${peaks.join(' KiB, ')} KiB`)
    await speeds(join(directory, `${Math.ceil(count / 10)}.warc.gz`), Math.ceil(count / 10), program, directory)
  })
}

/** Pages a second on one core and on two, in both forms. A loaded machine gives fewer; the processor's time says what it took. */
async function speeds(/** @type {string} */ file, /** @type {number} */ count, /** @type {string} */ program, /** @type {string} */ directory) {
  const has = spawnSync('taskset', ['-c', '0,1', 'true']).status === 0
  for (const format of ['jsonl', 'parquet']) {
    for (const [threads, cores] of [['1', '0'], ['2', '0,1']]) {
      const out = join(directory, 'speed')
      rmSync(out, { recursive: true, force: true })
      const begun = performance.now()
      const { status, stderr, cpu } = await runArchive(['--format', format, '--threads', threads, file], { out, program, cores: has ? cores : undefined })
      if (status === 2) return say(`not measured: this build does not write ${format}`)
      if (status !== 0) throw new Missing(stderr)
      const seconds = (performance.now() - begun) / 1000
      say(`${format}, ${threads} core${threads === '1' ? '' : 's'}: ${Math.round(count / seconds)} pages a second; ${(cpu / count * 1000).toFixed(2)} ms of the processor's time a page, ${Math.round(count / cpu)} pages for each second of it`)
    }
  }
}
