import type { AnyDocument, Article, ParseOptions } from './index.js'

/** A `Range`, where the project knows that type. */
export type AnyRange = typeof globalThis extends { Range: { prototype: infer R } } ? R : object

/**
 * Reads of an article's body (or its posts) only the blocks that a range touches, cut at its ends, with their marks; the
 * rest of the article is whole. A table, a picture or a gallery that is touched stays whole. The range may begin and end
 * anywhere; one that touches no text of the body gives none. Of `text` and `wordCount` it is the same part.
 *
 * `parseSelection(parseDocument, document, getSelection().getRangeAt(0))`, with the `parseDocument` of the entry you use.
 * The document is left as it is.
 * @throws {DwArticleError} what `parseDocument` throws
 */
export function parseSelection(parseDocument: (document: AnyDocument, options?: ParseOptions) => Article, document: AnyDocument, range: AnyRange, options?: ParseOptions): Article
