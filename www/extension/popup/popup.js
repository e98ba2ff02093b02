// The popup: reads the tab as soon as it opens, shows the article, and hands it on.
import { imagesOf } from '../../package/blocks.js'
import { isDws } from '../../shared/article.js'
import { $, el } from '../../shared/dom.js'
import { inPortions, pieces } from '../../shared/portions.js'
import { moreButton, showArticle, showBeginning } from '../../shared/show.js'
import { api } from '../shared/api.js'
import { t, translate, words } from '../shared/i18n.js'
import { ORIGINS, READING, STYLES, VIEWS, setPreferences } from '../shared/preferences.js'
import { copyBoth, copyText, download, paragraphs, report } from './actions.js'
import * as early from './first.js'
import { follow, pressed } from './follow.js'
import { more } from './more.js'
import { saveNote } from './notes.js'
import { showTree } from './tree.js'

/** @typedef {typeof VIEWS[number]} View */

translate()

/** The module with the other forms, loaded when it is first needed. */
async function forms () {
  const module = await import('../shared/forms.js')
  await module.ready()
  return module
}

/** @type {any} */
let article = null
/** As it was read, with its address. @type {import('../shared/read.js').Found | null} */
let shown = null
/** Whether an article's beginning was shown before the whole was there. */
let begun = false
/** @type {View} */
let view = 'article'
/** Views that show the article already. @type {Set<View>} */
const drawn = new Set()
const chosen = await early.chosen
for (const name of Object.keys(READING)) $('view-article').dataset[name] = /** @type {any} */ (chosen)[name]

// What the reader is told: one line, which goes by itself unless it is bad news.
/** @type {ReturnType<typeof setTimeout> | undefined} */
let silence
function say (/** @type {string} */ text, bad = false) {
  clearTimeout(silence)
  const line = $('said')
  line.textContent = text
  line.classList.toggle('bad', bad)
  // As long as it takes to read it.
  if (!bad) silence = setTimeout(() => { line.textContent = '' }, 4000 + 40 * Math.min(text.length, 300))
}

// Until a key is pressed there is no ring around what has the focus: whoever opened the popup by mouse did not ask for one.
addEventListener('keydown', () => document.documentElement.classList.add('keys'), { capture: true, once: true })

/** States in which another try may end another way: the page may have got its text by then. */
const MAY_HELP = ['no-content']

/** A page that gives no article, or not yet. */
function state (/** @type {string} */ name, /** @type {import('../shared/read.js').Refused | null} */ refused = null) {
  $('state').hidden = false
  $('tabs').hidden = name !== 'loading'
  $('state').setAttribute('aria-busy', String(name === 'loading'))
  $('state-symbol').className = `symbol ${{ loading: 'waiting', 'not-dw': 'page', 'not-article': 'page', blocked: 'closed' }[name] ?? 'warning'}`
  $('state-title').textContent = t(`state_${name.replaceAll('-', '_')}`)
  $('state-text').textContent = t(`state_${name.replaceAll('-', '_')}_text`)
  const unreadable = refused !== null && !['not-dw', 'not-article'].includes(refused.code)
  $('state-code').textContent = unreadable ? found(refused) : ''
  $('report').hidden = !unreadable
  $('again').hidden = !MAY_HELP.includes(name)
  $('report').onclick = async () => {
    await copyText(report(/** @type {any} */ (refused), api.runtime.getManifest().version))
    say(t('copiedReport'))
  }
}

/** What was found of an article, for people. */
function found (/** @type {import('../shared/read.js').Refused} */ { code, found }) {
  const there = Object.entries(found).filter(([, n]) => typeof n === 'number' && n > 0).map(([hook, n]) => `${hook}: ${n}`)
  return t('foundHooks', code, there.join(', ') || '–')
}

/** The text of a view, as it is copied and downloaded. */
async function textOf (/** @type {View} */ which) {
  if (which === 'json') return JSON.stringify(article, null, 2) + '\n'
  const module = await forms()
  if (which === 'markdown') return module.markdown(article, chosen)
  return which === 'text' ? module.text(article) : module.html(article)
}

/** What a portion of Markdown or text costs; it is copied and saved whole. See portions.js. */
const SHOWN = 2500

/** Shows the beginning of a text, and a button for more. @param {HTMLElement} target @param {string} text */
function unroll (target, text) {
  target.replaceChildren()
  inPortions(target, pieces(target, text), () => moreButton(words()), SHOWN)
}

/** Whether there is a picture that could be fetched. */
const hasPictures = () => imagesOf(article).some(({ url }) => isDws(url))

const articleView = () => ({ pictures: /** @type {'dw' | 'none'} */ (chosen.pictures ? 'dw' : 'none'), players: false, below: 1, words: words() })

