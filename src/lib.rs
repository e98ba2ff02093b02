//! Turns an article page of Deutsche Welle (dw.com) into clean, structured data.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod article;
mod error;
#[cfg(feature = "render")]
pub mod render;

pub use article::*;
pub use error::ParseError;
