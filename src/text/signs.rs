//! What each line may be. A line is looked at once, and all languages of the site at the same time; nothing is
//! decided here.

use super::front::Front;
use super::lines::{Lines, bullet, is_closed, is_permalink, is_question, listed, numbered, stamp};
use super::markup::Markup;
use super::picture::is_picture;
use super::sections::Sections;
use super::writers::{Writers, writers_before};
use crate::date::{self, Order};
use crate::language::{
    self, is_advertisement, is_appeal, is_around, is_consent_button, is_copy_link, is_furniture,
    is_skip_link, same, skip_links,
};
use crate::order::FirstSeen;

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u64);

/// The signs, and by what a line itself shows each. What is set by other lines has nothing.
macro_rules! signs {
    (|$line:ident| $($(#[$doc:meta])* $name:ident $(= $seen:expr)?;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($name),* }

        impl Signs {
            $($(#[$doc])* pub const $name: Signs = Signs(1 << Bit::$name as u64);)*

            /// What a line itself shows.
            fn of($line: &SeenLine<'_>) -> Signs {
                let seen = [$($((Signs::$name, $seen),)?)*];
                seen.iter().fold(Signs::NONE, |all, (sign, on)| all | sign.when(*on))
            }

            /// The signs by name, as `--explain` prints them.
            #[cfg(not(target_family = "wasm"))]
            pub fn names(self) -> String {
                let all = [$((Signs::$name, stringify!($name))),*];
                let held = all.iter().filter(|(sign, _)| self.any(*sign));
                let names: Vec<String> = held.map(|(_, name)| name.to_lowercase()).collect();
                names.join(" ")
            }
        }
    };
}

signs! {
    |line|
    /// One of the three links a page begins with, or of a classic page's six.
    SKIP = line.unseen_skip || is_skip_link(line.plain) || skip_links(line.plain).len() > 1;
    /// `HEADLINE | KICKER | DW | 10.04.2021`.
    TITLE;
    /// `date 2021-04-10`, before the text of a crawl file.
    STAMP;
    /// The item's short address, and nothing else.
    LINK = is_permalink(line.label);
    /// A day in words or digits, alone, glued to the names before it, or to the text behind it.
    DAY = line.day == Some(true);
    /// The same, with a space between: a sentence may end so.
    MAYBE_DAY = line.day == Some(false);
    /// `vor 3 Stunden`.
    RELATIVE = line.day.is_none() && is_relative_day(line.label);
    /// What can be names.
    NAMES;
    /// A picture's credit behind its label.
    PICTURE = is_picture(line.label);
    /// A row of the list that closes a classic page.
    ROW;
    /// A line of the page that closes the text.
    FURNITURE = line.is_section || is_furniture(line.plain) || is_around(line.plain);
    /// The label over an advertisement, a button, a duration: such a line stands anywhere.
    CHROME = !is_permalink(line.label) && is_chrome(line.label);
    /// `Watch video 02:41`.
    PLAYER = language::player(line.label).is_some();
    /// What a browser without video shows.
    FALLBACK = language::video_fallback(line.label);
    /// Ends as a sentence does.
    CLOSED = line.closed;
    QUESTION = line.closed && is_question(line.text);
    /// As short as a label.
    SHORT = line.words <= 3 && line.chars <= line.by_script(26, 7);
    /// Too long for anything but running text.
    RUNNING = line.is_running();
    /// A gallery's title before a slide.
    SLIDE;
    /// The headline that the title line names.
    HEADLINE;
    /// The kicker that the title line names.
    KICKER;
    /// An appeal of the site's.
    APPEAL = is_appeal(line.label);
    /// The rendering's markup says that it is a headline.
    MARKED = line.mark == Some(Markup::Heading(1));
    /// Four words or more: a headline rather than a label.
    WORDY = if line.han { line.chars > 7 } else { line.words > 3 };
    /// The same words as the line before.
    REPEATED;
    /// Names, and certain to be: in a script with capitals, or initials of the desk.
    SURE_NAMES;
    /// More words than a label has.
    WORDIER = line.words > 5 || line.chars > line.by_script(45, 10);
    /// 60 characters or more.
    LONG = line.is_long();
    /// Ends in a parenthesis: of a picture, most likely.
    PARENTHESIS = line.label.ends_with([')', '）']);
    /// Names with a bar between.
    BAR;
    /// Begins with a bullet.
    LISTED = bullet(line.label).is_some();
    /// A label and what it says: `To: Mira Holt`.
    LABELLED = line.label.contains(": ");

    // What a line and those round it say together: for the slots alone.

    /// Long, or ends as a sentence does.
    PROSE;
    /// The page's own line: a skip link, its title, a stamp.
    OWN;
    /// May begin what stands behind the article.
    CLOSES;
    /// Says a day in any way.
    ANY_DAY;
    /// Cannot stand over the day, nor be the teaser.
    OFF_HEAD;
    OFF_TEASER;
    /// A blank line stands before it, or the start of the text.
    STARTS;
    /// Beside the day, below a blank line.
    BESIDE;
    /// A blank line stands between it and the day.
    APART;
    /// No sentence, and stands together with the next line: a picture's, not the teaser.
    FIGURE;
    /// Follows the skip links without a blank line.
    BEHIND_SKIP;
    /// Follows a line of one word.
    BEHIND_WORD;
    /// Follows a line that says again what the one before it says.
    BEHIND_REPEATED;
    /// The second line behind the skip links, which does not say the first again.
    SECOND;
    /// The line before the last shows a day, too.
    THIRD_DAY;
    /// Too long for a teaser of a page that shows its day.
    OVERLONG;
    /// The page's title is known.
    TOLD;
    /// The form of page has no head.
    ALONE;
    /// The form of page shows its day.
    SHOWS_DAY;
}

impl Signs {
    pub const NONE: Signs = Signs(0);

    /// Whether one of `other` is among them.
    pub fn any(self, other: Signs) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all of `other` are among them.
    pub fn has(self, other: Signs) -> bool {
        self.0 & other.0 == other.0
    }

    /// These and others.
    pub const fn with(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }

    /// These, or none.
    pub fn when(self, on: bool) -> Signs {
        if on { self } else { Signs::NONE }
    }
}

impl std::ops::BitOr for Signs {
    type Output = Signs;
    fn bitor(self, other: Signs) -> Signs {
        self.with(other)
    }
}

/// Lines that stand anywhere and are nothing of the article.
pub(super) const CHROME: Signs = Signs::CHROME.with(Signs::FALLBACK);
/// Lines that begin what follows the article.
pub(super) const CLOSING: Signs = Signs::FURNITURE.with(Signs::ROW);

/// The longest line that can be anything but a paragraph, in bytes.
const LINE_BYTES: usize = 900;

/// A line, as it is looked at.
struct SeenLine<'a> {
    text: &'a str,
    /// The text where it is short enough to be anything but a paragraph, else nothing; and without its bullet.
    label: &'a str,
    plain: &'a str,
    mark: Option<Markup>,
    chars: usize,
    words: usize,
    /// It has Chinese signs, which need less room.
    han: bool,
    closed: bool,
    /// Whether it says a day, and for sure.
    day: Option<bool>,
    unseen_skip: bool,
    /// It leads past a section of the page.
    is_section: bool,
}

impl SeenLine<'_> {
    fn new<'a>(
        lines: &'a Lines,
        at: usize,
        sections: &Sections,
        unseen_skip: bool,
    ) -> SeenLine<'a> {
        let text = lines.text(at);
        let label = if text.len() > LINE_BYTES { "" } else { text };
        let (mut chars, mut words, mut han) = (0, 1, false);
        for c in text.chars() {
            chars += 1;
            words += usize::from(c == ' ');
            han |= is_han(c);
        }
        let is_section = |text: &str| sections.title(text).is_some();
        SeenLine {
            text,
            label,
            plain: listed(label).unwrap_or(label),
            mark: lines.mark(at),
            chars,
            words,
            han,
            closed: is_closed(text),
            day: day_in(label).map(|day| day.sure),
            unseen_skip,
            is_section: is_section(text) || listed(text).is_some_and(is_section),
        }
    }

    /// A number of characters; of Chinese fewer.
    fn by_script(&self, most: usize, han: usize) -> usize {
        if self.han { han } else { most }
    }

    fn is_long(&self) -> bool {
        self.chars >= self.by_script(60, 30)
    }

    fn is_running(&self) -> bool {
        let long = || self.is_long() && sentences(self.text) > 1;
        self.chars > 180 || (self.closed && self.chars > 110) || long()
    }
}

