// In the background: the button is lit on article pages, and shortcuts and the context menu copy without a popup.
import { api } from '../shared/api.js'
import { copy } from './copy.js'
import { menu } from './menu.js'

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

menu()

api.commands.onCommand.addListener(async (/** @type {string} */ command, /** @type {any} */ tab) => {
  if (command !== 'copy-markdown') return
  const [active] = tab?.id === undefined ? await api.tabs.query({ active: true, currentWindow: true }) : [tab]
  if (active) await copy(active.id, 'markdown')
})
