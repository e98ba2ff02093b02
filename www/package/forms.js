// The module with the other forms of an article, for the browser entry.
import * as glue from '#built/dw_article_forms.js'

/**
 * @param {any} input as `init` takes it
 * @param {typeof import('./core.js').moduleFrom} moduleFrom
 * @returns {Promise<[glue: any, module: any]>}
 */
export async function load(input, moduleFrom) {
  return [glue, await moduleFrom(input, () => new URL('./dw_article_forms_bg.wasm', import.meta.url))]
}
