// node www/tools/build/screenshots.mjs: the pictures for the stores, 1280 × 800, of our own invented pages.
// With a directory as argument it leaves there instead what there is to look at: the popup in every view, the options and the
// demo on a phone and wide, each light, dark and right to left.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { article, chromium, html, pathOf, site } from '../../../tests/extension/helper.mjs'
import { demoDir, root } from '../lib.mjs'
import { serve } from '../serve.mjs'

const out = process.argv[2] ?? join(root, 'www', 'extension', 'store', 'screenshots')
const bare = process.argv[2] !== undefined
const schemes = ['light', 'dark']
const views = ['article', 'json', 'markdown', 'text']

/** The popup as a store shows it: on a calm ground, a line of text beside it. */
async function framed(/** @type {import('puppeteer-core').Page} */ page, /** @type {string} */ path, /** @type {Uint8Array} */ shot, /** @type {string} */ line, /** @type {string} */ scheme) {
  const icon = readFileSync(join(root, 'www', 'extension', 'icons', 'lit.svg'), 'utf8')
  await page.setViewport({ width: 1280, height: 800 })
  await page.setContent(`<style>body{margin:0;height:800px;display:flex;align-items:center;justify-content:space-evenly;background:${scheme === 'dark' ? '#262b34' : '#e9e5da'};color:${scheme === 'dark' ? '#e7e6e1' : '#1d2129'};font:700 40px/1.25 Charter,'Noto Serif',serif}
    div{width:440px}svg{width:72px}img{width:560px;border-radius:10px;box-shadow:0 12px 40px #0005}</style>
    <div>${icon}<p>${line}</p></div><img src="data:image/png;base64,${Buffer.from(shot).toString('base64')}">`)
  await page.screenshot({ path: /** @type {any} */ (path) })
}

test('screenshots', async () => {
  const server = await site()
  const demo = await serve(demoDir, { port: 0 })
  after(() => demo.close())
  const { page, browser, press, origin } = await chromium(server, { hosts: { 'demo.example': Number(new URL(demo.url).port) } })
  const visit = async (/** @type {string} */ name) => {
    const body = html(name)
    server.pages.set(pathOf(body), { body })
    await page.goto(`http://www.dw.com${pathOf(body)}`)
  }
  const open = async (/** @type {string} */ name, /** @type {string} */ view, /** @type {string} */ scheme) => {
    await visit(name)
    const popup = await press()
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await article(popup)
    await popup.click(`#tab-${view}`)
    if (view === 'json') await popup.type('#search', 'caption')
    await new Promise((done) => setTimeout(done, 400))
    return popup
  }
  if (bare) {
    const path = (/** @type {string} */ name) => /** @type {any} */ (join(out, `${name}.png`))
    const turned = (/** @type {import('puppeteer-core').Page} */ shown, /** @type {string} */ dir) => shown.evaluate((dir) => { document.documentElement.dir = dir }, dir)
    for (const scheme of schemes) {
      for (const name of ['news-signoff', 'right-to-left', 'feature-galleries', 'live-running']) {
        for (const view of views) {
          const popup = await open(name, view, scheme)
          await popup.screenshot({ path: path(`${name}-${view}-${scheme}`) })
          // No translation of the user interface runs so; one may.
          if (name !== 'right-to-left') continue
          await turned(popup, 'rtl')
          await popup.screenshot({ path: path(`${name}-${view}-${scheme}-turned`) })
        }
      }
      for (const width of [390, 900]) {
        const other = await browser.newPage()
        await other.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        await other.setViewport({ width, height: 1150 })
        for (const dir of ['ltr', 'rtl']) {
          await other.goto(`${origin}/options/options.html`)
          await other.waitForSelector('kbd')
          await turned(other, dir)
          await other.screenshot({ path: path(`options-${width}-${dir}-${scheme}`) })
        }
        await other.setViewport({ width, height: 1150, hasTouch: width < 500, isMobile: width < 500 })
        for (const name of ['video-in-text', 'right-to-left', 'live-running']) {
          await other.goto('http://demo.example/')
          await other.waitForSelector('#result:not([hidden])')
          await other.select('#sample', `${name}.html`)
          await new Promise((done) => setTimeout(done, 400))
          await other.screenshot({ path: path(`demo-${name}-${width}-${scheme}`) })
        }
        await other.close()
      }
    }
    return
  }
  const sheet = await browser.newPage()
  /** @type {[string, string, string, string, string][]} */
  const pictures = [
    ['1-article', 'news-signoff', 'article', 'light', 'The whole article, and nothing around it'],
    ['2-json', 'feature-galleries', 'json', 'light', 'Structured data that folds and can be searched'],
    ['3-markdown', 'lists-quotes-tables', 'markdown', 'dark', 'Markdown and text, to copy or to keep'],
    ['4-right-to-left', 'right-to-left', 'article', 'dark', 'In all of DW’s languages'],
  ]
  for (const [file, name, view, scheme, line] of pictures) {
    const popup = await open(name, view, scheme)
    const shot = await popup.screenshot()
    await popup.close()
    await sheet.bringToFront()
    await framed(sheet, join(out, `${file}.png`), shot, line, scheme)
  }
})
