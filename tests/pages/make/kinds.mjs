// Stories of the other kinds and layouts: live blogs, galleries, videos, recordings, opinion, advertorials, AMP,
// mobile pages, copies of the web archive, boxes nobody has seen. `reconstruction` marks the pages whose markup
// no one of us has seen; they say so in a comment too.
import { amp, ampFigure, ampImg } from './amp.mjs'
import { entry, live, posts } from './live.mjs'
import { mobile } from './mobile.mjs'
import { code, picture, richText, webapp } from './webapp.mjs'

const p = (text) => `<p>${text}</p>`
const paragraph = (text, more = {}) => ({ type: 'paragraph', text, ...more })
const filler = [
  'The harbor office of Nordhaven counts everything that comes in and goes out, and it has done so in the same ledgers since 1871. The last clerk who could read the oldest of them retired in spring.',
  'Now a machine is to learn it. For eleven months two archivists have photographed page after page; the camera hangs from a frame that a boat builder made for them out of ash.',
  '"We thought it would be a list of ships," said one of them. "It is a list of quarrels." Whoever paid too little was written down, and whoever shouted, and what the wind did meanwhile.',
  'About 4,100 pages are done, a third of what there is. The rest lies in a cellar that was under water twice, in 1953 and in 2014, and some of it can be opened only once.',
  'What the town will do with it has not been decided. The council will talk about it on Thursday, in the room under which the cellar lies.'
]
const fill = filler.map(p).join('\n')
const paragraphs = filler.map((text) => paragraph(text, { marks: [] }))

const base = {
  language: 'en', build: 2026, kind: 'a', kicker: [['Society', null]], authors: [],
  published: '2025-05-06T06:00:00.000Z', shown: ['05/06/2025', 'May 6, 2025'], topics: [['Harbors', '/en/harbors/t-18900101']]
}
const page = (story) => {
  const merged = { ...base, ...story }
  merged.url ??= `https://www.dw.com/${merged.language}/${merged.slug}/${merged.kind}-${merged.id}`
  return merged
}

const image = (id, extension = 'jpg') => `https://static.dw.com/image/${id}_\${formatId}.${extension}`
const slide = (id, name, description, licenserSupplement, altText) => ({ __typename: 'ExtendedGalleryImage', name, description, altText, assignedImage: { __typename: 'Image', id, staticUrl: image(id), licenserSupplement } })
const player = (id, title, duration, sources) => `<div class="vjs-wrapper embed"><h2 class="headline" aria-label="Embedded video — ${title}"><svg><path d="M0 0"></path></svg>${title}</h2><video id="video-${id}" controls preload="none" data-id="${id}" data-posterurl="https://static.dw.com/image/${id + 1}_605.jpg" data-duration="${duration}">${sources}<p class="vjs-no-js">To view this video please enable JavaScript, and consider upgrading to a web browser that <a href="https://videojs.com/html5-video-support/">supports HTML5 video</a></p></video></div>`
const hls = (path) => `https://hlsvod.dw.com/i/${path},AVC_480x270,AVC_512x288,AVC_640x360,AVC_960x540,AVC_1280x720,AVC_1920x1080,.mp4.csmil/master.m3u8`
const mp4 = (path) => `https://tvdownloaddw-a.akamaihd.net/${path}AVC_1920x1080.mp4`

// A live blog that runs: three posts on the page, two more in the state.
const flood = [
  { id: 72500131, title: 'Last dike holds, mayor says', shown: ['05/06/2025', 'May 6, 2025'], authors: [['Ines Bollard', '/en/ines-bollard/person-46300001']],
    text: `${p('The dike at Sandholm has held through the night, Mayor Tove Rask said on Tuesday morning.')}${p('"It leaks, but it holds," she told reporters.')}${p('<strong>What is expected next</strong>')}${p('The water is to fall by 20 centimeters until noon.')}${p('ib/wd (AP, dpa)')}` },
  { id: 72500127, title: 'Ferry service stays suspended', shown: ['05/05/2025', 'May 5, 2025'], shareFirst: true, before: picture(72500601, 'A ferry at a pier', 'No crossing since Sunday', 'L. Strand/Example'),
    text: `${p('The ferries to the outer islands will not run before Wednesday, the operator said.')}<ul><li>Sandholm: no service</li><li>Great Eider: emergency boats only</li></ul><blockquote class="tweet embed" data-id="1900000000000000131"></blockquote>${p('<em>Correction: An earlier version of this post gave the wrong day.</em>')}` },
  { id: 72500119, title: 'Schools closed on four islands', shown: ['05/05/2025', 'May 5, 2025'],
    text: `${p('Children on four islands stay at home on Monday. <a href="/en/islands/a-72400001?maca=en-rss">Read about the islands</a> that have only one classroom.')}${p('Edited by: Nils Aven')}` }
]
const floodState = [
  { ...flood[0], time: '2025-05-06T06:41:07.120Z', day: '05/06/2025', persons: ['Ines Bollard'] },
  { ...flood[1], time: '2025-05-05T19:02:44.001Z', day: '05/05/2025' },
  { ...flood[2], time: '2025-05-05T05:30:00.500Z', day: '05/05/2025' },
  { id: 72500112, title: 'Sirens at midnight', time: '2025-05-04T22:01:00.000Z', day: '05/05/2025', persons: ['Piet Olde', 'Ines Bollard'], text: `<p>Sirens woke Sandholm&nbsp;at midnight. <strong>Nobody</strong> was hurt.</p><figure class="placeholder-image master_landscape big"><img data-format="MASTER_LANDSCAPE" data-id="72500602" data-url="${image(72500602)}" alt="A siren on a roof" /><figcaption class="img-caption">The siren of 1962<small class="copyright">Image: P. Olde/Example</small></figcaption></figure><p>po/ib (Reuters)</p>` },
  { id: 72500105, title: 'How it began', time: '2025-05-04T16:15:00.000Z', day: '05/04/2025', text: '<h2>Wind from the northwest</h2><p>It began with a wind.</p><noscript><p>never shown</p></noscript>' }
].map(entry)

