//! What goes in: a parsed tree, its address, and what its head says.

use crate::address::{Base, is_dw_host, page_address};
use crate::article::{Warning, WarningCode};
use crate::error::ParseError;
use crate::head::{self, Facts, NoState, State};
use crate::item::{Item, ItemKind, item_of};
use crate::limits;
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

/// Refuses what is too large.
pub(crate) fn check_length(text: &str, max_bytes: usize) -> Result<(), ParseError> {
    let limit = max_bytes.min(limits::MOST_BYTES);
    let bytes = text.len();
    if bytes > limit {
        return Err(ParseError::TooLarge { bytes, limit });
    }
    Ok(())
}

/// Whether a script holds one of `markers`, which `|` separates.
pub(crate) fn holds_any(script: &str, markers: &str) -> bool {
    markers.split('|').any(|marker| script.contains(marker))
}

/// Where the texts of inline scripts come from: the tree of a whole page, or the live document.
pub(crate) type Scripts = Box<dyn Fn(&str) -> Option<String>>;

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
    /// The ids that the canonical address and `og:url` name.
    head_ids: [Option<u64>; 2],
    /// Text of the first inline script that holds a string; asked only when something is missing.
    scripts: Option<Scripts>,
    state: OnceCell<Option<State>>,
    warnings: RefCell<Vec<Warning>>,
}

