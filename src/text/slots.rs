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
    let page = Costs::new(lines, signed);
    let headline = |slots: &[Slot]| slots.iter().position(|slot| *slot == Headline);
    let mut best = (NEVER, "text alone", vec![Body; signed.len()]);
    let mut second = NEVER;
    for form in FORMS {
        let (score, slots) = page.path(form);
        let other = headline(&best.2) != headline(&slots);
        let worse = if score > best.0 {
            std::mem::replace(&mut best, (score, form.name, slots)).0
        } else {
            score
        };
        if other {
            second = second.max(worse);
        }
    }
    let (score, form, slots) = best;
    Aligned {
        form,
        slots,
        margin: score.saturating_sub(second),
    }
}

/// How many slots there are.
const COUNT: usize = SLOTS.len();

/// A line fits a slot not at all.
const NO: i8 = i8::MIN;

/// What a line costs, whatever the form.
#[derive(Debug, Default)]
struct Cost {
    /// How well it fits each slot.
    fits: [i8; COUNT],
    /// It is too long for a teaser of a page that shows its day.
    overlong: bool,
    /// What speaks for the first line of a kicker, and for a further one, which the line before it decides.
    kicker: i8,
    kicker_again: i8,
    teaser_again: i8,
    day_again: i8,
    /// The same behind a headline.
    by: i8,
    /// It may begin what stands behind the article.
    closes: bool,
}

/// The lines of a page, and what they cost.
struct Costs<'a> {
    lines: &'a Lines,
    signed: &'a Signed,
    /// The lines that are not chrome.
    shown: Vec<usize>,
    /// Of the page's head there is the headline and the day, and no more.
    headless: bool,
    costs: Vec<Cost>,
}

/// A step from a slot to another.
struct Step {
    from: Slot,
    to: Slot,
    cost: i32,
}

impl PageForm {
    fn has(&self, slot: Slot) -> bool {
        self.slots.contains(&slot)
    }

    /// Whether a slot between two is missing that the form needs.
    fn lacks(&self, from: Slot, to: Option<Slot>) -> bool {
        let between = |slot: &Slot| from < *slot && to.is_none_or(|to| *slot < to);
        self.needed.iter().any(between)
    }

    /// The steps from slot to slot that this form allows.
    fn steps(&self) -> Vec<Step> {
        let cost = |from: Slot, to: Slot| match (from, to) {
            _ if from > to || self.lacks(from, Some(to)) || !self.has(to) => None,
            (Headline, Headline) | (Lead, Lead) | (Link, Link) => None,
            (Before, Lead | By | Teaser | Rest) | (By, Body) => None,
            (By, By) => Some(-12),
            (By, Teaser | Link) => Some(-6),
            _ => Some(0),
        };
        let pairs = SLOTS.iter().flat_map(|to| SLOTS.map(|from| (from, *to)));
        let step = |(from, to)| cost(from, to).map(|cost| Step { from, to, cost });
        pairs.filter_map(step).collect()
    }

    /// What it costs to be this form.
    fn cost(&self, signed: &Signed) -> i32 {
        match self.cost > 0 && signed.title.is_some() {
            true => 1,
            false if signed.classic && self.has(Day) => CLASSIC,
            false => self.cost,
        }
    }
}

