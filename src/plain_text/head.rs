//! The head of a text: everything before the permalink.

use super::body::is_image;
use super::lines::{Line, Lines, is_closed, is_permalink, listed, numbered};
use super::tail;
use crate::article::{Byline, Link, Removed, RemovedReason};
use crate::byline::{self, agency, credit, sign_off};
use crate::date;
use crate::language::{
    self, LANGUAGES, QUICK_JUMP, author_line, by_tag, fits, forms, is_name, names, same,
};
use crate::permalink::id_in;

/// How many lines the head can have behind the skip links.
const HEAD_LINES: usize = 24;
/// How many lines can stand between the date and the permalink.
const TEASER_LINES: usize = 8;
/// How far down the headline of the title line is looked for, past a classic page's navigation.
const SEARCH_LINES: usize = 400;

/// What can be seen before the language is known.
#[derive(Debug, Default)]
pub(super) struct Opening {
    /// Skip links or a title line say that this is DW's.
    pub is_dw: bool,
    /// The skip links, without their numbers.
    pub skip_links: Vec<String>,
    /// The line that holds the date.
    pub date_line: Option<String>,
    /// A day before the first line: `date 2021-04-10`.
    stamp: Option<String>,
    title: Option<Title>,
    /// First line behind the skip links.
    from: usize,
    date_at: Option<usize>,
    permalink_at: Option<usize>,
}

/// What the head says.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub headline: Option<String>,
    pub kicker: Vec<Link>,
    pub teaser: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub authors: Vec<String>,
    pub credit: Option<Byline>,
    pub id: Option<u64>,
    pub removed: Vec<Removed>,
    /// First line of the text.
    pub body_from: usize,
}

/// A page's title as a line: `HEADLINE | KICKER | DW | 10.04.2021`, `HEADLINE – DW – 30.01.2024`.
#[derive(Debug, PartialEq, Eq)]
struct Title {
    headline: String,
    kicker: Option<String>,
    date: Option<String>,
}

/// Looks at the first lines.
pub(super) fn opening(lines: &Lines) -> Opening {
    let mut opening = Opening::default();
    let first = lines.text(0);
    let stamped = stamp(first);
    opening.stamp = stamped.and_then(|(day, _)| date::iso(day));
    opening.title = title_line(stamped.map_or(first, |(_, rest)| rest));
    opening.from = usize::from(opening.title.is_some());
    skip_links(lines, &mut opening);
    if opening.title.is_none() {
        let text = lines.text(opening.from);
        opening.title = title_line(stamp(text).map_or(text, |(_, rest)| rest));
        opening.from += usize::from(opening.title.is_some());
    }
    opening.is_dw = opening.skip_links.len() > 1 || opening.title.is_some();
    opening.permalink_at = (opening.from..opening.from + HEAD_LINES)
        .take_while(|&at| !is_image(lines.text(at)))
        .find(|&at| is_permalink(lines.text(at)));
    let end = head_ends(lines, opening.from)
        .min(opening.permalink_at.unwrap_or(usize::MAX))
        .min(tail::list_at(lines, opening.from).unwrap_or(usize::MAX));
    let head = || opening.from..end;
    let sure = head().find(|&at| date_in(lines.text(at)).is_some_and(|found| found.sure));
    opening.date_at = sure.or_else(|| head().find(|&at| date_in(lines.text(at)).is_some()));
    opening.date_line = opening.date_at.map(|at| lines.text(at).to_owned());
    let too_far = |at: usize| opening.date_at.is_some_and(|date| at > date + TEASER_LINES);
    opening.permalink_at = opening.permalink_at.filter(|&at| !too_far(at));
    opening
}

