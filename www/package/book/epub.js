// EPUB 3: a ZIP of XHTML, which every reader of books opens. The same article gives the same bytes.
import { strToU8, zipSync } from 'fflate'
import { picturesOf } from './pictures.js'
import { articleOf, bookAddress, escaped, languageOf, shownIn, toXhtml } from './xhtml.js'

/** @typedef {import('../index.js').Article} Article */
/** @typedef {import('../epub.js').BookOptions} BookOptions */
/** @typedef {ReturnType<typeof toXhtml>['headings']} Headings */
/** @typedef {{ article: Article, file: string, html: string, xhtml: string, headings: Headings, title: string }} Chapter */

/** What EPUB 3 lets every reader show; WebP came with 3.3, and older readers do not know it. */
const TYPES = ['image/jpeg', 'image/png', 'image/gif']

/** The one time that all files in the ZIP have: the earliest it knows. */
export const mtime = () => new Date(1980, 0, 1)

const STYLE = `body{margin:0 5%;line-height:1.5}
article,header,footer,nav,section,aside,address,figure,figcaption{display:block}
h1,h2,h3,h4,h5,h6{line-height:1.2;page-break-after:avoid;break-after:avoid}
.teaser{font-weight:bold}
address{font-style:normal}
.kicker,.date,.byline,.editors,address,figcaption,small,aside{color:#5b6670}
figure{margin:1.5em 0;page-break-inside:avoid;break-inside:avoid}
figcaption{font-size:.85em}
img{display:block;max-width:100%;max-height:90vh;margin:0 auto}
blockquote{margin:1em 0;padding:0 1em;border:solid #d5dbe1;border-width:0 0 0 3px}
[dir=rtl] blockquote{border-width:0 3px 0 0}
aside{border:solid #d5dbe1;border-width:1px 0}
table{border-collapse:collapse}
th,td{padding:.3em .6em;border:1px solid #d5dbe1}
.post{margin-top:2.5em;border-top:1px solid #d5dbe1}
`

const untitled = 'Deutsche Welle'
const known = (/** @type {string | null | undefined} */ text) => text?.trim() ? text : null

