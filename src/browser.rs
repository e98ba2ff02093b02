//! The boundary to JavaScript, nothing else. `www/package` wraps it.
//!
//! Five modules are built from it: without features it reads a live page and is small; with `text` alone it reads
//! plain text, with `live` and `text` both; with `render` alone it holds the other forms of an article; with `html`,
//! `text` and `render` it does everything.
//!
//! On failure every function throws `{code, message}`; the package makes a `DwArticleError` of it.

// The modules with the forms alone and with plain text alone have no use for what reads a page.
#![cfg_attr(
    all(
        any(feature = "render", feature = "text"),
        not(any(feature = "html", feature = "live"))
    ),
    allow(dead_code, unused_imports)
)]

#[cfg(feature = "render")]
mod forms;
mod snapshot;

use crate::host::{self, Host};
use crate::{
    Article, DEFAULT_MAX_BYTES, ParseError, ParseOptions, address, layout, page, tree, written,
};
use serde::Serializer as _;
use serde_wasm_bindgen::Serializer;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Reads the live document. It is never serialised: a snapshot takes the pieces that matter.
#[cfg(any(
    feature = "html",
    feature = "live",
    not(any(feature = "render", feature = "text"))
))]
#[wasm_bindgen(js_name = parseDocument, skip_typescript)]
pub fn parse_document(
    document: &web_sys::Document,
    url: Option<String>,
    max_bytes: Option<f64>,
) -> Result<JsValue, JsValue> {
    let options = options(url, max_bytes);
    let address = match options.url {
        Some(url) => Some(url),
        None => {
            // Whatever a page says of itself: the address bar says whose it is.
            let shown = snapshot::address(document);
            if shown.as_deref().is_some_and(|url| !address::may_be_dw(url)) {
                return Err(thrown(&ParseError::NotDw));
            }
            shown
        }
    };
    let mut tree = taken(document, options.max_bytes, false)?;
    if tree.is_forged {
        tree = taken(document, options.max_bytes, true)?;
    }
    let host = Box::new(Live(document.clone()));
    let page = page::Page::new(tree, address.as_deref(), host);
    result(layout::read(&page))
}

/// The document's snapshot as a tree; `again` where the first one was forged.
fn taken(
    document: &web_sys::Document,
    max_bytes: usize,
    again: bool,
) -> Result<tree::Tree, JsValue> {
    // What is longer is too large: it need not be taken to its end.
    let text = snapshot::take(document, max_bytes as f64, again);
    page::check_length(&text, max_bytes).map_err(|e| thrown(&e))?;
    Ok(tree::Tree::from_snapshot(text))
}

/// Reads a snapshot that was taken elsewhere: the extension takes it in the tab and reads it in its popup.
/// `scripts` are the page's inline scripts in its order, with U+0000 between them, which the text of none can
/// hold. They are most of a page and few pages need them: `undefined` is given back where one was asked for and
/// `scripts` was not given.
#[cfg(any(
    feature = "html",
    feature = "live",
    not(any(feature = "render", feature = "text"))
))]
#[wasm_bindgen(js_name = parseSnapshot, skip_typescript)]
pub fn parse_snapshot(
    snapshot: String,
    url: Option<String>,
    scripts: Option<String>,
) -> Result<JsValue, JsValue> {
    page::check_length(&snapshot, DEFAULT_MAX_BYTES).map_err(|e| thrown(&e))?;
    if url.as_deref().is_some_and(|url| !address::may_be_dw(url)) {
        return Err(thrown(&ParseError::NotDw));
    }
    let tree = tree::Tree::from_snapshot(snapshot);
    let wanted = Rc::new(Cell::new(false));
    let host = Saved {
        scripts,
        wanted: wanted.clone(),
    };
    let page = page::Page::new(tree, url.as_deref(), Box::new(host));
    let read = layout::read(&page);
    if wanted.get() {
        return Ok(JsValue::UNDEFINED);
    }
    result(read)
}

