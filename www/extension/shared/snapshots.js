// The parser run by the extension itself: reads what was taken in a tab.
import * as glue from '#built/dw_article.js'
import { instance } from '../../package/core.js'
import { api } from './api.js'

const { start, call } = instance('await ready()')

/** Loads the module; once, however often it is called. */
export const ready = () => start(async () => [glue, fetch(api.runtime.getURL('package/dw_article_bg.wasm'))])

/**
 * @param {string} snapshot as src/browser/snapshot.js takes it
 * @param {string | undefined} url the page's address
 * @param {string} [scripts] the page's inline scripts in its order, with U+0000 between them; without them nothing is
 * given where the page needs one
 */
export async function parseSnapshot (snapshot, url, scripts) {
  await ready()
  performance.mark('module')
  return call('parseSnapshot', snapshot, url, scripts)
}
