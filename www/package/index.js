// The browser entry: the small module, which has no HTML parser because the browser has one.
import * as glue from './dw_article.js'
import { DwArticleError, checkDocument, checkText, instance, moduleFrom, readOptions } from './core.js'

export { DwArticleError }
export { detect } from './detect.js'

const wasm = instance(glue)

/** @type {typeof import('./index.js').init} */
export function init(input) {
  return wasm.start(() => moduleFrom(input, () => new URL('./dw_article_bg.wasm', import.meta.url)))
}

/** @type {typeof import('./index.js').parseDocument} */
export function parseDocument(document, options) {
  const { url, maxBytes } = readOptions(options)
  return wasm.call('parseDocument', checkDocument(document), url, maxBytes)
}

/** @type {typeof import('./index.js').parseHtml} */
export function parseHtml(html, options) {
  const { url, maxBytes } = readOptions(options)
  checkText(html, maxBytes)
  return wasm.call('parseDocument', new DOMParser().parseFromString(html, 'text/html'), url, maxBytes)
}

/** @type {typeof import('./index.js').parseText} */
export function parseText(text, options) {
  const { url, maxBytes } = readOptions(options)
  checkText(text, maxBytes)
  return wasm.call('parseText', text, url, maxBytes)
}

/** @type {typeof import('./index.js').version} */
export function version() {
  return wasm.call('version')
}
