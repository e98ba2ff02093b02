// A tab with a tripwire: what of a document runs, loads anything but a picture, or leads away, is known.
import { dist } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { launch } from './helper.mjs'
import { after } from 'node:test'

/** What the server shows under /made/NAME: without any policy, so that a script would run. @type {Map<string, string>} */
const made = new Map()
export const server = await serve(dist, {
  port: 0,
  extra: (path) => {
    const body = made.get(path)
    return body === undefined ? null : { body, headers: { 'Cross-Origin-Embedder-Policy': 'unsafe-none' } }
  },
})
after(() => server.close())
export const browser = await launch()

/** Runs in each frame before anything of it. What goes off reaches the test as a line of the console. */
function tripwire() {
  const w = /** @type {any} */ (window)
  const wire = (/** @type {string} */ name) => () => { console.log(`TRIPWIRE ${name}`) }
  for (const name of ['xss', 'XSS', 'alert', 'confirm', 'prompt', 'print', 'open']) Object.defineProperty(w, name, { value: wire(name), configurable: false })
}

/** A tab with the tripwire; `tripped` holds what went off. */
export async function wired() {
  const context = await browser.newContext()
  await context.addInitScript(tripwire)
  const page = await context.newPage()
  /** @type {string[]} */
  const tripped = []
  page.on('console', (line) => { if (line.text().startsWith('TRIPWIRE')) tripped.push(line.text()) })
  page.on('dialog', (dialog) => { tripped.push(`dialog ${dialog.message()}`); void dialog.dismiss() })
  page.on('pageerror', (error) => tripped.push(`error ${error.message}`))
  context.on('page', (other) => { if (other !== page) tripped.push(`window ${other.url()}`) })
  page.on('framenavigated', (frame) => {
    if (!/^about:(?:blank|srcdoc)$/.test(frame.url()) && !frame.url().startsWith(server.url)) tripped.push(`navigation ${frame.url()}`)
  })
  await context.route((url) => !url.href.startsWith(server.url), (route) => {
    const request = route.request()
    // An article has pictures, and players their files: nothing of a page is asked for but those.
    if (!['image', 'media', 'texttrack'].includes(request.resourceType())) tripped.push(`${request.resourceType()} ${request.url()}`)
    return route.abort()
  })
  return { page, tripped }
}

let number = 0
/** Opens documents, some dozens at once, each in a frame of its own. */
export async function open(/** @type {import('playwright-core').Page} */ page, /** @type {string[]} */ documents) {
  const path = `/made/${number++}`
  const frames = documents.map((html) => `<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`)
  made.set(path, `<!doctype html><meta charset="utf-8"><title>Frames</title>${frames.join('\n')}`)
  await page.goto(server.url.slice(0, -1) + path, { waitUntil: 'load' })
  made.delete(path)
}

/** Touches every element as a reader may, and lists addresses and attributes that should not be there. Runs in the tab. */
export function touch(schemes = /^(?:https?:\/\/|mailto:)/) {
  /** @type {string[]} */
  const wrong = []
  const documents = [document, ...[...document.querySelectorAll('iframe')].map((frame) => /** @type {Document} */ (frame.contentDocument))]
  for (const inside of documents.slice(documents.length > 1 ? 1 : 0)) {
    for (const element of inside.querySelectorAll('*')) {
      if (/^(?:script|iframe|frame|object|embed|svg|math|base|form|noscript|template|portal)$/i.test(element.localName)) wrong.push(`<${element.localName}>`)
      for (const { name, value } of element.attributes) {
        if (/^on|^(?:style|srcdoc|ping|action|formaction|http-equiv)$/i.test(name)) wrong.push(`${element.localName} ${name}=${value}`)
        if (/^(?:href|src|poster)$/.test(name) && !schemes.test(value)) wrong.push(`${element.localName} ${name}=${value}`)
      }
      if (element.localName === 'a') element.addEventListener('click', (event) => event.preventDefault())
      for (const type of ['mouseover', 'pointerenter', 'focus', 'click', 'copy', 'toggle', 'error', 'load']) {
        element.dispatchEvent(new Event(type, { bubbles: type === 'click', cancelable: true }))
      }
    }
  }
  return wrong
}
