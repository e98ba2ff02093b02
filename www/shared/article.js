// An article → DOM, by the rules of src/render/html.rs, which tests/browser/renderer.test.mjs holds equal to it. A user
// interface adds its own: words in its language, pictures only when they are asked for, tables that scroll.
import { eachRun, isSafe, nestList } from '../package/blocks.js'
import { el, link, put } from './dom.js'
import { pieces } from './portions.js'

/** @typedef {import('../package/article.js').Article} Article */
/** @typedef {import('../package/article.js').Block} Block */
/** @typedef {import('../package/article.js').Mark} Mark */
/** @typedef {Node & ParentNode} Place */
/** @typedef {Generator<number>} Steps what each step costs; see portions.js */

/**
 * The words of a user interface, which may run the other way than the article does.
 * @typedef {object} Words
 * @property {(name: string, ...parts: (string | number)[]) => string} t by the names of the extension's _locales
 * @property {(name: string, n: number) => string} count
 * @property {(iso: string) => string} date
 * @property {string} lang
 * @property {string} dir
 */

/**
 * @typedef {object} View how an article is shown
 * @property {'dw' | 'all' | 'none'} [pictures] which are fetched: those on hosts of DW unless it says otherwise; the others
 * are links, or, where none is fetched, say what they show
 * @property {boolean} [players] whether video and audio can be played; true unless it says otherwise
 * @property {number} [below] how many levels headings stand below those of a document: 0
 * @property {Words | null} [words] of the user interface around it; none: English words, dates as they are
 * @property {Element | null} [more] stands below the date
 * @property {number} [level] of the last heading, kept here: in a user interface none is more than one level below it
 */

/** @type {Record<string, string>} */
const TAGS = { strong: 'strong', em: 'em', sub: 'sub', sup: 'sup', code: 'code', strike: 's' }

const isKnown = (/** @type {string | null} */ text) => text !== null && text.trim() !== ''
const address = (/** @type {string | null} */ url) => isSafe(url) ? url : null

/** Whether an address is on a host of DW's: nothing in it may be read another way. @param {string | null} url */
export function isDws (url) {
  return url !== null && /^https?:\/\/(?:[a-z0-9-]+\.)*dw\.(?:com|de)\//.test(url)
}

/** A date for readers: `2024-01-30T14:13:12.269Z` is `2024-01-30 14:13 UTC`. */
export function readableDate (/** @type {string} */ date) {
  const [, day, clock, zone] = date.match(/^([^T]*)T(\d\d:\d\d)[^Z+-]*(Z|[+-].*)?$/) ?? []
  if (day === undefined) return date
  return `${day} ${clock}${zone === 'Z' ? ' UTC' : zone ? ` ${zone}` : ''}`
}

/** Seconds as a clock shows them. */
export function clock (/** @type {number} */ seconds) {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return (h ? [h, String(m).padStart(2, '0')] : [m]).concat(String(s).padStart(2, '0')).join(':')
}

/** A text with its stand-off marks. @param {Place} parent @param {string} text @param {Mark[]} marks @returns {Steps} */
function * written (parent, text, marks) {
  /** @type {{ mark: Mark, node: Element }[]} */
  const open = []
  const inside = () => open.at(-1)?.node ?? parent
  for (const run of eachRun(text, marks)) {
    let same = 0
    while (same < open.length && open[same].mark === run.marks[same]) same++
    open.length = same
    for (const mark of run.marks.slice(same)) {
      const node = put(inside(), /** @type {Element} */ (mark.type === 'link' ? link(mark.href) : el(TAGS[mark.type])))
      open.push({ mark, node })
    }
    yield * pieces(inside(), run.text)
    yield 1
  }
}

/** A link around a text of any length. @param {Place} parent @param {string} text @param {string | null} url @returns {Steps} */
function * linked (parent, text, url) {
  const to = isSafe(url) ? put(parent, /** @type {Element} */ (link(url))) : parent
  yield * pieces(to, text)
  yield 1
}

/** An element with a text; nothing without a text. @param {Place} parent @param {Element} element @param {string | null} text @returns {Steps} */
function * wrap (parent, element, text) {
  if (!isKnown(text)) return
  yield * pieces(put(parent, element), /** @type {string} */ (text))
  yield 1
}

/** An element with a marked text; nothing without a text. @param {Place} parent @param {Element} element @param {{ text: string, marks: Mark[] }} marked @returns {Steps} */
function * marked (parent, element, { text, marks }) {
  if (isKnown(text)) yield * written(put(parent, element), text, marks)
}

