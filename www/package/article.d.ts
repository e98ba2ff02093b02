// Generated from src/article.rs by `npm run types`. Do not edit.

/** What sort of item a page is. */
export type Kind = 'article' | 'liveblog' | 'gallery' | 'video' | 'audio'

/** Direction of the text. */
export type Direction = 'ltr' | 'rtl'

/** One block of the body. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | QuoteBlock
  | ImageBlock
  | GalleryBlock
  | VideoBlock
  | AudioBlock
  | EmbedBlock
  | WidgetBlock
  | TableBlock
  | RelatedBlock
  | NoteBlock

/** A run of text with an attribute: `text.slice(start, end)` in JavaScript is the marked run. Marks of one type (and address) neither touch nor overlap; marks of two types may cross. */
export type Mark = LinkMark | StrongMark | EmMark | SubMark | SupMark | CodeMark | StrikeMark

/** Why something was taken out of the text. */
export type RemovedReason =
  | 'advertisement'
  | 'promo'
  | 'share'
  | 'feedback'
  | 'player'
  | 'noScript'
  | 'notice'
  | 'translation'
  | 'consent'

/** A generation of the site. */
export type LayoutName = 'webapp' | 'classic' | 'amp' | 'mobile' | 'text'

/** Stable names of warnings. */
export type WarningCode =
  | 'missing-headline'
  | 'missing-body'
  | 'missing-date'
  | 'missing-id'
  | 'missing-url'
  | 'missing-language'
  | 'incomplete'
  | 'unknown-wrapper'
  | 'stale-data'
  | 'invalid-data'
  | 'truncated'
  | 'advertorial'
  | 'limit-reached'
  | 'uncertain'
  | 'translated'

/**
 * One DW page as structured data.
 *
 * Every string is folded: runs of white space are one space, the ends are trimmed, soft hyphens and zero-width spaces are gone, and so are control characters, noncharacters and those bidirectional controls (U+202A to U+202E, U+2066 to U+2069) that have no partner in the same string. Every URL is absolute, of scheme `http`, `https` or (in links) `mailto`, and holds no user name and no password.
 */
export interface Article {
  /** Version of this contract, `"1.0"`. */
  schemaVersion: string
  /** What sort of item the page is: from the letter before the id in its address (`a-`, `live-`, `g-`, `video-`, `av-`, `audio-`), else from the page. */
  kind: Kind
  /** DW's content id, the number at the end of the address. `null` when neither the address nor the page names it. */
  id: number | null
  /** Canonical URL. `null` when the page names none of the same content id. */
  url: string | null
  /** Short address, `https://p.dw.com/p/CODE`, where CODE is `id` in base 62. */
  permalink: string | null
  /** Language as a BCP 47 tag: `en`, `pt-BR`, `fa-AF`, `zh-Hans`, `sr-Latn`. */
  language: string | null
  /** Direction the text runs in. */
  direction: Direction
  /** The headline, as the reader sees it. `null` only together with a warning. */
  headline: string | null
  /** The labels over the headline: category and region. */
  kicker: Link[]
  /** The standfirst under the headline. */
  teaser: string | null
  /** When the item was first published, ISO 8601, Gregorian: a full time where the page states one (`2024-01-30T14:13:12.269Z`), else the day (`2020-01-19`). */
  datePublished: string | null
  /** When the item was last changed, ISO 8601, as `datePublished`. */
  dateModified: string | null
  /** The people who wrote the article. Deutsche Welle itself is not an author. */
  authors: Author[]
  /** The sign-off that closes agency copy, `ls/kms (AP, AFP, Reuters)`, or the agency credit beside an author, `with AFP, dpa`. `null` where the page has neither. */
  byline: Byline | null
  /** The people named in an `Edited by:` line. */
  editors: string[]
  /** Topic pages that DW links under "Related topics". */
  topics: Link[]
  /** Keywords, without repeats. */
  keywords: string[]
  /** The image over the text. */
  leadImage: Image | null
  /** The article's content in reading order. */
  body: Block[]
  /** The posts of a live blog, in the page's order; `[]` on other pages. */
  posts: Post[]
  /** All text of `body` and `posts`, joined with a blank line: paragraphs, headings, list items, quotes, table cells and notes. */
  text: string
  /** Number of words in `text`, by Unicode word boundaries (UAX #29). Numbers are words. Chinese sets no spaces between words: there each ideograph counts as one. */
  wordCount: number
  /** What stood inside the text and is not the article, in order. */
  removed: Removed[]
  /** How the page was read. */
  source: Source
  /** What could not be read or had to be inferred. `[]` when nothing was. */
  warnings: Warning[]
}

