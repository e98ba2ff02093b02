//! The slides of a gallery page (`g-`).
//!
//! Whether each slide has an element of its own, or heading, picture, text and credit follow one another, the
//! order is the same: a slide begins at a picture or a heading that cannot belong to the one before.

use super::slides as state_slides;
use crate::article::{Block, Image};
use crate::fold::{fold_into, folded};
use crate::furniture::is_furniture;
use crate::head;
use crate::image;
use crate::language;
use crate::order::FirstSeen;
use crate::page::Page;
use crate::tree::{Node, first_in, is_block};
use serde_json::Value;

/// Slides that show the same picture; no gallery has more.
const MOST_OF_ONE: usize = 16;

/// What a gallery page shows.
pub(crate) struct Shown {
    /// The picture over the slides: it has a credit, but no text of its own.
    pub cover: Option<Image>,
    pub slides: Vec<Image>,
}

/// The pictures outside the text containers, with what stands between them. `None` when there is at most
/// the cover.
#[cold]
#[inline(never)]
pub(crate) fn find<'t>(
    scope: Node<'t>,
    texts: &[Node<'t>],
    skip: &[Node<'t>],
    page: &Page,
) -> Option<Shown> {
    let mut reader = SlideReader {
        page,
        headline: scope.find_name("h1").and_then(|n| folded(&n.text())),
        done: Vec::new(),
        open: Slide::default(),
    };
    let mut index = scope.index() + 1;
    while index < scope.end() {
        let node = scope.at(index);
        let is_out = is_furniture(node)
            || node.is_invisible()
            || first_in(texts, node) == Some(node)
            || first_in(skip, node) == Some(node)
            || node.name() == "h1";
        index = if is_out {
            node.end()
        } else {
            reader.node(node)
        };
    }
    reader.push();
    let mut slides = reader.done;
    let bare = |s: &Slide| s.image.is_some() && s.title.is_none() && s.text.is_empty();
    let told = |s: &Slide| s.title.is_some() || !s.text.is_empty();
    let has_cover = slides.first().is_some_and(bare) && slides.iter().any(told);
    let cover = has_cover.then(|| slides.remove(0).finish());
    let is_gallery = slides.len() > 1 || (has_cover && !slides.is_empty());
    // Without pictures it is a text.
    (is_gallery && slides.iter().any(|s| s.image.is_some())).then(|| Shown {
        cover,
        slides: slides.into_iter().map(Slide::finish).collect(),
    })
}

#[derive(Default)]
struct Slide {
    image: Option<Image>,
    title: Option<String>,
    text: String,
    credit: Option<String>,
}

impl Slide {
    fn finish(self) -> Image {
        let image = self.image.unwrap_or_default();
        Image {
            title: self.title,
            caption: folded(&self.text),
            credit: self.credit,
            ..image
        }
    }
}

struct SlideReader<'p> {
    page: &'p Page,
    headline: Option<String>,
    done: Vec<Slide>,
    open: Slide,
}

impl SlideReader<'_> {
    /// Takes one node and says where to go on.
    fn node(&mut self, node: Node<'_>) -> u32 {
        if let Some(text) = node.as_text() {
            self.text(text);
            return node.index() + 1;
        }
        match node.name() {
            "img" | "amp-img" if image::is_placeholder_beside(node) => {}
            "img" | "amp-img" => {
                if self.open.image.is_some() {
                    self.push();
                }
                let image = image::read_img(node, self.page);
                // Of a picture that only a copy of the page has, the page keeps what it says.
                let is_shown = |i: &Image| i.alt.is_some() && node.attr("src") != Some("");
                self.open.image =
                    Some(image).filter(|i| i.url.is_some() || i.id.is_some() || is_shown(i));
            }
            "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(&node.text()),
            _ if image::is_credit(node) => self.credit(&node.text()),
            name => {
                if is_block(name) || name == "br" {
                    self.open.text.push(' ');
                }
                return node.index() + 1;
            }
        }
        node.end()
    }

    fn heading(&mut self, text: &str) {
        let text = folded(text);
        // The gallery's own title may be repeated on each slide.
        if text.is_none() || text == self.headline {
            return;
        }
        let has_text = !crate::fold::fold(&self.open.text).is_empty();
        if self.open.title.is_some() || has_text || self.open.credit.is_some() {
            self.push();
        }
        self.open.title = text;
    }

    fn credit(&mut self, text: &str) {
        let credit = folded(language::after_image_label(text));
        match &self.open.credit {
            None => self.open.credit = credit,
            // A second one is kept with the text.
            Some(_) => fold_into(&mut self.open.text, text),
        }
    }

    fn text(&mut self, text: &str) {
        // "1 / 9" counts slides.
        let is_count = text
            .chars()
            .all(|c| c.is_numeric() || c.is_whitespace() || matches!(c, '/' | '|' | '-' | '–'));
        if !is_count {
            self.open.text.push_str(text);
        } else if text.contains(char::is_whitespace) {
            self.open.text.push(' ');
        }
    }

    fn push(&mut self) {
        let mut slide = std::mem::take(&mut self.open);
        slide.text = crate::fold::fold(&slide.text);
        if slide.image.is_some() || slide.title.is_some() || !slide.text.is_empty() {
            self.done.push(slide);
        }
    }
}

