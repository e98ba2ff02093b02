// The coverage table is what the test pages say, and every sentence of the contract has tests that are there.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../www/tools/lib.mjs'
import { contract, covered, gaps, table, withTable } from '../../www/tools/test/coverage.mjs'

test('the coverage table of the README is current: npm run coverage', () => {
  const text = readFileSync(join(root, 'docs', 'coverage.md'), 'utf8')
  const pages = covered()
  assert.ok(pages.length >= 8)
  assert.equal(text, withTable(text, table(pages)))
})

test('cells say how many pages there are and how many are reconstructions', () => {
  const page = (/** @type {string} */ layout, /** @type {string} */ kind, reconstruction = false) => ({ layout, kind, language: 'en', reconstruction })
  const lines = table([page('webapp', 'article'), page('webapp', 'article', true), page('amp', 'video')]).split('\n')
  assert.equal(lines[2], '| webapp | 2 (1 rec.) | – | – | – | – |')
  assert.equal(lines[4], '| amp | – | – | – | 1 | – |')
  assert.match(lines.at(-1) ?? '', /By language: en 3\.$/)
})

test('every sentence of the contract is held by a test that is there: tests/contract.json', () => {
  assert.deepEqual(gaps(contract()), [])
  // It does find what is missing.
  const parts = { Text: [{ says: 'a', by: [] }, { says: 'b', by: ['page: no-such-page', 'rust: no_such_test', 'row: no row', 'nonsense'] }] }
  assert.equal(gaps(parts).length, 5)
})
