// Notes in the reader's form: the extension's side and the command line's are held to one table, and to each other.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { FIELDS, MORE } from '../../www/extension/shared/note/fields.js'
import { TooLong, faultsOf, render } from '../../www/extension/shared/note/template.js'
import { faults, note, obsidian, starts } from '../../www/extension/shared/note.js'
import { binary, cases, packageDir, root } from '../../www/tools/lib.mjs'
import { page as pageOf, templates, vectors } from '../hostile/fill.mjs'

const { parseHtml, toMarkdown } = /** @type {typeof import('../../www/package/full.js')} */ (await import(pathToFileURL(join(packageDir, 'node.js')).href))
const scratch = mkdtempSync(join(tmpdir(), 'dw-note-'))
after(() => rmSync(scratch, { recursive: true }))
const run = (/** @type {string[]} */ ...args) => spawnSync(binary, args, { encoding: 'utf8', maxBuffer: 1 << 28 })

const table = JSON.parse(readFileSync(join(root, 'tests', 'notes.json'), 'utf8'))
const fixtures = cases().flatMap(({ name, page, expected }) => expected && page.endsWith('.html') ? [{ name, page, article: JSON.parse(readFileSync(expected, 'utf8')) }] : [])

describe('templates', () => {
  test('the table of cases', () => {
    assert.ok(table.cases.length > 80)
    for (const { template: once, repeat = 1, place = 'body', with: more = {}, out, faults = [] } of table.cases) {
      const template = once.repeat(repeat)
      const told = faultsOf(template, place)
      assert.deepEqual(told.map(({ what, name, line, column }) => [what, name, line, column]), faults, template.slice(0, 200))
      if (told.length === 0) assert.equal(render(template, { ...table.fields, ...more }, place), out, `${place}: ${template}`)
    }
  })

  test('the fields are the keys of the contract, and a few more', () => {
    const keys = new Set()
    JSON.parse(readFileSync(join(root, 'www', 'package', 'article.schema.json'), 'utf8'), (name, value) => {
      if (name === 'properties') for (const key of Object.keys(value)) keys.add(key)
      return value
    })
    for (const more of MORE) assert.ok(!keys.has(more), more)
    assert.deepEqual([...FIELDS].sort(), [...keys, ...MORE].sort())
    const rust = readFileSync(join(root, 'src', 'bin', 'dw-article', 'note', 'fields.rs'), 'utf8').match(/KEYS: &str = "([^"]*)"/)?.[1] ?? ''
    assert.deepEqual(rust.replaceAll('\\', ' ').trim().split(/\s+/), [...keys].sort())
  })

  test('what would have no end is told', () => {
    const body = Array.from({ length: 300 }, () => ({ type: 'paragraph', text: 'x' }))
    const [open, close] = ['{{#body}}', '{{/body}}'].map((tag) => tag.repeat(4))
    assert.deepEqual(faultsOf(open + close, 'body'), [])
    assert.throws(() => render(open + close, { body }, 'body'), TooLong)
    assert.deepEqual(note({ ...table.fields, body }, '', { name: 'x', front: '', body: open + close }), { faults: [{ what: 'too-long', name: '', line: 1, column: 1, place: 'body' }] })
    const page = fixtures.find(({ article }) => article.body.length > 9)?.page ?? ''
    const file = join(scratch, 'endless.md')
    writeFileSync(file, '{{#body}}'.repeat(8) + 'x' + '{{/body}}'.repeat(8))
    const { status, stdout, stderr } = run('--template', file, page)
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, /too long/)
  })
})

/** A note's front matter as YAML readers have it: every value is JSON or a date, nothing else begins a line. @param {string} front */
function values (front) {
  return Object.fromEntries(front.split('\n').map((line) => {
    const [, key, value] = /^(\w+): ?(.*)$/.exec(line) ?? assert.fail(line)
    return [key, /^(?:\d{4}-[\d:TZ.+-]+|\[dw\]|)$/.test(value) ? value : JSON.parse(value)]
  }))
}

