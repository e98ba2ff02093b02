// node data-set.mjs FILE...: a line of JSON for each page (HTML in any charset, *.txt as text), and for each failure.
import { readFile } from 'node:fs/promises'
import { parseHtml, parseText } from 'dw-article'

for (const file of process.argv.slice(2)) {
  try {
    const bytes = await readFile(file)
    const article = file.endsWith('.txt') ? parseText(bytes.toString()) : parseHtml(bytes)
    console.log(JSON.stringify({ file, ...article }))
  } catch ({ code, message }) {
    console.log(JSON.stringify({ file, error: { code, message } }))
  }
}
