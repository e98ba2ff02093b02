// Workers have no DOMParser: the full entry brings its own HTML parser.
import init, { parseHtml, toText } from './dw-article/full.js'

const ready = init()

self.onmessage = async ({ data }) => {
  await ready
  self.postMessage(toText(parseHtml(data)))
}
