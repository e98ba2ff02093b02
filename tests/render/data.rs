//! Citations and ninjs, read back.

use crate::article::{article, empty};
use dw_article::render::*;
use dw_article::*;
use proptest::prelude::*;
use serde_json::Value;

fn cited(article: &Article, style: CitationStyle) -> String {
    cite(article, style)
}

proptest! {
    #[test]
    fn reader_styles_are_one_line_with_title_and_site(article in article()) {
        for style in [CitationStyle::Apa, CitationStyle::Mla, CitationStyle::Chicago] {
            let text = cited(&article, style);
            prop_assert!(!text.contains('\n') && !text.contains("  "), "{text}");
            prop_assert!(text.contains("Deutsche Welle"));
        }
    }

    #[test]
    fn ris_has_only_its_own_fields(article in article()) {
        let text = cited(&article, CitationStyle::Ris);
        for line in text.lines() {
            let (tag, _) = line.split_once("  - ").unwrap();
            prop_assert!(tag.len() == 2, "{line}");
        }
        prop_assert!(text.starts_with("TY  - ") && text.ends_with("\nER  - \n"));
        prop_assert_eq!(text.matches("TI  - ").count(), usize::from(has_headline(&article)));
    }

    #[test]
    fn bibtex_braces_are_balanced(article in article()) {
        let text = cited(&article, CitationStyle::BibTex);
        let mut depth = 0i32;
        for (at, character) in text.char_indices() {
            depth += match character { '{' => 1, '}' => -1, _ => 0 };
            prop_assert!(depth > 0 || at < 5 || at >= text.len() - 2, "{text}");
        }
        prop_assert_eq!(depth, 0);
    }

    #[test]
    fn csl_json_says_what_the_article_says(article in article()) {
        let list: Vec<Value> = serde_json::from_str(&cited(&article, CitationStyle::CslJson)).unwrap();
        prop_assert_eq!(list.len(), 1);
        let names = list[0]["author"].as_array().map_or(0, Vec::len);
        let authors = article.authors.iter().filter(|a| says_something(&a.name)).count();
        prop_assert_eq!(names, authors);
        prop_assert_eq!(list[0].get("title").is_some(), has_headline(&article));
    }

    #[test]
    fn ninjs_has_an_identity_and_every_picture(article in article()) {
        let item: Value = serde_json::from_str(&to_ninjs(&article)).unwrap();
        let mut uris = vec![&item["uri"]];
        let mut open: Vec<&Value> = item["associations"].as_array().into_iter().flatten().collect();
        while let Some(association) = open.pop() {
            prop_assert!(association["name"].is_string());
            uris.push(&association["uri"]);
            open.extend(association["associations"].as_array().into_iter().flatten());
        }
        for uri in uris {
            let uri = uri.as_str().unwrap();
            prop_assert!(uri.is_ascii() && uri.contains(':') && !uri.contains([' ', '<', '"']), "{uri}");
        }
    }
}

fn says_something(text: &str) -> bool {
    !text.chars().all(|c| c.is_whitespace() || c.is_control())
}

fn has_headline(article: &Article) -> bool {
    article.headline.as_deref().is_some_and(says_something)
}

fn author(name: &str) -> Author {
    Author {
        name: name.into(),
        ..Author::default()
    }
}

fn bridge(names: &[&str]) -> Article {
    Article {
        kind: Kind::Article,
        id: Some(70000001),
        url: Some("https://www.dw.com/en/a-bridge-opens/a-70000001".into()),
        language: Some("en".into()),
        headline: Some("A bridge opens".into()),
        date_published: Some("2024-09-05T08:00:00Z".into()),
        authors: names.iter().map(|name| author(name)).collect(),
        ..empty()
    }
}

