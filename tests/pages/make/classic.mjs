// The frame of a classic page (to 2023), and the stories told in it. All words are ours; the elements, hooks and their
// order are the site's. Stories whose kind of page could not be seen carry `reconstruction`, which says from what.
import { code, escape, noise } from './webapp.mjs'

/** Labels that the frame prints. `lead` and `media` stand over the link lists below the text. */
const LABELS = {
  en: {
    date: 'Date',
    author: 'Author',
    topics: 'Related Subjects',
    keywords: 'Keywords',
    feedback: 'Send us your feedback.',
    print: 'Print',
    printThis: 'Print this page',
    permalink: 'Permalink',
    lead: 'DW recommends',
    media: 'Audios and videos on the topic',
    related: 'Related content',
    ad: 'Advertisement',
    watch: 'Watch video',
    listen: 'Listen to audio',
    share: 'Share',
  },
  de: {
    date: 'Datum',
    author: 'Autorin/Autor',
    topics: 'Themenseiten',
    keywords: 'Schlagwörter',
    feedback: 'Schicken Sie uns Ihr Feedback!',
    print: 'Drucken',
    printThis: 'Seite drucken',
    permalink: 'Permalink',
    lead: 'Die Redaktion empfiehlt',
    media: 'Audio und Video zum Thema',
    related: 'Mehr zum Thema',
    ad: 'Anzeige',
    watch: 'Video ansehen',
    listen: 'Audio anhören',
    share: 'Teilen',
  },
  ru: {
    date: 'Дата',
    author: 'Автор',
    topics: 'Темы',
    keywords: 'Ключевые слова',
    feedback: 'Напишите нам',
    print: 'Печать',
    printThis: 'Распечатать страницу',
    permalink: 'Постоянная ссылка',
    lead: 'Рекомендуем',
    media: 'Аудио- и видеофайлы по теме',
    related: 'Еще по теме',
    ad: 'Реклама',
    watch: 'Смотреть видео',
    listen: 'Слушать аудио',
    share: 'Поделиться',
  },
  ar: {
    date: 'تاريخ',
    author: 'الكاتب',
    topics: 'مواضيع',
    keywords: 'كلمات مفتاحية',
    feedback: 'أرسل لنا رأيك',
    print: 'طباعة',
    printThis: 'طباعة الصفحة',
    permalink: 'الرابط',
    lead: 'توصيات',
    media: 'ملفات صوتية',
    related: 'مواضيع أخرى',
    ad: 'إعلان',
    watch: 'شاهد',
    listen: 'استمع',
    share: 'شارك',
  },
  sw: {
    date: 'Tarehe',
    author: 'Mwandishi',
    topics: 'Mada',
    keywords: 'Maneno muhimu',
    feedback: 'Tutumie maoni',
    print: 'Chapisha',
    printThis: 'Chapisha ukurasa',
    permalink: 'Kiungo',
    lead: 'DW inapendekeza',
    media: 'Sauti na Vidio Kuhusu Mada',
    related: 'Maudhui yanayohusiana',
    ad: 'Matangazo',
    watch: 'Tazama',
    listen: 'Sikiliza sauti',
    share: 'Shiriki',
  },
}

const SERVICES = ['facebook', 'twitter', 'google', 'whatsapp', 'tumblr', 'linkedin', 'stumbleupon', 'digg', 'reddit', 'newsvine']
const short = (page, id) => `${page.shortHost ?? 'https://p.dw.com'}/p/${code(id)}`

/** A picture with its caption. The credit stands in the title, and in `alt` as well. */
export function picBox(id, words, caption, { size = 'medium', form = 404, host = '' } = {}) {
  return (
    `<div class="picBox ${size}
"> <a class="overlayLink" href="#" link="/overlay/image/article/1/${id}" rel="nofollow" style="cursor: pointer;"> ` +
    `<img itemprop="image" src="${host}/image/${id}_${form}.jpg" title="${escape(words)}" alt="${escape(words)}"> </a> ` +
    `<p>${caption}</p> </div>`
  )
}

