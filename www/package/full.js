// The full entry for browsers and workers: its own HTML parser, and the other forms of an article, in one module.
import * as glue from '#built/dw_article_full.js'
import { everything } from './api.js'
import { instance, moduleFrom } from './core.js'
import { watchWith } from './watch.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const full = instance('await init()')

/** @type {typeof import('./full.js').init} */
export function init(input) {
  return full.start(async () => [glue, await moduleFrom(input, () => new URL('./dw_article_full_bg.wasm', import.meta.url))])
}
export { init as default, init as initForms, init as initText }

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, toNinjs, cite, version } = everything(full.call)

/** @type {typeof import('./index.js').watch} */
export const watch = (document, callback, options) => watchWith(parseDocument, document, callback, options)
