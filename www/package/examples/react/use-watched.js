import { useEffect, useState } from 'react'
import { watch } from 'dw-article/inline'

/** What there is to read in the page that this part stands in, through its navigations: `{ detected, article, error }`. */
export function useWatched () {
  const [seen, setSeen] = useState({ detected: null, article: null, error: null })
  useEffect(() => watch(document, setSeen), [])
  return seen
}
