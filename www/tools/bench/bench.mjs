// npm run bench: how long a page takes in Chromium, beside other parsers and beside the least that any parser must
// do, and what each of them returned. Prints, asserts nothing: the machine decides the times, only ratios can be compared.
//
//   npm run bench                    the first article of a page, every page warm, the extension's button, the memory
//   npm run bench -- --pages NAME    only pages whose name holds NAME, warm
//   npm run bench -- --cold          from the first byte fetched to the first article instead, beside the others
//   npm run bench -- --press         from the press on the extension's button to the article instead
//   npm run bench -- --runs N        N runs of ours (40), a quarter as many of the slow ones
//   npm run bench -- --quick         few runs: to see whether it works
//   npm run bench -- --json FILE     the figures as JSON as well
//   npm run bench -- --readme        writes the figures into docs/performance.md as well
//   npm run bench -- --alone         parseDocument and the floor, without the others
//   npm run bench -- --first         what the engine compiles for a first reading instead; of one page (--pages NAME) each function
//   npm run bench -- --growth        time against size instead
//   npm run bench -- --popup         pages of 2 MB in the extension's popup instead
//   npm run bench -- --profile PAGE  where the time goes instead
//   npm run bench -- --no-build      what was built last, as it is
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { build, buildNamed, namedDir } from '../build/build.mjs'
import { alone } from './alone.mjs'
import { cold } from './cold.mjs'
import { compareAll } from './compare.mjs'
import { printFirst } from './first.mjs'
import { growth } from './growth.mjs'
import { memoryAfter } from './memory.mjs'
import { popup } from './popup.mjs'
import { press } from './press.mjs'
import { profilePage } from './profile.mjs'
import { writeReadme } from './readme.mjs'
import { withBrowser } from './tab.mjs'
import { Missing, main, say, short } from '../lib.mjs'
import { forBuild } from '../setup.mjs'

/** @returns {any} */
function readFlags() {
  try {
    return parseArgs({
      options: {
        pages: { type: 'string' }, runs: { type: 'string' }, quick: { type: 'boolean', default: false }, json: { type: 'string' },
        readme: { type: 'boolean', default: false }, growth: { type: 'boolean', default: false }, alone: { type: 'boolean', default: false }, cold: { type: 'boolean', default: false }, popup: { type: 'boolean', default: false }, press: { type: 'boolean', default: false }, first: { type: 'boolean', default: false }, profile: { type: 'string' },
        'no-build': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Missing(/** @type {Error} */ (error).message)
  }
}

/** Everything but growth and profile. */
async function everything(/** @type {any} */ { pages, runs, quick, json, readme }) {
  const starts = pages === undefined ? { cold: await cold({ contexts: quick ? 3 : 20 }), press: await press({ presses: quick ? 3 : 20 }) } : {}
  const counts = { runs, slowRuns: Math.max(3, Math.ceil(runs / 4)), batches: quick ? 1 : 5 }
  const result = await withBrowser(async (bench) => {
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}`
    console.log(`Chromium ${bench.version}, ${machine}, ${counts.runs} runs (${counts.slowRuns} of Readability and Defuddle)\n`)
    const comparison = await compareAll(bench, { pages, ...counts })
    if (comparison === null) throw new Missing('no page could be measured')
    const rest = pages === undefined ? { memory: await memoryAfter(bench, { parses: quick ? 100 : 1000 }) } : {}
    return { date: new Date().toISOString().slice(0, 10), machine, chromium: bench.version, ...counts, ...starts, comparison, ...rest }
  })
  if (json !== undefined) {
    writeFileSync(json, JSON.stringify(result, null, 1) + '\n')
    say(`written: ${short(json)}`)
  }
  if (readme) writeReadme(result)
}

await main(async () => {
  const flags = readFlags()
  const { quick, profile } = flags
  const runs = Number(flags.runs ?? (quick ? 8 : 40))
  if (!Number.isInteger(runs) || runs < 1) throw new Missing('--runs takes a whole number above 0')
  if (flags.readme && (quick || flags.pages !== undefined)) throw new Missing('--readme is for a whole run: without --quick and --pages')
  await forBuild()
  if (!flags['no-build']) await (profile === undefined && !flags.first ? build() : buildNamed())
  if (profile !== undefined) await withBrowser((bench) => profilePage(bench, { page: profile, quick }), namedDir)
  else if (flags.cold) await cold({ pages: flags.pages, contexts: quick ? 3 : 20 })
  else if (flags.press) await press({ pages: flags.pages, presses: quick ? 3 : 20 })
  else if (flags.first) await printFirst({ pages: flags.pages, directory: namedDir })
  else if (flags.alone) await withBrowser((bench) => alone(bench, { pages: flags.pages, runs }))
  else if (flags.popup) await popup({ pages: flags.pages, runs: quick ? 1 : 5 })
  else if (flags.growth) await withBrowser((bench) => growth(bench, { quick }))
  else await everything({ ...flags, runs })
})
