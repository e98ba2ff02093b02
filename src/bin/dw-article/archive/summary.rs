//! What a run has done, counted.

use super::record::{RecordFault, Row};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write;

type Counts = BTreeMap<String, u64>;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Summary {
    pub articles: u64,
    pub duplicates: u64,
    pub kinds: Counts,
    pub layouts: Counts,
    pub languages: Counts,
    pub years: Counts,
    pub errors: Counts,
    pub skipped: Counts,
}

fn count(counts: &mut Counts, key: &str, by: u64) {
    match counts.get_mut(key) {
        Some(count) => *count += by,
        None => {
            counts.insert(key.to_owned(), by);
        }
    }
}

impl Summary {
    pub fn article(&mut self, row: &Row) {
        self.articles += 1;
        let [kind, layout, language, year] = &row.facts;
        count(&mut self.kinds, kind, 1);
        count(&mut self.layouts, layout, 1);
        count(&mut self.languages, language, 1);
        count(&mut self.years, year, 1);
    }

    pub fn fault(&mut self, fault: &RecordFault) {
        count(&mut self.errors, fault.code, 1);
    }

    pub fn skipped(&mut self, reason: &str, by: u64) {
        count(&mut self.skipped, reason, by);
    }

    /// Whether some input could not be read to its end, or not as it was.
    pub fn has_unread(&self) -> bool {
        ["unreadable", "damaged", "bomb"]
            .iter()
            .any(|code| self.errors.contains_key(*code))
    }

    /// For people.
    pub fn text(&self) -> String {
        let sum = |counts: &Counts| counts.values().sum::<u64>();
        let errors = sum(&self.errors);
        let pages = self.articles + self.duplicates + errors;
        let mut text = format!(
            "{pages} pages: {} articles, {} duplicates, {errors} errors; {} other records",
            self.articles,
            self.duplicates,
            sum(&self.skipped),
        );
        let lists = [
            ("kind", &self.kinds),
            ("layout", &self.layouts),
            ("language", &self.languages),
            ("year", &self.years),
            ("errors", &self.errors),
            ("others", &self.skipped),
        ];
        for (name, counts) in lists.iter().filter(|(_, counts)| !counts.is_empty()) {
            let list: Vec<String> = counts
                .iter()
                .map(|(key, count)| format!("{key} {count}"))
                .collect();
            let _ = write!(text, "\n  {name:<8}  {}", list.join(", "));
        }
        text
    }
}
