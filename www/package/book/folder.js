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

/**
 * @param {Forms} forms
 * @param {Article} article
 * @param {FolderOptions} [options]
 * @returns {Promise<import('../epub.js').Saved>}
 */
export async function markdownFolder({ toHtml, toMarkdown }, article, options = {}) {
  const { image, name: given, ...rest } = options
  const name = nameOf(article, given)
  const { pictures, missing } = rest.images === false
    ? { pictures: new Map(), missing: [] }
    : await picturesOf(shownIn(toHtml(article, { pictures: rest.pictures })), image, TYPES)
  const files = [...pictures.values()].map((picture, i) => ({ ...picture, file: `${i + 1}.${picture.extension}` }))

  // toMarkdown writes no relative addresses. So it gets ones on DW's picture host that no article has, which are cut off.
  const all = JSON.stringify(article)
  let mark = 'https://static.dw.com/saved/'
  while (all.includes(mark)) mark += '0/'
  const written = toMarkdown(moved(article, new Map(files.map(({ url, file }) => [url, mark + file]))), rest)
  const folder = encodeURIComponent(name).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  const markdown = written.replaceAll(mark, `${folder}/`)
  const bytes = zipSync({
    [`${name}.md`]: [strToU8(markdown), { level: 9 }],
    ...Object.fromEntries(files.map(({ file, bytes }) => [`${name}/${file}`, /** @type {[Uint8Array, object]} */ ([bytes, { level: 0 }])])),
  }, { mtime: mtime() })
  return { bytes, missing }
}
