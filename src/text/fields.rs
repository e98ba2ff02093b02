//! Runs of slots into what a layout finds on a page.

use super::body::{self, Text};
use super::details::{self, Details};
use super::lines::bullet;
use super::live;
use super::seen::TextPage;
use super::signs::{CHROME, DayIn, Signs, day_in};
use super::slots::{self, Aligned, Slot};
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

/// A page laid over its lines: what the fields are read from.
pub(super) struct Laid<'a> {
    pub page: &'a TextPage,
    pub aligned: Aligned,
    pub tag: Option<String>,
}

impl<'a> Laid<'a> {
    pub fn new(page: &'a TextPage) -> Laid<'a> {
        let aligned = slots::align(&page.lines, &page.signed);
        Laid {
            tag: page.tag(&aligned.slots),
            page,
            aligned,
        }
    }

    /// The lines of a slot, without the page's own that stand anywhere.
    fn of(&self, slot: Slot) -> impl Iterator<Item = &'a str> {
        self.places_of(slot).map(|at| self.page.lines.text(at))
    }

    fn places_of(&self, slot: Slot) -> impl Iterator<Item = usize> {
        let chrome = |at: usize| self.page.signed.at(at).any(CHROME);
        self.places(slot).filter(move |at| !chrome(*at))
    }

    fn places(&self, slot: Slot) -> impl Iterator<Item = usize> {
        let slots = self.aligned.slots.iter().enumerate();
        slots.filter(move |(_, s)| **s == slot).map(|(at, _)| at)
    }

    fn language(&self) -> Option<&'static Language> {
        self.tag.as_deref().and_then(by_tag)
    }
}

/// Reads all fields.
pub(super) fn read(laid: &Laid<'_>, told: &mut Told) -> Fields {
    let mut read = Fields::default();
    let parts = &mut read.parts;
    // The labels are a list on today's pages.
    let label = |text| Link::label(bullet(text).unwrap_or(text));
    parts.kicker = laid.of(Slot::Kicker).map(label).collect();
    parts.headline = laid.of(Slot::Headline).next().map(str::to_owned);
    read.id = laid.of(Slot::Link).find_map(id_in);
    /// No page says its day more often; a list of days is none.
    const DAYS: usize = 8;
    let lines = laid.of(Slot::Day).take(DAYS);
    let days: Vec<(&str, DayIn)> = lines
        .filter_map(|text| Some((text, day_in(text)?)))
        .collect();
    read_day(laid, &days, parts);
    read_writers(laid, &days, parts);
    read_title(laid, parts);
    read_fallbacks(laid, &mut read);
    read_roles(laid, &mut read.parts);
    let and = laid
        .language()
        .map_or("and|und|et", |language| language.and);
    let list = details::read(
        &laid.page.lines,
        &laid.page.signed,
        &laid.aligned.slots,
        and,
    );
    read_body(laid, &mut read, !list.authors.is_empty(), told);
    read_details(list, &mut read);
    read_teaser(laid, &mut read.parts);
    let published = &mut read.parts.published;
    *published = published.take().or_else(|| laid.page.signed.stamp.clone());
    read
}

/// The day: where it is written in digits and in words, the words decide. What is glued to it is the teaser.
fn read_day(laid: &Laid<'_>, days: &[(&str, DayIn)], parts: &mut Parts) {
    let in_words = days.iter().find(|(_, day)| day.words);
    parts.published = in_words.or(days.first()).map(|(text, day)| {
        // English webapp pages write the month first.
        let english = !day.words && laid.tag.as_deref() == Some("en") && text.contains('/');
        let month_first = date::displayed(text, Order::MonthFirst).filter(|_| english);
        month_first.unwrap_or_else(|| day.iso.clone())
    });
    /// Of a head, which has few lines.
    const HEAD: usize = 8;
    let (days_lines, teasers) = (laid.of(Slot::Day), laid.of(Slot::Teaser));
    let mut head = days_lines.take(HEAD).chain(teasers.take(HEAD));
    parts.modified = head.find_map(modified);
    let glued = days.iter().map(|(_, day)| day.behind);
    let teaser: Vec<&str> = glued
        .filter(|text| !text.is_empty())
        .chain(laid.of(Slot::Lead))
        .chain(
            laid.of(Slot::Teaser)
                .filter(|text| modified(text).is_none()),
        )
        .collect();
    parts.teaser = Some(teaser.join(" ")).filter(|teaser| !teaser.is_empty());
}

