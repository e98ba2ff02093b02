// dw-article/worker: dw-article/full, and what a worker answers those who post pages to it.
import { DwArticleError, init } from './full.js'

export * from './full.js'
export { init as default } from './full.js'

/**
 * @param {(data: any) => unknown} read
 * @param {MessageEvent} event
 */
async function reply(read, { data, ports, source, currentTarget }) {
  // Whoever sent a port waits there; a service worker's pages are the sources; else it is where the message came in.
  const to = /** @type {MessagePort} */ (ports[0] ?? source ?? currentTarget)
  try {
    await init()
    const answer = await read(data)
    if (answer !== undefined) to.postMessage(answer)
  } catch (/** @type {any} */ error) {
    // An error that is posted as it is arrives without its code.
    to.postMessage({ error: { code: error instanceof DwArticleError ? error.code : 'internal', message: String(error?.message ?? error) } })
  }
}

/** @type {typeof import('./worker.js').answer} */
export function answer(read) {
  const heard = (/** @type {any} */ event) => {
    const replied = reply(read, event)
    event.waitUntil?.(replied)
  }
  globalThis.addEventListener('message', heard)
  // A shared worker has a port for each page.
  globalThis.addEventListener('connect', (/** @type {any} */ { ports: [port] }) => {
    port.addEventListener('message', heard)
    port.start()
  })
  // A service worker is woken for much else; the others are there for pages. What fails is told with each answer.
  if (!('registration' in globalThis)) init().catch(() => {})
}
