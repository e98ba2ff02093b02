//! The walk from DOM to blocks that all layouts share: once over the text container, in document order.
//!
//! Text gathers in one [`Collector`]; every block boundary takes what has gathered. What stands in a list, a
//! quotation or a table gathers into its items, and a picture or player inside one of those follows it.
//! Elements with a meaning of their own (figures, players, embeds, galleries) are read whole, and what their
//! reader leaves over is kept.

mod leftovers;
pub(crate) mod paragraph;
mod structure;

use crate::article::{Block, RemovedReason, WarningCode};
use crate::bidi;
use crate::embeds;
use crate::fold::{fold, folded};
use crate::furniture;
use crate::gallery;
use crate::image;
use crate::inline::{Collector, InlineStyle, Run};
use crate::media;
use crate::order;
use crate::page::Page;
use crate::tree::{Node, is_block};
use leftovers::{fallbacks, is_fallback, remaining};
use paragraph::Drafts;
pub(crate) use paragraph::{Content, SignOffs};
use structure::Structure;

/// One stretch of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Piece<'t> {
    /// What stands in a text container.
    Inside(Node<'t>),
    /// An element that is text itself: a paragraph, or a wrapper nobody has seen.
    Whole(Node<'t>),
}

impl<'t> Piece<'t> {
    pub(crate) fn node(self) -> Node<'t> {
        match self {
            Piece::Inside(node) | Piece::Whole(node) => node,
        }
    }
}

/// Reads a text that stands in several places, as one.
pub(crate) fn read_pieces(pieces: &[Piece<'_>], page: &Page, sign_offs: SignOffs) -> Content {
    let mut walk = Walk {
        page,
        collector: Collector::default(),
        open: Vec::new(),
        structure: None,
        deferred: Vec::new(),
        drafts: Drafts::default(),
    };
    for piece in pieces {
        walk.run(*piece);
    }
    walk.finish(sign_offs)
}

/// What an element is to the walk.
enum Role {
    /// Text goes on, with a mark or without.
    Inline(Option<InlineStyle>),
    /// A word ends.
    Break,
    /// A block begins and ends here.
    Block,
    /// A list, quotation or table.
    Structure,
    /// Not the article.
    Remove(RemovedReason),
    /// Read whole.
    Figure,
    Image,
    Player,
    Embed,
    /// A request for consent in the place of an embed.
    Consent,
    Widget,
    Gallery,
    ClassicGallery,
    PicBox,
    MediaItem,
}

struct Walk<'p> {
    page: &'p Page,
    collector: Collector,
    open: Vec<Frame<'p>>,
    structure: Option<Structure>,
    /// Blocks met inside a structure; they follow it.
    deferred: Vec<Block>,
    drafts: Drafts,
}

struct Frame<'p> {
    node: Node<'p>,
    closes: Closes,
}

enum Closes {
    Mark,
    Nothing,
    Block,
    Structure,
}

impl<'p> Walk<'p> {
    fn run(&mut self, piece: Piece<'p>) {
        let whole = piece.node();
        let mut index = match piece {
            Piece::Inside(container) => container.index() + 1,
            Piece::Whole(element) => element.index(),
        };
        loop {
            while self.open.last().is_some_and(|o| index >= o.node.end()) {
                self.close();
            }
            if index >= whole.end() {
                break;
            }
            let node = whole.at(index);
            index = self.visit(node);
        }
        self.flush();
    }

    /// Handles one node and says where to go on.
    fn visit(&mut self, node: Node<'p>) -> u32 {
        if node.is_translation() {
            return self.translation(node);
        }
        let next = self.visit_own(node);
        if node.tree_has_translations() {
            self.translations_within(node, next);
        }
        next
    }

    #[cold]
    #[inline(never)]
    fn translation(&mut self, node: Node<'p>) -> u32 {
        self.collector.space();
        self.remove(RemovedReason::Translation, node.text());
        node.end()
    }

    /// What was read whole is without the translations in it.
    #[cold]
    #[inline(never)]
    fn translations_within(&mut self, node: Node<'p>, next: u32) {
        for inner in node.translations_in(node.index() + 1, next) {
            if !hidden_within(inner, node) {
                self.remove(RemovedReason::Translation, inner.text());
            }
        }
    }

