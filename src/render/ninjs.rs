//! ninjs, the IPTC's news in JSON.

use super::cite::own_medium;
use super::common::{address, fingerprint_of, item_uri, known, one_line, uri, uri_of};
use super::html::body_html;
use super::names::list;
use super::object::Object;
use crate::{Article, Author, Block, Image, Kind, Link, Media, Post, WarningCode, permalink_of};
use serde_json::{Value, json};

/// The article as a [ninjs](https://iptc.org/standards/ninjs/) 3.0 news object, pretty-printed.
///
/// Pictures, galleries, videos, recordings and a live blog's posts are `associations`; the picture over
/// the text has `rel` `featuremedia`. The text is there twice: as HTML and as plain text. `uri` is the
/// canonical address, else the short one, else a UUID made from the content, the same each time.
///
/// ninjs takes full times only, so a bare day stands among `descriptions`, with role `datePublished` or
/// `dateModified`.
///
/// ```
/// use dw_article::render::to_ninjs;
/// # use dw_article::Article;
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 1,
/// #     "url": "https://www.dw.com/en/ferry-returns/a-70000001", "permalink": null,
/// #     "language": "en", "direction": "ltr", "headline": "Ferry returns", "kicker": [],
/// #     "teaser": null, "datePublished": "2024-05-06T09:00:00Z", "dateModified": null,
/// #     "authors": [], "byline": null, "editors": [], "topics": [], "keywords": [],
/// #     "leadImage": null, "body": [], "posts": [], "text": "", "wordCount": 0, "removed": [],
/// #     "source": {"layout": "webapp"}, "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// let item: serde_json::Value = serde_json::from_str(&to_ninjs(&article))?;
/// assert_eq!(item["uri"], "https://www.dw.com/en/ferry-returns/a-70000001");
/// assert_eq!(item["headlines"][0]["value"], "Ferry returns");
/// assert_eq!(item["firstCreated"], "2024-05-06T09:00:00Z");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_ninjs(article: &Article) -> String {
    let mut item = Object::default();
    item.set("uri", item_uri(article));
    let standard = json!({
        "name": "ninjs",
        "version": "3.0",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
    });
    item.set("standard", standard);
    item.set("type", sort(article.kind));
    if article.warnings.iter().any(|warning| is_loss(warning.code)) {
        item.set("representationType", "partial");
    }
    item.set_known("language", known(&article.language));
    times(&mut item, article);
    headlines(&mut item, known(&article.headline));
    descriptions(&mut item, article);
    bodies(&mut item, article);
    item.set_known("by", by(article));
    item.set_all("people", people(article));
    item.set_all("infoSources", sources(article));
    let places: Vec<&str> = article
        .authors
        .iter()
        .filter_map(|a| known(&a.location))
        .collect();
    if let [place] = places.as_slice() {
        item.set("located", *place);
    }
    item.set_all("subjects", subjects(article));
    let own = own_medium(article);
    item.set_all("renditions", own.map(renditions_of).unwrap_or_default());
    let mut links = Associations::default();
    if let Some(image) = &article.lead_image {
        links.image("lead-image", "featuremedia", image);
    }
    links.blocks(&article.body, own);
    article.posts.iter().for_each(|post| links.post(post));
    item.set_all("associations", links.items);
    item.set_all("altIds", alt_ids(article.id, address(&article.permalink)));
    format!("{:#}", Value::from(item))
}

fn sort(kind: Kind) -> &'static str {
    match kind {
        Kind::Article | Kind::LiveBlog => "text",
        Kind::Gallery => "composite",
        Kind::Video => "video",
        Kind::Audio => "audio",
    }
}

/// Whether a warning says that part of the page is missing here.
fn is_loss(code: WarningCode) -> bool {
    matches!(
        code,
        WarningCode::Truncated | WarningCode::Incomplete | WarningCode::LimitReached
    )
}

