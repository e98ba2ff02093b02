// The view Article: the whole text as it will be exported.
import { el, link } from '../shared/dom.js'
import { count, date, t } from '../shared/i18n.js'

/** @typedef {import('../../package/article.js').Article} Article */
/** @typedef {import('../../package/article.js').Block} Block */
/** @typedef {import('../../package/article.js').Image} Image */
/** @typedef {import('../../package/article.js').Mark} Mark */

/** @type {Record<string, string>} */
const TAGS = { strong: 'strong', em: 'em', sub: 'sub', sup: 'sup', code: 'code', strike: 's' }

/**
 * Text with its stand-off marks: cut where one begins or ends, each piece inside those that cover it.
 * @param {string} text
 * @param {Mark[]} marks
 */
export function marked (text, marks) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b)
  const out = document.createDocumentFragment()
  for (let i = 0; i + 1 < cuts.length; i++) {
    /** @type {Node} */
    let piece = document.createTextNode(text.slice(cuts[i], cuts[i + 1]))
    for (const mark of marks.toReversed()) {
      if (mark.start > cuts[i] || mark.end < cuts[i + 1]) continue
      piece = mark.type === 'link' ? link(mark.href, piece) : el(TAGS[mark.type] ?? 'span', {}, piece)
    }
    out.append(piece)
  }
  return out
}

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
  const alt = image.alt ?? ''
  const lines = [
    image.title && el('strong', {}, image.title),
    image.caption,
    image.credit && el('span', { class: 'credit' }, `© ${image.credit}`)
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
  return el('p', { class: 'elsewhere' }, what, ' ', link(url, el('bdi', {}, title ?? url ?? t('untitled'))), more && el('span', {}, ` ${more}`))
}

/** The columns and rows that a cell stands in, where they are several. */
function spans (/** @type {import('../../package/article.js').TableCell} */ cell) {
  return { ...(cell.colspan > 1 && { colspan: String(cell.colspan) }), ...(cell.rowspan > 1 && { rowspan: String(cell.rowspan) }) }
}

/** A list's items and their depths → nested lists. */
function list (/** @type {Extract<Block, { type: 'list' }>} */ block) {
  const tag = block.ordered ? 'ol' : 'ul'
  const root = el(tag, block.start === null || block.start === 1 ? {} : { start: String(block.start) })
  const open = [root]
  for (const item of block.items) {
    // Deeper than this nobody can read, and the browser need not nest.
    const depth = Math.min(item.depth, 8)
    while (open.length > depth + 1) open.pop()
    while (open.length < depth + 1) {
      const parent = /** @type {HTMLElement} */ (open.at(-1))
      const inner = el(tag)
      ;(parent.lastElementChild ?? parent.appendChild(el('li'))).append(inner)
      open.push(inner)
    }
    open.at(-1)?.append(el('li', {}, marked(item.text, item.marks)))
  }
  return root
}

/**
 * @typedef {object} Place
 * @property {boolean} fetched whether the reader wants pictures to be fetched
 * @property {number} level of the heading before: none may skip a level below it
 */

/** A heading, one level below its own: the popup's name is the h1, the headline the h2. */
function heading (/** @type {Extract<Block, { type: 'heading' }>} */ { level, text, marks }, /** @type {Place} */ place) {
  place.level = Math.min(level + 1, place.level + 1, 6)
  return el(`h${place.level}`, {}, marked(text, marks))
}

/** @type {{ [T in Block['type']]: (block: Extract<Block, { type: T }>, place: Place) => Node }} */
const BLOCKS = {
  paragraph: (b) => el('p', {}, marked(b.text, b.marks)),
  heading,
  list,
  quote: (b) => el('blockquote', {}, el('p', {}, marked(b.text, b.marks)), b.cite ? el('footer', {}, `— ${b.cite}`) : null),
  image: (b, { fetched }) => figure(b.image, fetched),
  gallery: (b, { fetched }) => el('div', { class: 'gallery', role: 'group', 'aria-label': b.title ?? t('gallery') },
    el('p', { class: 'elsewhere' }, label('gallery'), ' ', link(b.url, b.title ?? t('untitled')), b.authors.length ? ` · ${b.authors.join(', ')}` : null),
    b.teaser ? el('p', {}, b.teaser) : null,
    ...b.images.map((image) => figure(image, fetched))),
  video: (b) => elsewhere(label('video'), b.url ?? b.sources[0]?.url ?? null, b.title, b.duration === null ? '' : clock(b.duration)),
  audio: (b) => elsewhere(label('audio'), b.url ?? b.sources[0]?.url ?? null, b.title, b.duration === null ? '' : clock(b.duration)),
  embed: (b) => elsewhere(el('span', { class: 'label' }, b.provider), b.url, b.text ?? b.url ?? b.id),
  widget: (b) => elsewhere(label('widget'), b.url, b.title ?? b.text ?? b.url),
  // A table wider than the popup is scrolled, by keyboard too.
  table: (b) => el('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': b.caption ?? t('table') }, el('table', {},
    b.caption ? el('caption', {}, b.caption) : null,
    ...b.rows.map((row) => el('tr', {}, ...row.map((cell) => el(cell.header ? 'th' : 'td', spans(cell), marked(cell.text, cell.marks))))))),
  related: (b) => el('p', { class: 'related' }, b.label ? el('span', { class: 'label' }, b.label) : null, ' ',
    ...b.links.flatMap((l, i) => [i ? ' · ' : null, link(l.url, l.text)])),
  note: (b) => el('p', { class: 'note' }, marked(b.text, b.marks))
}