/** @param {Place} parent @param {{ text: string, url: string | null }[]} links @returns {Steps} */
function * links (parent, links) {
  let before = ''
  for (const { text, url } of links) {
    if (!isKnown(text)) continue
    parent.append(before)
    yield * linked(parent, text, url)
    before = ' · '
  }
}

/** What a user interface says before a thing, in its own language. @param {Place} parent @param {string} name @param {View} view */
function label (parent, name, { words }) {
  if (words) parent.append(el('span', { class: 'label', lang: words.lang, dir: words.dir }, words.t(name)))
}

/** What of the user interface's language stands apart from a text that may run the other way. @param {Place} parent @param {View} view */
function apart (parent, { words }) {
  return words ? put(parent, el('bdi', { lang: words.lang, dir: words.dir })) : parent
}

/** @param {Place} parent @param {string | null} published @param {string | null} modified @param {View} view @returns {Steps} */
function * dates (parent, published, modified, view) {
  if (published === null && modified === null) return
  const line = apart(put(parent, el('p', { class: 'date' })), view)
  const time = (/** @type {string} */ date) => el('time', { datetime: date }, view.words?.date(date) ?? readableDate(date))
  if (published !== null) line.append(time(published))
  if (modified !== null) line.append(` (${view.words?.t('updated') ?? 'updated'} `, time(modified), ')')
  yield 2
}

/** @param {Place} parent @param {Article['authors']} authors @returns {Steps} */
function * people (parent, authors) {
  for (const { name, url, role, location } of authors) {
    if (!isKnown(name)) continue
    const line = put(parent, el('address'))
    yield * linked(line, name, url)
    for (const more of [role, location]) if (isKnown(more)) yield * pieces(line, `, ${more}`)
  }
}

/** @param {Place} parent @param {import('../package/article.js').Image} image @param {View} view @returns {Steps} */
function * figure (parent, image, view) {
  const { alt, title, caption, credit } = image
  const url = address(image.url)
  if (url === null && ![title, alt, caption, credit].some(isKnown)) return
  const outer = put(parent, el('figure'))
  const ours = view.pictures === 'all' || isDws(url)
  if (url !== null && ours && view.pictures === 'none') {
    const told = put(outer, el('div', { class: 'placeholder' }, el('span', { class: 'symbol picture', 'aria-hidden': 'true' })))
    yield * pieces(put(told, el('span')), isKnown(alt) ? /** @type {string} */ (alt) : view.words?.t('pictureWithoutText') ?? '')
  } else if (url !== null && ours) {
    outer.append(el('img', { loading: 'lazy', referrerpolicy: 'no-referrer', src: url, alt: isKnown(alt) ? alt : '' }))
  } else if (url !== null) {
    yield * linked(put(outer, el('p')), isKnown(alt) ? /** @type {string} */ (alt) : url, url)
  } else {
    yield * wrap(outer, el('p'), alt)
  }
  const lines = /** @type {[string, string | null][]} */ ([['strong', title], ['span', caption], ['small', credit]]).filter(([, text]) => isKnown(text))
  if (lines.length > 0) {
    const below = put(outer, el('figcaption'))
    for (const [i, [tag, text]] of lines.entries()) {
      if (i > 0) below.append(' ')
      yield * wrap(below, el(tag), text)
    }
  }
  yield 5
}

/** @param {Place} parent @param {Extract<Block, { type: 'video' | 'audio' }>} media @param {View} view @returns {Steps} */
function * medium (parent, media, view) {
  const { type, title, duration } = media
  const sources = media.sources.filter(({ url }) => isSafe(url))
  const outer = put(parent, el('figure'))
  const url = address(media.url) ?? sources[0]?.url ?? null
  if (sources.length > 0 && view.players !== false) yield * player(outer, media, sources, view)
  else if (view.players === false) poster(outer, media, url, view)
  const below = put(outer, el('figcaption'))
  label(below, type, view)
  yield * linked(below, isKnown(title) ? /** @type {string} */ (title) : url ?? type, url)
  if (duration !== null) below.append(` (${clock(duration)})`)
}

/** The picture of a video that may be shown. @param {Extract<Block, { type: 'video' | 'audio' }>} media @param {View} view */
function posterOf ({ type, poster }, { pictures }) {
  return type === 'video' && isSafe(poster) && (pictures === 'all' || (pictures !== 'none' && isDws(poster))) ? poster : null
}

