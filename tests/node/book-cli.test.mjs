// Books and folders of the command line: the same files with the same text as the package's, from pictures on the disk.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { binary, cases, packageDir } from '../../www/tools/lib.mjs'
import { complaints, findEpubcheck } from '../../www/tools/test/epubcheck.mjs'

const { toEpub, toMarkdownFolder } = /** @type {typeof import('../../www/package/epub.js')} */ (await import(pathToFileURL(join(packageDir, 'epub-node.js')).href))

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64')
const scratch = mkdtempSync(join(tmpdir(), 'dw-book-'))
after(() => rmSync(scratch, { recursive: true }))

/** @param {string[]} args */
function run(args) {
  const { status, stdout, stderr } = spawnSync(binary, args, { maxBuffer: 1 << 28 })
  return { status, stdout, stderr: String(stderr) }
}

/** What is in a ZIP, in order: texts as text, pictures as bytes. @param {Uint8Array} bytes */
const opened = (bytes) => Object.entries(unzipSync(bytes)).map(([name, content]) => [name, /\.(?:png|gif|jpg|webp)$/.test(name) ? Buffer.from(content).toString('base64') : strFromU8(content)])

const fixtures = cases().flatMap(({ name, page, expected }) => expected && page.endsWith('.html') ? [{ name, page, article: JSON.parse(readFileSync(expected, 'utf8')) }] : [])
const fixture = (/** @type {string} */ name) => /** @type {(typeof fixtures)[number]} */ (fixtures.find((one) => one.name === name))

