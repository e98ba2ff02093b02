// dw-article/epub for workers, beside dw-article there: after init().
import { epub, markdownFolder } from './book.js'
import { toHtml, toMarkdown } from './full.js'

/** @type {typeof import('./epub.js').toEpub} */
export const toEpub = (article, options) => epub(toHtml, article, options)

/** @type {typeof import('./epub.js').toMarkdownFolder} */
export const toMarkdownFolder = (article, options) => markdownFolder({ toHtml, toMarkdown }, article, options)
