// An article in a user interface: its text, drawn in portions, and what is said of it.
import { articleSteps } from './article.js'
import { complete, Place } from './complete.js'
import { el } from './dom.js'
import { facts, numbers } from './facts.js'
import { drawPortion, inPortions } from './portions.js'

/** A button that draws more. @param {import('./article.js').Words} words */
export function moreButton ({ t, lang, dir }) {
  return el('button', { type: 'button', class: 'more', lang, dir }, t('showMore'))
}

/** What a beginning costs that is drawn before the whole is there: more than a screen of it. See portions.js. */
const BEGINNING = 300

/**
 * Shows an article's beginning, while the whole is read.
 * @param {HTMLElement} target is emptied first
 * @param {import('../package/article.js').Article} article
 * @param {View} view
 */
export function showBeginning (target, article, view) {
  const { lang, dir, t } = view.words
  const shown = el('article')
  // How much there is of what is not known yet; the row keeps its place.
  const steps = articleSteps(shown, article, { ...view, more: el('ul', { class: 'numbers' }, el('li', {}, '…')) })
  drawPortion(steps, BEGINNING)
  target.replaceChildren(shown, el('p', { class: 'more', lang, dir }, t('restIsRead')))
  target.setAttribute('aria-busy', 'true')
}

/** @typedef {import('./article.js').View & { words: import('./article.js').Words }} View */

/**
 * @param {HTMLElement} target is emptied first; where an article's beginning stands in it, that is completed
 * @param {import('../package/article.js').Article} article
 * @param {View} view
 */
export function showArticle (target, article, view) {
  const { words } = view
  const begun = target.hasAttribute('aria-busy') ? target.querySelector('article') : null
  const shown = el('article')
  const place = new Place(shown)
  inPortions(place, articleSteps(/** @type {any} */ (place), article, { ...view, more: numbers(article, words) }), () => moreButton(words))
  if (begun) complete(target, begun, shown, facts(article, words))
  else target.replaceChildren(shown, facts(article, words))
  place.at = begun ?? shown
  target.removeAttribute('aria-busy')
  // The address of the page must not change, and what it leads to must be open.
  target.querySelector('a[href="#removed"]')?.addEventListener('click', (event) => {
    event.preventDefault()
    const removed = /** @type {HTMLDetailsElement} */ (target.querySelector('#removed'))
    removed.open = true
    removed.scrollIntoView({ block: 'nearest' })
    removed.querySelector('summary')?.focus()
  })
}
