//! A ZIP whose bytes are the same each time: every file has the earliest day that it knows.

use super::pictures::Missing;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A file that was made, and what is not in it.
pub struct Made {
    pub bytes: Vec<u8>,
    pub missing: Vec<Missing>,
}

pub struct Pack(ZipWriter<Cursor<Vec<u8>>>);

impl Pack {
    pub fn new() -> Pack {
        Pack(ZipWriter::new(Cursor::new(Vec::new())))
    }

    pub fn text(&mut self, name: &str, text: &str) -> std::io::Result<()> {
        let deflated = options(CompressionMethod::Deflated).compression_level(Some(9));
        self.add(name, text.as_bytes(), deflated)
    }

    /// What is compressed already, or must not be.
    pub fn stored(&mut self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        self.add(name, bytes, options(CompressionMethod::Stored))
    }

    fn add(&mut self, name: &str, bytes: &[u8], options: SimpleFileOptions) -> std::io::Result<()> {
        self.0.start_file(name, options)?;
        self.0.write_all(bytes)
    }

    pub fn finish(self) -> std::io::Result<Vec<u8>> {
        Ok(self.0.finish()?.into_inner())
    }
}

fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
}
