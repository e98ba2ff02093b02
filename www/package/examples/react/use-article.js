import { useEffect, useState } from 'react'
import init, { parseHtml } from 'dw-article'

/** The article in a page's HTML: `{ article }`, `{ error }`, or `{}` while the module loads. */
export function useArticle (html) {
  const [state, setState] = useState({})
  useEffect(() => {
    let gone = false
    init()
      .then(() => ({ article: parseHtml(html) }))
      .catch((error) => ({ error }))
      .then((next) => { if (!gone) setState(next) })
    return () => { gone = true }
  }, [html])
  return state
}
