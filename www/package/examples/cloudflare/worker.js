// A Cloudflare Worker: POST a page's HTML, get its article. There a `.wasm` import is a compiled module.
import init, { DwArticleError, parseHtml } from 'dw-article/slim'
import module from 'dw-article/dw-article.wasm'

export default {
  async fetch (request) {
    await init(module)
    try {
      return Response.json(parseHtml(await request.text()))
    } catch (error) {
      if (error instanceof DwArticleError) return Response.json({ error: error.code }, { status: 422 })
      throw error
    }
  }
}
