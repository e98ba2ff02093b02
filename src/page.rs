//! What goes in: a parsed tree, its address, and what its head says.

use crate::address::{Base, is_dw_host};
use crate::article::{Warning, WarningCode};
use crate::error::ParseError;
use crate::head::{self, Facts, NoState, State};
use crate::host::Host;
use crate::identity::Identity;
use crate::item::{Item, ItemKind};
use crate::limits;
use crate::saved;
use crate::tree::{Node, Tree};
use std::cell::{OnceCell, RefCell};

/// Limit of the input when none is given, in bytes.
pub const DEFAULT_MAX_BYTES: usize = limits::MAX_BYTES;

/// What a caller may say about the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseOptions {
    /// The page's address. Without it the page's own statements count.
    pub url: Option<String>,
    /// Inputs of more bytes (UTF-8) are [`ParseError::TooLarge`].
    pub max_bytes: usize,
}

impl Default for ParseOptions {
    fn default() -> Self {
        ParseOptions {
            url: None,
            max_bytes: DEFAULT_MAX_BYTES,
        }
    }
}

/// Refuses what is empty, too large or not text.
pub(crate) fn check_input(text: &str, max_bytes: usize) -> Result<(), ParseError> {
    check_length(text, max_bytes)?;
    if text.trim().is_empty() {
        return Err(ParseError::InvalidInput {
            reason: "the input is empty",
        });
    }
    if !may_be_strange(text) {
        return Ok(());
    }
    let (mut seen, mut strange) = (0, 0);
    for c in text.chars().take(4096) {
        seen += 1;
        let control = c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1b}');
        strange += u32::from(control || c == '\u{fffd}');
    }
    if strange * 10 > seen {
        return Err(ParseError::InvalidInput {
            reason: "the input is not text",
        });
    }
    Ok(())
}

/// Whether one of the first characters may be no text. All their bytes are looked at, for many go at once so.
fn may_be_strange(text: &str) -> bool {
    let start = text.as_bytes().get(..4 * 4096).unwrap_or(text.as_bytes());
    let is_control = |byte: u8| (byte < b' ') & !matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c');
    // U+FFFD begins with the last of these.
    start
        .iter()
        .fold(false, |any, byte| any | is_control(*byte) | (*byte == 0xEF))
}

/// Refuses what is too large.
pub(crate) fn check_length(text: &str, max_bytes: usize) -> Result<(), ParseError> {
    let limit = max_bytes.min(limits::MOST_BYTES);
    let bytes = text.len();
    if bytes > limit {
        return Err(ParseError::TooLarge { bytes, limit });
    }
    Ok(())
}

/// One page, ready to be read.
pub(crate) struct Page {
    pub tree: Tree,
    pub facts: Facts,
    /// The item the reader sees.
    pub id: Option<u64>,
    /// What the page's address says, from the caller or from the page.
    pub item: Option<Item>,
    /// The canonical address, if it is of that item.
    pub url: Option<String>,
    pub base: Base,
    head_is_current: bool,
    /// Asked only when something is missing.
    host: Box<dyn Host>,
    state: OnceCell<Option<State>>,
    warnings: RefCell<Vec<Warning>>,
}

impl Page {
    pub(crate) fn new(mut tree: Tree, address: Option<&str>, host: Box<dyn Host>) -> Page {
        let mut facts = Facts::read(&tree);
        let stated = [address, facts.canonical.as_deref(), facts.meta("og:url")];
        if let Some(restored) = saved::restored(&tree, stated.into_iter().flatten()) {
            tree = restored;
        }
        let Identity {
            id,
            item,
            url,
            base,
            head_is_current,
            address_is_ahead,
        } = Identity::of(&tree, &facts, address);
        let language = item.as_ref().map(|item| item.language.as_str());
        let language = language.filter(|l| !l.is_empty());
        let replaced = tree.find_translations(language.or(facts.lang.as_deref()));
        facts.translated |= replaced;
        let reached = tree.reached.iter().map(|limit| Warning {
            code: WarningCode::LimitReached,
            message: limit.message().to_owned(),
        });
        let ahead = address_is_ahead.then(|| Warning {
            code: WarningCode::StaleData,
            message: "the address is of another item than the text".to_owned(),
        });
        let warnings = RefCell::new(reached.chain(ahead).collect());
        Page {
            tree,
            facts,
            id,
            item,
            url,
            base,
            head_is_current,
            host,
            state: OnceCell::new(),
            warnings,
        }
    }

