//! CommonMark, with GitHub's tables and strikethrough.
//!
//! Whatever a text holds, a parser must find the same text again. So everything that could be markup
//! is escaped, and where the rules for `*` and `_` would not see emphasis begin or end (inside a word,
//! beside punctuation), HTML tags are written instead.

use super::common::{
    address, author_details, caption_line, clock, date_line, first_number, is_blank, known,
    media_address, nested, readable_date, safe_url, table_rows,
};
use super::spans::{Event, Style, spans};
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
}

impl Default for MarkdownOptions {
    fn default() -> Self {
        MarkdownOptions {
            front_matter: false,
            images: true,
            credits: true,
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
///     "# Ferry returns\n\n2 \\* <sup>2</sup> [was](https://example.org/) _late_.\n"
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
            Block::Paragraph { text, marks } => self.block(&inline(text, marks, None, false)),
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
                self.quote(&inline(text, marks, None, false), cite);
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
                self.block(&inline(text, marks, Some(Style::Em), false));
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
            lines.push_str(&inline(&item.text, &item.marks, None, false));
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
            self.block(&inline(&caption, &[], Some(Style::Em), false));
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
        if let Some(poster) = address(&media.poster).filter(|_| self.options.images) {
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
    let mut text = inline(text, marks, None, false);
    if text.is_empty() {
        return text;
    }
    // `# A #` is the heading "A".
    if text.ends_with('#') && !text.ends_with("\\#") {
        text.pop();
        text.push_str("\\#");
    }
    // `# A {onclick=…}` has attributes, in some dialects, whatever stands before the braces.
    if text.ends_with('}') {
        text.pop();
        text.push_str("&#125;");
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
        line.push_str(&inline(&cell.text, &cell.marks, style, true));
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
        Some(url) => format!("[{}]({})", label(text), destination(url)),
        None => plain(text),
    }
}

/// The text of a link.
fn label(text: &str) -> String {
    let mut out = Inline {
        in_link: true,
        ..Inline::default()
    };
    out.text(text, false);
    out.out.trim_end_matches(' ').to_owned()
}

/// A linked title in bold; without a title the address is the text.
fn bold_link(title: Option<&str>, url: Option<&str>) -> String {
    match title.or(url) {
        Some(title) => format!("**{}**", link(title, url)),
        None => String::new(),
    }
}

fn strong(text: &str) -> String {
    inline(text, &[], Some(Style::Strong), false)
}

fn plain(text: &str) -> String {
    inline(text, &[], None, false)
}

/// What a marked text is in one line of Markdown; `whole` is a style for all of it. Empty where the
/// text is blank.
fn inline(text: &str, marks: &[Mark], whole: Option<Style<'_>>, in_table: bool) -> String {
    if is_blank(text) {
        return String::new();
    }
    let events = spans(text, marks, whole);
    let native = native(&events);
    let mut out = Inline {
        in_table,
        has_code: events.contains(&Event::Open(Style::Code)),
        ..Inline::default()
    };
    let mut before = None;
    let mut rest = events.iter().zip(native).peekable();
    while let Some((event, native)) = rest.next() {
        match *event {
            Event::Text(code) if before == Some(Event::Open(Style::Code)) => out.code(code),
            Event::Text(text) => out.text(text, rest.peek().is_some()),
            Event::Open(Style::Link(_)) => {
                out.out.push('[');
                out.in_link = true;
            }
            Event::Close(Style::Link(href)) => {
                out.in_link = false;
                out.out.push_str(&format!("]({})", destination(href)));
            }
            Event::Open(Style::Code) | Event::Close(Style::Code) => {}
            Event::Open(style) => out.delimiter(style, native, "<"),
            Event::Close(style) => out.delimiter(style, native, "</"),
        }
        before = Some(*event);
    }
    out.out.truncate(out.out.trim_end_matches(' ').len());
    out.out
}

/// The delimiter that Markdown has for a style. Strong and stress differ, so runs never merge.
fn delimiter(style: Style<'_>) -> Option<&'static str> {
    match style {
        Style::Strong => Some("**"),
        Style::Em => Some("_"),
        Style::Strike => Some("~~"),
        _ => None,
    }
}

/// For each event whether it is an emphasis that Markdown's delimiters can express.
///
/// CommonMark looks at the characters on both sides of a delimiter. Here one that opens must not be
/// able to close as well, and the other way round: then delimiters match like brackets.
fn native(events: &[Event<'_>]) -> Vec<bool> {
    let mut native = vec![false; events.len()];
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut before = Class::Space;
    for (index, event) in events.iter().enumerate() {
        let after = match events.get(index + 1) {
            Some(Event::Text(text)) => text.chars().next().map_or(Class::Space, class),
            Some(_) => Class::Punctuation,
            None => Class::Space,
        };
        match event {
            Event::Open(_) => open.push((index, outside_in(before, after))),
            Event::Close(style) => {
                if let Some((start, opens)) = open.pop() {
                    let both = opens && outside_in(after, before) && delimiter(*style).is_some();
                    for place in [start, index] {
                        if let Some(native) = native.get_mut(place) {
                            *native = both;
                        }
                    }
                }
            }
            Event::Text(_) => {}
        }
        before = match event {
            Event::Text(text) => text.chars().next_back().map_or(Class::Space, class),
            _ => Class::Punctuation,
        };
    }
    native
}

/// Whether a delimiter between these two can only face inwards.
fn outside_in(outside: Class, inside: Class) -> bool {
    match outside {
        Class::Space => inside != Class::Space,
        Class::Punctuation => inside == Class::Word,
        Class::Word | Class::Unsure => false,
    }
}

/// What a character is to CommonMark's rules for emphasis.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Punctuation,
    Word,
    /// Might be punctuation.
    Unsure,
}

/// Punctuation in every edition of CommonMark, as far as newsrooms use it.
const PUNCTUATION: &[(char, char)] = &[
    ('¡', '¡'),
    ('§', '§'),
    ('«', '«'),
    ('¶', '·'),
    ('»', '»'),
    ('¿', '¿'),
    ('،', '؍'),
    ('؛', '؛'),
    ('؞', '؟'),
    ('٪', '٭'),
    ('۔', '۔'),
    ('।', '॥'),
    ('፠', '፨'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{2043}'),
    ('、', '〃'),
    ('〈', '】'),
    ('！', '＃'),
    ('（', '）'),
    ('，', '，'),
    ('．', '．'),
    ('：', '；'),
    ('？', '？'),
];

fn class(character: char) -> Class {
    let listed = |(first, last): &(char, char)| (*first..=*last).contains(&character);
    // Circled and squared letters are alphabetic for Rust and symbols for CommonMark.
    let symbol = matches!(character, '\u{24B6}'..='\u{24E9}' | '\u{1F100}'..='\u{1F1FF}');
    if character.is_whitespace() {
        Class::Space
    } else if character.is_alphanumeric() && !symbol {
        Class::Word
    } else if character.is_ascii_punctuation() || PUNCTUATION.iter().any(listed) {
        Class::Punctuation
    } else {
        Class::Unsure
    }
}

/// One line of Markdown.
#[derive(Default)]
struct Inline {
    out: String,
    in_table: bool,
    has_code: bool,
    in_link: bool,
    /// Whether the word being written holds what tools take for an address: `://`, `www.`.
    in_address: bool,
}

impl Inline {
    fn delimiter(&mut self, style: Style<'_>, native: bool, bracket: &str) {
        match delimiter(style).filter(|_| native) {
            Some(delimiter) => self.out.push_str(delimiter),
            None => {
                self.out.push_str(bracket);
                self.out.push_str(style.tag());
                self.out.push('>');
            }
        }
    }

    /// Text as it is; `more` says that markup follows.
    fn text(&mut self, text: &str, more: bool) {
        let mut before = None;
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let after = characters.peek().map(|(_, after)| *after);
            self.in_address |= self.begins_address(character);
            if character.is_whitespace() {
                self.space();
                self.in_address = false;
            } else if character == '\0' {
                self.out.push(char::REPLACEMENT_CHARACTER);
            } else if let Some(entity) = self.entity(character) {
                self.out.push_str(entity);
            } else {
                let escape = match character {
                    // Some dialects read attributes in braces: `[a](…){onclick=…}`.
                    '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '^' | '{' => true,
                    '|' => self.in_table || self.out.is_empty(),
                    // Where dollars enclose mathematics, one may not enclose half of a piece of code.
                    '$' => self.has_code,
                    '#' | '+' | '-' | '=' | '>' => self.out.is_empty(),
                    '.' | ')' => self.is_number() && after.is_none_or(char::is_whitespace),
                    '_' => !(is_word(before) && is_word(after)),
                    '!' => after.is_none() && more,
                    '&' => text.get(at..).is_some_and(is_entity),
                    _ => false,
                };
                if escape {
                    self.out.push('\\');
                }
                self.out.push(character);
            }
            before = Some(character);
        }
    }

    /// What stands for a character where a backslash before it would not do. Tools that link bare addresses
    /// take the backslash for a part of one, and some take backslashes out of a link's text before they look
    /// for links in it.
    fn entity(&self, character: char) -> Option<&'static str> {
        match character {
            '[' if self.in_link => Some("&#91;"),
            ']' if self.in_link => Some("&#93;"),
            '<' if self.in_address => Some("&lt;"),
            _ => None,
        }
    }

    /// Whether what is written makes an address with a character that follows.
    fn begins_address(&self, character: char) -> bool {
        let www = || self.out.as_bytes().last_chunk::<3>();
        match character {
            '/' => self.out.ends_with(":/"),
            '.' => www().is_some_and(|end| end.eq_ignore_ascii_case(b"www")),
            _ => false,
        }
    }

    /// A space, unless there is one already.
    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }

    /// Whether there is nothing yet but the number of a list item: `1. `, `23) `.
    fn is_number(&self) -> bool {
        (1..=9).contains(&self.out.len()) && self.out.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Code between as many backticks as no run inside has.
    fn code(&mut self, code: &str) {
        // `[a `]: b` c](…)` at the start of a block defines the address of a label.
        let defines = self.out.starts_with('[') && code.contains(']');
        if defines || self.in_address || self.in_table && code.contains('|') {
            self.out.push_str("<code>");
            self.text(code, true);
            self.out.push_str("</code>");
            return;
        }
        let runs = code.split(|character| character != '`').map(str::len);
        let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
        let spaced = |character: char| character == '`' || character.is_whitespace();
        let pad = code.starts_with(spaced) || code.ends_with(spaced);
        let pad = if pad && !is_blank(code) { " " } else { "" };
        self.out.push_str(&fence);
        self.out.push_str(pad);
        for character in code.chars() {
            self.out.push(match character {
                '\0' => char::REPLACEMENT_CHARACTER,
                character if character.is_whitespace() => ' ',
                character => character,
            });
        }
        self.out.push_str(pad);
        self.out.push_str(&fence);
    }
}

fn is_word(character: Option<char>) -> bool {
    character.is_some_and(|character| class(character) == Class::Word)
}

/// Whether a text begins with a character reference: `&amp;`, `&#38;`.
fn is_entity(text: &str) -> bool {
    let name = text.strip_prefix('&').unwrap_or_default();
    let name = name.strip_prefix('#').unwrap_or(name);
    let end = name.find(|character: char| !character.is_ascii_alphanumeric());
    end.and_then(|end| name.get(end..))
        .is_some_and(|rest| rest.starts_with(';'))
}

/// An address as the target of a link.
fn destination(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let angle = url.contains(['(', ')']);
    out.push_str(if angle { "<" } else { "" });
    for (at, character) in url.char_indices() {
        match character {
            // No code begins in an address, but some parsers look for code first.
            '\\' | '<' | '>' | '`' => out.extend(['\\', character]),
            '&' if url.get(at..).is_some_and(is_entity) => out.push_str("\\&"),
            // In a table it would end the cell.
            '|' => out.push_str("%7C"),
            _ if character.is_whitespace() || character.is_control() => {
                let mut bytes = [0; 4];
                for byte in character.encode_utf8(&mut bytes).bytes() {
                    out.push_str(&format!("%{byte:02X}"));
                }
            }
            _ => out.push(character),
        }
    }
    out.push_str(if angle { ">" } else { "" });
    out
}

/// What is known about the article, as YAML. Every string is quoted.
fn front_matter(article: &Article) -> String {
    let mut yaml = String::from("---\n");
    let mut key = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            yaml.push_str(&format!("{name}: {value}\n"));
        }
    };
    let authors = article.authors.iter().map(|author| author.name.as_str());
    let byline = article.byline.as_ref().map(|byline| quoted(&byline.text));
    key("title", known(&article.headline).map(quoted));
    key(
        "kicker",
        list(article.kicker.iter().map(|link| link.text.as_str())),
    );
    key("description", known(&article.teaser).map(quoted));
    key("authors", list(authors));
    key("date", known(&article.date_published).map(quoted));
    key("modified", known(&article.date_modified).map(quoted));
    key("url", address(&article.url).map(quoted));
    key("permalink", address(&article.permalink).map(quoted));
    key("id", article.id.map(|id| id.to_string()));
    key("language", known(&article.language).map(quoted));
    key("kind", serde_json::to_string(&article.kind).ok());
    key("byline", byline);
    key("editors", list(article.editors.iter().map(String::as_str)));
    key(
        "topics",
        list(article.topics.iter().map(|link| link.text.as_str())),
    );
    key(
        "keywords",
        list(article.keywords.iter().map(String::as_str)),
    );
    yaml.push_str("---");
    yaml
}

/// A YAML list; `None` without items.
fn list<'a>(items: impl Iterator<Item = &'a str>) -> Option<String> {
    let items: Vec<String> = items.map(quoted).collect();
    (!items.is_empty()).then(|| format!("[{}]", items.join(", ")))
}

/// A YAML string in double quotes. A tool that does not know front matter reads it as Markdown: it finds neither
/// tags nor links in it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '<' => out.push_str("\\u003C"),
            '(' if out.ends_with(']') => out.push_str("\\u0028"),
            '"' | '\\' => out.extend(['\\', character]),
            // Not printable for YAML, or a line break.
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
                out.push_str(&format!("\\u{:04X}", u32::from(character)));
            }
            _ if character.is_control() => {
                out.push_str(&format!("\\u{:04X}", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}
