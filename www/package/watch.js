// dw.com is a single-page app: the address changes first, the text some hundred milliseconds later, and the head of the
// page may stay the previous article's. `watch` waits for the text that belongs to the address.
import { detect } from './detect.js'

/** How long the page must have been still before it is read, in milliseconds. */
const QUIET = 200

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
  const navigation = view?.navigation
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
  /** @type {MutationObserver | undefined} */
  let observer

  const tell = (/** @type {Partial<import('./index.js').Watched>} */ seen) => {
    if (!stopped) callback({ detected: null, article: null, error: null, ...seen })
  }

  /** What may change while an item's text is awaited. Without a Navigation API it tells of a navigation, too. */
  const observe = (/** @type {boolean} */ on) => {
    if (!view || stopped) return
    if (!on && navigation) return observer?.disconnect()
    observer ??= new view.MutationObserver(() => {
      if (document.URL !== address) look()
      else if (pending) wait(QUIET)
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
  }

  const wait = (/** @type {number} */ time) => {
    clearTimeout(timer)
    timer = setTimeout(read, Math.max(0, Math.min(time, deadline - Date.now())))
  }

  const settle = (/** @type {Partial<import('./index.js').Watched>} */ seen) => {
    pending = false
    clearTimeout(timer)
    observe(false)
    tell(seen)
  }

  const read = () => {
    if (stopped || !pending) return
    const detected = detect(document)
    const late = Date.now() >= deadline || !view
    try {
      const article = parse(document, parseOptions)
      const stale = article.text !== '' && article.text === before
      const empty = article.text === '' && article.body.length === 0
      if ((stale || empty) && !late) return wait(patience)
      if (stale) article.warnings.push({ code: 'stale-data', message: 'the address has changed, the text has not' })
      else text = article.text
      settle({ detected, article })
    } catch (error) {
      // The text may still be on its way; what the page's policy forbids, or a module not loaded, stays so.
      const code = /** @type {any} */ (error)?.code
      if (!late && (code === 'no-content' || code === 'not-article' || code === 'not-dw')) return wait(patience)
      settle({ detected, error })
    }
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

  navigation?.addEventListener('currententrychange', look)
  view?.addEventListener('popstate', look)
  queueMicrotask(() => {
    observe(true)
    look()
  })
  return () => {
    stopped = true
    clearTimeout(timer)
    observer?.disconnect()
    navigation?.removeEventListener('currententrychange', look)
    view?.removeEventListener('popstate', look)
  }
}
