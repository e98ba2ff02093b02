// The live document → the few pieces of it that matter, in one string, in one pass.
//
// The string is a list of events, each begun by U+0000, which no HTML text can hold; src/tree/from_snapshot.rs
// rebuilds the tree from it:
//
//   \0<name       an element opens
//   \0name=value  an attribute of the element opened last
//   \0#text       text
//   \0>           an element closes

/** What the head says, wherever the parser has put it. */
const FACTS =
  'link[rel="canonical"],meta[name],meta[property^="og:"],script[type="application/ld+json"]'

/** Where the article stands, by generation of the site; the first that is there is taken. */
const ROOTS = ['#bodyContent', 'article', '#main-content', 'main', 'body']

/** Beside the article: its topics. */
const BESIDE = '[data-tracking-name="section-related-topics"]'

/** Elements without text of their own. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'title'])

/** The attributes that src/ reads. */
const ATTRIBUTES = new Set([
  'alt', 'aria-label', 'cite', 'class', 'content', 'data-duration', 'data-href', 'data-id',
  'data-instgrm-permalink', 'data-lang-code', 'data-media-id', 'data-posterurl', 'data-src', 'data-srcset',
  'data-title', 'data-tracking-name', 'data-tweet-id', 'data-url', 'data-video-id', 'datetime', 'dir', 'hidden',
  'href', 'id', 'label', 'lang', 'name', 'poster', 'property', 'rel', 'src', 'srclang', 'srcset', 'title', 'type',
  'value', 'xml:lang'
])

/** @param {Element} element */
function opening (element) {
  let out = '\0<' + element.localName
  if (!element.hasAttributes()) return out
  for (const name of element.getAttributeNames()) {
    if (ATTRIBUTES.has(name)) {
      out += '\0' + name + '=' + element.getAttribute(name)
    } else if (name === 'style') {
      // Of inline styles only `display` is looked at.
      const style = element.getAttribute(name)
      if (/display/i.test(style)) out += '\0style=' + style
    }
  }
  return out
}

/** One element and all below it. @param {Element} root */
function subtree (root) {
  let out = opening(root)
  let node = root.firstChild
  let parent = root
  // A walk that keeps its own place: a page nested 100,000 deep is a loop like any other.
  for (;;) {
    if (node === null) {
      out += '\0>'
      if (parent === root) return out
      node = parent.nextSibling
      parent = parent.parentNode
    } else if (node.nodeType === 1 && !SKIPPED.has(node.localName)) {
      out += opening(node)
      parent = node
      node = node.firstChild
    } else {
      if (node.nodeType === 3) out += '\0#' + node.data
      node = node.nextSibling
    }
  }
}

/** @param {Document} document */
export function take (document) {
  const html = document.documentElement
  if (html === null) return ''
  let out = opening(html)
  for (const fact of document.querySelectorAll(FACTS)) {
    out += opening(fact)
    if (fact.localName === 'script') out += '\0#' + fact.textContent
    out += '\0>'
  }
  // The direction may stand on the body.
  if (document.body !== null) out += opening(document.body)
  const selector = ROOTS.find((root) => document.querySelector(root) !== null)
  let last = null
  for (const piece of document.querySelectorAll(selector === undefined ? BESIDE : selector + ',' + BESIDE)) {
    if (last !== null && last.contains(piece)) continue
    last = piece
    out += subtree(piece)
  }
  return out
}

/** @param {Document} document */
export function address (document) {
  // A document made by DOMParser has the address of the page that made it.
  return document.defaultView === null ? undefined : document.URL
}

/** @param {Document} document @param {string} marker */
export function script (document, marker) {
  for (const { src, textContent } of document.scripts) {
    if (src === '' && textContent.includes(marker)) return textContent
  }
  return undefined
}