/// Where the text has begun at the latest: at a picture, or when a third sentence ends a long line (the
/// teaser may be two). A date behind it is of the text or of a classic page's closing list.
fn head_ends(lines: &Lines, from: usize) -> usize {
    let mut sentences = 0;
    let ends = |at: &usize| {
        let Some(line) = lines.get(*at) else {
            return true;
        };
        sentences += usize::from(line.chars() > 60 && is_closed(&line.text));
        sentences > 2 || is_image(&line.text) || language::is_furniture(&line.text)
    };
    (from..from + HEAD_LINES)
        .find(ends)
        .unwrap_or(from + HEAD_LINES)
}

/// `date 2021-04-10 REST`, as some corpora begin: the day and what follows it.
fn stamp(text: &str) -> Option<(&str, &str)> {
    let (day, rest) = text.strip_prefix("date ")?.split_once(' ')?;
    let digits = |field: &str| field.len() >= 2 && field.bytes().all(|b| b.is_ascii_digit());
    let is_day = day.split('-').all(digits) && day.split('-').next().is_some_and(|y| y.len() == 4);
    is_day.then_some((day, rest.trim_start()))
}

fn title_line(text: &str) -> Option<Title> {
    let owned = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some((headline, day)) = text.split_once(" – DW – ") {
        return Some(Title {
            headline: owned(headline)?,
            kicker: None,
            date: Some(date::displayed(day, false)?),
        });
    }
    let parts: Vec<&str> = text.split('|').map(str::trim).collect();
    let station = parts
        .iter()
        .position(|part| matches!(*part, "DW" | "DW.COM" | "DW.DE"))?;
    Some(Title {
        headline: owned(parts.first().filter(|_| station > 0)?)?,
        kicker: parts
            .get(1)
            .filter(|_| station > 1)
            .and_then(|kicker| owned(kicker)),
        date: parts
            .get(station + 1)
            .and_then(|day| date::displayed(day, false)),
    })
}

/// Moves past the skip links (three, numbered, in the page's language) or a classic page's six
/// quick-jump links, and past the lines some pages set before them.
fn skip_links(lines: &Lines, opening: &mut Opening) {
    let known = |text: &str| {
        LANGUAGES
            .iter()
            .any(|language| forms(language.skip).any(|form| same(form, text)))
            || forms(QUICK_JUMP).any(|form| fits(text, form))
    };
    // Links in a language nobody has seen are still three, numbered, at the top of a text with DW's address.
    let unseen = (1..=3).all(|n: u32| {
        let at = opening.from + usize::try_from(n).unwrap_or(0) - 1;
        numbered(lines.text(at)).is_some_and(|(number, _)| number == n)
    }) && lines.names_dw();
    let first = opening.from;
    while let Some(line) = lines.get(opening.from) {
        let text = listed(&line.text).unwrap_or(line.text.as_str());
        if known(text) || (unseen && opening.from < first + 3) {
            opening.skip_links.push(text.to_owned());
        } else if let Some(links) = glued_links(text) {
            opening.skip_links.extend(links);
        } else if !language::is_appeal(text) {
            return;
        }
        opening.from += 1;
    }
}

/// Skip links that an extractor glued: `Skip to contentSkip to main menuSkip to more DW sites`.
fn glued_links(text: &str) -> Option<Vec<String>> {
    let mut links = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut forms = LANGUAGES.iter().flat_map(|language| forms(language.skip));
        let end = forms.find_map(|form| language::prefix(rest, form))?;
        links.push(rest.get(..end)?.to_owned());
        rest = rest.get(end..)?.trim_start();
    }
    (links.len() > 1).then_some(links)
}

/// A date at the end of a line of the head.
struct DateIn<'a> {
    /// What stands before it: authors, or nothing.
    before: &'a str,
    iso: String,
    /// Nothing stands before it, or it is glued to what does.
    sure: bool,
}

