//! One page of an archive, on its way from its record to an article or an error.

use crate::{charset, input};
use dw_article::{Article, DEFAULT_MAX_BYTES, ParseOptions, is_dw_address, parse_html, parse_text};
use serde::Serialize;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many bytes can be a page: UTF-16 has two where UTF-8 has one.
pub const MOST: u64 = 2 * DEFAULT_MAX_BYTES as u64;

/// How many codings a body has at most, one in the other.
const CODINGS: usize = 8;

/// Where a page was found. It stands beside the article in each row.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Origin {
    /// The file, and after `!/` the one inside it.
    pub source: String,
    /// The byte of that file at which the record begins, or the compressed member that holds it.
    pub offset: u64,
    /// The address of the record.
    pub url: Option<String>,
    /// When it was fetched, as the record has it.
    pub fetched: Option<String>,
}

/// Why something gave no article.
#[derive(Debug, Serialize)]
pub struct RecordFault {
    pub code: &'static str,
    pub message: String,
    #[serde(flatten)]
    pub origin: Origin,
}

/// What a record holds.
pub enum RawContent {
    /// A server's answer: its head has been read, what follows is as it was sent.
    Html {
        charset: Option<String>,
        codings: Vec<String>,
    },
    Text {
        charset: Option<String>,
    },
    /// `{"url": …, "html" or "text": …}`
    Line,
    Mhtml,
}

pub struct Raw {
    pub origin: Origin,
    pub bytes: Vec<u8>,
    pub content: RawContent,
}

/// What became of it.
pub enum Outcome {
    Article(Box<Row>),
    Fault(RecordFault),
    Skipped(&'static str),
}

/// An article, ready to be written.
pub struct Row {
    /// The row as JSON, with the line's end: standard output looks for it, and finds it at once.
    pub line: Vec<u8>,
    /// What the summary counts by.
    pub facts: [String; 4],
    pub id: Option<u64>,
    /// SHA-256 of the article, without where it was found; only when asked for.
    pub digest: Option<[u8; 32]>,
    /// Its pictures as JSON, one a line, for the second table of Parquet.
    #[cfg(feature = "parquet")]
    pub images: Vec<u8>,
}

/// What the caller wants to have done with every page.
#[derive(Clone, Copy, Default)]
pub struct Wanted {
    pub charset: Option<&'static encoding_rs::Encoding>,
    pub digest: bool,
    #[cfg(feature = "parquet")]
    pub images: bool,
}

#[derive(Serialize)]
struct JsonLine<'a> {
    record: &'a Origin,
    #[serde(flatten)]
    article: &'a Article,
}

/// Reads a page. A fault of the parser's is this page's error, not the run's end.
pub fn read(raw: Raw, wanted: Wanted) -> Outcome {
    let origin = raw.origin.clone();
    let read = catch_unwind(AssertUnwindSafe(|| page(raw, wanted)));
    read.unwrap_or_else(|_| {
        Outcome::Fault(RecordFault {
            code: "internal",
            message: "the parser has a fault; please report the page".to_owned(),
            origin,
        })
    })
}

fn page(raw: Raw, wanted: Wanted) -> Outcome {
    match article(raw, wanted) {
        Ok((article, origin)) => row(&article, &origin, wanted),
        Err(outcome) => *outcome,
    }
}

