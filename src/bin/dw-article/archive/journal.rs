//! What is safely in `--out`, written down, so that a run that was killed goes on where it was.
//!
//! A part is written under a temporary name and synced; then the journal gets its line and is synced; then the
//! part gets its name. Whatever the moment, the last whole line says what is there: a part that it names and
//! that has not got its name yet gets it now, and what it does not name is thrown away and made again.

use super::summary::Summary;
use crate::input;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

const NAME: &str = "journal";

/// How far the inputs have been read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Position {
    /// The input's number, and its name.
    pub input: u64,
    pub name: String,
    /// Its length, to see whether it is the same.
    pub length: u64,
    /// How many of its records are done.
    pub events: u64,
}

/// One line.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The number of the next part.
    pub next: u64,
    /// The files that this line adds, and their lengths.
    pub files: Vec<(String, u64)>,
    /// The length of the list of keys.
    pub keys: u64,
    pub place: Position,
    pub summary: Summary,
    pub done: bool,
}

/// The first line: what must be the same when a run goes on.
#[derive(Serialize, Deserialize, PartialEq)]
struct Head {
    #[serde(rename = "dw-article")]
    version: String,
    options: String,
}

pub struct Journal {
    dir: PathBuf,
    file: File,
}

/// The name of a file until it is whole.
pub fn temporary(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!(".{name}.tmp"))
}

fn other(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::AlreadyExists, message)
}

/// Two runs into one directory would write the same files. The lock goes with the process, however that ends.
fn lock(file: &File, shown: &str) -> io::Result<()> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(other(format!("another run is writing into {shown}"))),
        // Some network disks have no locks.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl Journal {
    /// Begins a run in `dir`, or with `resume` goes on with the one that is there.
    pub fn open(dir: &Path, resume: bool, options: String) -> io::Result<(Self, Checkpoint)> {
        fs::create_dir_all(dir)?;
        let path = dir.join(NAME);
        let head = Head {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            options,
        };
        let shown = input::name(dir.as_os_str());
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)?;
        lock(&file, &shown)?;
        let mut there = Vec::new();
        file.read_to_end(&mut there)?;
        if !there.is_empty() && !resume {
            return Err(other(format!(
                "{shown} holds a run already: --resume goes on with it"
            )));
        }
        // A line without its end is one that was being written.
        let whole = there
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let mut lines = there
            .get(..whole)
            .unwrap_or_default()
            .split(|byte| *byte == b'\n');
        file.set_len(whole as u64)?;
        io::Seek::seek(&mut file, io::SeekFrom::End(0))?;
        let mut journal = Journal {
            dir: dir.to_owned(),
            file,
        };
        if whole == 0 {
            journal.line(&head)?;
            return Ok((journal, Checkpoint::default()));
        }
        let begun: Head = serde_json::from_slice(lines.next().unwrap_or_default())?;
        if begun != head {
            let message = format!(
                "{shown} holds a run of dw-article {} with other options: {}",
                begun.version, begun.options
            );
            return Err(other(message));
        }
        let last = lines.rfind(|line| !line.is_empty());
        let entry: Checkpoint = last.map_or(Ok(Checkpoint::default()), serde_json::from_slice)?;
        journal.settle(&entry)?;
        Ok((journal, entry))
    }

    /// Writes down that everything before `entry.place` is done, and gives the new files their names.
    pub fn commit(&mut self, entry: &Checkpoint) -> io::Result<()> {
        self.line(entry)?;
        self.name(entry)
    }

    fn line(&mut self, line: &impl Serialize) -> io::Result<()> {
        let mut bytes = serde_json::to_vec(line)?;
        bytes.push(b'\n');
        self.file.write_all(&bytes)?;
        self.file.sync_data()
    }

    fn name(&self, entry: &Checkpoint) -> io::Result<()> {
        for (name, _) in &entry.files {
            fs::rename(temporary(&self.dir, name), self.dir.join(name))?;
        }
        // Not every system can sync a directory.
        let _ = File::open(&self.dir).and_then(|dir| dir.sync_all());
        Ok(())
    }

    /// What the last line names gets its name, where it has not; what was begun after it goes.
    fn settle(&self, entry: &Checkpoint) -> io::Result<()> {
        for (name, length) in &entry.files {
            let waiting = temporary(&self.dir, name);
            let target = self.dir.join(name);
            if fs::metadata(&waiting).is_ok_and(|about| about.len() == *length) {
                fs::rename(&waiting, &target)?;
            }
            if !fs::metadata(&target).is_ok_and(|about| about.len() == *length) {
                let message = format!("{name} is missing or has another length than it was given");
                return Err(io::Error::new(io::ErrorKind::InvalidData, message));
            }
        }
        for file in fs::read_dir(&self.dir)? {
            let file = file?;
            let name = file.file_name();
            let name = name.to_string_lossy();
            let is_part = name.starts_with(".part-")
                || name.starts_with(".errors-")
                || name.starts_with(".images-");
            if is_part && name.ends_with(".tmp") {
                fs::remove_file(file.path())?;
            }
        }
        Ok(())
    }
}
