// All DW articles of a window: read one after the other, and saved as one file.
import { $, el } from '../../shared/dom.js'
import { api } from '../shared/api.js'
import { count, date, t, translate } from '../shared/i18n.js'
import { ORIGINS, preferences } from '../shared/preferences.js'
import { collect, tabsOf } from './collect.js'
import { KINDS, save } from './files.js'

translate()
document.title = t('manyTitle')

const named = new URLSearchParams(location.search).get('window')
/** The window that the popup was opened in; Firefox for Android has but one. */
const windowId = named !== null && /^\d+$/.test(named) ? Number(named) : null
const mayRead = () => api.permissions.contains({ origins: ORIGINS })

/** @type {import('./files.js').Read[]} */
let read = []
/** What goes on can be stopped. @type {AbortController | null} */
let going = null

function say (/** @type {string} */ text, bad = false) {
  $('said').textContent = text
  $('said').classList.toggle('bad', bad)
}

/** @param {string} text @param {number} [value] @param {number} [max] without them nobody knows how long it takes */
function progress (text, value, max) {
  $('count').textContent = text
  if (value === undefined) $('progress').removeAttribute('value')
  else Object.assign($('progress'), { max: max || 1, value })
}

/** Does what can be stopped: with its progress, and with nothing else to press. @param {(signal: AbortSignal) => Promise<void>} what */
async function doing (what) {
  going = new AbortController()
  const focused = document.activeElement
  for (const id of ['begin', 'save', 'kind']) $(id).disabled = true
  $('stop').hidden = $('going').hidden = false
  // What was pressed is no longer there to have the focus.
  if (focused === $('begin') || focused === $('save')) $('stop').focus()
  try {
    await what(going.signal)
  } catch (error) {
    say(t('actionFailed', String(/** @type {any} */ (error).message)), true)
  }
  going = null
  const back = document.activeElement === $('stop') || document.activeElement === document.body
  $('stop').hidden = $('going').hidden = true
  for (const id of ['begin', 'kind']) $(id).disabled = false
  allowSave()
  if (back) $($('form').hidden ? 'begin' : 'save').focus()
}

const chosenOnes = () => read.filter((_, i) => $(`article-${i}`)?.checked)
function allowSave () {
  $('save').disabled = going !== null || chosenOnes().length === 0
}

/** @param {import('./files.js').Read} read @param {number} i */
function articleRow ({ article }, i) {
  const box = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: `article-${i}` }))
  box.checked = true
  const known = [article.kicker[0]?.text, article.datePublished && date(article.datePublished), count('words', article.wordCount)]
  const label = el('label', { for: box.id }, el('span', { lang: article.language, dir: article.direction }, article.headline ?? t('noHeadline')), el('small', {}, known.filter(Boolean).join(' · ')))
  return el('li', {}, box, label)
}

/** @param {import('./collect.js').Result} result */
const reasonRow = ({ tab, reason }) => el('li', {}, el('bdi', {}, tab.title || tab.url), el('span', {}, t(`reasonTab_${String(reason).replaceAll('-', '_')}`)))

/** @param {import('./collect.js').Result[]} results */
function show (results) {
  read = results.flatMap(({ article, url }) => article ? [{ article, url: String(url) }] : [])
  const others = results.filter(({ reason }) => reason)
  $('articles').replaceChildren(...read.map(articleRow))
  $('form').hidden = read.length === 0
  $('reasons').replaceChildren(...others.map(reasonRow))
  $('others').hidden = others.length === 0
}

async function begin () {
  const tabs = await tabsOf(windowId)
  const { readIn } = await preferences()
  $('begin').textContent = t('manyAgain')
  $('intro').textContent = t('manyIntro')
  await doing(async (signal) => {
    say(tabs.length === 0 ? t('manyNone') : count('manyReading', tabs.length))
    progress('', 0, tabs.length)
    const results = await collect(tabs, { readIn, signal, done: (n) => progress(t('manyOf', n, tabs.length), n, tabs.length) })
    show(results)
    if (tabs.length > 0) say((signal.aborted ? `${t('stopped')} ` : '') + t('manyDone', count('articles', read.length), tabs.length - read.length))
  })
}

$('begin').addEventListener('click', async () => {
  // Asked for before anything else is waited for: browsers want the press itself.
  if (!await api.permissions.request({ origins: ORIGINS }).catch(() => false)) return say(t('manyRefused'), true)
  await begin()
})
$('stop').addEventListener('click', () => going?.abort())
$('articles').addEventListener('change', allowSave)
$('form').addEventListener('submit', async (/** @type {Event} */ event) => {
  event.preventDefault()
  await doing(async (signal) => {
    const forms = await import('../shared/forms.js')
    await forms.ready()
    say('')
    progress(t('manySaving'))
    const fetched = (/** @type {number} */ n) => progress(t('manyPictures', n))
    const done = await save($('kind').value, chosenOnes(), { chosen: await preferences(), forms, mayFetch: await mayRead(), signal, fetched })
    if (done === null) say(t('stopped'))
    else say(done.missing === 0 ? t('downloadedAs', done.name) : t('savedWithout', done.name, count('images', done.missing)))
  })
})

$('kind').append(...KINDS.map((kind) => el('option', { value: kind }, t(`kind_${kind}`))))
if (await mayRead()) await begin()
else {
  $('intro').textContent = t('manyAsks')
  $('begin').textContent = t('manyAllow')
  $('begin').focus()
}
