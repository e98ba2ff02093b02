// The browser entry, which the build makes into one script, index.js: the small module, which has no HTML parser
// because the browser has one. Plain text and the other forms of an article are modules of their own, loaded when
// initText() or initForms() asks for them.
import * as glue from '#built/dw_article.js'
import * as api from './api.js'
import { instance, moduleFrom } from './core.js'
import { watchWith } from './watch.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const parser = /*#__PURE__*/ instance('await init()')
const text = /*#__PURE__*/ instance('await initText()')
const forms = /*#__PURE__*/ instance('await initForms()')

/** @type {typeof import('./index.js').init} */
export function init(input) {
  return parser.start(async () => [glue, await moduleFrom(input, () => new URL('./dw_article_bg.wasm', import.meta.url))])
}
export default init

/** @type {typeof import('./index.js').initText} */
export function initText(input) {
  return text.start(async () => (await import('./text.js')).load(input, moduleFrom))
}

/** @type {typeof import('./index.js').initForms} */
export function initForms(input) {
  return forms.start(async () => (await import('./forms.js')).load(input, moduleFrom))
}

/** @type {typeof import('./index.js').parseDocument} */
export const parseDocument = (document, options) => api.parseDocument(parser.call, document, options)

/** @type {typeof import('./index.js').parseHtml} */
export const parseHtml = (html, options) => api.parseHtmlInBrowser(parser.call, html, options)

/** @type {typeof import('./index.js').parseText} */
export const parseText = (string, options) => api.parseText(text.call, string, options)

/** @type {typeof import('./index.js').version} */
export const version = () => parser.call('version')

/** @type {typeof import('./index.js').toMarkdown} */
export const toMarkdown = (article, options) => api.toMarkdown(forms.call, article, options)

/** @type {typeof import('./index.js').toText} */
export const toText = (article, options) => api.toText(forms.call, article, options)

/** @type {typeof import('./index.js').toHtml} */
export const toHtml = (article, options) => api.toHtml(forms.call, article, options)

/** @type {typeof import('./index.js').toJsonLd} */
export const toJsonLd = (article) => api.toForm(forms.call, 'toJsonLd', article)

/** @type {typeof import('./index.js').toNinjs} */
export const toNinjs = (article) => api.toForm(forms.call, 'toNinjs', article)

/** @type {typeof import('./index.js').cite} */
export const cite = (article, style, options) => api.cite(forms.call, article, style, options)

/** @type {typeof import('./index.js').watch} */
export const watch = (document, callback, options) => watchWith(parseDocument, document, callback, options)
