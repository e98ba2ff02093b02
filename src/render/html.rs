//! A clean HTML document.

use super::common::{
    CUT, address, clock, dates, first_number, is_blank, is_cut, known, media_address, nested,
    readable_date, safe_url, table_rows,
};
use super::pictures::Pictures;
use super::spans::{Event, Style, spans};
use crate::{
    Article, Author, Block, Direction, Image, Link, ListItem, Mark, Media, Post, TableCell,
};

const CSS: &str = include_str!("style.css");

/// The article as a complete, self-contained HTML document: no scripts, a small style sheet inside,
/// light and dark, for both directions of writing.
///
/// Every text is escaped and every address is `http`, `https` or `mailto`.
///
/// ```
/// # use dw_article::{Article, render::to_html};
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 1, "url": null,
/// #     "permalink": null, "language": "fa-AF", "direction": "rtl", "headline": "A < B",
/// #     "kicker": [], "teaser": null, "datePublished": null, "dateModified": null,
/// #     "authors": [], "byline": null, "editors": [], "topics": [], "keywords": [],
/// #     "leadImage": null, "body": [], "posts": [], "text": "", "wordCount": 0, "removed": [],
/// #     "source": {"layout": "webapp"}, "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// let html = to_html(&article);
/// assert!(html.starts_with("<!doctype html>\n<html lang=\"fa-AF\" dir=\"rtl\">"));
/// assert!(html.contains("<h1>A &lt; B</h1>"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_html(article: &Article) -> String {
    to_html_with(article, &HtmlOptions::default())
}

/// What [`to_html_with`] writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HtmlOptions {
    /// Which pictures are shown; the others are links. Default [`Pictures::Dw`].
    pub pictures: Pictures,
}

/// [`to_html`] with options.
///
/// ```
/// # use dw_article::Article;
/// use dw_article::render::{HtmlOptions, Pictures, to_html, to_html_with};
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 1, "url": null,
/// #     "permalink": null, "language": "en", "direction": "ltr", "headline": "Ferry returns",
/// #     "kicker": [], "teaser": null, "datePublished": null, "dateModified": null,
/// #     "authors": [], "byline": null, "editors": [], "topics": [], "keywords": [],
/// #     "leadImage": {"id": null, "url": "https://example.org/1.jpg", "title": null, "alt": "A quay",
/// #     "caption": null, "credit": null, "sources": []}, "body": [], "posts": [], "text": "",
/// #     "wordCount": 0, "removed": [], "source": {"layout": "webapp"}, "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// assert!(to_html(&article).contains("<a href=\"https://example.org/1.jpg\">A quay</a>"));
/// let options = HtmlOptions { pictures: Pictures::All };
/// assert!(to_html_with(&article, &options).contains("<img"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_html_with(article: &Article, options: &HtmlOptions) -> String {
    let mut out = Html::new(options);
    out.raw("<!doctype html>\n<html");
    out.language(article);
    out.raw(">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Nobody who serves a picture or a player's file learns where it is shown.
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.raw("<title>");
    let title = known(&article.headline).unwrap_or("Deutsche Welle");
    out.escaped(title, Where::Title);
    out.raw("</title>\n");
    if let Some(url) = address(&article.url) {
        out.raw("<link rel=\"canonical\"");
        out.attribute("href", url);
        out.raw(">\n");
    }
    if let Some(teaser) = known(&article.teaser) {
        out.raw("<meta name=\"description\"");
        out.attribute("content", teaser);
        out.raw(">\n");
    }
    out.raw("<style>\n");
    out.raw(CSS);
    out.raw("</style>\n</head>\n<body>\n");
    out.article(article);
    out.raw("</body>\n</html>\n");
    out.out
}

