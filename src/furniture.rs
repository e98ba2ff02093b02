//! What stands on a page and is not the article: the page round the text, and advertisements.

use crate::address::host_of;
use crate::tree::Node;

/// Elements, ids, classes and `[data-tracking-name]`s of the page round the text. `wm-ipp…` is the banner of
/// the Internet Archive, `donato` its appeal for donations.
const ELEMENTS: &[&str] = &[
    "nav",
    "footer",
    "button",
    "form",
    "dialog",
    "amp-sidebar",
    "amp-analytics",
    "amp-consent",
    "amp-geo",
    "amp-user-notification",
    "amp-ad",
    "amp-embed",
    "amp-sticky-ad",
    "amp-social-share",
    "amp-next-page",
];

const IDS: &[&str] = &["wm-ipp", "donato", "footer", "navigation", "quickjump"];

const CLASSES: &[&str] = &[
    "advertisement",
    "gpt-slot",
    "feedback",
    "page-header",
    "focus-menu",
    "quick-item",
    "copy-button-wrapper",
    "show-more-button",
    "author-details",
    "author",
    "time-area",
    "publication",
    "last-update",
    "read-time",
    "teaser",
    "teaser-wrap",
    "kicker",
    "breadcrumb",
    "attribution-label",
    "attribution-partner",
];

const TRACKED: &[&str] = &[
    "section-",
    "sharing-icons",
    "Teaser",
    "content-detail-kicker",
];

/// Whether an element is the page round the text, whatever is in it.
pub(crate) fn is_furniture(node: Node<'_>) -> bool {
    (ELEMENTS.contains(&node.name()) && !is_source(node))
        || node
            .attr("id")
            .is_some_and(|id| IDS.iter().any(|i| id.starts_with(i)))
        || node
            .attr("data-tracking-name")
            .is_some_and(|name| TRACKED.iter().any(|t| name.starts_with(t)))
        || node.attr("class").is_some_and(|list| {
            list.split_ascii_whitespace()
                .any(|class| CLASSES.contains(&class) && !(class == "author" && node.name() == "p"))
        })
}

/// The footer of a quotation says whose it is.
fn is_source(node: Node<'_>) -> bool {
    let mut above = node.parent();
    for _ in 0..6 {
        let Some(parent) = above.filter(|_| node.name() == "footer") else {
            return false;
        };
        if parent.name() == "blockquote" {
            return true;
        }
        above = parent.parent();
    }
    false
}

/// How the ids of what advertising scripts put into a page begin, as far as DW's own classes do not tell.
const AD_IDS: &[&str] = &["google_ads_", "div-gpt-ad", "dw_d_", "DW_D_", "taboola-"];

/// Classes of the same.
const AD_CLASSES: &[&str] = &["adsbygoogle", "teads-inread", "gpt-ad"];

/// Hosts whose frames are advertisements.
const AD_HOSTS: &[&str] = &[
    "doubleclick.net",
    "googlesyndication.com",
    "amazon-adsystem.com",
    "adnxs.com",
    "taboola.com",
    "outbrain.com",
    "teads.tv",
    "criteo.com",
];

/// Whether an element is an advertisement that a script has put into the page.
pub(crate) fn is_ad(node: Node<'_>) -> bool {
    if !matches!(node.name(), "div" | "iframe" | "ins" | "span" | "aside") {
        return false;
    }
    let id = node.attr("id").unwrap_or("");
    let classes = node.attr("class").unwrap_or("");
    let frame_host = || {
        let src = node.attr("src").filter(|_| node.name() == "iframe")?;
        host_of(src)
    };
    AD_IDS.iter().any(|start| id.starts_with(start))
        || classes
            .split_ascii_whitespace()
            .any(|class| AD_CLASSES.contains(&class))
        || frame_host().is_some_and(|host| {
            AD_HOSTS.iter().any(|ad| {
                host.strip_suffix(ad)
                    .is_some_and(|b| b.is_empty() || b.ends_with('.'))
            })
        })
}
