// dw.com is a single-page app: the address changes first, the text some hundred milliseconds later, and the head of the
// page may stay the previous article's. `watch` waits for the text that belongs to the address.
import { detect } from './detect.js'

/** How long the page must have been still before it is read, in milliseconds. */
const QUIET = 200

/**
 * What tells of changes of a page, switched on and off.
 * @param {any} view
 * @param {any} document
 * @param {() => void} changed
 * @returns {(on: boolean) => void}
 */
function observerOf(view, document, changed) {
  const observer = view && new view.MutationObserver(changed)
  return (on) => {
    if (on) observer?.observe(document, { childList: true, subtree: true, characterData: true })
    else observer?.disconnect()
  }
}

/** Calls at each navigation that the browser tells of. Returns what ends that. @param {any} view @param {() => void} look */
function heard(view, look) {
  const targets = [[view?.navigation, 'currententrychange'], [view, 'popstate']]
  for (const [target, name] of targets) target?.addEventListener(name, look)
  return () => { for (const [target, name] of targets) target?.removeEventListener(name, look) }
}

/**
 * What reading the page gives; `early` where the text may still be on its way. What the page's policy forbids, or a
 * module not loaded, stays so.
 * @param {typeof import('./index.js').parseDocument} parse
 * @param {any} document
 * @param {import('./index.js').ParseOptions} options
 * @param {string} before the previous item's text
 * @returns {{ article: import('./index.js').Article | null, error: any, early: boolean }}
 */
function tried(parse, document, options, before) {
  try {
    const article = parse(document, options)
    const stale = article.text !== '' && article.text === before
    if (stale) article.warnings.push({ code: 'stale-data', message: 'the address has changed, the text has not' })
    return { article, error: null, early: stale || (article.text === '' && article.body.length === 0) }
  } catch (error) {
    const code = /** @type {any} */ (error)?.code
    return { article: null, error, early: code === 'no-content' || code === 'not-article' || code === 'not-dw' }
  }
}

/**
 * @param {typeof import('./index.js').parseDocument} parse
 * @param {any} document
 * @param {(seen: import('./index.js').Watched) => void} callback
 * @param {import('./index.js').WatchOptions} [options]
 * @returns {() => void}
 */
export function watchWith(parse, document, callback, options) {
  const { patience = 10_000, ...parseOptions } = options ?? {}
  const view = document?.defaultView
  let stopped = false
  /** Undefined before the first look; null on a page that is no article. @type {number | null | undefined} */
  let item
  let pending = false
  /** The text that stood there for the previous item: as long as it does, the new one has not come. */
  let before = ''
  let text = ''
  let address = ''
  let deadline = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  const tell = (/** @type {Partial<import('./index.js').Watched>} */ seen) => {
    if (!stopped) callback({ detected: null, article: null, error: null, ...seen })
  }

  // While an item's text is awaited. Without a Navigation API it tells of a navigation, too.
  const observe = observerOf(view, document, () => {
    if (document.URL !== address) look()
    else if (pending) wait(QUIET)
  })

  const wait = (/** @type {number} */ time) => {
    clearTimeout(timer)
    timer = setTimeout(read, Math.max(0, Math.min(time, deadline - Date.now())))
  }

  const settle = (/** @type {Partial<import('./index.js').Watched>} */ seen) => {
    pending = false
    clearTimeout(timer)
    if (view?.navigation) observe(false)
    tell(seen)
  }

  const read = () => {
    if (stopped || !pending) return
    const detected = detect(document)
    const { article, error, early } = tried(parse, document, parseOptions, before)
    if (early && view && Date.now() < deadline) return wait(patience)
    if (article) text = article.text
    settle({ detected, article, error })
  }

  /** The address may be another's now. */
  const look = () => {
    if (stopped) return
    const first = item === undefined
    address = document.URL
    const detected = detect(document)
    const id = detected?.id ?? null
    if (id === item) return
    item = id
    before = text
    pending = id !== null
    clearTimeout(timer)
    if (!detected) return settle({})
    deadline = Date.now() + patience
    observe(true)
    tell({ detected })
    // What stands there at the first look is this item's.
    if (first) read()
    else wait(QUIET)
  }

  const unheard = heard(view, look)
  queueMicrotask(() => {
    if (stopped) return
    observe(true)
    look()
  })
  return () => {
    stopped = true
    clearTimeout(timer)
    observe(false)
    unheard()
  }
}
