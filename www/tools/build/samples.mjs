// The demo's samples: our own pages, in groups that say what one may look at, each by its headline.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { cases } from '../lib.mjs'

/**
 * The first that knows a sample has it; they are shown in this order but for the last, which comes first.
 * @type {[group: string, has: (sample: { name: string, kind: string, layout: string }) => boolean][]}
 */
const GROUPS = [
  ['Live blogs, galleries, video and audio', ({ kind }) => kind !== 'article'],
  ['Plain text', ({ layout }) => layout === 'text'],
  ['In all of DW’s languages', ({ name }) => name.startsWith('lang-')],
  ['The classic site, until 2022', ({ layout }) => layout === 'classic'],
  ['AMP, mobile and archived pages', ({ name, layout }) => layout === 'amp' || layout === 'mobile' || name.startsWith('archive-')],
  ['As browsers and add-ons leave them', ({ name }) => /^(?:bilingual|translated|closing-lines|consent|doubled)-/.test(name)],
  ['Articles', () => true],
]
/** The sample that the demo begins with: a whole article, with pictures, video and audio. */
const FIRST = 'video-in-text'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** Copies the samples, and a list of them. Returns how many. @param {string} directory */
export function writeSamples(directory) {
  mkdirSync(directory)
  const samples = cases().map(({ name, page, expected }) => {
    const file = name + extname(page)
    copyFileSync(page, join(directory, file))
    const { headline = null, language = null, kind = 'article', source } = expected ? JSON.parse(readFileSync(expected, 'utf8')) : {}
    const group = GROUPS.find(([, has]) => has({ name, kind, layout: source?.layout ?? '' }))?.[0] ?? ''
    return { file, name, group, headline: headline ?? name, language: language === null ? null : languages.of(language) }
  })
  const groups = GROUPS.map(([label]) => label)
  const list = [groups[groups.length - 1], ...groups.slice(0, -1)].map((label) => {
    const own = samples.filter(({ group }) => group === label)
    const called = own.map(({ file, name, headline, language }) => {
      // What has a headline of its own needs no more.
      const again = own.filter((other) => other.headline === headline).length > 1
      return { file, label: `${headline} (${[language, again ? name.replaceAll('-', ' ') : null].filter(Boolean).join(', ')})` }
    })
    return { label, samples: called }
  }).filter(({ samples }) => samples.length > 0)
  const first = samples.find(({ name }) => name === FIRST) ?? samples[0]
  writeFileSync(join(directory, 'index.json'), JSON.stringify({ first: first?.file ?? null, groups: list }, null, 1) + '\n')
  return samples.length
}