/// The date of a line that is a date, or authors and a date.
fn date_in(text: &str) -> Option<DateIn<'_>> {
    let (at, iso) = date::trailing(text)?;
    let before = text.get(..at)?;
    let glued = !before.ends_with(' ');
    let before = before.trim();
    let code = glued && !before.contains(' ') && before.chars().count() <= 16;
    let fits = before.is_empty() || code || Writers::read(before, None).is_some();
    fits.then_some(DateIn {
        before,
        iso,
        sure: glued || before.is_empty(),
    })
}

/// Reads the head.
pub(super) fn read(lines: &Lines, opening: Opening, tag: Option<&str>) -> Head {
    let mut head = Head::default();
    let from = opening.headline_from(lines);
    match (opening.date_at, opening.permalink_at) {
        (Some(date_at), permalink_at) => {
            head.read_date(lines, date_at, tag);
            let above = head.above(lines, from, date_at);
            head.read_above(&above, tag);
            head.read_below(lines, date_at + 1, permalink_at);
        }
        (None, Some(permalink_at)) => {
            let mut above = head.above(lines, from, permalink_at);
            above.retain(|line| !is_relative_date(&line.text) || is_closed(&line.text));
            head.read_undated(&above);
            head.body_from = permalink_at + 1;
        }
        (None, None) => head.read_bare(lines, from, opening.title.as_ref()),
    }
    head.id = opening.permalink_at.and_then(|at| id_in(lines.text(at)));
    if let Some(title) = opening.title {
        head.headline.get_or_insert(title.headline);
        if head.kicker.is_empty() {
            head.kicker.extend(title.kicker.map(link));
        }
        head.published = head.published.or(title.date);
    }
    head.published = head.published.or(opening.stamp);
    head
}

impl Opening {
    /// Where the head starts: behind the skip links or, on a classic page, at the kicker over the headline
    /// that the title line names, past the page's navigation.
    fn headline_from(&self, lines: &Lines) -> usize {
        let Some(title) = &self.title else {
            return self.from;
        };
        // A webapp page's three links have no navigation behind them.
        if self.skip_links.len() == 3 {
            return self.from;
        }
        let named = |at: &usize| same(lines.text(*at), &title.headline);
        match (self.from..self.from + SEARCH_LINES).find(named) {
            Some(at) if self.date_at.is_none_or(|date| at < date) => {
                let is_kicker = |kicker: &String| same(kicker, lines.text(at.saturating_sub(1)));
                let over = at > self.from && title.kicker.as_ref().is_some_and(is_kicker);
                at - usize::from(over)
            }
            _ => self.from,
        }
    }
}

impl Head {
    /// The date, the second date of a live blog, and who is glued before them.
    fn read_date(&mut self, lines: &Lines, at: usize, tag: Option<&str>) {
        let text = lines.text(at);
        let Some(found) = date_in(text) else { return };
        self.modified = modified(text);
        self.published = Some(found.iso);
        if !found.before.is_empty() {
            self.set_writers(found.before, tag);
        }
    }

