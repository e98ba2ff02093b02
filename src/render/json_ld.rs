//! schema.org data, as news sites put it into a `<script type="application/ld+json">`.

use super::common::{address, known, safe_url};
use super::object::Object;
use crate::{Article, Author, Block, Image, Kind, Link, Media, Post};
use serde_json::Value;

/// The article as schema.org JSON-LD: a `NewsArticle`, `LiveBlogPosting`, `ImageGallery`,
/// `VideoObject` or `AudioObject`, with only the keys whose value is known.
///
/// Every `<` is written as `\u003c`, so the result can stand in a `<script>` element.
///
/// ```
/// # use dw_article::{Article, render::to_json_ld};
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 1, "url": null,
/// #     "permalink": null, "language": "en", "direction": "ltr", "headline": "Ferry </script>",
/// #     "kicker": [], "teaser": null, "datePublished": "2024-05-06", "dateModified": null,
/// #     "authors": [], "byline": null, "editors": [], "topics": [], "keywords": [],
/// #     "leadImage": null, "body": [], "posts": [], "text": "", "wordCount": 0, "removed": [],
/// #     "source": {"layout": "webapp"}, "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// let data = to_json_ld(&article);
/// assert!(data.contains(r#""@type": "NewsArticle""#));
/// assert!(data.contains(r#""headline": "Ferry \u003c/script>""#));
/// assert!(!data.contains("dateModified"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_json_ld(article: &Article) -> String {
    let mut object = match article.kind {
        Kind::Article => Object::typed("NewsArticle"),
        Kind::LiveBlog => Object::typed("LiveBlogPosting"),
        Kind::Gallery => Object::typed("ImageGallery"),
        Kind::Video => medium(article, "VideoObject"),
        Kind::Audio => medium(article, "AudioObject"),
    };
    object.set("@context", "https://schema.org");
    object.set_known("headline", known(&article.headline));
    object.set_known("description", known(&article.teaser));
    object.set_known("datePublished", known(&article.date_published));
    object.set_known("dateModified", known(&article.date_modified));
    object.set_known("inLanguage", known(&article.language));
    object.set_known("url", address(&article.url));
    object.set_known("sameAs", address(&article.permalink));
    object.set_known("identifier", article.id.map(|id| id.to_string()));
    let page = address(&article.url).map(|url| Object::typed("WebPage").with("@id", url));
    object.set_known("mainEntityOfPage", page);
    object.set_all("author", article.authors.iter().map(person));
    let editor = |name: &String| Object::typed("Person").with("name", name.as_str());
    object.set_all("editor", article.editors.iter().map(editor));
    object.set("publisher", publisher());
    object.set_all("about", article.topics.iter().map(thing));
    object.set_all("keywords", article.keywords.iter().map(String::as_str));
    object.set_all("image", images(article).map(image));
    text(&mut object, article);
    media(&mut object, article);
    // `#` asks for the pretty form; a `<` can only stand in a string.
    format!("{:#}", Value::from(object)).replace('<', "\\u003c")
}

/// The keys that schema.org knows for articles only; headline and text under the names they have
/// elsewhere.
fn text(object: &mut Object, article: &Article) {
    let text = Some(article.text.as_str()).filter(|text| !text.is_empty());
    if !matches!(article.kind, Kind::Article | Kind::LiveBlog) {
        object.set_known("name", known(&article.headline));
        object.set_known("text", text);
        return;
    }
    object.set_known("articleBody", text);
    object.set_known(
        "wordCount",
        Some(article.word_count).filter(|count| *count > 0),
    );
    object.set_all(
        "articleSection",
        article.kicker.iter().map(|link| link.text.as_str()),
    );
    if article.kind == Kind::LiveBlog {
        object.set_known("coverageStartTime", known(&article.date_published));
        object.set_all("liveBlogUpdate", article.posts.iter().map(post));
    }
}

/// The videos and recordings in the text, unless the page is one itself. A post has its own.
fn media(object: &mut Object, article: &Article) {
    if !matches!(article.kind, Kind::Video | Kind::Audio) {
        object.set_all("video", media_in(&article.body, Kind::Video));
        object.set_all("audio", media_in(&article.body, Kind::Audio));
    }
}

