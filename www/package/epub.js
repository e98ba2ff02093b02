// dw-article/epub for browsers: the forms are those of dw-article there, after initForms().
import { epub, markdownFolder } from './book.js'
import { toHtml, toMarkdown } from './index.js'

/** @type {typeof import('./epub.js').toEpub} */
export const toEpub = (article, options) => epub(toHtml, article, options)

/** @type {typeof import('./epub.js').toMarkdownFolder} */
export const toMarkdownFolder = (article, options) => markdownFolder({ toHtml, toMarkdown }, article, options)
