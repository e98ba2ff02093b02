//! `classic`: 2008 until 2023. Everything of the article stands in `#bodyContent`; the text is `.longText`.

use super::{Layout, Parts, split_keywords};
use crate::article::{Author, Block, Image, LayoutName, Link, Media, MediaSource};
use crate::blocks;
use crate::date;
use crate::fold::folded;
use crate::gallery::Whole;
use crate::image::file_id;
use crate::language;
use crate::media;
use crate::page::Page;
use crate::permalink;
use crate::tree::Node;

pub(crate) const LAYOUT: Layout = Layout {
    name: LayoutName::Classic,
    detect,
    read,
};

const BODY: &str = "bodyContent";
const TEXT: &str = "longText";
const KICKER: &str = "artikel";
const TEASER: &str = "intro";
const DETAILS: &str = "smallList";

fn detect(page: &Page) -> bool {
    page.root()
        .find(|n| n.attr("id") == Some(BODY) || n.has_class(TEXT))
        .is_some()
}

fn read(page: &Page) -> Parts {
    let root = page.root();
    let scope = root.find(|n| n.attr("id") == Some(BODY)).unwrap_or(root);
    let text = scope.find_class(TEXT);
    let before_text = text.map_or(scope.end(), |t| t.index());
    let label = |n: Node<'_>| {
        Some(Link {
            text: folded(&n.text())?,
            url: None,
        })
    };
    let details = details(scope, page);
    let lead = scope.find(|n| n.has_class("picBox") && n.index() < before_text);
    let meta_keywords = || {
        page.facts
            .meta("keywords")
            .map(split_keywords)
            .unwrap_or_default()
    };
    Parts {
        headline: scope.find_name("h1").and_then(|n| folded(&n.text())),
        kicker: scope
            .find(|n| n.name() == "h4" && n.has_class(KICKER))
            .and_then(label)
            .into_iter()
            .collect(),
        teaser: scope
            .find(|n| n.name() == "p" && n.has_class(TEASER))
            .and_then(|n| folded(&n.text())),
        published: details.date,
        authors: details
            .authors
            .into_iter()
            .map(|name| Author {
                name,
                ..Author::default()
            })
            .collect(),
        topics: details.topics,
        keywords: if details.keywords.is_empty() {
            meta_keywords()
        } else {
            details.keywords
        },
        lead_image: lead
            .map(|n| read_pic_box(n, page))
            .filter(|i| i.url.is_some()),
        content: text.map(|t| blocks::read(t, page)).unwrap_or_default(),
        frame: text.is_some(),
        ..Parts::default()
    }
}

#[derive(Default)]
struct Details {
    date: Option<String>,
    authors: Vec<String>,
    topics: Vec<Link>,
    keywords: Vec<String>,
}

/// `ul.smallList > li > strong LABEL + value`, told apart by what the values are: the labels are in the
/// page's language.
fn details(scope: Node<'_>, page: &Page) -> Details {
    let mut details = Details::default();
    let Some(list) = scope.find_class(DETAILS) else {
        return details;
    };
    for row in list.children().filter(|n| n.name() == "li") {
        let value = row.text_without(|n| n.name() == "strong");
        let links: Vec<Node<'_>> = row.descendants().filter(|n| n.name() == "a").collect();
        let leads_to = |part: &str| {
            links
                .iter()
                .any(|a| a.attr("href").is_some_and(|h| h.contains(part)))
        };
        let link = |a: &Node<'_>| {
            Some(Link {
                text: folded(&a.text())?,
                url: page.base.resolve(a.attr("href")?),
            })
        };
        if permalink::id_in(&value).is_some() {
            continue;
        } else if leads_to("/search/") {
            details
                .keywords
                .extend(links.iter().filter_map(|a| folded(&a.text())));
            details.keywords = super::without_repeats(std::mem::take(&mut details.keywords));
        } else if leads_to("/t-") {
            details.topics.extend(
                links
                    .iter()
                    .filter(|a| a.attr("href").is_some_and(|h| h.contains("/t-")))
                    .filter_map(link),
            );
        } else if links.is_empty() || leads_to("/person-") {
            let value = value.trim_start_matches([':', ' ']);
            match date::displayed(value, false) {
                Some(date) if details.date.is_none() => details.date = Some(date),
                Some(_) => {}
                None => details.authors.extend(names(value)),
            }
        }
    }
    details
}

