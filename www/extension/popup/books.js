// An article with its pictures: an EPUB book, or Markdown with its pictures in a ZIP.
import { epub, markdownFolder } from '../../package/book.js'
import { fileName } from '../../package/file-name.js'
import { picture } from '../shared/pictures.js'
import { saveFile } from './actions.js'

/**
 * Saves it; without the permission there are links where the pictures would be.
 * @param {string} kind `epub` or `folder`
 * @param {any} article
 * @param {boolean} mayFetch
 * @param {import('../shared/preferences.js').Preferences} chosen
 * @param {typeof import('../shared/forms.js')} forms ready
 */
export async function save (kind, article, mayFetch, chosen, forms) {
  const options = { image: mayFetch ? (/** @type {string} */ url) => picture(url) : undefined }
  const { bytes, missing } = kind === 'epub'
    ? await epub(forms.html, article, options)
    : await markdownFolder({ toHtml: forms.html, toMarkdown: (article) => forms.markdown(article, chosen) }, article, { ...options, images: chosen.images, name: fileName(article, chosen.pattern, '').slice(0, -1) })
  const [extension, type] = kind === 'epub' ? ['epub', 'application/epub+zip'] : ['zip', 'application/zip']
  const name = await saveFile(fileName(article, chosen.pattern, extension), new Blob([bytes], { type }), chosen.folder)
  return { name, missing: missing.length }
}
