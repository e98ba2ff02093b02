//! Markdown, read back with a CommonMark parser.

use crate::article::{article, empty, marked, text, with_body};
use crate::styled::{Styled, expected, style};
use dw_article::render::{MarkdownOptions, Pictures, to_markdown};
use dw_article::*;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block without blocks inside: `p`, `h2`, `li`, `td`, with the number of lists around it.
#[derive(Debug, PartialEq)]
struct Leaf {
    name: String,
    depth: usize,
    text: Styled,
}

/// Everything a parser finds in the Markdown.
fn read(markdown: &str) -> Vec<Leaf> {
    let mut leaves: Vec<Leaf> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut styles: Vec<String> = Vec::new();
    let mut depth = 0;
    let write = |leaves: &mut Vec<Leaf>, open: &[usize], styles: &[String], text: &str| {
        let leaf = &mut leaves[*open.last().expect("text in a block")];
        let set = styles
            .iter()
            .cloned()
            .collect::<std::collections::BTreeSet<_>>();
        leaf.text
            .extend(text.chars().map(|character| (character, set.clone())));
    };
    for event in Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        let name = match &event {
            Event::Start(Tag::Paragraph) => Some("p".to_owned()),
            Event::Start(Tag::Heading { level, .. }) => Some(level.to_string()),
            Event::Start(Tag::Item) => Some("li".to_owned()),
            Event::Start(Tag::TableCell) => Some("td".to_owned()),
            _ => None,
        };
        if let Some(name) = name {
            open.push(leaves.len());
            leaves.push(Leaf {
                name,
                depth,
                text: vec![],
            });
            continue;
        }
        match event {
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell,
            ) => {
                open.pop();
            }
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Strong) => styles.push("strong".into()),
            Event::Start(Tag::Emphasis) => styles.push("em".into()),
            Event::Start(Tag::Strikethrough) => styles.push("strike".into()),
            Event::Start(Tag::Link { dest_url, .. }) => styles.push(format!("a {dest_url}")),
            Event::Start(Tag::Image { dest_url, .. }) => styles.push(format!("img {dest_url}")),
            Event::End(
                TagEnd::Strong
                | TagEnd::Emphasis
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image,
            ) => {
                styles.pop();
            }
            // It keeps apart what stands on both sides of it.
            Event::InlineHtml(html) if matches!(&*html, "<span>" | "</span>") => {}
            Event::InlineHtml(html) => {
                let tag = html.trim_matches(['<', '>', '/']);
                let style = style(tag)
                    .unwrap_or_else(|| panic!("unexpected {html}"))
                    .to_owned();
                if html.starts_with("</") {
                    assert_eq!(styles.pop(), Some(style));
                } else {
                    styles.push(style);
                }
            }
            Event::Text(text) => write(&mut leaves, &open, &styles, &text),
            Event::Code(text) => {
                styles.push("code".into());
                write(&mut leaves, &open, &styles, &text);
                styles.pop();
            }
            Event::Start(Tag::BlockQuote(_) | Tag::Table(_) | Tag::TableHead | Tag::TableRow)
            | Event::End(
                TagEnd::BlockQuote(_) | TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow,
            ) => {}
            other => panic!("unexpected {other:?} in {markdown}"),
        }
    }
    assert!(styles.is_empty() && open.is_empty());
    leaves
}

fn leaf(name: &str, depth: usize, text: Styled) -> Leaf {
    // Addresses are compared as Markdown writes them.
    let text = text.into_iter().map(|(character, styles)| {
        (
            character,
            styles.into_iter().map(|style| encoded(&style)).collect(),
        )
    });
    Leaf {
        name: name.into(),
        depth,
        text: text.collect(),
    }
}

/// An address as Markdown writes it: what is markup anywhere is percent-encoded.
fn encoded(style: &str) -> String {
    let Some((kind, url)) = style.split_once(' ') else {
        return style.to_owned();
    };
    let mut out = format!("{kind} ");
    for character in url.chars() {
        if character.is_whitespace() || "()[]{}<>\"'`\\^|".contains(character) {
            let mut bytes = [0; 4];
            let bytes = character.encode_utf8(&mut bytes).bytes();
            bytes.for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        } else {
            out.push(character);
        }
    }
    out
}

