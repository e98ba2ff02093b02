// Writes a page and a plain-text rendering of each story in `language-stories.mjs`:
//   node tests/pages/make/languages.mjs
// `lang-XX/page.html` has the webapp's markup with little noise round it; `lang-XX-text/page.txt` is what a
// text extractor leaves of that page. `facts.json` beside each is written from the story.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stories } from './language-stories.mjs'
import { code, escape, noise } from './webapp.mjs'

const pages = join(dirname(fileURLToPath(import.meta.url)), '..')
const TAGS = { zh: 'zh-Hans', 'zh-hant': 'zh-Hant', 'pt-br': 'pt-BR', 'fa-ir': 'fa-IR', 'fa-af': 'fa-AF', bs: 'bs-Latn' }

/** Labels a story's body may use, and the blocks they make: `@img`, `@more`, `@author`, … */
function blocks(story) {
  return story.body.split('\n\n').map((raw) => {
    const [, mark, rest] = raw.match(/^(##|>|@\w+|-(?= ))\s+(.*)$/s) ?? [null, 'p', raw]
    if (mark === '-') return { type: 'list', items: raw.split('\n').map((line) => line.replace(/^- /, '')) }
    if (mark === '@img') {
      const [alt, caption, credit] = rest.split(' | ')
      return { type: 'image', alt, caption, credit }
    }
    return { type: { p: 'p', '##': 'h2', '>': 'quote' }[mark] ?? mark.slice(1), text: rest }
  })
}

/** `ab/kl (dpa, AFP)` → the contract's Byline; what differs from what is printed stands behind `=`. */
function byline(text) {
  const [printed, meaning] = text.split(' = ')
  const [initials, agencies] = meaning ? meaning.split(';') : [printed.replace(/\(.*/, '').replaceAll('/', ','), printed.replace(/.*\(|\).*/g, '')]
  const list = (names) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
  return { text: printed, initials: list(initials), agencies: list(agencies) }
}

const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

function html(key, story, id) {
  const n = noise(id)
  const h = () => n.hash(2026)
  const { labels } = story
  const segment = story.segment ?? key
  const url = `https://www.dw.com/${segment}/${slug(story.headline)}/a-${id}`
  const figure = ({ alt, caption, credit }, picture) =>
    `<figure class="placeholder-image master_landscape big"><img data-format="MASTER_LANDSCAPE" data-id="${picture}" ` +
    `data-url="https://static.dw.com/image/${picture}_\${formatId}.jpg" data-aspect-ratio="16/9" alt="${escape(alt)}">` +
    `<figcaption class="img-caption">${caption}<small class="copyright">${labels.image}${credit}</small></figcaption>` +
    `</figure>`
  const block = (b, i) =>
    ({
      p: () => `<p>${b.text}</p>`,
      h2: () => `<h2>${b.text}</h2>`,
      quote: () => `<blockquote><p>${b.text}</p></blockquote>`,
      list: () => `<ul>${b.items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
      image: () => figure(b, id - 70000000 + 60000000 + i),
      more: () =>
        `<p><em>${labels.more.trim().replace(/\s*[:：]$/, '')}</em>${labels.more.match(/\s*[:：]\s*$/)[0]}<a href="/${segment}/other/a-${id + 500}" ` +
        `class="internal-link">${b.text}</a></p>`,
      author: () => `<p>${labels.author}${b.text}</p>`,
      editor: () => `<p><em>${labels.editor}${b.text}</em></p>`,
      name: () => `<p>${b.text}</p>`,
      sign: () => `<p>${byline(b.text).text.replace(' (', '&nbsp;(')}</p>`,
      appeal: () => `<p><em>${b.text}</em></p>`,
    })[b.type]()
  const [alt, caption, credit] = story.lead
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    author: [{ '@type': 'Organization', name: 'Deutsche Welle' }],
    headline: story.headline,
    datePublished: `${story.date}T08:15:00.000Z`,
    dateModified: `${story.date}T08:15:00.000Z`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': encodeURI(url) },
  }
  const kicker = story.kicker.map((label, i) => `<span><a href="/${segment}/section/s-${9000 + i}" class="${h()}">${label}</a></span>`).join('')
  const authors = story.authors
    .map((name, i) => `<span>${i ? '<span class="separator"> | </span>' : ''}<span class="${h()} author no-link">${name}</span></span>`)
    .join('')
  const skip = labels.skip.map((text, i) => `<li><a href="#${['main-content', 'navigation', 'footer'][i]}" class="${h()}">${text}</a></li>`).join('')
  return (
    `<!DOCTYPE html>
<html class="is-not-amp-page" lang="${segment}" dir="${story.rtl ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<title data-rh="true">${escape(story.headline)} – DW – ${story.date.split('-').reverse().join('.')}</title>
<link data-rh="true" rel="canonical" href="${encodeURI(url)}"/>
<meta data-rh="true" property="og:site_name" content="dw.com"/><meta data-rh="true" name="description" content="${escape(story.teaser)}"/>
${id % 2 ? `<script data-rh="true" type="application/ld+json">${JSON.stringify(ld)}</script>` : ''}
</head>
<body>
<noscript>You need to enable JavaScript to run this app.</noscript>
<div id="root"><div class="${h()}"><ol class="${h()}">${skip}</ol><div class="page-header ${h()}"><nav id="navigation">` +
    `<ul><li><a href="/${segment}/section/s-9000">${story.kicker[0]}</a></li></ul></nav></div>
<div id="main-content"><section class="detail-zone"><article class="${h()}"><div class="${h()} content-area"><header ` +
    `class="${h()}"><div class="${h()}" data-tracking-name="content-detail-kicker">${kicker}</div><h1 class="${h()}">` +
    `${story.headline}</h1><div class="author-details ${h()}">${authors}</div><span class="time-area ${h()}"><span ` +
    `class="publication ${h()}"><time aria-hidden="true">${story.numeric ?? story.shown}</time><span class="sr-only ` +
    `${h()}">${story.shown}</span></span></span><p class="teaser-text ${h()}">${story.teaser}</p></header>
<section class="${h()} in-line" data-tracking-name="sharing-icons-inline"><div class="copy-button-wrapper"><span ` +
    `class="${h()}">https://p.dw.com/p/${code(id)}</span></div></section>
<figure class="${h()}"><picture><img src="" srcset="https://static.dw.com/image/${id - 10000000}_605.jpg 1199w" ` +
    `alt="${escape(alt)}" title="${escape(alt)}"></picture><figcaption>${caption}<small class="${h()} copyright">${labels.image}${credit}` +
    `</small></figcaption></figure>
<div class="${h()} advertisement"><span class="${h()} label-top">${labels.ad}</span><div id="dw_d_article_top" ` +
    `class="gpt-slot"></div></div>
<div data-tracking-skip="true" data-tracking-name="rich-text" class="${h()} rich-text">${blocks(story).map(block).join('\n\n')}` +
    `</div>
<footer class="${h()}"><div class="feedback"></div></footer></div></article></section>
<section data-tracking-name="section-related-topics"><h2>${labels.after.at(-1)}</h2><aside></aside></section></div>
<footer id="footer"><ul><li><a href="/${segment}/foot/s-8000">DW</a></li></ul></footer></div></div>
</body></html>
`
  )
}

/** As an extractor leaves the page: authors and date are glued on every second story. */
function plain(story, id) {
  const { labels } = story
  const picture = ([alt, caption, credit]) => `${alt}\n${caption}${labels.image}${credit}`
  const block = (b) =>
    ({
      h2: () => b.text,
      p: () => b.text,
      quote: () => b.text,
      name: () => b.text,
      appeal: () => b.text,
      list: () => b.items.map((item) => `• ${item}`).join('\n'),
      image: () => picture([b.alt, b.caption, b.credit]),
      more: () => labels.more + b.text,
      author: () => labels.author + b.text,
      editor: () => labels.editor + b.text,
      sign: () => byline(b.text).text,
    })[b.type]()
  const authors = story.authors.join(' | ')
  const parts = [
    labels.skip.map((text, i) => `${i ? '  ' : ''}${i + 1}. ${text}`).join('\n') + '\n' + story.kicker.join(''),
    story.headline,
    authors + (authors && id % 2 ? '\n' : '') + story.shown,
    story.teaser,
    `https://p.dw.com/p/${code(id)}\n${picture(story.lead)}`,
    labels.ad,
    ...blocks(story).map(block),
    ...labels.after,
  ]
  return parts.join('\n\n') + '\n'
}

function facts(key, story, id) {
  const all = blocks(story)
  const of = (type) => all.filter((b) => b.type === type)
  const names = of('name').map((b) => b.text)
  // What an author line says of agencies is a credit: `Mwandishi: NAME/AFP`.
  const [writers, agencies] = [of('author').map((b) => b.text.split('/')[0]), of('author').flatMap((b) => b.text.split('/').slice(1))]
  const sign = of('sign').map((b) => byline(b.text))[0]
  const image = (alt, caption, credit) => ({ alt, caption, credit })
  const text = all.flatMap((b) => (['p', 'h2', 'quote'].includes(b.type) ? [b.text] : b.type === 'list' ? b.items : []))
  return {
    kind: 'article',
    id,
    permalink: `https://p.dw.com/p/${code(id)}`,
    language: story.tag ?? TAGS[key] ?? key,
    direction: story.rtl ? 'rtl' : 'ltr',
    headline: story.headline,
    teaser: story.teaser,
    authors: [...story.authors, ...writers, ...names.slice(0, 1)].map((name) => ({ name })),
    byline: sign ?? (agencies.length ? { text: agencies.join(', '), initials: [], agencies } : null),
    editors: [...of('editor').map((b) => b.text), ...names.slice(1)],
    leadImage: image(...story.lead),
    text: text.join('\n\n'),
  }
}

const write = (name, file, text) => {
  mkdirSync(join(pages, name), { recursive: true })
  writeFileSync(join(pages, name, file), text)
}

for (const [index, [key, story]] of Object.entries(stories).entries()) {
  const id = 72000001 + index
  const known = facts(key, story, id)
  write(`lang-${key}`, 'page.html', html(key, story, id))
  write(
    `lang-${key}`,
    'facts.json',
    JSON.stringify(
      {
        ...known,
        kicker: story.kicker.map((text) => ({ text })),
        datePublished: story.date + (id % 2 ? 'T08:15:00.000Z' : ''),
        source: { layout: 'webapp' },
        warnings: [],
      },
      null,
      1
    ) + '\n'
  )
  write(`lang-${key}-text`, 'page.txt', plain(story, id))
  write(
    `lang-${key}-text`,
    'facts.json',
    JSON.stringify({ ...known, kicker: [{ text: story.kicker.join('') }], datePublished: story.date, source: { layout: 'text' } }, null, 1) + '\n'
  )
}
console.log(`${Object.keys(stories).length} stories, a page and a text of each`)