/// The slides as shown; the state's further ones follow them. Pictures that the text shows already are not
/// shown twice.
#[cold]
#[inline(never)]
pub(crate) fn all(
    shown: Vec<Image>,
    headline: Option<&str>,
    body: &[Block],
    page: &Page,
) -> Vec<Image> {
    let mut pictures = FirstSeen::default();
    for block in body {
        if let Block::Image { image } = block
            && let Some(id) = image.id
        {
            pictures.note(&id.to_string(), 0);
        }
    }
    let in_text = |image: &Image| {
        image
            .id
            .is_some_and(|id| pictures.get(&id.to_string()).is_some())
    };
    let mut slides = shown;
    let stated = page
        .state()
        .map(|s| state_slides(s.content(), headline, page))
        .unwrap_or_default();
    // Slides with the same id, or none.
    let name = |slide: &Image| slide.id.map(|id| id.to_string()).unwrap_or_default();
    let mut places = FirstSeen::default();
    let mut alike: Vec<Vec<usize>> = Vec::new();
    for (at, slide) in slides.iter().enumerate() {
        if places.note(&name(slide), alike.len()) {
            alike.push(Vec::new());
        }
        if let Some(list) = places.get(&name(slide)).and_then(|i| alike.get_mut(i)) {
            list.push(at);
        }
    }
    for slide in stated {
        let same = places.get(&name(&slide)).and_then(|i| {
            let list = alike.get(i)?;
            list.iter().copied().take(MOST_OF_ONE).find(|at| {
                slides.get(*at).is_some_and(|s| {
                    s.title == slide.title || s.title.is_none() || slide.title.is_none()
                })
            })
        });
        match same.and_then(|at| slides.get_mut(at)) {
            Some(known) => complete(known, slide),
            None if in_text(&slide) => {}
            None => slides.push(slide),
        }
    }
    if slides.is_empty() {
        let (object, _) = page.json_ld();
        slides = object.map(|o| from_json_ld(o, page)).unwrap_or_default();
        slides.retain(|s| !in_text(s));
    }
    super::capped(&mut slides, page);
    slides
}

fn complete(shown: &mut Image, stated: Image) {
    shown.url = shown.url.take().or(stated.url);
    shown.title = shown.title.take().or(stated.title);
    shown.alt = shown.alt.take().or(stated.alt);
    shown.caption = shown.caption.take().or(stated.caption);
    shown.credit = shown.credit.take().or(stated.credit);
}

/// `ImageGallery`: `associatedMedia` or `image`, a list of addresses or of `ImageObject`s.
fn from_json_ld(object: &Value, page: &Page) -> Vec<Image> {
    let is_gallery = head::is_a(object, "Gallery");
    let list = ["associatedMedia", "image"]
        .iter()
        .filter_map(|key| object.get(key)?.as_array())
        .find(|list| !list.is_empty());
    let picture = |value: &Value| {
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let address = value
            .as_str()
            .or_else(|| text("contentUrl").or(text("url")))?;
        let url = page.base.resolve_file(address)?;
        Some(Image {
            id: image::file_id(&url),
            url: Some(url),
            title: text("name").or(text("headline")).and_then(folded),
            caption: text("caption").or(text("description")).and_then(folded),
            credit: text("creditText").and_then(folded),
            ..Image::default()
        })
    };
    list.filter(|_| is_gallery)
        .into_iter()
        .flatten()
        .filter_map(picture)
        .collect()
}
