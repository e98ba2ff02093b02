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
//   \0!number     last of all: how many events there are before it
//
// A page lays names over properties: `<input name=firstChild>` is its form's `firstChild`, `<img name=body>` the
// document's `body`. What forms and documents have is therefore asked of their prototypes, which no name reaches;
// other elements know no names, and are asked directly.

/**
 * What an object has from its prototypes; what it has itself only where these do not have it (linkedom keeps some so).
 * @param {any} object
 * @param {string} name
 */
function own (object, name) {
  for (let at = Object.getPrototypeOf(object); at !== null; at = Object.getPrototypeOf(at)) {
    const property = Object.getOwnPropertyDescriptor(at, name)
    if (property !== undefined) return property.get === undefined ? property.value : Reflect.apply(property.get, object, [])
  }
  return object[name]
}

/** @param {any} object @param {string} name @param {any[]} given */
function ask (object, name, ...given) {
  return Reflect.apply(own(object, name), object, given)
}

/** A form as other elements are: what a walk asks, from its prototypes. @param {any} form */
function plain (form) {
  return {
    localName: own(form, 'localName'),
    hasAttributes: () => true,
    getAttributeNames: () => ask(form, 'getAttributeNames'),
    getAttribute: (/** @type {string} */ name) => ask(form, 'getAttribute', name)
  }
}

/** The forms of a document, or null. @param {any} document @returns {Set<any> | null} */
function formsOf (document) {
  const list = own(document, 'forms') ?? ask(document, 'getElementsByTagName', 'form')
  return list.length === 0 ? null : new Set(list)
}

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
  '_msthash', '_msttexthash', 'msttexthash', 'alt', 'amp', '⚡', 'aria-hidden', 'aria-label', 'cite', 'class', 'colspan', 'content', 'data-duration', 'data-href', 'data-id',
  'data-instgrm-permalink', 'data-lang-code', 'data-media-id', 'data-posterurl', 'data-shortcode', 'data-src',
  'data-scrapbook-source', 'data-srcset', 'data-title', 'data-tracking-name', 'data-tweet-id', 'data-tweetid', 'data-url', 'data-video-id',
  'data-videoid', 'datetime', 'dir', 'hidden',
  'href', 'id', 'itemprop', 'label', 'lang', 'name', 'poster', 'property', 'rel', 'rowspan', 'src', 'srclang', 'srcset', 'start', 'title', 'translate', 'type',
  'value', 'xml:lang'
])

/** How many steps a walk has at most: several for each node that is read (src/limits.rs). */
const MOST = 4_000_000

/** How many events the snapshot has that is being taken. */
let events = 0
/** The forms of the document that is being read. @type {Set<any> | null} */
let forms = null
const isForm = (/** @type {Node} */ node) => forms !== null && forms.has(node)
/** Whether U+0000 is looked for and replaced: a script has put some into the page. */
let forged = false

/** @param {string} text */
const written = (text) => forged ? text.replaceAll('\0', '\uFFFD') : text

