// The full entry with its module inside: workers, service workers, anywhere that lets a module be compiled from bytes.
// Nothing is fetched, nothing needs to be waited for.
import * as glue from '#built/dw_article_full.js'
import { everything } from './api.js'
import { bytesOf, instance } from './core.js'
import { module } from '#built/full-module.js'
import { watchWith } from './watch.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const full = /*#__PURE__*/ instance('', () => [glue, bytesOf(module)])

/** There is nothing to wait for; here so that code written for the other entries runs. @type {typeof import('./full-inline.js').init} */
export async function init() {}
export { init as default, init as initForms, init as initText }

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, toNinjs, cite, version } = /*#__PURE__*/ everything(full.call)

/** @type {typeof import('./index.js').watch} */
export const watch = (document, callback, options) => watchWith(parseDocument, document, callback, options)
