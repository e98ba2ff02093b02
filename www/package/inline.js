// The entry that brings its modules inside: nothing is fetched, nothing needs to be waited for. Parser and
// forms are two modules, each started by the first call that needs it.
import * as glue from '#built/dw_article_inline.js'
import * as formsGlue from '#built/dw_article_forms.js'
import * as api from './api.js'
import { bytesOf, instance } from './core.js'
import { watchWith } from './watch.js'
import { forms as formsBytes, parser as parserBytes } from '#built/inline-modules.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const parser = /*#__PURE__*/ instance('', () => [glue, bytesOf(parserBytes)])
const forms = /*#__PURE__*/ instance('', () => [formsGlue, bytesOf(formsBytes)])

/** There is nothing to wait for; here so that code written for the other entries runs. @type {typeof import('./inline.js').init} */
export async function init() {}
export default init

/** @type {typeof import('./inline.js').initText} */
export async function initText() {}

/** @type {typeof import('./inline.js').initForms} */
export async function initForms() {}

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
