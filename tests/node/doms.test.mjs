// Documents that no browser has made: parseDocument reads jsdom's and linkedom's as parseHtml reads the page.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { cases, packageDir } from '../../www/tools/lib.mjs'

const { parseDocument, parseHtml } = /** @type {typeof import('../../www/package/full.js')} */ (await import(pathToFileURL(join(packageDir, 'node.js')).href))

/** @type {Record<string, (html: string) => object>} */
const doms = {
  jsdom: (html) => new JSDOM(html).window.document,
  linkedom: (html) => parseHTML(html).document,
}

// Every fourth page: jsdom takes its time.
const pages = cases().filter(({ page, expected }) => expected && page.endsWith('.html')).filter((_, i) => i % 4 === 0)

for (const [name, parse] of Object.entries(doms)) {
  test(`${name}'s documents`, () => {
    assert.ok(pages.length > 20)
    for (const { name, page } of pages) {
      const html = readFileSync(page, 'utf8')
      assert.deepEqual(parseDocument(parse(html)), parseHtml(html), name)
    }
  })
}