impl Costs<'_> {
    fn new<'a>(lines: &'a Lines, signed: &'a Signed) -> Costs<'a> {
        let shown: Vec<usize> = (0..signed.len())
            .filter(|&at| !signed.at(at).any(CHROME))
            .collect();
        let mut page = Costs {
            headless: is_headless(lines, signed, &shown),
            costs: Vec::with_capacity(shown.len()),
            lines,
            signed,
            shown,
        };
        for at in 0..page.shown.len() {
            page.costs.push(page.cost(at));
        }
        page
    }

    /// The best path of a form, and its score. Chrome takes the slot of the line before it.
    fn path(&self, form: &PageForm) -> (i32, Vec<Slot>) {
        let steps = form.steps();
        // The first line follows what is before the page.
        let mut scores = SLOTS.map(|slot| if slot == Before { 0 } else { NEVER });
        let mut back: Vec<[u8; COUNT]> = Vec::with_capacity(self.costs.len());
        for line in &self.costs {
            let mut next = [NEVER; COUNT];
            let mut came = [0_u8; COUNT];
            for &Step { from, to, cost } in &steps {
                let fit = line.fits.get(to as usize).copied().unwrap_or(NO);
                let score = scores.get(from as usize).copied().unwrap_or(NEVER);
                if fit == NO || score <= NEVER / 2 {
                    continue;
                }
                let total = score + i32::from(fit) + cost + line.step(from, to, form);
                let places = next.get_mut(to as usize).zip(came.get_mut(to as usize));
                if let Some((best, came)) = places.filter(|(best, _)| **best < total) {
                    (*best, *came) = (total, from as u8);
                }
            }
            scores = next;
            back.push(came);
        }
        self.walk_back(form, &scores, &back)
    }

    fn walk_back(
        &self,
        form: &PageForm,
        scores: &[i32; COUNT],
        back: &[[u8; COUNT]],
    ) -> (i32, Vec<Slot>) {
        let ended = |slot: Slot, score: &i32| match slot {
            Kicker | By => NEVER,
            _ if form.lacks(slot, None) => NEVER,
            // There is an article.
            Before => score - 5,
            _ => *score,
        };
        let ends = SLOTS.iter().zip(scores).zip(0_u8..);
        let Some((score, mut number)) = ends
            .map(|((slot, score), number)| (ended(*slot, score), number))
            .max_by_key(|(score, number)| (*score, u8::MAX - number))
        else {
            return (NEVER, Vec::new());
        };
        let mut slots = vec![None; self.signed.len()];
        for (at, came) in self.shown.iter().zip(back).rev() {
            if let Some(place) = slots.get_mut(*at) {
                *place = SLOTS.get(usize::from(number)).copied();
            }
            number = came.get(usize::from(number)).copied().unwrap_or(0);
        }
        let mut last = Before;
        let slots = slots.into_iter().map(|slot| {
            last = slot.unwrap_or(last);
            last
        });
        (score - form.cost(self.signed), slots.collect())
    }

    fn cost(&self, at: usize) -> Cost {
        let signs = self.signs(at);
        let before = at.checked_sub(1).map(|at| self.signs(at));
        let is_before = |sign: Signs| before.is_some_and(|before| before.any(sign));
        // A kicker follows the skip links without a blank line.
        let follows = |at: usize| at > 0 && self.signs(at - 1).any(Signs::SKIP) && !self.starts(at);
        Cost {
            fits: self.fits(at, signs),
            overlong: self.chars(at) > LONGEST_TEASER && !self.signs(at + 1).any(Signs::LINK),
            kicker: if follows(at) { 2 } else { 0 },
            kicker_again: match () {
                () if at > 0 && follows(at - 1) && !self.says_again(at) => -3,
                // Where navigation ends in the category, the first of two labels says it again.
                () if is_before(Signs::REPEATED) => -1,
                () => -9,
            },
            // Lines that stand together are one teaser, rarely.
            teaser_again: if self.starts(at) { -7 } else { -4 },
            // A second line may say the same day in another way; teasers have many. A list of days is text.
            day_again: if at > 1 && self.signs(at - 2).any(Signs::DAY) {
                -25
            } else {
                -15
            },
            // One word is rather the kicker, and what follows the headline.
            by: if at > 0 && self.is_word(at - 1) {
                -4
            } else {
                0
            },
            closes: signs.any(CLOSING),
        }
    }

    fn starts(&self, at: usize) -> bool {
        self.line(at).is_none_or(|at| self.lines.starts(at))
    }

    fn line(&self, at: usize) -> Option<usize> {
        self.shown.get(at).copied()
    }

    fn text(&self, at: usize) -> &str {
        self.line(at).map_or("", |at| self.lines.text(at))
    }

    fn chars(&self, at: usize) -> usize {
        let text = self.text(at);
        if text.len() > LONGEST_TEASER {
            text.chars().count()
        } else {
            0
        }
    }

    fn signs(&self, at: usize) -> Signs {
        self.line(at)
            .map(|at| self.signed.at(at))
            .unwrap_or_default()
    }

    /// A word alone; of Chinese, up to four signs.
    fn is_word(&self, at: usize) -> bool {
        let text = self.text(at);
        !text.contains(' ') && (text.chars().nth(4).is_none() || !text.contains(is_han))
    }

    /// Navigation ends in the category, with which the kicker begins: `Culture`, `CultureEurope`.
    fn says_again(&self, at: usize) -> bool {
        let text = |at: usize| {
            let whole = self.text(at);
            listed(whole).unwrap_or(whole)
        };
        at > 0 && text(at).starts_with(text(at - 1))
    }

    /// How well a line fits each slot.
    fn fits(&self, at: usize, signs: Signs) -> [i8; COUNT] {
        let page = Signs::SKIP | Signs::TITLE | Signs::STAMP;
        if signs.any(page) {
            return SLOTS.map(|slot| match slot {
                Before => 3,
                Body | Rest => -6,
                _ => NO,
            });
        }
        let apart =
            CLOSING | Signs::LINK | Signs::PICTURE | Signs::SLIDE | Signs::PLAYER | Signs::APPEAL;
        let head = !signs.any(apart);
        let undated = head && !signs.any(Signs::DAY);
        SLOTS.map(|slot| {
            let fit = match slot {
                Before => Some(before(signs)),
                Kicker => undated.then(|| kicker(signs)),
                Headline => undated.then(|| self.headline(signs)),
                Lead => undated.then(|| lead(signs)),
                By => undated.then(|| self.by(at, signs)),
                Day => signs.any(ANY_DAY).then(|| day(signs)),
                Teaser => (head && !self.headless).then(|| self.teaser(at, signs)),
                Link => signs.any(Signs::LINK).then_some(15),
                Body => (!signs.any(CLOSING)).then(|| body(signs)),
                Rest => Some(i32::from(signs.any(CLOSING))),
            };
            fit.and_then(|fit| i8::try_from(fit).ok()).unwrap_or(NO)
        })
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
        let day = self.signs(at + 1).any(ANY_DAY);
        // Beside the date, below a blank line.
        let beside = !self.lines.tight && day && self.starts(at) && !self.starts(at + 1);
        let apart = !self.lines.tight && day && self.starts(at + 1);
        let base = match (signs.any(Signs::NAMES), beside) {
            (true, true) => 7,
            (true, false) => 3,
            (false, true) if !signs.any(Signs::CLOSED | Signs::LONG) => 3,
            _ => -12,
        };
        let weights = [(Signs::SURE_NAMES, 3), (Signs::LONG, -3), (Signs::BAR, 6)];
        weigh(signs, base - if apart { 5 } else { 0 }, &weights)
    }

    fn teaser(&self, at: usize, signs: Signs) -> i32 {
        let open = signs.any(Signs::CLOSED | Signs::LONG);
        // Two lines without a blank one between are a picture's, not the teaser.
        let figure = !self.lines.tight
            && !open
            && !self.starts(at + 1)
            && !self.signs(at + 1).any(Signs::LINK);
        let base = if open { 0 } else { -1 } - if figure { 3 } else { 0 };
        let weights = [
            (Signs::CLOSED, 3),
            (Signs::LONG, 2),
            (Signs::RUNNING, -1),
            (Signs::DAY, -4),
            (Signs::REPEATED, -6),
        ];
        weigh(signs, base, &weights)
    }
}

