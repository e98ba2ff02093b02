//! Pictures: one real file for each, its caption and its credit.

use crate::address::{is_beside_page, is_dw};
use crate::article::{Image, ImageSource};
use crate::byline::trailing_parenthesis;
use crate::fold::folded;
use crate::item::parse_id;
use crate::language::after_image_label;
use crate::page::Page;
use crate::tree::Node;

/// The format that stands for a picture whose page gives a template or a list: 16:9, 1199 px.
const FORMAT: &str = "605";
/// What a template has in the place of the format, as written and as a browser resolves it in `src`.
const PLACEHOLDERS: &[&str] = &["${formatId}", "$%7BformatId%7D", "%24%7BformatId%7D"];

/// An `img`, with the `source`s of the `picture` round it.
pub(crate) fn read_img(img: Node<'_>, page: &Page) -> Image {
    let template = [img.attr("data-url"), img.attr("src")]
        .into_iter()
        .flatten()
        .find_map(from_template);
    let sources = if template.is_some() {
        Vec::new()
    } else {
        listed(img, page)
    };
    let file = template
        .or_else(|| from_list(&sources))
        .or_else(|| {
            Some(
                img.attr("src")
                    .filter(|s| !s.trim().is_empty())
                    .or(img.attr("data-src"))?
                    .to_owned(),
            )
        })
        .or_else(|| sources.first().map(|s| s.url.clone()));
    let url = file.and_then(|f| page.base.resolve_file(&f));
    let id = img.attr("data-id").and_then(parse_id);
    let id = id.or_else(|| url.as_deref().and_then(file_id));
    Image {
        id: id.or_else(|| copied_id(img)),
        url,
        alt: img.attr("alt").and_then(folded),
        sources,
        ..Image::default()
    }
}

/// How many `img` of an element are looked at: there are two of a picture.
const MOST_TWINS: usize = 8;

fn pictures<'t>(whole: Node<'t>) -> impl Iterator<Item = Node<'t>> {
    let is_img = |n: &Node<'t>| matches!(n.name(), "img" | "amp-img") && !n.is_invisible();
    whole.descendants().filter(is_img)
}

/// Whether an element shows one picture and no other, in however many `img`: while the real one is on its way
/// a placeholder stands for it, `img.lq-img[aria-hidden] + img.hq-img`.
pub(crate) fn shows_one(whole: Node<'_>) -> bool {
    let mut all = pictures(whole);
    all.next()
        .is_some_and(|first| all.all(|other| is_same(first, other)))
}

/// Whether an `img` stands for another one beside it.
pub(crate) fn is_placeholder_beside(img: Node<'_>) -> bool {
    let Some(around) = img.parent().filter(|p| p.end() - p.index() < 64) else {
        return false;
    };
    is_placeholder(img)
        && pictures(around)
            .take(MOST_TWINS)
            .any(|n| n != img && !is_placeholder(n) && is_same(img, n))
}

/// Whether two `img` are of one picture: the same file of DW's, or a placeholder and what comes in its place.
fn is_same(one: Node<'_>, other: Node<'_>) -> bool {
    match (stated_id(one), stated_id(other)) {
        (Some(one), Some(other)) => one == other,
        _ => {
            let alt = |n: Node<'_>| n.attr("alt").and_then(folded);
            let alike = alt(one).is_none() || alt(other).is_none() || alt(one) == alt(other);
            (is_placeholder(one) || is_placeholder(other)) && alike
        }
    }
}

fn is_placeholder(img: Node<'_>) -> bool {
    let names = ["src", "srcset", "data-src", "data-srcset", "data-url"];
    let is_file = |value: &str| !value.trim().is_empty() && !value.starts_with("data:");
    img.has_class("lq-img")
        || img.attr("aria-hidden") == Some("true")
        || !names.iter().filter_map(|name| img.attr(name)).any(is_file)
}

/// DW's id of a picture, as its attributes state it.
fn stated_id(img: Node<'_>) -> Option<u64> {
    let of_file = |address: &str| {
        let (before, name) = address.rsplit_once('/')?;
        let (id, _) = name.split_once(['_', '.'])?;
        parse_id(id).filter(|_| before.ends_with("/image"))
    };
    let names = ["data-url", "src", "data-src"];
    let stated = img.attr("data-id").and_then(parse_id);
    stated.or_else(|| names.iter().find_map(|name| of_file(img.attr(name)?)))
}

