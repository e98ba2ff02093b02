// The global that the classic script makes. A content script or userscript in TypeScript names it at its head:
// /// <reference types="dw-article/dw-article.global.js" />
declare global {
  const DwArticle: typeof import('./inline.js') & typeof import('./button.js')
}
export {}
