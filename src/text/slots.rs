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
    pub fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }
}

use Slot::{Before, Body, By, Day, Headline, Kicker, Lead, Link, Rest, Teaser};

/// All slots, in order.
const SLOTS: [Slot; 10] = [
    Before, Kicker, Headline, Lead, By, Day, Teaser, Link, Body, Rest,
];

/// How many slots there are.
const COUNT: usize = SLOTS.len();

/// A form of page: the slots it has and those it cannot be without.
struct PageForm {
    name: &'static str,
    slots: &'static [Slot],
    needed: &'static [Slot],
}

/// `NAME: SLOTS, needs SLOTS;` for each form.
macro_rules! forms {
    ($($name:literal: $($slot:ident)+, needs $($needed:ident)*;)*) => {
        &[$(PageForm {
            name: $name,
            slots: &[$($slot),+],
            needed: &[$($needed),*],
        }),*]
    };
}

/// The forms of page that are known.
const FORMS: &[PageForm] = forms! {
    "webapp": Before Kicker Headline By Day Teaser Link Body Rest, needs Headline Day;
    "webapp without a day": Before Kicker Headline By Teaser Link Body Rest, needs Headline Link;
    "classic": Before Kicker Headline Teaser Body Rest, needs Headline;
    "mobile": Before Headline Lead Day Body Rest, needs Headline Lead Day;
    "text alone": Before Day Link Body Rest, needs ;
};

/// What speaks against a text alone, and where its title is known.
const ALONE: i32 = 8;
const ALONE_TITLED: i32 = 1;

/// What speaks against a day in the head of a classic page.
const CLASSIC: i32 = 25;

/// The longest teaser of a page that shows its day, in characters, where no permalink closes it.
const LONGEST_TEASER: usize = 250;

/// What cannot be.
const NEVER: i32 = -1_000_000;

/// What counts of a line that has all of some signs and none of others.
struct Weight {
    weight: i32,
    all: Signs,
    none: Signs,
}

impl Weight {
    fn holds(&self, signs: Signs) -> bool {
        signs.has(self.all) && !signs.any(self.none)
    }

    fn is_for_all(&self) -> bool {
        self.all == Signs::NONE && self.none == Signs::NONE
    }

    /// What counts of a line with these signs.
    fn sum<'w>(weights: impl IntoIterator<Item = &'w Weight>, signs: Signs) -> i32 {
        let held = weights.into_iter().filter(|weight| weight.holds(signs));
        held.map(|weight| weight.weight).sum()
    }
}

/// `WEIGHT => SIGN SIGN !SIGN`: what counts where a line has the one and not the other.
macro_rules! weights {
    ($($weight:expr => $($all:ident)* $(!$none:ident)*),* $(,)?) => {
        &[$(Weight {
            weight: $weight,
            all: Signs::NONE$(.with(Signs::$all))*,
            none: Signs::NONE$(.with(Signs::$none))*,
        }),*]
    };
}

/// How well a line fits each slot, in the slots' order.
const FITS: [&[Weight]; COUNT] = [
    // Before: navigation is short; what is certain is not before the article.
    weights! {
        3 => OWN, -15 => LINK, -6 => DAY, -6 => HEADLINE, -5 => RUNNING, -4 => PICTURE, -4 => SLIDE,
        -3 => CLOSED LONG !APPEAL !QUESTION,
        -2 => CLOSED WORDY !LONG !APPEAL !QUESTION,
    },
    // Kicker.
    weights! {
        NEVER => OFF_HEAD, 10 => KICKER, 1 => SHORT, -4 => WORDIER, -8 => CLOSED, -20 => LONG,
        -10 => HEADLINE, -10 => MARKED, -3 => PARENTHESIS, -3 => LABELLED, -1 => LISTED, 1 => !PROSE,
    },
    // Headline.
    weights! {
        NEVER => OFF_HEAD, 40 => HEADLINE, 20 => MARKED, 3 => WORDY, -25 => RUNNING, -3 => RELATIVE,
        -5 => PARENTHESIS, -8 => LISTED, -8 => BAR, -8 => TOLD !HEADLINE, -6 => CLOSED !QUESTION,
    },
    // Lead: ends as a sentence does, and is no more than two of them.
    weights! { NEVER => OFF_HEAD, -6 => , 9 => CLOSED WORDY !QUESTION !SHORT },
    // By: names, or what stands beside the day.
    weights! {
        NEVER => OFF_HEAD, 3 => SURE_NAMES, 6 => BAR, -3 => LONG, -5 => APART,
        7 => NAMES BESIDE,
        3 => NAMES !BESIDE,
        3 => BESIDE !NAMES !PROSE,
        -12 => BESIDE PROSE !NAMES,
        -12 => !NAMES !BESIDE,
    },
    // Day.
    weights! { NEVER => !ANY_DAY, 14 => DAY, 6 => MAYBE_DAY !DAY, 3 => RELATIVE !DAY !MAYBE_DAY },
    // Teaser.
    weights! {
        NEVER => OFF_TEASER, 3 => CLOSED, 2 => LONG, -1 => RUNNING, -4 => DAY, -6 => REPEATED,
        -3 => FIGURE, -1 => !PROSE,
    },
    // Link.
    weights! { NEVER => !LINK, 15 => },
    // Body.
    weights! {
        NEVER => CLOSES, -6 => OWN, -4 => LINK, -3 => DAY, 2 => PICTURE, 1 => SLIDE,
        1 => CLOSED LONG,
        -1 => SHORT !CLOSED,
    },
    // Rest.
    weights! { 1 => CLOSES, -6 => OWN },
];

