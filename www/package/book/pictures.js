// The pictures of a book or a folder: asked of the caller, one after the other in the article's order, and looked at
// before they are believed. What cannot be had is told with its reason, and keeps its address.

/** @typedef {import('../epub.js').Missing} Missing */
/** @typedef {{ url: string, bytes: Uint8Array, type: string, extension: string }} Picture */

/** How many pictures a file holds, how large one may be, and all together. */
export const LIMITS = { pictures: 500, picture: 16 * 1024 * 1024, all: 128 * 1024 * 1024 }

/** How many are asked for at the same time. */
const AT_ONCE = 4

/** By how a file begins; its name and what a server says of it count for nothing. @type {[type: string, extension: string, begins: (bytes: Uint8Array) => boolean][]} */
const KINDS = [
  ['image/jpeg', 'jpg', (bytes) => holds(bytes, 0, '\xff\xd8\xff')],
  ['image/png', 'png', (bytes) => holds(bytes, 0, '\x89PNG\r\n\x1a\n')],
  ['image/gif', 'gif', (bytes) => holds(bytes, 0, 'GIF87a') || holds(bytes, 0, 'GIF89a')],
  ['image/webp', 'webp', (bytes) => holds(bytes, 0, 'RIFF') && holds(bytes, 8, 'WEBP')],
]

/** Whether bytes of a Latin-1 string stand at a place. */
function holds(/** @type {Uint8Array} */ bytes, /** @type {number} */ at, /** @type {string} */ text) {
  return [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))
}

/** The bytes that a caller's function gave. @param {any} given @returns {Promise<Uint8Array | null>} */
async function bytesOf(given) {
  if (given == null) return null
  if (typeof given.ok === 'boolean' && !given.ok) return null
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  if (typeof given.arrayBuffer === 'function') return new Uint8Array(await given.arrayBuffer())
  if (given.bytes != null) return bytesOf(given.bytes)
  // One of another frame is one, too.
  return Object.prototype.toString.call(given) === '[object ArrayBuffer]' ? new Uint8Array(given) : null
}

/**
 * Asks for every picture once.
 * @param {Iterable<string>} urls in the order in which they are shown
 * @param {import('../epub.js').ImageSource | undefined} image
 * @param {readonly string[]} types those that the file may hold
 * @returns {Promise<{ pictures: Map<string, Picture>, missing: Missing[] }>}
 */
export async function picturesOf(urls, image, types) {
  /** @type {Map<string, Picture>} */
  const pictures = new Map()
  /** @type {Missing[]} */
  const missing = []
  let room = LIMITS.all
  const isFull = () => pictures.size >= LIMITS.pictures || room <= 0
  const wanted = [...new Set(urls)]
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const few = wanted.slice(at, at + AT_ONCE)
    // Nothing is asked for that has no room.
    const given = isFull() ? [] : await Promise.all(few.map((url) => fetched(url, image)))
    for (const [i, url] of few.entries()) {
      const bytes = given[i]
      if (bytes === null) {
        missing.push({ url, reason: 'not-had' })
        continue
      }
      if (bytes === undefined || isFull() || bytes.length > Math.min(LIMITS.picture, room)) {
        missing.push({ url, reason: 'too-large' })
        continue
      }
      const kind = KINDS.find(([type, , begins]) => types.includes(type) && begins(bytes))
      if (!kind) {
        missing.push({ url, reason: 'no-picture' })
        continue
      }
      room -= bytes.length
      pictures.set(url, { url, bytes, type: kind[0], extension: kind[1] })
    }
  }
  return { pictures, missing }
}

/** @param {string} url @param {import('../epub.js').ImageSource | undefined} image */
async function fetched(url, image) {
  try {
    return await bytesOf(await image?.(url))
  } catch {
    // The network, or whatever the caller's function met: the rest is saved.
    return null
  }
}
