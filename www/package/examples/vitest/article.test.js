import { readFileSync } from 'node:fs'
import { parseHtml, toMarkdown } from 'dw-article'
import { expect, test } from 'vitest'

test('the page is read', () => {
  const article = parseHtml(readFileSync('sample.html'))
  expect({ article, markdown: toMarkdown(article) }).toEqual(JSON.parse(readFileSync('expected.json', 'utf8')))
})
