//! The page, declared, and laid over the lines: for each form of page the best path through its slots, from the
//! first line to the last and never back. All weights are here.

use super::lines::{Lines, listed};
use super::signs::{CHROME, CLOSING, Signed, Signs, day_in, is_han};

/// A place on the page, in the page's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    /// Before the article: skip links, title, navigation, a note on cookies.
    Before,
    Kicker,
    Headline,
    /// The teaser where it stands over the day.
    Lead,
    By,
    Day,
    Teaser,
    Link,
    Body,
    /// Behind the article.
    Rest,
}

#[cfg(not(target_family = "wasm"))]
impl Slot {
    /// As `--explain` prints it.
    pub fn name(self) -> &'static str {
        match self {
            Before => "before",
            Kicker => "kicker",
            Headline => "headline",
            Lead => "lead",
            By => "by",
            Day => "day",
            Teaser => "teaser",
            Link => "link",
            Body => "body",
            Rest => "rest",
        }
    }
}

use Slot::{Before, Body, By, Day, Headline, Kicker, Lead, Link, Rest, Teaser};

/// All slots, in order.
const SLOTS: [Slot; 10] = [
    Before, Kicker, Headline, Lead, By, Day, Teaser, Link, Body, Rest,
];

/// A form of page: the slots it has and those it cannot be without.
#[derive(Debug)]
pub(super) struct PageForm {
    pub name: &'static str,
    slots: &'static [Slot],
    needed: &'static [Slot],
    /// What speaks against it beforehand.
    cost: i32,
}

/// The forms of page that are known.
pub(super) const FORMS: &[PageForm] = &[
    PageForm {
        name: "webapp",
        slots: &[Before, Kicker, Headline, By, Day, Teaser, Link, Body, Rest],
        needed: &[Headline, Day],
        cost: 0,
    },
    PageForm {
        name: "webapp without a day",
        slots: &[Before, Kicker, Headline, By, Teaser, Link, Body, Rest],
        needed: &[Headline, Link],
        cost: 0,
    },
    PageForm {
        name: "classic",
        slots: &[Before, Kicker, Headline, Teaser, Body, Rest],
        needed: &[Headline],
        cost: 0,
    },
    PageForm {
        name: "mobile",
        slots: &[Before, Headline, Lead, Day, Body, Rest],
        needed: &[Headline, Lead, Day],
        cost: 0,
    },
    PageForm {
        name: "text alone",
        slots: &[Before, Day, Link, Body, Rest],
        needed: &[],
        cost: 8,
    },
];

/// What speaks against a day in the head of a classic page.
const CLASSIC: i32 = 25;

/// The longest teaser of a page that shows its day, in characters, where no permalink closes it.
const LONGEST_TEASER: usize = 250;

/// What cannot be.
const NEVER: i32 = -1_000_000;

/// The slots of the lines.
#[derive(Debug)]
pub(super) struct Aligned {
    pub form: &'static str,
    pub slots: Vec<Slot>,
    /// By how much the best form is better than the next that reads another headline.
    pub margin: i32,
}

/// Lays each form over the lines and takes the one that fits best.
pub(super) fn align(lines: &Lines, signed: &Signed) -> Aligned {
    let shown: Vec<usize> = (0..signed.len())
        .filter(|&at| !signed.at(at).any(CHROME))
        .collect();
    let headless = is_headless(lines, signed, &shown);
    let mut best: Option<(i32, Aligned)> = None;
    let mut second = NEVER;
    let headline = |slots: &[Slot]| slots.iter().position(|slot| *slot == Headline);
    for form in FORMS {
        let page = Costs {
            lines,
            signed,
            shown: &shown,
            form,
            headless,
        };
        let (score, slots) = page.path();
        let other = |best: &(i32, Aligned)| headline(&best.1.slots) != headline(&slots);
        let aligned = |slots| Aligned {
            form: form.name,
            slots,
            margin: 0,
        };
        match &best {
            Some(found) if found.0 >= score => {
                if other(found) {
                    second = second.max(score);
                }
            }
            Some(found) => {
                if other(found) {
                    second = second.max(found.0);
                }
                best = Some((score, aligned(slots)));
            }
            None => best = Some((score, aligned(slots))),
        }
    }
    let (score, mut aligned) = best.unwrap_or((
        0,
        Aligned {
            form: "text alone",
            slots: vec![Body; signed.len()],
            margin: 0,
        },
    ));
    aligned.margin = score.saturating_sub(second);
    aligned
}

