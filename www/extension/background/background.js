// In the background: the button is lit on article pages, and a shortcut copies an article as Markdown.
import { api } from '../shared/api.js'
import * as forms from '../shared/forms.js'
import { t } from '../shared/i18n.js'
import { preferences } from '../shared/preferences.js'
import { readPart, readTab, readerName } from '../shared/read.js'
import * as snapshots from '../shared/snapshots.js'

/** Addresses of DW's articles, as the parser knows them. The browser compares; nothing is told to us. */
const ARTICLES = '^https?://(?:[a-z0-9-]+\\.)*dw\\.(?:com|de)/[^?#]*/(?:a|live|g|video|av|audio)-[0-9]+'

/** A picture as the rules want it. */
async function pixels (/** @type {number} */ size) {
  const response = await fetch(api.runtime.getURL(`icons/lit-${size}.png`))
  const bitmap = await createImageBitmap(await response.blob())
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(size, size).getContext('2d'))
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, size, size)
}

// Chromium compares addresses for us. Firefox has no such rules: there the manifest's `page_action` shows a lit
// button in the address bar, and the button in the toolbar stays plain; to light it we'd have to see every address.
async function light () {
  const { declarativeContent: rules } = api
  if (!rules) return
  const imageData = Object.fromEntries(await Promise.all([16, 24, 32].map(async (size) => [size, await pixels(size)])))
  await new Promise((done) => rules.onPageChanged.removeRules(undefined, () => done(undefined)))
  await new Promise((done) => rules.onPageChanged.addRules([{
    conditions: [new rules.PageStateMatcher({ pageUrl: { urlMatches: ARTICLES } })],
    actions: [new rules.SetIcon({ imageData })]
  }], () => done(undefined)))
}
api.runtime.onInstalled.addListener(light)

/** A word on the button for two seconds. */
async function badge (/** @type {number} */ tabId, /** @type {boolean} */ good, /** @type {string} */ title) {
  await api.action.setBadgeBackgroundColor({ tabId, color: good ? '#17663a' : '#9a2f12' })
  await api.action.setBadgeText({ tabId, text: good ? '✓' : '!' })
  await api.action.setTitle({ tabId, title })
  await new Promise((done) => setTimeout(done, 2000))
  await api.action.setBadgeText({ tabId, text: '' }).catch(() => {})
  if (good) await api.action.setTitle({ tabId, title: t('buttonTitle') }).catch(() => {})
}

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

async function copyMarkdown (/** @type {{ id: number }} */ tab) {
  try {
    const chosen = await preferences()
    const page = await readTab(tab.id, { readIn: chosen.readIn, snapshots: async () => snapshots })
    if (!('article' in page)) return badge(tab.id, false, t('copyNothing'))
    // Where part of the article is selected, that is meant.
    const part = page.selected ? await readPart(tab.id).catch(() => null) : null
    await forms.ready()
    const copied = await toClipboard(tab.id, forms.markdown(part?.article ?? page.article, chosen))
    return badge(tab.id, copied, copied ? t(part ? 'copiedSelection' : 'copied') : t('copyRefused'))
  } catch {
    return badge(tab.id, false, t('blockedTitle'))
  }
}

api.commands.onCommand.addListener(async (/** @type {string} */ command, /** @type {any} */ tab) => {
  if (command !== 'copy-markdown') return
  const [active] = tab?.id === undefined ? await api.tabs.query({ active: true, currentWindow: true }) : [tab]
  if (active) await copyMarkdown(active)
})
