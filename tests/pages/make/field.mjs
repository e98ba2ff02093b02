// Pages as people have them: translated by a browser or an add-on, saved, with consent not given. The markup of
// the add-ons is theirs, the stories are ours.
import { webapp } from './webapp.mjs'

const p = (text) => `<p>${text}</p>`
const paragraph = (text) => ({ type: 'paragraph', text, marks: [] })

const base = {
  language: 'de',
  build: 2026,
  kicker: [['Gesellschaft', null]],
  authors: [],
  published: '2025-05-06T06:00:00.000Z',
  shown: ['06.05.2025', '6. Mai 2025'],
  topics: [['Häfen', '/de/haefen/t-18900101']],
}
const page = (story) => {
  const merged = { ...base, ...story }
  merged.url ??= `https://www.dw.com/${merged.language}/${merged.slug}/a-${merged.id}`
  return merged
}

/** A story, paragraph by paragraph, and what a machine made of it. */
const pairs = [
  [
    'Der Leuchtturm von Eiderwarft bekommt ein neues Licht, das sparsamer ist und weiter reicht als das alte.',
    'The lighthouse of Eiderwarft is getting a new light that is more frugal and reaches further than the old one.',
  ],
  [
    '„Wir haben achtzig Jahre lang Glühlampen gewechselt“, sagte der Wärter, „jetzt wechseln wir das Fach.“',
    '"We changed light bulbs for eighty years," said the keeper, "now we are changing the trade."',
  ],
  [
    'Die alte Linse kommt ins Heimatmuseum. Sie wiegt zwei Tonnen und muss in elf Teilen getragen werden.',
    'The old lens goes to the local museum. It weighs two tons and has to be carried in eleven parts.',
  ],
  [
    'Bis zum Herbst bleibt der Turm für Besucher geschlossen; die Treppe wird bei dieser Gelegenheit gestrichen.',
    'The tower stays closed to visitors until autumn; the stairs will be painted on this occasion.',
  ],
]
const spanish = [
  [
    'El faro de Punta Larga tendrá una luz nueva, más económica y de mayor alcance que la antigua.',
    'Punta Larga 灯塔将换上一盏新灯，比旧灯更省电，照得更远。',
  ],
  [
    '«Durante ochenta años cambiamos bombillas», dijo el farero, «ahora cambiamos de oficio».',
    '“八十年来我们一直在换灯泡，”守塔人说，“现在我们要换行了。”',
  ],
  [
    'La vieja lente irá al museo del pueblo; pesa dos toneladas y habrá que bajarla en once partes.',
    '旧透镜将送往镇上的博物馆；它重两吨，得分成十一块搬下来。',
  ],
]

/** Beside the original, as an add-on writes it. */
const beside = (list, addon) => list.map(([original, translation]) => addon(original, translation)).join('\n')
const bilingual = (story, list, addon, more = '') =>
  page({
    ...story,
    text: beside(list, addon) + more,
    facts: {
      headline: story.headline,
      language: story.language ?? 'de',
      body: list.map(([original]) => paragraph(original)),
      removed: list.map(([, text]) => ({ reason: 'translation', text })),
      warnings: [],
    },
  })

const lighthouse = { headline: 'Neues Licht für alten Turm', teaser: 'Ein Leuchtturm wird sparsam.' }
const faro = {
  language: 'es',
  headline: 'Luz nueva para un faro viejo',
  teaser: 'Un faro aprende a ahorrar.',
  kicker: [['Sociedad', null]],
  shown: ['06/05/2025', '6 de mayo de 2025'],
  topics: [['Faros', '/es/faros/t-18900102']],
}

/** What a translator has put in the place of the words. */
const replaced = (story, list, frame, text) =>
  page({
    ...story,
    text: list.map(([, translation]) => text(translation)).join('\n'),
    frame,
    facts: {
      headline: story.headlineShown ?? story.headline,
      language: story.language ?? 'de',
      body: list.map(([, translation]) => paragraph(translation)),
      removed: [],
      warnings: [{ code: 'translated' }],
    },
  })

/** What closes a text and is not of it: appeals, copyright, sources. */
const closing = (story, paragraphs, lines) =>
  page({
    ...story,
    text: [...paragraphs.map(p), ...lines.map(([, html]) => html)].join('\n'),
    facts: {
      language: story.tag ?? story.language,
      body: paragraphs.map(paragraph),
      removed: lines.map(([reason, html]) => ({
        reason,
        text: html
          .replace(/<[^>]*>/g, '')
          .replace(/&nbsp;/g, ' ')
          .trim(),
      })),
      warnings: [],
    },
  })

