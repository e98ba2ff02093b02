// What may differ between a saved page and the page as served.
import { withoutScripts } from './ways.mjs'

/** What the page would be without the data that the way leaves out. @param {string} html @param {import('./ways.mjs').Way} way */
export const served = (html, way) => withoutScripts(html, way.data ?? 'all')

/** @typedef {Record<string, any>} Json */

/** Every object of an article that is a picture or a medium. @param {any} value @returns {Json[]} */
const files = (value) => value === null || typeof value !== 'object'
  ? []
  : [...('sources' in value ? [value] : []), ...Object.values(value).flatMap(files)]

/** What a copy without classes holds: data, and so the time of day, are gone. */
const TODAY = ['kind', 'id', 'url', 'permalink', 'language', 'headline', 'teaser', 'datePublished', 'text']

/**
 * Both articles, without what the way cannot keep: the address of a picture that only the copy has is null.
 * @param {any} want @param {any} got @param {import('./ways.mjs').Way} way
 */
export function comparable(want, got, way) {
  if (typeof want === 'string' || typeof got === 'string') return [want, got].map((one) => typeof one === 'string' ? one.replace(/.*?\.html: /, '') : one)
  if (way.name.startsWith('archive.')) return [want, got].map((article) => ({ ...Object.fromEntries(TODAY.map((key) => [key, article[key]])), datePublished: article.datePublished?.slice(0, 10), kicker: article.kicker.map((/** @type {Json} */ { text }) => text), authors: article.authors.map((/** @type {Json} */ { name }) => name) }))
  const [wanted, found] = [files(want), files(got)]
  for (const [index, file] of wanted.entries()) {
    const other = found[index]
    if (!way.pictures || !other) continue
    for (const key of ['url', 'poster']) if (other[key] === null) other[key] = file[key]
    // One file has neither a name nor other formats beside it.
    if (way.name === 'SingleFile' && other.sources.length === 0) Object.assign(other, { sources: file.sources, id: other.id ?? file.id })
  }
  // A player's own labels are no part of the page as served.
  if (/running/.test(way.name)) {
    for (const article of [want, got]) article.removed = article.removed.filter((/** @type {Json} */ { reason }) => reason !== 'player')
  }
  return [want, got]
}
