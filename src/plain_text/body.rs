//! The text itself: lines into blocks.

use super::lines::{Line, bullet, is_closed, is_permalink, is_question, numbered};
use super::markup::Mark;
use crate::article::{Block, Byline, Image, Link, ListItem, Removed, RemovedReason};
use crate::byline::{SignOff, agency, closing_names, people, sign_off};
use crate::language::{
    LANGUAGES, Language, author_line, by_tag, editor_line, forms, image_labels, image_labels_at,
    is_advertisement, is_appeal, is_copy_link, is_notice, prefix, read_more, suffix,
    video_fallback,
};

/// The longest line that can be a heading, in characters.
const HEADING: usize = 80;
/// The longest alternative text or caption, in characters.
const ALT: usize = 200;
const CAPTION: usize = 400;
/// The longest credit, in characters.
const CREDIT: usize = 160;

/// What a text says.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub lead_image: Option<Image>,
    pub blocks: Vec<Block>,
    pub authors: Vec<String>,
    pub editors: Vec<String>,
    pub byline: Option<Byline>,
    pub removed: Vec<Removed>,
}

/// A block that the rest of the text may still change.
enum Draft {
    /// A paragraph, and whether it stands alone between blank lines.
    Paragraph {
        text: String,
        alone: bool,
    },
    SignOff {
        text: String,
        sign_off: SignOff,
    },
    Done(Block),
}

/// Reads the lines of a text in the language `tag`.
pub(super) fn read(lines: &[Line], tag: Option<&str>) -> Body {
    let mut reader = Reader {
        language: tag.and_then(by_tag),
        ..Reader::default()
    };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if line.starts && !line.tight {
            reader.flush();
        }
        at += reader
            .list(lines.get(at..).unwrap_or_default())
            .unwrap_or_else(|| {
                reader.line(line);
                1
            });
    }
    reader.finish()
}

