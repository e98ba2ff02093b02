// The demo's words where it shows what the popup shows: the extension's English ones.
import messages from '../extension/_locales/en/messages.json' with { type: 'json' }
import { readerDate } from '../shared/dates.js'

/** @param {string} name @param {...(string | number)} parts what stands for $1, $2, … */
function t (name, ...parts) {
  return /** @type {Record<string, { message: string }>} */ (messages)[name]?.message.replace(/\$(\d)/g, (_, n) => String(parts[Number(n) - 1])) ?? name
}

export const count = (/** @type {string} */ name, /** @type {number} */ n) => t(`${name}_${n === 1 ? 'one' : 'other'}`, n.toLocaleString('en'))

/** A date in the reader's own way of writing it, if that is English. */
const date = (/** @type {string} */ iso) => readerDate(iso, navigator.language.startsWith('en') ? navigator.language : 'en')

/** @type {import('../shared/article.js').Words} */
export const words = { t, count, date, lang: 'en', dir: 'ltr' }
