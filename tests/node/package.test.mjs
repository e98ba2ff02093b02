// The package as it is published: what is in it, what checkers say of it, and Node as its user.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { SourceMap, createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { binary, cases, casesDir, packageDir, root } from '../../www/tools/lib.mjs'
import { install } from '../browser/consumers.mjs'
import { trapping } from './trapping.mjs'

if (!existsSync(packageDir)) throw new Error('dist/package is missing: npm run build')

const { directory, installed, tarball, files, project } = install('node')
const load = (/** @type {string} */ entry) => import(pathToFileURL(join(installed, entry)).href)
const node = /** @type {typeof import('../../www/package/full.js')} */ (await load('node.js'))
const sample = join(casesDir, 'feature-galleries', 'page.html')
const html = readFileSync(sample, 'utf8')
const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
const run = (/** @type {string[]} */ args, options = {}) => spawnSync(process.execPath, args, { encoding: 'utf8', cwd: directory, ...options })

describe('the packed files', () => {
  test('are these and no others', () => {
    const own = files.filter((file) => !file.startsWith('snippets/'))
    assert.deepEqual(own, [
      'CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'THIRD-PARTY-NOTICES', 'api.js', 'article.d.cts', 'article.d.ts', 'blocks.cjs', 'blocks.d.cts', 'blocks.d.ts', 'blocks.js', 'book.js', 'browser-forms.js', 'browser-text.js', 'browser.js', 'button.d.ts', 'button.js', 'bytes.js', 'core.js', 'detect.js', 'dom.js',
      'dw-article.global.d.ts', 'dw-article.global.js', 'dw-article.global.js.map', 'dw_article.js', 'dw_article_bg.wasm', 'dw_article_forms.js',
      'dw_article_forms_bg.wasm', 'dw_article_full.js', 'dw_article_full_bg.wasm', 'dw_article_inline.js', 'dw_article_text.js', 'dw_article_text_bg.wasm', 'edge.js', 'epub-full.js', 'epub-node.js', 'epub.d.ts', 'epub.js', 'file-name.cjs', 'file-name.d.cts', 'file-name.d.ts', 'file-name.js', 'forms.js', 'forms.js.map', 'full.d.cts', 'full.d.ts',
      'full-inline.cjs', 'full-inline.d.cts', 'full-inline.d.ts', 'full-inline.js', 'full-module.js', 'full.js', 'global.js', 'ids.js', 'index.d.cts', 'index.d.ts', 'index.js', 'index.js.map', 'inline-modules.js', 'inline.cjs', 'inline.d.cts', 'inline.d.ts', 'inline.js',
      'node.cjs', 'node.js', 'package.json', 'range.js', 'schema.json', 'selection.d.ts', 'selection.js', 'slim.d.ts', 'slim.js', 'text.js', 'text.js.map', 'wasm.d.ts', 'watch.js', 'worker.d.ts', 'worker.js',
    ].sort())
    // The two files that Rust brings along.
    assert.deepEqual(files.filter((file) => file.startsWith('snippets/')).map((file) => file.replace(/-[0-9a-f]+\//, '/')).sort(), ['snippets/dw-article/src/browser/snapshot.js', 'snippets/dw-article/src/json/json.js', 'snippets/dw-article/src/uri/address.js'])
  })

  test('run nothing when installed and name no home of whoever built them', () => {
    assert.equal(manifest.scripts, undefined)
    assert.equal(manifest.dependencies, undefined)
    for (const file of files.filter((file) => /\.(?:js|cjs|map|wasm)$/.test(file))) assert.ok(!readFileSync(join(installed, file)).includes(root), file)
  })

  test('are there for every entrance', () => {
    const targets = (/** @type {any} */ value) => typeof value === 'string' ? [value] : Object.values(value).flatMap(targets)
    for (const target of [...targets(manifest.exports), manifest.main, manifest.module, manifest.types, manifest.unpkg]) assert.ok(existsSync(join(installed, target)), target)
  })

  test('have source maps that lead to the very place', () => {
    for (const name of ['index.js', 'text.js', 'forms.js', 'dw-article.global.js']) {
      const [code, map] = [name, `${name}.map`].map((file) => readFileSync(join(installed, file), 'utf8'))
      const sourceMap = new SourceMap(JSON.parse(map))
      let found = 0
      // The first line, up to the first template of several lines, is most of it; the name of a property is never changed.
      // What a message names stands in backticks.
      for (const { 1: property, index } of code.split('\n')[0].matchAll(/(?<!`WebAssembly)\.([a-z]\w{5,})/gi)) {
        const { originalSource, originalLine, originalColumn } = /** @type {import('node:module').SourceMapping} */ (sourceMap.findEntry(0, index + 1))
        const file = join(installed, originalSource || 'no source')
        if (!existsSync(file)) continue
        const there = readFileSync(file, 'utf8').split('\n')[originalLine].slice(originalColumn)
        assert.equal(there.slice(0, property.length), property, `${name}, column ${index + 2}: ${originalSource}:${originalLine + 1}:${originalColumn + 1}`)
        found++
      }
      assert.ok(found > 15, `${name}: ${found} places`)
    }
  })

  test('leave publint nothing to say', async () => {
    const { publint } = await import('publint')
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false })
    assert.deepEqual(messages, [])
  })

  test('resolve with their types in every way TypeScript knows', () => {
    const attw = (/** @type {string[]} */ ...args) => run([join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js'), tarball, '--format', 'json', ...args])
    // These entries are ES modules only: CommonJS imports them dynamically.
    for (const args of [['--entrypoints', '.', './full', './full-inline', './inline', './blocks', './file-name'], ['--entrypoints', './slim', './epub', './selection', './worker', './button', '--ignore-rules', 'cjs-resolves-to-esm']]) {
      const { status, stdout, stderr } = attw(...args)
      assert.equal(status, 0, `${args}: ${stdout.slice(0, 4000)} ${stderr}`)
    }
  })
})

describe('in Node', () => {
  const wanted = node.toMarkdown(node.parseHtml(html), { frontMatter: true })

  for (const file of ['markdown.mjs', 'markdown.cjs']) {
    test(`examples/node/${file} prints Markdown`, () => {
      const { stdout, stderr } = run([join(project('node', 'example'), file), sample])
      assert.deepEqual([stdout, stderr], [wanted, ''])
    })
  }

  test('examples/node/data-set.mjs reads what examples/command-line reads', () => {
    const pages = mkdtempSync(join(tmpdir(), 'dw-article-pages-'))
    try {
      const files = ['a.html', 'b.html', 'c.html'].map((name) => join(pages, name))
      copyFileSync(sample, files[0])
      writeFileSync(files[1], '<p>x')
      writeFileSync(files[2], Buffer.from(html.replace(/<meta charset[^>]*>/i, '<meta charset="windows-1252">').replace('<h1', '<h1 title="ä"'), 'latin1'))
      const { stdout, stderr } = run([join(project('node', 'data-set'), 'data-set.mjs'), ...files])
      assert.equal(stderr, '')
      assert.deepEqual(stdout.trimEnd().split('\n').map((line) => JSON.parse(line)).map(({ file, error, id }) => [file, error?.code, id]), [[files[0], undefined, node.parseHtml(html).id], [files[1], 'not-dw', undefined], [files[2], undefined, node.parseHtml(html).id]])
      if (process.platform === 'win32') return
      const bin = join(pages, 'bin')
      mkdirSync(bin)
      symlinkSync(binary, join(bin, 'dw-article'))
      const shell = spawnSync('sh', [join(project('command-line'), 'data-set.sh'), pages], { encoding: 'utf8', env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } })
      /** Without what says where a line is from, which each has in its own way. @param {string} lines */
      const said = (lines) => lines.trimEnd().split('\n').map((line) => JSON.parse(line)).map(({ file, record, error, ...article }) => error?.code ?? article)
      assert.deepEqual(said(shell.stdout), said(stdout), shell.stderr)
    } finally {
      rmSync(pages, { recursive: true })
    }
  })

  test('require gives what import gives', () => {
    const required = createRequire(join(directory, 'x.js'))('dw-article')
    assert.deepEqual(Object.keys(required).sort(), Object.keys(node).sort())
    assert.throws(() => required.parseHtml(''), (error) => error instanceof required.DwArticleError && error instanceof Error)
  })

  test('the inline entry works for what needs no HTML parser, and says what it lacks', async () => {
    const inline = await load('inline.js')
    assert.equal(inline.toMarkdown(node.parseHtml(html), { frontMatter: true }), wanted)
    assert.throws(() => inline.parseHtml(html), /dw-article\/full/)
  })

  test('the module and the schema are found under their names', () => {
    const require = createRequire(join(directory, 'x.js'))
    assert.ok(WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(require.resolve('dw-article/dw-article.wasm')))).some(({ name }) => name === 'parseHtml'))
    assert.equal(require('dw-article/schema.json').title, 'Article')
  })

  test('a real trap is an internal error, and the next call works on a fresh instance', async () => {
    // A copy, because the entries of one package share one instance.
    cpSync(installed, join(directory, 'copy'), { recursive: true })
    const slim = await import(pathToFileURL(join(directory, 'copy', 'slim.js')).href)
    slim.initSync(trapping(readFileSync(join(installed, 'dw_article_full_bg.wasm')), 'toText'))
    const article = slim.parseHtml(html)
    for (let i = 0; i < 3; i++) {
      assert.throws(() => slim.toText(article), (error) => error instanceof slim.DwArticleError && error.code === 'internal' && error.cause instanceof WebAssembly.RuntimeError)
      assert.deepEqual(slim.parseHtml(html), article)
    }
  })

  test('examples/cloudflare answers with the article', async () => {
    const { build } = await import('esbuild')
    const root = project('cloudflare')
    // In Node a .wasm import is not a module yet; its bytes do as well.
    await build({ entryPoints: [join(root, 'slim.js')], bundle: true, format: 'esm', outfile: join(root, 'bundle.mjs'), loader: { '.wasm': 'binary' }, platform: 'node', target: 'node20', logLevel: 'silent' })
    const { default: worker } = await import(pathToFileURL(join(root, 'bundle.mjs')).href)
    const post = async (/** @type {string} */ body) => (await worker.fetch(new Request('https://example.org/', { method: 'POST', body }))).json()
    const article = node.parseHtml(html)
    assert.deepEqual(await post(html), { article, markdown: node.toMarkdown(article) })
    assert.deepEqual(await post('<p>x'), { error: 'not-dw' })
  })

  test('an id and its addresses give each other', () => {
    const list = JSON.parse(readFileSync(join(root, 'tests', 'addresses.json'), 'utf8'))
    for (const [url, id] of list) assert.equal(node.idOf(url), id, url)
    for (const { expected } of cases()) {
      const { id, permalink } = JSON.parse(readFileSync(/** @type {string} */ (expected), 'utf8'))
      if (id === null || permalink === null) continue
      assert.equal(node.permalinkOf(id), permalink)
      assert.equal(node.idOf(permalink), id)
    }
    assert.equal(node.idOf(new URL('https://p.dw.com/p/1H0P1')), 18829463)
    for (const wrong of [0, -1, 1.5, Number.NaN, 2 ** 53, '7', null]) assert.throws(() => node.permalinkOf(/** @type {any} */ (wrong)), TypeError)
  })
})

test('examples/python reads pages by way of the command line', (t) => {
  if (spawnSync('python3', ['--version']).status !== 0) return t.skip('python3 is missing')
  const { stdout, status } = spawnSync('python3', [join(project('python'), 'dw_article.py'), sample, join(root, 'package.json')], { encoding: 'utf8', env: { ...process.env, DW_ARTICLE: binary } })
  const { datePublished, headline } = node.parseHtml(html)
  assert.deepEqual([status, stdout], [0, `${datePublished}\t${headline}\n`])
})
