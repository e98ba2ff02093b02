// The packed package in the hands of its users: four bundlers, plain pages, workers, a strict policy, the examples.
import assert from 'node:assert/strict'
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { casesDir } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { findFirefox } from '../../www/tools/setup.mjs'
import { install } from './consumers.mjs'
import { launch, tab } from './helper.mjs'

const { directory, installed, project } = install('browser')
const sample = join(casesDir, 'feature-galleries', 'page.html')
const html = readFileSync(sample, 'utf8')
const node = /** @type {typeof import('../../www/package/full.js')} */ (await import(pathToFileURL(join(installed, 'node.js')).href))
const article = node.parseHtml(html)
/** What examples/bundler shows. */
const shown = `${node.toMarkdown(article)}\n${node.cite(article, 'apa')}\n`

const strict = "script-src 'self' 'wasm-unsafe-eval'"
const server = await serve(directory, {
  port: 0,
  extra: (path) => {
    if (path.endsWith('/sample.html')) return { body: html }
    if (path === '/strict/') return { body: readFileSync(join(directory, 'strict', 'index.html')), headers: { 'Content-Security-Policy': strict } }
    // A page in DW's markup, at another address.
    if (path === '/dw/') return { body: html }
    return null
  },
})
const browser = await launch()
after(() => server.close())

/** What a page prints into an element. */
async function printed(/** @type {string} */ path, selector = '#out') {
  const { page, context, elsewhere } = await tab(browser, server.url)
  /** @type {string[]} */
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(server.url + path)
  try {
    await page.waitForFunction((s) => document.querySelector(s)?.textContent, selector, { timeout: 20_000 })
  } catch (error) {
    throw new Error(`${path} printed nothing: ${errors.join('; ')}`, { cause: error })
  }
  assert.deepEqual(elsewhere, [])
  const text = await page.textContent(selector)
  await context.close()
  return text
}

/** Each builds PROJECT/main.js into PROJECT/dist and gives back the page's path. */
const bundlers = {
  async vite(/** @type {string} */ root) {
    const { build } = await import('vite')
    await build({ root, base: './', logLevel: 'warn', configFile: false, build: { assetsInlineLimit: 0 } })
    return 'dist/index.html'
  },
  async webpack(/** @type {string} */ context) {
    const { default: webpack } = await import('webpack')
    const stats = await new Promise((resolve, reject) => webpack({ context, entry: './main.js', mode: 'production', output: { path: join(context, 'dist') }, performance: { hints: false } }, (error, stats) => error ? reject(error) : resolve(stats)))
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true })
    assert.deepEqual([errors, warnings], [[], []])
    return page(context)
  },
  async esbuild(/** @type {string} */ root) {
    const { build } = await import('esbuild')
    const { warnings } = await build({ entryPoints: [join(root, 'main.js')], bundle: true, splitting: true, format: 'esm', outdir: join(root, 'dist'), logLevel: 'silent' })
    assert.deepEqual(warnings, [])
    copyModules(root)
    return page(root)
  },
  async rollup(/** @type {string} */ root) {
    const { rollup } = await import('rollup')
    const { nodeResolve } = await import('@rollup/plugin-node-resolve')
    const bundle = await rollup({ input: join(root, 'main.js'), plugins: [nodeResolve({ browser: true })], onwarn: (warning) => assert.fail(warning.message) })
    // Chunks beside the entry, where the modules will lie.
    await bundle.write({ dir: join(root, 'dist'), format: 'es', chunkFileNames: '[name].js' })
    copyModules(root)
    return page(root)
  },
}

/** esbuild and Rollup leave `new URL('….wasm', import.meta.url)` as it is: the modules are copied beside the bundle. */
function copyModules(/** @type {string} */ root) {
  for (const name of readdirSync(installed).filter((name) => name.endsWith('.wasm'))) copyFileSync(join(installed, name), join(root, 'dist', name))
}

function page(/** @type {string} */ root) {
  writeFileSync(join(root, 'dist', 'index.html'), '<!doctype html><meta charset=utf-8><pre id=out></pre><script type=module src=main.js></script>')
  return 'dist/index.html'
}

