//! Bidirectional controls (embeddings, overrides, isolates): in every string of an article each has its partner.
//!
//! One without a partner goes on acting behind its text: in a list of names, in a cell, in whatever line a reader's
//! tool puts the text into, all that follows is shown in another order (`photo`, U+202E, `gpj.exe`). Those go;
//! pairs stay, and so do the marks that have no partner and need none: U+200E, U+200F, U+061C.

use crate::article::{
    Article, Author, Block, Byline, Image, Link, ListItem, Mark, Media, Removed, TableCell, text_of,
};
use crate::fold::holds_byte;
use crate::inline::normalised;
use crate::words::word_count;

/// Whether a character is one of them: U+202A–202E, U+2066–2069.
pub(crate) fn is_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Takes the controls without a partner out of every text of an article. What is empty then is `None`, or no entry.
pub(crate) fn balance(article: &mut Article) {
    optional(&mut article.headline);
    optional(&mut article.teaser);
    links(&mut article.kicker);
    links(&mut article.topics);
    authors(&mut article.authors);
    if let Some(Byline {
        text,
        initials,
        agencies,
    }) = &mut article.byline
    {
        list(initials);
        list(agencies);
        if !balanced(text) {
            article.byline = None;
        }
    }
    list(&mut article.editors);
    list(&mut article.keywords);
    if let Some(image) = &mut article.lead_image {
        picture(image);
    }
    article
        .removed
        .retain_mut(|Removed { text, .. }| balanced(text));
    let mut changed = blocks(&mut article.body);
    for post in &mut article.posts {
        optional(&mut post.headline);
        authors(&mut post.authors);
        changed |= blocks(&mut post.body);
    }
    if changed {
        article.text = text_of(&article.body, &article.posts);
        article.word_count = word_count(&article.text);
    }
}

/// Whether anything of their text has changed.
fn blocks(blocks: &mut Vec<Block>) -> bool {
    let mut changed = false;
    blocks.retain_mut(|one| block(one, &mut changed));
    changed
}

/// Whether something is left of a block.
fn block(block: &mut Block, changed: &mut bool) -> bool {
    match block {
        Block::Paragraph { text, marks }
        | Block::Heading { text, marks, .. }
        | Block::Note { text, marks } => return marked(text, marks, changed),
        Block::Quote { text, marks, cite } => {
            optional(cite);
            marked(text, marks, changed);
            return !text.is_empty() || cite.is_some();
        }
        Block::List { items, .. } => {
            items.retain_mut(|ListItem { text, marks, .. }| marked(text, marks, changed));
            return !items.is_empty();
        }
        Block::Table { caption, rows } => {
            optional(caption);
            for TableCell { text, marks, .. } in rows.iter_mut().flatten() {
                marked(text, marks, changed);
            }
        }
        Block::Image { image } => picture(image),
        Block::Gallery {
            title,
            teaser,
            authors,
            images,
            ..
        } => {
            optional(title);
            optional(teaser);
            list(authors);
            images.iter_mut().for_each(picture);
        }
        Block::Video(media) | Block::Audio(media) => medium(media),
        Block::Embed {
            provider, id, text, ..
        } => {
            if !balanced(provider) {
                "unknown".clone_into(provider);
            }
            optional(id);
            optional(text);
        }
        Block::Widget { title, text, .. } => {
            optional(title);
            optional(text);
        }
        Block::Related { label, links: all } => {
            optional(label);
            links(all);
            return !all.is_empty();
        }
    }
    true
}

fn picture(image: &mut Image) {
    optional(&mut image.title);
    optional(&mut image.alt);
    optional(&mut image.caption);
    optional(&mut image.credit);
}

fn medium(media: &mut Media) {
    optional(&mut media.title);
    for source in &mut media.sources {
        optional(&mut source.media_type);
    }
    for track in &mut media.tracks {
        optional(&mut track.language);
        optional(&mut track.label);
    }
}

fn authors(authors: &mut Vec<Author>) {
    authors.retain_mut(|author| {
        optional(&mut author.role);
        optional(&mut author.location);
        balanced(&mut author.name)
    });
}

fn links(links: &mut Vec<Link>) {
    links.retain_mut(|link| balanced(&mut link.text));
}

fn list(texts: &mut Vec<String>) {
    texts.retain_mut(balanced);
}

fn optional(text: &mut Option<String>) {
    if text.as_mut().is_some_and(|text| !balanced(text)) {
        *text = None;
    }
}

/// A text without marks; whether something is left of it.
fn balanced(text: &mut String) -> bool {
    !holds_control(text) || marked(text, &mut Vec::new(), &mut false)
}

/// A text with marks; whether something is left of it.
fn marked(text: &mut String, marks: &mut Vec<Mark>, changed: &mut bool) -> bool {
    !holds_control(text) || without_lone(text, marks, changed)
}

#[cold]
#[inline(never)]
fn without_lone(text: &mut String, marks: &mut Vec<Mark>, changed: &mut bool) -> bool {
    let lone = without_partner(text);
    if lone.contains(&true) {
        *changed = true;
        take_out(text, marks, lone);
    }
    !text.is_empty()
}

/// Few texts hold a byte E2, and in most of those it begins a dash or a quotation mark.
fn holds_control(text: &str) -> bool {
    if !holds_byte(text, |byte| byte == 0xE2) {
        return false;
    }
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|b| *b == 0xE2) {
        rest = rest.get(at + 1..).unwrap_or_default();
        if matches!(rest, [0x80, 0xAA..=0xAE, ..] | [0x81, 0xA6..=0xA9, ..]) {
            return true;
        }
    }
    false
}

