// Of an article only what a range touches: the reader's selection.
//
// Where the range's ends fall in the article's text is asked of the parser itself: it reads a copy of the document with
// a sign at the end in question. No text of a page has that sign, and the copy's article must be the other one but for it;
// where the sign has changed what the parser makes of a line, it is put elsewhere and the difference is counted.
import { own } from './dom.js'

/** @typedef {import('./index.js').Article} Article */
/** @typedef {import('./article.js').Block} Block */
/** @typedef {{ node: Text, copy: Text, from: number, to: number }} Piece a text that the range touches, and what of it */
/**
 * A text of the body. `whole`: its block stays whole when it is touched; `at`: where its letters begin among all of them.
 * @typedef {{ text: string, whole: boolean, at: number, letters: number }} Slot
 */

/** A sign that has no meaning and that DW's pages have no use for. */
const SIGN = '\uf8d7'
/** Elements whose text is no text. */
const SKIPPED = /^(?:script|style|template|noscript|svg|head|title)$/
/** How many texts are looked at, at most, for one end, and how many together. */
const TRIES = 300
const DOZEN = 12

/** What counts as a letter here: parsers fold white space and drop what is not seen. */
const letters = (/** @type {string} */ text) => text.replace(/[\s\p{C}]/gu, '')

/** The texts of a block, in its order; null for what has one and is not shown. @param {Block} block @returns {[text: string | null, whole: boolean][]} */
function textsOf(block) {
  switch (block.type) {
    case 'list': return block.items.map(({ text }) => [text, false])
    case 'table': return [[block.caption, true], ...block.rows.flatMap((row) => row.map(({ text }) => /** @type {[string, boolean]} */ ([text, true])))]
    case 'quote': return [[block.text, false], [block.cite, true]]
    case 'paragraph': case 'heading': case 'note': return [[block.text, false]]
    case 'image': return [[block.image.title, true], [block.image.caption, true], [block.image.credit, true]]
    case 'gallery': return [block.title, block.teaser, ...block.authors, ...block.images.flatMap(({ title, caption, credit }) => [title, caption, credit])].map((text) => [text, true])
    case 'related': return [block.label, ...block.links.map(({ text }) => text)].map((text) => [text, true])
    case 'video': case 'audio': return [[block.title, true]]
    case 'embed': return [[block.text, true]]
    case 'widget': return [[block.title, true], [block.text, true]]
  }
}

/** The article's blocks with their texts, those of its posts too. @param {Article} article */
function laidOut(article) {
  let at = 0
  const slot = (/** @type {[string | null, boolean]} */ [text, whole]) => {
    const one = { text: text ?? '', whole, at, letters: letters(text ?? '').length }
    at += one.letters
    return one
  }
  const of = (/** @type {Block[]} */ blocks) => blocks.map((block) => ({ block, slots: textsOf(block).map(slot) }))
  const body = of(article.body)
  const posts = article.posts.map((post) => ({ post, head: slot([post.headline, true]), body: of(post.body) }))
  return { body, posts, all: at }
}

/** All letters of an article's body, in their order. @param {Article} article */
function lettersOf(article) {
  const { body, posts } = laidOut(article)
  const texts = (/** @type {{ slots: Slot[] }[]} */ blocks) => blocks.flatMap(({ slots }) => slots.map(({ text }) => text))
  return [...texts(body), ...posts.flatMap((post) => [post.head.text, ...texts(post.body)])].join('')
}

/** The texts that a range touches, each with its like in the copy. @param {Document} document @param {Document} copy @param {Range} range */
function piecesOf(document, copy, range) {
  const walk = (/** @type {Document} */ of) => {
    const walker = own(of, 'createTreeWalker').call(of, of, 4)
    /** @type {Text[]} */
    const all = []
    while (walker.nextNode()) all.push(walker.currentNode)
    return all
  }
  const copies = walk(copy)
  /** @type {Piece[]} */
  const pieces = []
  for (const [i, node] of walk(document).entries()) {
    if (!copies[i] || copies[i].data !== node.data || !range.intersectsNode(node)) continue
    if (SKIPPED.test(node.parentElement?.localName ?? '')) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.data.length
    if (letters(node.data.slice(from, to)) !== '') pieces.push({ node, copy: copies[i], from, to })
  }
  return pieces
}

/**
 * How many letters of the body stand before the first place, or before the end of the last one, that the parser has kept;
 * null where it has kept none.
 * @param {(copied: any) => Article} read reads the copy
 * @param {string} all the letters of the article
 * @param {Piece[]} pieces in the order in which they are tried
 * @param {boolean} isEnd
 */
function placed(read, all, pieces, isEnd) {
  const could = pieces.filter(({ node }) => all.includes(letters(node.data)))
  for (let i = 0, tries = 0; i < could.length && tries < TRIES; i++, tries++) {
    // The page's frame has many words that the article has as well: by the dozen they are seen to be none of it.
    const few = could.slice(i, i + DOZEN)
    if (i % DOZEN === 0 && few.length > 2 && signed(read, all, few.map(({ copy }) => [copy, 0])) === 'unseen') {
      i += few.length - 1
      continue
    }
    const { copy, from, to } = could[i]
    const text = copy.data
    const wanted = isEnd ? to : from
    // There, else where the text ends, else where it begins.
    for (const at of new Set([wanted, text.length, 0])) {
      const found = signed(read, all, [[copy, at]])
      if (found === 'unseen') break
      if (found === 'changed') continue
      const between = letters(text.slice(Math.min(at, wanted), Math.max(at, wanted))).length
      return at > wanted ? found - between : found + between
    }
  }
  return null
}

