// The view Article: the whole text as it will be exported.
import { el, link } from '../shared/dom.js'
import { count, date, t } from '../shared/i18n.js'

/** @typedef {import('../../package/article.js').Article} Article */
/** @typedef {import('../../package/article.js').Block} Block */
/** @typedef {import('../../package/article.js').Image} Image */
/** @typedef {import('../../package/article.js').Mark} Mark */

// A page may hold anything: a table of 150,000 rows, 20,000 bold words in one paragraph. So all that is drawn is drawn in
// steps, and a portion of steps at a time.

/** UTF-16 code units of text that are drawn at once. */
const PIECE = 2000
/** What one portion costs: an element is 1, and 100 code units of text are. An article of 3,000 words costs about 400. */
const PORTION = 3000

/** @type {Record<string, string>} */
const TAGS = { strong: 'strong', em: 'em', sub: 'sub', sup: 'sup', code: 'code', strike: 's' }

/** Marks inside marks: deeper than this nobody can see, and the browser need not nest. */
const DEEPEST = 12

/**
 * Writes text with its stand-off marks: one sweep over the marks, those that are open on a stack.
 * @param {Node & ParentNode} parent
 * @param {string} text
 * @param {Mark[]} marks sorted by where they begin
 * @returns {Generator<number>} what was written, in steps
 */
function * written (parent, text, marks) {
  /** @type {{ mark: Mark, node: Element }[]} */
  const open = []
  let at = 0
  const inside = () => open.at(-1)?.node ?? parent
  function * until (/** @type {number} */ end) {
    while (at < end) {
      let to = Math.min(at + PIECE, end)
      // Not between the two halves of a character.
      if (to < end && /[\uDC00-\uDFFF]/.test(text[to])) to++
      inside().append(text.slice(at, to))
      yield Math.ceil((to - at) / 100)
      at = to
    }
  }
  const begin = (/** @type {Mark} */ mark) => {
    const node = mark.type === 'link' ? link(mark.href) : el(TAGS[mark.type] ?? 'span')
    inside().append(node)
    open.push({ mark, node })
  }
  function * closeUpTo (/** @type {number} */ start) {
    while (open.length > 0) {
      const end = Math.min(...open.map(({ mark }) => mark.end))
      if (end > start) return
      yield * until(end)
      // Those that go on behind its end are begun again there.
      const from = open.findIndex(({ mark }) => mark.end <= end)
      for (const { mark } of open.splice(from)) if (mark.end > end) begin(mark)
      yield 1
    }
  }
  for (const mark of marks) {
    yield * closeUpTo(mark.start)
    yield * until(mark.start)
    if (open.length < DEEPEST) begin(mark)
    yield 1
  }
  yield * closeUpTo(text.length)
  yield * until(text.length)
}

/** An element that is in its parent before anything is in it. @param {Node & ParentNode} parent @param {Element} element */
function put (parent, element) {
  parent.append(element)
  return element
}

/** As many of a list as are read. @template T @param {T[]} list @returns {T[]} */
const few = (list) => list.slice(0, 200)
/** As much of a line as is read. @param {string} line */
const short = (line) => line.length > 2 * PIECE ? `${line.slice(0, 2 * PIECE)}…` : line

/** A word of the user interface inside the article, which may run the other way. */
const label = (/** @type {string} */ name) => el('span', { class: 'label', lang: t('language'), dir: t('direction') }, t(name))

/** Whether a picture may be fetched: from DW only, which is also what the policy in the manifest allows. */
function isDws (/** @type {string | null} */ url) {
  return url !== null && /^https:\/\/(?:[a-z0-9-]+\.)*dw\.(?:com|de)\//i.test(url)
}

/**
 * @param {Image} image
 * @param {boolean} fetched whether the reader wants pictures to be fetched
 */