/// A `figure` with a picture: `img` and `figcaption > text + small.copyright`. Of several `img` of the picture
/// that one which names a template, else the real one; the others give what it does not have.
pub(crate) fn read_figure(figure: Node<'_>, img: Node<'_>, page: &Page) -> Image {
    let all: Vec<Node<'_>> = pictures(figure)
        .take(MOST_TWINS)
        .filter(|n| is_same(img, *n))
        .collect();
    let has_template = |n: &&Node<'_>| {
        n.attr("data-url")
            .is_some_and(|u| from_template(u).is_some())
    };
    // Of several real ones a small one stands for the large one, without words of its own.
    let worth = |n: &&Node<'_>| {
        let has = |name: &str, part: &str| n.attr(name).is_some_and(|value| value.contains(part));
        let large = has("src", "_605.") || has("srcset", "_605.");
        (
            has_template(n),
            !is_placeholder(**n),
            large,
            n.attr("alt").is_some_and(|a| !a.is_empty()),
        )
    };
    let best = all.iter().rev().max_by_key(worth).copied().unwrap_or(img);
    let mut image = read_img(best, page);
    for twin in all.into_iter().chain([img]).filter(|n| *n != best) {
        let twin = read_img(twin, page);
        image.id = image.id.or(twin.id);
        image.alt = image.alt.or(twin.alt);
        if image.url.is_none() {
            (image.url, image.sources) = (twin.url, twin.sources);
        }
    }
    if let Some(file) = image.url.as_mut().filter(|url| url.ends_with("_605.webp")) {
        as_shown(file, figure, page);
    }
    if let Some(text) = figure.find_name("figcaption") {
        (image.caption, image.credit) = caption_and_credit(text);
    }
    image
}

/// The picture with the extension under which the figure shows it.
#[cold]
#[inline(never)]
fn as_shown(file: &mut String, figure: Node<'_>, page: &Page) {
    let named = |extension: &str| {
        let start = file.strip_suffix("605.webp").unwrap_or(file);
        let file = |n: Node<'_>| page.base.resolve_file(n.attr("src")?);
        let is_it = |src: String| src.starts_with(start) && src.ends_with(extension);
        let mut shown = figure.descendants().filter(|n| n.name() == "img");
        shown
            .by_ref()
            .take(MOST_TWINS)
            .any(|n| file(n).is_some_and(is_it))
    };
    if let Some(extension) = [".jpg", ".png", ".gif"].into_iter().find(|e| named(e)) {
        let stem = file.strip_suffix(".webp").unwrap_or(file);
        *file = [stem, extension].concat();
    }
}

/// A `figure` with several pictures side by side and one caption for them all, which the last one gets: it stands
/// behind it. None where there is more in it.
#[cold]
#[inline(never)]
pub(crate) fn read_row(figure: Node<'_>, caption: Node<'_>, page: &Page) -> Option<Vec<Image>> {
    let holds_more = !figure.text_without(|n| n == caption).trim().is_empty();
    let mut images: Vec<Image> = Vec::new();
    for img in pictures(figure).take(MOST_TWINS + 1) {
        if !is_placeholder_beside(img) {
            images.push(read_img(img, page));
        }
    }
    let last = images.last_mut()?;
    (last.caption, last.credit) = caption_and_credit(caption);
    (!holds_more && images.len() <= MOST_TWINS).then_some(images)
}

/// The caption and the credit that an element holds.
pub(crate) fn caption_and_credit(text: Node<'_>) -> (Option<String>, Option<String>) {
    // A second credit, which a picture in the caption may have, is kept as caption.
    let credit = text.find(is_credit);
    let caption = folded(&text.text_without(|n| Some(n) == credit));
    (
        caption,
        credit.and_then(|c| folded(after_image_label(&c.text()))),
    )
}

/// `small.copyright`: label and credit.
pub(crate) fn is_credit(node: Node<'_>) -> bool {
    node.has_class("copyright")
}

/// `https://static.dw.com/image/59234409_${formatId}.jpg` → the file in one format, not as webp.
pub(crate) fn from_template(template: &str) -> Option<String> {
    if !template.bytes().any(|b| matches!(b, b'$' | b'%')) {
        return None;
    }
    let placeholder = PLACEHOLDERS.iter().find(|p| template.contains(**p))?;
    let (before, after) = template.split_once(placeholder)?;
    let extension = if after == ".webp" { ".jpg" } else { after };
    Some([before, FORMAT, extension].concat())
}

/// The responsive lead image: the same picture in every format; the extension is the one that is not webp.
fn from_list(sources: &[ImageSource]) -> Option<String> {
    let parts = |s: &ImageSource| {
        let (before, name) = s.url.rsplit_once('/')?;
        let (id, format) = name.split_once('_')?;
        let (_, extension) = format.split_once('.')?;
        let is_dw =
            before.ends_with("://static.dw.com/image") && id.bytes().all(|b| b.is_ascii_digit());
        let file = s.url.get(..before.len() + 1 + id.len())?;
        is_dw.then(|| (file.to_owned(), extension.to_owned()))
    };
    let mut all = sources.iter().filter_map(parts);
    let first = all.next()?;
    let (file, extension) = if first.1 == "webp" {
        all.find(|(_, e)| e != "webp").unwrap_or(first)
    } else {
        first
    };
    Some([&file, "_", FORMAT, ".", &extension].concat())
}

