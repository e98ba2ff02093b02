//! Readable plain text.

use super::common::{
    author_details, clock, date_line, first_number, is_blank, known, nested, origin, readable_date,
};
use crate::{Article, Author, Block, Direction, Image, Link, ListItem, Media, Post, TableCell};

/// What [`to_text_with`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextOptions {
    /// End with a line that says where the article is from, with its short address. Default `true`.
    pub source: bool,
}

impl Default for TextOptions {
    fn default() -> Self {
        TextOptions { source: true }
    }
}

/// The article as plain text: what a reader sees, one blank line between blocks, and where it is from.
///
/// In a text from right to left dates stand between U+2066 and U+2069. Lists begin with `- ` or `1. `, pictures are `[Image: alt — caption — credit]`. For the bare text
/// without headline and pictures there is [`Article::text`].
///
/// ```
/// # use dw_article::{Article, render::to_text};
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 1, "url": null,
/// #     "permalink": null, "language": "en", "direction": "ltr", "headline": "Ferry returns",
/// #     "kicker": [{"text": "Travel", "url": null}], "teaser": "After three years.",
/// #     "datePublished": "2024-05-06", "dateModified": null,
/// #     "authors": [{"name": "Ada Example", "url": null, "id": null, "role": null,
/// #     "location": "Kiel"}], "byline": null, "editors": [], "topics": [], "keywords": [],
/// #     "leadImage": null, "body": [{"type": "list", "ordered": false, "items": [
/// #     {"text": "one", "marks": [], "depth": 0}, {"text": "two", "marks": [], "depth": 1}]}],
/// #     "posts": [], "text": "", "wordCount": 3, "removed": [], "source": {"layout": "webapp"},
/// #     "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// assert_eq!(
///     to_text(&article),
///     "Ferry returns\n\nTravel\n\nAda Example, Kiel · 2024-05-06\n\nAfter three years.\n\n\
///      - one\n  - two\n\nDeutsche Welle\n"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_text(article: &Article) -> String {
    to_text_with(article, &TextOptions::default())
}

/// As [`to_text`], with a say in how it ends.
pub fn to_text_with(article: &Article, options: &TextOptions) -> String {
    let mut out = PlainText(String::new());
    let direction = article.direction;
    out.block(known(&article.headline).unwrap_or_default());
    out.block(&labels(&article.kicker).join(" · "));
    out.block(&signature(&article.authors, date_line(article), direction));
    out.block(known(&article.teaser).unwrap_or_default());
    out.images(article.lead_image.as_slice());
    out.blocks(&article.body);
    for post in &article.posts {
        out.post(post, direction);
    }
    if let Some(byline) = &article.byline {
        out.block(&byline.text);
    }
    if !article.editors.is_empty() {
        out.block(&format!("Edited by: {}", article.editors.join(", ")));
    }
    if !out.0.is_empty() {
        if options.source {
            out.block(&origin(article, |url| url.to_owned()));
        }
        out.0.push('\n');
    }
    out.0
}

/// The labels of links that have one.
fn labels(links: &[Link]) -> Vec<&str> {
    let labels = links.iter().map(|link| link.text.as_str());
    labels.filter(|label| !is_blank(label)).collect()
}

/// Authors and date in one line. Among letters from right to left the parts of a date would change places: there it is
/// between U+2066 and U+2069, which keep it together.
fn signature(authors: &[Author], date: Option<String>, direction: Direction) -> String {
    let mut parts: Vec<String> = Vec::new();
    for author in authors {
        parts.push(author.name.clone() + &author_details(author));
    }
    parts.extend(date.map(|date| match direction {
        Direction::Rtl => format!("\u{2066}{date}\u{2069}"),
        Direction::Ltr => date,
    }));
    parts.join(" · ")
}

/// What is known of an item, in brackets: `[Image: alt — caption — credit]`.
fn bracketed(label: &str, parts: &[Option<&str>]) -> String {
    let parts: Vec<&str> = parts.iter().copied().flatten().collect();
    match parts.is_empty() {
        true => format!("[{label}]"),
        false => format!("[{label}: {}]", parts.join(" — ")),
    }
}

