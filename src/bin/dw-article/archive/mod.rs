//! Archives: many pages in, one row an article out.

mod files;
mod given;
#[cfg(feature = "parquet")]
mod images;
mod journal;
mod keys;
mod open;
#[cfg(feature = "parquet")]
mod parquet;
mod pipeline;
mod record;
mod sink;
mod source;
mod stream;
mod summary;
mod warc;

pub use files::asks_for_run;
pub use keys::Unique;
pub use open::From;

use crate::input;
use dw_article::Article;
use indicatif::{ProgressBar, ProgressStyle};
use journal::Journal;
use keys::Keys;
use open::Reading;
use pipeline::Task;
use record::{Outcome, RawContent, RecordFault, Wanted};
use sink::{MakeTable, Printed, Sharded, Sink};
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use warc::FileEvent;

/// How a run is asked for.
#[derive(clap::Args)]
#[command(next_help_heading = "Archives")]
// Its own name is the caller's, too.
#[group(id = "archives")]
pub struct ArchiveOptions {
    /// Write numbered files into this directory: part-00000.jsonl and on, errors-00000.jsonl and on
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Go on with the run in --out that was stopped or killed
    #[arg(long, requires = "out")]
    resume: bool,
    /// Rows in a file of --out
    #[arg(long, value_name = "ROWS", requires = "out", default_value_t = NonZero::new(10_000).unwrap_or(NonZero::<u64>::MIN))]
    rows: NonZero<u64>,
    /// Leave out what is there already
    #[arg(long, value_enum, value_name = "BY")]
    unique: Option<Unique>,
    /// What the inputs hold
    #[arg(long, value_enum, default_value_t = From::Auto)]
    from: From,
    /// Print error lines among the articles, {"error": …}
    #[arg(long, conflicts_with = "out")]
    with_errors: bool,
    /// Threads that parse; without it, as many as there are cores
    #[arg(long, value_name = "COUNT")]
    threads: Option<NonZero<usize>>,
}

/// What the rest of the command line says.
pub struct Rest<'a> {
    pub files: &'a [OsString],
    pub charset: Option<&'static encoding_rs::Encoding>,
    pub text: bool,
    /// Parquet, and not JSON Lines.
    pub parquet: bool,
}

impl ArchiveOptions {
    /// Whether files are written.
    pub fn has_out(&self) -> bool {
        self.out.is_some()
    }

    /// Whether this is a run over archives; else pages are read one by one.
    pub fn ask_for_run(&self, files: &[OsString]) -> bool {
        let options = self.out.is_some() || self.from != From::Auto || self.unique.is_some();
        options
            || self.with_errors
            || self.threads.is_some()
            || files.iter().any(|file| asks_for_run(file))
    }
}

/// Runs over archives. Exit status 0 when all inputs could be read to their end, whatever pages they held.
pub fn run(options: &ArchiveOptions, rest: &Rest<'_>) -> ExitCode {
    let mut summary = summary::Summary::default();
    match start(options, rest, &mut summary) {
        Ok(()) => {
            input::say(&summary.text());
            ExitCode::from(u8::from(summary.has_unread()))
        }
        // Whoever reads our output has stopped reading: nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe && options.out.is_none() => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            input::say(&error.to_string());
            if options.out.is_some() && error.kind() != io::ErrorKind::AlreadyExists {
                input::say(
                    "stopped; every file in --out is whole, and --resume goes on from there",
                );
            }
            ExitCode::from(1)
        }
    }
}

fn start(
    options: &ArchiveOptions,
    rest: &Rest<'_>,
    summary: &mut summary::Summary,
) -> io::Result<()> {
    let out = options.out.as_deref();
    let cores = || std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut from = None;
    let mut keys = Keys::new(options.unique);
    let mut sink: Box<dyn Sink> = match out {
        None => Box::new(Printed::new(options.with_errors)),
        Some(dir) => {
            let (journal, last) = Journal::open(dir, options.resume, same(options, rest))?;
            *summary = last.summary;
            if last.done {
                return Ok(());
            }
            keys = Keys::open(options.unique, dir, last.keys)?;
            from = (!last.place.name.is_empty()).then_some(last.place);
            #[cfg(feature = "parquet")]
            let make: MakeTable = if rest.parquet {
                parquet::parquet
            } else {
                sink::jsonl
            };
            #[cfg(not(feature = "parquet"))]
            let make: MakeTable = sink::jsonl;
            Box::new(Sharded::new(
                dir,
                journal,
                last.next,
                options.rows.get(),
                make,
            ))
        }
    };
    let seen = Arc::new(AtomicU64::new(0));
    let progress = Progress::start(&seen, rest.files, out);
    let run = Task {
        threads: options.threads.map_or_else(cores, NonZero::get),
        reading: Reading {
            from: options.from,
            text: rest.text,
        },
        wanted: Wanted {
            charset: rest.charset,
            digest: options.unique == Some(Unique::Digest),
            #[cfg(feature = "parquet")]
            images: rest.parquet,
        },
        from,
        seen,
        summary,
        keys: &mut keys,
    };
    let done = pipeline::run(run, files::list(rest.files, out), &mut *sink);
    progress.end();
    done
}

