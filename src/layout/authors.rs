//! Who wrote it, as the webapp's pages say: names in the header or beside a post, and boxes at the foot.

use crate::article::{Author, Byline};
use crate::byline;
use crate::fold::folded;
use crate::item::person_id;
use crate::language;
use crate::page::Page;
use crate::tree::Node;

/// Class of the header's names.
pub(super) const AUTHORS: &str = "author-details";
/// Boxes of authors at the foot; no page has more.
const MOST_BOXES: usize = 64;

/// `.author-details > span > (span.separator, a.author-link | span.author.no-link, span.extra-info)`: what
/// stands beside a name is a place (`Houston`) or agencies (`with AFP, dpa`).
pub(super) fn authors(scope: Node<'_>, end: u32, page: &Page) -> (Vec<Author>, Option<Byline>) {
    match scope.find(|n| n.has_class(AUTHORS) && n.index() < end) {
        Some(details) => names_in(details, None, page),
        None => (Vec::new(), None),
    }
}

/// The authors of a post: as in the header, or bare links to people, outside its text.
pub(super) fn authors_of(post: Node<'_>, text: Option<Node<'_>>, page: &Page) -> Vec<Author> {
    let (mut authors, _) = names_in(post, text, page);
    if authors.is_empty() {
        let in_text = |n: Node<'_>| text.is_some_and(|t| t.contains(n));
        let people = post.descendants().filter(|n| {
            let own = |h: &str| h.contains("/person-") && page.base.resolve_own(h).is_some();
            n.name() == "a" && n.attr("href").is_some_and(own) && !in_text(*n)
        });
        for person in people {
            authors.extend(folded(&person.text()).map(|name| author(name, person, page)));
        }
    }
    authors
}

fn names_in(
    whole: Node<'_>,
    without: Option<Node<'_>>,
    page: &Page,
) -> (Vec<Author>, Option<Byline>) {
    let mut authors: Vec<Author> = Vec::new();
    let mut last: Option<Node<'_>> = None;
    let mut credit = None;
    for node in whole.descendants() {
        if without.is_some_and(|w| w.contains(node)) {
            continue;
        }
        if node.has_class("author-link") || node.has_class("author") {
            if last.is_some_and(|last| last.contains(node)) {
                continue;
            }
            last = Some(node);
            let text = node.text();
            let names =
                language::author_line(&text).unwrap_or_else(|| folded(&text).into_iter().collect());
            authors.extend(names.into_iter().map(|name| author(name, node, page)));
        } else if node.has_class("extra-info") {
            let text = node.text();
            match byline::credit(&text) {
                Some(found) => credit = Some(found),
                None => {
                    if let Some(author) = authors.last_mut() {
                        author.location = folded(&text);
                    }
                }
            }
        }
    }
    (authors, credit)
}

fn author(name: String, node: Node<'_>, page: &Page) -> Author {
    let link = if node.name() == "a" {
        Some(node)
    } else {
        node.find_name("a")
    };
    let url = link.and_then(|a| page.base.resolve(a.attr("href")?));
    Author {
        name,
        id: url.as_deref().and_then(person_id),
        url,
        ..Author::default()
    }
}

/// Roles out of the author boxes at the foot, `.author > .author-image, .author-name > a.author-link + span`,
/// matched by name: what stands beside the name, else what else the box says. Whom only a box names is an
/// author where the header names none; else it may be an editor's or a guest's.
pub(super) fn with_roles(mut authors: Vec<Author>, scope: Node<'_>, page: &Page) -> Vec<Author> {
    let in_header = !authors.is_empty();
    let boxes = scope
        .descendants()
        .filter(|n| n.has_class("author-name"))
        .take(MOST_BOXES);
    for name_box in boxes {
        read_box(name_box, &mut authors, in_header, page);
    }
    authors
}

#[cold]
#[inline(never)]
fn read_box(name_box: Node<'_>, authors: &mut Vec<Author>, in_header: bool, page: &Page) {
    let is_name = |c: Node<'_>| c.has_class("author-link") || c.has_class("author");
    let Some(name) = name_box
        .find(is_name)
        .or_else(|| name_box.children().find(|c| !c.name().is_empty()))
    else {
        return;
    };
    let Some(text) = folded(&name.text()) else {
        return;
    };
    let beside = folded(&name_box.text_without(|c| c == name));
    let role = || beside.or_else(|| folded(&box_of(name_box).text_without(|c| c == name)));
    match authors.iter_mut().find(|a| a.name == text) {
        Some(author) => author.role = author.role.take().or_else(role),
        None if in_header => {}
        None => authors.push(Author {
            role: role(),
            ..author(text, name, page)
        }),
    }
}

/// The box round a name: the nearest `.author`, if it is of this name alone.
fn box_of(name: Node<'_>) -> Node<'_> {
    let mut node = name;
    for _ in 0..6 {
        let Some(parent) = node.parent() else { break };
        if parent.has_class("author") {
            let names = parent.descendants().filter(|n| n.has_class("author-name"));
            return if names.count() == 1 { parent } else { name };
        }
        node = parent;
    }
    name
}