/** Nothing of it could be more than text: what is marked up is escaped. */
const inert = (/** @type {string} */ text) => !/(?<!\\)(?:\\\\)*(?:[[\]{}<>`#|]|\(\()/.test(text) && !/^[-+=:]|\n/.test(text)

describe('notes', () => {
  test('every fixture and every start: the same here and on the command line', () => {
    assert.deepEqual(Object.keys(starts), ['plain', 'obsidian', 'logseq'])
    const some = fixtures.filter((_, i) => i % 6 === 0)
    assert.ok(some.length > 15)
    for (const kind of Object.keys(starts)) {
      assert.deepEqual(faults(starts[kind]), [])
      const { status, stdout } = run('--template', kind, ...some.map(({ page }) => page))
      assert.equal(status, 0)
      const notes = some.map(({ article }) => note(article, toMarkdown(article), starts[kind])).map((made) => 'text' in made ? made.text : assert.fail('faults'))
      assert.equal(stdout, notes.join('\n'), kind)
      if (kind === 'plain') assert.equal(stdout, run('--format', 'markdown', ...some.map(({ page }) => page)).stdout)
    }
  })

  test('templates from files, faults with their place', () => {
    const { page, article } = fixtures[0]
    const [body, front] = ['body.md', 'front.yaml'].map((name) => join(scratch, name))
    writeFileSync(body, '\ufeff> {{headline}}\r\n\r\n{{markdown}}\r\n')
    writeFileSync(front, '---\ntitle: {{headline}}\n---\n')
    const made = note(article, toMarkdown(article), { name: 'x', front: '---\ntitle: {{headline}}\n---\n', body: '> {{headline}}\n\n{{markdown}}\n' })
    assert.equal(run('--template', body, '--front-matter', front, page).stdout, 'text' in made && made.text)
    assert.ok(run('--template', 'obsidian', '--front-matter', 'none', page).stdout.startsWith('#'))
    assert.match(run('--front-matter', 'obsidian', page).stdout, /^---\ntitle: "/)
    writeFileSync(body, 'a\n {{#authors}}{{titel}}')
    writeFileSync(front, 'title: "{{headline}}"')
    const { status, stderr } = run('--template', body, '--front-matter', front, page)
    assert.equal(status, 2)
    assert.deepEqual(stderr.trimEnd().split('\n').map((line) => line.replace(/^dw-article: .*(?=front|body)/, '')), [
      'front.yaml:1:9: {{headline}} is quoted by itself: no quotes and no other text beside it',
      'body.md:2:2: {{#authors}} is never ended; write {{/authors}}',
      'body.md:2:14: an article has no field "titel"'
    ])
    for (const args of [['--template', join(scratch, 'none'), page], ['--template', 'plain', '--format', 'json', page], ['--template', 'plain', '--format', 'epub', page], ['--template', 'plain', '--with-errors', page]]) assert.equal(run(...args).status, 2, String(args))
  })

  test('hostile pages: their texts are text', () => {
    let seen = 0
    for (const { template } of templates) {
      for (let i = 0; i < vectors.length; i += 7) {
        let article
        try {
          article = parseHtml(pageOf(template, i))
        } catch {
          continue
        }
        seen++
        const made = note(article, '', { ...starts.obsidian, body: '{{headline}}\n{{teaser}}\n{{authors}}\n{{#leadImage}}{{caption}}{{/leadImage}}' })
        if (!('text' in made)) assert.fail('faults')
        const [, front, body] = made.text.split(/^---\n|\n---\n\n/)
        const { title, author } = values(front)
        assert.deepEqual([title, author], [article.headline ?? '', article.authors.map(({ name }) => name)])
        for (const line of body.trimEnd().split('\n')) assert.ok(inert(line), line)
        assert.ok(!/[\\/:*?"<>|\n]|^[-.]/.test(made.name) && made.name.length > 0, made.name)
      }
    }
    assert.ok(seen > 100, `${seen}`)
  })

  test('headlines that are markup come out as text in every start', () => {
    const [{ article }] = fixtures
    for (const headline of ['{{#a}}', '---', '[[x]]', 'a:: b', '{{query (todo)}}', '# x', '"; rm', '../x', 'CON', '\u202egpj.exe']) {
      for (const kind of Object.keys(starts)) {
        const evil = { ...article, headline, authors: [{ ...article.authors[0], name: headline, url: null }], topics: [], keywords: [] }
        const made = note(evil, toMarkdown(evil), starts[kind])
        if (!('text' in made)) assert.fail('faults')
        if (kind === 'obsidian') assert.deepEqual(values(made.text.split(/^---\n|\n---\n\n/)[1]).title, headline)
        if (kind === 'logseq') assert.ok(inert(made.text.match(/^author:: (.*)$/m)?.[1] ?? '['), made.text.slice(0, 200))
        assert.ok(!/[\\/:*?"<>|\u202e]|^[-.]/.test(made.name) && !/^con(?:\.|$)/i.test(made.name), made.name)
      }
    }
  })

  test('Obsidian takes a note by its address where it fits', () => {
    const { url, whole } = obsidian('a & b', 'x#y\n')
    assert.deepEqual([url, whole], ['obsidian://new?file=a%20%26%20b&content=x%23y%0A', true])
    assert.deepEqual(obsidian('a', 'é'.repeat(4000)), { url: 'obsidian://new?file=a&clipboard', whole: false })
  })
})