/// A full time with its zone, as RFC 3339 has it.
fn full_time(date: &str) -> Option<&str> {
    let (day, time) = date.split_once('T')?;
    let zone = time.find(['Z', '+', '-'])?;
    let (clock, zone) = time.split_at_checked(zone)?;
    let digits = |text: &str, pattern: &str| {
        text.len() == pattern.len()
            && text
                .bytes()
                .zip(pattern.bytes())
                .all(|(is, wanted)| match wanted {
                    b'0' => is.is_ascii_digit(),
                    _ => is == wanted,
                })
    };
    let (seconds, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let fine = digits(day, "0000-00-00")
        && digits(seconds, "00:00:00")
        && !fraction.is_empty()
        && fraction.bytes().all(|b| b.is_ascii_digit())
        && (zone == "Z" || digits(zone.get(1..).unwrap_or_default(), "00:00"));
    fine.then_some(date)
}

fn times(item: &mut Object, article: &Article) {
    let published = known(&article.date_published).and_then(full_time);
    let modified = known(&article.date_modified).and_then(full_time);
    item.set_known("firstCreated", published);
    item.set_known("versionCreated", modified.or(published));
}

fn headlines(item: &mut Object, headline: Option<&str>) {
    let headline = headline.map(|value| json!({ "role": "main", "value": value }));
    item.set_all("headlines", headline);
}

fn described(role: &str, text: Option<&str>) -> Option<Value> {
    text.map(|value| json!({ "role": role, "contentType": "text/plain", "value": value }))
}

fn descriptions(item: &mut Object, article: &Article) {
    let bare = |date| known(date).filter(|date| full_time(date).is_none());
    let all = [
        described("summary", known(&article.teaser)),
        described("datePublished", bare(&article.date_published)),
        described("dateModified", bare(&article.date_modified)),
    ];
    item.set_all("descriptions", all.into_iter().flatten());
}

/// A text's bodies: HTML, and plain text with its counts.
fn bodies(item: &mut Object, article: &Article) {
    let html = body_html(article);
    let html = Some(html).filter(|html| !html.is_empty());
    let html = html.map(|value| json!({ "contentType": "text/html", "value": value }));
    let text = Some(article.text.as_str()).filter(|text| !super::common::is_blank(text));
    let text = text.map(|value| {
        json!({
            "contentType": "text/plain",
            "charCount": value.chars().count(),
            "wordCount": article.word_count,
            "value": value,
        })
    });
    item.set_all("bodies", html.into_iter().chain(text));
}

/// Who made it, in words: the authors and the sign-off.
fn by(article: &Article) -> Option<String> {
    let names: Vec<String> = names(&article.authors).map(one_line).collect();
    let byline = article.byline.as_ref().map(|byline| one_line(&byline.text));
    let byline = byline.filter(|text| !text.is_empty());
    let parts: Vec<String> = [Some(list(&names, "and")).filter(|n| !n.is_empty()), byline]
        .into_iter()
        .flatten()
        .collect();
    Some(parts.join("; ")).filter(|by| !by.is_empty())
}

fn names(authors: &[Author]) -> impl Iterator<Item = &str> {
    let names = authors.iter().map(|author| author.name.as_str());
    names.filter(|name| !super::common::is_blank(name))
}

fn people(article: &Article) -> Vec<Value> {
    let mut people: Vec<Value> = authors(&article.authors);
    let editors = article
        .editors
        .iter()
        .filter(|name| !super::common::is_blank(name));
    people.extend(editors.map(|name| json!({ "name": name, "rel": "editor" })));
    people
}

fn authors(authors: &[Author]) -> Vec<Value> {
    let authors = authors.iter().filter(|a| !super::common::is_blank(&a.name));
    let one = |author: &Author| {
        let mut person = Object::default()
            .with("name", author.name.as_str())
            .with("rel", "author");
        person.set_known("uri", uri(&author.url));
        person.set_known("literal", author.id.map(|id| format!("person-{id}")));
        Value::from(person)
    };
    authors.map(one).collect()
}

fn sources(article: &Article) -> Vec<Value> {
    let publisher = json!({
        "name": "Deutsche Welle",
        "role": "publisher",
        "uri": "https://www.dw.com",
    });
    let agencies = article.byline.iter().flat_map(|byline| &byline.agencies);
    let agency = |name: &String| json!({ "name": name, "role": "agency" });
    std::iter::once(publisher)
        .chain(agencies.map(agency))
        .collect()
}

fn subjects(article: &Article) -> Vec<Value> {
    let link = |rel: &'static str| {
        move |link: &Link| {
            let mut subject = Object::default()
                .with("name", link.text.as_str())
                .with("rel", rel);
            subject.set_known("uri", uri(&link.url));
            Value::from(subject)
        }
    };
    let keyword = |word: &String| json!({ "name": word, "rel": "keyword" });
    let mut subjects: Vec<Value> = article.kicker.iter().map(link("category")).collect();
    subjects.extend(article.topics.iter().map(link("about")));
    subjects.extend(article.keywords.iter().map(keyword));
    subjects
}