struct Costs<'a> {
    lines: &'a Lines,
    signed: &'a Signed,
    /// The lines that are not chrome.
    shown: &'a [usize],
    form: &'a PageForm,
    /// Of the page's head there is the headline and the day, and no more.
    headless: bool,
}

/// Whether an extractor has kept nothing of the page but headline, day and text, as trafilatura does: a paragraph a
/// line, the day alone on the second, and no line of the page's own.
fn is_headless(lines: &Lines, signed: &Signed, shown: &[usize]) -> bool {
    let own = Signs::SKIP | Signs::TITLE | Signs::LINK | Signs::PICTURE | Signs::STAMP | CLOSING;
    let day = |at: usize| day_in(lines.text(at)).is_some_and(|day| day.is_alone());
    lines.tight
        && shown.get(1).is_some_and(|&at| day(at))
        && !shown.iter().any(|&at| signed.at(at).any(own))
}

/// How many slots there are.
const COUNT: usize = SLOTS.len();

impl Costs<'_> {
    /// The best path, and its score. Chrome takes the slot of the line before it.
    fn path(&self) -> (i32, Vec<Slot>) {
        let mut scores = [NEVER; COUNT];
        let mut back: Vec<[u8; COUNT]> = Vec::with_capacity(self.shown.len());
        for at in 0..self.shown.len() {
            let mut next = [NEVER; COUNT];
            let mut from = [0_u8; COUNT];
            for ((to, best), came) in SLOTS.iter().zip(&mut next).zip(&mut from) {
                let fit = self.fit(at, *to);
                if fit <= NEVER {
                    continue;
                }
                if at == 0 {
                    *best = fit + self.step(at, Before, *to).min(0);
                    continue;
                }
                for ((slot, score), number) in SLOTS.iter().zip(&scores).zip(0_u8..) {
                    if slot > to || *score <= NEVER / 2 {
                        continue;
                    }
                    let total = score + fit + self.step(at, *slot, *to);
                    if total > *best {
                        (*best, *came) = (total, number);
                    }
                }
            }
            scores = next;
            back.push(from);
        }
        self.walk_back(&scores, &back)
    }

    fn walk_back(&self, scores: &[i32; COUNT], back: &[[u8; COUNT]]) -> (i32, Vec<Slot>) {
        let ended = |slot: &Slot, score: &i32| score + self.end(*slot);
        let ends = SLOTS.iter().zip(scores).zip(0_u8..);
        let Some((score, mut number)) = ends
            .map(|((slot, score), number)| (ended(slot, score), number))
            .max_by_key(|(score, number)| (*score, u8::MAX - number))
        else {
            return (NEVER, Vec::new());
        };
        let mut slots = vec![Before; self.signed.len()];
        for (at, from) in self.shown.iter().zip(back).rev() {
            let slot = SLOTS.get(usize::from(number)).copied().unwrap_or(Body);
            if let Some(place) = slots.get_mut(*at) {
                *place = slot;
            }
            number = from.get(usize::from(number)).copied().unwrap_or(0);
        }
        let mut last = Before;
        let mut shown = self.shown.iter().copied().peekable();
        for (at, slot) in slots.iter_mut().enumerate() {
            if shown.next_if_eq(&at).is_some() {
                last = *slot;
            } else {
                *slot = last;
            }
        }
        let titled = self.form.cost > 0 && self.signed.title.is_some();
        let cost = match titled {
            true => 1,
            false if self.signed.classic && self.form.slots.contains(&Day) => CLASSIC,
            false => self.form.cost,
        };
        (score - cost, slots)
    }

    /// What it costs to go from a slot to another: the slots between that the form needs are missing.
    fn step(&self, at: usize, from: Slot, to: Slot) -> i32 {
        if from == to {
            return match to {
                Kicker if self.follows_skip_links(at - 1) && !self.says_again(at) => -3,
                // Where navigation ends in the category, the first of two labels says it again.
                Kicker if self.signs(at - 1).any(Signs::REPEATED) => -1,
                Kicker => -9,
                Headline | Lead | Link => NEVER,
                By => -12,
                // A second line may say the same day in another way; teasers have many.
                Day => -15,
                // Lines that stand together are one teaser, rarely.
                Teaser if !self.starts(at) => -4,
                Teaser => -7,
                Before | Body | Rest => 0,
            };
        }
        let between = |slot: &&Slot| from < **slot && **slot < to;
        if self.form.needed.iter().any(|slot| between(&slot)) {
            return NEVER;
        }
        match (from, to) {
            (Before, Lead | By | Teaser | Rest) => NEVER,
            (_, Rest) if !self.signs(at).any(CLOSING) => NEVER,
            (By, Teaser | Link) => -6,
            (By, Body) => NEVER,
            (Before, Kicker) if self.follows_skip_links(at) => 2,
            // One word is rather the kicker, and what follows the headline.
            (Headline, By) if self.is_word(at - 1) => -4,
            _ => 0,
        }
    }

    fn starts(&self, at: usize) -> bool {
        self.line(at).is_none_or(|at| self.lines.starts(at))
    }

    fn line(&self, at: usize) -> Option<usize> {
        self.shown.get(at).copied()
    }

    fn signs(&self, at: usize) -> Signs {
        self.line(at)
            .map(|at| self.signed.at(at))
            .unwrap_or_default()
    }

    /// A kicker follows the skip links without a blank line.
    fn follows_skip_links(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|at| self.signs(at));
        before.is_some_and(|before| before.any(Signs::SKIP)) && !self.starts(at)
    }

    /// A word alone; of Chinese, up to four signs.
    fn is_word(&self, at: usize) -> bool {
        let text = self.line(at).map_or("", |at| self.lines.text(at));
        let signs = text.chars().take(5).count();
        !text.contains(' ') && (signs < 5 || !text.contains(is_han))
    }

    /// Navigation ends in the category, with which the kicker begins: `Culture`, `CultureEurope`.
    fn says_again(&self, at: usize) -> bool {
        let whole = |at: usize| self.line(at).map_or("", |at| self.lines.text(at));
        let text = |at: usize| listed(whole(at)).unwrap_or(whole(at));
        at > 0 && text(at).starts_with(text(at - 1))
    }

    /// The text may end in a slot.
    fn end(&self, slot: Slot) -> i32 {
        let missing = |needed: &&Slot| **needed > slot;
        if self.form.needed.iter().any(|slot| missing(&slot)) {
            return NEVER;
        }
        match slot {
            Kicker | By => NEVER,
            // There is an article.
            Before => -5,
            _ => 0,
        }
    }

    /// How well a line fits a slot.
    fn fit(&self, at: usize, slot: Slot) -> i32 {
        if !self.form.slots.contains(&slot) {
            return NEVER;
        }
        let signs = self.signs(at);
        let page = Signs::SKIP | Signs::TITLE | Signs::STAMP;
        if signs.any(page) {
            return match slot {
                Before => 3,
                Body | Rest => -6,
                _ => NEVER,
            };
        }
        let head =
            CLOSING | Signs::LINK | Signs::PICTURE | Signs::SLIDE | Signs::PLAYER | Signs::APPEAL;
        match slot {
            // A text alone has no navigation.
            Before => before(signs) - i32::from(self.form.cost > 0),
            Kicker if signs.any(head | Signs::DAY) => NEVER,
            Kicker => self.kicker(signs),
            Headline if signs.any(head | Signs::DAY) => NEVER,
            Headline => self.headline(signs),
            Lead if signs.any(head | Signs::DAY) => NEVER,
            Lead => lead(signs),
            By if signs.any(head | Signs::DAY) => NEVER,
            By => self.by(at, signs),
            Day if signs.any(Signs::DAY) => 14,
            Day if signs.any(Signs::MAYBE_DAY) => 6,
            Day if signs.any(Signs::RELATIVE) => 3,
            Day => NEVER,
            Teaser if self.headless || signs.any(head) => NEVER,
            Teaser => self.teaser(at, signs),
            Link if signs.any(Signs::LINK) => 15,
            Link => NEVER,
            Body => body(signs),
            Rest => i32::from(signs.any(CLOSING)),
        }
    }

    fn kicker(&self, signs: Signs) -> i32 {
        let label = !signs.any(Signs::LONG | Signs::CLOSED);
        weigh(
            signs,
            i32::from(label),
            &[
                (Signs::KICKER, 10),
                (Signs::SHORT, 1),
                (Signs::WORDIER, -4),
                (Signs::CLOSED, -8),
                (Signs::LONG, -20),
                (Signs::HEADLINE, -10),
                (Signs::MARKED, -10),
                (Signs::PARENTHESIS, -3),
                (Signs::LISTED, -1),
            ],
        )
    }

    fn headline(&self, signs: Signs) -> i32 {
        let base = match (&self.signed.title, signs.any(Signs::HEADLINE)) {
            (Some(_), true) => 40,
            (Some(_), false) => -8,
            (None, _) => 0,
        };
        let closed = signs.any(Signs::CLOSED) && !signs.any(Signs::QUESTION);
        let weights = [
            (Signs::WORDY, 3),
            (Signs::RUNNING, -25),
            (Signs::MARKED, 20),
            (Signs::RELATIVE, -3),
            (Signs::PARENTHESIS, -5),
            (Signs::LISTED, -8),
            (Signs::BAR, -8),
        ];
        weigh(signs, base - if closed { 6 } else { 0 }, &weights)
    }

    fn by(&self, at: usize, signs: Signs) -> i32 {
        let day = self
            .signs(at + 1)
            .any(Signs::DAY | Signs::RELATIVE | Signs::MAYBE_DAY);
        // Beside the date, below a blank line.
        let beside = !self.lines.tight && day && self.starts(at) && !self.starts(at + 1);
        let apart = !self.lines.tight && day && self.starts(at + 1);
        let names = signs.any(Signs::NAMES);
        let base = match (names, beside) {
            (true, true) => 7,
            (true, false) => 3,
            (false, true) if !signs.any(Signs::CLOSED | Signs::LONG) => 3,
            _ => -12,
        };
        let apart = if apart { -5 } else { 0 };
        base + apart
            + weigh(
                signs,
                0,
                &[(Signs::SURE_NAMES, 3), (Signs::LONG, -3), (Signs::BAR, 6)],
            )
    }

    fn teaser(&self, at: usize, signs: Signs) -> i32 {
        let open = signs.any(Signs::CLOSED) || signs.any(Signs::LONG);
        // Two lines without a blank one between are a picture's, not the teaser.
        let figure = !self.lines.tight
            && !open
            && !self.starts(at + 1)
            && !self.signs(at + 1).any(Signs::LINK);
        // Extractors that drop the page's head keep the day, and what follows it is the text.
        let first = self.form.slots.contains(&Day)
            && !self.signs(at + 1).any(Signs::LINK)
            && self
                .line(at)
                .is_some_and(|at| self.lines.chars(at) > LONGEST_TEASER);
        let weights = [
            (Signs::CLOSED, 3),
            (Signs::LONG, 2),
            (Signs::RUNNING, -1),
            (Signs::DAY, -4),
            (Signs::REPEATED, -6),
        ];
        weigh(
            signs,
            if open { 0 } else { -1 } - if figure { 3 } else { 0 } - if first { 8 } else { 0 },
            &weights,
        )
    }
}

