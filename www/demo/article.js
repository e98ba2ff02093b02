// An article as a reader would see it, built with DOM calls.

/** @param {string} tag @param {Record<string, string | undefined | null>} [attributes] @param {...(Node | string | null)} children */
function el (tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** A link, if the address is one that a link may have. */
function link (url, ...children) {
  if (url == null || !/^(?:https?|mailto):/i.test(url)) return el('span', {}, ...children)
  return el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, ...children)
}

const TAGS = { strong: 'strong', em: 'em', sub: 'sub', sup: 'sup', code: 'code', strike: 's' }

/** Text with its stand-off marks: cut at every mark's ends, each piece inside the marks that cover it. */
export function marked (text, marks) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b)
  const out = document.createDocumentFragment()
  for (let i = 0; i + 1 < cuts.length; i++) {
    let piece = document.createTextNode(text.slice(cuts[i], cuts[i + 1]))
    for (const mark of marks.toReversed()) {
      if (mark.start > cuts[i] || mark.end < cuts[i + 1]) continue
      piece = mark.type === 'link' ? link(mark.href, piece) : el(TAGS[mark.type], {}, piece)
    }
    out.append(piece)
  }
  return out
}

function figure (image, load) {
  const caption = [image.title, image.caption, image.credit && `© ${image.credit}`].filter(Boolean)
  const alt = image.alt ?? ''
  const picture = load && image.url
    ? el('img', { src: image.url, alt, loading: 'lazy', referrerpolicy: 'no-referrer' })
    : el('div', { class: 'placeholder', role: 'img', 'aria-label': alt || 'Picture' }, alt || 'Picture')
  return el('figure', {}, picture, caption.length ? el('figcaption', {}, caption.join(' · ')) : null)
}

const time = (seconds) => seconds == null ? null : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

function medium (what, block) {
  const file = block.sources[0]?.url ?? block.url
  return el('p', { class: 'medium' }, `${what}: `, link(file, block.title ?? file ?? 'untitled'), block.duration == null ? '' : ` (${time(block.duration)})`)
}

/** The columns and rows that a cell stands in, where they are several. */
function spans (cell) {
  return { ...(cell.colspan > 1 && { colspan: String(cell.colspan) }), ...(cell.rowspan > 1 && { rowspan: String(cell.rowspan) }) }
}

/** Items with depths → nested lists. */
function list (block) {
  const tag = block.ordered ? 'ol' : 'ul'
  const root = el(tag, block.start === null || block.start === 1 ? {} : { start: String(block.start) })
  const open = [root]
  for (const item of block.items) {
    while (open.length > item.depth + 1) open.pop()
    while (open.length < item.depth + 1) {
      const inner = el(tag)
      const parent = open.at(-1)
      ;(parent.lastElementChild ?? parent.appendChild(el('li'))).append(inner)
      open.push(inner)
    }
    open.at(-1).append(el('li', {}, marked(item.text, item.marks)))
  }
  return root
}

const BLOCKS = {
  paragraph: (b) => el('p', {}, marked(b.text, b.marks)),
  heading: (b) => el(`h${Math.min(b.level + 1, 6)}`, {}, marked(b.text, b.marks)),
  list,
  quote: (b) => el('blockquote', {}, el('p', {}, marked(b.text, b.marks)), b.cite ? el('footer', { class: 'meta' }, `— ${b.cite}`) : null),
  image: (b, load) => figure(b.image, load),
  gallery: (b, load) => el('section', { class: 'aside' },
    el('p', {}, 'Gallery: ', link(b.url, b.title ?? 'untitled'), b.authors.length ? `, by ${b.authors.join(', ')}` : ''),
    el('div', { class: 'gallery' }, ...b.images.map((image) => figure(image, load)))),
  video: (b) => medium('Video', b),
  audio: (b) => medium('Audio', b),
  embed: (b) => el('p', { class: 'medium' }, `${b.provider}: `, link(b.url, b.text ?? b.url ?? b.id ?? 'embed')),
  widget: (b) => el('p', { class: 'medium' }, 'Interactive: ', link(b.url, b.title ?? b.text ?? b.url ?? 'element')),
  table: (b) => el('div', { class: 'scroll' }, el('table', {}, b.caption ? el('caption', {}, b.caption) : null,
    ...b.rows.map((row) => el('tr', {}, ...row.map((cell) => el(cell.header ? 'th' : 'td', spans(cell), marked(cell.text, cell.marks))))))),
  related: (b) => el('p', { class: 'aside' }, b.label ? `${b.label}: ` : '', ...b.links.flatMap((l, i) => [i ? ', ' : '', link(l.url, l.text)])),
  note: (b) => el('p', { class: 'note' }, marked(b.text, b.marks))
}
const block = (b, load) => BLOCKS[b.type]?.(b, load) ?? el('p', {}, `[${b.type}]`)

/** A date in the reader's own way of writing it; a bare day stays that day in every time zone. */
function date (iso) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  const parsed = new Date(iso)
  const text = Number.isNaN(parsed.valueOf()) ? iso : parsed.toLocaleString(undefined, day ? { dateStyle: 'long', timeZone: 'UTC' } : { dateStyle: 'long', timeStyle: 'short' })
  return el('time', { datetime: iso }, text)
}

function byline (article) {
  const parts = []
  const add = (...nodes) => parts.push(...(parts.length ? [' · '] : []), ...nodes)
  article.authors.forEach((a) => add(link(a.url, a.name), [a.role, a.location].filter(Boolean).map((t) => `, ${t}`).join('')))
  if (article.byline) add(article.byline.text)
  if (article.datePublished) add(date(article.datePublished))
  if (article.dateModified && article.dateModified !== article.datePublished) add('updated ', date(article.dateModified))
  return parts
}

/** What the page says of the article beside its text. */
function facts (article) {
  const rows = [
    ['Edited by', article.editors.join(', ')],
    ['Topics', article.topics.map((t) => t.text).join(', ')],
    ['Keywords', article.keywords.join(', ')],
    ['Removed', article.removed.map((r) => `${r.reason}: ${r.text}`).join(' | ')],
    ['Warnings', article.warnings.map((w) => w.message).join('; ')],
    ['Layout', article.source.layout]
  ].filter(([, value]) => value)
  return el('dl', { class: 'facts meta', dir: 'auto' }, ...rows.flatMap(([k, v]) => [el('dt', {}, k), el('dd', { dir: 'auto' }, v)]))
}

/** @param {HTMLElement} target @param {any} article @param {boolean} load whether pictures may be fetched */
export function render (target, article, load) {
  target.lang = article.language ?? ''
  target.dir = article.direction
  const posts = article.posts.flatMap((post) => [
    el('h3', {}, post.headline ?? 'Post'),
    post.datePublished ? el('p', { class: 'meta' }, date(post.datePublished)) : null,
    ...post.body.map((b) => block(b, load))])
  target.replaceChildren(...[
    article.kicker.length ? el('p', { class: 'kicker' }, ...article.kicker.flatMap((k, i) => [i ? ' · ' : '', link(k.url, k.text)])) : null,
    el('h2', {}, article.headline ?? '(no headline)'),
    article.teaser ? el('p', { class: 'teaser' }, article.teaser) : null,
    el('p', { class: 'byline' }, ...byline(article)),
    article.leadImage ? figure(article.leadImage, load) : null,
    ...article.body.map((b) => block(b, load)),
    ...posts,
    article.permalink ? el('p', { class: 'meta' }, link(article.permalink, article.permalink)) : null,
    facts(article)
  ].filter((node) => node !== null))
}
