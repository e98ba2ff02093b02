// Begins to read the tab before the popup draws anything. The marks are read by `npm run bench -- --press`.
import { api } from '../shared/api.js'
import { preferences } from '../shared/preferences.js'
import { readPart, readTab } from '../shared/read.js'
import * as snapshots from '../shared/snapshots.js'

performance.mark('script')
export const chosen = preferences()

/** Whether this is no popup: the same page stands beside the tabs as well. */
export const beside = location.search === '?beside'
document.documentElement.classList.toggle('beside', beside)

// The module is compiled while the tab is asked. A failure is met again by who reads.
snapshots.ready().catch(() => {})

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms))

/** The tab that was shown when the button was pressed, once it has the page that it is going to. */
async function tabThatStays () {
  for (;;) {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true })
    if (!tab.pendingUrl || tab.pendingUrl === tab.url) return tab
    await wait(200)
  }
}

/** Reads the tab. @param {'there' | 'changed'} [until] as in read.js @param {import('../shared/read.js').Begun} [begun] as there */
export async function read (until, asked = tabThatStays(), begun = undefined) {
  const [{ id }, { readIn }] = await Promise.all([asked, chosen])
  performance.mark('tab')
  return readTab(id, { readIn, snapshots: async () => snapshots, until, begun })
}

/** Reads what is selected in the tab; null where that is nothing of the article. */
export async function readSelected () {
  const { id } = await tabThatStays()
  return readPart(id)
}

/** The tab, for what needs no page. */
export const tab = tabThatStays()
tab.catch(() => {})

/** Takes what shows a long page's beginning; the first reading waits for it there. @type {(begun: import('../shared/read.js').Begun) => void} */
export let shownBy
/** @type {Promise<import('../shared/read.js').Begun>} */
const shows = new Promise((resolve) => { shownBy = resolve })

/** Taken by the popup's first reading. Beside the tabs follow.js reads. */
export const first = beside ? null : read('there', tab, async (...beginning) => (await shows)(...beginning))
// Whoever takes it looks after a failure; nobody may have come yet.
first?.catch(() => {})
