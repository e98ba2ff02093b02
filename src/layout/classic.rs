//! `classic`: 2008 until 2023. Everything of the article stands in `#bodyContent .col3`; the text is
//! `.longText`; below it the details list, and the same list once more in the right column.

use super::generation::Layout;
use crate::address::host_of;
use crate::article::{Author, Block, Byline, LayoutName, Link, WarningCode};
use crate::blocks::{self, Piece, SignOffs};
use crate::byline::listed::listed_people;
use crate::date::{self, Order};
use crate::fold::folded;
use crate::gallery;
use crate::image::read_pic_box;
use crate::item::person_id;
use crate::language;
use crate::media;
use crate::page::Page;
use crate::parts::{Parts, each_once, split_keywords};
use crate::permalink;
use crate::tree::Node;

pub(crate) const LAYOUT: Layout = Layout {
    name: LayoutName::Classic,
    detect,
    read,
};

/// `[id]`: what stands between navigation and footer.
const BODY: &str = "bodyContent";
/// The column of the article; the right column is `.col1`.
const COLUMN: &str = "col3";
const TEXT: &str = "longText";
const KICKER: &str = "artikel";
const TEASER: &str = "intro";
const DETAILS: &str = "smallList";
/// A day, and the length of a recording: `24.02.2018 | 06:17 min.`, on pages of media.
const DATE: &str = "date";
/// What follows the text: "DW recommends", "Audios and videos on the topic", the details, teasers.
const AFTER_TEXT: &[&str] = &["linkList", DETAILS, "relatedContent"];
/// What stands in the column and is neither text nor media.
const FURNITURE: &[&str] = &[
    KICKER,
    TEASER,
    DATE,
    "lineExtra",
    "share",
    "sharing-bar",
    "sharing-item",
    "rssFeedTeaser",
];

fn detect(page: &Page) -> bool {
    let is_classic = |n: Node<'_>| n.attr("id") == Some(BODY) || n.has_class(TEXT);
    page.root().find(is_classic).is_some() || is_older_host(page)
}

/// Whether the page is from before `dw.com`, when there was no other layout than this and its forerunners.
fn is_older_host(page: &Page) -> bool {
    let host = page.url.as_deref().and_then(host_of).unwrap_or_default();
    ["dw.de", "dw-world.de", "dw-world.com"]
        .iter()
        .any(|domain| host.ends_with(domain))
}

fn read(page: &Page) -> Parts {
    let root = page.root();
    let body = root.find(|n| n.attr("id") == Some(BODY));
    let scope = body.unwrap_or(root);
    let headline = scope.find_name("h1");
    let column = Column::of(scope, headline);
    let details = details(scope, page);
    let lead = column.lead();
    let mut content = blocks::read_pieces(&column.text(lead), page, SignOffs::Byline);
    column.note_truncation(root, page);
    content.editors.extend(details.editors);
    let meta_keywords = || page.facts.meta("keywords").map(split_keywords);
    let first = |name: &str, class: &str| {
        let mut found = column.node.descendants();
        found.find(|n| n.name() == name && n.has_class(class))
    };
    Parts {
        headline: headline.and_then(|n| folded(&n.text())),
        kicker: first("h4", KICKER)
            .and_then(|n| kicker(n, page))
            .into_iter()
            .collect(),
        teaser: first("p", TEASER).and_then(|n| folded(&n.text())),
        published: details.date.or_else(|| column.date(page)),
        authors: details.authors,
        credit: details.credit,
        topics: details.topics,
        keywords: if details.keywords.is_empty() {
            meta_keywords().unwrap_or_default()
        } else {
            details.keywords
        },
        lead_image: lead.map(|n| read_pic_box(n, page)),
        lead_blocks: column.lead_media(page),
        content,
        frame: body.is_some(),
        ..Parts::default()
    }
}

fn kicker(node: Node<'_>, page: &Page) -> Option<Link> {
    let link = node.find_name("a").and_then(|a| a.attr("href"));
    Some(Link {
        text: folded(&node.text())?,
        url: link.and_then(|href| page.base.resolve(href)),
    })
}

/// The article's column, and where in it the header ends, the text begins, and what follows the text.
struct Column<'t> {
    node: Node<'t>,
    /// After the headline and the teaser.
    header_end: u32,
    /// The text containers that are not in one another.
    texts: Vec<Node<'t>>,
    /// Where "DW recommends" and its like begin.
    end: u32,
}