/// The signs of all lines, and what is certain of the page.
#[derive(Debug, Default)]
pub(super) struct Signed {
    all: Vec<Signs>,
    pub title: Option<Title>,
    /// The day of a crawl's stamp.
    pub stamp: Option<String>,
    /// How many skip links the page begins with.
    pub skip_links: usize,
    /// The links of a classic page, or its closing list: such a page shows no day in its head.
    pub classic: bool,
}

impl Signed {
    /// Looks at every line.
    pub fn new(lines: &Lines, sections: &Sections, front: &Front) -> Signed {
        let mut signed = Signed {
            title: front.title.as_deref().map(told_title),
            stamp: front.day.as_deref().and_then(date::iso),
            ..Signed::default()
        };
        let unseen = unseen_skip_links(lines);
        for at in 0..lines.len() {
            let text = lines.text(at);
            let mut signs = Signs::of(&SeenLine::new(lines, at, sections, unseen.contains(&at)));
            let skips = usize::from(signs.any(Signs::SKIP) && at < 40);
            signed.skip_links += skips + skip_links(text).len();
            let item = numbered(text).map(|(_, text)| text);
            signed.classic |= item.or((at < 60).then_some(text)) == Some("Metanavigation");
            if at < 12 && signed.title.is_none() {
                signed.title = title_line(text);
                if signed.title.is_some() {
                    signs = Signs::TITLE;
                }
            }
            if at == 0
                && let Some((day, _)) = stamp(text)
            {
                signs = Signs::STAMP;
                signed.stamp = date::iso(day.get(5..).unwrap_or_default());
            }
            signed.all.push(signs);
        }
        signed.compare(lines);
        signed.look_for_names(lines);
        signed
    }