/// Ends as a sentence does, and is no more than two of them.
fn lead(signs: Signs) -> i32 {
    let sentence = signs.any(Signs::CLOSED) && !signs.any(Signs::QUESTION | Signs::SHORT);
    if sentence && signs.any(Signs::WORDY) {
        3
    } else {
        -6
    }
}

fn weigh(signs: Signs, base: i32, weights: &[(Signs, i32)]) -> i32 {
    let held = weights.iter().filter(|(sign, _)| signs.any(*sign));
    base + held.map(|(_, weight)| weight).sum::<i32>()
}

/// Navigation is short; what is certain is not before the article.
fn before(signs: Signs) -> i32 {
    let sentence = signs.any(Signs::CLOSED) && !signs.any(Signs::APPEAL | Signs::QUESTION);
    let weights = [
        (Signs::LINK, -15),
        (Signs::DAY, -6),
        (Signs::PICTURE, -4),
        (Signs::HEADLINE, -6),
        (Signs::RUNNING, -5),
        (Signs::SLIDE, -4),
    ];
    let base = match (sentence, signs.any(Signs::LONG), signs.any(Signs::WORDY)) {
        (true, true, _) => -3,
        (true, false, true) => -2,
        _ => 0,
    };
    weigh(signs, base, &weights)
}

fn body(signs: Signs) -> i32 {
    if signs.any(CLOSING) {
        return NEVER;
    }
    let sentence = signs.any(Signs::CLOSED) && signs.any(Signs::LONG);
    let weights = [
        (Signs::PICTURE, 2),
        (Signs::LINK, -4),
        (Signs::DAY, -3),
        (Signs::SLIDE, 1),
    ];
    let label = signs.any(Signs::SHORT) && !signs.any(Signs::CLOSED);
    weigh(signs, i32::from(sentence) - i32::from(label), &weights)
}
