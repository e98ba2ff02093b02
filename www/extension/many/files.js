// Several articles as one file.
import { epub, markdownFolder } from '../../package/book.js'
import { fileName } from '../../package/file-name.js'
import { saveFile } from '../popup/actions.js'
import { date, t } from '../shared/i18n.js'
import { picture } from '../shared/pictures.js'

export const KINDS = /** @type {const} */ (['epub', 'folder', 'jsonl', 'bibtex'])

/**
 * @typedef {{ article: any, url: string }} Read
 * @typedef {{ bytes: BlobPart, extension: string, type: string, missing: number }} File
 * @typedef {{
 *   chosen: import('../shared/preferences.js').Preferences, forms: typeof import('../shared/forms.js'), title: string,
 *   image: ((url: string) => Promise<Response>) | undefined,
 * }} Means
 */

/** @type {Record<typeof KINDS[number], (read: Read[], means: Means) => Promise<File>>} */
const make = {
  async epub (read, { forms, image, title }) {
    const { bytes, missing } = await epub(forms.html, read.map(({ article }) => article), { image, title })
    return { bytes, missing: missing.length, extension: 'epub', type: 'application/epub+zip' }
  },
  async folder (read, { forms, image, chosen }) {
    const own = { toHtml: forms.html, toMarkdown: (/** @type {any} */ article) => forms.markdown(article, chosen) }
    const name = (/** @type {any} */ article) => fileName(article, chosen.pattern, '').slice(0, -1)
    const { bytes, missing } = await markdownFolder(own, read.map(({ article }) => article), { image, images: chosen.images, name })
    return { bytes, missing: missing.length, extension: 'zip', type: 'application/zip' }
  },
  async jsonl (read) {
    const bytes = read.map(({ article }) => JSON.stringify(article) + '\n').join('')
    return { bytes, missing: 0, extension: 'jsonl', type: 'application/jsonl' }
  },
  async bibtex (read, { forms }) {
    const bytes = read.map(({ article, url }) => forms.citation(article, 'bibtex', url).trimEnd() + '\n').join('\n')
    return { bytes, missing: 0, extension: 'bib', type: 'application/x-bibtex' }
  }
}

/** Today, `2026-11-27`, on the reader's calendar. */
function today () {
  const now = new Date()
  return new Date(now.valueOf() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/**
 * Saves them; null when the reader has stopped it.
 * @param {typeof KINDS[number]} kind
 * @param {Read[]} read
 * @param {{ chosen: Means['chosen'], forms: Means['forms'], mayFetch: boolean, signal: AbortSignal, fetched: (n: number) => void }} options
 * `fetched`: how many pictures have been asked for
 */
export async function save (kind, read, { chosen, forms, mayFetch, signal, fetched }) {
  let n = 0
  const image = async (/** @type {string} */ url) => {
    signal.throwIfAborted()
    fetched(++n)
    return picture(url, signal)
  }
  const day = today()
  const { bytes, extension, type, missing } = await make[kind](read, { chosen, forms, image: mayFetch ? image : undefined, title: t('manyBook', date(day)) })
  if (signal.aborted) return null
  const name = await saveFile(`${day} Deutsche Welle (${read.length}).${extension}`, new Blob([bytes], { type }), chosen.folder)
  return { name, missing }
}
