"""The types of an article. Generated from src/article.rs by `npm run types`. Do not edit."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

Block: TypeAlias = 'ParagraphBlock | HeadingBlock | ListBlock | QuoteBlock | ImageBlock | GalleryBlock | VideoBlock | AudioBlock | EmbedBlock | WidgetBlock | TableBlock | RelatedBlock | NoteBlock'
Direction: TypeAlias = 'Literal["ltr", "rtl"]'
Kind: TypeAlias = 'Literal["article", "liveblog", "gallery", "video", "audio"]'
LayoutName: TypeAlias = 'Literal["webapp", "classic", "amp", "mobile", "text"]'
Mark: TypeAlias = 'LinkMark | StrongMark | EmMark | SubMark | SupMark | CodeMark | StrikeMark'
RemovedReason: TypeAlias = 'Literal["advertisement", "promo", "share", "feedback", "player", "noScript", "notice", "translation", "consent"]'
WarningCode: TypeAlias = 'Literal["missing-headline", "missing-body", "missing-date", "missing-id", "missing-url", "missing-language", "incomplete", "unknown-wrapper", "stale-data", "invalid-data", "truncated", "advertorial", "limit-reached", "uncertain", "translated"]'


class Author(TypedDict):
    """A person who wrote the article."""

    name: str
    """The name as printed."""
    url: str | None
    """The person's page, only where the article links the name."""
    id: int | None
    """DW's id of the person, from `url`."""
    role: str | None
    """From the author's box at the foot of the page: `Sports reporter and editor`."""
    location: str | None
    """Where the author writes from, printed beside the name: `Houston`."""


class ParagraphBlock(TypedDict):
    """A paragraph."""

    type: Literal["paragraph"]
    text: str
    """Its text."""
    marks: list[Mark]
    """Links and emphasis in it."""


class HeadingBlock(TypedDict):
    """A subheading. A short paragraph that is bold from end to end is one too."""

    type: Literal["heading"]
    level: int
    """2 to 6."""
    text: str
    """Its text."""
    marks: list[Mark]
    """Links and emphasis in it."""


class ListBlock(TypedDict):
    """A list; items of nested lists follow their parent with a greater depth."""

    type: Literal["list"]
    ordered: bool
    """Whether the items are numbered."""
    start: int | None
    """The number of the first item of a numbered list; `None` of one that is not."""
    items: list[ListItem]
    """The items."""


class QuoteBlock(TypedDict):
    """A block quotation."""

    type: Literal["quote"]
    text: str
    """Its text."""
    marks: list[Mark]
    """Links and emphasis in it."""
    cite: str | None
    """Where the quotation is from; `None` when the page does not say."""


class ImageBlock(TypedDict):
    """A picture in the text."""

    type: Literal["image"]
    image: Image
    """The picture."""


class GalleryBlock(TypedDict):
    """A picture gallery."""

    type: Literal["gallery"]
    id: int | None
    """DW's id of the gallery."""
    title: str | None
    """Its title."""
    url: str | None
    """Its own page."""
    teaser: str | None
    """Its teaser."""
    authors: list[str]
    """Who made it, as printed."""
    images: list[Image]
    """The slides; a slide's heading is the image's `title`, its text the `caption`."""


class VideoBlock(TypedDict):
    """A video."""

    type: Literal["video"]
    id: int | None
    """DW's id of the item."""
    title: str | None
    """Its title."""
    url: str | None
    """Its own page."""
    duration: int | None
    """How long it is, in whole seconds."""
    poster: str | None
    """The picture shown before it plays."""
    sources: list[MediaSource]
    """The files, in the page's order."""
    tracks: list[MediaTrack]
    """Subtitles."""


class AudioBlock(TypedDict):
    """A recording to listen to."""

    type: Literal["audio"]
    id: int | None
    """DW's id of the item."""
    title: str | None
    """Its title."""
    url: str | None
    """Its own page."""
    duration: int | None
    """How long it is, in whole seconds."""
    poster: str | None
    """The picture shown before it plays."""
    sources: list[MediaSource]
    """The files, in the page's order."""
    tracks: list[MediaTrack]
    """Subtitles."""


class EmbedBlock(TypedDict):
    """Something of another site, shown inside the text."""

    type: Literal["embed"]
    provider: str
    """Whose it is: `twitter`, `instagram`, `youtube`, `facebook`, `tiktok`, …"""
    id: str | None
    """The item's id at the provider."""
    url: str | None
    """The public page of the item."""
    text: str | None
    """What the page shows of it; `None` when nothing."""


