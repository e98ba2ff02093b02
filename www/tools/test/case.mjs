// npm run case -- FILE [NAME]: makes a page a test case, or approves what the parser now gives for it.
// npm run case -- --text FILE [URL]: makes a plain text one whose lines say what they are, tests/texts/NAME.txt; of such a
// file, approves what the parser now gives for it.
// npm run case -- --all: approves all cases anew. Read the differences before you commit them.
// The other forms of every case (forms/ beside the page) are approved with it. A new case gets a facts.json to fill in.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildBinary } from '../build/build.mjs'
import { Missing, binary, cases, casesDir, main, run, short } from '../lib.mjs'

/**
 * Where the case of a file is: a page that lies in tests/pages keeps its place.
 * @param {string} file absolute
 * @param {string | undefined} name
 * @returns {{ name: string, page: string }}
 */
export function caseOf(file, name, directory = casesDir) {
  const extension = extname(file).toLowerCase()
  if (!['.html', '.htm', '.txt'].includes(extension)) throw new Missing(`a case is an .html or a .txt file: ${file}`)
  const inside = dirname(dirname(file)) === directory && basename(file).startsWith('page.')
  const found = name ?? (inside ? basename(dirname(file)) : basename(file, extname(file)).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''))
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(found)) throw new Missing(`a case's name is lower-case words with hyphens: ${found}`)
  return { name: found, page: join(directory, found, extension === '.txt' ? 'page.txt' : 'page.html') }
}

