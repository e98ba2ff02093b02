// Archives: every form of input, damage of every kind, and runs that are killed.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { binary } from '../../www/tools/lib.mjs'
import { FIRST_ID, answer, ids, killedTwice, makers, parts, record, runArchive, writeWarc } from '../../www/tools/test/archive.mjs'

if (!existsSync(binary)) throw new Error('target/release/dw-article is missing: cargo build --release')

const scratch = mkdtempSync(join(tmpdir(), 'dw-archive-'))
after(() => rmSync(scratch, { recursive: true }))

const [make] = makers()
const url = (/** @type {number} */ id) => `https://www.dw.com/en/a-page/a-${id}`
const good = (/** @type {number} */ id) => record('response', url(id), answer(make(id)))
const file = (/** @type {string} */ name, /** @type {string | Buffer} */ bytes) => {
  const path = join(scratch, name)
  writeFileSync(path, bytes)
  return path
}

/** @param {string[]} args @param {string | Buffer} [input] */
function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(binary, args, { encoding: 'utf8', input, maxBuffer: 1 << 28, timeout: 300_000 })
  const lines = (/** @type {string} */ text) => text.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))
  const rows = lines(stdout)
  return { status, stderr, rows, ids: rows.map(({ id }) => id), errors: lines(stderr).map(({ error }) => error) }
}

/** A zip, whatever its entries' names; stored, unless they are to be deflated. @param {Record<string, string | Buffer>} entries */
function zip(entries, deflate = false) {
  /** @type {Buffer[]} */
  const [locals, centrals] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const [whole, label] = [Buffer.from(content), Buffer.from(name)]
    const bytes = deflate ? deflateRawSync(whole, { level: 1 }) : whole
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(deflate ? 8 : 0, 4)
    common.writeUInt32LE(crc32(whole), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(whole.length, 18)
    common.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, bytes])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, label]))
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, end])
}

/** A Zstandard frame, its blocks stored, or of one byte over and over. @param {string | Buffer} content */
function zstd(content) {
  const bytes = Buffer.from(content)
  const blocks = []
  for (let at = 0; at < bytes.length; at += 1 << 17) {
    const block = bytes.subarray(at, at + (1 << 17))
    const same = block.every((byte) => byte === block[0])
    const head = Buffer.alloc(3)
    head.writeUIntLE(Number(at + block.length === bytes.length) | Number(same) << 1 | block.length << 3, 0, 3)
    blocks.push(head, same ? block.subarray(0, 1) : block)
  }
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x58]), ...blocks])
}

const mhtml = (/** @type {number} */ id) => ['From: <Saved by Blink>', `Snapshot-Content-Location: ${url(id)}`, 'Subject: A page', 'Date: Wed, 1 May 2024 10:00:00 -0000', 'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----B"', '', '------B', 'Content-Type: text/html', 'Content-Transfer-Encoding: base64', 'Content-Location: https://ads.example/frame', '',
  Buffer.from('<p>A frame').toString('base64'), '------B', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', `Content-Location: ${url(id)}`, '',
  Buffer.from(make(id)).toString('base64').replace(/.{76}/g, '$&\r\n'), '------B--', ''].join('\r\n')

