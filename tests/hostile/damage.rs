//! Structured pages by the million, whole and damaged. Page `n` of a seed is always the same.

use super::common::{cases, check_invariants};
use super::{classic_pages, pages, targets, text_pages};
use dw_article::{ParseOptions, parse_html, parse_text};
use proptest::prelude::*;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestCaseError, TestRng, TestRunner};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

pub struct Run {
    pub count: u64,
    pub seed: u64,
    /// Number of the first page.
    pub from: u64,
    /// Stop after so many; 0 is never.
    pub minutes: u64,
    pub threads: u64,
}

/// Sorts of pages, each as often as it stands here.
const SORTS: &[Sort] = &[
    Sort::Webapp,
    Sort::Classic,
    Sort::Text,
    Sort::Damaged,
    Sort::Renamed,
    Sort::Classic,
    Sort::Live,
    Sort::Damaged,
    Sort::Amp,
    Sort::Mobile,
    Sort::LiveState,
    Sort::Damaged,
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    Webapp,
    Renamed,
    Amp,
    Mobile,
    Live,
    LiveState,
    Classic,
    Text,
    /// Any of these, or a case, with edits.
    Damaged,
}

/// What was found of a page: its bytes, and what is wrong with it.
type Checked = (usize, Result<(), String>);

#[derive(Default)]
struct Slowest {
    nanoseconds_per_byte: f64,
    page: u64,
    bytes: usize,
}

pub fn run(run: &Run) -> bool {
    let sources: Vec<String> = cases("pages").iter().map(|case| case.input()).collect();
    let begin = Instant::now();
    let deadline = Duration::from_secs(run.minutes * 60);
    let next = AtomicU64::new(run.from);
    let end = run.from + run.count;
    let (failures, bytes, done) = (AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));
    let slowest = Mutex::new(Slowest::default());
    // A panic is a failure that is reported below, with its page.
    std::panic::set_hook(Box::new(|_| {}));
    std::thread::scope(|scope| {
        for _ in 0..run.threads.max(1) {
            scope.spawn(|| {
                let makers = Makers::new();
                loop {
                    let page = next.fetch_add(1, Ordering::Relaxed);
                    if page >= end || (run.minutes > 0 && begin.elapsed() > deadline) {
                        break;
                    }
                    let clock = super::measure::Clock::start();
                    let (size, checked) = makers.check(run.seed, page, &sources);
                    let took = clock.nanoseconds() as f64 / size.max(2000) as f64;
                    bytes.fetch_add(size as u64, Ordering::Relaxed);
                    let mut slowest = slowest.lock().unwrap();
                    if took > slowest.nanoseconds_per_byte {
                        *slowest = Slowest { nanoseconds_per_byte: took, page, bytes: size };
                    }
                    drop(slowest);
                    if let Err(message) = checked {
                        failures.fetch_add(1, Ordering::Relaxed);
                        println!(
                            "FAILED page {page} of seed {} ({:?}): torture pages --seed {} --from {page} --count 1\n{}",
                            run.seed, sort_of(page), run.seed, brief(&message)
                        );
                    }
                    let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                    if done.is_multiple_of(50_000) {
                        println!("  {done} pages, {} failures, {} s", failures.load(Ordering::Relaxed), begin.elapsed().as_secs());
                    }
                }
            });
        }
    });
    let (failures, done) = (failures.into_inner(), done.into_inner());
    let slowest = slowest.into_inner().unwrap();
    println!(
        "{done} pages, {:.1} MB, {failures} failures, {} s; slowest with all its checks: {:.0} ns a byte (page {}, {} bytes); peak memory {} MB",
        bytes.into_inner() as f64 / 1e6,
        begin.elapsed().as_secs(),
        slowest.nanoseconds_per_byte,
        slowest.page,
        slowest.bytes,
        super::measure::peak_megabytes()
    );
    println!(
        "{{\"pages\":{done},\"seed\":{},\"failures\":{failures},\"seconds\":{},\"nanosecondsPerByte\":{:.0},\"peakMegabytes\":{}}}",
        run.seed,
        begin.elapsed().as_secs(),
        slowest.nanoseconds_per_byte,
        super::measure::peak_megabytes()
    );
    failures == 0
}

