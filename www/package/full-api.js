// The functions of the full module, the same in browsers, workers and Node.
import { checkDocument, checkText, readOptions } from './core.js'

/**
 * @param {(name: string, ...args: any[]) => any} call
 * @returns {Omit<typeof import('./full.js'), 'init' | 'DwArticleError' | 'detect'>}
 */
export function fullApi(call) {
  return {
    parseDocument(document, options) {
      const { url, maxBytes } = readOptions(options)
      return call('parseDocument', checkDocument(document), url, maxBytes)
    },
    parseHtml(html, options) {
      const { url, maxBytes } = readOptions(options)
      return call('parseHtml', checkText(html, maxBytes), url, maxBytes)
    },
    parseText(text, options) {
      const { url, maxBytes } = readOptions(options)
      return call('parseText', checkText(text, maxBytes), url, maxBytes)
    },
    toMarkdown: (article, options) => call('toMarkdown', article, options?.frontMatter, options?.images, options?.credits),
    toText: (article) => call('toText', article),
    toHtml: (article) => call('toHtml', article),
    toJsonLd: (article) => call('toJsonLd', article),
    version: () => call('version'),
  }
}
