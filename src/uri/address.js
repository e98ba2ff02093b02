// Addresses as the platform's parser reads and writes them.

/** @param {string} href @param {string | undefined} base */
function parsed (href, base) {
  try {
    return new URL(href, base).href
  } catch {
    return undefined
  }
}

/** Stands for `|`: every parser encodes it, and refuses it in a host as it refuses `|`. */
const BAR = '\u{10FFFD}'
const marked = (/** @type {string | undefined} */ url) => url?.replaceAll('|', BAR)

/**
 * The absolute, serialised address, or nothing. By the standard `|` stays as it is in a path; Chromium encodes it.
 * @param {string} href
 * @param {string} [base]
 */
export function absolute (href, base) {
  const url = parsed(href, base)
  if (!url?.startsWith('http') || !(href + base).includes('|')) return url
  return parsed(/** @type {string} */ (marked(href)), marked(base))?.replaceAll('%F4%8F%BF%BD', '|')
}
