// Books and folders: what is in them, what of the pictures, and nothing of a page runs. `npm run check-epub` asks
// epubcheck of every fixture alone; here it is asked once, where it is there.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { cases, packageDir } from '../../www/tools/lib.mjs'
import { complaints, findEpubcheck } from '../../www/tools/test/epubcheck.mjs'
import { page as pageOf, templates, vectors } from '../hostile/fill.mjs'

const load = (/** @type {string} */ file) => import(pathToFileURL(join(packageDir, file)).href)
const node = /** @type {typeof import('../../www/package/full.js')} */ (await load('node.js'))
const { toEpub, toMarkdownFolder } = /** @type {typeof import('../../www/package/epub.js')} */ (await load('epub-node.js'))

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64')
const WEBP = Buffer.from('RIFF\x04\0\0\0WEBPVP8 ', 'latin1')

const fixtures = cases().flatMap(({ name, expected }) => expected ? [{ name, article: JSON.parse(readFileSync(expected, 'utf8')) }] : [])
const fixture = (/** @type {string} */ name) => fixtures.find((one) => one.name === name)?.article
/** @type {any[]} */
const hostile = templates.flatMap(({ template }) => vectors.flatMap((_, i) => {
  if (i % 20) return []
  try {
    return [node.parseHtml(pageOf(template, i))]
  } catch {
    return []
  }
}))

/** @param {Uint8Array} bytes */
function opened(bytes) {
  const files = unzipSync(bytes)
  const text = (/** @type {string} */ name) => strFromU8(files[name])
  const xml = (/** @type {string} */ name) => new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(`${name}: ${level} ${message}`) } }).parseFromString(text(name), 'application/xml')
  return { names: Object.keys(files), files, text, xml }
}
const flat = (/** @type {string | null | undefined} */ text) => (text ?? '').replace(/\s+/g, '')
/** All elements of a document. @returns {any[]} */
const elements = (/** @type {any} */ document) => [...document.getElementsByTagName('*')]

/** Whether something of the page could do anything but be read: none may. */
function harmless(/** @type {any} */ document, /** @type {string} */ name) {
  for (const element of elements(document)) {
    assert.ok(!/^(?:script|iframe|object|embed|form|input|svg|math|style|base|video|audio|source)$/i.test(element.localName), `${name}: <${element.localName}>`)
    for (const { name: key, value } of [...element.attributes]) {
      assert.ok(/^(?:xmlns(?::epub)?|xml:lang|lang|dir|class|id|href|src|alt|rel|type|role|epub:type|datetime|start|scope|colspan|rowspan)$/.test(key), `${name}: ${key}="${value}"`)
      if (key === 'href' && element.localName === 'a') assert.match(value, /^(?:https?:\/\/|mailto:|article[-\d]*\.xhtml)/, name)
      if (key === 'src') assert.match(value, /^pictures\/\d+\.(?:png|jpg|gif)$/, name)
    }
  }
}

