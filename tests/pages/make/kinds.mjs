// Stories of the other kinds: live blogs, galleries, videos, recordings. `reconstruction` marks the pages whose markup no
// one of us has seen; they say so in a comment too.
import { p, paragraph, page, image, slide, hls, mp4 } from './kind-parts.mjs'
import { entry, live, posts } from './live.mjs'
import { picture } from './webapp.mjs'

// A live blog that runs: three posts on the page, two more in the state.
const flood = [
  {
    id: 72500131,
    title: 'Last dike holds, mayor says',
    shown: ['05/06/2025', 'May 6, 2025'],
    authors: [['Ines Bollard', '/en/ines-bollard/person-46300001']],
    text:
      `${p('The dike at Sandholm has held through the night, Mayor Tove Rask said on Tuesday morning.')}` +
      `${p('"It leaks, but it holds," she told reporters.')}${p('<strong>What is expected next</strong>')}` +
      `${p('The water is to fall by 20 centimeters until noon.')}${p('ib/wd (AP, dpa)')}`,
  },
  {
    id: 72500127,
    title: 'Ferry service stays suspended',
    shown: ['05/05/2025', 'May 5, 2025'],
    shareFirst: true,
    before: picture(72500601, 'A ferry at a pier', 'No crossing since Sunday', 'L. Strand/Example'),
    text:
      `${p('The ferries to the outer islands will not run before Wednesday, the operator said.')}<ul><li>Sandholm: no ` +
      `service</li><li>Great Eider: emergency boats only</li></ul><blockquote class="tweet embed" data-id="1900000000000000131">` +
      `</blockquote>${p('<em>Correction: An earlier version of this post gave the wrong day.</em>')}`,
  },
  {
    id: 72500119,
    title: 'Schools closed on four islands',
    shown: ['05/05/2025', 'May 5, 2025'],
    text:
      `${p('Children on four islands stay at home on Monday. <a href="/en/islands/a-72400001?maca=en-rss">Read about the islands</a> ' + 'that have only one classroom.')}` +
      `${p('Edited by: Nils Aven')}`,
  },
]
const floodState = [
  { ...flood[0], time: '2025-05-06T06:41:07.120Z', day: '05/06/2025', persons: ['Ines Bollard'] },
  { ...flood[1], time: '2025-05-05T19:02:44.001Z', day: '05/05/2025' },
  { ...flood[2], time: '2025-05-05T05:30:00.500Z', day: '05/05/2025' },
  {
    id: 72500112,
    title: 'Sirens at midnight',
    time: '2025-05-04T22:01:00.000Z',
    day: '05/05/2025',
    persons: ['Piet Olde', 'Ines Bollard'],
    text:
      `<p>Sirens woke Sandholm&nbsp;at midnight. <strong>Nobody</strong> was hurt.</p><figure class="placeholder-image ` +
      `master_landscape big"><img data-format="MASTER_LANDSCAPE" data-id="72500602" data-url="${image(72500602)}" alt="A ` +
      `siren on a roof" /><figcaption class="img-caption">The siren of 1962<small class="copyright">Image: P. Olde/Example</small>` +
      `</figcaption></figure><p>po/ib (Reuters)</p>`,
  },
  {
    id: 72500105,
    title: 'How it began',
    time: '2025-05-04T16:15:00.000Z',
    day: '05/04/2025',
    text: '<h2>Wind from the northwest</h2><p>It began with a wind.</p><noscript><p>never shown</p></noscript>',
  },
].map(entry)

// A finished one in German: relative dates, no button of its own, normalised state.
const wahl = [
  {
    id: 68300231,
    title: 'Auszählung in Lindental beendet',
    shown: ['vor 3 Stunden', 'vor 3 Stunden'],
    authors: [['Jost Ebbing', null]],
    text: `${p('Um 23.14 Uhr war der letzte Umschlag offen.')}${p('je/mt (AFP)')}`,
  },
  {
    id: 68300228,
    title: 'Wahllokale geschlossen',
    shown: ['vor 5 Stunden', 'vor 5 Stunden'],
    text: p('Seit 18 Uhr sind die Türen zu. In einem Dorf stand noch eine Schlange von sieben Leuten.'),
  },
]

