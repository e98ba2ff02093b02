// The examples that live in a page of dw.com: they follow its navigations, first the address, then the text, never the head.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { build } from 'esbuild'
import { examplesDir, install } from './consumers.mjs'
import { launch } from './helper.mjs'

const { directory, installed, project } = install('examples')
const script = readFileSync(join(installed, 'dw-article.global.js'), 'utf8')
const story = (/** @type {string} */ word) => `<article><header><h1>The ${word} of Oberlinden</h1></header><div class="rich-text"><p>The ${word} stands where two rivers meet, and it has stood there for long.</p><p>Nobody in the town would move the ${word} for anything.</p></div></article>`
const front = '/en/top-stories/s-9097'
const bridge = '/en/bridge/a-18900001'
const page = (/** @type {string} */ path) => `<!doctype html><html lang="en"><head><title>DW</title><link rel="canonical" href="https://www.dw.com${path}"></head><body><main>${path === front ? '<h1>Top stories</h1>' : story('bridge')}</main></body></html>`

const browser = await launch()
after(() => browser.close())

/** A tab at dw.com, which comes from here, as does the package at example.org. */
async function open(/** @type {string} */ path) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  await context.route('**', (route) => {
    const { host, pathname } = new URL(route.request().url())
    if (host === 'example.org') return route.fulfill({ path: join(installed, pathname.replace('/dw-article/', '')), headers: { 'Access-Control-Allow-Origin': '*' } })
    return route.fulfill({ body: page(pathname), contentType: 'text/html; charset=utf-8' })
  })
  const tab = await context.newPage()
  await tab.goto(`https://www.dw.com${path}`)
  return tab
}

/** Goes on to another page in the app: the text comes when the address is there already. @param {import('playwright-core').Page} tab */
async function go(tab, /** @type {string} */ path, /** @type {string} */ html) {
  await tab.evaluate(async ([path, html]) => {
    history.pushState({}, '', path)
    await new Promise((resolve) => setTimeout(resolve, 60))
    const main = /** @type {Element} */ (document.querySelector('main'))
    main.innerHTML = html
  }, [path, html])
}

const copied = (/** @type {import('playwright-core').Page} */ tab) => tab.evaluate(() => navigator.clipboard.readText())

/** Lines of code that the jobs took at first, when nothing was caught and no navigation followed: no job takes as many now. */
const LINES = { 'worker/worker.js': 6, 'worker/service-worker.js': 4, 'userscript/dw-article.user.js': 11, 'react/use-article.js': 14, 'extension/content.js': 6 }

test('each job is shorter than it was', () => {
  for (const [file, before] of Object.entries(LINES)) {
    const lines = readFileSync(join(examplesDir, file), 'utf8').split('\n').filter((line) => !/^\s*(?:\/\/|\/\*\*|$)/.test(line))
    assert.ok(lines.length < before, `${file}: ${lines.length} lines, ${before} before`)
  }
})

