// What attackers write, through the entrances and the forms of the article, opened in Chromium with a tripwire: nothing
// of it may run, open a dialog, load anything but a picture, or lead the tab away. The control shows that it would be
// seen.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from 'esbuild'
import { marked } from 'marked'
import { asMarkup, page as pageOf, renderings, templates, vectors } from '../hostile/fill.mjs'
import { root } from '../../www/tools/lib.mjs'
import { open, server, touch, wired } from './wired.mjs'
import * as node from '../../dist/package/node.js'

/** @template T @param {T[]} list @param {number} size */
const batches = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

const parsed = (/** @type {() => any} */ parse) => {
  try {
    return parse()
  } catch (error) {
    if (/** @type {any} */ (error).code) return null
    throw error
  }
}

// Each vector in some slots, and half of them as markup; tests/safe_output.rs has every vector in every slot.
const some = (/** @type {number} */ nth, /** @type {number} */ from) => vectors.flatMap((_, i) => i % nth === from ? [i] : [])
const pages = templates.flatMap(({ template }, at) => some(20, 4 * at).map((i) => pageOf(template, i)))
const markup = some(2, 0).map((i) => asMarkup(templates[i / 2 % templates.length].template, i))
const texts = renderings.flatMap(({ template }, at) => some(12, at).map((i) => pageOf(template.replaceAll('raw', 'attr'), i)))
const articles = [
  ...[...pages, ...markup].map((html) => parsed(() => node.parseHtml(html))),
  ...texts.map((text) => parsed(() => node.parseText(text))),
].filter((article) => article !== null)

test('the tripwire goes off for what does run', async () => {
  const controls = {
    'xss': '<img src=x onerror=xss()>',
    'alert': '<script>alert(1)</script>',
    'script http://evil.example/x.js': '<script src=http://evil.example/x.js></script>',
    'document http://evil.example/': '<iframe src=http://evil.example/></iframe>',
  }
  for (const [what, html] of Object.entries(controls)) {
    const { page, tripped } = await wired()
    await open(page, [html])
    const by = Date.now() + 5000
    while (tripped.length === 0 && Date.now() < by) await new Promise((wait) => setTimeout(wait, 20))
    assert.match(tripped.join(), new RegExp(what), html)
    await page.context().close()
  }
  const { page } = await wired()
  await open(page, ['<a href="javascript:1" onclick="1">x</a>', '<svg></svg>'])
  assert.deepEqual(await page.evaluate(touch), ['a href=javascript:1', 'a onclick=1', '<svg>'])
})

test('most hostile pages are read', () => {
  assert.ok(articles.length > 0.8 * (pages.length + markup.length + texts.length), `${articles.length} articles`)
})

/** @type {[string, (article: any) => string][]} */
const documents = [
  ['HTML', (article) => node.toHtml(article)],
  ['Markdown, shown by a tool that lets markup through', (article) => marked.parse(node.toMarkdown(article), { async: false })],
  ['Markdown with front matter, shown by a tool that knows none', (article) => marked.parse(node.toMarkdown(article, { frontMatter: true }), { async: false })],
]
for (const [at, [name, make]] of documents.entries()) {
  test(`${name}: nothing runs`, async () => {
    const { page, tripped } = await wired()
    for (const batch of batches(articles.filter((_, i) => i % documents.length === at), 60)) {
      await open(page, batch.map(make))
      // GitHub's dialect makes links of bare addresses, of FTP too.
      assert.deepEqual(await page.evaluate(touch, name === 'HTML' ? undefined : /^(?:https?:\/\/|mailto:|ftp:\/\/)/), [])
      assert.deepEqual(tripped, [])
    }
  })
}

test('JSON-LD and ninjs stand in a page as data', async () => {
  const { page, tripped } = await wired()
  const data = articles.flatMap((article) => [node.toJsonLd(article)])
  const script = (/** @type {string} */ json) => `<script type="application/ld+json">${json}</script>`
  await open(page, batches(data, 100).map((some) => some.map(script).join('\n')))
  const found = await page.evaluate(() => [...document.querySelectorAll('iframe')].flatMap((frame) => [...frame.contentDocument?.querySelectorAll('script') ?? []].map((one) => one.textContent)))
  assert.deepEqual(found, data)
  const bodies = articles.map((article) => JSON.parse(node.toNinjs(article))).flatMap(({ bodies = [] }) => bodies)
  // The same HTML as above, in another form: some of it.
  const html = bodies.flatMap((/** @type {any} */ body, /** @type {number} */ i) => body.contentType === 'text/html' && i % 3 === 0 ? [body.value] : [])
  for (const batch of batches(html, 60)) {
    await open(page, batch)
    assert.deepEqual(await page.evaluate(touch), [])
  }
  assert.deepEqual(tripped, [])
})

test('the entrances of the browser give what Node gives, and run nothing', async () => {
  const { page, tripped } = await wired()
  await page.goto(`${server.url}package/README.md`)
  const all = [...pages, ...markup]
  for (const batch of batches(all, 100)) {
    const got = await page.evaluate(async ({ url, batch }) => {
      const [small, full] = await Promise.all([import(`${url}package/index.js`), import(`${url}package/full.js`)])
      await Promise.all([small.init(), full.init()])
      const outcome = (/** @type {() => any} */ parse) => {
        try {
          return JSON.stringify(parse())
        } catch (error) {
          return /** @type {any} */ (error).code ?? String(error)
        }
      }
      return batch.map((html) => {
        const made = new DOMParser().parseFromString(html, 'text/html')
        return [outcome(() => small.parseDocument(made)), outcome(() => full.parseDocument(made)), outcome(() => full.parseHtml(html))]
      })
    }, { url: server.url, batch })
    batch.forEach((html, i) => {
      let want
      try {
        want = JSON.stringify(node.parseHtml(html))
      } catch (error) {
        want = /** @type {any} */ (error).code
      }
      // Chromium writes `|` and `^` in a path as %7C and %5E; the parsers of Rust and Node leave one or both.
      const plain = (/** @type {string} */ json) => json.replaceAll('%7C', '|').replaceAll('%5E', '^')
      for (const one of got[i]) assert.equal(plain(one), plain(want), html)
    })
  }
  assert.deepEqual(tripped, [])
})

