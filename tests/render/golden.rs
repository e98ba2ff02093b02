//! Every case's article in every form, as approved: `tests/pages/NAME/forms/`. `npm run case` writes them.

use dw_article::render::*;
use dw_article::{Article, render};
use std::fs;
use std::path::Path;

/// The file of each form, and what it holds.
fn forms(article: &Article) -> Vec<(&'static str, String)> {
    let options = MarkdownOptions {
        front_matter: true,
        ..MarkdownOptions::default()
    };
    let mut citations = String::new();
    let read = CitationOptions {
        accessed: Some("2026-11-27".to_owned()),
        address: copy_of(article),
    };
    for style in CitationStyle::ALL {
        let text = cite_with(article, *style, &read);
        citations.push_str(&format!("== {} ==\n{}\n\n", style.name(), text.trim_end()));
    }
    vec![
        ("article.md", render::to_markdown(article, &options)),
        ("article.txt", to_text(article)),
        ("article.html", to_html(article)),
        ("json-ld.json", to_json_ld(article) + "\n"),
        ("ninjs.json", to_ninjs(article) + "\n"),
        ("citations.txt", citations.trim_end().to_owned() + "\n"),
    ]
}

/// An archive's copy of the articles whose id ends with 0, so that both forms of a citation are seen.
fn copy_of(article: &Article) -> Option<String> {
    let url = article.url.as_ref()?;
    let copy = format!("https://web.archive.org/web/20240203040506/{url}");
    Some(copy).filter(|_| article.id.is_some_and(|id| id % 10 == 0))
}

/// The first line that differs.
fn difference(wanted: &str, got: &str) -> String {
    let pairs = wanted.lines().map(Some).chain(std::iter::repeat(None));
    let mut pairs = pairs.zip(got.lines().map(Some).chain(std::iter::repeat(None)));
    let number = pairs.position(|(wanted, got)| wanted != got || wanted.is_none());
    let number = number.unwrap();
    let line = |text: &str| text.lines().nth(number).unwrap_or("(end)").to_owned();
    format!(
        "line {}\n    wanted {}\n    got {}",
        number + 1,
        line(wanted),
        line(got)
    )
}

#[test]
fn golden() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = Vec::new();
    let mut compared = 0;
    for case in fs::read_dir(pages)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let Ok(json) = fs::read_to_string(case.join("expected.json")) else {
            continue;
        };
        let article: Article = serde_json::from_str(&json).unwrap();
        let folder = case.join("forms");
        for (file, got) in forms(&article) {
            let path = folder.join(file);
            let wanted = fs::read_to_string(&path).ok();
            if wanted.as_deref() == Some(&got) {
                compared += 1;
            } else if update {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&path, got).unwrap();
                println!("  {}: written", path.display());
            } else {
                let what = wanted.map_or("not approved yet".to_owned(), |w| difference(&w, &got));
                failures.push(format!("{}: {what}", path.display()));
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{}\napprove with `npm run case -- --all`",
        failures.join("\n")
    );
    assert!(
        update || compared > 100,
        "only {compared} forms were compared"
    );
}
