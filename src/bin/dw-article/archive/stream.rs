//! What a file unpacks to: gzip with many members, Zstandard with many frames, or the file as it is.
//!
//! flate2's own reader of many members ends at the first fault; crawls of millions of pages have some. Here a
//! damaged member is said once, and reading goes on at the next.

use super::source::ByteSource;
use flate2::bufread::GzDecoder;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::io::{self, BufRead, Error, ErrorKind, Read};

const GZIP: &[u8] = &[0x1f, 0x8b, 8];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
const UNPACKED: usize = 64 * 1024;

/// How much may be thrown away unread before it is asked what it was packed into.
const BOMB_BYTES: u64 = 128 << 20;
/// Deflate packs 1032 to 1 at best, and only what is empty; pages and films are far from this.
const BOMB_RATIO: u64 = 200;

/// How much may be read once more after faults, beside as much as has been read: who packs members into members,
/// each with the same end, would have that end read for each of them.
const AGAIN: u64 = 1 << 20;

enum Coding<'a> {
    Plain(ByteSource<'a>),
    Between(ByteSource<'a>),
    Gzip(Box<GzDecoder<ByteSource<'a>>>),
    Zstd(Box<StreamingDecoder<ByteSource<'a>, FrameDecoder>>),
    Over,
}

/// The unpacked bytes.
pub struct Stream<'a> {
    state: Coding<'a>,
    is_zstd: bool,
    unpacked: Vec<u8>,
    from: usize,
    to: usize,
    /// Where the member began, in the file.
    member: u64,
    is_member_start: bool,
    /// How many bytes have been gone back.
    again: u64,
}

impl<'a> Stream<'a> {
    /// Unpacks what is packed. By its first bytes: names lie.
    pub fn new(mut source: ByteSource<'a>) -> io::Result<Self> {
        let first = source.peek(4)?;
        let (is_gzip, is_zstd) = (
            first.starts_with(GZIP),
            first.starts_with(ZSTD) || skippable(first),
        );
        let is_packed = is_gzip || is_zstd;
        Ok(Stream {
            state: if is_packed {
                Coding::Between(source)
            } else {
                Coding::Plain(source)
            },
            is_zstd,
            unpacked: if is_packed {
                vec![0; UNPACKED]
            } else {
                Vec::new()
            },
            from: 0,
            to: 0,
            member: 0,
            is_member_start: false,
            again: 0,
        })
    }

    /// Where in the file one may begin to read: at this place, or where the member began that holds it.
    pub fn offset(&self) -> u64 {
        match &self.state {
            Coding::Plain(source) => source.position(),
            _ => self.member,
        }
    }

    /// Whether a record that is being read ends here: with the file, or because the next member begins another.
    pub fn is_cut(&mut self) -> io::Result<bool> {
        self.fill_buf()?;
        let is_start = self.is_member_start;
        let there = self.fill_buf()?;
        Ok(there.is_empty() || (is_start && there.starts_with(b"WARC/")))
    }

    /// Whether what comes next is the beginning of a member.
    pub fn is_member_start(&self) -> bool {
        self.is_member_start
    }

    /// Whether there are members, and with them a place to go on after a fault.
    pub fn is_packed(&self) -> bool {
        !matches!(self.state, Coding::Plain(_))
    }

    /// How many bytes of the file have been read for what has been given.
    fn taken(&self) -> u64 {
        match &self.state {
            Coding::Plain(source) | Coding::Between(source) => source.cost(),
            Coding::Gzip(decoder) => decoder.get_ref().cost(),
            Coding::Zstd(decoder) => decoder.get_ref().cost(),
            Coding::Over => 0,
        }
    }

    /// The next unpacked bytes, at least `count` where they are in one piece. For a look at what a file holds.
    pub fn start(&mut self, count: usize) -> io::Result<&[u8]> {
        if !matches!(self.state, Coding::Plain(_)) {
            return self.fill_buf();
        }
        match &mut self.state {
            Coding::Plain(source) => source.peek(count),
            _ => Ok(&[]),
        }
    }

    /// After a fault: goes to the next member, and says whether there is one. What is not packed goes on where
    /// it is.
    pub fn recover(&mut self) -> io::Result<bool> {
        // The fault was that this member has begun too early: it is the next.
        if self.is_packed() && self.is_member_start && self.from < self.to {
            return Ok(true);
        }
        let mut source = match std::mem::replace(&mut self.state, Coding::Over) {
            Coding::Plain(source) => {
                self.state = Coding::Plain(source);
                return Ok(true);
            }
            Coding::Between(source) => source,
            Coding::Gzip(decoder) => decoder.into_inner(),
            Coding::Zstd(decoder) => decoder.into_inner(),
            Coding::Over => return Ok(false),
        };
        (self.from, self.to) = (0, 0);
        // What is left of a cut member is followed by the next, and that has been read as if it were of it.
        let end = source.position();
        if self.again <= end + AGAIN {
            source.rewind(self.member + 1);
            self.again += end.saturating_sub(source.position());
        }
        let magic = if self.is_zstd { ZSTD } else { GZIP };
        loop {
            let there = source.peek(4096)?;
            if there.len() < magic.len() {
                return Ok(false);
            }
            let found = there.windows(magic.len()).position(|bytes| bytes == magic);
            let skip = found.unwrap_or(there.len() - magic.len() + 1);
            source.consume(skip);
            if found.is_some() {
                self.state = Coding::Between(source);
                return Ok(true);
            }
        }
    }

    /// Throws `count` bytes away; fewer when a new member comes before. An error when they are a bomb.
    pub fn skip(&mut self, count: u64) -> io::Result<u64> {
        let begun = self.taken();
        let mut skipped = 0;
        while skipped < count && !self.is_cut()? {
            let there = self.fill_buf()?.len() as u64;
            let some = there.min(count - skipped);
            self.consume(usize::try_from(some).unwrap_or(usize::MAX));
            skipped += some;
            let packed = self.taken().saturating_sub(begun);
            if skipped > BOMB_BYTES && skipped / BOMB_RATIO > packed {
                return Err(Error::new(
                    ErrorKind::FileTooLarge,
                    "packed beyond all measure",
                ));
            }
        }
        Ok(skipped)
    }

    /// Begins the next member. False when there is none.
    fn begin(&mut self, mut source: ByteSource<'a>) -> io::Result<bool> {
        // Members may be followed by zeros: tapes and disks have blocks.
        while let Some(0) = source.peek(1)?.first() {
            source.consume(1);
        }
        self.member = source.position();
        let first = source.peek(8)?;
        if first.is_empty() {
            return Ok(false);
        }
        if skippable(first) {
            let length = first.get(4..8).and_then(|bytes| bytes.try_into().ok());
            let length = length.map_or(0, u32::from_le_bytes);
            io::copy(
                &mut (&mut source).take(8 + u64::from(length)),
                &mut io::sink(),
            )?;
            self.state = Coding::Between(source);
            return Ok(true);
        }
        if first.starts_with(GZIP) {
            self.state = Coding::Gzip(Box::new(GzDecoder::new(source)));
        } else if first.starts_with(ZSTD) {
            let decoder = StreamingDecoder::new(source).map_err(Error::other)?;
            self.state = Coding::Zstd(Box::new(decoder));
        } else {
            self.state = Coding::Between(source);
            return Err(Error::new(
                ErrorKind::InvalidData,
                "what follows is not packed",
            ));
        }
        self.is_member_start = true;
        Ok(true)
    }

    /// Unpacks some more of this member; false at its end.
    fn more(&mut self) -> io::Result<bool> {
        let read = match &mut self.state {
            Coding::Gzip(decoder) => decoder.read(&mut self.unpacked)?,
            Coding::Zstd(decoder) => decoder.read(&mut self.unpacked)?,
            _ => return Ok(false),
        };
        if read > 0 {
            (self.from, self.to) = (0, read);
            return Ok(true);
        }
        self.state = match std::mem::replace(&mut self.state, Coding::Over) {
            Coding::Gzip(decoder) => Coding::Between(decoder.into_inner()),
            Coding::Zstd(decoder) => Coding::Between(decoder.into_inner()),
            other => other,
        };
        Ok(false)
    }

    /// Unpacks some more; false at the end of the file.
    fn unpack(&mut self) -> io::Result<bool> {
        loop {
            match std::mem::replace(&mut self.state, Coding::Over) {
                Coding::Over => return Ok(false),
                Coding::Between(source) => {
                    if !self.begin(source)? {
                        return Ok(false);
                    }
                }
                inside => {
                    self.state = inside;
                    if self.more()? {
                        return Ok(true);
                    }
                }
            }
        }
    }

    /// What is left of this member, a part of it; nothing at its end, which has been checked then.
    pub fn in_member(&mut self) -> io::Result<&[u8]> {
        if self.is_packed() {
            if self.from == self.to {
                self.more()?;
            }
            return Ok(self.unpacked.get(self.from..self.to).unwrap_or_default());
        }
        self.start(5)
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut there = self.fill_buf()?;
        let count = there.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Stream<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let is_plain = matches!(self.state, Coding::Plain(_));
        if !is_plain && self.from == self.to && !self.unpack()? {
            return Ok(&[]);
        }
        match &mut self.state {
            Coding::Plain(source) => source.fill_buf(),
            _ => Ok(self.unpacked.get(self.from..self.to).unwrap_or_default()),
        }
    }

    fn consume(&mut self, count: usize) {
        if let Coding::Plain(source) = &mut self.state {
            return source.consume(count);
        }
        if count > 0 {
            self.is_member_start = false;
        }
        self.from = (self.from + count).min(self.to);
    }
}

/// A Zstandard frame that holds no data of the file's.
fn skippable(first: &[u8]) -> bool {
    matches!(first, [byte, 0x2a, 0x4d, 0x18, ..] if byte >> 4 == 5)
}
