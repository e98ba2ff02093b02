//! An [`Article`](crate::Article) in other forms: Markdown, plain text, HTML, schema.org JSON-LD, ninjs, citations.
//!
//! An article may come from anywhere, also from JSON that someone else wrote. So nothing in it is
//! trusted here: text is escaped, offsets are checked, and only `http`, `https` and `mailto` addresses
//! come out as links. No form is a table of comma or tab separated values, so a text may begin with `=`, `+`,
//! `-` or `@`; whoever makes a spreadsheet of the JSON must quote such cells.
//!
//! ```
//! use dw_article::{Article, render};
//!
//! let json = r#"{
//!     "schemaVersion": "1.0", "kind": "article", "id": 1, "url": null, "permalink": null,
//!     "language": "en", "direction": "ltr", "headline": "Ferry returns", "kicker": [],
//!     "teaser": null, "datePublished": "2024-05-06", "dateModified": null, "authors": [],
//!     "byline": null, "editors": [], "topics": [], "keywords": [], "leadImage": null,
//!     "body": [{"type": "paragraph", "text": "It was late.", "marks": [
//!         {"type": "em", "start": 7, "end": 11}
//!     ]}],
//!     "posts": [], "text": "It was late.", "wordCount": 3, "removed": [],
//!     "source": {"layout": "webapp"}, "warnings": []
//! }"#;
//! let article: Article = serde_json::from_str(json)?;
//! let markdown = render::to_markdown(&article, &render::MarkdownOptions::default());
//! assert_eq!(markdown, "# Ferry returns\n\n2024-05-06\n\nIt was _late_.\n\nDeutsche Welle\n");
//! assert_eq!(
//!     render::to_text(&article),
//!     "Ferry returns\n\n2024-05-06\n\nIt was late.\n\nDeutsche Welle\n"
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```

mod cite;
mod common;
mod html;
mod json_ld;
mod markdown;
mod names;
mod ninjs;
mod object;
mod pictures;
mod spans;
mod text;

pub use cite::{CitationOptions, CitationStyle, UnknownStyle, cite, cite_with};
pub use html::{HtmlOptions, to_html, to_html_fragment, to_html_fragment_with, to_html_with};
pub use json_ld::to_json_ld;
pub use markdown::{MarkdownOptions, to_markdown};
pub use ninjs::to_ninjs;
pub use pictures::Pictures;
pub use text::{TextOptions, to_text, to_text_with};
