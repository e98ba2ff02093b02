// What a user interface says of an article beside its text: how much there is of what, what was taken out, what to know.
import { blocksOf, imagesOf } from '../package/blocks.js'
import { el, link } from './dom.js'

/** @typedef {import('../package/article.js').Article} Article */
/** @typedef {import('./article.js').Words} Words */

/** As many of a list as are read. @template T @param {T[]} list @returns {T[]} */
const few = (list) => list.slice(0, 200)
/** As much of a line as is read. @param {string} line */
const short = (line) => line.length > 4000 ? `${line.slice(0, 4000)}…` : line

/** How many people wrote it: posts of a live blog have their own. @param {Article} article */
export function authorsOf ({ authors, posts }) {
  return [...new Set([...authors, ...posts.flatMap((post) => post.authors)].map(({ name }) => name))]
}

/** How many words a minute has, of those who read for themselves. */
const READ = 200

/** How much there is of what, and how long it takes to read; in one row. @param {Article} article @param {Words} words */
export function numbers (article, { count, lang, dir }) {
  const blocks = blocksOf(article)
  const of = (/** @type {string} */ type) => blocks.filter((block) => block.type === type).length
  const [posts, removed] = [article.posts.length, article.removed.length]
  // What there is none of is not counted.
  const some = (/** @type {string} */ name, /** @type {number} */ n) => n ? count(name, n) : null
  const items = [
    some('words', article.wordCount),
    article.wordCount ? count('minutes', Math.max(1, Math.round(article.wordCount / READ))) : null,
    some('images', imagesOf(article).length), some('videos', of('video')), some('recordings', of('audio')), some('posts', posts),
    posts ? count('authors', authorsOf(article).length) : null,
    removed ? el('a', { href: '#removed' }, count('removed', removed)) : null
  ]
  // The row runs with the article, the words in it with the user interface.
  return el('ul', { class: 'numbers' }, ...items.filter((item) => item !== null).map((item) => el('li', { lang, dir }, item)))
}

const REASONS = new Set(['advertisement', 'promo', 'share', 'feedback', 'player', 'noScript', 'notice', 'translation', 'consent'])

/** What stands below the text. @param {Article} article @param {Words} words */
export function facts (article, { t, count, lang, dir }) {
  const own = { lang: article.language, dir: 'auto' }
  const rows = /** @type {[string, (Node | string)[]][]} */ ([
    ['keywords', article.keywords.length ? [short(few(article.keywords).join(', '))] : []],
    ['permalink', article.permalink ? [link(article.permalink, article.permalink)] : []]
  ]).filter(([, value]) => value.length)
  const folded = (/** @type {string} */ id, /** @type {string} */ summary, /** @type {Node[]} */ items) =>
    el('details', { id, lang, dir }, el('summary', {}, summary), el('ul', {}, ...items))
  return el('footer', { class: 'facts', lang, dir },
    rows.length ? el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, t(name)), el('dd', own, ...value)])) : null,
    article.removed.length
      ? folded('removed', count('removed', article.removed.length), few(article.removed).map(({ reason, text }) =>
        el('li', {}, el('span', { class: 'label' }, t(REASONS.has(reason) ? `reason_${reason}` : 'reason_other')), ' ', el('span', own, short(text)))))
      : null,
    article.warnings.length
      ? folded('warnings', count('warnings', article.warnings.length), few(article.warnings).map(({ code, message }) =>
        el('li', {}, el('code', {}, code), ' ', el('span', { lang: 'en', dir: 'ltr' }, message))))
      : null)
}
