// The frame of a webapp page: what stands round every story, as large and as noisy as on the site.
// All words are ours; the elements, hooks and their order are the site's.

/** A small generator of noise that gives the same noise every time. */
export function noise(seed) {
  let state = seed >>> 0 || 1
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const word = (n) => Array.from({ length: n }, () => letters[next() % 26]).join('')
  return {
    next,
    /** Hashed class names of the two builds that were seen. */
    hash: (build) => (build === 2024 ? `sc-${word(5)}Xq sc-${word(4)}Kd ${word(6)}Z` : `s${word(3)}${next() % 10}${word(2)} m${word(5)}8`),
  }
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
export function code(id) {
  let out = ''
  for (let n = id; n > 0; n = Math.floor(n / 62)) out = BASE62[n % 62] + out
  return out
}

export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Labels that the frame prints. */
const LABELS = {
  en: {
    image: 'Image',
    ad: 'Advertisement',
    feedback: 'Send us your feedback',
    form: 'Your feedback',
    topics: 'Related topics',
    more: 'Show more',
    skip: ['Skip to content', 'Skip to main menu', 'Skip to more DW sites'],
    external: 'External link',
  },
  de: {
    image: 'Bild',
    ad: 'Anzeige',
    feedback: 'Schicken Sie uns Ihr Feedback!',
    form: 'Ihr Feedback',
    topics: 'Ähnliche Themen',
    more: 'Mehr anzeigen',
    skip: ['Zum Inhalt springen', 'Zur Hauptnavigation springen', 'Zu weiteren Angeboten der DW springen'],
    external: 'Externer Link',
  },
  es: {
    image: 'Imagen',
    ad: 'Publicidad',
    feedback: 'Envíenos su opinión',
    form: 'Su opinión',
    topics: 'Temas relacionados',
    more: 'Mostrar más',
    skip: ['Ir al contenido', 'Ir al menú principal', 'Ir a más sitios de DW'],
    external: 'Enlace externo',
  },
  ar: {
    image: 'صورة من',
    ad: 'إعلان',
    feedback: 'أرسل لنا رأيك',
    form: 'رأيك',
    topics: 'مواضيع ذات صلة',
    more: 'عرض المزيد',
    skip: ['تخطي إلى المحتوى', 'تخطي إلى القائمة الرئيسية', 'تخطي إلى المزيد من صفحات DW'],
    external: 'رابط خارجي',
  },
  zh: {
    image: '图像来源',
    ad: '广告',
    feedback: '请给我们反馈',
    form: '您的反馈',
    topics: '相关话题',
    more: '更多',
    skip: ['跳转至内容', '跳转至主菜单', '跳转到更多DW网站'],
    external: '外部链接',
  },
  'zh-hant': {
    image: '圖片來源',
    ad: '廣告',
    feedback: '請給我們反饋',
    form: '您的反饋',
    topics: '相關話題',
    more: '更多',
    skip: ['跳轉至内容', '跳轉至主選單', '跳轉到更多DW網站'],
    external: '外部連結',
  },
}

/** Credit of a picture as the two builds write it: one text node, or three with comments between. */
function credit(label, text, build) {
  return build === 2024 ? `${label}:<!-- --> <!-- -->${text}` : `${label}: ${text}`
}

const widths = [
  [800, 50],
  [801, 129],
  [802, 352],
  [803, 575],
]
const wide = [
  [600, 78],
  [601, 201],
  [602, 379],
  [603, 545],
  [604, 767],
  [605, 1199],
]
const srcset = (id, list, ext) => list.map(([f, w]) => `https://static.dw.com/image/${id}_${f}.${ext} ${w}w`).join(', ')

export function leadFigure(image, language, build, n) {
  if (!image) return ''
  const { id, alt, caption = '', credit: owner } = image
  const source = (ext, list, media) =>
    `<source type="image/${ext === 'jpg' ? 'jpeg' : ext}" srcSet="${srcset(id, list, ext)}" media="${media}" height="100" ` + `width="100">`
  return (
    `<figure class="${n.hash(build)}"><picture class="${n.hash(build)}">${source('webp', widths, '(max-width: 575px)')}` +
      `${source('webp', wide, '(min-width: 576px)')}${source('jpg', widths, '(max-width: 575px)')}${source('jpg', wide, '(min-width: 576px)')}` +
    `<img fetchpriority="high" src="" srcSet="${srcset(id, wide, 'jpg')}" width="100" height="56.25" title="${escape(alt)}" ` +
    `alt="${escape(alt)}"></picture><figcaption class="${n.hash(build)}">${caption}<small class="${n.hash(build)} copyright">` +
    `${credit(LABELS[language].image, owner, build)}</small></figcaption></figure>`
  )
}

/** A picture in the text, as served. */
export function picture(id, alt, caption, owner, label = 'Image', size = 'big') {
  return (
    `<figure class="placeholder-image master_landscape ${size}"><img data-format="MASTER_LANDSCAPE" data-id="${id}" ` +
    `data-url="https://static.dw.com/image/${id}_\${formatId}.jpg" data-aspect-ratio="16/9" alt="${escape(alt)}" style="padding-bottom: ` +
    `56.25%; height: 0; max-height: 0;"><figcaption class="img-caption">${caption}<small class="copyright">${label}: ` +
    `${owner}</small></figcaption></figure>`
  )
}

function css(n) {
  const rule = () =>
    `.${n.hash(2026).split(' ')[0]}{display:flex;margin:${n.next() % 40}px ${n.next() % 9}px;color:#${(n.next() & 0xfff).toString(16).padStart(3, '0')};font-size:${1 + (n.next() % 3)}rem}@media ` +
    `(min-width:${576 + (n.next() % 900)}px){.${n.hash(2026).split(' ')[1]}{grid-template-columns:repeat(${1 + (n.next() % 6)},` +
    `1fr);padding:${n.next() % 30}px}}`
  return Array.from({ length: 190 }, rule).join('')
}

function head(page, n) {
  const { language: l, url, headline, teaser, id } = page
  const meta = (name, content) => `<meta data-rh="true" name="${name}" content="${escape(content)}"/>`
  const og = (name, content) => `<meta data-rh="true" property="og:${name}" content="${escape(content)}"/>`
  const pages = Array.from({ length: 60 }, () => `<meta data-rh="true" property="fb:pages" content="${100000 + (n.next() % 9e8)}"/>`).join('')
  const ld =
    page.jsonLd === undefined
      ? {
          '@context': 'https://schema.org',
          '@type': 'NewsArticle',
          mainEntityOfPage: { '@type': 'WebPage', '@id': url },
          publisher: { '@type': 'Organization', name: 'Deutsche Welle' },
          author: page.authorsLd ?? [{ '@type': 'Organization', name: 'Deutsche Welle' }],
          headline,
          datePublished: page.published,
          dateModified: page.modified ?? page.published,
        }
      : page.jsonLd
  const data = {
    pageData: {
      categoryLevel1: 'X',
      contentTitle: headline,
      pageOID: page.staleId ?? id,
      date: Number(page.published.slice(0, 10).replace(/-/g, '')),
    },
    event: 'initDataLayer',
  }
  return (
    `<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no">
  <link rel="icon" type="image/png" href="/images/icons/favicon-16x16.png" sizes="16x16">
  <link rel="preconnect" href="https://commons.dw.com">
  <title data-rh="true">${escape(headline)} – DW – ${page.published.slice(8, 10)}.${page.published.slice(5, 7)}.${page.published.slice(0, 4)}` +
    `</title>
  <link data-rh="true" rel="canonical" href="${encodeURI(url)}"/><link data-rh="true" rel="amphtml" href="${encodeURI(url.replace('www.', 'amp.'))}"/>
  ${meta('description', teaser)}${page.metaDate ? meta('date', page.published) : ''}${og('site_name', 'dw.com')}` +
      `${og('title', headline)}${og('url', encodeURI(url))}${og('description', teaser)}${meta('twitter:card', 'summary_large_image')}` +
      `${meta('twitter:title', headline)}${meta('twitter:site', '@dw_x')}${pages}
  <script data-rh="true">if(!window.dataLayer) { window.dataLayer = [${JSON.stringify(data)}] };</script>
  <script data-rh="true">(function(w,d,s,l,i){w[l]=w[l]||[];})(window,document,'script','dataLayer','GTM-XXXXXXX');</script>
  ${ld ? `<script data-rh="true" type="application/ld+json">${JSON.stringify(ld).replace(/</g, '\\u003c')}</script>` : ''}
  <style data-styled="true">${css(n)}</style>
  </head>`
  )
}

function navigation(page, n) {
  const words = (
    'Harbours Rivers Valleys Bridges Markets Gardens Libraries Railways Lighthouses Orchestras Bakeries Islands Forests ' +
    'Glaciers Museums Workshops'
  ).split(' ')
  const items = words
    .map(
      (w, i) =>
        `<li class="${n.hash(page.build)}"><a href="/${page.language}/${w.toLowerCase()}/s-${9000 + i}" class="${n.hash(page.build)}">` +
        `<span class="${n.hash(page.build)}">${w}</span></a></li>`
    )
    .join('')
  const skip = LABELS[page.language].skip
    .map((s, i) => `<li><a href="#${['main-content', 'navigation', 'footer'][i]}" class="${n.hash(page.build)}">${s}</a></li>`)
    .join('')
  return (
    `<ol class="${n.hash(page.build)}">${skip}</ol><div class="page-header ${n.hash(page.build)}"><nav id="navigation">` +
    `${`<ul>${items}</ul>`.repeat(6)}</nav><div class="focus-menu">${items}</div></div>`
  )
}

export function sharing(page, n) {
  const link = `https://p.dw.com/p/${code(page.id)}`
  const services = ['facebook', 'x-twitter', 'whatsapp', 'email', 'reddit', 'telegram', 'linkedin']
  const icon = '<svg width="30" height="30" viewBox="0 0 100 100" aria-hidden="true"><title>Share</title><path d="M1 1h98v98H1z"></path></svg>'
  return (
    `<section class="${n.hash(page.build)} in-line closed" data-tracking-name="sharing-icons-inline"><div class="always-visible">` +
    `${services
      .map(
        (s) =>
          `<a href="https://share.example/${s}?u=${link}%3Fmaca%3D${page.language}-${s}-sharing" rel="noopener noreferrer ` +
          `nofollow" class="${n.hash(page.build)} ${s}" role="link" tabindex="0">${icon}</a>`
      )
      .join('')}` +
    `</div><div class="copy-button-wrapper closed"><span class="${n.hash(page.build)}">${link}</span></div></section>`
  )
}

export const advertisement = (page, n, place) =>
  `<span></span><div class="${n.hash(page.build)} advertisement"><span class="${n.hash(page.build)} label-top">${LABELS[page.language].ad}` +
  `</span><div id="dw_d_${place}" class="${n.hash(page.build)} gpt-slot" style="background-color:#E0DFDE"></div></div>`

function teasers(page, n, name, heading) {
  const titles = [
    'A ferry learns to fold',
    'Seven clocks and one town',
    'Why the orchard hums',
    'The museum of lost buttons',
    'Paper boats cross a lake',
  ]
  const teaser = (title, i) =>
    `<div data-tracking-name="Teaser" class="teaser-wrap"><div data-stats-id="${71000000 + i}" class="teaser"><a href="/${page.language}/other/a-${71000000 + i}" ` +
    `title="${title}" class="teaser-image"><figure class="lazy-load-container"><img alt="${title}" src="" class="lq-img">` +
    `<img alt="${title}" src="" class="hq-img"></figure></a><h3 class="title"><a href="/${page.language}/other/a-${71000000 + i}">` +
    `${title}</a></h3><div class="teaser-description"><a href="/${page.language}/other/a-${71000000 + i}">A teaser ` +
    `of another story that is no part of this one.</a></div><span class="kicker">Elsewhere</span><span class="date-time">` +
    `<time aria-hidden="true">05/05/2025</time><span>May 5, 2025</span></span></div></div>`
  return (
    `<section data-tracking-name="section-${name}" id="${name}" class="${n.hash(page.build)}"><a href="#post-${name}" ` +
    `class="quick-item"><span>Skip next section ${heading}</span></a><h2 class="${n.hash(page.build)}">${heading}</h2>` +
    `<div class="${n.hash(page.build)}">${titles.map(teaser).join('')}</div><div class="center"><div role="button" ` +
    `class="show-more-button">${LABELS[page.language].more}</div></div></section>`
  )
}

function state(page) {
  if (page.state === null) return ''
  const content = {
    __typename: page.stateType?.[0] ?? 'Article',
    id: page.staleId ?? page.id,
    title: page.staleId ? 'The story that was here before' : page.headline,
    firstPublicationDate: page.published,
    lastModifiedDate: page.modified ?? page.published,
    permaLinkUrl: `https://p.dw.com/p/${code(page.staleId ?? page.id)}`,
    teaser: page.teaser,
    text: page.text,
    navigations: Array.from({ length: 120 }, (_, i) => ({
      __typename: 'Navigation',
      id: 9000 + i,
      name: `Section ${i}`,
      namedUrl: `/${page.language}/section-${i}/s-${9000 + i}`,
    })),
    contentLinks: [],
    videos: [],
    audios: [],
    imageGalleries: [],
    widgets: [],
    ...page.state,
  }
  const id = content.id
  const json = (value) => JSON.stringify(value).replace(/</g, '\\u003c')
  return page.build === 2024
    ? `<script> window.__APOLLO_STATE__=${json({ ROOT_QUERY: { __typename: 'Query' }, ...page.entities, [`${content.__typename}:${id}`]: content })};</script>`
    : `<script>window.__APP_STATE__ = ${json({ [`/graph-api/${page.language}/content/${page.stateType?.[1] ?? 'article'}/${id}`]: { data: { content } } })}; ` +
        `</script>`
}

