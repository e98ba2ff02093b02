// The stories told on classic pages, invented, one for each thing such a page may hold. `facts` is what the contract
// makes of a story, written from the story and not from what a parser gave.
import { classic, gallery, picBox, player } from './classic.mjs'
import { code } from './webapp.mjs'

const p = (text) => `<p>${text}</p>`
const bold = (text) => `<p><strong>${text}</strong></p>`
const paragraph = (text) => ({ type: 'paragraph', text, marks: [] })
const heading = (text) => ({ type: 'heading', level: 2, text, marks: [] })
const person = (name, url = null, id = null) => ({ name, url, id, role: null, location: null })

const valley = [
  'The road into the Kessel valley was built for carts, and carts are what it suits best. Since the last winter two ' +
    'of its seven bridges carry a sign that nobody heavier than a goat should cross them.',
  'Whoever wants to reach the upper villages walks, or waits for the carrier, who comes on Tuesdays. He has had the ' +
    'job since 1971 and knows each stone by a name of his own.',
  'The district has promised a new road three times. "The first plan was too expensive, the second too steep, and ' +
    'the third was eaten by mice," says the clerk who keeps the files.',
]

const story = (page) => ({
  language: 'en',
  kicker: 'Society',
  date: '11.03.2014',
  keywords: ['roads', 'valleys', 'Kessel'],
  topics: [['Alps', '/en/alps/t-17900100']],
  url: `https://www.dw.com/${page.language ?? 'en'}/${page.slug}/a-${page.id}`,
  ...page,
})