    /// The lines between `from` and `to` that say something of the article.
    fn above<'a>(&mut self, lines: &'a Lines, from: usize, to: usize) -> Vec<&'a Line> {
        let mut kept = Vec::new();
        for line in lines.slice(from, to) {
            if language::video_fallback(&line.text) {
                self.removed.push(Removed {
                    reason: RemovedReason::NoScript,
                    text: line.text.clone(),
                });
            } else if !is_chrome(&line.text) {
                kept.push(line);
            }
        }
        kept
    }

    /// Kicker, headline and, unless they were glued to the date, authors.
    fn read_above(&mut self, above: &[&Line], tag: Option<&str>) {
        let mut rest = above;
        // A kicker follows the skip links without a blank line.
        while let [first, more @ ..] = rest
            && !first.starts
            && !more.is_empty()
        {
            self.kicker.push(link(first.text.clone()));
            rest = more;
        }
        if let [.., headline, last] = rest
            && self.authors.is_empty()
            && self.credit.is_none()
            && is_byline_over_date(headline, last)
        {
            self.set_writers(&last.text, tag);
            rest = rest.get(..rest.len() - 1).unwrap_or_default();
        }
        if let [kicker @ .., headline] = rest {
            self.kicker
                .extend(kicker.iter().map(|line| link(line.text.clone())));
            self.headline = Some(headline.text.clone());
        } else {
            // What looked like a kicker was the headline.
            self.headline = self.kicker.pop().map(|link| link.text);
        }
    }

    /// The teaser, and where the text begins.
    fn read_below(&mut self, lines: &Lines, from: usize, permalink_at: Option<usize>) {
        let mut at = from;
        while let Some(line) = lines.get(at) {
            if let Some(day) = modified(&line.text) {
                self.modified.get_or_insert(day);
            } else if !is_chrome(&line.text) {
                break;
            }
            at += 1;
        }
        let to = permalink_at.unwrap_or_else(|| {
            // Without a permalink (AMP) the teaser is the first group of lines, if it is a text.
            let ends = |at: &usize| lines.get(*at).is_none_or(|line| line.ends);
            let end = (at..at + TEASER_LINES).find(ends).unwrap_or(at) + 1;
            let has_image = lines.slice(at, end).iter().any(|line| is_image(&line.text));
            if has_image || end >= lines.len() {
                at
            } else {
                end
            }
        });
        let teaser: Vec<&str> = self
            .above(lines, at, to)
            .iter()
            .map(|line| line.text.as_str())
            .collect();
        self.teaser = Some(teaser.join(" ")).filter(|teaser| !teaser.is_empty());
        self.body_from = permalink_at.map_or(to, |at| at + 1);
    }

    /// A head without a date: kicker, headline, teaser.
    fn read_undated(&mut self, above: &[&Line]) {
        let kicker = above.iter().take_while(|line| !line.starts).count();
        let kicker = kicker.min(above.len().saturating_sub(1));
        let (over, rest) = above.split_at_checked(kicker).unwrap_or((&[], above));
        self.kicker
            .extend(over.iter().map(|line| link(line.text.clone())));
        let Some((headline, rest)) = rest.split_first() else {
            return;
        };
        self.headline = Some(headline.text.clone());
        let teaser: Vec<&str> = rest.iter().map(|line| line.text.as_str()).collect();
        self.teaser = Some(teaser.join(" ")).filter(|teaser| !teaser.is_empty());
    }

    /// A head without date and permalink, as classic pages have it: kicker, headline, teaser; or, when the
    /// title line alone names the headline, nothing.
    fn read_bare(&mut self, lines: &Lines, from: usize, title: Option<&Title>) {
        self.body_from = from;
        if let Some(title) = title {
            let repeated = |at: usize| same(lines.text(at), &title.headline);
            let Some(at) = [from, from + 1].into_iter().find(|&at| repeated(at)) else {
                return;
            };
            self.kicker.extend(
                lines
                    .slice(from, at)
                    .iter()
                    .map(|line| link(line.text.clone())),
            );
            self.headline = Some(title.headline.clone());
            self.read_below(lines, at + 1, None);
            return;
        }
        let short = |line: &Line| line.text.split(' ').count() <= 3 && !is_closed(&line.text);
        let is_kicker = lines.get(from).is_some_and(short)
            && lines
                .get(from + 1)
                .is_some_and(|next| !short(next) && !is_closed(&next.text));
        let at = from + usize::from(is_kicker);
        self.kicker.extend(
            lines
                .slice(from, at)
                .iter()
                .map(|line| link(line.text.clone())),
        );
        self.headline = lines.get(at).map(|line| line.text.clone());
        self.read_below(lines, at + 1, None);
    }

    fn set_writers(&mut self, text: &str, tag: Option<&str>) {
        match Writers::read(text, tag) {
            Some(writers) => {
                self.authors = writers.people;
                self.credit = writers.credit;
            }
            None => self.authors.push(text.to_owned()),
        }
    }
}

