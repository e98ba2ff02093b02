//! Every page under `tests/pages` gives its expected JSON, every page under `tests/pages-errors` its error,
//! and every page of `../shared`, when that is there, what it must give.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use common::{cases, check_invariants, differences};
use serde_json::Value;
use std::path::Path;

#[test]
fn pages_give_their_expected_json() {
    let cases = cases("pages");
    let mut failures = Vec::new();
    for case in &cases {
        let article = match case.parse() {
            Ok(article) => article,
            Err(error) => {
                failures.push(format!("{}: {error}", case.name));
                continue;
            }
        };
        check_invariants(&article, &case.name);
        let got = serde_json::to_value(&article).unwrap();
        let mut found = Vec::new();
        // Written by hand from the story, before any parser read the page.
        if let Some(facts) = case.json("facts.json") {
            differences(&facts, &got, "facts", &mut found);
        }
        // Approved with `npm run case`.
        match case.json("expected.json") {
            Some(expected) => {
                differences(&expected, &got, "", &mut found);
                differences(&got, &expected, "", &mut found);
            }
            None => found.push("no expected.json: npm run case -- FILE".to_owned()),
        }
        if !found.is_empty() {
            failures.push(format!("{}:\n  {}", case.name, found.join("\n  ")));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {} cases differ\n{}",
        failures.len(),
        cases.len(),
        failures.join("\n")
    );
    assert!(cases.len() >= 8, "only {} cases were found", cases.len());
}

#[test]
fn bad_input_gives_its_error() {
    let cases = cases("pages-errors");
    for case in &cases {
        let wanted = case
            .json("error.json")
            .unwrap_or_else(|| panic!("{}: no error.json", case.name));
        let got = case.parse().map(|a| a.headline).map_err(|e| e.code());
        assert_eq!(
            got.as_ref().err().copied(),
            wanted["code"].as_str(),
            "{}: {got:?}",
            case.name
        );
    }
    assert!(cases.len() >= 5, "only {} cases were found", cases.len());
}

/// Small pages in the forms in which people bring them: each row of `field/rows.json` is a template, what is put
/// into it, and what must come out.
#[test]
fn rows_of_the_field_give_what_they_must() {
    let table: Value = serde_json::from_str(include_str!("field/rows.json")).unwrap();
    let mut failures = Vec::new();
    for row in table["rows"].as_array().unwrap() {
        let name = row["name"].as_str().unwrap();
        let html = filled(&table["templates"], row);
        let got = match dw_article::parse_html(&html, &dw_article::ParseOptions::default()) {
            Ok(article) => {
                check_invariants(&article, name);
                serde_json::to_value(&article).unwrap()
            }
            Err(error) => {
                serde_json::json!({"error": error.code(), "message": error.to_string()})
            }
        };
        let mut found = Vec::new();
        differences(&row["want"], &got, "", &mut found);
        if !found.is_empty() {
            failures.push(format!("{name}:\n  {}", found.join("\n  ")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A template with a row's values in the places that have their names; `filled` of field/rows.mjs does the same.
fn filled(templates: &Value, row: &Value) -> String {
    let defaults = [
        ("lang", "en"),
        ("url", "https://www.dw.com/en/the-ferry/a-72514001"),
        ("html", ""),
        ("head", ""),
        ("header", ""),
        ("details", ""),
        ("foot", ""),
        ("text", ""),
        ("end", ""),
        ("h1", "<h1>The ferry that stayed</h1>"),
    ];
    let template = row["template"].as_str().unwrap();
    let mut html = templates[template].as_str().unwrap().to_owned();
    for (key, default) in defaults {
        let value = row[key].as_str().unwrap_or(default);
        html = html.replacen(&format!("{{{key}}}"), value, 1);
    }
    html
}

#[test]
fn shared_pages_give_what_they_must() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let Ok(pages) = std::fs::read_dir(shared.join("pages")) else {
        println!("../shared is not there: its pages were not compared");
        return;
    };
    let mut failures = Vec::new();
    for page in pages.flatten().map(|e| e.path()) {
        let name = page.file_stem().unwrap().to_string_lossy().into_owned();
        let gold =
            std::fs::read_to_string(shared.join("gold").join(format!("{name}.json"))).unwrap();
        let gold: Value = serde_json::from_str(&gold).unwrap();
        let article = common::parse(&page, &std::fs::read_to_string(&page).unwrap())
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        check_invariants(&article, &name);
        let mut found = Vec::new();
        differences(
            &gold,
            &serde_json::to_value(&article).unwrap(),
            "",
            &mut found,
        );
        if !found.is_empty() {
            failures.push(format!("{name}:\n  {}", found.join("\n  ")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
