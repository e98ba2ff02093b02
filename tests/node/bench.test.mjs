// The arithmetic of the bench: what it prints is only worth something when this holds.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { overall, verdicts } from '../../www/tools/bench/compare.mjs'
import { chart, exponent, markdownTable, median, score, table } from '../../www/tools/bench/figures.mjs'
import { selfTimes } from '../../www/tools/bench/profile.mjs'
import { between } from '../../www/tools/bench/readme.mjs'
import { Missing } from '../../www/tools/lib.mjs'

describe('figures', () => {
  test('the median is the middle one, whatever the order', () => {
    assert.equal(median([10, 9, 100]), 10)
    assert.equal(median([4, 1, 3, 2]), 2)
    assert.ok(Number.isNaN(median([])))
  })

  test('a text is scored by its words, each as often as it stands there', () => {
    assert.deepEqual(score('One two, two three.', 'one two three four'), { characters: 19, found: 0.75, extra: 0.25 })
    assert.deepEqual(score('', 'one'), { characters: 0, found: 0, extra: 0 })
    assert.deepEqual(score('Schiff\u00adfahrt\nan\u00a0Bord', 'Schifffahrt an Bord', 'de').found, 1)
    // Without spaces between the words.
    assert.equal(score('今天天气很好', '今天天气很好', 'zh').found, 1)
    assert.equal(score('今天', '今天天气很好', 'zh').extra, 0)
  })

  test('growth is a slope', () => {
    const of = (/** @type {(x: number) => number} */ time) => exponent([10, 100, 1000, 5000].map((x) => [x, time(x)]))
    assert.ok(Math.abs(of((x) => 3 * x) - 1) < 1e-9)
    assert.ok(Math.abs(of(() => 7)) < 1e-9)
    assert.ok(Math.abs(of((x) => x * x / 9) - 2) < 1e-9)
  })

  test('tables are aligned, in the terminal and in Markdown', () => {
    const rows = [['page', 'ms'], ['a', 1.5], ['longer', 10]]
    assert.deepEqual(table(rows), ['page     ms', 'a       1.5', 'longer   10'])
    assert.deepEqual(markdownTable(rows), ['| page | ms |', '| --- | ---: |', '| a | 1.5 |', '| longer | 10 |'])
  })

  test('a chart has every point inside its frame', () => {
    const svg = chart('t', { x: 'x', y: 'y' }, [{ name: 's', points: [[10, 0.5], [10000, 300]] }])
    const points = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
    assert.equal(points.length, 2)
    for (const [x, y] of points) assert.ok(x >= 70 && x <= 700 && y >= 40 && y <= 380, `${x} ${y}`)
    assert.ok(points[0][0] < points[1][0] && points[0][1] > points[1][1])
  })
})

describe('the comparison', () => {
  const ratios = (/** @type {number} */ ours) => ({ readability: 60 / ours, defuddle: 100 / ours, floor: ours })
  const row = (/** @type {number} */ ours, cpu = ours) => /** @type {any} */ ({
    name: 'x', ms: { floor: 1, parseDocument: ours, parseHtml: 5, DOMParser: 4, Readability: 60, Defuddle: 100 }, ratios: ratios(ours), cpuRatios: ratios(cpu),
  })

  test('takes the medians of ratios, not the ratio of medians', () => {
    const all = overall([row(2), row(3), row(10, 4)])
    assert.equal(all.pages, 3)
    assert.equal(all.ms.parseDocument, 3)
    assert.deepEqual(all.ratios, { readability: 20, defuddle: 100 / 3, floor: 3 })
    assert.deepEqual(overall([row(10, 4)]).cpuRatios, { readability: 15, defuddle: 25, floor: 4 })
  })

  test('says which goal holds, by which clock', () => {
    assert.deepEqual(verdicts(overall([row(3, 5)])), [
      "Readability/ours: 20.0 by the clock, 12.0 by the thread's own time; goal at least 15: holds by the clock, missed by the thread",
      "Defuddle/ours: 33.3 by the clock, 20.0 by the thread's own time; goal at least 40: missed",
      "ours/floor: 3.0 by the clock, 5.0 by the thread's own time; goal at most 4: holds by the clock, missed by the thread",
    ])
    assert.match(verdicts(overall([row(2, 2)]))[0], /: holds$/)
  })
})

test('a profile is added up by function', () => {
  const frame = (/** @type {number} */ id, /** @type {string} */ functionName, /** @type {string} */ url) => ({ id, callFrame: { functionName, url } })
  const nodes = [
    frame(1, '(root)', ''), frame(2, 'crate::walk::h0123456789abcdef', 'http://127.0.0.1:1/m.wasm'), frame(3, 'crate::walk::hfedcba9876543210', 'wasm://wasm/1'),
    frame(4, 'take', 'http://127.0.0.1:1/snippets/x/snapshot.js'), frame(5, 'querySelectorAll', ''), frame(6, '(idle)', ''),
  ]
  // A sample lasts until the next.
  assert.deepEqual(selfTimes({ nodes, samples: [2, 3, 4, 5, 6, 1], timeDeltas: [0, 10, 20, 5, 7, 1000] }), [
    { owner: 'wasm', name: 'crate::walk', microseconds: 30 },
    { owner: 'browser', name: 'querySelectorAll', microseconds: 7 },
    { owner: 'snapshot.js', name: 'take', microseconds: 5 },
    { owner: 'engine', name: '(root)', microseconds: 0 },
  ])
})

test('figures are written between the markers of the README and nowhere else', () => {
  const markers = ['<!-- figures: npm run bench -- --readme -->', '<!-- end of figures -->']
  const readme = `before\n${markers[0]}\nold\n${markers[1]}\nafter\n`
  const now = between(readme, 'new $& $1')
  assert.equal(now, `before\n${markers[0]}\nnew $& $1\n${markers[1]}\nafter\n`)
  assert.equal(between(now, 'new $& $1'), now)
  assert.throws(() => between('no markers', 'x'), Missing)
})