// A finished one in German: relative dates, no button of its own, normalised state.
const wahl = [
  { id: 68300231, title: 'Auszählung in Lindental beendet', shown: ['vor 3 Stunden', 'vor 3 Stunden'], authors: [['Jost Ebbing', null]], text: `${p('Um 23.14 Uhr war der letzte Umschlag offen.')}${p('je/mt (AFP)')}` },
  { id: 68300228, title: 'Wahllokale geschlossen', shown: ['vor 5 Stunden', 'vor 5 Stunden'], text: p('Seit 18 Uhr sind die Türen zu. In einem Dorf stand noch eine Schlange von sieben Leuten.') }
]

const archiveStamp = '20240131081512'
/** A page as the Internet Archive serves it: addresses rewritten, its scripts and banner put in. */
export function archived (html) {
  const prefix = (flags) => `/web/${archiveStamp}${flags}/`
  const rewritten = html
    .replace(/ (href|src)="(https?:\/\/[^"]*)"/g, (_, name, url) => ` ${name}="https://web.archive.org${prefix(name === 'src' ? 'im_' : '')}${url}"`)
    .replace(/ (href|src|data-src)="\/(?!web\/)([^"]*)"/g, (_, name, path) => ` ${name}="${prefix(name === 'href' ? '' : 'im_')}https://www.dw.com/${path}"`)
    .replace(/ (srcSet|data-url|data-posterurl|content)="(https:[^"]*)"/g, (_, name, list) => ` ${name}="${list.replace(/https:\/\/(?!web\.archive)/g, `https://web.archive.org${prefix('im_')}https://`)}"`)
  const toolbar = `<!-- BEGIN WAYBACK TOOLBAR INSERT --><script>__wm.rw(0);</script><div id="wm-ipp-base" lang="en" style="display:none;direction:ltr;"><div id="wm-ipp" style="position:fixed"><div id="donato" style="position:relative"><p>The archive asks for a gift.</p></div><div id="wm-ipp-inside"><p>214 captures</p><h1>12 Jan 2024 – 30 Mar 2025</h1><table><tr><td>DEC</td><td>Jan</td><td>FEB</td></tr></table></div></div></div><div id="wm-ipp-print">The archive - https://www.dw.com/</div><!-- END WAYBACK TOOLBAR INSERT -->`
  return rewritten
    .replace('<head>', `<head><script src="https://web-static.archive.org/_static/js/bundle-playback.js" charset="utf-8"></script><script>__wm.init("https://web.archive.org/web");</script><link rel="stylesheet" type="text/css" href="https://web-static.archive.org/_static/css/banner-styles.css"><!-- End Wayback Rewrite JS Include -->`)
    .replace('<body>', `<body>${toolbar}`)
    .replace('</html>', `</html><!-- FILE ARCHIVED ON 08:15:12 Jan 31, 2024 AND RETRIEVED FROM AN ARCHIVE ON 10:00:00 Feb 02, 2025. -->`)
}

