//! HTML, read back with an HTML parser.

use crate::article::{article, marked, with_body};
use crate::styled::{Styled, expected, style};
use dw_article::render::{to_html, to_html_fragment};
use dw_article::*;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::BTreeSet;

fn select<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document
        .select(&Selector::parse(selector).unwrap())
        .collect()
}

/// The element's text, each character with the styles around it.
fn read(element: ElementRef<'_>) -> Styled {
    let mut styled = Styled::new();
    for node in element.descendants() {
        let Node::Text(text) = node.value() else {
            continue;
        };
        let mut styles = BTreeSet::new();
        let inner = node
            .ancestors()
            .take_while(|outer| outer.id() != element.id());
        for outer in inner.filter_map(ElementRef::wrap) {
            match outer.attr("href") {
                Some(href) => styles.insert(format!("a {href}")),
                None => styles.insert(style(outer.value().name()).unwrap().to_owned()),
            };
        }
        styled.extend(text.chars().map(|character| (character, styles.clone())));
    }
    styled
}

proptest! {
    #[test]
    fn texts_come_back((text, marks) in marked()) {
        let cell = TableCell { text: text.clone(), marks: marks.clone(), ..TableCell::default() };
        let item = ListItem { text: text.clone(), marks: marks.clone(), depth: 0 };
        let article = with_body(vec![
            Block::Paragraph { text: text.clone(), marks: marks.clone() },
            Block::Heading { level: 3, text: text.clone(), marks: marks.clone() },
            Block::Quote { text: text.clone(), marks: marks.clone(), cite: None },
            Block::List { ordered: true, start: Some(1), items: vec![item] },
            Block::Table { caption: None, rows: vec![vec![cell]] },
            Block::Note { text: text.clone(), marks: marks.clone() },
        ]);
        let document = Html::parse_document(&to_html(&article));
        let wanted = expected(&text, &marks, None);
        for selector in ["article > p:not(.note)", "h3", "blockquote > p", "ol > li", "td", "p.note"] {
            let found = select(&document, selector);
            prop_assert_eq!(found.len(), 1);
            let found = read(found[0]);
            prop_assert_eq!(found, wanted.clone(), "{}", selector);
        }
    }

    #[test]
    fn nothing_runs_and_nothing_else_is_linked(article in article()) {
        let document = Html::parse_document(&to_html(&article));
        prop_assert!(select(&document, "script, iframe, object, svg, form").is_empty());
        for element in select(&document, "*") {
            for (name, value) in element.value().attrs() {
                prop_assert!(!name.starts_with("on") && name != "style");
                if ["href", "src", "poster"].contains(&name) {
                    let url = value.to_lowercase();
                    let schemes = ["http://", "https://", "mailto:"];
                    prop_assert!(schemes.iter().any(|scheme| url.starts_with(scheme)), "{url}");
                }
            }
        }
    }

    #[test]
    fn parsers_change_nothing(article in article()) {
        let html = to_html_fragment(&article);
        let once = Html::parse_fragment(&html).html();
        prop_assert_eq!(&Html::parse_fragment(&once).html(), &once);
        // No element has been closed or moved by the parser: as many as were written.
        let tags = html.matches('<').count() - html.matches("</").count();
        prop_assert_eq!(select(&Html::parse_fragment(&html), "*").len(), tags + 1);
    }
}

/// What is put into a template, or into a page that is read as one, is text there too.
#[test]
fn holds_no_template() {
    let article = Article {
        headline: Some("{{a}}".into()),
        ..with_body(vec![
            Block::Paragraph {
                text: "{{b}} {% c %} ${d} [[e]] [(f)] \\(g $$h".into(),
                marks: vec![Mark::Link {
                    start: 0,
                    end: 5,
                    href: "https://a.example/?{{i}}".into(),
                }],
            },
            Block::Image {
                image: Image {
                    url: Some("https://static.dw.com/image/1_2.jpg?{{j}}".into()),
                    alt: Some("{{k}}".into()),
                    ..Image::default()
                },
            },
        ])
    };
    let html = to_html(&article);
    let (head, body) = html.split_once("<article").unwrap();
    assert!(head.contains("<title>&#123;&#123;a&#125;&#125;</title>"));
    assert!(!body.contains(['{', '}']) && !body.contains("[[") && !body.contains("[("));
    let document = Html::parse_document(&html);
    let mut texts = document
        .tree
        .nodes()
        .filter_map(|node| node.value().as_text());
    assert!(texts.any(|text| text.contains("b}}")));
    for node in document.tree.nodes().filter(|node| {
        node.parent().is_some_and(|p| {
            p.value()
                .as_element()
                .is_none_or(|e| !matches!(e.name(), "title" | "style"))
        })
    }) {
        if let Some(text) = node.value().as_text() {
            assert!(
                !["{{", "$$", "\\("].iter().any(|sign| text.contains(sign)),
                "{text:?}"
            );
        }
    }
    assert_eq!(
        select(&document, "title")[0].text().collect::<String>(),
        "{{a}}"
    );
    assert_eq!(
        select(&document, "h1")[0].text().collect::<String>(),
        "{{a}}"
    );
}

#[test]
fn nests_lists() {
    let item = |text: &str, depth| ListItem {
        text: text.into(),
        marks: vec![],
        depth,
    };
    let items = vec![item("a", 0), item("b", 1), item("c", 1), item("d", 0)];
    let html = to_html_fragment(&with_body(vec![Block::List {
        ordered: false,
        start: None,
        items,
    }]));
    assert!(
        html.contains("<ul>\n<li>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul></li>\n<li>d</li>\n</ul>\n")
    );
}

#[test]
fn numbers_and_spans_stay() {
    let item = ListItem {
        text: "x".into(),
        ..ListItem::default()
    };
    let cell = TableCell {
        text: "y".into(),
        colspan: 2,
        rowspan: 3,
        ..TableCell::default()
    };
    let html = to_html_fragment(&with_body(vec![
        Block::List {
            ordered: true,
            start: Some(-3),
            items: vec![item],
        },
        Block::Table {
            caption: None,
            rows: vec![vec![cell]],
        },
    ]));
    assert!(html.contains("<ol start=\"-3\">\n<li>x"), "{html}");
    assert!(html.contains("<td colspan=\"2\" rowspan=\"3\">y"), "{html}");
}

#[test]
fn plays_media() {
    let media = Media {
        title: Some("On board".into()),
        poster: Some("https://static.dw.com/p.jpg".into()),
        sources: vec![
            MediaSource {
                url: "https://example.org/v.mp4".into(),
                media_type: Some("video/mp4".into()),
            },
            MediaSource {
                url: "javascript:alert(1)".into(),
                media_type: None,
            },
        ],
        tracks: vec![MediaTrack {
            url: "https://example.org/v.vtt".into(),
            language: Some("en".into()),
            label: None,
        }],
        ..Media::default()
    };
    let html = to_html_fragment(&with_body(vec![Block::Video(media)]));
    assert!(html.contains(
        "<video controls preload=\"none\" poster=\"https://static.dw.com/p.jpg\">\n\
         <source src=\"https://example.org/v.mp4\" type=\"video/mp4\">\n\
         <track kind=\"subtitles\" src=\"https://example.org/v.vtt\" srclang=\"en\">\n</video>"
    ));
}
