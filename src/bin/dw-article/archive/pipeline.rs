//! One thread reads, one for each core parses, one writes; what is under way is bounded. The order of the
//! inputs is kept: what is done early waits for what comes before it.

use super::files::FoundFile;
use super::journal::Position;
use super::keys::Keys;
use super::open::{self, Reading};
use super::record::{self, Origin, Outcome, Raw, RecordFault, Wanted};
use super::sink::Sink;
use super::summary::Summary;
use super::warc::FileEvent;
use crate::input;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// How many bytes of pages may be under way: for all, and for each thread.
const UNDER_WAY: usize = 32 << 20;
const UNDER_WAY_EACH: usize = 8 << 20;
/// What a page counts at least: it is more than its bytes.
const LEAST: usize = 8 << 10;
/// So many records that are nothing are told as one.
const TOGETHER: u64 = 10_000;

enum What {
    Raw(Raw),
    Fault(RecordFault),
    /// Only tells how far the inputs have been read.
    Nothing,
}

struct Job {
    number: u64,
    place: Position,
    skipped: Vec<(&'static str, u64)>,
    weight: usize,
    what: What,
}

struct Done {
    place: Position,
    skipped: Vec<(&'static str, u64)>,
    weight: usize,
    outcome: Option<Outcome>,
}

/// How much is under way.
struct Budget {
    used: Mutex<Option<usize>>,
    freed: Condvar,
    most: usize,
}

impl Budget {
    /// Waits until there is room; false when nobody writes any more. What is larger than all goes alone.
    fn take(&self, weight: usize) -> bool {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match *used {
                None => return false,
                Some(some) if some == 0 || some + weight <= self.most => {
                    *used = Some(some + weight);
                    return true;
                }
                Some(_) => {
                    used = self
                        .freed
                        .wait(used)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        }
    }

    fn give(&self, weight: usize) {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        *used = used.map(|used| used.saturating_sub(weight));
        self.freed.notify_all();
    }

    fn close(&self) {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.freed.notify_all();
    }
}

/// What a run is given.
pub struct Task<'a> {
    pub threads: usize,
    pub reading: Reading,
    pub wanted: Wanted,
    /// Where an earlier run has got to.
    pub from: Option<Position>,
    /// The bytes read so far.
    pub seen: Arc<AtomicU64>,
    pub summary: &'a mut Summary,
    pub keys: &'a mut Keys,
}

/// Reads all inputs. An error says that nothing more can be written, or that the inputs are others.
pub fn run(
    run: Task<'_>,
    files: impl Iterator<Item = FoundFile> + Send,
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let budget = Budget {
        used: Mutex::new(Some(0)),
        freed: Condvar::new(),
        most: UNDER_WAY + run.threads * UNDER_WAY_EACH,
    };
    let (jobs, waiting) = sync_channel::<Job>(2 * run.threads);
    let waiting = Arc::new(Mutex::new(waiting));
    let (results, done) = channel::<(u64, Done)>();
    let Task {
        threads,
        reading,
        wanted,
        from,
        seen,
        summary,
        keys,
    } = run;
    std::thread::scope(|scope| {
        let budget = &budget;
        let reader = scope.spawn(move || {
            let reader = FileReader {
                jobs,
                budget,
                number: 0,
                skipped: Vec::new(),
                quiet: 0,
            };
            reader.read(files, reading, from, &seen)
        });
        for _ in 0..threads {
            let (waiting, results) = (Arc::clone(&waiting), results.clone());
            scope.spawn(move || work(&waiting, &results, wanted));
        }
        drop((waiting, results));
        let written = write(done, budget, sink, summary, keys);
        budget.close();
        let place = written?;
        let read = reader
            .join()
            .unwrap_or_else(|_| Err(io::Error::other("the reader has a fault")));
        read?;
        sink.done(&place, summary, keys, true)
    })
}

fn work(waiting: &Mutex<Receiver<Job>>, results: &Sender<(u64, Done)>, wanted: Wanted) {
    loop {
        let job = waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        let Ok(Job {
            number,
            place,
            skipped,
            weight,
            what,
        }) = job
        else {
            return;
        };
        let outcome = match what {
            What::Raw(raw) => Some(record::read(raw, wanted)),
            What::Fault(fault) => Some(Outcome::Fault(fault)),
            What::Nothing => None,
        };
        if results
            .send((
                number,
                Done {
                    place,
                    skipped,
                    weight,
                    outcome,
                },
            ))
            .is_err()
        {
            return;
        }
    }
}

fn write(
    done: Receiver<(u64, Done)>,
    budget: &Budget,
    sink: &mut dyn Sink,
    summary: &mut Summary,
    keys: &mut Keys,
) -> io::Result<Position> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    let mut place = Position::default();
    for (number, one) in done {
        early.insert(number, one);
        while let Some(one) = early.remove(&next) {
            next += 1;
            for (reason, count) in one.skipped {
                summary.skipped(reason, count);
            }
            match one.outcome {
                Some(Outcome::Article(row)) if keys.has(&row)? => summary.duplicates += 1,
                Some(Outcome::Article(row)) => {
                    summary.article(&row);
                    sink.article(&row)?;
                }
                Some(Outcome::Fault(fault)) => {
                    summary.fault(&fault);
                    sink.fault(&fault)?;
                }
                Some(Outcome::Skipped(reason)) => summary.skipped(reason, 1),
                None => {}
            }
            place = one.place;
            budget.give(one.weight);
            sink.done(&place, summary, keys, false)?;
        }
    }
    Ok(place)
}

struct FileReader<'a> {
    jobs: SyncSender<Job>,
    budget: &'a Budget,
    number: u64,
    skipped: Vec<(&'static str, u64)>,
    quiet: u64,
}

impl FileReader<'_> {
    fn read(
        mut self,
        files: impl Iterator<Item = FoundFile>,
        reading: Reading,
        mut from: Option<Position>,
        seen: &Arc<AtomicU64>,
    ) -> io::Result<()> {
        for (number, found) in files.enumerate() {
            let path = match &found {
                Ok(path) | Err((path, _)) => path,
            };
            let mut place = Position {
                input: number as u64,
                name: input::name(path.as_os_str()),
                length: length(path),
                events: 0,
            };
            let mut done = 0;
            if let Some(there) = &from {
                if place.input < there.input {
                    continue;
                }
                if place.name != there.name || (place.length != there.length && there.events > 0) {
                    return Err(changed(&there.name));
                }
                done = there.events;
                from = None;
            }
            let goes_on = match found {
                Ok(path) => {
                    let mut goes_on = true;
                    open::read(&path, reading, seen, &mut |event| {
                        place.events += 1;
                        goes_on = place.events <= done || self.event(&place, event);
                        goes_on
                    });
                    goes_on && self.end(&place)
                }
                Err((_, message)) => {
                    let origin = Origin {
                        source: place.name.clone(),
                        ..Origin::default()
                    };
                    place.events = 1;
                    let fault = RecordFault {
                        code: "unreadable",
                        message,
                        origin,
                    };
                    done > 0 || self.event(&place, FileEvent::Fault(fault))
                }
            };
            if !goes_on {
                return Ok(());
            }
        }
        match from {
            Some(place) if !place.name.is_empty() => Err(changed(&place.name)),
            _ => Ok(()),
        }
    }

