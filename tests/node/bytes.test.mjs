// Pages as bytes: parseHtml finds the charset that the command line finds.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { binary, casesDir, packageDir } from '../../www/tools/lib.mjs'

const { DwArticleError, parseHtml } = /** @type {typeof import('../../www/package/full.js')} */ (await import(pathToFileURL(join(packageDir, 'node.js')).href))

/** A page of one headline, which names a charset where `head` does. */
const page = (/** @type {string} */ headline, head = '') => `<!doctype html><html lang="de"><head>${head}<link rel="canonical" href="https://www.dw.com/de/x/a-18900417"><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${'Die Brücke über die Ache wird verlegt. '.repeat(4)}</p></article></body></html>`
const latin = (/** @type {string} */ text) => Buffer.from(text, 'latin1')
const utf16be = (/** @type {string} */ text) => Buffer.from(text, 'utf16le').swap16()
/** Greek and Cyrillic in a charset of one byte: what is above U+00FF goes `offset` down. */
const shifted = (/** @type {string} */ text, /** @type {number} */ offset) => Buffer.from([...text].map((c) => (c.codePointAt(0) ?? 0) > 0xff ? (c.codePointAt(0) ?? 0) - offset : c.charCodeAt(0)))

const german = 'Große Brücke für Oberlinden'
const russian = 'Мост на новом месте'
const declaredLatin = page(german, '<meta charset="iso-8859-1">')

/** @type {[name: string, bytes: Buffer, headline: string, charset?: string][]} */
const table = [
  ['UTF-8', Buffer.from(page(german)), german],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${page(german)}`), german],
  ['UTF-8 that declares another charset', Buffer.from(declaredLatin), german],
  ['UTF-8 with one broken place', Buffer.concat([Buffer.from(page(german)), Buffer.from([0xff])]), german],
  ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${page(german)}`, 'utf16le'), german],
  ['UTF-16, big end first, with its mark', utf16be(`\ufeff${page(german)}`), german],
  ['UTF-16 without a mark', Buffer.from(page(german), 'utf16le'), german],
  ['UTF-16, big end first, without a mark', utf16be(page(german)), german],
  ['<meta charset>', latin(declaredLatin), german],
  ['<meta http-equiv>', latin(page(german, '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; CHARSET=windows-1252">')), german],
  ['<?xml encoding>', latin(`<?xml version="1.0" encoding='latin1'?>${page(german)}`), german],
  ['an unknown charset before a known one', latin(page(german, '<meta charset="klingon"><meta charset="latin1">')), german],
  ['a declaration of UTF-8 that is wrong', latin(page(german, '<meta charset="utf-8">')), german],
  ['a declaration of UTF-16 that is wrong', latin(page(german, '<meta charset="utf-16">')), german],
  ['no declaration', latin(page(german)), german],
  ['ISO-8859-5, declared', shifted(page(russian, '<meta charset="iso-8859-5">').replaceAll(/[üß]/g, 'u'), 0x360), russian],
  ['the caller names it', shifted(page(russian).replaceAll(/[üß]/g, 'u'), 0x360), russian, 'iso-8859-5'],
  ['the caller counts for more than the page', latin(page(german, '<meta charset="iso-8859-5">')), german, 'latin1'],
  ['a mark counts for more than the caller', Buffer.from(`\ufeff${page(german)}`), german, 'latin1'],
]

describe('the bytes of a page', () => {
  for (const [name, bytes, headline, charset] of table) {
    test(`${name}: parseHtml and the command line read the same`, () => {
      const article = parseHtml(new Uint8Array(bytes), { charset })
      const { stdout, stderr } = spawnSync(binary, charset ? ['--charset', charset] : [], { input: bytes, encoding: 'utf8' })
      assert.equal(article.headline, headline, stderr)
      assert.deepEqual(article, JSON.parse(stdout))
    })
  }

  test('come as any view, buffer or buffer of another realm', () => {
    const bytes = readFileSync(join(casesDir, 'feature-galleries', 'page.html'))
    const wanted = parseHtml(bytes.toString())
    const alone = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    const elsewhere = runInNewContext('new Uint8Array(bytes).buffer', { bytes: [...bytes] })
    assert.ok(!(elsewhere instanceof ArrayBuffer))
    const padded = Buffer.concat([Buffer.alloc(8, 0x20), bytes, Buffer.alloc(8, 0x20)])
    for (const input of [bytes, alone, elsewhere, new DataView(alone), new Uint8Array(padded.buffer, padded.byteOffset + 8, bytes.length)]) assert.deepEqual(parseHtml(input), wanted)
  })

  test('that are no page give the errors of the contract', () => {
    const code = (/** @type {any} */ input, /** @type {object} */ options = {}) => {
      try {
        parseHtml(input, options)
        return null
      } catch (error) {
        assert.ok(error instanceof DwArticleError, String(error))
        return error.code
      }
    }
    const archive = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 7919) % 256))])
    assert.equal(code(new Uint8Array()), 'invalid-input')
    assert.equal(code(new ArrayBuffer(0)), 'invalid-input')
    assert.equal(code(archive), 'invalid-input')
    assert.equal(code(new Uint8Array(2000)), 'invalid-input')
    assert.equal(code(Buffer.from(page(german)), { maxBytes: 100 }), 'too-large')
    assert.equal(code(latin('<!doctype html><title>Städte</title>')), 'not-dw')
    for (const input of [null, undefined, 1, {}, [1, 2], new Date()]) assert.equal(code(input), 'invalid-input')
  })

  test('a charset that nobody knows is a RangeError', () => {
    assert.throws(() => parseHtml(Buffer.from(page(german)), { charset: 'klingon' }), RangeError)
  })
})