/** A page on the disk as a browser saves it, with its pictures in the folder beside it. @param {string} name @param {(url: string, i: number) => Uint8Array | null} [gives] */
async function saved(name, gives = () => PNG) {
  const { page, article } = fixture(name)
  const file = join(scratch, `${name}.html`)
  writeFileSync(file, readFileSync(page))
  const folder = join(scratch, `${name}_files`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  /** @type {string[]} */
  const urls = []
  await toEpub(article, { image: (url) => { urls.push(url); return null } })
  for (const [i, url] of urls.entries()) {
    const bytes = gives(url, i)
    if (bytes) writeFileSync(join(folder, basename(new URL(url).pathname)), bytes)
  }
  return { file, article, urls }
}

const many = ['feature-galleries', 'right-to-left', 'classic-gallery', 'av-recording', 'embeds', 'interview', 'classic-media', 'bare-text', 'lang-ps', 'lang-prs', 'lang-zh', 'lang-sr', 'lang-pt'].filter((name) => fixture(name))

describe('the same as the package', () => {
  test('books and folders, pictures beside the page', async () => {
    assert.ok(many.length > 8, String(many))
    let pictures = 0
    for (const name of many) {
      const { file, article, urls } = await saved(name)
      pictures += urls.length
      for (const [format, made] of /** @type {const} */ ([['epub', await toEpub(article, { image: () => PNG })], ['markdown-folder', await toMarkdownFolder(article, { image: () => PNG })]])) {
        const { status, stdout, stderr } = run(['--format', format, file])
        assert.deepEqual([status, stderr], [0, ''], `${name}: ${format}`)
        assert.deepEqual(opened(stdout), opened(made.bytes), `${name}: ${format}`)
      }
    }
    assert.ok(pictures > 8, `${pictures} pictures`)
  })

  test('several articles are one book, and all fixtures without pictures', async () => {
    const { bytes } = await toEpub(fixtures.map(({ article }) => article), { title: 'A <week>' })
    const file = join(scratch, 'all.epub')
    const { status } = run(['--format', 'epub', '--title', 'A <week>', '--output', file, ...fixtures.map(({ page }) => page)])
    assert.equal(status, 0)
    const mine = readFileSync(file)
    assert.equal(mine.subarray(30, 58).toString(), 'mimetypeapplication/epub+zip', 'stored, first, without extras')
    assert.deepEqual(opened(mine), opened(bytes))
  })

  test('epubcheck has no fault to find', async (t) => {
    const jar = findEpubcheck()
    if (!jar) return t.skip('no epubcheck here: npm run check-epub brings it')
    const file = join(scratch, 'checked.epub')
    const pages = await Promise.all(many.map((name) => saved(name)))
    assert.equal(run(['--format', 'epub', '--output', file, ...pages.map((page) => page.file)]).status, 0)
    assert.deepEqual(complaints(jar, file), [])
  })
})

describe('pictures', () => {
  test('what is none, too large or not there is left out and listed', async () => {
    const large = Buffer.alloc(16 * 1024 * 1024 + 1)
    PNG.copy(large)
    const { file, article, urls } = await saved('feature-galleries', (_, i) => [Buffer.from('<svg onload="x()">'), large, null][i] ?? (i === 2 ? null : PNG))
    assert.ok(urls.length > 3)
    const { status, stdout, stderr } = run(['--format', 'epub', file])
    assert.equal(status, 0)
    assert.deepEqual(stderr.trimEnd().split('\n'), ['no-picture', 'too-large', 'not-had'].map((reason, i) => `dw-article: picture left out: ${reason}: ${urls[i]}`))
    const { bytes } = await toEpub(article, { image: (url) => urls.indexOf(url) > 2 ? PNG : null })
    assert.deepEqual(opened(stdout), opened(bytes))
  })

  test('another size of the same picture will do, from any directory', async () => {
    const { page, article } = fixture('feature-galleries')
    const folder = join(scratch, 'pictures', 'deep')
    mkdirSync(folder, { recursive: true })
    const id = /\/(\d+)_\d+\.\w+$/.exec(article.leadImage.url)?.[1]
    writeFileSync(join(folder, `${id}_9.png`), PNG)
    const { stdout } = run(['--format', 'epub', '--pictures-from', join(scratch, 'pictures'), page])
    assert.deepEqual(opened(stdout).filter(([name]) => name.includes('pictures/')), [['EPUB/pictures/1.png', PNG.toString('base64')]])
  })

  test('those of a browser\'s copy in one file, and of web archives', async () => {
    const { page, article } = fixture('feature-galleries')
    const picture = article.leadImage.url
    const mhtml = ['From: <Saved by Blink>', `Snapshot-Content-Location: ${article.url}`, 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="b"', '', '--b', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', `Content-Location: ${article.url}`, '', readFileSync(page).toString('base64').replace(/.{76}/g, '$&\r\n'), '--b', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', `Content-Location: ${picture}`, '', PNG.toString('base64'), '--b--', ''].join('\r\n')
    const record = (/** @type {string} */ url, /** @type {string} */ type, /** @type {Buffer} */ body) => {
      const answer = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body])
      return Buffer.concat([Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`), answer, Buffer.from('\r\n\r\n')])
    }
    const warc = Buffer.concat([record(article.url, 'text/html', readFileSync(page)), record(picture, 'image/png', PNG)])
    const { bytes } = await toEpub(article, { image: (url) => url === picture ? PNG : null })
    /** @type {[string, Uint8Array][]} */
    const copies = [['copy.mhtml', Buffer.from(mhtml)], ['copy.warc', warc], ['copy.wacz', zipSync({ 'archive/data.warc': warc })]]
    for (const [name, copy] of copies) {
      writeFileSync(join(scratch, name), copy)
      const { status, stdout } = run(['--format', 'epub', join(scratch, name)])
      assert.equal(status, 0, name)
      assert.deepEqual(opened(stdout), opened(bytes), name)
    }
  })
})

test('a page that is none is told, the rest is saved; wrong usage is told', () => {
  const page = fixture('interview').page
  const { status, stdout, stderr } = run(['--format', 'markdown-folder', join(scratch, 'no-such.html'), page, page])
  assert.equal(status, 1)
  assert.match(stderr, /no-such\.html: unreadable/)
  const names = opened(stdout).map(([name]) => String(name))
  assert.deepEqual(names.filter((name) => name.endsWith('.md')).map((name) => name.replace(/^dw-\d+/, '')), ['.md', ' 2.md'])
  assert.deepEqual([run(['--format', 'epub', join(scratch, 'no-such.html')]).status, run(['--format', 'html', '--title', 'x', page]).status, run(['--output', 'x', page]).status], [1, 2, 2])
})