describe('in a page that navigates', () => {
  test('the userscript has its button on articles only, and copies the one that is there', async () => {
    const tab = await open(front)
    await tab.addScriptTag({ content: script })
    await tab.addScriptTag({ path: join(examplesDir, 'userscript', 'dw-article.user.js') })
    const button = tab.getByRole('button')
    const title = () => tab.evaluate(() => document.title)
    assert.equal(await title(), 'DW')
    assert.equal(await button.count(), 0)
    for (const [id, word] of [[18900001, 'bridge'], [18900002, 'tower']]) {
      await go(tab, `/en/x/a-${id}`, story(String(word)))
      await button.waitFor()
      await button.click()
      await tab.getByText('Copied').waitFor()
      const text = await copied(tab)
      assert.match(text, new RegExp(`^# The ${word} of Oberlinden\n`))
      assert.match(text, /\n\nDeutsche Welle · \[https:\/\/p\.dw\.com\/p\/\w+\]\(.*\)\n$/)
      await go(tab, front, '<h1>Top stories</h1>')
      await button.waitFor({ state: 'detached' })
    }
    // Where the clipboard is closed the button says so.
    await go(tab, bridge, story('bridge'))
    await tab.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('Not allowed here')) } }))
    await button.click()
    await tab.getByText('Not allowed here').waitFor()
    await tab.context().close()
  })

  test('a button that is taken away stays away, with what its press still says', async () => {
    const tab = await open(bridge)
    await tab.addScriptTag({ content: script })
    await tab.evaluate(() => {
      const { articleButton } = /** @type {any} */ (globalThis).DwArticle
      Object.assign(globalThis, { stop: articleButton(document, 'Press', (/** @type {any} */ { id }) => new Promise((resolve) => { /** @type {any} */ (globalThis).say = () => resolve(`Said of ${id}`) })) })
    })
    const button = tab.getByRole('button')
    await button.click()
    // The page goes on while the press is under way: its word is not the next article's.
    await go(tab, '/en/x/a-18900002', story('tower'))
    await button.waitFor({ state: 'detached' })
    await button.waitFor()
    await tab.evaluate(() => /** @type {any} */ (globalThis).say())
    assert.equal(await button.textContent(), 'Press')
    await button.click()
    await tab.evaluate(() => /** @type {any} */ (globalThis).say())
    await tab.getByText('Said of 18900002').waitFor()
    await tab.evaluate(() => /** @type {any} */ (globalThis).stop())
    await go(tab, bridge, story('bridge'))
    await tab.waitForTimeout(500)
    assert.equal(await button.count(), 0)
    await tab.context().close()
  })

  test('the content script has the words of each article in the title', async () => {
    const tab = await open(bridge)
    await tab.addScriptTag({ content: script })
    await tab.addScriptTag({ path: join(examplesDir, 'extension', 'content.js') })
    await tab.waitForFunction(() => /^\d+ words: The bridge/.test(document.title))
    await go(tab, '/en/x/a-18900002', story('tower'))
    await tab.waitForFunction(() => /^\d+ words: The tower/.test(document.title))
    await tab.context().close()
  })

  test('the bookmarklet copies the article, and says what is no article', async () => {
    // As a bookmark keeps it: in one line.
    const bookmarklet = readFileSync(join(examplesDir, 'bookmarklet', 'bookmarklet.js'), 'utf8').replaceAll(/\n\s*/g, ' ')
    const tab = await open(bridge)
    await tab.evaluate((source) => { location.href = source }, bookmarklet)
    await tab.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('# The bridge'), undefined, { timeout: 15_000 })
    await go(tab, front, '<h1>Top stories</h1>')
    // Dismissed where it opens: until then the tab answers nothing, not even what opened it.
    const said = new Promise((resolve) => tab.once('dialog', (dialog) => dialog.dismiss().then(() => resolve(dialog.message()))))
    await tab.evaluate((source) => { location.href = source }, bookmarklet)
    assert.equal(await said, 'There is no article here.')
    await tab.context().close()
  })

  test('the React hook shows what is there', async () => {
    const root = project('react')
    // As much of React as the hook needs.
    const react = join(root, 'node_modules', 'react')
    mkdirSync(react, { recursive: true })
    writeFileSync(join(react, 'package.json'), '{ "name": "react", "type": "module", "exports": "./index.js" }')
    writeFileSync(join(react, 'index.js'), `
      export const useState = (first) => { globalThis.states = [first]; return [first, (next) => states.push(next)] }
      export const useEffect = (effect) => { globalThis.stop = effect() }`)
    writeFileSync(join(root, 'main.js'), "import { useWatched } from './use-watched.js'\nuseWatched()\n")
    const { outputFiles } = await build({ entryPoints: [join(root, 'main.js')], bundle: true, format: 'iife', write: false, absWorkingDir: directory, logLevel: 'silent' })
    const tab = await open(bridge)
    await tab.addScriptTag({ content: outputFiles[0].text })
    const headlines = () => tab.evaluate(() => /** @type {any} */ (globalThis).states.map((/** @type {any} */ { detected, article }) => [detected?.id ?? null, article?.headline ?? null]))
    await tab.waitForFunction(() => /** @type {any} */ (globalThis).states.at(-1).article)
    await go(tab, '/en/x/a-18900002', story('tower'))
    await tab.waitForFunction(() => /** @type {any} */ (globalThis).states.at(-1).article?.headline.includes('tower'))
    assert.deepEqual(await headlines(), [[null, null], [18900001, null], [18900001, 'The bridge of Oberlinden'], [18900002, null], [18900002, 'The tower of Oberlinden']])
    await tab.context().close()
  })
})
