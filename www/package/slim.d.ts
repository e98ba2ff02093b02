import type { InitInput } from './index.js'

export * from './index.js'

/**
 * Takes the module, `dw-article/dw-article.wasm`, which has everything: compiled, as bytes, as a response, or
 * its address. Nothing is fetched unless you give an address. Works once; later calls change nothing.
 */
export function init(module: InitInput | PromiseLike<InitInput>): Promise<void>
export default init

/** As `init`, without waiting. */
export function initSync(
  module:
    | ArrayBuffer
    | ArrayBufferView
    | (typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : never),
): void

/** There is nothing more to load: plain text is in the same module. */
export function initText(): Promise<void>

/** There is nothing more to load: the forms are in the same module. */
export function initForms(): Promise<void>
