// What wasm-bindgen's script calls TextDecoder and TextEncoder. jsdom under Jest has neither; Node around it has both.
const util = globalThis.TextDecoder && globalThis.TextEncoder ? globalThis : /** @type {any} */ (globalThis).process?.getBuiltinModule?.('node:util')
const decoder = util?.TextDecoder
const encoder = util?.TextEncoder
export { decoder as TextDecoder, encoder as TextEncoder }