/// The files that the page lists: `srcset` of the `img` and of the `source`s beside it, in order.
fn listed(img: Node<'_>, page: &Page) -> Vec<ImageSource> {
    let picture = img.parent().filter(|p| p.name() == "picture");
    let beside = picture
        .into_iter()
        .flat_map(|p| p.children())
        .filter(|n| n.name() == "source");
    let mut sources: Vec<ImageSource> = Vec::new();
    for node in beside.chain([img]) {
        let list = node
            .attr("srcset")
            .or(node.attr("data-srcset"))
            .unwrap_or("");
        for candidate in list.split(", ").flat_map(|c| c.split(",\n")) {
            let mut words = candidate.split_ascii_whitespace();
            let Some(url) = words
                .next()
                .and_then(|u| page.base.resolve_file(u.trim_end_matches(',')))
            else {
                continue;
            };
            let width = words.next().and_then(|w| w.strip_suffix('w')?.parse().ok());
            if sources.len() < 64 && !sources.iter().any(|s| s.url == url) {
                sources.push(ImageSource { url, width });
            }
        }
    }
    sources
}

/// The image's id in a file name of DW's: `…/image/59234409_605.jpg`.
pub(crate) fn file_id(url: &str) -> Option<u64> {
    let (before, name) = url.rsplit_once('/')?;
    if !before.ends_with("/image") || !is_dw(url) {
        return None;
    }
    parse_id(name.split(['_', '.']).next()?)
}

/// The image's id in the name of a file that a browser has saved beside the page or in a folder of this
/// machine: `./NAME_files/18829463_303.jpg`, `…/18829463_303(1).jpg`.
fn copied_id(img: Node<'_>) -> Option<u64> {
    let files = [img.attr("src"), img.attr("data-src")]
        .into_iter()
        .flatten();
    let mut copied = files.filter(|src| is_beside_page(src) || src.starts_with("file:"));
    copied.find_map(|src| {
        let name = src.rsplit(['/', '\\']).next()?;
        let (id, format) = name.split_once('_')?;
        let digits = format.bytes().take_while(u8::is_ascii_digit).count();
        let rest = format.get(digits..)?;
        (digits > 0 && rest.starts_with(['.', '(', '-', '_', '@'])).then(|| parse_id(id))?
    })
}

/// A classic image says its credit in the trailing parenthesis of its title:
/// `Tahir Della (picture-alliance/dpa/L. Schwedes)`.
#[cold]
#[inline(never)]
pub(crate) fn read_classic_img(img: Node<'_>, page: &Page) -> Image {
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
    let credit = credit.and_then(|credit| folded(after_image_label(&credit)));
    // A script that loads pictures late keeps the file in `data-src` and shows a picture of its own.
    let url = [img.attr("data-src"), img.attr("src")]
        .into_iter()
        .flatten()
        .find_map(|s| page.base.resolve_file(s));
    Image {
        id: url.as_deref().and_then(file_id).or_else(|| copied_id(img)),
        url,
        alt: alt.filter(|a| !a.is_empty()),
        credit,
        ..Image::default()
    }
}

/// `.picBox > a > img, p`: the paragraph is the caption.
#[cold]
#[inline(never)]
pub(crate) fn read_pic_box(node: Node<'_>, page: &Page) -> Image {
    let mut image = node
        .find_name("img")
        .map(|img| read_classic_img(img, page))
        .unwrap_or_default();
    image.caption = folded(&node.text());
    image
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_become_files() {
        let file = |t: &str| from_template(t);
        assert_eq!(
            file("https://static.dw.com/image/1_${formatId}.png").as_deref(),
            Some("https://static.dw.com/image/1_605.png")
        );
        assert_eq!(
            file("https://static.dw.com/image/1_$%7BformatId%7D.webp").as_deref(),
            Some("https://static.dw.com/image/1_605.jpg")
        );
        assert_eq!(file("https://static.dw.com/image/1_605.png"), None);
    }

    #[test]
    fn ids_are_in_file_names() {
        assert_eq!(
            file_id("https://www.dw.com/image/43470564_303.jpg"),
            Some(43470564)
        );
        assert_eq!(file_id("https://x.example/photo/43470564_303.jpg"), None);
        assert_eq!(file_id("https://x.example/image/43470564_303.jpg"), None);
    }
}
