//! Generated plain-text renderings, in which every word `Word…q` occurs once.
#![allow(dead_code)]

use super::common::check_invariants;
use dw_article::{LayoutName, ParseOptions, parse_text};
use proptest::prelude::*;
use serde_json::Value;

/// Paragraphs of a text; `@` stands for a word that occurs once.
const PARAGRAPHS: &[&str] = &[
    "The river @ rose again on Thursday, and the mayor of the town @ crossed it in a small boat.",
    "\"We have seen this @ before,\" she said.",
    "Who pays for @?",
    "A quiet @ town",
    "@ 5 de mayo de 2024 fue un día @ tranquilo.",
    "Alt text @\nThe bridge in June @Image: Jan Kern/dpa",
    "The bridge @ in JuneImage: Jan Kern/dpa",
    "Read more: The town of @ opens",
    "Edited by: Clara @",
    "Author: Clara @",
    "ab/cd (AFP, dpa)",
    "• one @\n• two @\n• three @",
    "1. first @\n2. second @",
    "DW: How is the @ today?",
    "> A quotation of @ and others.",
    "## Who @ pays",
    "See [the @ page](https://www.dw.com/en/x/a-5) for more of *it* and **that** in the region.",
    "نص @ قصير في السطر الأول من الصفحة.",
    "@",
    "https://www.example.org/@",
    "Note: this article @ was changed on May 5, 2024.",
];

/// How a text's paragraphs are parted.
const PARTINGS: &[&str] = &["\n\n", "\n", "\r\n\r\n", "\n \n\n"];

#[derive(Clone, Debug)]
pub struct Rendering {
    paragraphs: Vec<usize>,
    parting: usize,
    furniture: bool,
}

pub fn rendering() -> impl Strategy<Value = Rendering> {
    (
        prop::collection::vec(0..PARAGRAPHS.len(), 1..30),
        0..PARTINGS.len(),
        any::<bool>(),
    )
        .prop_map(|(paragraphs, parting, furniture)| Rendering {
            paragraphs,
            parting,
            furniture,
        })
}

/// The text, and how many words it holds.
pub fn written(rendering: &Rendering) -> (String, usize) {
    let mut words = 0;
    let mut fill = |text: &str| {
        let mut out = String::new();
        for c in text.chars() {
            if c == '@' {
                words += 1;
                out.push_str(&format!("Word{words}q"));
            } else {
                out.push(c);
            }
        }
        out
    };
    let parting = PARTINGS[rendering.parting];
    let head = [
        "1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites",
        "Culture",
        "A bridge opens in the old town",
        "Nora Whitfield\nMarch 8, 2013",
        "It took nine years, and nobody knows why it took so long.",
        "https://p.dw.com/p/4s6UV",
        "The first paragraph is long enough to be one, and it says nothing of what follows it.",
    ];
    let mut parts: Vec<String> = head.iter().map(|part| (*part).to_owned()).collect();
    parts.extend(rendering.paragraphs.iter().map(|at| fill(PARAGRAPHS[*at])));
    if rendering.furniture {
        parts.push("Skip next section DW's Top Story".to_owned());
        parts.push("DW's Top Story".to_owned());
    }
    (parts.join(parting), words)
}

/// Nothing lost, nothing twice.
pub fn each_word_once(rendering: &Rendering) -> Result<(), TestCaseError> {
    let (text, words) = written(rendering);
    let article = parse_text(&text, &ParseOptions::default()).unwrap();
    check_invariants(&article, &text);
    prop_assert_eq!(article.source.layout, LayoutName::Text);
    let mut json = serde_json::to_value(&article).unwrap();
    for key in ["text", "warnings"] {
        json[key] = Value::Null;
    }
    let json = json.to_string();
    for number in 1..=words {
        let count = json.matches(&format!("Word{number}q")).count();
        prop_assert_eq!(count, 1, "Word{}q in {}\n{}", number, text, json);
    }
    Ok(())
}
