//! WARC records, one after the other. The crate for it (`warc`) holds a whole record in memory whatever its
//! length says, and ends at the first fault; here neither a length nor a fault is believed further than it goes.

use super::record::{MOST, Origin, Raw, RawContent, RecordFault};
use super::stream::Stream;
use dw_article::is_dw_address;
use std::io::{self, BufRead, ErrorKind, Read};

/// The longest head, of a record or of a server's answer.
const HEAD: u64 = 64 * 1024;

/// What a file gives.
pub enum FileEvent {
    Page(Raw),
    Fault(RecordFault),
    /// A picture of an address, for books; no page either.
    Picture {
        url: String,
        bytes: Vec<u8>,
        codings: Vec<String>,
    },
    /// What is no page of DW's, by why.
    Skipped(&'static str),
}

/// The fields of a head; names in lower case.
type HeadFields = Vec<(String, String)>;

fn field<'a>(fields: &'a HeadFields, name: &str) -> Option<&'a str> {
    fields
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}

/// Reads records until the file ends or `emit` has had enough.
pub fn read(name: &str, stream: &mut Stream<'_>, emit: &mut dyn FnMut(FileEvent) -> bool) {
    loop {
        let mut origin = Origin {
            source: name.to_owned(),
            ..Origin::default()
        };
        let event = match record(stream, &mut origin) {
            Ok(None) => return,
            Ok(Some(event)) => event,
            Err(error) => {
                let fault = fault_of(&error, origin);
                // What is packed as one piece, in a zip, has no member after it to go on at.
                let is_over = fault.code == "bomb" && !stream.is_packed();
                if !emit(FileEvent::Fault(fault))
                    || is_over
                    || !matches!(next_record(stream), Ok(true))
                {
                    return;
                }
                continue;
            }
        };
        if !emit(event) {
            return;
        }
    }
}

/// What an error of reading says to people.
pub fn fault_of(error: &io::Error, origin: Origin) -> RecordFault {
    let code = match error.kind() {
        ErrorKind::FileTooLarge => "bomb",
        ErrorKind::InvalidData
        | ErrorKind::InvalidInput
        | ErrorKind::UnexpectedEof
        | ErrorKind::Other => "damaged",
        _ => "unreadable",
    };
    RecordFault {
        code,
        message: error.to_string(),
        origin,
    }
}

fn damaged(what: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, what)
}

/// Goes to the next line that begins a record; false when there is none.
fn next_record(stream: &mut Stream<'_>) -> io::Result<bool> {
    if !stream.recover()? {
        return Ok(false);
    }
    let mut is_line_start = true;
    loop {
        if stream.fill_buf().is_err() {
            // This member is damaged as well. A disk that gives nothing more gives nothing more.
            if stream.is_packed() && stream.recover()? {
                is_line_start = true;
                continue;
            }
            return Ok(false);
        }
        is_line_start |= stream.is_member_start();
        let there = stream.fill_buf()?;
        if there.is_empty() {
            return Ok(false);
        }
        if is_line_start && there.starts_with(b"WARC/") {
            return Ok(true);
        }
        let end = there.iter().position(|byte| *byte == b'\n');
        is_line_start = end.is_some();
        let skip = end.map_or(there.len(), |end| end + 1);
        stream.consume(skip);
    }
}

fn record(stream: &mut Stream<'_>, origin: &mut Origin) -> io::Result<Option<FileEvent>> {
    let begun = blank_lines(stream);
    origin.offset = stream.offset();
    begun?;
    if stream.fill_buf()?.is_empty() {
        return Ok(None);
    }
    origin.offset = stream.offset();
    // Before anything is taken: what is no record may have no line's end before the next member.
    let first = stream.start(5)?;
    if !b"WARC/".starts_with(first.get(..5).unwrap_or(first)) {
        return Err(damaged("no record begins here"));
    }
    let fields = head(stream)?;
    let url = field(&fields, "warc-target-uri").map(|url| url.trim_matches(['<', '>']).to_owned());
    origin.url.clone_from(&url);
    origin.fetched = field(&fields, "warc-date").map(str::to_owned);
    let length = field(&fields, "content-length").and_then(|length| length.parse::<u64>().ok());
    let length = length.ok_or_else(|| damaged("the record has no length"))?;
    let kind = field(&fields, "warc-type").unwrap_or_default();
    let of_page = matches!(kind, "response" | "resource" | "conversion");
    let reason = if !of_page {
        Some("not of a page")
    } else if !url.as_deref().is_some_and(is_dw_address) {
        Some("another site's")
    } else {
        None
    };
    if let Some(reason) = reason {
        skip(stream, length)?;
        return Ok(Some(FileEvent::Skipped(reason)));
    }
    if length > MOST + HEAD {
        skip(stream, length)?;
        let message = format!("the record has {length} bytes");
        let origin = origin.clone();
        return Ok(Some(FileEvent::Fault(RecordFault {
            code: "too-large",
            message,
            origin,
        })));
    }
    let bytes = body(stream, length)?;
    ended(stream)?;
    let content_type = field(&fields, "content-type")
        .unwrap_or_default()
        .to_ascii_lowercase();
    Ok(Some(
        if kind == "response" && content_type.contains("http") {
            answer(bytes, origin.clone())
        } else {
            content(&content_type, Vec::new(), bytes, origin.clone())
        },
    ))
}

