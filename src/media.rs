//! Videos and recordings.

use crate::article::{Block, Media, MediaSource, MediaTrack};
use crate::fold::folded;
use crate::head::Entry;
use crate::item::parse_id;
use crate::limits::COMPARED;
use crate::page::Page;
use crate::tree::Node;
use serde_json::Value;

/// A block read whole, and the elements whose text is in it.
pub(crate) struct Whole<'t> {
    pub block: Block,
    pub consumed: Vec<Node<'t>>,
}

/// `video`, `audio` and what AMP calls them.
pub(crate) fn is_media(node: Node<'_>) -> bool {
    matches!(node.name(), "video" | "audio" | "amp-video" | "amp-audio")
}

/// Whether an element is a player, or the box of one.
pub(crate) fn is_player(node: Node<'_>) -> bool {
    is_media(node) || node.has_class("vjs-wrapper") || node.has_class("video-js")
}

/// A player: `div.vjs-wrapper > h2.headline + video[data-id][data-posterurl][data-duration] > source, track`,
/// or the `video`/`audio` alone.
#[cold]
#[inline(never)]
pub(crate) fn read_player<'t>(wrapper: Node<'t>, page: &Page) -> Whole<'t> {
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
    Whole {
        block: if audio {
            Block::Audio(media)
        } else {
            Block::Video(media)
        },
        consumed: title.into_iter().collect(),
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

#[cold]
#[inline(never)]
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
        if !sources.iter().take(COMPARED).any(|s| s.url == url) {
            sources.push(MediaSource { url, media_type });
        }
    }
    add_mp4(&mut sources);
    sources
}

/// A stream of DW's names the files it is made of: the largest can be had as a file too.
///
/// `https://hlsvod.dw.com/i/PATH_,AVC_480x270,AVC_1920x1080,.mp4.csmil/master.m3u8` has
/// `https://tvdownloaddw-a.akamaihd.net/PATH_AVC_1920x1080.mp4`; older ones are `PATH_,sd,hd,.mp4.csmil`.
fn add_mp4(sources: &mut Vec<MediaSource>) {
    let is_stream = |s: &MediaSource| mp4_of(&s.url).is_some() || is_playlist(s);
    // Where the page names a file, no other is worked out.
    if !sources.iter().all(is_stream) {
        return;
    }
    if let Some(url) = sources.iter().find_map(|s| mp4_of(&s.url)) {
        let media_type = type_of(&url);
        sources.push(MediaSource { url, media_type });
    }
}

/// Whether a source is a list of files and no file itself.
fn is_playlist(source: &MediaSource) -> bool {
    const ENDS: &[&str] = &[".m3u8", ".mpd", ".f4m"];
    let path = source.url.split(['?', '#']).next().unwrap_or("");
    let stated = source.media_type.as_deref().unwrap_or("");
    ENDS.iter().any(|end| path.ends_with(end))
        || stated.to_ascii_lowercase().contains("mpegurl")
        || stated.contains("dash+xml")
}

/// What a file of a stream says of its size: `AVC_1920x1080` in pixels; `sd`, `hd` only in words.
fn size(name: &str) -> Option<u64> {
    const WORDS: &[(&str, u64)] = &[("ld", 1), ("sd", 2), ("hd", 3), ("fullhd", 4)];
    let last = name.rsplit('_').next()?;
    if let Some((_, size)) = WORDS.iter().find(|(word, _)| *word == last) {
        return Some(*size);
    }
    let (width, height) = last.split_once('x')?;
    Some(u64::from(width.parse::<u32>().ok()?) * u64::from(height.parse::<u32>().ok()?))
}

fn mp4_of(stream: &str) -> Option<String> {
    let (scheme, rest) = stream.split_once("://hlsvod.dw.com/i/")?;
    let (list, _) = rest.split_once(",.mp4.csmil/")?;
    let mut parts = list.split(',');
    let path = parts.next()?;
    let largest = parts
        .filter(|name| size(name).is_some())
        .max_by_key(|name| size(name))?;
    let url = format!("https://tvdownloaddw-a.akamaihd.net/{path}{largest}.mp4");
    let (_, after) = url.split_once("//")?;
    (matches!(scheme, "http" | "https") && !after.contains("/.")).then_some(url)
}

#[cold]
#[inline(never)]
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
        .or_else(|| entry.str("formattedDuration").and_then(seconds))
        .or_else(|| entry.str("durationIso8601").and_then(iso_duration));
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
#[cold]
#[inline(never)]
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
#[cold]
#[inline(never)]
pub(crate) fn complete(media: &mut Media, page: &Page, json_ld: Option<&Value>) {
    media.id = media.id.or(page.id);
    if let Some(state) = page.state() {
        fill_media(media, state.content(), page);
    }
    if let Some(object) = json_ld {
        fill_from_json_ld(media, object, page);
    }
}

