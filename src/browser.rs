//! The boundary to JavaScript, nothing else. `www/package` wraps it.
//!
//! On failure every function throws `{code, message}`; the package makes a `DwArticleError` of it.

mod snapshot;

use crate::{Article, DEFAULT_MAX_BYTES, ParseError, ParseOptions, layout, page, tree};
use wasm_bindgen::prelude::*;

/// Reads the live document. It is never serialised: a snapshot takes the pieces that matter.
#[wasm_bindgen(js_name = parseDocument, skip_typescript)]
pub fn parse_document(
    document: &web_sys::Document,
    url: Option<String>,
    max_bytes: Option<f64>,
) -> Result<JsValue, JsValue> {
    let options = options(url, max_bytes);
    let text = snapshot::take(document);
    if text.len() > options.max_bytes {
        return Err(thrown(&ParseError::TooLarge {
            bytes: text.len(),
            limit: options.max_bytes,
        }));
    }
    let address = options.url.or_else(|| snapshot::address(document));
    let live = document.clone();
    let scripts = Box::new(move |marker: &str| snapshot::script(&live, marker));
    let page = page::Page::new(
        tree::Tree::from_snapshot(text),
        address.as_deref(),
        Some(scripts),
    );
    result(layout::read(&page))
}

/// A piece of HTML out of the page's data: this build has no HTML parser, the browser has.
#[cfg(not(feature = "html"))]
pub(crate) fn fragment(html: &str) -> Option<tree::Tree> {
    let text = snapshot::fragment(html).ok()?;
    Some(tree::Tree::from_snapshot(text))
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

/// The other forms of an article, made from the object that the parse functions return.
#[cfg(feature = "render")]
mod forms {
    use super::*;
    use crate::render;

    fn article(value: JsValue) -> Result<Article, JsValue> {
        serde_wasm_bindgen::from_value(value).map_err(|_| {
            thrown(&ParseError::InvalidInput {
                reason: "this is no article",
            })
        })
    }

    /// Markdown; `frontMatter`, `images` and `credits` as in `MarkdownOptions`.
    #[wasm_bindgen(js_name = toMarkdown, skip_typescript)]
    pub fn to_markdown(
        value: JsValue,
        front_matter: Option<bool>,
        images: Option<bool>,
        credits: Option<bool>,
    ) -> Result<String, JsValue> {
        let default = render::MarkdownOptions::default();
        let options = render::MarkdownOptions {
            front_matter: front_matter.unwrap_or(default.front_matter),
            images: images.unwrap_or(default.images),
            credits: credits.unwrap_or(default.credits),
        };
        Ok(render::to_markdown(&article(value)?, &options))
    }

    /// Plain text.
    #[wasm_bindgen(js_name = toText, skip_typescript)]
    pub fn to_text(value: JsValue) -> Result<String, JsValue> {
        Ok(render::to_text(&article(value)?))
    }

    /// An HTML document.
    #[wasm_bindgen(js_name = toHtml, skip_typescript)]
    pub fn to_html(value: JsValue) -> Result<String, JsValue> {
        Ok(render::to_html(&article(value)?))
    }

    /// schema.org data.
    #[wasm_bindgen(js_name = toJsonLd, skip_typescript)]
    pub fn to_json_ld(value: JsValue) -> Result<String, JsValue> {
        Ok(render::to_json_ld(&article(value)?))
    }
}

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
