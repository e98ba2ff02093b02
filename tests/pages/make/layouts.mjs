// Stories of other layouts: opinion, advertorials, AMP, mobile pages, copies of the web archive, boxes nobody has seen.
// `reconstruction` as in kinds.mjs.
import { amp, ampFigure, ampImg } from './amp.mjs'
import { p, paragraph, filler, fill, paragraphs, page, image, mp4 } from './kind-parts.mjs'
import { mobile } from './mobile.mjs'
import { code, picture, webapp } from './webapp.mjs'

const archiveStamp = '20240131081512'
/** A page as the Internet Archive serves it: addresses rewritten, its scripts and banner put in. */
export function archived(html) {
  const prefix = (flags) => `/web/${archiveStamp}${flags}/`
  const rewritten = html
    .replace(/ (href|src)="(https?:\/\/[^"]*)"/g, (_, name, url) => ` ${name}="https://web.archive.org${prefix(name === 'src' ? 'im_' : '')}${url}"`)
    .replace(/ (href|src|data-src)="\/(?!web\/)([^"]*)"/g, (_, name, path) => ` ${name}="${prefix(name === 'href' ? '' : 'im_')}https://www.dw.com/${path}"`)
    .replace(
      / (srcSet|data-url|data-posterurl|content)="(https:[^"]*)"/g,
      (_, name, list) => ` ${name}="${list.replace(/https:\/\/(?!web\.archive)/g, `https://web.archive.org${prefix('im_')}https://`)}"`
    )
  const toolbar =
    `<!-- BEGIN WAYBACK TOOLBAR INSERT --><script>__wm.rw(0);</script><div id="wm-ipp-base" lang="en" style="display:none;direction:ltr;">` +
    `<div id="wm-ipp" style="position:fixed"><div id="donato" style="position:relative"><p>The archive asks for a gift.</p>` +
    `</div><div id="wm-ipp-inside"><p>214 captures</p><h1>12 Jan 2024 – 30 Mar 2025</h1><table><tr><td>DEC</td><td>Jan</td>` +
    `<td>FEB</td></tr></table></div></div></div><div id="wm-ipp-print">The archive - https://www.dw.com/</div><!-- ` +
    `END WAYBACK TOOLBAR INSERT -->`
  return rewritten
    .replace(
      '<head>',
      `<head><script src="https://web-static.archive.org/_static/js/bundle-playback.js" charset="utf-8"></script><script>__wm.init("https://web.archive.org/web");</script>` +
        `<link rel="stylesheet" type="text/css" href="https://web-static.archive.org/_static/css/banner-styles.css"><!-- ` +
        `End Wayback Rewrite JS Include -->`
    )
    .replace('<body>', `<body>${toolbar}`)
    .replace('</html>', `</html><!-- FILE ARCHIVED ON 08:15:12 Jan 31, 2024 AND RETRIEVED FROM AN ARCHIVE ON 10:00:00 Feb 02, 2025. -->`)
}

