// What the extension asks of a page, in its own world in the tab: it sees the page's elements and none of its scripts,
// and they don't see it. The build makes one classic script of this file and what it imports: small, so that it is
// there at once; what it takes is read in the popup, whose module is compiled meanwhile.
import { address, facts, take as taken } from '../../../src/browser/snapshot.js'
import { ask, own } from '../../package/dom.js'
import { LONG, MANY, beginning, beginningOf } from '../shared/long.js'

/** What a report may say of a page that can't be read: how often its hooks occur, none of its words. */
const HOOKS = ['article', 'h1', '.rich-text', '#bodyContent', '.longText', '#main-content', 'p', 'iframe', 'link[rel="canonical"]', 'script[type="application/ld+json"]']

export function found () {
  const hooks = Object.fromEntries(HOOKS.map((hook) => [hook, ask(document, 'querySelectorAll', hook).length]))
  return { ...hooks, language: own(document, 'documentElement')?.lang, readyState: own(document, 'readyState'), characters: own(document, 'body')?.textContent?.length ?? 0 }
}

/** The page's elements, once the parser has them all; pictures may still be on their way. */
export function there () {
  if (own(document, 'readyState') !== 'loading') return Promise.resolve()
  return new Promise((resolve) => ask(document, 'addEventListener', 'DOMContentLoaded', resolve, { once: true }))
}

/** Resolves when the page has changed and then been quiet; a page inside the app fills in its text late. */
export function changed () {
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

/** What the reader has selected, unless that is nothing. */
export function selection () {
  const selected = getSelection()
  const range = selected?.rangeCount ? selected.getRangeAt(0) : null
  return range && !range.collapsed && /\S/.test(String(range)) ? range : null
}

/** What is longer crosses no faster than it is read here. UTF-16 code units. */
const LARGE = 4_000_000

/**
 * The pieces of the page that matter, once it is there or has changed: of a long page the beginning, unless the whole is asked
 * for; nothing of a page that is better read here.
 * @param {{ until: 'there' | 'changed', whole?: boolean }} options
 * @returns {Promise<{ url: string, address?: string, snapshot?: string, selected?: boolean, cut?: boolean }>}
 */
export async function take ({ until, whole = false }) {
  await there()
  if (until === 'changed') await changed()
  // One list, which says sooner than a walk that the page is long.
  const many = ask(document, 'getElementsByTagName', '*').length > MANY
  const limit = whole ? LARGE : many ? beginningOf(facts(document).length) : LONG
  // Whether a script has put U+0000 into the page is seen too late elsewhere.
  const snapshot = taken(document, limit, true)
  const url = own(document, 'URL')
  if (snapshot.length <= limit) return { url, address: address(document), snapshot, selected: selection() !== null }
  return whole ? { url } : { url, address: address(document), snapshot: beginning(snapshot), cut: true }
}

/** The page's inline scripts, which hold its data, with U+0000 between them. */
export function scripts () {
  const inline = [...own(document, 'scripts')].filter((script) => script.src === '')
  return inline.map((script) => script.textContent.replaceAll('\0', '\uFFFD')).join('\0')
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
