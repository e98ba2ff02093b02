//! In each language of the site a page and its plain-text rendering are the same article.
//!
//! `tests/pages/make/languages.mjs` writes both from one invented story.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use common::{Case, cases};
use dw_article::{Article, Block, Image};
use std::collections::BTreeMap;

/// The rows of `tests/languages.json` that whole articles are held against; `src/language/cases.rs` reads the others.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Rows {
    /// The stories' keys: the site's segments, and Serbian's other script.
    stories: Vec<String>,
    /// The image labels that the stories have.
    story_image_labels: Vec<String>,
    /// Texts, and how many words they have by Unicode's boundaries.
    words: BTreeMap<String, u32>,
}

fn rows() -> Rows {
    serde_json::from_str(include_str!("languages.json")).unwrap()
}

/// A page and its rendering, by the story's key.
fn pairs() -> BTreeMap<String, (Case, Case)> {
    let mut found: BTreeMap<String, (Option<Case>, Option<Case>)> = BTreeMap::new();
    for case in cases("pages") {
        let Some(key) = case.name.strip_prefix("lang-").map(str::to_owned) else {
            continue;
        };
        match key.strip_suffix("-text") {
            Some(key) => found.entry(key.to_owned()).or_default().1 = Some(case),
            None => found.entry(key).or_default().0 = Some(case),
        }
    }
    found
        .into_iter()
        .map(|(key, (page, text))| (key, (page.unwrap(), text.unwrap())))
        .collect()
}

/// What a picture says, whatever its file.
fn said(image: &Image) -> [Option<&str>; 3] {
    [&image.alt, &image.caption, &image.credit].map(Option::as_deref)
}

/// What page and rendering must agree on.
fn facts(article: &Article) -> Vec<(&'static str, String)> {
    let images: Vec<_> = article
        .lead_image
        .iter()
        .chain(article.body.iter().filter_map(|block| match block {
            Block::Image { image } => Some(image),
            _ => None,
        }))
        .map(said)
        .collect();
    let related: Vec<_> = article
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Related { label, links } => Some((label, &links[0].text)),
            _ => None,
        })
        .collect();
    let headings: Vec<_> = article
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text, .. } => Some((level, text)),
            _ => None,
        })
        .collect();
    let kicker: String = article.kicker.iter().map(|k| k.text.as_str()).collect();
    let day = article.date_published.as_deref().map(|date| &date[..10]);
    let names: Vec<_> = article.authors.iter().map(|author| &author.name).collect();
    vec![
        ("id", format!("{:?}", article.id)),
        ("language", format!("{:?}", article.language)),
        ("direction", format!("{:?}", article.direction)),
        ("headline", format!("{:?}", article.headline)),
        ("kicker", kicker),
        ("teaser", format!("{:?}", article.teaser)),
        ("day", format!("{day:?}")),
        ("authors", format!("{names:?}")),
        ("editors", format!("{:?}", article.editors)),
        ("byline", format!("{:?}", article.byline)),
        ("images", format!("{images:?}")),
        ("related", format!("{related:?}")),
        ("headings", format!("{headings:?}")),
        ("text", article.text.clone()),
        ("words", article.word_count.to_string()),
    ]
}

#[test]
fn every_language_has_a_page_and_a_text() {
    let pairs = pairs();
    let keys: Vec<&String> = pairs.keys().collect();
    let mut wanted = rows().stories;
    wanted.sort_unstable();
    assert_eq!(keys, wanted.iter().collect::<Vec<_>>());
}