/** @type {ReturnType<typeof showTree>} */
let tree
/** @type {Record<View, () => void | Promise<void>>} */
const draw = {
  article: () => showArticle($('view-article'), article, articleView()),
  json: () => { tree = showTree($('tree'), $('search'), $('hits'), article) },
  markdown: async () => { unroll($('markdown'), await textOf('markdown')) },
  text: async () => {
    $('text').dir = article.direction
    $('text').lang = article.language ?? ''
    unroll($('text'), await textOf('text'))
  }
}

async function select (/** @type {View} */ wanted, /** @type {boolean} */ focus) {
  view = wanted
  for (const name of VIEWS) {
    const tab = $(`tab-${name}`)
    tab.setAttribute('aria-selected', String(name === view))
    tab.tabIndex = name === view ? 0 : -1
    $(`view-${name}`).hidden = name !== view || (article === null && !(begun && name === 'article'))
  }
  // The other views wait for the whole.
  if (begun && article === null) $('state').hidden = view === 'article'
  if (focus) $(`tab-${view}`).focus()
  $('pictures').hidden = article === null || view !== 'article' || chosen.pictures || !hasPictures()
  // Over a beginning that is read already the line would move it.
  $('ask').hidden = $('pictures').hidden || chosen.picturesAsked || begun
  if (article === null || drawn.has(view)) return
  drawn.add(view)
  try {
    await draw[wanted]()
  } catch (error) {
    say(t('formFailed', String(/** @type {any} */ (error).message)), true)
  }
}

// The tabs, after the ARIA pattern: one is reached by Tab, the arrows lead to the others.
$('tabs').addEventListener('click', (/** @type {any} */ event) => {
  const tab = event.target.closest('[role=tab]')
  if (tab) select(tab.id.slice('tab-'.length), false)
})
$('tabs').addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const at = VIEWS.indexOf(view)
  const to = { ArrowLeft: at + (forward === 'ArrowLeft' ? 1 : -1), ArrowRight: at + (forward === 'ArrowRight' ? 1 : -1), Home: 0, End: VIEWS.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  select(/** @type {View} */ (VIEWS.at(to % VIEWS.length)), true)
})

/** The actions; each says what it did. @type {Record<string, () => Promise<string>>} */
const actions = {
  async copy () {
    // A reader who copies the article wants to paste it as it looks; its text keeps its paragraphs and its direction. Markdown
    // and JSON are wanted as they are written.
    if (view === 'article') await copyBoth(await textOf('article'), await textOf('text'))
    else if (view === 'text') await copyBoth(paragraphs(await textOf('text'), article), await textOf('text'))
    else await copyText(await textOf(view))
    return t('copiedView', t(`view_${view}`))
  },
  async download () {
    const kind = $('kind').value
    if (kind === 'note') return saveNote(article, chosen, await forms())
    if (kind !== 'view') {
      // Asked for before anything else is waited for: browsers want the press itself.
      const allowed = api.permissions.request({ origins: ORIGINS }).catch(() => false)
      const module = await import('./books.js')
      const { name, missing } = await module.save(kind, article, await allowed, chosen, await forms())
      return missing === 0 ? t('downloadedAs', name) : t('savedWithout', name, words().count('images', missing))
    }
    const name = await download(article, view, await textOf(view), chosen)
    return t('downloadedAs', name)
  },
  async permalink () {
    const short = article.permalink ?? article.url
    await copyText(short)
    return t('copiedThis', short)
  },
  async citation () {
    const module = await forms()
    const text = module.citation(article, $('style').value, shown?.url)
    await copyText(text)
    return t('copiedCitation', $('style').selectedOptions[0].textContent, text.slice(0, 400))
  }
}

async function act (/** @type {string} */ name) {
  try {
    say(await actions[name]())
  } catch (error) {
    const { name: kind, message } = /** @type {any} */ (error)
    // Firefox lets onto the clipboard only what a reader presses: then that is one press away.
    if (kind === 'NotAllowedError') $(name).focus()
    say(kind === 'NotAllowedError' ? t('pressYourself') : t('actionFailed', String(message)), true)
  }
}

$('kind').append(...['view', 'folder', 'epub', 'note'].map((kind) => el('option', { value: kind }, t(`kind_${kind}`))))
$('style').append(...STYLES.map((style) => el('option', { value: style }, t(`style_${style.replaceAll('-', '_')}`))))
$('style').value = chosen.citation
for (const name of Object.keys(actions)) $(name).addEventListener('click', () => act(name))
// Ctrl+C without a selection copies the view.
document.addEventListener('copy', (event) => {
  const inField = /** @type {any} */ (event.target)?.closest?.('input, select')
  if (article === null || inField || String(getSelection()) !== '') return
  event.preventDefault()
  act('copy')
})

