import { type Article, parseHtml, toMarkdown } from 'dw-article'
import { readFileSync } from 'node:fs'

const article: Article = parseHtml(readFileSync(process.argv[2]))
console.log(JSON.stringify({ article, markdown: toMarkdown(article) }))
