// What the entries share: the error, the checks on what comes in, and the handling of the WebAssembly
// instance. Nothing here touches the DOM.
import { isDocument } from './dom.js'

/** Why an input gave no article. `code` is stable, `message` is for people. */
export class DwArticleError extends Error {
  /**
   * @param {import('./index.js').ErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options)
    this.code = code
  }
}
// On the prototype, where Error keeps it; a minifier that renames the class does not change it there.
Object.defineProperty(DwArticleError.prototype, 'name', { value: 'DwArticleError', configurable: true, writable: true })

/** How many bytes an input may have, unless the options say otherwise: 32 MiB. */
export const defaultMaxBytes = 32 * 1024 * 1024

/**
 * Length of a string in UTF-8, without making the bytes. A lone surrogate counts as the three bytes of
 * U+FFFD, which the encoder makes of it.
 * @param {string} text
 */
export function byteLength(text) {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (unit >= 0xd800 && unit < 0xdc00 && text.charCodeAt(i + 1) >>> 10 === 0x37) {
      bytes += 2
      i++
    } else bytes += 2
  }
  return bytes
}

// The same rule as in Rust (src/page.rs): of the first 4096 characters more than a tenth are controls or U+FFFD, which
// a decoder writes for bytes it could not read.
function looksBinary(/** @type {string} */ text) {
  let characters = 0
  let odd = 0
  for (const character of text.slice(0, 2 * 4096)) {
    if (characters === 4096) break
    characters++
    const code = /** @type {number} */ (character.codePointAt(0))
    if (code === 0xfffd || (code < 0x20 && !'\t\n\r\f\x1b'.includes(character))) odd++
  }
  return odd * 10 > characters
}

/**
 * Refuses what is no text, before anything is built from it.
 * @param {unknown} input
 * @param {number} [maxBytes]
 * @returns {string}
 */
export function checkText(input, maxBytes = defaultMaxBytes) {
  if (typeof input !== 'string') throw new DwArticleError('invalid-input', 'the input is not a string')
  // Three bytes are the most that one unit of a string can give: most inputs need no counting.
  if (input.length * 3 > maxBytes) {
    const bytes = byteLength(input)
    if (bytes > maxBytes) throw new DwArticleError('too-large', `the input has ${bytes} bytes, the limit is ${maxBytes}`)
  }
  if (!/\P{White_Space}/u.test(input)) throw new DwArticleError('invalid-input', 'the input is empty')
  if (looksBinary(input)) throw new DwArticleError('invalid-input', 'the input is not text')
  return input
}

/**
 * The options as the module takes them.
 * @param {import('./index.js').ParseOptions | undefined | null} options
 * @returns {{ url: string | undefined, maxBytes: number }}
 */
export function readOptions(options) {
  const { url, maxBytes = defaultMaxBytes } = options ?? {}
  if (typeof maxBytes !== 'number' || !(maxBytes >= 0)) throw new TypeError('options.maxBytes must be a number, 0 or more')
  // 32 bits are what the module can count.
  return { url: url == null ? undefined : String(url), maxBytes: Math.min(Math.floor(maxBytes), 0xffffffff) }
}

/** Whether something is a document, of this window, of another frame, or of a DOM in Node. */
export function checkDocument(/** @type {any} */ input) {
  if (!isDocument(input)) throw new DwArticleError('invalid-input', 'the input is not a document')
  return input
}

/**
 * An article for the module, which reads it key by key. Anything that is no object is none.
 * @param {unknown} article
 */
export function checkArticle(article) {
  if (article !== null && typeof article === 'object') return article
  throw new DwArticleError('invalid-input', 'this is no article')
}

/** The styles that `cite` knows. */
const citationStyles = ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json', 'wikipedia', 'wikipedia-de']

/**
 * @param {unknown} style
 * @returns {string}
 */
