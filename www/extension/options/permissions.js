// The choices that need a permission of the browser's: asked for at the change itself, given back by the same way.
import { $ } from '../../shared/dom.js'
import { api } from '../shared/api.js'
import { ORIGINS, setPreferences } from '../shared/preferences.js'

/** Browsers want a reader's own act, so nothing may be waited for before. @param {object} wanted @returns {Promise<boolean>} */
const request = (wanted) => api.permissions.request(wanted).catch(() => false)
const remove = (/** @type {object} */ wanted) => api.permissions.remove(wanted).catch(() => {})

/** In Firefox it is asked for at installation, as it is no permission to ask a reader about; Android's has no menu. */
const isOptional = api.runtime.getManifest().optional_permissions.includes('contextMenus')
const MENU = { permissions: ['contextMenus'] }

/** What happens when a box is switched; each resolves to the name of what is told. @type {Record<string, (box: any) => Promise<string>>} */
const boxes = {
  async menu (box) {
    if (box.checked && isOptional && !await request(MENU)) {
      box.checked = false
      return 'menuRefused'
    }
    await setPreferences({ menu: box.checked })
    if (!box.checked && isOptional) await remove(MENU)
    return 'saved'
  },
  async hosts (box) {
    if (box.checked && !await request({ origins: ORIGINS })) {
      box.checked = false
      return 'hostsRefused'
    }
    if (!box.checked) await remove({ origins: ORIGINS })
    return 'saved'
  }
}

/** Does what a box of a permission says; undefined for another field. @param {any} target @returns {Promise<string> | undefined} */
export const switched = (target) => boxes[target.id]?.(target)

export async function showPermissions () {
  $('hosts').checked = await api.permissions.contains({ origins: ORIGINS })
  for (const id of ['menu-row', 'menu-hint']) $(id).hidden = !isOptional && !api.contextMenus
}

// Another page of ours, or the browser's own settings, may change them meanwhile.
for (const event of [api.permissions.onAdded, api.permissions.onRemoved]) event.addListener(showPermissions)

/** Everything that was asked for. */
export const giveBack = () => Promise.all([remove({ permissions: ['downloads'] }), remove({ origins: ORIGINS }), isOptional && remove(MENU)])
