// An article in a user interface: its text, drawn in portions, and what is said of it.
import { articleSteps } from './article.js'
import { el } from './dom.js'
import { facts, numbers } from './facts.js'
import { inPortions } from './portions.js'

/** A button that draws more. @param {import('./article.js').Words} words */
export function moreButton ({ t, lang, dir }) {
  return el('button', { type: 'button', class: 'more', lang, dir }, t('showMore'))
}

/**
 * @param {HTMLElement} target is emptied first
 * @param {import('../package/article.js').Article} article
 * @param {import('./article.js').View & { words: import('./article.js').Words }} view
 */
export function showArticle (target, article, view) {
  const { words } = view
  const shown = el('article')
  inPortions(shown, articleSteps(shown, article, { ...view, more: numbers(article, words) }), () => moreButton(words))
  target.replaceChildren(shown, facts(article, words))
  // The address of the page must not change, and what it leads to must be open.
  target.querySelector('a[href="#removed"]')?.addEventListener('click', (event) => {
    event.preventDefault()
    const removed = /** @type {HTMLDetailsElement} */ (target.querySelector('#removed'))
    removed.open = true
    removed.scrollIntoView({ block: 'nearest' })
    removed.querySelector('summary')?.focus()
  })
}