/// A second date behind a label such as "last updated".
fn modified(text: &str) -> Option<String> {
    const LABELLED: usize = 160;
    if text.len() > LABELLED || !text.contains(char::is_numeric) {
        return None;
    }
    let mut labels = LANGUAGES
        .iter()
        .flat_map(|language| forms(language.updated));
    labels.find_map(|form| {
        let begins = || language::prefix(text, form).map(|_| 0);
        let at = text.find(form).or_else(begins)?;
        date::displayed(text.get(at..)?, Order::DayFirst)
    })
}

/// Who wrote it: the lines over the day, and what stands before it.
fn read_writers(laid: &Laid<'_>, days: &[(&str, DayIn)], parts: &mut Parts) {
    let before = days.iter().map(|(_, day)| day.before);
    let before = before.filter(|text| !text.is_empty());
    for text in laid.of(Slot::By).chain(before) {
        let unread = || Writers {
            people: vec![Author::named(text.to_owned())],
            credit: None,
        };
        let writers = Writers::read(text, laid.tag.as_deref()).unwrap_or_else(unread);
        parts.authors.extend(writers.people);
        parts.credit = parts.credit.take().or(writers.credit);
    }
}

/// The title line, for what the page itself does not give.
fn read_title(laid: &Laid<'_>, parts: &mut Parts) {
    let Some(title) = &laid.page.signed.title else {
        return;
    };
    parts.headline.get_or_insert_with(|| title.headline.clone());
    if parts.kicker.is_empty() {
        parts
            .kicker
            .extend(title.kicker.as_deref().map(Link::label));
    }
    parts.published = parts.published.take().or_else(|| title.day.clone());
}

/// The description in front of the text. What was taken for the teaser is the first paragraph then, or the text
/// begins with the teaser itself.
fn read_teaser(laid: &Laid<'_>, parts: &mut Parts) {
    let Some(teaser) = &laid.page.teaser else {
        return;
    };
    let body = &mut parts.content.body;
    match parts.teaser.take() {
        // The description may have been cut short.
        Some(found) if found.get(..20) == teaser.get(..20) => {
            parts.teaser = Some(found);
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
    parts.teaser = Some(teaser.clone());
}

/// What a browser without video shows, in the head: then a recording is the page.
fn read_fallbacks(laid: &Laid<'_>, read: &mut Fields) {
    for (at, slot) in laid.aligned.slots.iter().enumerate() {
        let in_head = (Slot::Kicker..Slot::Body).contains(slot);
        if in_head && laid.page.signed.at(at).any(Signs::FALLBACK) {
            read.parts.removed.push(Removed {
                reason: RemovedReason::NoScript,
                text: laid.page.lines.text(at).to_owned(),
            });
            read.only_player = true;
        }
    }
}

/// The author's box stands at the foot of the article, in a paste at times behind its furniture.
fn read_roles(laid: &Laid<'_>, parts: &mut Parts) {
    const BOX: usize = 4;
    let mut behind = laid.of(Slot::Rest).take(BOX);
    behind.any(|text| set_role(&mut parts.authors, text));
}

fn read_body(laid: &Laid<'_>, read: &mut Fields, listed: bool, told: &mut Told) {
    // Chrome between the head and the text is the head's.
    let first = laid.places_of(Slot::Body).next().unwrap_or(0);
    let signed = &laid.page.signed;
    let in_text = |at: &usize| *at >= first || signed.at(*at).any(Signs::FALLBACK);
    let lines: Vec<usize> = laid.places(Slot::Body).filter(in_text).collect();
    let mut text = Text {
        page: laid.page,
        language: laid.language(),
        at: &lines,
        listed,
        behind_link: laid.aligned.slots.get(first.saturating_sub(1)) == Some(&Slot::Link),
    };
    let (overview, posts) = live::read(&text, told).unwrap_or_else(|| (lines.clone(), Vec::new()));
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
