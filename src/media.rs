//! Videos, recordings, embeds of other sites and DW's own widgets.

use crate::address::host_of;
use crate::article::{Block, Media, MediaSource, MediaTrack};
use crate::fold::folded;
use crate::head::Entry;
use crate::page::Page;
use crate::permalink::parse_id;
use crate::tree::Node;

/// A player: `div.vjs-wrapper > h2.headline + video[data-id][data-posterurl][data-duration] > source, track`,
/// or the `video`/`audio` alone.
pub(crate) struct Player<'t> {
    pub block: Block,
    /// The element whose text is the title.
    pub title: Option<Node<'t>>,
}

pub(crate) fn read_player<'t>(wrapper: Node<'t>, page: &Page) -> Player<'t> {
    let is_media = |n: Node<'_>| matches!(n.name(), "video" | "audio");
    let element = if is_media(wrapper) {
        Some(wrapper)
    } else {
        wrapper.find(is_media)
    };
    // When video.js has started, the attributes may sit on the box it made round the element.
    let attr = |name: &str| {
        let on_element = element.and_then(|e| e.attr(name));
        on_element
            .or_else(|| wrapper.attr(name))
            .or_else(|| wrapper.find(|n| n.attr(name).is_some())?.attr(name))
    };
    let id = attr("data-id").and_then(parse_id);
    let title = wrapper.find_class("headline");
    let mut media = Media {
        id,
        title: title.and_then(|t| folded(&t.text()).or_else(|| label_title(t.attr("aria-label")?))),
        duration: attr("data-duration").and_then(seconds),
        poster: attr("data-posterurl")
            .or(attr("poster"))
            .and_then(|p| page.base.resolve_file(p)),
        sources: sources(wrapper, element, page),
        tracks: tracks(wrapper, page),
        ..Media::default()
    };
    let audio = element.is_some_and(|e| e.name() == "audio")
        || (element.is_none()
            && wrapper
                .find(|n| n.attr("type").is_some_and(|t| t.starts_with("audio/")))
                .is_some());
    fill_from_state(&mut media, page);
    Player {
        block: if audio {
            Block::Audio(media)
        } else {
            Block::Video(media)
        },
        title,
    }
}

/// `Embedded video — TITLE` → `TITLE`.
fn label_title(label: &str) -> Option<String> {
    folded(label.split_once(" — ").map_or(label, |(_, title)| title))
}

/// `03:38` or `1:02:03` or `137` → seconds.
pub(crate) fn seconds(text: &str) -> Option<u32> {
    let mut total: u32 = 0;
    for part in text.trim().split(':') {
        total = total
            .checked_mul(60)?
            .checked_add(part.trim().parse().ok()?)?;
    }
    Some(total)
}

fn sources(wrapper: Node<'_>, element: Option<Node<'_>>, page: &Page) -> Vec<MediaSource> {
    let mut sources: Vec<MediaSource> = Vec::new();
    let listed = wrapper
        .descendants()
        .filter(|n| n.name() == "source" && n.attr("srcset").is_none());
    for node in listed.chain(element) {
        let Some(url) = node
            .attr("src")
            .or(node.attr("data-src"))
            .and_then(|s| page.base.resolve_file(s))
        else {
            continue;
        };
        let stated = node
            .attr("type")
            .and_then(|t| folded(t.split(';').next().unwrap_or(t)));
        let media_type = stated.or_else(|| type_of(&url));
        if !sources.iter().any(|s| s.url == url) {
            sources.push(MediaSource { url, media_type });
        }
    }
    sources
}

fn tracks(wrapper: Node<'_>, page: &Page) -> Vec<MediaTrack> {
    let track = |node: Node<'_>| {
        Some(MediaTrack {
            url: page.base.resolve_file(node.attr("src")?)?,
            language: node.attr("srclang").and_then(folded),
            label: node.attr("label").and_then(folded),
        })
    };
    wrapper
        .descendants()
        .filter(|n| n.name() == "track")
        .filter_map(track)
        .collect()
}

/// The media type that a file name tells.
pub(crate) fn type_of(url: &str) -> Option<String> {
    const TYPES: &[(&str, &str)] = &[
        (".mp4", "video/mp4"),
        (".m3u8", "application/x-mpegURL"),
        (".mp3", "audio/mpeg"),
        (".m4a", "audio/mp4"),
        (".webm", "video/webm"),
        (".ogg", "audio/ogg"),
    ];
    let path = url.split(['?', '#']).next().unwrap_or(url);
    TYPES
        .iter()
        .find(|(end, _)| path.ends_with(end))
        .map(|(_, t)| (*t).to_owned())
}

