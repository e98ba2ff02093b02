//! The text itself: lines into blocks. What a paragraph is, `blocks::paragraph` says, for HTML too; here is what
//! only lines need: which of them belong to a picture, to a list, and which are headings.

use super::lines::{Lines, bullet, is_closed, is_permalink, is_question, numbered};
use super::markup::Markup;
use super::picture::{Picture, picture};
use super::signs::{Signed, Signs};
use super::told::Told;
use super::writers::set_role;
use crate::article::{Author, Block, Image, ListItem, RemovedReason};
use crate::blocks::paragraph::{Drafts, Hint, Paragraph, classify, titled};
use crate::blocks::{Content, SignOffs};
use crate::byline::{agency, trailing_parenthesis};
use crate::inline::Run;
use crate::language::{
    DetailRow, Language, author_line, closing_author, detail_row, is_copy_link, suffix,
};

/// The longest line that can be a heading, in characters.
const HEADING: usize = 80;
/// The longest alternative text and the longest caption, in characters.
const ALT: usize = 200;
const CAPTION: usize = 400;

/// What the lines of a text are read with.
pub(super) struct Text<'a> {
    pub lines: &'a Lines,
    pub signed: &'a Signed,
    pub language: Option<&'static Language>,
    /// The lines, in order.
    pub at: &'a [usize],
    /// The first of them stands behind the permalink.
    pub behind_link: bool,
    /// The list that closes the page names the author: a line inside the text is a gallery's.
    pub listed: bool,
}

/// What a text says.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub lead_image: Option<Image>,
    pub content: Content,
    pub full: bool,
    pub heard: Option<bool>,
}

/// Reads a text; the author's box at its foot adds to `authors`.
pub(super) fn read(
    text: &Text<'_>,
    authors: &mut [Author],
    sign_offs: SignOffs,
    told: &mut Told,
) -> Body {
    let last_text = text.at.iter().rposition(|&at| text.is_text(at));
    let mut reader = BodyReader {
        text,
        told,
        last_text,
        authors,
        body: Body::default(),
        drafts: Drafts::default(),
        waiting: Vec::new(),
    };
    let mut here = reader.first_figure();
    while here < text.at.len() {
        if text.starts(here) && !text.lines.tight {
            reader.flush();
        }
        here += reader.list(here).unwrap_or_else(|| reader.line(here));
    }
    reader.flush();
    let mut body = reader.body;
    body.full = reader.drafts.full;
    body.content = reader.drafts.finish(sign_offs);
    body
}

impl Text<'_> {
    fn line(&self, here: usize) -> &str {
        self.at.get(here).map_or("", |&at| self.lines.text(at))
    }

    fn signs(&self, here: usize) -> Signs {
        self.at
            .get(here)
            .map(|&at| self.signed.at(at))
            .unwrap_or_default()
    }

    /// Whether a line begins what belongs together; behind the end, too.
    fn starts(&self, here: usize) -> bool {
        let skipped = || {
            let before = here.checked_sub(1).and_then(|here| self.at.get(here));
            before
                .zip(self.at.get(here))
                .is_some_and(|(a, b)| a + 1 != *b)
        };
        self.at.get(here).is_none_or(|&at| self.lines.starts(at)) || skipped()
    }

    /// What an extractor made of the title of a classic page's picture, which a gallery has behind a bullet.
    fn classic_picture(&self, here: usize) -> Option<(&str, &str)> {
        let line = self.line(here);
        let title = bullet(line).unwrap_or(line);
        trailing_parenthesis(title).filter(|(_, credit)| {
            self.signed.classic && (credit.contains('/') || agency(credit).is_some())
        })
    }

    fn blanks(&self, here: usize) -> u8 {
        self.at.get(here).map_or(1, |&at| self.lines.blanks(at))
    }

    fn chars(&self, here: usize) -> usize {
        self.line(here).chars().count()
    }

    /// Whether a line is running text, or an item of a list.
    fn is_text(&self, at: usize) -> bool {
        let signs = self.signed.at(at);
        let other = Signs::PICTURE | Signs::CHROME | Signs::FALLBACK | Signs::PLAYER | Signs::LINK;
        let text = self.lines.text(at);
        !signs.any(other | Signs::APPEAL)
            && (!could_head(text) || bullet(text).is_some() || closing_author(text).is_some())
            && crate::byline::sign_off(text).is_none()
    }
}

struct BodyReader<'a, 't> {
    text: &'a Text<'a>,
    told: &'t mut Told,
    /// Behind the last running text nothing is a heading.
    last_text: Option<usize>,
    authors: &'t mut [Author],
    body: Body,
    drafts: Drafts,
    /// Lines of the present group that may turn out to be a picture's.
    waiting: Vec<usize>,
}

