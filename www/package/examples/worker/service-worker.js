import { answer, parseHtml, toText } from './dw-article/worker.js'

answer((page) => ({ text: toText(parseHtml(page)) }))