/** Where nothing is played a video's picture leads to it. @param {Place} parent @param {Extract<Block, { type: 'video' | 'audio' }>} media @param {string | null} url @param {View} view */
function poster (parent, media, url, view) {
  const src = posterOf(media, view)
  if (src === null) return
  const picture = el('img', { loading: 'lazy', referrerpolicy: 'no-referrer', src, alt: '' })
  const name = isKnown(media.title) ? media.title : view.words?.t(media.type) ?? media.type
  parent.append(url === null ? picture : el('a', { class: 'poster', href: url, rel: 'noopener noreferrer', target: '_blank', 'aria-label': name }, picture))
}

/** @param {Place} parent @param {Extract<Block, { type: 'video' | 'audio' }>} media @param {{ url: string, type: string | null }[]} sources @param {View} view @returns {Steps} */
function * player (parent, media, sources, view) {
  const { type, tracks } = media
  const own = put(parent, el(type, { controls: '', preload: 'none', poster: posterOf(media, view) }))
  for (const { url, type } of sources) {
    own.append(el('source', { src: url, type: isKnown(type) ? type : null }))
    yield 1
  }
  for (const { url, language, label } of tracks) {
    if (!isSafe(url)) continue
    own.append(el('track', { kind: 'subtitles', src: url, srclang: isKnown(language) ? language : null, label: isKnown(label) ? label : null }))
    yield 1
  }
}

/**
 * What the page shows inside the text, and where it is from.
 * @param {Place} parent @param {'embed' | 'widget'} name
 * @param {string | null} text @param {string | null} title @param {string | null} url
 * @param {View} view @returns {Steps}
 */
function * quoted (parent, name, text, title, url, view) {
  const outer = put(parent, el('blockquote', { class: name }))
  yield * wrap(outer, el('p'), text)
  const from = isKnown(title) ? title : address(url)
  if (name === 'widget') label(outer, name, view)
  if (from !== null) yield * linked(put(outer, el('footer')), from, url)
}

/** @param {Place} parent @param {import('../package/blocks.js').Nested[]} items @param {string} tag @param {number} [start] @returns {Steps} */
function * list (parent, items, tag, start = 1) {
  if (items.length === 0) return
  const outer = put(parent, el(tag, { start: start === 1 ? null : String(start) }))
  for (const { text, marks, items: inner } of items) {
    const item = put(outer, el('li'))
    yield * written(item, text, marks)
    // As deep as lists are nested, which is bounded.
    yield * list(item, inner, tag)
    yield 1
  }
}

/** @param {Place} parent @param {Extract<Block, { type: 'table' }>} block @param {View} view @returns {Steps} */
function * table (parent, { caption, rows }, { words }) {
  // One that is wider than the view is scrolled, by keyboard too.
  const outer = words ? put(parent, el('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': isKnown(caption) ? caption : words.t('table') })) : parent
  const inner = put(outer, el('table'))
  yield * wrap(inner, el('caption'), caption)
  const filled = rows.filter((row) => row.length > 0)
  const head = filled[0]?.every(({ header }) => header) ? filled[0] : null
  if (head !== null) yield * cells(put(inner, el('thead')), head, 'col')
  const body = put(inner, el('tbody'))
  for (const row of head === null ? filled : filled.slice(1)) yield * cells(body, row, 'row')
}

/** @param {Place} parent @param {import('../package/article.js').TableCell[]} row @param {string} scope @returns {Steps} */
function * cells (parent, row, scope) {
  const line = put(parent, el('tr'))
  for (const { header, colspan, rowspan, text, marks } of row) {
    const cell = el(header ? 'th' : 'td', {
      scope: header ? scope : null,
      colspan: colspan > 1 ? String(colspan) : null,
      rowspan: rowspan > 1 ? String(rowspan) : null
    })
    yield * written(put(line, cell), text, marks)
    yield 1
  }
  yield 1
}

/** @param {Place} parent @param {Extract<Block, { type: 'gallery' }>} block @param {View} view @returns {Steps} */
function * gallery (parent, { title, url, teaser, authors, images }, view) {
  const outer = put(parent, el('section', { class: 'gallery' }))
  label(outer, 'gallery', view)
  const name = isKnown(title) ? title : address(url)
  if (name !== null) yield * linked(put(put(outer, el('p')), el('strong')), name, url)
  yield * wrap(outer, el('p'), teaser)
  yield * wrap(outer, el('p', { class: 'byline' }), authors.join(', '))
  for (const image of images) yield * figure(outer, image, view)
}

/** @param {Place} parent @param {Extract<Block, { type: 'related' }>} block @returns {Steps} */
function * related (parent, block) {
  const line = put(put(parent, el('aside')), el('p'))
  if (isKnown(block.label)) yield * pieces(line, `${block.label}: `)
  yield * links(line, block.links)
}

