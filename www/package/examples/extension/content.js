// A content script may not fetch what the page's policy forbids: the classic script has the module inside.
DwArticle.watch(document, ({ article, error }) => {
  if (article) document.title = `${article.wordCount} words: ${article.headline}`
  if (error) console.warn('dw-article:', error)
})
