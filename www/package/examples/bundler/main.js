import init, { DwArticleError, initForms, parseHtml, toMarkdown } from 'dw-article'

async function read (address) {
  const [response] = await Promise.all([fetch(address), init()])
  try {
    const article = parseHtml(await response.arrayBuffer())
    await initForms() // only where Markdown, citations and the like are wanted
    return { article, markdown: toMarkdown(article) }
  } catch (error) {
    if (error instanceof DwArticleError) return { error: error.code }
    throw error
  }
}

read('sample.html').then((result) => { document.querySelector('#out').textContent = JSON.stringify(result) })
