// The types: current, and of use to those who write against them.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { packageDir, root } from '../../www/tools/lib.mjs'
import { typesAreCurrent } from '../../www/tools/build/types.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'dw-article-types-'))
after(() => rmSync(scratch, { recursive: true }))
mkdirSync(join(scratch, 'node_modules'))
cpSync(packageDir, join(scratch, 'node_modules', 'dw-article'), { recursive: true })
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }')

/** Compiles a consumer of the package; gives back what the compiler says. */
function tsc(/** @type {string} */ source, /** @type {(string | { file: string })[]} */ ...given) {
  const { file } = given.find((option) => typeof option === 'object') ?? { file: 'consumer.ts' }
  const options = given.filter((option) => typeof option === 'string')
  writeFileSync(join(scratch, file), source)
  const compiler = options.includes('node10') ? 'typescript-5' : 'typescript'
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'node_modules', compiler, 'bin', 'tsc'), '--strict', '--noEmit', '--target', 'es2022', ...options, file], { cwd: scratch, encoding: 'utf8' })
  return { ok: status === 0, stdout }
}
const browser = ['--lib', 'es2022,dom', '--module', 'esnext', '--moduleResolution', 'bundler']
// TypeScript 7 no longer resolves as Node 10 did; projects that still do so have an older one.
const node10 = ['--lib', 'es2022,dom', '--module', 'esnext', '--moduleResolution', 'node10']
const plain = ['--lib', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext']

const consumer = `
import { type Article, type Block, DwArticleError, init, parseDocument, parseHtml } from 'dw-article'

await init()
await init(new URL('https://example.org/x.wasm'))
await init(fetch('/x.wasm'))
const article: Article = parseDocument(document, { maxBytes: 1 })

export function words(block: Block): string {
  switch (block.type) {
    case 'paragraph': case 'heading': case 'quote': case 'note':
      return block.text + block.marks.map((mark) => mark.type === 'link' ? mark.href : mark.start).join()
    case 'list': return block.items.map((item) => item.text).join()
    case 'image': return block.image.caption ?? ''
    case 'gallery': return block.images.map((image) => image.title ?? '').join()
    case 'video': case 'audio': return block.sources[0]?.url ?? String(block.duration)
    case 'embed': return block.provider
    case 'widget': return block.title ?? ''
    case 'table': return block.rows.flat().map((cell) => cell.text).join()
    case 'related': return block.links.map((link) => link.text).join()
    default: { const none: never = block; return none }
  }
}
try {
  parseHtml(new Uint8Array(), { charset: 'windows-1252' })
} catch (error) {
  if (error instanceof DwArticleError && error.code === 'not-dw') console.log(error.message)
}
export const headline: string | null = article.headline
`

describe('types', () => {
  test('are what the schema gives', async () => {
    assert.ok(await typesAreCurrent(), 'www/package/article.d.ts is not current: npm run types')
  })

  test('hold inside, too: package, extension, demo and what they share, checked strictly', () => {
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'jsconfig.json'], { cwd: root, encoding: 'utf8' })
    assert.equal(stdout, '')
  })

  test('serve a strict consumer in a browser, who can tell blocks apart by type', () => {
    assert.deepEqual(tsc(consumer, ...browser), { ok: true, stdout: '' })
  })

  for (const entry of ['dw-article', 'dw-article/full', 'dw-article/inline', 'dw-article/slim']) {
    test(`of ${entry} serve every way of resolving modules`, () => {
      const source = `
import init, { type Article, type CitationStyle, DwArticleError, cite, idOf, initForms, initText, parseHtml, parseText, permalinkOf, toHtml, toJsonLd, toMarkdown, toNinjs, toText, version } from '${entry}'
export async function forms(html: string, styles: CitationStyle[]): Promise<string[]> {
  await Promise.all([init(new Uint8Array()), initText(), initForms()])
  const article: Article = parseHtml(html, { url: new URL('https://www.dw.com/') }) ?? parseText(html)
  const id: number | null = idOf(permalinkOf(7))
  return [toMarkdown(article, { frontMatter: true }), toText(article), toHtml(article), toJsonLd(article), toNinjs(article), version(), String(id), new DwArticleError('not-dw', '').code, ...styles.map((style) => cite(article, style))]
}`
      for (const options of [browser, node10, ['--lib', 'es2022,dom', '--module', 'nodenext', '--moduleResolution', 'nodenext']]) assert.deepEqual(tsc(source, ...options), { ok: true, stdout: '' }, options.join(' '))
    })
  }

  test('of dw-article/blocks tell runs, images and lists', () => {
    const source = `
import type { Article, Mark } from 'dw-article'
import { type Nested, type Run, blocksOf, eachRun, imagesOf, isSafe, nestList, runs } from 'dw-article/blocks'
export function texts(article: Article): string[] {
  const credits: (string | null)[] = imagesOf(article).map((image) => image.credit)
  return blocksOf(article).flatMap((block) => {
    if (block.type === 'list') return nestList(block.items).map((item: Nested) => item.items.length + item.text)
    if (block.type !== 'paragraph') return credits.filter((credit) => credit !== null)
    const each: Run[] = runs(block.text, block.marks)
    return each.map((run) => run.text + run.marks.map((mark: Mark) => mark.type === 'link' && isSafe(mark.href) ? mark.href : mark.type).join())
  })
}
export const first: string | undefined = [...eachRun('a', [])][0]?.text`
    for (const options of [browser, node10, plain]) assert.deepEqual(tsc(source, ...options), { ok: true, stdout: '' }, options.join(' '))
    assert.equal(tsc(`import { runs } from 'dw-article/blocks'\nruns('a')\nexport {}`, ...browser).ok, false)
  })

  test('know the global of the classic script', () => {
    const source = `/// <reference types="dw-article/dw-article.global.js" />\nconst text: string = DwArticle.toMarkdown(DwArticle.parseDocument(document))\nconsole.log(text, DwArticle.detect(document)?.id)\n`
    // As a script, as a module, and as a module that loads it.
    for (const code of [source, `${source}export {}\n`, `import 'dw-article/dw-article.global.js'\n${source.slice(source.indexOf('\n'))}`]) assert.deepEqual(tsc(code, ...browser), { ok: true, stdout: '' }, code)
    assert.equal(tsc(`${source}DwArticle.parse(document)\n`, ...browser).ok, false)
  })

  test('know the modules that are imported', () => {
    const source = `import module from 'dw-article/dw-article.wasm'\nimport { init, initSync } from 'dw-article/slim'\nawait init(module)\ninitSync(module)\nexport const compiled: WebAssembly.Module = module\n`
    for (const options of [browser, ['--lib', 'es2022,webworker', '--module', 'nodenext', '--moduleResolution', 'nodenext']]) assert.deepEqual(tsc(source, ...options), { ok: true, stdout: '' }, options.join(' '))
  })

  test('serve a consumer in CommonJS', () => {
    const source = `import dw = require('dw-article')\nexport const text: string = dw.toText(dw.parseHtml(''))\nexport const code: dw.ErrorCode = 'not-dw'\n`
    assert.deepEqual(tsc(source, { file: 'consumer.cts' }, ...plain), { ok: true, stdout: '' })
  })

  test('serve a consumer without DOM types, in Node', () => {
    const source = `import { parseHtml, toMarkdown } from 'dw-article/full'\nexport const markdown: string = toMarkdown(parseHtml(''), { images: false })\n`
    assert.deepEqual(tsc(source, ...plain), { ok: true, stdout: '' })
  })

  test('refuse what is wrong', () => {
    const wrong = (/** @type {string} */ line) => tsc(`import { cite, parseDocument, parseHtml, permalinkOf, type Block } from 'dw-article'\ndeclare const block: Block\n${line}\nexport {}`, ...browser)
    for (const line of ['parseHtml(7)', 'parseDocument({})', 'parseHtml([60])', 'parseDocument(document, { charset: "latin1" })', 'parseHtml("").headline.length', 'block.text', 'if (block.type === "video") block.text', 'block.type === "film"', 'parseHtml("", { maxBytes: "1" })', 'cite(parseHtml(""), "acm")', 'permalinkOf("7")']) {
      assert.equal(wrong(line).ok, false, line)
    }
    assert.equal(wrong('if (block.type === "note") block.text').ok, true)
  })
})
