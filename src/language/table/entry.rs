//! What an entry of the table has, and how it is read.
//!
//! # How to read an entry
//! A field is a list of forms, `|` between them: `"Read more|Also read"`. Three signs are used in it:
//! - `?` before a form: **inferred**. Nobody saw it on a stored page; it is the likely form. Before the first
//!   name of a list of months or weekdays it is said of the whole list.
//! - `…` in a form stands for any text: `Skip next section …`, `… को स्किप करें`.
//! - `/` between the spellings of one month: `"?Jan/January|?Feb/February"`.
//!
//! Month names without `?` were seen on pages for at least one month of the list; the others of that
//! list follow CLDR, with the spellings DW uses where they differ (`सितम्बर`).
//! Comparison ignores case, vowel points, zero-width joiners and the spelling differences that
//! [`letters`](crate::language::letters) lists, so a form is written once.

/// What a month name counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// January to December.
    Gregorian,
    /// Farvardin to Esfand: Persian and Pashto pages, `۱۳۹۷ تیر ۱۶, شنبه`.
    SolarHijri,
    /// Meskerem to Pagume, thirteen months: Amharic pages, `ዓርብ፣ ነሐሴ 28 2013`.
    Ethiopian,
}

/// What DW prints in one language.
#[derive(Debug)]
pub(crate) struct Language {
    /// First segment of the address: `https://www.dw.com/pt-br/…`.
    pub segment: &'static str,
    /// BCP 47.
    pub tag: &'static str,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// The three links a page begins with for readers who do not see: `Skip to content`.
    pub skip: &'static str,
    /// The label before a picture's credit, with its colon; a label that has none ends in a space.
    pub image: &'static str,
    /// Before the name of who wrote the text, without the colon.
    pub author: &'static str,
    /// Before the name of who edited it, without the colon.
    pub editor: &'static str,
    /// Between the last two of several names.
    pub and: &'static str,
    /// Before agencies: `with AFP, dpa`.
    pub with: &'static str,
    /// Before the title of another item, without the colon.
    pub more: &'static str,
    /// Month names, by calendar, in the order of the year.
    pub months: &'static [(Calendar, &'static str)],
    /// Names of the days of the week.
    pub weekdays: &'static str,
    /// The label over advertisements.
    pub advertisement: &'static str,
    /// Beside the date: when the item appeared.
    pub published: &'static str,
    /// Beside the date: when it was last changed.
    pub updated: &'static str,
    /// Link past a section of the page, before the section's title: `Skip next section …`.
    pub skip_section: &'static str,
    /// Other lines of the page around the article: they close the text.
    pub furniture: &'static str,
    /// How an appeal inside the text begins: newsletters, social media.
    pub appeal: &'static str,
    /// How a line about copyright, licences or sources begins.
    pub notice: &'static str,
    /// The button that copies the permalink.
    pub copy_link: &'static str,
    /// Words that tell the language from one that prints the same labels: Bosnian, Croatian and Serbian,
    /// the two Portuguese, Persian and Dari, the two scripts of Chinese.
    pub words: &'static str,
}

/// An entry with nothing in it.
pub(super) const LTR: Language = Language {
    segment: "",
    tag: "",
    rtl: false,
    skip: "",
    image: "",
    author: "",
    editor: "",
    and: "",
    with: "",
    more: "",
    months: &[],
    weekdays: "",
    advertisement: "",
    published: "",
    updated: "",
    skip_section: "",
    furniture: "",
    appeal: "",
    notice: "",
    copy_link: "",
    words: "",
};
pub(super) const RTL: Language = Language { rtl: true, ..LTR };

pub(super) const ENGLISH_MONTHS: &str = "January/Jan|February/Feb|March/Mar|April/Apr|May|June/Jun|July/Jul|August/Aug|September/Sept/Sep|October/Oct|November/Nov|December/Dec";
pub(super) const ENGLISH_DAYS: &str = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

/// The forms of a table field, without the sign that marks some as inferred.
///
/// ```text
/// forms("Read more|?Also read") → "Read more", "Also read"
/// ```
pub(crate) fn forms(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|')
        .map(|form| form.strip_prefix('?').unwrap_or(form))
        .filter(|form| !form.is_empty())
}