    /// Who wrote it stands over the day or, where there is none, over the permalink: only there are names looked for.
    fn look_for_names(&mut self, lines: &Lines) {
        const NEAR: usize = 8;
        let below = Signs::DAY | Signs::MAYBE_DAY | Signs::RELATIVE | Signs::LINK;
        let other = Signs::CLOSED | Signs::DAY | Signs::CHROME | Signs::LINK;
        let mut near = 0;
        for at in (0..lines.len()).rev() {
            let text = lines.text(at);
            if near > 0 && !self.at(at).any(other) && text.len() <= LINE_BYTES {
                near -= 1;
                self.add(at, names(text), true);
            }
            if self.at(at).any(below) {
                near = NEAR;
            }
        }
    }

    /// What only a comparison of lines shows.
    fn compare(&mut self, lines: &Lines) {
        let mut seen = FirstSeen::default();
        for at in 0..lines.len() {
            let text = lines.text(at);
            if let Some(title) = &self.title {
                let (headline, kicker) = (title.is_headline(text), title.is_kicker(text));
                self.add(at, Signs::HEADLINE, headline);
                self.add(at, Signs::KICKER, kicker);
            }
            self.add(at, Signs::REPEATED, at > 0 && text == lines.text(at - 1));
            // A slide's heading follows the gallery's title; both are short.
            if text.contains(' ') && self.is_over_slide(at) && !seen.note(text, at) {
                let first = seen.get(text).unwrap_or(at);
                self.add(first, Signs::SLIDE, true);
                self.add(at, Signs::SLIDE, true);
            }
        }
    }

    /// Whether a short line stands over another and the text of a slide.
    fn is_over_slide(&self, at: usize) -> bool {
        let no_title =
            Signs::RUNNING | Signs::CLOSED | Signs::SKIP | CLOSING | CHROME | Signs::LINK;
        let day = Signs::DAY | Signs::MAYBE_DAY | Signs::RELATIVE;
        !self.at(at).any(no_title | Signs::REPEATED)
            && !self.at(at + 1).any(no_title | day)
            && self.at(at + 2).any(Signs::CLOSED)
            && !self.at(at + 2).any(Signs::DAY)
    }

    /// The signs of a line; none behind the end.
    pub fn at(&self, at: usize) -> Signs {
        self.all.get(at).copied().unwrap_or_default()
    }