export const kinds = {
  'live-running': page({
    id: 72500100, kind: 'live', slug: 'flood-on-the-islands-live', reconstruction: true, stateType: ['Liveblog', 'liveblog'], metaDate: true,
    headline: 'Flood on the islands: Dike at Sandholm holds', teaser: 'The water rises no longer. Follow DW for what happens on the islands.', kicker: [['Live', null], ['Sandholm', '/en/sandholm/t-18900140']],
    image: { id: 72500600, alt: 'A dike from above', caption: 'The dike at Sandholm on Monday', credit: 'H. Vale/Example' }, modified: '2025-05-06T07:00:00.000Z',
    article: live([]), behind: posts(flood), text: `<ul><li>The dike at Sandholm has held</li><li>Ferries stay in port until Wednesday</li></ul>${p('These are the latest developments on the islands, in Coordinated Universal Time.')}`,
    state: { posts: floodState },
    facts: {
      kind: 'liveblog', headline: 'Flood on the islands: Dike at Sandholm holds', datePublished: '2025-05-06T06:00:00.000Z', dateModified: '2025-05-06T07:00:00.000Z', byline: null, authors: [], editors: ['Nils Aven'], removed: [], warnings: [],
      leadImage: { id: 72500600, caption: 'The dike at Sandholm on Monday' },
      body: [{ type: 'list', ordered: false, items: [{ text: 'The dike at Sandholm has held' }, { text: 'Ferries stay in port until Wednesday' }] }, paragraph('These are the latest developments on the islands, in Coordinated Universal Time.')],
      posts: [
        { id: 72500131, datePublished: '2025-05-06T06:41:07.120Z', headline: 'Last dike holds, mayor says', authors: [{ name: 'Ines Bollard', id: 46300001, url: 'https://www.dw.com/en/ines-bollard/person-46300001' }], body: [paragraph('The dike at Sandholm has held through the night, Mayor Tove Rask said on Tuesday morning.'), paragraph('"It leaks, but it holds," she told reporters.'), { type: 'heading', level: 2, text: 'What is expected next', marks: [] }, paragraph('The water is to fall by 20 centimeters until noon.'), paragraph('ib/wd (AP, dpa)')] },
        { id: 72500127, datePublished: '2025-05-05T19:02:44.001Z', headline: 'Ferry service stays suspended', authors: [], body: [{ type: 'image', image: { id: 72500601, caption: 'No crossing since Sunday', credit: 'L. Strand/Example' } }, paragraph('The ferries to the outer islands will not run before Wednesday, the operator said.'), { type: 'list', items: [{ text: 'Sandholm: no service' }, { text: 'Great Eider: emergency boats only' }] }, { type: 'embed', provider: 'twitter', id: '1900000000000000131' }, { type: 'note', text: 'Correction: An earlier version of this post gave the wrong day.' }] },
        { id: 72500119, datePublished: '2025-05-05T05:30:00.500Z', headline: 'Schools closed on four islands', authors: [], body: [paragraph('Children on four islands stay at home on Monday. Read about the islands that have only one classroom.', { marks: [{ type: 'link', start: 49, end: 71, href: 'https://www.dw.com/en/islands/a-72400001' }] })] },
        { id: 72500112, datePublished: '2025-05-04T22:01:00.000Z', headline: 'Sirens at midnight', authors: [{ name: 'Piet Olde' }, { name: 'Ines Bollard' }], body: [paragraph('Sirens woke Sandholm at midnight. Nobody was hurt.', { marks: [{ type: 'strong', start: 34, end: 40 }] }), { type: 'image', image: { id: 72500602, alt: 'A siren on a roof', caption: 'The siren of 1962', credit: 'P. Olde/Example', url: 'https://static.dw.com/image/72500602_605.jpg' } }, paragraph('po/ib (Reuters)')] },
        { id: 72500105, datePublished: '2025-05-04T16:15:00.000Z', headline: 'How it began', authors: [], body: [{ type: 'heading', level: 2, text: 'Wind from the northwest' }, paragraph('It began with a wind.')] }
      ]
    }
  }),

  'live-closed': page({
    id: 68300200, kind: 'live', slug: 'wahl-in-lindental-live', language: 'de', build: 2024, reconstruction: true, stateType: ['Liveblog', 'liveblog'], withoutOwnButton: true,
    headline: 'Wahl in Lindental: Der Liveblog', teaser: 'Neun Dörfer wählen einen Bürgermeister.', kicker: [['Politik', null]], published: '2024-02-18T16:00:00.000Z', shown: ['18.02.2024', '18. Februar 2024'], topics: [],
    article: live(wahl), text: `${p('Dieser Liveblog ist geschlossen. Danke fürs Mitlesen!')}${p('mt/je (dpa, AFP)')}`,
    state: { posts: wahl.map((post) => ({ __ref: `LiveblogPost:${post.id}` })) },
    entities: { 'LiveblogPost:68300231': entry({ ...wahl[0], time: '2024-02-18T22:20:00.000Z', day: '18.02.2024', persons: ['Jost Ebbing'] }), 'LiveblogPost:68300228': entry({ ...wahl[1], time: '2024-02-18T17:05:00.000Z', day: '18.02.2024' }) },
    facts: {
      kind: 'liveblog', language: 'de', datePublished: '2024-02-18T16:00:00.000Z', byline: { text: 'mt/je (dpa, AFP)' }, warnings: [],
      body: [paragraph('Dieser Liveblog ist geschlossen. Danke fürs Mitlesen!')],
      posts: [
        { id: 68300231, datePublished: '2024-02-18T22:20:00.000Z', headline: 'Auszählung in Lindental beendet', authors: [{ name: 'Jost Ebbing', url: null }], body: [paragraph('Um 23.14 Uhr war der letzte Umschlag offen.'), paragraph('je/mt (AFP)')] },
        { id: 68300228, datePublished: '2024-02-18T17:05:00.000Z', headline: 'Wahllokale geschlossen', authors: [], body: [paragraph('Seit 18 Uhr sind die Türen zu. In einem Dorf stand noch eine Schlange von sieben Leuten.')] }
      ]
    }
  }),

  'gallery-shown': page({
    id: 72600100, kind: 'g', slug: 'nine-doors', reconstruction: true, stateType: ['ImageGallery', 'image-gallery'], headline: 'Doors of Nordhaven', teaser: 'Behind each of them somebody waits.', jsonLd: null,
    image: { id: 72600201, alt: 'A green door', caption: '', credit: 'R. Anders/DW' },
    article: ({ header, sharing, lead, footer, ad, n, page }) => `${header()}${sharing()}${lead()}${ad('gallery_top')}<div class="${n.hash(2026)}"><div class="${n.hash(2026)}"><span>1 / 3</span><figure><picture><img src="https://static.dw.com/image/72600201_605.jpg" alt="A green door"></picture><figcaption><h3>The green door</h3><p>It has been green since the war. Nobody knows <a href="/en/doors/a-72600001">who paints it</a>.</p><small class="copyright">Image: R. Anders/DW</small></figcaption></figure></div>${ad('gallery_1')}<div class="${n.hash(2026)}"><span>2 / 3</span><figure><img data-id="72600202" data-url="${image(72600202, 'png')}" alt="A door without a house"><figcaption><h3>The door without a house</h3><p>The house fell in 1953.</p><p>The door was locked.</p><small class="copyright">Image: picture alliance/example</small></figcaption></figure></div></div>${footer()}`,
    text: '',
    state: { name: 'Doors of Nordhaven', extendedGalleryImages: [slide(72600201, 'Doors of Nordhaven', 'Doors of Nordhaven', 'R. Anders/DW'), slide(72600201, 'The green door', 'It has been green since the war. Nobody knows who paints it.', 'R. Anders/DW', 'A green door'), slide(72600202, 'The door without a house', 'The house fell in 1953.', 'picture alliance/example'), slide(72600203, 'The last door', '<p>It leads to the&nbsp;harbor.</p><p>In winter it is <em>frozen</em>.</p>', 'H. Vale/Example', 'A blue door')] },
    facts: {
      kind: 'gallery', datePublished: '2025-05-06T06:00:00.000Z', leadImage: { id: 72600201, caption: null, credit: 'R. Anders/DW' }, warnings: [],
      body: [{ type: 'gallery', id: 72600100, title: 'Doors of Nordhaven', url: 'https://www.dw.com/en/nine-doors/g-72600100', images: [
        { id: 72600201, title: 'The green door', caption: 'It has been green since the war. Nobody knows who paints it.', credit: 'R. Anders/DW', alt: 'A green door' },
        { id: 72600202, url: 'https://static.dw.com/image/72600202_605.png', title: 'The door without a house', caption: 'The house fell in 1953. The door was locked.', credit: 'picture alliance/example' },
        { id: 72600203, title: 'The last door', caption: 'It leads to the harbor. In winter it is frozen.', credit: 'H. Vale/Example', alt: 'A blue door' }] }]
    }
  }),

  'gallery-state': page({
    id: 68400100, kind: 'g', slug: 'bänke-am-fluss', language: 'de', build: 2024, reconstruction: true, stateType: ['ImageGallery', 'image-gallery'], headline: 'Bänke am Fluss', teaser: 'Wer sitzt, sieht mehr.', published: '2024-01-09T10:00:00.000Z', shown: ['09.01.2024', '9. Januar 2024'], topics: [],
    image: { id: 68400200, alt: 'Bank im Nebel', caption: 'Bank im Nebel', credit: 'M. Tannhof/DW' }, text: p('Zwölf Bänke stehen am Ufer, jede von einem anderen Tischler.'),
    state: { name: 'Bänke am Fluss', extendedGalleryImages: [slide(68400200, 'Bänke am Fluss', 'Bänke am Fluss', 'M. Tannhof/DW'), { __ref: 'ExtendedGalleryImage:1' }, slide(68400202, 'Die breite Bank', 'Platz für&#160;neun.', 'Imago/Example')] },
    entities: { 'ExtendedGalleryImage:1': { ...slide(0, 'Die hohe Bank', 'Die Füße hängen in der Luft.', ''), assignedImage: { __ref: 'Image:68400201' } }, 'Image:68400201': { __typename: 'Image', id: 68400201, staticUrl: image(68400201), licenserSupplement: 'M. Tannhof/DW', name: 'Hohe Bank' } },
    facts: {
      kind: 'gallery', leadImage: { id: 68400200, caption: 'Bank im Nebel' }, warnings: [],
      body: [paragraph('Zwölf Bänke stehen am Ufer, jede von einem anderen Tischler.'), { type: 'gallery', id: 68400100, title: 'Bänke am Fluss', images: [
        { id: 68400201, title: 'Die hohe Bank', caption: 'Die Füße hängen in der Luft.', credit: 'M. Tannhof/DW', alt: 'Hohe Bank', url: 'https://static.dw.com/image/68400201_605.jpg' },
        { id: 68400202, title: 'Die breite Bank', caption: 'Platz für neun.', credit: 'Imago/Example' }] }]
    }
  }),

  'gallery-json-ld': page({
    id: 72610100, kind: 'g', slug: 'hats-in-rain', reconstruction: true, headline: 'Hats in rain', teaser: 'Felt, straw, tin.', state: null, text: '',
    jsonLd: { '@context': 'https://schema.org', '@type': 'ImageGallery', mainEntityOfPage: 'https://www.dw.com/en/hats-in-rain/g-72610100', headline: 'Hats in rain', datePublished: '2025-05-06T06:00:00.000Z', associatedMedia: [{ '@type': 'ImageObject', contentUrl: 'https://static.dw.com/image/72610201_605.jpg', name: 'Felt', caption: 'It shrinks.', creditText: 'L. Moor/Example' }, 'https://static.dw.com/image/72610202_605.jpg'] },
    facts: { kind: 'gallery', body: [{ type: 'gallery', images: [{ id: 72610201, title: 'Felt', caption: 'It shrinks.', credit: 'L. Moor/Example' }, { id: 72610202, title: null, url: 'https://static.dw.com/image/72610202_605.jpg' }] }] }
  }),

  'video-page': page({
    id: 72700100, kind: 'video', slug: 'how-to-fold-a-ferry', reconstruction: true, stateType: ['Video', 'video'], headline: 'How to fold a ferry', teaser: 'In Nordhaven a boat builder has made a ferry that fits into a van. We went along on its first crossing.', kicker: [['Technology', null]],
    jsonLd: { '@context': 'https://schema.org', '@type': 'VideoObject', name: 'How to fold a ferry', uploadDate: '2025-05-06T06:00:00.000Z', duration: 'PT4M2S', thumbnailUrl: ['https://static.dw.com/image/72700101_605.jpg'], description: 'Another description' },
    article: ({ header, sharing, text, footer, ad, page, n }) => `${header()}${sharing()}<div class="${n.hash(2026)}"><div class="vjs-wrapper"><div class="video-js vjs-default-skin" data-id="72700100" data-posterurl="https://static.dw.com/image/72700101_605.jpg" data-duration="04:02"><video class="vjs-tech" src="blob:https://www.dw.com/5b1e"></video><div class="vjs-control-bar"><button><span class="vjs-control-text">Play</span></button><span class="vjs-control-text">Current Time</span><span>0:00</span></div></div></div></div>${ad('video_top')}${text()}<section class="${n.hash(2026)}"><h2>About the show</h2><div class="${n.hash(2026)}"><p>Boats &amp; People looks at those who build things that float.</p></div></section><section data-tracking-name="section-more-from-show"><h2>More from this show</h2><div class="teaser"><h3>The raft of Great Eider</h3></div></section>${footer()}`,
    text: `${p('The hull is made of ash and canvas.')}${picture(72700201, 'A hull', 'It weighs 90 kilograms', 'H. Vale/Example')}${p('It carries nine people and one goat.')}`,
    state: { duration: 242, formattedDuration: '04:02', posterImageUrl: 'https://static.dw.com/image/72700101_605.jpg', hlsVideoSrc: hls('bup/bup_en/2025/vbupen250506_ferry_01smw_'), subtitles: [{ language: 'en', subtitleUrl: 'https://static.dw.com/subtitles/72700100_en.vtt' }, { language: 'de', subtitleUrl: '/subtitles/72700100_de.vtt' }], unifiedPrograms: [{ name: 'Boats & People' }], teaser: 'Not this one' },
    facts: {
      kind: 'video', datePublished: '2025-05-06T06:00:00.000Z', leadImage: null, removed: [], warnings: [],
      body: [
        { type: 'video', id: 72700100, title: 'How to fold a ferry', url: 'https://www.dw.com/en/how-to-fold-a-ferry/video-72700100', duration: 242, poster: 'https://static.dw.com/image/72700101_605.jpg',
          sources: [{ url: hls('bup/bup_en/2025/vbupen250506_ferry_01smw_'), type: 'application/x-mpegURL' }, { url: mp4('bup/bup_en/2025/vbupen250506_ferry_01smw_'), type: 'video/mp4' }],
          tracks: [{ url: 'https://static.dw.com/subtitles/72700100_en.vtt', language: 'en', label: null }, { url: 'https://www.dw.com/subtitles/72700100_de.vtt', language: 'de', label: null }] },
        paragraph('The hull is made of ash and canvas.'), { type: 'image', image: { id: 72700201, caption: 'It weighs 90 kilograms' } }, paragraph('It carries nine people and one goat.')],
      text: 'The hull is made of ash and canvas.\n\nIt carries nine people and one goat.'
    }
  }),

  'video-json-ld': page({
    id: 72710100, kind: 'video', slug: 'a-goat-at-sea', reconstruction: true, headline: 'A goat at sea', teaser: 'It does not mind.', state: null, teaserHidden: true, text: '', topics: [],
    jsonLd: { '@context': 'https://schema.org', '@type': 'VideoObject', url: 'https://www.dw.com/en/a-goat-at-sea/video-72710100', name: 'A goat at sea', description: 'It does not mind.', uploadDate: '2025-05-06T06:00:00.000Z', duration: 'PT1M5S', thumbnailUrl: 'https://static.dw.com/image/72710101_605.jpg', contentUrl: 'https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/goat_sd.mp4' },
    article: ({ header, sharing, footer }) => `${header()}${sharing()}${footer()}`,
    facts: { kind: 'video', teaser: 'It does not mind.', datePublished: '2025-05-06T06:00:00.000Z', body: [{ type: 'video', id: 72710100, title: 'A goat at sea', duration: 65, poster: 'https://static.dw.com/image/72710101_605.jpg', sources: [{ url: 'https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/goat_sd.mp4', type: 'video/mp4' }] }] }
  }),

  'audio-page': page({
    id: 72800100, kind: 'audio', slug: 'das-lied-der-bojen', language: 'de', reconstruction: true, stateType: ['Audio', 'audio'], headline: 'Das Lied der Bojen', teaser: 'Vor Nordhaven läutet das Meer. Ein Feature über Glocken, die niemand zieht.', kicker: [['Kultur', null]], shown: ['06.05.2025', '6. Mai 2025'], authors: [['Mara Tannhof', '/de/mara-tannhof/person-46000001', null, null]],
    jsonLd: { '@context': 'https://schema.org', '@type': 'AudioObject', name: 'Das Lied der Bojen', uploadDate: '2025-05-06T06:00:00.000Z', mainEntityOfPage: { '@id': 'https://www.dw.com/de/das-lied-der-bojen/audio-72800100' } },
    article: ({ header, sharing, text, footer }) => `${header()}${sharing()}<div class="vjs-wrapper embed"><audio id="audio-72800100" controls data-id="72800100" data-posterurl="https://static.dw.com/image/72800101_605.jpg"><source type="audio/mp3" src="https://radiodownloaddw-a.akamaihd.net/Events/dwelle/deutsch/bojen.mp3"></audio></div>${text()}${footer()}`,
    text: p('Siebzehn Bojen, siebzehn Töne.'), state: { mp3Src: 'https://radiodownloaddw-a.akamaihd.net/Events/dwelle/deutsch/bojen.mp3', duration: 1561, posterImageUrl: 'https://static.dw.com/image/72800101_605.jpg' },
    facts: { kind: 'audio', authors: [{ name: 'Mara Tannhof' }], warnings: [], body: [{ type: 'audio', id: 72800100, title: 'Das Lied der Bojen', url: 'https://www.dw.com/de/das-lied-der-bojen/audio-72800100', duration: 1561, poster: 'https://static.dw.com/image/72800101_605.jpg', sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/Events/dwelle/deutsch/bojen.mp3', type: 'audio/mp3' }], tracks: [] }, paragraph('Siebzehn Bojen, siebzehn Töne.')] }
  }),

  'av-recording': page({
    id: 16800100, kind: 'av', slug: 'the-tide-clock', reconstruction: true, stateType: ['Audio', 'audio'], headline: 'The tide clock', teaser: 'It has one hand and is never wrong.', published: '2013-05-06T06:00:00.000Z', shown: ['05/06/2013', 'May 6, 2013'], jsonLd: null, text: '',
    article: ({ header, sharing, footer }) => `${header()}${sharing()}${footer()}`,
    state: { mp3Src: 'http://radio-download.dw.de/Events/dwelle/english/tide_clock.mp3', formattedDuration: '1:02:03' },
    facts: { kind: 'audio', datePublished: '2013-05-06T06:00:00.000Z', body: [{ type: 'audio', id: 16800100, title: 'The tide clock', duration: 3723, sources: [{ url: 'http://radio-download.dw.de/Events/dwelle/english/tide_clock.mp3', type: 'audio/mpeg' }] }] }
  }),

  'opinion-box': page({
    id: 72900100, slug: 'opinion-let-the-ledgers-rest', headline: 'Opinion: Let the ledgers rest', teaser: 'Not everything that can be read has to be, says Rufus Anders.', kicker: [['Opinion', null], ['Nordhaven', '/en/nordhaven/t-18900150']],
    authors: [['Rufus Anders', '/en/rufus-anders/person-46200001', 'Nordhaven', null]],
    article: ({ header, sharing, lead, text, ad, n }) => `${header()}${sharing()}${lead()}${ad('article_top')}${text()}<footer class="${n.hash(2026)}"><div class="${n.hash(2026)}"><div class="author"><a href="/en/rufus-anders/person-46200001" title="Rufus Anders" tabindex="-1" class="author-image"><figure class="lazy-load-container"><img alt="Rufus Anders" src="" class="hq-img"></figure></a><div class="author-name"><a href="/en/rufus-anders/person-46200001" class="author-link">Rufus Anders</a><span> Columnist and walker</span></div><a class="handle" href="https://social.example/@rufus">@rufus</a></div><div class="author"><a href="/en/lena-moor/person-46200002" class="author-image"><figure><img alt="Lena Moor" src=""></figure></a><div class="author-name"><a href="/en/lena-moor/person-46200002" class="author-link">Lena Moor</a><span> Illustrator</span></div></div></div><div class="feedback"><div id="feedback-button" role="button">Send us your feedback</div></div></footer>`,
    text: `${p('A quarrel that nobody remembers is a quarrel that is over.')}${p('<strong>The dead cannot reply</strong>')}${fill}${p('<em>Edited by: Nils Aven</em>')}`, state: { isOpinion: true, opinionSeries: 'Columns' },
    facts: {
      kind: 'article', editors: ['Nils Aven'], kicker: [{ text: 'Opinion', url: null }, { text: 'Nordhaven', url: 'https://www.dw.com/en/nordhaven/t-18900150' }],
      authors: [{ name: 'Rufus Anders', url: 'https://www.dw.com/en/rufus-anders/person-46200001', id: 46200001, role: 'Columnist and walker', location: 'Nordhaven' }], removed: [], warnings: [],
      body: [paragraph('A quarrel that nobody remembers is a quarrel that is over.'), { type: 'heading', level: 2, text: 'The dead cannot reply' }, ...paragraphs]
    }
  }),

  advertorial: page({
    id: 73000100, slug: 'ein-sofa-fürs-leben', language: 'de', reconstruction: 'Class names are those of the site\'s own script. ', headline: 'Ein Sofa fürs Leben', teaser: 'Worauf es beim Sitzen ankommt.', kicker: [], shown: ['06.05.2025', '6. Mai 2025'], topics: [], jsonLd: null,
    banner: '<section><span class="attribution-label">Inhalte von Werbepartnern</span><span class="attribution-partner">Bezahlte Kooperation mit <a href="https://sofas.example/">Example Sofas<svg class="external-icon"></svg></a></span></section>',
    article: ({ page, n }) => `<header class="${n.hash(2026)} advertorial-header"><h1 class="headline">${page.headline}</h1><p class="teaser-text">${page.teaser}</p></header><div class="${n.hash(2026)} advertorial-rich-text">${page.text}</div>`,
    text: `${p('Ein Sofa ist ein Möbel, auf dem man sitzt.')}${picture(73000201, 'Sofa', 'Modell Nordhaven', 'Example Sofas', 'Bild')}${p('Mehr unter <a class="external-link" href="https://sofas.example/?utm_source=dw">sofas.example</a>.')}`,
    facts: { kind: 'article', headline: 'Ein Sofa fürs Leben', teaser: 'Worauf es beim Sitzen ankommt.', warnings: [{ code: 'advertorial' }], body: [paragraph('Ein Sofa ist ein Möbel, auf dem man sitzt.'), { type: 'image', image: { id: 73000201, credit: 'Example Sofas' } }, paragraph('Mehr unter sofas.example.')] }
  }),

  'advertorial-kicker': page({
    id: 73010100, slug: 'the-right-pillow', headline: 'The right pillow', teaser: 'Feathers or foam?', kicker: [['Advertorial', null]], text: `${p('A pillow is what the head lies on.')}${p('<em>Paid partnership with Example Pillows</em>')}`,
    facts: { kicker: [{ text: 'Advertorial', url: null }], warnings: [{ code: 'advertorial' }], body: [paragraph('A pillow is what the head lies on.'), { type: 'note', text: 'Paid partnership with Example Pillows' }] }
  }),

  'amp-article': page({
    id: 73100100, frame: amp, layout: 'amp', reconstruction: true, slug: 'the-archive-under-the-sea', headline: 'The archive under the sea', teaser: 'Nordhaven reads its ledgers, page by page.', kicker: [['Culture', '/en/culture/s-1441'], ['Nordhaven', null]],
    authors: [['Ines Bollard', '/en/ines-bollard/person-46300001', 'with AP, dpa']], image: { id: 73100200, alt: 'A ledger', caption: 'Volume 214', credit: 'H. Vale/Example' },
    text: `${fill}${ampFigure(73100201, 'A cellar', 'The cellar in spring', 'N. Aven/DW')}<h2>What the wind did</h2><amp-video width="16" height="9" layout="responsive" title="Under water" poster="https://static.dw.com/image/73100202_605.jpg"><source src="https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/cellar_sd.mp4" type="video/mp4"><div fallback>This browser does not support video.</div></amp-video>${p('It blew for nine days.')}<amp-audio width="auto" height="50" src="https://radiodownloaddw-a.akamaihd.net/Events/dwelle/english/wind.mp3"><div fallback>Your browser does not support HTML5 audio.</div></amp-audio><amp-twitter width="375" height="472" layout="responsive" data-tweetid="1900000000000000777"></amp-twitter><amp-youtube width="480" height="270" data-videoid="aB3_xYz-777"></amp-youtube><amp-instagram data-shortcode="CxExample77" width="400" height="400"></amp-instagram><amp-iframe width="600" height="400" src="https://www.dw.com/webapi/iframes/widget/en/73100300" sandbox="allow-scripts"><p placeholder>Loading</p></amp-iframe><amp-iframe width="600" height="400" src="https://datawrapper.dwcdn.net/QwE34/2/"></amp-iframe><amp-carousel type="slides" width="4" height="3">${ampFigure(73100203, 'A page', 'Page one', 'N. Aven/DW')}${ampFigure(73100204, 'Another page', 'Page two', 'N. Aven/DW')}</amp-carousel><amp-ad width="300" height="250"><div placeholder>Advertisement</div></amp-ad>${p('ib/na (AP, dpa)')}`,
    facts: {
      kind: 'article', direction: 'ltr', datePublished: '2025-05-06T06:00:00.000Z', authors: [{ name: 'Ines Bollard', id: 46300001 }], byline: { text: 'ib/na (AP, dpa)' }, topics: [{ text: 'Harbors' }],
      leadImage: { id: 73100200, url: 'https://static.dw.com/image/73100200_605.jpg', alt: 'A ledger', caption: 'Volume 214', credit: 'H. Vale/Example' },
      removed: [{ reason: 'noScript', text: 'This browser does not support video.' }, { reason: 'noScript', text: 'Your browser does not support HTML5 audio.' }, { reason: 'advertisement', text: 'Advertisement' }], warnings: [],
      body: [...paragraphs, { type: 'image', image: { id: 73100201, url: 'https://static.dw.com/image/73100201_604.jpg', alt: 'A cellar', caption: 'The cellar in spring', credit: 'N. Aven/DW' } }, { type: 'heading', level: 2, text: 'What the wind did' },
        { type: 'video', title: 'Under water', poster: 'https://static.dw.com/image/73100202_605.jpg', sources: [{ url: 'https://tvdownloaddw-a.akamaihd.net/dwtv_video/flv/cellar_sd.mp4', type: 'video/mp4' }] }, paragraph('It blew for nine days.'),
        { type: 'audio', sources: [{ url: 'https://radiodownloaddw-a.akamaihd.net/Events/dwelle/english/wind.mp3', type: 'audio/mpeg' }] },
        { type: 'embed', provider: 'twitter', id: '1900000000000000777' }, { type: 'embed', provider: 'youtube', id: 'aB3_xYz-777', url: 'https://www.youtube.com/watch?v=aB3_xYz-777' }, { type: 'embed', provider: 'instagram', id: 'CxExample77' },
        { type: 'widget', id: 73100300, text: 'Loading' }, { type: 'embed', provider: 'datawrapper', id: 'QwE34' }, { type: 'image', image: { id: 73100203, caption: 'Page one' } }, { type: 'image', image: { id: 73100204, caption: 'Page two' } }]
    }
  }),

  'amp-gallery': page({
    id: 73200100, kind: 'g', frame: amp, layout: 'amp', bare: true, reconstruction: true, slug: 'lighthouses-in-fog', headline: 'Lighthouses in fog', teaser: 'Five that can still be seen.', image: { id: 73200200, alt: 'A lighthouse', credit: 'H. Vale/Example' },
    text: [['The red one', 'It stands on a rock.', 'H. Vale/Example'], ['The short one', 'It was never finished. A goat lives in it.', 'P. Olde/Example'], ['The last one', 'Nobody has been there.', 'AP']].map(([title, text, credit], i) => `<h2>${title}</h2>${ampImg(73200201 + i, title)}<p>${text}</p><small class="copyright">Image: ${credit}</small>`).join('\n'),
    facts: {
      kind: 'gallery', leadImage: { id: 73200200, credit: 'H. Vale/Example', caption: null }, warnings: [],
      body: [{ type: 'gallery', id: 73200100, title: 'Lighthouses in fog', images: [{ id: 73200201, title: 'The red one', caption: 'It stands on a rock.', credit: 'H. Vale/Example' }, { id: 73200202, title: 'The short one', caption: 'It was never finished. A goat lives in it.', credit: 'P. Olde/Example' }, { id: 73200203, title: 'The last one', caption: 'Nobody has been there.', credit: 'AP', alt: 'The last one' }] }]
    }
  }),

  'mobile-article': page({
    id: 18700100, frame: mobile, layout: 'mobile', reconstruction: true, url: 'http://m.dw.com/en/the-ledgers-of-nordhaven/a-18700100', headline: 'The ledgers of Nordhaven', teaser: 'Two archivists and a camera of ash wood.', shown: ['08.10.2015'], published: '2015-10-08T00:00:00.000Z',
    image: { id: 18700200, alt: 'A ledger', caption: 'A ledger of 1871' },
    text: `${fill}<h2>Nine days of wind</h2>${p('It blew for nine days, and every hour was written down.')}<ul><li>Monday: wind</li><li>Tuesday: wind</li></ul>${p('<em>Read more:</em> <a href="/en/the-wind/a-18700001">The wind of 1871</a>')}<p>ib/na (dpa)</p>`,
    facts: {
      kind: 'article', language: 'en', datePublished: '2015-10-08', leadImage: { id: 18700200, url: 'http://m.dw.com/image/18700200_302.jpg', caption: 'A ledger of 1871', alt: 'A ledger' }, byline: { text: 'ib/na (dpa)' }, removed: [],
      body: [...paragraphs, { type: 'heading', level: 2, text: 'Nine days of wind' }, paragraph('It blew for nine days, and every hour was written down.'), { type: 'list', items: [{ text: 'Monday: wind' }, { text: 'Tuesday: wind' }] }, { type: 'related', label: 'Read more', links: [{ text: 'The wind of 1871', url: 'http://m.dw.com/en/the-wind/a-18700001' }] }]
    }
  }),

  'archive-copy': page({
    id: 68500100, build: 2024, slug: 'the-camera-of-ash', headline: 'The camera of ash', teaser: 'It hangs from a frame that a boat builder made.', published: '2024-01-30T06:00:00.000Z', shown: ['01/30/2024', 'January 30, 2024'], frame: (story) => archived(webapp(story)),
    authors: [['Ines Bollard', '/en/ines-bollard/person-46300001', null, 'Reporter']], image: { id: 68500200, alt: 'A camera', caption: 'Eleven months', credit: 'N. Aven/DW' }, topics: [['Harbors', '/en/harbors/t-18900101']],
    text: `${fill}${picture(68500201, 'A frame', 'Made of ash', 'P. Olde/Example')}${p('More in <a class="internal-link" href="/en/the-ledgers/a-68500001?maca=en-x">our first report</a> and <a class="external-link" href="https://ash.example/wood?x=1">elsewhere</a>.')}<div class="yt-wrapper embed"><iframe data-src="https://www.youtube.com/embed/aB3_xYz-555"></iframe></div>${p('ib (dpa)')}`,
    facts: {
      url: 'https://www.dw.com/en/the-camera-of-ash/a-68500100', datePublished: '2024-01-30T06:00:00.000Z', authors: [{ name: 'Ines Bollard', url: 'https://www.dw.com/en/ines-bollard/person-46300001', id: 46300001, role: 'Reporter' }], topics: [{ text: 'Harbors', url: 'https://www.dw.com/en/harbors/t-18900101' }],
      leadImage: { id: 68500200, url: 'https://static.dw.com/image/68500200_605.jpg', caption: 'Eleven months' }, byline: { text: 'ib (dpa)' }, removed: [], warnings: [],
      body: [...paragraphs, { type: 'image', image: { id: 68500201, url: 'https://static.dw.com/image/68500201_605.jpg' } }, paragraph('More in our first report and elsewhere.', { marks: [{ type: 'link', start: 8, end: 24, href: 'https://www.dw.com/en/the-ledgers/a-68500001' }, { type: 'link', start: 29, end: 38, href: 'https://ash.example/wood?x=1' }] }), { type: 'embed', provider: 'youtube', id: 'aB3_xYz-555', url: 'https://www.youtube.com/watch?v=aB3_xYz-555' }]
    }
  }),

  'unknown-boxes': page({
    id: 73300100, slug: 'boxes', headline: 'Boxes', teaser: 'Some of them are new.',
    article: ({ header, sharing, lead, text, footer, ad, n }) => `${header()}${sharing()}${lead()}${ad('article_top')}<section class="${n.hash(2026)} key-points"><h2>In short</h2><ul><li>One</li></ul><p>A box before the text.</p></section>${text()}<aside class="fact-card"><h3>Fact</h3><p>A box behind the text.</p><button>Show more</button></aside><div class="poll-box"><span>No paragraph</span><a href="/en/poll/a-1">Vote</a></div>${footer()}`,
    text: `${p(filler[0])}<div class="box-of-tomorrow"><h3>A heading in a box</h3><p>A paragraph in a box.</p><ul><li>A list in a box</li></ul></div><x-note><p>In an element of its own.</p></x-note>${p(filler[1])}`,
    facts: {
      warnings: ['key-points', 'fact-card', 'box-of-tomorrow', 'x-note'].map(() => ({ code: 'unknown-wrapper' })),
      body: [{ type: 'heading', text: 'In short' }, { type: 'list', items: [{ text: 'One' }] }, paragraph('A box before the text.'), paragraphs[0], { type: 'heading', level: 3, text: 'A heading in a box' }, paragraph('A paragraph in a box.'), { type: 'list', items: [{ text: 'A list in a box' }] }, paragraph('In an element of its own.'), paragraphs[1], { type: 'heading', level: 3, text: 'Fact' }, paragraph('A box behind the text.')]
    }
  }),

  'renamed-text': page({
    id: 73400100, slug: 'the-cellar', headline: 'The cellar', teaser: 'It was under water twice.', image: { id: 73400200, alt: 'A cellar', caption: 'Before the second flood', credit: 'N. Aven/DW' },
    article: ({ header, sharing, lead, footer, ad, page, n }) => `${header()}${sharing()}${lead()}${ad('article_top')}<div class="${n.hash(2026)} story-body">${page.text}</div>${footer()}${ad('article_content_bottom')}`,
    text: `${fill}${picture(73400201, 'A shelf', 'The shelf of 1871', 'N. Aven/DW')}<h2>Water marks</h2>${p('The line is at 1.4 meters.')}${p('ib/na (AFP)')}`,
    facts: {
      leadImage: { id: 73400200, caption: 'Before the second flood' }, byline: { text: 'ib/na (AFP)' }, warnings: [{ code: 'unknown-wrapper' }],
      body: [...paragraphs, { type: 'image', image: { id: 73400201 } }, { type: 'heading', level: 2, text: 'Water marks' }, paragraph('The line is at 1.4 meters.')]
    }
  }),

  'bare-text': page({
    id: 73500100, slug: 'the-room-above', headline: 'The room above', teaser: 'The council meets there.',
    article: ({ header, sharing, lead, footer, ad, page }) => `${header()}${sharing()}${lead()}${page.text}${footer()}${ad('article_content_bottom')}`,
    text: `${p(filler[0])}${p(filler[1])}<h2>Thursday</h2>${p(filler[4])}${picture(73500201, 'A table', 'The table', 'N. Aven/DW')}<ul><li>Item one: the cellar</li><li>Item two: the roof</li></ul><blockquote><p>It is dry.</p></blockquote>`,
    facts: { leadImage: null, warnings: [], body: [paragraphs[0], paragraphs[1], { type: 'heading', text: 'Thursday' }, paragraphs[4], { type: 'image', image: { id: 73500201 } }, { type: 'list', items: [{ text: 'Item one: the cellar' }, { text: 'Item two: the roof' }] }, { type: 'quote', text: 'It is dry.' }] }
  }),

  'state-only': page({
    id: 73600100, slug: 'not-there-yet', headline: 'Not there yet', teaser: 'The page is still loading.',
    article: ({ header, sharing }) => `${header()}${sharing()}`, text: `${p(filler[0])}${p('ib/na (AFP)')}`,
    facts: { byline: { text: 'ib/na (AFP)' }, warnings: [{ code: 'incomplete' }], body: [paragraphs[0]] }
  })
}
