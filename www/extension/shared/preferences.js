// What the user has chosen: the only thing the extension stores, and only in this browser.
import { api } from './api.js'

export const VIEWS = /** @type {const} */ (['article', 'json', 'markdown', 'text'])
/** What may happen by itself when an article is there. */
export const ACTIONS = /** @type {const} */ (['none', 'copy', 'download', 'permalink', 'citation'])
export const STYLES = /** @type {const} */ (['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json', 'wikipedia', 'wikipedia-de'])

/** Where a note goes. */
export const NOTES = /** @type {const} */ (['file', 'clipboard', 'obsidian'])

/** How an article may be set: popup.css says what each is. @type {Record<string, readonly string[]>} */
export const READING = {
  readSize: ['small', 'normal', 'large', 'largest'],
  readFont: ['serif', 'sans'],
  readLeading: ['tight', 'normal', 'loose'],
  readMeasure: ['narrow', 'normal', 'wide']
}

export const defaults = {
  /** The view that the popup opens with. */
  view: /** @type {typeof VIEWS[number]} */ ('article'),
  /** What is done at once when an article is there. */
  action: /** @type {typeof ACTIONS[number]} */ ('none'),
  /** How files are called; see www/package/file-name.js. */
  pattern: '{date} {headline} ({item})',
  /** Folder below the browser's download folder; empty: none. Needs the permission `downloads`. */
  folder: '',
  /** What Markdown holds. */
  frontMatter: false,
  images: true,
  credits: true,
  /** The templates of a note: its file's name, its front matter, its text. See note/starts.js. */
  noteName: '{{date}} {{headline}} ({{item}})',
  noteFront: '',
  noteBody: '{{markdown}}\n',
  noteTo: /** @type {typeof NOTES[number]} */ ('file'),
  citation: /** @type {typeof STYLES[number]} */ ('apa'),
  /** Whether pictures are fetched from DW's picture server when the popup opens. */
  pictures: false,
  /** Whether the reader was asked for them and would rather not be asked again. */
  picturesAsked: false,
  /** How the article is set; see READING. */
  readSize: 'normal',
  readFont: 'serif',
  readLeading: 'normal',
  readMeasure: 'normal',
  /** Whether the context menu of DW's pages has our entries. Needs the permission `contextMenus`. */
  menu: false,
  /** Where the page is read: see read.js. `tab` is for who wants to know, and for tests. */
  readIn: /** @type {'tab' | 'popup'} */ ('popup')
}

/** DW's pages and pictures: asked for at the first press that needs them. */
export const ORIGINS = ['https://*.dw.com/*', 'https://*.dw.de/*']

/** @typedef {typeof defaults} Preferences */

/** The choices that have a fixed list. @type {Record<string, readonly string[]>} */
const LISTS = { view: VIEWS, action: ACTIONS, citation: STYLES, noteTo: NOTES, ...READING, readIn: ['tab', 'popup'] }

/** Whether a stored value is one that this version knows. @param {string} key @param {any} value */
function isGood (key, value) {
  return typeof value === typeof (/** @type {any} */ (defaults))[key] && (LISTS[key]?.includes(value) ?? true)
}

/** @returns {Promise<Preferences>} */
export async function preferences () {
  const stored = await api.storage.local.get(Object.keys(defaults))
  const good = Object.entries(stored).filter(([key, value]) => isGood(key, value))
  return { ...defaults, ...Object.fromEntries(good) }
}

/** @param {Partial<Preferences>} changes */
export function setPreferences (changes) {
  return api.storage.local.set(changes)
}

export function resetPreferences () {
  return api.storage.local.clear()
}
