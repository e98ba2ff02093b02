//! Who the page is: the item that the reader sees, among those that its addresses name.

use crate::address::{Base, page_address};
use crate::head::Facts;
use crate::item::{Item, ItemKind, item_of};
use crate::permalink::id_in;
use crate::tree::{Node, Tree};

/// The item a page shows.
pub(crate) struct Identity {
    pub id: Option<u64>,
    /// What the page's address says, from the caller or from the page.
    pub item: Option<Item>,
    /// The canonical address, if it is of that item.
    pub url: Option<String>,
    /// What the page's links are resolved against.
    pub base: Base,
    /// Whether the head speaks of that item.
    pub head_is_current: bool,
    /// Whether the address names another: an app changes it before the text.
    pub address_is_ahead: bool,
}

impl Identity {
    /// `address` is what the caller says, or the address bar.
    pub(crate) fn of(tree: &Tree, facts: &Facts, address: Option<&str>) -> Identity {
        let given = address.and_then(page_address);
        // A saved page has the address that it was saved from, as an archive's copy has the original's.
        let address = given.or_else(|| page_address(facts.saved_from.as_deref()?));
        let address = address.as_deref();
        let base = Base::new(address.or(facts.canonical.as_deref()));
        let items = Items {
            address: address.and_then(item_of),
            canonical: facts.canonical.as_deref().and_then(item_of),
            og_url: facts.meta("og:url").and_then(item_of),
        };
        let id = content_id(tree, &items);
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
        let head = [&items.canonical, &items.og_url].map(|item| item.as_ref()?.id);
        let mut head = head.into_iter().flatten().peekable();
        let head_is_current = id.is_none() || head.peek().is_none() || head.any(|h| Some(h) == id);
        let addressed = items.address.as_ref().and_then(|item| item.id);
        Identity {
            id,
            item,
            url,
            base,
            head_is_current,
            address_is_ahead: addressed.is_some() && addressed != id,
        }
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
        .and_then(|n| Some((n, id_in(&n.text())?)));
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
        .or_else(|| id_in_details(tree))
}

#[cold]
#[inline(never)]
fn id_in_details(tree: &Tree) -> Option<u64> {
    let all = tree.root().descendants();
    let lists = all.filter(|n| n.has_class("smallList"));
    lists.take(8).find_map(|list| id_in(&list.text()))
}

/// On a live blog each post has a button with its own short address. The page's own is the one that the
/// page's data names too; if none is, the first, unless it stands behind a post's heading.
#[cold]
#[inline(never)]
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
        .filter_map(|n| id_in(&n.text()))
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
#[cfg(feature = "html")]
mod tests {
    use super::*;
    use serde_json::Value;

    /// A page that says of itself what a case says.
    fn page(case: &Value) -> String {
        let attr = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
        let list = |key: &str| case[key].as_array().cloned().unwrap_or_default();
        let mut html = String::new();
        if case["canonical"].is_string() {
            html += &format!("<link rel=canonical href=\"{}\">", attr("canonical"));
        }
        if case["ogUrl"].is_string() {
            html += &format!("<meta property=og:url content=\"{}\">", attr("ogUrl"));
        }
        html += "<body><article><h1>x</h1>";
        if case["heading"].is_string() {
            html += &format!("<h2>{}</h2>", attr("heading"));
        }
        for short in list("shown") {
            html += &format!(
                "<p class=copy-button-wrapper>{}</p>",
                short.as_str().unwrap()
            );
        }
        html += "</article><ul class=smallList>";
        for row in list("details") {
            html += &format!("<li>{}</li>", row.as_str().unwrap());
        }
        html + "</ul>"
    }

    #[test]
    fn identities() {
        let cases = include_str!("../tests/identities.json");
        let cases: Vec<Value> = serde_json::from_str(cases).unwrap();
        assert!(cases.len() > 10);
        for case in cases {
            let about = &case["about"];
            let tree = Tree::from_html(&page(&case));
            let facts = Facts::read(&tree);
            let found = Identity::of(&tree, &facts, case["address"].as_str());
            let kind = found.item.as_ref().map(|item| format!("{:?}", item.kind));
            let language = found.item.as_ref().map(|item| item.language.clone());
            let zhongwen = found.item.as_ref().and_then(|item| item.zhongwen.clone());
            assert_eq!(case["id"].as_u64(), found.id, "id: {about}");
            assert_eq!(case["kind"].as_str(), kind.as_deref(), "kind: {about}");
            assert_eq!(case["language"].as_str(), language.as_deref(), "{about}");
            assert_eq!(case["zhongwen"].as_str(), zhongwen.as_deref(), "{about}");
            assert_eq!(case["url"].as_str(), found.url.as_deref(), "url: {about}");
            let current = found.head_is_current;
            assert_eq!(case["headIsCurrent"].as_bool(), Some(current), "{about}");
        }
    }
}