/** A player: hidden inputs, a button with labels, and below it a hidden share box with an address of its own. */
export function player(page, { id, kind, title, file, seconds, poster, about = '' }) {
  const l = LABELS[page.language]
  const input = (name, value) => `<input type="hidden" name="${name}" value="${escape(String(value))}">`
  const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  const link = encodeURIComponent(short(page, id))
  const services = SERVICES.map(
    (s) =>
      `<span dir="ltr" class="share_${s}"> <a dir="ltr" class="icon share ${s}" target="new" rel="nofollow" href="https://share.example/${s}?u=${link}%3Fmaca%3D${s}-sharing" ` +
      `onclick="DWDE.socialMediaTagging.executeAtInternetTracking('2', '${encodeURIComponent(title)}', '${id}', '18', ` +
      `'${s}')">${s}</a> </span>`
  ).join(' ')
  return (
    `<div class="col3 right"> <div class="group"> <div class="standaloneWrap"> <div class="imgTeaserL ${kind}" data-media-id="${id}"> ` +
    `<div class="mediaItem" data-media-id="${id}"> ${input('player_type', kind)} ${input('file_name', file)} ${input('file_duration', seconds)} ` +
    `${input('display_date', '20140302')} ${input('media_id', id)} ${input('media_title', title)} ${input('dk_content', 'false')} ` +
    `${input('preview_image', poster)} ${input('isLiveVideo', 'false')} <div class="teaserImg" title="A still (Example)" ` +
    `alt="A still (Example)"> <div class="videoContainer" id="videoContainer-${id}" rel="dynamic videoData for javascript">` +
    `</div> <div class="playButtonArea"> <div class="customPlayBtn"> <div class="playBtnImgBox"></div> <span class="playBtnText">` +
    `${kind === 'video' ? l.watch : l.listen}</span> <span class="right">${clock}</span> </div> </div> </div> <script ` +
    `type="text/javascript">
DW_PLAYER.shareLocalization = "${l.share}";
DW_PLAYER.localization = { rewind: "Back 10 seconds", settings: "Settings", fullscreen: "Full screen" };
</script> <div class="teaserContentWrap share" style="display:none;"> <div class="buttons"> <span class="button ` +
    `right closeShare"></span> </div> <div class="shareInfo"> <h4>${l.share}</h4> <h2>${title}</h2> <p> <a class="icon ` +
    `external overlayLink" rel="nofollow" href="#" link="/overlay/send_content/30419/${id}">Send</a> ${services} </p> ` +
    `<p><strong>Permalink</strong> ${short(page, id)}</p> </div> </div> <div class="teaserContentWrap information"> ` +
    `<h2>${title}</h2> <span class="icon ${kind}"></span> ${about}</div> </div> </div> </div> </div> </div>`
  )
}

/** A gallery; its title stands on each slide, its author under the last. */
export function gallery({ id, title, author, slides }) {
  const slide = ([image, words, heading, text], i) =>
    `<!-- Picture gallery - related image --> <li class="${i ? 'hideBeforeLoad' : 'first'}"> <div class="teaserImg"> ` +
    `<img itemprop="image" src="/image/${image}_303.jpg" title="${escape(words)}" alt="${escape(words)}">
</div> <div class="teaserContentWrap"> <div class="tools"> </div> <h4>${title}</h4> <h2>${heading}</h2> ` +
    `${text.map((t) => `<p>${t}</p>`).join(' ')} ${i === slides.length - 1 && author ? `<p class="author"> ${author} </p>` : ''} ` +
    `</div> </li>`
  return (
    `<div class="longText"> <!-- PictureGallery --> <div class="gallery col3"> <div class="imgTeaserL slideshow noDim" ` +
    `data-id="${id}" data-title="${escape(title)}" data-date="20161017" data-firstcategory="19990010"> <ul class="slides"> ` +
    `${slides.map(slide).join(' ')} </ul> <br class="clearfix"> <div class="teaserNavWrap"> <div class="slidePagination"> ` +
    `<div style="float: right"> <a class="function tostart" href="javascript:void(0);" rel="nofollow"></a> <a class="function ` +
    `fwd" href="javascript:void(0);" rel="nofollow"></a> </div> <a class="function playpause" href="javascript:void(0);" ` +
    `rel="nofollow"></a> <span class="slideshowNav"></span> </div> </div> </div> </div> </div>`
  )
}

