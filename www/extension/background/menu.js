// The entries in the context menu of DW's pages, for who has asked for them in the options.
import { api } from '../shared/api.js'
import { t } from '../shared/i18n.js'
import { preferences } from '../shared/preferences.js'
import { copy } from './copy.js'

const PAGES = ['*://dw.com/*', '*://*.dw.com/*', '*://*.dw.de/*']
const ANYWHERE = ['page', 'selection', 'link', 'image', 'video', 'audio']

/** @type {{ id: import('./copy.js').Wanted, title: string, contexts: string[] }[]} */
const ENTRIES = [
  { id: 'selection', title: 'menuCopySelection', contexts: ['selection'] },
  { id: 'article', title: 'commandCopyMarkdown', contexts: ANYWHERE },
  { id: 'citation', title: 'menuCopyCitation', contexts: ANYWHERE }
]

const onClicked = (/** @type {{ menuItemId: any }} */ { menuItemId }, /** @type {{ id?: number } | undefined} */ tab) => {
  const entry = ENTRIES.find(({ id }) => id === menuItemId)
  if (entry && tab?.id !== undefined) copy(tab.id, entry.id)
}

/** Listens, where there is a menu yet: the permission may come and go. */
function listen () {
  const { onClicked: clicks } = api.contextMenus ?? {}
  if (clicks && !clicks.hasListener(onClicked)) clicks.addListener(onClicked)
}

/** One after the other: two at once would make each entry twice. */
let last = Promise.resolve()
const renew = () => (last = last.then(build).catch(() => {}))

async function build () {
  listen()
  if (!api.contextMenus) return
  await api.contextMenus.removeAll()
  if (!(await preferences()).menu) return
  for (const { id, title, contexts } of ENTRIES) {
    api.contextMenus.create({ id, title: t(title), contexts, documentUrlPatterns: PAGES }, () => void api.runtime.lastError)
  }
}

/** Once, as the background begins: what wakes it must find its listeners. */
export function menu () {
  listen()
  api.runtime.onInstalled.addListener(renew)
  api.runtime.onStartup.addListener(renew)
  api.permissions.onAdded.addListener(renew)
  api.storage.onChanged.addListener((/** @type {object} */ changes) => { if ('menu' in changes) renew() })
}
