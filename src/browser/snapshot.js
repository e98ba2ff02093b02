// The live document → the few pieces of it that matter, in one string, in one pass.
//
// The string is a list of events, each begun by U+0000, which no HTML text can hold; src/tree/from_snapshot.rs
// rebuilds the tree from it:
//
//   ¶            first of all: wasm-bindgen copies ASCII character by character, and from the first other
//                character on with the platform's encoder
//   \0<name       an element opens
//   \0name=value  an attribute of the element opened last
//   \0#text       text
//   \0>text       an element closes; text that follows it

/** The metas that src/ reads, by `name` or `property`. */
const METAS = new Set([
  'author', 'date', 'keywords', 'og:site_name', 'og:title', 'og:type', 'og:url', 'publisher', 'savepage-url', 'twitter:title'
])

/** Where the article stands, by generation of the site; the first that is there is taken. */
const ROOTS = ['#bodyContent', 'article', '#main-content', 'main', 'body']

/** Classes of parts of the article that may stand outside `article`: the posts of a live blog do. */
const PARTS = ['rich-text', 'copy-button-wrapper']

/** `data-tracking-name` of the section beside the article that holds its topics. */
const TOPICS = 'section-related-topics'

/** Classes of what says, over the article, who has paid for it. */
const PAID = ['attribution-label', 'attribution-partner']

/** Elements without text of their own. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'title'])

/** The attributes that src/ reads. */
const ATTRIBUTES = new Set([
  '_msttexthash', 'alt', 'amp', '⚡', 'aria-hidden', 'aria-label', 'cite', 'class', 'colspan', 'content', 'data-duration', 'data-href', 'data-id',
  'data-instgrm-permalink', 'data-lang-code', 'data-media-id', 'data-posterurl', 'data-shortcode', 'data-src',
  'data-scrapbook-source', 'data-srcset', 'data-title', 'data-tracking-name', 'data-tweet-id', 'data-tweetid', 'data-url', 'data-video-id',
  'data-videoid', 'datetime', 'dir', 'hidden',
  'href', 'id', 'itemprop', 'label', 'lang', 'name', 'poster', 'property', 'rel', 'rowspan', 'src', 'srclang', 'srcset', 'start', 'title', 'translate', 'type',
  'value', 'xml:lang'
])

/** @param {Element} element */
function opening (element) {
  let out = '\0<' + element.localName
  if (!element.hasAttributes()) return out
  for (const name of element.getAttributeNames()) {
    if (ATTRIBUTES.has(name)) {
      const value = element.getAttribute(name)
      // A picture in the page itself is no address; that there is one is enough.
      out += '\0' + name + '=' + (name === 'src' && value.startsWith('data:') ? 'data:' : value)
    } else if (name === 'style') {
      // Of inline styles only `display` is looked at.
      const style = element.getAttribute(name)
      if (/display/i.test(style)) out += '\0style=' + style
    } else if (/ranslat|src(?!set|doc)/.test(name)) {
      // By the one an add-on says that the element is its own; the other is where a frame will lead, with consent.
      out += '\0' + name + '=' + element.getAttribute(name)
    }
  }
  return out
}

/**
 * One element and all below it, or as much as there is room for and a little more.
 * @param {Element} root
 * @param {number} room
 */
function subtree (root, room) {
  let out = opening(root)
  let node = root.firstChild
  let parent = root
  // A walk that keeps its own place: a page nested 100,000 deep is a loop like any other.
  for (;;) {
    if (out.length > room) return out
    if (node === null) {
      out += '\0>'
      if (parent === root) return out
      node = parent.nextSibling
      parent = parent.parentNode
    } else if (node.nodeType === 3) {
      out += '\0#' + node.data
      node = node.nextSibling
    } else if (node.nodeType === 1 && !SKIPPED.has(node.localName)) {
      out += opening(node)
      parent = node
      node = node.firstChild
    } else {
      node = node.nextSibling
    }
  }
}

/**
 * What the head says, wherever the parser has put it: canonical address, metas, JSON-LD. By element name,
 * because browsers keep those lists; a selector is matched against every element of the page.
 * @param {Document} document
 */