describe('forms of input', () => {
  const five = [1, 2, 3, 4, 5]
  const warc = Buffer.concat([record('warcinfo', null, 'x', { contentType: 'application/warc-fields' }), ...five.map(good)])
  const members = Buffer.concat(five.map((id) => gzipSync(good(id))))
  const jsonl = five.map((id) => JSON.stringify({ url: url(id), html: make(id) })).join('\n')
  /** @type {[string, string | Buffer][]} */
  const forms = [
    ['a.warc', warc], ['b.warc.gz', members], ['c.warc.gz', gzipSync(warc)],
    ['d.warc.zst', Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]), ...five.map((id) => zstd(good(id)))])],
    ['e.wacz', zip({ 'datapackage.json': '{}', 'archive/data.warc.gz': members, 'pages/pages.jsonl': '{"format":"json-pages-1.0"}' })],
    ['f.jsonl', jsonl], ['g.jsonl.gz', gzipSync(jsonl)], ['named-otherwise.gz', gzipSync(warc)],
  ]
  for (const [name, bytes] of forms) {
    test(name, () => {
      const { status, ids, errors, rows } = run([file(name, bytes)])
      assert.deepEqual([status, ids, errors], [0, five, []])
      assert.deepEqual(rows.map(({ record }) => record.url), five.map(url))
    })
  }

  test('rows say where they are from: offsets are where a member begins', () => {
    const { rows } = run([file('offsets.warc.gz', members)])
    let at = 0
    for (const [index, id] of five.entries()) {
      assert.deepEqual(rows[index].record, { source: join(scratch, 'offsets.warc.gz'), offset: at, url: url(id), fetched: '2024-05-01T10:00:00Z' })
      at += gzipSync(good(id)).length
    }
  })

  test('a row is the article that the page alone gives, and its record', () => {
    const alone = JSON.parse(spawnSync(binary, ['--url', url(7)], { input: make(7), encoding: 'utf8', maxBuffer: 1 << 28 }).stdout)
    const [{ record: _, ...article }] = run([file('alone.warc', good(7))]).rows
    assert.deepEqual(article, alone)
  })

  test('directories, patterns, single pages, MHTML, text of crawls; links and other files are left', () => {
    const directory = join(scratch, 'many')
    mkdirSync(join(directory, 'b'), { recursive: true })
    const put = (/** @type {string} */ name, /** @type {string | Buffer} */ bytes) => file(join('many', name), bytes)
    put('a-11', make(11))
    put('b/12.html.gz', gzipSync(make(12)))
    put('b/13.mhtml', mhtml(13))
    put('b/style.css', 'p {}')
    put('c.html', make(14))
    const text = 'A bridge opens\n\nNovember 5, 2015\n\nIt took nine years.\n\nhttps://p.dw.com/p/4jiCH\n\nThe bridge was opened on Thursday by the mayor of the town, who was the first to cross it.\n'
    put('d.wet.gz', gzipSync(record('conversion', url(70000001), text, { contentType: 'text/plain' })))
    symlinkSync(directory, join(directory, 'ring'))
    const { status, ids, rows, errors } = run([directory])
    assert.deepEqual([status, ids, errors], [0, [11, 12, 13, 14, 70000001], []])
    assert.deepEqual([rows[2].record.url, rows[2].record.fetched.slice(0, 10), rows[4].datePublished], [url(13), '2024-05-01', '2015-11-05'])
    assert.deepEqual(run([join(directory, '**', '*.html*')]).ids, [12, 14])
  })

  test('JSON Lines on standard input: a filter, one line for one', () => {
    const lines = [jsonl, '{"url": "https://example.org/", "html": "<p>x"}', 'no JSON', '{"url": "https://www.dw.com/en/x/a-9"}', JSON.stringify({ html: make(6), fetched: '2020' })].join('\n')
    const { status, ids, errors, rows } = run(['--from', 'jsonl'], lines)
    assert.deepEqual([status, ids, errors.map(({ code }) => code)], [0, [...five, 6], ['invalid-input', 'invalid-input']])
    assert.equal(errors[0].offset, Buffer.byteLength(lines.slice(0, lines.indexOf('no JSON'))))
    assert.deepEqual(rows.at(-1).record, { source: '-', offset: Buffer.byteLength(lines.split('\n').slice(0, -1).join('\n')) + 1, url: null, fetched: '2020' })
    const among = run(['--from', 'jsonl', '--with-errors'], lines)
    assert.deepEqual(among.rows.map(({ id, error }) => id ?? error.code), [...five, 'invalid-input', 'invalid-input', 6])
  })

  test("what a server has packed is unpacked, and what it only says it has packed is not", () => {
    const html = make(21)
    const chunked = (/** @type {Buffer} */ bytes) => Buffer.concat([Buffer.from(`${(20).toString(16)};x=y\r\n`), bytes.subarray(0, 20), Buffer.from(`\r\n${(bytes.length - 20).toString(16)}\r\n`), bytes.subarray(20), Buffer.from('\r\n0\r\n\r\n')])
    const sent = [
      [gzipSync(html), 'Content-Encoding: gzip'], [deflateSync(html), 'Content-Encoding: deflate'], [brotliCompressSync(html), 'Content-Encoding: br'],
      [zstd(html), 'Content-Encoding: zstd'], [html, 'Content-Encoding: gzip'], [html, 'Content-Encoding: br'],
      [chunked(Buffer.from(html)), 'Transfer-Encoding: chunked'], [html, 'Transfer-Encoding: chunked'], [chunked(gzipSync(html)), 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked'],
    ].map(([body, field]) => record('response', url(21), answer(body, ['Content-Type: text/html', /** @type {string} */ (field)])))
    const { ids, errors } = run([file('packed.warc', Buffer.concat(sent))])
    assert.deepEqual([ids, errors], [sent.map(() => 21), []])
  })

  test("the record's charset counts where the bytes are not UTF-8", () => {
    const html = make(22).replace(/<meta charset[^>]*>/gi, '').replace('22: ', '22: \u0416 ')
    const bytes = Buffer.concat(html.split(/(\u0416)/).map((part) => part === '\u0416' ? Buffer.from([0xc6]) : Buffer.from(part.replace(/[^\0-\x7f]/g, '?'))))
    const { rows } = run([file('charset.warc', record('response', url(22), answer(bytes, ['Content-Type: text/html; charset=windows-1251'])))])
    assert.ok(rows[0].headline.startsWith('22: \u0416 '), rows[0].headline)
  })
})

