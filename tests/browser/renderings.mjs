// A page as the texts that people and programs make of it, and what such a text must still say.
import { readFileSync } from 'node:fs'
import { cases } from '../../www/tools/lib.mjs'

/** Our HTML pages that have an article of text, each with its file and its approved Article. */
export function articlesOfText() {
  return cases().flatMap(({ name, page: file, expected }) => {
    if (!file.endsWith('.html') || !expected) return []
    const article = JSON.parse(readFileSync(expected, 'utf8'))
    const isText = article.kind === 'article' && article.headline && article.body.some((/** @type {any} */ block) => block.type === 'paragraph')
    return isText ? [{ name, file, article }] : []
  })
}

/** The pages that are tried in Firefox, too, where a start takes longer. */
export const IN_FIREFOX = ['closing-lines-es', 'classic-news', 'lang-ar', 'lang-de', 'opinion']

/** A page without its scripts, and without the style that hides an AMP page until they run. */
export function still(/** @type {string} */ file) {
  return readFileSync(file, 'utf8').replace(/<script\b[^]*?<\/script\s*>/gi, '').replace(/<style amp-boilerplate[^]*?<\/style\s*>/gi, '')
}

/** The ways, by name. Each runs in the tab that shows the page. */
export const WAYS = /** @type {const} */ (['whole', 'article', 'blocks', 'crawl', 'flat'])

/**
 * The text of the page that a tab shows; empty where there is none. Runs in the tab, so it holds all that it needs.
 * @param {string} way
 */
export function rendering(way) {
  const article = document.querySelector('article, #bodyContent .col3, #bodyContent') ?? document.querySelector('main') ?? document.body
  if (way === 'whole' || way === 'article') {
    const selection = /** @type {Selection} */ (getSelection())
    selection.selectAllChildren(way === 'whole' ? document.body : article)
    return selection.toString()
  }
  const BLOCKS = /^(address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tr|ul)$/
  const UNREAD = /^(script|style|noscript|template|svg|iframe|video|audio|select|head|title|textarea)$/
  /** @type {string[]} */
  const lines = []
  let line = ''
  const end = () => {
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').trim()
    if (text) lines.push(text)
    line = ''
  }
  const blank = () => {
    end()
    // An extractor that keeps paragraphs apart sets a blank line, one for crawls or for a language model none.
    if (way === 'blocks' && lines.length && lines.at(-1) !== '') lines.push('')
  }
  // The order of the document, without recursion.
  /** @type {Node | null} */
  let node = way === 'flat' ? article : document.body
  const top = node
  const open = (/** @type {Node} */ node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.nodeValue
    if (!(node instanceof Element)) return false
    const name = node.localName
    if (UNREAD.test(name) || node.hasAttribute('hidden')) return false
    if (way === 'flat' && /^(nav|aside|footer|button|form)$/.test(name)) return false
    if (BLOCKS.test(name)) blank()
    if (name === 'br') end()
    if (name === 'img' && way === 'blocks') {
      end()
      line = node.getAttribute('alt') ?? ''
      end()
    }
    if (name === 'td' || name === 'th') line += ' '
    if (name === 'li') line = way === 'blocks' ? '* ' : way === 'flat' ? '- ' : ''
    return true
  }
  const close = (/** @type {Node} */ node) => {
    if (node instanceof Element && BLOCKS.test(node.localName)) blank()
  }
  while (node) {
    if (open(node) && node.firstChild) {
      node = node.firstChild
      continue
    }
    close(node)
    while (node && node !== top && !node.nextSibling) {
      node = node.parentNode
      if (node) close(node)
    }
    if (!node || node === top) break
    node = node.nextSibling
  }
  end()
  return lines.join('\n')
}

/** Text as it is compared: what is not seen is gone, spaces are one. */
export const fold = (/** @type {string} */ text) => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim()

