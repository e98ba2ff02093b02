// What the bookmarklet loads into a DW page: the classic script of the package, then an overlay with the page's JSON.
{
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src
  /** The package's classic script, once it is there. */
  const dw = () => /** @type {any} */ (globalThis).DwArticle

  const css = `
    :host { all: initial; color-scheme: light dark; }
    section { position: fixed; inset: clamp(.5rem, 4vw, 3rem); z-index: 2147483647; display: grid; grid-template-rows: auto 1fr; box-sizing: border-box;
      background: Canvas; color: CanvasText; border: 1px solid GrayText; border-radius: .5rem; box-shadow: 0 0 0 100vmax rgb(0 0 0 / .5); font: 1rem/1.5 system-ui, sans-serif; }
    header { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; padding: .7rem 1rem; border-bottom: 1px solid GrayText; }
    h2 { flex: 1 1 12rem; margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
    button { font: inherit; padding: .3rem .8rem; cursor: pointer; }
    :focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    pre { margin: 0; padding: 1rem; overflow: auto; font: .85rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    .error { color: CanvasText; font-family: system-ui, sans-serif; }`

  /** @param {string} tag @param {Record<string, string>} attributes @param {...(Node | string)} children */
  const el = (tag, attributes, ...children) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children)
    return element
  }

  const read = () => {
    try {
      const article = dw().parseDocument(document)
      return { title: article.headline ?? 'Article', dir: article.direction, text: JSON.stringify(article, null, 2), bad: false }
    } catch (error) {
      const { code = 'error', message } = /** @type {any} */ (error)
      return { title: 'No article here', dir: 'ltr', text: `${code}: ${message}`, bad: true }
    }
  }

  const show = () => {
    document.getElementById('dw-article-overlay')?.remove()
    const { title, dir, text, bad } = read()
    const before = /** @type {HTMLElement | null} */ (document.activeElement)
    const host = el('div', { id: 'dw-article-overlay' })
    const root = host.attachShadow({ mode: 'open' })
    // Not a style element: the page's policy may forbid those.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    const copy = el('button', { type: 'button' }, 'Copy')
    const close = el('button', { type: 'button' }, 'Close')
    const data = el('pre', { tabindex: '0', 'aria-label': 'JSON', dir: 'ltr', ...(bad ? { class: 'error' } : {}) }, text)
    root.append(el('section', { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'title' },
      el('header', {}, el('h2', { id: 'title', dir }, title), ...(bad ? [] : [copy]), close), data))
    const end = () => { host.remove(); before?.focus?.() }
    copy.addEventListener('click', async () => {
      const done = await navigator.clipboard.writeText(text).then(() => true, () => false)
      copy.textContent = done ? 'Copied' : 'Not allowed here'
    })
    close.addEventListener('click', end)
    root.addEventListener('keydown', (/** @type {any} */ event) => {
      if (event.key === 'Escape') end()
      // The focus stays inside: after the text comes the first button, before that the text.
      const [first, last] = [bad ? close : copy, data]
      if (event.key === 'Tab' && root.activeElement === (event.shiftKey ? first : last)) {
        event.preventDefault()
        ;(event.shiftKey ? last : first).focus()
      }
      event.stopPropagation()
    })
    document.documentElement.append(host)
    close.focus()
  }

  if (dw()) show()
  else {
    const script = el('script', { src: new URL('package/dw-article.global.js', here).href })
    script.addEventListener('load', show)
    script.addEventListener('error', () => alert('dw-article could not be loaded into this page.'))
    document.documentElement.append(script)
  }
}
