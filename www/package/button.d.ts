import type { AnyDocument, Article, WatchOptions } from './index.js'

/**
 * A button in the corner of a page that navigates in itself, as dw.com does: there as long as an article is, by
 * `watch`. Pressed, it hands `press` the article, and shows the text that comes of it, or what the failure says, until
 * the next article.
 * @returns a function that takes the button away for good
 */
export function articleButton(document: AnyDocument, label: string, press: (article: Article) => string | void | Promise<string | void>, options?: WatchOptions): () => void
