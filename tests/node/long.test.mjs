// What the extension does with long pages, without a browser: the beginning of a snapshot, and an article in portions.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LONG, beginning, joining, portions } from '../../www/extension/shared/long.js'

const joined = (/** @type {any} */ article) => {
  const join = joining()
  let whole
  let count = 0
  for (const portion of portions(structuredClone(article))) {
    assert.equal(typeof portion, 'string')
    whole = join(portion)
    count++
  }
  return { whole, count }
}
const filled = (/** @type {number} */ length, /** @type {(i: number) => any} */ entry) => Array.from({ length }, (_, i) => entry(i))

test('portions, joined, are the article', () => {
  const marks = (/** @type {number} */ n) => filled(n, (i) => ({ type: 'em', start: i, end: i + 1 }))
  /** @type {[string, any, number][]} */
  const articles = [
    ['short', { headline: null, body: marks(2000), keywords: ['a', 'b'] }, 1],
    ['empty', { body: [] }, 1],
    ['strings', { keywords: filled(4001, String) }, 4],
    ['paragraphs', { headline: 'A', body: filled(5000, (i) => ({ type: 'paragraph', text: `${i}`, marks: [] })) }, 4],
    ['one paragraph', { body: [{ type: 'paragraph', text: 'a', marks: marks(2001) }] }, 3],
    ['lists in lists', { body: filled(2001, (i) => ({ items: i % 2000 === 0 ? filled(2002, (at) => ({ text: `${at}`, marks: at === 2001 ? marks(2003) : [] })) : [] })) }, 11],
  ]
  for (const [name, article, count] of articles) assert.deepEqual(joined(article), { whole: article, count }, name)
})

test('a beginning ends where an event does, or in a text', () => {
  const events = '¶\0<html\0lang=en\0<p'
  /** @type {[string, string | RegExp][]} */
  const snapshots = [
    [`\0#${'a'.repeat(LONG)}`, /\0#a+$/],
    [`\0>${'a'.repeat(LONG)}`, /\0>a+$/],
    // Nothing is cut between the two halves of a character, wherever the cut falls.
    [`\0#${'\u{1F600}'.repeat(LONG)}`, /\0#(?:\u{1F600})+$/u],
    [`\0#a${'\u{1F600}'.repeat(LONG)}`, /\0#a(?:\u{1F600})+$/u],
    [`\0title=${'a'.repeat(LONG)}`, events],
    [`\0title=#>${'a'.repeat(LONG)}`, events],
    [`\0<${'a'.repeat(LONG)}`, events],
  ]
  for (const [rest, want] of snapshots) {
    const cut = beginning(events + rest)
    if (typeof want === 'string') assert.equal(cut, want)
    else assert.match(cut, want)
    assert.ok((events + rest).startsWith(cut) && cut.length < LONG)
  }
  // What the head says takes nothing from the text, unless it is longer than all that is read at once.
  const text = (/** @type {number} */ head) => beginning(`¶\0<html\0<script\0#${'a'.repeat(head)}\0>\0<body\0<p\0#${'b'.repeat(LONG)}`).split('b').length
  assert.ok(text(0) > 10_000 && Math.abs(text(0) - text(LONG / 2)) < 100)
  assert.equal(text(LONG * 2), 1)
})