    fn visit_own(&mut self, node: Node<'p>) -> u32 {
        let next = node.index() + 1;
        if let Some(text) = node.as_text() {
            self.collector.push(text);
            return next;
        }
        // A player's or gallery's box may be hidden until its script has run; its data still counts.
        if node.is_invisible()
            && !matches!(
                self.role(node),
                Role::Player | Role::MediaItem | Role::ClassicGallery
            )
        {
            note_unread(node, self.page);
            return node.end();
        }
        match self.role(node) {
            Role::Inline(style) => {
                let closes = if style.is_some() {
                    Closes::Mark
                } else {
                    Closes::Nothing
                };
                if let Some(style) = style {
                    self.collector.open(style);
                }
                self.open.push(Frame { node, closes });
                return next;
            }
            Role::Break => {
                // `<br><br>` ends a paragraph; in an item, a cell, a heading it is a space.
                if self.collector.line_break() && self.structure.is_none() && !self.in_heading() {
                    self.flush();
                }
                return next;
            }
            Role::Structure if self.structure.is_none() => {
                self.flush();
                self.structure = Structure::open(node);
                self.open.push(Frame {
                    node,
                    closes: Closes::Structure,
                });
                return next;
            }
            Role::Block | Role::Structure => {
                self.boundary(node);
                self.open.push(Frame {
                    node,
                    closes: Closes::Block,
                });
                return next;
            }
            Role::Remove(reason) => {
                self.collector.space();
                self.remove(reason, node.text());
            }
            Role::Figure => return self.figure(node),
            Role::Image if image::is_placeholder_beside(node) => {}
            Role::Image => {
                let image = image::read_img(node, self.page);
                self.image(image);
                // `amp-img` may hold a placeholder, or what scripts put there.
                self.keep_leftovers(node, &[]);
            }
            rare => self.rare(rare, node),
        }
        node.end()
    }

    /// What most texts do not hold: out of the way, so that no engine compiles it for them.
    #[cold]
    #[inline(never)]
    fn rare(&mut self, role: Role, node: Node<'p>) {
        match role {
            Role::Player => self.player(node),
            Role::Embed => {
                self.push(embeds::read_embed(node, self.page));
                for control in embeds::controls(node) {
                    let reason = if embeds::is_consent(control) {
                        RemovedReason::Consent
                    } else {
                        RemovedReason::Player
                    };
                    self.remove(reason, control.text());
                }
            }
            Role::Consent => {
                if let Some(block) = embeds::behind_consent(node, self.page) {
                    self.push(block);
                }
                self.collector.space();
                self.remove(RemovedReason::Consent, node.text());
            }
            Role::Widget => self.push(embeds::read_widget(node, self.page)),
            Role::Gallery => {
                let read = gallery::read(node, self.page);
                self.push(read.block);
                self.leftovers(node, &read.consumed, RemovedReason::Player);
            }
            Role::ClassicGallery => {
                let read = gallery::read_classic(node, self.page);
                self.push(read.block);
                self.leftovers(node, &read.consumed, RemovedReason::Player);
            }
            Role::PicBox => {
                let image = image::read_pic_box(node, self.page);
                self.image(image);
            }
            Role::MediaItem => {
                let read = media::read_media_item(node, self.page);
                self.push(read.block);
                self.leftovers(node, &read.consumed, RemovedReason::Player);
            }
            // `visit_own` has read the others.
            _ => {}
        }
    }

    /// One arm for each element the site's texts were seen to hold.
    fn role(&self, node: Node<'p>) -> Role {
        if let Some(role) = role_by_class(node) {
            return role;
        }
        match node.name() {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Block,
            "br" => Role::Break,
            "cite" if matches!(self.structure, Some(Structure::Quote { .. })) => Role::Block,
            "a" => Role::Inline(
                node.attr("href")
                    .and_then(|h| self.page.base.resolve(h))
                    .map(InlineStyle::Link),
            ),
            "strong" | "b" => Role::Inline(Some(InlineStyle::Strong)),
            "em" | "i" => Role::Inline(Some(InlineStyle::Em)),
            "sub" => Role::Inline(Some(InlineStyle::Sub)),
            "sup" => Role::Inline(Some(InlineStyle::Sup)),
            "code" => Role::Inline(Some(InlineStyle::Code)),
            "s" | "del" | "strike" => Role::Inline(Some(InlineStyle::Strike)),
            "ul" | "ol" | "dl" | "menu" | "blockquote" | "table" => Role::Structure,
            "figure" => Role::Figure,
            "img" | "amp-img" => Role::Image,
            "video" | "audio" | "amp-video" | "amp-audio" => Role::Player,
            "iframe" | "twitter-widget" => Role::Embed,
            name if embeds::is_amp_embed(name) => Role::Embed,
            // `amp-carousel`, `amp-accordion`, `amp-layout`, … hold other elements.
            name if is_block(name) || name.starts_with("amp-") => Role::Block,
            _ => Role::Inline(None),
        }
    }

