import type { Article } from './article.js'

export type * from './article.js'

/** A `Document`, where the project knows that type. */
export type AnyDocument = typeof globalThis extends { Document: { prototype: infer D } } ? D : object

/** Where the WebAssembly module is: an address, a response, its bytes, or the compiled module. */
export type InitInput =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | (typeof globalThis extends { URL: { prototype: infer T } } ? T : never)
  | (typeof globalThis extends { Response: { prototype: infer T } } ? T : never)
  | (typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : never)

/** Options of the parse functions. */
export interface ParseOptions {
  /**
   * The page's address. Of a live document it is known; of a string it helps where the page does not name
   * its own (`<link rel=canonical>`).
   */
  url?: string | { toString(): string }
  /** How many bytes (UTF-8) the input may have; 33554432 (32 MiB) unless given. */
  maxBytes?: number
}

/** Options of {@link parseHtml}. */
export interface BytesOptions extends ParseOptions {
  /**
   * The charset of a page given as bytes (`windows-1252`, `gb2312`), as the server or the archive names it. A byte order
   * mark counts for more. Unless given: UTF-8 where the bytes are UTF-8, else what the page declares, else windows-1252.
   * Of a string it is ignored. A label that is not in the Encoding Standard throws a `RangeError`.
   */
  charset?: string
}

/**
 * Why an input gave no article:
 * - `not-dw`: nothing in it says that it is from dw.com;
 * - `not-article`: a DW page of another sort, such as a front page or a topic;
 * - `no-content`: an article page without headline and text that could be read;
 * - `too-large`: over `maxBytes`;
 * - `invalid-input`: empty, or no text; or, where an article is wanted, no article;
 * - `blocked`: the page's policy forbids WebAssembly, or the parsing of HTML (Trusted Types); the message says what to allow;
 * - `internal`: a fault in the parser. The next call works on a fresh instance.
 */
export type ErrorCode = 'not-dw' | 'not-article' | 'no-content' | 'too-large' | 'invalid-input' | 'blocked' | 'internal'

/** Thrown by every function of the package whose input gives nothing. */
export class DwArticleError extends Error {
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown })
  readonly name: 'DwArticleError'
  /** Stable; `message` is for people and may change. */
  readonly code: ErrorCode
}

/** Options of {@link toHtml}. */
export interface HtmlOptions {
  /**
   * Which pictures are shown; the others are links. `dw` (unless given): those on hosts of Deutsche Welle;
   * `all`: from whatever host, which then sees who opens the article.
   */
  pictures?: 'dw' | 'all'
}

/** Options of {@link toText}. */
export interface TextOptions {
  /** End with a line that says where the article is from, with its short address; true unless given. */
  source?: boolean
}

/** Options of {@link toMarkdown}. */
export interface MarkdownOptions extends HtmlOptions, TextOptions {
  /** Begin with a YAML block of what is known about the article; false unless given. */
  frontMatter?: boolean
  /** Show pictures, with caption and credit; true unless given. */
  images?: boolean
  /** Say who owns a picture; true unless given. */
  credits?: boolean
}

/**
 * How to cite:
 * - `apa`: APA, 7th edition; `mla`: MLA, 9th edition; `chicago`: Chicago, 17th edition, an entry of a
 *   bibliography. One line of plain text each; italics are left to whoever sets it.
 * - `bibtex`, `ris`, `csl-json`: for reference managers.
 * - `wikipedia`: `{{cite news}}`, which most Wikipedias know; `wikipedia-de`: the German `{{Internetquelle}}`.
 */
export type CitationStyle = 'apa' | 'mla' | 'chicago' | 'bibtex' | 'ris' | 'csl-json' | 'wikipedia' | 'wikipedia-de'

/** Options of {@link cite}: what an article cannot say of itself. Only Wikipedia's templates ask for it. */
export interface CitationOptions {
  /** The day on which the page was read, `2026-11-27`; unless given, or where it is no day, it is left out. */
  accessed?: string
  /** Where it was read: of an archive's copy the templates name the copy as well. */
  address?: string
}

/**
 * Loads the WebAssembly module, by default the one beside this file. Call it as often as you like, also at
 * the same time: it loads once. The parse functions work when it has resolved. (In Node they work without it.)
 */
export function init(input?: InitInput | PromiseLike<InitInput>): Promise<void>
export default init

