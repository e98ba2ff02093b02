// Every pattern of the package, the extension and the demo at 1 MB of what it likes least: a page writes the texts that
// they are tried on, and one that takes a second try from every sign on stops the tab (a headline of 250,000 dots did).
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import ts from 'typescript-5'
import { filesUnder, root } from '../../www/tools/lib.mjs'

const size = 1_000_000

/** Where a text is cut before any pattern sees it: to how many UTF-16 code units. */
const cut = /** @type {Record<string, number>} */ ({ 'package/file-name.js': 1000 })

/** The patterns of a file, as they stand there. @param {string} file @param {string} text */
function patternsOf(file, text) {
  /** @type {string[]} */
  const found = []
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

function all() {
  const www = join(root, 'www')
  const files = ['package', 'extension', 'demo', 'shared'].flatMap((folder) => {
    try {
      return filesUnder(join(www, folder)).filter((file) => file.endsWith('.js')).map((file) => `${folder}/${file}`)
    } catch {
      return []
    }
  })
  const ours = [...files.map((name) => ({ name, path: join(www, name) })), ...['snapshot.js'].map((name) => ({ name: `browser/${name}`, path: join(root, 'src', 'browser', name) }))]
  return ours.flatMap(({ name, path }) => patternsOf(name, readFileSync(path, 'utf8')).map((pattern) => ({ name, pattern, length: cut[name] ?? size })))
}

/** @param {string} literal */
function compiled(literal) {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}

/**
 * Texts that make a pattern try again: what it can begin with, then one sign of its own or a pair of them over and
 * over, then what it cannot end with.
 * @param {string} literal @param {number} length
 */
function * inputs(literal, length) {
  const words = literal.match(/[\w]{2,}/g) ?? []
  const signs = new Set(['a', '0', ' ', '.', ...literal.replace(/\\[dswDSWpPbBu]/g, '').match(/[^\\^$|?*+()[\]{}\w]|\\[^\w]/g)?.map((sign) => sign.at(-1) ?? '') ?? []])
  const starts = new Set(['', 'a', ...words.slice(0, 3), 'https://', '/web/', '(', '0,,'])
  for (const sign of signs) {
    for (const start of starts) yield start + sign.repeat(length - start.length - 1) + '\u0001'
    yield `a${sign}`.repeat(length / 2) + '\u0001'
  }
  for (const word of words.slice(0, 4)) yield word.repeat(length / word.length) + '\u0001'
}

if (process.argv[2] === 'run') {
  for (const { name, pattern, length } of all()) {
    for (const input of inputs(pattern, length)) {
      process.stdout.write(`${name} ${pattern} ${JSON.stringify(input.slice(0, 20))}\n`)
      // A replacement tries on after each find.
      if (pattern.slice(pattern.lastIndexOf('/')).includes('g')) input.replace(compiled(pattern), '')
      else compiled(pattern).test(input)
    }
  }
  process.exit(0)
}

test('the patterns are found', () => {
  const patterns = all()
  assert.ok(patterns.length > 30, `${patterns.length}`)
  for (const file of ['package/detect.js', 'package/ids.js', 'package/file-name.js']) assert.ok(patterns.some(({ name }) => name === file), file)
  // The one that stopped the tab would be seen: its input is among those tried.
  assert.ok([...inputs('/^[-. ]+|[. ]+$/g', 100)].some((text) => /^a\.{50,}/.test(text)))
})

test('none tries from every sign on', () => {
  // Not a measure of time: one that does needs minutes to hours for 1 MB, the others some seconds for all.
  const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'run'], { encoding: 'utf8', timeout: 90_000, maxBuffer: 1 << 26 })
  assert.equal(status, 0, `stopped at ${stdout.trimEnd().split('\n').at(-1)}`)
})