/**
 * How many letters of the article stand before the one sign; whether it is not seen in it, or has changed it.
 * @param {(copied: any) => Article} read @param {string} all @param {[copy: Text, at: number][]} signs
 * @returns {number | 'unseen' | 'changed'}
 */
function signed(read, all, signs) {
  const texts = signs.map(([{ data }]) => data)
  try {
    for (const [copy, at] of signs) copy.data = copy.data.slice(0, at) + SIGN + copy.data.slice(at)
    const parts = lettersOf(read(signs[0][0].ownerDocument)).split(SIGN)
    if (letters(parts.join('')) !== all) return 'changed'
    if (parts.length === 1) return 'unseen'
    return parts.length === 2 ? letters(parts[0]).length : 'changed'
  } catch {
    // Not even an article, with it.
    return 'changed'
  } finally {
    for (const [i, [copy]] of signs.entries()) copy.data = texts[i]
  }
}

/** Where in a text so many of its letters have passed: before the next one, or after the last one. */
function offsetAfter(/** @type {string} */ text, /** @type {number} */ count, /** @type {boolean} */ isEnd) {
  let seen = 0
  let last = 0
  for (const character of text) {
    const size = letters(character).length
    if (isEnd ? seen >= count : size > 0 && seen >= count) break
    seen += size
    last += character.length
    if (isEnd && seen >= count) break
  }
  return last
}

/** A text with its marks between two of its letters. @template {{ text: string, marks: import('./article.js').Mark[] }} T @param {T} of @param {Slot} slot @param {number} first @param {number} last @returns {T} */
function cut(of, slot, first, last) {
  const start = first <= slot.at ? 0 : offsetAfter(of.text, first - slot.at, false)
  const end = last >= slot.at + slot.letters ? of.text.length : offsetAfter(of.text, last - slot.at, true)
  const marks = of.marks.map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }))
  return { ...of, text: of.text.slice(start, end), marks: marks.filter((mark) => mark.start < mark.end) }
}

/** What is left of some blocks between two letters. @param {{ block: Block, slots: Slot[] }[]} blocks @param {number} first @param {number} last @param {number} all @returns {Block[]} */
function between(blocks, first, last, all) {
  const touches = (/** @type {Slot} */ { at, letters }) => letters > 0 && at < last && at + letters > first
  return blocks.flatMap(({ block, slots }) => {
    const at = slots[0]?.at ?? 0
    const size = slots.reduce((sum, slot) => sum + slot.letters, 0)
    // A picture without words: between what is touched, or at an end that is.
    if (size === 0) return (at > first || first === 0) && (at < last || last === all) ? [block] : []
    if (!slots.some(touches)) return []
    if (block.type === 'list') {
      const kept = block.items.map((item, i) => touches(slots[i]) ? cut(item, slots[i], first, last) : null)
      const from = kept.findIndex(Boolean)
      const before = block.items.slice(0, from).filter(({ depth }) => depth === 0).length
      return [{ ...block, start: block.start === null ? null : block.start + before, items: kept.filter((item) => item !== null) }]
    }
    return 'marks' in block && touches(slots[0]) ? [cut(block, slots[0], first, last)] : [block]
  })
}

/** The text of some blocks, as the article has it. @param {Block[]} blocks */
function textOf(blocks) {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.map(({ text }) => text)
    if (block.type === 'table') return block.rows.flat().map(({ text }) => text)
    return 'marks' in block ? [block.text] : []
  }).filter(Boolean).join('\n\n')
}

/** Words by Unicode's boundaries; Chinese, which sets none, by its signs. @param {string} text */
export function wordsOf(text) {
  let words = 0
  for (const { segment, isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) {
    if (isWordLike) words += segment.match(/\p{Script=Han}/gu)?.length ?? 1
  }
  return words
}

/**
 * @param {Article} article the whole of it
 * @param {(document: any) => Article} read reads another document as the article's
 * @param {any} document the article's
 * @param {Range} range
 * @returns {Article}
 */
export function within(article, read, document, range) {
  const copy = own(document, 'cloneNode').call(document, true)
  const { body, posts, all } = laidOut(article)
  const text = letters(lettersOf(article))
  const find = (/** @type {Range} */ range, /** @type {boolean} */ isEnd) => {
    const pieces = range.collapsed ? [] : piecesOf(document, copy, range)
    return placed(read, text, isEnd ? pieces.reverse() : pieces, isEnd)
  }
  // What only the page's data says (a film's title, a whole text that is not shown yet) can't be selected. It belongs to
  // what is beside it: where no text that can be is before the range, or after it, that end is the article's.
  const before = range.cloneRange()
  before.setStart(document, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const after = range.cloneRange()
  after.setStart(range.endContainer, range.endOffset)
  after.setEnd(document, own(document, 'childNodes').length)
  let first = find(range, false)
  let last = first === null ? null : find(range, true)
  const nothingBefore = first !== 0 && find(before, true) === null
  const nothingAfter = last !== all && find(after, false) === null
  if (first === null && nothingBefore && nothingAfter && !range.collapsed) return article
  if (nothingBefore && first !== null) first = 0
  if (nothingAfter && last !== null) last = all
  if (first === null || last === null || first >= last) return { ...article, body: [], posts: [], text: '', wordCount: 0 }
  if (first === 0 && last === all) return article
  const kept = between(body, first, last, all)
  const keptPosts = posts.flatMap(({ post, head, body }) => {
    const blocks = between(body, first, last, all)
    return blocks.length > 0 || (head.letters > 0 && head.at < last && head.at + head.letters > first) ? [{ ...post, body: blocks }] : []
  })
  const shown = [textOf(kept), ...keptPosts.map(({ body }) => textOf(body))].filter(Boolean).join('\n\n')
  return { ...article, body: kept, posts: keptPosts, text: shown, wordCount: wordsOf(shown) }
}
