//! Articles as they might come from anywhere.

use dw_article::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Pieces that mean something to Markdown, HTML, YAML or JSON, and pieces of other scripts.
const PIECES: &[&str] = &[
    "a",
    "b",
    "word",
    "Straße",
    "é",
    "x1",
    "1",
    "23",
    " ",
    " ",
    " ",
    " ",
    "1. ",
    "2) ",
    "- ",
    "+ ",
    "* ",
    "# ",
    "## ",
    "> ",
    "=",
    "---",
    "===",
    "***",
    "___",
    "~~~",
    "```",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[x]",
    "[ ] ",
    "[^1]",
    "[a]: b",
    "<",
    ">",
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "]]>",
    "<https://example.org>",
    "&",
    "&amp;",
    "&#38;",
    "&lt",
    ";",
    "\\",
    "\\\\",
    "|",
    "|---|",
    ":",
    "!",
    "?",
    ".",
    ",",
    "'",
    "\"",
    "“",
    "”",
    "„",
    "«",
    "»",
    "…",
    "—",
    "–",
    "·",
    "€",
    "$",
    "@",
    "{",
    "}",
    "%",
    "/",
    "日本",
    "。",
    "「",
    "」",
    "हिन्दी",
    "।",
    "مرحبا",
    "؟",
    "می\u{200C}رود",
    "e\u{301}",
    "😀",
    "👩\u{200D}🚀",
    "Ⓐ",
    "①",
    "☺",
    "\u{202B}",
    "</script>",
    "javascript:",
];

/// Addresses, good and bad.
const URLS: &[&str] = &[
    "https://www.dw.com/en/a-1",
    "http://example.org/?a=1&copy=2&amp;b",
    "HTTPS://example.org/a_(b)_*c*",
    "https://example.org/`x`\\y|z\"'<>[]",
    "https://example.org/a b\n\u{a0}c",
    "mailto:desk@example.org",
    "https://example.org/a)b(c",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JAVASCRIPT:alert(1)//https://",
    "data:text/html,<script>",
    "//example.org",
    "",
];

/// What the contract does to a text.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A folded text full of markup, never empty.
pub fn text() -> impl Strategy<Value = String> {
    vec(prop::sample::select(PIECES), 1..10)
        .prop_map(|pieces| fold(&pieces.concat()))
        .prop_map(|text| {
            if text.is_empty() {
                "a".to_owned()
            } else {
                text
            }
        })
}

/// Marks anywhere, also outside of the text.
pub fn marks(limit: u32) -> impl Strategy<Value = Vec<Mark>> {
    let mark = (0u8..8, 0..limit, 0..limit, url());
    vec(
        mark.prop_map(|(kind, start, end, href)| any_mark(kind, start, end, href)),
        0..6,
    )
}

fn any_mark(kind: u8, start: u32, end: u32, href: String) -> Mark {
    match kind {
        0 => Mark::Strong { start, end },
        1 => Mark::Em { start, end },
        2 => Mark::Sub { start, end },
        3 => Mark::Sup { start, end },
        4 => Mark::Code { start, end },
        5 => Mark::Strike { start, end },
        _ => Mark::Link { start, end, href },
    }
}

/// A folded text and marks that begin and end between its characters.
pub fn marked() -> impl Strategy<Value = (String, Vec<Mark>)> {
    (
        text(),
        vec(
            (
                0u8..8,
                any::<prop::sample::Index>(),
                any::<prop::sample::Index>(),
                url(),
            ),
            0..6,
        ),
    )
        .prop_map(|(text, marks)| {
            let mut edges = vec![0];
            for character in text.chars() {
                let units = character.len_utf16() as u32;
                edges.push(edges.last().unwrap() + units);
            }
            let mark =
                |(kind, start, end, href): (u8, prop::sample::Index, prop::sample::Index, _)| {
                    any_mark(kind, *start.get(&edges), *end.get(&edges), href)
                };
            let marks = marks.into_iter().map(mark).collect();
            (text, marks)
        })
}

/// An address, not always a good one.
pub fn url() -> impl Strategy<Value = String> {
    prop::sample::select(URLS).prop_map(str::to_owned)
}

/// Any string at all, folded or not.
fn wild() -> BoxedStrategy<String> {
    prop_oneof![
        4 => text(),
        1 => any::<String>(),
        1 => "[ \\t\\r\\n\u{0}\u{1}\u{85}\u{2028}a#>1.|`_*-]{0,8}",
    ]
    .boxed()
}

fn link() -> impl Strategy<Value = Link> {
    (wild(), option::of(url())).prop_map(|(text, url)| Link { text, url })
}

fn author() -> impl Strategy<Value = Author> {
    (
        wild(),
        option::of(url()),
        option::of(wild()),
        option::of(wild()),
    )
        .prop_map(|(name, url, role, location)| Author {
            name,
            url,
            id: None,
            role,
            location,
        })
}

fn image() -> impl Strategy<Value = Image> {
    let texts = (
        option::of(wild()),
        option::of(wild()),
        option::of(wild()),
        option::of(wild()),
    );
    (option::of(url()), texts).prop_map(|(url, (title, alt, caption, credit))| Image {
        id: None,
        url,
        title,
        alt,
        caption,
        credit,
        sources: vec![],
    })
}

fn media() -> impl Strategy<Value = Media> {
    let source = (url(), option::of(wild()));
    let source = source.prop_map(|(url, media_type)| MediaSource { url, media_type });
    let track = (url(), option::of(wild()), option::of(wild()));
    let track = track.prop_map(|(url, language, label)| MediaTrack {
        url,
        language,
        label,
    });
    (
        option::of(wild()),
        option::of(url()),
        option::of(any::<u32>()),
        option::of(url()),
        vec(source, 0..3),
        vec(track, 0..3),
    )
        .prop_map(|(title, url, duration, poster, sources, tracks)| Media {
            id: Some(7),
            title,
            url,
            duration,
            poster,
            sources,
            tracks,
        })
}