#[test]
fn a_page_and_its_text_are_the_same_article() {
    let mut failures = Vec::new();
    for (key, (page, text)) in pairs() {
        let read = [page.parse().unwrap(), text.parse().unwrap()];
        let [page, text] = read.each_ref().map(facts);
        for ((what, of_page), (_, of_text)) in page.into_iter().zip(text) {
            if of_page != of_text {
                failures.push(format!("{key} {what}\n  page {of_page}\n  text {of_text}"));
            }
        }
        for article in read {
            let blocks = ["sign-off", "picture", "heading", "related"];
            let there = [
                article.byline.is_some()
                    || !article.editors.is_empty()
                    || !article.authors.is_empty(),
                article
                    .body
                    .iter()
                    .any(|b| matches!(b, Block::Image { .. })),
                article
                    .body
                    .iter()
                    .any(|b| matches!(b, Block::Heading { .. })),
                // Amharic stories close with names.
                key == "am"
                    || article
                        .body
                        .iter()
                        .any(|b| matches!(b, Block::Related { .. })),
            ];
            for (block, there) in blocks.iter().zip(there) {
                if !there {
                    failures.push(format!("{key}: no {block}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Whatever the address is not known: the rendering alone tells its language.
#[test]
fn a_text_without_its_skip_links_tells_its_language_too() {
    let mut failures = Vec::new();
    for (key, (page, text)) in pairs() {
        let language = page.parse().unwrap().language;
        let input = text.input();
        let rest: Vec<&str> = input.lines().skip(3).collect();
        let article = dw_article::parse_text(&rest.join("\n"), &Default::default()).unwrap();
        if article.language != language {
            failures.push(format!(
                "{key}: {:?}, wanted {language:?}",
                article.language
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What another extractor makes of a rendering.
struct Rendering {
    name: &'static str,
    make: fn(&str) -> String,
    /// What it loses.
    lost: &'static [&'static str],
}

fn lines_of(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .collect()
}

/// Each line of a text through `change`, with its position among the lines that say something.
fn map_lines(text: &str, mut change: impl FnMut(usize, &str) -> String) -> String {
    let mut at = 0;
    let lines = text.lines().map(|line| {
        if line.trim().is_empty() {
            return String::new();
        }
        at += 1;
        change(at - 1, line)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Paragraphs cut into lines of at most `width` characters, between words.
fn wrap(line: &str, width: usize) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for word in line.split(' ') {
        let word_length = word.chars().count();
        if length > 0 && length + 1 + word_length > width {
            out.push('\n');
            length = 0;
        } else if length > 0 {
            out.push(' ');
            length += 1;
        }
        out.push_str(word);
        length += word_length;
    }
    out
}

/// Whether a line is the permalink, which stands fifth or sixth.
fn is_permalink(line: &str) -> bool {
    line.starts_with("https://p.dw.com/p/")
}

const RENDERINGS: &[Rendering] = &[
    Rendering {
        name: "no blank lines",
        make: |text| lines_of(text).join("\n"),
        lost: &[],
    },
    Rendering {
        name: "a blank line behind each line",
        make: |text| lines_of(text).join("\n\n"),
        lost: &[],
    },
    Rendering {
        name: "skip links without numbers",
        make: |text| {
            map_lines(text, |at, line| match at {
                0..=2 => line.trim()[3..].to_owned(),
                _ => line.to_owned(),
            })
        },
        lost: &[],
    },
    Rendering {
        name: "skip links with bullets",
        make: |text| {
            map_lines(text, |at, line| match at {
                0..=2 => format!("  * {}", &line.trim()[3..]),
                _ => line.to_owned(),
            })
        },
        lost: &[],
    },
    Rendering {
        name: "no skip links",
        make: |text| text.lines().skip(3).collect::<Vec<_>>().join("\n"),
        lost: &[],
    },
    Rendering {
        name: "Windows line ends, indented, no-break spaces",
        make: |text| {
            map_lines(text, |_, line| {
                format!("  {}\u{a0} ", line.replace(' ', "\u{a0}"))
            })
            .replace('\n', "\r\n")
        },
        lost: &[],
    },
    Rendering {
        name: "the credit on a line of its own",
        make: |text| {
            let label = image_label(text);
            map_lines(text, |_, line| match line.split_once(label.as_str()) {
                Some((caption, credit)) if !caption.is_empty() => {
                    format!("{caption}\n{label}{credit}")
                }
                _ => line.to_owned(),
            })
        },
        lost: &[],
    },
    Rendering {
        name: "lines of 79 characters",
        make: |text| map_lines(text, |_, line| wrap(line, 79)),
        lost: &[],
    },
    Rendering {
        name: "Markdown",
        make: markdown,
        lost: &[],
    },
    Rendering {
        name: "AMP, without permalink, the advertisement glued to the date",
        make: |text| {
            let lines = lines_of(text);
            let at = lines.iter().position(|line| is_permalink(line)).unwrap();
            map_lines(text, |here, line| match here {
                _ if here == at - 2 => format!("{line}{}", lines[at + 3]),
                _ if here == at => String::new(),
                _ => line.to_owned(),
            })
        },
        lost: &["id"],
    },
    Rendering {
        name: "the page's title first",
        make: |text| {
            let read = dw_article::parse_text(text, &Default::default()).unwrap();
            let day = read.date_published.unwrap();
            let day: Vec<&str> = day.split('-').rev().collect();
            let headline = read.headline.unwrap();
            format!("{headline} – DW – {}\n\n{text}", day.join("."))
        },
        lost: &[],
    },
    Rendering {
        name: "teasers behind the article",
        make: |text| format!("{text}\nAnother headline\n\nAnother teaser, of another story.\n"),
        lost: &[],
    },
    Rendering {
        name: "jusText's marks",
        make: |text| {
            lines_of(text)
                .iter()
                .map(|line| format!("<p> {line}\n"))
                .collect()
        },
        lost: &[],
    },
];

/// As html2text writes it: links, a headline and headings with their marks.
fn markdown(text: &str) -> String {
    let read = dw_article::parse_text(text, &Default::default()).unwrap();
    let is_heading = |line: &str| {
        let heads = |block: &Block| matches!(block, Block::Heading { text, .. } if text == line);
        read.body.iter().any(heads)
    };
    map_lines(text, |at, line| match at {
        0..=2 => format!("  {}. [{}](#main-content)", at + 1, &line.trim()[3..]),
        _ if Some(line) == read.headline.as_deref() => format!("# {line}"),
        _ if is_permalink(line) => format!("<{line}>"),
        _ if is_heading(line) => format!("## {line}"),
        _ => match line.split_once(' ') {
            Some((first, rest)) if at > 8 && line.chars().count() > 60 => {
                format!("[{first}](https://www.dw.com/x/a-71000000) _{rest}_")
            }
            _ => line.to_owned(),
        },
    })
}

/// The image label of a rendering, from the line behind the permalink.
fn image_label(text: &str) -> String {
    let lines = lines_of(text);
    let at = lines.iter().position(|line| is_permalink(line)).unwrap();
    let line = lines[at + 2];
    let labels = rows().story_image_labels;
    let label = labels
        .into_iter()
        .find(|label| line.contains(label.as_str()));
    label.unwrap()
}

#[test]
fn other_extractors_leave_the_same_article() {
    let mut failures = Vec::new();
    for rendering in RENDERINGS {
        for (key, (_, text)) in pairs() {
            let want = facts(&text.parse().unwrap());
            let input = (rendering.make)(&text.input());
            let got = match dw_article::parse_text(&input, &Default::default()) {
                Ok(article) => facts(&article),
                Err(error) => {
                    failures.push(format!("{}, {key}: {error}", rendering.name));
                    continue;
                }
            };
            for ((what, wanted), (_, got)) in want.into_iter().zip(got) {
                if wanted != got && !rendering.lost.contains(&what) {
                    failures.push(format!(
                        "{}, {key}, {what}\n  wanted {wanted}\n  got    {got}",
                        rendering.name
                    ));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Words by Unicode's boundaries, in scripts with spaces and without.
#[test]
fn words_are_counted_in_every_script() {
    let rows = rows().words;
    assert!(rows.len() > 8);
    for (text, words) in rows {
        let url = Some("https://www.dw.com/en/a/a-71000000".to_owned());
        let options = dw_article::ParseOptions {
            url,
            ..Default::default()
        };
        let page = format!("A river\n\nMay 3, 2024\n\nThe teaser.\n\n{text}\n\n");
        let article = dw_article::parse_text(&page, &options).unwrap();
        assert_eq!(article.text, text);
        assert_eq!(article.word_count, words, "{text}");
    }
}