    pub fn add(&mut self, at: usize, signs: Signs, on: bool) {
        if let Some(all) = self.all.get_mut(at) {
            *all = *all | signs.when(on);
        }
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether an appeal at the top names the station: `DW has chosen English for you`.
    pub fn names_dw(&self, lines: &Lines) -> bool {
        (0..12).any(|at| self.at(at).any(Signs::APPEAL) && lines.text(at).contains("DW"))
    }
}

/// Whether a line can be names.
fn names(text: &str) -> Signs {
    if text.chars().count() > 120 || Writers::read(text, None).is_none() {
        return Signs::NONE;
    }
    let parts = text.split([' ', '/', '|']).filter(|part| !part.is_empty());
    let cased = text.contains(|c: char| c.is_uppercase() || c.is_lowercase());
    let sure = cased && parts.count() > 1;
    Signs::NAMES | Signs::SURE_NAMES.when(sure) | Signs::BAR.when(text.contains(" | "))
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// How many sentences a text has, at most two.
fn sentences(text: &str) -> usize {
    let ends = text.match_indices(['.', '!', '?', '。', '！', '？', '।', '۔', '؟', '።', '৷']);
    let spaced = ends.filter(|(at, sign)| {
        let (before, behind) = text.split_at_checked(*at).unwrap_or((text, ""));
        let behind = behind.get(sign.len()..).unwrap_or_default();
        // `Dr. Kern`, `17. März` and `U.S. A` end no sentence.
        let word = before.rsplit([' ', '.']).next().unwrap_or_default();
        let is_word = word.chars().count() > 3 && !word.contains(char::is_numeric);
        is_word && (behind.is_empty() || behind.starts_with(' ') || word.contains(is_han))
    });
    spaced.take(2).count()
}

/// Skip links in a language nobody has seen: three, numbered, at the top of a text that names DW.
fn unseen_skip_links(lines: &Lines) -> std::ops::Range<usize> {
    let numbered = |from: usize| {
        (1..=3).all(|n: u32| {
            let at = from + n as usize - 1;
            self::numbered(lines.text(at)).is_some_and(|(number, _)| number == n)
        })
    };
    match (0..3).find(|&from| numbered(from)) {
        Some(from) if lines.names_dw() => from..from + 3,
        _ => 0..0,
    }
}

/// Lines of the page that stand anywhere: labels, buttons, durations.
fn is_chrome(text: &str) -> bool {
    let duration = text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || c == ':');
    let live = text == "Live" || text == "LIVE";
    duration
        || live
        || text == "default"
        || is_advertisement(text)
        || is_copy_link(text)
        || is_consent_button(text)
        || is_row_of_icons(text)
}

/// The hidden names of the icons to share a page, glued: `ShareShareShareShare`.
fn is_row_of_icons(text: &str) -> bool {
    const ROW: usize = 200;
    const MANY: usize = 3;
    const NAME: usize = 4;
    let distance = || {
        let first = text.chars().next()?;
        let again = text.get(first.len_utf8()..)?.find(text.get(..NAME)?)?;
        Some(again + first.len_utf8())
    };
    text.len() <= ROW
        && distance().is_some_and(|name| {
            let rest = text.get(name..).unwrap_or_default();
            name >= NAME && text.len() >= MANY * name && text.starts_with(rest)
        })
}

/// `vor 3 Stunden`, `3 hours ago`, also twice: a few words, one small number.
pub(super) fn is_relative_day(text: &str) -> bool {
    if !text.contains(char::is_numeric) {
        return false;
    }
    let text = doubled(text).unwrap_or(text);
    let is_number = |word: &str| word.chars().all(char::is_numeric) && word.chars().count() <= 2;
    let words = || text.split(' ');
    (3..=5).contains(&words().count()) && words().filter(|word| is_number(word)).count() == 1
}

/// What stands twice in a text: `vor 3 Stundenvor 3 Stunden`, and with a space between.
fn doubled(text: &str) -> Option<&str> {
    let (first, second) = text.split_at_checked(text.len() / 2)?;
    let second = second.strip_prefix(' ').unwrap_or(second);
    (first == second && !first.is_empty()).then_some(first)
}

/// A day in a line of the head.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DayIn<'a> {
    /// What stands before it: authors, or nothing.
    pub before: &'a str,
    /// The text that is glued to it: the teaser.
    pub behind: &'a str,
    pub iso: String,
    /// Nothing stands before it, or it is glued to what does.
    pub sure: bool,
    /// It is written in words.
    pub words: bool,
}

