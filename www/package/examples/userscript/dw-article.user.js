// ==UserScript==
// @name     DW article as Markdown
// @match    https://www.dw.com/*
// @grant    none
// @require  dw-article.global.js
// ==/UserScript==

// `@require` wants the address where you have put the package's dw-article.global.js.
DwArticle.articleButton(document, 'Copy as Markdown', async (article) => {
  await navigator.clipboard.writeText(DwArticle.toMarkdown(article))
  return 'Copied'
})