/// Nothing but the article.
const BARE: MarkdownOptions = MarkdownOptions {
    front_matter: false,
    images: true,
    credits: true,
    pictures: Pictures::Dw,
    source: false,
};

fn render(body: Vec<Block>) -> String {
    to_markdown(&with_body(body), &BARE)
}

fn bare(text: &str) -> Styled {
    expected(text, &[], None)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn paragraphs_come_back(texts in prop::collection::vec(marked(), 1..4)) {
        let body = texts.iter().cloned().map(|(text, marks)| Block::Paragraph { text, marks });
        let markdown = render(body.collect());
        let leaves: Vec<Leaf> =
            texts.iter().map(|(text, marks)| leaf("p", 0, expected(text, marks, None))).collect();
        prop_assert_eq!(read(&markdown), leaves, "{}", markdown);
    }

    #[test]
    fn headings_quotes_and_notes_come_back((text, marks) in marked(), cite in text(), level in 2u8..7) {
        let markdown = render(vec![
            Block::Heading { level, text: text.clone(), marks: marks.clone() },
            Block::Quote { text: text.clone(), marks: marks.clone(), cite: Some(cite.clone()) },
            Block::Note { text: text.clone(), marks: marks.clone() },
        ]);
        let styled = expected(&text, &marks, None);
        let leaves = vec![
            leaf(&format!("h{level}"), 0, styled.clone()),
            leaf("p", 0, styled),
            leaf("p", 0, bare(&format!("— {cite}"))),
            leaf("p", 0, expected(&text, &marks, Some("em"))),
        ];
        prop_assert_eq!(read(&markdown), leaves, "{}", markdown);
    }

    #[test]
    fn lists_come_back(
        items in prop::collection::vec((marked(), 0usize..4), 1..6),
        more in marked(),
        ordered: bool,
    ) {
        let mut deepest = 0;
        let mut leaves = Vec::new();
        let mut list = Vec::new();
        for ((text, marks), depth) in items {
            let depth = depth.min(deepest);
            deepest = depth + 1;
            leaves.push(leaf("li", depth + 1, expected(&text, &marks, None)));
            list.push(ListItem { text, marks, depth: depth as u32 });
        }
        let (text, marks) = more;
        leaves.push(leaf("li", 1, expected(&text, &marks, None)));
        leaves.push(leaf("p", 0, expected(&text, &marks, None)));
        let markdown = render(vec![
            Block::List { ordered, start: ordered.then_some(1), items: list },
            Block::List { ordered, start: ordered.then_some(1), items: vec![ListItem { text: text.clone(), marks: marks.clone(), depth: 0 }] },
            Block::Paragraph { text, marks },
        ]);
        prop_assert_eq!(read(&markdown), leaves, "{}", markdown);
    }

    #[test]
    fn tables_come_back(cells in prop::collection::vec(marked(), 6), head: bool) {
        let cell = |(index, (text, marks)): (usize, &(String, Vec<Mark>))| TableCell {
            text: text.clone(),
            marks: marks.clone(),
            header: head && index < 3,
            ..TableCell::default()
        };
        let cells_out: Vec<TableCell> = cells.iter().enumerate().map(cell).collect();
        let rows = cells_out.chunks(3).map(<[TableCell]>::to_vec).collect();
        let markdown = render(vec![Block::Table { caption: None, rows }]);
        let mut leaves: Vec<Leaf> = if head { vec![] } else { (0..3).map(|_| leaf("td", 0, vec![])).collect() };
        leaves.extend(cells.iter().map(|(text, marks)| leaf("td", 0, expected(text, marks, None))));
        prop_assert_eq!(read(&markdown), leaves, "{}", markdown);
    }

    #[test]
    fn plain_strings_come_back(
        head in text(), alt in text(), caption in text(), credit in text(), name in text(), more in text(),
    ) {
        let url = "https://static.dw.com/i_%281%29.jpg";
        let image = Image {
            url: Some(url.into()), alt: Some(alt.clone()), caption: Some(caption.clone()),
            credit: Some(credit.clone()), ..Image::default()
        };
        let link = |text: &String| Link { text: text.clone(), url: Some(url.into()) };
        let article = Article {
            headline: Some(head.clone()),
            kicker: vec![link(&name), Link { text: more.clone(), url: None }],
            teaser: Some(more.clone()),
            authors: vec![Author { name: name.clone(), location: Some(more.clone()), ..Author::default() }],
            lead_image: Some(image),
            body: vec![
                Block::Related { label: Some(more.clone()), links: vec![link(&name)] },
                Block::Embed { provider: name.clone(), id: None, url: Some(url.into()), text: Some(more.clone()) },
            ],
            byline: Some(Byline { text: more.clone(), ..Byline::default() }),
            editors: vec![name.clone()],
            permalink: Some(url.into()),
            ..empty()
        };
        let markdown = to_markdown(&article, &MarkdownOptions::default());
        let linked = |text: &str| expected(text, &[Mark::Link { start: 0, end: u32::MAX, href: url.into() }], None);
        let image = |text: &str| expected(text, &[], Some(&format!("img {url}")));
        let leaves = vec![
            leaf("h1", 0, bare(&head)),
            leaf("p", 0, [linked(&name), bare(&format!(" · {more}"))].concat()),
            leaf("p", 0, expected(&more, &[], Some("strong"))),
            leaf("p", 0, bare(&format!("{name}, {more}"))),
            leaf("p", 0, image(&alt)),
            leaf("p", 0, expected(&format!("{caption} ({credit})"), &[], Some("em"))),
            leaf("p", 0, [bare(&format!("{more}: ")), linked(&name)].concat()),
            leaf("p", 0, bare(&more)),
            leaf("p", 0, [bare("— "), linked(&name)].concat()),
            leaf("p", 0, bare(&more)),
            leaf("p", 0, bare(&format!("Edited by: {name}"))),
            leaf("p", 0, [bare("Deutsche Welle · "), linked(url)].concat()),
        ];
        prop_assert_eq!(read(&markdown), leaves, "{}", markdown);
    }

    #[test]
    fn no_other_address_comes_out(article in article()) {
        let markdown = to_markdown(&article, &MarkdownOptions::default());
        for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES) {
            if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event {
                let url = dest_url.to_lowercase();
                let schemes = ["http://", "https://", "mailto:"];
                prop_assert!(schemes.iter().any(|scheme| url.starts_with(scheme)), "{markdown}");
            }
        }
    }

    #[test]
    fn front_matter_is_one_line_per_key(article in article()) {
        let options = MarkdownOptions { front_matter: true, ..MarkdownOptions::default() };
        let markdown = to_markdown(&article, &options);
        let mut lines = markdown.split('\n');
        prop_assert_eq!(lines.next(), Some("---"));
        for line in lines.take_while(|line| *line != "---") {
            let (key, value) = line.split_once(": ").unwrap();
            prop_assert!(key.chars().all(|character| character.is_ascii_lowercase()));
            // Written so that JSON, which YAML includes, reads it too.
            let value: serde_json::Value = serde_json::from_str(value).unwrap();
            if key == "title" {
                prop_assert_eq!(value.as_str(), article.headline.as_deref());
            }
        }
    }
}