/// The article of a page, and where it was found.
pub fn article(raw: Raw, wanted: Wanted) -> Result<(Box<Article>, Origin), Box<Outcome>> {
    let Raw {
        mut origin,
        bytes,
        content,
    } = raw;
    let opened = match content {
        RawContent::Line => line(&bytes, &mut origin),
        RawContent::Mhtml => mhtml(&bytes, &mut origin),
        RawContent::Html { charset, codings } => decoded(bytes, &codings)
            .and_then(|bytes| text_of(&bytes, charset.as_deref(), wanted))
            .map(|text| (text, false)),
        RawContent::Text { charset } => {
            text_of(&bytes, charset.as_deref(), wanted).map(|text| (text, true))
        }
    };
    let fault = |code, message, origin| {
        Box::new(Outcome::Fault(RecordFault {
            code,
            message,
            origin,
        }))
    };
    let (text, is_text) = match opened {
        Ok(opened) => opened,
        Err((code, message)) => return Err(fault(code, message, origin)),
    };
    if origin.url.as_deref().is_some_and(|url| !is_dw_address(url)) {
        return Err(Box::new(Outcome::Skipped("another site's")));
    }
    let options = ParseOptions {
        url: origin.url.clone(),
        ..ParseOptions::default()
    };
    let parsed = if is_text {
        parse_text(&text, &options)
    } else {
        parse_html(&text, &options)
    };
    drop(text);
    match parsed {
        Ok(article) => Ok((Box::new(article), origin)),
        Err(error) => Err(fault(error.code(), error.to_string(), origin)),
    }
}

fn row(article: &Article, origin: &Origin, wanted: Wanted) -> Outcome {
    let written = || -> serde_json::Result<Row> {
        let word = |value: serde_json::Result<serde_json::Value>| {
            value.map(|value| value.as_str().unwrap_or("?").to_owned())
        };
        let or_none = |value: Option<&str>| value.unwrap_or("none").to_owned();
        let mut line = serde_json::to_vec(&JsonLine {
            record: origin,
            article,
        })?;
        #[cfg(feature = "parquet")]
        if wanted.images && super::images::is_beyond_columns(&line) {
            let message = "a number that no column holds";
            return Err(serde::ser::Error::custom(message));
        }
        line.push(b'\n');
        Ok(Row {
            line,
            facts: [
                word(serde_json::to_value(article.kind))?,
                word(serde_json::to_value(article.source.layout))?,
                or_none(article.language.as_deref()),
                or_none(
                    article
                        .date_published
                        .as_deref()
                        .and_then(|date| date.get(..4)),
                ),
            ],
            id: article.id,
            digest: wanted.digest.then(|| digest(article)).transpose()?,
            #[cfg(feature = "parquet")]
            images: if wanted.images {
                super::images::lines(article)?
            } else {
                Vec::new()
            },
        })
    };
    match written() {
        Ok(row) => Outcome::Article(Box::new(row)),
        Err(error) => Outcome::Fault(RecordFault {
            code: "internal",
            message: error.to_string(),
            origin: origin.clone(),
        }),
    }
}

fn digest(article: &Article) -> serde_json::Result<[u8; 32]> {
    use sha2::Digest;
    Ok(sha2::Sha256::digest(serde_json::to_vec(article)?).into())
}

type Opened<T> = Result<T, (&'static str, String)>;

fn too_large() -> (&'static str, String) {
    (
        "too-large",
        format!("more than the {DEFAULT_MAX_BYTES} bytes that a page may have"),
    )
}

/// Takes off what was put on for the way (`Content-Encoding`, `Transfer-Encoding`). Many crawlers have done it
/// already and keep the header, so that what does not unpack is taken as it is.
fn decoded(mut bytes: Vec<u8>, codings: &[String]) -> Opened<Vec<u8>> {
    for coding in codings.iter().take(CODINGS) {
        let unpacked = match coding.as_str() {
            "chunked" => dechunked(&bytes),
            "gzip" | "x-gzip" => unpacked(flate2::read::MultiGzDecoder::new(&*bytes))?,
            "deflate" => match unpacked(flate2::read::ZlibDecoder::new(&*bytes))? {
                None => unpacked(flate2::read::DeflateDecoder::new(&*bytes))?,
                some => some,
            },
            "br" if bytes.first().is_none_or(|byte| *byte != b'<') => {
                unpacked(brotli_decompressor::Decompressor::new(&*bytes, 4096))?
            }
            "zstd" => match ruzstd::decoding::StreamingDecoder::new(&*bytes) {
                Ok(decoder) => unpacked(decoder)?,
                Err(_) => None,
            },
            _ => None,
        };
        bytes = unpacked.unwrap_or(bytes);
    }
    Ok(bytes)
}

/// `None` where it is not packed at all. A page that was cut on its way is read as far as it goes.
fn unpacked(from: impl Read) -> Opened<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let _ = from.take(MOST + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > MOST {
        return Err(too_large());
    }
    Ok((!bytes.is_empty()).then_some(bytes))
}

fn dechunked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes;
    let mut whole = Vec::with_capacity(bytes.len());
    loop {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let size = std::str::from_utf8(rest.get(..end)?).ok()?;
        let size = size.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = rest.get(end + 1..)?;
        if size == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(rest.get(..size).unwrap_or(rest));
        rest = rest.get(size..).unwrap_or_default();
        rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        if rest.is_empty() {
            return Some(whole);
        }
    }
}

