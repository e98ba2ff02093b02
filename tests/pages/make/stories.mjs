// The stories: invented people, places and events, one for each thing a page may hold. `facts` is what the
// contract makes of a story, written from the story and not from what a parser gave.
import { picture } from './webapp.mjs'

const filler = [
  'The town of Oberlinden lies where two rivers meet, and for most of its history it has lived from what the water ' +
    'brought. Barges still stop there in spring, although there are fewer of them every year.',
  'Those who were asked on the market square on Wednesday had few good words for the plan. "We have seen three such ' +
    'plans, and each of them ended in a drawer," said a baker who has had her stall there since 1988.',
  'The council wants to decide by the end of the month. Until then the drawings can be seen in the town hall, where ' +
    'a clerk explains them every afternoon between two and four.',
  'Experts of the technical college had warned two years ago that the foundations were weaker than had been thought. ' +
    'Their report, of 214 pages, was discussed for eleven minutes.',
  'Neighbouring communities are watching closely. If the work goes well, they may copy it; if not, they will have ' +
    'been spared the expense, as one mayor put it.',
  'What it will cost in the end nobody can say. The first estimate was 4.2 million, the second 6.8 million, and the third has not been published yet.',
]
const p = (text) => `<p>${text}</p>`
const fill = filler.map(p).join('\n\n')
const paragraphs = filler.map((text) => ({ type: 'paragraph', text, marks: [] }))

/** A UTF-16 range of a text, found by its words. */
const mark = (type, text, run, more = {}) => ({ type, start: text.indexOf(run), end: text.indexOf(run) + run.length, ...more })

const base = {
  language: 'en',
  build: 2026,
  kicker: [['Society', null]],
  authors: [],
  published: '2025-03-11T09:30:00.000Z',
  shown: ['03/11/2025', 'March 11, 2025'],
  topics: [['Rivers', '/en/rivers/t-18900001']],
}

const page = (story) => {
  const merged = { ...base, ...story }
  merged.url ??= `https://www.dw.com/${merged.language}/${merged.slug}/a-${merged.id}`
  return merged
}