const numbered = '<ol start="4"><li>Fourth, the lamp<br><br>and its socket</li><li>Fifth, the lens</li></ol>'
const table =
  '<table><caption>Opening hours</caption><tr><th colspan="2">Days</th><th>Hours</th></tr><tr><td rowspan="2">Weekdays</td>' +
  '<td>summer</td><td>9 to 6</td></tr><tr><td>winter</td><td>10 to 4</td></tr></table>'
const cell = (text, more = {}) => ({ text, marks: [], header: false, colspan: 1, rowspan: 1, ...more })

const image = (id, more) => ({ type: 'image', image: { id, url: `https://static.dw.com/image/${id}_605.jpg`, ...more } })
const youtube = (id) => ({ type: 'embed', provider: 'youtube', id, url: `https://www.youtube.com/watch?v=${id}`, text: null })

export const field = {
  'doubled-pictures': page({
    ...lighthouse,
    id: 77100401,
    slug: 'neues-licht-7',
    authors: [['Ada Watt', '/de/ada-watt/person-46000077', '', 'Reporterin']],
    text: [
      p(pairs[0][0]),
      '<figure class="placeholder-image master_landscape big"><div class="lazy-load-container"><img class="lq-img" aria-hidden="true" ' +
        'src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><img class="hq-img" data-id="77100402" src="https://static.dw.com/image/77100402_605.jpg" ' +
        'alt="Der Turm"></div><figcaption class="img-caption">Von Süden<small class="copyright">Bild: M. Watt/Beispiel</small>' +
        '</figcaption></figure>',
      p(pairs[1][0]),
      '<figure><img class="lq-img" src="" alt="Die Linse"><picture><source srcset="https://static.dw.com/image/77100403_604.webp ' +
        '767w, https://static.dw.com/image/77100403_605.webp 1199w" type="image/webp"><img class="hq-img" src="https://static.dw.com/image/77100403_604.jpg" ' +
        'srcset="https://static.dw.com/image/77100403_604.jpg 767w" alt="Die Linse"></picture><noscript><img src="https://static.dw.com/image/77100403_605.jpg" ' +
        'alt="Die Linse"></noscript><figcaption>Zwei Tonnen<small class="copyright">Bild: Museum</small></figcaption></figure>',
      `<div class="lazy-load-container"><img class="lq-img" aria-hidden="true" src="" alt="Die Treppe"><img class="hq-img" ` +
        `data-id="77100404" data-url="https://static.dw.com/image/77100404_\${formatId}.jpg" alt="Die Treppe"></div>`,
      '<figure><img data-id="77100405" src="https://static.dw.com/image/77100405_605.jpg" alt="Vorher"><img data-id="77100406" ' +
        'src="https://static.dw.com/image/77100406_605.jpg" alt="Nachher"></figure>',
      p(pairs[2][0]),
    ].join('\n'),
    facts: {
      language: 'de',
      authors: [{ name: 'Ada Watt', role: 'Reporterin' }],
      removed: [],
      leadImage: null,
      body: [
        paragraph(pairs[0][0]),
        image(77100402, { alt: 'Der Turm', caption: 'Von Süden', credit: 'M. Watt/Beispiel' }),
        paragraph(pairs[1][0]),
        image(77100403, { alt: 'Die Linse', caption: 'Zwei Tonnen', credit: 'Museum' }),
        image(77100404, { alt: 'Die Treppe', caption: null }),
        image(77100405, { alt: 'Vorher' }),
        image(77100406, { alt: 'Nachher' }),
        paragraph(pairs[2][0]),
      ],
    },
  }),

  'consent-layers': page({
    ...faro,
    id: 77100501,
    slug: 'luz-nueva-7',
    text: [
      p(spanish[0][0]),
      '<div class="yt-wrapper embed big"><iframe class="cmplazyload" data-cmp-vendor="s30" data-cmp-src="https://www.youtube.com/embed/faroFARO001" ' +
        'src="about:blank"></iframe><div class="cmplazypreviewiframe"><img src="https://delivery.example/preview/faroFARO001" ' +
        'alt=""><div class="cmplazypreviewmsg"><p>¿Ver un video de otra casa?</p><a href="#">Una vez</a> <a href="#">Siempre</a>' +
        '</div></div></div>',
      p(spanish[1][0]),
      '<iframe class="optanon-category-C0004" data-src="https://www.youtube-nocookie.com/embed/faroFARO002"></iframe>' +
        '<div class="ot-consent-box"><p>Falta su permiso.</p></div>',
      '<div class="BorlabsCookie"><div class="_brlbs-content-blocker"><p>Aquí hay un video.</p><a href="#">Mostrar</a>' +
        '</div><iframe data-cookieblock-src="https://www.youtube.com/embed/faroFARO003"></iframe></div>',
      '<div class="uc-embedding-container"><div class="uc-embedding-wrapper" data-uc-src="https://www.instagram.com/p/FaRoFaRo004/embed">' +
        '<h3>Se necesita su permiso</h3><button>Aceptar</button></div></div>',
      p(spanish[2][0]),
    ].join('\n'),
    facts: {
      language: 'es',
      body: [
        paragraph(spanish[0][0]),
        youtube('faroFARO001'),
        paragraph(spanish[1][0]),
        youtube('faroFARO002'),
        youtube('faroFARO003'),
        { type: 'embed', provider: 'instagram', id: 'FaRoFaRo004' },
        paragraph(spanish[2][0]),
      ],
      removed: [
        { reason: 'consent', text: '¿Ver un video de otra casa? Una vez Siempre' },
        { reason: 'consent', text: 'Falta su permiso.' },
        { reason: 'consent', text: 'Aquí hay un video. Mostrar' },
        { reason: 'consent', text: 'Se necesita su permiso Aceptar' },
      ],
    },
  }),

  'date-in-words-es': page({
    ...faro,
    id: 77100601,
    slug: 'luz-nueva-8',
    shown: ['05/06/2025', '6 de mayo de 2025'],
    jsonLd: null,
    state: null,
    published: '2025-05-06T07:00:00.000Z',
    frame: (story) => webapp(story).replace(/"date":\d+/, '"date":0'),
    text: p(spanish[0][0]),
    facts: { datePublished: '2025-05-06', language: 'es' },
  }),

  'closing-lines-zh': closing(
    {
      id: 77100301,
      language: 'zh',
      tag: 'zh-Hans',
      slug: '灯塔换灯',
      headline: '灯塔换灯',
      teaser: '一座灯塔学会了节约。',
      kicker: [['社会', null]],
      shown: ['2025/05/06', '2025年5月6日'],
      topics: [['灯塔', '/zh/灯塔/t-18900104']],
    },
    spanish.map(([, text]) => text),
    [
      ['notice', '<p><em>摘编自其他媒体的灯塔消息，海鸥对此不负责任。</em></p>'],
      ['promo', '<p>DW中文有Instagram！想看更多灯塔的照片，请搜寻dw.chinese。</p>'],
      ['notice', '<p>© 2025年德国之声版权声明：灯光归大海所有，未经海鸥同意不得转载。</p>'],
    ]
  ),

  'closing-lines-zh-hant': closing(
    {
      id: 77100302,
      language: 'zh-hant',
      tag: 'zh-Hant',
      htmlLang: 'zh-Hant',
      slug: '燈塔換燈',
      headline: '燈塔換燈',
      teaser: '一座燈塔學會了節約。',
      kicker: [['社會', null]],
      shown: ['2025/05/06', '2025年5月6日'],
      topics: [['燈塔', '/zh-hant/燈塔/t-18900104']],
    },
    ['朋塔拉爾加燈塔將換上一盞新燈，比舊燈更省電，照得更遠。', '舊透鏡將送往鎮上的博物館；它重兩噸，得分成十一塊搬下來。'],
    [
      ['notice', '<p>（摘編自其他媒體）</p>'],
      ['promo', '<p>DW中文有Instagram！歡迎搜尋dw.chinese，看更多燈塔。</p>'],
      ['notice', '<p>©&nbsp;2025年德國之聲版權聲明：燈光歸大海所有，未經海鷗同意不得轉載。</p>'],
    ]
  ),

  'closing-lines-es': closing(
    { ...faro, id: 77100303, slug: 'luz-nueva-6' },
    spanish.map(([text]) => text),
    [
      ['promo', '<p>El faro también está <a href="https://www.instagram.com/dw.espanol/">en la cuenta de DW</a>, con fotos.</p>'],
      ['notice', '<p><em>Todos los derechos reservados, menos los de las gaviotas.</em></p>'],
    ]
  ),

  'closing-lines-de': closing(
    { ...lighthouse, id: 77100304, slug: 'neues-licht-6' },
    pairs.map(([text]) => text),
    [
      ['notice', '<p>Copyright © 2025 Leuchtturm Eiderwarft</p>'],
      ['promo', '<p>Folgen Sie uns auf dem Telefon, im Radio und bei Nebel.</p>'],
    ]
  ),

  'breaks-and-spans': page({
    id: 77100001,
    language: 'en',
    slug: 'the-light-moves',
    headline: 'The light moves',
    teaser: 'A lamp goes up a tower.',
    shown: ['05/06/2025', 'May 6, 2025'],
    text:
      `<p>The lamp was carried up on Monday.<br>\n<br />It took <b>four people<br> <br>and a rope</b> of ninety meters.<br>` +
      `</p><h2>What is next<br><br>on the tower</h2>${numbered}<blockquote><p>It shines.<br><br>It really does.</p></blockquote>` +
      `${table}<div>Text of a box.<br><br><br>More of it.</div>`,
    facts: {
      language: 'en',
      warnings: [{ code: 'unknown-wrapper' }],
      body: [
        paragraph('The lamp was carried up on Monday.'),
        { type: 'paragraph', text: 'It took four people', marks: [{ type: 'strong', start: 8, end: 19 }] },
        { type: 'paragraph', text: 'and a rope of ninety meters.', marks: [{ type: 'strong', start: 0, end: 10 }] },
        { type: 'heading', level: 2, text: 'What is next on the tower' },
        { type: 'list', ordered: true, start: 4, items: [{ text: 'Fourth, the lamp and its socket' }, { text: 'Fifth, the lens' }] },
        { type: 'quote', text: 'It shines. It really does.' },
        {
          type: 'table',
          caption: 'Opening hours',
          rows: [
            [cell('Days', { header: true, colspan: 2 }), cell('Hours', { header: true })],
            [cell('Weekdays', { rowspan: 2 }), cell('summer'), cell('9 to 6')],
            [cell('winter'), cell('10 to 4')],
          ],
        },
        paragraph('Text of a box.'),
        paragraph('More of it.'),
      ],
    },
  }),

  'bilingual-spans': bilingual(
    {
      ...lighthouse,
      id: 77100101,
      slug: 'neues-licht',
      headlineHtml:
        'Neues Licht für alten Turm<span class="notranslate read-frog-translated-content-wrapper"><span> </span><span class="notranslate ' +
        'read-frog-translated-inline-content">New light for old tower</span></span>',
    },
    pairs,
    (original, translation) =>
      `<p data-read-frog-paragraph="" data-read-frog-walked="a1">${original}<span class="notranslate read-frog-translated-content-wrapper" ` +
      `data-read-frog-translation-mode="bilingual"><br><span class="notranslate read-frog-translated-block-content">${translation}` +
      `</span></span></p>`
  ),

  'bilingual-without-a-name': bilingual(
    { ...faro, id: 77100102, slug: 'luz-nueva' },
    spanish,
    (original, translation) =>
      `<p class="fluent-read-bilingual">${original}<span class="fluent-read-bilingual-content" style="color: #555">${translation}` + `</span></p>`
  ),

  'bilingual-custom-elements': bilingual(
    { ...faro, id: 77100103, slug: 'luz-nueva-2' },
    spanish,
    (original, translation) =>
      `<p>${original}<kiss-wrapper class="notranslate" data-kiss="x1"><br><kiss-inner>${translation}</kiss-inner></kiss-wrapper></p>`
  ),

  'bilingual-copies': bilingual(
    { ...lighthouse, id: 77100104, slug: 'neues-licht-2' },
    pairs,
    (original, translation) => `${p(original)}<p lang="en" class="x-copy">${translation}</p>`
  ),

  'bilingual-unknown-add-on': bilingual(
    {
      ...lighthouse,
      id: 77100105,
      slug: 'neues-licht-3',
      headlineHtml: 'Neues Licht für alten Turm <span class="myTranslation" data-engine="7">New light for old tower</span>',
    },
    pairs,
    (original, translation) =>
      `<p><span class="my-original-text">${original}</span><span class="myTranslation" data-engine="7">${translation}</span></p>`
  ),

  'translated-by-chrome': replaced(
    {
      ...lighthouse,
      id: 77100201,
      slug: 'neues-licht-4',
      htmlLang: 'en',
      headlineHtml:
        '<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">New light ' +
        'for old tower</font></font>',
      headlineShown: 'New light for old tower',
    },
    pairs,
    (story) => webapp(story).replace('class="is-not-amp-page"', 'class="is-not-amp-page translated-ltr"'),
    (text) =>
      `<p><font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">${text.slice(0, 30)}` +
      `</font><font dir="auto" style="vertical-align: inherit;">${text.slice(30)}</font></font></p>`
  ),

  'translated-by-edge': replaced(
    { ...faro, id: 77100202, slug: 'luz-nueva-3' },
    spanish,
    webapp,
    (text) => `<p _msttexthash="91231231" _msthash="77">${text}</p>`
  ),

  'translated-by-firefox': replaced({ ...lighthouse, id: 77100203, slug: 'neues-licht-5', htmlLang: 'en' }, pairs, webapp, p),

  'translated-without-a-mark': replaced({ ...faro, id: 77100204, slug: 'luz-nueva-4' }, spanish, webapp, p),

  'translated-in-the-place': replaced(
    { ...faro, id: 77100205, slug: 'luz-nueva-5' },
    spanish,
    webapp,
    (text) =>
      `<p><font class="notranslate immersive-translate-target-wrapper" lang="zh-CN"><font class="notranslate immersive-translate-target-inner">` +
      `${text}</font></font></p>`
  ),
}
