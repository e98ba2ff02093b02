// Firefox with the extension as a temporary add-on, driven by its own remote protocol (Marionette).
//
// What WebDriver BiDi, and so Puppeteer, can't do in Firefox: press an extension's button, and reach its popup,
// which is no tab. Marionette may also run scripts in the browser's own window: there the button is an element like any
// other, and the popup a frame in a panel, to which a script is sent.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { findFirefox } from '../../www/tools/setup.mjs'
import { soon } from './helper.mjs'

/** A port that is free. */
const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    server.close(() => resolve(port))
  })
})

/** Marionette's wire: `length:[0, id, command, parameters]`, answered by `length:[1, id, error, result]`. */
async function marionette(/** @type {number} */ port) {
  /** @type {import('node:net').Socket} */
  const socket = await soon(() => new Promise((resolve) => {
    const trying = connect(port, '127.0.0.1')
    trying.once('connect', () => resolve(trying)).once('error', () => resolve(null))
  }), 'Firefox listens', 60)
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  let buffer = Buffer.alloc(0)
  let last = 0
  socket.on('error', () => {})
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data])
    for (;;) {
      const colon = buffer.indexOf(':')
      const end = colon + 1 + Number(buffer.subarray(0, Math.max(colon, 0)).toString())
      if (colon < 0 || buffer.length < end) return
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString())
      buffer = buffer.subarray(end)
      const asked = Array.isArray(message) && waiting.get(message[1])
      if (!asked) continue
      waiting.delete(message[1])
      if (message[2]) asked.reject(new Error(`${message[2].error}: ${message[2].message}`))
      else asked.resolve(message[3])
    }
  })
  return {
    close: () => socket.destroy(),
    /** @returns {Promise<any>} */
    send: (/** @type {string} */ command, /** @type {object} */ parameters = {}) => new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      const text = JSON.stringify([0, id, command, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    }),
  }
}

/**
 * Starts Firefox; it ends with the tests of the file.
 * @param {string} addon directory or zip of the extension
 * @param {string} addonId
 * @param {number} sitePort of the server that plays dw.com, on its usual port: Firefox takes it for a proxy
 */
