import { readFileSync } from 'node:fs'
import { parseHtml, toMarkdown } from 'dw-article'

const article = parseHtml(readFileSync(process.argv[2]))
console.log(JSON.stringify({ article, markdown: toMarkdown(article) }))
