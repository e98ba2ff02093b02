//! Live blogs (`live-`): an overview, then posts, newest first. A post stands in an element of its own with a
//! heading, a date, a text container and a sharing section that carries the post's own short address:
//!
//! ```text
//! section#id > a.quick-item "Skip next section TITLE"
//!   time[aria-hidden] + span        05/03/2024, May 3, 2024
//!   h2                              TITLE
//!   .rich-text
//!   [data-tracking-name=sharing-icons-…] .copy-button-wrapper span    https://p.dw.com/p/CODE
//! ```
//!
//! (Known from the state, from text renderings and from code that reads them; the class names are not relied
//! on.) "Show more posts" may end the list while the state, `Liveblog.posts[]`, holds more.

use super::authors;
use super::generation::{only_day, order_of};
use super::pieces::Zone;
use crate::article::{Author, Block, LayoutName, Post};
use crate::blocks::{self, Content, Piece, SignOffs};
use crate::date::{self, Order};
use crate::fold::folded;
use crate::head::{self, Entry, State};
use crate::order::{self, FirstSeen};
use crate::page::Page;
use crate::permalink;
use crate::tree::{Node, first_in, in_document_order, is_in, several_in};
use serde_json::Value;

/// An element of fewer nodes may be a date.
const SMALL: u32 = 8;

/// A post's element and the short address in it.
pub(super) struct PostElement<'t> {
    pub container: Node<'t>,
    address: Option<(Node<'t>, u64)>,
    text: Option<Node<'t>>,
}

/// The posts of a page. What has neither a short address of its own nor heading and date is the overview.
#[cold]
#[inline(never)]
pub(super) fn find<'t>(scope: Node<'t>, texts: &[Node<'t>], page: &Page) -> Vec<PostElement<'t>> {
    let addresses = addresses(scope, texts, page);
    let elements: Vec<Node<'t>> = addresses.iter().map(|(n, _)| *n).collect();
    let header = scope.find_name("h1");
    let own = own_address(scope, page);
    let limits: Vec<Node<'t>> = header.into_iter().chain(own).collect();
    let seeds = texts.iter().chain(&elements).copied();
    let mut places: Vec<PostElement<'t>> = Vec::new();
    let mut containers: Vec<Node<'t>> = seeds
        .map(|seed| grow(seed, scope, texts, &elements, &limits))
        .collect();
    in_document_order(&mut containers);
    for container in containers {
        let is_in_last = |p: &PostElement<'_>| p.container.contains(container);
        if places.last().is_some_and(is_in_last) {
            continue;
        }
        let at = first_in(&elements, container);
        let place = PostElement {
            container,
            address: at.and_then(|at| {
                let place = addresses.partition_point(|(n, _)| n.index() < at.index());
                addresses.get(place).copied()
            }),
            text: first_in(texts, container),
        };
        let is_post = place.address.is_some()
            || (place.text != Some(container)
                && place.heading().is_some()
                && place.dates().next().is_some());
        if is_post {
            places.push(place);
        }
    }
    places
}

/// Short addresses of other items than the page's, outside the text, each by the element that holds it.
fn addresses<'t>(scope: Node<'t>, texts: &[Node<'t>], page: &Page) -> Vec<(Node<'t>, u64)> {
    let mut known = FirstSeen::default();
    let mut found: Vec<(Node<'t>, u64)> = Vec::new();
    for node in scope.descendants() {
        let Some(id) = node.as_text().and_then(permalink::id_in) else {
            continue;
        };
        // The state, in a script below the posts, has addresses too, and nobody sees them.
        let shown = node.parent().is_none_or(|p| !p.is_invisible());
        if shown && Some(id) != page.id && !is_in(texts, node) && known.note(&id.to_string(), 0) {
            found.push((node.parent().unwrap_or(node), id));
        }
    }
    // One may stand in an element and the next below it.
    let mut found = order::by_key(found, |(n, _)| n.index() as u64);
    found.dedup_by_key(|(n, _)| n.index());
    found
}

/// The page's own short address.
fn own_address<'t>(scope: Node<'t>, page: &Page) -> Option<Node<'t>> {
    page.id?;
    scope.find(|n| n.as_text().and_then(permalink::id_in) == page.id)
}