/** @param {Block} block @param {Place} place */
const built = (block, place) => (/** @type {any} */ (BLOCKS)[block.type])?.(block, place) ?? el('p', {}, `[${/** @type {any} */ (block).type}]`)

const joined = (/** @type {(Node | string)[][]} */ groups) => groups.flatMap((group, i) => i ? [' · ', ...group] : group)

/** Who wrote it, and when. */
function byline (/** @type {Article} */ article) {
  const people = article.authors.map((author) => [el('bdi', {}, link(author.url, author.name),
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
    ['editedBy', article.editors.length ? [article.editors.join(', ')] : []],
    ['topics', article.topics.flatMap((topic, i) => [i ? ', ' : '', link(topic.url, topic.text)])],
    ['keywords', article.keywords.length ? [article.keywords.join(', ')] : []],
    ['permalink', article.permalink ? [link(article.permalink, article.permalink)] : []]
  ]).filter(([, value]) => value.length)
  const ui = { lang: t('language'), dir: t('direction') }
  const folded = (/** @type {string} */ id, /** @type {string} */ summary, /** @type {Node[]} */ items) =>
    el('details', { id, ...ui }, el('summary', {}, summary), el('ul', {}, ...items))
  return el('footer', { class: 'facts', ...ui },
    rows.length ? el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, t(name)), el('dd', own, ...value)])) : null,
    article.removed.length
      ? folded('removed', count('removed', article.removed.length), article.removed.map(({ reason, text }) =>
        el('li', {}, el('span', { class: 'label' }, t(REASONS.has(reason) ? `reason_${reason}` : 'reason_other')), ' ', el('span', own, text))))
      : null,
    article.warnings.length
      ? folded('warnings', count('warnings', article.warnings.length), article.warnings.map(({ code, message }) =>
        el('li', {}, el('code', {}, code), ' ', el('span', { lang: 'en', dir: 'ltr' }, message))))
      : null)
}

/** One post of a live blog. */
function post (/** @type {Article['posts'][number]} */ { headline, datePublished, authors, body }, /** @type {boolean} */ fetched) {
  const line = [...(datePublished ? [[el('time', { datetime: datePublished }, date(datePublished))]] : []), ...authors.map((a) => [link(a.url, a.name)])]
  const place = { fetched, level: headline ? 3 : 2 }
  return el('section', { class: 'post' },
    headline ? el('h3', {}, headline) : null,
    line.length ? el('p', { class: 'byline' }, ...joined(line)) : null,
    ...body.map((block) => built(block, place)))
}

/**
 * @param {HTMLElement} target is emptied first
 * @param {Article} article
 * @param {boolean} fetched whether pictures may be fetched
 */
export function showArticle (target, article, fetched) {
  const about = facts(article)
  const place = { fetched, level: 2 }
  target.replaceChildren(el('article', { lang: article.language, dir: article.direction },
    el('header', {},
      article.kicker.length ? el('p', { class: 'kicker' }, ...article.kicker.flatMap((k, i) => [i ? ' · ' : null, link(k.url, k.text)])) : null,
      el('h2', {}, article.headline ?? t('noHeadline')),
      article.teaser ? el('p', { class: 'teaser' }, article.teaser) : null,
      ...byline(article),
      numbers(article)),
    article.leadImage ? figure(article.leadImage, fetched) : null,
    ...article.body.map((block) => built(block, place)),
    ...article.posts.map((one) => post(one, fetched))),
  about)
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
