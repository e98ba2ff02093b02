//! What comes out: one [`Article`] for every entrance.
//!
//! JSON Schema and TypeScript types are generated from these types, so their doc comments are the
//! documentation that users of the npm package read. Every key is always present: a scalar that is
//! unknown is `null`, a list that is empty is `[]`.

mod marks;

use serde::{Deserialize, Serialize};

/// The version of the contract this crate writes into [`Article::schema_version`].
pub const SCHEMA_VERSION: &str = "1.0";

/// One DW page as structured data.
///
/// Every string is folded: runs of white space are one space, the ends are trimmed, soft hyphens and
/// zero-width spaces are gone, and so are control characters, noncharacters and those bidirectional controls
/// (U+202A to U+202E, U+2066 to U+2069) that have no partner in the same string. Every URL is absolute, of
/// scheme `http`, `https` or (in links) `mailto`, and holds no user name and no password.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Version of this contract, `"1.0"`.
    pub schema_version: String,
    /// What sort of item the page is: from the letter before the id in its address (`a-`, `live-`,
    /// `g-`, `video-`, `av-`, `audio-`), else from the page.
    pub kind: Kind,
    /// DW's content id, the number at the end of the address. `null` when neither the address nor the
    /// page names it.
    pub id: Option<u64>,
    /// Canonical URL. `null` when the page names none of the same content id.
    pub url: Option<String>,
    /// Short address, `https://p.dw.com/p/CODE`, where CODE is [`id`](Article::id) in base 62.
    pub permalink: Option<String>,
    /// Language as a BCP 47 tag: `en`, `pt-BR`, `fa-AF`, `zh-Hans`, `sr-Latn`.
    pub language: Option<String>,
    /// Direction the text runs in.
    pub direction: Direction,
    /// The headline, as the reader sees it. `null` only together with a warning.
    pub headline: Option<String>,
    /// The labels over the headline: category and region.
    pub kicker: Vec<Link>,
    /// The standfirst under the headline.
    pub teaser: Option<String>,
    /// When the item was first published, ISO 8601, Gregorian: a full time where the page states one
    /// (`2024-01-30T14:13:12.269Z`), else the day (`2020-01-19`).
    pub date_published: Option<String>,
    /// When the item was last changed, ISO 8601, as [`date_published`](Article::date_published).
    pub date_modified: Option<String>,
    /// The people who wrote the article. Deutsche Welle itself is not an author.
    pub authors: Vec<Author>,
    /// The sign-off that closes agency copy, `ls/kms (AP, AFP, Reuters)`, or the agency credit beside
    /// an author, `with AFP, dpa`. `null` where the page has neither.
    pub byline: Option<Byline>,
    /// The people named in an `Edited by:` line.
    pub editors: Vec<String>,
    /// Topic pages that DW links under "Related topics".
    pub topics: Vec<Link>,
    /// Keywords, without repeats.
    pub keywords: Vec<String>,
    /// The image over the text.
    pub lead_image: Option<Image>,
    /// The article's content in reading order.
    pub body: Vec<Block>,
    /// The posts of a live blog, in the page's order; `[]` on other pages.
    pub posts: Vec<Post>,
    /// All text of [`body`](Article::body) and [`posts`](Article::posts), joined with a blank line:
    /// paragraphs, headings, list items, quotes, table cells and notes.
    pub text: String,
    /// Number of words in [`text`](Article::text), by Unicode word boundaries (UAX #29). Numbers are words.
    /// Chinese sets no spaces between words: there each ideograph counts as one.
    pub word_count: u32,
    /// What stood inside the text and is not the article, in order.
    pub removed: Vec<Removed>,
    /// How the page was read.
    pub source: Source,
    /// What could not be read or had to be inferred. `[]` when nothing was.
    pub warnings: Vec<Warning>,
}

/// What sort of item a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A text: news, analysis, interview, opinion (`a-`).
    Article,
    /// A live blog (`live-`).
    LiveBlog,
    /// A picture gallery (`g-`).
    Gallery,
    /// A video page (`video-`, older `av-`).
    Video,
    /// An audio page (`audio-`, older `av-`).
    Audio,
}

/// Direction of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left: Arabic, Dari, Persian, Pashto, Urdu.
    Rtl,
}

/// A label with the address it leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Link {
    /// The label.
    pub text: String,
    /// Where it leads; `null` when the page prints the label without a link.
    pub url: Option<String>,
}

impl Link {
    /// A label that leads nowhere.
    pub(crate) fn label(text: &str) -> Link {
        Link {
            text: text.to_owned(),
            url: None,
        }
    }
}