/// Who an author line names.
struct Writers {
    people: Vec<String>,
    credit: Option<Byline>,
}

impl Writers {
    /// Reads what stands in the author place: `Mira Holt | Jan Kern`, `إعداد: NAME`, `СН/дв`,
    /// `Mira Holt with AFP, dpa`, `عاطف NAME Friederike NAME`, `Holt, Mira`. `None` when these are no names.
    fn read(text: &str, tag: Option<&str>) -> Option<Writers> {
        let none = |credit| Writers {
            people: Vec::new(),
            credit: Some(credit),
        };
        if let Some(credit) = credit(text) {
            return Some(none(credit));
        }
        if let Some(names) = author_line(text) {
            return Some(Writers::from(names, None));
        }
        if let Some(sign_off) = sign_off(text) {
            return Some(none(sign_off.byline));
        }
        let (text, credit) = split_credit(text);
        let and = tag
            .and_then(by_tag)
            .map_or("and|und|et", |language| language.and);
        let mut people = Vec::new();
        for part in text
            .split('|')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            match split_scripts(part) {
                Some((first, second)) => {
                    people.extend(part_names(first, and)?);
                    people.extend(part_names(second, and)?);
                }
                None => people.extend(part_names(part, and)?),
            }
        }
        Some(Writers::from(people, credit))
    }

    /// DW itself is no author; agencies and initials among the names are a credit.
    fn from(names: Vec<String>, credit: Option<Byline>) -> Writers {
        let is_station = |name: &String| ["DW", "Deutsche Welle"].iter().any(|dw| same(dw, name));
        let names = names.into_iter().filter(|name| !is_station(name)).collect();
        let (people, codes) = byline::people(names);
        Writers {
            people,
            credit: credit.or(codes),
        }
    }
}

/// The names of one part. A comma stands between names only where each is a full one: `Holt, Mira` is one
/// person, surname first.
fn part_names(part: &str, and: &'static str) -> Option<Vec<String>> {
    if writer_in_place(part).is_some() {
        return Some(vec![part.to_owned()]);
    }
    let full = |name: &str| name.split_whitespace().count() > 1 || agency(name).is_some();
    let pieces: Vec<&str> = part.split([',', '،', '、']).map(str::trim).collect();
    if pieces.len() > 1 && !pieces.iter().all(|piece| full(piece)) {
        let all_names = pieces.iter().all(|piece| is_name(piece));
        return all_names.then(|| vec![part.to_owned()]);
    }
    names(part, and)
}

/// `Mira Holt in Houston` → `Mira Holt` and `Houston`, in English and German.
pub(super) fn writer_in_place(text: &str) -> Option<(&str, &str)> {
    let (name, place) = text.split_once(" in ")?;
    let full = name.contains(' ');
    (full && is_name(name) && is_name(place)).then_some((name, place))
}

/// `Mira Holt with AFP, dpa` → `Mira Holt` and the credit.
fn split_credit(text: &str) -> (&str, Option<Byline>) {
    let found = text.match_indices(' ').take(12).find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        language::without_with(rest)?;
        Some((text.get(..at)?.trim_end(), credit(rest)?))
    });
    match found {
        Some((before, credit)) => (before, Some(credit)),
        None => (text, None),
    }
}

/// Two names with nothing but a space between, in two scripts: Urdu pages print the author and the German
/// colleague so.
fn split_scripts(text: &str) -> Option<(&str, &str)> {
    let latin = |word: &str| word.contains(|c: char| c.is_ascii_alphabetic());
    let (at, _) = text.match_indices(' ').find(|(at, _)| {
        let before = text.get(..*at).and_then(|before| before.rsplit(' ').next());
        let after = text.get(at + 1..).and_then(|after| after.split(' ').next());
        before.zip(after).is_some_and(|(a, b)| latin(a) != latin(b))
    })?;
    let (first, second) = (text.get(..at)?, text.get(at + 1..)?);
    let full = |name: &str| name.split(' ').count() > 1;
    (full(first) && full(second)).then_some((first, second))
}

