import init, { parseHtml, toText } from './dw-article/full.js'

async function read (data) {
  try {
    await init()
    return { text: toText(parseHtml(data)) }
  } catch (error) {
    // An error that is posted as it is arrives without its code.
    return { error: { code: error.code ?? 'internal', message: error.message } }
  }
}

self.addEventListener('message', (event) => {
  event.waitUntil(read(event.data).then((answer) => event.source.postMessage(answer)))
})
