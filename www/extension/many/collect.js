// The DW tabs of a window → their articles, and of the others why not.
import { isDws } from '../../shared/article.js'
import { api } from '../shared/api.js'
import { readTab } from '../shared/read.js'
import * as snapshots from '../shared/snapshots.js'

/**
 * @typedef {{ id: number, title: string, url: string, status?: string, discarded?: boolean }} Tab
 * @typedef {'discarded' | 'loading' | 'silent' | 'closed' | 'not-article' | 'too-large' | 'no-content' | 'duplicate' | 'stopped'} Reason
 * @typedef {{ tab: Tab, article?: any, url?: string, reason?: Reason }} Result
 */

/** How long a tab may take, in milliseconds: one that is asleep, or asks its reader something, never answers. */
const PATIENCE = 15_000
const AT_ONCE = 3

/** The window's tabs that show a page of DW: the browser gives the addresses of those that may be read. @param {number | null} windowId @returns {Promise<Tab[]>} */
export async function tabsOf (windowId) {
  const tabs = await api.tabs.query(windowId === null ? { currentWindow: true } : { windowId })
  return tabs.filter((/** @type {Tab} */ { url }) => isDws(url ?? null))
}

/** @param {Tab} tab @param {'tab' | 'popup'} readIn @returns {Promise<Result>} */
async function read (tab, readIn) {
  try {
    const page = await readTab(tab.id, { readIn, snapshots: async () => snapshots })
    if ('article' in page) return { tab, article: page.article, url: page.url }
    return { tab, reason: page.code === 'not-article' || page.code === 'too-large' ? page.code : 'no-content' }
  } catch {
    return { tab, reason: 'closed' }
  }
}

/** Why a tab has not answered. @param {Tab} tab @returns {Promise<Result>} */
async function late (tab) {
  const now = await api.tabs.get(tab.id).catch(() => null)
  return { tab, reason: now === null ? 'closed' : now.status === 'complete' ? 'silent' : 'loading' }
}

/** @param {AbortSignal} signal @param {number} ms @returns {Promise<'late' | 'stopped'>} */
const ends = (signal, ms) => new Promise((resolve) => {
  const timer = setTimeout(() => resolve('late'), ms)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    resolve('stopped')
  }, { once: true })
})

/**
 * What names an article among others: its number, else its address. Two tabs may show the same one.
 * @param {Result} result
 */
const nameOf = ({ article, url }) => article.id ?? article.permalink ?? article.url ?? url

/**
 * Reads them, some at the same time.
 * @param {Tab[]} tabs
 * @param {{ readIn: 'tab' | 'popup', signal: AbortSignal, patience?: number, done: (n: number) => void }} options `done`: how many
 * have been read
 * @returns {Promise<Result[]>} in the order of the tabs
 */
export async function collect (tabs, { readIn, signal, patience = PATIENCE, done }) {
  /** @type {Result[]} */
  const results = tabs.map((tab) => ({ tab, reason: 'stopped' }))
  const waiting = [...tabs.entries()]
  let n = 0
  const worker = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const [i, tab] = next
      // One that the browser has put away would be loaded by the reading.
      if (tab.discarded) results[i] = { tab, reason: 'discarded' }
      else {
        const first = await Promise.race([read(tab, readIn), ends(signal, patience)])
        if (first !== 'stopped') results[i] = first === 'late' ? await late(tab) : first
      }
      done(++n)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seen = new Set()
  return results.map((result) => {
    if (!result.article) return result
    if (seen.has(nameOf(result))) return { tab: result.tab, reason: 'duplicate' }
    seen.add(nameOf(result))
    return result
  })
}