impl BodyReader<'_, '_> {
    fn tell(&mut self, here: usize, rule: &'static str) {
        if let Some(&at) = self.text.at.get(here) {
            self.told.rule(at, rule);
        }
    }

    /// What stands in the figure over the text without a label: behind the permalink without a blank line, on
    /// AMP pages two lines without one between, on classic pages the same line twice.
    fn first_figure(&mut self) -> usize {
        let text = self.text;
        let group = (1..text.at.len())
            .find(|&here| text.starts(here))
            .unwrap_or(text.at.len());
        let has_label = (0..group.min(3)).any(|here| text.signs(here).any(Signs::PICTURE));
        if text.lines.tight || has_label || group > 2 {
            return 0;
        }
        let tight = text.behind_link && !text.starts(0);
        let other = Signs::RUNNING | Signs::CLOSED;
        let fits = |here: usize| text.chars(here) <= CAPTION && !text.signs(here).any(other);
        let loose = group == 2
            && !text.behind_link
            && (0..2).all(fits)
            && text.signs(2).any(Signs::CLOSED)
            && text.chars(1) <= ALT
            && !text
                .signs(0)
                .any(Signs::PLAYER | Signs::CHROME | Signs::SLIDE);
        if !((tight && (0..group).all(fits)) || loose) {
            return 0;
        }
        let caption = (group == 2).then(|| text.line(1).to_owned());
        self.picture_of(Some(text.line(0).to_owned()), caption, None);
        (0..group).for_each(|here| {
            self.tell(
                here,
                "picture: alternative text and caption, behind the permalink",
            )
        });
        group
    }

    /// A line; returns how many were read.
    fn line(&mut self, here: usize) -> usize {
        let line = self.text.line(here);
        let signs = self.text.signs(here);
        let text_listed = self.text.listed;
        if signs.any(Signs::PICTURE)
            && let Some(picture) = picture(line, self.text.language)
        {
            self.image(here, &picture);
            return 1;
        }
        if let Some(count) = self.unlabelled(here, signs) {
            return count;
        }
        if let Some(reason) = self.removed(here, signs) {
            self.flush();
            self.drafts.remove(reason, line.to_owned());
            return 1;
        }
        if signs.any(Signs::SLIDE) {
            self.flush();
            self.tell(here, "title: a gallery's, before its slide");
            return 1;
        }
        if !signs.any(Signs::CLOSED) && self.set_role(here) {
            return 1;
        }
        if let Some(block) = titled(line) {
            self.done(here, block, "related: its label");
            return 1;
        }
        let inside = self.last_text.is_some_and(|last| here < last);
        if text_listed && inside && author_line(line).is_some() {
            let marks = Vec::new();
            self.flush();
            self.tell(here, "author: a gallery's, in its text");
            let text = line.to_owned();
            self.drafts.draft(Run { text, marks }, Hint::Settled);
            return 1;
        }
        if let Some((end, names)) = closing_author(line).filter(|_| !(text_listed && inside)) {
            self.cut(here, end);
            self.drafts.authors(names);
            return 1;
        }
        if let Some(end) = self.before_advertisement(line) {
            let label = self.cut(here, end);
            self.drafts.remove(RemovedReason::Advertisement, label);
            return 1;
        }
        let text = line.to_owned();
        let marks = Vec::new();
        match self
            .text
            .at
            .get(here)
            .and_then(|&at| self.text.lines.mark(at))
        {
            Some(Markup::Heading(level)) => {
                let level = level.max(2);
                self.done(
                    here,
                    Block::Heading { level, text, marks },
                    "heading: marked",
                );
            }
            Some(Markup::Quote) => {
                let cite = None;
                self.done(here, Block::Quote { text, marks, cite }, "quote: marked");
            }
            None => self.waiting.push(here),
        }
        1
    }

    fn removed(&mut self, here: usize, signs: Signs) -> Option<RemovedReason> {
        if signs.any(Signs::PLAYER) {
            let heard = crate::language::player(self.text.line(here));
            self.body.heard = self.body.heard.or(heard);
            self.tell(here, "player: its words");
            return Some(RemovedReason::Player);
        }
        let line = self.text.line(here);
        let permalink = || matches!(detail_row(line), Some((DetailRow::Permalink, value)) if is_permalink(value));
        let share = signs.any(Signs::LINK) || is_copy_link(line) || permalink();
        if share {
            self.tell(here, "sharing: the permalink or its button");
        }
        share.then_some(RemovedReason::Share)
    }