const stories = {
  'classic-news': story({
    id: 17480101,
    slug: 'kessel-valley-waits-for-its-road',
    kicker: 'Europe',
    headline: "Kessel valley's long wait for a road",
    teaser: 'Seven bridges, two of them closed: A valley asks who will mend its only road.',
    image: { id: 17480110, words: 'A bridge of stone\n(picture alliance/Example/H. Vale)' },
    ogImages: [17480111],
    text: [
      p(valley[0]),
      p(valley[1].replace('carrier', '<a href="/en/carriers/a-17470001?maca=en-x">carrier</a>')),
      picBox(17480111, 'The carrier (Foto: DW/T. Osei)', 'He knows each stone'),
      '<p><em>Read more</em>: <a href="/en/goats-of-the-kessel/a-17470002">Goats of the Kessel</a></p>',
      '<h2>Three plans&nbsp;</h2>',
      p(valley[2]),
      '<ul><li>The first plan: a tunnel</li><li>The second plan: a <b>lift</b></li></ul>',
      picBox(17480112, 'A file with holes', '', { size: 'full\nrechts' }),
      p('In the valley nobody counts on the fourth.&nbsp;'),
      p('jm/tko&nbsp;(AFP, rtr, dpa)'),
    ].join(' '),
    facts: {
      kind: 'article',
      headline: "Kessel valley's long wait for a road",
      datePublished: '2014-03-11',
      dateModified: null,
      authors: [],
      keywords: ['roads', 'valleys', 'Kessel'],
      leadImage: {
        id: 17480110,
        url: 'https://www.dw.com/image/17480110_303.jpg',
        title: null,
        alt: 'A bridge of stone',
        caption: null,
        credit: 'picture alliance/Example/H. Vale',
        sources: [],
      },
      byline: { text: 'jm/tko (AFP, rtr, dpa)', initials: ['jm', 'tko'], agencies: ['AFP', 'Reuters', 'dpa'] },
      removed: [],
      warnings: [],
      body: [
        paragraph(valley[0]),
        {
          type: 'paragraph',
          text: valley[1],
          marks: [
            {
              type: 'link',
              start: valley[1].indexOf('carrier'),
              end: valley[1].indexOf('carrier') + 7,
              href: 'https://www.dw.com/en/carriers/a-17470001',
            },
          ],
        },
        {
          type: 'image',
          image: {
            id: 17480111,
            url: 'https://www.dw.com/image/17480111_404.jpg',
            alt: 'The carrier',
            caption: 'He knows each stone',
            credit: 'DW/T. Osei',
          },
        },
        {
          type: 'related',
          label: 'Read more',
          links: [{ text: 'Goats of the Kessel', url: 'https://www.dw.com/en/goats-of-the-kessel/a-17470002' }],
        },
        heading('Three plans'),
        paragraph(valley[2]),
        {
          type: 'list',
          ordered: false,
          items: [
            { text: 'The first plan: a tunnel', marks: [], depth: 0 },
            { text: 'The second plan: a lift', marks: [{ type: 'strong', start: 19, end: 23 }], depth: 0 },
          ],
        },
        { type: 'image', image: { id: 17480112, alt: 'A file with holes', caption: null, credit: null } },
        paragraph('In the valley nobody counts on the fourth.'),
      ],
    },
  }),

  'classic-interview': story({
    id: 17480201,
    slug: 'i-never-lost-a-letter',
    headline: '"I never lost a letter"',
    teaser: 'The carrier of the Kessel valley on stones, goats and the post.',
    author: 'Tilda Osei',
    text:
      [
        ['DW: How long does the way take?', 'Four hours up, three down.'],
        ['And with snow?', 'Then nobody writes.'],
        ['Which letter was the heaviest?', 'A wedding invitation. It had a spoon in it.'],
        ['What will you do when the road is built?', 'Walk on it.'],
      ]
        .map(([q, a]) => bold(q) + ' ' + p(a))
        .join(' ') +
      ' ' +
      bold('The talk took place on the third bridge'),
    facts: {
      authors: [person('Tilda Osei')],
      byline: null,
      body: [
        'DW: How long does the way take?',
        'Four hours up, three down.',
        'And with snow?',
        'Then nobody writes.',
        'Which letter was the heaviest?',
        'A wedding invitation. It had a spoon in it.',
        'What will you do when the road is built?',
        'Walk on it.',
        'The talk took place on the third bridge',
      ].map((text) => ({ type: 'paragraph', text })),
    },
  }),

  'classic-gallery': story({
    id: 19480301,
    slug: 'the-seven-bridges',
    date: '17.10.2016',
    headline: 'The seven bridges',
    teaser: 'Each of them has a story, and one has two.',
    author: 'Mara Tannhof, Jost Ebbing',
    text:
      `${p(valley[0])} ${bold('A bridge for goats&nbsp;only')} ` +
      `${gallery({
        id: 19480310,
        title: "The Kessel valley's bridges: stone, wood, rope",
        author: 'Author: Ilva Brandt (mt)',
        slides: [
          [
            19480311,
            'Bridge of stone (picture alliance / Example)',
            "'Older than the church'",
            ['It was built when the church was still a field.', 'The masons left their marks on the third arch.'],
          ],
          [19480312, 'Bridge of rope', 'A bridge that hums', ['In the wind it gives a low G.']],
          [19480313, 'A sign\n(DW/I. Brandt)', 'For goats', ['Nobody heavier may cross.']],
        ],
      })}` +
      ` ${p(valley[1])} <div class="col3"><div class="group"><div><p>${valley[2]}</p></div></div></div>`,
    facts: {
      authors: [person('Mara Tannhof'), person('Jost Ebbing')],
      datePublished: '2016-10-17',
      removed: [],
      body: [
        paragraph(valley[0]),
        heading('A bridge for goats only'),
        {
          type: 'gallery',
          id: 19480310,
          title: "The Kessel valley's bridges: stone, wood, rope",
          url: null,
          teaser: null,
          authors: ['Ilva Brandt (mt)'],
          images: [
            {
              id: 19480311,
              url: 'https://www.dw.com/image/19480311_303.jpg',
              title: "'Older than the church'",
              alt: 'Bridge of stone',
              caption: 'It was built when the church was still a field. The masons left their marks on the third arch.',
              credit: 'picture alliance / Example',
              sources: [],
            },
            { id: 19480312, title: 'A bridge that hums', alt: 'Bridge of rope', caption: 'In the wind it gives a low G.', credit: null },
            { id: 19480313, title: 'For goats', alt: 'A sign', caption: 'Nobody heavier may cross.', credit: 'DW/I. Brandt' },
          ],
        },
        paragraph(valley[1]),
        paragraph(valley[2]),
      ],
    },
  }),

  // The head names no address: the id must come from the list below the text, not from a share box.
  'classic-media': story({
    id: 17480401,
    slug: 'sounds-of-the-kessel',
    headline: 'Sounds of the Kessel',
    teaser: 'A valley can be heard from far away.',
    author: 'Tilda Osei',
    bareHead: true,
    topics: [],
    text: (page) =>
      `${p(valley[0])} ` +
      player(page, {
        id: 17480410,
        kind: 'video',
        title: 'The carrier\'s "Tuesday"',
        file: 'https://tvdownloaddw-a.akamaihd.net/x/carrier_sd_avc.mp4',
        seconds: 137,
        poster: '/image/17480411_302.jpg',
      }) +
      ` ${p(valley[1])} ` +
      `${player(page, { id: 17480420, kind: 'audio', title: 'A bridge hums', file: 'https://radiodownloaddw-a.akamaihd.net/x/bridge.mp3', seconds: 45, poster: '' })}` +
      ` ${p(valley[2])}`,
    facts: {
      url: null,
      topics: [],
      warnings: [{ code: 'missing-url' }],
      body: [
        paragraph(valley[0]),
        {
          type: 'video',
          id: 17480410,
          title: 'The carrier\'s "Tuesday"',
          url: null,
          duration: 137,
          poster: 'https://www.dw.com/image/17480411_302.jpg',
          sources: [{ url: 'https://tvdownloaddw-a.akamaihd.net/x/carrier_sd_avc.mp4', type: 'video/mp4' }],
          tracks: [],
        },
        paragraph(valley[1]),
        {
          type: 'audio',
          id: 17480420,
          title: 'A bridge hums',
          duration: 45,
          poster: null,
          sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/x/bridge.mp3', type: 'audio/mpeg' }],
        },
        paragraph(valley[2]),
      ],
      removed: [
        { reason: 'player', text: 'Watch video 02:17' },
        { reason: 'player', text: 'Listen to audio 00:45' },
      ],
    },
  }),

  'classic-embeds': story({
    id: 19480501,
    slug: 'a-valley-in-the-net',
    date: '05.11.2015',
    headline: 'A valley in the net',
    teaser: 'Since last week the Kessel has a camera.',
    author: 'Jost Ebbing',
    keywordRow: false,
    text:
      `${p(valley[0])} <div class="col2"> <iframe width="460" height="259" src="https://www.youtube.com/embed/kE55el_07a?wmode=transparent" ` +
      `frameborder="0" allowfullscreen> </iframe> </div> ${p(valley[1])} <blockquote class="twitter-tweet" data-lang="en">` +
      `<p lang="en" dir="ltr">A goat has crossed the fourth bridge.</p>&mdash; Kessel (@kessel_example) <a href="https://twitter.com/kessel_example/status/660000000000000001">November ` +
      `4, 2015</a></blockquote> <script async src="//platform.twitter.com/widgets.js" charset="utf-8"></script> <div ` +
      `class="col2"><iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fkessel%2Fposts%2F4711" ` +
      `width="500"></iframe></div> ${p(valley[2])} <blockquote>A valley without a camera is a valley.</blockquote>`,
    facts: {
      // Without a row of keywords the head's list counts.
      keywords: ['roads', 'valleys', 'Kessel'],
      removed: [],
      warnings: [],
      body: [
        paragraph(valley[0]),
        { type: 'embed', provider: 'youtube', id: 'kE55el_07a', url: 'https://www.youtube.com/watch?v=kE55el_07a' },
        paragraph(valley[1]),
        {
          type: 'embed',
          provider: 'twitter',
          id: '660000000000000001',
          text: 'A goat has crossed the fourth bridge. — Kessel (@kessel_example) November 4, 2015',
        },
        { type: 'embed', provider: 'facebook', id: '4711' },
        paragraph(valley[2]),
        { type: 'quote', text: 'A valley without a camera is a valley.' },
      ],
    },
  }),

  'classic-authors': story({
    id: 63480601,
    slug: 'die-brücken-im-kesseltal',
    language: 'de',
    kicker: 'Verkehr',
    date: '02.09.2022',
    headline: 'Die Brücken im Kesseltal',
    teaser: 'Drei Pläne, sieben Brücken, keine Straße.',
    author: '<a href="/de/mara-tannhof/person-46000001">Mara Tannhof</a>, Jost Ebbing und Ilva Brandt (AFP, dpa)',
    keywords: ['Brücken', 'Verkehr', 'Kesseltal', 'Ziegen'],
    topics: [
      ['Alpen', '/de/alpen/t-17900100'],
      ['Straßenbau', '/de/straßenbau/t-17900101'],
    ],
    image: { id: 63480610, words: 'Brücke im Tal', caption: 'Die vierte Brücke &#8211; gesperrt', host: 'https://static.dw.com' },
    text: [
      p('Wer nach oben will, geht zu Fuß. <br>Oder er wartet.'),
      '<h2>Ein Tal wartet&nbsp;</h2>',
      picBox(63480611, 'Aktenordner (M. Tannhof (DW))', 'Der dritte Plan ', { form: 401, host: 'https://static.dw.com', size: 'full\nrechts' }),
      p('Der Bezirk hat eine Straße versprochen, <strong>dreimal</strong>.'),
      '<p><a href="http://www.dw.com/de/newsletter-anmeldung/a-15702299" target="_blank" class="icon intern">Jeden Tag ' +
        'schicken wir Ihnen eine Auswahl. Hier abonnieren Sie den Newsletter.</a></p>',
    ].join(' '),
    facts: {
      authors: [person('Mara Tannhof', 'https://www.dw.com/de/mara-tannhof/person-46000001', 46000001), person('Jost Ebbing'), person('Ilva Brandt')],
      byline: { text: 'AFP, dpa', initials: [], agencies: ['AFP', 'dpa'] },
      keywords: ['Brücken', 'Verkehr', 'Kesseltal', 'Ziegen'],
      topics: [
        { text: 'Alpen', url: 'https://www.dw.com/de/alpen/t-17900100' },
        { text: 'Straßenbau', url: 'https://www.dw.com/de/stra%C3%9Fenbau/t-17900101' },
      ],
      leadImage: {
        id: 63480610,
        url: 'https://static.dw.com/image/63480610_303.jpg',
        alt: 'Brücke im Tal',
        caption: 'Die vierte Brücke – gesperrt',
        credit: null,
      },
      body: [
        paragraph('Wer nach oben will, geht zu Fuß. Oder er wartet.'),
        heading('Ein Tal wartet'),
        {
          type: 'image',
          image: { url: 'https://static.dw.com/image/63480611_401.jpg', alt: 'Aktenordner', credit: 'M. Tannhof (DW)', caption: 'Der dritte Plan' },
        },
        { type: 'paragraph', text: 'Der Bezirk hat eine Straße versprochen, dreimal.', marks: [{ type: 'strong', start: 40, end: 47 }] },
      ],
      removed: [{ reason: 'promo', text: 'Jeden Tag schicken wir Ihnen eine Auswahl. Hier abonnieren Sie den Newsletter.' }],
    },
  }),

  'classic-promos': story({
    id: 49480701,
    slug: 'what-the-goats-read',
    date: '07.08.2019',
    headline: 'What the goats read',
    teaser: 'Old files, mostly.',
    author: 'Ilva Brandt',
    text:
      `${p(valley[2])} <p><em>Read more</em>: <a href="/en/paper-and-its-eaters/a-49470001">Paper and its eaters</a></p> ` +
      `<p><a href="/en/a-valley-in-the-net/a-19480501">A valley in the net</a></p> <p><strong>Read more: <a href="/en/the-seven-bridges/a-19480301">The ` +
      `seven bridges</a></strong></p> ${p(valley[0])} <p><strong>Each evening at 1830 UTC, DW's editors send out a selection ` +
      `of news. You can sign up to receive it <a href="https://www.dw.com/en/newsletters/a-15718229">directly here</a>.</strong>` +
      `</p> <p><em>The clerk's name was changed at his own request.</em></p>`,
    facts: {
      removed: [{ reason: 'promo' }],
      body: [
        paragraph(valley[2]),
        {
          type: 'related',
          label: 'Read more',
          links: [{ text: 'Paper and its eaters', url: 'https://www.dw.com/en/paper-and-its-eaters/a-49470001' }],
        },
        { type: 'related', label: null, links: [{ text: 'A valley in the net', url: 'https://www.dw.com/en/a-valley-in-the-net/a-19480501' }] },
        { type: 'related', label: 'Read more', links: [{ text: 'The seven bridges', url: 'https://www.dw.com/en/the-seven-bridges/a-19480301' }] },
        paragraph(valley[0]),
        { type: 'note', text: "The clerk's name was changed at his own request." },
      ],
    },
  }),

  'classic-ru': story({
    id: 18480801,
    slug: 'семь-мостов-одной-долины',
    language: 'ru',
    kicker: 'Европа',
    date: '30.01.2015',
    headline: 'Семь мостов одной долины',
    teaser: 'Дорогу обещали построить трижды.',
    author: 'Вера Липова, Павел Ясенев',
    keywords: ['мосты', 'дорога', 'долина'],
    topics: [['Альпы', '/ru/альпы/t-17900102']],
    image: { id: 18480810, words: 'Мост (Example/Imago)' },
    text: [
      p('По дороге в долину можно пройти только пешком. Два моста закрыты с прошлой зимы.'),
      bold('Три плана'),
      p('"Первый был слишком дорогим, второй слишком крутым, а третий съели мыши", - говорит хранитель архива.'),
      p('вл/пя (АФП, дпа)'),
    ].join(' '),
    facts: {
      language: 'ru',
      direction: 'ltr',
      datePublished: '2015-01-30',
      authors: [person('Вера Липова'), person('Павел Ясенев')],
      keywords: ['мосты', 'дорога', 'долина'],
      topics: [{ text: 'Альпы', url: 'https://www.dw.com/ru/%D0%B0%D0%BB%D1%8C%D0%BF%D1%8B/t-17900102' }],
      byline: { initials: ['вл', 'пя'], agencies: ['AFP', 'dpa'] },
      body: [{ type: 'paragraph' }, heading('Три плана'), { type: 'paragraph' }],
      removed: [],
    },
  }),

  'classic-ar': story({
    id: 18480901,
    slug: 'وادي-الجسور',
    language: 'ar',
    rtl: true,
    kicker: 'مجتمع',
    date: '04.06.2017',
    headline: 'وادي الجسور السبعة',
    teaser: 'طريق واحد وسبعة جسور، اثنان منها مغلقان.',
    author: 'سلمى النهري',
    keywords: ['جسور', 'طرق', 'وادي'],
    topics: [['جبال', '/ar/جبال/t-17900103']],
    image: { id: 18480910, words: 'جسر من حجر (picture-alliance/dpa)' },
    text: [
      p('لا يصل إلى القرى العليا إلا من يسير على قدميه.'),
      bold('ثلاث خطط'),
      p('الخطة الأولى كانت مكلفة، والثانية شديدة الانحدار، والثالثة أكلتها الفئران.'),
      p('س.ن/ ر.ح (د ب أ، رويترز)'),
    ].join(' '),
    facts: {
      language: 'ar',
      direction: 'rtl',
      datePublished: '2017-06-04',
      authors: [person('سلمى النهري')],
      keywords: ['جسور', 'طرق', 'وادي'],
      leadImage: { alt: 'جسر من حجر', credit: 'picture-alliance/dpa' },
      byline: { agencies: ['dpa', 'Reuters'] },
      body: [{ type: 'paragraph' }, heading('ثلاث خطط'), { type: 'paragraph' }],
    },
  }),

  'classic-recording': story({
    id: 18481001,
    slug: 'daraja-la-kamba',
    language: 'sw',
    kicker: 'Vijana',
    date: '21.04.2015',
    headline: 'Daraja la kamba',
    teaser: 'Kwenye upepo daraja hili linaimba.',
    keywords: [],
    keywordRow: false,
    topics: [],
    over: (page) =>
      player(page, {
        id: 18481010,
        kind: 'audio',
        title: 'Daraja la kamba',
        file: 'https://radiodownloaddw-a.akamaihd.net/x/daraja.mp3',
        seconds: 581,
        poster: '',
      }),
    text: '<p>Mwandishi: Neema Mto<br>Mhariri: Juma Bahari</p>',
    facts: {
      language: 'sw',
      authors: [person('Neema Mto')],
      editors: ['Juma Bahari'],
      keywords: [],
      text: '',
      wordCount: 0,
      removed: [],
      warnings: [],
      body: [{ type: 'audio', id: 18481010, title: 'Daraja la kamba', duration: 581 }],
    },
  }),

  'classic-dw-de': story({
    id: 16481101,
    slug: 'the-last-carrier',
    url: 'http://www.dw.de/the-last-carrier/a-16481101',
    shortHost: 'http://dw.de',
    kicker: 'Germany',
    date: '28.12.2012',
    headline: 'The last carrier',
    teaser: 'He comes on Tuesdays.',
    author: 'Rufus Anders',
    reconstruction: 'the frame of later years on the host of 2012, keywords without links, a short address on dw.de',
    plainKeywords: true,
    image: { id: 16481110, words: 'A man with a sack (Fotolia/example)' },
    text: [p(valley[1]), bold('Names for stones'), p('The largest is called Aunt.')].join(' '),
    facts: {
      language: 'en',
      url: 'http://www.dw.de/the-last-carrier/a-16481101',
      authors: [person('Rufus Anders')],
      keywords: ['roads', 'valleys', 'Kessel'],
      leadImage: { url: 'http://www.dw.de/image/16481110_303.jpg', credit: 'Fotolia/example' },
      topics: [{ text: 'Alps', url: 'http://www.dw.de/en/alps/t-17900100' }],
      body: [paragraph(valley[1]), heading('Names for stones'), paragraph('The largest is called Aunt.')],
    },
  }),

  'classic-no-container': story({
    id: 16481201,
    slug: 'a-page-without-its-box',
    headline: 'A page without its box',
    teaser: 'The text is there all the same.',
    author: 'Tilda Osei',
    noContainer: true,
    keywordRow: false,
    keywords: [],
    reconstruction: 'a classic page whose text has lost its .longText',
    image: { id: 16481210, words: 'A box (Example)', caption: 'The box' },
    text: [p(valley[0]), picBox(16481211, 'A lid', 'The lid'), bold('In the column'), p(valley[1]), '<ul><li>one</li></ul>'].join('\n'),
    facts: {
      authors: [person('Tilda Osei')],
      leadImage: { id: 16481210, caption: 'The box' },
      keywords: [],
      body: [
        paragraph(valley[0]),
        { type: 'image', image: { id: 16481211 } },
        heading('In the column'),
        paragraph(valley[1]),
        { type: 'list', items: [{ text: 'one' }] },
      ],
    },
  }),

  'classic-two-texts': story({
    id: 16481301,
    slug: 'two-halves',
    headline: 'Two halves',
    teaser: 'A river runs between.',
    author: 'Jost Ebbing',
    reconstruction: 'a text in two containers with a player and a picture between',
    text: (page) =>
      `${p(valley[0])} ${p('The first half ends here.')}</div></div>` +
      `${player(page, { id: 16481310, kind: 'video', title: 'Between the halves', file: 'https://tvdownloaddw-a.akamaihd.net/x/between.mp4', seconds: 61, poster: '/image/16481311_302.jpg' })}` +
      `<div class="group">${picBox(16481312, 'The river (AP)', 'It is wide')}<div class="longText">${p(valley[1])} ${p('ab/cd (dpa)')}`,
    facts: {
      byline: { initials: ['ab', 'cd'], agencies: ['dpa'] },
      body: [
        paragraph(valley[0]),
        paragraph('The first half ends here.'),
        { type: 'video', id: 16481310, title: 'Between the halves', duration: 61 },
        { type: 'image', image: { id: 16481312, caption: 'It is wide', credit: 'AP' } },
        paragraph(valley[1]),
      ],
    },
  }),

  'classic-video-page': story({
    id: 18481401,
    slug: 'the-carriers-tuesday',
    url: 'https://www.dw.com/en/the-carriers-tuesday/av-18481401',
    headline: "The carrier's Tuesday",
    teaser: 'A film from the valley.',
    noDateRow: true,
    shownDate: '24.02.2018 | 02:17 min.',
    reconstruction: 'the player of articles on a page of its own, after the names that video downloaders read',
    over: (page) =>
      player(page, {
        id: 18481401,
        kind: 'video',
        title: "The carrier's Tuesday",
        file: 'https://tvdownloaddw-a.akamaihd.net/x/tuesday.mp4',
        seconds: 137,
        poster: '/image/18481410_302.jpg',
      }),
    text: p(valley[1]),
    facts: {
      kind: 'video',
      datePublished: '2018-02-24',
      body: [{ type: 'video', id: 18481401, title: "The carrier's Tuesday", duration: 137 }, paragraph(valley[1])],
      removed: [],
    },
  }),

  'classic-gallery-page': story({
    id: 18481501,
    slug: 'bridges-in-pictures',
    url: 'https://www.dw.com/en/bridges-in-pictures/g-18481501',
    date: '02.03.2016',
    headline: 'Bridges in pictures',
    teaser: 'From stone to rope.',
    reconstruction: 'the gallery of articles on a page of its own',
    text: null,
    over: () =>
      gallery({
        id: 18481501,
        title: 'Bridges in pictures',
        author: 'Author: Mara Tannhof',
        slides: [
          [18481511, 'Stone (dpa)', 'Stone', ['The oldest.']],
          [18481512, 'Rope (AP)', 'Rope', ['The lightest.']],
        ],
      }),
    facts: {
      kind: 'gallery',
      body: [
        {
          type: 'gallery',
          id: 18481501,
          title: 'Bridges in pictures',
          authors: ['Mara Tannhof'],
          images: [
            { title: 'Stone', caption: 'The oldest.', credit: 'dpa' },
            { title: 'Rope', caption: 'The lightest.', credit: 'AP' },
          ],
        },
      ],
    },
  }),
}

const told = ([name, page]) => {
  const whole = { ...page }
  for (const key of ['text', 'over']) if (typeof page[key] === 'function') whole[key] = page[key](page)
  const facts = {
    id: page.id,
    permalink: `https://p.dw.com/p/${code(page.id)}`,
    url: new URL(page.url).href,
    headline: page.headline,
    kicker: [{ text: page.kicker, url: null }],
    teaser: page.teaser,
    source: { layout: 'classic' },
    ...page.facts,
  }
  return [name, { html: classic(whole), facts }]
}

/** Name → the page's HTML and what it must give. */
export const classicPages = Object.fromEntries(Object.entries(stories).map(told))