/// Of each control in a text, in order, whether it has no partner: U+202C closes the last embedding or override
/// within its isolate, U+2069 the last isolate with all that is open in it.
fn without_partner(text: &str) -> Vec<bool> {
    let mut lone: Vec<bool> = Vec::new();
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut isolates = 0;
    for c in text.chars().filter(|c| is_control(*c)) {
        let partner = match c {
            '\u{202C}' => open.pop_if(|(_, isolate)| !*isolate),
            '\u{2069}' if isolates == 0 => None,
            '\u{2069}' => {
                isolates -= 1;
                while open.pop_if(|(_, isolate)| !*isolate).is_some() {}
                open.pop()
            }
            _ => {
                let isolate = c >= '\u{2066}';
                isolates += usize::from(isolate);
                open.push((lone.len(), isolate));
                None
            }
        };
        lone.push(partner.is_none());
        if let Some(opens) = partner.and_then(|(at, _)| lone.get_mut(at)) {
            *opens = false;
        }
    }
    lone
}

/// Takes controls out, and the white space that is then double or at an end. Marks move along.
fn take_out(text: &mut String, marks: &mut Vec<Mark>, lone: Vec<bool>) {
    let mut lone = lone.into_iter();
    let mut out = String::with_capacity(text.len());
    // The length in UTF-16 code units that is kept of the text before each of its units.
    let mut kept: Vec<u32> = Vec::with_capacity(text.len());
    let mut units = 0;
    for c in text.chars() {
        kept.extend((0..c.len_utf16()).map(|_| units));
        let goes = match c {
            ' ' => out.is_empty() || out.ends_with(' '),
            c => is_control(c) && lone.next() == Some(true),
        };
        if !goes {
            out.push(c);
            units += c.len_utf16() as u32;
        }
    }
    if out.ends_with(' ') {
        out.pop();
        units -= 1;
    }
    kept.push(units);
    let spaces: Vec<u32> = spaces(&out);
    let is_space = |unit: u32| spaces.binary_search(&unit).is_ok();
    let moved = std::mem::take(marks).into_iter().filter_map(|mut mark| {
        let unit = |at: u32| kept.get(at as usize).copied().unwrap_or(units).min(units);
        let range = mark.range();
        let (mut start, mut end) = (unit(range.start), unit(range.end));
        start += u32::from(start < end && is_space(start));
        end -= u32::from(start < end && is_space(end - 1));
        mark.set(start, end);
        (start < end).then_some(mark)
    });
    *marks = normalised(moved.collect());
    *text = out;
}

/// Where the spaces of a text stand, in UTF-16 code units.
fn spaces(text: &str) -> Vec<u32> {
    let mut unit = 0;
    let mut found = Vec::new();
    for c in text.chars() {
        if c == ' ' {
            found.push(unit);
        }
        unit += c.len_utf16() as u32;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> String {
        let mut text = text.to_owned();
        balanced(&mut text);
        text
    }

    #[test]
    fn pairs_stay_and_the_others_go() {
        for whole in [
            "a \u{202B}b\u{202C} c",
            "\u{2067}a\u{2069}",
            "\u{2068}\u{202E}a\u{202C}\u{2069}",
            "می\u{200F}شود\u{200E} \u{61C}– “x”",
        ] {
            assert_eq!(plain(whole), whole);
        }
        for (text, left) in [
            ("photo\u{202E}gpj.exe", "photogpj.exe"),
            ("a \u{202E} b", "a b"),
            ("\u{202C} a \u{2069}", "a"),
            ("\u{202E}\u{2067}", ""),
            // An isolate ends what is open in it, and an embedding is not closed out of an isolate.
            ("\u{2067}\u{202E}a\u{2069}b", "\u{2067}a\u{2069}b"),
            ("\u{202E}a\u{2067}b\u{202C}", "ab"),
            (
                "\u{202E}a\u{2067}\u{202C}b\u{2069}\u{202C}",
                "\u{202E}a\u{2067}b\u{2069}\u{202C}",
            ),
        ] {
            assert_eq!(plain(text), left, "{text:?}");
        }
    }

    #[test]
    fn marks_move_along() {
        let mut text = "a \u{202E} 😀 b\u{2069}".to_owned();
        let strong = |start, end| Mark::Strong { start, end };
        let em = |start, end| Mark::Em { start, end };
        let mut marks = vec![strong(0, 1), em(2, 3), strong(2, 6), em(7, 9)];
        let mut changed = false;
        assert!(marked(&mut text, &mut marks, &mut changed) && changed);
        assert_eq!(text, "a 😀 b");
        assert_eq!(marks, [strong(0, 1), strong(2, 4), em(5, 6)]);
    }

    #[test]
    fn touching_marks_become_one() {
        let mut text = "a\u{202E}b".to_owned();
        let strong = |start, end| Mark::Strong { start, end };
        let mut marks = vec![strong(0, 1), strong(2, 3)];
        marked(&mut text, &mut marks, &mut false);
        assert_eq!(marks, [strong(0, 2)]);
    }

    proptest! {
        #[test]
        fn nothing_else_goes(text in "[a😀ب \u{202A}-\u{202E}\u{2066}-\u{2069}]{0,24}") {
            let folded = crate::fold::fold(&text);
            let once = plain(&folded);
            prop_assert_eq!(plain(&once), once.clone());
            prop_assert!(!without_partner(&once).contains(&true));
            prop_assert_eq!(crate::fold::fold(&once), once.clone());
            let words = |text: &str| text.chars().filter(|c| !is_control(*c) && *c != ' ').collect::<String>();
            prop_assert_eq!(words(&once), words(&folded));
        }
    }
}