/// Only the `<article>` element of [`to_html`], to be put into another page.
///
/// ```
/// # use dw_article::{Article, render::to_html_fragment};
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 1, "url": null,
/// #     "permalink": null, "language": "en", "direction": "ltr", "headline": "Ferry returns",
/// #     "kicker": [], "teaser": null, "datePublished": null, "dateModified": null,
/// #     "authors": [], "byline": null, "editors": [], "topics": [], "keywords": [],
/// #     "leadImage": null, "body": [{"type": "paragraph", "text": "It was late.", "marks": [
/// #         {"type": "em", "start": 7, "end": 11}]}], "posts": [], "text": "", "wordCount": 0,
/// #     "removed": [], "source": {"layout": "webapp"}, "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// assert_eq!(
///     to_html_fragment(&article),
///     "<article lang=\"en\" dir=\"ltr\">\n<header>\n<h1>Ferry returns</h1>\n</header>\n\
///      <p>It was <em>late</em>.</p>\n</article>\n"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_html_fragment(article: &Article) -> String {
    to_html_fragment_with(article, &HtmlOptions::default())
}

/// [`to_html_fragment`] with options.
pub fn to_html_fragment_with(article: &Article, options: &HtmlOptions) -> String {
    let mut out = Html::new(options);
    out.article(article);
    out.out
}

/// The text of an article alone: its blocks and posts, without header and footer.
pub(super) fn body_html(article: &Article) -> String {
    let mut out = Html::default();
    out.blocks(&article.body, 2);
    article.posts.iter().for_each(|post| out.post(post));
    out.out
}

/// Blocks alone.
pub(super) fn blocks_html(blocks: &[Block]) -> String {
    let mut out = Html::default();
    out.blocks(blocks, 2);
    out.out
}

/// The HTML written so far. Only [`raw`](Html::raw) writes markup; all other strings are escaped.
#[derive(Default)]
struct Html {
    out: String,
    pictures: Pictures,
}

/// Where a text is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Text,
    Attribute,
    /// Where no markup is read.
    Title,
}