    fn event(&mut self, place: &Position, event: FileEvent) -> bool {
        match event {
            FileEvent::Picture { .. } => self.event(place, FileEvent::Skipped("not HTML")),
            FileEvent::Page(raw) => {
                let weight = LEAST + raw.bytes.len();
                self.send(place, weight, What::Raw(raw))
            }
            FileEvent::Fault(fault) => self.send(place, LEAST, What::Fault(fault)),
            FileEvent::Skipped(reason) => {
                match self.skipped.iter_mut().find(|(known, _)| *known == reason) {
                    Some((_, count)) => *count += 1,
                    None => self.skipped.push((reason, 1)),
                }
                self.quiet += 1;
                self.quiet < TOGETHER || self.send(place, LEAST, What::Nothing)
            }
        }
    }

    /// A file has ended: what was skipped in it since its last page is told.
    fn end(&mut self, place: &Position) -> bool {
        self.quiet == 0 || self.send(place, LEAST, What::Nothing)
    }

    fn send(&mut self, place: &Position, weight: usize, what: What) -> bool {
        if !self.budget.take(weight) {
            return false;
        }
        self.quiet = 0;
        let (number, skipped) = (self.number, std::mem::take(&mut self.skipped));
        self.number += 1;
        let place = place.clone();
        self.jobs
            .send(Job {
                number,
                place,
                skipped,
                weight,
                what,
            })
            .is_ok()
    }
}

fn length(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

fn changed(name: &str) -> io::Error {
    let message = format!(
        "the inputs are not those of the run that is to go on: {name} has changed or is elsewhere"
    );
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