export const stories = {
  'news-signoff': page({
    id: 18900417,
    slug: 'oberlinden-to-move-its-bridge',
    kicker: [['Politics', null]],
    headline: 'Oberlinden to move its bridge',
    published: '2015-11-06T08:57:00.000Z',
    shown: ['11/06/2015', 'November 6, 2015'],
    teaser: 'A town wants to move its bridge by forty meters. The river has moved already.',
    image: { id: 18900300, alt: 'Brücke  in Oberlinden', credit: 'picture-alliance/example/H. Vale' },
    text:
      `${fill}\n\n<span data-slot-id="Article_InContent-1" class="rich-text-ad"></span>\n\n<h2>A river that moves</h2>\n\n` +
      `${p('Since the flood of 2011 the main stream runs on the other side of the island.')}\n\n<p>&nbsp;</p>` +
      `<p>jm/tko&nbsp;(AFP, rtr, dpa)</p>`,
    facts: {
      kind: 'article',
      headline: 'Oberlinden to move its bridge',
      kicker: [{ text: 'Politics', url: null }],
      authors: [],
      byline: { text: 'jm/tko (AFP, rtr, dpa)', initials: ['jm', 'tko'], agencies: ['AFP', 'Reuters', 'dpa'] },
      datePublished: '2015-11-06T08:57:00.000Z',
      leadImage: {
        id: 18900300,
        url: 'https://static.dw.com/image/18900300_605.jpg',
        alt: 'Brücke in Oberlinden',
        caption: null,
        credit: 'picture-alliance/example/H. Vale',
      },
      topics: [{ text: 'Rivers', url: 'https://www.dw.com/en/rivers/t-18900001' }],
      removed: [],
      warnings: [],
      body: [
        ...paragraphs,
        { type: 'heading', level: 2, text: 'A river that moves' },
        { type: 'paragraph', text: 'Since the flood of 2011 the main stream runs on the other side of the island.' },
      ],
    },
  }),

  'feature-galleries': page({
    id: 67900123,
    slug: 'die-uhren-von-lindental',
    language: 'de',
    build: 2024,
    kicker: [
      ['Kultur', null],
      ['Lindental', '/de/lindental/t-17900001'],
    ],
    headline: 'Die Uhren von Lindental',
    published: '2024-01-12T06:00:00.000Z',
    modified: '2024-01-12T07:15:30.120Z',
    shown: ['12.01.2024', '12. Januar 2024'],
    teaser: 'Sieben Türme, sieben Zeiten: In Lindental geht jede Uhr, wie sie will.',
    authors: [
      ['Mara Tannhof', '/de/mara-tannhof/person-46000001', 'Lindental', 'Redakteurin für Kultur'],
      ['Jost Ebbing', null, null],
      ['Ilva Brandt', '/de/ilva-brandt/person-46000002', 'mit AFP, dpa', 'Reporterin'],
    ],
    image: { id: 67900001, alt: 'Turmuhr', caption: 'Die Uhr am Südturm geht vor', credit: 'M. Tannhof/DW' },
    topics: [['Uhren', '/de/uhren/t-17900009']],
    text:
      `${p('Wer in Lindental nach der Zeit fragt, bekommt sieben Antworten. <strong>Keine</strong> davon stimmt.')}<div ` +
      `class="image-gallery embed" data-id="67900500"></div>${p('Der Uhrmacher Anselm Korb nimmt es gelassen.')}` +
        `${picture(67900002, 'Werkstatt', 'In der Werkstatt', 'J. Ebbing/DW', 'Bild')}\n\n${p('Am Abend läuten alle Glocken, eine nach der anderen.')}` +
      `<div class="image-gallery embed" data-id="67900501"><h2>Glocken bei Nacht</h2><a href="/de/glocken-bei-nacht/g-67900501">Glocken ` +
      `bei Nacht</a></div>${p('Dann ist es still.')}`,
    state: {
      imageGalleries: [
        {
          __typename: 'ImageGallery',
          id: 67900500,
          name: 'Sieben Türme',
          title: 'Sieben Türme',
          teaser: 'Ein Rundgang',
          namedUrl: '/de/sieben-türme/g-67900500',
          persons: [{ fullName: 'Ilva Brandt' }],
          extendedGalleryImages: [
            {
              name: 'Sieben Türme',
              description: 'Sieben Türme',
              assignedImage: { id: 67900510, staticUrl: 'https://static.dw.com/image/67900510_${formatId}.jpg', licenserSupplement: 'x' },
            },
            {
              name: 'Südturm',
              description: 'Er geht&#160;vor.',
              altText: 'Turm im Süden',
              assignedImage: { id: 67900510, staticUrl: 'https://static.dw.com/image/67900510_${formatId}.jpg', licenserSupplement: 'I. Brandt/DW' },
            },
            {
              name: 'Nordturm',
              description: 'Er geht nach.',
              altText: 'Turm im Norden',
              assignedImage: { id: 67900511, staticUrl: 'https://static.dw.com/image/67900511_${formatId}.png', licenserSupplement: 'Imago/Example' },
            },
          ],
        },
        { __typename: 'ImageGallery', id: 67900999, name: 'Nur unter dem Text', extendedGalleryImages: [] },
      ],
    },
    facts: {
      language: 'de',
      kicker: [
        { text: 'Kultur', url: null },
        { text: 'Lindental', url: 'https://www.dw.com/de/lindental/t-17900001' },
      ],
      authors: [
        {
          name: 'Mara Tannhof',
          url: 'https://www.dw.com/de/mara-tannhof/person-46000001',
          id: 46000001,
          role: 'Redakteurin für Kultur',
          location: 'Lindental',
        },
        { name: 'Jost Ebbing', url: null, id: null, role: null, location: null },
        { name: 'Ilva Brandt', url: 'https://www.dw.com/de/ilva-brandt/person-46000002', id: 46000002, role: 'Reporterin', location: null },
      ],
      byline: { text: 'mit AFP, dpa', initials: [], agencies: ['AFP', 'dpa'] },
      dateModified: '2024-01-12T07:15:30.120Z',
      body: [
        {
          type: 'paragraph',
          text: 'Wer in Lindental nach der Zeit fragt, bekommt sieben Antworten. Keine davon stimmt.',
          marks: [mark('strong', 'Wer in Lindental nach der Zeit fragt, bekommt sieben Antworten. Keine davon stimmt.', 'Keine')],
        },
        {
          type: 'gallery',
          id: 67900500,
          title: 'Sieben Türme',
          url: 'https://www.dw.com/de/sieben-t%C3%BCrme/g-67900500',
          teaser: 'Ein Rundgang',
          authors: ['Ilva Brandt'],
          images: [
            {
              id: 67900510,
              url: 'https://static.dw.com/image/67900510_605.jpg',
              title: 'Südturm',
              alt: 'Turm im Süden',
              caption: 'Er geht vor.',
              credit: 'I. Brandt/DW',
              sources: [],
            },
            {
              id: 67900511,
              url: 'https://static.dw.com/image/67900511_605.png',
              title: 'Nordturm',
              alt: 'Turm im Norden',
              caption: 'Er geht nach.',
              credit: 'Imago/Example',
            },
          ],
        },
        { type: 'paragraph', text: 'Der Uhrmacher Anselm Korb nimmt es gelassen.' },
        { type: 'image', image: { id: 67900002, caption: 'In der Werkstatt', credit: 'J. Ebbing/DW', title: null } },
        { type: 'paragraph', text: 'Am Abend läuten alle Glocken, eine nach der anderen.' },
        { type: 'gallery', id: 67900501, title: 'Glocken bei Nacht', url: 'https://www.dw.com/de/glocken-bei-nacht/g-67900501', images: [] },
        { type: 'paragraph', text: 'Dann ist es still.' },
      ],
    },
  }),

  'video-in-text': page({
    id: 70100200,
    slug: 'the-orchestra-on-the-ferry',
    headline: 'The orchestra on the ferry',
    teaser: 'Forty musicians, one deck and no harbor.',
    authors: [['Tilda Osei', '/en/tilda-osei/person-46100001', 'Oberlinden']],
    image: { id: 70100001, alt: 'A deck with music stands', caption: 'Rehearsal at dawn', credit: 'T. Osei/DW' },
    text:
      `${fill}<div class="vjs-wrapper embed"><h2 class="headline" aria-label="Embedded video — Forty musicians and a ` +
      `horn"><svg viewBox="0 0 10 10"><path d="M0 0"></path></svg>Forty musicians and a horn</h2><video id="video-70100300" ` +
      `controls data-id="70100300" data-posterurl="https://static.dw.com/image/70100301_605.jpg" data-duration="03:38">` +
      `<source src="https://tvdownloaddw-a.akamaihd.net/x/ferry_sd.mp4" type="video/mp4"><track src="/captions/ferry.vtt" ` +
      `srclang="de" label="Deutsch"><p class="vjs-no-js">To view this video please enable JavaScript, and consider upgrading ` +
      `to a web browser that <a href="https://videojs.example/">supports HTML5 video</a></p></video></div>` +
      `${p('The horn was audible on both banks.')}<div class="vjs-wrapper embed"><h2 class="headline" aria-label="Embedded ` +
      `video — The captain conducts">The captain conducts</h2><div class="video-js vjs-paused" data-id="70100310"><video ` +
      `class="vjs-tech" id="video-70100310_html5_api" data-id="70100310" data-posterurl="https://static.dw.com/image/70100311_605.jpg" ` +
      `data-duration="1:02:03" src="blob:https://www.dw.com/x"></video><div class="vjs-loading-spinner" dir="ltr"><span ` +
      `class="vjs-control-text">Video Player is loading.</span></div><div class="vjs-control-bar"><button class="vjs-play-control">` +
      `<span class="vjs-control-text">Play Video</span></button><span class="vjs-control-text">Current Time</span>&nbsp;<span>0:00</span>` +
      `</div></div></div><div class="vjs-wrapper embed"><h2 class="headline">Listen: the bell</h2><audio data-id="70100320" ` +
      `data-posterurl="" data-duration="00:59"><source src="https://radiodownloaddw-a.akamaihd.net/x/bell.mp3" type="audio/mp3">` +
      `</audio></div>${p('Then they went home.')}`,
    facts: {
      body: [
        ...paragraphs,
        {
          type: 'video',
          id: 70100300,
          title: 'Forty musicians and a horn',
          duration: 218,
          poster: 'https://static.dw.com/image/70100301_605.jpg',
          sources: [{ url: 'https://tvdownloaddw-a.akamaihd.net/x/ferry_sd.mp4', type: 'video/mp4' }],
          tracks: [{ url: 'https://www.dw.com/captions/ferry.vtt', language: 'de', label: 'Deutsch' }],
        },
        { type: 'paragraph', text: 'The horn was audible on both banks.' },
        { type: 'video', id: 70100310, title: 'The captain conducts', duration: 3723, sources: [] },
        {
          type: 'audio',
          id: 70100320,
          title: 'Listen: the bell',
          duration: 59,
          poster: null,
          sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/x/bell.mp3', type: 'audio/mp3' }],
        },
        { type: 'paragraph', text: 'Then they went home.' },
      ],
      removed: [
        {
          reason: 'noScript',
          text: 'To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video',
        },
        { reason: 'player', text: 'Video Player is loading. Play Video Current Time 0:00' },
      ],
    },
  }),

  embeds: page({
    id: 70200300,
    slug: 'la-fiesta-de-los-globos',
    language: 'es',
    headline: 'La fiesta de los globos',
    teaser: 'Cien globos, un prado y mucho viento.',
    shown: ['11.03.2025', '11 de marzo de 2025'],
    kicker: [
      ['Cultura', null],
      ['Valdemonte', '/es/valdemonte/s-9001'],
    ],
    text:
      `${p('Cada primavera suben cien globos sobre Valdemonte.')}<blockquote class="tweet embed" data-id="1900000000000000001">` +
      `</blockquote>${p('Nadie sabe dónde bajan.')}<blockquote class="twitter-tweet" data-lang="es"><p lang="es">Un globo ` +
      `en mi tejado.</p>&mdash; Vecina (@vecina_ejemplo) <a href="https://twitter.com/vecina_ejemplo/status/1900000000000000002?ref_src=twsrc">11 ` +
      `de marzo de 2025</a></blockquote><div class="yt-wrapper embed"><iframe data-src="https://www.youtube.com/embed/aB3_xYz-012?rel=0" ` +
      `allowfullscreen></iframe></div><div class="instagram-oembed embed" data-id="CxExample01"></div><blockquote class="fb-post ` +
      `embed" data-href="https://www.facebook.com/ejemplo/posts/4200000001"></blockquote><div class="embed dw-widget" ` +
      `data-id="70200400" data-lang-code="es"></div><iframe data-src="https://datawrapper.dwcdn.net/AbC12/3/" title="Viento">` +
      `</iframe><div class="future-box embed" data-id="77"><span>Un formato nuevo</span></div>${p('El último globo era verde.')}`,
    state: { contentLinks: [{ targetId: 70200400, name: 'El viento en cifras', targetType: 'Widget' }] },
    facts: {
      language: 'es',
      body: [
        { type: 'paragraph' },
        { type: 'embed', provider: 'twitter', id: '1900000000000000001', text: null },
        { type: 'paragraph', text: 'Nadie sabe dónde bajan.' },
        {
          type: 'embed',
          provider: 'twitter',
          id: '1900000000000000002',
          text: 'Un globo en mi tejado. — Vecina (@vecina_ejemplo) 11 de marzo de 2025',
        },
        { type: 'embed', provider: 'youtube', id: 'aB3_xYz-012', url: 'https://www.youtube.com/watch?v=aB3_xYz-012' },
        { type: 'embed', provider: 'instagram', id: 'CxExample01' },
        { type: 'embed', provider: 'facebook', id: '4200000001' },
        { type: 'widget', id: 70200400, title: 'El viento en cifras', url: 'https://www.dw.com/webapi/iframes/widget/es/70200400' },
        { type: 'embed', provider: 'datawrapper', id: 'AbC12' },
        { type: 'embed', provider: 'future-box', id: '77', text: 'Un formato nuevo' },
        { type: 'paragraph', text: 'El último globo era verde.' },
      ],
    },
  }),

  'lists-quotes-tables': page({
    id: 70300400,
    slug: 'a-field-guide-to-buttons',
    headline: 'A field guide to buttons',
    headlineHtml: 'A field&nbsp;guide to but&shy;tons',
    teaser: 'Four holes, two holes, none.',
    text:
      `<p>Buttons&nbsp;have <em>holes</em>, or <strong>do not</strong><strong> have</strong> them; see <a class="internal-link" ` +
      `href="/en/knöpfe/a-70300001?maca=en-x&amp;page=2">our guide</a>, <a class="external-link" title="External link ` +
      `— buttons" href="https://buttons.example/a?utm_source=dw">the club<svg><title>x</title></svg></a>, <a href="mailto:club@buttons.example">its ` +
      `post</a>, <a href="javascript:alert(1)">a trap</a>.</p><ul><li>two holes<ul><li>round</li><li>square <sup>1</sup>` +
      `</li></ul></li><li><p>four</p><p>holes</p></li></ul><ol><li>sew</li><li>pull<br>hard</li></ol><blockquote><p>A ` +
      `button is a <del>door</del> gate.</p><p>It opens.</p><cite>Ada Knopf, tailor</cite></blockquote><table><caption>Buttons ` +
      `by year</caption><thead><tr><th>Year</th><th>CO<sub>2</sub></th></tr></thead><tbody><tr><td>2020</td><td><code>12</code>` +
      `</td></tr><tr><td colspan="2"></td></tr></tbody></table><h3>What&#8203; is left</h3><p>Thread.</p>`,
    facts: {
      headline: 'A field guide to buttons',
      body: [
        {
          type: 'paragraph',
          text: 'Buttons have holes, or do not have them; see our guide, the club, its post, a trap.',
          marks: [
            { type: 'em', start: 13, end: 18 },
            { type: 'strong', start: 23, end: 29 },
            { type: 'strong', start: 30, end: 34 },
            { type: 'link', start: 45, end: 54, href: 'https://www.dw.com/en/kn%C3%B6pfe/a-70300001?page=2' },
            { type: 'link', start: 56, end: 64, href: 'https://buttons.example/a?utm_source=dw' },
            { type: 'link', start: 66, end: 74, href: 'mailto:club@buttons.example' },
          ],
        },
        {
          type: 'list',
          ordered: false,
          items: [
            { text: 'two holes', depth: 0 },
            { text: 'round', depth: 1 },
            { text: 'square 1', depth: 1, marks: [{ type: 'sup', start: 7, end: 8 }] },
            { text: 'four holes', depth: 0 },
          ],
        },
        { type: 'list', ordered: true, items: [{ text: 'sew' }, { text: 'pull hard' }] },
        { type: 'quote', text: 'A button is a door gate. It opens.', marks: [{ type: 'strike', start: 14, end: 18 }], cite: 'Ada Knopf, tailor' },
        {
          type: 'table',
          caption: 'Buttons by year',
          rows: [
            [
              { text: 'Year', header: true },
              { text: 'CO2', header: true, marks: [{ type: 'sub', start: 2, end: 3 }] },
            ],
            [
              { text: '2020', header: false },
              { text: '12', marks: [{ type: 'code', start: 0, end: 2 }] },
            ],
          ],
        },
        { type: 'heading', level: 3, text: 'What is left' },
        { type: 'paragraph', text: 'Thread.' },
      ],
    },
  }),

  opinion: page({
    id: 70400500,
    slug: 'opinion-leave-the-bridge-alone',
    headline: 'Opinion: Leave the bridge alone',
    teaser: 'Not every river needs to be followed, says Rufus Anders.',
    kicker: [['Opinion', null]],
    authors: [['Rufus Anders', '/en/rufus-anders/person-46200001', null, 'Columnist and walker']],
    text: `${p('A bridge that stands where no river runs is a monument.')}${p('<strong>The price of moving</strong>')}` +
      `${p('Money is the smaller part of it. <strong>Time</strong> is the other.')}${p('<b>What stays</b>')}${fill}` +
      `${p('<em>Edited by: Lena Moor and Piet Aaldering</em>')}`,
    state: { isOpinion: true },
    facts: {
      authors: [{ name: 'Rufus Anders', role: 'Columnist and walker', id: 46200001 }],
      editors: ['Lena Moor', 'Piet Aaldering'],
      body: [
        { type: 'paragraph' },
        { type: 'heading', level: 2, text: 'The price of moving', marks: [] },
        { type: 'paragraph' },
        { type: 'heading', level: 2, text: 'What stays' },
        ...paragraphs,
      ],
    },
  }),

  interview: page({
    id: 70500600,
    slug: 'interview-with-a-lighthouse-keeper',
    headline: 'Interview with a lighthouse keeper',
    teaser: 'She has not left the rock since 2009.',
    text:
      [
        ['DW: How is the light?', 'It goes round.'],
        ['Do you ever sleep?', 'By day.'],
        ['And the storms?', 'They come and go.'],
        ['What do you miss?', 'Trees.'],
      ]
        .map(([q, a]) => p(`<strong>${q}</strong>`) + p(a))
        .join('') + p('<strong>The talk took place by radio</strong>'),
    facts: {
      body: [
        'DW: How is the light?',
        'It goes round.',
        'Do you ever sleep?',
        'By day.',
        'And the storms?',
        'They come and go.',
        'What do you miss?',
        'Trees.',
        'The talk took place by radio',
      ].map((text) => ({ type: 'paragraph', text })),
    },
  }),

  'right-to-left': page({
    id: 70600700,
    slug: 'جسر-جديد',
    language: 'ar',
    dir: 'rtl',
    headline: 'مدينة صغيرة تنقل جسرها',
    teaser: 'تحرك النهر أربعين مترا، فقرر أهل المدينة أن يلحق به الجسر.',
    kicker: [['مجتمع', null]],
    shown: ['١١.٠٣.٢٠٢٥', '١١ مارس ٢٠٢٥'],
    topics: [['أنهار', '/ar/أنهار/t-18900002']],
    image: { id: 70600001, alt: 'جسر فوق نهر', caption: 'الجسر القديم', credit: 'H. Vale/Example' },
    text: `${p('قال رئيس البلدية إن العمل سيبدأ في الربيع وسيستمر عامين كاملين.')}${picture(70600002, 'ورشة', 'عمال في الورشة', 'AFP', 'صورة من')}` +
      `${p('<strong>نهر لا ينتظر</strong>')}${p('منذ الفيضان الأخير يجري الماء في الجانب الآخر من الجزيرة، ولا أحد يعرف متى يعود.')}` +
      `${p('م.ن/ ل.ر (د ب أ، أ ف ب)')}`,
    facts: {
      direction: 'rtl',
      language: 'ar',
      byline: { text: 'م.ن/ ل.ر (د ب أ، أ ف ب)', agencies: ['dpa', 'AFP'] },
      body: [
        { type: 'paragraph' },
        { type: 'image', image: { caption: 'عمال في الورشة', credit: 'AFP' } },
        { type: 'heading', text: 'نهر لا ينتظر' },
        { type: 'paragraph' },
      ],
    },
  }),

  'stale-state': page({
    id: 70700800,
    staleId: 70700111,
    slug: 'a-library-under-water',
    headline: 'A library under water',
    teaser: 'Books dry slowly.',
    shown: ['03/11/2025', 'March 11, 2025'],
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://www.dw.com/en/before/a-70700111' },
      author: [{ '@type': 'Person', name: 'Wrong Person' }],
      headline: 'The story that was here before',
      datePublished: '2019-01-01T00:00:00.000Z',
      dateModified: '2019-01-01T00:00:00.000Z',
    },
    text: `${fill}<div class="image-gallery embed" data-id="70700900"></div>`,
    facts: {
      id: 70700800,
      headline: 'A library under water',
      authors: [],
      datePublished: '2025-03-11',
      dateModified: null,
      warnings: [{ code: 'stale-data' }, { code: 'incomplete' }, { code: 'stale-data' }],
    },
  }),

  'notes-promos': page({
    id: 70800900,
    slug: 'the-last-ferryman',
    headline: 'The last ferryman',
    teaser: 'He rows for nobody.',
    metaDate: true,
    jsonLd: null,
    state: null,
    text:
      `${fill}<p><em>Read more</em>: <a href="/en/ferries/a-70800001">Ferries of the north</a></p><p><a class="internal-link" ` +
      `href="/en/oars/a-70800002">Oars and how to hold them</a></p><p>More on rowing: <a href="/en/rowing/a-70800003">Rowing ` +
      `backward</a>, <a href="/en/rowing/a-70800004">rowing forward</a></p><p><a href="https://rowing.example/">A page ` +
      `elsewhere</a></p><p>While you're here: Every Tuesday our editors round up what happens on rivers. Sign up <a href="https://www.dw.com/en/newsletters/s-70800005">here</a>.</p>` +
      `<p><em>Add DW as a <a href="https://www.google.com/preferences/source?q=dw.com">preferred source</a> on Google.</em>` +
      `</p><p>ab/cd&nbsp;(Reuters)</p><p><em>This story was translated from German.</em></p><p><em>Correction, March ` +
      `12, 2025: An earlier version misspelled the ferryman's name. We apologize for the error.</em></p>`,
    facts: {
      datePublished: '2025-03-11T09:30:00.000Z',
      dateModified: null,
      byline: { initials: ['ab', 'cd'], agencies: ['Reuters'] },
      removed: [{ reason: 'promo' }, { reason: 'promo' }],
      body: [
        ...paragraphs,
        { type: 'related', label: 'Read more', links: [{ text: 'Ferries of the north', url: 'https://www.dw.com/en/ferries/a-70800001' }] },
        { type: 'related', label: null, links: [{ text: 'Oars and how to hold them' }] },
        { type: 'related', label: 'More on rowing', links: [{ text: 'Rowing backward' }, { text: 'rowing forward' }] },
        { type: 'paragraph', text: 'A page elsewhere' },
        { type: 'note', text: 'This story was translated from German.' },
        { type: 'note', text: "Correction, March 12, 2025: An earlier version misspelled the ferryman's name. We apologize for the error." },
      ],
    },
  }),

  messy: page({
    id: 70900100,
    slug: 'an-untidy-page',
    headline: 'An untidy page',
    teaser: 'Everything is where it should not be.',
    text:
      `Words with no element.<p>First${picture(70900001, 'A hedge', 'Cut in spring', 'AP')}second.</p><div class="box-of-tomorrow">` +
      `<div>In a box.</div>After the box.</div><p>&nbsp;</p><p></p><p><font style="vertical-align: inherit;"><font style="vertical-align: ` +
      `inherit;">Translated by the browser.</font></font></p><div class="advertisement"><span class="label-top">Advertisement</span>` +
      `</div><x-reader-tool hidden>not shown</x-reader-tool><p style="display: none">nor this</p><p>One<br>two.<img src="https://static.dw.com/image/70900002_605.jpg" ` +
      `alt="A gate">Three.</p><noscript><p>nor that</p></noscript><em><p>Leaning</p></em><h2></h2>`,
    facts: {
      removed: [{ reason: 'advertisement', text: 'Advertisement' }],
      warnings: [{ code: 'unknown-wrapper' }, { code: 'unknown-wrapper' }, { code: 'translated' }],
      body: [
        { type: 'paragraph', text: 'Words with no element.' },
        { type: 'paragraph', text: 'First' },
        { type: 'image', image: { id: 70900001, caption: 'Cut in spring', credit: 'AP' } },
        { type: 'paragraph', text: 'second.' },
        { type: 'paragraph', text: 'In a box.' },
        { type: 'paragraph', text: 'After the box.' },
        { type: 'paragraph', text: 'Translated by the browser.' },
        { type: 'paragraph', text: 'One two.' },
        { type: 'image', image: { alt: 'A gate' } },
        { type: 'paragraph', text: 'Three.' },
        { type: 'note', text: 'Leaning' },
      ],
    },
  }),

  truncated: page({
    id: 71000200,
    slug: 'a-story-without-its-end',
    headline: 'A story without its end',
    teaser: 'It stops.',
    cutAfter: 'The town of Oberlinden lies',
    text: fill,
    facts: {
      headline: 'A story without its end',
      body: [{ type: 'paragraph', text: 'The town of Oberlinden lies' }],
      warnings: [{ code: 'truncated' }],
    },
  }),
}