/** Two 64-bit hashes (FNV-1a) of what tells this book from others, as a UUID of our own making. */
function uuid(/** @type {string[]} */ parts) {
  const bytes = strToU8(parts.join('\0'))
  const hash = (/** @type {bigint} */ seed) => bytes.reduce((sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n), seed)
  const hex = [0xcbf29ce484222325n, 0x6c62272e07bb0142n].map((seed) => hash(seed).toString(16).padStart(16, '0')).join('')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${'89ab'[parseInt(hex[16], 16) % 4]}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** What names an article for good. */
export function identifierOf(/** @type {Article} */ article) {
  const address = [article.url, article.permalink].map((url) => url && bookAddress(url)).find(Boolean)
  return address ?? uuid([article.headline ?? '', article.datePublished ?? '', article.text])
}

/** When the latest of the articles was changed, as EPUB writes it. */
function modifiedAt(/** @type {Article[]} */ articles) {
  const times = articles.map((article) => Date.parse(article.dateModified ?? article.datePublished ?? '')).filter((time) => time >= 0 && time < 253402300800000)
  return new Date(times.length ? Math.max(...times) : 0).toISOString().replace(/\.\d+/, '')
}

const page = (/** @type {string} */ lang, /** @type {string} */ dir, /** @type {string} */ title, /** @type {string} */ body) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">
<head>
<title>${escaped(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`

/**
 * The table of contents: a line for each article, below it its headings of the second level. The numbers stand where the
 * book begins its lines, whatever an article does.
 * @param {Chapter[]} chapters @param {string} title
 */
function contents(chapters, title) {
  const line = (/** @type {Chapter} */ { file, title, headings, article }) => {
    const dir = direction(article)
    const parts = headings.filter(({ level }) => level === 2).map(({ id, text }) => `<li><a href="${file}#${id}" dir="${dir}">${escaped(text)}</a></li>`)
    const below = parts.length ? `\n<ol>\n${parts.join('\n')}\n</ol>\n` : ''
    return `<li><a href="${file}" dir="${dir}">${escaped(title)}</a>${below}</li>`
  }
  return `<nav epub:type="toc" role="doc-toc">\n<h1>${escaped(title)}</h1>\n<ol>\n${chapters.map(line).join('\n')}\n</ol>\n</nav>`
}

const direction = (/** @type {Article} */ article) => article.direction === 'rtl' ? 'rtl' : 'ltr'

/** @param {string} name @param {string | null | undefined} text */
const dc = (name, text, attributes = '') => known(text) ? [`<dc:${name}${attributes}>${escaped(known(text))}</dc:${name}>`] : []

/** What the book says of itself. @param {Chapter[]} chapters @param {string} title */
function metadata(chapters, title) {
  const articles = chapters.map(({ article }) => article)
  const [first] = articles
  const one = articles.length === 1
  const authors = [...new Set(articles.flatMap(({ authors }) => authors.map(({ name }) => name)))]
  const languages = [...new Set(articles.map(({ language }) => languageOf(language)))]
  const date = one ? first.datePublished : null
  return [
    ...dc('identifier', one ? identifierOf(first) : uuid(articles.map(identifierOf)), ' id="id"'),
    ...dc('title', title),
    ...languages.flatMap((language) => dc('language', language)),
    ...authors.flatMap((name) => dc('creator', name)),
    ...dc('publisher', 'Deutsche Welle'),
    ...dc('date', date && !Number.isNaN(Date.parse(date)) ? date.slice(0, 10) : null),
    ...dc('description', one ? first.teaser : null),
    ...(one ? first.keywords.flatMap((word) => dc('subject', word)) : []),
    ...articles.flatMap(({ url }) => dc('source', url && bookAddress(url))),
    `<meta property="dcterms:modified">${modifiedAt(articles)}</meta>`,
  ]
}

/**
 * @param {(article: Article, options: import('../index.js').HtmlOptions) => string} toHtml
 * @param {Article | Article[]} given
 * @param {BookOptions} [options]
 * @returns {Promise<import('../epub.js').Saved>}
 */
export async function epub(toHtml, given, options = {}) {
  const articles = Array.isArray(given) ? given : [given]
  if (articles.length === 0) throw new TypeError('dw-article: a book has at least one article')
  const pages = articles.map((article) => articleOf(toHtml(article, { pictures: options.pictures })))
  const { pictures, missing } = await picturesOf(pages.flatMap(shownIn), options.image, TYPES)
  const names = new Map([...pictures.values()].map(({ url, extension }, i) => [url, `pictures/${i + 1}.${extension}`]))
  const chapters = articles.map((article, i) => {
    const html = pages[i]
    return { article, html, file: articles.length === 1 ? 'article.xhtml' : `article-${i + 1}.xhtml`, title: known(article.headline) ?? untitled, ...toXhtml(html, (url) => names.get(url)) }
  })
  const title = known(options.title) ?? (articles.length === 1 ? chapters[0].title : untitled)
  const dir = direction(articles[0])
  const lang = languageOf(articles[0].language)
  const cover = articles.map(({ leadImage }) => leadImage?.url && names.get(leadImage.url.replaceAll('{', '%7B').replaceAll('}', '%7D'))).find(Boolean)
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(({ file }, i) => `<item id="article-${i + 1}" href="${file}" media-type="application/xhtml+xml"/>`),
    ...[...pictures.values()].map(({ url, type }, i) => `<item id="picture-${i + 1}" href="${names.get(url)}" media-type="${type}"${names.get(url) === cover ? ' properties="cover-image"' : ''}/>`),
  ]
  const coverId = cover && `picture-${[...names.values()].indexOf(cover) + 1}`
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}" dir="${dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(chapters, title).join('\n')}${coverId ? `\n<meta name="cover" content="${coverId}"/>` : ''}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${dir}">
${chapters.length > 1 ? '<itemref idref="nav"/>\n' : ''}${chapters.map((_, i) => `<itemref idref="article-${i + 1}"/>`).join('\n')}
</spine>
</package>
`
  const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`
  const text = (/** @type {string} */ content) => /** @type {[Uint8Array, object]} */ ([strToU8(content), { level: 9 }])
  const bytes = zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(container),
    'EPUB/package.opf': text(opf),
    'EPUB/nav.xhtml': text(page(lang, dir, title, contents(chapters, title))),
    'EPUB/style.css': text(STYLE),
    ...Object.fromEntries(chapters.map(({ file, xhtml, article, title }) => [`EPUB/${file}`, text(page(languageOf(article.language), direction(article), title, xhtml))])),
    // A picture is compressed already.
    ...Object.fromEntries([...pictures.values()].map(({ url, bytes }) => [`EPUB/${names.get(url)}`, /** @type {[Uint8Array, object]} */ ([bytes, { level: 0 }])])),
  }, { mtime: mtime() })
  return { bytes, missing }
}
