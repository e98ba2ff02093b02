// What downloaded articles are called (the extension and the demo): names that every system takes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileName, folderPath } from '../../www/package/file-name.js'
import { vectors } from '../hostile/fill.mjs'

const article = (/** @type {string} */ text) => ({ kind: 'article', id: 1, datePublished: '2024-05-06', headline: text, language: 'en', authors: [{ name: text }], kicker: [{ text }] })

/** What is wrong with a name on some system. */
function fault(/** @type {string} */ name) {
  if (/[\\/:*?"<>|]/.test(name)) return 'a sign that Windows or Unix keeps for itself'
  if (/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u.test(name)) return 'no text'
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name)) return 'another direction than it seems'
  if (/^[-. ~]|[. ]$/.test(name)) return 'a first or last sign that hides it, makes it an option, or goes'
  if (/^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i.test(name)) return 'a device'
  if (Buffer.byteLength(name) > 255) return 'too long'
  if (name === '') return 'empty'
}

/** The same numbers in every run. */
function * numbers(seed = 1) {
  for (;;) yield (seed = (seed * 48271) % 2147483647)
}

test('names of any article', () => {
  const random = numbers()
  const next = (/** @type {number} */ below) => Number(random.next().value) % below
  const signs = ['-', '.', ' ', '/', '\\', ':', '~', '\u0000', '\u0085', '\u202e', '\u2067', '\u200f', '\ufeff', '\ud83d', '\udc00', '\ufffe', '\ufdd0', '\u{1ffff}', '😀', 'ن', 'é', 'CON', 'con', 'nul', 'COM¹', 'LPT9', 'CONIN$', '.txt', 'word', '\n', '\t', '%', '$', '`', '…', '(', ')', '[', ']']
  const texts = Array.from({ length: 4000 }, () => Array.from({ length: next(12) }, () => signs[next(signs.length)].repeat(next(30) === 0 ? 100 : 1)).join(''))
  for (const text of [...vectors, ...texts]) {
    for (const pattern of ['{headline}', '{date} {headline} ({item})', '{kicker}{author}', text, `${text}{headline}`]) {
      const name = fileName(article(text), pattern, 'json')
      assert.equal(fault(name), undefined, JSON.stringify(name))
      assert.match(name, /\.json$/)
    }
    for (const folder of folderPath(text).split('/')) if (folder !== '') assert.equal(fault(folder), undefined, JSON.stringify(folder))
  }
})

test('names that are more than they seem', () => {
  const name = (/** @type {string} */ headline) => fileName(article(headline), '{headline}', 'txt')
  assert.equal(name('-rf'), 'rf.txt')
  assert.equal(name('.htaccess'), 'htaccess.txt')
  assert.equal(name('com¹'), '_com¹.txt')
  assert.equal(name('CON .x'), '_CON .x.txt')
  assert.equal(name('photo\u202egpj.exe'), 'photo gpj.exe.txt')
  assert.equal(name('a\ud83d b'), 'a b.txt')
  // A joiner is part of a word.
  assert.equal(name('می\u200cشود'), 'می\u200cشود.txt')
})