test('half characters become U+FFFD at every entrance', async () => {
  const { page } = await wired()
  await page.goto(`${server.url}package/README.md`)
  const html = (/** @type {string} */ text) => `<!doctype html><html lang="en"><head><link rel="canonical" href="https://www.dw.com/en/x/a-70000001"></head><body><article><header><h1>${text}</h1></header><div class="rich-text"><p>${text}</p></div><footer></footer></article></body></html>`
  const [document, string, text] = await page.evaluate(async ({ url, html }) => {
    const api = await import(`${url}package/full.js`)
    await api.init()
    const made = new DOMParser().parseFromString(html, 'text/html')
    for (const element of made.querySelectorAll('h1, p')) element.textContent = 'a \ud83d b \udc00'
    const rendering = '1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\n\na \ud83d b \udc00\n\nNovember 5, 2015\n\nIt took nine years.\n\nhttps://p.dw.com/p/4jiCH\n\nThe bridge was opened on Thursday by the mayor of the town, who was the first to cross it.\n'
    return [api.parseDocument(made), api.parseHtml(html.replaceAll('WORD', 'a \ud83d b \udc00')), api.parseText(rendering)].map((article) => [article.headline, article.body[0].text])
  }, { url: server.url, html: html('WORD') })
  assert.deepEqual(document, ['a \ufffd b \ufffd', 'a \ufffd b \ufffd'])
  assert.deepEqual(string, document)
  assert.equal(text[0], 'a \ufffd b \ufffd')
})

test('the demo shows hostile pages', async () => {
  const { page, tripped } = await wired()
  await page.goto(`${server.url}demo/`)
  await page.waitForSelector('#result:not([hidden])')
  const some = [...pages, ...markup].filter((_, i) => i % 10 === 0)
  const forms = ['json', 'md', 'txt', 'html', 'jsonld', 'ninjs', 'bibtex']
  for (const [at, html] of some.entries()) {
    const wrong = await page.evaluate(({ html, form }) => {
      const by = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id))
      by('images').checked = true
      by('form').value = form
      by('paste').value = html
      by('paste-form').requestSubmit()
      const addresses = [...by('article').querySelectorAll('[href],[src]')].map((/** @type {any} */ one) => one.getAttribute('href') ?? one.getAttribute('src'))
      return addresses.filter((address) => !/^(?:https?:|mailto:|#removed$)/.test(address)).concat([...by('article').querySelectorAll('script,iframe,svg,object')].map((one) => one.localName))
    }, { html, form: forms[at % forms.length] })
    assert.deepEqual(wrong, [])
  }
  await page.waitForFunction(() => (document.querySelector('#data')?.textContent ?? '') !== '')
  assert.deepEqual(tripped, [])
})

test("the extension's views show hostile pages", async () => {
  const { page, tripped } = await wired()
  await page.goto(`${server.url}package/README.md`)
  const { outputFiles: [script] } = await build({
    stdin: { contents: `export { showArticle } from '../../shared/show.js'; export { words } from '../shared/i18n.js'; export { showTree } from './tree.js'`, resolveDir: join(root, 'www', 'extension', 'popup') },
    bundle: true, format: 'iife', globalName: 'views', write: false, target: 'es2022',
  })
  await page.evaluate(() => {
    const g = /** @type {any} */ (globalThis)
    g.chrome = { ...g.chrome, i18n: { getMessage: (/** @type {string} */ name) => ({ language: 'en', direction: 'ltr' })[name] ?? name, getUILanguage: () => 'en' } }
  })
  await page.evaluate(script.text)
  for (const batch of batches(articles, 200)) {
    const wrong = await page.evaluate((batch) => {
      const { showArticle, showTree, words } = /** @type {any} */ (globalThis).views
      const [target, tree, search, status] = ['div', 'div', 'input', 'p'].map((name) => document.body.appendChild(document.createElement(name)))
      /** @type {string[]} */
      const wrong = []
      for (const article of batch) {
        showArticle(target, article, { pictures: 'dw', players: false, below: 1, words: words() })
        showTree(tree, search, status, article)
        for (const element of document.querySelectorAll('div *')) {
          if (/^(?:script|iframe|object|embed|svg|math|base|form)$/.test(element.localName)) wrong.push(element.localName)
          const address = element.getAttribute('href') ?? element.getAttribute('src')
          if (address !== null && !/^(?:https?:|mailto:|#removed$)/.test(address)) wrong.push(address)
          if (element.localName === 'img' && !/^https:\/\/[^/]*\bdw\.(?:com|de)\//.test(/** @type {any} */ (element).src)) wrong.push(/** @type {any} */ (element).src)
          for (const { name } of element.attributes) if (/^on|^style$/.test(name)) wrong.push(name)
        }
        tree.replaceChildren()
      }
      return wrong
    }, batch)
    assert.deepEqual(wrong, [])
  }
  assert.deepEqual(tripped, [])
})
