// The packed package in the hands of its users: plain pages, workers, a strict policy, the examples. Bundlers: hosts.test.mjs.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { casesDir } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { install } from './consumers.mjs'
import { launch, tab } from './helper.mjs'

const { directory, installed, project } = install('browser')
const sample = join(casesDir, 'feature-galleries', 'page.html')
const html = readFileSync(sample, 'utf8')
const node = /** @type {typeof import('../../www/package/full.js')} */ (await import(pathToFileURL(join(installed, 'node.js')).href))
const article = node.parseHtml(html)
/** What examples/bundler shows. */
const shown = { article, markdown: node.toMarkdown(article) }

const strict = "script-src 'self' 'wasm-unsafe-eval'"
const server = await serve(directory, {
  port: 0,
  extra: (path) => {
    if (path.endsWith('/sample.html')) return { body: html }
    if (path === '/strict/') return { body: readFileSync(join(directory, 'strict', 'index.html')), headers: { 'Content-Security-Policy': strict } }
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

function page(/** @type {string} */ root) {
  writeFileSync(join(root, 'dist', 'index.html'), '<!doctype html><meta charset=utf-8><pre id=out></pre><script type=module src=main.js></script>')
  return 'dist/index.html'
}

describe('bundled', () => {
  test('the inline entry needs nothing but its bundle', async () => {
    const { build } = await import('esbuild')
    const root = project('bundler', 'inline')
    const main = readFileSync(join(root, 'main.js'), 'utf8').replace("'dw-article'", "'dw-article/inline'")
    writeFileSync(join(root, 'main.js'), main)
    await build({ entryPoints: [join(root, 'main.js')], bundle: true, format: 'esm', outdir: join(root, 'dist'), logLevel: 'silent' })
    assert.deepEqual(JSON.parse(String(await printed(`inline/${page(root)}`))), shown)
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
    for (const name of ['page', 'script-tag', 'worker']) cpSync(installed, join(project(name), 'dw-article'), { recursive: true })
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