#[derive(Default)]
struct Reader<'a> {
    language: Option<&'static Language>,
    body: Body,
    drafts: Vec<Draft>,
    /// Lines of the present group that may turn out to be a picture's.
    waiting: Vec<&'a Line>,
    has_text: bool,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a Line) {
        let text = line.text.as_str();
        if let Some(picture) = picture(text, self.language) {
            return self.image(picture);
        }
        if let Some(reason) = removed(text) {
            self.flush();
            return self.body.removed.push(Removed {
                reason,
                text: text.to_owned(),
            });
        }
        if let Some(sign_off) = sign_off(text) {
            self.flush();
            return self.drafts.push(Draft::SignOff {
                text: text.to_owned(),
                sign_off,
            });
        }
        if let Some(names) = author_line(text) {
            return self.authors(names);
        }
        if let Some(names) = editor_line(text) {
            self.flush();
            return self.body.editors.extend(names);
        }
        if let Some(block) = related(text) {
            self.flush();
            return self.drafts.push(Draft::Done(block));
        }
        if let Some((end, names)) = closing_author(text) {
            self.cut(line, end);
            return self.authors(names);
        }
        if let Some(end) = before_advertisement(text, self.language) {
            let label = self.cut(line, end);
            return self.body.removed.push(Removed {
                reason: RemovedReason::Advertisement,
                text: label,
            });
        }
        match line.mark {
            Some(Mark::Heading(level)) => self.done(Block::Heading {
                level: level.max(2),
                text: text.to_owned(),
                marks: Vec::new(),
            }),
            Some(Mark::Quote) => self.done(Block::Quote {
                text: text.to_owned(),
                marks: Vec::new(),
                cite: None,
            }),
            None => self.waiting.push(line),
        }
    }

    /// A block of text that nothing behind it can change.
    fn done(&mut self, block: Block) {
        self.flush();
        self.has_text = true;
        self.drafts.push(Draft::Done(block));
    }

    /// The first `end` bytes of a line are a paragraph; returns the rest.
    fn cut(&mut self, line: &'a Line, end: usize) -> String {
        self.waiting.push(line);
        self.flush();
        match self.drafts.last_mut() {
            Some(Draft::Paragraph { text, .. }) => text.split_off(end),
            _ => String::new(),
        }
    }

    /// An author line may name agencies, too: `Mwandishi: NAME/AFP`.
    fn authors(&mut self, names: Vec<String>) {
        self.flush();
        let (names, credit) = people(names);
        self.body.authors.extend(names);
        if self.body.byline.is_none() {
            self.body.byline = credit;
        }
    }

    /// The waiting lines were no picture's: they are paragraphs.
    fn flush(&mut self) {
        for line in self.waiting.drain(..) {
            self.has_text = true;
            self.drafts.push(Draft::Paragraph {
                text: line.text.clone(),
                alone: line.is_alone(),
            });
        }
    }

    /// A picture, with the lines before it that are its alternative text and caption: of one line the
    /// first, of two both. The first picture over the text is the lead image.
    fn image(&mut self, picture: Picture) {
        let mut lines = Vec::new();
        lines.extend(
            picture
                .before
                .filter(|b| b.chars().count() <= CAPTION)
                .map(str::to_owned),
        );
        while lines.len() < 2 {
            let longest = if lines.is_empty() { CAPTION } else { ALT };
            // A paragraph that runs into a picture ends as sentences do; a whole group may.
            let group = self.waiting.len() + lines.len() <= 2
                && self
                    .waiting
                    .first()
                    .is_some_and(|first| first.starts && !first.tight);
            let fits = |line: &&Line| line.chars() <= longest && (group || !is_closed(&line.text));
            let Some(line) = self.waiting.pop_if(|line| fits(line)) else {
                break;
            };
            lines.insert(0, line.text.clone());
        }
        self.flush();
        let mut lines = lines.into_iter();
        let image = Image {
            alt: lines.next(),
            caption: lines.next(),
            credit: Some(picture.credit.to_owned()).filter(|credit| !credit.is_empty()),
            ..Image::default()
        };
        if self.body.lead_image.is_none() && !self.has_text {
            self.body.lead_image = Some(image);
        } else {
            self.drafts.push(Draft::Done(Block::Image { image }));
        }
    }

    /// A list that begins with the first of `lines`: bullets, or numbers from 1, without blank lines
    /// between. Returns how many lines it has.
    fn list(&mut self, lines: &[Line]) -> Option<usize> {
        let ordered = numbered(&lines.first()?.text).is_some_and(|(number, _)| number == 1);
        let mut items = Vec::new();
        for (line, number) in lines.iter().zip(1..) {
            let item = match numbered(&line.text) {
                Some((found, text)) if ordered && found == number => Some(text),
                None if !ordered => bullet(&line.text),
                _ => None,
            };
            let follows = items.is_empty() || !line.starts || line.tight;
            let Some(text) = item.filter(|text| follows && !text.is_empty()) else {
                break;
            };
            items.push(ListItem {
                text: text.to_owned(),
                ..ListItem::default()
            });
        }
        let count = items.len();
        // One numbered line is `1. FC`, not a list.
        if count == 0 || (count == 1 && ordered) {
            return None;
        }
        let start = ordered.then_some(1);
        self.done(Block::List {
            ordered,
            start,
            items,
        });
        Some(count)
    }

    fn finish(mut self) -> Body {
        self.flush();
        self.settle_sign_off();
        let interview = self.is_interview();
        let last_text = self.drafts.iter().rposition(|draft| match draft {
            Draft::Paragraph { text, .. } => !could_head(text),
            Draft::Done(Block::List { .. }) => true,
            _ => false,
        });
        for (at, draft) in self.drafts.into_iter().enumerate() {
            let has_text_behind = last_text.is_some_and(|last| at < last);
            self.body.blocks.push(match draft {
                Draft::Done(block) => block,
                Draft::Paragraph { text, alone }
                    if alone
                        && has_text_behind
                        && could_head(&text)
                        && !(interview && is_turn(&text)) =>
                {
                    Block::Heading {
                        level: 2,
                        text,
                        marks: Vec::new(),
                    }
                }
                Draft::Paragraph { text, .. } | Draft::SignOff { text, .. } => Block::Paragraph {
                    text,
                    marks: Vec::new(),
                },
            });
        }
        if self.language.is_some_and(|language| language.tag == "am") {
            let mut names = closing_names(&mut self.body.blocks).into_iter();
            self.body.authors.extend(names.next());
            self.body.editors.extend(names);
        }
        self.body
    }

    /// The last sign-off is the byline if it is certain or no text follows it; another is a paragraph.
    fn settle_sign_off(&mut self) {
        let is_sign_off = |draft: &Draft| matches!(draft, Draft::SignOff { .. });
        let Some(at) = self.drafts.iter().rposition(is_sign_off) else {
            return;
        };
        let closes = !self.drafts.iter().skip(at + 1).any(|draft| {
            matches!(
                draft,
                Draft::Paragraph { .. } | Draft::Done(Block::List { .. })
            )
        });
        if let Some(Draft::SignOff { sign_off, .. }) = self.drafts.get(at)
            && (sign_off.certain || closes)
        {
            self.body.byline = Some(sign_off.byline.clone());
            self.drafts.remove(at);
        }
    }

    /// Three questions, or a turn of DW's, make an interview: its questions are not headings.
    fn is_interview(&self) -> bool {
        let short = || {
            self.drafts.iter().filter_map(|draft| match draft {
                Draft::Paragraph { text, alone: true } if text.chars().count() <= HEADING => {
                    Some(text)
                }
                _ => None,
            })
        };
        short().filter(|text| is_question(text)).count() >= 3
            || short().any(|text| text.starts_with("DW:"))
    }
}