fn alt_ids(id: Option<u64>, permalink: Option<&str>) -> Vec<Value> {
    let id = id.map(|id| json!({ "role": "contentId", "value": id.to_string() }));
    let permalink = permalink.map(|url| json!({ "role": "permalink", "value": url }));
    id.into_iter().chain(permalink).collect()
}

/// The files of a video or a recording, its subtitles and its still picture.
fn renditions_of(media: &Media) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    let mut add = |name: String, url: &str, with: &dyn Fn(&mut Object)| {
        if let Some(href) = uri_of(url) {
            let mut object = Object::default().with("name", name).with("href", href);
            with(&mut object);
            all.push(object.into());
        }
    };
    for (index, source) in media.sources.iter().enumerate() {
        add(format!("file-{}", index + 1), &source.url, &|object| {
            object.set_known("contentType", known(&source.media_type));
            object.set_known("duration", media.duration);
        });
    }
    for (index, track) in media.tracks.iter().enumerate() {
        add(format!("subtitles-{}", index + 1), &track.url, &|object| {
            object.set_known("title", known(&track.label).or(known(&track.language)));
        });
    }
    if let Some(poster) = &media.poster {
        add("poster".to_owned(), poster, &|_| {});
    }
    all
}

/// What belongs to an item and has an identity of its own.
#[derive(Default)]
struct Associations {
    items: Vec<Value>,
}

impl Associations {
    /// An association under construction. Its name counts from 1: `image-1`.
    fn begin(&self, sort: &str, rel: &str, uri: Option<String>, seed: &str) -> Object {
        let number = self.items.len() + 1;
        let uri = uri.unwrap_or_else(|| fingerprint_of(&[rel, seed, &number.to_string()]));
        let name = format!("{rel}-{number}");
        Object::default()
            .with("name", name)
            .with("rel", rel)
            .with("uri", uri)
            .with("type", sort)
    }

    fn image(&mut self, name: &str, rel: &str, image: &Image) {
        let seed = [&image.title, &image.alt, &image.caption, &image.credit]
            .map(|text| text.as_deref().unwrap_or_default())
            .join("\n");
        if image.url.is_none() && super::common::is_blank(&seed) {
            return;
        }
        let url = uri(&image.url).map(String::from);
        let mut item = self.begin("picture", rel, url.clone(), &seed);
        if rel == "featuremedia" {
            item.set("name", name);
        }
        headlines(&mut item, known(&image.title));
        let texts = [
            described("alt", known(&image.alt)),
            described("caption", known(&image.caption)),
        ];
        item.set_all("descriptions", texts.into_iter().flatten());
        item.set_known("copyrightHolder", known(&image.credit));
        let main = url.map(|href| json!({ "name": "main", "href": href }));
        let others = image
            .sources
            .iter()
            .enumerate()
            .filter_map(|(index, source)| {
                let href = uri_of(&source.url)?;
                let name = format!("file-{}", index + 1);
                let mut file = Object::default().with("name", name).with("href", href);
                file.set_known("width", source.width);
                Some(Value::from(file))
            });
        item.set_all("renditions", main.into_iter().chain(others));
        item.set_all("altIds", alt_ids(image.id, None));
        self.items.push(item.into());
    }