fn brief(message: &str) -> String {
    message.chars().take(4000).collect()
}

fn sort_of(page: u64) -> Sort {
    SORTS[(page % SORTS.len() as u64) as usize]
}

/// A generator whose numbers follow from seed and page.
fn runner(seed: u64, page: u64) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(&page.to_le_bytes());
    let config = Config {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

/// What makes the pages; making the makers takes longer than making a page.
struct Makers {
    one: BoxedStrategy<Vec<Vec<pages::Piece>>>,
    several: BoxedStrategy<Vec<Vec<pages::Piece>>>,
    classic: BoxedStrategy<(Vec<classic_pages::Piece>, classic_pages::Frame)>,
    text: BoxedStrategy<text_pages::Rendering>,
    damaged: BoxedStrategy<Damaged>,
    deep: BoxedStrategy<Damaged>,
}

impl Makers {
    fn new() -> Makers {
        Makers {
            one: proptest::collection::vec(pages::pieces(), 1).boxed(),
            several: proptest::collection::vec(pages::pieces(), 1..4).boxed(),
            classic: (classic_pages::pieces(), classic_pages::frame()).boxed(),
            text: text_pages::rendering().boxed(),
            damaged: damaged(40).boxed(),
            deep: damaged(100_000).boxed(),
        }
    }

    fn check(&self, seed: u64, page: u64, sources: &[String]) -> Checked {
        let mut runner = runner(seed, page);
        let place = match sort_of(page) {
            Sort::Webapp => pages::Place::Webapp,
            Sort::Renamed => pages::Place::Renamed,
            Sort::Amp => pages::Place::Amp,
            Sort::Mobile => pages::Place::Mobile,
            Sort::Live => pages::Place::Live,
            Sort::LiveState => pages::Place::LiveState,
            Sort::Classic => {
                return smallest(&mut runner, &self.classic, |(pieces, frame)| {
                    classic_pages::each_word_once(pieces, *frame)
                });
            }
            Sort::Text => {
                return smallest(&mut runner, &self.text, text_pages::each_word_once);
            }
            Sort::Damaged => {
                // Most pages are nested as real ones may be, some as none is.
                let deep = page.is_multiple_of(997);
                let maker = if deep { &self.deep } else { &self.damaged };
                return smallest(&mut runner, maker, |damaged| damaged.check(sources));
            }
        };
        let maker = if sort_of(page) == Sort::Live {
            &self.several
        } else {
            &self.one
        };
        smallest(&mut runner, maker, |lists| {
            pages::each_word_once(place, lists)
        })
    }
}

/// Checks a value; when that fails, the smallest value that fails.
fn smallest<S: Strategy>(
    runner: &mut TestRunner,
    strategy: &S,
    check: impl Fn(&S::Value) -> Result<(), TestCaseError>,
) -> Checked {
    let mut tree = strategy.new_tree(runner).unwrap();
    let try_it = |value: &S::Value| match catch_unwind(AssertUnwindSafe(|| check(value))) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            Err(format!(
                "panic: {}",
                text.or_else(|| panic.downcast_ref::<&str>().map(|s| (*s).to_owned()))
                    .unwrap_or_default()
            ))
        }
    };
    let value = tree.current();
    let size = format!("{value:?}").len();
    let Err(mut message) = try_it(&value) else {
        return (size, Ok(()));
    };
    let mut simpler = tree.simplify();
    for _ in 0..2000 {
        if !simpler {
            break;
        }
        let value = tree.current();
        match try_it(&value) {
            Err(smaller) => {
                message = format!("{smaller}\nof {value:?}");
                simpler = tree.simplify();
            }
            Ok(()) => simpler = tree.complicate(),
        }
    }
    (size, Err(message))
}

