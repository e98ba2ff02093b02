// The extension's one door to the package: the other forms of an article, citations, and the parser for
// snapshots that could not be read in the tab.
import * as glue from '../package/dw_article_full.js'
import { instance } from '../package/core.js'
import { fullApi } from '../package/full-api.js'
import { api } from './api.js'

const wasm = instance(glue)
const full = fullApi(wasm.call)

/** Loads the module; once, however often it is called. */
export function ready () {
  return wasm.start(() => fetch(api.runtime.getURL('package/dw_article_full_bg.wasm')))
}

/** @param {any} article @param {{ frontMatter: boolean, images: boolean, credits: boolean }} preferences */
export function markdown (article, { frontMatter, images, credits }) {
  return full.toMarkdown(article, { frontMatter, images, credits })
}

export const text = (/** @type {any} */ article) => full.toText(article)
export const html = (/** @type {any} */ article) => full.toHtml(article)

/** @param {any} article @param {import('./preferences.js').Preferences['citation']} style */
export function citation (article, style) {
  return /** @type {any} */ (full).cite(article, style)
}

/**
 * @param {string} snapshot as src/browser/snapshot.js takes it
 * @param {string | undefined} url the page's address
 * @param {string[]} scripts the page's inline scripts, in its order
 */
export function parseSnapshot (snapshot, url, scripts) {
  return wasm.call('parseSnapshot', snapshot, url, scripts)
}