impl Cost {
    /// What the line itself says of a step.
    fn step(&self, from: Slot, to: Slot, form: &PageForm) -> i32 {
        let is_pages = self.fits.first().is_some_and(|fit| *fit > 0);
        i32::from(match (from, to) {
            // A text alone has no navigation, but for what is certain to be the page's.
            (Before, Before) if form.cost > 0 && !is_pages => -1,
            (Before, Kicker) => self.kicker,
            (Kicker, Kicker) => self.kicker_again,
            (Headline, By) => self.by,
            (Day, Day) => self.day_again,
            (_, Teaser) => {
                let again = if from == to { self.teaser_again } else { 0 };
                let long = self.overlong && form.has(Day);
                again - if long { 8 } else { 0 }
            }
            // What closes the page begins with a line of its own.
            (Rest, Rest) => 0,
            (_, Rest) if !self.closes => return NEVER,
            _ => 0,
        })
    }
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

fn kicker(signs: Signs) -> i32 {
    let label = !signs.any(Signs::LONG | Signs::CLOSED);
    let weights = [
        (Signs::KICKER, 10),
        (Signs::SHORT, 1),
        (Signs::WORDIER, -4),
        (Signs::CLOSED, -8),
        (Signs::LONG, -20),
        (Signs::HEADLINE, -10),
        (Signs::MARKED, -10),
        (Signs::PARENTHESIS, -3),
        (Signs::LISTED, -1),
    ];
    weigh(signs, i32::from(label), &weights)
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

/// Whatever says a day.
const ANY_DAY: Signs = Signs::DAY.with(Signs::MAYBE_DAY).with(Signs::RELATIVE);

fn day(signs: Signs) -> i32 {
    match () {
        () if signs.any(Signs::DAY) => 14,
        () if signs.any(Signs::MAYBE_DAY) => 6,
        () => 3,
    }
}

fn body(signs: Signs) -> i32 {
    let sentence = signs.any(Signs::CLOSED) && signs.any(Signs::LONG);
    let label = signs.any(Signs::SHORT) && !signs.any(Signs::CLOSED);
    let weights = [
        (Signs::PICTURE, 2),
        (Signs::LINK, -4),
        (Signs::DAY, -3),
        (Signs::SLIDE, 1),
    ];
    weigh(signs, i32::from(sentence) - i32::from(label), &weights)
}
