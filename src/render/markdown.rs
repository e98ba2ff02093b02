//! CommonMark, with GitHub's tables and strikethrough.
//!
//! Whatever a text holds, a parser must find the same text again. So everything that could be markup
//! is escaped, and where the rules for `*` and `_` would not see emphasis begin or end (inside a word,
//! beside punctuation), HTML tags are written instead.

mod front_matter;
mod inline;

use self::front_matter::front_matter;
use self::inline::{destination, inline};
use super::common::{
    address, author_details, caption_line, clock, date_line, first_number, is_blank, known,
    media_address, nested, origin, readable_date, safe_url, table_rows,
};
use super::pictures::Pictures;
use super::spans::Style;
use crate::{Article, Author, Block, Image, Link, ListItem, Mark, Media, Post, TableCell};
use std::borrow::Cow;

/// What [`to_markdown`] writes.
///
/// ```
/// use dw_article::render::MarkdownOptions;
///
/// let options = MarkdownOptions { front_matter: true, ..MarkdownOptions::default() };
/// assert!(options.images && options.credits);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkdownOptions {
    /// Begin with a YAML block of what is known about the article. Default `false`.
    pub front_matter: bool,
    /// Show pictures, with caption and credit. Without them only the texts of a gallery's slides
    /// stay. Default `true`.
    pub images: bool,
    /// Say who owns a picture. Default `true`.
    pub credits: bool,
    /// Which pictures are shown; the others are links. Default [`Pictures::Dw`].
    pub pictures: Pictures,
    /// End with a line that says where the article is from, with its short address. Default `true`.
    pub source: bool,
}

impl Default for MarkdownOptions {
    fn default() -> Self {
        MarkdownOptions {
            front_matter: false,
            images: true,
            credits: true,
            pictures: Pictures::Dw,
            source: true,
        }
    }
}

/// The article as Markdown.
///
/// ```
/// use dw_article::render::{MarkdownOptions, to_markdown};
/// # use dw_article::Article;
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 1, "url": null,
/// #     "permalink": null, "language": "en", "direction": "ltr", "headline": "Ferry returns",
/// #     "kicker": [], "teaser": null, "datePublished": null, "dateModified": null,
/// #     "authors": [], "byline": null, "editors": [], "topics": [], "keywords": [],
/// #     "leadImage": null, "body": [{"type": "paragraph", "text": "2 * 2 was late.", "marks": [
/// #         {"type": "em", "start": 10, "end": 14}, {"type": "sup", "start": 4, "end": 5},
/// #         {"type": "link", "start": 6, "end": 9, "href": "https://example.org/"}]}],
/// #     "posts": [], "text": "", "wordCount": 0, "removed": [], "source": {"layout": "webapp"},
/// #     "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// assert_eq!(
///     to_markdown(&article, &MarkdownOptions::default()),
///     "# Ferry returns\n\n2 \\* <sup>2</sup> [was](https://example.org/) _late_.\n\nDeutsche Welle\n"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_markdown(article: &Article, options: &MarkdownOptions) -> String {
    let mut out = Markdown {
        out: String::new(),
        options: *options,
        list: None,
    };
    if options.front_matter {
        out.out = front_matter(article);
    }
    if let Some(headline) = known(&article.headline) {
        out.block(&heading(1, headline, &[]));
    }
    out.block(&links(&article.kicker));
    if let Some(teaser) = known(&article.teaser) {
        out.block(&strong(teaser));
    }
    out.block(&signature(&article.authors, date_line(article)));
    article.lead_image.iter().for_each(|image| out.image(image));
    article.body.iter().for_each(|block| out.any(block, 2));
    article.posts.iter().for_each(|post| out.post(post));
    if let Some(byline) = &article.byline {
        out.block(&plain(&byline.text));
    }
    if !article.editors.is_empty() {
        out.block(&format!(
            "Edited by: {}",
            plain(&article.editors.join(", "))
        ));
    }
    if !out.out.is_empty() {
        if options.source {
            out.block(&origin(article, |url| link(url, Some(url))));
        }
        out.out.push('\n');
    }
    out.out
}

