// The demo: a page in, the article and its data beside each other. Page content reaches the screen as text
// nodes and checked addresses only, never as markup.
import { cite, init, initForms, initText, parseDocument, parseText, toHtml, toJsonLd, toMarkdown, toNinjs, toText, version } from 'dw-article'
import { blocksOf } from '../package/blocks.js'
import { textOf } from '../package/bytes.js'
import { fileName } from '../package/file-name.js'
import { $, el } from '../shared/dom.js'
import { authorsOf } from '../shared/facts.js'
import { showArticle } from '../shared/show.js'
import { count, words } from './words.js'

/** @typedef {import('dw-article').Article} Article */

const status = $('status')

/** @type {{ article: Article, name: string } | null} */
let shown = null

/** @typedef {{ file: string, make: (article: Article) => string, json?: boolean }} Form */
const STYLES = /** @type {const} */ ({ apa: 'apa.txt', mla: 'mla.txt', chicago: 'chicago.txt', bibtex: 'bib', ris: 'ris', 'csl-json': 'csl.json', wikipedia: 'wikipedia.txt', 'wikipedia-de': 'wikipedia-de.txt' })
/** @type {Record<string, Form>} */
const FORMS = {
  json: { file: 'json', make: (article) => JSON.stringify(article, null, 2), json: true },
  md: { file: 'md', make: (article) => toMarkdown(article) },
  txt: { file: 'txt', make: (article) => toText(article) },
  html: { file: 'html', make: (article) => toHtml(article) },
  jsonld: { file: 'jsonld.json', make: toJsonLd, json: true },
  ninjs: { file: 'ninjs.json', make: toNinjs, json: true },
  ...Object.fromEntries(Object.entries(STYLES).map(([style, file]) => [style, { file, make: (/** @type {Article} */ article) => cite(article, /** @type {keyof typeof STYLES} */ (style), readToday()), json: style === 'csl-json' }]))
}
/** What Wikipedia's templates ask beside the article. */
const readToday = () => ({ accessed: new Date().toISOString().slice(0, 10) })
const form = () => FORMS[$('form').value]
/** Text in the article's own direction, not code. */
const isText = () => ['md', 'txt', 'apa', 'mla', 'chicago'].includes($('form').value)

/** @type {ReturnType<typeof setTimeout> | undefined} */
let landing
/** Says it in its line; a reader who is further down the page sees it for a while there. */
function say (/** @type {string} */ text, bad = false) {
  clearTimeout(landing)
  status.classList.remove('afloat')
  status.textContent = text
  status.classList.toggle('bad', bad)
  const { top, bottom } = status.getBoundingClientRect()
  if (top >= 0 && bottom <= innerHeight) return
  status.classList.add('afloat')
  landing = setTimeout(() => status.classList.remove('afloat'), 6000)
}

/** Whether pasted or opened text is a page's HTML or its plain-text rendering. */
const isHtml = (/** @type {string} */ text) => /<(?:!doctype|html|head|body|div|p|article)\b/i.test(text.slice(0, 20000))

/** A file: a page as its bytes, since it need not be UTF-8; anything else as text. */
async function open (/** @type {File} */ file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 40000)).replaceAll('\0', '')
  read(isHtml(top) && !file.name.endsWith('.txt') ? bytes : await file.text(), file.name)
}

/** Shows what an input gives. Returns whether it is an article. @param {string | Uint8Array} input @param {string} name */
function read (input, name) {
  const clock = () => performance.now()
  try {
    let took = ''
    let article
    if (typeof input !== 'string' || (isHtml(input) && !name.endsWith('.txt'))) {
      const html = /** @type {string} */ (textOf(input))
      const start = clock()
      // As parseHtml does it, but with a look at the clock in between.
      const page = new DOMParser().parseFromString(html, 'text/html')
      const parsed = clock()
      article = parseDocument(page)
      took = `${(clock() - parsed).toFixed(1)} ms (before that, the browser’s DOMParser took ${(parsed - start).toFixed(1)} ms)`
    } else {
      const start = clock()
      article = parseText(input)
      took = `${(clock() - start).toFixed(1)} ms`
    }
    shown = { article, name }
    const { posts, warnings, removed, wordCount } = article
    const authors = posts.length ? ` by ${count('authors', authorsOf(article).length)}` : ''
    say(`Read in ${took}: ${[count('words', wordCount), ...posts.length ? [count('posts', posts.length) + authors] : [], `${blocksOf(article).length} blocks`, `${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}`, count('removed', removed.length)].join(', ')}.`)
    $('result').hidden = false
    draw()
    return true
  } catch (thrown) {
    const { code = 'error', message } = /** @type {any} */ (thrown)
    shown = null
    $('result').hidden = true
    /** @type {Record<string, string>} */
    const hints = {
      'not-dw': 'This does not look like a page of dw.com.',
      'not-article': 'This is a DW page, but not an article: a front page, a section, a topic or a person.',
      'no-content': 'This is an article page, but neither headline nor text could be found.',
      'too-large': 'This input is too large.',
      'invalid-input': 'This is empty, or no text.'
    }
    say(`${hints[code] ?? 'Something went wrong.'} (${code}: ${message})`, true)
    return false
  }
}

function draw () {
  if (shown === null) return
  const wanted = $('images').checked
  showArticle($('article'), shown.article, { pictures: wanted ? 'all' : 'none', players: wanted, below: 1, words })
  drawData()
}