/// The page's markup often names no file: the state has it under the same id.
fn fill_from_state(media: &mut Media, page: &Page) {
    if !media.sources.is_empty() && media.duration.is_some() && media.title.is_some() {
        return;
    }
    let (Some(id), Some(state)) = (media.id, page.state()) else {
        return;
    };
    let content = state.content();
    let entry = content
        .with_id("videos", id)
        .or_else(|| content.with_id("audios", id))
        .or_else(|| content.linked(id));
    if let Some(entry) = entry {
        fill_media(media, entry, page);
    }
}

/// What a video or audio of the state adds to what the page shows.
pub(crate) fn fill_media(media: &mut Media, entry: Entry<'_>, page: &Page) {
    let title = media.title.take();
    media.title = title
        .or_else(|| entry.text("title"))
        .or_else(|| entry.text("name"));
    media.duration = media
        .duration
        .or_else(|| entry.number("duration").and_then(|d| u32::try_from(d).ok()));
    media.duration = media
        .duration
        .or_else(|| entry.str("formattedDuration").and_then(seconds));
    let file = |key: &str| entry.str(key).and_then(|u| page.base.resolve_file(u));
    media.poster = media.poster.take().or_else(|| file("posterImageUrl"));
    media.url = media
        .url
        .take()
        .or_else(|| entry.str("namedUrl").and_then(|u| page.base.resolve(u)));
    if media.sources.is_empty() {
        let files = ["hlsVideoSrc", "mp3Src"].into_iter().filter_map(file);
        media.sources = files
            .map(|url| MediaSource {
                media_type: type_of(&url),
                url,
            })
            .collect();
    }
    if media.tracks.is_empty() {
        let track = |e: Entry<'_>| {
            Some(MediaTrack {
                url: page.base.resolve_file(e.str("subtitleUrl")?)?,
                language: e.text("language"),
                label: None,
            })
        };
        media.tracks = entry
            .list("subtitles")
            .into_iter()
            .filter_map(track)
            .collect();
    }
}

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
];

/// The provider an element's class tells.
pub(crate) fn provider_of(node: Node<'_>) -> Option<&'static str> {
    let classes = node.attr("class")?;
    let has = |class: &str| classes.split_ascii_whitespace().any(|c| c == class);
    EMBED_CLASSES
        .iter()
        .find(|(class, _)| has(class))
        .map(|(_, provider)| *provider)
}

/// An embed: `blockquote.tweet.embed[data-id]`, `.yt-wrapper.embed > iframe[data-src]`, `.fb-post[data-href]`.
pub(crate) fn read_embed(node: Node<'_>, page: &Page) -> Block {
    let address = embed_address(node, page);
    let known = address.as_deref().map(identify);
    let class = provider_of(node);
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
    matches!(node.name(), "button" | "label" | "form" | "dialog")
        || node.attr("class").is_some_and(|c| c.contains("consent"))
}

/// The outermost controls in an embed.
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

/// The second class of `div.embed.name`: what DW calls an embed this crate does not know.
fn other_class(node: Node<'_>) -> Option<String> {
    node.attr("class")?
        .split_ascii_whitespace()
        .find(|c| *c != "embed")
        .map(str::to_owned)
}

/// Where an embed leads: an iframe's `data-src` (DW's way) or `src`, else the provider's attributes, else the
/// last link that leads to an item of the provider.
fn embed_address(node: Node<'_>, page: &Page) -> Option<String> {
    const ATTRIBUTES: &[&str] = &[
        "data-src",
        "src",
        "data-href",
        "cite",
        "data-instgrm-permalink",
        "data-url",
        "href",
    ];
    let attributes = |n: Node<'_>| {
        ATTRIBUTES
            .iter()
            .find_map(|a| page.base.resolve_file(n.attr(a)?))
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
        "instagram" => format!("https://www.instagram.com/p/{id}/"),
        "vimeo" => format!("https://vimeo.com/{id}"),
        _ => return None,
    })
}

/// `div.embed.dw-widget[data-id][data-lang-code]`: an element of DW's own with a page of its own.
pub(crate) fn read_widget(node: Node<'_>, page: &Page) -> Block {
    widget(node.attr("data-id").and_then(parse_id), node, page)
}

fn widget(id: Option<u64>, node: Node<'_>, page: &Page) -> Block {
    let language = node.attr("data-lang-code").and_then(folded);
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
    fn durations() {
        assert_eq!(seconds("03:38"), Some(218));
        assert_eq!(seconds("1:02:03"), Some(3723));
        assert_eq!(seconds("137"), Some(137));
        assert_eq!(seconds(""), None);
        assert_eq!(seconds("99999999999:1"), None);
    }

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
