import { parseHtml, toMarkdown } from 'dw-article'

export async function load ({ fetch }) {
  const response = await fetch(process.env.DW_PAGE)
  const article = parseHtml(await response.arrayBuffer())
  return { article, markdown: toMarkdown(article) }
}
