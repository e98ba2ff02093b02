// How the house is kept: no two files import each other, directly or by a ring, and none is longer than can be read.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, test } from 'node:test'
import ts from 'typescript-5'
import { filesUnder, root } from '../../www/tools/lib.mjs'

/** What waits for somebody who has the file open: none of it is new. */
const WAITING = {
  rings: /** @type {string[]} */ ([]),
  long: /** @type {string[]} */ ([]),
}
/** Stories with an entry for each language: data, read one entry at a time. */
const TABLES = ['tests/pages/make/language-stories.mjs']
/** Types whose name two files define and mean the same by: what a public one is on the command line, a page's list as both readers fill it, a test's table. */
const SAME_THING = ['Case', 'Cases', 'Details', 'Pictures']
const MOST_LINES = 700
const MOST_LINES_OF_A_FUNCTION = 80
const LONGEST_LINE = 200

const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8')

/** Rust without comments, strings and its test modules. */
function rust(/** @type {string} */ file) {
  const code = read(file).replace(/\/\/.*$/gm, '').replace(/b?"(?:\\[^]|[^"\\])*"/g, '""')
  return code.replace(/#\[cfg\(test\)\]\s*(?:#\[.*\]\s*)*mod \w+ \{[^]*?\n\}/g, '')
}

/**
 * The paths that a `use` names, its braces taken apart: `a::{b, c::{d}}` is `a::b` and `a::c::d`.
 * @returns {string[]}
 */
function flat(/** @type {string} */ tree) {
  const text = tree.replace(/\s+/g, ' ').trim()
  const open = text.indexOf('{')
  if (open < 0) return [text.replace(/ as \w+$/, '')]
  const parts = []
  let [depth, from] = [0, open + 1]
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++
    if (text[i] === '}') depth--
    if ((text[i] === ',' && depth === 1) || depth === 0) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
    if (depth === 0) break
  }
  return parts.filter((part) => part.trim()).flatMap((part) => flat(text.slice(0, open) + part.trim()))
}

/**
 * The files that each file of the library imports from, or of the command line (`crate` is its folder). What `lib.rs` hands on is
 * of the file that it takes it from.
 */
function rustImports(crate = '') {
  const files = filesUnder(join(root, 'src')).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.rs') && (crate === '' ? !file.startsWith('bin/') && file !== 'lib.rs' : file.startsWith(crate)))
  const byModule = new Map(files.map((file) => [file.slice(crate.length).replace(/(?:\/mod)?\.rs$/, '').replaceAll('/', '::'), file]))
  /** @type {Map<string, string>} */
  const handedOn = new Map()
  for (const [, tree] of crate === '' ? rust('src/lib.rs').matchAll(/pub use ([^;]+);/g) : []) {
    for (const path of flat(tree)) {
      const [module, name] = path.split('::')
      if (name !== '*') handedOn.set(name, module)
      else for (const [, item] of rust(`src/${module}.rs`).matchAll(/^pub (?:struct|enum|type|fn|const) (\w+)/gm)) handedOn.set(item, module)
    }
  }
  /** @type {Record<string, string[]>} */
  const graph = {}
  for (const [module, file] of byModule) {
    const code = rust(`src/${file}`)
    const uses = [...code.matchAll(/\buse ([^;]+);/g)].flatMap(([, tree]) => flat(tree))
    const children = [...code.matchAll(/^(?:pub(?:\(\w+\))? )?mod (\w+);/gm)].map(([, name]) => name)
    const inline = [...code.replace(/\buse [^;]+;/g, '').matchAll(/(?<![\w:])((?:crate|super|self)(?:::\w+)+|\w+::\w+(?:::\w+)*)/g)].map(([path]) => path)
    const own = module.split('::')
    /** @type {Set<string>} */
    const found = new Set()
    for (const path of [...uses, ...inline]) {
      let parts = path.split('::')
      if (parts[0] === 'crate') parts = handedOn.has(parts[1]) ? [/** @type {string} */ (handedOn.get(parts[1]))] : parts.slice(1)
      else if (parts[0] === 'self') parts = [...own, ...parts.slice(1)]
      else if (parts[0] === 'super') {
        const up = parts.findIndex((part) => part !== 'super')
        parts = [...own.slice(0, own.length - (up < 0 ? parts.length : up)), ...(up < 0 ? [] : parts.slice(up))]
      } else if (children.includes(parts[0])) parts = [...own, ...parts]
      else continue
      for (let length = parts.length; length > 0; length--) {
        const target = byModule.get(parts.slice(0, length).join('::'))
        if (target) {
          if (target !== file) found.add(target)
          break
        }
      }
    }
    graph[file] = [...found].sort()
  }
  return graph
}