struct PlainText(String);

impl PlainText {
    fn block(&mut self, content: &str) {
        if !is_blank(content) {
            if !self.0.is_empty() {
                self.0.push_str("\n\n");
            }
            self.0.push_str(content);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.any(block);
        }
    }

    fn any(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text, .. } | Block::Heading { text, .. } => self.block(text),
            Block::Note { text, .. } => self.block(text),
            Block::List {
                ordered,
                start,
                items,
            } => self.list(first_number(*ordered, *start), items),
            Block::Quote { text, cite, .. } => {
                self.block(text);
                if let Some(cite) = known(cite) {
                    self.block(&format!("— {cite}"));
                }
            }
            Block::Image { image } => self.images(std::slice::from_ref(image)),
            Block::Gallery {
                title,
                teaser,
                authors,
                images,
                ..
            } => {
                self.block(&bracketed("Gallery", &[known(title)]));
                self.block(known(teaser).unwrap_or_default());
                self.block(&authors.join(", "));
                self.images(images);
            }
            Block::Video(media) => self.media("Video", media),
            Block::Audio(media) => self.media("Audio", media),
            Block::Embed {
                provider,
                text,
                url,
                ..
            } => {
                self.block(&bracketed(provider, &[known(text), known(url)]));
            }
            Block::Widget {
                title, text, url, ..
            } => {
                self.block(&bracketed(
                    "Widget",
                    &[known(title), known(text), known(url)],
                ));
            }
            Block::Table { caption, rows } => self.table(known(caption), rows),
            Block::Related { label, links } => {
                let links = labels(links).join(" · ");
                match known(label) {
                    Some(label) => self.block(&format!("{label}: {links}")),
                    None => self.block(&links),
                }
            }
        }
    }

    /// `start`: the number of the first item, where they have one.
    fn list(&mut self, start: Option<i32>, items: &[ListItem]) {
        let mut lines = String::new();
        let mut numbers: Vec<i64> = Vec::new();
        for (depth, item) in nested(items) {
            numbers.truncate(depth + 1);
            if numbers.is_empty() {
                numbers.push(i64::from(start.unwrap_or(1)) - 1);
            }
            numbers.resize(depth + 1, 0);
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines.extend((0..depth).map(|_| "  "));
            match numbers.last_mut() {
                Some(number) if start.is_some() => {
                    *number += 1;
                    lines.push_str(&format!("{number}. "));
                }
                _ => lines.push_str("- "),
            }
            lines.push_str(&item.text);
        }
        self.block(&lines);
    }

    fn images(&mut self, images: &[Image]) {
        for image in images {
            self.block(known(&image.title).unwrap_or_default());
            let [alt, caption, credit] = [&image.alt, &image.caption, &image.credit].map(known);
            // Many pages give the caption as the alternative text as well.
            let alt = alt.filter(|alt| Some(*alt) != caption);
            self.block(&bracketed("Image", &[alt, caption, credit]));
        }
    }

    fn media(&mut self, label: &str, media: &Media) {
        let duration = media.duration.map(clock);
        let parts = [known(&media.title), duration.as_deref(), known(&media.url)];
        self.block(&bracketed(label, &parts));
    }

    fn table(&mut self, caption: Option<&str>, rows: &[Vec<TableCell>]) {
        self.block(caption.unwrap_or_default());
        let row = |row: &Vec<TableCell>| {
            let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            cells.join(" | ")
        };
        let rows: Vec<String> = rows.iter().map(row).collect();
        self.block(&rows.join("\n"));
    }

    fn post(&mut self, post: &Post, direction: Direction) {
        self.block(known(&post.headline).unwrap_or_default());
        let date = known(&post.date_published).map(readable_date);
        self.block(&signature(&post.authors, date, direction));
        self.blocks(&post.body);
    }
}