impl<'t> Column<'t> {
    fn of(scope: Node<'t>, headline: Option<Node<'t>>) -> Self {
        let node = headline
            .and_then(|h1| ancestor(h1, scope, |n| n.has_class(COLUMN)))
            .or_else(|| {
                let around = std::iter::successors(headline, |n| n.parent());
                around.take(MOST_WRAPPERS).find(|n| holds_text(*n))
            })
            .unwrap_or(scope);
        // The headline may have a column to itself, and the text the next one.
        let is_text = |n: Node<'t>| {
            n.has_class(TEXT)
                && !n.is_invisible()
                && !only_gallery(n)
                && ancestor(n, scope, is_after_text).is_none()
        };
        let apart = || node.find_class(TEXT).is_none() && scope.find(is_text).is_some();
        let node = if apart() { scope } else { node };
        let teaser = node.find(|n| n.has_class(TEASER));
        let header_end = [headline, teaser]
            .into_iter()
            .flatten()
            .map(Node::end)
            .max()
            .unwrap_or(node.index() + 1);
        let mut texts: Vec<Node<'t>> = Vec::new();
        for text in node.descendants().filter(|n| n.has_class(TEXT)) {
            let inside = texts.last().is_some_and(|last| last.contains(text));
            if inside || text.is_invisible() {
                continue;
            }
            if ancestor(text, node, is_after_text).is_none() {
                texts.push(text);
            }
        }
        // Where there is nothing else, the text may stand beside them.
        if texts.iter().all(|text| only_gallery(*text)) {
            texts.clear();
        }
        let from = texts.last().map_or(header_end, |text| text.end());
        let end = toolbox(node, from);
        Column {
            node,
            header_end,
            texts,
            end,
        }
    }

    /// Where the text begins, as far as a container says it.
    fn text_start(&self) -> u32 {
        self.texts.first().map_or(self.end, |text| text.index())
    }

    /// The picture over the text: the first `.picBox` before it that shows a file.
    fn lead(&self) -> Option<Node<'t>> {
        let shows_file = |n: Node<'_>| {
            let img = n.find_name("img");
            img.is_some_and(|img| img.attr("src").or(img.attr("data-src")).is_some())
        };
        let mut index = self.header_end;
        while index < self.text_start() {
            let node = self.node.at(index);
            let is_box = node.has_class("picBox");
            if is_box && shows_file(node) {
                return Some(node);
            }
            // Without a container the text begins with the first word.
            let word = node.as_text().is_some_and(|t| !t.trim().is_empty());
            if word && self.texts.is_empty() {
                return None;
            }
            let skipped = is_box || is_not_text(node) || node.is_invisible();
            index = if skipped { node.end() } else { index + 1 };
        }
        None
    }

    /// Players and galleries over the text, as on the pages of recordings and galleries.
    fn lead_media(&self, page: &Page) -> Vec<Block> {
        let mut found = Vec::new();
        if self.texts.is_empty() {
            // They are met with the text.
            return found;
        }
        let mut index = self.header_end;
        while index < self.text_start() {
            let node = self.node.at(index);
            let whole = if node.has_class("mediaItem") {
                media::read_media_item(node, page)
            } else if node.has_class("slideshow") {
                gallery::read_classic(node, page)
            } else {
                index += 1;
                continue;
            };
            found.push(whole.block);
            index = node.end();
        }
        found
    }

    /// The text: its containers, and what stands between them. Pages without a container have it in the
    /// column itself.
    fn text(&self, lead: Option<Node<'t>>) -> Vec<Piece<'t>> {
        let (from, to) = match (self.texts.first(), self.texts.last()) {
            (Some(first), Some(last)) => (first.index(), last.end()),
            _ => (self.header_end, self.end),
        };
        let mut pieces = Vec::new();
        let mut index = from;
        while index < to {
            let node = self.node.at(index);
            let is_text = node.has_class(TEXT) && self.first_text(node.index()) == Some(node);
            let hidden = node.is_invisible() && !node.is_translation();
            let skipped = hidden || is_not_text(node) || Some(node) == lead;
            let first_inside = self.first_text(node.index() + 1);
            let holds = first_inside
                .into_iter()
                .chain(lead)
                .any(|n| node.contains(n));
            if is_text || (!skipped && !holds && node.end() <= to) {
                pieces.push(Piece::Whole(node));
            } else if !skipped {
                index += 1;
                continue;
            }
            index = node.end();
        }
        pieces
    }

    /// A whole page has its details below the text, if nothing else; a cut one ends in the text.
    fn note_truncation(&self, root: Node<'t>, page: &Page) {
        if self
            .texts
            .last()
            .is_some_and(|text| text.end() == root.end())
        {
            page.warn(
                WarningCode::Truncated,
                "the page ends with its text: part of it may be missing",
            );
        }
    }

    /// The first text container at or behind a place.
    fn first_text(&self, index: u32) -> Option<Node<'t>> {
        let at = self.texts.partition_point(|text| text.index() < index);
        self.texts.get(at).copied()
    }

    /// The day the column shows (`span.date`), else the one that closes the page's title.
    fn date(&self, page: &Page) -> Option<String> {
        let shown = (self.node.index()..self.end)
            .map(|index| self.node.at(index))
            .filter(|n| n.has_class(DATE) && n.name() == "span")
            .find_map(|n| date::displayed(&n.text(), Order::DayFirst));
        let titled = || {
            let parts = page.facts.meta("og:title")?.split("| DW |");
            let day = parts.skip(1).last()?;
            date::displayed(day, Order::DayFirst)
        };
        shown.or_else(titled)
    }
}