/** The files of `www` and the snippet of `src` that each imports. */
function scriptImports() {
  const files = [...filesUnder(join(root, 'www')).map((file) => `www/${file}`), 'src/browser/snapshot.js'].filter((file) => /\.m?js$/.test(file) && !file.includes('/examples/'))
  return Object.fromEntries(files.map((file) => {
    const code = read(file).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
    const paths = [...code.matchAll(/(?:\bfrom|\bimport) ?\(?\s*'(\.[^']+)'/g)].map(([, path]) => normalize(join(dirname(file), path)).replaceAll('\\', '/'))
    return [file, paths]
  }))
}

/** The sets of files that reach each other: Tarjan's strongly connected components of more than one. */
function rings(/** @type {Record<string, string[]>} */ graph) {
  /** @type {Map<string, { index: number, low: number, on: boolean }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const found = []
  const visit = (/** @type {string} */ node) => {
    const here = { index: seen.size, low: seen.size, on: true }
    seen.set(node, here)
    stack.push(node)
    for (const next of graph[node] ?? []) {
      const there = seen.get(next)
      if (!there) here.low = Math.min(here.low, visit(next).low)
      else if (there.on) here.low = Math.min(here.low, there.index)
    }
    if (here.low === here.index) {
      const ring = stack.splice(stack.indexOf(node))
      for (const member of ring) /** @type {any} */ (seen.get(member)).on = false
      if (ring.length > 1) found.push(ring.sort())
    }
    return here
  }
  for (const node of Object.keys(graph)) if (!seen.has(node)) visit(node)
  return found.map((ring) => ring.join(' ')).sort()
}

