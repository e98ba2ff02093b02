//! The one error type and its codes.

use std::fmt;

/// Why an input gave no [`Article`](crate::Article).
///
/// An article page that gives a headline or a body is never an error: it is an article with warnings.
///
/// ```
/// # #[cfg(feature = "html")] {
/// let error = dw_article::parse_html("", &Default::default()).unwrap_err();
/// assert_eq!(error.code(), "invalid-input");
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// The input carries no sign of dw.com.
    NotDw,
    /// A DW page of another sort: a front page, a section, a topic, a person.
    NotArticle {
        /// What the page is, as far as its address tells: `section`, `topic`, `person`, …
        what: &'static str,
    },
    /// Recognised as an article page, but without headline and body.
    NoContent,
    /// The input is longer than the limit.
    TooLarge {
        /// Length of the input in bytes (UTF-8).
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The input is empty or is not text.
    InvalidInput {
        /// What is wrong with it.
        reason: &'static str,
    },
}

impl ParseError {
    /// The stable code: `not-dw`, `not-article`, `no-content`, `too-large` or `invalid-input`.
    pub fn code(&self) -> &'static str {
        match self {
            ParseError::NotDw => "not-dw",
            ParseError::NotArticle { .. } => "not-article",
            ParseError::NoContent => "no-content",
            ParseError::TooLarge { .. } => "too-large",
            ParseError::InvalidInput { .. } => "invalid-input",
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ParseError::NotDw => f.write_str("not a page of Deutsche Welle (dw.com)"),
            ParseError::NotArticle { what } => {
                write!(f, "a DW page, but not an article: {what}")
            }
            ParseError::NoContent => {
                f.write_str("a DW article page without headline and text that could be read")
            }
            ParseError::TooLarge { bytes, limit } => {
                write!(f, "the input has {bytes} bytes, the limit is {limit}")
            }
            ParseError::InvalidInput { reason } => f.write_str(reason),
        }
    }
}

impl std::error::Error for ParseError {}