    /// Pictures without a label: the same line twice; in a pasted classic page a line after two blank ones.
    fn unlabelled(&mut self, here: usize, signs: Signs) -> Option<usize> {
        let text = self.text;
        let line = text.line(here);
        if line == "default" {
            self.tell(here, "picture: no alternative text");
            return Some(1);
        }
        let other = Signs::RUNNING | Signs::PLAYER | Signs::CHROME | Signs::SLIDE | Signs::DAY;
        let may_be = !signs.any(other) && text.chars(here) <= ALT;
        if may_be && text.line(here + 1) == line && text.signs(here + 1).any(Signs::REPEATED) {
            let said = || Some(line.to_owned());
            self.flush();
            self.picture_of(said(), said(), None);
            self.tell(here, "picture: the same line twice");
            self.tell(here + 1, "picture: the same line twice");
            return Some(2);
        }
        // A classic page's picture: what an extractor made of its title.
        if may_be && let Some((alt, credit)) = text.classic_picture(here) {
            self.flush();
            self.picture_of(Some(alt.to_owned()), None, Some(credit.to_owned()));
            self.tell(
                here,
                "picture: alternative text and credit, on a classic page",
            );
            return Some(1);
        }
        let behind = self.last_text.is_some_and(|last| here < last);
        let open = !signs.any(Signs::CLOSED) && text.starts(here + 1) && behind;
        if may_be && open && !text.lines.tight && text.blanks(here) > 1 {
            self.flush();
            self.picture_of(None, Some(line.to_owned()), None);
            self.tell(here, "caption: behind two blank lines");
            return Some(1);
        }
        None
    }

    fn set_role(&mut self, here: usize) -> bool {
        let behind = self.last_text.is_none_or(|last| here >= last);
        let set = behind && set_role(self.authors, self.text.line(here));
        if set {
            self.flush();
            self.tell(here, "author: the box at the foot");
        }
        set
    }

    /// A block of text that nothing behind it can change.
    fn done(&mut self, here: usize, block: Block, rule: &'static str) {
        self.flush();
        self.tell(here, rule);
        self.drafts.settle(block);
    }

    /// The first `end` bytes of a line are a paragraph; returns the rest.
    fn cut(&mut self, here: usize, end: usize) -> String {
        self.flush();
        let line = self.text.line(here);
        let (first, rest) = line.split_at_checked(end).unwrap_or((line, ""));
        self.tell(here, "paragraph: and a label glued to it");
        self.paragraph(first.to_owned(), Hint::Settled);
        rest.to_owned()
    }

    fn paragraph(&mut self, text: String, hint: Hint) {
        let marks = Vec::new();
        match hint {
            Hint::Bold => self.drafts.draft(Run { text, marks }, Hint::Bold),
            _ => self.drafts.paragraph(Run { text, marks }),
        }
    }

    /// The waiting lines were no picture's: they are paragraphs and headings.
    fn flush(&mut self) {
        for here in std::mem::take(&mut self.waiting) {
            let heads = self.heads(here);
            self.tell(
                here,
                if heads {
                    "heading: short, alone"
                } else {
                    "paragraph: nothing else"
                },
            );
            let hint = if heads { Hint::Bold } else { Hint::Settled };
            self.paragraph(self.text.line(here).to_owned(), hint);
        }
    }

    /// Whether a line can be a heading: short, without the end of a sentence, and text behind it. A browser sets
    /// no blank line after a heading, and none between it and a picture before.
    fn heads(&self, here: usize) -> bool {
        let text = self.text;
        let behind = self.last_text.is_some_and(|last| here < last);
        let other = Signs::PICTURE | Signs::CHROME | Signs::FALLBACK | Signs::PLAYER | Signs::SLIDE;
        let before = here
            .checked_sub(1)
            .is_none_or(|before| text.signs(before).any(other));
        // Nor does it set one between a list, a table or a link to read more and the heading behind it.
        let listed = || {
            here.checked_sub(1).is_some_and(|before| {
                let list = !text.signs(before).any(Signs::CLOSED) && text.chars(before) <= HEADING;
                let close =
                    list && !text.starts(here + 1) && text.signs(here + 1).any(Signs::CLOSED);
                close || titled(text.line(before)).is_some()
            })
        };
        let starts = text.starts(here) || before || listed();
        let ends =
            text.starts(here + 1) || text.at.get(here + 1).is_some_and(|&at| text.is_text(at));
        behind && starts && ends && could_head(text.line(here)) && is_plain(text.line(here))
    }