/// The largest element round a seed that holds no second text, no second address and not the page's header.
fn grow<'t>(
    seed: Node<'t>,
    scope: Node<'t>,
    texts: &[Node<'t>],
    addresses: &[Node<'t>],
    limits: &[Node<'t>],
) -> Node<'t> {
    let mut node = seed;
    while let Some(parent) = node.parent().filter(|p| *p != scope && scope.contains(*p)) {
        let several = several_in(texts, parent) || several_in(addresses, parent);
        if several || limits.iter().any(|l| parent.contains(*l)) {
            break;
        }
        node = parent;
    }
    node
}

impl<'t> PostElement<'t> {
    fn in_text(&self, node: Node<'_>) -> bool {
        self.text.is_some_and(|t| t.contains(node))
    }

    fn outside(&self) -> impl Iterator<Item = Node<'t>> + use<'t> {
        let text = self.text;
        self.container
            .descendants()
            .filter(move |n| text.is_none_or(|t| !t.contains(*n)))
    }

    fn heading(&self) -> Option<Node<'t>> {
        self.outside()
            .find(|n| matches!(n.name(), "h2" | "h3" | "h4") && !n.text().is_empty())
    }

    /// `time` and `span` that say a day.
    fn dates(&self) -> impl Iterator<Item = Node<'t>> + use<'t> {
        self.outside().filter(|n| {
            let is_small = n.end() - n.index() < SMALL;
            n.name() == "time"
                || (n.name() == "span"
                    && is_small
                    && only_day(&n.text(), Order::DayFirst).is_some())
        })
    }

    fn date(dates: &[Node<'_>], order: Order) -> Option<String> {
        let exact = dates.iter().find_map(|n| date::iso(n.attr("datetime")?));
        let places = || -> Vec<String> { dates.iter().map(|n| n.text()).collect() };
        exact.or_else(|| date::shown(&places(), order))
    }

    /// What of the element is no text: heading, date, authors, the short address with its section.
    fn read_parts(&self, dates: &[Node<'t>]) -> Vec<Node<'t>> {
        let mut parts = dates.to_vec();
        parts.extend(self.heading());
        for node in self.outside() {
            // "5 hours ago" stands where a date will.
            let beside_date = node.name() == "span"
                && node
                    .parent()
                    .is_some_and(|p| p.children().take(4).any(|c| c.name() == "time"));
            if beside_date {
                parts.push(node);
            }
        }
        if let Some((node, _)) = self.address {
            parts.push(node);
        }
        in_document_order(&mut parts);
        parts
    }

    /// The post, and what else its text holds.
    #[cold]
    #[inline(never)]
    pub(super) fn read(&self, order: Order, page: &Page) -> (Post, Content) {
        let dates: Vec<Node<'t>> = self.dates().collect();
        let parts = self.read_parts(&dates);
        let texts: Vec<Node<'t>> = self.text.into_iter().collect();
        let pieces = if self.text == Some(self.container) {
            vec![Piece::Inside(self.container)]
        } else {
            Zone {
                scope: self.container,
                from: 0,
                texts: &texts,
                skip: &parts,
                media: true,
            }
            .pieces(page)
        };
        let mut content = blocks::read_pieces(&pieces, page, SignOffs::Text);
        let mut authors = if self.container.find(|n| !self.in_text(n)).is_some() {
            authors::authors_of(self.container, self.text, page)
        } else {
            Vec::new()
        };
        authors.append(&mut content.authors);
        let post = Post {
            id: self.address.map(|(_, id)| id),
            date_published: Self::date(&dates, order),
            headline: self.heading().and_then(|n| folded(&n.text())),
            authors,
            body: std::mem::take(&mut content.body),
        };
        (post, content)
    }
}

/// Exact times and authors for the posts that the page shows, and after them the posts that it does not:
/// from the state, `posts[] {title, text, persons, …}`; times also from JSON-LD, `liveBlogUpdate[]`.
#[cold]
#[inline(never)]
pub(super) fn complete(
    posts: &mut Vec<Post>,
    content: &mut Content,
    json_ld: Option<&Value>,
    page: &Page,
) {
    let entries = page
        .state()
        .map(|s| State::content(s).list("posts"))
        .unwrap_or_default();
    let by_id = places(posts, |p| Some(p.id?.to_string()));
    let by_headline = places(posts, |p| p.headline.clone());
    for entry in entries {
        let id = id_of(entry);
        let title = entry.text("title").or_else(|| entry.text("name"));
        let same = id
            .and_then(|id| by_id.get(&id.to_string()))
            .or_else(|| by_headline.get(title.as_ref()?));
        match same.and_then(|at| posts.get_mut(at)) {
            Some(post) => fill(post, entry, id, page),
            None => posts.extend(from_state(entry, id, title, content, page)),
        }
    }
    let updates = json_ld
        .and_then(|o| o.get("liveBlogUpdate"))
        .and_then(Value::as_array);
    let by_headline = places(posts, |p| p.headline.clone());
    for update in updates.into_iter().flatten() {
        let text = |key: &str| update.get(key).and_then(Value::as_str);
        let headline = text("headline").and_then(folded);
        let at = headline.and_then(|h| by_headline.get(&h));
        if let Some(post) = at.and_then(|at| posts.get_mut(at)) {
            state_time(post, text("datePublished").and_then(date::iso));
            if post.authors.is_empty() {
                let names = head::json_ld_authors(update).into_iter();
                post.authors = names.map(Author::named).collect();
            }
        }
    }
}

/// Where the posts stand, by something they have; of several the first.
fn places(posts: &[Post], key: impl Fn(&Post) -> Option<String>) -> FirstSeen {
    let mut places = FirstSeen::default();
    for (at, post) in posts.iter().enumerate() {
        if let Some(key) = key(post) {
            places.note(&key, at);
        }
    }
    places
}

fn id_of(entry: Entry<'_>) -> Option<u64> {
    entry
        .number("id")
        .or_else(|| permalink::id_in(entry.str("permaLinkUrl")?))
}

fn fill(post: &mut Post, entry: Entry<'_>, id: Option<u64>, page: &Page) {
    post.id = post.id.or(id);
    state_time(post, time_of(entry, page));
    if post.authors.is_empty() {
        post.authors = people(entry);
    }
}

/// A time is more than the day the page shows.
fn state_time(post: &mut Post, exact: Option<String>) {
    let shown = post.date_published.as_ref().map_or(0, String::len);
    if let Some(exact) = exact.filter(|e| e.len() > shown) {
        post.date_published = Some(exact);
    }
}

fn time_of(entry: Entry<'_>, page: &Page) -> Option<String> {
    const KEYS: &[&str] = &["firstPublicationDate", "contentDate", "publicationDate"];
    let exact = KEYS.iter().find_map(|key| date::iso(entry.str(key)?));
    let order = order_of(page, LayoutName::Webapp);
    exact.or_else(|| date::displayed(entry.str("localizedContentDate")?, order))
}

fn people(entry: Entry<'_>) -> Vec<Author> {
    let author = |person: Entry<'_>| person.text("fullName").map(Author::named);
    entry
        .list("persons")
        .into_iter()
        .filter_map(author)
        .collect()
}

fn from_state(
    entry: Entry<'_>,
    id: Option<u64>,
    title: Option<String>,
    content: &mut Content,
    page: &Page,
) -> Option<Post> {
    let mut text = rich_text_of(entry, page, SignOffs::Text).unwrap_or_default();
    let mut authors = people(entry);
    authors.append(&mut text.authors);
    content.editors.append(&mut text.editors);
    content.removed.append(&mut text.removed);
    let post = Post {
        id,
        date_published: time_of(entry, page),
        headline: title,
        authors,
        body: text.body,
    };
    (post.headline.is_some() || !post.body.is_empty()).then_some(post)
}

/// The rich text of a state's entry.
#[cold]
#[inline(never)]
pub(super) fn rich_text_of(entry: Entry<'_>, page: &Page, sign_offs: SignOffs) -> Option<Content> {
    let tree = page.fragment(entry.str("text")?)?;
    let root = tree.root();
    let body = root.find_name("body").unwrap_or(root);
    Some(blocks::read_pieces(&[Piece::Inside(body)], page, sign_offs))
}

/// Whether a block is a player.
pub(super) fn is_medium(block: &Block) -> bool {
    matches!(block, Block::Video(_) | Block::Audio(_))
}
