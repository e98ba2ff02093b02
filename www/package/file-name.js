// What the file of an article is called: a name that every system takes. Needs no module.

/** The letter before the id in an item's address. */
const letters = { article: 'a', liveblog: 'live', gallery: 'g', video: 'video', audio: 'audio' }

/** What a pattern may name, and what an article makes of it. @type {Record<string, (article: any) => string | null>} */
export const placeholders = {
  date: (a) => a.datePublished?.slice(0, 10) ?? null,
  headline: (a) => a.headline,
  item: (a) => a.id === null ? null : `${letters[/** @type {keyof typeof letters} */ (a.kind)] ?? 'a'}-${a.id}`,
  id: (a) => a.id === null ? null : String(a.id),
  kind: (a) => a.kind,
  language: (a) => a.language,
  author: (a) => a.authors[0]?.name ?? null,
  kicker: (a) => a.kicker[0]?.text ?? null
}

/** As much of a text as is looked at for a name, in UTF-16 code units. */
const longest = 1000

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/i

/**
 * What no file system takes, direction marks and overrides (they can make a name look like another), what is no
 * character, and what shells and dialogs trip over, becomes a space. A dot before a name hides the file, a dash
 * makes it an option.
 */
function clean(/** @type {string} */ text) {
  // A name has 255 bytes at most. What is cut first costs nothing, whatever the page wrote there.
  return text.slice(0, longest)
    // eslint-disable-next-line no-control-regex
    .replace(/[\\/:*?"<>|~\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[-. ]+|[. ]+$/g, '')
}

/** As much of a text as fits into so many bytes of UTF-8, ending at a word if one ends late enough. */
function shortened(/** @type {string} */ text, /** @type {number} */ bytes) {
  const length = (/** @type {string} */ s) => new TextEncoder().encode(s).length
  if (length(text) <= bytes) return text
  let out = ''
  let used = length('…')
  for (const character of text) {
    used += length(character)
    if (used > bytes) break
    out += character
  }
  const space = out.lastIndexOf(' ')
  return (space > out.length * 0.7 ? out.slice(0, space) : out).replace(/[\s.,;:–-]+$/, '') + '…'
}

/** A name of so many bytes at most; one that is a device's gets a sign before it. */
export function safeName(/** @type {string} */ text, /** @type {number} */ bytes) {
  const name = shortened(clean(text), bytes)
  return reserved.test(name) ? `_${name}` : name
}

/**
 * The name of a file.
 * @param {any} article
 * @param {string} pattern with names in braces, `{date} {headline}`: those in `placeholders`
 * @param {string} extension without the dot
 */
export function fileName(article, pattern, extension) {
  // File systems allow 255 bytes; some room is left for " (1)" and for folders on Windows.
  const room = { headline: 130, author: 40, kicker: 40 }
  const filled = pattern.slice(0, longest).replace(/\{(\w+)\}/g, (whole, name) => {
    if (!Object.hasOwn(placeholders, name)) return whole
    const value = placeholders[name](article)
    return value === null ? '' : shortened(clean(value), room[/** @type {keyof typeof room} */ (name)] ?? 40)
  })
  // What was empty leaves no brackets.
  const name = safeName(filled.replace(/\(\s*\)|\[\s*\]/g, ' '), 200)
  return `${name === '' ? 'article' : name}.${extension}`
}

/** A folder below the download folder: names without anything that leads elsewhere. */
export function folderPath(/** @type {string} */ folder) {
  return folder.slice(0, longest).split(/[\\/]+/).map((name) => safeName(name, 80)).filter((name) => name !== '').join('/')
}
