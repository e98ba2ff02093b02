import { DwArticleError, parseHtml, toMarkdown } from 'dw-article'

export default {
  /** POST a page's HTML, get its article. */
  async fetch (request) {
    try {
      const article = parseHtml(await request.arrayBuffer())
      return Response.json({ article, markdown: toMarkdown(article) })
    } catch (error) {
      if (error instanceof DwArticleError) return Response.json({ error: error.code }, { status: 422 })
      throw error
    }
  }
}
