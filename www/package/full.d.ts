import type { Article } from './article.js'

export * from './index.js'

export interface MarkdownOptions {
  /** Begin with a YAML block of what is known about the article; false unless given. */
  frontMatter?: boolean
  /** Show pictures, with caption and credit; true unless given. */
  images?: boolean
  /** Say who owns a picture; true unless given. */
  credits?: boolean
}

/** An article as Markdown. */
export function toMarkdown(article: Article, options?: MarkdownOptions): string

/** An article as plain text. */
export function toText(article: Article): string

/** An article as an HTML document. */
export function toHtml(article: Article): string

/** An article as schema.org JSON-LD. */
export function toJsonLd(article: Article): string
