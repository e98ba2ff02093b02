// The entry for Node: the full module, read from disk at the first call; init() is not needed.
import { readFileSync } from 'node:fs'
import * as glue from './dw_article_full.js'
import { DwArticleError, instance } from './core.js'
import { fullApi } from './full-api.js'

export { DwArticleError }
export { detect } from './detect.js'

const wasm = instance(glue)
const start = () => wasm.startSync(() => readFileSync(new URL('./dw_article_full_bg.wasm', import.meta.url)))

/** @type {typeof import('./full.js').init} */
export async function init() {
  start()
}

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, version } = fullApi((name, ...args) => {
  start()
  return wasm.call(name, ...args)
})