/// The Markdown written so far.
struct Markdown {
    out: String,
    options: MarkdownOptions,
    /// If the last block is a list: whether it is ordered, and whether it has the second marker. Two
    /// lists with the same marker would be one.
    list: Option<(bool, bool)>,
}

impl Markdown {
    /// A block of its own; nothing if there is nothing in it.
    fn block(&mut self, content: &str) {
        if !content.is_empty() {
            if !self.out.is_empty() {
                self.out.push_str("\n\n");
            }
            self.out.push_str(content);
            self.list = None;
        }
    }

    /// Any block; headings are of level `top` or lower.
    fn any(&mut self, block: &Block, top: u8) {
        match block {
            Block::Paragraph { text, marks } => self.block(&inline(text, marks, None)),
            Block::Heading { level, text, marks } => {
                self.block(&heading((*level).max(top), text, marks));
            }
            Block::List {
                ordered,
                start,
                items,
            } => self.list(first_number(*ordered, *start), items),
            Block::Quote { text, marks, cite } => {
                let cite = known(cite).map(plain);
                self.quote(&inline(text, marks, None), cite);
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
                self.block(&bold_link(known(title), address(url)));
                self.block(&plain(known(teaser).unwrap_or_default()));
                self.block(&plain(&authors.join(", ")));
                images.iter().for_each(|image| self.slide(image));
            }
            Block::Video(media) => self.media("Video", media),
            Block::Audio(media) => self.media("Audio", media),
            Block::Embed {
                provider,
                url,
                text,
                ..
            } => {
                self.shown(Some(provider.as_str()), address(url), known(text));
            }
            Block::Widget {
                title, url, text, ..
            } => {
                self.shown(known(title), address(url), known(text));
            }
            Block::Table { caption, rows } => self.table(known(caption), rows),
            Block::Related {
                label,
                links: items,
            } => {
                let label = known(label)
                    .map(|label| plain(label) + ": ")
                    .unwrap_or_default();
                self.block(&(label + &links(items)));
            }
            Block::Note { text, marks } => {
                self.block(&inline(text, marks, Some(Style::Em)));
            }
        }
    }

    /// A block quotation with its source.
    fn quote(&mut self, text: &str, source: Option<String>) {
        let mut lines: Vec<String> = Vec::new();
        if !text.is_empty() {
            lines.push(format!("> {text}"));
        }
        if let Some(source) = source {
            lines.push(format!("> — {source}"));
        }
        self.block(&lines.join("\n>\n"));
    }

    /// Something of another site, or one of DW's widgets: what the page shows of it, and a link.
    fn shown(&mut self, title: Option<&str>, url: Option<&str>, text: Option<&str>) {
        let title = title.filter(|title| !is_blank(title)).or(url);
        let source = title.map(|title| link(title, url));
        match text {
            Some(text) => self.quote(&plain(text), source),
            None => self.block(&source.unwrap_or_default()),
        }
    }

