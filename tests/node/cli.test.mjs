// The command line as the contract has it: what it prints, and its exit status.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { binary, cases } from '../../www/tools/lib.mjs'

if (!existsSync(binary)) throw new Error('target/release/dw-article is missing: cargo build --release')

const scratch = mkdtempSync(join(tmpdir(), 'dw-article-'))
after(() => rmSync(scratch, { recursive: true }))
const other = join(scratch, 'other.html')
writeFileSync(other, '<!doctype html><title>Elsewhere</title><h1>Hello</h1>')

const pages = cases().filter(({ page, expected }) => expected && page.endsWith('.html'))
const [{ page: first, expected }, { page: second }] = pages
const article = JSON.parse(readFileSync(/** @type {string} */ (expected), 'utf8'))

/** @param {string[]} args @param {string | Buffer} [input] */
const run = (args, input = '') => spawnSync(binary, args, { encoding: 'utf8', input, maxBuffer: 1 << 28 })

describe('one input', () => {
  test('gives one object, pretty', () => {
    const { status, stdout, stderr } = run([first])
    assert.deepEqual([status, stderr], [0, ''])
    assert.deepEqual(JSON.parse(stdout), article)
    assert.match(stdout, /^\{\n {2}"schemaVersion": "1\.0",\n/)
    assert.ok(stdout.endsWith('}\n'))
  })

  test('comes from standard input for - and for nothing', () => {
    const html = readFileSync(first)
    for (const args of [['-'], []]) {
      const { status, stdout } = run(args, html)
      assert.equal(status, 0)
      assert.deepEqual(JSON.parse(stdout), article)
    }
  })

  test('may be named by --url', () => {
    const { status, stdout } = run(['--url', 'https://www.dw.com/en/some-story/a-70000042'], '<html><body><article><header><h1>Some story</h1></header><div class="rich-text"><p>Text of it.</p></div></article></body></html>')
    assert.equal(status, 0)
    const { id, permalink, language, headline } = JSON.parse(stdout)
    assert.deepEqual({ id, permalink, language, headline }, { id: 70000042, permalink: 'https://p.dw.com/p/4jiCw', language: 'en', headline: 'Some story' })
  })
})

describe('several inputs', () => {
  test('give an array', () => {
    const { status, stdout } = run([first, second])
    assert.equal(status, 0)
    const list = JSON.parse(stdout)
    assert.equal(list.length, 2)
    assert.deepEqual(list[0], article)
  })

  test('give a line each with --format jsonl', () => {
    const { status, stdout } = run(['--format', 'jsonl', first, second])
    assert.equal(status, 0)
    const lines = stdout.trimEnd().split('\n')
    assert.equal(lines.length, 2)
    assert.deepEqual(JSON.parse(lines[0]), article)
  })

  test('are printed although one of them cannot be', () => {
    const { status, stdout, stderr } = run([first, other, join(scratch, 'no-such.html'), second])
    assert.equal(status, 1)
    assert.equal(JSON.parse(stdout).length, 2)
    assert.match(stderr, /other\.html: .*not-dw/)
    assert.match(stderr, /no-such\.html: /)
  })

  test('all bad give an empty array', () => {
    const { status, stdout } = run([other, other])
    assert.equal(status, 1)
    assert.deepEqual(JSON.parse(stdout), [])
  })
})

describe('forms', () => {
  for (const form of ['markdown', 'text', 'html', 'json-ld', 'ninjs', 'apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json']) {
    test(form, () => {
      const { status, stdout } = run(['--format', form, first])
      assert.equal(status, 0)
      assert.ok(stdout.includes(article.headline))
      if (form === 'json-ld') assert.equal(JSON.parse(stdout)['@context'], 'https://schema.org')
      if (form === 'ninjs') assert.equal(JSON.parse(stdout).uri, article.url)
    })
  }

  test('several CSL-JSON items are one list', () => {
    const { status, stdout } = run(['--format', 'csl-json', first, other, second])
    assert.equal(status, 1)
    const list = JSON.parse(stdout)
    assert.deepEqual(list.map((/** @type {any} */ item) => [item.type, item.title]), [first, second].map((page) => ['webpage', JSON.parse(run([page]).stdout).headline]))
  })

  test('several BibTeX entries stand one after the other', () => {
    const { stdout } = run(['--format', 'bibtex', first, second])
    assert.equal(stdout.match(/^@misc\{dw\d+,$/gm)?.length, 2)
  })
})

describe('exit status', () => {
  test('1 and a message for what is no article; nothing on standard output', () => {
    const { status, stdout, stderr } = run([other])
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, /not-dw/)
  })

  test('1 for an empty input and for bytes that are no text', () => {
    for (const input of ['', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7) % 32))]) {
      const { status, stderr } = run(['-'], input)
      assert.equal(status, 1)
      assert.match(stderr, /invalid-input/)
    }
  })

  test('2 for wrong usage', () => {
    for (const args of [['--format', 'yaml', first], ['--no-such-option']]) {
      const { status, stdout, stderr } = run(args)
      assert.deepEqual([status, stdout], [2, ''])
      assert.notEqual(stderr, '')
    }
  })

  test('0 for --help and --version', () => {
    for (const option of ['--help', '--version']) assert.equal(run([option]).status, 0)
  })
})
