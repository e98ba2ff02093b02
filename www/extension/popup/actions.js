// What the popup does with an article: the clipboard, files, and a report of what could not be read.
import { fileName, folderPath } from '../../package/file-name.js'
import { el } from '../../shared/dom.js'
import { api } from '../shared/api.js'

export const copyText = (/** @type {string} */ text) => navigator.clipboard.writeText(text)

/** A text's paragraphs as HTML, in its language and direction. @param {string} text @param {{ language: string | null, direction: string }} article */
export function paragraphs (text, { language, direction }) {
  const whole = el('div', { lang: language, dir: direction }, ...text.trim().split(/\n{2,}/).map((one) => el('p', {}, ...one.split('\n').flatMap((line, i) => i ? [el('br'), line] : [line]))))
  return new XMLSerializer().serializeToString(whole)
}

/** Formatted where that can be pasted, plain elsewhere. */
export async function copyBoth (/** @type {string} */ html, /** @type {string} */ text) {
  if (typeof ClipboardItem === 'undefined') return copyText(text)
  const blob = (/** @type {string} */ type, /** @type {string} */ data) => new Blob([data], { type })
  await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })])
}

/** @type {Record<string, { extension: string, type: string }>} */
const FILES = {
  article: { extension: 'html', type: 'text/html' },
  json: { extension: 'json', type: 'application/json' },
  markdown: { extension: 'md', type: 'text/markdown' },
  text: { extension: 'txt', type: 'text/plain' }
}

/**
 * Saves a view as a file. A link with `download` needs no permission and knows no folders; with the permission
 * `downloads`, which the options page asks for when a folder is named, the browser puts the file there.
 * @param {any} article
 * @param {string} view
 * @param {string} text
 * @param {{ pattern: string, folder: string }} preferences
 * @returns {Promise<string>} the file's name, with its folder
 */
export async function download (article, view, text, { pattern, folder }) {
  const { extension, type } = FILES[view]
  return saveFile(fileName(article, pattern, extension), new Blob([text], { type: `${type};charset=utf-8` }), folder)
}

/**
 * Puts a file where the reader wants files. Resolves to its name, with its folder.
 * @param {string} name @param {Blob} blob @param {string} folder
 */
export async function saveFile (name, blob, folder) {
  const url = URL.createObjectURL(blob)
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  const path = folderPath(folder)
  if (path !== '' && api.downloads) {
    const filename = `${path}/${name}`
    await api.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false })
    return filename
  }
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  return name
}

/**
 * What helps to mend the parser: the page's address and which of its hooks are there, none of its words.
 * @param {import('../shared/read.js').Refused} refused
 * @param {string} version
 */
export function report ({ code, message, url, found }, version) {
  return [
    `dw-article ${version}: ${code}`,
    message,
    `page: ${url}`,
    `browser: ${navigator.userAgent}`,
    ...Object.entries(found).map(([name, value]) => `${name}: ${value}`),
    ''
  ].join('\n')
}
