// Of an article only what is selected. An entry of its own, so that nobody else's page loads it; it takes the parseDocument
// of whichever entry is there.
import { own } from './dom.js'
import { within } from './range.js'

/** @type {typeof import('./selection.js').parseSelection} */
export function parseSelection(parseDocument, document, range, options) {
  const article = parseDocument(document, options)
  // A copy has no address bar.
  const url = options?.url ?? (own(document, 'defaultView') === null ? undefined : own(document, 'URL'))
  return within(article, (copy) => parseDocument(copy, { ...options, url }), document, range)
}
