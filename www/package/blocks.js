// For those who render an article: runs of text for its marks, all its blocks, all its images, lists as trees.
// Needs no WebAssembly and no document.

/** The sorts of marks, the outer before the inner where they cover the same text. */
const RANK = ['link', 'strong', 'em', 'strike', 'sub', 'sup', 'code']
const rank = (/** @type {{ type: string }} */ { type }) => RANK.indexOf(type)

/** Lists nested deeper than this are given at this depth. */
const DEEPEST = 16

/** @typedef {import('./article.js').Mark} Mark */

/** An offset inside the text, and not between the two halves of a character. @param {string} text @param {number} at */
function edge(text, at) {
  const inside = Math.min(Math.max(0, Math.trunc(at) || 0), text.length)
  const cuts = /[\uD800-\uDBFF]/.test(text[inside - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[inside] ?? '')
  return cuts ? inside - 1 : inside
}

/**
 * The marks of a text that can be shown, sorted: those of one sort join where they touch, and never overlap.
 * @param {string} text
 * @param {readonly Mark[]} marks
 */
function tidy(text, marks) {
  const good = marks.filter((mark) => rank(mark) >= 0 && (mark.type !== 'link' || isSafe(mark.href)))
    .map((mark) => ({ ...mark, start: edge(text, mark.start), end: edge(text, mark.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  /** @type {Mark[]} */
  const out = []
  /** The last one of each sort. @type {(Mark | undefined)[]} */
  const last = []
  for (const mark of good) {
    const before = last[rank(mark)]
    if (before && mark.start <= before.end) {
      if (mark.type !== 'link' || before.type !== 'link' || mark.href === before.href) {
        before.end = Math.max(before.end, mark.end)
        continue
      }
      mark.start = before.end
    }
    if (mark.start >= mark.end) continue
    last[rank(mark)] = mark
    out.push(mark)
  }
  return out.sort((a, b) => a.start - b.start)
}

/**
 * `runs`, one at a time.
 * @param {string} text
 * @param {readonly Mark[]} marks
 * @returns {Generator<{ text: string, marks: Mark[] }>}
 */
export function * eachRun(text, marks) {
  const coming = tidy(text, marks)
  let next = 0
  /** The outermost first; one of each sort at most. @type {Mark[]} */
  let open = []
  for (let at = 0; at < text.length;) {
    /** What is to be opened here, some of it again. @type {Mark[]} */
    let waiting = []
    const closed = open.findIndex(({ end }) => end <= at)
    if (closed >= 0) waiting = open.splice(closed).filter(({ end }) => end > at)
    while (next < coming.length && coming[next].start <= at) waiting.push(coming[next++])
    if (waiting.length > 0) {
      // A link is never cut in two for the sake of emphasis that ends before it; that is cut instead.
      const reach = Math.max(0, ...waiting.filter(({ type }) => type === 'link').map(({ end }) => end))
      const inner = open.findIndex(({ type, end }) => type === 'code' || end < reach)
      if (inner >= 0) waiting.push(...open.splice(inner))
      waiting.sort((a, b) => Number(a.type === 'code') - Number(b.type === 'code') || b.end - a.end || rank(a) - rank(b))
      open = [...open, ...waiting]
    }
    const to = Math.min(text.length, coming[next]?.start ?? text.length, ...open.map(({ end }) => end))
    yield { text: text.slice(at, to), marks: [...open] }
    at = to
  }
}

/**
 * A text cut where its marks begin and end: each run with the marks that cover it, the outermost first.
 *
 * Marks that are the same object in two runs that follow each other are one element. They nest and never cross,
 * whatever was given; a link inside a link, and one whose address is not `http`, `https` or `mailto`, is left out.
 * @param {string} text
 * @param {readonly Mark[]} marks
 */
export function runs(text, marks) {
  return [...eachRun(text, marks)]
}

/** Whether an address may be a link's: of the web, or of mail. @param {unknown} url @returns {url is string} */
export function isSafe(url) {
  return typeof url === 'string' && /^(?:https?:\/\/|mailto:)/i.test(url)
}

/** All blocks in reading order, those of a live blog's posts too. @param {Pick<import('./article.js').Article, 'body' | 'posts'>} article */
export function blocksOf({ body, posts }) {
  return [...body, ...posts.flatMap((post) => post.body)]
}

/** All images in reading order: the one over the text, those in it, and galleries'. @param {Pick<import('./article.js').Article, 'leadImage' | 'body' | 'posts'>} article */
export function imagesOf(article) {
  const inText = blocksOf(article).flatMap((block) => block.type === 'image' ? [block.image] : block.type === 'gallery' ? block.images : [])
  return article.leadImage === null ? inText : [article.leadImage, ...inText]
}

/**
 * A list's items as a tree: each with those of the list inside it. Items without text are left out, and whatever the
 * depths are, none is more than one deeper than the item before it.
 * @param {readonly import('./article.js').ListItem[]} items
 */
export function nestList(items) {
  /** @type {import('./blocks.js').Nested[]} */
  const top = []
  const lists = [top]
  /** The depths of the lists that are open. @type {number[]} */
  const depths = []
  for (const { text, marks, depth } of items) {
    if (text.trim() === '') continue
    while (depths.length > 0 && depths[depths.length - 1] > depth) depths.pop()
    if (depths[depths.length - 1] !== depth && depths.length < DEEPEST) depths.push(depth)
    /** @type {import('./blocks.js').Nested} */
    const item = { text, marks, items: [] }
    const at = Math.max(0, depths.length - 1)
    lists[at].push(item)
    lists.length = at + 1
    lists.push(item.items)
  }
  return top
}
