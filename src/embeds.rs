//! Embeds of other sites and DW's own widgets.

use crate::address::host_of;
use crate::article::Block;
use crate::fold::folded;
use crate::item::parse_id;
use crate::page::Page;
use crate::tree::Node;

/// Classes of embeds and whose they are. Known from pages (`tweet`), style sheets (`fb-post`,
/// `instagram-oembed`) and the providers' own snippets.
const EMBED_CLASSES: &[(&str, &str)] = &[
    ("tweet", "twitter"),
    ("twitter-tweet", "twitter"),
    ("twitter-video", "twitter"),
    ("twitter-tweet-rendered", "twitter"),
    ("instagram-oembed", "instagram"),
    ("instagram-media", "instagram"),
    ("fb-post", "facebook"),
    ("fb-video", "facebook"),
    ("tiktok-embed", "tiktok"),
    ("yt-wrapper", "youtube"),
    ("youtube_player", "youtube"),
];

/// AMP's elements for items of other sites, and whose they are; `amp-iframe` says it by its address.
const AMP_EMBEDS: &[(&str, Option<&str>)] = &[
    ("amp-iframe", None),
    ("amp-video-iframe", None),
    ("amp-twitter", Some("twitter")),
    ("amp-youtube", Some("youtube")),
    ("amp-instagram", Some("instagram")),
    ("amp-facebook", Some("facebook")),
    ("amp-tiktok", Some("tiktok")),
    ("amp-vimeo", Some("vimeo")),
    ("amp-dailymotion", Some("dailymotion")),
    ("amp-soundcloud", Some("soundcloud")),
];

/// Whether an element of this name is an embed of AMP's.
pub(crate) fn is_amp_embed(name: &str) -> bool {
    name.starts_with("amp-") && AMP_EMBEDS.iter().any(|(n, _)| *n == name)
}

fn amp_provider(name: &str) -> Option<&'static str> {
    AMP_EMBEDS.iter().find(|(n, _)| *n == name)?.1
}

/// The provider an element's class tells.
pub(crate) fn provider_of(node: Node<'_>) -> Option<&'static str> {
    EMBED_CLASSES
        .iter()
        .find(|(class, _)| node.has_class(class))
        .map(|(_, provider)| *provider)
}

/// An embed: `blockquote.tweet.embed[data-id]`, `.yt-wrapper.embed > iframe[data-src]`, `.fb-post[data-href]`.
#[cold]
#[inline(never)]
pub(crate) fn read_embed(node: Node<'_>, page: &Page) -> Block {
    let address = embed_address(node, page);
    let known = address.as_deref().map(identify);
    let class = provider_of(node).or_else(|| amp_provider(node.name()));
    let (mut provider, mut id) = (class.map(str::to_owned), None);
    if let Some(found) = known.filter(|k| class.is_none_or(|c| c == k.provider)) {
        if found.widget {
            return widget(found.id.as_deref().and_then(parse_id), node, page);
        }
        (provider, id) = (Some(found.provider), found.id);
    }
    let provider = provider
        .or_else(|| other_class(node))
        .unwrap_or_else(|| "unknown".to_owned());
    // Of a tweet that a script has filled in, the frame knows the id.
    let frame = || node.find_name("iframe")?.attr("data-tweet-id");
    let stated = node
        .attr("data-id")
        .or(node.attr("data-tweet-id"))
        .or(node.attr("data-video-id"))
        .or(node.attr("data-tweetid"))
        .or(node.attr("data-videoid"))
        .or(node.attr("data-shortcode"))
        .or_else(frame);
    let id = stated.and_then(folded).or(id);
    let url = id
        .as_deref()
        .and_then(|id| public_page(&provider, id))
        .or(address);
    Block::Embed {
        provider,
        id,
        url,
        text: folded(&node.text_without(is_control)),
    }
}

/// What lies over an embed until the reader agrees to load it, and its buttons: not what the item says.
fn is_control(node: Node<'_>) -> bool {
    matches!(node.name(), "button" | "label" | "form" | "dialog") || is_consent(node)
}

/// Words in the classes of what asks for consent in the place of an embed, without their first letters, which
/// may be capitals: `cmplazypreviewmsg`, `CookieConsent`, `BorlabsCookie`, `uc-embedding-container`.
const CONSENT: &[&str] = &[
    "onsent",
    "ookie",
    "cmplazypreview",
    "cmpbox",
    "ontent-blocker",
    "uc-embed",
    "sercentrics",
    "ptanon",
    "cmplz-",
    "idomi-",
    "gdpr",
    "rivacy",
    "tac_",
    "ontext-notice",
    "mbed-placeholder",
    "wo-click",
];
/// What asks for consent has fewer nodes; an element of more is the page's.
const MOST_CONSENT: u32 = 256;

/// Whether an element asks for consent in the place of an embed. The frame that waits for it may have the same
/// classes.
pub(crate) fn is_consent(node: Node<'_>) -> bool {
    let class = node.attr("class").unwrap_or("");
    (CONSENT.iter().any(|word| class.contains(word)) || stands_for_frame(node))
        && may_ask_for_consent(node)
}

#[cold]
#[inline(never)]
fn may_ask_for_consent(node: Node<'_>) -> bool {
    let is_other = matches!(
        node.name(),
        "iframe" | "img" | "video" | "audio" | "blockquote" | "html" | "body" | "article"
    );
    !is_other && node.end() - node.index() <= MOST_CONSENT && !node.has_class("rich-text")
}

/// Whether a box with a button stands right beside a frame that has not been loaded.
fn stands_for_frame(node: Node<'_>) -> bool {
    let is_blank = |n: Node<'_>| n.as_text().is_some_and(|text| text.trim().is_empty());
    let waits = |n: Node<'_>| {
        let mut names = n.attribute_names();
        n.name() == "iframe"
            && n.parent() == node.parent()
            && names.any(waits_in)
            && n.attr("src").is_none_or(|src| !src.starts_with("http"))
    };
    let behind = || {
        let next = node.at(node.end());
        waits(next) || (is_blank(next) && waits(node.at(next.end())))
    };
    let before = || {
        let places = (1..=3).filter_map(|back| node.index().checked_sub(back));
        places.map(|place| node.at(place)).any(waits)
    };
    node.name() == "div" && (behind() || before()) && node.find_name("button").is_some()
}

