//! The inputs, in an order that is the same in every run: as they were named, directories by name.

use std::collections::{BTreeSet, HashSet};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What may be a page or hold pages, by how its name ends. Names without an ending are looked into: mirrors
/// name pages `a-70000001`.
const ENDINGS: &[&str] = &[
    "gz", "htm", "html", "jsonl", "mht", "mhtml", "ndjson", "txt", "wacz", "warc", "wet", "xhtml",
    "zip", "zst",
];

/// Those that hold many pages, or one that has to be unpacked.
const HOLDERS: &[&str] = &[
    "gz", "jsonl", "mht", "mhtml", "ndjson", "wacz", "warc", "wet", "zip", "zst",
];

/// One input: a file, or what could not be listed.
pub type FoundFile = Result<PathBuf, (PathBuf, String)>;

fn ends_in(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.is_some_and(|ending| endings.contains(&ending.to_ascii_lowercase().as_str()))
}

/// Whether an argument asks for a run over archives: a directory, a pattern, or a file that holds pages.
pub fn asks_for_run(argument: &OsStr) -> bool {
    let path = Path::new(argument);
    path.is_dir() || ends_in(path, HOLDERS) || pattern(argument).is_some()
}

/// A pattern that the shell has left to us. A file of just this name is that file.
fn pattern(argument: &OsStr) -> Option<&str> {
    let text = argument.to_str()?;
    let is_pattern = text.contains(['*', '?', '[']) && !Path::new(argument).exists();
    is_pattern.then_some(text)
}

/// Every file of the arguments; `out` is ours and no input.
pub fn list<'a>(
    arguments: &'a [OsString],
    out: Option<&'a Path>,
) -> impl Iterator<Item = FoundFile> + 'a {
    let out = out.and_then(|out| out.canonicalize().ok());
    arguments.iter().flat_map(
        move |argument| -> Box<dyn Iterator<Item = FoundFile> + Send> {
            let out = out.clone();
            match pattern(argument) {
                Some(pattern) => match paths(pattern) {
                    Ok(paths) => Box::new(
                        paths
                            .into_iter()
                            .flat_map(move |path| walk(path, out.clone())),
                    ),
                    Err(message) => Box::new(std::iter::once(Err((argument.into(), message)))),
                },
                None => walk(argument.into(), out),
            }
        },
    )
}

fn paths(pattern: &str) -> Result<Vec<PathBuf>, String> {
    let found = glob::glob(pattern).map_err(|error| error.to_string())?;
    let sorted: BTreeSet<PathBuf> = found.filter_map(Result::ok).collect();
    // Patterns follow links, and links may lead in a ring.
    let mut seen = HashSet::new();
    let mut is_new = |path: &PathBuf| match path.canonicalize() {
        Ok(real) => seen.insert(real),
        Err(_) => true,
    };
    let found: Vec<PathBuf> = sorted.into_iter().filter(|path| is_new(path)).collect();
    if found.is_empty() {
        return Err("no file has such a name".to_owned());
    }
    Ok(found)
}

fn walk(path: PathBuf, out: Option<PathBuf>) -> Box<dyn Iterator<Item = FoundFile> + Send> {
    if !path.is_dir() {
        return Box::new(std::iter::once(Ok(path)));
    }
    let is_ours = move |entry: &DirEntry| {
        let is_dir = entry.file_type().is_dir();
        is_dir && out.is_some() && entry.path().canonicalize().ok() == out
    };
    let entries = WalkDir::new(path)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(move |entry| !is_ours(entry));
    Box::new(entries.filter_map(|entry| match entry {
        // Links are not followed: they may lead out of the directory, and in rings.
        Ok(entry) if entry.file_type().is_file() && may_hold(entry.path()) => {
            Some(Ok(entry.into_path()))
        }
        Ok(_) => None,
        Err(error) => {
            let path = error.path().unwrap_or(Path::new("")).to_owned();
            Some(Err((path, error.to_string())))
        }
    }))
}

fn may_hold(path: &Path) -> bool {
    path.extension().is_none() || ends_in(path, ENDINGS)
}
