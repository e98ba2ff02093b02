// The package as its users load it: from a plain page, and from Node; and what it throws.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { packageDir } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { allPages, launch, tab, textOf } from './helper.mjs'
import * as node from '../../dist/package/node.js'
import { trapping } from '../node/trapping.mjs'

// Any page that is an article will do.
const sample = /** @type {{ page: string }} */ (allPages.find(({ page }) => page.endsWith('.html')))
const html = textOf(sample.page)

const plain = `<!doctype html><meta charset=utf-8><title>plain</title><p id=out></p>
<script type="module">
  import { init, parseHtml, version } from '/index.js'
  await init()
  const html = await (await fetch('/sample.html')).text()
  document.querySelector('#out').textContent = version() + ' ' + parseHtml(html).headline
</script>`

/** @type {string[]} */
const asked = []
const server = await serve(packageDir, {
  port: 0,
  extra: (path) => {
    asked.push(path)
    if (path === '/plain.html') return { body: plain }
    if (path === '/blank.html') return { body: '<!doctype html><title>blank</title>' }
    if (path === '/sample.html') return { body: html }
    return null
  },
})
after(() => server.close())
const browser = await launch()

/** Runs `body` in a fresh blank page with the package's functions; gives back what it returns. */
async function inPage(/** @type {string | ((api: any, html: string) => any)} */ body, entry = 'index.js') {
  const { page, context } = await tab(browser, server.url)
  await page.goto(`${server.url}blank.html`)
  asked.length = 0
  try {
    return await page.evaluate(
      async ({ body, entry, html }) => {
        const api = await import(entry)
        return new Function(`return (${body})`)()(api, html)
      },
      { body: body.toString(), entry: `${server.url}${entry}`, html },
    )
  } finally {
    await context.close()
  }
}

const wasmLoads = () => asked.filter((path) => path.endsWith('.wasm')).length
const headline = node.parseHtml(html).headline

