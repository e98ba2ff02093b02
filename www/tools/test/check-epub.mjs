// npm run check-epub: the fixtures and the shared pages, each as a book of its own, and many articles as one book, made by the
// package as the extension does and by the command line, through epubcheck. Brings epubcheck where apt-get may install it.
// Half an hour: Java starts anew for each book. With `many` only the last.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Missing, binary, cases, main, packageDir, run, say, sharedPages, target } from '../lib.mjs'
import { complaints, findEpubcheck } from './epubcheck.mjs'

/** A picture of one dot, so that books have some. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64')

await main(async () => {
  if (!findEpubcheck()) {
    say('epubcheck: apt-get install epubcheck')
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'epubcheck'])
  }
  const jar = findEpubcheck()
  if (!jar) throw new Missing('epubcheck is missing: https://www.w3.org/publishing/epubcheck/, then EPUBCHECK=epubcheck.jar npm run check-epub')
  const { parseHtml, parseText } = await import(pathToFileURL(join(packageDir, 'node.js')).href)
  const { toEpub } = await import(pathToFileURL(join(packageDir, 'epub-node.js')).href)
  const folder = join(target, 'epub')
  mkdirSync(folder, { recursive: true })
  const fixtures = cases().flatMap(({ name, page, expected }) => expected ? [{ name, page, article: JSON.parse(readFileSync(expected, 'utf8')) }] : [])
  const several = [
    { name: 'many', those: fixtures },
    { name: 'many-right-to-left', those: fixtures.filter(({ article }) => article.direction === 'rtl') },
  ].map(({ name, those }) => ({ name, article: those.map(({ article }) => article), pages: those.map(({ page }) => page) }))
  const only = process.argv[2] === 'many'
  const books = [
    ...several,
    ...several.map(({ name, pages }) => ({ name: `${name}-command-line`, article: null, pages })),
    ...only ? [] : fixtures.map(({ name, article }) => ({ name, article, pages: [] })),
    ...only ? [] : sharedPages().map(({ name, page }) => ({ name, article: page.endsWith('.txt') ? parseText(readFileSync(page, 'utf8')) : parseHtml(readFileSync(page)), pages: [] })),
  ]
  let bad = 0
  for (const { name, article, pages } of books) {
    const file = join(folder, `${name}.epub`)
    if (article) writeFileSync(file, (await toEpub(article, { image: () => DOT })).bytes)
    // It names the pictures that it does not have.
    else await run(binary, ['--format', 'epub', '--output', file, ...pages], { stdio: 'ignore' })
    const said = complaints(jar, file)
    if (said.length) console.error(`✗ ${name}\n${said.join('\n')}`)
    bad += said.length ? 1 : 0
  }
  if (bad) throw new Missing(`${bad} of ${books.length} books have faults`)
  say(`${books.length} books, no fault`)
})
