// The parser run by the extension itself: reads what was taken in a tab.
import * as glue from '#built/dw_article.js'
import { DwArticleError, instance } from '../../package/core.js'
import { api } from './api.js'
import { LONG, joining } from './long.js'

const { start, call } = instance('await ready()')

/** Loads the module; once, however often it is called. */
export const ready = () => start(async () => [glue, fetch(api.runtime.getURL('package/dw_article_bg.wasm'))])

/**
 * @param {string} snapshot as src/browser/snapshot.js takes it
 * @param {string | undefined} url the page's address
 * @param {string} [scripts] the page's inline scripts in its order, with U+0000 between them; without them nothing is
 * given where the page needs one
 */
export async function parseSnapshot (snapshot, url, scripts) {
  if (prepared || snapshot.length > LONG) {
    try {
      return await parseBeside(snapshot, url, scripts)
    } catch (error) {
      if (error instanceof DwArticleError) throw error
      // No worker, or none that works: it is read here.
      console.debug(error)
    }
  }
  await ready()
  performance.mark('module')
  return call('parseSnapshot', snapshot, url, scripts)
}

/** @type {{ worker: Worker, failed: Promise<never> } | undefined} */
let prepared

/** Starts the worker for the long page that comes next. */
export function prepare () {
  if (prepared || typeof Worker === 'undefined') return
  const worker = new Worker(api.runtime.getURL('shared/worker.js'), { type: 'module' })
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    for (const type of ['error', 'messageerror']) worker.addEventListener(type, (event) => reject(new Error(`the worker failed: ${/** @type {any} */ (event).message}`)))
  })
  // It may fail before it is asked for anything.
  failed.catch(() => {})
  prepared = { worker, failed }
}

/**
 * The same in a worker. Rejects with a DwArticleError where the page is refused, with another where the worker fails.
 * @param {string} snapshot @param {string | undefined} url @param {string} [scripts]
 * @returns {Promise<any>}
 */
async function parseBeside (snapshot, url, scripts) {
  prepare()
  // In a background there may be none.
  if (!prepared) throw new Error('no worker')
  const { worker, failed } = prepared
  prepared = undefined
  const answered = new Promise((resolve, reject) => {
    const join = joining()
    /** @type {any} */
    let article
    worker.onmessage = ({ data: { portion, over, error } }) => {
      if (portion !== undefined) article = join(portion)
      if (!over) return
      if (!error) resolve(article)
      // Where the reading itself failed it is tried once more.
      else reject(error.code === undefined || error.code === 'internal' ? new Error(error.message) : new DwArticleError(error.code, error.message))
    }
  })
  try {
    worker.postMessage({ snapshot, url, scripts })
    const article = await Promise.race([answered, failed])
    performance.mark('beside')
    return article
  } finally {
    worker.terminate()
  }
}
