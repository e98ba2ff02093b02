import type { Article, HtmlOptions, MarkdownOptions } from './index.js'

/** A picture, as its function gives it: its bytes in any shape, or null where it cannot be had. */
export type PictureData = ArrayBuffer | ArrayBufferView | { arrayBuffer(): Promise<ArrayBuffer>; ok?: boolean } | { bytes: ArrayBuffer | ArrayBufferView } | null | undefined

/**
 * Gets a picture: `(url) => fetch(url)` where that may be done, a file from the disk elsewhere. What it throws is a picture
 * that cannot be had. What it gives is looked at: only bytes that begin as a picture does are one.
 */
export type ImageSource = (url: string) => PictureData | PromiseLike<PictureData>

/** A picture that is not in the file: there it is a link to its address. */
export interface Missing {
  url: string
  /**
   * - `not-had`: the function gave nothing, threw, or there was none;
   * - `no-picture`: what it gave is none of JPEG, PNG, GIF (in a folder WebP as well);
   * - `too-large`: over 16 MiB, or the file has 128 MiB or 500 pictures already.
   */
  reason: 'not-had' | 'no-picture' | 'too-large'
}

/** What has become of an article. */
export interface Saved {
  /** The file. The same article and pictures give the same bytes. */
  bytes: Uint8Array<ArrayBuffer>
  /** The pictures that are not in it. */
  missing: Missing[]
}

/** Options of {@link toEpub}. */
export interface BookOptions extends HtmlOptions {
  /** Gets the pictures; without it there are none in the book. */
  image?: ImageSource
  /** The book's title; unless given the article's headline. */
  title?: string
}

/** Options of {@link toMarkdownFolder}. */
export interface FolderOptions extends MarkdownOptions {
  /** Gets the pictures; without it there are none in the folder. */
  image?: ImageSource
  /** What the file and the folder of an article are called, without extension; `dw-ID` unless given. */
  name?: string | ((article: Article) => string)
}

/**
 * An article, or several, as an EPUB 3 book: its text, its pictures, a cover from the lead image, a table of contents.
 * In browsers after `initForms()` of `dw-article`.
 */
export function toEpub(article: Article | Article[], options?: BookOptions): Promise<Saved>

/**
 * An article, or several, as Markdown with its pictures beside it, a ZIP of `NAME.md` and `NAME/1.jpg`, …. A second file of
 * the same name is `NAME 2.md`. In browsers after `initForms()` of `dw-article`.
 */
export function toMarkdownFolder(article: Article | Article[], options?: FolderOptions): Promise<Saved>
