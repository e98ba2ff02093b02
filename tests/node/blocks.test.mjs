// dw-article/blocks: what those who render an article are promised, for whatever marks and depths they hand over.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { blocksOf, eachRun, imagesOf, isSafe, nestList, runs } from '../../www/package/blocks.js'
import { cases } from '../../www/tools/lib.mjs'

/** The same numbers every time (mulberry32). */
function dice (/** @type {number} */ seed) {
  return (/** @type {number} */ below) => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 4294967296 * below)
  }
}
const TYPES = /** @type {const} */ (['link', 'strong', 'em', 'strike', 'sub', 'sup', 'code'])

/** What holds of every text's runs. @param {string} text @param {any[]} marks */
function promised (text, marks) {
  const got = runs(text, marks)
  assert.equal(got.map((run) => run.text).join(''), text)
  /** @type {Map<any, number>} where a mark that is no longer open was last seen */
  const closed = new Map()
  /** @type {any[]} */
  let open = []
  let at = 0
  for (const [i, run] of got.entries()) {
    assert.notEqual(run.text, '')
    assert.equal(new Set(run.marks.map(({ type }) => type)).size, run.marks.length, 'one of each type')
    assert.ok(run.marks.findIndex(({ type }) => type === 'code') % run.marks.length === run.marks.length - 1 || !run.marks.some(({ type }) => type === 'code'), 'code is innermost')
    for (const mark of run.marks) assert.ok(mark.start <= at && mark.end >= at + run.text.length, 'a run is inside its marks')
    // As brackets: what stays open is a prefix of what was open.
    let same = 0
    while (same < open.length && open[same] === run.marks[same]) same++
    for (const mark of open.slice(same)) closed.set(mark, i)
    open = run.marks
    at += run.text.length
  }
  return got
}

describe('runs', () => {
  test('nest, never cross, and join to the text, whatever the marks are', () => {
    const roll = dice(14)
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: roll(14) }, () => ['a', 'b', ' ', '\u{1f600}', 'é'][roll(5)]).join('')
      const marks = Array.from({ length: roll(8) }, () => {
        const type = TYPES[roll(7)]
        return { type, start: roll(16) - 1, end: roll(18) - 1, ...(type === 'link' && { href: `https://example.org/${roll(3)}` }) }
      })
      const got = promised(text, marks)
      // Each character has the styles of the marks that cover it, and no others.
      let at = 0
      for (const run of got) {
        for (const type of TYPES) {
          const wanted = marks.some((mark) => mark.type === type && mark.start <= at && mark.end > at)
          // An end inside a character of two code units gives it up.
          if (!text.includes('\u{1f600}')) assert.equal(run.marks.some((mark) => mark.type === type), wanted, JSON.stringify([text, marks]))
        }
        at += run.text.length
      }
    }
  })

  test('of every case hold what its marks say', () => {
    let seen = 0
    for (const { expected } of cases()) {
      if (!expected) continue
      const each = (/** @type {any} */ value) => {
        if (value === null || typeof value !== 'object') return
        if (Array.isArray(value.marks)) {
          const got = promised(value.text, value.marks)
          for (const mark of value.marks) {
            seen++
            // Some run begins where the mark does, and the runs that have it are all of it.
            const covered = got.filter((run) => run.marks.some((one) => one.type === mark.type && one.start <= mark.start && one.end >= mark.end)).map((run) => run.text).join('')
            assert.equal(covered, value.text.slice(mark.start, mark.end))
          }
        }
        Object.values(value).forEach(each)
      }
      each(JSON.parse(readFileSync(expected, 'utf8')))
    }
    assert.ok(seen > 30, `${seen}`)
  })

  test('say what they say', () => {
    // What the contract's rule, that touching marks are one, makes of `<b>a<i>b</i></b><i>c</i>`.
    const crossing = [{ type: 'strong', start: 0, end: 2 }, { type: 'em', start: 1, end: 3 }]
    const em = { type: 'em', start: 0, end: 4 }
    const at = (/** @type {string} */ href, start = 2, end = 6) => ({ type: 'link', start, end, href })
    const shown = (/** @type {string} */ text, /** @type {any[]} */ marks) => runs(text, marks).map((run) => [...run.marks.map(({ type }) => type), run.text].join(' '))
    assert.deepEqual(shown('abc', crossing), ['strong a', 'strong em b', 'em c'])
    assert.deepEqual(shown('abcdef', []), ['abcdef'])
    assert.deepEqual(shown('', [em]), [])
    assert.deepEqual(shown('abcdef', [em, at('https://a')]), ['em ab', 'link em cd', 'link ef'])
    assert.deepEqual(shown('abcdef', [em, at('javascript:alert(1)'), at('HTTPS://a', 4, 5), at('data:,x')]), ['em abcd', 'link e', 'f'])
    assert.deepEqual(shown('abcdef', [at('https://a', 0, 4), at('https://b')]), ['link abcd', 'link ef'])
    assert.deepEqual(shown('abc', [{ type: 'blink', start: 0, end: 2 }]), ['abc'])
    assert.deepEqual([...eachRun('ab', [{ type: 'sup', start: 1, end: 2 }])], [{ text: 'a', marks: [] }, { text: 'b', marks: [{ type: 'sup', start: 1, end: 2 }] }])
  })

  test('of a hostile text are as many as its marks, not their product', () => {
    const marks = Array.from({ length: 50_000 }, (_, i) => ({ type: TYPES[1 + i % 6], start: i, end: 100_000 - i }))
    const got = promised('a'.repeat(100_000), marks)
    assert.ok(got.length < 100 && got.every((run) => run.marks.length <= 6))
  })
})

test('a list’s items become a tree, of bounded depth', () => {
  const item = (/** @type {number} */ depth, text = 'x') => ({ text, marks: [], depth })
  const shape = (/** @type {any[]} */ items) => /** @type {any[]} */ (items.map((one) => one.items.length ? shape(one.items) : one.text))
  assert.deepEqual(shape(nestList([item(0), item(1, 'y'), item(1, 'z'), item(0, 'a')])), [['y', 'z'], 'a'])
  assert.deepEqual(shape(nestList([item(2, 'a'), item(2, 'b'), item(0, ' '), item(0, 'c'), item(9, 'd'), item(1e9, 'e')])), ['a', 'b', [['e']]])
  assert.deepEqual(nestList([]), [])
  let deepest = 0
  for (let at = nestList(Array.from({ length: 100 }, (_, depth) => item(depth))); at.length > 0; at = at.at(-1)?.items ?? []) deepest++
  assert.equal(deepest, 16)
})

test('all blocks and all images of an article, a live blog’s posts with it', () => {
  for (const { name, expected } of cases()) {
    if (!expected) continue
    const article = JSON.parse(readFileSync(expected, 'utf8'))
    assert.equal(blocksOf(article).length, article.body.length + article.posts.reduce((/** @type {number} */ sum, /** @type {any} */ post) => sum + post.body.length, 0), name)
    // Every object that has a credit is an image.
    const images = JSON.stringify(article).split('"credit":').length - 1
    assert.equal(imagesOf(article).length, images, name)
  }
})

test('addresses that may be links are those of the web and of mail', () => {
  for (const [url, safe] of /** @type {const} */ ([['https://a', true], ['HTTP://a', true], ['mailto:a@b', true], ['javascript:x', false], [' https://a', false], ['//a', false], ['http:a', false], [null, false]])) assert.equal(isSafe(url), safe, String(url))
})