describe('bundlers', () => {
  for (const [name, bundle] of Object.entries(bundlers)) {
    test(name, async () => {
      const path = await bundle(project('bundler', name))
      assert.equal(await printed(`${name}/${path}`), shown)
    })
  }

  test('Vite’s build runs in Firefox too', async (t) => {
    const executablePath = findFirefox()
    if (!executablePath) return t.skip('Firefox is missing (Debian: apt-get install firefox-esr), or name one in the variable FIREFOX')
    const { default: puppeteer } = await import('puppeteer-core')
    const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
    try {
      const page = await firefox.newPage()
      await page.goto(`${server.url}vite/dist/index.html`)
      await page.waitForFunction(() => document.querySelector('#out')?.textContent)
      assert.equal(await page.$eval('#out', (element) => element.textContent), shown)
    } finally {
      await firefox.close()
    }
  })

  test('the inline entry needs nothing but its bundle', async () => {
    const { build } = await import('esbuild')
    const root = project('bundler', 'inline')
    const main = readFileSync(join(root, 'main.js'), 'utf8').replace("'dw-article'", "'dw-article/inline'")
    writeFileSync(join(root, 'main.js'), main)
    await build({ entryPoints: [join(root, 'main.js')], bundle: true, format: 'esm', outdir: join(root, 'dist'), logLevel: 'silent' })
    assert.equal(await printed(`inline/${page(root)}`), shown)
  })

  test('what is not used is not bundled', async () => {
    const { build } = await import('esbuild')
    const root = join(directory, 'shaken')
    mkdirSync(root)
    const bundled = async (/** @type {string} */ source) => {
      writeFileSync(join(root, 'main.js'), source)
      const { outputFiles } = await build({ entryPoints: [join(root, 'main.js')], bundle: true, minify: true, format: 'esm', write: false })
      return outputFiles[0].text
    }
    const ids = await bundled("import { idOf } from 'dw-article'; console.log(idOf('x'))")
    assert.ok(ids.length < 2000 && !ids.includes('WebAssembly'), ids)
    const parser = await bundled("import init, { parseDocument } from 'dw-article'; init().then(() => console.log(parseDocument(document)))")
    assert.ok(!parser.includes('dw_article_forms'), 'the forms came along')
    const inline = await bundled("import { parseDocument } from 'dw-article/inline'; console.log(parseDocument(document))")
    const both = readFileSync(join(installed, 'inline-modules.js')).length
    assert.ok(inline.length < both, 'the forms came along')
  })
})

