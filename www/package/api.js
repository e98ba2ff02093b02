// The functions of the package, each for a `call` that reaches a module which has it.
import { textOf } from './bytes.js'
import { DwArticleError, checkArticle, checkDocument, checkStyle, checkText, readOptions } from './core.js'

/** @typedef {(name: string, ...args: any[]) => any} Call */
/** @typedef {import('./index.js').ParseOptions} ParseOptions */
/** @typedef {import('./index.js').BytesOptions} BytesOptions */

/** @param {Call} call @param {any} document @param {ParseOptions} [options] */
export function parseDocument(call, document, options) {
  const checked = checkDocument(document)
  const { url, maxBytes } = readOptions(options)
  return call('parseDocument', checked, url, maxBytes)
}

/**
 * HTML by way of the browser's own parser, for the module that has none.
 * @param {Call} call @param {string | ArrayBuffer | ArrayBufferView} input @param {BytesOptions} [options]
 */
export function parseHtmlInBrowser(call, input, options) {
  const { url, maxBytes } = readOptions(options)
  const html = checkText(textOf(input, options), maxBytes)
  if (typeof DOMParser === 'undefined') throw new Error('dw-article: there is no DOMParser here; dw-article/full reads HTML without one')
  return call('parseDocument', parsed(html), url, maxBytes)
}

/** @type {{ createHTML(html: string): any } | undefined} */
let policy

/**
 * A page under Trusted Types lets no string be parsed, only what one of its policies has made. The document is inert: its
 * scripts do not run.
 * @param {string} html
 */
function parsed(html) {
  try {
    policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('dw-article', { createHTML: (/** @type {string} */ html) => html })
  } catch {
    // The page names its policies, and this is not among them: where it does not require any, the string will do.
  }
  try {
    return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html')
  } catch (cause) {
    throw new DwArticleError('blocked', "this page's policy forbids the parsing of HTML: allow `trusted-types dw-article` in its Content-Security-Policy", { cause })
  }
}

/** @param {Call} call @param {string | ArrayBuffer | ArrayBufferView} input @param {BytesOptions} [options] */
export function parseHtml(call, input, options) {
  const { url, maxBytes } = readOptions(options)
  return call('parseHtml', checkText(textOf(input, options), maxBytes), url, maxBytes)
}

/** @param {Call} call @param {string} text @param {ParseOptions} [options] */
export function parseText(call, text, options) {
  const { url, maxBytes } = readOptions(options)
  return call('parseText', checkText(text, maxBytes), url, maxBytes)
}

/** @param {Call} call @param {unknown} article @param {import('./index.js').MarkdownOptions} [options] */
export function toMarkdown(call, article, options) {
  return call('toMarkdown', checkArticle(article), options?.frontMatter, options?.images, options?.credits, picturesOf(options), options?.source)
}

/** @param {Call} call @param {unknown} article @param {import('./index.js').TextOptions} [options] */
export function toText(call, article, options) {
  return call('toText', checkArticle(article), options?.source)
}

/** @param {Call} call @param {unknown} article @param {import('./index.js').HtmlOptions} [options] */
export function toHtml(call, article, options) {
  return call('toHtml', checkArticle(article), picturesOf(options))
}

/** Which pictures are shown. @param {import('./index.js').HtmlOptions | undefined} options */
function picturesOf(options) {
  const pictures = options?.pictures
  if (pictures === undefined || pictures === 'dw' || pictures === 'all') return pictures
  throw new TypeError("dw-article: pictures is 'dw' or 'all'")
}

/** The forms that need nothing but the article. @param {Call} call @param {string} name @param {unknown} article */
export function toForm(call, name, article) {
  return call(name, checkArticle(article))
}

/** @param {Call} call @param {unknown} article @param {unknown} style @param {import('./index.js').CitationOptions} [options] */
export function cite(call, article, style, options) {
  return call('cite', checkArticle(article), checkStyle(style), options?.accessed, options?.address)
}

/**
 * All of them, for the module that has everything.
 * @param {Call} call
 * @returns {Omit<typeof import('./index.js'), 'default' | 'init' | 'initForms' | 'initText' | 'permalinkOf' | 'idOf' | 'detect' | 'watch' | 'DwArticleError'>}
 */
export function everything(call) {
  return {
    parseDocument: (document, options) => parseDocument(call, document, options),
    parseHtml: (html, options) => parseHtml(call, html, options),
    parseText: (text, options) => parseText(call, text, options),
    toMarkdown: (article, options) => toMarkdown(call, article, options),
    toText: (article, options) => toText(call, article, options),
    toHtml: (article, options) => toHtml(call, article, options),
    toJsonLd: (article) => toForm(call, 'toJsonLd', article),
    toNinjs: (article) => toForm(call, 'toNinjs', article),
    cite: (article, style, options) => cite(call, article, style, options),
    version: () => call('version'),
  }
}
