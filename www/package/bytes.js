// Bytes → text: a page as it came over the wire or lies on the disk, in the charset of its time. The command line does
// the same (src/bin/dw-article/charset.rs); here the platform's TextDecoder does the decoding.
import { DwArticleError, defaultMaxBytes } from './core.js'

/** A declaration stands this near the top; browsers look at a quarter of it. */
const declaredWithin = 4096

/**
 * The text of bytes; anything else as it is. A byte order mark counts first, then `charset`, then whether the bytes are
 * UTF-8, then what the page declares; what declares nothing is taken for windows-1252.
 * @param {unknown} input
 * @param {import('./index.js').BytesOptions | null} [options]
 */
export function textOf(input, options) {
  const { charset, maxBytes = defaultMaxBytes } = options ?? {}
  const bytes = bytesIn(input)
  if (!bytes) return input
  if (bytes.length > maxBytes) throw new DwArticleError('too-large', `the input has ${bytes.length} bytes, the limit is ${maxBytes}`)
  const label = markedAs(bytes) ?? charset ?? utf16(bytes)
  // A label that nobody knows makes the platform throw; only the caller's own gets this far.
  return label === null ? unlabelled(bytes) : new TextDecoder(label).decode(bytes)
}

/** @param {any} input @returns {Uint8Array<ArrayBuffer> | null} */
function bytesIn(input) {
  if (ArrayBuffer.isView(input)) return new Uint8Array(/** @type {ArrayBuffer} */ (input.buffer), input.byteOffset, input.byteLength)
  // Of another window or another realm of Node it is no instance of this one's ArrayBuffer.
  return /ArrayBuffer\]$/.test(Object.prototype.toString.call(input)) ? new Uint8Array(input) : null
}

/** The charset that a byte order mark names. @param {Uint8Array} bytes */
function markedAs([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** The text of bytes that nothing outside them names a charset for. */
function unlabelled(/** @type {Uint8Array<ArrayBuffer>} */ bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A text in a charset of one byte has none; the files of pictures and archives do.
    if (bytes.subarray(0, declaredWithin).includes(0)) throw new DwArticleError('invalid-input', 'the input is not text')
    const label = declared(bytes)
    if (label !== null) return new TextDecoder(label).decode(bytes)
    const text = new TextDecoder().decode(bytes)
    return isNearlyUtf8(text) ? text : new TextDecoder('windows-1252').decode(bytes)
  }
}

/** UTF-16 without its mark: every other byte of markup is zero. */
function utf16(/** @type {Uint8Array} */ bytes) {
  const zeros = [0, 0]
  const top = bytes.subarray(0, 1024)
  top.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++
  })
  const many = top.length / 4
  if (zeros[0] === 0 && zeros[1] > many) return 'utf-16le'
  return zeros[1] === 0 && zeros[0] > many ? 'utf-16be' : null
}

/** The charset that the top of a page declares: `<meta charset>`, `<meta http-equiv>`, `<?xml encoding>`. */
function declared(/** @type {Uint8Array<ArrayBuffer>} */ bytes) {
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin))
  for (const [tag] of top.matchAll(/<(?:meta|\?xml)[^>]*/gi)) {
    const label = tag.match(/(?:charset|encoding)\s*=\s*["']*([^\s"';/?]+)/i)?.[1]
    try {
      // What was read as bytes is not UTF-16, whatever it says.
      const { encoding } = new TextDecoder(label ?? 'no charset')
      return encoding.startsWith('utf-') ? null : encoding
    } catch {
      // No charset, or none that anyone knows: the next one.
    }
  }
  return null
}

/** Whether nearly all that is not ASCII was UTF-8: a page with a broken place, not one in another charset. */
function isNearlyUtf8(/** @type {string} */ text) {
  const bad = text.split('\ufffd').length - 1
  const other = text.replace(/[\0-\x7f\ufffd]+/g, '').length
  return bad * 10 < other
}
