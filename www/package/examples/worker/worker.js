// Workers have no DOMParser: the full entry brings its own HTML parser.
import init, { parseHtml, toText } from './dw-article/full.js'

// Begins to load now; what goes wrong is caught where it is waited for.
init().catch(() => {})

self.onmessage = async ({ data }) => {
  try {
    await init()
    self.postMessage({ text: toText(parseHtml(data)) })
  } catch (error) {
    // An error that is posted as it is arrives without its code.
    self.postMessage({ error: { code: error.code ?? 'internal', message: error.message } })
  }
}