    pub(crate) fn root(&self) -> Node<'_> {
        self.tree.root()
    }

    /// Whether anything on the page says that it is Deutsche Welle's.
    pub(crate) fn is_dw(&self) -> bool {
        self.item.is_some()
            || self.facts.meta("og:site_name").is_some_and(is_dw_host)
            || self
                .facts
                .meta("publisher")
                .is_some_and(|p| p.contains("Deutsche Welle"))
            || self
                .facts
                .meta("author")
                .is_some_and(|p| p.contains("Deutsche Welle"))
            || (self.id.is_some() && self.has_text_of_dw())
    }

    #[cold]
    #[inline(never)]
    fn has_text_of_dw(&self) -> bool {
        let is_text = |n: Node<'_>| n.has_class("rich-text") || n.has_class("longText");
        self.root().find(is_text).is_some()
    }

    /// Whether the head speaks of the item the reader sees.
    pub(crate) fn head_is_current(&self) -> bool {
        self.head_is_current
    }

    /// The JSON-LD object of the item the reader sees, and whether there was one of another item. One that
    /// names no item is of the page that was loaded.
    pub(crate) fn json_ld(&self) -> (Option<&serde_json::Value>, bool) {
        let (object, stale) = head::json_ld_of(&self.facts.json_ld, self.id);
        match object {
            Some(object) if !head::names_item(object) && !self.head_is_current() => (None, true),
            _ => (object, stale),
        }
    }

    /// What kind of page the address says it is.
    pub(crate) fn item_kind(&self) -> Option<ItemKind> {
        self.item.as_ref().map(|item| item.kind)
    }

    /// The app state, if the page has one of this item.
    pub(crate) fn state(&self) -> Option<&State> {
        self.state.get_or_init(|| self.read_state()).as_ref()
    }

    #[cold]
    #[inline(never)]
    fn read_state(&self) -> Option<State> {
        let text = self.script("__APOLLO_STATE__|__APP_STATE__")?;
        match State::read(&text, self.id) {
            Ok(state) => return Some(state),
            Err(NoState::Absent) => {}
            Err(NoState::Stale) => self.warn(
                WarningCode::StaleData,
                "the app state is of another item and was not used",
            ),
            Err(NoState::TooLarge) => {
                self.limit("the app state is too large or nested too deep and was not read");
            }
            Err(NoState::Broken) => {
                self.warn(WarningCode::InvalidData, "the app state is not valid JSON");
            }
        }
        None
    }

    /// The text of the first inline script that holds one of `markers`, which `|` separates.
    pub(crate) fn script(&self, markers: &str) -> Option<String> {
        self.host.script(&self.tree, markers)
    }

    /// A piece of HTML out of the page's data, as a tree.
    pub(crate) fn fragment(&self, html: &str) -> Option<Tree> {
        self.host.fragment(html)
    }

    /// Notes something for the article's `warnings`, once.
    #[cold]
    #[inline(never)]
    pub(crate) fn warn(&self, code: WarningCode, message: impl Into<String>) {
        self.note(Warning {
            code,
            message: message.into(),
        });
    }

    #[cold]
    #[inline(never)]
    fn note(&self, mut warning: Warning) {
        let mut warnings = self.warnings.borrow_mut();
        if warnings.len() >= limits::WARNINGS && warning.code != WarningCode::LimitReached {
            warning.code = WarningCode::LimitReached;
            warning.message = "more than 100 warnings: the others are not listed".to_owned();
        }
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }

    /// Notes that a limit was reached, and what is missing for it.
    #[cold]
    #[inline(never)]
    pub(crate) fn limit(&self, message: &'static str) {
        self.warn(WarningCode::LimitReached, message);
    }

    pub(crate) fn take_warnings(&self) -> Vec<Warning> {
        self.warnings.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_no_page() {
        let code = |text: &str| check_input(text, 20).map_err(|e| e.code());
        assert_eq!(code(" \n"), Err("invalid-input"));
        assert_eq!(code("\u{0}\u{1}PNG\u{fffd}"), Err("invalid-input"));
        assert_eq!(code("x".repeat(21).as_str()), Err("too-large"));
        assert_eq!(code("<p>text</p>"), Ok(()));
    }
}
