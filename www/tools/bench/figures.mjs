// The arithmetic of the bench and the way it prints: no browser, no files.

/** The middle of a list; of two, the lower. NaN of none. */
export function median(/** @type {number[]} */ list) {
  return list.toSorted((a, b) => a - b)[(list.length - 1) >> 1] ?? NaN
}

/** How often each word stands in a text: word boundaries of Unicode, case and hyphenation aside. */
function wordsOf(/** @type {string} */ text, /** @type {string | undefined} */ language) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  const plain = text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\p{White_Space}+/gu, ' ').toLowerCase()
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(plain)) {
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  }
  return counts
}

/**
 * What a text holds of the one that was expected: `found`, the share of the expected words that it has, and
 * `extra`, the words it has beyond them, as a share of the expected ones. A word counts as often as it stands there.
 * @param {string} text
 * @param {string} expected
 * @param {string} [language] BCP 47
 */
export function score(text, expected, language) {
  const want = wordsOf(expected, language)
  const got = wordsOf(text, language)
  let words = 0
  let found = 0
  for (const [word, count] of want) {
    words += count
    found += Math.min(count, got.get(word) ?? 0)
  }
  const all = [...got.values()].reduce((sum, count) => sum + count, 0)
  return { characters: text.length, found: words ? found / words : 1, extra: words ? (all - found) / words : all }
}

/**
 * The exponent of growth: the slope of the line through the points when both axes are logarithmic. 1 is a
 * straight line, 0 is no growth, 2 is a square.
 * @param {[number, number][]} points size and time, both above 0
 */
export function exponent(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)])
  const mean = (/** @type {number} */ axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  const above = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  const below = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  return above / below
}

/**
 * Lines of a table: the first column to the left, the others to the right.
 * @param {(string | number)[][]} rows the first is the head
 */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)))
  return rows.map((row) => row.map((cell, column) => column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column])).join('  ').trimEnd())
}

/**
 * The same as a table in Markdown.
 * @param {(string | number)[][]} rows
 */
export function markdownTable([head, ...rows]) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, column) => column ? '---:' : '---')), ...rows.map(line)]
}

export const ms = (/** @type {number} */ time) => time.toFixed(time < 10 ? 3 : 1)
export const times = (/** @type {number} */ ratio) => ratio.toFixed(1)
export const percent = (/** @type {number} */ share) => `${Math.round(share * 100)} %`

const colours = ['#0a5fb4', '#b4420a', '#2a7d2e', '#7a3fa0']

/**
 * A drawing of series of points, both axes logarithmic.
 * @param {string} title
 * @param {{ x: string, y: string }} labels
 * @param {{ name: string, points: [number, number][] }[]} series
 * @returns {string} SVG
 */
export function chart(title, labels, series) {
  const [width, height, left, right, top, bottom] = [720, 440, 70, 20, 40, 60]
  const all = series.flatMap(({ points }) => points)
  const range = (/** @type {number} */ axis) => [Math.floor(Math.log10(Math.min(...all.map((p) => p[axis])))), Math.ceil(Math.log10(Math.max(...all.map((p) => p[axis]))))]
  const [[x0, x1], [y0, y1]] = [range(0), range(1)]
  const x = (/** @type {number} */ value) => left + (Math.log10(value) - x0) / (x1 - x0 || 1) * (width - left - right)
  const y = (/** @type {number} */ value) => height - bottom - (Math.log10(value) - y0) / (y1 - y0 || 1) * (height - top - bottom)
  const decades = (/** @type {number} */ from, /** @type {number} */ to) => Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i))
  const number = (/** @type {number} */ value) => String(Number(value.toPrecision(3)))
  const text = (/** @type {number} */ tx, /** @type {number} */ ty, /** @type {string} */ what, more = '') => `<text x="${tx.toFixed(1)}" y="${ty.toFixed(1)}" ${more}>${what}</text>`
  const grid = [
    ...decades(x0, x1).map((d) => `<path d="M${x(d).toFixed(1)} ${top}V${height - bottom}"/>`),
    ...decades(y0, y1).map((d) => `<path d="M${left} ${y(d).toFixed(1)}H${width - right}"/>`),
  ]
  const ticks = [
    ...decades(x0, x1).map((d) => text(x(d), height - bottom + 18, number(d), 'text-anchor="middle"')),
    ...decades(y0, y1).map((d) => text(left - 8, y(d) + 4, number(d), 'text-anchor="end"')),
    text((left + width - right) / 2, height - 18, labels.x, 'text-anchor="middle"'),
    text(left, top - 18, `${title}: ${labels.y}`),
  ]
  const lines = series.map(({ name, points }, i) => [
    `<polyline fill="none" stroke-width="2" stroke="${colours[i % colours.length]}" points="${points.map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`).join(' ')}"/>`,
    ...points.map(([px, py]) => `<circle r="3" fill="${colours[i % colours.length]}" cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}"/>`),
    text(left + 12, top + 18 + 18 * i, name, `fill="${colours[i % colours.length]}"`),
  ].join('\n'))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<rect width="${width}" height="${height}" fill="#fff"/>
<g stroke="#ccc">${grid.join('')}</g>
${ticks.join('\n')}
${lines.join('\n')}
</svg>
`
}
