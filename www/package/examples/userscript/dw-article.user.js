// ==UserScript==
// @name     DW article as Markdown
// @match    https://www.dw.com/*
// @grant    none
// @require  dw-article.global.js
// ==/UserScript==

// `@require` wants the address where you have put the package's dw-article.global.js.
(() => {
  const button = document.createElement('button')
  button.id = 'dw-article-markdown'
  button.textContent = 'Copy as Markdown'
  button.style.cssText = 'position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:9999'
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(DwArticle.toMarkdown(DwArticle.parseDocument(document)))
    button.textContent = 'Copied'
  })
  document.body.append(button)
})()
