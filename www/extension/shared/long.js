// Pages that are long: the beginning of one is shown while the whole is read in a thread of its own (worker.js).

/** As much is read at once; most pages have less. UTF-16 code units of a snapshot. */
export const LONG = 200_000
/** A page of more elements is long as well; the pages of the last years have a tenth of these. */
export const MANY = 10_000
/** As much of a long one is its beginning: several screens of text. */
const BEGINNING = 30_000
/** Entries of a list that cross at once. */
const MOST = 2000

/** How long a beginning is: what the head says stands before the text, and a live blog's says all of its posts. @param {number} head */
export const beginningOf = (head) => Math.min(head, LONG) + BEGINNING

/** The beginning of a snapshot: whole events, but for a text, which may end anywhere. @param {string} snapshot */
export function beginning (snapshot) {
  const cut = snapshot.slice(0, beginningOf(Math.max(0, snapshot.indexOf('\0<body'))))
  const last = cut.lastIndexOf('\0')
  // Not between the two halves of a character.
  return /[#>]/.test(cut.charAt(last + 1)) ? cut.replace(/[\uD800-\uDBFF]$/, '') : cut.slice(0, last)
}

/** @typedef {(string | number)[]} Path the keys that lead to a value */

/**
 * An article in portions: first all of it but the entries of its long lists, then these. Whoever joins them can do
 * something else between. Its lists are emptied.
 * @param {any} article
 * @returns {Generator<string>} JSON
 */
export function * portions (article) {
  /** @type {{ path: Path, list: any[] }[]} */
  const waiting = []
  // As deep as the contract is.
  function lighten (/** @type {any} */ value, /** @type {() => Path} */ path) {
    for (const [key, inner] of Object.entries(value)) {
      if (inner === null || typeof inner !== 'object') continue
      const to = () => [...path(), key]
      if (Array.isArray(inner) && inner.length > MOST) {
        waiting.push({ path: to(), list: inner })
        value[key] = []
      } else lighten(inner, to)
    }
  }
  lighten(article, () => [])
  yield JSON.stringify({ path: [], value: article })
  // The list grows meanwhile.
  for (const { path, list } of waiting) {
    for (let at = 0; at < list.length; at += MOST) {
      const value = list.slice(at, at + MOST)
      for (const [i, entry] of value.entries()) if (entry !== null && typeof entry === 'object') lighten(entry, () => [...path, at + i])
      yield JSON.stringify({ path, value })
    }
  }
}

/** Joins portions in their order: each call gives what is there. */
export function joining () {
  /** @type {any} */
  let article
  return (/** @type {string} */ portion) => {
    const { path, value } = JSON.parse(portion)
    if (path.length === 0) return article = value
    const list = path.reduce((/** @type {any} */ at, /** @type {string | number} */ key) => at[key], article)
    for (const entry of value) list.push(entry)
    return article
  }
}
