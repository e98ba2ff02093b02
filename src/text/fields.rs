//! Runs of slots into what a layout finds on a page.

use super::body::{self, Text};
use super::details::{self, Details};
use super::lines::{Lines, bullet};
use super::live;
use super::sections::Sections;
use super::signs::{DayIn, Signed, Signs, day_in};
use super::slots::{Aligned, Slot};
use super::told::Told;
use super::writers::{Writers, set_role};
use crate::article::{Author, Block, Link, Removed, RemovedReason};
use crate::blocks::SignOffs;
use crate::date::{self, Order};
use crate::language::{self, LANGUAGES, Language, by_tag, forms};
use crate::parts::Parts;
use crate::permalink::id_in;

/// What the lines say.
#[derive(Default)]
pub(super) struct Fields {
    pub parts: Parts,
    pub id: Option<u64>,
    /// A player and nothing else, or what a player's line says: whether it is to be heard.
    pub heard: Option<bool>,
    pub only_player: bool,
    pub full: bool,
}

/// Everything that the fields are read from.
pub(super) struct FieldSource<'a> {
    pub lines: &'a Lines,
    pub signed: &'a Signed,
    pub sections: &'a Sections<'a>,
    pub aligned: &'a Aligned,
    pub tag: Option<&'a str>,
    /// What stands in front of the text as its description.
    pub teaser: Option<&'a str>,
}

impl<'a> FieldSource<'a> {
    /// The lines of a slot, without the page's own that stand anywhere.
    fn of(&self, slot: Slot) -> impl Iterator<Item = (usize, &'a str)> {
        let lines = self.lines;
        self.places(slot)
            .filter(|&at| !self.signed.at(at).any(super::signs::CHROME))
            .map(move |at| (at, lines.text(at)))
    }

    fn places(&self, slot: Slot) -> impl Iterator<Item = usize> {
        let slots = self.aligned.slots.iter().enumerate();
        slots.filter(move |(_, s)| **s == slot).map(|(at, _)| at)
    }

    fn language(&self) -> Option<&'static Language> {
        self.tag.and_then(by_tag)
    }
}

/// Reads all fields.
pub(super) fn read(source: &FieldSource<'_>, told: &mut Told) -> Fields {
    let mut read = Fields::default();
    let parts = &mut read.parts;
    parts.kicker = source
        .of(Slot::Kicker)
        // The labels are a list on today's pages.
        .map(|(_, text)| link(bullet(text).unwrap_or(text)))
        .collect();
    parts.headline = source
        .of(Slot::Headline)
        .next()
        .map(|(_, text)| text.to_owned());
    read.id = source.of(Slot::Link).find_map(|(_, text)| id_in(text));
    /// No page says its day more often; a list of days is none.
    const DAYS: usize = 8;
    let days: Vec<(&str, DayIn)> = source
        .of(Slot::Day)
        .take(DAYS)
        .filter_map(|(_, text)| Some((text, day_in(text)?)))
        .collect();
    read_day(source, &days, &mut read);
    read_writers(source, &days, &mut read);
    read_title(source, &mut read);
    read_fallbacks(source, &mut read);
    read_roles(source, &mut read);
    let and = source
        .language()
        .map_or("and|und|et", |language| language.and);
    let list = details::read(source.lines, source.signed, &source.aligned.slots, and);
    read_body(source, &mut read, !list.authors.is_empty(), told);
    read_details(list, &mut read);
    read_teaser(source, &mut read);
    let published = &mut read.parts.published;
    *published = published.take().or_else(|| source.signed.stamp.clone());
    read
}

fn link(text: &str) -> Link {
    Link {
        text: text.to_owned(),
        url: None,
    }
}

/// The day: where it is written in digits and in words, the words decide. What is glued to it is the teaser.
fn read_day(source: &FieldSource<'_>, days: &[(&str, DayIn)], read: &mut Fields) {
    let in_words = days.iter().find(|(_, day)| day.words);
    let day = in_words.or(days.first()).map(|(text, day)| {
        // English webapp pages write the month first.
        let english = !day.words && source.tag == Some("en") && text.contains('/');
        let month_first = || date::displayed(text, Order::MonthFirst);
        english
            .then(month_first)
            .flatten()
            .unwrap_or_else(|| day.iso.clone())
    });
    read.parts.published = day;
    /// Of a head, which has few lines.
    const HEAD: usize = 8;
    let near = |slot| source.of(slot).map(|(_, text)| text);
    let mut lines = near(Slot::Day)
        .take(HEAD)
        .chain(near(Slot::Teaser).take(HEAD));
    read.parts.modified = lines.find_map(modified);
    let glued = days.iter().map(|(_, day)| day.behind);
    let teaser: Vec<&str> = glued
        .filter(|text| !text.is_empty())
        .chain(near(Slot::Lead))
        .chain(near(Slot::Teaser).filter(|text| modified(text).is_none()))
        .collect();
    read.parts.teaser = Some(teaser.join(" ")).filter(|teaser| !teaser.is_empty());
}