/// A person who wrote the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Author {
    /// The name as printed.
    pub name: String,
    /// The person's page, only where the article links the name.
    pub url: Option<String>,
    /// DW's id of the person, from [`url`](Author::url).
    pub id: Option<u64>,
    /// From the author's box at the foot of the page: `Sports reporter and editor`.
    pub role: Option<String>,
    /// Where the author writes from, printed beside the name: `Houston`.
    pub location: Option<String>,
}

impl Author {
    /// Of whom there is nothing but the name.
    pub(crate) fn named(name: String) -> Author {
        Author {
            name,
            ..Author::default()
        }
    }
}

/// Who made a piece of agency copy: the sign-off, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Byline {
    /// As printed: `ls/kms (AP, AFP, Reuters)`.
    pub text: String,
    /// The initials of the desk: `["ls", "kms"]`.
    pub initials: Vec<String>,
    /// The agencies in their usual spelling, whatever the page writes: `["AP", "AFP", "Reuters"]`.
    pub agencies: Vec<String>,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Image {
    /// DW's id of the image, from its address. `null` for pictures of other sites.
    pub id: Option<u64>,
    /// One real file. `null` in plain text.
    pub url: Option<String>,
    /// A gallery slide's heading; `null` elsewhere.
    pub title: Option<String>,
    /// The alternative text.
    pub alt: Option<String>,
    /// The caption, without the credit.
    pub caption: Option<String>,
    /// Who owns the picture, without the label (`Image:`, `Bild:`).
    pub credit: Option<String>,
    /// The files that the page itself lists for this picture, in the page's order.
    pub sources: Vec<ImageSource>,
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ImageSource {
    /// The file.
    pub url: String,
    /// Its width in pixels, as the page states it.
    pub width: Option<u32>,
}

/// A run of text with an attribute: `text.slice(start, end)` in JavaScript is the marked run. Marks of one type (and
/// address) neither touch nor overlap; marks of two types may cross.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Mark {
    /// A link (`http`, `https` or `mailto`).
    Link {
        /// First UTF-16 code unit of the run.
        start: u32,
        /// One past the last UTF-16 code unit of the run.
        end: u32,
        /// Where it leads.
        href: String,
    },
    /// Strong importance (`strong`, `b`).
    Strong {
        /// First UTF-16 code unit of the run.
        start: u32,
        /// One past the last UTF-16 code unit of the run.
        end: u32,
    },
    /// Stress (`em`, `i`).
    Em {
        /// First UTF-16 code unit of the run.
        start: u32,
        /// One past the last UTF-16 code unit of the run.
        end: u32,
    },
    /// Subscript.
    Sub {
        /// First UTF-16 code unit of the run.
        start: u32,
        /// One past the last UTF-16 code unit of the run.
        end: u32,
    },
    /// Superscript.
    Sup {
        /// First UTF-16 code unit of the run.
        start: u32,
        /// One past the last UTF-16 code unit of the run.
        end: u32,
    },
    /// Computer code.
    Code {
        /// First UTF-16 code unit of the run.
        start: u32,
        /// One past the last UTF-16 code unit of the run.
        end: u32,
    },
    /// Struck out (`s`, `del`, `strike`).
    Strike {
        /// First UTF-16 code unit of the run.
        start: u32,
        /// One past the last UTF-16 code unit of the run.
        end: u32,
    },
}

impl Mark {
    /// The marked run, `start..end`, in UTF-16 code units of the text it belongs to.
    pub fn range(&self) -> std::ops::Range<u32> {
        match *self {
            Mark::Link { start, end, .. }
            | Mark::Strong { start, end }
            | Mark::Em { start, end }
            | Mark::Sub { start, end }
            | Mark::Sup { start, end }
            | Mark::Code { start, end }
            | Mark::Strike { start, end } => start..end,
        }
    }

    pub(crate) fn end_mut(&mut self) -> &mut u32 {
        match self {
            Mark::Link { end, .. }
            | Mark::Strong { end, .. }
            | Mark::Em { end, .. }
            | Mark::Sub { end, .. }
            | Mark::Sup { end, .. }
            | Mark::Code { end, .. }
            | Mark::Strike { end, .. } => end,
        }
    }

    /// The same mark further on, by so many UTF-16 code units.
    pub(crate) fn shifted(mut self, by: u32) -> Mark {
        let range = self.range();
        self.set(range.start.saturating_add(by), range.end.saturating_add(by));
        self
    }

