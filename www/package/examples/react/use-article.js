import { useEffect, useState } from 'react'
import init, { parseHtml } from 'dw-article'

/** The article in a page's HTML: `{ article }`, `{ error }`, or `{}` while the module loads. */
export function useArticle (html) {
  const [state, setState] = useState({})
  useEffect(() => {
    let gone = false
    const show = (next) => gone || setState(next)
    init().then(() => parseHtml(html)).then((article) => show({ article }), (error) => show({ error }))
    return () => { gone = true }
  }, [html])
  return state
}