fn names(value: &str) -> Vec<String> {
    language::author_line(&format!("Author: {value}"))
        .unwrap_or_else(|| folded(value).into_iter().collect())
}

/// A classic image says its credit in the trailing parenthesis of its title:
/// `Tahir Della (picture-alliance/dpa/L. Schwedes)`.
pub(crate) fn read_img(img: Node<'_>, page: &Page) -> Image {
    let alt = img.attr("alt").and_then(folded);
    let title = img.attr("title").and_then(folded).or_else(|| alt.clone());
    let credit = title
        .as_deref()
        .and_then(trailing_parenthesis)
        .map(|(_, credit)| credit.to_owned());
    let alt = alt.map(|alt| match trailing_parenthesis(&alt) {
        Some((before, inside)) if Some(inside) == credit.as_deref() => before.to_owned(),
        _ => alt,
    });
    let url = img
        .attr("src")
        .or(img.attr("data-src"))
        .and_then(|s| page.base.resolve_file(s));
    Image {
        id: url.as_deref().and_then(file_id),
        url,
        alt: alt.filter(|a| !a.is_empty()),
        credit,
        ..Image::default()
    }
}

/// `.picBox > a > img, p`: the paragraph is the caption.
pub(crate) fn read_pic_box(node: Node<'_>, page: &Page) -> Image {
    let mut image = node
        .find_name("img")
        .map(|img| read_img(img, page))
        .unwrap_or_default();
    image.caption = folded(&node.text());
    image
}

/// `a street (someone (agency))` → `a street` and `someone (agency)`.
fn trailing_parenthesis(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix(')')?;
    let mut depth = 1;
    for (index, c) in inside.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let credit = inside.get(index + 1..)?.trim();
            return (!credit.is_empty()).then_some((text.get(..index)?.trim_end(), credit));
        }
    }
    None
}

/// `.mediaItem[data-media-id] input[name=player_type|file_name|file_duration|media_id|media_title|preview_image]`.
pub(crate) fn read_media_item<'t>(node: Node<'t>, page: &Page) -> Whole<'t> {
    let input = |name: &str| {
        let found = node.find(|n| n.name() == "input" && n.attr("name") == Some(name));
        found.and_then(|n| n.attr("value")).and_then(folded)
    };
    let title = input("media_title");
    let source = input("file_name").and_then(|f| page.base.resolve_file(&f));
    let media = Media {
        id: input("media_id")
            .or_else(|| folded(node.attr("data-media-id")?))
            .as_deref()
            .and_then(permalink::parse_id),
        duration: input("file_duration")
            .and_then(|d| media::seconds(&d))
            .filter(|d| *d > 0),
        poster: input("preview_image").and_then(|p| page.base.resolve_file(&p)),
        sources: source
            .map(|url| MediaSource {
                media_type: media::type_of(&url),
                url,
            })
            .into_iter()
            .collect(),
        title: title.clone(),
        ..Media::default()
    };
    let is_title = |n: &Node<'t>| {
        matches!(n.name(), "h2" | "h3" | "h4") && title.is_some() && folded(&n.text()) == title
    };
    let consumed = node.descendants().filter(is_title).collect();
    let audio = input("player_type").as_deref() == Some("audio");
    Whole {
        block: if audio {
            Block::Audio(media)
        } else {
            Block::Video(media)
        },
        consumed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_are_the_last_parenthesis() {
        assert_eq!(
            trailing_parenthesis("A (b) c (d/e)"),
            Some(("A (b) c", "d/e"))
        );
        assert_eq!(trailing_parenthesis("A (b (c))"), Some(("A", "b (c)")));
        assert_eq!(trailing_parenthesis("A b)"), None);
        assert_eq!(trailing_parenthesis("A ()"), None);
        assert_eq!(trailing_parenthesis("A"), None);
    }
}
