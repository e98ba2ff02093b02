// What the stories of kinds.mjs and layouts.mjs are made of.
export const p = (text) => `<p>${text}</p>`
export const paragraph = (text, more = {}) => ({ type: 'paragraph', text, ...more })
export const filler = [
  'The harbor office of Nordhaven counts everything that comes in and goes out, and it has done so in the same ledgers ' +
    'since 1871. The last clerk who could read the oldest of them retired in spring.',
  'Now a machine is to learn it. For eleven months two archivists have photographed page after page; the camera hangs ' +
    'from a frame that a boat builder made for them out of ash.',
  '"We thought it would be a list of ships," said one of them. "It is a list of quarrels." Whoever paid too little ' +
    'was written down, and whoever shouted, and what the wind did meanwhile.',
  'About 4,100 pages are done, a third of what there is. The rest lies in a cellar that was under water twice, in ' + '1953 and in 2014, and some of it can be opened only once.',
  'What the town will do with it has not been decided. The council will talk about it on Thursday, in the room under which the cellar lies.',
]
export const fill = filler.map(p).join('\n')
export const paragraphs = filler.map((text) => paragraph(text, { marks: [] }))

export const base = {
  language: 'en',
  build: 2026,
  kind: 'a',
  kicker: [['Society', null]],
  authors: [],
  published: '2025-05-06T06:00:00.000Z',
  shown: ['05/06/2025', 'May 6, 2025'],
  topics: [['Harbors', '/en/harbors/t-18900101']],
}
export const page = (story) => {
  const merged = { ...base, ...story }
  merged.url ??= `https://www.dw.com/${merged.language}/${merged.slug}/${merged.kind}-${merged.id}`
  return merged
}

export const image = (id, extension = 'jpg') => `https://static.dw.com/image/${id}_\${formatId}.${extension}`
export const slide = (id, name, description, licenserSupplement, altText) => ({
  __typename: 'ExtendedGalleryImage',
  name,
  description,
  altText,
  assignedImage: { __typename: 'Image', id, staticUrl: image(id), licenserSupplement },
})
export const player = (id, title, duration, sources) =>
  `<div class="vjs-wrapper embed"><h2 class="headline" aria-label="Embedded video — ${title}"><svg><path d="M0 0">` +
  `</path></svg>${title}</h2><video id="video-${id}" controls preload="none" data-id="${id}" data-posterurl="https://static.dw.com/image/${id + 1}_605.jpg" ` +
  `data-duration="${duration}">${sources}<p class="vjs-no-js">To view this video please enable JavaScript, and consider ` +
  `upgrading to a web browser that <a href="https://videojs.com/html5-video-support/">supports HTML5 video</a></p>` +
  `</video></div>`
export const hls = (path) => `https://hlsvod.dw.com/i/${path},AVC_480x270,AVC_512x288,AVC_640x360,AVC_960x540,AVC_1280x720,AVC_1920x1080,.mp4.csmil/master.m3u8`
export const mp4 = (path) => `https://tvdownloaddw-a.akamaihd.net/${path}AVC_1920x1080.mp4`