/// The nearest ancestor below or at `top` that `wanted` accepts.
fn ancestor<'t>(
    node: Node<'t>,
    top: Node<'t>,
    wanted: impl Fn(Node<'t>) -> bool,
) -> Option<Node<'t>> {
    let mut place = node;
    while place != top {
        place = place.parent()?;
        if wanted(place) {
            return Some(place);
        }
    }
    None
}

/// Whether an element holds paragraphs enough to be an article.
fn holds_text(node: Node<'_>) -> bool {
    node.descendants()
        .filter(|n| n.name() == "p")
        .nth(1)
        .is_some()
}

/// A gallery stands in a `.longText` of its own, which is no container of the article's text.
fn only_gallery(text: Node<'_>) -> bool {
    text.find_class("slideshow").is_some()
        && text.text_without(|n| n.has_class("slideshow")).is_empty()
}

fn has_any(node: Node<'_>, classes: &[&str]) -> bool {
    node.attr("class").is_some_and(|list| {
        list.split_ascii_whitespace()
            .any(|class| classes.contains(&class))
    })
}

fn is_after_text(node: Node<'_>) -> bool {
    has_any(node, AFTER_TEXT)
}

fn is_not_text(node: Node<'_>) -> bool {
    has_any(node, FURNITURE) || is_after_text(node) || node.attr("id") == Some("sharing-bar")
}

/// Where the lists below the text begin, with the heading over the first of them.
fn toolbox(column: Node<'_>, from: u32) -> u32 {
    let Some(mut first) = (from..column.end())
        .map(|index| column.at(index))
        .find(|n| is_after_text(*n))
    else {
        return column.end();
    };
    while let Some(parent) = first.parent().filter(|p| *p != column && p.index() >= from) {
        first = parent;
    }
    let mut before = (from..first.index()).map(|index| column.at(index));
    let heading = before
        .rfind(|n| matches!(n.name(), "h4" | "h3") && n.parent() == first.parent())
        .filter(|h| {
            let between = (h.end()..first.index()).map(|index| column.at(index));
            between
                .filter_map(Node::as_text)
                .all(|t| t.trim().is_empty())
        });
    heading.map_or(first.index(), Node::index)
}

#[derive(Default)]
struct Details {
    date: Option<String>,
    authors: Vec<Author>,
    credit: Option<Byline>,
    editors: Vec<String>,
    topics: Vec<Link>,
    keywords: Vec<String>,
}

/// How far up from the headline the column is looked for where no class names it.
const MOST_WRAPPERS: usize = 32;
/// How many lists are looked at: the page has two.
const MOST_LISTS: usize = 8;

/// `ul.smallList > li > strong LABEL + value`, told apart by what the values are and in which order they
/// come (date, author, topics, keywords, feedback, print, permalink): the labels are in the page's language.
fn details(scope: Node<'_>, page: &Page) -> Details {
    let mut details = Details::default();
    let lists = scope.descendants().filter(|n| n.has_class(DETAILS));
    for list in lists.take(MOST_LISTS) {
        let mut past_authors = false;
        for row in list.children().filter(|n| n.name() == "li") {
            details.row(row, page, &mut past_authors);
        }
        // The second list says the same.
        if details.date.is_some() || !details.keywords.is_empty() {
            break;
        }
    }
    details.keywords = each_once(std::mem::take(&mut details.keywords));
    details
}

