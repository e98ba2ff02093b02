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

export interface ParseOptions {
  /**
   * The page's address. Of a live document it is known; of a string it helps where the page does not name
   * its own (`<link rel=canonical>`).
   */
  url?: string | { toString(): string }
  /** How many bytes (UTF-8) the input may have; 33554432 (32 MiB) unless given. */
  maxBytes?: number
}

/**
 * Why an input gave no article:
 * - `not-dw`: nothing in it says that it is from dw.com;
 * - `not-article`: a DW page of another sort, such as a front page or a topic;
 * - `no-content`: an article page without headline and text that could be read;
 * - `too-large`: over `maxBytes`;
 * - `invalid-input`: empty, or no text;
 * - `internal`: a fault in the parser. The next call works on a fresh instance.
 */
export type ErrorCode = 'not-dw' | 'not-article' | 'no-content' | 'too-large' | 'invalid-input' | 'internal'

/** Thrown by the parse functions. */
export class DwArticleError extends Error {
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown })
  readonly name: 'DwArticleError'
  readonly code: ErrorCode
}

/**
 * Loads the WebAssembly module, by default the one beside this file. Call it as often as you like: it
 * loads once. The other functions work when it has resolved. (In Node they work without it.)
 */
export function init(input?: InitInput | PromiseLike<InitInput>): Promise<void>

/** Reads an article from a document, live or made by `DOMParser`. The document is left as it is. */
export function parseDocument(document: AnyDocument, options?: ParseOptions): Article

/** Reads an article from a page's HTML. */
export function parseHtml(html: string, options?: ParseOptions): Article

/** Reads an article from what a text extractor made of a page, or from a page copied as text. */
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

/** The version of the parser. */
export function version(): string