/// From the manuals' rules, by hand.
#[test]
fn styles_follow_their_manuals() {
    let url = "https://www.dw.com/en/a-bridge-opens/a-70000001";
    let bare = "www.dw.com/en/a-bridge-opens/a-70000001";
    let cases: &[(&[&str], &str, &str, &str)] = &[
        (
            &[],
            "A bridge opens. (2024, September 5). Deutsche Welle.",
            "“A bridge opens.” Deutsche Welle, 5 Sept. 2024,",
            "“A bridge opens.” Deutsche Welle, September 5, 2024.",
        ),
        (
            &["Ada von Example"],
            "von Example, A. (2024, September 5). A bridge opens. Deutsche Welle.",
            "von Example, Ada. “A bridge opens.” Deutsche Welle, 5 Sept. 2024,",
            "von Example, Ada. “A bridge opens.” Deutsche Welle, September 5, 2024.",
        ),
        (
            &["Ada Example", "Tom Roe"],
            "Example, A., & Roe, T. (2024, September 5). A bridge opens. Deutsche Welle.",
            "Example, Ada, and Tom Roe. “A bridge opens.” Deutsche Welle, 5 Sept. 2024,",
            "Example, Ada, and Tom Roe. “A bridge opens.” Deutsche Welle, September 5, 2024.",
        ),
        (
            &["Ada Example", "Tom Roe", "Eva-Maria Lind"],
            "Example, A., Roe, T., & Lind, E.-M. (2024, September 5). A bridge opens. Deutsche Welle.",
            "Example, Ada, et al. “A bridge opens.” Deutsche Welle, 5 Sept. 2024,",
            "Example, Ada, Tom Roe, and Eva-Maria Lind. “A bridge opens.” Deutsche Welle, September 5, 2024.",
        ),
    ];
    for (names, apa, mla, chicago) in cases {
        let article = bridge(names);
        assert_eq!(cited(&article, CitationStyle::Apa), format!("{apa} {url}"));
        assert_eq!(
            cited(&article, CitationStyle::Mla),
            format!("{mla} {bare}.")
        );
        assert_eq!(
            cited(&article, CitationStyle::Chicago),
            format!("{chicago} {url}.")
        );
    }
}

#[test]
fn many_authors_are_shortened_as_the_manuals_say() {
    let names: Vec<String> = (b'a'..=b'u')
        .map(|c| format!("Ada {}", char::from(c).to_uppercase()))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let article = bridge(&names);
    let apa = cited(&article, CitationStyle::Apa);
    assert!(apa.contains("S, A., . . . U, A. (2024"), "{apa}");
    assert!(!apa.contains("T, A."), "{apa}");
    let chicago = cited(&article, CitationStyle::Chicago);
    assert!(
        chicago.starts_with("A, Ada, Ada B, Ada C, Ada D, Ada E, Ada F, Ada G, et al. “"),
        "{chicago}"
    );
}

#[test]
fn what_is_not_known_is_not_there() {
    let article = Article {
        id: None,
        kind: Kind::Video,
        ..empty()
    };
    assert_eq!(
        cited(&article, CitationStyle::Apa),
        "Untitled video [Video]. (n.d.). Deutsche Welle."
    );
    assert_eq!(
        cited(&article, CitationStyle::Mla),
        "“Untitled video.” Deutsche Welle."
    );
    assert_eq!(
        cited(&article, CitationStyle::Chicago),
        "“Untitled video.” Deutsche Welle. Video."
    );
    let ris = cited(&article, CitationStyle::Ris);
    let tags: Vec<&str> = ris.lines().map(|line| &line[..2]).collect();
    assert_eq!(tags, ["TY", "ID", "T2", "PB", "ER"]);
    let item: Value = serde_json::from_str(&to_ninjs(&article)).unwrap();
    let keys: Vec<&String> = item.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["infoSources", "standard", "type", "uri"]);
}

#[test]
fn a_line_break_begins_no_new_field() {
    let article = Article {
        headline: Some("A\nTY  - BOOK\r\nER  - ".into()),
        ..bridge(&["Eve\nAU  - Nobody"])
    };
    let ris = cited(&article, CitationStyle::Ris);
    assert_eq!(ris.matches("\nTY").count(), 0);
    assert!(ris.contains("TI  - A TY - BOOK ER -\n"), "{ris}");
}

#[test]
fn ninjs_tells_full_times_from_days() {
    let full: Value = serde_json::from_str(&to_ninjs(&bridge(&[]))).unwrap();
    assert_eq!(full["firstCreated"], "2024-09-05T08:00:00Z");
    assert!(full.get("descriptions").is_none());
    let article = Article {
        date_published: Some("2024-09-05".into()),
        ..bridge(&[])
    };
    let day: Value = serde_json::from_str(&to_ninjs(&article)).unwrap();
    assert!(day.get("firstCreated").is_none());
    assert_eq!(day["descriptions"][0]["role"], "datePublished");
    assert_eq!(day["descriptions"][0]["value"], "2024-09-05");
}