/// What [`each`] finds.
pub enum ArchivePiece {
    Page(Result<Box<Article>, input::Fault>),
    /// Its address, and its bytes.
    Picture(String, Vec<u8>),
}

/// Every article and picture of what holds pages, one after the other, with the file that it is in.
pub fn each(files: &[OsString], rest: &Rest<'_>, found: &mut dyn FnMut(&Path, ArchivePiece)) {
    let reading = Reading {
        from: From::Auto,
        text: rest.text,
    };
    let wanted = Wanted {
        charset: rest.charset,
        digest: false,
        #[cfg(feature = "parquet")]
        images: false,
    };
    let seen = Arc::new(AtomicU64::new(0));
    for file in files::list(files, None) {
        match file {
            Ok(path) => open::read(&path, reading, &seen, &mut |event| {
                piece(event, wanted, &mut |piece| found(&path, piece));
                true
            }),
            Err((path, message)) => {
                let fault = input::Fault::new("unreadable", message);
                found(&path, ArchivePiece::Page(Err(fault)));
            }
        }
    }
}

fn piece(event: FileEvent, wanted: Wanted, found: &mut dyn FnMut(ArchivePiece)) {
    match event {
        FileEvent::Page(raw) => {
            if matches!(raw.content, RawContent::Mhtml) {
                for (url, bytes) in record::mhtml_pictures(&raw.bytes) {
                    found(ArchivePiece::Picture(url, bytes));
                }
            }
            match record::article(raw, wanted).map_err(|outcome| *outcome) {
                Ok((article, _)) => found(ArchivePiece::Page(Ok(article))),
                Err(Outcome::Fault(RecordFault { code, message, .. })) => {
                    found(ArchivePiece::Page(Err(input::Fault::new(code, message))));
                }
                Err(_) => {}
            }
        }
        FileEvent::Picture {
            url,
            bytes,
            codings,
        } => {
            if let Some(bytes) = record::picture(bytes, &codings) {
                found(ArchivePiece::Picture(url, bytes));
            }
        }
        FileEvent::Fault(RecordFault { code, message, .. }) => {
            found(ArchivePiece::Page(Err(input::Fault::new(code, message))));
        }
        FileEvent::Skipped(_) => {}
    }
}

/// What must be the same when a run goes on, in words.
fn same(options: &ArchiveOptions, rest: &Rest<'_>) -> String {
    let format = if rest.parquet { "parquet" } else { "jsonl" };
    let charset = rest.charset.map_or("none", |charset| charset.name());
    format!(
        "format {format}, from {:?}, unique {:?}, charset {charset}, text {}",
        options.from, options.unique, rest.text
    )
}

/// A bar on a terminal; nothing elsewhere, and nothing among error lines.
struct Progress(Option<(Arc<AtomicBool>, std::thread::JoinHandle<()>)>);

impl Progress {
    fn start(seen: &Arc<AtomicU64>, arguments: &[OsString], out: Option<&Path>) -> Self {
        if out.is_none() || !io::stderr().is_terminal() {
            return Progress(None);
        }
        let lengths = files::list(arguments, out)
            .filter_map(|found| Some(found.ok()?.metadata().ok()?.len()));
        let bar = ProgressBar::new(lengths.sum());
        let template = "{elapsed_precise} {wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}";
        bar.set_style(
            ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()),
        );
        let (seen, over) = (Arc::clone(seen), Arc::new(AtomicBool::new(false)));
        let is_over = Arc::clone(&over);
        let drawn = std::thread::spawn(move || {
            while !is_over.load(Ordering::Relaxed) {
                bar.set_position(seen.load(Ordering::Relaxed));
                std::thread::sleep(Duration::from_millis(200));
            }
            bar.finish_and_clear();
        });
        Progress(Some((over, drawn)))
    }

    fn end(self) {
        if let Some((over, drawn)) = self.0 {
            over.store(true, Ordering::Relaxed);
            let _ = drawn.join();
        }
    }
}
