//! A file, and what is in it: which form it has is seen from its first bytes, or else from its name.

use super::record::{MOST, Origin, Raw, RawContent, RecordFault};
use super::source::{ByteSource, CountedRead};
use super::stream::Stream;
use super::warc::{self, FileEvent, fault_of};
use crate::input;
use clap::ValueEnum;
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead, Read, Seek};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

/// What inputs hold, where their names do not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, ValueEnum)]
pub enum From {
    /// What the first bytes and the name say
    #[default]
    Auto,
    /// JSON Lines: {"url": …, "html": …} or {"url": …, "text": …}
    Jsonl,
}

/// What the caller says of the inputs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    pub from: From,
    /// Pages that come without a record are plain text.
    pub text: bool,
}

/// Reads a file to its end, or until `emit` has had enough.
pub fn read(
    path: &Path,
    reading: Reading,
    seen: &Arc<AtomicU64>,
    emit: &mut dyn FnMut(FileEvent) -> bool,
) {
    let name = input::name(path.as_os_str());
    let origin = || Origin {
        source: name.clone(),
        ..Origin::default()
    };
    let done = if path == Path::new("-") {
        let source = ByteSource::new(io::stdin().lock(), Arc::clone(seen));
        holder(&name, source, reading, emit)
    } else {
        File::open(path).and_then(|file| opened(&name, file, reading, seen, emit))
    };
    if let Err(error) = done {
        let mut fault = fault_of(&error, origin());
        if fault.code == "damaged" && error.raw_os_error().is_some() {
            fault.code = "unreadable";
        }
        emit(FileEvent::Fault(fault));
    }
}

fn opened(
    name: &str,
    mut file: File,
    reading: Reading,
    seen: &Arc<AtomicU64>,
    emit: &mut dyn FnMut(FileEvent) -> bool,
) -> io::Result<()> {
    let is_file = file.metadata()?.is_file();
    if is_file {
        let mut first = Vec::new();
        (&mut file).take(4).read_to_end(&mut first)?;
        file.rewind()?;
        if first == b"PK\x03\x04" {
            return zip(name, file, seen, emit);
        }
    }
    holder(name, ByteSource::new(file, Arc::clone(seen)), reading, emit)
}

/// WACZ is a zip with WARC files in it; other zips may hold pages. Names in it are shown, and nothing is
/// written under them.
fn zip(
    name: &str,
    file: File,
    seen: &Arc<AtomicU64>,
    emit: &mut dyn FnMut(FileEvent) -> bool,
) -> io::Result<()> {
    let (file, packed) = CountedRead::new(file);
    let mut zip = zip::ZipArchive::new(io::BufReader::new(file))?;
    let mut goes_on = true;
    for index in 0..zip.len() {
        let mut shown = format!("{name}!/{index}");
        let read = zip
            .by_index(index)
            .map_err(io::Error::from)
            .and_then(|entry| {
                let inside = entry.name().map(Cow::into_owned).unwrap_or_default();
                shown = format!("{name}!/{}", input::name(inside.as_ref()));
                let lower = inside.to_ascii_lowercase();
                let holds = [
                    ".warc", ".warc.gz", ".html", ".htm", ".mhtml", ".mht", ".txt",
                ];
                // A WACZ's own lists are no pages.
                if entry.is_file() && holds.iter().any(|ending| lower.ends_with(ending)) {
                    let source = ByteSource::unpacked(entry, Arc::clone(seen), Arc::clone(&packed));
                    holder(&shown, source, Reading::default(), &mut |event| {
                        goes_on = emit(event);
                        goes_on
                    })?;
                }
                Ok(())
            });
        if let Err(error) = read {
            let origin = Origin {
                source: shown,
                ..Origin::default()
            };
            goes_on = emit(FileEvent::Fault(fault_of(&error, origin)));
        }
        if !goes_on {
            break;
        }
    }
    Ok(())
}

