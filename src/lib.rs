//! Turns an article page of Deutsche Welle (dw.com) into clean, structured data.
//!
//! One page in, one [`Article`] out: headline, teaser, dates, authors, images with captions and credits,
//! media, and the text as typed blocks. The way of the data:
//!
//! - **Entrance**: [`parse_html`] (a page's HTML), [`parse_text`] (what a text extractor made of a page), and
//!   in browsers `parseDocument` (the live document).
//! - A flat tree and what the page's head says make a page; the first **layout** that knows the page (one per
//!   generation of the site) finds header, text and topics.
//! - One walk over the text makes **blocks**; paragraphs that are something else (sign-off, editors, notes,
//!   appeals) are told apart at the end.
//!
//! Nothing is lost and nothing is there twice: every word of the text stands in the body, in a field of its
//! own, or in [`Article::removed`]. What could not be read is `None` and a [`Warning`]; nothing is invented.
//!
//! ```
//! # #[cfg(feature = "html")] {
//! let html = r#"<html lang="en"><head>
//!   <link rel="canonical" href="https://www.dw.com/en/a-bridge-opens/a-70000001"></head>
//!   <body><article><header><h1>A bridge opens</h1></header>
//!   <div class="rich-text"><p>The bridge is <em>open</em>.</p></div><footer></footer></article></body></html>"#;
//! let article = dw_article::parse_html(html, &Default::default())?;
//! assert_eq!(article.headline.as_deref(), Some("A bridge opens"));
//! assert_eq!(article.permalink.as_deref(), Some("https://p.dw.com/p/4jiCH"));
//! assert_eq!(article.text, "The bridge is open.");
//! # }
//! # Ok::<(), dw_article::ParseError>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]
// What one way in has no use for is another's.
#![cfg_attr(not(all(feature = "html", feature = "text")), allow(dead_code))]
#![cfg_attr(not(feature = "text"), allow(unused_imports))]
// Tests may slice what they wrote themselves.
#![cfg_attr(test, allow(clippy::string_slice))]

mod address;
mod archive;
mod article;
mod assemble;
mod bidi;
mod blocks;
#[cfg(target_family = "wasm")]
mod browser;
mod byline;
mod date;
mod detect;
mod embeds;
mod error;
#[cfg(all(feature = "html", feature = "text", not(target_family = "wasm")))]
mod explain;
mod fold;
mod furniture;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod gallery;
mod head;
mod host;
mod identity;
mod image;
mod inline;
mod item;
mod json;
mod language;
mod layout;
mod limits;
mod media;
mod order;
mod page;
mod parts;
mod permalink;
#[cfg(feature = "render")]
pub mod render;
mod saved;
#[cfg(feature = "text")]
mod text;
mod tree;
mod uri;
mod words;
#[cfg(any(test, target_family = "wasm"))]
mod written;

pub use address::is_dw_address;
pub use article::*;
pub use detect::{Detected, detect_html, detect_url};
pub use error::ParseError;
pub use page::{DEFAULT_MAX_BYTES, ParseOptions};
pub use permalink::{id_of, permalink_of};

/// Reads a page's HTML.
///
/// # Errors
///
/// [`ParseError::InvalidInput`] when `html` is empty or not text, [`ParseError::TooLarge`] when it is longer
/// than [`ParseOptions::max_bytes`], [`ParseError::NotDw`] when nothing in it says that it is Deutsche
/// Welle's, [`ParseError::NotArticle`] for other pages of the site, [`ParseError::NoContent`] for an article
/// page without headline and text.
///
/// ```
/// let front = r#"<link rel="canonical" href="https://www.dw.com/en/top-stories/s-9097">"#;
/// let error = dw_article::parse_html(front, &Default::default()).unwrap_err();
/// assert_eq!(error.code(), "not-article");
/// ```
#[cfg(feature = "html")]
pub fn parse_html(html: &str, options: &ParseOptions) -> Result<Article, ParseError> {
    page::check_input(html, options.max_bytes)?;
    let tree = tree::Tree::from_html(html);
    layout::read(&page::Page::new(
        tree,
        options.url.as_deref(),
        Box::new(host::Alone),
    ))
}

/// Reads a plain-text rendering of a page, as text corpora hold them.
///
/// # Errors
///
/// As [`parse_html`].
///
/// ```
/// let text = "1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\n\n\
///     A bridge opens\n\nNovember 5, 2015\n\nIt took nine years.\n\nhttps://p.dw.com/p/4jiCH\n\n\
///     The bridge was opened on Thursday by the mayor of the town, who was the first to cross it.\n";
/// let article = dw_article::parse_text(text, &Default::default())?;
/// assert_eq!(article.date_published.as_deref(), Some("2015-11-05"));
/// # Ok::<(), dw_article::ParseError>(())
/// ```
#[cfg(feature = "text")]
pub fn parse_text(text: &str, options: &ParseOptions) -> Result<Article, ParseError> {
    page::check_input(text, options.max_bytes)?;
    text::read(text, options.url.as_deref())
}

/// What became of each part of an input: its role, the rule that gave it, and its text. Of a plain text each
/// line, of a page each field and block. For whoever wonders why something was read so; the words may change
/// with every version.
#[cfg(all(feature = "html", feature = "text", not(target_family = "wasm")))]
pub fn explain(
    input: &str,
    is_text: bool,
    options: &ParseOptions,
) -> Result<Vec<[String; 3]>, ParseError> {
    if is_text {
        page::check_input(input, options.max_bytes)?;
        return Ok(text::explain(input, options.url.as_deref()));
    }
    Ok(explain::blocks(&parse_html(input, options)?))
}