fn list() -> impl Strategy<Value = Block> {
    let item = (wild(), marks(30), prop_oneof![0u32..4, any::<u32>()]);
    let item = item.prop_map(|(text, marks, depth)| ListItem { text, marks, depth });
    let start = option::of(prop_oneof![1i32..4, any::<i32>()]);
    (start, vec(item, 0..6)).prop_map(|(start, items)| Block::List {
        ordered: start.is_some(),
        start,
        items,
    })
}

fn span() -> impl Strategy<Value = u16> {
    prop_oneof![Just(1u16), 0u16..4, any::<u16>()]
}

fn table() -> impl Strategy<Value = Block> {
    let cell = (wild(), marks(30), any::<bool>(), span(), span());
    let cell = cell.prop_map(|(text, marks, header, colspan, rowspan)| TableCell {
        text,
        marks,
        header,
        colspan,
        rowspan,
    });
    (option::of(wild()), vec(vec(cell, 0..4), 0..4))
        .prop_map(|(caption, rows)| Block::Table { caption, rows })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        (wild(), marks(40)).prop_map(|(text, marks)| Block::Paragraph { text, marks }),
        (any::<u8>(), wild(), marks(40)).prop_map(|(level, text, marks)| Block::Heading {
            level,
            text,
            marks
        }),
        (wild(), marks(40)).prop_map(|(text, marks)| Block::Note { text, marks }),
        (wild(), marks(40), option::of(wild())).prop_map(|(text, marks, cite)| Block::Quote {
            text,
            marks,
            cite
        }),
        list(),
        table(),
        image().prop_map(|image| Block::Image { image }),
        media().prop_map(Block::Video),
        media().prop_map(Block::Audio),
        gallery(),
        (wild(), option::of(url()), option::of(wild())).prop_map(|(provider, url, text)| {
            Block::Embed {
                provider,
                id: None,
                url,
                text,
            }
        }),
        (option::of(wild()), option::of(url()), option::of(wild())).prop_map(
            |(title, url, text)| Block::Widget {
                id: None,
                title,
                url,
                text
            }
        ),
        (option::of(wild()), vec(link(), 0..3))
            .prop_map(|(label, links)| Block::Related { label, links }),
    ]
}

fn gallery() -> impl Strategy<Value = Block> {
    let head = (option::of(wild()), option::of(url()), option::of(wild()));
    (head, vec(wild(), 0..2), vec(image(), 0..3)).prop_map(
        |((title, url, teaser), authors, images)| Block::Gallery {
            id: None,
            title,
            url,
            teaser,
            authors,
            images,
        },
    )
}

fn post() -> impl Strategy<Value = Post> {
    let head = (
        option::of(any::<u64>()),
        option::of(wild()),
        option::of(wild()),
    );
    (head, vec(author(), 0..2), vec(block(), 0..3)).prop_map(
        |((id, date_published, headline), authors, body)| Post {
            id,
            date_published,
            headline,
            authors,
            body,
        },
    )
}

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(vec![
        Kind::Article,
        Kind::LiveBlog,
        Kind::Gallery,
        Kind::Video,
        Kind::Audio,
    ])
}

/// Any article that JSON could give.
pub fn article() -> impl Strategy<Value = Article> {
    let head = (
        kind(),
        option::of(wild()),
        option::of(wild()),
        option::of(wild()),
        any::<bool>(),
    );
    let links = (
        option::of(url()),
        option::of(url()),
        vec(link(), 0..3),
        vec(link(), 0..3),
    );
    let dates = (option::of(wild()), option::of(wild()));
    let people = (
        vec(author(), 0..3),
        vec(wild(), 0..3),
        option::of(wild()),
        vec(wild(), 0..3),
    );
    let content = (
        option::of(image()),
        vec(block(), 0..6),
        vec(post(), 0..3),
        wild(),
        any::<u32>(),
    );
    (head, links, dates, people, content).prop_map(|(head, links, dates, people, content)| {
        let mut article = empty();
        (
            article.kind,
            article.language,
            article.headline,
            article.teaser,
            _,
        ) = head;
        article.direction = if head.4 {
            Direction::Rtl
        } else {
            Direction::Ltr
        };
        (
            article.url,
            article.permalink,
            article.kicker,
            article.topics,
        ) = links;
        (article.date_published, article.date_modified) = dates;
        let (authors, editors, byline, keywords) = people;
        (article.authors, article.editors, article.keywords) = (authors, editors, keywords);
        article.byline = byline.map(|text| Byline {
            text,
            ..Byline::default()
        });
        (
            article.lead_image,
            article.body,
            article.posts,
            article.text,
            article.word_count,
        ) = content;
        article
    })
}

/// An article with nothing in it.
pub fn empty() -> Article {
    Article {
        schema_version: SCHEMA_VERSION.to_owned(),
        kind: Kind::Article,
        id: Some(1),
        url: None,
        permalink: None,
        language: None,
        direction: Direction::Ltr,
        headline: None,
        kicker: vec![],
        teaser: None,
        date_published: None,
        date_modified: None,
        authors: vec![],
        byline: None,
        editors: vec![],
        topics: vec![],
        keywords: vec![],
        lead_image: None,
        body: vec![],
        posts: vec![],
        text: String::new(),
        word_count: 0,
        removed: vec![],
        source: Source {
            layout: LayoutName::Webapp,
        },
        warnings: vec![],
    }
}

/// An article with this body.
pub fn with_body(body: Vec<Block>) -> Article {
    Article { body, ..empty() }
}
