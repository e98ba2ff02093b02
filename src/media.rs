//! Videos, recordings, embeds of other sites and DW's own widgets.

use crate::address::host_of;
use crate::article::{Block, Media, MediaSource, MediaTrack};
use crate::fold::folded;
use crate::head::Entry;
use crate::page::Page;
use crate::permalink::parse_id;
use crate::tree::Node;
use serde_json::Value;

/// A player: `div.vjs-wrapper > h2.headline + video[data-id][data-posterurl][data-duration] > source, track`,
/// or the `video`/`audio` alone.
pub(crate) struct Player<'t> {
    pub block: Block,
    /// The element whose text is the title.
    pub title: Option<Node<'t>>,
}

/// `video`, `audio` and what AMP calls them.
pub(crate) fn is_media(node: Node<'_>) -> bool {
    matches!(node.name(), "video" | "audio" | "amp-video" | "amp-audio")
}

/// Whether an element is a player, or the box of one.
pub(crate) fn is_player(node: Node<'_>) -> bool {
    is_media(node) || node.has_class("vjs-wrapper") || node.has_class("video-js")
}

pub(crate) fn read_player<'t>(wrapper: Node<'t>, page: &Page) -> Player<'t> {
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
        title: match title {
            Some(t) => folded(&t.text()).or_else(|| label_title(t.attr("aria-label")?)),
            // AMP has the title on the element.
            None => element
                .filter(|e| e.name().starts_with("amp-"))
                .and_then(|e| folded(e.attr("title")?)),
        },
        duration: attr("data-duration").and_then(seconds),
        poster: attr("data-posterurl")
            .or(attr("poster"))
            .and_then(|p| page.base.resolve_file(p)),
        sources: sources(wrapper, element, page),
        tracks: tracks(wrapper, page),
        ..Media::default()
    };
    let audio = element.is_some_and(|e| matches!(e.name(), "audio" | "amp-audio"))
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
        if !sources
            .iter()
            .take(crate::limits::COMPARED)
            .any(|s| s.url == url)
        {
            sources.push(MediaSource { url, media_type });
        }
    }
    add_mp4(&mut sources);
    sources
}

/// A stream of DW's names the files it is made of: the largest can be had as a file too.
///
/// `https://hlsvod.dw.com/i/PATH_,AVC_480x270,AVC_1920x1080,.mp4.csmil/master.m3u8` has
/// `https://tvdownloaddw-a.akamaihd.net/PATH_AVC_1920x1080.mp4`.
fn add_mp4(sources: &mut Vec<MediaSource>) {
    let Some(url) = sources.iter().find_map(|s| mp4_of(&s.url)) else {
        return;
    };
    if !sources.iter().any(|s| s.url == url) {
        let media_type = type_of(&url);
        sources.push(MediaSource { url, media_type });
    }
}