export const kinds = {
  'live-running': page({
    id: 72500100,
    kind: 'live',
    slug: 'flood-on-the-islands-live',
    reconstruction: true,
    stateType: ['Liveblog', 'liveblog'],
    metaDate: true,
    headline: 'Flood on the islands: Dike at Sandholm holds',
    teaser: 'The water rises no longer. Follow DW for what happens on the islands.',
    kicker: [
      ['Live', null],
      ['Sandholm', '/en/sandholm/t-18900140'],
    ],
    image: { id: 72500600, alt: 'A dike from above', caption: 'The dike at Sandholm on Monday', credit: 'H. Vale/Example' },
    modified: '2025-05-06T07:00:00.000Z',
    article: live([]),
    behind: posts(flood),
    text:
      `<ul><li>The dike at Sandholm has held</li><li>Ferries stay in port until Wednesday</li></ul>` +
      `${p('These are the latest developments on the islands, in Coordinated Universal Time.')}`,
    state: { posts: floodState },
    facts: {
      kind: 'liveblog',
      headline: 'Flood on the islands: Dike at Sandholm holds',
      datePublished: '2025-05-06T06:00:00.000Z',
      dateModified: '2025-05-06T07:00:00.000Z',
      byline: null,
      authors: [],
      editors: ['Nils Aven'],
      removed: [],
      warnings: [],
      leadImage: { id: 72500600, caption: 'The dike at Sandholm on Monday' },
      body: [
        { type: 'list', ordered: false, items: [{ text: 'The dike at Sandholm has held' }, { text: 'Ferries stay in port until Wednesday' }] },
        paragraph('These are the latest developments on the islands, in Coordinated Universal Time.'),
      ],
      posts: [
        {
          id: 72500131,
          datePublished: '2025-05-06T06:41:07.120Z',
          headline: 'Last dike holds, mayor says',
          authors: [{ name: 'Ines Bollard', id: 46300001, url: 'https://www.dw.com/en/ines-bollard/person-46300001' }],
          body: [
            paragraph('The dike at Sandholm has held through the night, Mayor Tove Rask said on Tuesday morning.'),
            paragraph('"It leaks, but it holds," she told reporters.'),
            { type: 'heading', level: 2, text: 'What is expected next', marks: [] },
            paragraph('The water is to fall by 20 centimeters until noon.'),
            paragraph('ib/wd (AP, dpa)'),
          ],
        },
        {
          id: 72500127,
          datePublished: '2025-05-05T19:02:44.001Z',
          headline: 'Ferry service stays suspended',
          authors: [],
          body: [
            { type: 'image', image: { id: 72500601, caption: 'No crossing since Sunday', credit: 'L. Strand/Example' } },
            paragraph('The ferries to the outer islands will not run before Wednesday, the operator said.'),
            { type: 'list', items: [{ text: 'Sandholm: no service' }, { text: 'Great Eider: emergency boats only' }] },
            { type: 'embed', provider: 'twitter', id: '1900000000000000131' },
            { type: 'note', text: 'Correction: An earlier version of this post gave the wrong day.' },
          ],
        },
        {
          id: 72500119,
          datePublished: '2025-05-05T05:30:00.500Z',
          headline: 'Schools closed on four islands',
          authors: [],
          body: [
            paragraph('Children on four islands stay at home on Monday. Read about the islands that have only one classroom.', {
              marks: [{ type: 'link', start: 49, end: 71, href: 'https://www.dw.com/en/islands/a-72400001' }],
            }),
          ],
        },
        {
          id: 72500112,
          datePublished: '2025-05-04T22:01:00.000Z',
          headline: 'Sirens at midnight',
          authors: [{ name: 'Piet Olde' }, { name: 'Ines Bollard' }],
          body: [
            paragraph('Sirens woke Sandholm at midnight. Nobody was hurt.', { marks: [{ type: 'strong', start: 34, end: 40 }] }),
            {
              type: 'image',
              image: { id: 72500602, alt: 'A siren on a roof', caption: 'The siren of 1962', credit: 'P. Olde/Example', url: 'https://static.dw.com/image/72500602_605.jpg' },
            },
            paragraph('po/ib (Reuters)'),
          ],
        },
        {
          id: 72500105,
          datePublished: '2025-05-04T16:15:00.000Z',
          headline: 'How it began',
          authors: [],
          body: [{ type: 'heading', level: 2, text: 'Wind from the northwest' }, paragraph('It began with a wind.')],
        },
      ],
    },
  }),

  'live-closed': page({
    id: 68300200,
    kind: 'live',
    slug: 'wahl-in-lindental-live',
    language: 'de',
    build: 2024,
    reconstruction: true,
    stateType: ['Liveblog', 'liveblog'],
    withoutOwnButton: true,
    headline: 'Wahl in Lindental: Der Liveblog',
    teaser: 'Neun Dörfer wählen einen Bürgermeister.',
    kicker: [['Politik', null]],
    published: '2024-02-18T16:00:00.000Z',
    shown: ['18.02.2024', '18. Februar 2024'],
    topics: [],
    article: live(wahl),
    text: `${p('Dieser Liveblog ist geschlossen. Danke fürs Mitlesen!')}${p('mt/je (dpa, AFP)')}`,
    state: { posts: wahl.map((post) => ({ __ref: `LiveblogPost:${post.id}` })) },
    entities: {
      'LiveblogPost:68300231': entry({ ...wahl[0], time: '2024-02-18T22:20:00.000Z', day: '18.02.2024', persons: ['Jost Ebbing'] }),
      'LiveblogPost:68300228': entry({ ...wahl[1], time: '2024-02-18T17:05:00.000Z', day: '18.02.2024' }),
    },
    facts: {
      kind: 'liveblog',
      language: 'de',
      datePublished: '2024-02-18T16:00:00.000Z',
      byline: { text: 'mt/je (dpa, AFP)' },
      warnings: [],
      body: [paragraph('Dieser Liveblog ist geschlossen. Danke fürs Mitlesen!')],
      posts: [
        {
          id: 68300231,
          datePublished: '2024-02-18T22:20:00.000Z',
          headline: 'Auszählung in Lindental beendet',
          authors: [{ name: 'Jost Ebbing', url: null }],
          body: [paragraph('Um 23.14 Uhr war der letzte Umschlag offen.'), paragraph('je/mt (AFP)')],
        },
        {
          id: 68300228,
          datePublished: '2024-02-18T17:05:00.000Z',
          headline: 'Wahllokale geschlossen',
          authors: [],
          body: [paragraph('Seit 18 Uhr sind die Türen zu. In einem Dorf stand noch eine Schlange von sieben Leuten.')],
        },
      ],
    },
  }),

  'gallery-shown': page({
    id: 72600100,
    kind: 'g',
    slug: 'nine-doors',
    reconstruction: true,
    stateType: ['ImageGallery', 'image-gallery'],
    headline: 'Doors of Nordhaven',
    teaser: 'Behind each of them somebody waits.',
    jsonLd: null,
    image: { id: 72600201, alt: 'A green door', caption: '', credit: 'R. Anders/DW' },
    article: ({ header, sharing, lead, footer, ad, n, page }) =>
      `${header()}${sharing()}${lead()}${ad('gallery_top')}<div class="${n.hash(2026)}"><div class="${n.hash(2026)}">` +
      `<span>1 / 3</span><figure><picture><img src="https://static.dw.com/image/72600201_605.jpg" alt="A green door">` +
      `</picture><figcaption><h3>The green door</h3><p>It has been green since the war. Nobody knows <a href="/en/doors/a-72600001">who ` +
      `paints it</a>.</p><small class="copyright">Image: R. Anders/DW</small></figcaption></figure></div>${ad('gallery_1')}` +
      `<div class="${n.hash(2026)}"><span>2 / 3</span><figure><img data-id="72600202" data-url="${image(72600202, 'png')}" ` +
      `alt="A door without a house"><figcaption><h3>The door without a house</h3><p>The house fell in 1953.</p><p>The ` +
      `door was locked.</p><small class="copyright">Image: picture alliance/example</small></figcaption></figure></div>` +
      `</div>${footer()}`,
    text: '',
    state: {
      name: 'Doors of Nordhaven',
      extendedGalleryImages: [
        slide(72600201, 'Doors of Nordhaven', 'Doors of Nordhaven', 'R. Anders/DW'),
        slide(72600201, 'The green door', 'It has been green since the war. Nobody knows who paints it.', 'R. Anders/DW', 'A green door'),
        slide(72600202, 'The door without a house', 'The house fell in 1953.', 'picture alliance/example'),
        slide(72600203, 'The last door', '<p>It leads to the&nbsp;harbor.</p><p>In winter it is <em>frozen</em>.</p>', 'H. Vale/Example', 'A blue door'),
      ],
    },
    facts: {
      kind: 'gallery',
      datePublished: '2025-05-06T06:00:00.000Z',
      leadImage: { id: 72600201, caption: null, credit: 'R. Anders/DW' },
      warnings: [],
      body: [
        {
          type: 'gallery',
          id: 72600100,
          title: 'Doors of Nordhaven',
          url: 'https://www.dw.com/en/nine-doors/g-72600100',
          images: [
            { id: 72600201, title: 'The green door', caption: 'It has been green since the war. Nobody knows who paints it.', credit: 'R. Anders/DW', alt: 'A green door' },
            {
              id: 72600202,
              url: 'https://static.dw.com/image/72600202_605.png',
              title: 'The door without a house',
              caption: 'The house fell in 1953. The door was locked.',
              credit: 'picture alliance/example',
            },
            { id: 72600203, title: 'The last door', caption: 'It leads to the harbor. In winter it is frozen.', credit: 'H. Vale/Example', alt: 'A blue door' },
          ],
        },
      ],
    },
  }),

  'gallery-state': page({
    id: 68400100,
    kind: 'g',
    slug: 'bänke-am-fluss',
    language: 'de',
    build: 2024,
    reconstruction: true,
    stateType: ['ImageGallery', 'image-gallery'],
    headline: 'Bänke am Fluss',
    teaser: 'Wer sitzt, sieht mehr.',
    published: '2024-01-09T10:00:00.000Z',
    shown: ['09.01.2024', '9. Januar 2024'],
    topics: [],
    image: { id: 68400200, alt: 'Bank im Nebel', caption: 'Bank im Nebel', credit: 'M. Tannhof/DW' },
    text: p('Zwölf Bänke stehen am Ufer, jede von einem anderen Tischler.'),
    state: {
      name: 'Bänke am Fluss',
      extendedGalleryImages: [
        slide(68400200, 'Bänke am Fluss', 'Bänke am Fluss', 'M. Tannhof/DW'),
        { __ref: 'ExtendedGalleryImage:1' },
        slide(68400202, 'Die breite Bank', 'Platz für&#160;neun.', 'Imago/Example'),
      ],
    },
    entities: {
      'ExtendedGalleryImage:1': { ...slide(0, 'Die hohe Bank', 'Die Füße hängen in der Luft.', ''), assignedImage: { __ref: 'Image:68400201' } },
      'Image:68400201': { __typename: 'Image', id: 68400201, staticUrl: image(68400201), licenserSupplement: 'M. Tannhof/DW', name: 'Hohe Bank' },
    },
    facts: {
      kind: 'gallery',
      leadImage: { id: 68400200, caption: 'Bank im Nebel' },
      warnings: [],
      body: [
        paragraph('Zwölf Bänke stehen am Ufer, jede von einem anderen Tischler.'),
        {
          type: 'gallery',
          id: 68400100,
          title: 'Bänke am Fluss',
          images: [
            {
              id: 68400201,
              title: 'Die hohe Bank',
              caption: 'Die Füße hängen in der Luft.',
              credit: 'M. Tannhof/DW',
              alt: 'Hohe Bank',
              url: 'https://static.dw.com/image/68400201_605.jpg',
            },
            { id: 68400202, title: 'Die breite Bank', caption: 'Platz für neun.', credit: 'Imago/Example' },
          ],
        },
      ],
    },
  }),

  'gallery-json-ld': page({
    id: 72610100,
    kind: 'g',
    slug: 'hats-in-rain',
    reconstruction: true,
    headline: 'Hats in rain',
    teaser: 'Felt, straw, tin.',
    state: null,
    text: '',
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'ImageGallery',
      mainEntityOfPage: 'https://www.dw.com/en/hats-in-rain/g-72610100',
      headline: 'Hats in rain',
      datePublished: '2025-05-06T06:00:00.000Z',
      associatedMedia: [
        { '@type': 'ImageObject', contentUrl: 'https://static.dw.com/image/72610201_605.jpg', name: 'Felt', caption: 'It shrinks.', creditText: 'L. Moor/Example' },
        'https://static.dw.com/image/72610202_605.jpg',
      ],
    },
    facts: {
      kind: 'gallery',
      body: [
        {
          type: 'gallery',
          images: [
            { id: 72610201, title: 'Felt', caption: 'It shrinks.', credit: 'L. Moor/Example' },
            { id: 72610202, title: null, url: 'https://static.dw.com/image/72610202_605.jpg' },
          ],
        },
      ],
    },
  }),

  'video-page': page({
    id: 72700100,
    kind: 'video',
    slug: 'how-to-fold-a-ferry',
    reconstruction: true,
    stateType: ['Video', 'video'],
    headline: 'How to fold a ferry',
    teaser: 'In Nordhaven a boat builder has made a ferry that fits into a van. We went along on its first crossing.',
    kicker: [['Technology', null]],
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      name: 'How to fold a ferry',
      uploadDate: '2025-05-06T06:00:00.000Z',
      duration: 'PT4M2S',
      thumbnailUrl: ['https://static.dw.com/image/72700101_605.jpg'],
      description: 'Another description',
    },
    article: ({ header, sharing, text, footer, ad, page, n }) =>
      `${header()}${sharing()}<div class="${n.hash(2026)}"><div class="vjs-wrapper"><div class="video-js vjs-default-skin" ` +
      `data-id="72700100" data-posterurl="https://static.dw.com/image/72700101_605.jpg" data-duration="04:02"><video ` +
      `class="vjs-tech" src="blob:https://www.dw.com/5b1e"></video><div class="vjs-control-bar"><button><span class="vjs-control-text">Play</span>` +
      `</button><span class="vjs-control-text">Current Time</span><span>0:00</span></div></div></div></div>${ad('video_top')}` +
      `${text()}<section class="${n.hash(2026)}"><h2>About the show</h2><div class="${n.hash(2026)}"><p>Boats &amp; People ` +
      `looks at those who build things that float.</p></div></section><section data-tracking-name="section-more-from-show">` +
      `<h2>More from this show</h2><div class="teaser"><h3>The raft of Great Eider</h3></div></section>${footer()}`,
    text: `${p('The hull is made of ash and canvas.')}${picture(72700201, 'A hull', 'It weighs 90 kilograms', 'H. Vale/Example')}` + `${p('It carries nine people and one goat.')}`,
    state: {
      duration: 242,
      formattedDuration: '04:02',
      posterImageUrl: 'https://static.dw.com/image/72700101_605.jpg',
      hlsVideoSrc: hls('bup/bup_en/2025/vbupen250506_ferry_01smw_'),
      subtitles: [
        { language: 'en', subtitleUrl: 'https://static.dw.com/subtitles/72700100_en.vtt' },
        { language: 'de', subtitleUrl: '/subtitles/72700100_de.vtt' },
      ],
      unifiedPrograms: [{ name: 'Boats & People' }],
      teaser: 'Not this one',
    },
    facts: {
      kind: 'video',
      datePublished: '2025-05-06T06:00:00.000Z',
      leadImage: null,
      removed: [],
      warnings: [],
      body: [
        {
          type: 'video',
          id: 72700100,
          title: 'How to fold a ferry',
          url: 'https://www.dw.com/en/how-to-fold-a-ferry/video-72700100',
          duration: 242,
          poster: 'https://static.dw.com/image/72700101_605.jpg',
          sources: [
            { url: hls('bup/bup_en/2025/vbupen250506_ferry_01smw_'), type: 'application/x-mpegURL' },
            { url: mp4('bup/bup_en/2025/vbupen250506_ferry_01smw_'), type: 'video/mp4' },
          ],
          tracks: [
            { url: 'https://static.dw.com/subtitles/72700100_en.vtt', language: 'en', label: null },
            { url: 'https://www.dw.com/subtitles/72700100_de.vtt', language: 'de', label: null },
          ],
        },
        paragraph('The hull is made of ash and canvas.'),
        { type: 'image', image: { id: 72700201, caption: 'It weighs 90 kilograms' } },
        paragraph('It carries nine people and one goat.'),
      ],
      text: 'The hull is made of ash and canvas.\n\nIt carries nine people and one goat.',
    },
  }),

  'video-json-ld': page({
    id: 72710100,
    kind: 'video',
    slug: 'a-goat-at-sea',
    reconstruction: true,
    headline: 'A goat at sea',
    teaser: 'It does not mind.',
    state: null,
    teaserHidden: true,
    text: '',
    topics: [],
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      url: 'https://www.dw.com/en/a-goat-at-sea/video-72710100',
      name: 'A goat at sea',
      description: 'It does not mind.',
      uploadDate: '2025-05-06T06:00:00.000Z',
      duration: 'PT1M5S',
      thumbnailUrl: 'https://static.dw.com/image/72710101_605.jpg',
      contentUrl: 'https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/goat_sd.mp4',
    },
    article: ({ header, sharing, footer }) => `${header()}${sharing()}${footer()}`,
    facts: {
      kind: 'video',
      teaser: 'It does not mind.',
      datePublished: '2025-05-06T06:00:00.000Z',
      body: [
        {
          type: 'video',
          id: 72710100,
          title: 'A goat at sea',
          duration: 65,
          poster: 'https://static.dw.com/image/72710101_605.jpg',
          sources: [{ url: 'https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/goat_sd.mp4', type: 'video/mp4' }],
        },
      ],
    },
  }),

  'audio-page': page({
    id: 72800100,
    kind: 'audio',
    slug: 'das-lied-der-bojen',
    language: 'de',
    reconstruction: true,
    stateType: ['Audio', 'audio'],
    headline: 'Das Lied der Bojen',
    teaser: 'Vor Nordhaven läutet das Meer. Ein Feature über Glocken, die niemand zieht.',
    kicker: [['Kultur', null]],
    shown: ['06.05.2025', '6. Mai 2025'],
    authors: [['Mara Tannhof', '/de/mara-tannhof/person-46000001', null, null]],
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'AudioObject',
      name: 'Das Lied der Bojen',
      uploadDate: '2025-05-06T06:00:00.000Z',
      mainEntityOfPage: { '@id': 'https://www.dw.com/de/das-lied-der-bojen/audio-72800100' },
    },
    article: ({ header, sharing, text, footer }) =>
      `${header()}${sharing()}<div class="vjs-wrapper embed"><audio id="audio-72800100" controls data-id="72800100" data-posterurl="https://static.dw.com/image/72800101_605.jpg">` +
      `<source type="audio/mp3" src="https://radiodownloaddw-a.akamaihd.net/Events/dwelle/deutsch/bojen.mp3"></audio>` +
      `</div>${text()}${footer()}`,
    text: p('Siebzehn Bojen, siebzehn Töne.'),
    state: { mp3Src: 'https://radiodownloaddw-a.akamaihd.net/Events/dwelle/deutsch/bojen.mp3', duration: 1561, posterImageUrl: 'https://static.dw.com/image/72800101_605.jpg' },
    facts: {
      kind: 'audio',
      authors: [{ name: 'Mara Tannhof' }],
      warnings: [],
      body: [
        {
          type: 'audio',
          id: 72800100,
          title: 'Das Lied der Bojen',
          url: 'https://www.dw.com/de/das-lied-der-bojen/audio-72800100',
          duration: 1561,
          poster: 'https://static.dw.com/image/72800101_605.jpg',
          sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/Events/dwelle/deutsch/bojen.mp3', type: 'audio/mp3' }],
          tracks: [],
        },
        paragraph('Siebzehn Bojen, siebzehn Töne.'),
      ],
    },
  }),

  'av-recording': page({
    id: 16800100,
    kind: 'av',
    slug: 'the-tide-clock',
    reconstruction: true,
    stateType: ['Audio', 'audio'],
    headline: 'The tide clock',
    teaser: 'It has one hand and is never wrong.',
    published: '2013-05-06T06:00:00.000Z',
    shown: ['05/06/2013', 'May 6, 2013'],
    jsonLd: null,
    text: '',
    article: ({ header, sharing, footer }) => `${header()}${sharing()}${footer()}`,
    state: { mp3Src: 'http://radio-download.dw.de/Events/dwelle/english/tide_clock.mp3', formattedDuration: '1:02:03' },
    facts: {
      kind: 'audio',
      datePublished: '2013-05-06T06:00:00.000Z',
      body: [
        {
          type: 'audio',
          id: 16800100,
          title: 'The tide clock',
          duration: 3723,
          sources: [{ url: 'http://radio-download.dw.de/Events/dwelle/english/tide_clock.mp3', type: 'audio/mpeg' }],
        },
      ],
    },
  }),

}