function figure (image, fetched) {
  const alt = short(image.alt ?? '')
  const lines = [
    image.title && el('strong', {}, short(image.title)),
    image.caption && short(image.caption),
    image.credit && el('span', { class: 'credit' }, short(`© ${image.credit}`))
  ].filter(Boolean)
  const picture = fetched && isDws(image.url)
    ? el('img', { src: image.url, alt, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' })
    : el('div', { class: 'placeholder' }, el('span', { class: 'symbol picture', 'aria-hidden': 'true' }), el('span', {}, alt || t('pictureWithoutText')))
  return el('figure', {}, picture, lines.length ? el('figcaption', {}, ...lines.flatMap((line, i) => [i ? ' ' : null, line])) : null)
}

/** Seconds as a clock shows them. */
function clock (/** @type {number} */ seconds) {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return (h ? [h, String(m).padStart(2, '0')] : [m]).concat(String(s).padStart(2, '0')).join(':')
}

/** One line for something that is elsewhere: what it is, and a link to it. */
function elsewhere (/** @type {Node | string} */ what, /** @type {string | null} */ url, /** @type {string | null} */ title, /** @type {string} */ more = '') {
  return el('p', { class: 'elsewhere' }, what, ' ', link(url, el('bdi', {}, short(title ?? url ?? t('untitled')))), more && el('span', {}, ` ${more}`))
}

/** The columns and rows that a cell stands in, where they are several. */
function spans (/** @type {import('../../package/article.js').TableCell} */ cell) {
  return { ...(cell.colspan > 1 && { colspan: String(cell.colspan) }), ...(cell.rowspan > 1 && { rowspan: String(cell.rowspan) }) }
}

/** A list's items and their depths → nested lists. @param {Node & ParentNode} parent */
function * list (parent, /** @type {Extract<Block, { type: 'list' }>} */ block) {
  const tag = block.ordered ? 'ol' : 'ul'
  const open = [put(parent, el(tag, block.start === null || block.start === 1 ? {} : { start: String(block.start) }))]
  for (const item of block.items) {
    // Deeper than this nobody can read, and the browser need not nest.
    const depth = Math.min(item.depth, 8)
    while (open.length > depth + 1) open.pop()
    while (open.length < depth + 1) {
      const outer = /** @type {Element} */ (open.at(-1))
      open.push(put(outer.lastElementChild ?? put(outer, el('li')), el(tag)))
    }
    yield * written(put(/** @type {Element} */ (open.at(-1)), el('li')), item.text, item.marks)
    yield 1
  }
}

/** A table wider than the popup is scrolled, by keyboard too. @param {Node & ParentNode} parent */
function * table (parent, /** @type {Extract<Block, { type: 'table' }>} */ { caption, rows }) {
  const outer = put(parent, el('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption ?? t('table') }))
  const inner = put(outer, el('table', {}, caption ? el('caption', {}, caption) : null))
  for (const row of rows) {
    const line = put(inner, el('tr'))
    for (const cell of row) {
      yield * written(put(line, el(cell.header ? 'th' : 'td', spans(cell))), cell.text, cell.marks)
      yield 1
    }
    yield 1
  }
}

/** @param {Node & ParentNode} parent */
function * gallery (parent, /** @type {Extract<Block, { type: 'gallery' }>} */ b, /** @type {Place} */ { fetched }) {
  const outer = put(parent, el('div', { class: 'gallery', role: 'group', 'aria-label': b.title ?? t('gallery') },
    el('p', { class: 'elsewhere' }, label('gallery'), ' ', link(b.url, b.title ?? t('untitled')), b.authors.length ? ` · ${b.authors.join(', ')}` : null),
    b.teaser ? el('p', {}, b.teaser) : null))
  for (const image of b.images) {
    outer.append(figure(image, fetched))
    yield 5
  }
}

/** @param {Node & ParentNode} parent */
function * related (parent, /** @type {Extract<Block, { type: 'related' }>} */ b) {
  const line = put(parent, el('p', { class: 'related' }, b.label ? el('span', { class: 'label' }, b.label) : null, ' '))
  for (const [i, one] of b.links.entries()) {
    if (i > 0) line.append(' · ')
    line.append(link(one.url, one.text))
    yield 1
  }
}

/**
 * @typedef {object} Place
 * @property {boolean} fetched whether the reader wants pictures to be fetched
 * @property {number} level of the heading before: none may skip a level below it
 */

/** A heading, one level below its own: the popup's name is the h1, the headline the h2. @param {Node & ParentNode} parent */
function heading (parent, /** @type {Extract<Block, { type: 'heading' }>} */ { level, text, marks }, /** @type {Place} */ place) {
  place.level = Math.min(level + 1, place.level + 1, 6)
  return written(put(parent, el(`h${place.level}`)), text, marks)
}

/** @param {Node & ParentNode} parent */
function * quote (parent, /** @type {Extract<Block, { type: 'quote' }>} */ { text, marks, cite }) {
  const outer = put(parent, el('blockquote'))
  yield * written(put(outer, el('p')), text, marks)
  if (cite) outer.append(el('footer', {}, `— ${cite}`))
}

/** What is drawn at once. @param {Node & ParentNode} parent @param {Element} element */
function * whole (parent, element) {
  parent.append(element)
  yield 5
}

/** @type {{ [T in Block['type']]: (parent: Node & ParentNode, block: Extract<Block, { type: T }>, place: Place) => Generator<number> }} */
const BLOCKS = {
  paragraph: (at, b) => written(put(at, el('p')), b.text, b.marks),
  heading,
  list,
  quote,
  image: (at, b, { fetched }) => whole(at, figure(b.image, fetched)),
  gallery,
  video: (at, b) => whole(at, elsewhere(label('video'), b.url ?? b.sources[0]?.url ?? null, b.title, b.duration === null ? '' : clock(b.duration))),
  audio: (at, b) => whole(at, elsewhere(label('audio'), b.url ?? b.sources[0]?.url ?? null, b.title, b.duration === null ? '' : clock(b.duration))),
  embed: (at, b) => whole(at, elsewhere(el('span', { class: 'label' }, b.provider), b.url, b.text ?? b.url ?? b.id)),
  widget: (at, b) => whole(at, elsewhere(label('widget'), b.url, b.title ?? b.text ?? b.url)),
  table,
  related,
  note: (at, b) => written(put(at, el('p', { class: 'note' })), b.text, b.marks)
}

/** @param {Node & ParentNode} parent @param {Block[]} blocks @param {Place} place */
function * drawn (parent, blocks, place) {
  for (const block of blocks) {
    const draw = /** @type {any} */ (BLOCKS)[block.type]
    yield * draw ? draw(parent, block, place) : whole(parent, el('p', {}, `[${/** @type {any} */ (block).type}]`))
    yield 1
  }
}

const joined = (/** @type {(Node | string)[][]} */ groups) => groups.flatMap((group, i) => i ? [' · ', ...group] : group)

/** Who wrote it, and when. */
function byline (/** @type {Article} */ article) {
  const people = few(article.authors).map((author) => [el('bdi', {}, link(author.url, author.name),
    ...[author.role, author.location].filter(Boolean).map((more) => `, ${more}`))])
  const signed = article.byline ? [[el('bdi', {}, article.byline.text)]] : []
  const time = (/** @type {string} */ iso, /** @type {string} */ name) => {
    const shown = el('time', { datetime: iso }, date(iso))
    return el('span', { lang: t('language'), dir: t('direction') }, name ? `${t(name)} ` : '', shown)
  }
  const changed = article.dateModified !== null && article.dateModified !== article.datePublished
  const dates = [
    ...(article.datePublished ? [[time(article.datePublished, '')]] : []),
    ...(article.dateModified && changed ? [[time(article.dateModified, 'updated')]] : [])
  ]
  return [[...people, ...signed], dates].filter((line) => line.length).map((line) => el('p', { class: 'byline' }, ...joined(line)))
}

/** All blocks, those of a live blog's posts too. */
const blocksOf = (/** @type {Article} */ article) => [...article.body, ...article.posts.flatMap((post) => post.body)]

/** How much there is of what. */
function numbers (/** @type {Article} */ article) {
  const blocks = blocksOf(article)
  const of = (/** @type {string} */ type) => blocks.filter((block) => block.type === type).length
  const images = (article.leadImage ? 1 : 0) + blocks.reduce((sum, b) => sum + (b.type === 'image' ? 1 : b.type === 'gallery' ? b.images.length : 0), 0)
  const always = [count('words', article.wordCount), count('images', images), count('videos', of('video'))]
  const audio = of('audio')
  const posts = article.posts.length
  const removed = article.removed.length
  const items = [...always, audio ? count('recordings', audio) : null, posts ? count('posts', posts) : null,
    removed ? el('a', { href: '#removed' }, count('removed', removed)) : count('removed', 0)]
  // The row runs with the article, the words in it with the user interface.
  return el('ul', { class: 'numbers' }, ...items.filter(Boolean).map((item) => el('li', { lang: t('language'), dir: t('direction') }, item)))
}

const REASONS = new Set(['advertisement', 'promo', 'share', 'feedback', 'player', 'noScript', 'notice', 'translation', 'consent'])

/** What stands below the text: what the page says of it, what was taken out, what to know. */
function facts (/** @type {Article} */ article) {
  const own = { lang: article.language, dir: 'auto' }
  const rows = /** @type {[string, (Node | string)[]][]} */ ([
    ['editedBy', article.editors.length ? [few(article.editors).join(', ')] : []],
    ['topics', few(article.topics).flatMap((topic, i) => [i ? ', ' : '', link(topic.url, topic.text)])],
    ['keywords', article.keywords.length ? [short(few(article.keywords).join(', '))] : []],
    ['permalink', article.permalink ? [link(article.permalink, article.permalink)] : []]
  ]).filter(([, value]) => value.length)
  const ui = { lang: t('language'), dir: t('direction') }
  const folded = (/** @type {string} */ id, /** @type {string} */ summary, /** @type {Node[]} */ items) =>
    el('details', { id, ...ui }, el('summary', {}, summary), el('ul', {}, ...items))
  return el('footer', { class: 'facts', ...ui },
    rows.length ? el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, t(name)), el('dd', own, ...value)])) : null,
    article.removed.length
      ? folded('removed', count('removed', article.removed.length), few(article.removed).map(({ reason, text }) =>
        el('li', {}, el('span', { class: 'label' }, t(REASONS.has(reason) ? `reason_${reason}` : 'reason_other')), ' ', el('span', own, short(text)))))
      : null,
    article.warnings.length
      ? folded('warnings', count('warnings', article.warnings.length), few(article.warnings).map(({ code, message }) =>
        el('li', {}, el('code', {}, code), ' ', el('span', { lang: 'en', dir: 'ltr' }, message))))
      : null)
}

