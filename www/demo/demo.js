// The demo: a page in, the article and its data beside each other. Page content reaches the screen as text
// nodes and checked addresses only, never as markup.
import { cite, init, initForms, initText, parseDocument, parseText, toHtml, toJsonLd, toMarkdown, toNinjs, toText, version } from 'dw-article'
import { textOf } from '../package/bytes.js'
import { $, el } from '../shared/dom.js'
import { authorsOf } from '../shared/facts.js'
import { fileName } from '../shared/file-name.js'
import { showArticle } from '../shared/show.js'
import { count, words } from './words.js'

const status = $('status')

/** @type {{ article: any, name: string } | null} */
let shown = null

const FORMS = {
  json: { file: 'json', make: (article) => JSON.stringify(article, null, 2), json: true },
  md: { file: 'md', make: toMarkdown },
  txt: { file: 'txt', make: toText },
  html: { file: 'html', make: toHtml },
  jsonld: { file: 'jsonld.json', make: toJsonLd, json: true },
  ninjs: { file: 'ninjs.json', make: toNinjs, json: true },
  apa: { file: 'apa.txt', make: (article) => cite(article, 'apa') },
  mla: { file: 'mla.txt', make: (article) => cite(article, 'mla') },
  chicago: { file: 'chicago.txt', make: (article) => cite(article, 'chicago') },
  bibtex: { file: 'bib', make: (article) => cite(article, 'bibtex') },
  ris: { file: 'ris', make: (article) => cite(article, 'ris') },
  'csl-json': { file: 'csl.json', make: (article) => cite(article, 'csl-json'), json: true }
}
const form = () => FORMS[$('form').value]
/** Text in the article's own direction, not code. */
const isText = () => ['md', 'txt', 'apa', 'mla', 'chicago'].includes($('form').value)

function say (text, bad = false) {
  status.textContent = text
  status.classList.toggle('bad', bad)
}

/** Whether pasted or opened text is a page's HTML or its plain-text rendering. */
const isHtml = (text) => /<(?:!doctype|html|head|body|div|p|article)\b/i.test(text.slice(0, 20000))

/** A file: a page as its bytes, since it need not be UTF-8; anything else as text. */
async function open (file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 40000)).replaceAll('\0', '')
  read(isHtml(top) && !file.name.endsWith('.txt') ? bytes : await file.text(), file.name)
}

/** @param {string | Uint8Array} input @param {string} name */
function read (input, name) {
  const clock = () => performance.now()
  try {
    let took = ''
    let article
    if (typeof input !== 'string' || (isHtml(input) && !name.endsWith('.txt'))) {
      const html = textOf(input)
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
    const count = (n, one) => `${n.toLocaleString()} ${one}${n === 1 ? '' : 's'}`
    say(`Read in ${took}: ${count(article.wordCount, 'word')}, ${count(article.body.length, 'block')}, ${count(article.warnings.length, 'warning')}, ${article.removed.length} removed.`)
    $('result').hidden = false
    draw()
  } catch (error) {
    shown = null
    $('result').hidden = true
    const hints = {
      'not-dw': 'This does not look like a page of dw.com.',
      'not-article': 'This is a DW page, but not an article: a front page, a section, a topic or a person.',
      'no-content': 'This is an article page, but neither headline nor text could be found.',
      'too-large': 'This input is too large.',
      'invalid-input': 'This is empty, or no text.'
    }
    say(`${hints[error.code] ?? 'Something went wrong.'} (${error.code ?? 'error'}: ${error.message})`, true)
  }
}

function draw () {
  if (shown === null) return
  const wanted = $('images').checked
  showArticle($('article'), shown.article, { pictures: wanted ? 'all' : 'none', players: wanted, below: 1, words })
  drawData()
}

/** JSON with its keys and values told apart, built from text nodes. */
function highlighted (json) {
  const out = document.createDocumentFragment()
  let last = 0
  for (const match of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null|-?\d+(?:\.\d+)?)\b/g)) {
    out.append(json.slice(last, match.index))
    const span = document.createElement('span')
    span.className = match[1] === undefined ? 'number' : match[2] === undefined ? 'string' : 'key'
    span.textContent = match[1] ?? match[0]
    out.append(span, match[2] ?? '')
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
    $('data').textContent = `This form could not be made: ${error.message}`
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
$('file').addEventListener('change', async (event) => {
  const [file] = event.target.files
  if (file) {
    // What is shown is no longer the sample.
    $('sample').value = ''
    await open(file)
  }
  event.target.value = ''
})
$('paste-form').addEventListener('submit', (event) => {
  event.preventDefault()
  $('sample').value = ''
  read($('paste').value, 'pasted')
})
$('sample').addEventListener('change', async (event) => {
  if (event.target.value === '') return
  const response = await fetch(`samples/${event.target.value}`)
  read(await response.text(), event.target.value)
})

for (const type of ['dragenter', 'dragover']) {
  addEventListener(type, (event) => { event.preventDefault(); document.body.classList.add('dropping') })
}
addEventListener('dragleave', (event) => { if (event.relatedTarget === null) document.body.classList.remove('dropping') })
addEventListener('drop', async (event) => {
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
$('bookmarklet').addEventListener('click', (event) => {
  event.preventDefault()
  say('Drag this link to your bookmarks bar (or copy its address into a new bookmark), then click it on an article of dw.com.')
})

// Narrow screens show one view at a time.
const tabs = [$('tab-article'), $('tab-data')]
function select (tab, focus) {
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
  tab.addEventListener('keydown', (event) => {
    if (['ArrowLeft', 'ArrowRight'].includes(event.key)) select(tabs[1 - i], true)
  })
})
select(tabs[0], false)

try {
  await Promise.all([init(), initText()])
  const samples = await (await fetch('samples/index.json')).json()
  for (const { file, name, headline, language } of samples) {
    const option = document.createElement('option')
    option.value = file
    option.textContent = `${headline ?? name} (${[language, name].filter(Boolean).join(', ')})`
    $('sample').append(option)
  }
  say(`Ready, version ${version()}. Choose a sample, open a file, or paste a page.`)
  if (samples.length > 0) {
    const first = samples.find((s) => s.name === 'feature-galleries') ?? samples[0]
    $('sample').value = first.file
    $('sample').dispatchEvent(new Event('change'))
  }
} catch (error) {
  say(`The demo could not start: ${error.message}`, true)
}