/// Videos and recordings that only the page's data names: the state of an article lists them beside its text
/// (`"audios":[{"id": …, "mp3Src": …}]`), JSON-LD has them as `audio` and `video` or as objects of their own.
/// `shown`: what the page has.
pub(crate) fn unseen(page: &Page, json_ld: Option<&Value>, shown: &[&Media]) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut add = |media: Media, is_audio: bool| {
        let names = |other: &Media| {
            let source = |s: &MediaSource| other.sources.iter().any(|o| o.url == s.url);
            (media.id.is_some() && media.id == other.id) || media.sources.iter().any(source)
        };
        let inside = found.iter().filter_map(medium).chain(shown.iter().copied());
        if !media.sources.is_empty() && !inside.take(COMPARED).any(names) {
            found.push(block(media, is_audio));
        }
    };
    // The state is long, and parsed only where its lists are not empty.
    let listed = page
        .script("\"audios\":[{|\"videos\":[{")
        .map(|_| of_state(page));
    for (media, is_audio) in listed.into_iter().flatten() {
        add(media, is_audio);
    }
    let of_article = ["audio", "video"]
        .into_iter()
        .filter_map(|key| json_ld?.get(key));
    let alone = page.facts.json_ld.iter().filter(|object| {
        !json_ld.is_some_and(|own| std::ptr::eq(own, *object)) && page.head_is_current()
    });
    for object in of_article.chain(alone).take(COMPARED) {
        let list = object
            .as_array()
            .map_or(std::slice::from_ref(object), Vec::as_slice);
        for object in list
            .iter()
            .filter(|object| !crate::head::names_other(object, page.id))
        {
            let mut media = Media::default();
            fill_from_json_ld(&mut media, object, page);
            add(media, crate::head::is_a(object, "AudioObject"));
        }
    }
    found
}

/// The videos and recordings that the page's state lists, and whether each is a recording.
#[cold]
#[inline(never)]
fn of_state(page: &Page) -> Vec<(Media, bool)> {
    let mut listed = Vec::new();
    let Some(content) = page.state().map(crate::head::State::content) else {
        return listed;
    };
    for (key, is_audio) in [("videos", false), ("audios", true)] {
        for entry in content.list(key).into_iter().take(COMPARED) {
            let id = entry.number("id");
            // What is only teased below the text is listed, too.
            if id.is_some_and(|id| content.is_beside(id)) {
                continue;
            }
            let mut media = Media {
                id,
                ..Media::default()
            };
            fill_media(&mut media, entry, page);
            listed.push((media, is_audio));
        }
    }
    listed
}

/// The medium of a block.
pub(crate) fn medium(block: &Block) -> Option<&Media> {
    match block {
        Block::Video(media) | Block::Audio(media) => Some(media),
        _ => None,
    }
}

fn block(media: Media, is_audio: bool) -> Block {
    if is_audio {
        Block::Audio(media)
    } else {
        Block::Video(media)
    }
}

fn fill_from_json_ld(media: &mut Media, object: &Value, page: &Page) {
    // An article's own object has a picture and a date, but is no medium.
    let is_medium = ["VideoObject", "AudioObject"]
        .iter()
        .any(|name| crate::head::is_a(object, name));
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

/// `.mediaItem[data-media-id] input[name=player_type|file_name|file_duration|media_id|media_title|preview_image]`.
#[cold]
#[inline(never)]
pub(crate) fn read_media_item<'t>(node: Node<'t>, page: &Page) -> Whole<'t> {
    let input = |name: &str| {
        let found = node.find(|n| n.name() == "input" && n.attr("name") == Some(name));
        found.and_then(|n| n.attr("value")).and_then(folded)
    };
    let heading = shown_heading(node);
    let title = input("media_title").or_else(|| folded(&heading?.text()));
    let source = input("file_name").and_then(|f| page.base.resolve_file(&f));
    let media_type = source.as_deref().and_then(type_of);
    let audio = match input("player_type").as_deref() {
        Some("audio") => true,
        Some(_) => false,
        None => media_type.as_ref().is_some_and(|t| t.starts_with("audio/")),
    };
    let to_item = |n: &Node<'_>| n.attr("href").is_some_and(|href| href.contains("/av-"));
    let link = node.descendants().find(to_item);
    let media = Media {
        id: input("media_id")
            .or_else(|| folded(node.attr("data-media-id")?))
            .as_deref()
            .and_then(parse_id),
        url: link.and_then(|a| page.base.resolve_own(a.attr("href")?)),
        duration: input("file_duration")
            .and_then(|d| seconds(&d))
            .filter(|d| *d > 0),
        poster: input("preview_image").and_then(|p| page.base.resolve_file(&p)),
        sources: source
            .map(|url| MediaSource { media_type, url })
            .into_iter()
            .collect(),
        title: title.clone(),
        ..Media::default()
    };
    let is_title = |n: &Node<'t>| {
        matches!(n.name(), "h2" | "h3" | "h4") && title.is_some() && folded(&n.text()) == title
    };
    let consumed = node.descendants().filter(is_title).collect();
    Whole {
        block: if audio {
            Block::Audio(media)
        } else {
            Block::Video(media)
        },
        consumed,
    }
}

/// The heading under a player, `.information h2`; the share box above it, which is hidden, has it too.
fn shown_heading(node: Node<'_>) -> Option<Node<'_>> {
    let mut index = node.index() + 1;
    while index < node.end() {
        let inner = node.at(index);
        if inner.is_invisible() || inner.has_class("share") {
            index = inner.end();
            continue;
        }
        if inner.name() == "h2" {
            return Some(inner);
        }
        index += 1;
    }
    None
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
}