function head(page) {
  const { language: l, url, headline, teaser } = page
  const title = (mark) => `${headline.replace(/'/g, mark)} | ${page.kicker} | DW | ${page.date}`
  const pages = Array.from({ length: 60 }, (_, i) => `<meta property="fb:pages" content="${page.n.next() + i}"/>`).join('\n')
  const facts = page.bareHead
    ? ''
    : `<link rel="canonical" href="${encodeURI(url)}">
<link rel="amphtml" href="${encodeURI(url.replace('www.', 'amp.'))}">
<link rel="alternate" media="only screen and (max-width: 640px)" href="${encodeURI(url.replace('www.', 'm.'))}">`
  return `<!DOCTYPE html>
${page.reconstruction ? `<!-- Reconstruction: ${page.reconstruction} -->\n` : ''}<!--[if lt IE 7 ]><!-->
<html lang="${l}" class="ie ie6"> <!--<![endif]-->
<!--[if IE 8 ]><!-->
<html lang="${l}" class="ie ie8"> <!--<![endif]-->
<!--[if (gt IE 9)|!(IE)]><!-->
<html lang="${l}"> <!--<![endif]-->
<head>
${facts}
<script type="text/javascript" src="/js/jquery-3.4.1.min.js"></script>
<script type="text/javascript">
window.languagePreferenceTTL = 2628000;
var hostNameMobile = "https://m.dw.com";
</script>
<meta http-equiv="content-type" content="text/html; charset=utf-8">
<meta name="robots" content="index, follow, max-snippet:-1"/>
<meta name="publisher" content="Deutsche Welle (www.dw.com)"/>
<meta name="copyright" content="&copy; 2020 Deutsche Welle (www.dw.com)"/>
<meta name="author" content="Deutsche Welle (www.dw.com)"/>
<meta name="language" content="${l}"/>
${pages}
<meta name="keywords" content="${escape(page.keywords.join(','))}"/>
<meta name="news_keywords" content="${escape(page.keywords.join(','))}"/>
<meta name="description" content="${escape(teaser)}"/>
${page.bareHead ? '' : `<meta property="og:url" content="${encodeURI(url)}"/>`}
<meta property="og:site_name" content="DW.COM"/>
<link rel="stylesheet" href="/css/dwde-${page.rtl ? 'rtl' : 'ltr'}.min.css?v=6.52.1" type="text/css" media="all"/>
<style type="text/css" media="screen">
div#navMain ul#navLevel1 a#n01 { color: #fff !important; }
</style>
<script type="text/javascript">
let DWStructureType = "NORMAL";
</script>
<script>
document.addEventListener("DOMContentLoaded", function (event) { if (window.DWDE && DWDE.dsgvo.isStoringCookiesOkay()) { facebookTracking(); } });
</script>
<noscript><img height="1" width="1" style="display:none"
src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1"
/></noscript>
<meta property="og:title" content="${escape(title("'"))}"/>
${[page.image?.id, ...(page.ogImages ?? [])]
  .filter(Boolean)
  .map(
    (id) => `<meta property="og:image"
content="https://www.dw.com/image/${id}_304.jpg"/>
<meta property="og:image:width" content="940"/>`
  )
  .join('\n')}
<title>${escape(title('′'))}</title>
</head>`
}

