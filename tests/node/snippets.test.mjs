// Every snippet of the documentation is a program: it compiles, as it stands, in strict TypeScript.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { filesUnder, packageDir, root } from '../../www/tools/lib.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'dw-article-snippets-'))
after(() => rmSync(scratch, { recursive: true }))

const pages = ['README.md', 'www/package/README.md', 'www/package/examples/README.md', ...filesUnder(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)]

/** What a reader sees to be given: the page that all of it is about. */
const given = `/// <reference types="node" />
/// <reference types="dw-article/dw-article.global.js" />
declare const html: string
`

/** As much of React's types as a hook needs, in React's words. */
const react = `declare module 'react' {
  type Dispatch<A> = (value: A) => void
  type SetStateAction<S> = S | ((previous: S) => S)
  export function useState<S>(initial: S | (() => S)): [S, Dispatch<SetStateAction<S>>]
  export function useEffect(effect: () => void | (() => void), deps?: readonly unknown[]): void
}
`

/** Files of projects of many hosts, settings among them: `npm run hosts` runs them. Their lines stay, empty. */
const withoutHosts = (/** @type {string} */ markdown) => markdown.replace(/<!-- recipes -->[\s\S]*?<!-- \/recipes -->/g, (files) => files.replaceAll(/[^\n]+/g, ''))

/**
 * The programs in a page: blocks of JavaScript and TypeScript, and scripts in blocks of HTML. Files beside a page are the
 * package's.
 * @param {string} markdown
 * @returns {{ line: number, source: string }[]}
 */
export function programs(markdown) {
  const found = []
  for (const { 1: language, 2: block, index } of markdown.matchAll(/^```(js|ts|tsx|html)\n([\s\S]*?)^```$/gm)) {
    const line = markdown.slice(0, index).split('\n').length
    const scripts = language === 'html' ? [...block.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script) : [block]
    for (const script of scripts) {
      if (script.trim() !== '') found.push({ line, source: script.replace(/'\.\/(?:package|dw-article)\/(?:index\.js)?/g, "'dw-article") })
    }
  }
  return found
}

test('every snippet compiles in strict TypeScript', () => {
  mkdirSync(join(scratch, 'node_modules'))
  cpSync(packageDir, join(scratch, 'node_modules', 'dw-article'), { recursive: true })
  symlinkSync(join(root, 'node_modules', '@types'), join(scratch, 'node_modules', '@types'), 'junction')
  writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(scratch, 'given.d.ts'), given)
  writeFileSync(join(scratch, 'react.d.ts'), react)
  let written = 0
  for (const page of pages) {
    for (const { line, source } of programs(withoutHosts(readFileSync(join(root, page), 'utf8')))) {
      // A module, so that the names of one are not those of another.
      writeFileSync(join(scratch, `${page.replaceAll(/\W/g, '-')}-${line}-${written++}.ts`), `${source}\nexport {}\n`)
    }
  }
  assert.ok(written >= 12, `only ${written} snippets were found`)
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler', types: ['node'] }, include: ['*.ts'] }))
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', scratch], { encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})

test('a snippet that is no program is seen', () => {
  assert.deepEqual(programs('x\n```js\na\n```\n```sh\nb\n```\n```html\n<script>\nc</script><script src=d></script>\n```\n').map(({ line, source }) => [line, source]), [[2, 'a\n'], [8, '\nc']])
})
