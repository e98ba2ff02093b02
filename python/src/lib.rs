//! Python's way in: text or bytes go in, the article comes out as a dict. While a page is parsed, other threads
//! of Python run.
//!
//! `unsafe_code` is not forbidden here: the macros of pyo3 write some. There is none beside theirs.

// The command line also says what it had to guess.
#[allow(dead_code)]
#[path = "../../src/bin/dw-article/charset.rs"]
mod charset;

use dw_article::{Article, DEFAULT_MAX_BYTES, ParseError, ParseOptions};
use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

create_exception!(
    dw_article,
    DwArticleError,
    PyValueError,
    "A page that gives no article. `code` says why: not-dw, not-article, no-content, too-large, invalid-input."
);

/// Why there is no article.
struct Failed {
    code: String,
    message: String,
}

impl Failed {
    fn input(message: &str) -> Self {
        Failed {
            code: "invalid-input".to_owned(),
            message: message.to_owned(),
        }
    }
}

impl From<ParseError> for Failed {
    fn from(error: ParseError) -> Self {
        Failed {
            code: error.code().to_owned(),
            message: error.to_string(),
        }
    }
}

/// The dict of an article, or the exception.
fn given<'py>(py: Python<'py>, parsed: Result<Article, Failed>) -> PyResult<Bound<'py, PyAny>> {
    match parsed {
        Ok(article) => Ok(pythonize::pythonize(py, &article)?),
        Err(Failed { code, message }) => {
            let error = DwArticleError::new_err(message);
            error.value(py).setattr("code", code)?;
            Err(error)
        }
    }
}

fn options(url: Option<String>) -> ParseOptions {
    ParseOptions {
        url,
        ..ParseOptions::default()
    }
}

/// Reads a page's HTML.
#[pyfunction]
#[pyo3(signature = (html, *, url = None))]
fn parse_html<'py>(
    py: Python<'py>,
    html: &str,
    url: Option<String>,
) -> PyResult<Bound<'py, PyAny>> {
    let parsed = py.detach(|| dw_article::parse_html(html, &options(url)));
    given(py, parsed.map_err(Failed::from))
}

/// Reads a plain-text rendering of a page.
#[pyfunction]
#[pyo3(signature = (text, *, url = None))]
fn parse_text<'py>(
    py: Python<'py>,
    text: &str,
    url: Option<String>,
) -> PyResult<Bound<'py, PyAny>> {
    let parsed = py.detach(|| dw_article::parse_text(text, &options(url)));
    given(py, parsed.map_err(Failed::from))
}

/// Reads a page as it is on a disk or came over the wire, in whatever charset: its byte order mark counts first,
/// then `charset`, then whether it is UTF-8, then what it declares, then what it looks like.
#[pyfunction]
#[pyo3(signature = (page, *, url = None, charset = None, is_text = false))]
fn parse_document_bytes<'py>(
    py: Python<'py>,
    page: &[u8],
    url: Option<String>,
    charset: Option<&str>,
    is_text: bool,
) -> PyResult<Bound<'py, PyAny>> {
    let parsed = py.detach(|| {
        if page.len() > 2 * DEFAULT_MAX_BYTES {
            return Err(Failed {
                code: "too-large".to_owned(),
                message: format!(
                    "the input has {} bytes, the limit is {DEFAULT_MAX_BYTES}",
                    page.len()
                ),
            });
        }
        let wanted = charset.map(charset::by_label).transpose();
        let wanted = wanted.map_err(|message| Failed::input(&message))?;
        let decoded = charset::decode(page, wanted).map_err(Failed::input)?;
        let read = if is_text {
            dw_article::parse_text
        } else {
            dw_article::parse_html
        };
        Ok(read(&decoded.text, &options(url))?)
    });
    given(py, parsed)
}

/// Whether an address is that of a page on one of Deutsche Welle's hosts, or of an archive's copy of one.
#[pyfunction]
fn is_dw_address(url: &str) -> bool {
    dw_article::is_dw_address(url)
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("DwArticleError", module.py().get_type::<DwArticleError>())?;
    module.add_function(wrap_pyfunction!(parse_html, module)?)?;
    module.add_function(wrap_pyfunction!(parse_text, module)?)?;
    module.add_function(wrap_pyfunction!(parse_document_bytes, module)?)?;
    module.add_function(wrap_pyfunction!(is_dw_address, module)?)
}