function facts (document) {
  let out = ''
  const links = document.getElementsByTagName('link')
  for (let i = 0; i < links.length; i++) {
    const rel = links[i].getAttribute('rel')
    if (rel === 'canonical' || rel === 'bookmark') out += opening(links[i]) + '\0>'
  }
  const metas = document.getElementsByTagName('meta')
  for (let i = 0; i < metas.length; i++) {
    const name = metas[i].getAttribute('name') ?? metas[i].getAttribute('property')
    if (name !== null && METAS.has(name.toLowerCase())) out += opening(metas[i]) + '\0>'
  }
  const scripts = document.getElementsByTagName('script')
  for (let i = 0; i < scripts.length; i++) {
    if (scripts[i].getAttribute('type') === 'application/ld+json') {
      out += opening(scripts[i]) + '\0#' + scripts[i].textContent + '\0>'
    }
  }
  return out
}

/** Of comments at the top: how many, and how long they may be. */
const COMMENTS = 8
const COMMENT_LENGTH = 2048

/**
 * What says where a saved page is from: comments before and at the start of `html` (src/saved.rs), and what
 * archive.today has in its own header, outside of the page it has kept.
 * @param {Document} document
 */
function origin (document) {
  let out = ''
  let count = 0
  for (const start of [document.firstChild, document.documentElement.firstChild]) {
    for (let node = start; node !== null && count < COMMENTS; node = node.nextSibling) {
      if (node.nodeType !== 8 || node.data.length > COMMENT_LENGTH) continue
      out += '\0<meta\0name=#comment\0content=' + node.data + '\0>'
      count++
    }
  }
  const fields = document.getElementsByName('q')
  for (let i = 0; i < fields.length && i < COMMENTS; i++) {
    if (fields[i].localName === 'input') out += opening(fields[i]) + '\0>'
  }
  return out
}

/** Whether a part of the article stands outside `article`. @param {Document} document */
function hasOutside (document) {
  return PARTS.some((name) => {
    const parts = document.getElementsByClassName(name)
    for (let i = 0; i < parts.length; i++) {
      if (parts[i].closest('article') === null) return true
    }
    return false
  })
}

/** Code units of a snapshot, as bytes of any input: the parser reads no more. */
const LIMIT = 32 * 1024 * 1024

/** @param {Document} document @param {number} [limit] what is longer will be refused: it is cut soon after */
export function take (document, limit = LIMIT) {
  const html = document.documentElement
  if (html === null) return ''
  let out = '¶' + opening(html) + origin(document) + facts(document)
  // The direction may stand on the body.
  if (document.body !== null) out += opening(document.body)
  const roots = hasOutside(document) ? ROOTS.filter((root) => root !== 'article') : ROOTS
  const selector = roots.find((root) => document.querySelector(root) !== null)
  /** @type {Element | null} */
  let last = null
  /** @type {Element | null} */
  let taken = null
  for (const piece of selector === undefined ? [] : document.querySelectorAll(selector)) {
    if (last !== null && last.contains(piece)) continue
    last = piece
    out += subtree(piece, limit - out.length)
  }
  const sections = document.getElementsByTagName('section')
  for (let i = 0; i < sections.length; i++) {
    if (sections[i].getAttribute('data-tracking-name') === TOPICS) beside(sections[i])
  }
  for (const name of PAID) {
    for (const label of document.getElementsByClassName(name)) beside(label)
  }
  return out

  // An element that stands in one already taken is not taken again.
  function beside (/** @type {Element} */ element) {
    if (out.length > limit || (last !== null && last.contains(element)) || (taken !== null && taken.contains(element))) return
    taken = element
    out += subtree(element, limit - out.length)
  }
}

/** A piece of HTML out of the page's data, parsed and not shown. @param {string} html */
export function fragment (html) {
  const { body } = new DOMParser().parseFromString('<!doctype html><body>' + html, 'text/html')
  return body === null ? '' : '¶' + subtree(body, LIMIT)
}

/** @param {Document} document */
export function address (document) {
  // A document made by DOMParser has the address of the page that made it.
  return document.defaultView === null ? undefined : document.URL
}

/** @param {Document} document @param {string} markers with `|` between them; one is enough */
export function script (document, markers) {
  const list = markers.split('|')
  const { scripts } = document
  for (let i = 0; i < scripts.length; i++) {
    if (scripts[i].hasAttribute('src')) continue
    const text = scripts[i].textContent
    if (list.some((marker) => text.includes(marker))) return text
  }
  return undefined
}
