//! Where rows go: to standard output, or into numbered files.

use super::journal::{Checkpoint, Journal, Position, temporary};
use super::keys::Keys;
use super::record::{RecordFault, Row};
use super::summary::Summary;
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};

/// A part is closed after so many records without a row, too: what has been read is not read again.
const QUIET: u64 = 100_000;

pub trait Sink {
    fn article(&mut self, row: &Row) -> io::Result<()>;
    fn fault(&mut self, fault: &RecordFault) -> io::Result<()>;
    /// Called after each record. `last` at the end of the run.
    fn done(
        &mut self,
        place: &Position,
        summary: &Summary,
        keys: &mut Keys,
        last: bool,
    ) -> io::Result<()>;
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    error: &'a RecordFault,
}

fn error_line(fault: &RecordFault) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(&ErrorLine { error: fault })?;
    line.push(b'\n');
    Ok(line)
}

/// Articles to standard output, errors to standard error or among them.
pub struct Printed {
    out: BufWriter<StdoutLock<'static>>,
    with_errors: bool,
}

impl Printed {
    pub fn new(with_errors: bool) -> Self {
        Printed {
            out: BufWriter::new(io::stdout().lock()),
            with_errors,
        }
    }
}

impl Sink for Printed {
    fn article(&mut self, row: &Row) -> io::Result<()> {
        self.out.write_all(&row.line)
    }

    fn fault(&mut self, fault: &RecordFault) -> io::Result<()> {
        let line = error_line(fault)?;
        if self.with_errors {
            return self.out.write_all(&line);
        }
        let _ = io::stderr().write_all(&line);
        Ok(())
    }

    fn done(&mut self, _: &Position, _: &Summary, _: &mut Keys, last: bool) -> io::Result<()> {
        if last { self.out.flush() } else { Ok(()) }
    }
}

/// A file that has no name yet.
pub struct Part {
    name: String,
    out: BufWriter<File>,
}

impl Part {
    pub fn create(dir: &Path, name: String) -> io::Result<Self> {
        let file = File::create(temporary(dir, &name))?;
        Ok(Part {
            name,
            out: BufWriter::new(file),
        })
    }

    /// Its name and length, once it is on the disk.
    pub fn finish(mut self) -> io::Result<(String, u64)> {
        self.out.flush()?;
        let file = self.out.get_ref();
        file.sync_all()?;
        Ok((self.name, file.metadata()?.len()))
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The rows of one part.
pub trait Table {
    fn add(&mut self, row: &Row) -> io::Result<()>;
    fn finish(self: Box<Self>) -> io::Result<Vec<(String, u64)>>;
}

/// Makes the table of a part.
pub type MakeTable = fn(dir: &Path, number: u64) -> io::Result<Box<dyn Table>>;

struct Jsonl(Part);

impl Table for Jsonl {
    fn add(&mut self, row: &Row) -> io::Result<()> {
        self.0.write_all(&row.line)
    }

    fn finish(self: Box<Self>) -> io::Result<Vec<(String, u64)>> {
        Ok(vec![self.0.finish()?])
    }
}

/// JSON Lines: `part-00000.jsonl`.
pub fn jsonl(dir: &Path, number: u64) -> io::Result<Box<dyn Table>> {
    let part = Part::create(dir, format!("part-{number:05}.jsonl"))?;
    Ok(Box::new(Jsonl(part)))
}

/// Numbered files, each whole or not there.
pub struct Sharded {
    dir: PathBuf,
    journal: Journal,
    number: u64,
    make: MakeTable,
    table: Option<Box<dyn Table>>,
    errors: Option<Part>,
    /// Rows and errors of this part, records since it was begun.
    rows: u64,
    records: u64,
    most: u64,
}

impl Sharded {
    pub fn new(dir: &Path, journal: Journal, number: u64, most: u64, make: MakeTable) -> Self {
        Sharded {
            dir: dir.to_owned(),
            journal,
            number,
            make,
            table: None,
            errors: None,
            rows: 0,
            records: 0,
            most,
        }
    }
}

impl Sink for Sharded {
    fn article(&mut self, row: &Row) -> io::Result<()> {
        self.rows += 1;
        let table = match &mut self.table {
            Some(table) => table,
            empty => empty.insert((self.make)(&self.dir, self.number)?),
        };
        table.add(row)
    }

    fn fault(&mut self, fault: &RecordFault) -> io::Result<()> {
        self.rows += 1;
        let errors = match &mut self.errors {
            Some(errors) => errors,
            empty => empty.insert(Part::create(
                &self.dir,
                format!("errors-{:05}.jsonl", self.number),
            )?),
        };
        errors.write_all(&error_line(fault)?)
    }

    fn done(
        &mut self,
        place: &Position,
        summary: &Summary,
        keys: &mut Keys,
        last: bool,
    ) -> io::Result<()> {
        self.records += 1;
        if self.rows < self.most && self.records < QUIET && !last {
            return Ok(());
        }
        let mut files = match self.table.take() {
            Some(table) => table.finish()?,
            None => Vec::new(),
        };
        if let Some(errors) = self.errors.take() {
            files.push(errors.finish()?);
        }
        self.number += u64::from(!files.is_empty());
        (self.rows, self.records) = (0, 0);
        self.journal.commit(&Checkpoint {
            next: self.number,
            files,
            keys: keys.sync()?,
            place: place.clone(),
            summary: summary.clone(),
            done: last,
        })
    }
}
