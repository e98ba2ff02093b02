// node markdown.mjs PAGE.html: prints the article as Markdown. No init, no network.
import { readFile } from 'node:fs/promises'
import { parseHtml, toMarkdown } from 'dw-article'

const article = parseHtml(await readFile(process.argv[2]))
process.stdout.write(toMarkdown(article, { frontMatter: true }))
