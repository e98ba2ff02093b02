// A tab → its article. A small script takes the page's pieces in the tab, in the extension's own world there; they are
// read here, where the module is compiled meanwhile. Of a long page the beginning comes first. A page that is very large is
// read in the tab.
import { api } from './api.js'

/**
 * @typedef {{ article: any, url: string, how: 'tab' | 'popup', selected?: boolean, part?: boolean }} Found `selected`: whether
 * something is selected on the page; `part`: whether the article is only that
 * @typedef {{ code: string, message: string, url: string, found: Record<string, any> }} Refused
 */

/** Under this name what page.js and reader.js export stands in the tab; another version of the extension does not take it for its own. */
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
 * Asks what a script of ours has left in the tab, and puts it there first when it is not there.
 * @param {number} tabId @param {'page' | 'reader'} script @param {string} name @param {any} [options]
 */
async function ask (tabId, script, name, options) {
  const args = [readerName, name, options ?? {}]
  const answer = await inject(tabId, { func: call, args })
  if (!answer?.missing) return answer
  await put(tabId, script)
  return inject(tabId, { func: call, args })
}

/** From the root: Firefox takes it from the calling page's folder otherwise. @param {number} tabId @param {'page' | 'reader'} script */
const put = (tabId, script) => inject(tabId, { files: [`/reader/${script}.js`] })

/** @typedef {() => Promise<typeof import('./snapshots.js')>} Snapshots gives the module that reads what was taken */

/** @typedef {{ url: string, address?: string, snapshot?: string, selected?: boolean, cut?: boolean }} Taken as page.js gives it */

/** Takes the whole page, however long. @param {number} tabId @param {'there' | 'changed'} until @returns {Promise<Taken | undefined>} */
const takeWhole = (tabId, until) => ask(tabId, 'page', 'take', { until, whole: true })

/** @typedef {(beginning: any, url: string) => void | Promise<void>} Begun is given the article of a long page's beginning */

/**
 * Of a page whose beginning was taken: the whole, and its scripts where the beginning needs them. The beginning is read,
 * and handed on, before anything of the whole is begun: the tab, the thread that reads and the one that draws share a
 * machine that may have two cores.
 * @param {number} tabId @param {Taken} taken @param {Snapshots} snapshots @param {Begun} [begun]
 * @returns {Promise<{ taken: Taken | undefined, scripts?: string }>}
 */
async function takeRest (tabId, { url, address, snapshot = '' }, snapshots, begun) {
  const read = async (/** @type {string | undefined} */ scripts = undefined) => (await snapshots()).parseSnapshot(snapshot, address, scripts)
  // What a beginning does not show, the whole may.
  if (begun) await read('').then((beginning) => begun(beginning, url)).catch(console.debug)
  const whole = takeWhole(tabId, 'there')
  // Looked after below.
  whole.catch(() => {})
  const needed = await read().then((article) => article === undefined, () => false)
  await snapshots().then(({ prepare }) => prepare(), console.debug)
  return { taken: await whole, scripts: needed ? await ask(tabId, 'page', 'scripts') : undefined }
}

/**
 * Reads here what was taken in the tab.
 * @param {number} tabId @param {Taken} taken @param {Snapshots} snapshots
 * @param {string} [scripts] the page's, where it is known that it needs them
 * @returns {Promise<Found | Refused>}
 */
async function readHere (tabId, { url, address, snapshot = '', selected }, snapshots, scripts) {
  try {
    const { parseSnapshot } = await snapshots()
    // The page's scripts are most of it, and few pages need them.
    const article = await parseSnapshot(snapshot, address, scripts) ?? await parseSnapshot(snapshot, address, await ask(tabId, 'page', 'scripts'))
    return { article, url, how: 'popup', selected }
  } catch (thrown) {
    const { code = 'internal', message } = /** @type {any} */ (thrown)
    return { code, message: String(message), url, found: await ask(tabId, 'page', 'found') }
  }
}

/**
 * Reads the tab, once its page is there.
 * @param {number} tabId
 * @param {{ readIn: 'tab' | 'popup', snapshots: Snapshots, until?: 'there' | 'changed', begun?: Begun }} options
 * `until` as in reader.js; the whole of a long page waits for what `begun` promises
 * @returns {Promise<Found | Refused>}
 */
export async function readTab (tabId, { readIn, snapshots, until = 'there', begun }) {
  // The small script takes the page as soon as it stands in the tab: one way there and back.
  /** @type {Taken | null | undefined} */
  let taken = readIn === 'tab' ? null : until === 'there' ? await put(tabId, 'page') : await takeWhole(tabId, until)
  performance.mark('taken')
  let scripts
  if (taken?.cut) ({ taken, scripts } = await takeRest(tabId, taken, snapshots, begun))
  if (taken?.snapshot !== undefined) return readHere(tabId, taken, snapshots, scripts)
  const answer = await ask(tabId, 'reader', 'read', { until })
  if (!answer) throw new Error('the page gave no answer')
  const { json, error, url, selected } = answer
  if (json !== undefined) return { article: JSON.parse(json), url, how: 'tab', selected }
  if (error) return { ...error, url, found: await ask(tabId, 'page', 'found') }
  const last = await takeWhole(tabId, until)
  if (last?.snapshot === undefined) throw new Error('the page can be read nowhere')
  return readHere(tabId, last, snapshots)
}

/**
 * Of the tab's article only what is selected there; null where that is nothing of its text. It is read in the tab: a
 * selection is of the page's own elements.
 * @param {number} tabId
 * @returns {Promise<Found | null>}
 */
export async function readPart (tabId) {
  const { url, json } = await ask(tabId, 'reader', 'part') ?? {}
  return json === undefined ? null : { article: JSON.parse(json), url, how: 'tab', selected: true, part: true }
}
