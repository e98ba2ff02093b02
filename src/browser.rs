//! The boundary to JavaScript, nothing else. `www/package` wraps it.
//!
//! Three modules are built from it: without features it parses and is small; with `html` and `render` it
//! does everything; with `render` alone it holds the other forms of an article and no parser.
//!
//! On failure every function throws `{code, message}`; the package makes a `DwArticleError` of it.

// The module with the forms alone has no use for what parses.
#![cfg_attr(
    all(feature = "render", not(feature = "html")),
    allow(dead_code, unused_imports)
)]

#[cfg(feature = "render")]
mod forms;
mod snapshot;

use crate::host::{self, Host};
use crate::{Article, DEFAULT_MAX_BYTES, ParseError, ParseOptions, layout, page, tree};
use wasm_bindgen::prelude::*;

/// Reads the live document. It is never serialised: a snapshot takes the pieces that matter.
#[cfg(any(feature = "html", not(feature = "render")))]
#[wasm_bindgen(js_name = parseDocument, skip_typescript)]
pub fn parse_document(
    document: &web_sys::Document,
    url: Option<String>,
    max_bytes: Option<f64>,
) -> Result<JsValue, JsValue> {
    let options = options(url, max_bytes);
    // What is longer is too large: it need not be taken to its end.
    let text = snapshot::take(document, options.max_bytes as f64);
    page::check_length(&text, options.max_bytes).map_err(|e| thrown(&e))?;
    let address = options.url.or_else(|| snapshot::address(document));
    let tree = tree::Tree::from_snapshot(text);
    let host = Box::new(Live(document.clone()));
    let page = page::Page::new(tree, address.as_deref(), host);
    result(layout::read(&page))
}

/// Reads a snapshot that was taken elsewhere: where a tab may not run WebAssembly, the extension takes it
/// there and reads it in its popup. `scripts` are the page's inline scripts in its order, with U+0000
/// between them, which the text of none can hold.
#[cfg(any(feature = "html", not(feature = "render")))]
#[wasm_bindgen(js_name = parseSnapshot, skip_typescript)]
pub fn parse_snapshot(
    snapshot: String,
    url: Option<String>,
    scripts: String,
) -> Result<JsValue, JsValue> {
    page::check_length(&snapshot, DEFAULT_MAX_BYTES).map_err(|e| thrown(&e))?;
    let tree = tree::Tree::from_snapshot(snapshot);
    let page = page::Page::new(tree, url.as_deref(), Box::new(Saved { scripts }));
    result(layout::read(&page))
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
    scripts: String,
}

impl Host for Saved {
    fn script(&self, _: &tree::Tree, markers: &str) -> Option<String> {
        let mut texts = self.scripts.split('\0');
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
#[cfg(not(any(feature = "html", feature = "render")))]
fn fragment(html: &str) -> Option<tree::Tree> {
    let text = snapshot::fragment(html).ok()?;
    Some(tree::Tree::from_snapshot(text))
}

/// The module with the forms alone reads no page.
#[cfg(all(feature = "render", not(feature = "html")))]
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
#[cfg(any(feature = "html", not(feature = "render")))]
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

/// Smaller than the standard library's, and quicker.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn options(url: Option<String>, max_bytes: Option<f64>) -> ParseOptions {
    // A float casts to the nearest integer in range; NaN to 0.
    let max_bytes = max_bytes.map_or(DEFAULT_MAX_BYTES, |bytes| bytes as usize);
    ParseOptions { url, max_bytes }
}

/// One string across the boundary and the browser's own JSON parser: building the object key by key
/// (serde-wasm-bindgen) took four times as long.
fn result(parsed: Result<Article, ParseError>) -> Result<JsValue, JsValue> {
    let article = parsed.map_err(|e| thrown(&e))?;
    let json = serde_json::to_string(&article).map_err(|e| JsValue::from(e.to_string()))?;
    js_sys::JSON::parse(&json)
}

fn thrown(error: &ParseError) -> JsValue {
    let object = js_sys::Object::new();
    // Setting a property of a new object cannot fail.
    let _ = js_sys::Reflect::set(&object, &"code".into(), &error.code().into());
    let _ = js_sys::Reflect::set(&object, &"message".into(), &error.to_string().into());
    object.into()
}
