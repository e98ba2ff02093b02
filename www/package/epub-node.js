// dw-article/epub for Node, Bun and Deno.
import { epub, markdownFolder } from './book.js'
import { toHtml, toMarkdown } from './node.js'

/** @type {typeof import('./epub.js').toEpub} */
export const toEpub = (article, options) => epub(toHtml, article, options)

/** @type {typeof import('./epub.js').toMarkdownFolder} */
export const toMarkdownFolder = (article, options) => markdownFolder({ toHtml, toMarkdown }, article, options)
