// A content id and its addresses. Pure functions: no module needs to be loaded.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

// The rules and the tables of src/address.rs; tests/addresses.json holds the two equal.
const hosts = /(?:^|\.)(?:dw\.com|dw\.de|dw-world\.de|dw-world\.com)$/
const otherSites = /^(?:learngerman|corporate|akademie|static|commons|p)\./
const item = /^(?:a|live|g|video|av|audio|s|st|t|person|program|headlines|channel|live-tv|e|l|c)-(\d+)$/
/** `/dw/article/0,,6533123,00.html` */
const numbered = /^[^,]*,[^,]*,(\d+)(?:,.*)?\.html$/

/** @type {typeof import('./index.js').permalinkOf} */
export function permalinkOf(id) {
  if (!Number.isSafeInteger(id) || id < 1) throw new TypeError('a content id is a whole number, 1 or more')
  let code = ''
  for (let rest = id; rest > 0; rest = Math.floor(rest / 62)) code = digits[rest % 62] + code
  return `https://p.dw.com/p/${code}`
}

/** @type {typeof import('./index.js').idOf} */
export function idOf(url) {
  let address
  try {
    address = new URL(String(url))
  } catch {
    return null
  }
  if (!/^https?:$/.test(address.protocol) || !hosts.test(address.hostname) || address.port !== '') return null
  const id = address.hostname === 'p.dw.com' ? fromCode(address.pathname) : fromPath(address)
  return id >= 1 && Number.isSafeInteger(id) ? id : null
}

/** `/p/1H0P1` */
function fromCode(/** @type {string} */ path) {
  let id = 0
  for (const digit of /^\/p\/([0-9A-Za-z]+)/.exec(path)?.[1] ?? '') id = id * 62 + digits.indexOf(digit)
  return id
}

/** `/en/some-story/a-18900417`, `/a-18900417` */
function fromPath(/** @type {URL} */ { hostname, pathname }) {
  if (otherSites.test(hostname)) return 0
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  return Number(item.exec(last)?.[1] ?? numbered.exec(last)?.[1] ?? 0)
}
