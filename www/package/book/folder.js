// Markdown with its pictures beside it, in a ZIP: NAME.md and NAME/1.jpg.
import { strToU8, zipSync } from 'fflate'
import { safeName } from '../file-name.js'
import { mtime } from './epub.js'
import { picturesOf } from './pictures.js'
import { shownIn } from './xhtml.js'

/** @typedef {import('../index.js').Article} Article */
/** @typedef {import('../epub.js').FolderOptions} FolderOptions */
/**
 * @typedef {{
 *   toHtml: (article: Article, options: import('../index.js').HtmlOptions) => string,
 *   toMarkdown: (article: Article, options: import('../index.js').MarkdownOptions) => string,
 * }} Forms
 */

const TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** What the file and the folder are called. */
const nameOf = (/** @type {Article} */ article, /** @type {string | undefined} */ given) => safeName(given ?? '', 200) || (article.id === null ? 'article' : `dw-${article.id}`)

/** An address as toHtml writes it. */
const shownAs = (/** @type {unknown} */ url) => String(url).replaceAll('{', '%7B').replaceAll('}', '%7D')

/** The article with other addresses for its pictures, wherever it has some. @param {any} value @param {Map<string, string>} places @returns {any} */
function moved(value, places) {
  return JSON.parse(JSON.stringify(value, (key, inner) => ((key === 'url' || key === 'poster') && inner !== null && places.get(shownAs(inner))) || inner))
}

/** A name that no other file here has, whatever a system makes of capitals. @param {string} name @param {Set<string>} taken */
function free(name, taken) {
  let one = name
  for (let i = 2; taken.has(one.toLowerCase()); i++) one = `${name} ${i}`
  taken.add(one.toLowerCase())
  return one
}

/**
 * One article's Markdown, its pictures by their addresses in the folder of its name.
 * @param {Forms['toMarkdown']} toMarkdown @param {Article} article @param {string} name @param {{ url: string, file: string }[]} files
 * @param {import('../index.js').MarkdownOptions} options
 */
function written(toMarkdown, article, name, files, options) {
  // toMarkdown writes no relative addresses. So it gets ones on DW's picture host that no article has, which are cut off.
  const all = JSON.stringify(article)
  let mark = 'https://static.dw.com/saved/'
  while (all.includes(mark)) mark += '0/'
  const marked = toMarkdown(moved(article, new Map(files.map(({ url, file }) => [url, mark + file]))), options)
  const folder = encodeURIComponent(name).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return marked.replaceAll(mark, `${folder}/`)
}

/**
 * @param {Forms} forms
 * @param {Article | Article[]} given
 * @param {FolderOptions} [options]
 * @returns {Promise<import('../epub.js').Saved>}
 */
export async function markdownFolder({ toHtml, toMarkdown }, given, options = {}) {
  const articles = Array.isArray(given) ? given : [given]
  if (articles.length === 0) throw new TypeError('dw-article: a folder has at least one article')
  const { image, name: wanted, ...rest } = options
  const shown = articles.map((article) => rest.images === false ? [] : [...shownIn(toHtml(article, { pictures: rest.pictures }))])
  const { pictures, missing } = await picturesOf(shown.flat(), image, TYPES)
  const taken = new Set()
  /** @type {import('fflate').Zippable} */
  const files = {}
  for (const [i, article] of articles.entries()) {
    const name = free(nameOf(article, typeof wanted === 'function' ? wanted(article) : wanted), taken)
    const its = [...new Set(shown[i])].flatMap((url) => pictures.get(url) ?? []).map((picture, i) => ({ ...picture, file: `${i + 1}.${picture.extension}` }))
    files[`${name}.md`] = [strToU8(written(toMarkdown, article, name, its, rest)), { level: 9 }]
    for (const { file, bytes } of its) files[`${name}/${file}`] = [bytes, { level: 0 }]
  }
  return { bytes: zipSync(files, { mtime: mtime() }), missing }
}
