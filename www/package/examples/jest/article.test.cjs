const { readFileSync } = require('node:fs')
const { parseHtml, toMarkdown } = require('dw-article')

test('the page is read', () => {
  const article = parseHtml(readFileSync('sample.html'))
  expect({ article, markdown: toMarkdown(article) }).toEqual(JSON.parse(readFileSync('expected.json', 'utf8')))
})