/// A live document.
struct Live(web_sys::Document);

impl Host for Live {
    fn script(&self, _: &tree::Tree, markers: &str) -> Option<String> {
        snapshot::script(&self.0, markers)
    }

    fn fragment(&self, html: &str) -> Option<tree::Tree> {
        fragment(html)
    }
}

/// What was taken of a document elsewhere.
struct Saved {
    scripts: Option<String>,
    /// Whether they were asked for and are not there.
    wanted: Rc<Cell<bool>>,
}

impl Host for Saved {
    fn script(&self, _: &tree::Tree, markers: &str) -> Option<String> {
        let Some(scripts) = &self.scripts else {
            self.wanted.set(true);
            return None;
        };
        let mut texts = scripts.split('\0');
        let found = texts.find(|text| host::holds_any(text, markers));
        found.map(str::to_owned)
    }

    fn fragment(&self, html: &str) -> Option<tree::Tree> {
        fragment(html)
    }
}

/// A build with an HTML parser has no need of the browser's.
#[cfg(feature = "html")]
fn fragment(html: &str) -> Option<tree::Tree> {
    host::Alone.fragment(html)
}

/// This build has no HTML parser, the browser has.
#[cfg(all(
    not(feature = "html"),
    any(feature = "live", not(any(feature = "render", feature = "text")))
))]
fn fragment(html: &str) -> Option<tree::Tree> {
    let text = snapshot::fragment(html).ok()?;
    Some(tree::Tree::from_snapshot(text))
}

/// The other modules read no page.
#[cfg(all(
    any(feature = "render", feature = "text"),
    not(any(feature = "html", feature = "live"))
))]
fn fragment(_: &str) -> Option<tree::Tree> {
    None
}

/// Reads a page's HTML without a browser.
#[cfg(feature = "html")]
#[wasm_bindgen(js_name = parseHtml, skip_typescript)]
pub fn parse_html(
    html: &str,
    url: Option<String>,
    max_bytes: Option<f64>,
) -> Result<JsValue, JsValue> {
    result(crate::parse_html(html, &options(url, max_bytes)))
}

/// Reads a plain-text rendering of a page.
#[cfg(feature = "text")]
#[wasm_bindgen(js_name = parseText, skip_typescript)]
pub fn parse_text(
    text: &str,
    url: Option<String>,
    max_bytes: Option<f64>,
) -> Result<JsValue, JsValue> {
    result(crate::parse_text(text, &options(url, max_bytes)))
}

/// The version of this crate.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Smaller than the standard library's (by 2 KB of the page entry's module, brotli), and quicker.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What a caller may say about the input. One by one, as the forms' options: an object that serde takes apart brings
/// what says of any value that it is the wrong one, floats with all their digits among them, 22 KB.
fn options(url: Option<String>, max_bytes: Option<f64>) -> ParseOptions {
    // A float casts to the nearest integer in range; NaN to 0.
    let max_bytes = max_bytes.map_or(DEFAULT_MAX_BYTES, |bytes| bytes as usize);
    ParseOptions { url, max_bytes }
}

/// One string across the boundary and the browser's own JSON parser.
fn result(parsed: Result<Article, ParseError>) -> Result<JsValue, JsValue> {
    let article = parsed.map_err(|e| thrown(&e))?;
    js_sys::JSON::parse(&written::json(&article).unwrap_or_default())
}

#[cold]
#[inline(never)]
fn thrown(error: &ParseError) -> JsValue {
    failure(error.code(), &error.to_string())
}

/// What is thrown; the package makes a `DwArticleError` of it. The keys of a struct would be kept for the next one, in
/// a map of 3 KB that nothing else needs.
fn failure(code: &str, message: &str) -> JsValue {
    let writer = Serializer::json_compatible();
    let fields = [("code", code), ("message", message)];
    writer.collect_map(fields).unwrap_or_default()
}
