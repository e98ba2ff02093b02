import init, { DwArticleError, cite, initForms, parseHtml, toMarkdown } from 'dw-article'

async function show (address) {
  const [response] = await Promise.all([fetch(address), init()])
  try {
    const article = parseHtml(await response.arrayBuffer())
    await initForms() // only where Markdown, citations and the like are wanted
    return `${toMarkdown(article)}\n${cite(article, 'apa')}\n`
  } catch (error) {
    if (error instanceof DwArticleError) return `No article: ${error.code}`
    throw error
  }
}

show('sample.html').then((text) => { document.querySelector('#out').textContent = text })