impl DayIn<'_> {
    /// Whether the line says nothing else.
    pub fn is_alone(&self) -> bool {
        self.before.is_empty() && self.behind.is_empty()
    }
}

/// The day of a line that is a day, or names and a day, or a day and what is glued to it.
pub(super) fn day_in(text: &str) -> Option<DayIn<'_>> {
    if !date::has_year(text) || text.contains("://") {
        return None;
    }
    // Fresh pages and some languages say the day twice; Chinese ones in digits, and glued to that in words.
    let text = doubled(text).unwrap_or(text);
    let digits = text.len().min(10);
    let text = match text.split_at_checked(digits) {
        Some((digits, words)) if is_numeric_day(digits) && words.contains('年') => words,
        _ => text,
    };
    let (at, iso, behind) = match date::trailing(text) {
        Some((at, iso)) => (at, iso, ""),
        None => {
            let (at, end, iso) = date::leading(text)?;
            (at, iso, text.get(end..)?)
        }
    };
    let before = text.get(..at)?;
    let glued = !before.ends_with(' ');
    let before = before.trim();
    // An extractor that sets a space between the two: `06/14/2026 June 14, 2026`.
    let before = if is_numeric_day(before) { "" } else { before };
    let fits = before.is_empty() || writers_before(before, glued);
    let words = text
        .get(at..text.len() - behind.len())?
        .contains(char::is_alphabetic);
    fits.then_some(DayIn {
        before,
        behind: behind.trim(),
        iso,
        sure: glued || before.is_empty(),
        words,
    })
}

/// `2025/05/06`.
fn is_numeric_day(text: &str) -> bool {
    text.len() == 10 && text.chars().all(|c| c.is_ascii_digit() || c == '/')
}

/// A page's title as a line: `HEADLINE | KICKER | DW | 10.04.2021`, `HEADLINE – DW – 30.01.2024`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Title {
    pub headline: String,
    pub kicker: Option<String>,
    pub day: Option<String>,
    /// It names the station, as the page's own title does.
    pub is_pages: bool,
}

impl Title {
    fn is_headline(&self, text: &str) -> bool {
        text.len() < LINE_BYTES && alike(text, &self.headline)
    }

    fn is_kicker(&self, text: &str) -> bool {
        let is = |kicker: &String| alike(text, kicker);
        text.len() < LINE_BYTES && self.kicker.as_ref().is_some_and(is)
    }
}

/// Whether two texts are the same but for their quotation marks: titles write primes.
fn alike(a: &str, b: &str) -> bool {
    let plain = |text: &str| {
        text.replace(['"', '“', '”', '„', '«', '»'], "")
            .replace(['’', '‘'], "'")
    };
    same(a, b) || same(&plain(a), &plain(b))
}

/// The title that stands in front of a text, which need not name the station.
fn told_title(text: &str) -> Title {
    let headline = || text.to_owned();
    title_line(text).unwrap_or_else(|| Title {
        headline: headline(),
        ..Title::default()
    })
}

fn title_line(text: &str) -> Option<Title> {
    // Titles write primes for quotation marks.
    let plain = |text: &str| {
        text.trim()
            .replace('\u{2032}', "'")
            .replace('\u{2033}', "\"")
    };
    let owned = |text: &str| Some(plain(text)).filter(|text| !text.is_empty());
    let day = |text: &str| date::displayed(text, Order::DayFirst);
    let (headline, kicker, day) = match text.split_once(" – DW – ") {
        Some((headline, said)) => (headline, None, Some(day(said)?)),
        None => {
            let parts: Vec<&str> = text.split('|').map(str::trim).take(40).collect();
            let is_station = |part: &&str| matches!(*part, "DW" | "DW.COM" | "DW.DE");
            let station = parts.iter().position(is_station).filter(|at| *at > 0)?;
            let kicker = parts.get(1).copied().filter(|_| station > 1);
            let said = parts.get(station + 1).copied();
            (*parts.first()?, kicker, said.and_then(day))
        }
    };
    Some(Title {
        headline: owned(headline)?,
        kicker: kicker.and_then(owned),
        day,
        is_pages: true,
    })
}
