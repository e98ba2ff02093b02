//! Pages that an advertiser has paid for: told by their class names and by their label.

use crate::article::{Block, Link};
use crate::fold::is_longer;
use crate::language::lower;
use crate::parts::Parts;
use crate::tree::Node;

/// Class names of the site's own page for them begin so: `section > .attribution-label + .attribution-partner`
/// over the article, `header.advertorial-header`, `.advertorial-rich-text`.
const CLASSES: &[&str] = &["attribution-label", "advertorial-"];

/// Labels, in lower case. The first five were seen; the others are the likely form in other languages.
const LABELS: &[&str] = &[
    "advertorial",
    "inhalte von werbepartnern",
    "inhalt von werbepartnern",
    "bezahlte kooperation",
    "anzeige",
    "content by advertising partners",
    "sponsored content",
    "paid content",
    "paid partnership",
    "paid cooperation",
    "branded content",
    "contenido patrocinado",
    "publirreportaje",
    "conteúdo patrocinado",
    "publieditorial",
    "contenu sponsorisé",
    "publireportage",
    "на правах рекламы",
    "партнерский материал",
    "на правах реклами",
    "sponsorlu içerik",
    "treść sponsorowana",
    "محتوى مدفوع",
    "مادة إعلانية",
];
/// Longest text that can be such a label, with the partner's name in it, in bytes.
const LONGEST: usize = 160;

/// Whether the page says that it is paid for.
pub(super) fn is_one(root: Node<'_>, parts: &Parts) -> bool {
    let may_be = || CLASSES.iter().any(|class| root.may_be_in_page(class));
    let by_class = || may_be() && root.find(is_marked).is_some();
    let by_kicker = || parts.kicker.iter().any(|Link { text, .. }| is_label(text));
    let body = &parts.content.body;
    let by_text = || {
        let ends = body.iter().take(2).chain(body.iter().rev().take(2));
        ends.into_iter().any(|block| {
            matches!(block, Block::Paragraph { text, .. } | Block::Note { text, .. } | Block::Heading { text, .. }
                if is_label(text) && !is_longer(text, LONGEST))
        })
    };
    by_kicker() || by_text() || by_class()
}

/// Whether an element's class says so.
#[cold]
#[inline(never)]
fn is_marked(node: Node<'_>) -> bool {
    node.attr("class").is_some_and(|list| {
        let mut names = list.split_ascii_whitespace();
        names.any(|name| CLASSES.iter().any(|class| name.starts_with(class)))
    })
}

/// The label alone, or followed by a partner's name: `Bezahlte Kooperation mit Example GmbH`.
#[cold]
#[inline(never)]
fn is_label(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let lower: String = text.chars().map(lower).collect();
    LABELS.iter().any(|label| {
        lower.strip_prefix(label).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with([':', ' ', ',', '–', '|'])
                    && (label.contains(' ') || rest.trim_start().starts_with([':', '|', '–']))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for label in [
            "Advertorial",
            "Inhalte von Werbepartnern",
            "Bezahlte Kooperation mit Example GmbH",
            "Anzeige: Example GmbH",
        ] {
            assert!(is_label(label), "{label}");
        }
        for text in [
            "Advertorials are a plague",
            "Anzeige gegen den Bürgermeister",
            "Politics",
            "",
        ] {
            assert!(!is_label(text), "{text}");
        }
    }
}
