//! Bytes in order, with a look ahead and a count of how far they have been read.

use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const BUFFER: usize = 1 << 20;
/// How much of what has been taken is kept, to go back to.
const KEPT: usize = BUFFER / 2;

/// A reader that can look ahead ([`BufReader`](io::BufReader) may hold less than a whole magic number) and says
/// where it is.
pub struct ByteSource<'a> {
    inner: Box<dyn Read + 'a>,
    buffer: Vec<u8>,
    from: usize,
    to: usize,
    position: u64,
    /// What the progress bar shows.
    seen: Arc<AtomicU64>,
    /// How many bytes of the file have been read, where what is read here has been unpacked from it.
    packed: Option<Arc<AtomicU64>>,
}

/// Counts what is read.
pub struct CountedRead<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

impl<R> CountedRead<R> {
    pub fn new(inner: R) -> (Self, Arc<AtomicU64>) {
        let count = Arc::default();
        let counted = CountedRead {
            inner,
            count: Arc::clone(&count),
        };
        (counted, count)
    }
}

impl<R: Read> Read for CountedRead<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

impl<R: Seek> Seek for CountedRead<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

impl<'a> ByteSource<'a> {
    pub fn new(inner: impl Read + 'a, seen: Arc<AtomicU64>) -> Self {
        ByteSource {
            inner: Box::new(inner),
            buffer: vec![0; BUFFER],
            from: 0,
            to: 0,
            position: 0,
            seen,
            packed: None,
        }
    }

    /// The same over what is unpacked from a file, of which `packed` counts the bytes.
    pub fn unpacked(inner: impl Read + 'a, seen: Arc<AtomicU64>, packed: Arc<AtomicU64>) -> Self {
        let packed = Some(packed);
        ByteSource {
            packed,
            ..ByteSource::new(inner, seen)
        }
    }

    /// How many bytes of the file it took to come here.
    pub fn cost(&self) -> u64 {
        let packed = self.packed.as_ref();
        packed.map_or(self.position, |packed| packed.load(Ordering::Relaxed))
    }

    /// How many bytes have been taken.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Goes back to a position, or as near to it as what is kept goes.
    pub fn rewind(&mut self, position: u64) {
        let back = self.position.saturating_sub(position);
        let back = usize::try_from(back).unwrap_or(usize::MAX).min(self.from);
        self.from -= back;
        self.position -= back as u64;
    }

    /// The next bytes: at least `count`, or all that are left.
    pub fn peek(&mut self, count: usize) -> io::Result<&[u8]> {
        while self.to - self.from < count.min(KEPT) {
            if self.to == self.buffer.len() {
                let gone = self.from.saturating_sub(KEPT);
                self.buffer.copy_within(gone..self.to, 0);
                self.to -= gone;
                self.from -= gone;
            }
            let space = self.buffer.get_mut(self.to..).unwrap_or_default();
            match self.inner.read(space) {
                Ok(0) => break,
                Ok(read) => self.to += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(self.buffer.get(self.from..self.to).unwrap_or_default())
    }
}

impl Read for ByteSource<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut there = self.fill_buf()?;
        let count = there.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for ByteSource<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.peek(1)
    }

    fn consume(&mut self, count: usize) {
        let count = count.min(self.to - self.from);
        self.from += count;
        self.position += count as u64;
        self.seen.fetch_add(count as u64, Ordering::Relaxed);
    }
}
