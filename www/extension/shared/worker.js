// Reads one long snapshot in a thread of its own: the page that asked (snapshots.js) answers keys meanwhile.
import * as glue from '#built/dw_article.js'
import { instance } from '../../package/core.js'
import { portions } from './long.js'

const { start, call } = instance('await ready()')
// Workers have nothing of the browser's interface for extensions.
const ready = () => start(async () => [glue, fetch(new URL('../package/dw_article_bg.wasm', import.meta.url))])
// While the page is taken. A failure is met again below.
ready().catch(() => {})

addEventListener('message', async ({ data: { snapshot, url, scripts } }) => {
  try {
    await ready()
    const article = call('parseSnapshot', snapshot, url, scripts)
    if (article !== undefined) for (const portion of portions(article)) postMessage({ portion })
    postMessage({ over: true })
  } catch (thrown) {
    const { code, message } = /** @type {any} */ (thrown)
    postMessage({ over: true, error: { code, message: String(message) } })
  }
})