    /// Puts the mark elsewhere.
    pub(crate) fn set(&mut self, from: u32, to: u32) {
        let (Mark::Link { start, end, .. }
        | Mark::Strong { start, end }
        | Mark::Em { start, end }
        | Mark::Sub { start, end }
        | Mark::Sup { start, end }
        | Mark::Code { start, end }
        | Mark::Strike { start, end }) = self;
        (*start, *end) = (from, to);
    }

    /// The mark's `type` as it stands in the JSON: `link`, `strong`, …
    pub fn type_name(&self) -> &'static str {
        match self {
            Mark::Link { .. } => "link",
            Mark::Strong { .. } => "strong",
            Mark::Em { .. } => "em",
            Mark::Sub { .. } => "sub",
            Mark::Sup { .. } => "sup",
            Mark::Code { .. } => "code",
            Mark::Strike { .. } => "strike",
        }
    }
}

/// One block of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: String,
        /// Links and emphasis in it.
        marks: Vec<Mark>,
    },
    /// A subheading. A short paragraph that is bold from end to end is one too.
    Heading {
        /// 2 to 6.
        #[cfg_attr(feature = "schema", schemars(range(min = 2, max = 6)))]
        level: u8,
        /// Its text.
        text: String,
        /// Links and emphasis in it.
        marks: Vec<Mark>,
    },
    /// A list; items of nested lists follow their parent with a greater depth.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The number of the first item of a numbered list; `null` of one that is not.
        start: Option<i32>,
        /// The items.
        items: Vec<ListItem>,
    },
    /// A block quotation.
    Quote {
        /// Its text.
        text: String,
        /// Links and emphasis in it.
        marks: Vec<Mark>,
        /// Where the quotation is from; `null` when the page does not say.
        cite: Option<String>,
    },
    /// A picture in the text.
    Image {
        /// The picture.
        image: Image,
    },
    /// A picture gallery.
    Gallery {
        /// DW's id of the gallery.
        id: Option<u64>,
        /// Its title.
        title: Option<String>,
        /// Its own page.
        url: Option<String>,
        /// Its teaser.
        teaser: Option<String>,
        /// Who made it, as printed.
        authors: Vec<String>,
        /// The slides; a slide's heading is the image's `title`, its text the `caption`.
        images: Vec<Image>,
    },
    /// A video.
    Video(Media),
    /// A recording to listen to.
    Audio(Media),
    /// Something of another site, shown inside the text.
    Embed {
        /// Whose it is: `twitter`, `instagram`, `youtube`, `facebook`, `tiktok`, …
        provider: String,
        /// The item's id at the provider.
        id: Option<String>,
        /// The public page of the item.
        url: Option<String>,
        /// What the page shows of it; `null` when nothing.
        text: Option<String>,
    },
    /// One of DW's own interactive elements.
    Widget {
        /// DW's id of the element.
        id: Option<u64>,
        /// Its title.
        title: Option<String>,
        /// A page that shows it.
        url: Option<String>,
        /// What the page shows of it; `null` when nothing.
        text: Option<String>,
    },
    /// A table.
    Table {
        /// Its caption.
        caption: Option<String>,
        /// Its rows.
        rows: Vec<Vec<TableCell>>,
    },
    /// Links to other items: a "Read more: …" line, or a paragraph of nothing but links.
    Related {
        /// The label without its colon (`Read more`); `null` when there is none.
        label: Option<String>,
        /// The items.
        links: Vec<Link>,
    },
    /// An editorial note at the end: a correction, a translation, an update.
    Note {
        /// Its text.
        text: String,
        /// Links and emphasis in it.
        marks: Vec<Mark>,
    },
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ListItem {
    /// Its text.
    pub text: String,
    /// Links and emphasis in it.
    pub marks: Vec<Mark>,
    /// How deep the item's list is nested, from 0.
    pub depth: u32,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct TableCell {
    /// Its text.
    pub text: String,
    /// Links and emphasis in it.
    pub marks: Vec<Mark>,
    /// Whether it is a header cell (`th`).
    pub header: bool,
    /// How many columns it stands in, 1 to 1000.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1000)))]
    pub colspan: u16,
    /// How many rows it stands in, 1 to 65534.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 65534)))]
    pub rowspan: u16,
}

impl Default for TableCell {
    fn default() -> Self {
        TableCell {
            text: String::new(),
            marks: Vec::new(),
            header: false,
            colspan: 1,
            rowspan: 1,
        }
    }
}

/// A video or a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Media {
    /// DW's id of the item.
    pub id: Option<u64>,
    /// Its title.
    pub title: Option<String>,
    /// Its own page.
    pub url: Option<String>,
    /// How long it is, in whole seconds.
    pub duration: Option<u32>,
    /// The picture shown before it plays.
    pub poster: Option<String>,
    /// The files, in the page's order.
    pub sources: Vec<MediaSource>,
    /// Subtitles.
    pub tracks: Vec<MediaTrack>,
}

