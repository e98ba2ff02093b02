// ==UserScript==
// @name     DW article as Markdown
// @match    https://www.dw.com/*
// @grant    none
// @require  dw-article.global.js
// ==/UserScript==

// `@require` wants the address where you have put the package's dw-article.global.js.
(() => {
  const button = document.createElement('button')
  button.style.cssText = 'position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:9999'
  // dw.com navigates in itself: the button is there as long as an article is.
  DwArticle.watch(document, ({ article, error }) => {
    if (error) console.warn('dw-article:', error)
    if (!article) return button.remove()
    button.textContent = 'Copy as Markdown'
    button.onclick = () => navigator.clipboard.writeText(DwArticle.toMarkdown(article))
      .then(() => 'Copied', (failure) => failure.message)
      .then((said) => { button.textContent = said })
    document.body.append(button)
  })
})()
