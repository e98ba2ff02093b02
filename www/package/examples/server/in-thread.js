import { readFileSync } from 'node:fs'
import { Worker, isMainThread, parentPort } from 'node:worker_threads'
import { parseHtml, toMarkdown } from 'dw-article'

if (isMainThread) {
  const thread = new Worker(new URL(import.meta.url))
  thread.once('message', (answer) => {
    console.log(JSON.stringify(answer))
    thread.terminate()
  })
  thread.postMessage(readFileSync(process.argv[2]))
} else {
  parentPort.on('message', (page) => {
    const article = parseHtml(page)
    parentPort.postMessage({ article, markdown: toMarkdown(article) })
  })
}
