// An article onto the clipboard without a popup: for the shortcut and for the context menu.
import { api } from '../shared/api.js'
import * as forms from '../shared/forms.js'
import { t } from '../shared/i18n.js'
import { preferences } from '../shared/preferences.js'
import { readPart, readTab, readerName } from '../shared/read.js'
import * as snapshots from '../shared/snapshots.js'
import { badge } from './badge.js'

/** The page has the keyboard, so the page's clipboard is asked first; Firefox has one here as well. */
async function toClipboard (/** @type {number} */ tabId, /** @type {string} */ text) {
  const [{ result }] = await api.scripting.executeScript({
    target: { tabId },
    func: (/** @type {string} */ key, /** @type {string} */ text) => /** @type {any} */ (globalThis)[key].copy({ text }),
    args: [readerName, text]
  })
  if (result === true) return true
  return globalThis.document ? navigator.clipboard.writeText(text).then(() => true, () => false) : false
}

/**
 * What may be copied: `markdown` is what is selected, else the whole; the two others are what they say.
 * @typedef {'markdown' | 'article' | 'selection' | 'citation'} Wanted
 */

/** Copies it, and says so on the button. @param {number} tabId @param {Wanted} wanted */
export async function copy (tabId, wanted) {
  try {
    const chosen = await preferences()
    const page = await readTab(tabId, { readIn: chosen.readIn, snapshots: async () => snapshots })
    if (!('article' in page)) return badge(tabId, false, t('copyNothing'))
    const partly = wanted === 'selection' || (wanted === 'markdown' && page.selected)
    const part = partly ? await readPart(tabId).catch(() => null) : null
    if (wanted === 'selection' && part === null) return badge(tabId, false, t('selectionElsewhere'))
    await forms.ready()
    const text = wanted === 'citation' ? forms.citation(page.article, chosen.citation, page.url) : forms.markdown(part?.article ?? page.article, chosen)
    const copied = await toClipboard(tabId, text)
    const done = wanted === 'citation' ? t('copiedAsCitation', t(`style_${chosen.citation.replaceAll('-', '_')}`)) : t(part ? 'copiedSelection' : 'copied')
    return badge(tabId, copied, copied ? done : t('copyRefused'))
  } catch {
    return badge(tabId, false, t('blockedTitle'))
  }
}
