//! The languages of the site: which one a page is in, and the labels it prints.
//!
//! DW publishes in more than thirty languages, one template for all. What differs is what the template
//! prints: `Image:`, `Bild:`, `صورة من:`. Those facts are in [`table`]; here are the rules that use them.

mod index;
mod labels;
mod letters;
#[cfg(feature = "text")]
mod lines;
mod people;
mod script;
mod table;
mod tags;

pub(crate) use index::{Field, Form, Index};
pub(crate) use letters::{first_alphanumerics, lower, prefix, same, same_letters, suffix};
#[cfg(feature = "text")]
pub(crate) use lines::{
    DetailRow, author_row, closing_author, detail_row, is_around, is_consent_button, is_skip_link,
    player, skip_links,
};
pub(crate) use people::{author_line, editor_line, is_name, names};
pub(crate) use script::in_another_script;
pub(crate) use table::{Calendar, LANGUAGES, Language, VIDEO_FALLBACK, forms};
pub(crate) use tags::{are_near, by_tag, from_html_lang, from_segment, is_rtl, with_script};

use crate::fold::is_longer;
pub(crate) use labels::fits;
use labels::{LABEL_CHARS, behind_label, has_colon, is_any};

/// A picture's credit without its label: what stands before the first colon, in any language.
///
/// `Image: AP` → `AP`, `Image : AP` → `AP`, `صورة من: AP` → `AP`, `图像来源：AP` → `AP`. Without a colon,
/// a label that has none is taken off: `ምስል Reuters` → `Reuters`. A text before a colon that cannot be a
/// label stays: `picture-alliance/dpa: archive`.
pub(crate) fn after_image_label(text: &str) -> &str {
    let text = text.trim();
    if let Some((label, credit)) = text.split_once([':', '：']) {
        let short = !is_longer(label, LABEL_CHARS) && label.split_whitespace().count() <= 3;
        let wordy = !label.contains(|c: char| c.is_numeric() || c == '/');
        return if short && wordy {
            credit.trim_start()
        } else {
            text
        };
    }
    image_labels_at(text)
        .filter(|form| form.ends_with(' '))
        .find_map(|form| text.get(prefix(text, form)?..))
        .map_or(text, str::trim_start)
}

/// The image labels that a text may begin with, of all languages.
pub(crate) fn image_labels_at(text: &str) -> impl Iterator<Item = &'static str> {
    Field::Image.fitting(text).map(|entry| entry.form)
}

/// The image labels that a text may end in, of all languages.
#[cfg(feature = "text")]
pub(crate) fn image_labels_closing(text: &str) -> impl Iterator<Item = &'static str> {
    Field::ImageEnd.fitting(text).map(|entry| entry.form)
}

/// For a text that begins with a read-more label and a colon: byte length of the label without the
/// colon, and byte offset of what follows.
///
/// `Read more: TITLE` → `(9, 11)`; `更多内容:TITLE`, `Soma pia: TITLE` likewise.
pub(crate) fn read_more(text: &str) -> Option<(usize, usize)> {
    if !has_colon(text) {
        return None;
    }
    Field::More
        .fitting(text)
        .find_map(|label| behind_label(text, label.form))
}

/// Whether a line is nothing but the label over an advertisement: `Advertisement`, `Anzeige`, `إعلان`.
pub(crate) fn is_advertisement(text: &str) -> bool {
    is_any(text.trim(), Field::Advertisement)
}

/// Whether a paragraph begins with a known appeal: `While you're here: …`, `Bizi Instagram'da takip edin.`
pub(crate) fn is_appeal(text: &str) -> bool {
    let text = text.trim_start();
    Field::Appeal
        .fitting(text)
        .any(|appeal| begins(text, appeal.form))
}

/// Whether a paragraph is about copyright, licences or sources: `© 2024 …`, `摘编自其他媒体…`.
pub(crate) fn is_notice(text: &str) -> bool {
    let text =
        text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '(' | '（' | '[' | '*'));
    if text.starts_with('©')
        || prefix(text, "Copyright ©").is_some()
        || prefix(text, "(c) 20").is_some()
    {
        return true;
    }
    Field::Notice
        .fitting(text)
        .any(|notice| begins(text, notice.form))
}

