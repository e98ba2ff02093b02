// The module that reads plain text, for the browser entry.
import * as glue from '#built/dw_article_text.js'

/**
 * @param {any} input as `init` takes it
 * @param {typeof import('./core.js').moduleFrom} moduleFrom
 * @returns {Promise<[glue: any, module: any]>}
 */
export async function load(input, moduleFrom) {
  return [glue, await moduleFrom(input, () => new URL('./dw_article_text_bg.wasm', import.meta.url))]
}