/** @param {Place} parent @param {Extract<Block, { type: 'quote' }>} block @returns {Steps} */
function * quote (parent, block) {
  const outer = put(parent, el('blockquote'))
  yield * marked(outer, el('p'), block)
  yield * wrap(outer, el('footer'), block.cite)
}

/** @param {number} level as in a document @param {View} view */
function heading (level, view) {
  const { below = 0, words } = view
  view.level = words ? Math.min(level, (view.level ?? 0) + 1) : level
  return el(`h${Math.min(6, view.level + below)}`)
}

/** @type {{ [T in Block['type']]: (parent: Place, block: Extract<Block, { type: T }>, view: View, top: number) => Steps }} */
const BLOCKS = {
  paragraph: (at, b) => marked(at, el('p'), b),
  heading: (at, b, view, top) => marked(at, heading(Math.max(top, Math.min(6, b.level)), view), b),
  list: (at, b) => list(at, nestList(b.items), b.ordered ? 'ol' : 'ul', b.ordered ? b.start ?? 1 : 1),
  quote,
  image: (at, b, view) => figure(at, b.image, view),
  gallery,
  video: medium,
  audio: medium,
  embed: (at, b, view) => quoted(at, 'embed', b.text, b.provider, b.url, view),
  widget: (at, b, view) => quoted(at, 'widget', b.text, b.title, b.url, view),
  table,
  related,
  note: (at, b) => marked(at, el('p', { class: 'note' }), b)
}

/** Blocks whose headings are of level `top` or lower. @param {Place} parent @param {Block[]} blocks @param {View} view @param {number} top @returns {Steps} */
function * drawn (parent, blocks, view, top) {
  for (const block of blocks) {
    const draw = /** @type {any} */ (BLOCKS)[block.type]
    // Of a later version of the contract.
    yield * draw ? draw(parent, block, view, top) : pieces(put(parent, el('p')), `[${/** @type {any} */ (block).type}]`)
    yield 1
  }
}

/** @param {Place} parent @param {Article['posts'][number]} post @param {View} view @returns {Steps} */
function * post (parent, { id, headline, datePublished, authors, body }, view) {
  const outer = put(parent, el('article', { class: 'post', id: id === null ? null : `post-${id}` }))
  if (isKnown(headline)) yield * wrap(outer, heading(2, view), headline)
  yield * dates(outer, isKnown(datePublished) ? datePublished : null, null, view)
  yield * people(outer, authors)
  yield * drawn(outer, body, view, 3)
}

/** @param {Place} parent @param {Article} article @param {View} view @returns {Steps} */
function * header (parent, article, view) {
  const { kicker, headline, teaser, authors, datePublished, dateModified, leadImage } = article
  const outer = put(parent, el('header'))
  if (kicker.length > 0) yield * links(put(outer, el('p', { class: 'kicker' })), kicker)
  const title = isKnown(headline) ? headline : view.words?.t('noHeadline') ?? null
  if (title !== null) yield * wrap(outer, heading(1, view), title)
  yield * wrap(outer, el('p', { class: 'teaser' }), teaser)
  yield * people(outer, authors)
  const published = isKnown(datePublished) ? datePublished : null
  yield * dates(outer, published, isKnown(dateModified) && dateModified !== published ? dateModified : null, view)
  if (view.more) outer.append(view.more)
  if (leadImage !== null) yield * figure(outer, leadImage, view)
}

/** @param {Place} parent @param {Article} article @param {View} view @returns {Steps} */
function * footer (parent, { byline, editors, topics }, view) {
  if (byline === null && editors.length === 0 && topics.length === 0) return
  const outer = put(parent, el('footer'))
  yield * wrap(outer, el('p', { class: 'byline' }), byline?.text ?? null)
  if (editors.length > 0) {
    const line = put(outer, el('p', { class: 'editors' }))
    apart(line, view).append(`${view.words?.t('editedBy') ?? 'Edited by'}:`)
    yield * pieces(line, ` ${editors.join(', ')}`)
  }
  if (topics.length > 0) {
    const line = put(outer, el('p', { class: 'topics' }))
    label(line, 'topics', view)
    yield * links(line, topics)
  }
}

/**
 * Draws an article into its element, in steps: see portions.js.
 * @param {HTMLElement} target an `article`, empty
 * @param {Article} article
 * @param {View} [options]
 * @returns {Steps}
 */
export function * articleSteps (target, article, options = {}) {
  const view = { ...options }
  if (isKnown(article.language)) target.lang = /** @type {string} */ (article.language)
  target.dir = article.direction
  yield * header(target, article, view)
  yield * drawn(target, article.body, view, 2)
  for (const one of article.posts) yield * post(target, one, view)
  yield * footer(target, article, view)
}