/// Whether a text begins with a form; what `…` stands for in it is not longer than a line.
fn begins(text: &str, form: &str) -> bool {
    let Some((head, tail)) = form.split_once('…') else {
        return prefix(text, form).is_some();
    };
    begins_round(text, head, tail)
}

#[cold]
#[inline(never)]
fn begins_round(text: &str, head: &str, tail: &str) -> bool {
    let rest = prefix(text, head.trim_end()).and_then(|end| text.get(end..));
    let line = rest.map(|rest| {
        rest.char_indices()
            .nth(120)
            .map_or(rest, |(at, _)| rest.get(..at).unwrap_or(rest))
    });
    let mut places = line
        .into_iter()
        .flat_map(|line| line.char_indices().filter_map(|(at, _)| line.get(at..)));
    places.any(|place| prefix(place, tail.trim_start()).is_some())
}

/// Whether a line belongs to the page around the article: `Related topics`.
pub(crate) fn is_furniture(text: &str) -> bool {
    is_any(text.trim(), Field::Furniture)
}

/// The title of the section that a skip link leads past: `Skip next section TITLE`,
/// `TITLE को स्किप करें`.
pub(crate) fn skipped_section(text: &str) -> Option<&str> {
    Field::SkipSection
        .fitting(text)
        .filter_map(|entry| entry.form.split_once('…'))
        .find_map(|(before, after)| {
            let rest = text.get(prefix(text, before.trim_end())?..)?;
            let title = rest.get(..suffix(rest, after.trim_start())?)?.trim();
            (!title.is_empty()).then_some(title)
        })
}

/// Whether a line is the button that copies the permalink: `Link kopieren`, `复制链接`.
pub(crate) fn is_copy_link(text: &str) -> bool {
    is_any(text.trim(), Field::CopyLink)
}

/// Whether a line is what a browser without scripts or video shows. DW does not translate these:
/// `To view this video please enable JavaScript, and consider …`.
pub(crate) fn video_fallback(text: &str) -> bool {
    let text = text.trim_start();
    VIDEO_FALLBACK
        .iter()
        .any(|form| prefix(text, form).is_some())
}

/// Where a video's or audio's fallback line starts that is glued to a title: `The riverTo view this video
/// please enable JavaScript, …`.
pub(crate) fn glued_fallback(text: &str) -> Option<usize> {
    VIDEO_FALLBACK
        .iter()
        .filter(|form| form.len() < text.len())
        .find_map(|form| text.find(*form).filter(|&at| at > 0))
}

/// What remains of a credit behind (or, in some languages, before) its "with": `with AFP, dpa` →
/// `AFP, dpa`, `AFP, dpa के साथ` → `AFP, dpa`. `None` when there is no such word.
pub(crate) fn without_with(text: &str) -> Option<&str> {
    let text = text.trim();
    let strip = |form: &str| match form.strip_prefix("… ") {
        Some(word) => text.get(..suffix(text, word)?)?.strip_suffix(' '),
        None => text.get(prefix(text, form)?..)?.strip_prefix(' '),
    };
    Field::With
        .fitting(text)
        .filter_map(|with| strip(with.form))
        .min_by_key(|rest| rest.len())
        .map(str::trim)
}

#[cfg(test)]
mod cases;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_input_is_quick() {
        for piece in [
            "a ",
            "/",
            ",",
            "Author: ",
            ":",
            "y ",
            "\u{200C}",
            "م",
            "Read more: ",
        ] {
            let text = piece.repeat(100_000);
            let _ = (author_line(&text), read_more(&text), is_furniture(&text));
            let _ = (
                is_appeal(&text),
                after_image_label(&text),
                without_with(&text),
            );
            let _ = (
                names(&text, "and|y"),
                with_script("sr", &text),
                from_html_lang(&text),
            );
        }
    }
}
