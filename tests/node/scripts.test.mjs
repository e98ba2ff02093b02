// The pure parts of the scripts.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { after, describe, test } from 'node:test'
import { FACTS, caseOf, differences, offerFacts } from '../../www/tools/test/case.mjs'
import { Missing, root } from '../../www/tools/lib.mjs'
import { fileFor, serve } from '../../www/tools/serve.mjs'
import { findChromium, lockedVersion } from '../../www/tools/setup.mjs'

describe('set-up', () => {
  test('reads a crate’s version from Cargo.lock', () => {
    const lock = '[[package]]\nname = "wasm-bindgen-macro"\nversion = "9.9.9"\n\n[[package]]\nname = "wasm-bindgen"\nversion = "0.2.130"\n'
    assert.equal(lockedVersion(lock, 'wasm-bindgen'), '0.2.130')
    assert.equal(lockedVersion(lock.replaceAll('\n', '\r\n'), 'wasm-bindgen'), '0.2.130')
    assert.throws(() => lockedVersion(lock, 'serde'), Missing)
  })

  test('finds Chromium: the one named, else one of the known ones', () => {
    assert.equal(findChromium({ CHROMIUM: '/opt/c' }, (path) => path === '/opt/c'), '/opt/c')
    assert.equal(findChromium({ CHROMIUM: '/opt/c' }, (path) => path !== '/opt/c'), null)
    assert.equal(findChromium({}, (path) => path === join('/usr/bin', 'google-chrome')), join('/usr/bin', 'google-chrome'))
    assert.equal(findChromium({ PATH: '/a:/b' }, (path) => path === join('/b', 'chromium')), process.platform === 'win32' ? null : join('/b', 'chromium'))
    assert.equal(findChromium({}, () => false), null)
  })
})

describe('cases', () => {
  test('a page gets a name from its file', () => {
    const at = (/** @type {string} */ name, file = 'page.html') => ({ name, page: join('/t/pages', name, file) })
    assert.deepEqual(caseOf('/x/My Page_2.html', undefined, '/t/pages'), at('my-page-2'))
    assert.deepEqual(caseOf('/x/a.HTM', 'b', '/t/pages'), at('b'))
    assert.deepEqual(caseOf('/x/a.txt', undefined, '/t/pages'), at('a', 'page.txt'))
    assert.deepEqual(caseOf('/t/pages/old/page.html', undefined, '/t/pages'), at('old'))
    assert.throws(() => caseOf('/x/a.pdf', undefined, '/t/pages'), Missing)
    assert.throws(() => caseOf('/x/a.html', '../up', '/t/pages'), Missing)
  })

  test('a new case gets facts to fill in, once; they are keys of an article', () => {
    const directory = mkdtempSync(join(tmpdir(), 'dw-article-case-'))
    after(() => rmSync(directory, { recursive: true }))
    mkdirSync(join(directory, 'a'))
    const page = join(directory, 'a', 'page.html')
    assert.equal(offerFacts(page), true)
    const file = join(directory, 'a', 'facts.json')
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), FACTS)
    writeFileSync(file, '{}')
    assert.equal(offerFacts(page), false)
    assert.equal(readFileSync(file, 'utf8'), '{}')
    const { properties } = JSON.parse(readFileSync(join(root, 'www', 'package', 'article.schema.json'), 'utf8'))
    for (const key of Object.keys(FACTS)) assert.ok(key in properties, key)
  })

  test('differences are named by their place', () => {
    assert.deepEqual(differences({ a: 1, b: [] }, { a: 1, b: [] }), [])
    assert.deepEqual(differences({ a: 1 }, { a: 2, c: null }), ['- a: 1', '+ a: 2', '+ c: null'])
    assert.deepEqual(differences({ body: ['x', 'y'] }, { body: ['x', 'new', 'y'] }), ['+ body[1]: "new"'])
    assert.deepEqual(differences({ body: ['x', 'y'] }, { body: ['y'] }), ['- body[0]: "x"'])
    assert.deepEqual(
      differences({ body: [{ type: 'p', text: 'a' }] }, { body: [{ type: 'p', text: 'b' }] }),
      ['- body[0].text: "a"', '+ body[0].text: "b"'],
    )
    assert.deepEqual(
      differences({ body: [{ type: 'p', text: 'a' }] }, { body: [{ type: 'q', text: 'a' }] }),
      ['- body[0]: {"type":"p","text":"a"}', '+ body[0]: {"type":"q","text":"a"}'],
    )
  })
})

describe('the server', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dw-article-serve-'))
  after(() => rmSync(directory, { recursive: true }))
  writeFileSync(join(directory, 'index.html'), 'index')
  writeFileSync(join(directory, 'm.wasm'), '')
  symlinkSync('/etc/hostname', join(directory, 'out.txt'))

  test('keeps inside its directory', () => {
    const base = `${sep}srv`
    assert.equal(fileFor(base, '/a/b.js'), join(base, 'a', 'b.js'))
    assert.equal(fileFor(base, '/'), join(base, 'index.html'))
    for (const path of ['/../etc/passwd', '/%2e%2e/etc/passwd', '/a/..%2f..%2fetc/passwd', '/%00', '/%', '/../srv2/x']) assert.equal(fileFor(base, path), null, path)
  })

  test('says what a file is, isolates the page, and answers nothing else', async () => {
    const server = await serve(directory, { port: 0 })
    try {
      const get = (/** @type {string} */ path, method = 'GET') => fetch(server.url + path, { method, redirect: 'manual' })
      const index = await get('?x')
      assert.equal(await index.text(), 'index')
      assert.equal(index.headers.get('content-type'), 'text/html; charset=utf-8')
      assert.equal(index.headers.get('cross-origin-opener-policy'), 'same-origin')
      assert.notEqual(index.headers.get('cross-origin-embedder-policy'), null)
      assert.equal((await get('m.wasm')).headers.get('content-type'), 'application/wasm')
      assert.equal((await get('none')).status, 404)
      assert.equal((await get('out.txt')).status, 404)
      assert.equal((await get('', 'POST')).status, 405)
      assert.equal(new URL(server.url).hostname, '127.0.0.1')
    } finally {
      await server.close()
    }
  })

  test('takes another port when its own is taken', async () => {
    const one = await serve(directory, { port: 0 })
    const port = Number(new URL(one.url).port)
    const two = await serve(directory, { port })
    assert.notEqual(two.url, one.url)
    await two.close()
    await one.close()
  })
})
