// What toHtml writes, as XHTML for a book. It reads nothing but toHtml's own output: lower-case tags, attributes in
// double quotes, seven character references; everything else is text and stays text.

const VOID = new Set(['br', 'hr', 'img', 'link', 'meta', 'source', 'track'])
/** Attributes that a book has no use for, or that books may not have. */
const DROPPED = new Set(['loading', 'referrerpolicy', 'preload', 'controls'])
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g
const HEADING = /^h[1-6]$/

/** What XML cannot hold, not even as a reference. */
// eslint-disable-next-line no-control-regex
const NO_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export const xml = (/** @type {string} */ text) => text.replace(NO_XML, '\ufffd')
const REFERENCES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })
export const escaped = (/** @type {unknown} */ text) => xml(String(text)).replace(/[&<>"]/g, (sign) => REFERENCES[sign])
const SIGNS = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', '#123': '{', '#125': '}', '#91': '[' })
const plain = (/** @type {string} */ text) => text.replace(/&(\w+|#\d+);/g, (whole, name) => SIGNS[name] ?? whole)

/** A text without what marks it up. */
export const textOf = (/** @type {string} */ html) => plain(html.replace(TAG, '')).replace(/\s+/g, ' ').trim()

/** The `<article>` of a document that toHtml wrote. */
export function articleOf(/** @type {string} */ html) {
  return html.slice(html.indexOf('<article'), html.lastIndexOf('</article>') + '</article>'.length)
}

/** The pictures that toHtml shows, in order: of a player its poster. @param {string} html @returns {string[]} */
export function shownIn(html) {
  const urls = []
  for (const [, , tag, attributes] of html.matchAll(TAG)) {
    const name = tag === 'img' ? 'src' : tag === 'video' ? 'poster' : undefined
    const url = name && attributesOf(attributes).get(name)
    if (url) urls.push(url)
  }
  return urls
}

/** @returns {Map<string, string>} */
function attributesOf(/** @type {string} */ source) {
  return new Map([...source.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, plain(value ?? '')]))
}

/**
 * An address as readers and checkers of books take it, which is stricter than what browsers do.
 * @param {string} url
 */
export function bookAddress(url) {
  try {
    const { protocol, host, pathname, search, hash } = new URL(url)
    const written = (/** @type {string} */ part) => part.replace(/%(?![0-9a-f]{2})|[^!$%&'()*+,\-./:;=?@\w~]/gi, (sign) => encodeURIComponent(sign))
    const rest = written(pathname + search) + (hash && `#${written(hash.slice(1))}`)
    if (protocol === 'mailto:') return pathname ? protocol + rest : null
    return `${protocol}//${host}${rest}`
  } catch {
    return null
  }
}

/** A language's code, or the one for none. */
export function languageOf(/** @type {string | null} */ tag) {
  try {
    return Intl.getCanonicalLocales(tag ?? 'und')[0] ?? 'und'
  } catch {
    return 'und'
  }
}

const isTime = (/** @type {string} */ text) => /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text))

/**
 * What may stand in a book of an element's attributes, or null where the element is to go.
 * @param {string} tag @param {Map<string, string>} attributes @param {Set<string>} ids
 */
function kept(tag, attributes, ids) {
  for (const name of DROPPED) attributes.delete(name)
  const href = attributes.get('href')
  if (href !== undefined) {
    const url = bookAddress(href)
    if (url) attributes.set('href', url)
    else attributes.delete('href')
  }
  const id = attributes.get('id')
  if (id !== undefined && ids.has(id)) attributes.delete('id')
  else if (id !== undefined) ids.add(id)
  const lang = attributes.get('lang')
  if (lang !== undefined) {
    attributes.set('lang', languageOf(lang))
    attributes.set('xml:lang', languageOf(lang))
  }
  if (tag === 'time' && !isTime(attributes.get('datetime') ?? '')) attributes.delete('datetime')
  return attributes
}

/**
 * An article's HTML as XHTML. A player becomes its poster: a book plays nothing from the network, and the line below
 * the player has the link. Headings get ids for the table of contents.
 * @param {string} html `<article>…</article>`
 * @param {(url: string) => string | undefined} place where the book has a picture
 */
export function toXhtml(html, place) {
  let out = ''
  let at = 0
  /** Where a heading's text begins. */
  let from = -1
  let player = ''
  const ids = new Set()
  /** @type {{ level: number, id: string, text: string }[]} */
  const headings = []
  const picture = (/** @type {string} */ url, /** @type {string} */ alt) => {
    const file = place(url)
    if (file) return `<img src="${escaped(file)}" alt="${escaped(alt)}"/>`
    const address = bookAddress(url)
    return address ? `<p><a href="${escaped(address)}">${escaped(alt.trim() || url)}</a></p>` : `<p>${escaped(alt.trim() || url)}</p>`
  }
  for (const found of html.matchAll(TAG)) {
    const [whole, slash, tag, source] = found
    if (!player) out += xml(html.slice(at, found.index))
    at = found.index + whole.length
    if (player) {
      if (slash && tag === player) player = ''
      continue
    }
    if (slash) {
      if (from >= 0 && HEADING.test(tag)) {
        const last = headings.at(-1)
        if (last) last.text = textOf(out.slice(from))
        from = -1
      }
      out += whole
      continue
    }
    const attributes = kept(tag, attributesOf(source), ids)
    if (tag === 'img') {
      out += picture(attributes.get('src') ?? '', attributes.get('alt') ?? '')
      continue
    }
    if (tag === 'video' || tag === 'audio') {
      player = tag
      const poster = attributes.get('poster')
      if (poster && place(poster)) out += picture(poster, '')
      continue
    }
    if (HEADING.test(tag)) {
      const id = `part-${headings.length + 1}`
      attributes.set('id', id)
      headings.push({ level: Number(tag[1]), id, text: '' })
    }
    const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
    out += `<${tag}${written}${VOID.has(tag) ? '/' : ''}>`
    if (HEADING.test(tag)) from = out.length
  }
  return { xhtml: out + xml(html.slice(at)), headings: headings.filter(({ text }) => text !== '') }
}