    /// The media in a text, but for the one that the page is itself.
    fn blocks(&mut self, blocks: &[Block], own: Option<&Media>) {
        for block in blocks {
            match block {
                Block::Image { image } => self.image("", "image", image),
                Block::Video(media) | Block::Audio(media)
                    if own.is_some_and(|own| std::ptr::eq(own, media)) => {}
                Block::Video(media) => self.medium("video", media),
                Block::Audio(media) => self.medium("audio", media),
                Block::Gallery { .. } => self.gallery(block),
                _ => {}
            }
        }
    }

    fn medium(&mut self, sort: &str, media: &Media) {
        let files = media.sources.iter().find_map(|source| uri_of(&source.url));
        let url = uri(&media.url).or(files).map(String::from);
        let mut item = self.begin(sort, sort, url, media.title.as_deref().unwrap_or_default());
        headlines(&mut item, known(&media.title));
        item.set_all("renditions", renditions_of(media));
        item.set_all("altIds", alt_ids(media.id, None));
        self.items.push(item.into());
    }

    fn gallery(&mut self, block: &Block) {
        let Block::Gallery {
            id,
            title,
            url,
            teaser,
            authors,
            images,
        } = block
        else {
            return;
        };
        let seed = title.as_deref().unwrap_or_default();
        let mut item = self.begin("composite", "gallery", uri(url).map(String::from), seed);
        headlines(&mut item, known(title));
        item.set_all("descriptions", described("summary", known(teaser)));
        item.set_known(
            "by",
            Some(authors.join(", ")).filter(|by| !super::common::is_blank(by)),
        );
        let mut inner = Associations::default();
        images
            .iter()
            .for_each(|image| inner.image("", "image", image));
        item.set_all("associations", inner.items);
        item.set_all("altIds", alt_ids(*id, None));
        self.items.push(item.into());
    }

    fn post(&mut self, post: &Post) {
        let mut seed = post.headline.clone().unwrap_or_default();
        seed.push_str(post.date_published.as_deref().unwrap_or_default());
        let url = post.id.map(permalink_of);
        let mut item = self.begin("text", "post", url, &seed);
        let date = known(&post.date_published);
        item.set_known("firstCreated", date.and_then(full_time));
        headlines(&mut item, known(&post.headline));
        let bare = date.filter(|date| full_time(date).is_none());
        item.set_all("descriptions", described("datePublished", bare));
        let html = super::html::blocks_html(&post.body);
        let html = Some(html).filter(|html| !html.is_empty());
        let html = html.map(|value| json!({ "contentType": "text/html", "value": value }));
        item.set_all("bodies", html);
        item.set_all("people", authors(&post.authors));
        let mut inner = Associations::default();
        inner.blocks(&post.body, None);
        item.set_all("associations", inner.items);
        item.set_all("altIds", alt_ids(post.id, None));
        self.items.push(item.into());
    }
}

#[cfg(test)]
mod tests {
    use super::full_time;

    #[test]
    fn takes_full_times_only() {
        for time in [
            "2024-01-30T14:13:12.269Z",
            "2024-01-30T14:13:12+02:00",
            "2024-01-30T14:13:12-02:00",
        ] {
            assert_eq!(full_time(time), Some(time));
        }
        for other in [
            "2024-01-30",
            "2024-01-30T14:13Z",
            "2024-01-30T14:13:12",
            "TZ",
            "T+é",
            "",
        ] {
            assert_eq!(full_time(other), None, "{other}");
        }
    }
}
