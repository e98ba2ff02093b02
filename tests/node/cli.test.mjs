// The command line as the contract has it: what it prints, and its exit status.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

  test('is explained with --explain: slot, rule and text of each line', () => {
    const lines = ['Skip to content', 'Skip to main menu', 'Culture', 'A bridge opens today', 'May 5, 2024', 'It took nine years.', 'https://p.dw.com/p/4s6UV', '', 'The river rose, and the mayor crossed it in a boat.']
    const { status, stdout } = run(['--text', '--explain'], lines.join('\n'))
    assert.equal(status, 0)
    const told = stdout.trimEnd().split('\n').map((line) => line.split('\t'))
    assert.deepEqual(told.map(([slot]) => slot), ['before', 'before', 'kicker', 'headline', 'day', 'teaser', 'link', 'paragraph'])
    assert.deepEqual(told.map(([, , text]) => text), lines.filter(Boolean))
    assert.ok(told.every(([, rule]) => rule))
    assert.match(run(['--explain', first]).stdout, /^headline\tlayout \w+\t/m)
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
    assert.deepEqual(JSON.parse(lines[0]), { file: first, ...article })
    assert.ok(lines[1].startsWith(`{"file":${JSON.stringify(second)},"schemaVersion":`))
    assert.deepEqual(JSON.parse(run(['--format', 'jsonl', first]).stdout), article)
  })

  for (const form of ['json-ld', 'ninjs']) {
    test(`are one list with --format ${form}`, () => {
      const { status, stdout } = run(['--format', form, first, other, second])
      assert.equal(status, 1)
      assert.deepEqual(JSON.parse(stdout), [first, second].map((page) => JSON.parse(run(['--format', form, page]).stdout)))
    })
  }

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
  for (const form of ['markdown', 'text', 'html', 'json-ld', 'ninjs', 'apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json', 'wikipedia', 'wikipedia-de']) {
    test(form, () => {
      const { status, stdout } = run(['--format', form, first])
      assert.equal(status, 0)
      assert.ok(stdout.includes(article.headline))
      if (form === 'json-ld') assert.equal(JSON.parse(stdout)['@context'], 'https://schema.org')
      if (form === 'ninjs') assert.equal(JSON.parse(stdout).uri, article.url)
    })
  }

  test('Markdown and text end with where they are from, unless --no-source is given', () => {
    for (const [form, line] of [['text', `Deutsche Welle · ${article.permalink}\n`], ['markdown', `Deutsche Welle · [${article.permalink}](${article.permalink})\n`]]) {
      const { stdout } = run(['--format', form, first])
      assert.ok(stdout.endsWith(`\n\n${line}`), stdout.slice(-200))
      assert.equal(`${run(['--format', form, '--no-source', first]).stdout.trimEnd()}\n\n${line}`, stdout)
    }
  })

  test('several CSL-JSON items are one list', () => {
    const { status, stdout } = run(['--format', 'csl-json', first, other, second])
    assert.equal(status, 1)
    const list = JSON.parse(stdout)
    assert.deepEqual(list.map((/** @type {any} */ item) => [item.type, item.title]), [first, second].map((page) => ['webpage', JSON.parse(run([page]).stdout).headline]))
  })

  test('citations for Wikipedia say when and in which copy the page was read', () => {
    const copy = `https://web.archive.org/web/20240203040506/${article.url}`
    const { stdout } = run(['--format', 'wikipedia', '--accessed', '2026-11-27', '--url', copy, first])
    assert.ok(stdout.includes(` |url=${article.url} |`) && stdout.includes(` |archive-url=${copy} |archive-date=2024-02-03 |access-date=2026-11-27 |`), stdout)
    const before = new Date().toISOString().slice(0, 10)
    const today = /abruf=([\d-]+)/.exec(run(['--format', 'wikipedia-de', first]).stdout)?.[1]
    assert.ok([before, new Date().toISOString().slice(0, 10)].includes(String(today)), `today unless given: ${today}`)
    assert.equal(run(['--format', 'wikipedia', '--accessed', 'today', first]).status, 2)
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

  test('1 for a text that is nothing but an address', () => {
    const { status, stderr } = run(['--text'], 'https://www.dw.com/en/a-page/a-70000001\n')
    assert.equal(status, 1)
    assert.match(stderr, /no-content/)
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

  test('2 and a sentence that helps for an address where a file belongs, and for what is no address', () => {
    for (const [args, help] of /** @type {[string[], RegExp][]} */ ([
      [[first, 'https://www.dw.com/en/a-page/a-70000001'], /nothing is fetched.*--url/],
      [['--url', 'foo', first], /https:\/\//],
      [['--url', 'file:///etc/passwd', first], /https:\/\//],
    ])) {
      const { status, stdout, stderr } = run(args)
      assert.deepEqual([status, stdout], [2, ''], args.join(' '))
      assert.match(stderr, help)
    }
  })

  test('1 and a sentence that helps for a PDF; the others are printed', () => {
    const pdf = join(scratch, 'page.pdf')
    writeFileSync(pdf, '%PDF-1.7\n%\u00e2\u00e3')
    for (const [file, help] of /** @type {[string, RegExp][]} */ ([[pdf, /this is a PDF/]])) {
      const { status, stdout, stderr } = run(['--format', 'jsonl', file, first])
      assert.equal(status, 1)
      assert.match(stderr, help)
      assert.deepEqual(JSON.parse(stdout), { file: first, ...article })
    }
  })

  test('0 for --help and --version', () => {
    for (const option of ['--help', '--version']) assert.equal(run([option]).status, 0)
  })
})

describe('nothing stops it', () => {
  // Standard error that nobody can write to: closed, full, or with no reader.
  for (const [what, redirect] of [['closed', '2>&-'], ['full', '2>/dev/full']]) {
    test(`standard error is ${what}`, { skip: process.platform !== 'linux' }, () => {
      const { status, stdout } = spawnSync('sh', ['-c', `"$@" ${redirect}`, 'sh', binary, '--format', 'jsonl', other, first], { encoding: 'utf8', maxBuffer: 1 << 28 })
      assert.equal(status, 1)
      assert.deepEqual(JSON.parse(stdout), { file: first, ...article })
    })
  }

  test('standard output that nobody reads is no fault; a full one is', { skip: process.platform !== 'linux' }, () => {
    const shell = (/** @type {string} */ line) => spawnSync('bash', ['-c', line, 'sh', binary, first], { encoding: 'utf8' })
    assert.deepEqual(shell('"$1" $(yes "$2" | head -200) | true; echo ${PIPESTATUS[0]}').stdout, '0\n')
    assert.deepEqual(shell('"$1" "$2" >&-').stderr.includes('panicked'), false)
    const { status, stderr } = shell('"$1" "$2" >/dev/full')
    assert.equal(status, 1)
    assert.match(stderr, /^dw-article: /)
  })

  test('what is too large is refused before it is read: a file by its length, a pipe at the limit', { skip: process.platform !== 'linux' }, () => {
    const sparse = join(scratch, 'sparse.html')
    const file = openSync(sparse, 'w')
    ftruncateSync(file, 3 * 2 ** 30)
    closeSync(file)
    // More memory than this is not to be had: 400 MB of addresses.
    for (const line of ['"$1" "$2"', 'cat "$2" | "$1"', '"$1" <(cat "$2")']) {
      const { status, stderr } = spawnSync('bash', ['-c', `ulimit -v 400000; ${line}`, 'sh', binary, sparse], { encoding: 'utf8' })
      assert.equal(status, 1, line)
      assert.match(stderr, /: too-large: /, line)
    }
  })

  test('names may hold anything and are printed so that they move nothing', { skip: process.platform !== 'linux' }, () => {
    const line = 'cd "$2" && "$1" $\'no\\e[2J\\nsuch\\xff\\u202e.html\'; cp "$3" $\'\\xfe.html\' && "$1" --format jsonl $\'\\xfe.html\''
    const folder = join(scratch, 'names')
    mkdirSync(folder)
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line, 'sh', binary, folder, first], { encoding: 'utf8', maxBuffer: 1 << 28 })
    assert.equal(status, 0)
    assert.deepEqual(JSON.parse(stdout), article)
    assert.match(stderr, /^dw-article: no\\u\{1b\}\[2J\\nsuch\\xff\\u\{202e\}\.html: [^\u001b\u202e]*\n$/)
  })
})

describe('pictures', () => {
  const html = '<html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/a-page/a-70000001"></head><body><article><header><h1>A bridge</h1></header><div class="rich-text"><p>Text of it.</p><figure class="placeholder-image"><img data-id="5" src="https://elsewhere.example/pixel.gif" alt="A quay"></figure><figure class="placeholder-image"><img data-id="6" src="https://static.dw.com/image/6_605.jpg" alt="A boat"></figure></div></article></body></html>'

  test("of DW's hosts are shown, others are links, --pictures all shows all", () => {
    for (const [form, picture, link] of [['html', '<img loading="lazy" referrerpolicy="no-referrer" src="ADDRESS"', '<a href="ADDRESS">A quay</a>'], ['markdown', '![WORD](ADDRESS)', '\n[A quay](ADDRESS)']]) {
      const shown = (/** @type {string} */ address, /** @type {string} */ word) => picture.replace('ADDRESS', address).replace('WORD', word)
      const elsewhere = 'https://elsewhere.example/pixel.gif'
      const some = run(['--format', form], html).stdout
      const all = run(['--format', form, '--pictures', 'all'], html).stdout
      assert.ok(some.includes(link.replace('ADDRESS', elsewhere)) && !some.includes(shown(elsewhere, 'A quay')), some)
      assert.ok(all.includes(shown(elsewhere, 'A quay')), all)
      for (const one of [some, all]) assert.ok(one.includes(shown('https://static.dw.com/image/6_605.jpg', 'A boat')), one)
    }
    assert.match(run(['--format', 'html'], html).stdout, /<meta name="referrer" content="no-referrer">/)
  })
})