function navigation(page) {
  const words = (
    'Harbours Rivers Valleys Bridges Markets Gardens Libraries Railways Lighthouses Orchestras Bakeries Islands Forests ' +
    'Glaciers Museums Workshops'
  ).split(' ')
  const quick = [
    ['bodyContent', 'Inhalt'],
    ['navMain', 'Navigation'],
    ['aside', 'Weitere Inhalte'],
    ['navMeta', 'Metanavigation'],
    ['search', 'Suche'],
    ['langSelect', 'Choose from 30 Languages'],
  ]
  const languages = [
    'sq',
    'am',
    'ar',
    'bn',
    'bs',
    'bg',
    'zh',
    'hr',
    'fa-af',
    'en',
    'fr',
    'de',
    'el',
    'ha',
    'hi',
    'id',
    'sw',
    'mk',
    'ps',
    'fa-ir',
    'pl',
    'pt-002',
    'pt-br',
    'ro',
    'ru',
    'sr',
    'es',
    'tr',
    'uk',
    'ur',
  ]
  const item = (w, i) => `<li><a href="/${page.language}/${w.toLowerCase()}/s-${9000 + i}"
title="${w}">${w}</a>
<ul class="sitemap">
<li><a href="/${page.language}/${w.toLowerCase()}-today/s-${9500 + i}" title="${w} today">${w} today</a>
</li>
</ul>
</li>`
  return (
    `<script type="text/javascript">
var dwInitialTrackingInfo = { fullUrl: "${encodeURIComponent(page.url)}", pageId: "${page.id}", articleChangeDateShort: ` +
    `"20990101" };
</script> <noscript>
<img width="1" height="1" alt="" src="https://hit.example/hit?s=510544&amp;x3=${page.id}">
</noscript>
<div class="cookie">
<div class="cookie__wrap">
<div class="cookie__item">
<p class="cookie__text">We use biscuits. More about them is said elsewhere.</p>
</div>
<div class="cookie__buttons"><a class="cookie__btn cookie__btn--more" href="/a-18265246">More info</a> <a class="cookie__btn ` +
    `cookie__btn--ok" href="#">OK</a></div>
</div>
</div>
<ol id="quickjump" role="list">
` +
    `${quick.map(([id, text]) => `<li role="listitem" aria-labelledby="${id}Link"><a href="#${id}" id="${id}Link">${text}</a></li>`).join('\n')}` +
    `
</ol>
<div id="topMetaLang" style="margin-top: -190px;">
<a class="closeLink" href="#close" title="close"></a>
<ul>` +
    `${languages
      .map(
        (l, i) => `<li><a href="/${l}/start/s-${10000 + i}" title="${l}"
data-lang="${l}"
>${l} <span class="native">${l}</span></a></li>`
      )
      .join('\n')}` +
    `</ul>
</div>
<div id="bodyMover"><div id="outerFrame">
<div id="navHead">
<div id="logo"><a href="/${page.language}/start/s-9097">Deutsche Welle</a></div>
<div id="search"><form id="navSearchForm" class="modular" action="/search/${page.language}" method="get">
<input type="hidden" name="searchNavigationId" value="9077"/>
<input type="hidden" name="languageCode" value="${page.language}"/>
<input id="item" name="item" placeholder="Search"/>
</form></div>
</div>
<div id="navMain"><ul id="navLevel1">${words.map(item).join('\n')}</ul><div class="flyout"><ul class="sitemap">` +
    `${words.map((w, i) => item(`${w} and more`, i + 40)).join('\n')}</ul></div></div>
<div class="adsContainer">
<div class="advertising"><div class="bannerAd adWrapper"><div class="adHeadline">${LABELS[page.language].ad}</div>` +
    `<div id="DW_D_Articles_Leaderboard"></div></div></div>
</div>`
  )
}

function sharing(page) {
  const link = encodeURIComponent(short(page, page.id))
  return `<div id="sharing-bar" class="min">
${SERVICES.slice(0, 8)
  .map(
    (s) => `<span dir="ltr">
<a dir="ltr" class="sharing-item ${s} static" target="new" rel="nofollow"
href="https://share.example/${s}?u=${link}%3Fmaca%3D${page.language}-${s}-sharing"
onclick="DWDE.socialMediaTagging.executeAtInternetTracking('2', 'x', '${page.id}', '1', '${s}')"></a>
</span>`
  )
  .join('\n')}
<p class="sharing-item toggler"></p>
</div>`
}

/** The details; `second` is the list in the right column. */
function details(page, second) {
  const l = LABELS[page.language]
  const search = (
    k
  ) => `<a href="/search/${page.language}?languageCode=${page.language}&origin=gN&item=${encodeURIComponent(k)}&searchNavigationId=9097"
rel="nofollow">${k}</a>`
  const row = (label, value) =>
    value
      ? `<li>
<strong>${label}</strong>
${value}
</li>`
      : ''
  return `<div class="group">
<ul class="smallList">
${row(l.date, page.noDateRow ? '' : page.date)}
${row(l.author, page.author)}
<!-- ESI fragment of related auto topics -->

${row(
  l.topics,
  (page.topics ?? [])
    .map(
      ([text, href]) => `<a
href="${href}">${text}</a>`
    )
    .join(', ')
)}
${row(l.keywords, page.plainKeywords ? page.keywords.join(', ') : page.keywordRow === false ? '' : page.keywords.map(search).join(',\n'))}
<li>${second ? '<a class="icon mail overlayLink" rel="nofollow" href="#"' : '<strong>Feedback</strong>: <a class="overlayLink" href="#"\nrel="nofollow"'}
link="/overlay/send_feedback/page/1432/${page.id}">${l.feedback}</a>
</li>
<li>
<strong>${l.print}</strong>
<a class="icon print" rel="nofollow" href="javascript:window.print()">${l.printThis}</a>
</li>
<li>
<strong>${l.permalink}</strong>
${short(page, page.id)}
</li>
</ul>
</div>`
}

const TITLES = [
  'A ferry learns to fold',
  'Seven clocks and one town',
  'Why the orchard hums',
  'The museum of lost buttons',
  'Paper boats cross a lake',
]