describe('without a bundler', () => {
  before(() => {
    for (const name of ['page', 'script-tag', 'worker', 'extension', 'userscript']) cpSync(installed, join(project(name), 'dw-article'), { recursive: true })
    cpSync(join(directory, 'page'), join(directory, 'strict'), { recursive: true })
    // No script in the page itself, as such a policy wants it.
    const [, script] = /** @type {string[]} */ (readFileSync(join(directory, 'page', 'index.html'), 'utf8').match(/<script type="module">([\s\S]*)<\/script>/))
    writeFileSync(join(directory, 'strict', 'main.js'), script)
    writeFileSync(join(directory, 'strict', 'index.html'), '<!doctype html><meta charset=utf-8><pre id=out></pre><script type=module src=main.js></script>')
  })

  test('a ten-line page prints an article', async () => {
    assert.ok(readFileSync(join(directory, 'page', 'index.html'), 'utf8').trim().split('\n').length <= 10)
    assert.deepEqual(JSON.parse(String(await printed('page/'))), article)
  })

  test(`so does a page with ${strict}`, async () => {
    assert.deepEqual(JSON.parse(String(await printed('strict/'))), article)
  })

  test('a module worker and a service worker read pages', async () => {
    assert.equal(await printed('worker/'), node.toText(article))
    assert.equal(await printed('worker/', '#out-service'), node.toText(article))
    for (const id of ['#out', '#out-service']) assert.match(await printed('worker/?page=worker.js', id), /^No article: not-dw \(.+\)$/)
  })

  test('a classic script works from a file: page', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(directory, 'script-tag', 'index.html')).href)
    await page.setInputFiles('#file', sample)
    await page.waitForFunction(() => document.querySelector('#out')?.textContent)
    assert.equal(await page.textContent('#out'), node.toMarkdown(article))
    await page.close()
  })

  test('the content script of an extension reads the page it is in', async () => {
    const { page, context } = await tab(browser, server.url)
    await page.goto(`${server.url}dw/`)
    const manifest = JSON.parse(readFileSync(join(directory, 'extension', 'manifest.json'), 'utf8'))
    for (const file of manifest.content_scripts[0].js) await page.addScriptTag({ path: join(directory, 'extension', file) })
    assert.equal(await page.title(), `${article.wordCount} words: ${article.headline}`)
    await context.close()
  })

  test('a userscript copies Markdown', async () => {
    const { page, context } = await tab(browser, server.url, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${server.url}dw/`)
    await page.addScriptTag({ path: join(directory, 'userscript', 'dw-article', 'dw-article.global.js') })
    await page.addScriptTag({ path: join(directory, 'userscript', 'dw-article.user.js') })
    await page.click('#dw-article-markdown')
    await page.waitForFunction(() => document.querySelector('#dw-article-markdown')?.textContent === 'Copied')
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), node.toMarkdown(article))
    await context.close()
  })

  test('the React hook gives the article, then nothing after it is gone', async () => {
    const root = project('react')
    // As much of React as the hook needs.
    const react = join(root, 'node_modules', 'react')
    mkdirSync(react, { recursive: true })
    writeFileSync(join(react, 'package.json'), '{ "name": "react", "type": "module", "exports": "./index.js" }')
    writeFileSync(join(react, 'index.js'), `
      export const states = []; export const effects = []
      export const useState = (first) => [states.at(-1) ?? first, (next) => states.push(next)]
      export const useEffect = (effect) => { effects.push(effect) }
      export const createElement = (type, props, ...children) => { const { key: _, ...own } = props ?? {}; return typeof type === 'function' ? type(own) : { type, ...own, children: children.flat(2) } }`)
    const { useArticle } = await import(pathToFileURL(join(root, 'use-article.js')).href)
    const { effects, states } = await import(pathToFileURL(join(react, 'index.js')).href)
    const settle = () => new Promise((resolve) => setTimeout(resolve, 50))
    assert.deepEqual(useArticle(html), {})
    effects.pop()()
    await settle()
    assert.deepEqual(states.pop(), { article })
    useArticle('<p>x')
    effects.pop()()
    await settle()
    assert.equal(states.pop().error.code, 'not-dw')
    useArticle(html)
    effects.pop()()()
    await settle()
    assert.deepEqual(states, [])
  })

  test('the React body shows texts with their marks, and lists in lists', async () => {
    const { ArticleBody } = await import(pathToFileURL(join(project('react'), 'article-body.js')).href)
    const { blocksOf, runs } = await import(pathToFileURL(join(installed, 'blocks.js')).href)
    const { createElement } = await import(pathToFileURL(join(project('react'), 'node_modules', 'react', 'index.js')).href)
    const lists = JSON.parse(readFileSync(join(casesDir, 'lists-quotes-tables', 'expected.json'), 'utf8'))
    const shown = createElement(ArticleBody, { blocks: blocksOf(lists) }).filter(Boolean)
    const textOf = (/** @type {any} */ node) => typeof node === 'string' ? node : (node?.children ?? []).map(textOf).join('')
    const wanted = blocksOf(lists).filter((/** @type {any} */ block) => ['heading', 'paragraph', 'note', 'quote', 'list'].includes(block.type))
    assert.deepEqual(shown.map(textOf), wanted.map((/** @type {any} */ block) => block.items?.map((/** @type {any} */ item) => item.text).join('') ?? runs(block.text, block.marks).map((/** @type {any} */ run) => run.text).join('')))
    const types = JSON.stringify(shown)
    for (const type of ['a', 'strong', 'li']) assert.ok(types.includes(`"type":"${type}"`), type)
  })
})
