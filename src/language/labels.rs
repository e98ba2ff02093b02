//! Labels at the head of a line, and the colon behind them.

use super::letters::prefix;

/// The colons of the site's scripts; Hindi writes its visarga for one: `रिपोर्टः`.
pub(super) const COLONS: [char; 3] = [':', '：', 'ः'];

/// Whether a colon stands where one behind a label would. Most paragraphs have none, which saves asking
/// for every label of the table.
pub(super) fn has_colon(text: &str) -> bool {
    text.chars()
        .take(2 * LABEL_CHARS)
        .any(|c| COLONS.contains(&c))
}

/// For a text that begins with `label` and a colon: byte length of the label, offset of what follows.
pub(super) fn behind_label(text: &str, label: &str) -> Option<(usize, usize)> {
    let end = prefix(text, label)?;
    let rest = text.get(end..)?;
    let colon = rest.trim_start();
    let value = colon.strip_prefix(COLONS)?.trim_start();
    Some((end, text.len() - value.len()))
}

/// A label longer than this is not one.
pub(super) const LABEL_CHARS: usize = 30;