fn skip(stream: &mut Stream<'_>, length: u64) -> io::Result<()> {
    if stream.skip(length)? < length {
        return Err(damaged("the record is cut"));
    }
    Ok(())
}

fn body(stream: &mut Stream<'_>, length: u64) -> io::Result<Vec<u8>> {
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    // A length is believed as far as bytes are there.
    let mut bytes = Vec::with_capacity(length.min(1 << 20));
    while bytes.len() < length {
        if stream.is_cut()? {
            return Err(damaged("the record is cut"));
        }
        let there = stream.fill_buf()?;
        let some = there.get(..length - bytes.len()).unwrap_or(there);
        bytes.extend_from_slice(some);
        let count = some.len();
        stream.consume(count);
    }
    Ok(bytes)
}

/// After a record comes another, or the end of its member, which checks what was read. What is cut and goes on
/// with other bytes is seen here.
fn ended(stream: &mut Stream<'_>) -> io::Result<()> {
    loop {
        let there = stream.in_member()?;
        let blank = there
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'));
        match blank.count() {
            0 => {
                let first = there.get(..5).unwrap_or(there);
                return match b"WARC/".starts_with(first) {
                    true => Ok(()),
                    false => Err(damaged("the record has another length than it says")),
                };
            }
            blank => stream.consume(blank),
        }
    }
}

fn blank_lines(stream: &mut Stream<'_>) -> io::Result<()> {
    while let Some(b'\r' | b'\n') = stream.fill_buf()?.first() {
        stream.consume(1);
    }
    Ok(())
}

/// The fields of a head, after its first line.
fn head(stream: &mut Stream<'_>) -> io::Result<HeadFields> {
    let mut lines = Vec::new();
    let mut limited = stream.take(HEAD);
    loop {
        let mut line = Vec::new();
        limited.read_until(b'\n', &mut line)?;
        if !line.ends_with(b"\n") {
            return Err(damaged("the head of a record is cut"));
        }
        let line = String::from_utf8_lossy(line.trim_ascii_end()).into_owned();
        if line.is_empty() {
            break;
        }
        if lines.is_empty() && !line.starts_with("WARC/") {
            return Err(damaged("no record begins here"));
        }
        lines.push(line);
    }
    Ok(fields(lines.into_iter().skip(1)))
}

fn fields(lines: impl Iterator<Item = String>) -> HeadFields {
    let mut fields: HeadFields = Vec::new();
    for line in lines {
        match (line.starts_with([' ', '\t']), fields.last_mut()) {
            (true, Some((_, value))) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            _ => {
                if let Some((name, value)) = line.split_once(':') {
                    fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
                }
            }
        }
    }
    fields
}

/// A server's answer: its head, and what it says of the rest.
fn answer(mut bytes: Vec<u8>, origin: Origin) -> FileEvent {
    let mut from = 0;
    let mut lines = Vec::new();
    while let Some(rest) = bytes.get(from..) {
        let Some(end) = rest.iter().position(|byte| *byte == b'\n') else {
            break;
        };
        let line = String::from_utf8_lossy(rest.get(..end).unwrap_or_default().trim_ascii_end())
            .into_owned();
        from += end + 1;
        if line.is_empty() || from as u64 > HEAD {
            break;
        }
        lines.push(line);
    }
    let mut lines = lines.into_iter();
    let status = lines.next().unwrap_or_default();
    if !status.starts_with("HTTP/") {
        return FileEvent::Fault(RecordFault {
            code: "damaged",
            message: "no answer of a server".to_owned(),
            origin,
        });
    }
    if status.split_whitespace().nth(1) != Some("200") {
        return FileEvent::Skipped("not found or moved");
    }
    let fields = fields(lines);
    bytes.drain(..from);
    let list = |name: &str| {
        let value = field(&fields, name)
            .unwrap_or_default()
            .to_ascii_lowercase();
        let codings: Vec<String> = value
            .split(',')
            .rev()
            .map(|coding| coding.trim().to_owned())
            .filter(|coding| !coding.is_empty())
            .collect();
        codings
    };
    let codings = [list("transfer-encoding"), list("content-encoding")].concat();
    let content_type = field(&fields, "content-type")
        .unwrap_or("text/html")
        .to_ascii_lowercase();
    content(&content_type, codings, bytes, origin)
}

fn content(content_type: &str, codings: Vec<String>, bytes: Vec<u8>, origin: Origin) -> FileEvent {
    let mut parts = content_type.split(';');
    let media = parts.next().unwrap_or_default().trim();
    let charset = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        (name.trim() == "charset").then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    });
    let content = match media {
        "text/html" | "application/xhtml+xml" => RawContent::Html { charset, codings },
        "text/plain" => RawContent::Text { charset },
        "multipart/related" | "message/rfc822" => RawContent::Mhtml,
        _ if media.starts_with("image/") => {
            let url = origin.url.unwrap_or_default();
            return FileEvent::Picture {
                url,
                bytes,
                codings,
            };
        }
        _ => return FileEvent::Skipped("not HTML"),
    };
    FileEvent::Page(Raw {
        origin,
        bytes,
        content,
    })
}
