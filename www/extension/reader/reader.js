// The parser in the tab, for pages that are better read where they are, and for who prefers it: what page.js asks, and
// the module with it, in one script: a file that the tab could fetch could be fetched by every page.
import wasm from '#built/dw_article_bg.wasm'
import * as glue from '#built/dw_article.js'
import { bytesOf, instance } from '../../package/core.js'
import { own } from '../../package/dom.js'
import { changed, there } from './page.js'

export * from './page.js'

const { start, call } = instance('await start()')

/**
 * @param {{ until: 'there' | 'changed' }} options read when the page is there, or when it has changed
 * @returns {Promise<{ url: string, json?: string, error?: { code: string, message: string } }>} neither where the browser,
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
    return { url, json: JSON.stringify(call('parseDocument', document, undefined, undefined)) }
  } catch (thrown) {
    const { code = 'internal', message } = /** @type {any} */ (thrown)
    return { url, error: { code, message: String(message) } }
  }
}
