//! The other forms of an article. The article is read key by key: `JSON.stringify` asks the page's own `toJSON`, and
//! some pages have set one for all lists (`Array.prototype.toJSON`, of an old library).

use super::{failure, thrown};
use crate::render::{self, CitationOptions, CitationStyle, HtmlOptions, Pictures, TextOptions};
use crate::{Article, ParseError};
use wasm_bindgen::prelude::*;

fn article(given: JsValue) -> Result<Article, JsValue> {
    serde_wasm_bindgen::from_value(given).map_err(|error| {
        // A JavaScript error, which calls itself one before it says what is missing.
        let error = error.to_string();
        let what = error.strip_prefix("Error: ").unwrap_or(&error);
        failure("invalid-input", &format!("this is no article: {what}"))
    })
}

fn invalid(reason: &'static str) -> JsValue {
    thrown(&ParseError::InvalidInput { reason })
}

/// Which pictures are shown: those of DW's hosts, unless the word is `all`.
fn pictures(word: Option<String>) -> Pictures {
    match word.as_deref() {
        Some("all") => Pictures::All,
        _ => Pictures::Dw,
    }
}

/// Markdown; `front_matter`, `images`, `credits` and `source` as in `MarkdownOptions`.
#[wasm_bindgen(js_name = toMarkdown, skip_typescript)]
pub fn to_markdown(
    given: JsValue,
    front_matter: Option<bool>,
    images: Option<bool>,
    credits: Option<bool>,
    shown: Option<String>,
    source: Option<bool>,
) -> Result<String, JsValue> {
    let default = render::MarkdownOptions::default();
    let options = render::MarkdownOptions {
        front_matter: front_matter.unwrap_or(default.front_matter),
        images: images.unwrap_or(default.images),
        credits: credits.unwrap_or(default.credits),
        pictures: pictures(shown),
        source: source.unwrap_or(default.source),
    };
    Ok(render::to_markdown(&article(given)?, &options))
}

/// Plain text; `source` as in `TextOptions`.
#[wasm_bindgen(js_name = toText, skip_typescript)]
pub fn to_text(given: JsValue, source: Option<bool>) -> Result<String, JsValue> {
    let source = source.unwrap_or(TextOptions::default().source);
    Ok(render::to_text_with(
        &article(given)?,
        &TextOptions { source },
    ))
}

/// An HTML document.
#[wasm_bindgen(js_name = toHtml, skip_typescript)]
pub fn to_html(given: JsValue, shown: Option<String>) -> Result<String, JsValue> {
    let pictures = pictures(shown);
    Ok(render::to_html_with(
        &article(given)?,
        &HtmlOptions { pictures },
    ))
}

/// schema.org data.
#[wasm_bindgen(js_name = toJsonLd, skip_typescript)]
pub fn to_json_ld(given: JsValue) -> Result<String, JsValue> {
    Ok(render::to_json_ld(&article(given)?))
}

/// The IPTC's news in JSON.
#[wasm_bindgen(js_name = toNinjs, skip_typescript)]
pub fn to_ninjs(given: JsValue) -> Result<String, JsValue> {
    Ok(render::to_ninjs(&article(given)?))
}

/// A citation; `style` is one of the names of `CitationStyle`, the rest as in `CitationOptions`.
#[wasm_bindgen(skip_typescript)]
pub fn cite(
    given: JsValue,
    style: &str,
    accessed: Option<String>,
    address: Option<String>,
) -> Result<String, JsValue> {
    let style: CitationStyle = style
        .parse()
        .map_err(|_| invalid("this is no citation style"))?;
    let options = CitationOptions { accessed, address };
    Ok(render::cite_with(&article(given)?, style, &options))
}
