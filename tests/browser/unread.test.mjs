// What the snapshot of a live document says of drawings and shadow roots, and that taking it ends whatever the page's
// script has put in the browser's place.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../www/tools/lib.mjs'
import { launch } from './helper.mjs'

const browser = await launch()
const code = readFileSync(join(root, 'src', 'browser', 'snapshot.js'), 'utf8')

/** Takes the snapshot of a page, after a change to it. */
async function taken(/** @type {string} */ body, change = '') {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><body><article>${body}</article>`)
  const said = await page.evaluate(async ([code, change]) => {
    const { take } = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
    new Function(change)()
    try {
      return take(document)
    } catch (error) {
      return String(error)
    }
  }, [code, change])
  await page.close()
  return said.replaceAll('\0', '|')
}

test('a drawing with a text, and a shadow root, open or declared', async () => {
  assert.match(await taken('<svg><path/><text y="2">Quay 5</text></svg>'), /\|<svg\|<text\|#x\|>\|>/)
  assert.doesNotMatch(await taken('<svg><path/></svg>'), /<svg/)
  const root = /\|<template\|shadowrootmode=open\|>/
  assert.match(await taken('<p>One <span></span></p>', "document.querySelector('span').attachShadow({ mode: 'open' }).innerHTML = 'two'"), root)
  assert.match(await taken('<p>One <b></b></p>', "document.querySelector('b').innerHTML = '<template shadowrootmode=open>two</template>'"), root)
})

for (const [type, name] of [['Node', 'nextSibling'], ['Node', 'parentNode']]) {
  test(`a ${name} that leads round and round is an error`, async () => {
    const change = `Object.defineProperty(${type}.prototype, '${name}', { get() { return this }, configurable: true })`
    assert.match(await taken('<!-- a comment --><p>One</p>', change), /^RangeError/)
  })
}