/// What counts of a step from one of some slots to one of others.
type StepWeights = (&'static [Slot], &'static [Slot], &'static [Weight]);

/// What counts of a step, beside how the line fits where it leads.
const STEPS: &[StepWeights] = &[
    // A text alone has no navigation, but for what is certain to be the page's.
    (&[Before], &[Before], weights! { -1 => ALONE !OWN }),
    // A kicker follows the skip links without a blank line.
    (&[Before], &[Kicker], weights! { 2 => BEHIND_SKIP }),
    // Where navigation ends in the category, the first of two labels says it again.
    (
        &[Kicker],
        &[Kicker],
        weights! {
            -3 => SECOND, -1 => BEHIND_REPEATED !SECOND, -9 => !SECOND !BEHIND_REPEATED
        },
    ),
    // One word is rather the kicker, and what follows the headline.
    (&[Headline], &[By], weights! { -4 => BEHIND_WORD }),
    (&[By], &[By], weights! { -12 => }),
    (&[By], &[Teaser, Link], weights! { -6 => }),
    // A second line may say the same day in another way; teasers have many. A list of days is text.
    (&[Day], &[Day], weights! { -15 => , -10 => THIRD_DAY }),
    // Lines that stand together are one teaser, rarely.
    (
        &[Teaser],
        &[Teaser],
        weights! { -7 => STARTS, -4 => !STARTS },
    ),
    (&SLOTS, &[Teaser], weights! { -8 => SHOWS_DAY OVERLONG }),
    // What closes the page begins with a line of its own.
    (BEFORE_REST, &[Rest], weights! { NEVER => !CLOSES }),
    (&[Before], &[Lead, By, Teaser, Rest], weights! { NEVER => }),
    (&[By], &[Body], weights! { NEVER => }),
    (&[Headline], &[Headline], weights! { NEVER => }),
    (&[Lead], &[Lead], weights! { NEVER => }),
    (&[Link], &[Link], weights! { NEVER => }),
];

const BEFORE_REST: &[Slot] = &[Before, Kicker, Headline, Lead, By, Day, Teaser, Link, Body];

/// What stands in no head but its day: the page's own lines, pictures, players.
const OFF_HEAD: Signs = CLOSING
    .with(Signs::LINK)
    .with(Signs::PICTURE)
    .with(Signs::SLIDE)
    .with(Signs::PLAYER)
    .with(Signs::APPEAL);

/// Whatever says a day.
const ANY_DAY: Signs = Signs::DAY.with(Signs::MAYBE_DAY).with(Signs::RELATIVE);

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

/// A line fits a slot not at all.
const NO: i8 = i8::MIN;

/// What a line costs, whatever the form.
#[derive(Debug, Default)]
struct Cost {
    /// How well it fits each slot.
    fits: [i8; COUNT],
    /// What it shows, and what stands round it.
    signs: Signs,
}

/// The lines of a page, and what they cost.
struct Costs<'a> {
    lines: &'a Lines,
    signed: &'a Signed,
    /// The lines that are not chrome.
    shown: Vec<usize>,
    costs: Vec<Cost>,
}

/// A step from a slot to another, what it costs, and what it may cost beside that.
struct Step {
    from: Slot,
    to: Slot,
    cost: i32,
    weights: Vec<&'static Weight>,
}

impl Step {
    fn new(form: &PageForm, from: Slot, to: Slot) -> Option<Step> {
        let is_form = form.has(from) && form.has(to) && !form.lacks(from, Some(to));
        if from > to || !is_form {
            return None;
        }
        let is_it = |step: &&StepWeights| step.0.contains(&from) && step.1.contains(&to);
        let all = STEPS.iter().filter(is_it).flat_map(|step| step.2);
        let (always, weights): (Vec<_>, Vec<_>) = all.partition(|weight| weight.is_for_all());
        let step = Step {
            from,
            to,
            cost: Weight::sum(always, Signs::NONE),
            weights,
        };
        (step.cost > NEVER).then_some(step)
    }
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
        let pairs = SLOTS.iter().flat_map(|to| SLOTS.map(|from| (from, *to)));
        pairs
            .filter_map(|(from, to)| Step::new(self, from, to))
            .collect()
    }

    /// A text without the page's head.
    fn is_alone(&self) -> bool {
        self.needed.is_empty()
    }

    /// What each of its lines has for a sign.
    fn signs(&self) -> Signs {
        Signs::ALONE.when(self.is_alone()) | Signs::SHOWS_DAY.when(self.has(Day))
    }

    /// What it costs to be this form.
    fn cost(&self, signed: &Signed) -> i32 {
        match self.is_alone() {
            true if signed.title.is_some() => ALONE_TITLED,
            _ if signed.classic && self.has(Day) => CLASSIC,
            true => ALONE,
            false => 0,
        }
    }
}

