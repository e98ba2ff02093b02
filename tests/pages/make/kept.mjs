// Layouts of which only names are known (m.dw.com of 2019, classic video pages of 2021), and media that only a
// page's data names. The stories are ours.
import { code, webapp } from './webapp.mjs'

const paragraph = (text) => ({ type: 'paragraph', text, marks: [] })

const mobile2019 = ({ id, slug, headline, teaser, text }) =>
  `<!DOCTYPE html>
<!-- Reconstruction: two names of m.dw.com of 2019, article__intro and itemprop=articleBody -->
<html lang="en"><head><meta charset="utf-8"><title>${headline} | DW | 06.05.2019</title><link rel="canonical" ` +
  `href="https://www.dw.com/en/${slug}/a-${id}"><meta name="author" content="Deutsche Welle (www.dw.com)"></head>
<body><header class="header"><a href="/en">DW</a><nav><a href="/en/s-1">Menu</a></nav></header><main><article ` +
  `class="article" itemscope itemtype="http://schema.org/NewsArticle"><h1 class="article__title" itemprop="headline">` +
  `${headline}</h1>
<div class="article__intro"><p>${teaser}</p></div>
<div itemprop="articleBody">${text.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('\n')}</div>` +
  `</article></main><footer><p>Legal notice</p></footer></body></html>
`

const lock = [
  'The lock at Tannhof has been shut since the frost, and eleven barges wait below it in a row.',
  'The lock keeper feeds the swans that have come to look at the barges.',
]

/** A classic page whose teaser is its only text: `labels` are the page's, in its language. */
const video2021 = ({ id, language, slug, show, headline, teaser, labels, running }) =>
  `<!DOCTYPE html>
<!-- Reconstruction: the order of a video page of 2021${running ? ', saved while its player ran' : ''} -->
<html lang="${language}" class="ie ie6"><head><meta charset="utf-8"><title>${headline} | ${show} | DW | 03.02.2021</title>` +
  `<link rel="canonical" href="https://www.dw.com/${language}/${slug}/av-${id}"><meta property="og:type" content="video.episode">` +
  `<meta property="og:url" content="https://www.dw.com/${language}/${slug}/av-${id}"><meta property="og:site_name" ` +
  `content="DW.COM"><meta name="author" content="Deutsche Welle (www.dw.com)"><meta name="keywords" content="${labels.words}">` +
  `</head>
<body><ol id="quickjump"><li><a href="#bodyContent">Inhalt</a></li><li><a href="#navi">Navigation</a></li></ol>
<div id="bodyContent"><div class="col3"><div class="group"><h4 class="artikel">${show}</h4><h1>${headline}</h1>` +
  `<p class="intro">${teaser}</p><div id="sharing-bar"><a href="https://share.example/?u=https%3A%2F%2Fp.dw.com%2Fp%2F${code(id)}">f</a>` +
  `</div>
<div class="standaloneWrap"><div class="imgTeaserL video"><div class="mediaItem" data-media-id="${id}"><input ` +
  `type="hidden" name="player_type" value="video"><input type="hidden" name="file_name" value="https://tvdownloaddw-a.akamaihd.net/x/lock.mp4">` +
  `<input type="hidden" name="file_duration" value="1561"><input type="hidden" name="display_date" value="20210203">` +
  `<input type="hidden" name="linked_title" value="${headline}"><input type="hidden" name="media_id" value="${id}">` +
  `<input type="hidden" name="media_title" value="${headline}"><input type="hidden" name="downloadable" value="true">` +
  `<input type="hidden" name="dk_content" value="false"><input type="hidden" name="isLiveVideo" value="false"><input ` +
  `type="hidden" name="preview_image" value="https://static.dw.com/image/${id + 1}_303.jpg">
<div class="teaserImg"><div class="videoContainer${running ? ' jwplayer jw-reset' : ''}">` +
  `${
    running
      ? '<div class="jw-controls"><span>Tastaturkürzel</span><span class="jw-text-live">Live</span> <span class="jw-text-elapsed">00:00</span>' +
        '<span>Volume 90%</span></div>'
      : ''
  }` +
  `</div></div>
<div class="teaserContentWrap share"><div class="shareInfo"><h2>${headline}</h2><p><strong>Permalink</strong> ` +
  `https://p.dw.com/p/${code(id)}</p></div></div></div></div></div>
<div class="teaserContentWrap share"><h2>${headline}</h2><p>https://p.dw.com/p/${code(id)}</p></div></div></div>
<div class="col1 dim"><div class="group"><ul class="smallList"><li><strong>${labels.date}</strong> 03.02.2021</li>` +
  `<li><strong>${labels.length}</strong> 26:01 ${labels.minutes}</li><li><strong>Homepage</strong> <a href="/${language}/the-show/s-100">` +
  `${show}</a></li><li><strong>${labels.all}</strong> <a href="/${language}/all/s-101">${show}</a></li><li><strong>` +
  `${labels.topics}</strong> <a href="/${language}/locks/t-18900111">${labels.topic}</a></li><li><strong>${labels.keywords}` +
  `</strong> <a href="/search/${language}?item=x">${labels.words}</a></li><li><strong>${labels.print}</strong> <a ` +
  `href="javascript:window.print()">${labels.print}</a></li><li><strong>Permalink</strong> https://p.dw.com/p/${code(id)}` +
  `</li></ul></div></div></div></body></html>
`
const german = {
  date: 'Datum',
  length: 'Dauer',
  minutes: 'Min.',
  all: 'Alle Videos',
  topics: 'Themenseiten',
  topic: 'Schleusen',
  keywords: 'Schlagwörter',
  words: 'Schleuse',
  print: 'Drucken',
}
const spanish = {
  date: 'Fecha',
  length: 'Duración',
  minutes: 'minutos',
  all: 'Todos los videos',
  topics: 'Temas',
  topic: 'Esclusas',
  keywords: 'Palabras clave',
  words: 'esclusa',
  print: 'Imprimir',
}

