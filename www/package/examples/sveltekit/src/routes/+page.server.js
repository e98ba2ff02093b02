import { parseHtml, toMarkdown } from 'dw-article'

export async function load ({ fetch }) {
  const article = parseHtml(await (await fetch('/sample.html')).arrayBuffer())
  return { article, markdown: toMarkdown(article) }
}
