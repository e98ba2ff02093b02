//! The text itself: lines into blocks. What a paragraph is, `blocks::paragraph` says, for HTML too; here is what
//! only lines need: which of them belong to a picture, to a list, and which are headings.

use super::lines::{bullet, is_closed, is_permalink, is_question, numbered};
use super::markup::Markup;
use super::picture::picture;
use super::seen::TextPage;
use super::signs::Signs;
use super::told::Told;
use super::writers::set_role;
use crate::article::{Author, Block, Image, ListItem, RemovedReason};
use crate::blocks::paragraph::{Drafts, Hint, Paragraph, classify, titled};
use crate::blocks::{Content, SignOffs};
use crate::byline::{agency, sign_off, trailing_parenthesis};
use crate::inline::Run;
use crate::language::{
    self, DetailRow, Language, author_line, closing_author, detail_row, is_copy_link, suffix,
};

/// The longest line that can be a heading, in characters.
const HEADING: usize = 80;
/// The longest alternative text and the longest caption, in characters.
const ALT: usize = 200;
const CAPTION: usize = 400;

/// What the lines of a text are read with.
pub(super) struct Text<'a> {
    pub page: &'a TextPage,
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
    let mut reader = BodyReader {
        text,
        told,
        last_text: text.at.iter().rposition(|&at| text.is_text(at)),
        authors,
        body: Body::default(),
        drafts: Drafts::default(),
        waiting: Vec::new(),
    };
    let mut here = 0;
    while here < text.at.len() {
        if text.starts(here) && text.is_loose() {
            reader.flush();
        }
        here += reader.line(here);
    }
    reader.flush();
    let mut body = reader.body;
    body.full = reader.drafts.full;
    body.content = reader.drafts.finish(sign_offs);
    body
}