/** One post of a live blog. @param {Node & ParentNode} parent */
function * post (parent, /** @type {Article['posts'][number]} */ { headline, datePublished, authors, body }, /** @type {boolean} */ fetched) {
  const line = [...(datePublished ? [[el('time', { datetime: datePublished }, date(datePublished))]] : []), ...authors.map((a) => [link(a.url, a.name)])]
  const section = put(parent, el('section', { class: 'post' },
    headline ? el('h3', {}, headline) : null,
    line.length ? el('p', { class: 'byline' }, ...joined(line)) : null))
  yield * drawn(section, body, { fetched, level: headline ? 3 : 2 })
}

/** The text, in steps. @param {Node & ParentNode} parent @param {Article} article @param {boolean} fetched */
function * text (parent, article, fetched) {
  yield * drawn(parent, article.body, { fetched, level: 2 })
  for (const one of article.posts) yield * post(parent, one, fetched)
}

/**
 * Draws a portion, and a button that draws the next.
 * @param {Node & ParentNode} parent
 * @param {Generator<number>} steps
 */
function portion (parent, steps) {
  for (let room = PORTION; room > 0;) {
    const { value, done } = steps.next()
    if (done) return
    room -= value
  }
  const more = el('button', { type: 'button', class: 'more', lang: t('language'), dir: t('direction') }, t('showMore'))
  more.addEventListener('click', () => {
    // What was drawn last, so that a reader at the keyboard goes on from there.
    const before = more.previousElementSibling
    more.remove()
    portion(parent, steps)
    if (before instanceof HTMLElement) {
      before.tabIndex = -1
      before.focus({ preventScroll: true })
    }
  })
  parent.append(more)
}