/** The text container. */
export const richText = (page, n, text = page.text) =>
  `<div ${page.build === 2024 ? '' : 'data-tracking-skip="true" data-tracking-name="rich-text" '}class="${n.hash(page.build)} ` +
  `rich-text ${n.hash(page.build)}">${text}</div>`

/** What the article holds, in order; a story may have another `article`. */
function inside(parts) {
  const { page, n, header, sharing, lead, text, footer } = parts
  const ad = (place) => advertisement(page, n, place)
  return page.article
    ? page.article({ ...parts, ad })
    : header() + sharing() + lead() + ad('article_top') + text() + footer() + ad('article_content_bottom')
}

/** A whole page. */
export function webapp(page) {
  const n = noise(page.id)
  const { language: l, build } = page
  const h = () => n.hash(build)
  const kicker = page.kicker
    .map(([text, href]) =>
      href ? `<span><a href="${href}" class="${h()}" tabindex="0"><span class="${h()}">${text}</span></a></span>` : `<span>${text}</span>`
    )
    .join('')
  const author = ([name, href, info], i) =>
    `<span>${i ? '<span class="separator"> | </span>' : ''}` +
    `${href ? `<a href="${href}" class="author-link ${h()}">${name}</a>` : `<span class="${h()} author no-link">${name}</span>`}` +
    `${info ? `<span class="extra-info ${h()}"> ${info}</span>` : ''}</span>`
  const box = ([name, href, , role]) =>
    role
      ? `<div class="${h()}"><div class="author"><a href="${href}" title="${name}" tabindex="-1" class="author-image"><figure ` +
        `class="lazy-load-container"><img alt="${name}" src="" class="hq-img"></figure></a><div class="author-name"><a ` +
        `href="${href}" class="author-link">${name}</a><span class="${h()}"> ${role}</span></div></div></div>`
      : ''
  const topics = page.topics ?? []
  return (
    `<!DOCTYPE html>` +
    `${page.reconstruction ? `\n<!-- Reconstruction: no page of this kind was seen. ${typeof page.reconstruction === 'string' ? page.reconstruction : ''}-->` : ''}` +
    `
<html class="is-not-amp-page" lang="${page.htmlLang ?? l}"${build === 2024 ? '' : ` dir="${page.dir ?? 'ltr'}"`}>
${head(page, n)}
<body>
<noscript>You need to enable JavaScript to run this app.</noscript>
<div id="root"><div class="${h()}">${navigation(page, n)}
<div id="main-content"><section class="detail-zone"><div class="${h()}">${page.banner ?? ''}<article class="${h()}">` +
    `<div class="${h()} content-area">` +
    `${inside({
      page,
      n,
      header: () =>
        `<header class="${h()}"><div class="kicker ${h()}" data-tracking-name="content-detail-kicker">${kicker}</div><h1 ` +
        `class="${h()}">${page.headlineHtml ?? page.headline}</h1><div class="author-details ${h()}">${page.authors.map(author).join('')}` +
        `</div><span class="time-area ${h()}"><span class="publication ${h()}"><time aria-hidden="true">${page.shown[0]}` +
        `</time><span class="sr-only ${h()}">${page.shown[1]}</span></span></span>` +
        `${page.teaserHidden ? '' : `<p class="teaser-text ${h()}">${page.teaser}</p>`}</header>`,
      sharing: () => sharing(page, n),
      lead: () => leadFigure(page.image, l, build, n),
      text: () => richText(page, n),
      footer: () =>
        `<footer class="${h()}">${page.authors.map(box).join('')}<div class="feedback"><div class="center"><div role="button" ` +
        `tabindex="0" id="feedback-button">${LABELS[l].feedback}<svg><path d="M0 0"></path></svg></div></div><div aria-hidden="true" ` +
        `class="feedback-sidebar"><div class="header"><h2>${LABELS[l].form}</h2></div></div></div></footer>`,
    })}` +
    `</div></article></div></section>${page.behind?.({ page, n }) ?? ''}
<section class="alternating-zone"><section data-tracking-name="section-related-topics" class="${h()}"><h2>${LABELS[l].topics}` +
    `</h2><aside>${topics.map(([text, href]) => `<a href="${href}" class="${h()}">${text}</a>`).join('')}</aside></section>` +
    `${teasers(page, n, 'related-content-by-thematic-focus-region', 'More from the region')}` +
      `${teasers(page, n, 'related-content-by-thematic-focus-global', 'More from around the world')}` +
    `</section></div>
<footer id="footer" class="${h()}"><section><ul>` +
    `${Array.from({ length: 40 }, (_, i) => `<li class="${h()}"><a href="/${l}/foot-${i}/s-${8000 + i}" class="footer-link">Foot ${i}</a></li>`).join('')}` +
    `</ul></section><span>© Example</span></footer></div></div>
${state(page)}
</body></html>
`
  )
}
