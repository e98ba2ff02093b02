// Writes the pages of `tests/pages` from the stories: node tests/pages/make/make.mjs
// The pages are committed; this is here so that the frame of a page can be changed in one place.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { classicPages } from './classic-stories.mjs'
import { field } from './field.mjs'
import { kept } from './kept.mjs'
import { kinds } from './kinds.mjs'
import { layouts } from './layouts.mjs'
import { stories } from './stories.mjs'
import { code, webapp } from './webapp.mjs'

const pages = join(dirname(fileURLToPath(import.meta.url)), '..')
const errors = join(pages, '..', 'pages-errors')

const write = (folder, name, file, text) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, file), text)
}

/** A page that has been written already, and its facts. */
const writePage = (name, { html, facts }) => {
  write(pages, name, 'page.html', html)
  write(pages, name, 'facts.json', JSON.stringify(facts, null, 1) + '\n')
}

const all = { ...stories, ...kinds, ...layouts, ...field }
for (const [name, story] of Object.entries(all)) {
  let html = (story.frame ?? webapp)(story)
  // A cut page ends in the middle of its text.
  if (story.cutAfter) html = html.slice(0, html.indexOf(story.cutAfter) + story.cutAfter.length)
  write(pages, name, 'page.html', html)
  const facts = {
    id: story.id,
    permalink: `https://p.dw.com/p/${code(story.id)}`,
    url: new URL(story.url).href,
    teaser: story.teaser,
    source: { layout: story.layout ?? 'webapp' },
    ...story.facts,
  }
  write(pages, name, 'facts.json', JSON.stringify(facts, null, 1) + '\n')
}

for (const [name, page] of Object.entries({ ...classicPages, ...kept })) writePage(name, page)

const plain = (canonical, body, more = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title>${canonical ? `<link rel="canonical" href="${canonical}">` : ''}${more}` +
  `</head><body>${body}</body></html>\n`
const bad = {
  empty: ['invalid-input', ''],
  'white-space': ['invalid-input', ' \n\t\n'],
  binary: ['invalid-input', '\u0000\u0001\u0002PNG\u0000\u0003\u0000\u0000\u0004\u0005\u0000\u0006'],
  'other-site': ['not-dw', plain('https://news.example/en/a-story/a-70000001', '<article><h1>A story</h1><p>Of another site.</p></article>')],
  'look-alike': [
    'not-dw',
    plain(
      'https://www.dw.com.news.example/en/a-story/a-70000001',
      '<article><h1>A story</h1><div class="rich-text"><p>Not of DW.</p></div></article>'
    ),
  ],
  'front-page': [
    'not-article',
    plain(
      'https://www.dw.com/en/top-stories/s-9097',
      '<div id="main-content"><h1>Top stories</h1><a href="/en/x/a-70000001">A story</a></div>',
      '<meta property="og:site_name" content="dw.com">'
    ),
  ],
  topic: ['not-article', plain('https://www.dw.com/en/rivers/t-18900001', '<div id="main-content"><h1>Rivers</h1></div>')],
  episode: [
    'not-article',
    plain('https://www.dw.com/en/am-fluss-the-lock/e-56400300-9798', '<article><h1>The lock</h1><p>A film of this week.</p></article>'),
  ],
  lesson: ['not-article', plain('https://www.dw.com/de/die-schleuse/l-40000002/', '<article><h1>Die Schleuse</h1><p>Eine Lektion.</p></article>')],
  person: ['not-article', plain('https://www.dw.com/en/someone/person-46000001', '<div id="main-content"><h1>Someone</h1></div>')],
  'no-content': [
    'no-content',
    plain('https://www.dw.com/en/gone/a-70000001', '<div id="root"><div id="main-content"></div></div>', '<meta property="og:title" content="Gone">'),
  ],
  'learn-german': ['not-dw', plain('https://learngerman.dw.com/en/lesson/l-40000001', '<h1>A lesson</h1>')],
}
for (const [name, [error, text]] of Object.entries(bad)) {
  write(errors, name, name === 'binary' ? 'page.bin' : 'page.html', text)
  write(errors, name, 'error.json', JSON.stringify({ code: error }) + '\n')
}
console.log(`${Object.keys(all).length} pages, ${Object.keys(bad).length} pages that are errors`)
