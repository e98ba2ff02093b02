//! Doors into rooms of the parser for the fuzz targets and `npm run torture`. No part of the API: it may
//! change with every commit.

use crate::address::Base;
use crate::date::Order;
use crate::item::item_of;
use crate::{Article, ParseError, ParseOptions};
use crate::{byline, date, fold, head, host, language, layout, page, permalink, tree};

/// [`crate::parse_html`] by way of what a browser takes of a page: the tree is written as a snapshot and
/// read from it.
#[cfg(feature = "html")]
pub fn parse_html_by_snapshot(html: &str, options: &ParseOptions) -> Result<Article, ParseError> {
    page::check_input(html, options.max_bytes)?;
    parse_snapshot(&snapshot_of(html), options.url.as_deref())
}

/// The snapshot of a whole page.
#[cfg(feature = "html")]
pub fn snapshot_of(html: &str) -> String {
    tree::Tree::from_html(html).to_snapshot()
}

/// Reads a snapshot as `browser/snapshot.js` writes it.
pub fn parse_snapshot(snapshot: &str, url: Option<&str>) -> Result<Article, ParseError> {
    let tree = tree::Tree::from_snapshot(snapshot.to_owned());
    layout::read(&page::Page::new(tree, url, Box::new(host::Alone)))
}

/// The folded visible text of the page's first element of a class.
#[cfg(feature = "html")]
pub fn text_of_class(html: &str, class: &str) -> Option<String> {
    let tree = tree::Tree::from_html(html);
    Some(tree.root().find_class(class)?.text())
}

/// What the page's head, its JSON-LD, `dataLayer` and app state say of the item `id`, in a few words.
pub fn head(script: &str, json_ld: &str, id: Option<u64>) -> Vec<String> {
    let mut found = Vec::new();
    if let Ok(state) = head::State::read(script, id) {
        let content = state.content();
        found.extend(content.text("title"));
        found.extend(
            content
                .list("persons")
                .into_iter()
                .filter_map(|p| p.text("fullName")),
        );
        found.extend(content.linked(1).and_then(|e| e.text("name")));
    }
    found.extend(head::page_data(script, id).and_then(|d| date::iso(d.get("date")?.as_str()?)));
    if let Ok(object) = serde_json::from_str::<serde_json::Value>(json_ld) {
        let objects = [object];
        let (object, _) = head::json_ld_of(&objects, id);
        found.extend(object.map(head::json_ld_authors).unwrap_or_default());
    }
    found
}

/// A date as a page shows it: numeric with days or months first, trailing in a text (with its place, in
/// bytes), or ISO 8601.
pub fn dates(text: &str) -> (Vec<String>, Option<usize>) {
    let trailing = date::trailing(text);
    let at = trailing.as_ref().map(|(at, _)| *at);
    let shown = [Order::DayFirst, Order::MonthFirst].map(|order| date::displayed(text, order));
    let all = shown
        .into_iter()
        .chain([date::iso(text), trailing.map(|(_, day)| day)]);
    (all.flatten().collect(), at)
}

/// A paragraph as sign-off, credit, author line, editor line: every name and initial found.
pub fn names(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if byline::sign_off(text).is_some() {
        found.push(text.to_owned());
    }
    found.extend(byline::credit(text).into_iter().flat_map(|b| b.agencies));
    found.extend(language::author_line(text).unwrap_or_default());
    found.extend(language::editor_line(text).unwrap_or_default());
    found.push(language::after_image_label(text).to_owned());
    if let Some((start, end)) = language::read_more(text) {
        found.extend(text.get(start..end).map(str::to_owned));
    }
    found
}

/// An address as a page's link, resolved against the page's own.
pub fn resolve(page: &str, href: &str) -> Option<String> {
    // Whatever it is, asking what it names must not panic.
    let _ = (
        item_of(href),
        crate::detect_url(href),
        permalink::id_in(href),
    );
    Base::new(Some(page)).resolve(href)
}

/// A text as the contract folds it.
pub fn fold(text: &str) -> String {
    fold::fold(text)
}
