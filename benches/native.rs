//! The parser on one core, beside others: `cargo bench --bench native`.
//!
//! Every parser reads all HTML pages of `tests/pages` (`pages`: pages and bytes per second). What the others
//! return is not the same: `dom_smoothie` is Readability, guessing where the text is; `scraper` gives the bare
//! text of the article's paragraphs. `each` has every page for itself, by ours only.
// A page that cannot be read or parsed must stop the bench: it would measure nothing.
#![allow(clippy::expect_used)]

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// Name and HTML of every page, in the order of the names.
static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<_> = std::fs::read_dir(folder)
        .expect("tests/pages is there")
        .flatten()
        .filter_map(|entry| {
            let html = std::fs::read_to_string(entry.path().join("page.html")).ok()?;
            Some((entry.file_name().to_string_lossy().into_owned(), html))
        })
        .collect();
    pages.sort();
    pages
});

/// Measures `parse` on all pages together.
fn all(bencher: Bencher, parse: impl Fn(&str) -> usize + Sync) {
    let bytes: usize = PAGES.iter().map(|(_, html)| html.len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .counter(ItemsCount::new(PAGES.len()))
        .bench(|| PAGES.iter().map(|(_, html)| parse(html)).sum::<usize>());
}

/// Characters of the article's text.
fn ours(html: &str) -> usize {
    dw_article::parse_html(html, &Default::default())
        .expect("a test page is an article")
        .text
        .len()
}

#[divan::bench_group(name = "pages", max_time = 5)]
mod pages {
    use super::{Bencher, all, ours};
    use scraper::{Html, Selector};

    #[divan::bench]
    fn dw_article(bencher: Bencher) {
        all(bencher, ours);
    }

    /// The article and its JSON, which is what the command line does.
    #[divan::bench]
    fn dw_article_to_json(bencher: Bencher) {
        all(bencher, |html| {
            let article = dw_article::parse_html(html, &Default::default())
                .expect("a test page is an article");
            serde_json::to_string(&article)
                .expect("an article has a JSON")
                .len()
        });
    }

    #[divan::bench]
    fn dom_smoothie(bencher: Bencher) {
        all(bencher, |html| {
            // Where it finds no article, it has looked for one all the same.
            dom_smoothie::Readability::new(html, None, None)
                .and_then(|mut readability| readability.parse())
                .map_or(0, |article| article.text_content.len())
        });
    }

    /// The whole page parsed, the paragraphs selected, their text taken.
    #[divan::bench]
    fn scraper_whole_page(bencher: Bencher) {
        let paragraphs =
            Selector::parse("article p, article h1, article h2").expect("a selector of ours");
        all(bencher, |html| {
            let page = Html::parse_document(html);
            page.select(&paragraphs)
                .flat_map(|paragraph| paragraph.text())
                .collect::<String>()
                .len()
        });
    }
}

#[divan::bench(args = PAGES.iter().map(|(name, _)| name.as_str()), max_time = 1)]
fn each(bencher: Bencher, name: &str) {
    let found = PAGES.iter().find(|(other, _)| other == name);
    let (_, html) = found.expect("the name of a page");
    bencher
        .counter(BytesCount::of_str(html))
        .counter(ItemsCount::new(1_usize))
        .bench(|| ours(html));
}
