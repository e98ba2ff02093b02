/** What of an article a name is made of. */
export interface Named {
  kind: string
  id: number | null
  headline: string | null
  datePublished: string | null
  language: string | null
  authors: { name: string }[]
  kicker: { text: string }[]
}

/**
 * The name of an article's file, which every system takes: no separators, devices, hidden directions, dots or dashes in
 * front, 255 bytes at most.
 * @param pattern with names in braces, for example `{date} {headline} ({item})`: those of {@link placeholders}
 * @param extension without the dot
 */
export function fileName(article: Named, pattern: string, extension: string): string

/** A text as a name of so many bytes at most that every system takes; empty where nothing of it can stand in one. */
export function safeName(text: string, bytes: number): string

/** A folder's path without anything that leads elsewhere, each name as safe as a file's. */
export function folderPath(folder: string): string

/** What a pattern may name, and what an article makes of it. */
export const placeholders: Record<
  'date' | 'headline' | 'item' | 'id' | 'kind' | 'language' | 'author' | 'kicker',
  (article: Named) => string | null
>