fn holder(
    name: &str,
    source: ByteSource<'_>,
    reading: Reading,
    emit: &mut dyn FnMut(FileEvent) -> bool,
) -> io::Result<()> {
    let mut stream = Stream::new(source)?;
    if reading.from == From::Jsonl {
        return lines(name, &mut stream, emit);
    }
    let lower = name.to_ascii_lowercase();
    let plain = lower.trim_end_matches(".gz").trim_end_matches(".zst");
    let ends = |endings: &[&str]| endings.iter().any(|ending| plain.ends_with(ending));
    // By its name first: of one whose beginning is damaged the rest is read.
    if ends(&[".warc", ".wet"]) || stream.start(5)?.starts_with(b"WARC/") {
        warc::read(name, &mut stream, emit);
        return Ok(());
    }
    // On standard input there is no name; no page begins like this.
    if ends(&[".jsonl", ".ndjson"]) || (name == "-" && stream.start(1)?.starts_with(b"{")) {
        return lines(name, &mut stream, emit);
    }
    let content = if ends(&[".mhtml", ".mht"]) {
        RawContent::Mhtml
    } else if reading.text || ends(&[".txt"]) {
        RawContent::Text { charset: None }
    } else {
        RawContent::Html {
            charset: None,
            codings: Vec::new(),
        }
    };
    // A copy with its pictures may be longer than its page.
    let most = if matches!(content, RawContent::Mhtml) {
        4 * MOST
    } else {
        MOST
    };
    let mut bytes = Vec::new();
    (&mut stream).take(most + 1).read_to_end(&mut bytes)?;
    let origin = Origin {
        source: name.to_owned(),
        ..Origin::default()
    };
    emit(if bytes.len() as u64 > most {
        let message = format!("more than {most} bytes");
        FileEvent::Fault(RecordFault {
            code: "too-large",
            message,
            origin,
        })
    } else {
        FileEvent::Page(Raw {
            origin,
            bytes,
            content,
        })
    });
    Ok(())
}

/// Bytes of a line for which there is room before it is read.
const USUAL: usize = 1 << 20;

/// JSON Lines: every line is a page.
fn lines(
    name: &str,
    stream: &mut Stream<'_>,
    emit: &mut dyn FnMut(FileEvent) -> bool,
) -> io::Result<()> {
    let mut offset = 0;
    // Lines are about as long as the one before.
    let mut last = 0;
    loop {
        let origin = Origin {
            source: name.to_owned(),
            offset,
            ..Origin::default()
        };
        let mut bytes = Vec::with_capacity(last);
        let read = line(stream, &mut bytes)?;
        last = read.min(USUAL);
        if read == 0 {
            return Ok(());
        }
        offset += read as u64;
        let is_whole = bytes.ends_with(b"\n") || (read as u64) < 4 * MOST;
        let event = if !is_whole {
            offset += rest_of_line(stream)?;
            let message = format!("the line has more than {} bytes", 4 * MOST);
            FileEvent::Fault(RecordFault {
                code: "too-large",
                message,
                origin,
            })
        } else if bytes.trim_ascii().is_empty() {
            continue;
        } else {
            FileEvent::Page(Raw {
                origin,
                bytes,
                content: RawContent::Line,
            })
        };
        if !emit(event) {
            return Ok(());
        }
    }
}

/// A line, or as much of it as may be one; how many bytes it has.
/// `read_until` of std looks for a line's end sixteen bytes at once, and takes 130,000 instructions more for a page of 100 KB.
fn line(stream: &mut Stream<'_>, bytes: &mut Vec<u8>) -> io::Result<usize> {
    // JSON writes some characters as six.
    let most = usize::try_from(4 * MOST).unwrap_or(usize::MAX);
    loop {
        let there = stream.fill_buf()?;
        let there = there.get(..most - bytes.len()).unwrap_or(there);
        let end = memchr::memchr(b'\n', there).map(|end| end + 1);
        let length = end.unwrap_or(there.len());
        bytes.extend_from_slice(there.get(..length).unwrap_or_default());
        stream.consume(length);
        if end.is_some() || length == 0 {
            return Ok(bytes.len());
        }
    }
}

fn rest_of_line(stream: &mut Stream<'_>) -> io::Result<u64> {
    let mut skipped = 0;
    loop {
        let there = stream.fill_buf()?;
        let end = there.iter().position(|byte| *byte == b'\n');
        let count = end.map_or(there.len(), |end| end + 1) as u64;
        skipped += stream.skip(count)?;
        if end.is_some() || count == 0 {
            return Ok(skipped);
        }
        if skipped > 4 * MOST {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                "a line without an end",
            ));
        }
    }
}
