//! A text at the first look, before anything is decided.

use super::lines::Lines;
use super::sections::Sections;
use super::signs::Signed;
use super::slots::Slot;
use super::{details, front, markup, tongue};
use crate::address::page_address;
use crate::error::ParseError;
use crate::item::{Item, ItemKind, item_of};
use crate::language;

/// A text whose lines were looked at, and what is known of its page.
pub(super) struct TextPage {
    pub lines: Lines,
    pub sections: Sections,
    pub signed: Signed,
    /// What stands in front of the text as its description.
    pub teaser: Option<String>,
    pub address: Option<String>,
    pub item: Option<Item>,
}

impl TextPage {
    pub fn new(text: &str, url: Option<&str>) -> TextPage {
        let text = &*markup::without_margin(text);
        let (front, text) = front::take(text);
        let lines = Lines::new(text);
        let sections = Sections::learn(&lines);
        let mut signed = Signed::new(&lines, &sections, &front);
        details::mark(&lines, &mut signed);
        let address = url.or(front.url.as_deref()).and_then(page_address);
        TextPage {
            lines,
            sections,
            signed,
            teaser: front.description,
            item: address.as_deref().and_then(item_of),
            address,
        }
    }

    /// Why it is no article of DW's.
    pub fn check(&self) -> Result<(), ParseError> {
        if self.lines.is_empty() {
            let reason = "the input is empty";
            return Err(ParseError::InvalidInput { reason });
        }
        if let Some(ItemKind::Other(what)) = self.item.as_ref().map(|item| item.kind) {
            return Err(ParseError::NotArticle { what });
        }
        let says_so = || self.lines.names_dw() || self.signed.names_dw(&self.lines);
        // A title in front of a text names no station, if it is not the page's own.
        let title = self.signed.title.as_ref();
        let titled = title.is_some_and(|title| title.is_pages);
        let is_dw = self.signed.skip_links > 1 || titled || says_so();
        if self.address.is_none() && !is_dw {
            return Err(ParseError::NotDw);
        }
        match self.lines.only_addresses() {
            true => Err(ParseError::NoContent),
            false => Ok(()),
        }
    }

    /// The language: the address says it, else the text.
    pub fn tag(&self, slots: &[Slot]) -> Option<String> {
        let item = self.item.as_ref();
        item.and_then(|item| language::from_segment(&item.language, item.zhongwen.as_deref()))
            .map(str::to_owned)
            .or_else(|| tongue::tell(&self.lines, &self.signed, slots))
    }
}