export async function firefox(addon, addonId, sitePort) {
  const command = findFirefox()
  if (!command) throw new Error('Firefox is missing: npm test installs it where it can; or name it in the variable FIREFOX (https://www.mozilla.org/firefox)')
  const port = await freePort()
  const profile = mkdtempSync(join(tmpdir(), 'dw-article-firefox-'))
  const downloads = join(profile, 'downloads')
  const preferences = {
    'marionette.port': port,
    // www.dw.com is this machine, and is taken for the secure site that it is.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': sitePort,
    'dom.securecontext.allowlist': 'www.dw.com',
    'dom.security.https_first': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    // A script for the popup is sent as a data: address.
    'security.allow_parent_unrestricted_js_loads': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
  }
  writeFileSync(join(profile, 'user.js'), Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''))
  const child = spawn(command, ['--headless', '--no-remote', '--marionette', '-remote-allow-system-access', '--profile', profile], { stdio: 'ignore', env: { ...process.env, HOME: profile } })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const { send, close } = await marionette(port)
  after(async () => {
    // It may go without a word, or stay.
    const late = setTimeout(() => child.kill('SIGKILL'), 5000)
    await Promise.race([send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {}), ended])
    close()
    await ended
    clearTimeout(late)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  await send('WebDriver:NewSession', { capabilities: {} })
  await send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 60_000 })
  await send('Addon:Install', { path: addon, temporary: true })
  const widget = addonId.replace(/[^a-z0-9_-]/gi, '_')

  /** Runs the body of an async function: in the page, or in the browser's own window as `window`. */
  async function run(/** @type {'content' | 'chrome'} */ where, /** @type {string} */ body, /** @type {unknown[]} */ args = []) {
    await send('Marionette:SetContext', { value: where })
    const own = where === 'chrome' ? "const window = Services.wm.getMostRecentWindow('navigator:browser'); const { document } = window; const wait = (ms) => new Promise((r) => window.setTimeout(r, ms));" : ''
    const script = `const args = [...arguments]; const done = args.pop(); (async () => { ${own} ${body} })().then((v) => done({ value: v ?? null }), (e) => done({ error: String(e) + (e?.stack ?? '') }))`
    const { value } = await send('WebDriver:ExecuteAsyncScript', { script, args, newSandbox: true, ...(where === 'chrome' && { sandbox: 'system' }) })
    if (value.error) throw new Error(value.error)
    return value.value
  }

  /**
   * Evaluates an expression in a page of the extension; it sees the page's window as `content`. A popup that is only just
   * being put into its panel may lose the question: then it is asked again.
   * @param {string} found the page's browser element, in the browser's window
   * @param {string} expression
   */
  async function evaluate(found, expression) {
    for (let tries = 1; ; tries++) {
      const answer = await run('chrome', `
        let browser = ${found};
        for (let i = 0; i < 100 && !browser; i++) { await wait(50); browser = ${found}; }
        if (!browser) throw new Error('the page is closed');
        const name = 'dw-article-test:' + Math.random();
        return new Promise((resolve, reject) => {
          browser.messageManager.addMessageListener(name, ({ data }) => data.error ? reject(new Error(data.error)) : resolve(data));
          window.setTimeout(() => resolve({ lost: true }), 1500);
          const code = 'Promise.resolve().then(() => (' + args[0] + ')).then((value) => sendAsyncMessage(' + JSON.stringify(name) + ', { value: value ?? null }), (error) => sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(error) }))';
          browser.messageManager.loadFrameScript('data:,' + encodeURIComponent(code), false);
        });`, [expression])
      if (!answer.lost) return answer.value
      if (tries === 4) throw new Error('the page does not answer')
    }
  }

  /**
   * One that is open would be closed by the next press. A panel that is still opening is not closed by one call, so it is
   * told until its popup is gone.
   */
  const closePopup = () => run('chrome', `
    for (let i = 0; document.querySelector('browser.webextension-popup-browser'); i++) {
      if (i === 400) throw new Error('the popup does not close');
      for (const panel of document.querySelectorAll('panel')) if (panel.state !== 'closed') panel.hidePopup();
      await wait(50);
    }`)

  return {
    downloads,
    run,
    closePopup,
    go: async (/** @type {string} */ url) => {
      await send('Marionette:SetContext', { value: 'content' })
      await send('WebDriver:Navigate', { url })
    },

    /** Whether the button in the address bar is there. */
    lit: () => run('chrome', "const button = document.getElementById(args[0]); return button !== null && !button.hidden && !button.disabled;", [`pageAction-urlbar-${widget}`]),

    /** Presses a button of the extension: the one in the toolbar, or the lit one in the address bar. */
    async press(/** @type {'toolbar' | 'address bar'} */ which) {
      await closePopup()
      await run('chrome', `
        const id = args[0];
        let button = document.getElementById(id);
        if (!button) { document.getElementById('unified-extensions-button').click(); for (let i = 0; i < 100 && !(button = document.getElementById(id)); i++) await wait(50); }
        if (!button) throw new Error('no button ' + id);
        button.click();
        for (let i = 0; i < 200; i++) {
          const browser = document.querySelector('browser.webextension-popup-browser');
          if (browser?.currentURI?.spec.endsWith('/popup/popup.html')) return;
          await wait(50);
        }
        throw new Error('no popup');`, [which === 'toolbar' ? `${widget}-BAP` : `pageAction-urlbar-${widget}`])
    },

    /** Evaluates an expression in the popup. */
    popup: (/** @type {string} */ expression) => evaluate("document.querySelector('browser.webextension-popup-browser')", expression),

    /** Evaluates an expression in the sidebar. */
    sidebar: (/** @type {string} */ expression) => evaluate("document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')", expression),

    /** Gives the add-on DW's hosts, as its reader would: nobody can press "allow" here. The pages of the tests are on http. */
    allow: () => run('chrome', `
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(args[0]);
      await ExtensionPermissions.add(args[0], { permissions: [], origins: ['*://*.dw.com/*', '*://*.dw.de/*'] }, extension);`, [addonId]),

    /** Presses the right button on an element of the page, and chooses one of our entries by its title; gives all of their titles. */
    async menu(/** @type {string} */ selector, /** @type {string} */ title) {
      await run('content', "document.querySelector(args[0]).scrollIntoView({ block: 'center' });", [selector])
      const { value: element } = await send('WebDriver:FindElement', { using: 'css selector', value: selector })
      const actions = [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x: 0, y: 0, origin: element }, { type: 'pointerDown', button: 2 }, { type: 'pointerUp', button: 2 }] }]
      await send('WebDriver:PerformActions', { actions })
      return run('chrome', `
        const menu = document.getElementById('contentAreaContextMenu');
        for (let i = 0; i < 200 && menu.state !== 'open'; i++) await wait(50);
        const own = [...menu.querySelectorAll('[id^="' + args[0] + '-menuitem-"]')];
        const titles = own.filter((item) => item.localName === 'menuitem').map((item) => item.label);
        const item = own.find((item) => item.label === args[1]);
        item?.doCommand();
        menu.hidePopup();
        return titles;`, [widget, title])
    },

    /** What is on the clipboard, as text. */
    clipboard: () => run('chrome', `
      const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      transferable.init(null);
      transferable.addDataFlavor('text/plain');
      Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
      const data = {};
      // It throws when there is no text.
      try { transferable.getTransferData('text/plain', data); } catch { return ''; }
      return data.value.QueryInterface(Ci.nsISupportsString).data;`),
  }
}