describe('in a browser', () => {
  test('works from a plain page with a module script', async () => {
    const { page, context, elsewhere } = await tab(browser, server.url)
    await page.goto(`${server.url}plain.html`)
    await page.waitForFunction(() => document.querySelector('#out')?.textContent)
    assert.equal(await page.textContent('#out'), `${node.version()} ${headline}`)
    assert.deepEqual(elsewhere, [])
    await context.close()
  })

  test('nothing of a string runs or is fetched', async () => {
    const hostile = html.replace(/<body[^>]*>/, (body) => `${body}<script>top.ran = 1</script><img src="/asked.png" onerror="top.ran = 1"><img src="https://example.org/asked.png">
      <iframe src="/asked.html" srcdoc="<script>top.ran = 1</script>"></iframe><link rel="stylesheet" href="/asked.css"><video src="/asked.mp4" autoplay></video><svg onload="top.ran = 1"></svg>`)
    assert.notEqual(hostile, html)
    for (const entry of ['index.js', 'full.js', 'inline.js']) {
      const { page, context, elsewhere } = await tab(browser, server.url)
      await page.goto(`${server.url}blank.html`)
      asked.length = 0
      const got = await page.evaluate(async ({ entry, hostile }) => {
        const api = await import(entry)
        await api.init()
        const read = [api.parseDocument(new DOMParser().parseFromString(hostile, 'text/html')), api.parseHtml(hostile)]
        // Long enough for what would be fetched to be asked for.
        await new Promise((done) => setTimeout(done, 300))
        return { ran: 'ran' in globalThis, headlines: read.map((article) => article.headline) }
      }, { entry: server.url + entry, hostile })
      assert.deepEqual(got, { ran: false, headlines: [headline, headline] }, entry)
      assert.deepEqual([elsewhere, asked.filter((path) => /asked/.test(path))], [[], []], entry)
      await context.close()
    }
  })

  test('init loads once, however often and how closely together it is called', async () => {
    const result = await inPage(async ({ init, version }) => {
      await Promise.all([init(), init(), init()])
      await init()
      return version()
    })
    assert.equal(result, node.version())
    assert.equal(wasmLoads(), 1)
  })

  test('init takes an address, a response, bytes or a compiled module', async () => {
    for (const how of ['address', 'url', 'response', 'promise', 'bytes', 'module']) {
      const { page, context } = await tab(browser, server.url)
      await page.goto(`${server.url}blank.html`)
      const version = await page.evaluate(async (how) => {
        const { init, version } = await import(/** @type {any} */ ('/index.js'))
        const address = '/dw_article_bg.wasm'
        const inputs = {
          address: () => address,
          url: () => new URL(address, location.href),
          response: () => fetch(address).then((response) => response),
          promise: () => fetch(address),
          bytes: async () => (await fetch(address)).arrayBuffer(),
          module: () => WebAssembly.compileStreaming(fetch(address)),
        }
        await init(how === 'promise' ? inputs.promise() : await inputs[/** @type {'url'} */ (how)]())
        return version()
      }, how)
      assert.equal(version, node.version(), how)
      await context.close()
    }
  })

  test('a failed init says what failed, and the next one tries again', async () => {
    const [message, version] = await inPage(async ({ init, version }) => {
      const message = await init('/no-such.wasm').then(() => 'loaded', (/** @type {Error} */ error) => error.message)
      await init()
      return [message, version()]
    })
    assert.match(message, /404.*no-such\.wasm/)
    assert.equal(version, node.version())
  })

  test('before init the functions say so', async () => {
    const message = await inPage(({ parseText }) => {
      try {
        parseText('text')
      } catch (error) {
        return /** @type {Error} */ (error).message
      }
    })
    assert.match(message, /await initText\(\) first/)
  })

  test('errors are DwArticleErrors with a code, the same as in Node', async () => {
    const got = await inPage(async (api) => {
      await Promise.all([api.init(), api.initText()])
      /** @type {Record<string, () => unknown>} */
      const calls = {
        empty: () => api.parseHtml(''),
        blank: () => api.parseText(' \n\u00a0\u2003'),
        none: () => api.parseHtml(undefined),
        binary: () => api.parseHtml('PNG\u0000\u0001\u0002\u0003\ufffd\ufffd'.repeat(99)),
        binaryText: () => api.parseText('\ufffd\u0000'.repeat(99)),
        large: () => api.parseHtml('<p>äöü', { maxBytes: 8 }),
        foreign: () => api.parseHtml('<!doctype html><title>Example</title><h1>Hello</h1><p>World'),
        notDocument: () => api.parseDocument({}),
      }
      return Object.fromEntries(Object.entries(calls).map(([name, call]) => {
        try {
          call()
          return [name, 'no error']
        } catch (error) {
          const e = /** @type {any} */ (error)
          return [name, [e instanceof api.DwArticleError, e instanceof Error, e.name, e.code, e.message]]
        }
      }))
    })
    const error = (/** @type {string} */ code, /** @type {string} */ message) => [true, true, 'DwArticleError', code, message]
    assert.deepEqual(got, {
      empty: error('invalid-input', 'the input is empty'),
      blank: error('invalid-input', 'the input is empty'),
      none: error('invalid-input', 'the input is not a string'),
      binary: error('invalid-input', 'the input is not text'),
      binaryText: error('invalid-input', 'the input is not text'),
      large: error('too-large', 'the input has 9 bytes, the limit is 8'),
      foreign: error('not-dw', 'not a page of Deutsche Welle (dw.com)'),
      notDocument: error('invalid-input', 'the input is not a document'),
    })
  })

  test('after a fault the next call works', async () => {
    const got = await inPage(async (api, html) => {
      await api.init()
      // A document that fails when it is read, in the middle of the module's work.
      const { querySelector } = Document.prototype
      Document.prototype.querySelector = () => { throw new Error('hostile') }
      let error
      try {
        api.parseDocument(document)
      } catch (caught) {
        error = /** @type {any} */ (caught)
      } finally {
        Document.prototype.querySelector = querySelector
      }
      return [error instanceof api.DwArticleError, error?.code, api.parseHtml(html).headline]
    })
    assert.deepEqual(got, [true, 'internal', headline])
  })

  test('a real trap is an internal error, and the next call works on a fresh instance', async () => {
    const bytes = trapping(readFileSync(join(packageDir, 'dw_article_text_bg.wasm')), 'parseText').toString('base64')
    const got = await inPage(`async (api, html) => {
      let instances = 0
      const { Instance } = WebAssembly
      WebAssembly.Instance = function (...args) { instances++; return new Instance(...args) }
      await Promise.all([api.init(), api.initText(Uint8Array.from(atob('${bytes}'), (c) => c.charCodeAt(0)))])
      const codes = [0, 0, 0].map(() => { try { api.parseText('A text.') } catch (error) { return [error.code, error.cause instanceof WebAssembly.RuntimeError] } })
      return [codes, api.parseHtml(html).headline, instances]
    }`)
    // The second and the third call found the instance broken; the first is init's own.
    assert.deepEqual(got.slice(0, 2), [Array(3).fill(['internal', true]), headline])
    assert.ok(got[2] >= 2, `${got[2]} instances`)
  })

  test('the other forms are loaded once, when they are asked for', async () => {
    const [early, forms, articleless, style] = await inPage(async (api, html) => {
      await api.init()
      const article = api.parseHtml(html)
      const thrown = (/** @type {() => unknown} */ call) => { try { return call() } catch (error) { return String(/** @type {any} */ (error).code ?? error) } }
      const early = thrown(() => api.toMarkdown(article))
      await Promise.all([api.initForms(), api.initForms()])
      await api.initForms()
      const forms = [api.toMarkdown(article), api.toText(article), api.toHtml(article), api.toJsonLd(article), api.toNinjs(article), api.cite(article, 'mla')]
      return [early, forms, [undefined, null, 'x', {}, [], { ...article, body: 7 }].map((value) => thrown(() => api.toText(value))), thrown(() => api.cite(article, 'acm'))]
    })
    assert.match(early, /await initForms\(\) first/)
    const article = node.parseHtml(html)
    assert.deepEqual(forms, [node.toMarkdown(article), node.toText(article), node.toHtml(article), node.toJsonLd(article), node.toNinjs(article), node.cite(article, 'mla')])
    assert.deepEqual(articleless, Array(6).fill('invalid-input'))
    assert.match(style, /^TypeError: style must be one of apa/)
    assert.equal(wasmLoads(), 2)
  })

  test('plain text is loaded when it is asked for, and by itself', async () => {
    const text = textOf(/** @type {{ page: string }} */ (allPages.find(({ page }) => page.endsWith('.txt'))).page)
    const got = await inPage(`async (api) => {
      await Promise.all([api.initText(), api.initText()])
      return JSON.stringify(api.parseText(${JSON.stringify(text)}))
    }`)
    assert.equal(got, JSON.stringify(node.parseText(text)))
    assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['/dw_article_text_bg.wasm'])
  })

  test('one script and one module before the first article', async () => {
    const got = await inPage(async (api, html) => {
      await api.init()
      return [api.parseHtml(html).headline, api.detect(document), api.idOf(api.permalinkOf(7))]
    })
    assert.deepEqual(got, [headline, null, 7])
    assert.deepEqual(asked, ['/index.js', '/dw_article_bg.wasm'])
  })

  test('a page that has set toJSON for all lists spoils neither article nor forms', async () => {
    const got = await inPage(async (api, html) => {
      Object.assign(Array.prototype, { toJSON () { return '[]' } })
      await Promise.all([api.init(), api.initForms()])
      const article = api.parseHtml(html)
      const got = [article.headline, api.toText(article)]
      Reflect.deleteProperty(Array.prototype, 'toJSON')
      return got
    })
    assert.deepEqual(got, [headline, node.toText(node.parseHtml(html))])
  })

  test('every entry has the same functions', async () => {
    for (const entry of ['index.js', 'full.js', 'inline.js']) {
      const [names, text] = await inPage(async (api, html) => {
        await Promise.all([api.default(), api.initText(), api.initForms()])
        return [Object.keys(api).sort(), api.toText(api.parseHtml(html)) + api.cite(api.parseHtml(html), 'ris')]
      }, entry)
      assert.deepEqual(names, everything, entry)
      assert.equal(text, node.toText(node.parseHtml(html)) + node.cite(node.parseHtml(html), 'ris'), entry)
    }
  })

  test('the slim entry takes the module in every form, and fetches nothing by itself', async () => {
    for (const how of ['module', 'bytes', 'response', 'address', 'sync']) {
      const text = await inPage(`async (api, html) => {
        const address = '/dw_article_full_bg.wasm'
        const bytes = async () => (await fetch(address)).arrayBuffer()
        const message = await api.init().then(() => 'loaded', (error) => error.message)
        if (!/needs the module/.test(message)) return message
        if ('${how}' === 'sync') api.initSync(new WebAssembly.Module(await bytes()))
        else await api.init({ module: () => WebAssembly.compileStreaming(fetch(address)), bytes, response: () => fetch(address), address: () => address }['${how}']())
        return api.toText(api.parseHtml(html))
      }`, 'slim.js')
      assert.equal(text, node.toText(node.parseHtml(html)), how)
    }
  })

  test('the full entry offers everything, in a worker too', async () => {
    const names = await inPage(async (api, html) => {
      const source = `import * as api from '${location.origin}/full.js'
        onmessage = async ({ data }) => {
          await api.init()
          postMessage(api.toText(api.parseHtml(data)).length > 0)
        }`
      const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' })
      const answered = await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
        worker.postMessage(html)
      })
      return [answered, ...Object.keys(api).sort()]
    }, 'full.js')
    assert.deepEqual(names, [true, ...everything])
  })

  test('answer says what was read, and why not, to the port it came with, and in a shared worker to each page', async () => {
    const answers = await inPage(async (api, html) => {
      const source = `import { answer, parseHtml, toText } from '${location.origin}/worker.js'
        answer((data) => {
          if (data === 'silent') return
          if (data === 'own') throw null
          return data === 'wrong' ? () => {} : toText(parseHtml(data)).length > 0
        })`
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
      const asked = (/** @type {any} */ port, /** @type {string} */ data) => {
        const { port1, port2 } = new MessageChannel()
        port.postMessage(data, [port2])
        return new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data) })
      }
      /** Without ports of their own. */
      const posted = (/** @type {any} */ port, /** @type {string[]} */ ...all) => new Promise((resolve) => {
        port.onmessage = (/** @type {MessageEvent} */ { data }) => resolve(data)
        for (const data of all) port.postMessage(data)
      })
      const own = new Worker(address, { type: 'module' })
      const shared = () => new SharedWorker(address, { type: 'module' }).port
      const answers = await Promise.all([posted(own, 'silent', html), asked(own, html), asked(own, '<p>x'), asked(own, 'own'), asked(own, 'wrong'), posted(shared(), html), posted(shared(), '<p>x')])
      return [...answers.map((answer) => answer.error?.code ?? answer), Object.keys(api).sort()]
    }, 'worker.js')
    assert.deepEqual(answers, [true, true, 'not-dw', 'internal', 'internal', true, 'not-dw', [...everything, 'answer'].sort()])
  })
})