    fn close(&mut self) {
        let Some(Frame { node, closes }) = self.open.last() else {
            return;
        };
        let node = *node;
        match closes {
            Closes::Mark => self.collector.close(),
            Closes::Nothing => {}
            // The element is still open while its text is taken.
            Closes::Block => self.boundary(node),
            Closes::Structure => self.end_structure(),
        }
        self.open.pop();
    }

    /// A block begins or ends: in the flow of the text a paragraph is done, in a structure its item may be.
    fn boundary(&mut self, node: Node<'p>) {
        match &mut self.structure {
            Some(structure) => structure.boundary(node, &mut self.collector),
            None => self.flush(),
        }
    }

    #[cold]
    #[inline(never)]
    fn end_structure(&mut self) {
        if let Some(structure) = self.structure.take()
            && let Some(block) = structure.finish(&mut self.collector)
        {
            self.note_wrapper_of_block();
            self.settle(block);
        }
        for block in std::mem::take(&mut self.deferred) {
            self.settle(block);
        }
    }

    fn settle(&mut self, block: Block) {
        self.drafts.settle(block);
    }

    /// A block that is not text: it ends a paragraph, or follows the structure it stands in.
    fn push(&mut self, block: Block) {
        if self.repeats(&block) {
            return;
        }
        if self.structure.is_some() {
            self.collector.space();
            self.deferred.push(block);
        } else {
            self.flush();
            self.settle(block);
        }
    }

    /// Whether a block is the embed that stands before it: a frame, and what asks for consent to it.
    fn repeats(&self, block: &Block) -> bool {
        let last = self.drafts.last();
        let of = |block: &Block| match block {
            Block::Embed { provider, id, .. } => Some((provider.clone(), id.clone()?)),
            _ => None,
        };
        matches!(block, Block::Embed { text: None, .. })
            && self.collector.is_empty()
            && of(block).is_some_and(|own| last.and_then(of) == Some(own))
    }

    fn image(&mut self, image: crate::article::Image) {
        if image.url.is_some()
            || image.id.is_some()
            || image.caption.is_some()
            || image.credit.is_some()
            || image.alt.is_some()
        {
            self.push(Block::Image { image });
        }
    }

    fn remove(&mut self, reason: RemovedReason, text: String) {
        if let Some(text) = folded(&text) {
            self.drafts.remove(reason, text);
        }
    }

    /// `figure`: with one picture an image; round anything else, a wrapper.
    fn figure(&mut self, figure: Node<'p>) -> u32 {
        let has = |name: &str| figure.find_name(name).is_some();
        let mut images = figure
            .descendants()
            .filter(|n| matches!(n.name(), "img" | "amp-img"));
        let (first, second) = (images.next(), images.next());
        let one = second.is_none() || image::shows_one(figure);
        let other = has("video")
            || has("audio")
            || has("amp-video")
            || has("amp-audio")
            || has("iframe")
            || has("amp-iframe")
            || has("table")
            || has("blockquote")
            || figure.find_class("embed").is_some();
        match first {
            Some(img) if one && !other => {
                self.image(image::read_figure(figure, img, self.page));
                let caption: Vec<_> = figure.find_name("figcaption").into_iter().collect();
                self.keep_leftovers(figure, &caption);
                figure.end()
            }
            first => self.other_figure(figure, first.is_some() && !other),
        }
    }

    /// A figure of several pictures, or round anything else.
    #[cold]
    #[inline(never)]
    fn other_figure(&mut self, figure: Node<'p>, pictures: bool) -> u32 {
        let caption = || {
            let mut all = figure.descendants().filter(|n| n.name() == "figcaption");
            let first = all.next().filter(|_| pictures)?;
            all.next().is_none().then_some(first)
        };
        if let Some(row) = caption().and_then(|c| image::read_row(figure, c, self.page)) {
            row.into_iter().for_each(|image| self.image(image));
            return figure.end();
        }
        self.boundary(figure);
        self.open.push(Frame {
            node: figure,
            closes: Closes::Block,
        });
        figure.index() + 1
    }

