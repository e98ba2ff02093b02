// Whether a document is an article page of DW's news site, told from its address and a few places of it, without
// reading it and without the WebAssembly module: `detect(document)` works before, and without, `init()`.
// The same rules in Rust: src/detect.rs. They take microseconds, so that an extension may ask on every page.

import { ask, isDocument, own } from './dom.js'

const host = /(?:^|\.)(?:dw\.com|dw\.de|dw-world\.de|dw-world\.com)$/
/** Sites of DW's that are not the news site: their pages have other markup and other ids. */
const otherSites = new Set(['learngerman', 'corporate', 'akademie', 'static', 'commons', 'p'])
/** This machine. */
const local = /^(?:(?:.{1,250}\.)?localhost|127\.[\d.]{5,11}|\[::1\])$/
/** Archives whose copies have addresses that do not say of what: `https://archive.ph/AbCdE`. */
const archives = /(?:^|\.)archive\.(?:today|ph|is|li|vn|fo|md)$/
/** Where a copy's address holds the original's, by the archive; src/archive.rs has the same. @type {[RegExp, RegExp][]} */
const copies = [
  [/(?:^|\.)archive\.org$/, /^\/web\/()([^/]*)\/(.*)/s],
  [/(?:^|\.)arquivo\.pt$/, /^\/(?:wayback|noFrame\/replay)\/()([^/]*)\/(.*)/s],
  [archives, /^\/(o\/)?([^/]*)\/(.*)/s],
]
/** When a copy was made: `20150101000000im_`, `2025.05.06-120000`, `*`. */
const stamp = /^(?:\*|newest|oldest|timegate|\d[\d.-]{3,}(?:[\0-\x7f]{0,3}_)?)$/
/** What is longer is no address, in UTF-16 code units. */
const longest = 8192
const tracking = /^(?:maca|at_medium|at_campaign|at_share_source|at_origin|utm_.*)$/

/** The letters before the id, and what they say. */
const kinds = /** @type {const} */ ({ a: 'article', live: 'liveblog', g: 'gallery', video: 'video', av: 'video', audio: 'audio' })

/** Classes of today's pages, and the names under which they track the same places. */
const webappClasses = ['author-details', 'teaser-text', 'rich-text']
const webappNames = '[data-tracking-name="content-detail-kicker"],[data-tracking-name="rich-text"]'

/** m.dw.com of 2019, at whatever address its copy stands. */
const mobileOf2019 = '.article__intro,[itemprop="articleBody"]'

/**
 * The generation of the site. What the browser has an index for is asked first.
 * @param {any} document
 */
function layoutOf(document) {
  const has = (/** @type {string} */ name) => ask(document, 'getElementsByClassName', name).length > 0
  if (ask(document, 'getElementById', 'bodyContent') !== null) return 'classic'
  if (webappClasses.some(has)) return 'webapp'
  if (has('longText')) return 'classic'
  if (ask(document, 'querySelector', webappNames) !== null) return 'webapp'
  return ask(document, 'querySelector', mobileOf2019) === null ? null : 'mobile'
}

/** Other ports of DW's hosts are other sites. @param {URL} url */
const isDw = (url) => host.test(url.hostname) && url.port === ''

/** What an element holds; it may be a form, whose fields' names lie over its properties. @param {any} element */
const textOf = (element) => element === null ? null : own(element, 'textContent')

/** @param {string | null | undefined} address */
function absolute(address) {
  if (typeof address !== 'string' || address.length > longest) return null
  try {
    const url = new URL(address)
    // A user's name and password are nothing of the page's.
    url.username = url.password = ''
    // What only some parsers take for a host is none, as in Rust (src/uri.rs).
    return /[%*]/.test(url.hostname) ? null : url
  } catch {
    return null
  }
}

/** What a web archive's copy was made from; other addresses are their own. @param {URL} url */
function original(url) {
  // A copy of a copy: some archives have archived each other.
  for (let i = 0; i < 4; i++) {
    const [, copy] = copies.find(([host]) => url.port === '' && host.test(url.hostname)) ?? []
    const [, named, when, page = ''] = (copy && url.href.slice(url.origin.length).match(copy)) ?? []
    if (when === undefined || !stamp.test(when) && !(named && /^[a-zA-Z0-9]{4,}$/.test(when))) return url
    // The scheme may be left out.
    const isHost = page.slice(0, Math.max(0, page.indexOf('/'))).includes('.')
    const inner = absolute(/^https?:/.test(page) ? page : isHost ? `http://${page}` : null)
    if (!inner) return url
    url = inner
  }
  return url
}

/** @param {string | null | undefined} address */
function parse(address) {
  const url = absolute(address)
  return url && original(url)
}

