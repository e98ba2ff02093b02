// Runs in the page that is measured. The bench's server gives it, and what it imports, to that page.

/** The floor: the article's markup and the head's facts as strings, nothing read from them. */
function floor() {
  let length = (document.querySelector('article') ?? document.querySelector('#bodyContent') ?? document.body).outerHTML.length
  for (const fact of document.querySelectorAll('link[rel="canonical"],meta[name],meta[property^="og:"],script[type="application/ld+json"]')) length += fact.outerHTML.length
  return length
}

// Elements whose edges do not separate words.
const inline = new Set('a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time u var wbr'.split(' '))

/**
 * The text of the HTML that a parser returns: every text node, and a space where a block begins or ends.
 * @param {string} html
 */
function textOf(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let text = ''
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const isBlock = (/** @type {Node | null} */ node) => node?.nodeType === 1 && !inline.has(/** @type {Element} */ (node).localName)
  while (walker.nextNode()) {
    const node = walker.currentNode
    // The block that has just ended is the sibling before.
    if (isBlock(node) || isBlock(node.previousSibling)) text += ' '
    if (node.nodeType === 3 && !/^(script|style|template)$/.test(node.parentElement?.localName ?? '')) text += node.nodeValue
  }
  return text
}

const clock = (/** @type {() => unknown} */ work) => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** What was compared on this page, by name. @type {Map<string, () => unknown>} */
const works = new Map()

/**
 * So many runs of one contestant, for whoever reads the thread's clock before and after; none, without a name.
 * @param {{ name?: string, runs: number }} options
 */
export function batch({ name = '', runs }) {
  const work = works.get(name)
  for (let i = 0; work && i < runs; i++) work()
}

/**
 * All contestants on this page, in turn, so that a slow moment of the machine hits all of them; the one that
 * begins changes from round to round, so that none always finds the caches as the slowest has left them.
 * @param {{ html: string, runs: number, slowRuns: number }} options `slowRuns` of the peers, which need more time
 */
export async function compare({ html, runs, slowRuns }) {
  const [{ init, parseDocument, parseHtml }, { default: Readability }, { default: Defuddle }] = await Promise.all([
    import(/** @type {any} */ ('/index.js')), import(/** @type {any} */ ('/bench/readability.js')), import(/** @type {any} */ ('/bench/defuddle.js')),
  ])
  await init()
  const readability = () => new Readability(/** @type {Document} */ (document.cloneNode(true))).parse()
  const defuddle = () => new Defuddle(document).parse()
  /** @type {[string, () => unknown, number][]} */
  const contestants = [
    ['floor', floor, runs],
    ['parseDocument', () => parseDocument(document), runs],
    ['parseHtml', () => parseHtml(html), runs],
    ['DOMParser', () => new DOMParser().parseFromString(html, 'text/html'), runs],
    ['Readability', readability, slowRuns],
    ['Defuddle', defuddle, slowRuns],
  ]
  const article = parseDocument(document)
  const texts = {
    parseDocument: article.text,
    Readability: textOf(readability()?.content ?? ''),
    Defuddle: textOf(defuddle()?.content ?? ''),
  }
  // Defuddle has by now changed what it changes of a page: `srcSet` becomes `srcset`, some figures their elements.
  const before = document.documentElement.outerHTML
  const measured = JSON.stringify(parseDocument(document))
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(contestants.map(([name]) => [name, []]))
  for (const [name, work] of contestants) works.set(name, work)
  // So that the compilers have done their work: the same for all.
  for (const [, work] of contestants) {
    const start = performance.now()
    for (let i = 0; i < 5 || performance.now() - start < 100; i++) work()
  }
  for (let round = 0; round < runs; round++) {
    for (let i = 0; i < contestants.length; i++) {
      const [name, work, own] = contestants[(i + round) % contestants.length]
      // The turns of the slow ones are spread evenly over the rounds.
      if (Math.floor((round + 1) * own / runs) > Math.floor(round * own / runs)) times[name].push(clock(work))
    }
  }
  return {
    isolated: crossOriginIsolated,
    language: article.language,
    texts,
    times,
    // Else the contestants have measured different pages.
    changed: document.documentElement.outerHTML !== before,
    same: JSON.stringify(parseDocument(document)) === measured,
    // What is measured is then another page than the one that was served.
    touched: measured !== JSON.stringify(article),
  }
}

/**
 * `parseDocument` and the floor in turn, nothing else; milliseconds of each run.
 * @param {{ runs: number }} options
 */
export async function oursAlone({ runs }) {
  const { init, parseDocument } = await import(/** @type {any} */ ('/index.js'))
  await init()
  /** @type {{ floor: number[], parseDocument: number[] }} */
  const times = { floor: [], parseDocument: [] }
  // So that the compilers have done their work.
  const end = performance.now() + 500
  while (performance.now() < end) floor() && parseDocument(document)
  for (let i = 0; i < runs; i++) {
    times.floor.push(clock(floor))
    times.parseDocument.push(clock(() => parseDocument(document)))
  }
  return times
}

/** @type {WebAssembly.Memory | undefined} */
let memory
/** @type {any} */
let api

/** Loads the package and keeps hold of its memory, which it shows to nobody. */
export async function watchMemory() {
  for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
    const original = /** @type {Function} */ (WebAssembly[name])
    // @ts-ignore: the same function, seen through.
    WebAssembly[name] = async (/** @type {any[]} */ ...args) => {
      const result = await original.apply(WebAssembly, args)
      memory = (result.instance ?? result).exports.memory
      return result
    }
  }
  api = await import(/** @type {any} */ ('/index.js'))
  await api.init()
  return memory?.buffer.byteLength
}

/**
 * Parses pages in rotation; gives back the bytes of the module's memory afterwards.
 * @param {{ pages: string[], parses: number }} options
 */
export function parseMany({ pages, parses }) {
  for (let i = 0; i < parses; i++) api.parseHtml(pages[i % pages.length])
  return memory?.buffer.byteLength
}

/**
 * Milliseconds of `parseDocument` on this page, at least five times and for about `ms`.
 * @param {{ ms: number, atMost?: number }} options
 */
export async function repeat({ ms, atMost = Infinity }) {
  const { init, parseDocument } = await import(/** @type {any} */ ('/index.js'))
  await init()
  for (let i = 0; i < 3; i++) parseDocument(document)
  const times = []
  const end = performance.now() + ms
  while (times.length < 5 || (times.length < atMost && performance.now() < end)) times.push(clock(() => parseDocument(document)))
  return times
}
