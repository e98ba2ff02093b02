//! Sorting and finding again, once for the whole crate: the standard library's sort and maps are compiled anew
//! for every type. It serves only the module's size: the page entry's had 208 KB (brotli, after `wasm-opt`) with those
//! copies and the printing of JSON values, and 186 without. `npm run size` says what it has today.

use serde_json::{Map, Value};

/// The items by their keys; those with the same key stay as they stood.
pub(crate) fn by_key<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    by_keys(items, |item| (key(item), 0))
}

/// The items by two keys; those with the same stay as they stood.
pub(crate) fn by_keys<T>(items: Vec<T>, keys: impl Fn(&T) -> (u64, u32)) -> Vec<T> {
    let keys: Vec<(u64, u32)> = items.iter().map(keys).collect();
    if keys.is_sorted() {
        return items;
    }
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order(&keys)
        .into_iter()
        .filter_map(|at| items.get_mut(at)?.take())
        .collect()
}

/// Where the keys stand, from the lowest to the highest.
fn order(keys: &[(u64, u32)]) -> Vec<usize> {
    let mut packed: Vec<u128> = keys
        .iter()
        .enumerate()
        .map(|(at, (first, second))| {
            u128::from(*first) << 64 | u128::from(*second) << 32 | at as u128
        })
        .collect();
    packed.sort_unstable();
    packed.iter().map(|key| *key as u32 as usize).collect()
}

/// Texts, and where each of them was first seen. The map is the one that JSON is read into.
#[derive(Debug, Default)]
pub(crate) struct FirstSeen(Map<String, Value>);

impl FirstSeen {
    /// Notes where a text is, if it is new; whether it is.
    pub(crate) fn note(&mut self, text: &str, at: usize) -> bool {
        let new = !self.0.contains_key(text);
        if new {
            self.0.insert(text.to_owned(), at.into());
        }
        new
    }

    /// Where a text was first seen.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        Some(self.0.get(text)?.as_u64()? as usize)
    }
}

/// The items without those whose text an earlier one has.
pub(crate) fn without_repeats<T>(mut items: Vec<T>, text: impl Fn(&T) -> &str) -> Vec<T> {
    let mut seen = FirstSeen::default();
    items.retain(|item| seen.note(text(item), 0));
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_the_order_of_equals() {
        let words = vec!["delta", "b", "alpha", "cc", "a", "dd"];
        let sorted = by_key(words.clone(), |w| w.len() as u64);
        assert_eq!(sorted, ["b", "a", "cc", "dd", "delta", "alpha"]);
        let sorted = by_keys(words, |w| (w.len() as u64, u32::from(w.as_bytes()[0])));
        assert_eq!(sorted, ["a", "b", "cc", "dd", "alpha", "delta"]);
    }

    #[test]
    fn finds_the_first_of_equals() {
        let mut places = FirstSeen::default();
        assert!(places.note("Anna", 3));
        assert!(!places.note("Anna", 5));
        assert_eq!((places.get("Anna"), places.get("Ben")), (Some(3), None));
        assert_eq!(without_repeats(vec!["x", "y", "x"], |t| t), ["x", "y"]);
    }
}