/// Whether a line can be a heading: short, without the end of a sentence or with that of a question.
fn could_head(text: &str) -> bool {
    text.chars().count() <= HEADING
        && text.contains(char::is_alphabetic)
        && (!is_closed(text) || is_question(text))
}

/// Whether a line is a turn of an interviewer.
fn is_turn(text: &str) -> bool {
    is_question(text) || text.starts_with("DW:")
}

/// Why a line is not the article's, if it is not.
fn removed(text: &str) -> Option<RemovedReason> {
    if is_advertisement(text) {
        Some(RemovedReason::Advertisement)
    } else if video_fallback(text) {
        Some(RemovedReason::NoScript)
    } else if is_copy_link(text) || is_permalink(text) {
        Some(RemovedReason::Share)
    } else if is_appeal(text) {
        Some(RemovedReason::Promo)
    } else if is_notice(text) {
        Some(RemovedReason::Notice)
    } else {
        None
    }
}

/// `Read more: TITLE`. Text extractors lose the address.
fn related(text: &str) -> Option<Block> {
    let (label, rest) = read_more(text)?;
    let title = text.get(rest..).filter(|title| !title.is_empty())?;
    Some(Block::Related {
        label: text.get(..label).map(str::to_owned),
        links: vec![Link {
            text: title.to_owned(),
            url: None,
        }],
    })
}

/// The last slide of a gallery ends in its author: `It stood there. Author: Mira Holt (eg)`. Byte length of
/// the text before the label, and the names.
fn closing_author(text: &str) -> Option<(usize, Vec<String>)> {
    let (head, _) = text.rsplit_once([':', '：'])?;
    let start = LANGUAGES
        .iter()
        .flat_map(|language| forms(language.author))
        .filter_map(|label| suffix(head.trim_end(), label))
        .min()?;
    let before = text.get(..start)?.trim_end();
    let names = author_line(text.get(start..)?)?;
    (is_closed(before) && before.len() < start).then_some((before.len(), names))
}

/// The label over an advertisement, glued to a sentence: `The mayor cut the ribbon.Advertisement`. Byte
/// length of the sentence.
fn before_advertisement(text: &str, language: Option<&Language>) -> Option<usize> {
    let mut labels = forms(language?.advertisement);
    let start = labels.find_map(|label| suffix(text, label))?;
    let before = text.get(..start)?;
    (is_closed(before) && !before.ends_with(' ')).then_some(start)
}

/// A line with a picture's credit: what is glued before the label, and the credit.
struct Picture<'a> {
    before: Option<&'a str>,
    credit: &'a str,
}

/// Whether a line ends in an image label, of any language, and a credit.
pub(super) fn is_image(text: &str) -> bool {
    picture(text, None).is_some()
}

/// Reads a line as a picture's: `Image: AP`, `…in HoustonImage: Phil Noble/REUTERS`.
fn picture<'a>(text: &'a str, language: Option<&Language>) -> Option<Picture<'a>> {
    // A label ends in a colon or a space; nearly all have a colon, most paragraphs have none.
    let has_colon = text.contains([':', '：']);
    let may_be = |label: &&str| has_colon || label.ends_with(' ');
    let own = || {
        language
            .into_iter()
            .flat_map(|language| forms(language.image))
            .filter(may_be)
    };
    own()
        .chain(image_labels_at(text).filter(may_be))
        .find_map(|label| labelled(text, label))
        .or_else(|| match language {
            Some(_) => own().find_map(|label| glued(text, label)),
            None => image_labels()
                .filter(may_be)
                .find_map(|label| glued(text, label)),
        })
}