fn media_in(blocks: &[Block], kind: Kind) -> impl Iterator<Item = Object> {
    blocks.iter().filter_map(move |block| match block {
        Block::Video(media) if kind == Kind::Video => Some(media_object("VideoObject", media)),
        Block::Audio(media) if kind == Kind::Audio => Some(media_object("AudioObject", media)),
        _ => None,
    })
}

/// Every picture over the text, in the text and in its galleries. A post has its own.
fn images(article: &Article) -> impl Iterator<Item = &Image> {
    let lead = article.lead_image.iter();
    lead.chain(block_images(&article.body))
}

fn block_images(blocks: &[Block]) -> impl Iterator<Item = &Image> {
    blocks.iter().flat_map(|block| match block {
        Block::Image { image } => std::slice::from_ref(image),
        Block::Gallery { images, .. } => images.as_slice(),
        _ => &[],
    })
}

/// The page's own medium: the first of its sort in the text.
fn medium(article: &Article, kind: &str) -> Object {
    let own = super::cite::own_medium(article);
    let object = own.map_or_else(|| Object::typed(kind), |media| media_object(kind, media));
    let date = known(&article.date_published);
    date.into_iter()
        .fold(object, |object, date| object.with("uploadDate", date))
}

fn media_object(kind: &str, media: &Media) -> Object {
    let mut object = Object::typed(kind);
    object.set_known("name", known(&media.title));
    object.set_known("url", address(&media.url));
    object.set_known("identifier", media.id.map(|id| id.to_string()));
    // ISO 8601 allows any number of seconds: `PT754S`.
    object.set_known(
        "duration",
        media.duration.map(|seconds| format!("PT{seconds}S")),
    );
    object.set_known("thumbnailUrl", address(&media.poster));
    let file = media
        .sources
        .iter()
        .find(|source| safe_url(&source.url).is_some());
    object.set_known("contentUrl", file.map(|file| file.url.as_str()));
    object.set_known(
        "encodingFormat",
        file.and_then(|file| known(&file.media_type)),
    );
    object
}

fn person(author: &Author) -> Object {
    let mut object = Object::typed("Person").with("name", author.name.as_str());
    object.set_known("url", address(&author.url));
    object.set_known("jobTitle", known(&author.role));
    object
}

fn publisher() -> Object {
    let name = Object::typed("NewsMediaOrganization").with("name", "Deutsche Welle");
    name.with("url", "https://www.dw.com")
}

fn thing(link: &Link) -> Object {
    let mut object = Object::typed("Thing").with("name", link.text.as_str());
    object.set_known("url", address(&link.url));
    object
}

fn image(image: &Image) -> Object {
    let mut object = Object::typed("ImageObject");
    object.set_known("url", address(&image.url));
    object.set_known("name", known(&image.title));
    object.set_known("description", known(&image.alt));
    object.set_known("caption", known(&image.caption));
    object.set_known("creditText", known(&image.credit));
    object
}

fn post(post: &Post) -> Object {
    let mut object = Object::typed("BlogPosting");
    object.set_known("headline", known(&post.headline));
    object.set_known("datePublished", known(&post.date_published));
    object.set_known("identifier", post.id.map(|id| id.to_string()));
    object.set_all("author", post.authors.iter().map(person));
    let mut text = String::new();
    for part in post
        .body
        .iter()
        .flat_map(block_texts)
        .filter(|part| !part.is_empty())
    {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(part);
    }
    object.set_known("articleBody", Some(text).filter(|text| !text.is_empty()));
    object.set_all("image", block_images(&post.body).map(image));
    object.set_all("video", media_in(&post.body, Kind::Video));
    object.set_all("audio", media_in(&post.body, Kind::Audio));
    object
}

/// The texts of a block that are part of [`Article::text`].
fn block_texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Paragraph { text, .. }
        | Block::Heading { text, .. }
        | Block::Quote { text, .. }
        | Block::Note { text, .. } => vec![text],
        Block::List { items, .. } => items.iter().map(|item| item.text.as_str()).collect(),
        Block::Table { rows, .. } => rows
            .iter()
            .flatten()
            .map(|cell| cell.text.as_str())
            .collect(),
        _ => Vec::new(),
    }
}
