import init, { parseHtml, toText } from './dw-article/full.js'

self.addEventListener('message', (event) => {
  event.waitUntil(init().then(() => event.source.postMessage(toText(parseHtml(event.data)))))
})
