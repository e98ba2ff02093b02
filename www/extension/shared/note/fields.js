// What a template may name: the article's own keys wherever they stand, and a few words more.

/** Beside the article's. */
export const MORE = ['date', 'item', 'markdown']

export const FIELDS = new Set([
  ...MORE,
  'agencies', 'alt', 'authors', 'body', 'byline', 'caption', 'cite', 'code', 'colspan', 'credit', 'dateModified', 'datePublished',
  'depth', 'direction', 'duration', 'editors', 'end', 'header', 'headline', 'href', 'id', 'image', 'images', 'initials', 'items',
  'keywords', 'kicker', 'kind', 'label', 'language', 'layout', 'leadImage', 'level', 'links', 'location', 'marks', 'message', 'name',
  'ordered', 'permalink', 'poster', 'posts', 'provider', 'reason', 'removed', 'role', 'rows', 'rowspan', 'schemaVersion', 'source',
  'sources', 'start', 'teaser', 'text', 'title', 'topics', 'tracks', 'type', 'url', 'warnings', 'width', 'wordCount'
])