/// A line that begins with the label.
fn labelled<'a>(text: &'a str, label: &str) -> Option<Picture<'a>> {
    let credit = text.get(prefix(text, label)?..)?.trim();
    let fits = if label.ends_with(' ') {
        is_foreign_credit(credit)
    } else {
        credit.chars().count() <= CREDIT
    };
    fits.then_some(Picture {
        before: None,
        credit,
    })
}

/// A line in which the label stands behind the caption, without a space: certain, if what follows can be
/// a credit. A word may end in the label (Persian `برعکس:`), so scripts without capitals need a credit in
/// Latin letters, as nearly all are.
fn glued<'a>(text: &'a str, label: &str) -> Option<Picture<'a>> {
    let at = text.rfind(label)?;
    let before = text.get(..at)?;
    let credit = text.get(at + label.len()..)?.trim();
    let capital = label.starts_with(char::is_uppercase);
    let apart = before.ends_with(' ');
    let fits = match (capital, apart) {
        (true, false) => credit.chars().count() <= CREDIT,
        (true, true) => {
            is_foreign_credit(credit) && (credit.contains('/') || agency(credit).is_some())
        }
        (false, _) => is_foreign_credit(credit) || is_shared_credit(credit),
    };
    let before = before.trim();
    // `He said that "Image: nothing" was a song.`
    let quoted =
        before.ends_with(['“', '„', '«', '(', '‘', '[']) || before.matches('"').count() % 2 == 1;
    let sentence = is_closed(credit) && credit.split(' ').count() > 4;
    let fits = fits && !quoted && !sentence;
    (fits && !before.is_empty() && !credit.is_empty()).then_some(Picture {
        before: Some(before),
        credit,
    })
}

/// Whether a text can be a credit in a page of another script: Latin letters first, or an agency.
fn is_foreign_credit(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    let latin =
        first.is_some_and(|c| c.is_ascii_alphabetic() || ('\u{C0}'..='\u{24F}').contains(&c));
    text.chars().count() <= CREDIT && (latin || agency(text).is_some())
}

/// Whether a text is a credit of a name and a house, whatever the name's script: `王子謙/DW`.
fn is_shared_credit(text: &str) -> bool {
    text.chars().count() <= CREDIT
        && !is_closed(text)
        && text
            .rsplit_once('/')
            .is_some_and(|(name, house)| !name.is_empty() && is_foreign_credit(house.trim()))
}

#[cfg(test)]
mod tests {
    use super::super::lines::Lines;
    use super::*;

    fn body(text: &str, tag: &str) -> Body {
        let lines = Lines::new(text);
        read(lines.slice(0, lines.len()), Some(tag))
    }

    fn shape(body: &Body) -> Vec<String> {
        let line = |block: &Block| match block {
            Block::Paragraph { text, .. } => format!("p {text}"),
            Block::Heading { text, .. } => format!("h {text}"),
            Block::Image { image } => {
                format!("i {:?} {:?} {:?}", image.alt, image.caption, image.credit)
            }
            Block::List { ordered, items, .. } => format!("l {ordered} {}", items.len()),
            Block::Related { label, links } => format!("r {label:?} {}", links[0].text),
            other => format!("{other:?}"),
        };
        body.blocks.iter().map(line).collect()
    }

    #[test]
    fn pictures() {
        let body = body(
            "Brücke\nImage: Jan Kern/dpa\n\nThe text begins.\n\nFluss\nThe river in HoustonImage: Phil Noble/REUTERS\n\n\
             Boot\nThe boat\nImage: AP\n\nThe mayor spoke.\nalt\nImage: AP\n\nA long caption.Image: A. B./DW\n\nThe end.",
            "en",
        );
        let lead = body.lead_image.as_ref().unwrap();
        assert_eq!(lead.alt.as_deref(), Some("Brücke"));
        assert_eq!(lead.credit.as_deref(), Some("Jan Kern/dpa"));
        assert_eq!(
            shape(&body),
            [
                "p The text begins.",
                "i Some(\"Fluss\") Some(\"The river in Houston\") Some(\"Phil Noble/REUTERS\")",
                "i Some(\"Boot\") Some(\"The boat\") Some(\"AP\")",
                "i Some(\"The mayor spoke.\") Some(\"alt\") Some(\"AP\")",
                "i Some(\"A long caption.\") None Some(\"A. B./DW\")",
                "p The end.",
            ]
        );
    }

