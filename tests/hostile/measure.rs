//! Time against size, and memory.

use super::growth::{Door, GROWERS, Grower};
use super::targets;
use dw_article::{Article, ParseError, ParseOptions, fuzzing, parse_html, parse_text};
use std::time::{Duration, Instant};

/// The thread's own time where the system tells it, else the clock's.
pub struct Clock {
    wall: Instant,
    thread: Option<u64>,
}

impl Clock {
    pub fn start() -> Clock {
        Clock {
            wall: Instant::now(),
            thread: thread_time(),
        }
    }

    pub fn nanoseconds(&self) -> u64 {
        match (self.thread, thread_time()) {
            (Some(before), Some(now)) => now - before,
            _ => self.wall.elapsed().as_nanos() as u64,
        }
    }
}

/// Nanoseconds this thread has run.
fn thread_time() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok()
}

/// The most memory the process had, where the system tells it.
pub fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}

/// So that the next peak is the next input's.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The first size tried, in bytes.
const FROM: usize = 1 << 15;
/// Nobody waits longer for the next doubling.
const ENOUGH: Duration = Duration::from_millis(1500);
/// An input this slow to grow counts as linear: allocator and caches take their share.
const LINEAR: f64 = 1.5;
/// Below this nothing can be said of growth, in nanoseconds.
const SOMETHING: u64 = 60_000_000;

#[derive(Default)]
struct Growth {
    bytes: usize,
    nanoseconds: u64,
    exponent: f64,
    peak: u64,
}

/// Measures every input that grows, to so many megabytes; whether all are linear.
pub fn run(megabytes: usize, only: Option<&str>) -> bool {
    let (mut failures, mut tried) = (0, 0);
    let (mut slowest, mut slowest_name, mut peak) = (0.0_f64, "", 0);
    println!(
        "{:<36} {:>9} {:>9} {:>8} {:>7} {:>7}",
        "input", "bytes", "ms", "ns/byte", "growth", "MB"
    );
    for grower in GROWERS
        .iter()
        .filter(|g| only.is_none_or(|o| g.name.contains(o)))
    {
        let growth = grow(grower, megabytes << 20);
        tried += 1;
        let per_byte = growth.nanoseconds as f64 / growth.bytes.max(1) as f64;
        let bad = growth.exponent > LINEAR;
        println!(
            "{:<36} {:>9} {:>9.1} {:>8.1} {:>7.2} {:>7}{}",
            grower.name,
            growth.bytes,
            growth.nanoseconds as f64 / 1e6,
            per_byte,
            growth.exponent,
            growth.peak,
            if bad { "  NOT LINEAR" } else { "" }
        );
        failures += u32::from(bad);
        peak = peak.max(growth.peak);
        if per_byte > slowest {
            (slowest, slowest_name) = (per_byte, grower.name);
        }
    }
    println!(
        "{tried} growing inputs, {failures} not linear; slowest: {slowest:.0} ns a byte ({slowest_name}); peak memory {peak} MB"
    );
    println!(
        "{{\"inputs\":{tried},\"failures\":{failures},\"nanosecondsPerByte\":{slowest:.0},\"slowest\":\"{slowest_name}\",\"peakMegabytes\":{peak}}}"
    );
    failures == 0
}

fn grow(grower: &Grower, most: usize) -> Growth {
    let mut growth = Growth::default();
    let mut times: Vec<(usize, u64)> = Vec::new();
    let mut bytes = FROM;
    while bytes <= most {
        let input = grower.input(bytes);
        forget_peak();
        let clock = Clock::start();
        let parsed = through(grower.door, &input);
        if let Ok(article) = &parsed {
            targets::check_forms(article);
            std::hint::black_box(
                serde_json::to_string(article)
                    .map(|json| json.len())
                    .unwrap_or(0),
            );
        }
        let nanoseconds = clock.nanoseconds();
        drop(parsed);
        times.push((input.len(), nanoseconds));
        growth = Growth {
            bytes: input.len(),
            nanoseconds,
            exponent: exponent(&times),
            peak: peak_megabytes(),
        };
        if nanoseconds > ENOUGH.as_nanos() as u64 {
            break;
        }
        bytes *= 2;
    }
    growth
}

fn through(door: Door, input: &str) -> Result<Article, ParseError> {
    let options = ParseOptions {
        max_bytes: usize::MAX,
        ..ParseOptions::default()
    };
    match door {
        Door::Html => parse_html(input, &options),
        Door::Text => parse_text(input, &options),
        Door::Snapshot => fuzzing::parse_snapshot(input, None),
    }
}

/// How time grows with size over the last two doublings; 1 while it is too short to tell.
fn exponent(times: &[(usize, u64)]) -> f64 {
    let Some(last) = times.last().filter(|(_, time)| *time > SOMETHING) else {
        return 1.0;
    };
    let first = times[times.len().saturating_sub(3)];
    if first.0 == last.0 {
        return 1.0;
    }
    (last.1 as f64 / first.1.max(1) as f64).ln() / (last.0 as f64 / first.0 as f64).ln()
}
