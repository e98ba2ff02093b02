// `watch` through navigations as dw.com makes them: first the address, later the text, the head never. In Chromium, which
// has the Navigation API, and in Firefox, by the classic script; there, too, what a page's policy forbids.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { packageDir } from '../../www/tools/lib.mjs'
import { findChromium, findFirefox } from '../../www/tools/setup.mjs'

const script = readFileSync(join(packageDir, 'dw-article.global.js'), 'utf8')
const story = (/** @type {number} */ id, /** @type {string} */ word) => `<article><header><h1>The ${word} of Oberlinden</h1></header><div class="rich-text"><p>The ${word} stands where two rivers meet, and it has stood there for long.</p><p>Nobody in the town would move the ${word} for anything.</p></div></article>`
const page = (/** @type {string} */ body) => `<!doctype html><html lang="en"><head><title>x</title><link rel="canonical" href="https://www.dw.com/en/one/a-18900001"></head><body><div id="root"><main>${body}</main></div></body></html>`
const first = 'http://www.dw.com/en/one/a-18900001'

/** @type {Record<string, string | undefined>} */
const browsers = { chrome: findChromium() ?? undefined, firefox: findFirefox() ?? undefined }

/** Opens the page at DW's address, the package's script in front of it. */
async function open(/** @type {import('puppeteer-core').Browser} */ browser, policy = '') {
  const tab = await browser.newPage()
  await tab.setRequestInterception(true)
  tab.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/package.js') return request.respond({ body: script, contentType: 'text/javascript' })
    const body = page(story(18900001, 'bridge')).replace('</head>', `${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<script src="/package.js"></script></head>`)
    return request.respond({ body, contentType: 'text/html; charset=utf-8' })
  })
  await tab.goto(first)
  return tab
}

for (const [name, executablePath] of Object.entries(browsers)) {
  describe(`in ${name}`, { skip: executablePath ? false : `${name} is missing` }, () => {
    /** @type {import('puppeteer-core').Browser | undefined} */
    let browser
    const launched = async () => browser ??= await puppeteer.launch({ browser: /** @type {any} */ (name), executablePath, headless: true, args: name === 'chrome' ? ['--no-sandbox'] : [] })

    test('each item once, when its text is there; nothing after the end', async () => {
      const tab = await open(await launched())
      const seen = await tab.evaluate(async (tower, mill) => {
        const { watch } = /** @type {any} */ (globalThis).DwArticle
        /** @type {any[]} */
        const seen = []
        const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time))
        const go = async (/** @type {string} */ path, /** @type {string} */ html) => {
          history.pushState({}, '', path)
          await pause(50)
          const main = /** @type {any} */ (document.querySelector('main'))
          if (html) main.innerHTML = html
          await pause(700)
        }
        const note = (/** @type {any} */ { detected, article, error }) => seen.push([detected?.id ?? null, article?.headline ?? null, error?.code ?? null, article?.warnings.some((/** @type {any} */ w) => w.code === 'stale-data') ?? null])
        const stop = watch(document, note, { patience: 2000 })
        await pause(100)
        await go('/en/two/a-18900002', tower)
        history.replaceState({}, '', '/en/two/a-18900002?maca=x#y')
        await go('/en/top-stories/s-9097', '<h1>Top stories</h1>')
        await go('/en/three/a-18900003', mill)
        // The text does not change: after the patience it is handed over, with a warning.
        await go('/en/four/a-18900004', '')
        document.body.append('x')
        await pause(2500)
        stop()
        await go('/en/five/a-18900005', tower)
        return seen
      }, story(18900002, 'tower'), story(18900003, 'mill'))
      assert.deepEqual(seen, [
        [18900001, null, null, null], [18900001, 'The bridge of Oberlinden', null, false],
        [18900002, null, null, null], [18900002, 'The tower of Oberlinden', null, false],
        [null, null, null, null],
        [18900003, null, null, null], [18900003, 'The mill of Oberlinden', null, false],
        [18900004, null, null, null], [18900004, 'The mill of Oberlinden', null, true],
      ])
      await tab.close()
    })

    test('a policy against WebAssembly is an error in our own words', async () => {
      const tab = await open(await launched(), "script-src 'self'")
      const said = await tab.evaluate(() => {
        try {
          return /** @type {any} */ (globalThis).DwArticle.parseDocument(document).headline
        } catch (error) {
          return [/** @type {any} */ (error).code, /wasm-unsafe-eval/.test(/** @type {any} */ (error).message)]
        }
      })
      assert.deepEqual(said, ['blocked', true])
      await tab.close()
    })

    for (const [allowed, wanted] of [['dw-article', 'The bridge of Oberlinden'], ['other', name === 'chrome' ? 'blocked' : 'The bridge of Oberlinden']]) {
      test(`Trusted Types with the policy ${allowed}: ${wanted}`, async () => {
        const tab = await open(await launched(), `require-trusted-types-for 'script'; trusted-types ${allowed}`)
        const said = await tab.evaluate((html) => {
          try {
            return /** @type {any} */ (globalThis).DwArticle.parseHtml(html).headline
          } catch (error) {
            return /** @type {any} */ (error).code
          }
        }, page(story(18900001, 'bridge')))
        // A Firefox without Trusted Types reads the page in either case.
        if (name === 'firefox') assert.ok([wanted, 'blocked'].includes(said), said)
        else assert.equal(said, wanted)
        await tab.close()
      })
    }

    test('what an old library puts on the prototypes is no part of an article', async () => {
      const tab = await open(await launched())
      const said = await tab.evaluate(async (script) => {
        Object.defineProperty(Object.prototype, 'each', { value() {}, enumerable: true, configurable: true, writable: true })
        Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'x', enumerable: false, configurable: true, writable: true })
        // eslint-disable-next-line no-eval
        const again = (0, eval)(`${script};DwArticle`)
        const article = again.parseDocument(document)
        return [article.headline, again.toMarkdown(article).includes('Nobody in the town')]
      }, script)
      assert.deepEqual(said, ['The bridge of Oberlinden', true])
      await browser?.close()
    })
  })
}
