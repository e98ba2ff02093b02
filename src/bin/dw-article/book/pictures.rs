//! The pictures of a book or a folder: looked at before they are believed. What cannot be had is told with its
//! reason, and keeps its address. The twin of the package's `book/pictures.js`.

use std::collections::{HashMap, HashSet};

/// How many pictures a file holds.
pub const MOST: usize = 500;
/// How large one may be, in bytes.
pub const PICTURE: usize = 16 * 1024 * 1024;
/// How large all may be together.
pub const ALL: usize = 128 * 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PictureKind {
    pub media: &'static str,
    pub extension: &'static str,
}

/// What EPUB 3 lets every reader show; WebP came with 3.3, and older readers do not know it.
pub const IN_BOOKS: &[&str] = &["jpg", "png", "gif"];
pub const IN_FOLDERS: &[&str] = &["jpg", "png", "gif", "webp"];

/// By how a file begins; its name counts for nothing.
pub fn kind(bytes: &[u8]) -> Option<PictureKind> {
    let holds = |at: usize, sign: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(sign));
    let (media, extension) = if holds(0, b"\xff\xd8\xff") {
        ("image/jpeg", "jpg")
    } else if holds(0, b"\x89PNG\r\n\x1a\n") {
        ("image/png", "png")
    } else if holds(0, b"GIF87a") || holds(0, b"GIF89a") {
        ("image/gif", "gif")
    } else if holds(0, b"RIFF") && holds(8, b"WEBP") {
        ("image/webp", "webp")
    } else {
        return None;
    };
    Some(PictureKind { media, extension })
}

/// A picture that is in the file.
pub struct BookPicture {
    pub bytes: Vec<u8>,
    pub kind: PictureKind,
}

/// One that is not, and why.
#[derive(Debug, PartialEq)]
pub struct Missing {
    pub url: String,
    pub reason: &'static str,
}

/// Those that are in a file, and where.
#[derive(Default)]
pub struct Pictures {
    pub had: Vec<BookPicture>,
    pub missing: Vec<Missing>,
    places: HashMap<String, usize>,
}

impl Pictures {
    /// Gets every picture once. `wanted` says which page shows each, in the order in which they are shown.
    pub fn of(
        wanted: impl IntoIterator<Item = (usize, String)>,
        types: &[&str],
        get: &mut dyn FnMut(usize, &str) -> Option<Vec<u8>>,
    ) -> Pictures {
        let mut pictures = Pictures::default();
        let mut seen = HashSet::new();
        let mut room = ALL;
        for (page, url) in wanted {
            if !seen.insert(url.clone()) {
                continue;
            }
            let is_full = pictures.had.len() >= MOST || room == 0;
            let reason = match (is_full, if is_full { None } else { get(page, &url) }) {
                (true, _) => "too-large",
                (false, None) => "not-had",
                (false, Some(bytes)) if bytes.len() > PICTURE.min(room) => "too-large",
                (false, Some(bytes)) => {
                    match kind(&bytes).filter(|kind| types.contains(&kind.extension)) {
                        Some(kind) => {
                            room -= bytes.len();
                            pictures.places.insert(url, pictures.had.len());
                            pictures.had.push(BookPicture { bytes, kind });
                            continue;
                        }
                        None => "no-picture",
                    }
                }
            };
            pictures.missing.push(Missing { url, reason });
        }
        pictures
    }

    /// Which one an address is, counted from 0.
    pub fn place(&self, url: &str) -> Option<(usize, &BookPicture)> {
        let at = *self.places.get(url)?;
        Some((at, self.had.get(at)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_picture_and_what_has_room() {
        let gif = b"GIF89a...".to_vec();
        let wanted = (0..MOST + 5).map(|n| (0, format!("u{n}")));
        let pictures = Pictures::of(wanted, IN_BOOKS, &mut |_, url| match url {
            "u0" => None,
            "u1" => Some(b"<svg onload=x>".to_vec()),
            "u2" => Some(vec![0xff; PICTURE + 1]),
            "u3" => Some(b"RIFF\0\0\0\0WEBPVP8 ".to_vec()),
            _ => Some(gif.clone()),
        });
        let reasons: Vec<_> = pictures
            .missing
            .iter()
            .map(|missing| missing.reason)
            .collect();
        assert_eq!(
            reasons,
            [
                "not-had",
                "no-picture",
                "too-large",
                "no-picture",
                "too-large"
            ]
        );
        assert_eq!(pictures.had.len(), MOST);
        assert_eq!(pictures.place("u4").map(|(at, _)| at), Some(0));
        assert!(pictures.place("u0").is_none());
    }
}
