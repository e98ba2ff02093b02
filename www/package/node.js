// The entry for Node: the full module, read from disk at the first call; init() is not needed.
import { readFileSync } from 'node:fs'
import * as glue from './dw_article_full.js'
import { everything } from './api.js'
import { instance } from './core.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const full = instance('', () => [glue, readFileSync(new URL('./dw_article_full_bg.wasm', import.meta.url))])

/** @type {typeof import('./full.js').init} */
export async function init() {
  full.call('version')
}
export { init as default, init as initForms, init as initText }

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, toNinjs, cite, version } = everything(full.call)
