// Pictures for files, from DW's own servers.

/** How long a picture may take, in milliseconds. */
const PATIENCE = 20_000

/**
 * A picture, without saying who asks or from where.
 * @param {string} url @param {AbortSignal} [stop]
 */
export function picture (url, stop) {
  const patience = AbortSignal.timeout(PATIENCE)
  const signal = stop ? AbortSignal.any([stop, patience]) : patience
  return fetch(url.replace(/^http:/, 'https:'), { credentials: 'omit', referrerPolicy: 'no-referrer', signal })
}