export function checkStyle(style) {
  if (!citationStyles.includes(/** @type {string} */ (style))) throw new TypeError(`style must be one of ${citationStyles.join(', ')}`)
  return /** @type {string} */ (style)
}

/**
 * Where a policy forbids WebAssembly, engines throw a CompileError, an EvalError or no WebAssembly at all; the words are
 * their own: "violates the following Content Security policy directive", "blocked by CSP", "disallowed by embedder".
 * @param {any} cause
 */
function startFailure(cause) {
  const forbidden = typeof WebAssembly === 'undefined' || /Content Security|\bCSP\b|unsafe-eval|disallowed|not allowed/i.test(String(cause?.message))
  if (!forbidden) return cause
  return new DwArticleError('blocked', "this page's policy forbids WebAssembly: allow `script-src 'wasm-unsafe-eval'` in its Content-Security-Policy; on an edge runtime take dw-article/slim and an imported module", { cause })
}

/**
 * Holds the instance of one WebAssembly module.
 * @param {string} how what to do when a function is called too early: `await init()`
 * @param {() => [glue: any, module: BufferSource]} [atOnce] the module wasm-bindgen wrote and the bytes, where they can
 * be had without waiting: then a call starts what is not started
 */
export function instance(how, atOnce) {
  /** @type {Promise<void> | undefined} */
  let loading
  /** @type {any} */
  let glue
  let broken = false

  /** Starts the module at once. */
  function startSync(/** @type {() => [glue: any, module: BufferSource | WebAssembly.Module]} */ load) {
    if (glue) return
    try {
      const [loaded, module] = load()
      loaded.initSync({ module })
      glue = loaded
    } catch (error) {
      throw startFailure(error)
    }
    loading = Promise.resolve()
  }

  return {
    /**
     * Starts the module once. Calls while it loads wait for the same load; after a failure the next call tries again.
     * @param {() => Promise<[glue: any, module: any]>} load
     * @returns {Promise<void>}
     */
    start(load) {
      loading ??= (async () => {
        try {
          const [loaded, module] = await load()
          await loaded.default({ module_or_path: module })
          glue = loaded
        } catch (error) {
          loading = undefined
          throw startFailure(error)
        }
      })()
      return loading
    },

    startSync,

    /**
     * Calls an export. A failure that the parser reports becomes a DwArticleError with its code; anything
     * else means that the instance can no longer be trusted: the next call gets a fresh one.
     * @param {string} name
     * @param {...any} args
     */
    call(name, ...args) {
      if (!glue) {
        if (!atOnce) throw new Error(`dw-article is not loaded yet: ${how} first`)
        startSync(atOnce)
      }
      if (broken) {
        glue.__wbg_reset_state()
        broken = false
      }
      try {
        return glue[name](...args)
      } catch (cause) {
        const { code, message } = /** @type {any} */ (cause ?? {})
        if (!(cause instanceof Error) && typeof code === 'string') {
          throw new DwArticleError(/** @type {import('./index.js').ErrorCode} */ (code), String(message))
        }
        broken = true
        throw new DwArticleError('internal', 'the parser failed on this input; please report it', { cause })
      }
    },
  }
}

/**
 * The bytes that a base64 string stands for.
 * @param {string} base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(base64) {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/**
 * What `init` accepts, as something that wasm-bindgen's loader accepts.
 * @param {any} input
 * @param {() => URL} [fallback] address of the module beside this file
 */
export async function moduleFrom(input, fallback) {
  const source = await (input ?? fallback?.())
  if (typeof source !== 'string' && !(source instanceof URL)) return source
  // A page entry that Jest or Vitest loads with the conditions of browsers lies on the disk.
  const fs = String(source).startsWith('file:') && /** @type {any} */ (globalThis).process?.getBuiltinModule?.('node:fs')
  if (fs) return fs.readFileSync(new URL(source))
  const response = await fetch(source)
  if (!response.ok) throw new Error(`dw-article: ${response.status} for ${response.url}`)
  return response
}
