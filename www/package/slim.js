// The entry that fetches nothing by itself: you hand it the module `dw-article/dw-article.wasm`, which has everything.
import * as glue from '#built/dw_article_full.js'
import { everything } from './api.js'
import { instance, moduleFrom } from './core.js'
import { watchWith } from './watch.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const full = instance('await init(module)')

/** @type {typeof import('./slim.js').init} */
export function init(input) {
  return full.start(async () => {
    const module = await input
    if (module == null) throw new TypeError('dw-article/slim: init needs the module: a WebAssembly.Module, its bytes, a Response or a URL')
    return [glue, await moduleFrom(module)]
  })
}
export default init

/** @type {typeof import('./slim.js').initSync} */
export function initSync(module) {
  full.startSync(() => [glue, module])
}

/** Plain text is in the same module. @type {typeof import('./slim.js').initText} */
export async function initText() {}

/** The forms are in the same module. @type {typeof import('./slim.js').initForms} */
export async function initForms() {}

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, toNinjs, cite, version } = everything(full.call)

/** @type {typeof import('./index.js').watch} */
export const watch = (document, callback, options) => watchWith(parseDocument, document, callback, options)