/// A record's charset counts where the bytes are not UTF-8: servers name one for all their pages.
fn text_of(bytes: &[u8], label: Option<&str>, wanted: Wanted) -> Opened<String> {
    if bytes.len() as u64 > MOST {
        return Err(too_large());
    }
    let of_record = || label.and_then(|label| charset::by_label(label).ok());
    let charset = wanted.charset.or_else(|| match std::str::from_utf8(bytes) {
        Ok(_) => None,
        Err(_) => of_record(),
    });
    let decoded = charset::decode(bytes, charset);
    decoded
        .map(|decoded| decoded.text)
        .map_err(|reason| ("invalid-input", reason.to_owned()))
}

fn line(bytes: &[u8], origin: &mut Origin) -> Opened<(String, bool)> {
    let given = super::given::read(bytes).map_err(|error| {
        (
            "invalid-input",
            format!("no JSON object of a page: {error}"),
        )
    })?;
    origin.url = given.url.filter(|url| !url.is_empty());
    if let Some(url) = origin.url.take() {
        let url = input::address(&url).map_err(|reason| ("invalid-input", reason))?;
        origin.url = Some(url);
    }
    origin.fetched = given.fetched;
    match (given.html, given.text) {
        (Some(html), _) => Ok((html, false)),
        (None, Some(text)) => Ok((text, true)),
        (None, None) => {
            let missing = "neither \"html\" nor \"text\" in the line";
            Err(("invalid-input", missing.to_owned()))
        }
    }
}

/// The pictures among the parts of a browser's single-file copy, with their addresses.
pub fn mhtml_pictures(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    use mail_parser::{MessageParser, MimeHeaders, PartType};
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Vec::new();
    };
    let parts = message.parts.iter().filter_map(|part| match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            Some((part.content_location()?.to_owned(), bytes.to_vec()))
        }
        _ => None,
    });
    parts.collect()
}

/// A picture without what was put on for the way.
pub fn picture(bytes: Vec<u8>, codings: &[String]) -> Option<Vec<u8>> {
    decoded(bytes, codings).ok()
}

/// The page among the parts of a browser's single-file copy: the one whose address the copy names, else the
/// first that is HTML.
fn mhtml(bytes: &[u8], origin: &mut Origin) -> Opened<(String, bool)> {
    use mail_parser::{MessageParser, MimeHeaders, PartType};
    let message = MessageParser::default().parse(bytes);
    let message = message.ok_or(("damaged", "no MHTML".to_owned()))?;
    let named = |name: &str| {
        let mut headers = message.headers_raw();
        let found = headers.find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.split_whitespace().collect::<String>())
    };
    origin.fetched = message.date().map(mail_parser::DateTime::to_rfc3339);
    let main = named("Snapshot-Content-Location");
    let parts = || {
        message.parts.iter().filter_map(|part| match &part.body {
            PartType::Html(html) => Some((part.content_location(), html)),
            _ => None,
        })
    };
    let is_main = |location: Option<&str>| location.is_some() && location == main.as_deref();
    let found = parts()
        .find(|(location, _)| is_main(*location))
        .or_else(|| parts().next());
    let (location, html) = found.ok_or(("damaged", "no page in the MHTML".to_owned()))?;
    origin.url = main
        .as_deref()
        .or(location)
        .filter(|url| url.starts_with("http"))
        .map(str::to_owned);
    Ok((html.clone().into_owned(), false))
}
