//! archive.today keeps no classes: the style of each element is written into it, and the page's hooks are gone.
//! What is left are the elements, and by their order the hooks can be set again, so that such a copy is read as
//! the page was.
//!
//! ```html
//! <article><div><header><div><span>KICKER</span></div><h1>HEADLINE</h1><div>AUTHORS</div>
//!   <span><span><time>06/14/2026</time><span>June 14, 2026</span></span></span><p>TEASER</p></header>
//!   <section>…p.dw.com/p/CODE…</section> <figure>…</figure> <div><p>TEXT</p>…</div> <footer>…</footer>
//! ```

use crate::permalink::id_in;
use crate::tree::{Hook, Node, Tree};

/// How many elements up from the headline its column is looked for, on classic pages.
const MOST_WRAPPERS: usize = 8;

/// The tree with the hooks set again. `None` where the page still has its own, or no headline.
#[cold]
#[inline(never)]
pub(crate) fn restored(tree: &Tree) -> Option<Tree> {
    let root = tree.root();
    let has_hooks = |n: Node<'_>| {
        n.has_class("rich-text") || n.has_class("longText") || n.has_class("teaser-text")
    };
    if root.find(has_hooks).is_some() {
        return None;
    }
    let headline = root.find_name("h1")?;
    let above = std::iter::successors(headline.parent(), |n| n.parent());
    let article = above.clone().find(|n| n.name() == "article");
    let mut hooks = Hooks::default();
    match article {
        Some(article) => hooks.webapp(article, headline),
        None => {
            let column = above.take(MOST_WRAPPERS).find(|n| paragraphs(*n) > 1)?;
            hooks.classic(column, headline);
        }
    }
    Some(tree.with(hooks.0))
}

#[derive(Default)]
struct Hooks(Vec<Hook>);

impl Hooks {
    fn class(&mut self, node: Node<'_>, class: &'static str) {
        self.0.push((node.index(), "class", class));
    }

    fn tracked(&mut self, node: Node<'_>, name: &'static str) {
        self.0.push((node.index(), "data-tracking-name", name));
    }

    fn webapp(&mut self, article: Node<'_>, headline: Node<'_>) {
        let above = std::iter::successors(headline.parent(), |n| n.parent());
        let header = above
            .take_while(|n| *n != article)
            .find(|n| n.name() == "header");
        if let Some(header) = header {
            self.header(header, headline);
        }
        let from = header.unwrap_or(headline).end();
        if let Some(text) = text_of(article, from) {
            self.class(text, "rich-text");
            self.credits(article, from, text.end());
            let mut before = (from..text.index()).map(|index| article.at(index));
            if let Some(button) = before.find(|n| is_short(*n)).and_then(|n| n.parent()) {
                self.class(button, "copy-button-wrapper");
            }
        }
        let footer = article.descendants().filter(|n| n.name() == "footer");
        for link in footer.flat_map(people) {
            if let Some(name) = link.parent().filter(|_| !link.text().is_empty()) {
                self.class(name, "author-name");
                self.class(link, "author-link");
            }
        }
    }

    fn header(&mut self, header: Node<'_>, headline: Node<'_>) {
        let parts = |n: &Node<'_>| !n.name().is_empty() && !n.text().is_empty();
        let line = std::iter::successors(Some(headline), |n| n.parent());
        let Some(line) = line.take_while(|n| *n != header).last() else {
            return;
        };
        let time = header.find_name("time");
        for part in header.children().filter(parts) {
            if part.contains(headline) {
                continue;
            }
            if part.index() < line.index() {
                self.tracked(part, "content-detail-kicker");
            } else if time.is_some_and(|time| part.contains(time)) {
                self.class(part, "time-area");
                if let Some(shown) = time.and_then(|t| t.parent()).filter(|n| *n != part) {
                    self.class(shown, "publication");
                }
            } else if part.name() == "p" {
                self.class(part, "teaser-text");
            } else {
                self.class(part, "author-details");
                self.authors(part);
            }
        }
    }