const video = (page) => ({
  html: video2021(page),
  facts: {
    kind: 'video',
    id: page.id,
    permalink: `https://p.dw.com/p/${code(page.id)}`,
    language: page.language,
    headline: page.headline,
    teaser: page.teaser,
    kicker: [{ text: page.show, url: null }],
    datePublished: '2021-02-03',
    authors: [],
    editors: [],
    text: '',
    body: [
      {
        type: 'video',
        id: page.id,
        title: page.headline,
        duration: 1561,
        sources: [{ url: 'https://tvdownloaddw-a.akamaihd.net/x/lock.mp4', type: 'video/mp4' }],
      },
    ],
    source: { layout: 'classic' },
  },
})

const listening = {
  id: 77400300,
  language: 'en',
  build: 2026,
  slug: 'eleven-barges',
  url: 'https://www.dw.com/en/eleven-barges/a-77400300',
  kicker: [['Rivers', null]],
  authors: [],
  headline: 'Eleven barges',
  teaser: 'They wait in a row.',
  published: '2026-02-03T06:00:00.000Z',
  shown: ['02/03/2026', 'February 3, 2026'],
  topics: [['Locks', '/en/locks/t-18900111']],
  text: lock.map((line) => `<p>${line}</p>`).join('\n'),
}
const recording =
  '{"@context":"https://schema.org","@type":"AudioObject","name":"Eleven barges, read aloud","contentUrl":"https://radiodownloaddw-a.akamaihd.net/x/barges.mp3",' +
  '"duration":"PT2M5S"}'

/** Name → the page's HTML and what it must give. */
export const kept = {
  'mobile-2019': {
    html: mobile2019({
      id: 48600100,
      slug: 'frost-at-the-lock',
      headline: 'Frost at the lock',
      teaser: 'Nothing moves but the swans.',
      text: [lock[0], '<h2>The swans</h2>', lock[1]],
    }),
    facts: {
      id: 48600100,
      permalink: `https://p.dw.com/p/${code(48600100)}`,
      headline: 'Frost at the lock',
      teaser: 'Nothing moves but the swans.',
      language: 'en',
      source: { layout: 'mobile' },
      body: [paragraph(lock[0]), { type: 'heading', level: 2, text: 'The swans' }, paragraph(lock[1])],
    },
  },
  'classic-video-2021': video({
    id: 56400100,
    language: 'de',
    slug: 'die-schleuse',
    show: 'Am Fluss',
    headline: 'Die Schleuse im Frost',
    teaser: 'Elf Kähne warten, und die Schwäne sehen zu.',
    labels: german,
    running: true,
  }),
  'classic-video-2021-es': video({
    id: 56400200,
    language: 'es',
    slug: 'la-esclusa',
    show: 'Junto al río',
    headline: 'La esclusa helada',
    teaser: 'Once barcazas esperan y los cisnes miran.',
    labels: spanish,
    running: false,
  }),
  'audio-in-json-ld': {
    html: webapp(listening).replace('</head>', `<script type="application/ld+json">${recording}</script></head>`),
    facts: {
      id: 77400300,
      headline: 'Eleven barges',
      kind: 'article',
      warnings: [{ code: 'incomplete' }],
      body: [
        {
          type: 'audio',
          title: 'Eleven barges, read aloud',
          duration: 125,
          sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/x/barges.mp3', type: 'audio/mpeg' }],
        },
        ...lock.map(paragraph),
      ],
    },
  },
  'audio-in-state': {
    html: webapp({ ...listening, id: 77400400, url: 'https://www.dw.com/en/eleven-barges/a-77400400' })
      .replace(
        /(\/graph-api\/en\/content\/article\/77400400":\{"data":\{"content":\{)/,
        '$1"audios":[{"id":77400401,"name":"Eleven barges, read aloud","mp3Src":"https://radiodownloaddw-a.akamaihd.net/x/barges.mp3",' +
          '"duration":125},{"id":77400402,"name":"Another recording, below the text","mp3Src":"https://radiodownloaddw-a.akamaihd.net/x/other.mp3",' +
          '"duration":99}],"contentLinks":[{"targetId":77400402,"isInText":false}],'
      )
      .replace('"audios":[],', '')
      .replace(/("isInText":false\}\],[\s\S]*?)"contentLinks":\[\],/, '$1'),
    facts: {
      id: 77400400,
      headline: 'Eleven barges',
      kind: 'article',
      warnings: [{ code: 'incomplete' }],
      body: [
        {
          type: 'audio',
          id: 77400401,
          title: 'Eleven barges, read aloud',
          duration: 125,
          sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/x/barges.mp3', type: 'audio/mpeg' }],
        },
        ...lock.map(paragraph),
      ],
    },
  },
}
