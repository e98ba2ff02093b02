// The full entry for browsers and workers: its own HTML parser, and the other forms of an article.
import * as glue from './dw_article_full.js'
import { DwArticleError, instance, moduleFrom } from './core.js'
import { fullApi } from './full-api.js'

export { DwArticleError }
export { detect } from './detect.js'

const wasm = instance(glue)

/** @type {typeof import('./full.js').init} */
export function init(input) {
  return wasm.start(() => moduleFrom(input, () => new URL('./dw_article_full_bg.wasm', import.meta.url)))
}

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, version } = fullApi(wasm.call)