const everything = ['DwArticleError', 'cite', 'default', 'detect', 'idOf', 'init', 'initForms', 'initText', 'parseDocument', 'parseHtml', 'parseText', 'permalinkOf', 'toHtml', 'toJsonLd', 'toMarkdown', 'toNinjs', 'toText', 'version', 'watch']

describe('in Node', () => {
  test('needs no init, and has the same functions', () => {
    assert.deepEqual(Object.keys(node).sort(), everything)
    assert.equal(node.parseHtml(html).headline, headline)
  })

  test('init may be called all the same', async () => {
    await Promise.all([node.init(), node.init()])
    assert.equal(node.version(), JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version)
  })

  test('errors have a code', () => {
    const code = (/** @type {string} */ code) => (/** @type {unknown} */ error) => error instanceof node.DwArticleError && error.code === code
    assert.throws(() => node.parseHtml(''), code('invalid-input'))
    assert.throws(() => node.parseText(/** @type {any} */ (7)), code('invalid-input'))
    assert.throws(() => node.parseHtml('<p>x', { maxBytes: 3 }), code('too-large'))
    assert.throws(() => node.parseHtml('<!doctype html><p>x'), code('not-dw'))
    assert.throws(() => node.parseHtml('<p>x', /** @type {any} */ ({ maxBytes: 'many' })), TypeError)
  })

  test('every form of an article can be had', () => {
    const article = node.parseHtml(html)
    for (const form of /** @type {const} */ (['toMarkdown', 'toText', 'toHtml', 'toJsonLd', 'toNinjs'])) {
      const text = node[form](article)
      assert.equal(typeof text, 'string', form)
      assert.notEqual(text.trim(), '', form)
    }
  })
})
