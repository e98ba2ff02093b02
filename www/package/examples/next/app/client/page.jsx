'use client'
import { init, initForms, parseHtml, toMarkdown } from 'dw-article'
import { useEffect, useState } from 'react'

export default function Client () {
  const [shown, show] = useState('')
  useEffect(() => {
    async function read () {
      const [response] = await Promise.all([fetch('/sample.html'), init(), initForms()])
      const article = parseHtml(await response.arrayBuffer())
      show(JSON.stringify({ article, markdown: toMarkdown(article) }))
    }
    read()
  }, [])
  return <pre id="out">{shown}</pre>
}