    /// `span > (span " | ", a or span NAME, span PLACE)`.
    fn authors(&mut self, details: Node<'_>) {
        let mut named = false;
        for node in details.descendants() {
            let is_leaf = node.name() == "a"
                || (node.name() == "span" && node.children().all(|c| c.as_text().is_some()));
            let text = node.text();
            if !is_leaf || text.is_empty() {
                continue;
            }
            if !text.contains(char::is_alphanumeric) {
                self.class(node, "separator");
                named = false;
            } else if named {
                self.class(node, "extra-info");
            } else {
                let is_link = node.name() == "a";
                self.class(node, if is_link { "author-link" } else { "author" });
                named = true;
            }
        }
    }

    /// `figcaption > small`.
    fn credits(&mut self, article: Node<'_>, from: u32, to: u32) {
        let captions = (from..to).map(|index| article.at(index));
        for caption in captions.filter(|n| n.name() == "figcaption") {
            if let Some(credit) = caption.find_name("small") {
                self.class(credit, "copyright");
            }
        }
    }

    fn classic(&mut self, column: Node<'_>, headline: Node<'_>) {
        let beside = headline.parent().unwrap_or(column);
        self.0.push((column.index(), "id", "bodyContent"));
        self.class(beside, "col3");
        for part in beside.children() {
            if part.name() == "h4" && part.index() < headline.index() {
                self.class(part, "artikel");
            }
        }
        let teaser = beside
            .children()
            .find(|n| n.index() > headline.index() && has_name(*n));
        if let Some(teaser) = teaser.filter(|n| n.name() == "p") {
            self.class(teaser, "intro");
        }
        let from = teaser.filter(|n| n.name() == "p").unwrap_or(headline).end();
        let Some(text) = text_of(column, from) else {
            return;
        };
        self.class(text, "longText");
        let pictures = (from..text.end()).map(|index| column.at(index));
        for picture in pictures.filter(|n| n.name() == "div" && is_picture(*n)) {
            self.class(picture, "picBox");
        }
        let lists = (text.end()..column.end()).map(|index| column.at(index));
        for list in lists.filter(|n| n.name() == "ul" && is_details(*n)) {
            self.class(list, "smallList");
        }
    }
}

/// The element that holds most paragraphs itself.
fn text_of<'t>(scope: Node<'t>, from: u32) -> Option<Node<'t>> {
    let inside = (from..scope.end()).map(|index| scope.at(index));
    let mut found: Option<(usize, Node<'t>)> = None;
    let mut skip = from;
    for node in inside.filter(|n| matches!(n.name(), "div" | "section" | "footer" | "aside")) {
        if node.index() < skip {
            continue;
        }
        if matches!(node.name(), "footer" | "aside") {
            skip = node.end();
            continue;
        }
        let count = own_paragraphs(node);
        if count > found.map_or(0, |(most, _)| most) {
            found = Some((count, node));
        }
    }
    found.map(|(_, node)| node)
}

fn own_paragraphs(node: Node<'_>) -> usize {
    node.children().filter(|n| n.name() == "p").count()
}

fn paragraphs(node: Node<'_>) -> usize {
    node.descendants().filter(|n| n.name() == "p").count()
}

fn has_name(node: Node<'_>) -> bool {
    !node.name().is_empty()
}

/// A text that is the page's short address.
fn is_short(node: Node<'_>) -> bool {
    node.as_text().is_some_and(|text| id_in(text).is_some())
}

/// Links to people's pages.
fn people<'t>(footer: Node<'t>) -> impl Iterator<Item = Node<'t>> {
    footer.descendants().filter(|n| {
        let to_person = |href: &str| href.contains("/person-");
        n.name() == "a" && n.attr("href").is_some_and(to_person)
    })
}

/// `div > a > img, p`.
fn is_picture(node: Node<'_>) -> bool {
    let mut parts = node.children().filter(|n| has_name(*n));
    let image = parts.next().is_some_and(|first| {
        matches!(first.name(), "a" | "img")
            && (first.name() == "img" || first.find_name("img").is_some())
    });
    image && parts.all(|n| n.name() == "p")
}

/// `ul > li > strong LABEL + value`.
fn is_details(list: Node<'_>) -> bool {
    let rows = list.children().filter(|n| n.name() == "li");
    rows.filter(|row| row.children().any(|n| n.name() == "strong"))
        .nth(1)
        .is_some()
        || list.find(|n| is_short(n)).is_some()
}
