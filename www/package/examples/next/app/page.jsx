import { parseHtml, toMarkdown } from 'dw-article'

export default async function Page () {
  const response = await fetch(process.env.DW_PAGE, { cache: 'no-store' })
  const article = parseHtml(await response.arrayBuffer())
  return <pre id="out">{JSON.stringify({ article, markdown: toMarkdown(article) })}</pre>
}
