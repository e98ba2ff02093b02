// Begins to read the tab before the rest of the popup has loaded: the two take about as long.
import { api } from '../shared/api.js'
import { preferences } from '../shared/preferences.js'
import { readTab } from '../shared/read.js'

export const chosen = preferences()

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms))

/** The tab that was shown when the button was pressed, once it has the page that it is going to. */
async function tabThatStays () {
  for (;;) {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true })
    if (!tab.pendingUrl || tab.pendingUrl === tab.url) return tab
    await wait(200)
  }
}

/** Reads the tab. @param {'there' | 'changed'} [until] as in read.js */
export async function read (until) {
  const [{ id }, { readIn }] = await Promise.all([tabThatStays(), chosen])
  return readTab(id, { readIn, snapshots: () => import('../shared/snapshots.js'), until })
}

/** Taken by the popup's first reading. */
export const first = read()
// Whoever takes it looks after a failure; nobody may have come yet.
first.catch(() => {})