fn paragraph(text: &str, marks: Vec<Mark>) -> String {
    render(vec![Block::Paragraph {
        text: text.into(),
        marks,
    }])
    .trim_end()
    .to_owned()
}

#[test]
fn escapes_only_what_needs_it() {
    for text in [
        "3.5 million, 20%",
        "snake_case",
        "at 10:30, yes: https://example.org:81/",
        "C# (1986)",
        "5 > 3",
        "a - b",
        "Wow! (really)",
        "#ha is no. 1",
    ] {
        let wanted = if text.starts_with('#') {
            format!("\\{text}")
        } else {
            text.to_owned()
        };
        assert_eq!(paragraph(text, vec![]), wanted);
    }
    assert_eq!(paragraph("1. FC Union", vec![]), "1\\. FC Union");
    // A symbol for CommonMark, a letter for Unicode.
    assert_eq!(paragraph("Ⓐ_x_Ⓐ", vec![]), "Ⓐ\\_x\\_Ⓐ");
    assert_eq!(
        paragraph("- &amp; [x] R&D", vec![]),
        "\\- &amp;amp; &#91;x&#93; R&amp;D"
    );
}

/// Entities are characters again in the finished page, where templates, formulas, names of people, pictures and entries
/// are looked for once more.
#[test]
fn what_is_looked_for_in_the_finished_page_stands_apart() {
    for (text, wanted) in [
        ("{{x}}", "&#123;<span></span>&#123;x&#125;&#125;"),
        ("a \\(b\\)", "a &#92;<span></span>(b&#92;<span></span>)"),
        ("a \\ b", "a &#92; b"),
        ("$$x", "&#36;<span></span>&#36;x"),
        ("from $5 to $6", "from &#36;5 to &#36;6"),
        ("by @dw", "by &#64;<span></span>dw"),
        ("a@dw.example", "a@dw.example"),
        ("is #1", "is #<span></span>1"),
        ("so :smile:", "so &#58;<span></span>smile:"),
        ("https://a.example/@b", "https://a.example/&#64;b"),
    ] {
        assert_eq!(paragraph(text, vec![]), wanted);
    }
}