    #[cold]
    #[inline(never)]
    fn player(&mut self, node: Node<'p>) {
        let read = media::read_player(node, self.page);
        self.push(read.block);
        self.leftovers(node, &read.consumed, RemovedReason::Player);
    }

    /// What a whole element holds beside what its reader took, one entry per element. What a browser without
    /// video would show stands in the player's own box once that has started.
    fn leftovers(&mut self, node: Node<'p>, consumed: &[Node<'p>], reason: RemovedReason) {
        let fallbacks = fallbacks(node, consumed);
        let taken: Vec<Node<'p>> = consumed.iter().chain(&fallbacks).copied().collect();
        let texts = fallbacks.into_iter().map(|n| (n, n.text()));
        let left: Vec<(Node<'p>, String)> = texts.chain(remaining(node, &taken)).collect();
        for (node, text) in order::by_key(left, |(node, _)| node.index() as u64) {
            let no_script = is_fallback(node)
                || node.parent().is_some_and(is_fallback)
                || crate::language::video_fallback(&text);
            self.remove(
                if no_script {
                    RemovedReason::NoScript
                } else {
                    reason
                },
                text,
            );
        }
    }

    /// The same, kept as paragraphs: it may be the article's text.
    fn keep_leftovers(&mut self, node: Node<'p>, consumed: &[Node<'p>]) {
        for (_, text) in remaining(node, consumed) {
            self.push(Block::Paragraph {
                text,
                marks: Vec::new(),
            });
        }
    }

    /// The text that has gathered is a paragraph (or a heading) of the innermost block element.
    fn flush(&mut self) {
        let Some(run) = self.collector.take() else {
            return;
        };
        let block = self
            .open
            .iter()
            .rev()
            .map(|o| o.node)
            .find(|n| is_block(n.name()));
        match block.map(Node::name) {
            Some(name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6")) => {
                let level = name.as_bytes().get(1).map_or(2, |b| (b - b'0').clamp(2, 6));
                self.settle(Block::Heading {
                    level,
                    text: run.text,
                    marks: run.marks,
                });
            }
            Some("p") | None => {
                self.note_wrapper_of_block();
                self.paragraph(run);
            }
            Some(_) => {
                if let Some(node) = block {
                    note_wrapper(node, self.page);
                }
                self.paragraph(run);
            }
        }
    }

    fn in_heading(&self) -> bool {
        let mut around = self.open.iter().rev().map(|o| o.node.name());
        let block = around.find(|name| is_block(name));
        matches!(block, Some("h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
    }

    /// The innermost element round a paragraph or a list that may be new: a box, a section, `x-anything`.
    fn note_wrapper_of_block(&self) {
        let wrapper = self.open.iter().rev().map(|o| o.node).find(|n| {
            matches!(
                n.name(),
                "div" | "section" | "article" | "aside" | "main" | "header" | "footer" | "details"
            ) || n.name().contains('-')
        });
        if let Some(node) = wrapper {
            note_wrapper(node, self.page);
        }
    }

    fn paragraph(&mut self, run: Run) {
        self.drafts.paragraph(run);
    }

    fn finish(self, sign_offs: SignOffs) -> Content {
        if self.collector.limited {
            let message = "more marks or longer links lie over one another than are set";
            self.page.limit(message);
        }
        if self.drafts.full {
            let message = "the text has more than 50000 blocks: what follows was not read";
            self.page.limit(message);
        }
        self.drafts.finish(sign_offs)
    }
}

/// Whether an element in `whole` is shown at no time, for `whole` or something between is not.
fn hidden_within(inner: Node<'_>, whole: Node<'_>) -> bool {
    let around = std::iter::successors(inner.parent(), |n| n.parent());
    around
        .take(256)
        .take_while(|n| n.index() >= whole.index())
        .any(Node::is_invisible)
}

/// Says that something can be read on the page that is no text by the contract: writing in a drawing
/// (`<svg><text>`), and what stands in a shadow root.
#[cold]
#[inline(never)]
fn note_unread(node: Node<'_>, page: &Page) {
    let what = match node.name() {
        "svg" if node.attr("hidden").is_none() => {
            let mut end = 0;
            let is_written = |n: Node<'_>| {
                end = if n.name() == "text" {
                    end.max(n.end())
                } else {
                    end
                };
                n.index() < end && n.as_text().is_some_and(|text| !text.trim().is_empty())
            };
            node.descendants()
                .any(is_written)
                .then_some("a drawing (svg)")
        }
        "template" => node.attr("shadowrootmode").map(|_| "a shadow root"),
        _ => None,
    };
    if let Some(what) = what {
        page.warn(
            WarningCode::UnknownWrapper,
            format!("text stood in {what} and was not read"),
        );
    }
}