/// A second date behind a label such as "last updated".
fn modified(text: &str) -> Option<String> {
    const LABELLED: usize = 160;
    if text.len() > LABELLED || !text.contains(char::is_numeric) {
        return None;
    }
    LANGUAGES
        .iter()
        .flat_map(|language| forms(language.updated))
        .find_map(|form| {
            let at = text
                .find(form)
                .or_else(|| language::prefix(text, form).map(|_| 0))?;
            date::displayed(text.get(at..)?, Order::DayFirst)
        })
}

/// Who wrote it: the lines over the day, and what stands before it.
fn read_writers(source: &FieldSource<'_>, days: &[(&str, DayIn)], read: &mut Fields) {
    let lines = source.of(Slot::By).map(|(_, text)| text);
    let before = days.iter().map(|(_, day)| day.before);
    for text in lines.chain(before.filter(|text| !text.is_empty())) {
        let unread = || Writers {
            people: vec![Author {
                name: text.to_owned(),
                ..Author::default()
            }],
            credit: None,
        };
        let writers = Writers::read(text, source.tag).unwrap_or_else(unread);
        read.parts.authors.extend(writers.people);
        read.parts.credit = read.parts.credit.take().or(writers.credit);
    }
}

/// The title line, for what the page itself does not give.
fn read_title(source: &FieldSource<'_>, read: &mut Fields) {
    let Some(title) = &source.signed.title else {
        return;
    };
    let parts = &mut read.parts;
    parts.headline.get_or_insert_with(|| title.headline.clone());
    if parts.kicker.is_empty() {
        parts.kicker.extend(title.kicker.as_deref().map(link));
    }
    parts.published = parts.published.take().or_else(|| title.day.clone());
}

/// The description in front of the text. What was taken for the teaser is the first paragraph then, or the text
/// begins with the teaser itself.
fn read_teaser(source: &FieldSource<'_>, read: &mut Fields) {
    let Some(teaser) = source.teaser else {
        return;
    };
    let body = &mut read.parts.content.body;
    match read.parts.teaser.take() {
        // The description may have been cut short.
        Some(found) if found.get(..20) == teaser.get(..20) => {
            read.parts.teaser = Some(found);
            return;
        }
        Some(text) => {
            let marks = Vec::new();
            body.insert(0, Block::Paragraph { text, marks });
        }
        None if matches!(body.first(), Some(Block::Paragraph { text, .. }) if text == teaser) => {
            body.remove(0);
        }
        None => {}
    }
    read.parts.teaser = Some(teaser.to_owned());
}

/// What a browser without video shows, in the head: then a recording is the page.
fn read_fallbacks(source: &FieldSource<'_>, read: &mut Fields) {
    for (at, slot) in source.aligned.slots.iter().enumerate() {
        let in_head = (Slot::Kicker..Slot::Body).contains(slot);
        if in_head && source.signed.at(at).any(Signs::FALLBACK) {
            read.parts.removed.push(Removed {
                reason: RemovedReason::NoScript,
                text: source.lines.text(at).to_owned(),
            });
            read.only_player = true;
        }
    }
}

/// The author's box stands at the foot of the article, in a paste at times behind its furniture.
fn read_roles(source: &FieldSource<'_>, read: &mut Fields) {
    const BOX: usize = 4;
    let mut behind = source.of(Slot::Rest).take(BOX);
    behind.any(|(_, text)| set_role(&mut read.parts.authors, text));
}

fn read_body(source: &FieldSource<'_>, read: &mut Fields, listed: bool, told: &mut Told) {
    let mut lines: Vec<usize> = source.places(Slot::Body).collect();
    // Chrome between the head and the text is the head's.
    let first = source.of(Slot::Body).next().map_or(0, |(at, _)| at);
    lines.retain(|at| *at >= first || source.signed.at(*at).any(Signs::FALLBACK));
    let mut text = Text {
        lines: source.lines,
        signed: source.signed,
        language: source.language(),
        at: &lines,
        listed,
        behind_link: source.aligned.slots.get(first.saturating_sub(1)) == Some(&Slot::Link),
    };
    let live = live::read(&text, source.sections, told);
    let (overview, posts) = live.unwrap_or_else(|| (lines.clone(), Vec::new()));
    text.at = &overview;
    let mut body = body::read(&text, &mut read.parts.authors, SignOffs::Byline, told);
    read.parts.posts = live::filled(posts, &mut body);
    read.parts.lead_image = body.lead_image;
    read.heard = body.heard;
    read.full = body.full;
    read.only_player &= body.content.body.is_empty();
    read.parts.content = body.content;
}

/// The list that closes a classic page; its author only where no other is named.
fn read_details(list: Details, read: &mut Fields) {
    let parts = &mut read.parts;
    if parts.authors.is_empty() && parts.content.authors.is_empty() {
        parts.authors = list.authors;
    }
    parts.credit = parts.credit.take().or(list.credit);
    parts.topics = list.topics;
    parts.keywords = list.keywords;
    parts.published = parts.published.take().or(list.published);
    read.id = read.id.or(list.id);
}