/**
 * Loads the module that reads plain text, `parseText`, by default the one beside this file; `init` is not needed for
 * it. It loads once, however often it is called. Where one module holds everything (Node, `dw-article/full`) it does
 * what `init` does.
 */
export function initText(input?: InitInput | PromiseLike<InitInput>): Promise<void>

/**
 * Loads the module with the other forms of an article, `toMarkdown` to `cite`, by default the one beside
 * this file; `init` is not needed for them. It loads once, however often it is called. Where one module holds
 * everything (Node, `dw-article/full`) it does what `init` does.
 */
export function initForms(input?: InitInput | PromiseLike<InitInput>): Promise<void>

/**
 * Reads an article from a document, live or made by `DOMParser`. The document is left as it is.
 * @throws {DwArticleError} when it gives no article
 */
export function parseDocument(document: AnyDocument, options?: ParseOptions): Article

/**
 * Reads an article from a page's HTML: a string, or the bytes as they came, whose charset is found out
 * ({@link BytesOptions.charset}).
 * @throws {DwArticleError} when it gives no article
 */
export function parseHtml(html: string | ArrayBuffer | ArrayBufferView, options?: BytesOptions): Article

/**
 * Reads an article from what a text extractor made of a page, or from a page copied as text.
 * @throws {DwArticleError} when it gives no article
 */
export function parseText(text: string, options?: ParseOptions): Article

/** What `detect` tells of a page. */
export interface Detected {
  kind: Article['kind']
  /** DW's content id. */
  id: number
  /** The generation of the site; null where nothing of its markup was seen. */
  layout: Article['source']['layout'] | null
  /** The item's address; null where only its short address is known. */
  url: string | null
}

/**
 * Whether a document is an article page of DW's news site, and which one, in microseconds and without parsing;
 * null for everything else. Works without `init`. Of a page in a tab the address bar counts, since an in-app
 * navigation leaves the head of the previous page.
 */
export function detect(document: AnyDocument): Detected | null

/** What {@link watch} has seen. */
export interface Watched {
  /** What `detect` says of the page; null on one that is no article. */
  detected: Detected | null
  /** The article; null while its text is awaited, on other pages, and where it could not be read. */
  article: Article | null
  /** Why an article page gave none: a `DwArticleError`, or what else was thrown. */
  error: unknown
}

/** Options of {@link watch}: those of `parseDocument`, and how long to wait. */
export interface WatchOptions extends ParseOptions {
  /** How many milliseconds an item's text may take to come; 10000 unless given. */
  patience?: number
}

/**
 * Watches a page through its in-app navigations. Calls back for each item, the present one first: at once with what
 * `detect` says and no article, then once with the article, or with the error. On a page that is no article: once, with
 * nothing. When the text does not change in time the article has the warning `stale-data`. It throws nothing, and does
 * nothing between navigations. After `init()`.
 * @returns a function that stops it; nothing is called after that
 */
export function watch(document: AnyDocument, callback: (seen: Watched) => void, options?: WatchOptions): () => void

/** An article as Markdown: CommonMark with tables. In browsers after `initForms()`. */
export function toMarkdown(article: Article, options?: MarkdownOptions): string

/** An article as plain text. In browsers after `initForms()`. */
export function toText(article: Article, options?: TextOptions): string

/** An article as a complete HTML document, without scripts. In browsers after `initForms()`. */
export function toHtml(article: Article, options?: HtmlOptions): string

/** An article as schema.org JSON-LD, safe inside a `<script>`. In browsers after `initForms()`. */
export function toJsonLd(article: Article): string

/** An article as ninjs 3.0, the IPTC's news in JSON. In browsers after `initForms()`. */
export function toNinjs(article: Article): string

/** An article as a citation. In browsers after `initForms()`. */
export function cite(article: Article, style: CitationStyle, options?: CitationOptions): string

/**
 * The short address of a content id: `permalinkOf(18829463)` is `https://p.dw.com/p/1H0P1`.
 * @throws {TypeError} when `id` is no whole number above 0
 */
export function permalinkOf(id: number): string

/**
 * The content id that an address of DW's names, short or long; `null` when it names none:
 * `idOf('https://p.dw.com/p/1H0P1')` is `18829463`, and so is `idOf('https://www.dw.com/en/a-18829463')`.
 */
export function idOf(url: string | { toString(): string }): number | null

/** The version of the parser. */
export function version(): string
