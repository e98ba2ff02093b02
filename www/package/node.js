// The entry for Node, Bun and Deno: the full module lies compressed inside it. It reads no file and asks for no address
// of its own, so it works bundled, compiled into one program, traced into a function, and in a read-only place.
import { brotliDecompressSync } from 'node:zlib'
import * as glue from '#built/dw_article_full.js'
import { everything } from './api.js'
import { bytesOf, instance } from './core.js'
import { module } from '#built/node-module.js'
import { watchWith } from './watch.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

const full = instance('', () => [glue, brotliDecompressSync(bytesOf(module))])

/** @type {typeof import('./full.js').init} */
export async function init() {
  full.call('version')
}
export { init as default, init as initForms, init as initText }

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, toNinjs, cite, version } = /*#__PURE__*/ everything(full.call)

/** @type {typeof import('./index.js').watch} */
export const watch = (document, callback, options) => watchWith(parseDocument, document, callback, options)
