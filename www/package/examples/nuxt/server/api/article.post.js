import { parseHtml, toMarkdown } from 'dw-article'

export default defineEventHandler(async (event) => {
  const article = parseHtml(await readRawBody(event, false))
  return { article, markdown: toMarkdown(article) }
})
