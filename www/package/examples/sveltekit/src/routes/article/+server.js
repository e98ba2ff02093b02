import { parseHtml, toMarkdown } from 'dw-article'

export async function POST ({ request }) {
  const article = parseHtml(await request.arrayBuffer())
  return Response.json({ article, markdown: toMarkdown(article) })
}
