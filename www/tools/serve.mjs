// A static server for the demo, the tests and the benches. Serves files of one directory, to this machine only.
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { demoDir } from './lib.mjs'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

// Cross-origin isolation gives benches a fine clock; nothing here loads from elsewhere anyway.
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  // The bookmarklet loads its script into pages of dw.com.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

/**
 * The file a request path names inside `directory`, or null when it points outside.
 * @param {string} directory absolute
 * @param {string} path of the request's URL, percent-encoded
 */
export function fileFor(directory, path) {
  let decoded
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const file = resolve(join(directory, decoded.endsWith('/') ? decoded + 'index.html' : decoded))
  return file.startsWith(directory + sep) ? file : null
}

/**
 * @param {string} directory
 * @param {{ port?: number, extra?: (path: string) => { headers?: Record<string, string>, body: string | Buffer } | null }} [options]
 * `extra` may answer a path itself (the tests' pages).
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(directory, { port = 8080, extra } = {}) {
  const base = await realpath(directory)
  const server = createServer(async (request, response) => {
    const answer = (/** @type {number} */ status, /** @type {Record<string, string>} */ more = {}, body = '') => {
      response.writeHead(status, { ...headers, ...more }).end(request.method === 'HEAD' ? undefined : body)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' })
    const path = (request.url ?? '/').replace(/[?#].*$/s, '')
    const made = extra?.(path)
    if (made) {
      response.writeHead(200, { ...headers, 'Content-Type': types['.html'], ...made.headers }).end(made.body)
      return
    }
    try {
      const named = fileFor(base, path)
      if (!named) return answer(404)
      if ((await stat(named)).isDirectory()) return answer(301, { Location: path.replace(/^\/+/, '/') + '/' })
      // A symbolic link must not lead out of the directory either.
      const file = await realpath(named)
      if (!file.startsWith(base + sep)) return answer(404)
      const { size } = await stat(file)
      response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Length': size })
      if (request.method === 'HEAD') response.end()
      else createReadStream(file).on('error', () => response.destroy()).pipe(response)
    } catch {
      answer(404, { 'Content-Type': types['.txt'] }, 'not found\n')
    }
  })
  const free = await new Promise((listening, failed) => {
    let next = port
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || next === 0) return failed(error)
      // Nine neighbours, then whatever the system gives.
      next = next < port + 9 ? next + 1 : 0
      server.listen(next, '127.0.0.1')
    })
    server.on('listening', () => listening(/** @type {import('node:net').AddressInfo} */ (server.address()).port))
    server.listen(next, '127.0.0.1')
  })
  return {
    url: `http://127.0.0.1:${free}/`,
    close: () => new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await serve(process.argv[2] ?? demoDir, { port: Number(process.env.PORT ?? 8080) })
  console.log(url)
}