/** JSON with its keys and values told apart, built from text nodes. */
function highlighted (/** @type {string} */ json) {
  const out = document.createDocumentFragment()
  let last = 0
  for (const match of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null|-?\d+(?:\.\d+)?)\b/g)) {
    out.append(json.slice(last, match.index))
    const kind = match[1] === undefined ? 'number' : match[2] === undefined ? 'string' : 'key'
    out.append(el('span', { class: kind }, match[1] ?? match[0]), match[2] ?? '')
    last = match.index + match[0].length
  }
  out.append(json.slice(last))
  return out
}

async function dataText () {
  const { article } = /** @type {any} */ (shown)
  const { make } = form()
  // The other forms are a module of their own, loaded when first asked for.
  if ($('form').value !== 'json') await initForms()
  return make(article)
}

async function drawData () {
  try {
    const asked = $('form').value
    const text = await dataText()
    // Another may have been chosen while this one was made.
    if (asked !== $('form').value) return
    const { json } = form()
    $('data').replaceChildren(json ? highlighted(text) : text)
    $('data').dir = isText() ? 'auto' : 'ltr'
    $('data').setAttribute('aria-label', `The article as ${$('form').selectedOptions[0].textContent}`)
  } catch (error) {
    $('data').textContent = `This form could not be made: ${/** @type {any} */ (error).message}`
  }
}

$('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(await dataText())
    say('Copied.')
  } catch {
    say('This browser does not let the page copy; select the text instead.', true)
  }
})

$('download').addEventListener('click', async () => {
  const url = URL.createObjectURL(new Blob([await dataText()], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(/** @type {any} */ (shown).article, '{date} {headline} ({id})', form().file)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10000)
  say(`Downloaded as ${link.download}.`)
})

$('form').addEventListener('change', drawData)
$('images').addEventListener('change', draw)
$('file').addEventListener('change', async (/** @type {any} */ event) => {
  const [file] = event.target.files
  if (file) {
    // What is shown is no longer the sample.
    $('sample').value = ''
    await open(file)
  }
  event.target.value = ''
})
/** A selection that was pasted: its text, as the panel shows it, and the piece of the page that the clipboard holds beside it. */
let pasted = { text: '', html: '' }
$('paste').addEventListener('paste', (/** @type {ClipboardEvent} */ event) => {
  const { clipboardData } = event
  pasted = { text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' }
})
$('paste-form').addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault()
  $('sample').value = ''
  const text = $('paste').value
  const plain = (/** @type {string} */ text) => text.replace(/\s+/g, '')
  // The piece says what is a heading and where links lead. A page's source, copied from an editor, is no piece of a page.
  const piece = pasted.html !== '' && !isHtml(text) && plain(text) === plain(pasted.text)
  // What was pasted stays in the panel; it is in the way of what was made of it.
  if ((piece && read(pasted.html, 'pasted')) || read(text, 'pasted')) $('paste-box').open = false
})
$('sample').addEventListener('change', async (/** @type {any} */ event) => {
  if (event.target.value === '') return
  const response = await fetch(`samples/${event.target.value}`)
  read(await response.text(), event.target.value)
})

for (const type of ['dragenter', 'dragover']) {
  addEventListener(type, (event) => { event.preventDefault(); document.body.classList.add('dropping') })
}
addEventListener('dragleave', (/** @type {any} */ event) => { if (event.relatedTarget === null) document.body.classList.remove('dropping') })
addEventListener('drop', async (/** @type {any} */ event) => {
  event.preventDefault()
  document.body.classList.remove('dropping')
  const [file] = event.dataTransfer?.files ?? []
  const text = event.dataTransfer?.getData('text/plain')
  if (file || text) $('sample').value = ''
  if (file) await open(file)
  else if (text) read(text, 'dropped')
})

// The bookmarklet loads its script from here, wherever here is.
const source = JSON.stringify(new URL('bookmarklet.js', location.href).href)
$('bookmarklet').href = `javascript:${encodeURIComponent(`(()=>{const s=document.createElement('script');s.src=${source};s.onload=()=>s.remove();s.onerror=()=>alert('This page does not let the bookmarklet in.');document.documentElement.append(s)})()`)}`
$('bookmarklet').addEventListener('click', (/** @type {Event} */ event) => {
  event.preventDefault()
  say('Drag this link to your bookmarks bar (or copy its address into a new bookmark), then click it on an article of dw.com.')
})

// Narrow screens show one view at a time.
const tabs = [$('tab-article'), $('tab-data')]
function select (/** @type {HTMLElement} */ tab, /** @type {boolean} */ focus) {
  for (const t of tabs) {
    const on = t === tab
    t.setAttribute('aria-selected', String(on))
    t.tabIndex = on ? 0 : -1
    $(t.getAttribute('aria-controls')).toggleAttribute('data-off', !on)
  }
  if (focus) tab.focus()
}
tabs.forEach((tab, i) => {
  tab.addEventListener('click', () => select(tab, false))
  tab.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (['ArrowLeft', 'ArrowRight'].includes(event.key)) select(tabs[1 - i], true)
  })
})
select(tabs[0], false)

try {
  await Promise.all([init(), initText()])
  const { first, groups } = await (await fetch('samples/index.json')).json()
  for (const { label, samples } of groups) {
    $('sample').append(el('optgroup', { label }, ...samples.map((/** @type {{ file: string, label: string }} */ one) => el('option', { value: one.file }, one.label))))
  }
  say(`Ready, version ${version()}. Choose a sample, open a file, or paste a page.`)
  if (first !== null) {
    $('sample').value = first
    $('sample').dispatchEvent(new Event('change'))
  }
} catch (error) {
  say(`The demo could not start: ${/** @type {any} */ (error).message}`, true)
}
