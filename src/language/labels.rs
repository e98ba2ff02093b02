//! Labels at the head of a line, and the colon behind them.

use super::index::Field;
use super::letters::{prefix, same, suffix};

/// The colons of the site's scripts; Hindi writes its visarga for one: `रिपोर्टः`.
pub(super) const COLONS: [char; 4] = [':', '：', 'ः', '፦'];

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

/// A line of the page around the article is not longer than this.
const LINE_BYTES: usize = 400;

/// Whether `text` is `form`, in which `…` stands for any text: `Skip next section More on Sports` is
/// `Skip next section …`.
pub(crate) fn fits(text: &str, form: &str) -> bool {
    let Some((head, rest)) = form.split_once('…') else {
        return same(text, form);
    };
    fits_round(text, head, rest)
}

#[cold]
#[inline(never)]
fn fits_round(text: &str, head: &str, rest: &str) -> bool {
    let tail = rest.rsplit_once('…').map_or(rest, |(_, tail)| tail);
    prefix(text, head.trim_end())
        .and_then(|end| text.get(end..))
        .is_some_and(|middle| suffix(middle, tail.trim_start()).is_some_and(|start| start > 0))
}

/// Whether `text` is one of the forms of a field, in any language. A long text is none.
pub(super) fn is_any(text: &str, field: Field) -> bool {
    // Spellings differ by a few bytes; a form that is much shorter is another text.
    let may_fit = |form: &str| text.len() <= 2 * form.len() + 16 || form.contains('…');
    text.len() <= LINE_BYTES
        && field
            .fitting(text)
            .any(|entry| may_fit(entry.form) && fits(text, entry.form))
}