class WidgetBlock(TypedDict):
    """One of DW's own interactive elements."""

    type: Literal["widget"]
    id: int | None
    """DW's id of the element."""
    title: str | None
    """Its title."""
    url: str | None
    """A page that shows it."""
    text: str | None
    """What the page shows of it; `None` when nothing."""


class TableBlock(TypedDict):
    """A table."""

    type: Literal["table"]
    caption: str | None
    """Its caption."""
    rows: list[list[TableCell]]
    """Its rows."""


class RelatedBlock(TypedDict):
    """Links to other items: a "Read more: …" line, or a paragraph of nothing but links."""

    type: Literal["related"]
    label: str | None
    """The label without its colon (`Read more`); `None` when there is none."""
    links: list[Link]
    """The items."""


class NoteBlock(TypedDict):
    """An editorial note at the end: a correction, a translation, an update."""

    type: Literal["note"]
    text: str
    """Its text."""
    marks: list[Mark]
    """Links and emphasis in it."""


class Byline(TypedDict):
    """Who made a piece of agency copy: the sign-off, taken apart."""

    text: str
    """As printed: `ls/kms (AP, AFP, Reuters)`."""
    initials: list[str]
    """The initials of the desk: `["ls", "kms"]`."""
    agencies: list[str]
    """The agencies in their usual spelling, whatever the page writes: `["AP", "AFP", "Reuters"]`."""


class Image(TypedDict):
    """A picture."""

    id: int | None
    """DW's id of the image, from its address. `None` for pictures of other sites."""
    url: str | None
    """One real file. `None` in plain text."""
    title: str | None
    """A gallery slide's heading; `None` elsewhere."""
    alt: str | None
    """The alternative text."""
    caption: str | None
    """The caption, without the credit."""
    credit: str | None
    """Who owns the picture, without the label (`Image:`, `Bild:`)."""
    sources: list[ImageSource]
    """The files that the page itself lists for this picture, in the page's order."""


class ImageSource(TypedDict):
    """One file of a picture."""

    url: str
    """The file."""
    width: int | None
    """Its width in pixels, as the page states it."""


class Link(TypedDict):
    """A label with the address it leads to."""

    text: str
    """The label."""
    url: str | None
    """Where it leads; `None` when the page prints the label without a link."""


class ListItem(TypedDict):
    """An item of a list."""

    text: str
    """Its text."""
    marks: list[Mark]
    """Links and emphasis in it."""
    depth: int
    """How deep the item's list is nested, from 0."""


class LinkMark(TypedDict):
    """A link (`http`, `https` or `mailto`)."""

    type: Literal["link"]
    start: int
    """First UTF-16 code unit of the run."""
    end: int
    """One past the last UTF-16 code unit of the run."""
    href: str
    """Where it leads."""


class StrongMark(TypedDict):
    """Strong importance (`strong`, `b`)."""

    type: Literal["strong"]
    start: int
    """First UTF-16 code unit of the run."""
    end: int
    """One past the last UTF-16 code unit of the run."""


class EmMark(TypedDict):
    """Stress (`em`, `i`)."""

    type: Literal["em"]
    start: int
    """First UTF-16 code unit of the run."""
    end: int
    """One past the last UTF-16 code unit of the run."""


class SubMark(TypedDict):
    """Subscript."""

    type: Literal["sub"]
    start: int
    """First UTF-16 code unit of the run."""
    end: int
    """One past the last UTF-16 code unit of the run."""


class SupMark(TypedDict):
    """Superscript."""

    type: Literal["sup"]
    start: int
    """First UTF-16 code unit of the run."""
    end: int
    """One past the last UTF-16 code unit of the run."""


class CodeMark(TypedDict):
    """Computer code."""

    type: Literal["code"]
    start: int
    """First UTF-16 code unit of the run."""
    end: int
    """One past the last UTF-16 code unit of the run."""


class StrikeMark(TypedDict):
    """Struck out (`s`, `del`, `strike`)."""

    type: Literal["strike"]
    start: int
    """First UTF-16 code unit of the run."""
    end: int
    """One past the last UTF-16 code unit of the run."""