impl Details {
    fn row(&mut self, row: Node<'_>, page: &Page, past_authors: &mut bool) {
        let links: Vec<Node<'_>> = row.descendants().filter(|n| n.name() == "a").collect();
        let to = |part: &'static str| {
            move |a: &Node<'_>| a.attr("href").is_some_and(|href| href.contains(part))
        };
        let text = |a: &Node<'_>| folded(&a.text());
        let value = row.text_without(|n| n.name() == "strong");
        let value = value.trim_start_matches([':', '：', ' ']);
        if permalink::id_in(&row.text()).is_some() {
            *past_authors = true;
        } else if links.iter().any(to("/search")) {
            // Some are links and some are not, where the page was put together from two lists.
            if has_more_than_links(row) {
                self.keywords.extend(split_keywords(value));
            } else {
                self.keywords.extend(links.iter().filter_map(text));
            }
            *past_authors = true;
        } else if links.iter().any(to("/t-")) {
            let link = |a: &Node<'_>| {
                Some(Link {
                    text: folded(&a.text())?,
                    url: Some(page.base.resolve_own(a.attr("href")?)?),
                })
            };
            let topics = links.iter().filter(|a| to("/t-")(a));
            self.topics.extend(topics.filter_map(link));
            *past_authors = true;
        } else if links.iter().any(to("/person-")) || links.is_empty() {
            match date::displayed(value, Order::DayFirst) {
                Some(date) => self.date = self.date.take().or(Some(date)),
                None if is_keywords(value, page) => {
                    self.keywords.extend(split_keywords(value));
                    *past_authors = true;
                }
                // `Dauer 26:01 Min.` on the pages of recordings.
                None if is_length(value) => {}
                None if !*past_authors => self.people(row, value, &links, page),
                None => {}
            }
        } else {
            // Feedback and print: links that lead to no item.
            *past_authors = true;
        }
    }

    /// The row of the authors: names, linked or not, with a credit (`A and B (AFP, dpa)`) or without.
    fn people(&mut self, row: Node<'_>, value: &str, links: &[Node<'_>], page: &Page) {
        let label = row
            .find_name("strong")
            .map(|n| n.text())
            .unwrap_or_default();
        let label = label.trim_end_matches([':', '：', ' ']);
        if let Some(names) = language::editor_line(&format!("{label}: {value}")) {
            self.editors.extend(names);
            return;
        }
        let (people, credit) = listed_people(value, and_of(page));
        self.credit = self.credit.take().or(credit);
        self.authors.extend(people.into_iter().map(|author| {
            let link = links.iter().find(|a| a.text() == author.name);
            let url = link.and_then(|a| page.base.resolve(a.attr("href")?));
            Author {
                id: url.as_deref().and_then(person_id),
                url,
                ..author
            }
        }));
    }
}

/// Whether a row with a label has words beside its links: `<strong>Keywords</strong> <a …>ferry</a>, pier`.
fn has_more_than_links(row: Node<'_>) -> bool {
    row.find_name("strong").is_some()
        && row
            .text_without(|n| matches!(n.name(), "strong" | "a"))
            .contains(char::is_alphanumeric)
}

/// Whether a row says how long a recording is: `26:01 Min.`, `1:02:03`.
fn is_length(value: &str) -> bool {
    let time = value.split_whitespace().next().unwrap_or("");
    time.contains(':') && media::seconds(time).is_some()
}

/// Whether a row without links lists the page's keywords: the head has the same list.
fn is_keywords(value: &str, page: &Page) -> bool {
    let Some(known) = page.facts.meta("keywords").map(split_keywords) else {
        return false;
    };
    let listed = split_keywords(value);
    !listed.is_empty() && listed.iter().all(|keyword| known.contains(keyword))
}

/// The words for "and" in the page's language.
fn and_of(page: &Page) -> &'static str {
    let segment = page.item.as_ref().map_or("", |item| item.language.as_str());
    let stated = || {
        page.facts
            .lang
            .as_deref()
            .and_then(language::from_html_lang)
    };
    let tag = language::from_segment(segment, None).map(str::to_owned);
    let language = tag.or_else(stated).and_then(|tag| language::by_tag(&tag));
    // A piece of a page says no language: then the words of three.
    language.map_or("and|und|et", |language| language.and)
}
