//! How many names a page has, of those that the guard would keep.

use super::super::Span;
use super::super::ordinary::Name;
use crate::limits::NAMES;

/// How many of a page's names are remembered.
const NAMES_SEEN: usize = 256;

/// How many names a page has that the guard would count, or more: it remembers some, and counts again what it has forgotten.
pub(super) struct Names {
    seen: [Span; NAMES_SEEN],
    count: usize,
}

impl Default for Names {
    fn default() -> Self {
        Names {
            seen: [Span::default(); NAMES_SEEN],
            count: 0,
        }
    }
}

impl Names {
    /// Counts a name, unless it is known; `None` when there may be too many.
    pub(super) fn see(&mut self, page: &str, name: Name<'_>) -> Option<()> {
        /// Bytes of names that the guard does not keep.
        const SHORT: usize = 7;
        let bytes = name.text.as_bytes();
        if bytes.len() <= SHORT {
            return Some(());
        }
        let byte = |at: usize| bytes.get(at).map_or(0, |byte| usize::from(*byte | 0x20));
        let mixed = byte(bytes.len() - 1) * 7 + byte(bytes.len() / 2) * 31 + byte(5) * 3;
        let Some(seen) = self.seen.get_mut((mixed + bytes.len()) % NAMES_SEEN) else {
            return Some(());
        };
        let there = page.get(seen.start as usize..seen.end as usize);
        if there.is_some_and(|there| there.eq_ignore_ascii_case(name.text)) {
            return Some(());
        }
        *seen = Span::of(name.at, bytes.len());
        self.count += 1;
        // The elements and attributes that are known are not counted.
        (self.count < NAMES - 250).then_some(())
    }
}