/// The embed that a request for consent stands in the place of, where it names it.
pub(crate) fn behind_consent(node: Node<'_>, page: &Page) -> Option<Block> {
    let frame = [node].into_iter().chain(node.descendants()).find(|n| {
        let is_file = matches!(n.name(), "img" | "script" | "source" | "link");
        let waits = !is_file && waiting(*n, page).is_some();
        waits || n.name() == "iframe" || provider_of(*n).is_some()
    })?;
    match read_embed(frame, page) {
        Block::Embed {
            provider, id, url, ..
        } if id.is_some() => Some(Block::Embed {
            provider,
            id,
            url,
            text: None,
        }),
        _ => None,
    }
}

/// The address that an element will load when the reader agrees: `data-src`, `data-cmp-src`,
/// `data-cookieblock-src`, `uc-src`.
fn waiting(node: Node<'_>, page: &Page) -> Option<String> {
    node.attribute_names()
        .filter(|name| waits_in(name))
        .find_map(|name| page.base.resolve_file(node.attr(name)?))
}

/// Whether an attribute of this name may hold an address for later. A page that is broken has names that begin
/// with any sign (`<iframe "data-src=…`); `snapshot.js` takes none of them, nor does any other entrance.
fn waits_in(name: &str) -> bool {
    let begins = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    name != "src"
        && name.contains("src")
        && !name.contains("srcset")
        && !name.contains("srcdoc")
        && name.starts_with(begins)
}

/// The outermost controls in an embed.
#[cold]
#[inline(never)]
pub(crate) fn controls(node: Node<'_>) -> Vec<Node<'_>> {
    let mut found: Vec<Node<'_>> = Vec::new();
    let mut index = node.index() + 1;
    while index < node.end() {
        let inner = node.at(index);
        let control = is_control(inner);
        if control && !inner.is_invisible() {
            found.push(inner);
        }
        index = if control || inner.is_invisible() {
            inner.end()
        } else {
            index + 1
        };
    }
    found
}

/// The second class of `div.embed.name`: what DW calls an embed this crate does not know.
fn other_class(node: Node<'_>) -> Option<String> {
    node.attr("class")?
        .split_ascii_whitespace()
        .filter(|c| *c != "embed")
        .find_map(folded)
}

/// Where an embed leads: an iframe's `data-src` (DW's way) or `src`, else the provider's attributes, else the
/// last link that leads to an item of the provider.
fn embed_address(node: Node<'_>, page: &Page) -> Option<String> {
    const ATTRIBUTES: &[&str] = &[
        "src",
        "data-href",
        "cite",
        "data-instgrm-permalink",
        "data-url",
        "href",
    ];
    let attributes = |n: Node<'_>| {
        let loaded = || {
            let mut names = ATTRIBUTES.iter();
            names.find_map(|a| page.base.resolve_file(n.attr(a)?))
        };
        waiting(n, page).or_else(loaded)
    };
    if let Some(found) = attributes(node) {
        return Some(found);
    }
    let frame = node.find(|n| matches!(n.name(), "iframe" | "embed" | "amp-iframe"));
    frame.and_then(attributes).or_else(|| {
        let links = node
            .descendants()
            .filter(|n| n.name() == "a")
            .filter_map(attributes);
        links.filter(|url| identify(url).id.is_some()).last()
    })
}

struct Identified {
    provider: String,
    id: Option<String>,
    widget: bool,
}

