//! The other forms of an article. The article comes as JSON, in one string: the package's JavaScript writes
//! it with `JSON.stringify`, which is quicker than reading the object key by key.

use super::thrown;
use crate::render::{self, CitationStyle};
use crate::{Article, ParseError};
use wasm_bindgen::prelude::*;

fn article(json: &str) -> Result<Article, JsValue> {
    serde_json::from_str(json).map_err(|_| invalid("this is no article"))
}

fn invalid(reason: &'static str) -> JsValue {
    thrown(&ParseError::InvalidInput { reason })
}

/// Markdown; `front_matter`, `images` and `credits` as in `MarkdownOptions`.
#[wasm_bindgen(js_name = toMarkdown, skip_typescript)]
pub fn to_markdown(
    json: &str,
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
    Ok(render::to_markdown(&article(json)?, &options))
}

/// Plain text.
#[wasm_bindgen(js_name = toText, skip_typescript)]
pub fn to_text(json: &str) -> Result<String, JsValue> {
    Ok(render::to_text(&article(json)?))
}

/// An HTML document.
#[wasm_bindgen(js_name = toHtml, skip_typescript)]
pub fn to_html(json: &str) -> Result<String, JsValue> {
    Ok(render::to_html(&article(json)?))
}

/// schema.org data.
#[wasm_bindgen(js_name = toJsonLd, skip_typescript)]
pub fn to_json_ld(json: &str) -> Result<String, JsValue> {
    Ok(render::to_json_ld(&article(json)?))
}

/// The IPTC's news in JSON.
#[wasm_bindgen(js_name = toNinjs, skip_typescript)]
pub fn to_ninjs(json: &str) -> Result<String, JsValue> {
    Ok(render::to_ninjs(&article(json)?))
}

/// A citation; `style` is one of the names of `CitationStyle`.
#[wasm_bindgen(skip_typescript)]
pub fn cite(json: &str, style: &str) -> Result<String, JsValue> {
    let style: CitationStyle = style
        .parse()
        .map_err(|_| invalid("this is no citation style"))?;
    Ok(render::cite(&article(json)?, style))
}