class MediaSource(TypedDict):
    """One file of a video or a recording."""

    url: str
    """The file."""
    type: str | None
    """Its media type (`video/mp4`); `None` when neither the page nor the file name says."""


class MediaTrack(TypedDict):
    """Subtitles of a video."""

    url: str
    """The subtitle file."""
    language: str | None
    """Its language as the page states it."""
    label: str | None
    """Its label."""


class Post(TypedDict):
    """One post of a live blog."""

    id: int | None
    """DW's id of the post."""
    datePublished: str | None
    """When it was published, ISO 8601."""
    headline: str | None
    """Its headline."""
    authors: list[Author]
    """Who wrote it."""
    body: list[Block]
    """Its content in reading order."""


class Removed(TypedDict):
    """Something that stood inside the text and is not the article."""

    reason: RemovedReason
    """Why it was taken out."""
    text: str
    """Its text."""


class Source(TypedDict):
    """How the page was read."""

    layout: LayoutName
    """The generation of the site the page belongs to."""


class TableCell(TypedDict):
    """A cell of a table."""

    text: str
    """Its text."""
    marks: list[Mark]
    """Links and emphasis in it."""
    header: bool
    """Whether it is a header cell (`th`)."""
    colspan: int
    """How many columns it stands in, 1 to 1000."""
    rowspan: int
    """How many rows it stands in, 1 to 65534."""


class Warning(TypedDict):
    """Something a user of the data should know."""

    code: WarningCode
    """Stable name of the warning."""
    message: str
    """What happened, in English."""


class Article(TypedDict):
    """One DW page as structured data. Every string is folded: runs of white space are one space, the ends are trimmed, soft hyphens and zero-width spaces are gone, and so are control characters, noncharacters and those bidirectional controls (U+202A to U+202E, U+2066 to U+2069) that have no partner in the same string. Every URL is absolute, of scheme `http`, `https` or (in links) `mailto`, and holds no user name and no password."""

    schemaVersion: str
    """Version of this contract, `"1.0"`."""
    kind: Kind
    """What sort of item the page is: from the letter before the id in its address (`a-`, `live-`, `g-`, `video-`, `av-`, `audio-`), else from the page."""
    id: int | None
    """DW's content id, the number at the end of the address. `None` when neither the address nor the page names it."""
    url: str | None
    """Canonical URL. `None` when the page names none of the same content id."""
    permalink: str | None
    """Short address, `https://p.dw.com/p/CODE`, where CODE is `id` in base 62."""
    language: str | None
    """Language as a BCP 47 tag: `en`, `pt-BR`, `fa-AF`, `zh-Hans`, `sr-Latn`."""
    direction: Direction
    """Direction the text runs in."""
    headline: str | None
    """The headline, as the reader sees it. `None` only together with a warning."""
    kicker: list[Link]
    """The labels over the headline: category and region."""
    teaser: str | None
    """The standfirst under the headline."""
    datePublished: str | None
    """When the item was first published, ISO 8601, Gregorian: a full time where the page states one (`2024-01-30T14:13:12.269Z`), else the day (`2020-01-19`)."""
    dateModified: str | None
    """When the item was last changed, ISO 8601, as `datePublished`."""
    authors: list[Author]
    """The people who wrote the article. Deutsche Welle itself is not an author."""
    byline: Byline | None
    """The sign-off that closes agency copy, `ls/kms (AP, AFP, Reuters)`, or the agency credit beside an author, `with AFP, dpa`. `None` where the page has neither."""
    editors: list[str]
    """The people named in an `Edited by:` line."""
    topics: list[Link]
    """Topic pages that DW links under "Related topics"."""
    keywords: list[str]
    """Keywords, without repeats."""
    leadImage: Image | None
    """The image over the text."""
    body: list[Block]
    """The article's content in reading order."""
    posts: list[Post]
    """The posts of a live blog, in the page's order; `[]` on other pages."""
    text: str
    """All text of `body` and `posts`, joined with a blank line: paragraphs, headings, list items, quotes, table cells and notes."""
    wordCount: int
    """Number of words in `text`, by Unicode word boundaries (UAX #29). Numbers are words. Chinese sets no spaces between words: there each ideograph counts as one."""
    removed: list[Removed]
    """What stood inside the text and is not the article, in order."""
    source: Source
    """How the page was read."""
    warnings: list[Warning]
    """What could not be read or had to be inferred. `[]` when nothing was."""
