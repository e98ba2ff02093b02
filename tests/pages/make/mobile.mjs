// The frame of a page of m.dw.com, to 2018. Reconstructed: only text renderings of such pages were seen, with
// their two lead lines; the markup is what small pages of the time looked like.
import { escape, noise } from './webapp.mjs'

export function mobile(page) {
  const n = noise(page.id)
  const menu = 'Harbours Rivers Valleys Bridges Markets Gardens Libraries Railways'
    .split(' ')
    .map((w, i) => `<li><a href="/${page.language}/${w.toLowerCase()}/s-${9000 + i}">${w}</a></li>`)
    .join('')
  const teasers = Array.from(
    { length: 8 },
    (_, i) =>
      `<li class="teaser"><a href="/${page.language}/other/a-${18000000 + i}"><img src="/image/${18000100 + i}_101.jpg" ` +
      `alt=""><h2>Another story, number ${i + 1}</h2><p>A teaser of another story that is no part of this one.</p></a>` +
      `</li>`
  ).join('')
  const css = Array.from(
    { length: 120 },
    () => `.m${n.next() % 1e6}{padding:${n.next() % 20}px;border:1px solid #${(n.next() & 0xfff).toString(16).padStart(3, '0')}}`
  ).join('')
  return (
    `<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.2//EN" "http://www.openmobilealliance.org/tech/DTD/xhtml-mobile12.dtd">
<!-- Reconstruction: no page of this kind was seen, only its text. -->
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="${page.language}" lang="${page.language}">
<head><title>${escape(page.headline)} | DW.COM</title><meta name="viewport" content="width=device-width"/><link ` +
    `rel="canonical" href="${encodeURI(page.url)}"/><meta name="description" content="${escape(page.teaser)}"/><style>` +
    `${css}</style><script>var s_account="x";</script></head>
<body><div id="header"><a href="/"><img src="/images/logo.gif" alt="DW"/></a></div>
<div class="languageHint"><p>DW has chosen English for you</p><p>Wrong language? <a href="/languages">Change it ` +
    `here.</a></p></div>
<div class="menu"><ul>${menu}</ul></div>
<div id="content"><span class="section">${page.kicker[0][0]}</span><h1>${page.headline}</h1><p class="intro">${page.teaser}` +
    `</p><div class="date">${page.shown[0]}</div><div class="picture"><img src="/image/${page.image.id}_302.jpg" alt="${escape(page.image.alt)}" ` +
    `width="300"/><div class="caption">${page.image.caption}</div></div><div class="text">${page.text}</div></div>
<div class="more"><h2>More stories</h2><ul>${teasers}</ul></div>
<div id="footer"><p>© Example | <a href="/imprint">Legal notice</a></p></div></body></html>
`
  )
}