/** A label with the address it leads to. */
export interface Link {
  /** The label. */
  text: string
  /** Where it leads; `null` when the page prints the label without a link. */
  url: string | null
}

/** A person who wrote the article. */
export interface Author {
  /** The name as printed. */
  name: string
  /** The person's page, only where the article links the name. */
  url: string | null
  /** DW's id of the person, from `url`. */
  id: number | null
  /** From the author's box at the foot of the page: `Sports reporter and editor`. */
  role: string | null
  /** Where the author writes from, printed beside the name: `Houston`. */
  location: string | null
}

/** Who made a piece of agency copy: the sign-off, taken apart. */
export interface Byline {
  /** As printed: `ls/kms (AP, AFP, Reuters)`. */
  text: string
  /** The initials of the desk: `["ls", "kms"]`. */
  initials: string[]
  /** The agencies in their usual spelling, whatever the page writes: `["AP", "AFP", "Reuters"]`. */
  agencies: string[]
}

/** A picture. */
export interface Image {
  /** DW's id of the image, from its address. `null` for pictures of other sites. */
  id: number | null
  /** One real file. `null` in plain text. */
  url: string | null
  /** A gallery slide's heading; `null` elsewhere. */
  title: string | null
  /** The alternative text. */
  alt: string | null
  /** The caption, without the credit. */
  caption: string | null
  /** Who owns the picture, without the label (`Image:`, `Bild:`). */
  credit: string | null
  /** The files that the page itself lists for this picture, in the page's order. */
  sources: ImageSource[]
}

/** One file of a picture. */
export interface ImageSource {
  /** The file. */
  url: string
  /** Its width in pixels, as the page states it. */
  width: number | null
}

/** A paragraph. */
export interface ParagraphBlock {
  type: 'paragraph'
  /** Its text. */
  text: string
  /** Links and emphasis in it. */
  marks: Mark[]
}

/** A link (`http`, `https` or `mailto`). */
export interface LinkMark {
  type: 'link'
  /** First UTF-16 code unit of the run. */
  start: number
  /** One past the last UTF-16 code unit of the run. */
  end: number
  /** Where it leads. */
  href: string
}

/** Strong importance (`strong`, `b`). */
export interface StrongMark {
  type: 'strong'
  /** First UTF-16 code unit of the run. */
  start: number
  /** One past the last UTF-16 code unit of the run. */
  end: number
}

/** Stress (`em`, `i`). */
export interface EmMark {
  type: 'em'
  /** First UTF-16 code unit of the run. */
  start: number
  /** One past the last UTF-16 code unit of the run. */
  end: number
}

/** Subscript. */
export interface SubMark {
  type: 'sub'
  /** First UTF-16 code unit of the run. */
  start: number
  /** One past the last UTF-16 code unit of the run. */
  end: number
}

/** Superscript. */
export interface SupMark {
  type: 'sup'
  /** First UTF-16 code unit of the run. */
  start: number
  /** One past the last UTF-16 code unit of the run. */
  end: number
}

/** Computer code. */
export interface CodeMark {
  type: 'code'
  /** First UTF-16 code unit of the run. */
  start: number
  /** One past the last UTF-16 code unit of the run. */
  end: number
}

/** Struck out (`s`, `del`, `strike`). */
export interface StrikeMark {
  type: 'strike'
  /** First UTF-16 code unit of the run. */
  start: number
  /** One past the last UTF-16 code unit of the run. */
  end: number
}

/** A subheading. A short paragraph that is bold from end to end is one too. */
export interface HeadingBlock {
  type: 'heading'
  /** 2 to 6. */
  level: 2 | 3 | 4 | 5 | 6
  /** Its text. */
  text: string
  /** Links and emphasis in it. */
  marks: Mark[]
}

/** A list; items of nested lists follow their parent with a greater depth. */
export interface ListBlock {
  type: 'list'
  /** Whether the items are numbered. */
  ordered: boolean
  /** The number of the first item of a numbered list; `null` of one that is not. */
  start: number | null
  /** The items. */
  items: ListItem[]
}

/** An item of a list. */
export interface ListItem {
  /** Its text. */
  text: string
  /** Links and emphasis in it. */
  marks: Mark[]
  /** How deep the item's list is nested, from 0. */
  depth: number
}

