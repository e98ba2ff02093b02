// dw-article/button: a button on article pages, for userscripts and content scripts; the classic script has it, too.
import { watch } from './inline.js'

/** None of the page's own look, in the corner where its lines end; what it says is read in its own direction. */
const STYLE = 'all:revert;unicode-bidi:plaintext;position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:2147483647;min-block-size:44px;padding-inline:1rem'

/** @type {typeof import('./button.js').articleButton} */
export function articleButton(document, label, press, options) {
  const page = /** @type {Document} */ (document)
  const button = page.createElement('button')
  button.type = 'button'
  button.style.cssText = STYLE
  const stop = watch(page, ({ article, error }) => {
    if (error) console.warn('dw-article:', error)
    if (!article) return button.remove()
    button.textContent = label
    const onPress = async () => {
      const said = await Promise.resolve(article).then(press).catch((failure) => String(failure?.message ?? failure))
      // The page may have gone on meanwhile.
      if (button.onclick === onPress && said) button.textContent = said
    }
    button.onclick = onPress
    page.body.append(button)
  }, options)
  return () => {
    stop()
    button.remove()
  }
}
