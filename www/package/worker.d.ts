// Everything of dw-article/full, for workers, and how they answer.
export * from './full.js'
export { default } from './full.js'

/**
 * Answers what is posted to this worker (a dedicated, shared or service worker) with what `read` makes of it, after
 * `init()`: to the port that came with the message, where one did, else to whoever posted it. Where `read` gives
 * undefined nothing is posted. A failure is posted as `{ error: { code, message } }`, `code` as in `DwArticleError`. Call
 * it as the worker starts, once.
 */
export function answer(read: (data: any) => unknown): void
