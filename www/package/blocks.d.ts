// For those who render an article: no WebAssembly, no document.
import type { Article, Block, Image, ListItem, Mark } from './article.js'

/** A piece of a text with the marks that cover it, the outermost first. */
export interface Run {
  text: string
  marks: Mark[]
}

/** An item of a list with those of the list inside it. */
export interface Nested {
  text: string
  marks: Mark[]
  items: Nested[]
}

/**
 * A text cut where its marks begin and end. The runs' texts joined are the text; no run is empty. Marks nest and never
 * cross, whatever was given: at most one of each type covers a run, and where the first marks of two runs that follow
 * each other are the same objects, these are one element around both. Links whose address is not `http`, `https` or
 * `mailto`, and links inside links, are left out.
 */
export function runs(text: string, marks: readonly Mark[]): Run[]

/** `runs`, one at a time, for texts of any size. */
export function eachRun(text: string, marks: readonly Mark[]): Generator<Run, void, undefined>

/** Whether an address may be a link's: `http`, `https` or `mailto`. */
export function isSafe(url: unknown): url is string

/** All blocks in reading order, those of a live blog's posts too. */
export function blocksOf(article: Pick<Article, 'body' | 'posts'>): Block[]

/** All images in reading order: the one over the text, those in it, those of galleries. */
export function imagesOf(article: Pick<Article, 'leadImage' | 'body' | 'posts'>): Image[]

/**
 * A list's items as a tree. Items without text are left out; whatever the depths are, no item is more than one deeper
 * than the item before it, and none deeper than 16 lists.
 */
export function nestList(items: readonly ListItem[]): Nested[]