function below(page) {
  const l = LABELS[page.language]
  const link = (title, i) => `<div class="linkList intern">
<a href="/${page.language}/other/a-${19000000 + i}">
<h2>
${title}
</h2>
<p>A teaser of another story that is no part of this one. (25.07.2013)
&nbsp; </p>
</a>
</div>`
  const teaser = (title, i) => `<div class="col1" data-id="${19000000 + i}">
<div class="news">
<a href="/${page.language}/other/a-${19000000 + i}">
<div class="teaserImg">
<img itemprop="image" src="/image/${19100000 + i}_301.jpg" title="${title} (Example)" alt="${title} (Example)" /> </div>
<h2 class="">
${title}
<span class="date">12.12.2013</span>
</h2>
<p>A teaser of another story that is no part of this one. </p>
</a>
</div>
</div>`
  return `<div style="clear:both; height:0; font-size:1px; line-height: 0"></div>
<!-- detail_toolbox -->
<h4>${l.lead}</h4>
<div class="group">
<div class="lineExtra"></div>
${TITLES.map(link).join('\n')}
</div>
<h4>${l.media}</h4>
<div class="group">
<div class="lineExtra"></div>
<div class="linkList overlayIcon">
<a href="/overlay/media/${page.language}/other/19200000/${page.id}" rel="nofollow" class="overlayLink">
<h2>
A film about buttons
<span class='icon tv'></span> &nbsp; </h2>
</a>
</div>
</div>
${details(page, false)}
<div class="col3 relatedContent">
<h4 class="meta">${l.related}</h4>
${TITLES.map(teaser).join('\n')}
</div>`
}

/** A whole page. */
export function classic(story) {
  const page = { keywords: [], ...story, n: noise(story.id) }
  const image = page.image && picBox(page.image.id, page.image.words, page.image.caption ?? '', { size: 'full', form: 303, host: page.image.host })
  return (
    `${head(page)}
<body id="html_body" >
${navigation(page)}

<div id="bodyContent">
<div class="col3">
<h4 class="artikel">${page.kicker}</h4>
<h1>${page.headline} </h1>
${page.shownDate ? `<span class="date">${page.shownDate}</span>` : ''}
<p class="intro">${page.teaser} </p>
${sharing(page)} ${image || ''}
${page.over ?? ''}
` +
    `${
      page.noContainer
        ? `<div class="group">\n${page.text}\n</div>`
        : page.text === null
          ? ''
          : `<div class="group">
<div class="longText">
${page.text}
</div>
</div>`
    }` +
    `
${below(page)}

</div>
<!-- RECHTE SPALTE in DETAIL -->
<div class="col1 dim">
${details(page, true)}
</div>
<div class="col1 dim">
<div class="squareAd adWrapper"><div id="squareHeadline" class="adHeadline">${LABELS[page.language].ad}</div><div ` +
    `id="DW_D_Articles_Square"></div></div>
<div class="col1 rssFeedTeaser"><div class="group"><h4>${page.kicker}</h4>` +
    `${TITLES.map(
      (t) =>
        `<div class="imgTeaserS"><div class="teaserContentWrap"><a href="/${page.language}/other/a-1"><h2>${t}</h2></a>` +
        `<p>No part of this story.</p></div></div>`
    ).join('\n')}` +
    `</div></div>
<form id="newsletterForm" action="/newsletter" method="post"><label for="mail">E-mail</label><input id="mail" ` +
    `name="mail"><input type="hidden" name="media_title" value="Not a film"><button>Send</button></form>
</div>
<div style="clear:both;"></div>
</div>
</div></div>

<!-- Footer -->
<div id="footerSection" style="clear:both;">
<div id="footerBody">
<ul class="footer">
` +
    `${Array.from({ length: 60 }, (_, i) => `<li><a href="/${page.language}/foot-${i}/s-${8000 + i}" title="Foot ${i}">Foot ${i}</a></li>`).join('\n')}` +
    `
</ul>
<span>&copy; Example</span>
</div>
</div>
<script type="text/javascript">
` +
    `${Array.from(
      { length: 60 },
      (_, i) => `DWDE.tracking.push({ place: ${i}, value: ${page.n.next()}, permalink: "https://p.dw.com/p/${code(page.n.next())}" ` + `});`
    ).join('\n')}` +
    `
</script>
</body>
</html>
`
  )
}
