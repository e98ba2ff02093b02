const { readFileSync } = require('node:fs')
const { parseHtml, toMarkdown } = require('dw-article')

const article = parseHtml(readFileSync(process.argv[2]))
console.log(JSON.stringify({ article, markdown: toMarkdown(article) }))