const kinds = (/** @type {any} */ article, /** @type {string[]} */ ...types) =>
  article.body.filter((/** @type {any} */ block) => types.includes(block.type)).map((/** @type {any} */ block) => block.text)

/** The days that a page may show for an ISO day, as it may write them. */
function days(/** @type {string | null} */ day, /** @type {string} */ language) {
  if (!day) return []
  const [y, m, d] = day.slice(0, 10).split('-')
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day.slice(0, 10)))
  return [`${d}.${m}.${y}`, `${m}/${d}/${y}`, `${d}/${m}/${y}`, `${y}/${m}/${d}`, fold(long)]
}

const holds = (/** @type {any} */ value, /** @type {string} */ text) =>
  (Array.isArray(value) ? value : [value ?? '']).every((one) => text.includes(fold(String(one))))

/**
 * What is compared: how it is read off an Article, and whether a text holds it.
 * @type {{ [field: string]: { of: (article: any) => any, held?: (value: any, text: string, article: any) => boolean } }}
 */
export const FIELDS = {
  headline: { of: (a) => a.headline },
  // Style sheets set it in capitals, and its labels may touch.
  kicker: {
    of: (a) => a.kicker.map((/** @type {any} */ k) => k.text).join('').replace(/\s/g, '').toLowerCase(),
    held: (value, text) => text.replace(/\s/g, '').toLowerCase().includes(value),
  },
  authors: { of: (a) => a.authors.map((/** @type {any} */ author) => author.name) },
  day: {
    of: (a) => a.datePublished?.slice(0, 10) ?? null,
    held: (value, text, a) => value === null || days(value, a.language ?? 'en').some((day) => text.includes(day)),
  },
  teaser: { of: (a) => a.teaser },
  headings: { of: (a) => kinds(a, 'heading') },
  paragraphs: { of: (a) => kinds(a, 'paragraph', 'note') },
}

/** The fields of the head. */
export const HEAD = ['headline', 'kicker', 'authors', 'day', 'teaser']

/**
 * What is no paragraph and no heading on the page, and whose sign a text lacks: items of lists, quotations, rows of
 * tables, what other sites said, and what only an element or a link tells from the text: players, consents, promos.
 */
export function unsigned(/** @type {any} */ article) {
  const texts = (/** @type {any} */ value) => {
    /** @type {string[]} */
    const all = []
    const left = [value]
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      if (typeof one === 'string') all.push(fold(one))
      else if (one && typeof one === 'object') left.push(...Object.values(one))
    }
    return all
  }
  const blocks = article.body.filter((/** @type {any} */ block) => !['paragraph', 'note', 'heading'].includes(block.type))
  const rows = blocks.flatMap((/** @type {any} */ block) => block.type === 'table' ? block.rows : [])
  return [...texts(blocks), ...texts(article.removed), ...rows.map((/** @type {any} */ row) => row.map((/** @type {any} */ cell) => cell.text).join(' '))]
}

/**
 * Where what was read of a text differs from the page.
 * @param {any} want of the page
 * @param {any} got of the text
 * @param {string} text
 * @param {string[]} fields
 */
export function differences(want, got, text, fields = Object.keys(FIELDS)) {
  const seen = fold(text)
  const furniture = unsigned(want).join('\n')
  return fields.flatMap((field) => {
    const { of, held = holds } = FIELDS[field]
    // As text, a gallery's slides are headings and paragraphs like any other.
    if ((field === 'headings' || field === 'paragraphs') && want.body.some((/** @type {any} */ block) => block.type === 'gallery')) return []
    const value = of(want)
    if (!held(value, seen, want)) return []
    let is = got ? of(got) : null
    if (Array.isArray(is) && (field === 'headings' || field === 'paragraphs')) {
      is = is.filter((line) => value.includes(line) || !furniture.includes(fold(line)))
    }
    return JSON.stringify(is) === JSON.stringify(value) ? [] : [{ field, want: value, got: is }]
  })
}
