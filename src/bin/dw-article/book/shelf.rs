//! Where pictures lie: beside a page that a browser saved "complete", in a directory that the caller names, or
//! among the records of an archive that holds pages and pictures.

use super::pictures::{ALL, PICTURE};
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What browsers put behind a page's name for the folder of its files, in the languages that they speak most.
const BESIDE: &[&str] = &[
    "_files",
    ".files",
    "-Dateien",
    "-Datei",
    "_fichiers",
    "_archivos",
    "_arquivos",
    "_file",
    "_bestanden",
    "_pliki",
    "_soubory",
    "_dosyalar",
    "_fichier",
];

/// How many files of a directory are looked at.
const FILES: usize = 100_000;

enum Held {
    File(PathBuf),
    Record(Vec<u8>),
}

/// Pictures by their files' names, and by the id that DW's have whatever their size: `67900125_605.jpg`.
#[derive(Default)]
pub struct Shelf {
    held: Vec<Held>,
    names: HashMap<String, usize>,
    ids: HashMap<String, Vec<usize>>,
    room: usize,
}

impl Shelf {
    pub fn new() -> Shelf {
        Shelf {
            room: ALL,
            ..Shelf::default()
        }
    }

    /// The folder beside a page, if it has one.
    pub fn beside(page: &Path) -> Shelf {
        let mut shelf = Shelf::new();
        if let (Some(stem), Some(parent)) = (page.file_stem(), page.parent()) {
            for ending in BESIDE {
                let mut name = stem.to_owned();
                name.push(ending);
                let folder = parent.join(name);
                if folder.is_dir() {
                    shelf.directory(&folder);
                }
            }
        }
        shelf
    }

    /// All files of a directory. Links are not followed: they lead elsewhere.
    pub fn directory(&mut self, path: &Path) {
        let entries = WalkDir::new(path)
            .sort_by_file_name()
            .into_iter()
            .take(FILES);
        for entry in entries
            .flatten()
            .filter(|entry| entry.file_type().is_file())
        {
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
                continue;
            };
            self.put(&name, Held::File(entry.into_path()));
        }
    }

    /// A picture of an archive. What has no room is not there.
    pub fn record(&mut self, url: &str, bytes: Vec<u8>) {
        if bytes.len() <= PICTURE.min(self.room) && super::pictures::kind(&bytes).is_some() {
            self.room -= bytes.len();
            self.put(&name_in(url), Held::Record(bytes));
        }
    }

    fn put(&mut self, name: &str, held: Held) {
        let at = self.held.len();
        self.held.push(held);
        self.names.entry(name.to_owned()).or_insert(at);
        if let Some(id) = id_in(name) {
            self.ids.entry(id.to_owned()).or_default().push(at);
        }
    }

    /// The picture of an address: the file of this name, or else the largest with this id that may be shown.
    pub fn get(&self, url: &str, types: &[&str]) -> Option<Vec<u8>> {
        let name = name_in(url);
        let fits = |bytes: &Vec<u8>| {
            super::pictures::kind(bytes).is_some_and(|kind| types.contains(&kind.extension))
        };
        let exact = self.names.get(&name).and_then(|at| self.bytes(*at));
        if exact.as_ref().is_some_and(fits) {
            return exact;
        }
        let others = id_in(&name).and_then(|id| self.ids.get(id));
        let others = others.into_iter().flatten();
        let best = others
            .filter_map(|at| self.bytes(*at))
            .filter(|bytes| fits(bytes) && bytes.len() <= PICTURE)
            .max_by_key(Vec::len);
        best.or(exact)
    }

    fn bytes(&self, at: usize) -> Option<Vec<u8>> {
        match self.held.get(at)? {
            Held::Record(bytes) => Some(bytes.clone()),
            Held::File(path) => {
                let mut bytes = Vec::new();
                let file = File::open(path).ok()?;
                file.take(PICTURE as u64 + 1).read_to_end(&mut bytes).ok()?;
                Some(bytes)
            }
        }
    }
}

/// What a file of an address is called: the last part of its path, without what is encoded.
fn name_in(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let bytes = last.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = last.get(at + 1..at + 3).filter(|_| *byte == b'%');
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The id in the name of a picture of DW's: `67900125` of `67900125_605.jpg` and of `0,,67900125_303,00.jpg`.
fn id_in(name: &str) -> Option<&str> {
    let name = name.strip_prefix("0,,").unwrap_or(name);
    let (id, _) = name.split_once('_')?;
    let is_id = (4..=12).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit());
    is_id.then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_by_name_and_by_id() {
        let mut shelf = Shelf::new();
        shelf.record(
            "https://static.dw.com/image/67900125_303.jpg",
            b"GIF89a-small".to_vec(),
        );
        shelf.record(
            "https://static.dw.com/image/67900125_605.jpg",
            b"GIF89a-larger".to_vec(),
        );
        shelf.record(
            "https://static.dw.com/image/67900125_9.webp",
            b"RIFF....WEBP the largest of all".to_vec(),
        );
        shelf.record("https://x.example/a%20b.gif?x", b"GIF89a-b".to_vec());
        shelf.record("https://x.example/page.gif", b"<html>".to_vec());
        let get = |url| {
            shelf
                .get(url, &["gif"])
                .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        };
        assert_eq!(
            get("https://static.dw.com/image/67900125_303.jpg").as_deref(),
            Some("GIF89a-small")
        );
        assert_eq!(
            get("https://static.dw.com/image/67900125_800.jpg").as_deref(),
            Some("GIF89a-larger")
        );
        assert_eq!(
            get("http://www.dw.de/image/0,,67900125_401,00.jpg").as_deref(),
            Some("GIF89a-larger")
        );
        assert_eq!(
            get("https://y.example/a b.gif").as_deref(),
            Some("GIF89a-b")
        );
        assert_eq!(get("https://x.example/page.gif"), None);
        assert_eq!(get("https://x.example/67900125.jpg"), None);
    }
}