describe('EPUB', () => {
  test('every fixture: its text and its pictures, the same bytes each time', async () => {
    assert.ok(fixtures.length > 100)
    let pictures = 0
    for (const { name, article } of fixtures) {
      const asked = /** @type {string[]} */ ([])
      const image = (/** @type {string} */ url) => { asked.push(url); return PNG }
      const { bytes, missing } = await toEpub(article, { image })
      assert.deepEqual(missing, [], name)
      const book = opened(bytes)
      assert.deepEqual(book.names.slice(0, 2), ['mimetype', 'META-INF/container.xml'], name)
      assert.equal(Buffer.from(bytes.subarray(30, 58)).toString(), 'mimetypeapplication/epub+zip', 'stored, first, without extras')
      const document = book.xml('EPUB/article.xhtml')
      harmless(document, name)
      assert.equal(new Set(asked).size, asked.length, 'each picture is asked for once')
      pictures += asked.length

      // The article's text, in its order, whole and nothing else between header and footer that is not in the HTML.
      const shown = flat(document.documentElement?.textContent)
      let at = 0
      for (const part of article.text.split('\n\n')) {
        const found = shown.indexOf(flat(part), at)
        assert.ok(found >= 0, `${name}: ${part}`)
        at = found + flat(part).length
      }
      const html = node.toHtml(article).replace(/^[^]*<body>|<(?:video|audio)\b[^]*?<\/(?:video|audio)>/g, '').replace(/<[^>]*>/g, '')
      const body = /** @type {any} */ (document.getElementsByTagName('body')[0])
      assert.equal(flat(body.textContent), flat(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')), name)
      const root = /** @type {any} */ (document.documentElement)
      assert.deepEqual([root.getAttribute('lang'), root.getAttribute('dir')], [article.language, article.direction], name)

      const again = await toEpub(article, { image })
      assert.ok(Buffer.from(bytes).equals(Buffer.from(again.bytes)), `${name}: other bytes the second time`)
    }
    assert.ok(pictures > 100, `${pictures} pictures`)
  })

  test('says what it is: identifier, source, people, date, cover, contents', async () => {
    const article = fixture('feature-galleries')
    const { bytes } = await toEpub(article, { image: () => GIF })
    const book = opened(bytes)
    const opf = book.xml('EPUB/package.opf')
    const all = (/** @type {string} */ name) => elements(opf).filter((one) => one.nodeName === name).map((one) => one.textContent)
    assert.deepEqual(all('dc:identifier'), [article.url])
    assert.deepEqual(all('dc:source'), [article.url])
    assert.deepEqual(all('dc:title'), [article.headline])
    assert.deepEqual(all('dc:creator'), article.authors.map((/** @type {any} */ { name }) => name))
    assert.deepEqual(all('dc:date'), ['2024-01-12'])
    assert.deepEqual(all('dc:language'), ['de'])
    assert.deepEqual(all('meta')[0], '2024-01-12T07:15:30Z')
    const cover = elements(opf).find((one) => one.getAttribute('properties') === 'cover-image')
    assert.deepEqual([cover.getAttribute('href'), cover.getAttribute('media-type')], ['pictures/1.gif', 'image/gif'])
    assert.ok(book.names.includes('EPUB/pictures/1.gif'))
  })

  test('several articles are one book, each with its language and direction', async () => {
    const articles = [fixture('right-to-left'), fixture('feature-galleries')]
    const { bytes } = await toEpub(articles, { image: () => PNG, title: 'A <week>' })
    const book = opened(bytes)
    const roots = ['EPUB/nav.xhtml', 'EPUB/article-1.xhtml', 'EPUB/article-2.xhtml'].map((file) => /** @type {any} */ (book.xml(file).documentElement))
    assert.deepEqual(roots.map((root) => root.getAttribute('dir')), ['rtl', 'rtl', 'ltr'])
    const links = elements(book.xml('EPUB/nav.xhtml')).filter((one) => one.localName === 'a' && !one.getAttribute('href').includes('#'))
    assert.deepEqual(links.map((one) => [one.getAttribute('href'), one.textContent]), [['article-1.xhtml', articles[0].headline], ['article-2.xhtml', articles[1].headline]])
    assert.match(book.text('EPUB/package.opf'), /<dc:title>A &lt;week&gt;<\/dc:title>/)
    assert.match(book.text('EPUB/package.opf'), /<dc:identifier id="id">urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</)
    await assert.rejects(toEpub([]), TypeError)
  })

  test('hostile pages: well-formed, and nothing but text, links and pictures', async () => {
    assert.ok(hostile.length > 50, `${hostile.length} articles`)
    for (const [i, article] of hostile.entries()) {
      const { bytes } = await toEpub(article, { image: () => PNG, pictures: 'all' })
      const book = opened(bytes)
      for (const file of ['EPUB/package.opf', 'EPUB/nav.xhtml', 'EPUB/article.xhtml']) {
        const document = book.xml(file)
        if (file.endsWith('.xhtml')) harmless(document, `${i}: ${file}`)
      }
      assert.deepEqual(book.names.filter((name) => !/^(?:mimetype|META-INF\/container\.xml|EPUB\/(?:package\.opf|nav\.xhtml|style\.css|article\.xhtml|pictures\/\d+\.png))$/.test(name)), [])
    }
  })

  test('articles that lie: what XML cannot hold, no languages, no dates, addresses that are none', async () => {
    const lying = { ...fixture('feature-galleries'), headline: 'a\u0000b\u001f\ufffe\ud800]]>', language: 'x y"', datePublished: 'yesterday"', dateModified: '9999999-01-01', url: 'https://[bad', permalink: null, keywords: ['\u0001'] }
    lying.body = [{ type: 'paragraph', text: 'see', marks: [{ type: 'link', start: 0, end: 3, href: 'https://a b|c.example/^%zz' }] }]
    const book = opened((await toEpub(lying)).bytes)
    for (const file of ['EPUB/package.opf', 'EPUB/nav.xhtml', 'EPUB/article.xhtml']) book.xml(file)
    assert.match(book.text('EPUB/package.opf'), /<dc:language>und<.*\n(?:.*\n)*.*1970-01-01T00:00:00Z/)
  })

  test('epubcheck has no fault to find', async (t) => {
    const jar = findEpubcheck()
    if (!jar) return t.skip('no epubcheck here: npm run check-epub brings it')
    const folder = mkdtempSync(join(tmpdir(), 'dw-epub-'))
    try {
      const file = join(folder, 'all.epub')
      let n = 0
      // A third of the pictures cannot be had.
      const { bytes } = await toEpub([...fixtures.map(({ article }) => article), ...hostile], { image: () => n++ % 3 ? PNG : null })
      writeFileSync(file, bytes)
      assert.deepEqual(complaints(jar, file), [])
      writeFileSync(file, (await toEpub(fixture('right-to-left'), { image: () => PNG })).bytes)
      assert.deepEqual(complaints(jar, file), [])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('pictures', () => {
  const article = fixture('feature-galleries')
  /** @type {string[]} */
  const urls = []
  test('what cannot be had is told, and stays a link', async () => {
    await toEpub(article, { image: (url) => { urls.push(url); return null } })
    assert.ok(urls.length >= 4)
    /** @type {any[]} */
    const gives = [null, Buffer.from('<svg onload="x()">'), WEBP, new Response(PNG, { status: 404 })]
    const { bytes, missing } = await toEpub(article, { image: async (url) => urls.indexOf(url) < gives.length ? gives[urls.indexOf(url)] : Promise.reject(new Error('offline')) })
    assert.deepEqual(missing, urls.map((url, i) => ({ url, reason: i === 1 || i === 2 ? 'no-picture' : 'not-had' })))
    const book = opened(bytes)
    assert.ok(!book.names.some((name) => name.includes('pictures')))
    for (const url of urls) assert.ok(book.text('EPUB/article.xhtml').includes(`<a href="${url}">`), url)
    assert.deepEqual((await toEpub(article)).missing.map(({ reason }) => reason), urls.map(() => 'not-had'))
  })

  test('bytes come in any shape; what they are is looked at', async () => {
    const shapes = [PNG, new Uint8Array(PNG).buffer, new Blob([PNG], { type: 'text/html' }), new Response(PNG), { bytes: PNG }]
    for (const shape of shapes) {
      const { bytes, missing } = await toEpub(article, { image: () => shape instanceof Response ? shape.clone() : shape })
      assert.deepEqual(missing, [])
      assert.deepEqual(Buffer.from(opened(bytes).files['EPUB/pictures/1.png']), PNG)
    }
  })

  test('too large, and too many', async () => {
    const large = Buffer.alloc(16 * 1024 * 1024 + 1)
    PNG.copy(large)
    const { missing } = await toEpub(article, { image: (url) => url === urls[0] ? large : PNG })
    assert.deepEqual(missing, [{ url: urls[0], reason: 'too-large' }])
    const many = { ...article, body: Array.from({ length: 600 }, (_, i) => ({ type: 'image', image: { id: null, url: `https://static.dw.com/image/${i}_605.jpg`, title: null, alt: null, caption: null, credit: null, sources: [] } })) }
    let asked = 0
    const told = (await toEpub(many, { image: () => { asked++; return GIF } })).missing
    assert.equal(told.length, 101, 'the lead image and 499 of these')
    assert.ok(told.every(({ reason }) => reason === 'too-large') && asked < 504, `${asked} asked for`)
  })
})

describe('a folder of Markdown', () => {
  test('every fixture: the Markdown of toMarkdown, its pictures beside it', async () => {
    for (const { name, article } of fixtures) {
      const { bytes, missing } = await toMarkdownFolder(article, { image: () => PNG, name: 'Ä (b)/../c' })
      assert.deepEqual(missing, [], name)
      const { names, text } = opened(bytes)
      assert.equal(names[0], 'Ä (b) .. c.md')
      for (const file of names.slice(1)) assert.match(file, /^Ä \(b\) \.\. c\/\d+\.png$/)
      const markdown = text(names[0])
      const folder = '%C3%84%20%28b%29%20..%20c/'
      for (const file of names.slice(1)) assert.ok(markdown.includes(`${folder}${file.split('/')[1]})`), `${name}: ${file}`)
      // But for the addresses it is what toMarkdown says.
      const bare = (/** @type {string} */ markdown) => markdown.replace(/\((?:https?:\/\/|%C3%84)[^)]*\)/g, '()')
      assert.equal(bare(markdown), bare(node.toMarkdown(article)), name)
    }
  })

  test('without pictures: the addresses stay', async () => {
    const article = fixture('feature-galleries')
    const { bytes, missing } = await toMarkdownFolder(article)
    const { names, text } = opened(bytes)
    assert.deepEqual(names, ['dw-67900123.md'])
    assert.equal(text(names[0]), node.toMarkdown(article))
    assert.ok(missing.length >= 4)
    const none = await toMarkdownFolder(article, { images: false, frontMatter: true, image: () => assert.fail('asked') })
    assert.deepEqual(none.missing, [])
  })

  test('its name is made by the rule of all file names', async () => {
    const named = async (/** @type {string} */ name) => opened((await toMarkdownFolder(fixture('feature-galleries'), { images: false, name })).bytes).names
    assert.deepEqual(await named('CON'), ['_CON.md'])
    assert.deepEqual(await named('-rf \u202egpj'), ['rf gpj.md'])
    assert.deepEqual(await named('..'), ['dw-67900123.md'])
  })

  test('several articles: each with its own pictures, which are asked for once; a second of a name has another', async () => {
    const given = [fixture('feature-galleries'), fixture('news-signoff'), fixture('feature-galleries')]
    /** @type {string[]} */
    const asked = []
    const { bytes, missing } = await toMarkdownFolder(given, { image: (url) => { asked.push(url); return PNG }, name: ({ id }) => id === 67900123 ? 'Lindental' : 'LINDENTAL' })
    assert.deepEqual(missing, [])
    assert.equal(new Set(asked).size, asked.length)
    const { names, text } = opened(bytes)
    assert.deepEqual(names.filter((name) => name.endsWith('.md')), ['Lindental.md', 'LINDENTAL 2.md', 'Lindental 3.md'])
    assert.equal(text('Lindental.md').replaceAll('(Lindental/', '(Lindental%203/'), text('Lindental 3.md'))
    const alone = opened((await toMarkdownFolder(given[0], { image: () => PNG, name: 'Lindental' })).bytes)
    assert.deepEqual(names.filter((name) => name.startsWith('Lindental/')), alone.names.slice(1))
    assert.equal(text('Lindental.md'), alone.text('Lindental.md'))
    await assert.rejects(toMarkdownFolder([]), TypeError)
  })

  test('hostile pages: pictures are where the folder is', async () => {
    for (const article of hostile) {
      const { names, text } = opened((await toMarkdownFolder(article, { image: () => PNG, name: article.headline ?? '..' })).bytes)
      for (const name of names) assert.ok(!/(?:^|\/)\.\.?(?:\/|$)|^\/|\\/.test(name), name)
      assert.ok(names[0].endsWith('.md') && text(names[0]).length > 0)
    }
  })
})
