// Reads what the reader could only take: the parser, run by the extension itself.
import { instance } from '../../package/core.js'
import * as glue from '#built/dw_article.js'
import { api } from './api.js'

const { start, call } = instance('await start()')

/**
 * @param {string} snapshot as src/browser/snapshot.js takes it
 * @param {string | undefined} url the page's address
 * @param {string} scripts the page's inline scripts in its order, with U+0000 between them
 */
export async function parseSnapshot (snapshot, url, scripts) {
  await start(async () => [glue, fetch(api.runtime.getURL('package/dw_article_bg.wasm'))])
  return call('parseSnapshot', snapshot, url, scripts)
}