fn mp4_of(stream: &str) -> Option<String> {
    let (scheme, rest) = stream.split_once("://hlsvod.dw.com/i/")?;
    let (list, _) = rest.split_once(",.mp4.csmil/")?;
    let mut parts = list.split(',');
    let path = parts.next()?;
    let pixels = |name: &&str| {
        let (width, height) = name.rsplit('_').next()?.split_once('x')?;
        Some(u64::from(width.parse::<u32>().ok()?) * u64::from(height.parse::<u32>().ok()?))
    };
    let largest = parts.max_by_key(pixels)?;
    let url = format!("https://tvdownloaddw-a.akamaihd.net/{path}{largest}.mp4");
    let (_, after) = url.split_once("//")?;
    (matches!(scheme, "http" | "https") && !after.contains("/.")).then_some(url)
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
        .or_else(|| content.linked(id))
        .or_else(|| Some(content).filter(|_| page.id == Some(id)));
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
        .or_else(|| entry.str("namedUrl").and_then(|u| page.base.resolve_own(u)));
    if media.sources.is_empty() {
        let files = ["hlsVideoSrc", "mp3Src"].into_iter().filter_map(file);
        media.sources = files
            .map(|url| MediaSource {
                media_type: type_of(&url),
                url,
            })
            .collect();
        add_mp4(&mut media.sources);
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

/// The medium of a video or audio page, where the page shows no player: from the state, else from JSON-LD.
///
/// The state's item is the medium itself: `hlsVideoSrc` or `mp3Src`, `duration` in seconds,
/// `posterImageUrl`, `subtitles[]`. JSON-LD has `contentUrl`, `thumbnailUrl`, `duration` (`PT3M38S`).
pub(crate) fn of_page(page: &Page, json_ld: Option<&Value>, audio: Option<bool>) -> Option<Block> {
    let mut media = Media {
        id: page.id,
        ..Media::default()
    };
    let content = page.state().map(crate::head::State::content);
    let is_audio = audio.unwrap_or_else(|| {
        content.is_some_and(|c| c.str("mp3Src").is_some() && c.str("hlsVideoSrc").is_none())
            || json_ld.is_some_and(|o| crate::head::is_a(o, "AudioObject"))
    });
    if let Some(content) = content {
        fill_media(&mut media, content, page);
    }
    if let Some(object) = json_ld {
        fill_from_json_ld(&mut media, object, page);
    }
    let known = !media.sources.is_empty() || media.duration.is_some() || media.poster.is_some();
    known.then_some(if is_audio {
        Block::Audio(media)
    } else {
        Block::Video(media)
    })
}

/// What the page's data adds to the player of a video or audio page, which shows the page's own item.
pub(crate) fn complete(media: &mut Media, page: &Page, json_ld: Option<&Value>) {
    media.id = media.id.or(page.id);
    if let Some(state) = page.state() {
        fill_media(media, state.content(), page);
    }
    if let Some(object) = json_ld {
        fill_from_json_ld(media, object, page);
    }
}

fn fill_from_json_ld(media: &mut Media, object: &Value, page: &Page) {
    // An article's own object has a picture and a date, but is no medium.
    let is_medium = object
        .get("@type")
        .and_then(Value::as_str)
        .is_some_and(|t| matches!(t, "VideoObject" | "AudioObject"));
    if !is_medium {
        return;
    }
    let text = |key: &str| {
        let value = object.get(key)?;
        value.as_str().or_else(|| value.get(0)?.as_str())
    };
    let file = |key: &str| text(key).and_then(|u| page.base.resolve_file(u));
    media.title = media
        .title
        .take()
        .or_else(|| text("name").or(text("headline")).and_then(folded));
    media.duration = media.duration.or_else(|| iso_duration(text("duration")?));
    media.poster = media.poster.take().or_else(|| file("thumbnailUrl"));
    if media.sources.is_empty()
        && let Some(url) = file("contentUrl")
    {
        let media_type = type_of(&url);
        media.sources.push(MediaSource { url, media_type });
        add_mp4(&mut media.sources);
    }
}

/// `PT3M38S`, `P0DT1H2M3S` → whole seconds.
fn iso_duration(text: &str) -> Option<u32> {
    let (days, time) = text.trim().strip_prefix('P')?.split_once('T')?;
    let mut total: u32 = match days.strip_suffix('D') {
        Some(days) => days.parse::<u32>().ok()?.checked_mul(86_400)?,
        None if days.is_empty() => 0,
        None => return None,
    };
    let mut digits = String::new();
    for c in time.chars() {
        let unit = match c {
            '0'..='9' | '.' => {
                digits.push(c);
                continue;
            }
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let whole: u32 = digits.split('.').next()?.parse().ok()?;
        total = total.checked_add(whole.checked_mul(unit)?)?;
        digits.clear();
    }
    digits.is_empty().then_some(total)
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
        .filter(|c| *c != "embed")
        .find_map(folded)
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
        "dailymotion" => format!("https://www.dailymotion.com/video/{id}"),
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
    fn durations() {
        assert_eq!(seconds("03:38"), Some(218));
        assert_eq!(seconds("1:02:03"), Some(3723));
        assert_eq!(seconds("137"), Some(137));
        assert_eq!(seconds(""), None);
        assert_eq!(seconds("99999999999:1"), None);
        assert_eq!(iso_duration("PT3M38S"), Some(218));
        assert_eq!(iso_duration("P1DT1H2M3.5S"), Some(90_123));
        assert_eq!(iso_duration("PT"), Some(0));
        assert_eq!(iso_duration("3:38"), None);
        assert_eq!(iso_duration("PT99999999999S"), None);
    }

    #[test]
    fn streams_name_their_files() {
        assert_eq!(
            mp4_of("https://hlsvod.dw.com/i/a/b_c_,AVC_480x270,AVC_1920x1080,AVC_640x360,.mp4.csmil/master.m3u8").as_deref(),
            Some("https://tvdownloaddw-a.akamaihd.net/a/b_c_AVC_1920x1080.mp4")
        );
        assert_eq!(
            mp4_of("https://hlsvod.dw.com/i/a/b,.mp4.csmil/master.m3u8"),
            None
        );
        assert_eq!(
            mp4_of("https://x.example/i/a,A_1x1,.mp4.csmil/master.m3u8"),
            None
        );
        assert_eq!(
            mp4_of("https://x.example/?https://hlsvod.dw.com/i/a,A_1x1,.mp4.csmil/master.m3u8"),
            None
        );
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