describe('damage', () => {
  const codes = (/** @type {{ code: string }[]} */ errors) => errors.map(({ code }) => code)

  test('pages of others, redirects, pictures and requests are counted, not parsed', () => {
    const records = [record('response', 'https://example.org/a-1', answer(make(1))), record('response', 'https://www.dw.com.example.org/en/a/a-1', answer(make(1))), record('response', url(2), answer('', [], '301 Moved')), record('response', url(3), answer('GIF', ['Content-Type: image/gif'])), record('request', url(4), 'GET / HTTP/1.1\r\n\r\n'), good(5)]
    const { status, ids, errors, stderr } = run([file('others.warc', Buffer.concat(records))])
    assert.deepEqual([status, ids, errors], [0, [5], []])
    assert.match(stderr, /1 pages: 1 articles, 0 duplicates, 0 errors; 5 other records/)
    assert.match(stderr, /others {4}another site's 2, not HTML 1, not found or moved 1, not of a page 1/)
  })

  test('a page that is no article is a line with address, code and offset', () => {
    const front = record('response', 'https://www.dw.com/en/top-stories/s-9097', answer('<h1>Top stories'))
    const { status, ids, errors } = run([file('front.warc', Buffer.concat([good(1), front, good(2)]))])
    assert.deepEqual([status, ids], [0, [1, 2]])
    assert.deepEqual(errors.map(({ code, offset, url }) => [code, offset, url]), [['not-article', good(1).length, 'https://www.dw.com/en/top-stories/s-9097']])
  })

  test('a cut member, a broken one, a wrong length: said once, and the others are read', () => {
    const [one, two] = [gzipSync(good(1)), gzipSync(good(2))]
    const broken = Buffer.from(two)
    broken.fill(0xff, 60, 90)
    const sum = Buffer.from(two)
    sum[sum.length - 8] ^= 1
    const long = gzipSync(record('response', url(3), answer(make(3)), { length: 1_000_000 }))
    for (const [name, bad] of /** @type {[string, Buffer][]} */ ([['cut', two.subarray(0, two.length >> 1)], ['broken', broken], ['sum', sum], ['long', long], ['noise', Buffer.from('no member')], ['head', gzipSync('WARC/1.0\r\nContent-Type: x\r\n\r\n')], ['text', gzipSync('<html>')]])) {
      const { status, ids, errors } = run([file(`${name}.warc.gz`, Buffer.concat([one, bad, gzipSync(good(4)), gzipSync(good(5))]))])
      assert.deepEqual([ids, status], [[1, 4, 5], 1], name)
      assert.deepEqual([...new Set(codes(errors))], ['damaged'], name)
      assert.equal(errors[0].offset, one.length, name)
    }
  })

  test('a file that ends in the middle, in every form', () => {
    for (const [name, bytes] of /** @type {[string, Buffer][]} */ ([['end.warc', Buffer.concat([good(1), good(2).subarray(0, 900)])], ['end.warc.gz', Buffer.concat([gzipSync(good(1)), gzipSync(good(2)).subarray(0, 900)])], ['end.warc.zst', Buffer.concat([zstd(good(1)), zstd(good(2)).subarray(0, 900)])]])) {
      const { status, ids, errors } = run([file(name, bytes)])
      assert.deepEqual([status, ids, codes(errors)], [1, [1], ['damaged']], name)
    }
  })

  test('bombs: packed pages, records, lines and zips are read no further than a page can go', () => {
    const nothing = Buffer.alloc(140 << 20)
    const packed = gzipSync(nothing, { level: 1 })
    const bomb = record('response', url(1), answer(packed, ['Content-Type: text/html', 'Content-Encoding: gzip']))
    const long = Buffer.concat([Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url(2)}\r\nContent-Length: 900000000000\r\n\r\n`), nothing])
    const huge = gzipSync(long, { level: 1 })
    const { ids, errors } = run([file('bombs.warc.gz', Buffer.concat([gzipSync(bomb), huge, gzipSync(good(3))]))])
    assert.deepEqual([ids, codes(errors)], [[3], ['too-large', 'bomb']])
    assert.deepEqual(codes(run([file('bomb.html.gz', packed), file('bomb.html.zst', zstd(nothing))]).errors), ['too-large', 'too-large'])
    // In a zip the ratio is that of all it is packed into.
    for (const [name, bytes] of /** @type {[string, Buffer][]} */ ([['a.warc', long], ['a.warc.gz', Buffer.concat([huge, gzipSync(good(3))])]])) {
      const { ids, errors } = run([file('bombs.wacz', zip({ [name]: bytes, 'b.warc': good(4) }, true))])
      assert.deepEqual([ids, codes(errors)], [name === 'a.warc' ? [4] : [3, 4], ['bomb']], name)
    }
  })

  test('members in members with one end are not unpacked once for each; codings in codings are a few', () => {
    // A head of gzip's and one of a stored block, which holds the next ones and ends where all of them end.
    const heads = 4000
    const nested = Array.from({ length: heads }, (_, i) => {
      const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0])
      const length = 15 * (heads - 1 - i)
      head.writeUInt16LE(length, 11)
      head.writeUInt16LE(0xffff ^ length, 13)
      return head
    })
    const end = deflateRawSync(Buffer.alloc(100 << 20), { level: 9 })
    const { ids, errors } = run([file('nested.warc.gz', Buffer.concat([...nested, end, Buffer.alloc(8, 1), gzipSync(good(4))]))])
    assert.deepEqual([ids, codes(errors)], [[4], ['damaged']])
    const often = (/** @type {number} */ n) => {
      let body = Buffer.from(make(5))
      for (let i = 0; i < n; i++) body = gzipSync(body)
      return record('response', url(5), answer(body, ['Content-Type: text/html', `Content-Encoding: ${Array(n).fill('gzip').join(', ')}`]))
    }
    assert.deepEqual(run([file('often.warc', Buffer.concat([often(8), often(9)]))]).ids, [5])
  })

  test('files that are not there, cannot be read, or hold nothing', () => {
    const names = [join(scratch, 'not-there.warc'), file('empty.warc.gz', ''), file('zip.wacz', 'PK\x03\x04 and no more'), file('good.warc', good(1))]
    const { status, ids, errors } = run(names)
    assert.deepEqual([status, ids, codes(errors)], [1, [1], ['unreadable', 'damaged']])
  })

  test('names that lead elsewhere are names, and nothing is written under them', () => {
    const out = join(scratch, 'within', 'out')
    mkdirSync(join(scratch, 'within'))
    const wacz = file('names.wacz', zip({ '../../evil.warc': good(1), '/etc/evil.html': make(2), 'CON.warc': good(3) }))
    const { status } = spawnSync(binary, ['--out', out, wacz])
    assert.deepEqual([status, [...ids(out)]], [0, [1, 2, 3]])
    assert.deepEqual(readdirSync(join(scratch, 'within')), ['out'])
    assert.deepEqual(readdirSync(out).sort(), ['journal', 'part-00000.jsonl'])
  })

  test('wrong usage is 2: what reads one page only', () => {
    for (const args of [['--url', url(1)], ['--explain'], ['--format', 'markdown']]) assert.equal(run([...args, scratch]).status, 2, args.join(' '))
  })
})

describe('--unique', () => {
  test('id: the first of an id; digest: each version once', () => {
    const changed = record('response', url(1), answer(make(1).replace('1: ', '1: changed ')))
    const path = file('twice.warc', Buffer.concat([good(1), good(2), good(1), changed, good(2)]))
    assert.deepEqual(run([path]).ids, [1, 2, 1, 1, 2])
    assert.deepEqual(run(['--unique', 'id', path]).ids, [1, 2])
    const { rows, stderr } = run(['--unique', 'digest', path])
    assert.deepEqual([rows.map(({ id }) => id), rows[2].headline.startsWith('1: changed ')], [[1, 2, 1], true])
    assert.match(stderr, /5 pages: 3 articles, 2 duplicates, 0 errors/)
  })
})

describe('--out', () => {
  const count = 400
  const warc = join(scratch, 'run.warc.gz')
  writeWarc(warc, count)
  const whole = join(scratch, 'whole')

  test('a run, its files and its summary', async () => {
    const { status, stderr } = await runArchive(['--rows', '30', warc], { out: whole })
    assert.equal(status, 0, stderr)
    assert.deepEqual([...ids(whole)], Array.from({ length: count }, (_, index) => FIRST_ID + index))
    assert.match(stderr, /404 pages: 400 articles, 0 duplicates, 4 errors; 9 other records\n {2}kind {6}.*\n {2}layout {4}.*\n {2}language {2}.*\n {2}year {6}.*\n {2}errors {4}not-article 4\n/)
    const again = spawnSync(binary, ['--out', whole, '--resume', warc], { encoding: 'utf8' })
    assert.deepEqual([again.status, again.stderr], [0, stderr])
    assert.match(spawnSync(binary, ['--out', whole, warc], { encoding: 'utf8' }).stderr, /holds a run already: --resume/)
    assert.match(spawnSync(binary, ['--out', whole, '--resume', '--unique', 'id', warc], { encoding: 'utf8' }).stderr, /with other options/)
  })

  test('killed twice and resumed, it is the same to the byte', async () => {
    const out = join(scratch, 'killed')
    const { faults } = await killedTwice({ file: warc, out, count, rows: 30 })
    assert.deepEqual(faults, [])
    const names = readdirSync(whole).filter((name) => name !== 'journal')
    assert.deepEqual(readdirSync(out).filter((name) => name !== 'journal'), names)
    for (const name of names) assert.ok(readFileSync(join(whole, name)).equals(readFileSync(join(out, name))), name)
  })

  test('whatever the moment: a journal cut anywhere, a part that has not got its name, keys beyond the last part', () => {
    const out = join(scratch, 'moments')
    const some = join(scratch, 'some.warc.gz')
    writeWarc(some, 50)
    const args = ['--out', out, '--rows', '20', '--unique', 'id', some]
    spawnSync(binary, args)
    const journal = readFileSync(join(out, 'journal'), 'utf8')
    const expected = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]))
    const lines = journal.split('\n')
    for (const cut of [0, lines[0].length + 1, lines[0].length + 1 + (lines[1].length >> 1), lines[0].length + lines[1].length + 2]) {
      rmSync(out, { recursive: true })
      mkdirSync(out)
      for (const [name, bytes] of expected) writeFileSync(join(out, name), bytes)
      writeFileSync(join(out, 'journal'), journal.slice(0, cut))
      const number = journal.slice(0, cut).split('\n').length - 2
      // What the journal does not name has not got its name either; what its last line names may not have.
      for (const name of parts(out).filter((name) => Number(name.slice(5, 10)) >= number - 1)) {
        writeFileSync(join(out, `.${name}.tmp`), /** @type {Buffer} */ (expected.get(name)))
        rmSync(join(out, name))
      }
      const { status, stderr } = spawnSync(binary, ['--resume', ...args], { encoding: 'utf8' })
      assert.equal(status, 0, `${cut}: ${stderr}`)
      assert.deepEqual(new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))])), expected, `${cut}`)
    }
  })

  test('two runs into one directory: the second says so, and the first is not disturbed', async () => {
    const out = join(scratch, 'two')
    const first = spawn(binary, ['--out', out, '--rows', '2', '-'], { stdio: ['pipe', 'ignore', 'pipe'] })
    const ended = new Promise((resolve) => first.on('close', resolve))
    first.stdin.write(Buffer.concat([good(1), good(2), good(3)]))
    while (parts(out).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    for (const resume of [[], ['--resume']]) {
      const second = spawnSync(binary, ['--out', out, ...resume, warc], { encoding: 'utf8' })
      assert.deepEqual([second.status, second.stderr], [1, `dw-article: another run is writing into ${out}\n`])
    }
    first.stdin.end(good(4))
    assert.equal(await ended, 0)
    assert.deepEqual([...ids(out)], [1, 2, 3, 4])
  })

  test('other inputs than before are refused', () => {
    const out = join(scratch, 'changed')
    const path = file('changes.warc', Buffer.concat([good(1), good(2)]))
    spawnSync(binary, ['--out', out, '--rows', '1', path])
    const journal = readFileSync(join(out, 'journal'), 'utf8').split('\n')
    writeFileSync(join(out, 'journal'), journal.slice(0, 2).join('\n') + '\n')
    rmSync(join(out, 'part-00001.jsonl'))
    writeFileSync(path, Buffer.concat([good(3), good(1), good(2)]))
    const { status, stderr } = spawnSync(binary, ['--out', out, '--rows', '1', '--resume', path], { encoding: 'utf8' })
    assert.equal(status, 1)
    assert.match(stderr, /changes\.warc has changed/)
  })

  test('a full disk stops it cleanly, and it goes on when there is room', { skip: process.platform !== 'linux' }, () => {
    // A limit on the length of files stands for the disk.
    const out = join(scratch, 'full')
    const args = ['--out', out, '--rows', '100000', warc]
    const { status, stderr } = spawnSync('bash', ['-c', 'trap "" XFSZ; ulimit -f 500; exec "$@"', 'bash', binary, ...args], { encoding: 'utf8' })
    assert.equal(status, 1, stderr)
    assert.match(stderr, /--resume goes on from there/)
    assert.deepEqual(parts(out), [])
    assert.equal(spawnSync(binary, ['--resume', ...args]).status, 0)
    assert.equal([...ids(out)].length, count)
  })
})
