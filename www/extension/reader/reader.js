// The parser in the tab, for pages that are better read where they are, and for who prefers it: what page.js asks, and
// the module with it, in one script: a file that the tab could fetch could be fetched by every page.
import wasm from '#built/dw_article_bg.wasm'
import * as glue from '#built/dw_article.js'
import { bytesOf, instance } from '../../package/core.js'
import { own } from '../../package/dom.js'
import { parseSelection } from '../../package/selection.js'
import { changed, selection, there } from './page.js'

export * from './page.js'

const { start, call } = instance('await start()')

/** @param {any} document @param {{ url?: any }} [options] as the package's entries take them */
const parseDocument = (document, options) => call('parseDocument', document, options?.url)

/**
 * @param {{ until: 'there' | 'changed' }} options read when the page is there, or when it has changed
 * @returns {Promise<{ url: string, json?: string, selected?: boolean, error?: { code: string, message: string } }>} neither where the browser,
 * or the page's policy, does not allow WebAssembly
 */
export async function read ({ until }) {
  await there()
  if (until === 'changed') await changed()
  const url = own(document, 'URL')
  try {
    await start(async () => [glue, bytesOf(wasm)])
  } catch {
    return { url }
  }
  try {
    return { url, json: JSON.stringify(parseDocument(document)), selected: selection() !== null }
  } catch (thrown) {
    const { code = 'internal', message } = /** @type {any} */ (thrown)
    return { url, error: { code, message: String(message) } }
  }
}

/**
 * Of the article only what is selected; nothing where that is nothing of its text.
 * @returns {Promise<{ url: string, json?: string }>}
 */
export async function part () {
  const url = own(document, 'URL')
  const range = selection()
  if (range === null) return { url }
  await start(async () => [glue, bytesOf(wasm)])
  const article = parseSelection(parseDocument, document, range)
  return article.text === '' ? { url } : { url, json: JSON.stringify(article) }
}
