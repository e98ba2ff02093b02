// npm run bench -- --profile PAGE (a test page's name, or a file): where parseDocument spends its time, by Chromium's profiler.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Missing } from '../lib.mjs'
import { benchPages } from './compare.mjs'
import { median, ms, table } from './figures.mjs'
import { inPage } from './tab.mjs'

/** Who a function belongs to, by the address of its script. */
function ownerOf(/** @type {string} */ url, /** @type {string} */ name) {
  if (url.startsWith('wasm:') || url.endsWith('.wasm')) return 'wasm'
  if (url.endsWith('/snapshot.js')) return 'snapshot.js'
  if (url) return basename(new URL(url).pathname)
  return name.startsWith('(') ? 'engine' : 'browser'
}

/** Without the hashes that Rust puts into a name. */
const readable = (/** @type {string} */ name) => name.replace(/::h[0-9a-f]{16}(?= |$)/, '').replace(/\[[0-9a-f]{16}\]/g, '') || '(anonymous)'

/**
 * Self time by function.
 * @param {{ nodes: { id: number, callFrame: { functionName: string, url: string } }[], samples?: number[], timeDeltas?: number[] }} profile
 */
export function selfTimes({ nodes, samples = [], timeDeltas = [] }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  /** @type {Map<string, { owner: string, name: string, microseconds: number }>} */
  const byFunction = new Map()
  samples.forEach((id, i) => {
    const frame = frames.get(id)
    if (!frame || frame.functionName === '(idle)') return
    const owner = ownerOf(frame.url, frame.functionName)
    const name = readable(frame.functionName)
    const key = `${owner}\0${name}`
    const entry = byFunction.get(key) ?? { owner, name, microseconds: 0 }
    entry.microseconds += timeDeltas[i + 1] ?? 0
    byFunction.set(key, entry)
  })
  return [...byFunction.values()].toSorted((a, b) => b.microseconds - a.microseconds)
}

/**
 * @param {import('./tab.mjs').Bench} bench serving the package whose modules keep their names
 * @param {{ page: string, quick: boolean }} options
 */
export async function profilePage(bench, { page: name, quick }) {
  const pages = existsSync(name) ? [{ name, file: name }] : benchPages(name)
  const one = pages.find((page) => page.name === name) ?? pages[0]
  if (!one) throw new Missing(`no page's name holds "${name}"; \`npm run bench\` lists them`)
  const html = readFileSync(one.file, 'utf8')
  const { profile, times } = await bench.show(html, async (page) => {
    const devtools = await page.context().newCDPSession(page)
    // Before measuring, so that the compilers have done their work.
    await inPage(page, 'repeat', { ms: 500 })
    await devtools.send('Profiler.enable')
    await devtools.send('Profiler.setSamplingInterval', { interval: 100 })
    await devtools.send('Profiler.start')
    const times = await inPage(page, 'repeat', { ms: quick ? 1000 : 4000 })
    return { profile: (await devtools.send('Profiler.stop')).profile, times }
  })
  const functions = selfTimes(profile)
  const all = functions.reduce((sum, { microseconds }) => sum + microseconds, 0)
  const perParse = median(times)
  const row = (/** @type {number} */ microseconds) => [`${(microseconds / all * 100).toFixed(1)} %`, ms(microseconds / all * perParse)]
  /** @type {Map<string, number>} */
  const owners = new Map()
  for (const { owner, microseconds } of functions) owners.set(owner, (owners.get(owner) ?? 0) + microseconds)
  console.log(`parseDocument on ${one.name}: median ${ms(perParse)} ms of ${times.length} parses under the profiler; its samples shared out\n`)
  console.log(table([['where', 'share', 'ms'], ...[...owners].toSorted((a, b) => b[1] - a[1]).map(([owner, microseconds]) => [owner, ...row(microseconds)])]).join('\n'))
  console.log('\nself time of functions (native functions of the browser count to their caller, unless they are named)\n')
  console.log(table([['function', 'where', 'share', 'ms'], ...functions.slice(0, 40).map(({ owner, name, microseconds }) => [name.slice(0, 110), owner, ...row(microseconds)])]).join('\n'))
}