/**
 * @param {HTMLElement} target is emptied first
 * @param {Article} article
 * @param {boolean} fetched whether pictures may be fetched
 */
export function showArticle (target, article, fetched) {
  const about = facts(article)
  const shown = el('article', { lang: article.language, dir: article.direction },
    el('header', {},
      article.kicker.length ? el('p', { class: 'kicker' }, ...few(article.kicker).flatMap((k, i) => [i ? ' · ' : null, link(k.url, k.text)])) : null,
      el('h2', {}, short(article.headline ?? t('noHeadline'))),
      article.teaser ? el('p', { class: 'teaser' }, short(article.teaser)) : null,
      ...byline(article),
      numbers(article)),
    article.leadImage ? figure(article.leadImage, fetched) : null)
  portion(shown, text(shown, article, fetched))
  target.replaceChildren(shown, about)
  // The address of the popup must not change, and what it leads to must be open.
  target.querySelector('a[href="#removed"]')?.addEventListener('click', (event) => {
    event.preventDefault()
    const removed = /** @type {HTMLDetailsElement} */ (target.querySelector('#removed'))
    removed.open = true
    removed.scrollIntoView({ block: 'nearest' })
    removed.querySelector('summary')?.focus()
  })
}

/** Whether there is a picture that could be fetched. */
export function hasPictures (/** @type {Article} */ article) {
  const images = blocksOf(article).flatMap((b) => b.type === 'image' ? [b.image] : b.type === 'gallery' ? b.images : [])
  return [article.leadImage, ...images].some((image) => image !== null && isDws(image.url))
}
