import { answer, parseHtml, toMarkdown } from 'dw-article/worker'

answer((page) => {
  const article = parseHtml(page)
  return { article, markdown: toMarkdown(article) }
})