$('hit-next').addEventListener('click', () => tree.next())
$('hit-previous').addEventListener('click', () => tree.previous())
$('open-all').addEventListener('click', () => tree.openAll())
$('close-all').addEventListener('click', () => tree.closeAll())
$('options').addEventListener('click', () => api.runtime.openOptionsPage())
/** From now on in this popup. */
function showPictures () {
  chosen.pictures = true
  drawn.delete('article')
  return select('article', true)
}
$('pictures').addEventListener('click', showPictures)
// Asked once, in a line; the answer is kept, and the options know it.
$('ask-yes').addEventListener('click', async () => {
  await setPreferences({ pictures: true })
  await showPictures()
})
$('ask-no').addEventListener('click', async () => {
  chosen.picturesAsked = true
  await setPreferences({ picturesAsked: true })
  await select('article', true)
})
$('again').addEventListener('click', () => start(early.read()))

// Only what is selected on the page, and the whole again.
$('part').addEventListener('click', async () => {
  const part = $('part').getAttribute('aria-pressed') !== 'true'
  const read = await (part ? early.readSelected() : early.read()).catch(() => null)
  if (read && 'article' in read) show(read, false)
  else say(t('selectionElsewhere'), true)
})

/** Resolves when what was drawn is painted, where anybody sees it. */
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done))
  setTimeout(done, 200)
})

/** Shows a long article's beginning; what is done with an article waits for the whole. @param {any} beginning */
async function begin (beginning) {
  if (article !== null) return
  begun = true
  showBeginning($('view-article'), beginning, articleView())
  select(view, false)
  performance.mark('begun')
  await painted()
}

/** Takes back a beginning that no whole has followed. */
function unbegin () {
  if (!begun) return
  begun = false
  $('view-article').replaceChildren()
  $('view-article').removeAttribute('aria-busy')
  select(view, false)
}

/** @param {import('../shared/read.js').Found} read @param {boolean} [acts] whether what the reader prefers is done at once */
function show (read, acts = !early.beside) {
  begun &&= $('view-article').hasAttribute('aria-busy')
  article = read.article
  performance.mark('read')
  shown = read
  document.body.dataset.readIn = read.how
  drawn.clear()
  $('state').hidden = true
  $('tabs').hidden = false
  $('actions').hidden = false
  $('permalink').disabled = (article.permalink ?? article.url) === null
  select(view, !early.beside && !begun)
  performance.mark('shown')
  // Beside the page something may be selected later.
  $('part').hidden = !read.selected && !early.beside
  $('part').setAttribute('aria-pressed', String(read.part === true))
  if (acts && chosen.action !== 'none') act(chosen.action)
  // By the time another form is wanted, its module is there.
  else setTimeout(() => forms().catch(() => {}), 300)
}

/** Says that the article is awaited; what takes a moment only is not announced. */
function loading () {
  state('loading')
  $('state').classList.add('early')
  setTimeout(() => $('state').classList.remove('early'), 150)
}

/** Says why there is none. */
const refuse = (/** @type {import('../shared/read.js').Refused} */ page) => state(['not-dw', 'not-article', 'too-large'].includes(page.code) ? page.code : 'no-content', page)

async function start (/** @type {ReturnType<typeof early.read>} */ reading) {
  loading()
  try {
    const page = await reading
    if ('article' in page) {
      show(page)
      return pressed()
    }
    unbegin()
    refuse(page)
    if (page.code !== 'not-dw') later().catch(() => {})
  } catch (error) {
    // Pages of the browser, its store, other extensions, files.
    console.debug(error)
    unbegin()
    state('blocked')
  }
  $('state').focus()
}

/** A page inside DW's app may fill in its article late: the popup follows it while it is open. */
async function later () {
  while (article === null) {
    const page = await early.read('changed')
    if (article === null && 'article' in page) show(page)
  }
}

/** Nothing is shown any more. */
function clear () {
  article = shown = null
  $('actions').hidden = $('part').hidden = true
  unbegin()
  select(view, false)
}

more(say)
view = chosen.view
select(view, !early.beside)
early.shownBy(begin)
if (early.first) await start(early.first)
else {
  follow({
    shown: () => shown,
    loading () {
      clear()
      loading()
    },
    begun (beginning) {
      clear()
      loading()
      return begin(beginning)
    },
    found (page) {
      if ('article' in page) {
        // What stands there stays where the reader is in it.
        if (JSON.stringify(page.article) !== JSON.stringify(article)) return show(page)
        shown = page
        return
      }
      clear()
      if (page.code === 'not-dw') state('elsewhere')
      else refuse(page)
    },
    closed (mayFollow) {
      clear()
      state(mayFollow ? 'elsewhere' : 'unread')
    }
  })
}