impl Page {
    pub(crate) fn new(mut tree: Tree, address: Option<&str>, scripts: Option<Scripts>) -> Page {
        let mut facts = Facts::read(&tree);
        let address = address.and_then(page_address);
        let address = address.as_deref();
        let base = Base::new(address.or(facts.canonical.as_deref()));
        let items = Items {
            address: address.and_then(item_of),
            canonical: facts.canonical.as_deref().and_then(item_of),
            og_url: facts.meta("og:url").and_then(item_of),
        };
        let id = content_id(&tree, &items);
        // The canonical address and og:url are of the last page loaded; after a navigation inside the app
        // only the address bar may be right.
        let stated = [
            (facts.canonical.as_deref(), &items.canonical),
            (facts.meta("og:url"), &items.og_url),
            (address, &items.address),
        ];
        let known = || {
            let pair =
                |(url, item): (Option<_>, &Option<Item>)| Some((url?, item.as_ref()?.clone()));
            stated.iter().copied().filter_map(pair)
        };
        let same = known().find(|(_, item): &(&str, Item)| id.is_some() && item.id == id);
        let url = same.as_ref().and_then(|(url, _)| base.resolve(url));
        let item = match &items.address {
            // A front page reached from an article still has the article's head.
            Some(Item {
                kind: ItemKind::Other(_),
                ..
            }) => items.address.clone(),
            _ => same.or_else(|| known().next()).map(|(_, item)| item),
        };
        // The canonical address does not say which script of Chinese the reader chose.
        let script = |item: &Item| {
            let here = items.address.as_ref().filter(|here| here.id == item.id);
            here.and_then(|here| here.zhongwen.clone())
        };
        let item = item.map(|item| Item {
            zhongwen: item.zhongwen.clone().or_else(|| script(&item)),
            ..item
        });
        let language = item.as_ref().map(|item| item.language.as_str());
        let language = language.filter(|l| !l.is_empty());
        let replaced = tree.find_translations(language.or(facts.lang.as_deref()));
        facts.translated |= replaced;
        let head_ids = [&items.canonical, &items.og_url].map(|item| item.as_ref()?.id);
        let reached = tree.reached.iter().map(|limit| Warning {
            code: WarningCode::LimitReached,
            message: limit.message().to_owned(),
        });
        let warnings = RefCell::new(reached.collect());
        Page {
            tree,
            facts,
            id,
            item,
            url,
            base,
            head_ids,
            scripts,
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
            || (self.id.is_some()
                && self
                    .root()
                    .find(|n| n.has_class("rich-text") || n.has_class("longText"))
                    .is_some())
    }

    /// Whether the head speaks of the item the reader sees.
    pub(crate) fn head_is_current(&self) -> bool {
        let mut ids = self.head_ids.into_iter().flatten().peekable();
        ids.peek().is_none() || self.id.is_none() || ids.any(|id| Some(id) == self.id)
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
        let state = self.state.get_or_init(|| {
            let text = self.script("__APOLLO_STATE__|__APP_STATE__")?;
            match State::read(&text, self.id) {
                Ok(state) => Some(state),
                Err(NoState::Absent) => None,
                Err(NoState::Stale) => {
                    self.warn(
                        WarningCode::StaleData,
                        "the app state is of another item and was not used",
                    );
                    None
                }
                Err(NoState::TooLarge) => {
                    self.limit("the app state is too large or nested too deep and was not read");
                    None
                }
                Err(NoState::Broken) => {
                    self.warn(WarningCode::InvalidData, "the app state is not valid JSON");
                    None
                }
            }
        });
        state.as_ref()
    }

    /// The text of the first inline script that holds one of `markers`, which `|` separates.
    pub(crate) fn script(&self, markers: &str) -> Option<String> {
        match &self.scripts {
            Some(scripts) => scripts(markers),
            None => self
                .root()
                .descendants()
                .filter(|n| n.name() == "script" && n.attr("src").is_none())
                .map(Node::raw_text)
                .find(|text| holds_any(text, markers)),
        }
    }

    /// A piece of HTML out of the page's data, as a tree.
    pub(crate) fn fragment(&self, html: &str) -> Option<Tree> {
        #[cfg(feature = "html")]
        let tree = Some(Tree::from_html(&format!("<!doctype html><body>{html}")));
        #[cfg(all(not(feature = "html"), target_family = "wasm"))]
        let tree = crate::browser::fragment(html);
        #[cfg(all(not(feature = "html"), not(target_family = "wasm")))]
        let tree = {
            let _ = html;
            None
        };
        tree
    }

    /// Notes something for the article's `warnings`, once.
    pub(crate) fn warn(&self, code: WarningCode, message: impl Into<String>) {
        let mut warning = Warning {
            code,
            message: message.into(),
        };
        let mut warnings = self.warnings.borrow_mut();
        if warnings.len() >= limits::WARNINGS && code != WarningCode::LimitReached {
            warning.code = WarningCode::LimitReached;
            warning.message = "more than 100 warnings: the others are not listed".to_owned();
        }
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }

    /// Notes that a limit was reached, and what is missing for it.
    pub(crate) fn limit(&self, message: &'static str) {
        self.warn(WarningCode::LimitReached, message);
    }

    pub(crate) fn take_warnings(&self) -> Vec<Warning> {
        self.warnings.take()
    }
}

/// What the page's addresses say of its item, each taken apart once.
struct Items {
    /// What the caller says, or the address bar.
    address: Option<Item>,
    canonical: Option<Item>,
    og_url: Option<Item>,
}

/// The id of the item the reader sees: the short address the page shows beside the headline, else the
/// address, else what the head says.
fn content_id(tree: &Tree, items: &Items) -> Option<u64> {
    let stated = || {
        let all = [&items.address, &items.canonical, &items.og_url];
        all.into_iter().flatten()
    };
    let shown = tree
        .root()
        .find_class("copy-button-wrapper")
        .and_then(|n| Some((n, crate::permalink::id_in(&n.text())?)));
    let shown = shown.map(|(button, id)| {
        let is_other = stated().next().is_some_and(|i| i.id != Some(id));
        let is_live = || stated().any(|i| i.kind == ItemKind::LiveBlog);
        if is_other && is_live() {
            own_button(tree, button, id, stated().filter_map(|i| i.id))
        } else {
            Some(id)
        }
    });
    shown
        .flatten()
        .or_else(|| stated().find_map(|item| item.id))
        // Classic pages print it in the list below the text, and again beside it.
        .or_else(|| {
            let lists = tree
                .root()
                .descendants()
                .filter(|n| n.has_class("smallList"));
            lists
                .take(8)
                .find_map(|list| crate::permalink::id_in(&list.text()))
        })
}

/// On a live blog each post has a button with its own short address. The page's own is the one that the
/// page's data names too; if none is, the first, unless it stands behind a post's heading.
fn own_button(
    tree: &Tree,
    first: Node<'_>,
    id: u64,
    stated: impl Iterator<Item = u64>,
) -> Option<u64> {
    let stated: Vec<u64> = stated.collect();
    let root = tree.root();
    let shown = root
        .descendants()
        .filter(|n| n.has_class("copy-button-wrapper"))
        .filter_map(|n| crate::permalink::id_in(&n.text()))
        .find(|id| stated.contains(id));
    let behind_heading = || {
        let article = root.find_name("article").unwrap_or(root);
        article
            .find(|n| matches!(n.name(), "h2" | "h3") && n.index() < first.index())
            .is_some()
    };
    shown.or_else(|| (!behind_heading()).then_some(id))
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
