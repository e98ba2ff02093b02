// What runs in the tab, in the extension's own world there: it sees the page's elements and none of its
// scripts, and they don't see it. The build makes one classic script of this file and what it
// imports, the parser's module included: a file that the tab could fetch could be fetched by every page.
import { bytesOf, instance } from '../../package/core.js'
import { ask, own } from '../../package/dom.js'
import * as glue from '#built/dw_article.js'
import wasm from '#built/dw_article_bg.wasm'
import { address, take } from '../../../src/browser/snapshot.js'

const { start, call } = instance('await start()')

/** What a report may say of a page that can't be read: how often its hooks occur, none of its words. */
const HOOKS = ['article', 'h1', '.rich-text', '#bodyContent', '.longText', '#main-content', 'p', 'iframe', 'link[rel="canonical"]', 'script[type="application/ld+json"]']

function findings () {
  const hooks = Object.fromEntries(HOOKS.map((hook) => [hook, ask(document, 'querySelectorAll', hook).length]))
  return { ...hooks, language: own(document, 'documentElement')?.lang, readyState: own(document, 'readyState'), characters: own(document, 'body')?.textContent?.length ?? 0 }
}

/** The page's elements, once the parser has them all; pictures may still be on their way. */
function there () {
  if (own(document, 'readyState') !== 'loading') return Promise.resolve()
  return new Promise((resolve) => ask(document, 'addEventListener', 'DOMContentLoaded', resolve, { once: true }))
}

/** Resolves when the page has changed and then been quiet; a page inside the app fills in its text late. */
function changed () {
  return new Promise((resolve) => {
    /** @type {ReturnType<typeof setTimeout>} */
    let timer
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        observer.disconnect()
        resolve(undefined)
      }, 200)
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
  })
}

/** For a reader elsewhere: the snapshot, and the inline scripts, which hold the page's data. */
function parts () {
  const inline = [...own(document, 'scripts')].filter((script) => script.src === '')
  // Whether a script has put U+0000 into the page is seen too late there.
  return { snapshot: take(document, undefined, true), address: address(document), scripts: inline.map((script) => script.textContent.replaceAll('\0', '\uFFFD')).join('\0') }
}

/**
 * @param {{ wasm: boolean, until: 'there' | 'changed' }} options
 * `wasm`: whether to read here at all; `until`: read when the page is there, or when it has changed.
 * @returns {Promise<{ url: string, json: string } | { url: string, error: { code: string, message: string }, found: object }
 *   | { url: string, found: object, snapshot: string, address: string | undefined, scripts: string }>}
 */
export async function read (options) {
  await there()
  if (options.until === 'changed') await changed()
  const url = own(document, 'URL')
  if (options.wasm) {
    try {
      await start(async () => [glue, bytesOf(wasm)])
    } catch {
      // The browser, or the page's policy, does not allow it.
      return { url, found: findings(), ...parts() }
    }
    try {
      return { url, json: JSON.stringify(call('parseDocument', document, undefined, undefined)) }
    } catch (thrown) {
      const { code = 'internal', message } = /** @type {any} */ (thrown)
      return { url, error: { code, message: String(message) }, found: findings() }
    }
  }
  return { url, found: findings(), ...parts() }
}

/** Puts a text on the clipboard, for the shortcut that opens nothing. Resolves to whether it could. */
export async function copy (/** @type {{ text: string }} */ { text }) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

/** The older way, for pages without a secure address or whose policy keeps the clipboard closed. */
function copyByCommand (/** @type {string} */ text) {
  const give = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  ask(document, 'addEventListener', 'copy', give, true)
  try {
    return ask(document, 'execCommand', 'copy')
  } finally {
    ask(document, 'removeEventListener', 'copy', give, true)
  }
}
