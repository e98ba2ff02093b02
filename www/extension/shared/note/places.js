// What a note's template writes, and how a value is written in each place, so that nothing of a page is more than text
// there: in Markdown, in the YAML above it, and in a file's name. The twin of src/bin/dw-article/note/places.rs;
// tests/notes.json holds both to the same.
import { safeName } from '../../../package/file-name.js'

/** @typedef {'body' | 'front' | 'name'} Place */

/** Addresses: in Markdown they stay what they are. */
const ADDRESSES = ['url', 'permalink', 'poster', 'href']
const DATES = ['date', 'datePublished', 'dateModified']
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

const encoded = (/** @type {string} */ sign) => [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** A text on one line. */
// eslint-disable-next-line no-control-regex
const onOneLine = (/** @type {string} */ text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/**
 * A text that no Markdown reads as anything else, Obsidian's and Logseq's neither: no link to a page, no tag, no macro,
 * no property, no line across.
 * @param {string} given
 */
function inMarkdown (given) {
  const signs = [...onOneLine(given)]
  let out = ''
  /** Still in the number that would begin a list. */
  let number = true
  for (const [i, sign] of signs.entries()) {
    const [before = '', after = ''] = [signs[i - 1], signs[i + 1]]
    const escapes = '\\`*_{}[]<>#|~$^'.includes(sign) ||
      (sign === '&' && /[a-z#]/i.test(after)) ||
      ('%='.includes(sign) && (before === sign || after === sign)) ||
      (sign === '(' && after === '(') ||
      (sign === ':' && /[a-z:+_-]/i.test(after)) ||
      (i === 0 && '-+=:'.includes(sign)) ||
      (i > 0 && number && '.)'.includes(sign))
    number &&= /\d/.test(sign)
    out += escapes ? `\\${sign}` : sign
  }
  return out
}

/** @param {string} text @param {string} key */
function inBody (text, key) {
  // Markdown of our own making.
  if (key === 'markdown') return text
  if (!ADDRESSES.includes(key) || !/^https?:\/\//.test(text)) return inMarkdown(text)
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\s\p{Cc}()<>[\]{}|\\"'`*~$^]/gu, encoded)
}

/** Quoted as JSON does it, which is YAML, too; a date is YAML as it stands. @param {string} text @param {string} key */
function inFront (text, key) {
  if (DATES.includes(key) && DATE.test(text)) return text
  // eslint-disable-next-line no-control-regex
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** @type {Record<Place, (text: string, key: string) => string>} */
const written = { body: inBody, front: inFront, name: (text) => safeName(text, 130) }

/**
 * What a template may name, each text as its place has it. Objects have nothing but what is put into them.
 * @param {any} value @param {string} key @param {Place} place @returns {any}
 */
export function viewOf (value, key, place) {
  if (typeof value === 'string') return value === '' ? '' : written[place](value, key)
  if (Array.isArray(value)) return value.map((item) => viewOf(item, key, place))
  if (value === null || typeof value !== 'object') return value
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, viewOf(inner, name, place)])))
}

/** A value where a tag stands: lists one after the other, people and topics by their names. @param {any} value @param {Place} place @returns {string} */
export function shown (value, place) {
  if (Array.isArray(value)) {
    const items = value.map((item) => shown(item, place)).filter((item) => item !== '')
    return place === 'front' ? `[${items.join(', ')}]` : items.join(', ')
  }
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const [name] = [value.name, value.text].filter((text) => typeof text === 'string' && text !== '')
  return name ?? ''
}