/// One file of a video or a recording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct MediaSource {
    /// The file.
    pub url: String,
    /// Its media type (`video/mp4`); `null` when neither the page nor the file name says.
    #[serde(rename = "type")]
    pub media_type: Option<String>,
}

/// Subtitles of a video.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct MediaTrack {
    /// The subtitle file.
    pub url: String,
    /// Its language as the page states it.
    pub language: Option<String>,
    /// Its label.
    pub label: Option<String>,
}

/// One post of a live blog.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Post {
    /// DW's id of the post.
    pub id: Option<u64>,
    /// When it was published, ISO 8601.
    pub date_published: Option<String>,
    /// Its headline.
    pub headline: Option<String>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// Its content in reading order.
    pub body: Vec<Block>,
}

/// Something that stood inside the text and is not the article.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Removed {
    /// Why it was taken out.
    pub reason: RemovedReason,
    /// Its text.
    pub text: String,
}

/// Why something was taken out of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RemovedReason {
    /// An advertisement or its label.
    Advertisement,
    /// An appeal: newsletters, preferred sources, social media.
    Promo,
    /// Sharing buttons.
    Share,
    /// The invitation to write to DW.
    Feedback,
    /// A player's own labels.
    Player,
    /// What browsers without scripts or without video would show.
    NoScript,
    /// A line about copyright, licences or sources.
    Notice,
    /// What a browser extension has set beside the original: its translation.
    Translation,
    /// What asks for consent in the place of an embed.
    Consent,
}

/// How the page was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Source {
    /// The generation of the site the page belongs to.
    pub layout: LayoutName,
}

/// A generation of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum LayoutName {
    /// 2022 and later.
    Webapp,
    /// To 2023.
    Classic,
    /// `amp.dw.com`.
    Amp,
    /// `m.dw.com`, to 2018.
    Mobile,
    /// A plain-text rendering.
    Text,
}

/// Something a user of the data should know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Warning {
    /// Stable name of the warning.
    pub code: WarningCode,
    /// What happened, in English.
    pub message: String,
}

/// Stable names of warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WarningCode {
    /// The page has no headline that could be read.
    MissingHeadline,
    /// The page has no text that could be read.
    MissingBody,
    /// The page states no date that could be read.
    MissingDate,
    /// Neither the address nor the page names the content id.
    MissingId,
    /// The page names no canonical URL.
    MissingUrl,
    /// The language could not be told.
    MissingLanguage,
    /// Part of the page could not be read, for example a gallery without its slides.
    Incomplete,
    /// Text stood in an element this crate does not know; it was kept as paragraphs.
    UnknownWrapper,
    /// Data in the page speaks of another item (after an in-app navigation) and was not used.
    StaleData,
    /// Data in the page is not valid JSON, or letters were lost where the input was decoded in another charset than its
    /// own (U+FFFD in their place).
    InvalidData,
    /// The page ends before its text does.
    Truncated,
    /// The page is paid for by an advertiser.
    Advertorial,
    /// A limit was reached; what lies beyond it is missing.
    LimitReached,
    /// A plain text can be read in another way nearly as well, with another headline or none.
    Uncertain,
    /// A browser or an extension of it has put a translation in the place of the page's words.
    Translated,
}

/// Paragraphs, headings, list items, quotes, table cells and notes, joined with a blank line.
pub(crate) fn text_of(body: &[Block], posts: &[Post]) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        if !text.is_empty() {
            if !out.is_empty() {
                out.push_str("\n\n");
            }
            out.push_str(text);
        }
    };
    for block in body.iter().chain(posts.iter().flat_map(|p| &p.body)) {
        match block {
            Block::Paragraph { text, .. }
            | Block::Heading { text, .. }
            | Block::Quote { text, .. }
            | Block::Note { text, .. } => add(text),
            Block::List { items, .. } => items.iter().for_each(|i| add(&i.text)),
            Block::Table { rows, .. } => rows.iter().flatten().for_each(|c| add(&c.text)),
            _ => {}
        }
    }
    out
}