impl Html {
    fn new(options: &HtmlOptions) -> Self {
        Html {
            pictures: options.pictures,
            ..Html::default()
        }
    }

    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        self.escaped(text, Where::Text);
    }

    /// Braces are entities, so that a template may hold what is written here; of two that stay two in the finished
    /// page, which may be read as a template once more, the second stands apart.
    fn escaped(&mut self, text: &str, place: Where) {
        let mut characters = text.chars();
        while let Some(character) = characters.next() {
            let after = characters.as_str().chars().next();
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' if place == Where::Attribute => self.raw("&quot;"),
                '{' => self.raw("&#123;"),
                '}' => self.raw("&#125;"),
                '[' if matches!(after, Some('[' | '(')) => self.raw("&#91;"),
                // Parsers change these two.
                '\r' => self.raw(" "),
                '\0' => self.out.push(char::REPLACEMENT_CHARACTER),
                _ => self.out.push(character),
            }
            if place == Where::Text && is_cut(character, after) {
                self.raw(CUT);
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        if matches!(name, "href" | "src" | "poster") {
            // The same address, and no template's.
            let value = value.replace('{', "%7B").replace('}', "%7D");
            self.escaped(&value, Where::Attribute);
        } else {
            self.escaped(value, Where::Attribute);
        }
        self.raw("\"");
    }

    fn open(&mut self, tag: &str, class: &str) {
        self.raw("<");
        self.raw(tag);
        if !class.is_empty() {
            self.attribute("class", class);
        }
        self.raw(">");
    }

    fn close(&mut self, tag: &str) {
        self.raw("</");
        self.raw(tag);
        self.raw(">");
    }

    /// An element with a text, on a line of its own; nothing without a text.
    fn wrap(&mut self, tag: &str, class: &str, text: &str) {
        if !is_blank(text) {
            self.open(tag, class);
            self.text(text);
            self.close(tag);
            self.raw("\n");
        }
    }

    fn wrap_known(&mut self, tag: &str, class: &str, text: &Option<String>) {
        self.wrap(tag, class, known(text).unwrap_or_default());
    }

    /// An element with a marked text, on a line of its own; nothing without a text.
    fn marked(&mut self, tag: &str, class: &str, text: &str, marks: &[Mark]) {
        if !is_blank(text) {
            self.open(tag, class);
            self.inline(text, marks);
            self.close(tag);
            self.raw("\n");
        }
    }

    fn inline(&mut self, text: &str, marks: &[Mark]) {
        for event in spans(text, marks, None) {
            match event {
                Event::Open(Style::Link(href)) => {
                    self.raw("<a");
                    self.attribute("href", href);
                    self.raw(">");
                }
                Event::Open(style) => self.open(style.tag(), ""),
                Event::Text(text) => self.text(text),
                Event::Close(style) => self.close(style.tag()),
            }
        }
    }

    /// A link, or the bare text where there is no address.
    fn link(&mut self, text: &str, url: Option<&str>) {
        match url {
            Some(url) => {
                self.raw("<a");
                self.attribute("href", url);
                self.raw(">");
                self.text(text);
                self.raw("</a>");
            }
            None => self.text(text),
        }
    }

    fn links(&mut self, links: &[Link]) {
        let links = links.iter().filter(|link| !is_blank(&link.text));
        for (index, link) in links.enumerate() {
            if index > 0 {
                self.raw(" · ");
            }
            self.link(&link.text, address(&link.url));
        }
    }

    fn language(&mut self, article: &Article) {
        if let Some(language) = known(&article.language) {
            self.attribute("lang", language);
        }
        let direction = match article.direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        };
        self.attribute("dir", direction);
    }

    fn article(&mut self, article: &Article) {
        self.raw("<article");
        self.language(article);
        self.raw(">\n<header>\n");
        if !article.kicker.is_empty() {
            self.raw("<p class=\"kicker\">");
            self.links(&article.kicker);
            self.raw("</p>\n");
        }
        self.wrap_known("h1", "", &article.headline);
        self.wrap_known("p", "teaser", &article.teaser);
        self.authors(&article.authors);
        let (published, modified) = dates(article);
        self.date(published, modified);
        if let Some(image) = &article.lead_image {
            self.image(image);
        }
        self.raw("</header>\n");
        self.blocks(&article.body, 2);
        for post in &article.posts {
            self.post(post);
        }
        self.footer(article);
        self.raw("</article>\n");
    }

    fn authors(&mut self, authors: &[Author]) {
        for author in authors.iter().filter(|author| !is_blank(&author.name)) {
            self.raw("<address>");
            self.link(&author.name, address(&author.url));
            self.text(&super::common::author_details(author));
            self.raw("</address>\n");
        }
    }

    fn date(&mut self, published: Option<&str>, modified: Option<&str>) {
        if published.or(modified).is_none() {
            return;
        }
        self.raw("<p class=\"date\">");
        if let Some(date) = published {
            self.time(date);
        }
        if let Some(date) = modified {
            self.raw(" (updated ");
            self.time(date);
            self.raw(")");
        }
        self.raw("</p>\n");
    }

    fn time(&mut self, date: &str) {
        self.raw("<time");
        self.attribute("datetime", date);
        self.raw(">");
        self.text(&readable_date(date));
        self.raw("</time>");
    }

    fn footer(&mut self, article: &Article) {
        let byline = article.byline.as_ref().map(|byline| byline.text.as_str());
        if byline.is_none() && article.editors.is_empty() && article.topics.is_empty() {
            return;
        }
        self.raw("<footer>\n");
        self.wrap("p", "byline", byline.unwrap_or_default());
        if !article.editors.is_empty() {
            let editors = article.editors.join(", ");
            self.wrap("p", "editors", &format!("Edited by: {editors}"));
        }
        if !article.topics.is_empty() {
            self.raw("<p class=\"topics\">");
            self.links(&article.topics);
            self.raw("</p>\n");
        }
        self.raw("</footer>\n");
    }

    /// Blocks whose headings are of level `top` or lower.
    fn blocks(&mut self, blocks: &[Block], top: u8) {
        for block in blocks {
            self.block(block, top);
        }
    }

    fn block(&mut self, block: &Block, top: u8) {
        match block {
            Block::Paragraph { text, marks } => self.marked("p", "", text, marks),
            Block::Heading { level, text, marks } => {
                let tag = heading((*level).max(top));
                self.marked(tag, "", text, marks);
            }
            Block::List {
                ordered,
                start,
                items,
            } => self.list(first_number(*ordered, *start), items),
            Block::Quote { text, marks, cite } => {
                self.raw("<blockquote>\n");
                self.marked("p", "", text, marks);
                self.wrap_known("footer", "", cite);
                self.raw("</blockquote>\n");
            }
            Block::Image { image } => self.image(image),
            Block::Gallery {
                title,
                url,
                teaser,
                authors,
                images,
                ..
            } => {
                self.raw("<section class=\"gallery\">\n");
                self.titled(known(title), address(url));
                self.wrap_known("p", "", teaser);
                self.wrap("p", "byline", &authors.join(", "));
                images.iter().for_each(|image| self.image(image));
                self.raw("</section>\n");
            }
            Block::Video(media) => self.media("video", media),
            Block::Audio(media) => self.media("audio", media),
            Block::Embed {
                provider,
                url,
                text,
                ..
            } => {
                self.quoted("embed", known(text), Some(provider), address(url));
            }
            Block::Widget {
                title, url, text, ..
            } => {
                self.quoted("widget", known(text), known(title), address(url));
            }
            Block::Table { caption, rows } => self.table(caption, rows),
            Block::Related { label, links } => self.related(known(label), links),
            Block::Note { text, marks } => self.marked("p", "note", text, marks),
        }
    }

    /// A line with a linked title; without a title the address is the text.
    fn titled(&mut self, title: Option<&str>, url: Option<&str>) {
        if let Some(title) = title.or(url) {
            self.raw("<p><strong>");
            self.link(title, url);
            self.raw("</strong></p>\n");
        }
    }

    /// Something shown inside the text: what the page shows of it and where it is.
    fn quoted(&mut self, class: &str, text: Option<&str>, title: Option<&str>, url: Option<&str>) {
        self.open("blockquote", class);
        self.raw("\n");
        self.wrap("p", "", text.unwrap_or_default());
        if let Some(title) = title.filter(|title| !is_blank(title)).or(url) {
            self.raw("<footer>");
            self.link(title, url);
            self.raw("</footer>\n");
        }
        self.raw("</blockquote>\n");
    }

    /// `start`: the number of the first item, where they have one.
    fn list(&mut self, start: Option<i32>, items: &[ListItem]) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        let mut open = 0;
        for (depth, item) in nested(items) {
            while open > depth + 1 {
                self.raw("</li>\n");
                self.close(tag);
                open -= 1;
            }
            if open == depth + 1 {
                self.raw("</li>\n");
            } else {
                self.raw(if open > 0 { "\n" } else { "" });
                self.raw("<");
                self.raw(tag);
                if let Some(start) = start.filter(|start| open == 0 && *start != 1) {
                    self.attribute("start", &start.to_string());
                }
                self.raw(">\n");
                open += 1;
            }
            self.raw("<li>");
            self.inline(&item.text, &item.marks);
        }
        for _ in 0..open {
            self.raw("</li>\n");
            self.close(tag);
        }
        self.raw(if open > 0 { "\n" } else { "" });
    }

    fn image(&mut self, image: &Image) {
        let url = address(&image.url);
        let texts = [&image.title, &image.alt, &image.caption, &image.credit];
        if url.is_none() && texts.into_iter().all(|text| known(text).is_none()) {
            return;
        }
        self.raw("<figure>\n");
        match url {
            Some(url) if self.pictures.shows(url) => {
                self.raw("<img loading=\"lazy\" referrerpolicy=\"no-referrer\"");
                self.attribute("src", url);
                self.attribute("alt", known(&image.alt).unwrap_or_default());
                self.raw(">\n");
            }
            Some(url) => {
                self.raw("<p>");
                self.link(known(&image.alt).unwrap_or(url), Some(url));
                self.raw("</p>\n");
            }
            None => self.wrap_known("p", "", &image.alt),
        }
        self.caption(image);
        self.raw("</figure>\n");
    }

    fn caption(&mut self, image: &Image) {
        let parts = [
            ("strong", &image.title),
            ("span", &image.caption),
            ("small", &image.credit),
        ];
        let mut before = "<figcaption>";
        for (tag, text) in parts {
            if let Some(text) = known(text) {
                self.raw(before);
                self.open(tag, "");
                self.text(text);
                self.close(tag);
                before = " ";
            }
        }
        self.raw(if before == " " { "</figcaption>\n" } else { "" });
    }

    fn media(&mut self, tag: &str, media: &Media) {
        self.raw("<figure>\n");
        if media
            .sources
            .iter()
            .any(|source| safe_url(&source.url).is_some())
        {
            self.player(tag, media);
        }
        self.raw("<figcaption>");
        let url = media_address(media);
        self.link(known(&media.title).or(url).unwrap_or(tag), url);
        if let Some(duration) = media.duration {
            self.text(&format!(" ({})", clock(duration)));
        }
        self.raw("</figcaption>\n</figure>\n");
    }

    fn player(&mut self, tag: &str, media: &Media) {
        self.raw("<");
        self.raw(tag);
        self.raw(" controls preload=\"none\"");
        if let Some(poster) =
            address(&media.poster).filter(|url| tag == "video" && self.pictures.shows(url))
        {
            self.attribute("poster", poster);
        }
        self.raw(">\n");
        for source in media
            .sources
            .iter()
            .filter(|source| safe_url(&source.url).is_some())
        {
            self.raw("<source");
            self.attribute("src", &source.url);
            if let Some(media_type) = known(&source.media_type) {
                self.attribute("type", media_type);
            }
            self.raw(">\n");
        }
        for track in media
            .tracks
            .iter()
            .filter(|track| safe_url(&track.url).is_some())
        {
            self.raw("<track kind=\"subtitles\"");
            self.attribute("src", &track.url);
            for (name, value) in [("srclang", &track.language), ("label", &track.label)] {
                if let Some(value) = known(value) {
                    self.attribute(name, value);
                }
            }
            self.raw(">\n");
        }
        self.close(tag);
        self.raw("\n");
    }

    fn table(&mut self, caption: &Option<String>, rows: &[Vec<TableCell>]) {
        self.raw("<table>\n");
        self.wrap_known("caption", "", caption);
        let (header, rows) = table_rows(rows);
        if let Some(header) = header {
            self.raw("<thead>\n");
            self.row(header, "col");
            self.raw("</thead>\n");
        }
        self.raw("<tbody>\n");
        for row in rows {
            self.row(row, "row");
        }
        self.raw("</tbody>\n</table>\n");
    }

    fn row(&mut self, cells: &[TableCell], scope: &str) {
        self.raw("<tr>");
        for cell in cells {
            if cell.header {
                self.raw("<th");
                self.attribute("scope", scope);
            } else {
                self.raw("<td");
            }
            for (name, span) in [("colspan", cell.colspan), ("rowspan", cell.rowspan)] {
                if span > 1 {
                    self.attribute(name, &span.to_string());
                }
            }
            self.raw(">");
            self.inline(&cell.text, &cell.marks);
            self.close(if cell.header { "th" } else { "td" });
        }
        self.raw("</tr>\n");
    }

    fn related(&mut self, label: Option<&str>, links: &[Link]) {
        self.raw("<aside>\n<p>");
        if let Some(label) = label {
            self.text(label);
            self.raw(": ");
        }
        self.links(links);
        self.raw("</p>\n</aside>\n");
    }

    fn post(&mut self, post: &Post) {
        self.raw("<article class=\"post\"");
        if let Some(id) = post.id {
            self.attribute("id", &format!("post-{id}"));
        }
        self.raw(">\n");
        self.wrap_known("h2", "", &post.headline);
        self.date(known(&post.date_published), None);
        self.authors(&post.authors);
        self.blocks(&post.body, 3);
        self.raw("</article>\n");
    }
}

fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