/// Of pandoc, knitr, Logseq, remark.
#[test]
fn what_begins_something_in_other_tools_does_not() {
    for (text, wanted) in [
        ("(1) a", "&#40;1\\) a"),
        ("(@) a", "&#40;@) a"),
        ("(late) a", "(late) a"),
        ("a) b", "a\\) b"),
        ("iv. b", "iv\\. b"),
        ("I have", "I have"),
        ("TODO water", "&#84;ODO water"),
        ("TODOS", "TODOS"),
        ("Photo:dw", "Photo&#58;dw"),
        ("10:30", "10:30"),
    ] {
        assert_eq!(paragraph(text, vec![]), wanted);
    }
    let code = |text: &str| paragraph(text, vec![Mark::Code { start: 0, end: 5 }]);
    assert_eq!(code("r x()"), "<code>r x()</code>");
    assert_eq!(code("rx ()"), "`rx ()`");
}

#[test]
fn writes_delimiters_where_they_work_and_tags_elsewhere() {
    let em = |start, end| vec![Mark::Em { start, end }];
    assert_eq!(paragraph("so very late.", em(3, 7)), "so _very_ late.");
    assert_eq!(paragraph("unbelievable", em(2, 6)), "un<em>beli</em>evable");
    assert_eq!(paragraph("(late)", em(1, 5)), "(_late_)");
    assert_eq!(paragraph("a “b” c", em(2, 5)), "a _“b”_ c");
    assert_eq!(paragraph("x“b”", em(1, 4)), "x<em>“b”</em>");
    let both = vec![
        Mark::Strong { start: 0, end: 4 },
        Mark::Em { start: 0, end: 4 },
    ];
    assert_eq!(paragraph("both", both), "**_both_**");
    assert_eq!(
        paragraph("a`b", vec![Mark::Code { start: 0, end: 3 }]),
        "``a`b``"
    );
}

#[test]
fn writes_a_document() {
    let image = |name: &str| Image {
        url: Some(format!("https://static.dw.com/{name}.jpg")),
        alt: Some("A quay".into()),
        caption: Some("The quay at dawn".into()),
        credit: Some("Ada Example/dpa".into()),
        ..Image::default()
    };
    let cell = |text: &str, header| TableCell {
        text: text.into(),
        marks: vec![],
        header,
        ..TableCell::default()
    };
    let article = Article {
        kind: Kind::LiveBlog,
        headline: Some("Ferry returns".into()),
        date_published: Some("2024-05-06T07:08:09Z".into()),
        lead_image: Some(image("1")),
        body: vec![
            Block::Table {
                caption: None,
                rows: vec![
                    vec![cell("Day", true), cell("Trips", true)],
                    vec![cell("Monday", true), cell("3|4", false)],
                ],
            },
            Block::Video(Media {
                title: Some("On board".into()),
                url: Some("https://example.org/v".into()),
                duration: Some(65),
                ..Media::default()
            }),
        ],
        posts: vec![Post {
            headline: Some("First trip".into()),
            ..Post::default()
        }],
        ..empty()
    };
    let markdown = to_markdown(&article, &BARE);
    let wanted = "# Ferry returns\n\n2024-05-06 07:08 UTC\n\n![A quay](https://static.dw.com/1.jpg)\n\n\
        _The quay at dawn (Ada Example/dpa)_\n\n| Day | Trips |\n| --- | --- |\n\
        | **Monday** | 3&#124;4 |\n\nVideo: [On board](https://example.org/v) (1:05)\n\n---\n\n\
        ## First trip\n";
    assert_eq!(markdown, wanted);
    let elsewhere = Article {
        lead_image: Some(Image {
            url: Some("https://example.org/1.jpg".into()),
            alt: Some("A quay".into()),
            ..Image::default()
        }),
        ..empty()
    };
    let all = MarkdownOptions {
        pictures: Pictures::All,
        ..BARE
    };
    let picture = "[A quay](https://example.org/1.jpg)\n";
    assert_eq!(to_markdown(&elsewhere, &BARE), picture);
    assert_eq!(to_markdown(&elsewhere, &all), format!("!{picture}"));
    let options = MarkdownOptions {
        images: false,
        credits: false,
        front_matter: true,
        ..MarkdownOptions::default()
    };
    let markdown = to_markdown(&article, &options);
    assert!(!markdown.contains("quay"));
    assert!(markdown.starts_with(
        "---\ntitle: \"Ferry returns\"\ndate: \"2024-05-06T07:08:09Z\"\nid: 1\nkind: \"liveblog\"\n---\n\n# "
    ));
}