/// Providers by host, and where in the address the item's id stands.
fn identify(url: &str) -> Identified {
    let host = host_of(url).unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let path = url
        .split_once("//")
        .and_then(|(_, r)| r.split_once('/'))
        .map_or("", |(_, p)| p);
    let after = |marker: &str| id_after(path, marker);
    let is = |domain: &str| {
        host.strip_suffix(domain)
            .is_some_and(|b| b.is_empty() || b.ends_with('.'))
    };
    let found = |provider: &str, id: Option<String>| Identified {
        provider: provider.to_owned(),
        id,
        widget: false,
    };
    if is("youtube.com") || is("youtube-nocookie.com") {
        found(
            "youtube",
            after("embed/")
                .or_else(|| after("v="))
                .or_else(|| after("shorts/")),
        )
    } else if is("youtu.be") {
        found("youtube", after(""))
    } else if is("twitter.com") || is("x.com") {
        found(
            "twitter",
            after("status/")
                .or_else(|| after("?id="))
                .or_else(|| after("&id=")),
        )
    } else if is("instagram.com") {
        found(
            "instagram",
            after("p/")
                .or_else(|| after("reel/"))
                .or_else(|| after("tv/")),
        )
    } else if is("facebook.com") || is("fb.watch") {
        let id = ["posts/", "videos/", "posts%2F", "videos%2F", "v=", "v%3D"]
            .iter()
            .find_map(|m| after(m));
        found("facebook", id)
    } else if is("tiktok.com") {
        found(
            "tiktok",
            after("video/")
                .or_else(|| after("embed/v2/"))
                .or_else(|| after("embed/")),
        )
    } else if is("vimeo.com") {
        found("vimeo", after("video/").or_else(|| after("")))
    } else if is("datawrapper.dwcdn.net") {
        found("datawrapper", after(""))
    } else if is("flo.uri.sh") || is("flourish.studio") {
        found(
            "flourish",
            after("visualisation/").or_else(|| after("story/")),
        )
    } else if is("dw.com") && path.starts_with("webapi/iframes/widget/") {
        Identified {
            provider: String::new(),
            id: path.split(['/', '?']).nth(4).map(str::to_owned),
            widget: true,
        }
    } else {
        found(host, None)
    }
}

/// The id that follows a marker in an address: letters, digits, `-` and `_`.
fn id_after(path: &str, marker: &str) -> Option<String> {
    let (_, rest) = path.split_once(marker)?;
    let id: String = rest
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    (!id.is_empty()).then_some(id)
}

/// The page that shows an item of a provider to the public.
fn public_page(provider: &str, id: &str) -> Option<String> {
    if !id
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    {
        return None;
    }
    Some(match provider {
        "twitter" => format!("https://twitter.com/i/status/{id}"),
        "youtube" => format!("https://www.youtube.com/watch?v={id}"),
        "dailymotion" => format!("https://www.dailymotion.com/video/{id}"),
        "instagram" => format!("https://www.instagram.com/p/{id}/"),
        "vimeo" => format!("https://vimeo.com/{id}"),
        _ => return None,
    })
}

/// `div.embed.dw-widget[data-id][data-lang-code]`: an element of DW's own with a page of its own.
#[cold]
#[inline(never)]
pub(crate) fn read_widget(node: Node<'_>, page: &Page) -> Block {
    widget(node.attr("data-id").and_then(parse_id), node, page)
}

fn widget(id: Option<u64>, node: Node<'_>, page: &Page) -> Block {
    let is_code = |code: &&str| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let language = node.attr("data-lang-code").filter(is_code).and_then(folded);
    let language = language.or_else(|| {
        page.item
            .as_ref()
            .map(|i| i.language.clone())
            .filter(|l| !l.is_empty())
    });
    let url = id
        .zip(language)
        .map(|(id, l)| format!("https://www.dw.com/webapi/iframes/widget/{l}/{id}"));
    let linked = || {
        let entry = page.state()?.content().linked(id?)?;
        entry.text("name").or_else(|| entry.text("title"))
    };
    Block::Widget {
        id,
        title: linked(),
        url: url.and_then(|u| page.base.resolve(&u)),
        text: folded(&node.text()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn providers() {
        for (url, provider, id) in [
            (
                "https://www.youtube.com/embed/9nPlMXUhcm8?wmode=transparent",
                "youtube",
                Some("9nPlMXUhcm8"),
            ),
            (
                "https://www.youtube-nocookie.com/embed/ab_-1",
                "youtube",
                Some("ab_-1"),
            ),
            (
                "https://twitter.com/dwnews/status/123?ref=x",
                "twitter",
                Some("123"),
            ),
            (
                "https://platform.twitter.com/embed/Tweet.html?dnt=1&id=77",
                "twitter",
                Some("77"),
            ),
            (
                "https://www.instagram.com/p/Cx1/embed/",
                "instagram",
                Some("Cx1"),
            ),
            (
                "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fdw%2Fposts%2F42",
                "facebook",
                Some("42"),
            ),
            ("https://www.tiktok.com/embed/v2/7", "tiktok", Some("7")),
            (
                "https://datawrapper.dwcdn.net/AbCdE/3/",
                "datawrapper",
                Some("AbCdE"),
            ),
            ("https://maps.example/x", "maps.example", None),
        ] {
            let found = identify(url);
            assert_eq!(
                (found.provider.as_str(), found.id.as_deref()),
                (provider, id),
                "{url}"
            );
        }
    }
}