/// Says that text stood in an element nobody has seen, and names it.
#[cold]
#[inline(never)]
pub(crate) fn note_wrapper(node: Node<'_>, page: &Page) {
    let class = node.attr("class").unwrap_or("");
    let is_known = |class: &str| KNOWN_WRAPPERS.contains(&class);
    if class.split_ascii_whitespace().any(is_known) {
        return;
    }
    let mut name = node.name().to_owned();
    for class in class.split_ascii_whitespace().take(4) {
        name.push('.');
        name.extend(class.chars().take(40));
    }
    name.retain(|c| !bidi::is_control(c));
    page.warn(
        WarningCode::UnknownWrapper,
        fold(&format!(
            "text stood in an unknown element, {name}, and was kept"
        )),
    );
}

/// Wrappers that stand inside text containers and mean nothing: the columns of classic pages.
const KNOWN_WRAPPERS: &[&str] = &[
    "longText",
    "group",
    "col1",
    "col2",
    "col3",
    "standaloneWrap",
    "rich-text",
    "advertorial-rich-text",
    "content-area",
    "right",
    "rechts",
    "imgTeaserL",
    "teaserContentWrap",
];

/// Elements told by their class, whatever their name.
fn role_by_class(node: Node<'_>) -> Option<Role> {
    if furniture::is_ad(node) {
        return Some(Role::Remove(RemovedReason::Advertisement));
    }
    let tracking = node.attr("data-tracking-name").unwrap_or("");
    if tracking.starts_with("sharing-icons") {
        return Some(Role::Remove(RemovedReason::Share));
    }
    if let Some(reason) = removed_amp(node.name()) {
        return Some(Role::Remove(reason));
    }
    if node.attr("class").is_none() {
        return embeds::is_consent(node).then_some(Role::Consent);
    }
    let has = |class: &str| node.has_class(class);
    let role = if has("rich-text-ad")
        || has("advertisement")
        || has("gpt-slot")
        || has("adHeadline")
        || has("adsContainer")
        || has("advertising")
    {
        Role::Remove(RemovedReason::Advertisement)
    } else if has("vjs-wrapper") || has("video-js") {
        Role::Player
    } else if has("vjs-no-js") {
        Role::Remove(RemovedReason::NoScript)
    } else if has("feedback") {
        Role::Remove(RemovedReason::Feedback)
    } else if has("sharing-bar") || has("copy-button-wrapper") {
        Role::Remove(RemovedReason::Share)
    } else if has("dw-widget") {
        Role::Widget
    } else if has("image-gallery") {
        Role::Gallery
    } else if has("slideshow") || (has("gallery") && node.find_class("slideshow").is_some()) {
        Role::ClassicGallery
    } else if has("mediaItem") || (has("imgTeaserL") && node.find_class("mediaItem").is_some()) {
        Role::MediaItem
    } else if has("picBox") {
        Role::PicBox
    } else if embeds::provider_of(node).is_some() || (has("embed") && node.name() != "figure") {
        Role::Embed
    } else if embeds::is_consent(node) {
        Role::Consent
    } else {
        return None;
    };
    Some(role)
}

/// AMP's elements that are no text; `amp-embed` is a box of advertisements too.
fn removed_amp(name: &str) -> Option<RemovedReason> {
    match name {
        "amp-ad" | "amp-embed" | "amp-sticky-ad" => Some(RemovedReason::Advertisement),
        "amp-social-share" => Some(RemovedReason::Share),
        _ => None,
    }
}

/// Whether an element inside a text is taken out of it.
pub(crate) fn is_removed(node: Node<'_>) -> bool {
    matches!(role_by_class(node), Some(Role::Remove(_) | Role::Consent))
}
