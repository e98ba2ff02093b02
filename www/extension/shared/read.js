// A tab → its article. The reader runs in the tab, in the extension's own world there; where the browser
// won't run WebAssembly in the tab, its snapshot of the page comes here and is read here.
import { api } from './api.js'

/**
 * @typedef {{ article: any, url: string, how: 'tab' | 'popup' }} Found
 * @typedef {{ code: string, message: string, url: string, found: Record<string, any> }} Refused
 */

/** Under this name the reader stands in the tab; another version of the extension does not take it for its own. */
export const readerName = `dw-article ${api.runtime.getManifest().version}`

/** Runs in the tab. */
function call (/** @type {string} */ key, /** @type {string} */ name, /** @type {any} */ options) {
  // A page may give an element that name: what is the reader is the world's own, and has the function.
  const reader = Object.hasOwn(globalThis, key) ? /** @type {any} */ (globalThis)[key] : undefined
  return typeof reader?.[name] === 'function' ? reader[name](options) : { missing: true }
}

/** @param {number} tabId @param {any} injection */
async function inject (tabId, injection) {
  const results = await api.scripting.executeScript({ target: { tabId }, injectImmediately: true, ...injection })
  // Firefox reports what a script throws here, Chromium gives null.
  if (results?.[0]?.error) throw new Error(String(results[0].error.message ?? results[0].error))
  return results?.[0]?.result
}

/**
 * Asks the reader in the tab, and puts it there first when it is not there.
 * @param {number} tabId @param {string} name @param {any} [options]
 */
async function ask (tabId, name, options) {
  const args = [readerName, name, options ?? {}]
  const answer = await inject(tabId, { func: call, args })
  if (!answer?.missing) return answer
  // From the root: Firefox takes it from the calling page's folder otherwise.
  await inject(tabId, { files: ['/reader/reader.js'] })
  return inject(tabId, { func: call, args })
}

/**
 * Reads the tab, once its page is there.
 * @param {number} tabId
 * @param {{ readIn: 'tab' | 'popup', snapshots: () => Promise<typeof import('./snapshots.js')>, until?: 'there' | 'changed' }} options
 * `snapshots` gives the module that reads them; `until` as in reader.js.
 * @returns {Promise<Found | Refused>}
 */
export async function readTab (tabId, { readIn, snapshots, until = 'there' }) {
  const answer = await ask(tabId, 'read', { wasm: readIn === 'tab', until })
  if (!answer) throw new Error('the page gave no answer')
  const { json, error, snapshot, scripts, address, url, found } = answer
  if (json !== undefined) return { article: JSON.parse(json), url, how: 'tab' }
  if (error) return { ...error, url, found }
  try {
    const { parseSnapshot } = await snapshots()
    return { article: await parseSnapshot(snapshot, address, scripts), url, how: 'popup' }
  } catch (thrown) {
    const { code = 'internal', message } = /** @type {any} */ (thrown)
    return { code, message: String(message), url, found }
  }
}
