// A saved page and an archive's copy give the same article as the page as served: every page of tests/pages, kept in
// every way of tests/saved/ways.mjs.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { binary, cases } from '../../www/tools/lib.mjs'
import { comparable, served } from '../saved/compare.mjs'
import { ways } from '../saved/ways.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'dw-article-saved-'))
after(() => rmSync(scratch, { recursive: true }))

/** Pages whose address is known: without one there is nothing to have saved. */
const pages = cases().flatMap(({ name, page, expected }) => {
  if (!page.endsWith('.html') || !expected) return []
  const { url } = JSON.parse(readFileSync(expected, 'utf8'))
  return url ? [{ name, url, html: readFileSync(page, 'utf8') }] : []
})

/** The articles of many pages by name, or what is said of them. @param {Map<string, string>} all @param {string} folder */
function read(all, folder) {
  const at = join(scratch, folder.replace(/\W+/g, '-'))
  mkdirSync(at)
  const files = [...all].map(([name, html]) => {
    const file = join(at, `${name}.html`)
    writeFileSync(file, html)
    return { name, file }
  })
  const { stdout, stderr } = spawnSync(binary, ['--format', 'jsonl', ...files.map(({ file }) => file)], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const lines = stdout.split('\n')
  return new Map(files.map(({ name, file }) => {
    const error = stderr.split('\n').find((line) => line.includes(file))
    if (error) return [name, error]
    const { file: _, ...article } = JSON.parse(lines.shift() ?? 'null')
    return [name, article]
  }))
}

describe('a saved page gives the article of the page as served', () => {
  for (const way of ways) {
    test(way.name, () => {
      const kept = pages.filter(({ html }) => way.only?.test(html) ?? true)
      assert.ok(kept.length > 2, `${kept.length} pages`)
      const before = read(new Map(kept.map(({ name, html }) => [name, served(html, way)])), `${way.name} served`)
      const after = read(new Map(kept.map((page) => [page.name, way.save(page.html, page)])), way.name)
      const differing = kept.filter(({ name }) => {
        const [want, got] = comparable(before.get(name), after.get(name), way)
        try {
          assert.deepEqual(got, want)
        } catch (error) {
          console.log(`${way.name}, ${name}: ${String(/** @type {Error} */ (error).message).slice(0, 1500)}`)
          return true
        }
        return false
      })
      assert.deepEqual(differing.map(({ name }) => name), [])
    })
  }
})