    /// A picture, with the lines before it: of one line the alternative text, of two the caption, too, unless
    /// that stands before the label.
    fn image(&mut self, here: usize, picture: &Picture<'_>) {
        let before = picture.before.filter(|b| b.chars().count() <= CAPTION);
        let mut lines: Vec<String> = before.map(str::to_owned).into_iter().collect();
        let in_text = self.drafts.has_text() || self.waiting.len() > 1;
        while lines.len() < 2 {
            let longest = if lines.is_empty() { CAPTION } else { ALT };
            // A paragraph that runs into a picture ends as sentences do; a whole group may.
            let text = self.text;
            let group = self.waiting.len() + lines.len() <= 2
                && !text.lines.tight
                && self
                    .waiting
                    .first()
                    .is_some_and(|first| text.starts(*first) || *first == 0);
            let fits = |here: usize| {
                let signs = text.signs(here);
                let closed = Signs::CLOSED;
                // Some extractors set no blank line between a paragraph and the picture behind it.
                let running = in_text && signs.any(closed) && signs.any(Signs::RUNNING);
                text.chars(here) <= longest && !running && (group || !signs.any(closed))
            };
            let Some(line) = self.waiting.pop_if(|here| fits(*here)) else {
                break;
            };
            lines.insert(0, text.line(line).to_owned());
            self.tell(line, "picture: its alternative text or caption");
        }
        self.flush();
        self.tell(here, "picture: its label");
        let (alt, caption) = match (lines.pop(), lines.pop(), before) {
            (caption, alt, Some(_)) => (alt, caption),
            (caption, Some(alt), None) => (Some(alt), caption),
            (alt, None, None) => (alt, None),
        };
        self.picture_of(alt, caption, Some(picture.credit.to_owned()));
    }

    /// The first picture over the text is the lead image.
    fn picture_of(&mut self, alt: Option<String>, caption: Option<String>, credit: Option<String>) {
        let image = Image {
            alt: alt.filter(|alt| alt != "default"),
            caption,
            credit: credit.filter(|credit| !credit.is_empty()),
            ..Image::default()
        };
        if self.body.lead_image.is_none() && !self.drafts.has_text() {
            self.body.lead_image = Some(image);
        } else {
            self.drafts.settle(Block::Image { image });
        }
    }

    /// A list that begins with a line: bullets, or numbers from 1, without blank lines between. Returns how many
    /// lines it has.
    fn list(&mut self, here: usize) -> Option<usize> {
        let text = self.text;
        let ordered = numbered(text.line(here)).is_some_and(|(number, _)| number == 1);
        let mut items = Vec::new();
        for (next, number) in (here..text.at.len()).zip(1..) {
            let item = match numbered(text.line(next)) {
                Some((found, text)) if ordered && found == number => Some(text),
                None if !ordered => bullet(text.line(next)),
                _ => None,
            };
            let follows = items.is_empty() || !text.starts(next) || text.lines.tight;
            let Some(item) = item.filter(|item| follows && !item.is_empty()) else {
                break;
            };
            items.push(ListItem {
                text: item.to_owned(),
                ..ListItem::default()
            });
        }
        let count = items.len();
        // A gallery is a list, too, of slides and pictures.
        let slide = || text.signs(here).any(Signs::SLIDE) || text.classic_picture(here).is_some();
        if count == 1 && slide() {
            return None;
        }
        // One numbered line is `1. FC`, not a list.
        if count == 0 || (count == 1 && ordered) {
            return None;
        }
        (here..here + count).for_each(|here| self.tell(here, "item: of a list"));
        let start = ordered.then_some(1);
        self.done(
            here,
            Block::List {
                ordered,
                start,
                items,
            },
            "item: of a list",
        );
        Some(count)
    }

    /// The label over an advertisement, glued to a sentence: `The mayor cut the ribbon.Advertisement`. Byte
    /// length of the sentence.
    fn before_advertisement(&self, line: &str) -> Option<usize> {
        let mut labels = crate::language::forms(self.text.language?.advertisement);
        let start = labels.find_map(|label| suffix(line, label))?;
        let before = line.get(..start)?;
        (is_closed(before) && !before.ends_with(' ')).then_some(start)
    }
}

/// Whether a line can be a heading: short, without the end of a sentence or with that of a question.
fn could_head(text: &str) -> bool {
    text.chars().count() <= HEADING
        && text.contains(char::is_alphabetic)
        && (!is_closed(text) || is_question(text))
}

/// Whether a line is nothing that is known by its words.
fn is_plain(text: &str) -> bool {
    let run = Run {
        text: text.to_owned(),
        marks: Vec::new(),
    };
    matches!(classify(&run), Paragraph::Plain) && bullet(text).is_none()
}
