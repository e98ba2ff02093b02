//! Picture galleries: those in the text, and what the state has of one.

pub(crate) mod slides;

use crate::article::{Block, Image, WarningCode};
use crate::fold::folded;
use crate::head::Entry;
use crate::image;
use crate::item::parse_id;
use crate::language;
use crate::limits::IMAGES;
use crate::media::Whole;
use crate::page::Page;
use crate::tree::Node;

/// `div.image-gallery.embed[data-id]`: on the page only a title and a link, or nothing; the slides are in
/// the state.
#[cold]
#[inline(never)]
pub(crate) fn read<'t>(node: Node<'t>, page: &Page) -> Whole<'t> {
    let id = node.attr("data-id").and_then(parse_id);
    let link = node.find(|n| n.name() == "a" && n.attr("href").is_some_and(|h| h.contains("/g-")));
    let heading = node.find(|n| matches!(n.name(), "h2" | "h3" | "h4") || n.has_class("headline"));
    // Of figures in one another, which only scripts can make, the innermost are the pictures.
    let is_picture = |n: &Node<'t>| {
        n.name() == "figure" && n.find_name("img").is_some() && n.find_name("figure").is_none()
    };
    let shown: Vec<Node<'t>> = node.descendants().filter(is_picture).collect();
    let mut title = heading.or(link).and_then(|n| folded(&n.text()));
    let mut url = link.and_then(|n| page.base.resolve_own(n.attr("href")?));
    let (mut teaser, mut authors, mut images) = (None, Vec::new(), Vec::new());
    if let Some(entry) = id.and_then(|id| gallery_of(page, id)) {
        title = title
            .or_else(|| entry.text("name"))
            .or_else(|| entry.text("title"));
        url = url.or_else(|| page.base.resolve_own(entry.str("namedUrl")?));
        teaser = entry.text("teaser");
        authors = people(entry);
        images = slides(entry, title.as_deref(), page);
    }
    if images.is_empty() {
        let figure = |f: &Node<'t>| Some(image::read_figure(*f, f.find_name("img")?, page));
        images = shown.iter().filter_map(figure).collect();
        if images.is_empty() {
            page.warn(
                WarningCode::Incomplete,
                "a gallery's slides are not in the page",
            );
        }
    }
    capped(&mut images, page);
    // The link repeats the title that stands in the heading.
    let repeats = |n: &Node<'t>| title.is_some() && folded(&n.text()) == title;
    let repeated = link.filter(|l| heading.is_some_and(|h| !h.contains(*l) && !l.contains(h)));
    let captions = shown.iter().filter_map(|f| f.find_name("figcaption"));
    let consumed = captions
        .chain(heading.or(link))
        .chain(repeated.filter(repeats))
        .collect();
    Whole {
        block: Block::Gallery {
            id,
            title,
            url,
            teaser,
            authors,
            images,
        },
        consumed,
    }
}

/// The gallery with this id, among the item's galleries or the targets of its links.
fn gallery_of(page: &Page, id: u64) -> Option<Entry<'_>> {
    let content = page.state()?.content();
    content
        .with_id("imageGalleries", id)
        .or_else(|| content.linked(id))
}

fn people(entry: Entry<'_>) -> Vec<String> {
    let names: Vec<String> = entry
        .list("persons")
        .into_iter()
        .filter_map(|p| p.text("fullName"))
        .collect();
    if names.is_empty() {
        entry.text("legacyAuthor").into_iter().collect()
    } else {
        names
    }
}

/// `extendedGalleryImages[]`; the first entry is the cover, named as the gallery is, and does not count.
#[cold]
#[inline(never)]
pub(crate) fn slides(entry: Entry<'_>, title: Option<&str>, page: &Page) -> Vec<Image> {
    let list = entry.list("extendedGalleryImages");
    let own = entry.text("name").or_else(|| entry.text("title"));
    let is_cover = |e: &Entry<'_>| {
        let name = e.text("name");
        name.is_some() && (name.as_deref() == title || name == own) && list.len() > 1
    };
    let covers = usize::from(list.first().is_some_and(is_cover));
    list.iter().skip(covers).map(|e| slide(*e, page)).collect()
}

