// Ways in which people and archives keep a page: what each makes of the page as it was served. The markup is theirs
// (browsers, SingleFile, web.archive.org, arquivo.pt, archive.today, video.js, JW Player); the pages are ours.

/** @typedef {{ name: string, save: (html: string, page: { url: string, name: string }) => string, data?: 'all' | 'json-ld' | 'none', pictures?: boolean, only?: RegExp }} Way
 * `data`: which of the page's scripts the way keeps; `pictures`: whether the copy has files of its own for them;
 * `only`: pages that the way is for. */

const STAMP = '20250506120000'
const origin = (/** @type {string} */ url) => new URL(url).origin

/** Every tag, comments and the content of scripts and styles left alone. */
const PIECE = /<!--[\s\S]*?-->|<(script|style|textarea|pre)\b[^>]*>[\s\S]*?<\/\1\s*>|<!?\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</g

/** @param {string} html @param {(tag: string, name: string) => string} change what becomes of an opening tag */
const openings = (html, change) => html.replace(PIECE, (piece) => {
  const name = piece.match(/^<([a-zA-Z][^\s/>]*)/)?.[1].toLowerCase()
  if (!name) return piece
  const end = piece.indexOf('>', tagEnd(piece))
  return change(piece.slice(0, end + 1), name) + piece.slice(end + 1)
})
/** Where an opening tag ends at the earliest: behind its quoted values. @param {string} piece */
const tagEnd = (piece) => (/** @type {RegExpMatchArray} */ (piece.match(/^<(?:"[^"]*"|'[^']*'|[^"'>])*/)))[0].length

/** @param {string} tag @param {RegExp} names @param {(value: string, name: string) => string | null} change */
const attributes = (tag, names, change) => tag.replace(/\s([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/g, (whole, name, value) => {
  if (!names.test(name)) return whole
  const now = change(value.replace(/^(["'])([\s\S]*)\1$/, '$2'), name.toLowerCase())
  return now === null ? '' : ` ${name}="${now}"`
})

/** @param {string} html @param {'all' | 'json-ld' | 'none'} data */
export const withoutScripts = (html, data) => data === 'all'
  ? html
  : html.replace(/<script\b([^>]*)>[\s\S]*?<\/script\s*>/g, (script, rest) => data === 'json-ld' && /ld\+json/.test(rest) ? script : '')

const absolute = (/** @type {string} */ value, /** @type {string} */ base) => {
  if (/^(?:#|javascript:|mailto:|data:|\$)/.test(value) || value.trim() === '') return value
  const decoded = value.replace(/&amp;/g, '&')
  return URL.canParse(decoded, base) ? new URL(decoded, base).href.replace(/&/g, '&amp;').replace(/%7B/g, '{').replace(/%7D/g, '}') : value
}

const besideDoctype = (/** @type {string} */ html, /** @type {string} */ comment) => /^\s*<!doctype[^>]*>/i.test(html)
  ? html.replace(/^\s*<!doctype[^>]*>/i, (doctype) => `${doctype}\n${comment}\n`)
  : comment + '\n' + html

const file = (/** @type {string} */ value) => value.split(/[?#]/)[0].split('/').pop()

/** "Web page, complete": links absolute, files in a folder beside the page. */
const complete = (/** @type {string} */ folder, marked = true) => (/** @type {string} */ html, /** @type {{ url: string }} */ { url }) => {
  const out = openings(html, (tag, name) => {
    tag = attributes(tag, /^(?:href|action)$/i, (value) => name === 'link' && /stylesheet/.test(tag) ? `${folder}/${file(value)}` : absolute(value, url))
    if (name === 'script') return attributes(tag, /^src$/i, (value) => `${folder}/${file(value)}.download`)
    if (name === 'img') return attributes(tag, /^src$/i, (value) => value === '' || value.startsWith('data:') ? value : `${folder}/${file(value)}`)
    return name === 'video' ? attributes(tag, /^poster$/i, (value) => value.startsWith('data:') ? value : `${folder}/${file(value)}`) : tag
  })
  const number = String(url.length).padStart(4, '0')
  return marked ? besideDoctype(out, `<!-- saved from url=(${number})${url} -->`) : out
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** SingleFile: one file, pictures in it, no scripts but JSON-LD, other formats of a picture left out. */
const singleFile = (/** @type {string} */ html, /** @type {{ url: string }} */ { url }) => {
  const out = openings(withoutScripts(html, 'json-ld'), (tag, name) => {
    tag = attributes(tag, /^href$/i, (value) => absolute(value, url))
    if (name === 'img') return attributes(attributes(tag, /^srcset$/i, () => null), /^src$/i, () => PIXEL)
    return name === 'source' && /srcset/.test(tag) ? '' : tag
  })
  const comment = `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: Tue May 06 2025 12:00:00 GMT+0000 (Coordinated Universal Time)\n-->`
  return /<html\b[^>]*>/i.test(out) ? out.replace(/<html\b[^>]*>/i, (tag) => tag + comment) : comment + out
}

/** The HTML part of a browser's MHTML file: no scripts, style sheets by their number in the file. */
const mhtml = (/** @type {string} */ html, /** @type {{ url: string }} */ { url }) => openings(withoutScripts(html, 'none'), (tag, name) => {
  tag = attributes(tag, /^(?:href|src)$/i, (value) => absolute(value, url))
  return name === 'link' && /stylesheet/.test(tag) ? attributes(tag, /^href$/i, () => 'cid:css-0a1b@mhtml.blink') : tag
}).replace(/<head>/i, '<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">')

/** Addresses led to an archive. @param {(absolute: string, kind: '' | 'im_' | 'js_' | 'cs_') => string} to */
const replayed = (/** @type {string} */ html, /** @type {string} */ url, to) => openings(html, (tag, name) => {
  const kind = name === 'img' || name === 'source' || name === 'video' ? 'im_' : name === 'script' ? 'js_' : name === 'link' && /stylesheet/.test(tag) ? 'cs_' : ''
  const wrap = (/** @type {string} */ value) => {
    const whole = absolute(value, url)
    return /^https?:/.test(whole) ? to(whole, kind) : value
  }
  tag = attributes(tag, /^(?:href|src|poster|action)$/i, wrap)
  tag = attributes(tag, /^srcset$/i, (list) => list.split(/,\s+/).map((one) => one.trim().replace(/^\S+/, wrap)).join(', '))
  return name === 'meta' && /og:url/.test(tag) ? attributes(tag, /^content$/i, wrap) : tag
})

const inBody = (/** @type {string} */ html, /** @type {string} */ piece) => /<body\b[^>]*>/i.test(html) ? html.replace(/<body\b[^>]*>/i, (tag) => tag + piece) : html

const wayback = (/** @type {string} */ html, /** @type {{ url: string }} */ { url }) => inBody(
  replayed(html, url, (address, kind) => `https://web.archive.org/web/${STAMP}${kind}/${address}`),
  `<!-- BEGIN WAYBACK TOOLBAR INSERT --><script>__wm.rw(0);</script><div id="wm-ipp-base" lang="en" style="display:none;direction:ltr;"><div id="wm-ipp"><form><input type="text" name="url" id="wmtbURL" value="${url}"><input type="submit" value="Go"></form><div><p>The Wayback Machine keeps what was.</p><a href="/web/2025/${url}">12 captures</a></div></div></div><div id="donato" style="position:relative;width:100%;"><div id="donato-base"><p>A library asks for help.</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->`
) + `<!--\n     FILE ARCHIVED ON 12:00:00 May 06, 2025 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 08:00:00 Jun 01, 2026.\n-->`

const arquivo = (/** @type {string} */ html, /** @type {{ url: string }} */ { url }) => inBody(
  replayed(html, url, (address, kind) => `${kind === '' ? '' : 'https://arquivo.pt'}/wayback/${STAMP}${kind || 'mp_'}/${address}`),
  '<script src="https://arquivo.pt/wayback/static/wombat.js"></script>'
)

/** archive.today: no scripts, no classes, no hooks; the style of each element in it; the original in its header. */
const today = (/** @type {string} */ host) => (/** @type {string} */ html, /** @type {{ url: string, name: string }} */ { url }) => {
  const kept = withoutScripts(html, 'none').replace(/<style\b[\s\S]*?<\/style>|<noscript\b[\s\S]*?<\/noscript>|<!--[\s\S]*?-->/g, '')
  const body = kept.match(/<body\b[^>]*>([\s\S]*)<\/body>/i)?.[1] ?? kept
  const language = kept.match(/<html\b[^>]*\blang="([^"]*)"/i)?.[1] ?? ''
  const title = kept.match(/<title>([\s\S]*?)<\/title>/i)?.[1] ?? ''
  const inner = openings(body, (tag, name) => {
    let now = attributes(tag, /^(?:class|id|data-.*|aria-.*|role|itemprop|itemscope|srcset|style|type)$/i, (value, attribute) => attribute === 'style' && /display:\s*none/.test(value) ? value : null)
    now = attributes(now, /^href$/i, (value) => {
      const whole = absolute(value, url)
      return /^https?:/.test(whole) ? `https://${host}/o/AbCdE/${whole}` : whole
    })
    if (name === 'img') now = attributes(now, /^src$/i, (value) => value === '' ? value : `https://${host}/AbCdE/0123456789abcdef.jpg`)
    return /style=/.test(now) ? now : now.replace(/\/?>$/, ' style="box-sizing:border-box;margin:0px;">')
  })
  return `<!DOCTYPE html><html prefix="og: http://ogp.me/ns#" style="margin:0"><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="https://${host}/AbCdE"><link rel="bookmark" href="http://archive.today/${STAMP}/${url}"><meta property="og:type" content="article"><meta property="og:site_name" content="${host}"><meta property="og:url" content="http://${host}/AbCdE"></head><body style="margin:0"><center><div id="HEADER" style="font-family:sans-serif"><form action="https://${host}/search/"><input type="text" name="q" value="${url}"><input type="submit" value="search"></form><a href="https://${host}/${STAMP}/">history</a></div><div id="CONTENT"><div class="html" lang="${language}"><div class="body" style="display:block">${inner}</div></div></div></center></body></html>`
}

/** video.js has begun: a box round the element, and a control bar whose labels are text. */
const playing = (/** @type {string} */ html) => html.replace(/<(video|audio)\b([^>]*)>([\s\S]*?)<\/\1>/g, (_, name, list, inner) => {
  const id = list.match(/\bid="([^"]*)"/)?.[1] ?? 'v'
  const tech = attributes(attributes(`<x ${list}>`, /^id$/, () => `${id}_html5_api`), /^class$/, () => null).slice(2, -1)
  return `<div class="video-js vjs-default-skin vjs-paused vjs-controls-enabled" id="${id}" lang="en" role="region" aria-label="Video Player"><${name} class="vjs-tech" tabindex="-1" ${tech}>${inner}</${name}><div class="vjs-poster" aria-disabled="false"></div><div class="vjs-loading-spinner" dir="ltr"><span class="vjs-control-text">Video Player is loading.</span></div><button class="vjs-big-play-button" type="button"><span class="vjs-control-text">Play Video</span></button><div class="vjs-control-bar" dir="ltr"><button class="vjs-play-control" type="button"><span class="vjs-control-text">Play</span></button><div class="vjs-current-time vjs-time-control"><span class="vjs-control-text">Current Time </span><span class="vjs-current-time-display">0:00</span></div><div class="vjs-progress-control"><span class="vjs-control-text">Loaded: 12.00%</span></div></div></div>`
})

/** The player of classic pages, of 2021. */
const jwPlaying = (/** @type {string} */ html) => html.replace(/<div class="videoContainer"([^>]*)><\/div>/g, (_, rest) =>
  `<div class="videoContainer jwplayer jw-reset jw-state-paused"${rest} tabindex="0"><div class="jw-wrapper"><div class="jw-media"><video class="jw-video" src="blob:https://www.dw.com/0a1b"></video></div><div class="jw-controls"><div class="jw-controlbar"><span class="jw-text-live">Live</span><span class="jw-text-elapsed">00:00</span><span>Volume 90%</span></div><div class="jw-shortcuts-tooltip"><span class="jw-shortcuts-title">Keyboard Shortcuts</span><div>Play/Pause SPACE</div></div></div></div></div>`)

const BLOCKS = /^(?:html|head|body|div|p|section|article|header|footer|main|nav|aside|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|thead|tbody|tr|td|th|meta|link|form|dl|dt|dd|picture|source|track|video|audio)$/

/** An HTML formatter: each block on a line of its own, long lines broken where there is a space. */
const formatted = (/** @type {string} */ html) => {
  let column = 0
  return html.replace(PIECE, (piece) => {
    const name = piece.match(/^<\/?([a-zA-Z][^\s/>]*)/)?.[1].toLowerCase()
    if (name && BLOCKS.test(name)) {
      column = 0
      return piece.startsWith('</') ? `\n    ${piece}` : `\n    ${piece}\n      `
    }
    if (name || piece.startsWith('<!')) return piece
    return piece.replace(/[ \n\t]+|[^ \n\t]+/g, (part) => {
      column += part.length
      if (/\S/.test(part) || column < 72) return part
      column = 0
      return '\n      '
    })
  })
}

/**
 * What tells a tweet, a player, a gallery, a post or an add-on's words are their classes: archive.today's copy of
 * them is text. A mobile page reads like a classic one, and one of dw.de has its language in `html` alone.
 */
const PLAIN = /^(?![\s\S]*(?:<(?:video|audio|amp-)|class="[^"]*(?:\bembed\b|twitter-|longText gallery)|class="image-gallery|https?:\/\/www\.dw\.de\/|class="languageHint"|class="article__intro"|slideshow|mediaItem|[Tt]ranslat|bilingual|class="[lh]q-img|"\/graph-api\/\w+\/content\/(?:liveblog|image-gallery)|web\.archive\.org|copy-button-wrapper[\s\S]*copy-button-wrapper))/

/** @type {Way[]} */
export const ways = [
  { name: 'complete', save: complete('./A page_files'), pictures: true },
  { name: 'complete, in German', save: complete('Eine%20Seite-Dateien', false), pictures: true },
  { name: 'SingleFile', save: singleFile, data: 'json-ld', pictures: true },
  { name: 'MHTML', save: mhtml, data: 'none' },
  { name: 'web.archive.org', save: wayback },
  { name: 'arquivo.pt', save: arquivo },
  { name: 'player running', save: playing, only: /<(?:video|audio)\b/ },
  { name: 'JW Player running', save: jwPlaying, only: /class="videoContainer"/ },
  { name: 'formatter', save: formatted },
  ...['archive.ph', 'archive.is'].map((host) => ({ name: host, save: today(host), data: /** @type {const} */ ('none'), only: PLAIN }))
]
