//! What has been written already, for `--unique`: sixteen bytes an article, in memory and in a file beside the
//! parts, which a run that goes on reads again.

use super::record::Row;
use clap::ValueEnum;
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Unique {
    /// The first article of an id
    Id,
    /// Each version of an article once: what differs only in where it was found is the same
    Digest,
}

pub struct Keys {
    unique: Option<Unique>,
    keys: HashSet<u128>,
    file: Option<BufWriter<File>>,
}

impl Keys {
    /// In memory alone.
    pub fn new(unique: Option<Unique>) -> Self {
        Keys {
            unique,
            keys: HashSet::new(),
            file: None,
        }
    }

    /// With a file in `dir`, of which the first `length` bytes count.
    pub fn open(unique: Option<Unique>, dir: &Path, length: u64) -> io::Result<Self> {
        let mut keys = Keys::new(unique);
        if unique.is_none() {
            return Ok(keys);
        }
        let path = dir.join("keys");
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path)?;
        if file.metadata()?.len() < length {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the list of keys is too short",
            ));
        }
        file.set_len(length)?;
        let mut bytes = io::BufReader::new(&mut file);
        let mut key = [0; 16];
        for _ in 0..length / 16 {
            bytes.read_exact(&mut key)?;
            keys.keys.insert(u128::from_le_bytes(key));
        }
        drop(bytes);
        file.seek(SeekFrom::Start(length))?;
        keys.file = Some(BufWriter::new(file));
        Ok(keys)
    }

    /// Whether an article like this has been there; it has been from now on.
    pub fn has(&mut self, row: &Row) -> io::Result<bool> {
        let key = match self.unique {
            None => None,
            Some(Unique::Id) => row.id.map(u128::from),
            Some(Unique::Digest) => row.digest.as_ref().and_then(|digest| {
                let first: Option<&[u8; 16]> = digest.first_chunk();
                first.map(|first| u128::from_le_bytes(*first))
            }),
        };
        let Some(key) = key else { return Ok(false) };
        if !self.keys.insert(key) {
            return Ok(true);
        }
        if let Some(file) = &mut self.file {
            file.write_all(&key.to_le_bytes())?;
        }
        Ok(false)
    }

    /// How long the file is, once everything is in it.
    pub fn sync(&mut self) -> io::Result<u64> {
        let Some(file) = &mut self.file else {
            return Ok(0);
        };
        file.flush()?;
        file.get_ref().sync_data()?;
        Ok(self.keys.len() as u64 * 16)
    }
}
