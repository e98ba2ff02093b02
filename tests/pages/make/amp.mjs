// The frame of an AMP page. Reconstructed: AMP's own elements are documented, the hooks of the header are
// those of the site's pages, which are made by the same code; no page was seen.
import { code, escape, noise } from './webapp.mjs'

const boilerplate =
  '<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style>' +
  '<noscript><style amp-boilerplate>body{-webkit-animation:none}</style></noscript>'
const components = [
  'amp-video',
  'amp-audio',
  'amp-iframe',
  'amp-twitter',
  'amp-youtube',
  'amp-instagram',
  'amp-carousel',
  'amp-ad',
  'amp-sidebar',
  'amp-consent',
  'amp-social-share',
]

export const ampImg = (id, alt, format = 604) =>
  `<amp-img src="https://static.dw.com/image/${id}_${format}.jpg" width="767" height="431" layout="responsive" alt="${escape(alt)}">` +
  `<noscript><img src="https://static.dw.com/image/${id}_${format}.jpg" alt="${escape(alt)}"></noscript></amp-img>`
export const ampFigure = (id, alt, caption, credit) =>
  `<figure class="placeholder-image big">${ampImg(id, alt)}<figcaption class="img-caption">${caption}<small class="copyright">Image: ` +
  `${credit}</small></figcaption></figure>`

export function amp(page) {
  const n = noise(page.id)
  const h = () => n.hash(2026)
  const { language: l } = page
  const menu = 'Harbours Rivers Valleys Bridges Markets Gardens Libraries'
    .split(' ')
    .map((w, i) => `<li><a href="https://amp.dw.com/${l}/${w.toLowerCase()}/s-${9000 + i}">${w}</a></li>`)
    .join('')
  const authors = page.authors
    .map(
      ([name, href, info], i) =>
        `<span>${i ? '<span class="separator"> | </span>' : ''}${href ? `<a href="${href}" class="author-link ${h()}">${name}</a>` : `<span class="author no-link">${name}</span>`}` +
          `${info ? `<span class="extra-info"> ${info}</span>` : ''}` +
        `</span>`
    )
    .join('')
  const link = `https://p.dw.com/p/${code(page.id)}`
  const css = Array.from(
    { length: 160 },
    () =>
      `.${h().split(' ')[0]}{margin:${n.next() % 40}px;color:#${(n.next() & 0xfff).toString(16).padStart(3, '0')};grid-template-columns:repeat(${1 + (n.next() % 6)},` +
      `1fr)}`
  ).join('')
  const lead = page.image
    ? `<figure class="${h()}">${ampImg(page.image.id, page.image.alt, 605)}<figcaption class="${h()}">${page.image.caption ?? ''}` +
      `<small class="copyright ${h()}">Image: ${page.image.credit}</small></figcaption></figure>`
    : ''
  const ld = page.jsonLd ?? {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': page.url },
    author: [{ '@type': 'Organization', name: 'Deutsche Welle' }],
    headline: page.headline,
    datePublished: page.published,
    dateModified: page.published,
  }
  return (
    `<!DOCTYPE html>
<!-- Reconstruction: no page of this kind was seen. -->
<html ⚡ lang="${l}" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,minimum-scale=1"><title>${escape(page.headline)}` +
    `</title><link rel="canonical" href="${encodeURI(page.url)}"><meta name="description" content="${escape(page.teaser)}">` +
    `<meta property="og:site_name" content="dw.com"><meta property="og:url" content="${encodeURI(page.url)}"><script ` +
    `async src="https://cdn.ampproject.org/v0.js"></script>` +
    `${components.map((c) => `<script async custom-element="${c}" src="https://cdn.ampproject.org/v0/${c}-0.1.js"></script>`).join('')}` +
    `<script type="application/ld+json">${JSON.stringify(ld).replace(/</g, '\\u003c')}</script>${boilerplate}<style ` +
    `amp-custom>${css}</style></head>
<body><amp-consent id="consent" layout="nodisplay"><script type="application/json">{"consentInstanceId":"x"}</script>` +
    `<div id="consent-ui"><p>We and our partners store cookies on your device.</p><button on="tap:consent.accept">Accept</button>` +
    `</div></amp-consent><amp-sidebar id="menu" layout="nodisplay"><ul>${menu}</ul></amp-sidebar>
<div class="${h()}"><header class="page-header"><a href="https://amp.dw.com/${l}/top-stories/s-9097"><amp-img ` +
    `src="/images/logo.png" width="60" height="40" alt="DW"></amp-img></a><nav><ul>${menu.repeat(3)}</ul></nav></header>
<div id="main-content"><article class="${h()}"><div class="content-area ${h()}"><header class="${h()}"><div class="kicker" ` +
    `data-tracking-name="content-detail-kicker">${page.kicker.map(([t, href]) => `<span>${href ? `<a href="${href}">${t}</a>` : t}</span>`).join('')}` +
    `</div><h1 class="${h()}">${page.headline}</h1><div class="author-details">${authors}</div><span class="time-area">` +
    `<span class="publication"><time aria-hidden="true">${page.shown[0]}</time><span>${page.shown[1]}</span></span>` +
    `</span><p class="teaser-text">${page.teaser}</p></header><section data-tracking-name="sharing-icons-inline"><amp-social-share ` +
    `type="facebook"></amp-social-share><amp-social-share type="email"></amp-social-share><div class="copy-button-wrapper">` +
    `<span>${link}</span></div></section>${lead}<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Advertisement</div>` +
    `</amp-ad>${page.bare ? page.text : `<div class="${h()} rich-text">${page.text}</div>`}<footer><div class="feedback">` +
    `<a href="mailto:feedback@example.org">Send us your feedback</a></div></footer></div></article></div>
<section data-tracking-name="section-related-topics"><h2>Related topics</h2><aside>` +
    `${(page.topics ?? []).map(([t, href]) => `<a href="${href}">${t}</a>`).join('')}</aside></section><section data-tracking-name="section-more">` +
    `<h2>More from around the world</h2><p>A teaser of another story that is no part of this one.</p></section><footer ` +
    `id="footer"><ul>${menu.repeat(3)}</ul><p>© Example</p></footer></div><amp-analytics type="x"><script type="application/json">{"vars":{}}</script>` +
    `</amp-analytics></body></html>
`
  )
}
