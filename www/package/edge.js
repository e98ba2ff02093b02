// The entry for workerd (Cloudflare) and Next.js's edge runtime: they compile no WebAssembly from bytes, so the module is
// an import that the host's bundler compiles beforehand. `?module` is the spelling that all of them know.
// @ts-ignore: the bundler makes a WebAssembly.Module of it
import module from '#built/dw_article_full_bg.wasm?module'
import * as glue from '#built/dw_article_full.js'
import { everything } from './api.js'
import { instance } from './core.js'
import { watchWith } from './watch.js'

export { DwArticleError } from './core.js'
export { detect } from './detect.js'
export { idOf, permalinkOf } from './ids.js'

// Next.js runs an edge route in a realm of its own and hands in a module of the realm around it, which is no `instanceof
// WebAssembly.Module` there, though every engine takes it for one.
const own = () => module instanceof WebAssembly.Module ? module : Object.setPrototypeOf(module, WebAssembly.Module.prototype)

const full = instance('', () => [glue, own()])

/** There is nothing to wait for; here so that code written for the other entries runs. @type {typeof import('./full.js').init} */
export async function init() {}
export { init as default, init as initForms, init as initText }

export const { parseDocument, parseHtml, parseText, toMarkdown, toText, toHtml, toJsonLd, toNinjs, cite, version } = everything(full.call)

/** @type {typeof import('./index.js').watch} */
export const watch = (document, callback, options) => watchWith(parseDocument, document, callback, options)
