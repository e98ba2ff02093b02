// The extension's door to the package: the other forms of an article, and citations.
import { cite, toHtml, toMarkdown, toText } from '../../package/api.js'
import { instance } from '../../package/core.js'
import * as glue from '#built/dw_article_forms.js'
import { api } from './api.js'

const { start, call } = instance('await ready()')

/** Loads the module; once, however often it is called. */
export const ready = () => start(async () => [glue, fetch(api.runtime.getURL('package/dw_article_forms_bg.wasm'))])

/** @param {any} article @param {{ frontMatter: boolean, images: boolean, credits: boolean }} preferences */
export function markdown (article, { frontMatter, images, credits }) {
  return toMarkdown(call, article, { frontMatter, images, credits })
}

export const text = (/** @type {any} */ article) => toText(call, article)
export const html = (/** @type {any} */ article) => toHtml(call, article)

/**
 * @param {any} article @param {import('./preferences.js').Preferences['citation']} style
 * @param {string} [address] where it was read
 */
export const citation = (article, style, address) => cite(call, article, style, { accessed: today(), address })

/** Today on the reader's calendar, `2026-11-27`. */
function today () {
  const now = new Date()
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
