// What leads out of the popup: all articles of the window, and the view beside the page.
import { $ } from '../../shared/dom.js'
import { api } from '../shared/api.js'
import { t } from '../shared/i18n.js'
import * as early from './first.js'

const BESIDE = 'popup/popup.html?beside'

/**
 * Chrome has a side panel, Firefox a sidebar; on Android there is none. Nothing is waited for: browsers want the press itself.
 * @param {number} windowId
 */
async function openBeside (windowId) {
  if (api.sidebarAction) return api.sidebarAction.open()
  api.sidePanel.setOptions({ path: BESIDE, enabled: true })
  await api.sidePanel.open({ windowId })
}

/** @param {(text: string, bad?: boolean) => void} say */
export function more (say) {
  let windowId = -1
  early.tab.then((tab) => { windowId = tab.windowId }, () => {})
  $('beside').hidden = early.beside || !(api.sidebarAction || api.sidePanel)
  $('beside').addEventListener('click', () => openBeside(windowId).then(() => close(), (error) => say(t('actionFailed', String(error.message)), true)))
  $('many').addEventListener('click', async () => {
    const query = windowId < 0 ? '' : `?window=${windowId}`
    await api.tabs.create({ url: api.runtime.getURL(`many/many.html${query}`) })
    if (early.beside) $('more-menu').hidePopover()
    else close()
  })
}