/// As many images as a gallery may have.
pub(crate) fn capped(images: &mut Vec<Image>, page: &Page) {
    if images.len() > IMAGES {
        images.truncate(IMAGES);
        page.limit("a gallery has more than 2000 images: the others are left out");
    }
}

fn slide(entry: Entry<'_>, page: &Page) -> Image {
    let assigned = entry.get("assignedImage");
    let file = assigned.and_then(|a| a.str("staticUrl"));
    let file = file.map(|f| image::from_template(f).unwrap_or_else(|| f.to_owned()));
    Image {
        id: assigned.and_then(|a| a.number("id")),
        url: file.and_then(|f| page.base.resolve_file(&f)),
        title: entry.text("name"),
        alt: entry
            .text("altText")
            .or_else(|| assigned.and_then(|a| a.text("name"))),
        caption: description(entry, page),
        credit: assigned.and_then(|a| a.text("licenserSupplement")),
        sources: Vec::new(),
    }
}

/// A slide's text may be rich text.
fn description(entry: Entry<'_>, page: &Page) -> Option<String> {
    let raw = entry.str("description")?;
    if raw.contains('<') {
        return folded(&page.fragment(raw)?.root().text());
    }
    entry.text("description")
}

/// `.gallery .slideshow[data-id][data-title] ul.slides > li (img, h4, h2, p; p.author in the last)`: the
/// gallery's title stands on each slide (`h4`), the slide's own heading is `h2`.
#[cold]
#[inline(never)]
pub(crate) fn read_classic<'t>(node: Node<'t>, page: &Page) -> Whole<'t> {
    let show = if node.has_class("slideshow") {
        Some(node)
    } else {
        node.find_class("slideshow")
    };
    let attr = |name: &str| show.and_then(|s| s.attr(name)).and_then(folded);
    let title = attr("data-title").or_else(|| folded(&node.find_name("h4")?.text()));
    let slides: Vec<Node<'t>> = match node.find_class("slides") {
        Some(list) => list.children().filter(|n| n.name() == "li").collect(),
        None => node
            .descendants()
            .filter(|n| n.name() == "li" && n.find_name("img").is_some())
            .collect(),
    };
    let mut authors = Vec::new();
    let mut consumed = Vec::new();
    let mut images: Vec<Image> = slides
        .into_iter()
        .filter_map(|s| classic_slide(s, title.as_deref(), page, &mut authors, &mut consumed))
        .collect();
    capped(&mut images, page);
    let block = Block::Gallery {
        id: attr("data-id").as_deref().and_then(parse_id),
        title,
        url: None,
        teaser: None,
        authors,
        images,
    };
    Whole { block, consumed }
}

/// One slide, which may be hidden until the show comes to it. A slide without picture and text is none.
fn classic_slide<'t>(
    slide: Node<'t>,
    title: Option<&str>,
    page: &Page,
    authors: &mut Vec<String>,
    consumed: &mut Vec<Node<'t>>,
) -> Option<Image> {
    let mut image = slide
        .find_name("img")
        .map(|img| image::read_classic_img(img, page))
        .unwrap_or_default();
    let mut caption = String::new();
    let mut index = slide.index() + 1;
    while index < slide.end() {
        let part = slide.at(index);
        let shown = part.as_text().is_none() && !part.is_invisible();
        let text = || part.text();
        match part.name() {
            "" | "script" | "style" | "template" | "noscript" | "svg" => {}
            _ if !shown => {
                index = part.end();
                continue;
            }
            "h4" if title.is_some() && folded(&text()).as_deref() == title => {}
            "h2" | "h3" if image.title.is_none() => image.title = folded(&text()),
            "p" if part.has_class("author") => {
                let names = language::author_line(&text())
                    .unwrap_or_else(|| folded(after_colon(&text())).into_iter().collect());
                authors.extend(names);
            }
            "p" | "ul" | "ol" | "blockquote" => crate::fold::fold_into(&mut caption, &text()),
            _ => {
                index += 1;
                continue;
            }
        }
        if !part.name().is_empty() {
            consumed.push(part);
        }
        index = part.end();
    }
    image.caption = folded(&caption);
    let is_slide = image.url.is_some() || image.title.is_some() || image.caption.is_some();
    is_slide.then_some(image)
}

fn after_colon(text: &str) -> &str {
    text.split_once([':', '：']).map_or(text, |(_, rest)| rest)
}