#[test]
fn posts_of_a_live_blog_are_in_every_form() {
    let paragraph = |text: &str| Block::Paragraph {
        text: text.into(),
        marks: vec![],
    };
    let post = |id, headline: &str, body| Post {
        id: Some(id),
        date_published: Some("2024-09-05T09:00:00Z".into()),
        headline: Some(headline.into()),
        authors: vec![author("Tom Roe")],
        body,
    };
    let image = Image {
        url: Some("https://static.dw.com/image/1_605.jpg".into()),
        caption: Some("The first car".into()),
        ..Image::default()
    };
    let article = Article {
        kind: Kind::LiveBlog,
        body: vec![paragraph("What happened so far.")],
        posts: vec![
            post(
                70000003,
                "Cars cross",
                vec![paragraph("One car."), Block::Image { image }],
            ),
            post(70000002, "Ribbon cut", vec![paragraph("Snip.")]),
        ],
        ..bridge(&[])
    };
    let wanted = [
        "What happened so far.",
        "Cars cross",
        "One car.",
        "The first car",
        "Ribbon cut",
        "Snip.",
    ];
    for form in [
        to_markdown(&article, &MarkdownOptions::default()),
        to_text(&article),
        to_html(&article),
    ] {
        let places: Vec<usize> = wanted.iter().map(|text| form.find(text).unwrap()).collect();
        assert!(places.is_sorted(), "{form}");
        assert_eq!(form.matches("Tom Roe").count(), 2);
    }
    let data: Value = serde_json::from_str(&to_json_ld(&article)).unwrap();
    assert_eq!(data["@type"], "LiveBlogPosting");
    assert_eq!(data["liveBlogUpdate"][0]["headline"], "Cars cross");
    assert_eq!(
        data["liveBlogUpdate"][0]["image"][0]["caption"],
        "The first car"
    );
    assert_eq!(data["liveBlogUpdate"][1]["articleBody"], "Snip.");
    let item: Value = serde_json::from_str(&to_ninjs(&article)).unwrap();
    let posts = &item["associations"];
    assert_eq!(posts[0]["uri"], permalink_of(70000003));
    assert_eq!(posts[0]["firstCreated"], "2024-09-05T09:00:00Z");
    assert_eq!(posts[0]["people"][0]["name"], "Tom Roe");
    assert_eq!(
        posts[0]["associations"][0]["descriptions"][0]["value"],
        "The first car"
    );
    assert!(
        item["bodies"][0]["value"]
            .as_str()
            .unwrap()
            .contains("Ribbon cut")
    );
}

#[test]
fn pages_of_videos_and_recordings_are_their_medium() {
    let media = Media {
        id: Some(70000009),
        title: Some("On board".into()),
        duration: Some(185),
        sources: vec![MediaSource {
            url: "https://example.org/v.mp4".into(),
            media_type: Some("video/mp4".into()),
        }],
        ..Media::default()
    };
    for (kind, block, ninjs) in [
        (Kind::Video, Block::Video(media.clone()), "video"),
        (Kind::Audio, Block::Audio(media.clone()), "audio"),
    ] {
        let article = Article {
            kind,
            body: vec![block],
            ..bridge(&[])
        };
        let item: Value = serde_json::from_str(&to_ninjs(&article)).unwrap();
        assert_eq!(item["type"], ninjs);
        assert_eq!(item["renditions"][0]["href"], "https://example.org/v.mp4");
        assert_eq!(item["renditions"][0]["duration"], 185);
        assert!(item.get("associations").is_none());
        let data: Value = serde_json::from_str(&to_json_ld(&article)).unwrap();
        assert_eq!(data["contentUrl"], "https://example.org/v.mp4");
        assert_eq!(data["duration"], "PT185S");
        assert!(cited(&article, CitationStyle::Chicago).contains("o, 3:05. https://"));
        let csl: Value = serde_json::from_str(&cited(&article, CitationStyle::CslJson)).unwrap();
        assert_eq!(csl[0]["medium"], ninjs);
        assert!(
            to_text(&article).contains(": On board — 3:05"),
            "{}",
            to_text(&article)
        );
    }
}
