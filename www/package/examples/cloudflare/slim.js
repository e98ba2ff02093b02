// The same with a module that the host compiles and you hand over: where a bundler does not know the entry of edge runtimes.
import init, { DwArticleError, parseHtml, toMarkdown } from 'dw-article/slim'
import module from 'dw-article/dw-article.wasm'

export default {
  async fetch (request) {
    await init(module)
    try {
      const article = parseHtml(await request.arrayBuffer())
      return Response.json({ article, markdown: toMarkdown(article) })
    } catch (error) {
      if (error instanceof DwArticleError) return Response.json({ error: error.code }, { status: 422 })
      throw error
    }
  }
}
