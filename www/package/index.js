// The browser entry: the small module, which has no HTML parser because the browser has one. The other forms
// of an article are in a second module, loaded when initForms() asks for it.
import * as glue from './dw_article.js'
import * as api from './api.js'
import { instance, moduleFrom } from './core.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const parser = /*#__PURE__*/ instance('await init()')
const forms = /*#__PURE__*/ instance('await initForms()')

/** @type {typeof import('./index.js').init} */
export function init(input) {
  return parser.start(async () => [glue, await moduleFrom(input, () => new URL('./dw_article_bg.wasm', import.meta.url))])
}
export default init

/** @type {typeof import('./index.js').initForms} */
export function initForms(input) {
  return forms.start(async () => (await import('./forms.js')).load(input))
}

/** @type {typeof import('./index.js').parseDocument} */
export const parseDocument = (document, options) => api.parseDocument(parser.call, document, options)

/** @type {typeof import('./index.js').parseHtml} */
export const parseHtml = (html, options) => api.parseHtmlInBrowser(parser.call, html, options)

/** @type {typeof import('./index.js').parseText} */
export const parseText = (text, options) => api.parseText(parser.call, text, options)

/** @type {typeof import('./index.js').version} */
export const version = () => parser.call('version')

/** @type {typeof import('./index.js').toMarkdown} */
export const toMarkdown = (article, options) => api.toMarkdown(forms.call, article, options)

/** @type {typeof import('./index.js').toText} */
export const toText = (article) => api.toForm(forms.call, 'toText', article)

/** @type {typeof import('./index.js').toHtml} */
export const toHtml = (article) => api.toForm(forms.call, 'toHtml', article)

/** @type {typeof import('./index.js').toJsonLd} */
export const toJsonLd = (article) => api.toForm(forms.call, 'toJsonLd', article)

/** @type {typeof import('./index.js').toNinjs} */
export const toNinjs = (article) => api.toForm(forms.call, 'toNinjs', article)

/** @type {typeof import('./index.js').cite} */
export const cite = (article, style) => api.cite(forms.call, article, style)