/** The functions of a script, those inside others too, and the lines each has. @returns {{ name: string, lines: number }[]} */
function scriptFunctions(/** @type {string} */ file) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  /** @type {{ name: string, lines: number }[]} */
  const found = []
  const line = (/** @type {number} */ at) => source.getLineAndCharacterOfPosition(at).line
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const name = node.name ?? /** @type {any} */ (node.parent).name
      found.push({ name: `${file}: ${name?.getText(source) ?? `line ${line(node.getStart(source)) + 1}`}`, lines: line(node.end) - line(node.getStart(source)) + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The functions of a Rust file and the lines each has, from its name to its last brace. @returns {{ name: string, lines: number }[]} */
function rustFunctions(/** @type {string} */ file) {
  // Braces in comments, strings and characters are none.
  const code = read(file).replace(/\/\/.*|\bb?r(#*)"[^]*?"\1|"(?:\\[^]|[^"\\])*"|'(?:\\.[^']*|[^'\\])'/g, (text) => text.replace(/[^\n]/g, ' '))
  return [...code.matchAll(/\bfn (\w+)[^;{}]*(?=\{)/g)].map((found) => {
    let at = found.index + found[0].length
    for (let depth = 0; at < code.length; at++) {
      if (code[at] === '{') depth++
      else if (code[at] === '}' && --depth === 0) break
    }
    return { name: `${file}: ${found[1]}`, lines: code.slice(found.index, at).split('\n').length }
  })
}

/** The files of code in these folders, by their endings. @param {string[]} folders @param {RegExp} endings */
const codeIn = (folders, endings) => folders.flatMap((folder) => filesUnder(join(root, folder)).map((file) => `${folder}/${file}`))
  .filter((file) => endings.test(file) && !file.includes('/node_modules/'))

if (process.env.SHOW) console.log(JSON.stringify(rustImports(), null, 1), scriptImports())

describe('the house', () => {
  test('a ring is found', () => {
    assert.deepEqual(rings({ a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }), ['b c'])
    assert.deepEqual(flat('a::{b, c::{d, e as f}, self}'), ['a::b', 'a::c::d', 'a::c::e', 'a::self'])
  })

  test('the imports of src are read', () => {
    const graph = rustImports()
    assert.ok(graph['layout.rs'].includes('layout/webapp.rs'))
    assert.ok(graph['blocks.rs'].includes('inline.rs'))
    assert.ok(graph['render/html.rs'].includes('article.rs'))
  })

  test('no ring of imports in src', () => assert.deepEqual(rings(rustImports()).filter((ring) => !WAITING.rings.includes(ring)), []))
  test('no ring of imports in the command line', () => {
    const graph = rustImports('bin/dw-article/')
    assert.ok(graph['bin/dw-article/archive/mod.rs'].includes('bin/dw-article/archive/pipeline.rs'))
    assert.deepEqual(rings(graph), [])
  })
  test('no ring of imports in www', () => assert.deepEqual(rings(scriptImports()), []))

  test('no source imports what is not a source: what only the build makes has a name of its own, #built/…', () => {
    const imports = scriptImports()
    assert.ok(Object.keys(imports).length > 60)
    const wrong = Object.entries(imports).flatMap(([file, paths]) => paths.filter((path) => path.startsWith('dist') || path.startsWith('target') || ![path, path.replace(/\.js$/, '.d.ts')].some((one) => existsSync(join(root, one)))).map((path) => `${file}: ${path}`))
    assert.deepEqual(wrong, [])
    const built = Object.keys(imports).filter((file) => /from '#built\//.test(read(file)))
    assert.ok(built.includes('www/extension/reader/reader.js') && built.includes('www/package/browser.js'))
  })

  test('the type checker finds all that is imported, whether anything is built or not', { skip: !existsSync(join(root, 'node_modules', 'typescript')) }, () => {
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'jsconfig.json'], { cwd: root, encoding: 'utf8' })
    assert.deepEqual(stdout.split('\n').filter((line) => /TS2307|TS5\d\d\d|TS6053|TS18003/.test(line)), [])
  })

  test('a name of a type means one thing', () => {
    /** @type {Record<string, string[]>} */
    const where = {}
    for (const file of codeIn(['src'], /\.rs$/)) for (const [, name] of read(file).matchAll(/^\s*(?:pub(?:\([a-z: ]+\))? )?(?:struct|enum|trait|type) (\w+)\b/gm)) (where[name] ??= []).push(file)
    assert.ok(Object.keys(where).length > 150, `${Object.keys(where).length}`)
    // What a trait asks for has the trait's name for it.
    const twice = Object.entries(where).filter(([name, files]) => files.length > 1 && !['Item', 'Handle', 'Output', 'Ok', 'Err', 'Error'].includes(name) && !SAME_THING.includes(name))
    assert.deepEqual(twice, [])
    assert.deepEqual(SAME_THING.filter((name) => !(where[name]?.length > 1)), [])
  })

  test('no function over 80 lines', () => {
    const all = [...codeIn(['www', 'src/browser', 'src/json'], /\.m?js$/).flatMap(scriptFunctions), ...codeIn(['src'], /\.rs$/).flatMap(rustFunctions)]
    assert.ok(all.length > 1500, `${all.length}`)
    assert.ok(all.some(({ name, lines }) => name === 'www/tools/lib.mjs: main' && lines > 3))
    assert.deepEqual(all.filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION), [])
  })

  test('no line of code that has to be scrolled to be read', () => {
    const long = codeIn(['tests/pages/make', 'tests/hostile', 'www/shared'], /\.(rs|m?js)$/).filter((file) => !TABLES.includes(file))
      .map((file) => ({ file, lines: read(file).split('\n').filter((line) => line.length > LONGEST_LINE).length })).filter(({ lines }) => lines > 0)
    assert.deepEqual(long, [])
  })

  test('no file of code over 700 lines', () => {
    const code = codeIn(['src', 'www', 'tests', 'benches', 'fuzz/fuzz_targets'], /\.(rs|m?js|css)$/).filter((file) => !TABLES.includes(file) && !WAITING.long.includes(file))
    assert.ok(code.length > 150)
    const long = code.map((file) => ({ file, lines: read(file).split('\n').length - 1 })).filter(({ lines }) => lines > MOST_LINES)
    assert.deepEqual(long, [])
  })
})