/// One change to a page.
#[derive(Clone, Debug)]
enum Edit {
    Cut(f64),
    Drop(f64, usize),
    Double(f64, usize),
    /// Flips bits of a byte, before the bytes become text.
    Flip(f64, u8),
    Insert(f64, String),
    /// Removes the tag that follows.
    Tag(f64),
    /// So many elements open here, and never close.
    Nest(f64, &'static str, usize),
}

fn edit(deep: usize) -> impl Strategy<Value = Edit> {
    let at = 0.0..1.0;
    let names = prop_oneof![
        Just("<div>"),
        Just("<b>"),
        Just("<blockquote>"),
        Just("<ul><li>"),
        Just("<table><tr><td>"),
        Just("<a href=/x>")
    ];
    prop_oneof![
        1 => at.clone().prop_map(Edit::Cut),
        3 => (at.clone(), 1..400usize).prop_map(|(at, n)| Edit::Drop(at, n)),
        3 => (at.clone(), 1..400usize).prop_map(|(at, n)| Edit::Double(at, n)),
        4 => (at.clone(), 1..255u8).prop_map(|(at, mask)| Edit::Flip(at, mask)),
        4 => (at.clone(), "[<>\"'=&;/ \\x00-\\x20a-z]{1,4}").prop_map(|(at, text)| Edit::Insert(at, text)),
        4 => at.clone().prop_map(Edit::Tag),
        1 => (at, names, 1..deep).prop_map(|(at, name, n)| Edit::Nest(at, name, n)),
    ]
}

#[derive(Clone, Debug)]
struct Damaged {
    /// A case when not generated.
    which: usize,
    generated: Option<Vec<pages::Piece>>,
    edits: Vec<Edit>,
}

fn damaged(deep: usize) -> impl Strategy<Value = Damaged> {
    let generated = proptest::option::weighted(0.9, pages::pieces());
    (
        0..10_000usize,
        generated,
        proptest::collection::vec(edit(deep), 1..12),
    )
        .prop_map(|(which, generated, edits)| Damaged {
            which,
            generated,
            edits,
        })
}

impl Damaged {
    fn input(&self, sources: &[String]) -> String {
        let source = match &self.generated {
            Some(pieces) => {
                let (parts, _) = pages::written(std::slice::from_ref(pieces));
                pages::page_in(pages::Place::Webapp, &parts)
            }
            None => sources
                .get(self.which % sources.len().max(1))
                .cloned()
                .unwrap_or_default(),
        };
        let mut bytes = source.into_bytes();
        for edit in &self.edits {
            apply(edit, &mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// It gives an article that keeps the rules, or an error; the same by the way browsers take.
    fn check(&self, sources: &[String]) -> Result<(), TestCaseError> {
        let input = self.input(sources);
        let options = ParseOptions::default();
        let read = parse_html(&input, &options);
        if let Ok(article) = &read {
            check_invariants(article, "damaged");
            targets::check_forms(article);
        }
        prop_assert_eq!(
            targets::but_for_limits(read),
            targets::but_for_limits(dw_article::fuzzing::parse_html_by_snapshot(
                &input, &options
            )),
            "by snapshot: {}",
            input
        );
        if let Ok(article) = parse_text(&input, &options) {
            check_invariants(&article, "damaged text");
        }
        Ok(())
    }
}

fn apply(edit: &Edit, bytes: &mut Vec<u8>) {
    let place = |at: f64| (at * bytes.len() as f64) as usize;
    match edit {
        Edit::Cut(at) => bytes.truncate(place(*at)),
        Edit::Drop(at, n) => {
            let at = place(*at);
            let end = (at + n).min(bytes.len());
            bytes.drain(at..end);
        }
        Edit::Double(at, n) => {
            let at = place(*at);
            let copy = bytes[at..(at + n).min(bytes.len())].to_vec();
            bytes.splice(at..at, copy);
        }
        Edit::Flip(at, mask) => {
            let at = place(*at);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= mask;
            }
        }
        Edit::Insert(at, text) => {
            let at = place(*at);
            bytes.splice(at..at, text.bytes());
        }
        Edit::Tag(at) => {
            let at = place(*at);
            let Some(start) = bytes[at..].iter().position(|b| *b == b'<') else {
                return;
            };
            let Some(length) = bytes[at + start..].iter().position(|b| *b == b'>') else {
                return;
            };
            bytes.drain(at + start..=at + start + length);
        }
        Edit::Nest(at, name, n) => {
            let at = place(*at);
            bytes.splice(at..at, name.repeat(*n).into_bytes());
        }
    }
}