/**
 * Whether what is shown at an address may be DW's: there, in an archive's copy, on this machine, in a file. The same rule
 * in Rust: src/address.rs. What a site makes out of itself, `blob:https://host/…`, is the site's.
 * @param {string} address
 */
function mayBeDw(address) {
  const held = address.replace(/^(?:(?:blob|filesystem|view-source):)+/i, '')
  if (!/^\s*http/i.test(held)) return true
  const url = absolute(held)
  if (!url || isDw(url)) return url !== null
  const page = original(url)
  return page === url ? local.test(url.hostname) || url.port === '' && archives.test(url.hostname) : isDw(page)
}

/**
 * What an address of the news site says of its item; null where it is no item's.
 * @param {URL} url
 */
function itemOf(url) {
  if (!/^https?:$/.test(url.protocol) || !isDw(url)) return null
  const site = url.hostname.split('.')[0]
  if (otherSites.has(site)) return null
  const last = url.pathname.split('/').filter(Boolean).pop() ?? ''
  // `a-18829463`; dw-world.de numbered its pages: `0,,6533123,00.html`.
  const found = last.match(/^(a|live|g|video|av|audio)-(\d+)$/) ?? last.match(/^[^,]*(),[^,]*,(\d+)(?:,.*)?\.html$/)
  const id = Number(found?.[2])
  if (!found || !(id > 0) || id > Number.MAX_SAFE_INTEGER) return null
  const letters = /** @type {keyof typeof kinds} */ (found[1] || 'a')
  /** @type {import('./index.js').Detected['layout']} */
  const layout = site === 'amp' ? 'amp' : site === 'm' ? 'mobile' : null
  return { kind: kinds[letters], id, either: letters === 'av', layout, url: withoutTracking(url) }
}

/** @param {URL} url */
function withoutTracking(url) {
  const pairs = url.search.slice(1).split('&')
  const kept = pairs.filter((pair) => !tracking.test(pair.split('=')[0]))
  if (kept.length === pairs.length) return url.href
  const copy = new URL(url)
  copy.search = kept.join('&')
  return copy.href
}

/** The id in a short address that the page shows, `p.dw.com/p/1H0P1`: base 62. @param {string | null | undefined} text */
function shortId(text) {
  const code = text?.match(/(?:^|[^\w-])dw\.(?:com|de)\/p\/([0-9A-Za-z]+)/)?.[1]
  if (!code || code.length > 9) return null
  let id = 0
  for (const digit of code) id = id * 62 + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(digit)
  return id > 0 && id <= Number.MAX_SAFE_INTEGER ? id : null
}

/**
 * @param {any} document
 * @returns {import('./index.js').Detected | null}
 */
export function detect(document) {
  if (!isDocument(document)) return null
  // A document made by DOMParser has the address of the page that made it.
  const shown = own(document, 'defaultView') ? own(document, 'URL') : null
  const address = parse(shown)
  const attribute = (/** @type {string} */ selector, /** @type {string} */ name) => ask(document, 'querySelector', selector)?.getAttribute(name)
  const canonical = () => attribute('link[rel="canonical"]', 'href')
  const openGraph = () => attribute('meta[property="og:url"]', 'content')
  const layout = () => layoutOf(document)

  if (address && isDw(address)) {
    // dw.com is a single-page app: the address bar counts, the head may still be the previous page's.
    const item = itemOf(address)
    if (!item) return null
    const same = (/** @type {string | null | undefined} */ address) => {
      const url = parse(address)
      const other = url && itemOf(url)
      return other?.id === item.id ? other.url : null
    }
    const url = same(canonical()) ?? same(openGraph()) ?? item.url
    return result(document, { ...item, url }, item.layout ?? layout())
  }
  if (shown && !mayBeDw(shown)) return null
  // A saved page, or one that is not shown: what it says of itself.
  const stated = canonical() || openGraph()
  if (stated) {
    const url = parse(stated)
    const item = url && itemOf(url)
    return item ? result(document, item, item.layout ?? layout()) : null
  }
  const id = shortId(textOf(ask(document, 'querySelector', '.copy-button-wrapper,.smallList')))
  return id === null ? null : { kind: 'article', id, layout: layout(), url: null }
}

/**
 * @param {any} document
 * @param {NonNullable<ReturnType<typeof itemOf>>} item
 * @param {import('./index.js').Detected['layout']} layout
 */
function result(document, { kind, id, either, url }, layout) {
  // An older `av-` page: the medium tells which.
  const audio = either && ask(document, 'querySelector', 'input[name="player_type"][value="audio"],audio,amp-audio') !== null
  const html = own(document, 'documentElement')
  const amp = html?.hasAttribute('amp') || html?.hasAttribute('⚡')
  return { kind: audio ? 'audio' : kind, id, layout: amp ? /** @type {const} */ ('amp') : layout, url }
}
