// The texts of the user interface, from _locales.
import { readerDate } from '../../shared/dates.js'
import { api } from './api.js'

/**
 * A text by its name.
 * @param {string} name
 * @param {...(string | number)} parts what stands for $1, $2, …
 */
export function t (name, ...parts) {
  return api.i18n.getMessage(name, parts.map(String)) || name
}

/** The language that the texts are in, which need not be the browser's. */
export const language = () => t('language')

/**
 * `3 images`: the text NAME_one, NAME_other and so on, by the language's own rule.
 * @param {string} name
 * @param {number} n
 */
export function count (name, n) {
  const form = new Intl.PluralRules(language()).select(n) === 'one' ? 'one' : 'other'
  return t(`${name}_${form}`, n.toLocaleString(locale()))
}

/** The reader's locale, for dates and numbers, where it is of the language of the texts. */
export function locale () {
  const own = api.i18n.getUILanguage().replace('_', '-')
  return own.split('-')[0] === language() ? own : language()
}

/** A date in the reader's own way of writing it. */
export const date = (/** @type {string} */ iso) => readerDate(iso, locale())

/** What the shared renderer says in the words of this user interface. @returns {import('../../shared/article.js').Words} */
export const words = () => ({ t, count, date, lang: language(), dir: t('direction') })

/** Puts the texts into a page: `data-text` names what stands inside, `data-label` an accessible name. */
export function translate () {
  const root = document.documentElement
  root.lang = language()
  root.dir = t('direction')
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]'))) {
    element.textContent = t(element.dataset.text ?? '')
  }
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-label]'))) {
    element.setAttribute('aria-label', t(element.dataset.label ?? ''))
    if (element.localName === 'input') /** @type {HTMLInputElement} */ (element).placeholder = t(element.dataset.label ?? '')
    if (element.localName === 'button') element.title = t(element.dataset.label ?? '')
  }
}