/// Whether the last line above a date names authors: beside the date, below a headline; or in a group of
/// its own, below a line too long for a kicker.
fn is_byline_over_date(above: &Line, last: &Line) -> bool {
    let reads = || Writers::read(&last.text, None).is_some();
    if !last.ends {
        return !is_closed(&last.text) && (reads() || last.chars() <= 40);
    }
    let han = above
        .text
        .contains(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'));
    let long = above.text.split(' ').count() > 3 || above.chars() > if han { 6 } else { 24 };
    long && last.text.split(' ').count() <= 8 && reads()
}

/// A second date behind a label such as "last updated".
fn modified(text: &str) -> Option<String> {
    LANGUAGES
        .iter()
        .flat_map(|language| forms(language.updated))
        .find_map(|form| {
            let lower = text
                .find(form)
                .or_else(|| language::prefix(text, form).map(|_| 0))?;
            date::displayed(text.get(lower..)?, false)
        })
}

/// Lines of the page among those of the head: labels, durations, the numeric form of the date.
fn is_chrome(text: &str) -> bool {
    let numeric = text.chars().all(|c| c.is_numeric() || "./:- ".contains(c));
    let live = text == "Live" || text == "LIVE";
    numeric || live || language::is_advertisement(text) || language::is_copy_link(text)
}

/// `vor 3 Stunden`, `3 hours ago`: a few words, one small number.
fn is_relative_date(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_number = |word: &&str| word.chars().all(char::is_numeric) && word.chars().count() <= 2;
    (2..=5).contains(&words.len())
        && words.iter().copied().filter(|word| is_number(word)).count() == 1
}

fn link(text: String) -> Link {
    Link { text, url: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(text: &str) -> Head {
        let lines = Lines::new(text);
        let opening = opening(&lines);
        read(&lines, opening, Some("en"))
    }

    const SKIP: &str = "1. Skip to content\n  2. Skip to main menu\n  3. Skip to more DW sites\n";
    const REST: &str = "\n\nThe teaser.\n\nhttps://p.dw.com/p/1H0P1\nalt\nImage: AP\n\nText.";

    #[test]
    fn titles() {
        let title = title_line("A bridge | Sports| All the sports | DW | 10.04.2021").unwrap();
        assert_eq!(title.headline, "A bridge");
        assert_eq!(title.kicker.as_deref(), Some("Sports"));
        assert_eq!(title.date.as_deref(), Some("2021-04-10"));
        assert_eq!(
            title_line("A bridge | DW | 10.04.2021").unwrap().kicker,
            None
        );
        assert_eq!(
            title_line("A bridge – DW – 30.01.2024").unwrap().headline,
            "A bridge"
        );
        for other in ["", "|", "DW | 10.04.2021", "A | B", "A – DW – B"] {
            assert_eq!(title_line(other), None, "{other}");
        }
    }

    #[test]
    fn authors_in_the_many_ways() {
        let long = "A long line about a bridge";
        for (line, authors, credit) in [
            ("Mira Holt\nMay 3, 2024", &["Mira Holt"][..], None),
            ("Mira HoltMay 3, 2024", &["Mira Holt"], None),
            (
                "Mira Holt | Jan KernMay 3, 2024",
                &["Mira Holt", "Jan Kern"],
                None,
            ),
            (
                "Mira Holt with AFP, dpaMay 3, 2024",
                &["Mira Holt"],
                Some("with AFP, dpa"),
            ),
            ("Mira Holt/ rgMay 3, 2024", &["Mira Holt"], Some("rg")),
            (
                "Mira Holt in HoustonMay 3, 2024",
                &["Mira Holt in Houston"],
                None,
            ),
            ("Holt, Mira\nMay 3, 2024", &["Holt, Mira"], None),
            (
                "Mira Holt, Jan Kern\nMay 3, 2024",
                &["Mira Holt", "Jan Kern"],
                None,
            ),
            ("la/nzz/AudMay 3, 2024", &[], Some("la/nzz/Aud")),
            ("AJMay 3, 2024", &["AJ"], None),
            ("kro_vdtMay 3, 2024", &["kro_vdt"], None),
            (
                "عاطف خان Anna Meyer-Lind\n3 مئی 2024",
                &["عاطف خان", "Anna Meyer-Lind"],
                None,
            ),
            ("DWMay 3, 2024", &[], None),
            ("May 3, 2024", &[], None),
        ] {
            let head = head(&format!("{SKIP}\n{long}\n\n{line}{REST}"));
            assert_eq!(head.headline.as_deref(), Some(long), "{line}");
            assert_eq!(head.authors, authors, "{line}");
            assert_eq!(head.credit.map(|c| c.text).as_deref(), credit, "{line}");
            assert_eq!(head.published.as_deref(), Some("2024-05-03"), "{line}");
            assert_eq!(head.teaser.as_deref(), Some("The teaser."), "{line}");
            assert_eq!(head.id, Some(18_829_463), "{line}");
        }
    }

    #[test]
    fn kickers() {
        for (text, kicker, headline) in [
            (
                "Culture\n\nA bridge opens",
                &["Culture"][..],
                "A bridge opens",
            ),
            (
                "CultureEurope\n\nA bridge opens",
                &["CultureEurope"],
                "A bridge opens",
            ),
            (
                "\nCulture\n\nA bridge opens",
                &["Culture"],
                "A bridge opens",
            ),
            ("\nCulture\n\nMira Holt", &["Culture"], "Mira Holt"),
            ("\nA bridge opens", &[], "A bridge opens"),
            ("A bridge opens", &[], "A bridge opens"),
        ] {
            let head = head(&format!("{SKIP}{text}\n\nMay 3, 2024{REST}"));
            let found: Vec<String> = head.kicker.into_iter().map(|link| link.text).collect();
            assert_eq!(found, kicker, "{text}");
            assert_eq!(head.headline.as_deref(), Some(headline), "{text}");
        }
    }

    #[test]
    fn other_heads() {
        let no_date = head(&format!("{SKIP}\nA bridge opens\n\n3 hours ago{REST}"));
        assert_eq!(no_date.headline.as_deref(), Some("A bridge opens"));
        assert_eq!(no_date.teaser.as_deref(), Some("The teaser."));
        assert_eq!(no_date.published, None);
        let live = head(&format!(
            "{SKIP}Live\n\nA bridge opens\n\nPublished May 3, 2024last updated May 4, 2024{REST}"
        ));
        assert_eq!(live.published.as_deref(), Some("2024-05-03"));
        assert_eq!(live.modified.as_deref(), Some("2024-05-04"));
        assert_eq!(live.headline.as_deref(), Some("A bridge opens"));
        let dated_title = head(&format!(
            "{SKIP}\nA talk with DW (03.07.2019)\n\nJuly 4, 2019{REST}"
        ));
        assert_eq!(
            dated_title.headline.as_deref(),
            Some("A talk with DW (03.07.2019)")
        );
        assert_eq!(dated_title.published.as_deref(), Some("2019-07-04"));
        let amp = head(&format!(
            "{SKIP}\nA bridge opens\n\nMay 3, 2024Advertisement\n\nIt took years.\n\nText."
        ));
        assert_eq!(amp.teaser.as_deref(), Some("It took years."));
        let stamped = head(
            "date 2021-04-10  A bridge | Sports| All | DW | 10.04.2021\n\nText one.\n\nText two.",
        );
        assert_eq!(stamped.headline.as_deref(), Some("A bridge"));
        assert_eq!(stamped.body_from, 1);
        assert_eq!(stamped.published.as_deref(), Some("2021-04-10"));
    }
}