/** A block quotation. */
export interface QuoteBlock {
  type: 'quote'
  /** Its text. */
  text: string
  /** Links and emphasis in it. */
  marks: Mark[]
  /** Where the quotation is from; `null` when the page does not say. */
  cite: string | null
}

/** A picture in the text. */
export interface ImageBlock {
  type: 'image'
  /** The picture. */
  image: Image
}

/** A picture gallery. */
export interface GalleryBlock {
  type: 'gallery'
  /** DW's id of the gallery. */
  id: number | null
  /** Its title. */
  title: string | null
  /** Its own page. */
  url: string | null
  /** Its teaser. */
  teaser: string | null
  /** Who made it, as printed. */
  authors: string[]
  /** The slides; a slide's heading is the image's `title`, its text the `caption`. */
  images: Image[]
}

/** A video. */
export interface VideoBlock {
  type: 'video'
  /** DW's id of the item. */
  id: number | null
  /** Its title. */
  title: string | null
  /** Its own page. */
  url: string | null
  /** How long it is, in whole seconds. */
  duration: number | null
  /** The picture shown before it plays. */
  poster: string | null
  /** The files, in the page's order. */
  sources: MediaSource[]
  /** Subtitles. */
  tracks: MediaTrack[]
}

/** One file of a video or a recording. */
export interface MediaSource {
  /** The file. */
  url: string
  /** Its media type (`video/mp4`); `null` when neither the page nor the file name says. */
  type: string | null
}

/** Subtitles of a video. */
export interface MediaTrack {
  /** The subtitle file. */
  url: string
  /** Its language as the page states it. */
  language: string | null
  /** Its label. */
  label: string | null
}

/** A recording to listen to. */
export interface AudioBlock {
  type: 'audio'
  /** DW's id of the item. */
  id: number | null
  /** Its title. */
  title: string | null
  /** Its own page. */
  url: string | null
  /** How long it is, in whole seconds. */
  duration: number | null
  /** The picture shown before it plays. */
  poster: string | null
  /** The files, in the page's order. */
  sources: MediaSource[]
  /** Subtitles. */
  tracks: MediaTrack[]
}

/** Something of another site, shown inside the text. */
export interface EmbedBlock {
  type: 'embed'
  /** Whose it is: `twitter`, `instagram`, `youtube`, `facebook`, `tiktok`, … */
  provider: string
  /** The item's id at the provider. */
  id: string | null
  /** The public page of the item. */
  url: string | null
  /** What the page shows of it; `null` when nothing. */
  text: string | null
}

/** One of DW's own interactive elements. */
export interface WidgetBlock {
  type: 'widget'
  /** DW's id of the element. */
  id: number | null
  /** Its title. */
  title: string | null
  /** A page that shows it. */
  url: string | null
  /** What the page shows of it; `null` when nothing. */
  text: string | null
}

/** A table. */
export interface TableBlock {
  type: 'table'
  /** Its caption. */
  caption: string | null
  /** Its rows. */
  rows: TableCell[][]
}

/** A cell of a table. */
export interface TableCell {
  /** Its text. */
  text: string
  /** Links and emphasis in it. */
  marks: Mark[]
  /** Whether it is a header cell (`th`). */
  header: boolean
  /** How many columns it stands in, 1 to 1000. */
  colspan: number
  /** How many rows it stands in, 1 to 65534. */
  rowspan: number
}

/** Links to other items: a "Read more: …" line, or a paragraph of nothing but links. */
export interface RelatedBlock {
  type: 'related'
  /** The label without its colon (`Read more`); `null` when there is none. */
  label: string | null
  /** The items. */
  links: Link[]
}

/** An editorial note at the end: a correction, a translation, an update. */
export interface NoteBlock {
  type: 'note'
  /** Its text. */
  text: string
  /** Links and emphasis in it. */
  marks: Mark[]
}

/** One post of a live blog. */
export interface Post {
  /** DW's id of the post. */
  id: number | null
  /** When it was published, ISO 8601. */
  datePublished: string | null
  /** Its headline. */
  headline: string | null
  /** Who wrote it. */
  authors: Author[]
  /** Its content in reading order. */
  body: Block[]
}

/** Something that stood inside the text and is not the article. */
export interface Removed {
  /** Why it was taken out. */
  reason: RemovedReason
  /** Its text. */
  text: string
}

/** How the page was read. */
export interface Source {
  /** The generation of the site the page belongs to. */
  layout: LayoutName
}

/** Something a user of the data should know. */
export interface Warning {
  /** Stable name of the warning. */
  code: WarningCode
  /** What happened, in English. */
  message: string
}