    /// `start`: the number of the first item, where they have one. Markdown's have nine digits and no sign: a
    /// list of others is numbered from 1.
    fn list(&mut self, start: Option<i32>, items: &[ListItem]) {
        let ordered = start.is_some();
        let start = start.map_or(1, |n| usize::try_from(n).unwrap_or(1));
        let start = if start > MOST_NUMBER { 1 } else { start };
        let second = self.list == Some((ordered, false));
        let bullet = if second { "* " } else { "- " };
        let point = if second { ')' } else { '.' };
        let mut lines = String::new();
        // Of each list that is open: where its markers stand, how wide the last one is, its number.
        let mut levels: Vec<(usize, usize, usize)> = Vec::new();
        for (depth, item) in nested(items) {
            levels.truncate(depth + 1);
            if levels.len() <= depth {
                let indent = levels.last().map_or(0, |(indent, width, _)| indent + width);
                let before = if levels.is_empty() {
                    start.wrapping_sub(1)
                } else {
                    0
                };
                levels.push((indent, 0, before));
            }
            let Some((indent, width, number)) = levels.last_mut() else {
                continue;
            };
            *number = number.wrapping_add(1);
            let marker = if ordered {
                format!("{number}{point} ")
            } else {
                bullet.to_owned()
            };
            *width = marker.len();
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines.extend((0..*indent).map(|_| ' '));
            lines.push_str(&marker);
            lines.push_str(&inline(&item.text, &item.marks, None));
        }
        self.block(&lines);
        if !lines.is_empty() {
            self.list = Some((ordered, second));
        }
    }

    fn image(&mut self, image: &Image) {
        if self.options.images {
            let alt = known(&image.alt);
            match address(&image.url) {
                Some(url) if !self.options.pictures.shows(url) => {
                    self.block(&link(alt.unwrap_or(url), Some(url)));
                }
                Some(url) => {
                    let alt = alt.map(plain).unwrap_or_default();
                    self.block(&format!("![{alt}]({})", destination(url)));
                }
                None => {
                    let alt = alt.filter(|alt| Some(*alt) != known(&image.caption));
                    self.block(&plain(alt.unwrap_or_default()));
                }
            }
            let caption = caption_line(image, self.options.credits);
            self.block(&inline(&caption, &[], Some(Style::Em)));
        }
    }

    /// A picture of a gallery: its heading and text stay even without pictures.
    fn slide(&mut self, image: &Image) {
        if let Some(title) = known(&image.title) {
            self.block(&strong(title));
        }
        if self.options.images {
            self.image(image);
        } else {
            self.block(&plain(known(&image.caption).unwrap_or_default()));
        }
    }

    fn media(&mut self, label: &str, media: &Media) {
        let shown = |url: &&str| self.options.images && self.options.pictures.shows(url);
        if let Some(poster) = address(&media.poster).filter(shown) {
            self.block(&format!("![]({})", destination(poster)));
        }
        let url = media_address(media);
        let mut line = format!("{label}: ");
        match known(&media.title).or(url) {
            Some(title) => line.push_str(&link(title, url)),
            None => line.truncate(label.len()),
        }
        if let Some(duration) = media.duration {
            line.push_str(&format!(" ({})", clock(duration)));
        }
        self.block(&line);
    }

    fn table(&mut self, caption: Option<&str>, rows: &[Vec<TableCell>]) {
        if let Some(caption) = caption {
            self.block(&strong(caption));
        }
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let rows = in_grid(rows);
        let columns = rows.iter().map(Vec::len).max().unwrap_or(columns);
        let (header, rows) = table_rows(&rows);
        let mut lines = row(header.unwrap_or_default(), false);
        let missing = columns - header.map_or(0, <[TableCell]>::len);
        lines.extend((0..missing).map(|_| "  |"));
        lines.push_str("\n|");
        lines.extend((0..columns).map(|_| " --- |"));
        for cells in rows {
            lines.push('\n');
            lines.push_str(&row(cells, true));
        }
        self.block(&lines);
    }

    fn post(&mut self, post: &Post) {
        if !self.out.is_empty() {
            self.block("---");
        }
        if let Some(headline) = known(&post.headline) {
            self.block(&heading(2, headline, &[]));
        }
        let date = known(&post.date_published).map(readable_date);
        self.block(&signature(&post.authors, date));
        post.body.iter().for_each(|block| self.any(block, 3));
    }
}

