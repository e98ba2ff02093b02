// Workers have no DOMParser: dw-article/worker brings its own HTML parser, as dw-article/full does.
import { answer, parseHtml, toText } from './dw-article/worker.js'

answer((page) => ({ text: toText(parseHtml(page)) }))