impl Costs<'_> {
    fn new<'a>(lines: &'a Lines, signed: &'a Signed) -> Costs<'a> {
        let shown: Vec<usize> = (0..signed.len())
            .filter(|&at| !signed.at(at).any(CHROME))
            .collect();
        let page = Signs::OFF_TEASER.when(is_headless(lines, signed, &shown))
            | Signs::TOLD.when(signed.title.is_some());
        let mut costs = Costs {
            costs: Vec::with_capacity(shown.len()),
            lines,
            signed,
            shown,
        };
        for at in 0..costs.shown.len() {
            let signs = costs.signs(at) | costs.around(at) | page;
            // Of a line that is the page's own nothing else counts.
            let own = Signs::OWN | Signs::OFF_HEAD | Signs::OFF_TEASER;
            let fitting = if signs.any(Signs::OWN) { own } else { signs };
            let fits = FITS.map(|fit| i8::try_from(Weight::sum(fit, fitting)).unwrap_or(NO));
            costs.costs.push(Cost { fits, signs });
        }
        costs
    }

    /// The best path of a form, and its score. Chrome takes the slot of the line before it.
    fn path(&self, form: &PageForm) -> (i32, Vec<Slot>) {
        let (steps, form_signs) = (form.steps(), form.signs());
        // The first line follows what is before the page.
        let mut scores = SLOTS.map(|slot| if slot == Before { 0 } else { NEVER });
        let mut back: Vec<[u8; COUNT]> = Vec::with_capacity(self.costs.len());
        for line in &self.costs {
            let signs = line.signs | form_signs;
            let mut next = [NEVER; COUNT];
            let mut came = [0_u8; COUNT];
            for step in &steps {
                let fit = line.fits.get(step.to as usize).copied().unwrap_or(NO);
                let score = scores.get(step.from as usize).copied().unwrap_or(NEVER);
                if fit == NO || score <= NEVER / 2 {
                    continue;
                }
                let cost = step.cost + Weight::sum(step.weights.iter().copied(), signs);
                let total = score + i32::from(fit) + cost;
                let places = next
                    .get_mut(step.to as usize)
                    .zip(came.get_mut(step.to as usize));
                if let Some((best, came)) = places.filter(|(best, _)| **best < total) {
                    (*best, *came) = (total, step.from as u8);
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

    /// What a line and those round it say together.
    fn around(&self, at: usize) -> Signs {
        let signs = self.signs(at);
        let (starts, next_starts) = (self.starts(at), self.starts(at + 1));
        let behind = |back: usize, sign: Signs| at >= back && self.signs(at - back).any(sign);
        let follows = |at: usize| at > 0 && self.signs(at - 1).any(Signs::SKIP) && !self.starts(at);
        let loose = !self.lines.tight;
        let prose = signs.any(Signs::CLOSED | Signs::LONG);
        let day_next = loose && self.signs(at + 1).any(ANY_DAY);
        let link_next = self.signs(at + 1).any(Signs::LINK);
        let own = signs.any(Signs::SKIP | Signs::TITLE | Signs::STAMP);
        let seen = [
            (Signs::PROSE, prose),
            (Signs::OWN, own),
            (Signs::CLOSES, signs.any(CLOSING)),
            (Signs::ANY_DAY, signs.any(ANY_DAY)),
            (Signs::OFF_HEAD, own || signs.any(OFF_HEAD | Signs::DAY)),
            (Signs::OFF_TEASER, own || signs.any(OFF_HEAD)),
            (Signs::STARTS, starts),
            (Signs::BESIDE, day_next && starts && !next_starts),
            (Signs::APART, day_next && next_starts),
            (Signs::FIGURE, loose && !prose && !next_starts && !link_next),
            (Signs::BEHIND_SKIP, follows(at)),
            (Signs::BEHIND_WORD, at > 0 && self.is_word(at - 1)),
            (Signs::BEHIND_REPEATED, behind(1, Signs::REPEATED)),
            (
                Signs::SECOND,
                at > 0 && follows(at - 1) && !self.says_again(at),
            ),
            (Signs::THIRD_DAY, behind(2, Signs::DAY)),
            (Signs::OVERLONG, !link_next && self.is_overlong(at)),
        ];
        let held = seen.iter().filter(|(_, held)| *held);
        held.fold(Signs::NONE, |all, (sign, _)| all | *sign)
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

    fn is_overlong(&self, at: usize) -> bool {
        let text = self.text(at);
        text.len() > LONGEST_TEASER && text.chars().nth(LONGEST_TEASER).is_some()
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
