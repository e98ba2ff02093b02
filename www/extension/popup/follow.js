// Beside the page (Chrome's side panel, Firefox's sidebar): the view follows the window's tab, and what is shown in it.
import { $ } from '../../shared/dom.js'
import { api } from '../shared/api.js'
import { ORIGINS } from '../shared/preferences.js'
import * as early from './first.js'

/** How long a page must have been told nothing of before it is read, and how long an app may take for its text; milliseconds. */
const QUIET = 200
const PATIENCE = 10_000

/** Between our own pages: no other page and no tab has a way to it. */
const channel = () => new BroadcastChannel('pressed')

/** Says that the button was pressed: then a view beside the page may read the tab, too. */
export function pressed () {
  const own = channel()
  own.postMessage(null)
  own.close()
}

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms))
const mayFollow = () => api.permissions.contains({ origins: ORIGINS })

/**
 * Whether the address is another's already and the text still the last one's.
 * @param {any} page @param {import('../shared/read.js').Found | null} before
 */
const isStale = (page, before) => before !== null && 'article' in page && page.url !== before.url && page.article.text !== '' && page.article.text === before.article.text

/**
 * Follows as long as the panel is open.
 * @param {{
 *   shown: () => import('../shared/read.js').Found | null,
 *   loading: () => void,
 *   begun: (beginning: any) => Promise<void>,
 *   found: (page: import('../shared/read.js').Found | import('../shared/read.js').Refused) => void,
 *   closed: (mayFollow: boolean) => void,
 * }} view `shown`: what it shows; `loading`: another tab's page is awaited; `begun`: the beginning
 * of a long page is there; `closed`: the tab can't be read
 */
export function follow ({ shown, loading, begun, found, closed }) {
  let turn = 0
  /** Of which address a beginning is shown. @type {string | null} */
  let beginning = null

  async function read () {
    const mine = ++turn
    const isOver = () => mine !== turn
    const before = shown()
    const deadline = Date.now() + PATIENCE
    try {
      let page = await early.read('there', undefined, async (article, url) => {
        // What stands there already stays, and text of the last page under this one's address is not shown.
        if (isOver() || [before?.url, beginning].includes(url) || before?.article.text.startsWith(article.text)) return
        beginning = url
        await begun(article)
      })
      while (!isOver() && isStale(page, before) && Date.now() < deadline) {
        await Promise.race([early.read('changed'), wait(1000)])
        page = await early.read()
      }
      if (isOver()) return
      beginning = null
      found(page)
      // An app may fill in its article late.
      while (!isOver() && !('article' in page) && page.code !== 'not-dw') {
        page = await early.read('changed')
        if (!isOver()) found(page)
      }
    } catch (error) {
      console.debug(error)
      // A page that goes away meanwhile: the next one is told of.
      await wait(QUIET)
      if (isOver()) return
      beginning = null
      closed(await mayFollow())
    }
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(read, QUIET)
  }
  const ask = async () => { $('follow').hidden = await mayFollow() }

  api.tabs.onActivated.addListener(async (/** @type {{ windowId: number }} */ { windowId }) => {
    if (windowId !== (await early.tab).windowId) return
    beginning = null
    loading()
    read()
  })
  api.tabs.onUpdated.addListener((/** @type {number} */ _, /** @type {{ status?: string, url?: string }} */ { status, url }, /** @type {any} */ tab) => {
    if (tab.active && (status !== undefined || url !== undefined)) soon()
  })
  channel().onmessage = soon
  for (const event of [api.permissions.onAdded, api.permissions.onRemoved]) event.addListener(() => { ask(); soon() })
  $('follow-allow').addEventListener('click', () => api.permissions.request({ origins: ORIGINS }).catch(() => false).then(ask))
  ask()
  read()
}