export const layouts = {
  'opinion-box': page({
    id: 72900100,
    slug: 'opinion-let-the-ledgers-rest',
    headline: 'Opinion: Let the ledgers rest',
    teaser: 'Not everything that can be read has to be, says Rufus Anders.',
    kicker: [
      ['Opinion', null],
      ['Nordhaven', '/en/nordhaven/t-18900150'],
    ],
    authors: [['Rufus Anders', '/en/rufus-anders/person-46200001', 'Nordhaven', null]],
    article: ({ header, sharing, lead, text, ad, n }) =>
      `${header()}${sharing()}${lead()}${ad('article_top')}${text()}<footer class="${n.hash(2026)}"><div class="${n.hash(2026)}">` +
      `<div class="author"><a href="/en/rufus-anders/person-46200001" title="Rufus Anders" tabindex="-1" class="author-image">` +
      `<figure class="lazy-load-container"><img alt="Rufus Anders" src="" class="hq-img"></figure></a><div class="author-name">` +
      `<a href="/en/rufus-anders/person-46200001" class="author-link">Rufus Anders</a><span> Columnist and walker</span>` +
      `</div><a class="handle" href="https://social.example/@rufus">@rufus</a></div><div class="author"><a href="/en/lena-moor/person-46200002" ` +
      `class="author-image"><figure><img alt="Lena Moor" src=""></figure></a><div class="author-name"><a href="/en/lena-moor/person-46200002" ` +
      `class="author-link">Lena Moor</a><span> Illustrator</span></div></div></div><div class="feedback"><div id="feedback-button" ` +
      `role="button">Send us your feedback</div></div></footer>`,
    text: `${p('A quarrel that nobody remembers is a quarrel that is over.')}${p('<strong>The dead cannot reply</strong>')}` + `${fill}${p('<em>Edited by: Nils Aven</em>')}`,
    state: { isOpinion: true, opinionSeries: 'Columns' },
    facts: {
      kind: 'article',
      editors: ['Nils Aven'],
      kicker: [
        { text: 'Opinion', url: null },
        { text: 'Nordhaven', url: 'https://www.dw.com/en/nordhaven/t-18900150' },
      ],
      authors: [{ name: 'Rufus Anders', url: 'https://www.dw.com/en/rufus-anders/person-46200001', id: 46200001, role: 'Columnist and walker', location: 'Nordhaven' }],
      removed: [],
      warnings: [],
      body: [paragraph('A quarrel that nobody remembers is a quarrel that is over.'), { type: 'heading', level: 2, text: 'The dead cannot reply' }, ...paragraphs],
    },
  }),

  advertorial: page({
    id: 73000100,
    slug: 'ein-sofa-fürs-leben',
    language: 'de',
    reconstruction: "Class names are those of the site's own script. ",
    headline: 'Ein Sofa fürs Leben',
    teaser: 'Worauf es beim Sitzen ankommt.',
    kicker: [],
    shown: ['06.05.2025', '6. Mai 2025'],
    topics: [],
    jsonLd: null,
    banner:
      '<section><span class="attribution-label">Inhalte von Werbepartnern</span><span class="attribution-partner">Bezahlte ' +
      'Kooperation mit <a href="https://sofas.example/">Example Sofas<svg class="external-icon"></svg></a></span></section>',
    article: ({ page, n }) =>
      `<header class="${n.hash(2026)} advertorial-header"><h1 class="headline">${page.headline}</h1><p class="teaser-text">` +
      `${page.teaser}</p></header><div class="${n.hash(2026)} advertorial-rich-text">${page.text}</div>`,
    text:
      `${p('Ein Sofa ist ein Möbel, auf dem man sitzt.')}${picture(73000201, 'Sofa', 'Modell Nordhaven', 'Example Sofas', 'Bild')}` +
      `${p('Mehr unter <a class="external-link" href="https://sofas.example/?utm_source=dw">sofas.example</a>.')}`,
    facts: {
      kind: 'article',
      headline: 'Ein Sofa fürs Leben',
      teaser: 'Worauf es beim Sitzen ankommt.',
      warnings: [{ code: 'advertorial' }],
      body: [paragraph('Ein Sofa ist ein Möbel, auf dem man sitzt.'), { type: 'image', image: { id: 73000201, credit: 'Example Sofas' } }, paragraph('Mehr unter sofas.example.')],
    },
  }),

  'advertorial-kicker': page({
    id: 73010100,
    slug: 'the-right-pillow',
    headline: 'The right pillow',
    teaser: 'Feathers or foam?',
    kicker: [['Advertorial', null]],
    text: `${p('A pillow is what the head lies on.')}${p('<em>Paid partnership with Example Pillows</em>')}`,
    facts: {
      kicker: [{ text: 'Advertorial', url: null }],
      warnings: [{ code: 'advertorial' }],
      body: [paragraph('A pillow is what the head lies on.'), { type: 'note', text: 'Paid partnership with Example Pillows' }],
    },
  }),

  'amp-article': page({
    id: 73100100,
    frame: amp,
    layout: 'amp',
    reconstruction: true,
    slug: 'the-archive-under-the-sea',
    headline: 'The archive under the sea',
    teaser: 'Nordhaven reads its ledgers, page by page.',
    kicker: [
      ['Culture', '/en/culture/s-1441'],
      ['Nordhaven', null],
    ],
    authors: [['Ines Bollard', '/en/ines-bollard/person-46300001', 'with AP, dpa']],
    image: { id: 73100200, alt: 'A ledger', caption: 'Volume 214', credit: 'H. Vale/Example' },
    text:
      `${fill}${ampFigure(73100201, 'A cellar', 'The cellar in spring', 'N. Aven/DW')}<h2>What the wind did</h2><amp-video ` +
      `width="16" height="9" layout="responsive" title="Under water" poster="https://static.dw.com/image/73100202_605.jpg">` +
      `<source src="https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/cellar_sd.mp4" type="video/mp4"><div fallback>This ` +
      `browser does not support video.</div></amp-video>${p('It blew for nine days.')}<amp-audio width="auto" height="50" ` +
      `src="https://radiodownloaddw-a.akamaihd.net/Events/dwelle/english/wind.mp3"><div fallback>Your browser does not ` +
      `support HTML5 audio.</div></amp-audio><amp-twitter width="375" height="472" layout="responsive" data-tweetid="1900000000000000777">` +
      `</amp-twitter><amp-youtube width="480" height="270" data-videoid="aB3_xYz-777"></amp-youtube><amp-instagram data-shortcode="CxExample77" ` +
      `width="400" height="400"></amp-instagram><amp-iframe width="600" height="400" src="https://www.dw.com/webapi/iframes/widget/en/73100300" ` +
      `sandbox="allow-scripts"><p placeholder>Loading</p></amp-iframe><amp-iframe width="600" height="400" src="https://datawrapper.dwcdn.net/QwE34/2/">` +
      `</amp-iframe><amp-carousel type="slides" width="4" height="3">${ampFigure(73100203, 'A page', 'Page one', 'N. Aven/DW')}` +
      `${ampFigure(73100204, 'Another page', 'Page two', 'N. Aven/DW')}</amp-carousel><amp-ad width="300" height="250">` +
      `<div placeholder>Advertisement</div></amp-ad>${p('ib/na (AP, dpa)')}`,
    facts: {
      kind: 'article',
      direction: 'ltr',
      datePublished: '2025-05-06T06:00:00.000Z',
      authors: [{ name: 'Ines Bollard', id: 46300001 }],
      byline: { text: 'ib/na (AP, dpa)' },
      topics: [{ text: 'Harbors' }],
      leadImage: { id: 73100200, url: 'https://static.dw.com/image/73100200_605.jpg', alt: 'A ledger', caption: 'Volume 214', credit: 'H. Vale/Example' },
      removed: [
        { reason: 'noScript', text: 'This browser does not support video.' },
        { reason: 'noScript', text: 'Your browser does not support HTML5 audio.' },
        { reason: 'advertisement', text: 'Advertisement' },
      ],
      warnings: [],
      body: [
        ...paragraphs,
        { type: 'image', image: { id: 73100201, url: 'https://static.dw.com/image/73100201_604.jpg', alt: 'A cellar', caption: 'The cellar in spring', credit: 'N. Aven/DW' } },
        { type: 'heading', level: 2, text: 'What the wind did' },
        {
          type: 'video',
          title: 'Under water',
          poster: 'https://static.dw.com/image/73100202_605.jpg',
          sources: [{ url: 'https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/cellar_sd.mp4', type: 'video/mp4' }],
        },
        paragraph('It blew for nine days.'),
        { type: 'audio', sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/Events/dwelle/english/wind.mp3', type: 'audio/mpeg' }] },
        { type: 'embed', provider: 'twitter', id: '1900000000000000777' },
        { type: 'embed', provider: 'youtube', id: 'aB3_xYz-777', url: 'https://www.youtube.com/watch?v=aB3_xYz-777' },
        { type: 'embed', provider: 'instagram', id: 'CxExample77' },
        { type: 'widget', id: 73100300, text: 'Loading' },
        { type: 'embed', provider: 'datawrapper', id: 'QwE34' },
        { type: 'image', image: { id: 73100203, caption: 'Page one' } },
        { type: 'image', image: { id: 73100204, caption: 'Page two' } },
      ],
    },
  }),

  'amp-gallery': page({
    id: 73200100,
    kind: 'g',
    frame: amp,
    layout: 'amp',
    bare: true,
    reconstruction: true,
    slug: 'lighthouses-in-fog',
    headline: 'Lighthouses in fog',
    teaser: 'Five that can still be seen.',
    image: { id: 73200200, alt: 'A lighthouse', credit: 'H. Vale/Example' },
    text: [
      ['The red one', 'It stands on a rock.', 'H. Vale/Example'],
      ['The short one', 'It was never finished. A goat lives in it.', 'P. Olde/Example'],
      ['The last one', 'Nobody has been there.', 'AP'],
    ]
      .map(([title, text, credit], i) => `<h2>${title}</h2>${ampImg(73200201 + i, title)}<p>${text}</p><small class="copyright">Image: ${credit}</small>`)
      .join('\n'),
    facts: {
      kind: 'gallery',
      leadImage: { id: 73200200, credit: 'H. Vale/Example', caption: null },
      warnings: [],
      body: [
        {
          type: 'gallery',
          id: 73200100,
          title: 'Lighthouses in fog',
          images: [
            { id: 73200201, title: 'The red one', caption: 'It stands on a rock.', credit: 'H. Vale/Example' },
            { id: 73200202, title: 'The short one', caption: 'It was never finished. A goat lives in it.', credit: 'P. Olde/Example' },
            { id: 73200203, title: 'The last one', caption: 'Nobody has been there.', credit: 'AP', alt: 'The last one' },
          ],
        },
      ],
    },
  }),

  'mobile-article': page({
    id: 18700100,
    frame: mobile,
    layout: 'mobile',
    reconstruction: true,
    url: 'http://m.dw.com/en/the-ledgers-of-nordhaven/a-18700100',
    headline: 'The ledgers of Nordhaven',
    teaser: 'Two archivists and a camera of ash wood.',
    shown: ['08.10.2015'],
    published: '2015-10-08T00:00:00.000Z',
    image: { id: 18700200, alt: 'A ledger', caption: 'A ledger of 1871' },
    text:
      `${fill}<h2>Nine days of wind</h2>${p('It blew for nine days, and every hour was written down.')}<ul><li>Monday: ` +
      `wind</li><li>Tuesday: wind</li></ul>${p('<em>Read more:</em> <a href="/en/the-wind/a-18700001">The wind of 1871</a>')}` +
      `<p>ib/na (dpa)</p>`,
    facts: {
      kind: 'article',
      language: 'en',
      datePublished: '2015-10-08',
      leadImage: { id: 18700200, url: 'http://m.dw.com/image/18700200_302.jpg', caption: 'A ledger of 1871', alt: 'A ledger' },
      byline: { text: 'ib/na (dpa)' },
      removed: [],
      body: [
        ...paragraphs,
        { type: 'heading', level: 2, text: 'Nine days of wind' },
        paragraph('It blew for nine days, and every hour was written down.'),
        { type: 'list', items: [{ text: 'Monday: wind' }, { text: 'Tuesday: wind' }] },
        { type: 'related', label: 'Read more', links: [{ text: 'The wind of 1871', url: 'http://m.dw.com/en/the-wind/a-18700001' }] },
      ],
    },
  }),

  'archive-copy': page({
    id: 68500100,
    build: 2024,
    slug: 'the-camera-of-ash',
    headline: 'The camera of ash',
    teaser: 'It hangs from a frame that a boat builder made.',
    published: '2024-01-30T06:00:00.000Z',
    shown: ['01/30/2024', 'January 30, 2024'],
    frame: (story) => archived(webapp(story)),
    authors: [['Ines Bollard', '/en/ines-bollard/person-46300001', null, 'Reporter']],
    image: { id: 68500200, alt: 'A camera', caption: 'Eleven months', credit: 'N. Aven/DW' },
    topics: [['Harbors', '/en/harbors/t-18900101']],
    text:
      `${fill}${picture(68500201, 'A frame', 'Made of ash', 'P. Olde/Example')}` +
      `${p(
        'More in <a class="internal-link" href="/en/the-ledgers/a-68500001?maca=en-x">our first report</a> and <a class="external-link" ' +
          'href="https://ash.example/wood?x=1">elsewhere</a>.'
      )}` +
      `<div class="yt-wrapper embed"><iframe data-src="https://www.youtube.com/embed/aB3_xYz-555"></iframe></div>${p('ib (dpa)')}`,
    facts: {
      url: 'https://www.dw.com/en/the-camera-of-ash/a-68500100',
      datePublished: '2024-01-30T06:00:00.000Z',
      authors: [{ name: 'Ines Bollard', url: 'https://www.dw.com/en/ines-bollard/person-46300001', id: 46300001, role: 'Reporter' }],
      topics: [{ text: 'Harbors', url: 'https://www.dw.com/en/harbors/t-18900101' }],
      leadImage: { id: 68500200, url: 'https://static.dw.com/image/68500200_605.jpg', caption: 'Eleven months' },
      byline: { text: 'ib (dpa)' },
      removed: [],
      warnings: [],
      body: [
        ...paragraphs,
        { type: 'image', image: { id: 68500201, url: 'https://static.dw.com/image/68500201_605.jpg' } },
        paragraph('More in our first report and elsewhere.', {
          marks: [
            { type: 'link', start: 8, end: 24, href: 'https://www.dw.com/en/the-ledgers/a-68500001' },
            { type: 'link', start: 29, end: 38, href: 'https://ash.example/wood?x=1' },
          ],
        }),
        { type: 'embed', provider: 'youtube', id: 'aB3_xYz-555', url: 'https://www.youtube.com/watch?v=aB3_xYz-555' },
      ],
    },
  }),

  'unknown-boxes': page({
    id: 73300100,
    slug: 'boxes',
    headline: 'Boxes',
    teaser: 'Some of them are new.',
    article: ({ header, sharing, lead, text, footer, ad, n }) =>
      `${header()}${sharing()}${lead()}${ad('article_top')}<section class="${n.hash(2026)} key-points"><h2>In short</h2>` +
      `<ul><li>One</li></ul><p>A box before the text.</p></section>${text()}<aside class="fact-card"><h3>Fact</h3><p>A ` +
      `box behind the text.</p><button>Show more</button></aside><div class="poll-box"><span>No paragraph</span><a href="/en/poll/a-1">Vote</a>` +
      `</div>${footer()}`,
    text:
      `${p(filler[0])}<div class="box-of-tomorrow"><h3>A heading in a box</h3><p>A paragraph in a box.</p><ul><li>A list ` +
      `in a box</li></ul></div><x-note><p>In an element of its own.</p></x-note>${p(filler[1])}`,
    facts: {
      warnings: ['key-points', 'fact-card', 'box-of-tomorrow', 'x-note'].map(() => ({ code: 'unknown-wrapper' })),
      body: [
        { type: 'heading', text: 'In short' },
        { type: 'list', items: [{ text: 'One' }] },
        paragraph('A box before the text.'),
        paragraphs[0],
        { type: 'heading', level: 3, text: 'A heading in a box' },
        paragraph('A paragraph in a box.'),
        { type: 'list', items: [{ text: 'A list in a box' }] },
        paragraph('In an element of its own.'),
        paragraphs[1],
        { type: 'heading', level: 3, text: 'Fact' },
        paragraph('A box behind the text.'),
      ],
    },
  }),

  'renamed-text': page({
    id: 73400100,
    slug: 'the-cellar',
    headline: 'The cellar',
    teaser: 'It was under water twice.',
    image: { id: 73400200, alt: 'A cellar', caption: 'Before the second flood', credit: 'N. Aven/DW' },
    article: ({ header, sharing, lead, footer, ad, page, n }) =>
      `${header()}${sharing()}${lead()}${ad('article_top')}<div class="${n.hash(2026)} story-body">${page.text}</div>` + `${footer()}${ad('article_content_bottom')}`,
    text: `${fill}${picture(73400201, 'A shelf', 'The shelf of 1871', 'N. Aven/DW')}<h2>Water marks</h2>${p('The line is at 1.4 meters.')}${p('ib/na (AFP)')}`,
    facts: {
      leadImage: { id: 73400200, caption: 'Before the second flood' },
      byline: { text: 'ib/na (AFP)' },
      warnings: [{ code: 'unknown-wrapper' }],
      body: [...paragraphs, { type: 'image', image: { id: 73400201 } }, { type: 'heading', level: 2, text: 'Water marks' }, paragraph('The line is at 1.4 meters.')],
    },
  }),

  'bare-text': page({
    id: 73500100,
    slug: 'the-room-above',
    headline: 'The room above',
    teaser: 'The council meets there.',
    article: ({ header, sharing, lead, footer, ad, page }) => `${header()}${sharing()}${lead()}${page.text}${footer()}${ad('article_content_bottom')}`,
    text:
      `${p(filler[0])}${p(filler[1])}<h2>Thursday</h2>${p(filler[4])}${picture(73500201, 'A table', 'The table', 'N. Aven/DW')}` +
      `<ul><li>Item one: the cellar</li><li>Item two: the roof</li></ul><blockquote><p>It is dry.</p></blockquote>`,
    facts: {
      leadImage: null,
      warnings: [],
      body: [
        paragraphs[0],
        paragraphs[1],
        { type: 'heading', text: 'Thursday' },
        paragraphs[4],
        { type: 'image', image: { id: 73500201 } },
        { type: 'list', items: [{ text: 'Item one: the cellar' }, { text: 'Item two: the roof' }] },
        { type: 'quote', text: 'It is dry.' },
      ],
    },
  }),

  'state-only': page({
    id: 73600100,
    slug: 'not-there-yet',
    headline: 'Not there yet',
    teaser: 'The page is still loading.',
    article: ({ header, sharing }) => `${header()}${sharing()}`,
    text: `${p(filler[0])}${p('ib/na (AFP)')}`,
    facts: { byline: { text: 'ib/na (AFP)' }, warnings: [{ code: 'incomplete' }], body: [paragraphs[0]] },
  }),
}