impl Text<'_> {
    fn line(&self, here: usize) -> &str {
        self.at.get(here).map_or("", |&at| self.page.lines.text(at))
    }

    fn signs(&self, here: usize) -> Signs {
        let at = self.at.get(here);
        at.map(|&at| self.page.signed.at(at)).unwrap_or_default()
    }

    /// Blank lines say what belongs together.
    fn is_loose(&self) -> bool {
        !self.page.lines.tight
    }

    /// Whether a line begins what belongs together; behind the end, too.
    fn starts(&self, here: usize) -> bool {
        let Some(&at) = self.at.get(here) else {
            return true;
        };
        let before = here.checked_sub(1).and_then(|here| self.at.get(here));
        self.page.lines.starts(at) || before.is_some_and(|before| before + 1 != at)
    }

    /// What an extractor made of the title of a classic page's picture, which a gallery has behind a bullet.
    fn classic_picture(&self, here: usize) -> Option<(&str, &str)> {
        let line = self.line(here);
        let title = bullet(line).unwrap_or(line);
        trailing_parenthesis(title).filter(|(_, credit)| {
            self.page.signed.classic && (credit.contains('/') || agency(credit).is_some())
        })
    }

    fn chars(&self, here: usize) -> usize {
        self.line(here).chars().count()
    }

    /// Whether a line is running text, or an item of a list.
    fn is_text(&self, at: usize) -> bool {
        let other = Signs::PICTURE | Signs::CHROME | Signs::FALLBACK | Signs::PLAYER | Signs::LINK;
        let text = self.page.lines.text(at);
        !self.page.signed.at(at).any(other | Signs::APPEAL)
            && (!could_head(text) || bullet(text).is_some() || closing_author(text).is_some())
            && sign_off(text).is_none()
    }

    /// Whether a line can be an alternative text: short, and nothing that its words say.
    fn could_be_alt(&self, here: usize) -> bool {
        let other = Signs::RUNNING | Signs::PLAYER | Signs::CHROME | Signs::SLIDE | Signs::DAY;
        !self.signs(here).any(other) && self.chars(here) <= ALT
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

/// Reads the lines from one on; how many, where it is the rule that fits them.
type Rule<'a, 't> = fn(&mut BodyReader<'a, 't>, usize) -> Option<usize>;

impl<'a, 't> BodyReader<'a, 't> {
    /// The rules in the order in which they are tried, each with the role that it gives and why.
    const RULES: [(&'static str, Rule<'a, 't>); 17] = [
        ("picture: over the text, no label", Self::first_figure),
        ("item: of a list", Self::list),
        ("picture: its label", Self::labelled),
        ("picture: no alternative text", Self::without_alt),
        ("picture: the same line twice", Self::twice),
        ("picture: a classic page's title", Self::classic_title),
        ("caption: behind two blank lines", Self::caption),
        ("player: its words", Self::player),
        ("sharing: the permalink or its button", Self::share),
        ("title: a gallery's, before its slide", Self::slide),
        ("author: the box at the foot", Self::role),
        ("related: its label", Self::related),
        ("author: a gallery's, in its text", Self::gallery_author),
        ("paragraph: and the author behind it", Self::last_author),
        ("paragraph: and a glued label", Self::glued_advertisement),
        ("heading: marked", Self::marked_heading),
        ("quote: marked", Self::marked_quote),
    ];

    /// Reads a line by the first rule that fits; returns how many were read.
    fn line(&mut self, here: usize) -> usize {
        for (name, rule) in Self::RULES {
            if let Some(count) = rule(self, here) {
                (here..here + count).for_each(|here| self.tell(here, name));
                return count;
            }
        }
        self.waiting.push(here);
        1
    }

    fn tell(&mut self, here: usize, rule: &'static str) {
        if let Some(&at) = self.text.at.get(here) {
            self.told.rule(at, rule);
        }
    }

    /// Whether running text stands behind a line.
    fn inside(&self, here: usize) -> bool {
        self.last_text.is_some_and(|last| here < last)
    }

    /// What stands in the figure over the text without a label: behind the permalink without a blank line, on
    /// AMP pages two lines without one between, on classic pages the same line twice.
    fn first_figure(&mut self, here: usize) -> Option<usize> {
        let text = self.text;
        if here > 0 || !text.is_loose() {
            return None;
        }
        let end = text.at.len();
        let group = (1..end).find(|&here| text.starts(here)).unwrap_or(end);
        if group > 2 || (0..group).any(|here| text.signs(here).any(Signs::PICTURE)) {
            return None;
        }
        let fits = |here: usize| {
            text.chars(here) <= CAPTION && !text.signs(here).any(Signs::RUNNING | Signs::CLOSED)
        };
        let other = Signs::PLAYER | Signs::CHROME | Signs::SLIDE;
        let may_be = match text.behind_link {
            true => !text.starts(0),
            false => {
                group == 2
                    && text.signs(2).any(Signs::CLOSED)
                    && text.chars(1) <= ALT
                    && !text.signs(0).any(other)
            }
        };
        if !may_be || !(0..group).all(fits) {
            return None;
        }
        let caption = (group == 2).then(|| text.line(1));
        self.picture(Some(text.line(0)), caption, None);
        Some(group)
    }

    /// A list: bullets, or numbers from 1, without blank lines between.
    fn list(&mut self, here: usize) -> Option<usize> {
        let text = self.text;
        let ordered = numbered(text.line(here)).is_some_and(|(number, _)| number == 1);
        let item = |(next, number)| {
            let item = match numbered(text.line(next)) {
                Some((found, item)) => Some(item).filter(|_| ordered && found == number),
                None => bullet(text.line(next)).filter(|_| !ordered),
            };
            let follows = next == here || !text.starts(next) || !text.is_loose();
            item.filter(|item| follows && !item.is_empty())
        };
        let found = (here..text.at.len()).zip(1..).map_while(item);
        let items: Vec<ListItem> = found
            .map(|item| ListItem {
                text: item.to_owned(),
                ..ListItem::default()
            })
            .collect();
        let count = items.len();
        // One numbered line is `1. FC`, not a list. A gallery is a list, too, of slides and pictures.
        let other = || {
            let slide = text.signs(here).any(Signs::SLIDE);
            ordered || slide || text.classic_picture(here).is_some()
        };
        if count == 0 || (count == 1 && other()) {
            return None;
        }
        let start = ordered.then_some(1);
        self.settle(Block::List {
            ordered,
            start,
            items,
        });
        Some(count)
    }

    /// A picture's label, with the lines before it: of one line the alternative text, of two the caption, too,
    /// unless that stands before the label.
    fn labelled(&mut self, here: usize) -> Option<usize> {
        let text = self.text;
        let has_label = text.signs(here).any(Signs::PICTURE);
        let picture = picture(text.line(here), text.language).filter(|_| has_label)?;
        let before = picture.before.filter(|b| b.chars().count() <= CAPTION);
        let mut lines: Vec<&str> = before.into_iter().collect();
        let in_text = self.drafts.has_text || self.waiting.len() > 1;
        while lines.len() < 2 {
            let longest = if lines.is_empty() { CAPTION } else { ALT };
            // A paragraph that runs into a picture ends as sentences do; a whole group may.
            let first = self.waiting.first();
            let group = self.waiting.len() + lines.len() <= 2
                && text.is_loose()
                && first.is_some_and(|first| text.starts(*first) || *first == 0);
            let fits = |here: usize| {
                let signs = text.signs(here);
                let closed = signs.any(Signs::CLOSED);
                // Some extractors set no blank line between a paragraph and the picture behind it.
                let running = in_text && closed && signs.any(Signs::RUNNING);
                text.chars(here) <= longest && !running && (group || !closed)
            };
            let Some(line) = self.waiting.pop_if(|here| fits(*here)) else {
                break;
            };
            lines.insert(0, text.line(line));
            self.tell(line, "picture: its alternative text or caption");
        }
        let (alt, caption) = match (lines.pop(), lines.pop(), before) {
            (caption, alt, Some(_)) => (alt, caption),
            (caption, Some(alt), None) => (Some(alt), caption),
            (alt, None, None) => (alt, None),
        };
        self.picture(alt, caption, Some(picture.credit));
        Some(1)
    }

    /// A picture of which the page says nothing.
    fn without_alt(&mut self, here: usize) -> Option<usize> {
        (self.text.line(here) == NO_ALT).then_some(1)
    }

    fn twice(&mut self, here: usize) -> Option<usize> {
        let text = self.text;
        let line = text.line(here);
        let again = text.line(here + 1) == line && text.signs(here + 1).any(Signs::REPEATED);
        (again && text.could_be_alt(here)).then(|| self.picture(Some(line), Some(line), None))?;
        Some(2)
    }

    /// A classic page's picture: what an extractor made of its title.
    fn classic_title(&mut self, here: usize) -> Option<usize> {
        let text = self.text;
        let picture = text.classic_picture(here);
        let (alt, credit) = picture.filter(|_| text.could_be_alt(here))?;
        self.picture(Some(alt), None, Some(credit));
        Some(1)
    }

    /// In a pasted classic page a picture's line stands behind two blank ones.
    fn caption(&mut self, here: usize) -> Option<usize> {
        let text = self.text;
        let blanks = text
            .at
            .get(here)
            .map_or(1, |&at| text.page.lines.blanks(at));
        let apart = text.is_loose() && blanks > 1 && text.starts(here + 1) && self.inside(here);
        let open = !text.signs(here).any(Signs::CLOSED);
        (apart && open && text.could_be_alt(here))
            .then(|| self.picture(None, Some(text.line(here)), None))?;
        Some(1)
    }

    fn player(&mut self, here: usize) -> Option<usize> {
        let line = self.text.line(here);
        if !self.text.signs(here).any(Signs::PLAYER) {
            return None;
        }
        self.body.heard = self.body.heard.or(language::player(line));
        self.remove(RemovedReason::Player, line)
    }

    fn share(&mut self, here: usize) -> Option<usize> {
        let line = self.text.line(here);
        let row = || matches!(detail_row(line), Some((DetailRow::Permalink, value)) if is_permalink(value));
        let share = self.text.signs(here).any(Signs::LINK) || is_copy_link(line) || row();
        share.then(|| self.remove(RemovedReason::Share, line))?
    }

    fn slide(&mut self, here: usize) -> Option<usize> {
        let slide = self.text.signs(here).any(Signs::SLIDE);
        slide.then(|| self.flush())?;
        Some(1)
    }

    fn role(&mut self, here: usize) -> Option<usize> {
        let open = !self.text.signs(here).any(Signs::CLOSED);
        let set = open && !self.inside(here) && set_role(self.authors, self.text.line(here));
        set.then(|| self.flush())?;
        Some(1)
    }

    fn related(&mut self, here: usize) -> Option<usize> {
        let block = titled(self.text.line(here))?;
        self.settle(block)
    }

    fn gallery_author(&mut self, here: usize) -> Option<usize> {
        let line = self.text.line(here);
        if !self.text.listed || !self.inside(here) || author_line(line).is_none() {
            return None;
        }
        self.flush();
        self.drafts.draft(Run::plain(line), Hint::Settled);
        Some(1)
    }

    /// The last slide of a gallery ends in its author.
    fn last_author(&mut self, here: usize) -> Option<usize> {
        let listed = self.text.listed && self.inside(here);
        let (end, names) = closing_author(self.text.line(here)).filter(|_| !listed)?;
        self.cut(here, end);
        self.drafts.authors(names);
        Some(1)
    }

    /// The label over an advertisement, glued to a sentence: `The mayor cut the ribbon.Advertisement`.
    fn glued_advertisement(&mut self, here: usize) -> Option<usize> {
        let line = self.text.line(here);
        let mut labels = language::forms(self.text.language?.advertisement);
        let end = labels.find_map(|label| suffix(line, label))?;
        let before = line.get(..end).filter(|before| is_closed(before))?;
        if before.ends_with(' ') {
            return None;
        }
        let label = self.cut(here, end);
        self.remove(RemovedReason::Advertisement, label)
    }

    /// The first `end` bytes of a line are a paragraph; returns the rest.
    fn cut(&mut self, here: usize, end: usize) -> &'a str {
        self.flush();
        let line = self.text.line(here);
        let (first, rest) = line.split_at_checked(end).unwrap_or((line, ""));
        self.drafts.paragraph(Run::plain(first));
        rest
    }

    fn mark(&self, here: usize) -> Option<Markup> {
        self.text.page.lines.mark(*self.text.at.get(here)?)
    }

    fn marked_heading(&mut self, here: usize) -> Option<usize> {
        let Some(Markup::Heading(level)) = self.mark(here) else {
            return None;
        };
        let Run { text, marks } = Run::plain(self.text.line(here));
        let level = level.max(2);
        self.settle(Block::Heading { level, text, marks })
    }

    fn marked_quote(&mut self, here: usize) -> Option<usize> {
        self.mark(here).filter(|mark| *mark == Markup::Quote)?;
        let Run { text, marks } = Run::plain(self.text.line(here));
        let cite = None;
        self.settle(Block::Quote { text, marks, cite })
    }

    /// A block of text that nothing behind it can change.
    fn settle(&mut self, block: Block) -> Option<usize> {
        self.flush();
        self.drafts.settle(block);
        Some(1)
    }

    fn remove(&mut self, reason: RemovedReason, text: &str) -> Option<usize> {
        self.flush();
        self.drafts.remove(reason, text.to_owned());
        Some(1)
    }

    /// The first picture over the text is the lead image.
    fn picture(&mut self, alt: Option<&str>, caption: Option<&str>, credit: Option<&str>) {
        self.flush();
        let image = Image {
            alt: alt.filter(|alt| *alt != NO_ALT).map(str::to_owned),
            caption: caption.map(str::to_owned),
            credit: credit.filter(|text| !text.is_empty()).map(str::to_owned),
            ..Image::default()
        };
        if self.body.lead_image.is_none() && !self.drafts.has_text {
            self.body.lead_image = Some(image);
        } else {
            self.drafts.settle(Block::Image { image });
        }
    }

    /// The waiting lines were no picture's: they are paragraphs and headings.
    fn flush(&mut self) {
        for here in std::mem::take(&mut self.waiting) {
            let run = Run::plain(self.text.line(here));
            if self.heads(here) {
                self.tell(here, "heading: short, alone");
                self.drafts.draft(run, Hint::Bold);
            } else {
                self.tell(here, "paragraph: nothing else");
                self.drafts.paragraph(run);
            }
        }
    }

    /// Whether a line can be a heading: short, without the end of a sentence, and text behind it. A browser sets
    /// no blank line after a heading, and none between it and a picture before.
    fn heads(&self, here: usize) -> bool {
        let text = self.text;
        let other = Signs::PICTURE | Signs::CHROME | Signs::FALLBACK | Signs::PLAYER | Signs::SLIDE;
        // Nor does it set one between a list, a table or a link to read more and the heading behind it.
        let follows = |before: usize| {
            let list = !text.signs(before).any(Signs::CLOSED) && text.chars(before) <= HEADING;
            let close = !text.starts(here + 1) && text.signs(here + 1).any(Signs::CLOSED);
            text.signs(before).any(other) || list && close || titled(text.line(before)).is_some()
        };
        let starts = || text.starts(here) || here.checked_sub(1).is_none_or(follows);
        let next_is_text = || text.at.get(here + 1).is_some_and(|&at| text.is_text(at));
        let ends = || text.starts(here + 1) || next_is_text();
        let line = text.line(here);
        self.inside(here) && could_head(line) && starts() && ends() && is_plain(line)
    }
}

/// The alternative text of a picture that has none.
const NO_ALT: &str = "default";

/// Whether a line can be a heading: short, without the end of a sentence or with that of a question.
fn could_head(text: &str) -> bool {
    text.chars().count() <= HEADING
        && text.contains(char::is_alphabetic)
        && (!is_closed(text) || is_question(text))
}

/// Whether a line is nothing that is known by its words.
fn is_plain(text: &str) -> bool {
    matches!(classify(&Run::plain(text)), Paragraph::Plain) && bullet(text).is_none()
}