/// A heading; nothing without a text.
fn heading(level: u8, text: &str, marks: &[Mark]) -> String {
    let mut text = inline(text, marks, None);
    if text.is_empty() {
        return text;
    }
    // `# A #` is the heading "A"; in some dialects `# A \#` is "A \".
    if text.ends_with('#') {
        text.pop();
        if text.ends_with('\\') {
            text.pop();
        }
        text.push_str("&#35;");
    }
    format!("{} {text}", "#".repeat(level.clamp(1, 6).into()))
}

/// The largest number that begins an item of a list, with room for the items that follow.
const MOST_NUMBER: usize = 900_000_000;

/// The most cells that are added to a table for the columns and rows that others stand in.
const MOST_ADDED: usize = 4096;

/// A table's cells each in its column: Markdown has no cell in several, so that one stands in the first of
/// them, and the others are empty.
fn in_grid(rows: &[Vec<TableCell>]) -> Cow<'_, [Vec<TableCell>]> {
    let is_single = |cell: &TableCell| cell.colspan < 2 && cell.rowspan < 2;
    if rows.iter().flatten().all(is_single) {
        return Cow::Borrowed(rows);
    }
    let empty = |header| TableCell {
        header,
        ..TableCell::default()
    };
    let mut added = 0;
    // Of each column: in how many rows more a cell from above stands.
    let mut below: Vec<u16> = Vec::new();
    let mut grid = Vec::with_capacity(rows.len());
    for cells in rows {
        let mut line: Vec<TableCell> = Vec::with_capacity(cells.len());
        for cell in cells.iter().map(Some).chain([None]) {
            while added < MOST_ADDED
                && let Some(rows) = below.get_mut(line.len()).filter(|rows| **rows > 0)
            {
                *rows -= 1;
                added += 1;
                line.push(empty(cells.iter().all(|c| c.header)));
            }
            let Some(cell) = cell else { break };
            let width = usize::from(cell.colspan.max(1)).min(MOST_ADDED.saturating_sub(added) + 1);
            added += width - 1;
            for column in line.len()..line.len() + width {
                if below.len() <= column {
                    below.resize(column + 1, 0);
                }
                if let Some(rows) = below.get_mut(column) {
                    *rows = cell.rowspan.saturating_sub(1);
                }
            }
            line.push(cell.clone());
            line.extend((1..width).map(|_| empty(cell.header)));
        }
        grid.push(line);
    }
    Cow::Owned(grid)
}

/// A row of a table. Header cells in a row of others are bold.
fn row(cells: &[TableCell], bold: bool) -> String {
    let mut line = String::from("|");
    for cell in cells {
        let style = Some(Style::Strong).filter(|_| bold && cell.header);
        line.push(' ');
        line.push_str(&inline(&cell.text, &cell.marks, style));
        line.push_str(" |");
    }
    line
}

/// Authors and date in one line.
fn signature(authors: &[Author], date: Option<String>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for author in authors.iter().filter(|author| !is_blank(&author.name)) {
        let name = link(&author.name, address(&author.url));
        parts.push(name + &plain(&author_details(author)));
    }
    parts.extend(date.map(|date| plain(&date)));
    parts.join(" · ")
}

/// Links in one line.
fn links(links: &[Link]) -> String {
    let links = links.iter().filter(|link| !is_blank(&link.text));
    let links: Vec<String> = links
        .map(|item| link(&item.text, address(&item.url)))
        .collect();
    links.join(" · ")
}

/// A link, or the bare text where there is no address.
fn link(text: &str, url: Option<&str>) -> String {
    match url.and_then(safe_url) {
        Some(url) => format!("[{}]({})", plain(text), destination(url)),
        None => plain(text),
    }
}

/// A linked title in bold; without a title the address is the text.
fn bold_link(title: Option<&str>, url: Option<&str>) -> String {
    match title.or(url) {
        Some(title) => format!("**{}**", link(title, url)),
        None => String::new(),
    }
}

fn strong(text: &str) -> String {
    inline(text, &[], Some(Style::Strong))
}

fn plain(text: &str) -> String {
    inline(text, &[], None)
}
