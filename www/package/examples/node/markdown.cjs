// The same in CommonJS.
const { readFileSync } = require('node:fs')
const { parseHtml, toMarkdown } = require('dw-article')

const article = parseHtml(readFileSync(process.argv[2]))
process.stdout.write(toMarkdown(article, { frontMatter: true }))