const brief = (/** @type {unknown} */ value) => {
  const text = JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 157)}...` : text
}
const isObject = (/** @type {unknown} */ value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/**
 * What changed from one JSON value to another, a line per change: `- path: old`, `+ path: new`. In lists,
 * items that stayed the same are found again, so that one new paragraph is one line.
 * @param {any} before
 * @param {any} after
 * @returns {string[]}
 */
export function differences(before, after, path = '') {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const at = path || 'article'
  if (isObject(before) && isObject(after) && before.type === after.type) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => {
      const inner = path ? `${path}.${key}` : key
      if (!(key in after)) return [`- ${inner}: ${brief(before[key])}`]
      if (!(key in before)) return [`+ ${inner}: ${brief(after[key])}`]
      return differences(before[key], after[key], inner)
    })
  }
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path)
  return [`- ${at}: ${brief(before)}`, `+ ${at}: ${brief(after)}`]
}

/**
 * @param {any[]} before
 * @param {any[]} after
 * @param {string} path
 */
function listDifferences(before, after, path) {
  const old = before.map((item) => JSON.stringify(item))
  const now = after.map((item) => JSON.stringify(item))
  // Length of the longest common sequence of the rests from i and j.
  const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i][j] = old[i] === now[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1])
    }
  }
  /** @type {string[]} */
  const lines = []
  /** @type {number[]} */
  let gone = []
  /** @type {number[]} */
  let come = []
  const flush = () => {
    // As many gone as come, of the same sort each: they changed.
    if (gone.length === come.length && gone.every((g, n) => before[g]?.type === after[come[n]]?.type)) {
      gone.forEach((g, n) => lines.push(...differences(before[g], after[come[n]], `${path}[${come[n]}]`)))
    } else {
      lines.push(...gone.map((g) => `- ${path}[${g}]: ${brief(before[g])}`), ...come.map((c) => `+ ${path}[${c}]: ${brief(after[c])}`))
    }
    gone = []
    come = []
  }
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      flush()
      i++
      j++
    } else if (j === now.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) gone.push(i++)
    else come.push(j++)
  }
  flush()
  return lines
}

/**
 * What is to be said of a new page: facts, which tests/cases.rs compares with what the parser gives. They are read off the
 * page, by whoever adds it, not off the parser's answer; until then the case fails. What one does not want to say goes.
 */
export const FACTS = {
  kind: '? article, liveblog, gallery, video or audio',
  language: '? en, pt-BR, …',
  headline: '? as the reader sees it',
  kicker: [{ text: '? the labels over the headline' }],
  teaser: '? or null',
  datePublished: '? 2024-01-30T14:13:12.269Z, or 2020-01-19',
  authors: [{ name: '? the people who wrote it' }],
  byline: { text: '? the sign-off, or null for the whole' },
  leadImage: { caption: '?', credit: '? or null for the whole' },
  topics: [{ text: '?' }],
  body: [{ type: '? paragraph, heading, list, …: one for each block', text: '?' }],
  removed: [{ reason: '?', text: '?' }],
  warnings: [],
}

/** Writes them beside a page that has none. Returns whether it did. */
export function offerFacts(/** @type {string} */ page) {
  const file = join(dirname(page), 'facts.json')
  if (existsSync(file)) return false
  writeFileSync(file, JSON.stringify(FACTS, null, 1) + '\n')
  console.log(`  ${short(file)}: fill it in from the page itself; until then the case fails`)
  return true
}

/** Writes expected.json beside a page and says what changed. */
function approve(/** @type {string} */ name, /** @type {string} */ page) {
  const { status, stdout, stderr } = spawnSync(binary, [page], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) {
    console.error(`✗ ${name}: ${stderr.trim()}`)
    return false
  }
  const file = join(dirname(page), 'expected.json')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (before === stdout) {
    console.log(`  ${name}: unchanged`)
    return true
  }
  writeFileSync(file, stdout)
  const article = JSON.parse(stdout)
  if (before === null) {
    console.log(`+ ${name}: ${article.headline} (${article.body.length} blocks, ${article.wordCount} words, ${article.warnings.length} warnings)`)
  } else {
    const lines = differences(JSON.parse(before), article)
    console.log(`~ ${name}: ${lines.length ? '' : 'formatting only'}`)
    for (const line of lines) console.log(`    ${line}`)
  }
  return true
}

/** Where texts lie whose lines say what they are. */
const texts = join(casesDir, '..', 'texts')

/** Writes before each line what it is: tests/texts.rs says how. Git shows what changed. */
async function approveTexts() {
  const env = { ...process.env, UPDATE: '1' }
  await run('cargo', ['test', '--quiet', '--features', 'schema', '--test', 'texts'], { env })
}

/**
 * A plain text as a file of tests/texts in which nothing is said yet.
 * @param {string} text
 * @param {string | undefined} url
 */
export function unsaid(text, url) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  while (lines.at(-1) === '') lines.pop()
  return (url ? `url: ${url}\n` : '') + lines.map((line) => `\t${line}\n`).join('')
}

/** Makes a text a case, or approves the one that it is. */
async function approveText(/** @type {string} */ file, /** @type {string | undefined} */ url) {
  const from = resolve(process.env.INIT_CWD ?? '.', file ?? '')
  if (!file || !existsSync(from)) throw new Missing('usage: npm run case -- --text FILE [URL]')
  const to = dirname(from) === texts ? from : join(texts, `${basename(dirname(caseOf(from, undefined).page))}.txt`)
  if (to !== from) writeFileSync(to, unsaid(readFileSync(from, 'utf8'), url))
  await approveTexts()
  console.log(readFileSync(to, 'utf8') + `${short(to)}: put right what is wrong; the case fails until the parser agrees`)
}

/** Writes the forms that are not what the approved articles give; git shows what changed in them. */
async function approveForms() {
  const env = { ...process.env, UPDATE: '1' }
  await run('cargo', ['test', '--quiet', '--features', 'schema', '--test', 'render', 'golden', '--', '--nocapture'], { env })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const [file, name, more] = process.argv.slice(2)
    if (file === '--text') return approveText(name, more)
    if (!file || more) throw new Missing('usage: npm run case -- FILE [NAME]   or   npm run case -- --text FILE [URL]   or   npm run case -- --all')
    await buildBinary()
    if (file === '--all') {
      const fine = cases().map((c) => approve(c.name, c.page))
      if (fine.includes(false)) process.exitCode = 1
      await approveForms()
      await approveTexts()
      return
    }
    const from = resolve(process.env.INIT_CWD ?? '.', file)
    if (!existsSync(from)) throw new Missing(`no such file: ${from}`)
    const to = caseOf(from, name)
    if (to.page !== from) {
      mkdirSync(dirname(to.page), { recursive: true })
      copyFileSync(from, to.page)
      console.log(`  ${short(to.page)}: copied`)
      offerFacts(to.page)
    }
    if (approve(to.name, to.page)) await approveForms()
    else process.exitCode = 1
  })
}
