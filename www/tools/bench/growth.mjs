// npm run bench -- --growth: time against size. Pages are generated: articles of growing length, and one small
// article in growing surroundings. Read as a live document in Chromium, and natively by `cargo bench --bench growth`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { picture, webapp } from '../../../tests/pages/make/webapp.mjs'
import { Missing, root, say, short, target } from '../lib.mjs'
import { chart, exponent, median, ms, table } from './figures.mjs'
import { inPage } from './tab.mjs'

const steps = [1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7]
const folder = join(target, 'bench', 'growth')

// As a story mixes them: links, emphasis, a heading, a list, a picture.
const paragraphs = (/** @type {number} */ n) => [
  `<p>The harbour master of Oberlinden counted ${n} barges this week, and <a href="/en/rivers/a-${71000000 + n}">wrote each of them down</a> in his book.</p>`,
  `<p>"It is <strong>not</strong> the number that counts," he said, "but <em>the order</em> in which they came." Nobody has found an order yet, though many have looked for one since the lock was built.</p>`,
  `<h2>Barge number ${n}</h2>`,
  `<ul><li>coal and gravel</li><li>wheat, in sacks of fifty kilograms</li></ul>`,
  picture(60000000 + n, `Barge ${n}`, `Barge ${n} below the lock`, 'A. Korb/DW'),
  '<p>In the evening the river is empty again, and the book is put back on its shelf.</p>',
].join('\n\n')

/** The text of an article of about so many bytes. */
function story(/** @type {number} */ bytes) {
  let text = ''
  for (let n = 1; text.length < bytes; n++) text += paragraphs(n)
  return text
}

/** A page as tests/pages/make writes it. */
const page = (/** @type {string} */ text) => webapp({
  language: 'en', build: 2026, id: 72000001, url: 'https://www.dw.com/en/the-book-of-barges/a-72000001', kicker: [['Society', null]], authors: [],
  headline: 'The book of barges', teaser: 'A harbour master counts.', published: '2025-03-11T09:30:00.000Z', shown: ['03/11/2025', 'March 11, 2025'],
  topics: [['Rivers', '/en/rivers/t-18900001']], image: null, state: null, text,
})

/** The page in so many bytes of surroundings: half of it elements, half of it a script's data. */
function surrounded(/** @type {string} */ html, /** @type {number} */ bytes) {
  const link = (/** @type {number} */ n) => `<li class="sabc1de mfghij8"><a href="/en/section-${n}/s-${n}" class="sklm2no"><span>Section ${n}</span></a></li>`
  let list = ''
  for (let n = 1; list.length < bytes / 2; n++) list += link(n)
  const data = JSON.stringify({ lines: Array.from({ length: Math.ceil(bytes / 2 / 40) }, (_, n) => `line ${String(n).padStart(8, '0')} of nothing at all`) })
  return html.replace('</body>', () => `<nav><ul>${list}</ul></nav><script>window.elsewhere = ${data}</script></body>`)
}

/** Runs benches/growth.rs on files; milliseconds by name. */
function natively(/** @type {string[]} */ files) {
  say('native: cargo bench --bench growth')
  const { status, stdout } = spawnSync('cargo', ['bench', '--quiet', '--bench', 'growth', '--', ...files], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) throw new Missing('cargo bench --bench growth failed')
  return new Map(stdout.trim().split('\n').map((line) => {
    const [file, nanoseconds] = line.split('\t')
    return /** @type {const} */ ([basename(file), Number(nanoseconds) / 1e6])
  }))
}

/**
 * One series: its table, and the exponents of both parsers.
 * @param {string} title
 * @param {{ size: number, bytes: number, live: number, native: number }[]} rows
 */
function print(title, rows) {
  console.log(`\n${title}`)
  console.log(table([
    ['KB', 'page KB', 'parseDocument ms', 'ns/byte', 'native ms', 'ns/byte of page'],
    ...rows.map(({ size, bytes, live, native }) => [Math.round(size / 1e3), Math.round(bytes / 1e3), ms(live), (live * 1e6 / size).toFixed(2), ms(native), (native * 1e6 / bytes).toFixed(2)]),
  ]).join('\n'))
  // The frame of a page weighs as much as a long article: below that, size is not what is measured.
  const large = rows.filter(({ size }) => size >= 1e5)
  const live = exponent(large.map(({ size, live }) => [size, live]))
  const native = exponent(large.map(({ bytes, native }) => [bytes, native]))
  console.log(`exponent from 100 KB on (1: a straight line, 0: no growth): parseDocument ${live.toFixed(2)} by the first column, native ${native.toFixed(2)} by the page's size`)
  return { rows, exponents: { live, native } }
}

/**
 * @param {import('./tab.mjs').Bench} bench
 * @param {{ quick: boolean }} options
 */
export async function growth(bench, { quick }) {
  const sizes = quick ? steps.filter((size) => size <= 1e6) : steps
  mkdirSync(folder, { recursive: true })
  const small = page(story(1e4))
  const pages = [
    ...sizes.map((size) => ({ file: join(folder, `article-${size}.html`), series: 'article', size, html: page(story(size)) })),
    ...sizes.filter((size) => size >= 1e5).map((size) => ({ file: join(folder, `surroundings-${size}.html`), series: 'surroundings', size, html: surrounded(small, size) })),
  ]
  for (const { file, html } of pages) writeFileSync(file, html)
  const native = natively(pages.map(({ file }) => file))
  const measured = []
  for (const { file, series, size } of pages) {
    const html = readFileSync(file, 'utf8')
    const live = median(await bench.show(html, (tab) => inPage(tab, 'repeat', { ms: quick ? 300 : 1500, atMost: 200 })))
    measured.push({ series, size, bytes: Buffer.byteLength(html), live, native: native.get(basename(file)) ?? NaN })
  }
  const of = (/** @type {string} */ series) => measured.filter((one) => one.series === series)
  const articles = print('Articles of growing length (KB of the article\'s text with its markup)', of('article'))
  const surroundings = print('One article of 10 KB in growing surroundings (KB of surroundings, half elements, half script)', of('surroundings'))
  const svg = join(target, 'bench', 'growth.svg')
  const points = (/** @type {typeof measured} */ rows, /** @type {'live' | 'native'} */ how) => rows.map((row) => /** @type {[number, number]} */ ([row.size / 1e3, row[how]]))
  writeFileSync(svg, chart('Growth', { x: 'KB of article, or of surroundings', y: 'milliseconds' }, [
    { name: 'parseDocument, longer articles', points: points(articles.rows, 'live') },
    { name: 'native, longer articles', points: points(articles.rows, 'native') },
    { name: 'parseDocument, larger surroundings', points: points(surroundings.rows, 'live') },
    { name: 'native, larger surroundings', points: points(surroundings.rows, 'native') },
  ]))
  console.log(`\ndrawn: ${short(svg)}`)
  return { articles, surroundings }
}