    #[test]
    fn pictures_in_other_scripts() {
        for (text, tag, credit) in [
            ("ድልድዩ ትልቅ ነውምስል R. Hofer/DW", "am", "R. Hofer/DW"),
            ("ምስል Reuters", "am", "Reuters"),
            ("الجسر الجديدصورة من: AP", "ar", "AP"),
            ("پل تازهعکس: DW", "fa-IR", "DW"),
            ("桥图像来源：Jan Kern/dpa", "zh-Hans", "Jan Kern/dpa"),
            ("Le pontImage : AP", "fr", "AP"),
        ] {
            let read = body(text, tag);
            let image = read
                .lead_image
                .unwrap_or_else(|| panic!("no picture: {text}"));
            assert_eq!(image.credit.as_deref(), Some(credit), "{text}");
        }
        for (text, tag) in [
            ("او رفت، برعکس: ما ماندیم.", "fa-IR"),
            ("ይህ ምስል ትልቅ ነው።", "am"),
            ("Er malte ein Bild: Seine Mutter saß am Fenster.", "de"),
            ("", "de"),
        ] {
            assert_eq!(body(text, tag).lead_image, None, "{text}");
        }
    }

    #[test]
    fn headings() {
        let read = body(
            "The text begins.\n\nA quiet river\n\nIt rose.\n\nWho knows?\n\nNobody.\n\nA last word",
            "en",
        );
        assert_eq!(
            shape(&read),
            [
                "p The text begins.",
                "h A quiet river",
                "p It rose.",
                "h Who knows?",
                "p Nobody.",
                "p A last word"
            ]
        );
        let interview = body(
            "Why?\n\nSo.\n\nWhen?\n\nNow.\n\nWhere?\n\nHere.\n\nA new start\n\nYes.",
            "en",
        );
        assert_eq!(
            shape(&interview)
                .iter()
                .filter(|s| s.starts_with('h'))
                .count(),
            1
        );
    }

    #[test]
    fn everything_else() {
        let read = body(
            "To view this video please enable JavaScript, and consider upgrading\n\nThe text begins.\n\nAdvertisement\n\n\
             Read more: The river\n\n• one\n• two\n\n1. first\n2. second\n\n1. FC won.\n\nWhile you're here: read on.\n\n\
             Author: Mira Holt\n\nEdited by: Jan Kern\n\nls/kms (AP, dpa)",
            "en",
        );
        assert_eq!(
            shape(&read),
            [
                "p The text begins.",
                "r Some(\"Read more\") The river",
                "l false 2",
                "l true 2",
                "p 1. FC won."
            ]
        );
        assert_eq!(read.authors, ["Mira Holt"]);
        assert_eq!(read.editors, ["Jan Kern"]);
        assert_eq!(read.byline.unwrap().agencies, ["AP", "dpa"]);
        let reasons: Vec<_> = read.removed.iter().map(|r| r.reason).collect();
        assert_eq!(
            reasons,
            [
                RemovedReason::NoScript,
                RemovedReason::Advertisement,
                RemovedReason::Promo
            ]
        );
    }

    #[test]
    fn amharic_names_close_the_text() {
        let read = body("ድልድዩ ተከፈተ።\n\nልደት አበራ\n\nሂሩት ከበደ", "am");
        assert_eq!(read.authors, ["ልደት አበራ"]);
        assert_eq!(read.editors, ["ሂሩት ከበደ"]);
        assert_eq!(read.blocks.len(), 1);
    }

    #[test]
    fn bare_initials_sign_off_only_at_the_end() {
        assert!(body("Text here.\n\nls/kms", "en").byline.is_some());
        let read = body("Text here.\n\nand/or\n\nMore text.", "en");
        assert_eq!(read.byline, None);
        assert_eq!(read.blocks.len(), 3);
    }

    #[test]
    fn lines_without_blanks() {
        let read = body(
            "The text begins.\nBoot\nThe boatImage: AP\nThe end is near.\nA heading\nIt ends.\nReally it does.",
            "en",
        );
        assert_eq!(shape(&read).len(), 6, "{:?}", shape(&read));
    }
}
