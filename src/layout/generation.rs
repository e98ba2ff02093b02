//! What every generation of the site is: a way to tell it and a way to read it; and what several of them ask.

use crate::article::LayoutName;
use crate::date::{self, Order};
use crate::head;
use crate::item::ItemKind;
use crate::page::Page;
use crate::parts::Parts;
use serde_json::Value;

/// One generation of the site: how to tell it, how to read it.
pub(crate) struct Layout {
    pub name: LayoutName,
    pub detect: fn(&Page) -> bool,
    pub read: fn(&Page) -> Parts,
}

impl Layout {
    pub(super) fn knows(&self, page: &Page) -> bool {
        (self.detect)(page)
    }
}

/// The day a text says, if it says nothing else but its weekday and a label such as "Published".
pub(super) fn only_day(text: &str, order: Order) -> Option<String> {
    /// Longest such text, in bytes: a day said twice, in letters of three bytes.
    const LONGEST: usize = 160;
    if text.len() > LONGEST {
        return None;
    }
    if text.chars().any(char::is_alphabetic) {
        return date::trailing(text)
            .filter(|(start, _)| *start == 0)
            .map(|(_, day)| day);
    }
    date::displayed(text, order)
}

/// Which number is the month on a page, by its language.
pub(super) fn order_of(page: &Page, layout: LayoutName) -> Order {
    let of_address = page.item.as_ref().map(|item| item.language.as_str());
    let language = of_address.filter(|l| !l.is_empty());
    Order::of(
        language.or(page.facts.lang.as_deref()).unwrap_or(""),
        layout,
    )
}

/// What the address says the item is, else JSON-LD.
pub(super) fn stated_kind(page: &Page, json_ld: Option<&Value>) -> Option<ItemKind> {
    const TYPES: &[(&str, ItemKind)] = &[
        ("LiveBlog", ItemKind::LiveBlog),
        ("VideoObject", ItemKind::Video),
        ("AudioObject", ItemKind::Audio),
        ("Gallery", ItemKind::Gallery),
    ];
    page.item_kind().or_else(|| {
        let stated = json_ld?;
        let found = TYPES.iter().find(|(name, _)| head::is_a(stated, name))?;
        Some(found.1)
    })
}
