// Workers have no DOMParser: the full entry brings its own HTML parser.
import init, { parseHtml, toText } from './dw-article/full.js'

const loaded = init()
loaded.catch(() => {}) // is caught below

self.onmessage = async ({ data }) => {
  try {
    await loaded
    self.postMessage({ text: toText(parseHtml(data)) })
  } catch ({ code = 'internal', message }) {
    // An error that is posted as it is arrives without its code.
    self.postMessage({ error: { code, message } })
  }
}