/// Some tools make links of bare addresses, and take a backslash behind one for a part of it; some take the
/// backslashes out of a link's text before they look for links in it; some read attributes in braces; some know no
/// front matter.
#[test]
fn dialects_find_no_markup_either() {
    let paragraph = |text: &str, marks| Block::Paragraph {
        text: text.into(),
        marks,
    };
    let code = |start, end| vec![Mark::Code { start, end }];
    let link = |text: &str| Link {
        text: text.into(),
        url: Some("https://a.example/".into()),
    };
    let markdown = |block| render(vec![block]);
    assert_eq!(
        markdown(paragraph("a <b> http://c/<b> d <b>", vec![])),
        "a &lt;b> http://c/&lt;b> d &lt;b>\n"
    );
    assert_eq!(markdown(paragraph("wWw.c<b>", vec![])), "wWw.c&lt;b>\n");
    assert_eq!(
        markdown(paragraph("http://c<b>", code(8, 11))),
        "http://c<code>&lt;b></code>\n"
    );
    assert_eq!(
        markdown(paragraph("$a <b>$", code(3, 7))),
        "&#36;a <code>&lt;b>&#36;</code>\n"
    );
    let related = Block::Related {
        label: None,
        links: vec![link("[a](b)")],
    };
    assert_eq!(markdown(related), "[&#91;a&#93;(b)](https://a.example/)\n");
    let heading = Block::Heading {
        level: 2,
        text: "a {onclick=b}".into(),
        marks: vec![],
    };
    assert_eq!(markdown(heading), "## a &#123;onclick=b&#125;\n");
    let article = Article {
        headline: Some("<b> [a](b)".into()),
        ..empty()
    };
    let options = MarkdownOptions {
        front_matter: true,
        ..MarkdownOptions::default()
    };
    assert!(to_markdown(&article, &options).contains("title: \"\\u003Cb> \\u005Ba\\u005D(b)\"\n"));
}

#[test]
fn cells_stand_in_their_columns() {
    let cell = |text: &str, colspan, rowspan| TableCell {
        text: text.into(),
        colspan,
        rowspan,
        ..TableCell::default()
    };
    let table = |rows| {
        render(vec![Block::Table {
            caption: None,
            rows,
        }])
    };
    let markdown = table(vec![
        vec![cell("a", 1, 1), cell("b", 1, 1), cell("c", 1, 2)],
        vec![cell("d", 2, 1)],
        vec![cell("e", 1, 1), cell("f", 1, 1), cell("g", 1, 1)],
    ]);
    let wanted = "|  |  |  |\n| --- | --- | --- |\n| a | b | c |\n| d |  |  |\n| e | f | g |\n";
    assert_eq!(markdown, wanted);
    // A page that says nonsense is not written at length.
    let many = table(vec![vec![cell("x", 1000, 65534); 50]; 50]);
    assert!(many.len() < 100_000, "{}", many.len());
}

#[test]
fn lists_begin_with_their_number() {
    let item = || ListItem {
        text: "x".into(),
        ..ListItem::default()
    };
    let list = |start| {
        render(vec![Block::List {
            ordered: true,
            start: Some(start),
            items: vec![item(), item()],
        }])
    };
    assert_eq!(list(3), "3. x\n4. x\n");
    // Markdown has no such number.
    assert_eq!(list(-3), "1. x\n2. x\n");
    assert_eq!(list(i32::MAX), "1. x\n2. x\n");
}
