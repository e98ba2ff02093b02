// What is told without a popup: a sign on the button, and a word as its title.
import { api } from '../shared/api.js'
import { t } from '../shared/i18n.js'

/** The last sign of each tab: an earlier one takes away only itself. @type {Map<number, symbol>} */
const last = new Map()

/** A sign on the button for two seconds. */
export async function badge (/** @type {number} */ tabId, /** @type {boolean} */ good, /** @type {string} */ title) {
  const mine = Symbol(title)
  last.set(tabId, mine)
  await api.action.setBadgeBackgroundColor({ tabId, color: good ? '#17663a' : '#9a2f12' })
  await api.action.setBadgeText({ tabId, text: good ? '✓' : '!' })
  await api.action.setTitle({ tabId, title })
  await new Promise((done) => setTimeout(done, 2000))
  if (last.get(tabId) !== mine) return
  last.delete(tabId)
  await api.action.setBadgeText({ tabId, text: '' }).catch(() => {})
  if (good) await api.action.setTitle({ tabId, title: t('buttonTitle') }).catch(() => {})
}
