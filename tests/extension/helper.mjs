// Real browsers with the extension as it is built, and a server that plays dw.com to them.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import axe from 'axe-core'
import { cases, casesDir, sharedDir } from '../../www/tools/lib.mjs'
import { extensionDir } from '../../www/tools/build/extension.mjs'
import { findChromium } from '../../www/tools/setup.mjs'
import { chromiumWith } from '../../www/tools/with-extension.mjs'
import { native } from '../browser/helper.mjs'

if (!existsSync(join(extensionDir, 'manifest.json'))) throw new Error('dist/extension is missing: npm run build')

/**
 * @typedef {{ body: string | Buffer, headers?: Record<string, string>, status?: number }} Answer
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Handler
 */

// Like dw.com, pages run no script of ours; unlike it, they load nothing from elsewhere.
const policy = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'"

/** A server that answers for dw.com; `asked` holds what it was asked for. */
export async function site() {
  /** @type {Map<string, Answer | Handler>} */
  const pages = new Map()
  /** @type {string[]} */
  const asked = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host?.replace(/:\d+$/, '')}${request.url}`)
    // A proxy is asked for the whole address.
    const page = pages.get((request.url ?? '').replace(/^http:\/\/[^/]+/, '').replace(/[?#].*/, ''))
    if (typeof page === 'function') return page(request, response)
    response.writeHead(page ? page.status ?? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, ...page?.headers })
    response.end(page?.body ?? '<!doctype html><title>404</title>')
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
  after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { pages, asked, port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }
}

/** Our own page of a name, or a real one's file. */
export const pageFile = (/** @type {string} */ name) => name.includes('/') ? join(sharedDir, 'pages', `${name.split('/')[1]}.html`) : join(casesDir, name, 'page.html')

/** Our own pages; those that only differ in their language are read in tests/browser. */
export const ownPages = cases().filter(({ name, page }) => page.endsWith('.html') && !name.startsWith('lang-')).map(({ name }) => name)

/** What the command line gives for a page that is served at an address. */
export function expected(/** @type {string} */ name, /** @type {string} */ address) {
  const { json, error } = native(pageFile(name), '--url', address)
  if (json === null) throw new Error(`the command line refuses ${name}: ${error}`)
  return json
}

/** The path of a page's own address, at which it is served. */
export function pathOf(/** @type {string} */ html) {
  const [, address] = html.match(/<link[^>]*rel="canonical"[^>]*href="([^"]+)"/) ?? html.match(/<meta[^>]*property="og:url"[^>]*content="([^"]+)"/) ?? []
  return address ? new URL(address).pathname : '/en/a-page/a-70000000'
}

/**
 * Chromium with the extension, and www.dw.com played by the server.
 * @param {Awaited<ReturnType<typeof site>>} server
 * @param {{ lang?: string, directory?: string, home?: string, hosts?: Record<string, number> }} [options]
 * `home`: where the browser finds its own folder for downloads; without it all files go to `downloads`, flat; `hosts`: names of
 * other servers on this machine, and their ports
 */
export async function chromium(server, { lang = 'en-US', directory = extensionDir, home, hosts = {} } = {}) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium is missing: npm test installs it where it can')
  const downloads = mkdtempSync(join(tmpdir(), 'dw-article-downloads-'))
  const played = { '*.dw.com': server.port, '*.example.org': server.port, ...hosts }
  const { browser, extension, page } = await chromiumWith(executablePath, directory, { hosts: played, lang, env: { LANGUAGE: lang, ...(home && { HOME: home }) } })
  after(async () => {
    await browser.close()
    rmSync(downloads, { recursive: true, force: true })
  })
  const cdp = await browser.target().createCDPSession()
  const origin = `chrome-extension://${extension.id}`
  for (const of of [origin, 'http://www.dw.com']) await cdp.send('Browser.setPermission', { permission: { name: 'clipboard-read' }, setting: 'granted', origin: of })
  if (!home) await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, eventsEnabled: true })

  /** The popup; the same page stands beside the tabs with another address. */
  const isPopup = (/** @type {import('puppeteer-core').Target} */ target) => target.url() === `${origin}/popup/popup.html`
  const popups = () => browser.targets().filter(isPopup)

  return {
    browser, extension, page, origin, downloads, cdp,

    /** The background's worker, woken if it sleeps. */
    async worker() {
      const tab = await browser.newPage()
      await tab.goto(`${origin}/options/options.html`)
      const session = await tab.createCDPSession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` })
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origin))
      const worker = /** @type {import('puppeteer-core').WebWorker} */ (await target.worker())
      await tab.close()
      await page.bringToFront()
      return worker
    },

    /** Sets preferences, as the options page does. */
    async prefer(/** @type {Record<string, unknown>} */ preferences) {
      const tab = await browser.newPage()
      await tab.goto(`${origin}/options/options.html`)
      await tab.evaluate(async (values) => {
        await /** @type {any} */ (globalThis).chrome.storage.local.clear()
        await /** @type {any} */ (globalThis).chrome.storage.local.set(values)
      }, preferences)
      await tab.close()
      await page.bringToFront()
    },

    /**
     * Presses the extension's button while a tab is shown.
     * @param {import('puppeteer-core').Page} [tab]
     * @returns {Promise<import('puppeteer-core').Page>} the popup
     */
    async press(tab = page) {
      await tab.bringToFront()
      // One that is still open would be closed by the press.
      for (const old of popups()) await (await old.asPage()).close().catch(() => {})
      await soon(() => popups().length === 0, 'the old popup is closed')
      const opened = browser.waitForTarget(isPopup)
      await extension.triggerAction(tab)
      const popup = await (await opened).asPage()
      await popup.waitForSelector('#state, [role=tabpanel]:not([hidden])')
      return popup
    },
  }
}

/**
 * The extension with DW's hosts allowed: nobody can press "allow" in a headless browser, so here they are from the start.
 * @param {(manifest: any) => void} [change] what else is other
 */
export function allowed (change = () => {}) {
  const directory = mkdtempSync(join(tmpdir(), 'dw-article-extension-'))
  after(() => rmSync(directory, { recursive: true, force: true }))
  cpSync(extensionDir, directory, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))
  manifest.host_permissions = manifest.optional_host_permissions.map((/** @type {string} */ pattern) => pattern.replace('https:', '*:'))
  delete manifest.optional_host_permissions
  change(manifest)
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest))
  return directory
}

/** What axe-core finds. */
export async function faults (/** @type {import('puppeteer-core').Page} */ page) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }))
  return violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(' ')).join(', ')}`)
}

/**
 * Asks until there is an answer; says after ten seconds what it waited for.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {string} what
 * @returns {Promise<NonNullable<T>>}
 */
export async function soon(ask, what, seconds = 20) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Waits until the popup shows an article. */
export const article = (/** @type {import('puppeteer-core').Page} */ popup) => popup.waitForSelector('#actions:not([hidden])', { timeout: 20_000 })

export const html = (/** @type {string} */ name) => readFileSync(pageFile(name), 'utf8')