/** @param {Pick<Element, 'localName' | 'hasAttributes' | 'getAttributeNames' | 'getAttribute'>} element */
function opening (element) {
  let out = '\0<' + element.localName
  events++
  if (!element.hasAttributes()) return out
  for (const given of element.getAttributeNames()) {
    // linkedom keeps a name as the page writes it, `srcSet` say.
    const name = given.toLowerCase()
    if (ATTRIBUTES.has(name)) {
      const value = /** @type {string} */ (element.getAttribute(given))
      // A picture in the page itself is no address; that there is one is enough.
      out += '\0' + name + '=' + (name === 'src' && value.startsWith('data:') ? 'data:' : written(value))
      events++
    } else if (name === 'style') {
      // Of inline styles only `display` is looked at, which may be written with escapes.
      const style = /** @type {string} */ (element.getAttribute(given))
      if (/display|\\/i.test(style)) {
        out += '\0style=' + written(style)
        events++
      }
    } else if (/ranslat|src(?!set|doc)/.test(name) && /^[\w-]/.test(name)) {
      // By the one an add-on says that the element is its own; the other is where a frame will lead, with consent. A name
      // may begin with any sign: with `<` or `#` it would be read as an event.
      out += '\0' + written(name) + '=' + written(/** @type {string} */ (element.getAttribute(given)))
      events++
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
  let out = opening(isForm(root) ? plain(root) : root)
  /** @type {Node | null} */
  let node = isForm(root) ? own(root, 'firstChild') : root.firstChild
  /** @type {Node} */
  let parent = root
  // A walk that keeps its own place: a page nested 100,000 deep is a loop like any other.
  // And one that ends, though a page's script may have put a `nextSibling` that leads round in the browser's place.
  for (let steps = 0; steps < MOST; steps++) {
    if (out.length > room) return out
    if (node === null) {
      out += '\0>'
      events++
      if (parent === root) return out
      if (isForm(parent)) {
        node = own(parent, 'nextSibling')
        parent = own(parent, 'parentNode')
      } else {
        node = parent.nextSibling
        parent = /** @type {Node} */ (parent.parentNode)
      }
    } else if (isForm(node)) {
      out += opening(plain(node))
      parent = node
      node = own(node, 'firstChild')
    } else if (node.nodeType === 3) {
      out += '\0#' + written(/** @type {Text} */ (node).data)
      events++
      node = node.nextSibling
    } else if (node.nodeType === 1 && !SKIPPED.has(/** @type {Element} */ (node).localName)) {
      out += opening(/** @type {Element} */ (node))
      if (/** @type {Element} */ (node).shadowRoot) out += shadow()
      parent = node
      node = node.firstChild
    } else {
      if (node.nodeType === 1) out += unread(/** @type {Element} */ (node))
      node = node.nextSibling
    }
  }
  throw new RangeError('the document does not end')
}

/** That an element has a shadow root, as markup says it. */
function shadow () {
  events += 3
  return '\0<template\0shadowrootmode=open\0>'
}

/** What of an element without text of its own a reader sees all the same: that there is some. @param {Element} element */
function unread (element) {
  if (element.localName === 'template') return element.hasAttribute('shadowrootmode') ? shadow() : ''
  if (element.localName !== 'svg') return ''
  for (const text of outermost(element.getElementsByTagName('text'), (text) => text.getElementsByTagName('text').length)) {
    if (/\S/.test(text.textContent ?? '')) {
      events += 4
      return opening(element) + '\0<text\0#x\0>\0>'
    }
  }
  return ''
}

/**
 * What the head says, wherever the parser has put it: canonical address, metas, JSON-LD. By element name,
 * because browsers keep those lists; a selector is matched against every element of the page.
 * @param {Document} document
 */
export function facts (document) {
  let out = ''
  const links = ask(document, 'getElementsByTagName', 'link')
  for (let i = 0; i < links.length; i++) {
    const rel = links[i].getAttribute('rel')
    if (rel === 'canonical' || rel === 'bookmark') out += closed(links[i])
  }
  const metas = ask(document, 'getElementsByTagName', 'meta')
  for (let i = 0; i < metas.length; i++) {
    const name = metas[i].getAttribute('name') ?? metas[i].getAttribute('property')
    if (name !== null && METAS.has(name.toLowerCase())) out += closed(metas[i])
  }
  const scripts = ask(document, 'getElementsByTagName', 'script')
  for (let i = 0; i < scripts.length; i++) {
    if (scripts[i].getAttribute('type') === 'application/ld+json') out += closed(scripts[i], scripts[i].textContent)
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
  for (const start of [own(document, 'firstChild'), own(document, 'documentElement').firstChild]) {
    for (let node = start, steps = 0; node !== null && count < COMMENTS && steps < MOST; node = node.nextSibling, steps++) {
      if (node.nodeType !== 8 || node.data.length > COMMENT_LENGTH) continue
      out += '\0<meta\0name=#comment\0content=' + written(node.data) + '\0>'
      events += 4
      count++
    }
  }
  const fields = ask(document, 'querySelectorAll', '[name=q]')
  for (let i = 0; i < fields.length && i < COMMENTS; i++) {
    if (own(fields[i], 'localName') === 'input') out += closed(fields[i])
  }
  return out
}

/** An element and the text given, nothing else of what is in it. @param {Element} element @param {string} [text] */
function closed (element, text) {
  events += text === undefined ? 1 : 2
  return opening(element) + (text === undefined ? '' : '\0#' + written(text)) + '\0>'
}

/**
 * What stands at a selector of `ROOTS`. Element names by the lists that browsers keep: of 300,000 elements a look takes
 * 2 ms, and of `article` another look asks, too.
 * @param {Document | Element} scope
 * @param {string} root
 * @returns {ArrayLike<Element>}
 */
function all (scope, root) {
  return ask(scope, root.startsWith('#') ? 'querySelectorAll' : 'getElementsByTagName', root)
}

/** The outermost of the elements that a selector or a list gives in the page's order: none inside another. */
function * outermost (/** @type {ArrayLike<Element>} */ list, /** @type {(element: Element) => number} */ inside) {
  for (let i = 0; i < list.length; i += 1 + inside(list[i])) yield list[i]
}

/** Whether a part of the article stands outside `article`. @param {Document} document */
function hasOutside (document) {
  /** @type {ArrayLike<Element>} */
  const articles = ask(document, 'getElementsByTagName', 'article')
  return PARTS.some((name) => {
    // Counted, not asked part by part for what it stands in: that takes as long as the page is deep.
    let outside = ask(document, 'getElementsByClassName', name).length
    if (outside === 0) return false
    for (const article of outermost(articles, (article) => article.getElementsByTagName('article').length)) {
      outside -= article.getElementsByClassName(name).length + (article.classList.contains(name) ? 1 : 0)
    }
    return outside > 0
  })
}

/** Code units of a snapshot, as bytes of any input: the parser reads no more. */
const LIMIT = 32 * 1024 * 1024

/** What may stand beside the article and belongs to it. @param {Document | Element} scope @returns {Element[]} */
function beside (scope) {
  const sections = [...ask(scope, 'getElementsByTagName', 'section')].filter((section) => section.getAttribute('data-tracking-name') === TOPICS)
  return [...sections, ...PAID.flatMap((name) => [...ask(scope, 'getElementsByClassName', name)])]
}

/**
 * @param {Document} document
 * @param {number} [limit] what is longer will be refused: it is cut soon after
 * @param {boolean} [again] whether the last one held more events than it said: then U+0000 is looked for
 */
export function take (document, limit = LIMIT, again = false) {
  events = 0
  forged = again
  forms = formsOf(document)
  const html = own(document, 'documentElement')
  if (html === null) return ''
  let out = '¶' + opening(html) + origin(document) + facts(document)
  // The direction may stand on the body.
  const body = own(document, 'body')
  if (body !== null) out += opening(body)
  const roots = hasOutside(document) ? ROOTS.filter((root) => root !== 'article') : ROOTS
  const selector = roots.find((root) => ask(document, 'querySelector', root) !== null)
  const pieces = selector === undefined ? [] : [...outermost(all(document, selector), (piece) => all(piece, selector).length)]
  for (const piece of pieces) out += subtree(piece, limit - out.length)
  // Of what is cut nobody looks for more.
  const others = out.length > limit ? [] : beside(document)
  /** Of the others, what stands in something taken: it is not taken again. */
  const taken = new Set(others.length > 0 ? pieces.flatMap((piece) => [piece, ...beside(piece)]) : [])
  for (const other of others) {
    if (out.length > limit) break
    if (taken.has(other)) continue
    out += subtree(other, limit - out.length)
    for (const inner of beside(other)) taken.add(inner)
  }
  // Nothing of the document is kept.
  forms = null
  return out + '\0!' + events
}

/** A piece of HTML out of the page's data, parsed and not shown. @param {string} html */
export function fragment (html) {
  const parsed = new DOMParser().parseFromString('<!doctype html><body>' + html, 'text/html')
  const body = own(parsed, 'body')
  forms = formsOf(parsed)
  // Parsed from a string, and no script has seen it: it holds no U+0000.
  const out = body === null ? '' : '¶' + subtree(body, LIMIT)
  forms = null
  return out
}

/** @param {Document} document @returns {string | undefined} */
export function address (document) {
  // A document made by DOMParser has the address of the page that made it.
  return own(document, 'defaultView') === null ? undefined : own(document, 'URL')
}

/** @param {Document} document @param {string} markers with `|` between them; one is enough */
export function script (document, markers) {
  const list = markers.split('|')
  const scripts = ask(document, 'getElementsByTagName', 'script')
  for (let i = 0; i < scripts.length; i++) {
    if (scripts[i].hasAttribute('src')) continue
    const text = scripts[i].textContent
    if (list.some((marker) => text.includes(marker))) return text.replaceAll('\0', '\uFFFD')
  }
  return undefined
}
