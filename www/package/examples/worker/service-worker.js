import init, { parseHtml, toText } from './dw-article/full.js'

const read = (data) => init()
  .then(() => ({ text: toText(parseHtml(data)) }))
  // An error that is posted as it is arrives without its code.
  .catch(({ code = 'internal', message }) => ({ error: { code, message } }))

self.addEventListener('message', (event) => {
  event.waitUntil(read(event.data).then((answer) => event.source.postMessage(answer)))
})
