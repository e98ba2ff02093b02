//! Citations of an article: for readers (APA, MLA, Chicago), for reference managers (BibTeX, RIS, CSL-JSON)
//! and for Wikipedia.
//!
//! They hold what the article states and nothing else: without an author the title comes first, without a
//! date APA writes `n.d.`, the day on which someone read the page is left to that person.

mod wikitext;

use super::common::{clock, fingerprint, known, one_line, uri};
use super::names::{PersonName, list};
use super::object::Object;
use crate::{Article, Block, Kind, Media};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::str::FromStr;

/// Who publishes, as citations name the site.
const SITE: &str = "Deutsche Welle";

/// The names of the months, and how MLA shortens them.
const MONTHS: &[(&str, &str)] = &[
    ("January", "Jan."),
    ("February", "Feb."),
    ("March", "Mar."),
    ("April", "Apr."),
    ("May", "May"),
    ("June", "June"),
    ("July", "July"),
    ("August", "Aug."),
    ("September", "Sept."),
    ("October", "Oct."),
    ("November", "Nov."),
    ("December", "Dec."),
];

/// How [`cite`] cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CitationStyle {
    /// An entry of a reference list in APA style, 7th edition.
    Apa,
    /// An entry of a list of works cited in MLA style, 9th edition.
    Mla,
    /// An entry of a bibliography in Chicago style, 17th edition, notes and bibliography.
    Chicago,
    /// A BibTeX entry, `@misc`, which biblatex reads as well.
    BibTex,
    /// A record in the RIS format.
    Ris,
    /// CSL-JSON: a list of one item, as citeproc, Pandoc and Zotero read it.
    CslJson,
    /// Wikipedia's `{{cite news}}`, which most of its languages know.
    Wikipedia,
    /// The German Wikipedia's `{{Internetquelle}}`.
    WikipediaDe,
}

impl CitationStyle {
    /// All styles.
    pub const ALL: &[CitationStyle] = &[
        CitationStyle::Apa,
        CitationStyle::Mla,
        CitationStyle::Chicago,
        CitationStyle::BibTex,
        CitationStyle::Ris,
        CitationStyle::CslJson,
        CitationStyle::Wikipedia,
        CitationStyle::WikipediaDe,
    ];

    /// The name under which the command line and the npm package know the style: `apa`, `mla`, `chicago`,
    /// `bibtex`, `ris`, `csl-json`, `wikipedia`, `wikipedia-de`.
    ///
    /// ```
    /// use dw_article::render::CitationStyle;
    ///
    /// assert_eq!("csl-json".parse(), Ok(CitationStyle::CslJson));
    /// assert_eq!(CitationStyle::CslJson.name(), "csl-json");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            CitationStyle::Apa => "apa",
            CitationStyle::Mla => "mla",
            CitationStyle::Chicago => "chicago",
            CitationStyle::BibTex => "bibtex",
            CitationStyle::Ris => "ris",
            CitationStyle::CslJson => "csl-json",
            CitationStyle::Wikipedia => "wikipedia",
            CitationStyle::WikipediaDe => "wikipedia-de",
        }
    }
}

impl FromStr for CitationStyle {
    /// There is no style of this name.
    type Err = UnknownStyle;

    fn from_str(name: &str) -> Result<Self, UnknownStyle> {
        let found = CitationStyle::ALL.iter().find(|style| style.name() == name);
        found.copied().ok_or(UnknownStyle)
    }
}

/// The error of parsing a [`CitationStyle`]: there is none of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownStyle;

impl std::fmt::Display for UnknownStyle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "no such citation style: apa, mla, chicago, bibtex, ris, csl-json, wikipedia or wikipedia-de",
        )
    }
}

impl std::error::Error for UnknownStyle {}

/// The article as a citation. The three styles for readers are one line of plain text: italics are left to
/// whoever sets it.
///
/// The last word of a name counts as the family name, with the particles before it (`von`, `de la`). Names
/// in Chinese, Hungarian and Amharic articles, and names in other scripts than Latin, Greek and Cyrillic,
/// stay as printed. Dates are the day of the ISO 8601 date.
///
/// ```
/// use dw_article::render::{CitationStyle, cite};
/// # use dw_article::Article;
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 70000001,
/// #     "url": "https://www.dw.com/en/ferry-returns/a-70000001", "permalink": null,
/// #     "language": "en", "direction": "ltr", "headline": "Ferry returns", "kicker": [],
/// #     "teaser": null, "datePublished": "2024-05-06T09:00:00Z", "dateModified": null,
/// #     "authors": [{"name": "Ada Example", "url": null, "id": null, "role": null, "location": null}],
/// #     "byline": null, "editors": [], "topics": [], "keywords": [], "leadImage": null, "body": [],
/// #     "posts": [], "text": "", "wordCount": 0, "removed": [], "source": {"layout": "webapp"},
/// #     "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// assert_eq!(
///     cite(&article, CitationStyle::Apa),
///     "Example, A. (2024, May 6). Ferry returns. Deutsche Welle. \
///      https://www.dw.com/en/ferry-returns/a-70000001"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn cite(article: &Article, style: CitationStyle) -> String {
    cite_with(article, style, &CitationOptions::default())
}

/// What an article cannot say of itself. Only Wikipedia's templates ask for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CitationOptions {
    /// The day on which the page was read, ISO 8601. What is no day is left out.
    pub accessed: Option<String>,
    /// Where it was read. Of an archive's copy the templates name the copy and its day, beside the article's
    /// own address.
    pub address: Option<String>,
}

/// [`cite`] with what the reader knows.
///
/// ```
/// use dw_article::render::{CitationOptions, CitationStyle, cite_with};
/// # use dw_article::Article;
/// # let json = r#"{"schemaVersion": "1.0", "kind": "article", "id": 70000001,
/// #     "url": "https://www.dw.com/en/ferry-returns/a-70000001", "permalink": null,
/// #     "language": "en", "direction": "ltr", "headline": "Ferry returns", "kicker": [],
/// #     "teaser": null, "datePublished": "2024-05-06T09:00:00Z", "dateModified": null,
/// #     "authors": [{"name": "Ada Example", "url": null, "id": null, "role": null, "location": null}],
/// #     "byline": null, "editors": [], "topics": [], "keywords": [], "leadImage": null, "body": [],
/// #     "posts": [], "text": "", "wordCount": 0, "removed": [], "source": {"layout": "webapp"},
/// #     "warnings": []}"#;
/// # let article: Article = serde_json::from_str(json)?;
/// let options = CitationOptions { accessed: Some("2026-11-27".to_owned()), address: None };
/// assert_eq!(
///     cite_with(&article, CitationStyle::Wikipedia, &options),
///     "{{cite news |last1=Example |first1=Ada |title=Ferry returns \
///      |url=https://www.dw.com/en/ferry-returns/a-70000001 |work=Deutsche Welle |date=2024-05-06 \
///      |access-date=2026-11-27 |language=en}}"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn cite_with(article: &Article, style: CitationStyle, options: &CitationOptions) -> String {
    let work = Work::new(article);
    match style {
        CitationStyle::Apa => work.apa(),
        CitationStyle::Mla => work.mla(),
        CitationStyle::Chicago => work.chicago(),
        CitationStyle::BibTex => work.bibtex(),
        CitationStyle::Ris => work.ris(),
        CitationStyle::CslJson => work.csl_json(),
        CitationStyle::Wikipedia => work.cite_news(options),
        CitationStyle::WikipediaDe => work.internetquelle(options),
    }
}

/// A day, or what is known of it.
#[derive(Clone, Copy)]
struct CitedDay {
    year: u32,
    /// Month from 1 and day of the month.
    rest: Option<(usize, u32)>,
}

impl CitedDay {
    /// From an ISO 8601 date or time.
    fn new(date: &str) -> Option<CitedDay> {
        let number = |range: std::ops::Range<usize>| {
            let digits = date.get(range)?;
            let all = digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse::<u32>().ok().filter(|_| all)
        };
        let year = number(0..4)?;
        let rest = || {
            let month = usize::try_from(number(5..7)?).ok()?;
            let day = number(8..10)?;
            ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
        };
        Some(CitedDay { year, rest: rest() })
    }

    fn month(month: usize) -> (&'static str, &'static str) {
        MONTHS
            .get(month.saturating_sub(1))
            .copied()
            .unwrap_or_default()
    }
}

/// What all styles cite.
struct Work<'a> {
    article: &'a Article,
    /// In one line; none where the page has no headline.
    title: Option<String>,
    authors: Vec<PersonName>,
    editors: Vec<PersonName>,
    day: Option<CitedDay>,
    /// The canonical address, else the short one.
    url: Option<Cow<'a, str>>,
    /// A name for this entry that no other article has.
    key: String,
}

impl<'a> Work<'a> {
    fn new(article: &'a Article) -> Self {
        let language = known(&article.language);
        let name = |name: &str| PersonName::new(name, language);
        let authors = article.authors.iter().map(|author| author.name.as_str());
        let editors = article.editors.iter().map(String::as_str);
        let present = |name: &&str| !one_line(name).is_empty();
        Work {
            article,
            title: known(&article.headline)
                .map(one_line)
                .filter(|title| !title.is_empty()),
            authors: authors.filter(present).map(name).collect(),
            editors: editors.filter(present).map(name).collect(),
            day: known(&article.date_published).and_then(CitedDay::new),
            url: uri(&article.url).or_else(|| uri(&article.permalink)),
            key: match article.id {
                Some(id) => format!("dw{id}"),
                None => format!("dw-{:016x}", fingerprint(article).0),
            },
        }
    }

    /// What stands where the title should, if the page has none.
    fn title_or_kind(&self) -> String {
        let untitled = match self.article.kind {
            Kind::Article => "Untitled article",
            Kind::LiveBlog => "Untitled live blog",
            Kind::Gallery => "Untitled gallery",
            Kind::Video => "Untitled video",
            Kind::Audio => "Untitled recording",
        };
        self.title.clone().unwrap_or_else(|| untitled.to_owned())
    }

    /// What a reader should know of the form, where it is not a text.
    fn medium(&self) -> Option<&'static str> {
        match self.article.kind {
            Kind::Article | Kind::LiveBlog => None,
            Kind::Gallery => Some("Photographs"),
            Kind::Video => Some("Video"),
            Kind::Audio => Some("Audio"),
        }
    }

    /// How long the page's own video or recording is, in seconds.
    fn duration(&self) -> Option<u32> {
        own_medium(self.article).and_then(|media| media.duration)
    }

    /// `Example, A., & Roe, T. (2024, May 6). Title [Video]. Deutsche Welle. https://…`
    fn apa(&self) -> String {
        let names: Vec<String> = self.authors.iter().map(PersonName::initials).collect();
        // Of more than twenty authors the first nineteen and the last are named.
        let names = match (names.get(..19), names.last()) {
            (Some(most), Some(last)) if names.len() > 20 => {
                format!("{}, . . . {last}", most.join(", "))
            }
            _ => list(&names, "&"),
        };
        let date = match self.day {
            None => "(n.d.)".to_owned(),
            Some(CitedDay { year, rest: None }) => format!("({year})"),
            Some(CitedDay {
                year,
                rest: Some((month, day)),
            }) => format!("({year}, {} {day})", CitedDay::month(month).0),
        };
        let mut title = self.title_or_kind();
        if let Some(medium) = self.medium() {
            title.push_str(&format!(" [{medium}]"));
        }
        let mut parts = match names.is_empty() {
            true => vec![sentence(&title), format!("{date}.")],
            false => vec![sentence(&names), format!("{date}."), sentence(&title)],
        };
        parts.push(format!("{SITE}."));
        parts.extend(self.url.as_deref().map(str::to_owned));
        parts.join(" ")
    }

    /// `Example, Ada, and Tom Roe. “Title.” Deutsche Welle, 6 May 2024, www.dw.com/….`
    fn mla(&self) -> String {
        let mut names: Vec<String> = self
            .authors
            .iter()
            .take(1)
            .map(PersonName::inverted)
            .collect();
        match self.authors.get(1..) {
            Some([second]) => names.push(second.in_order()),
            Some([_, _, ..]) => names.push("et al.".to_owned()),
            _ => {}
        }
        let names = match names.as_slice() {
            [first, others] if others == "et al." => format!("{first}, {others}"),
            names => list(names, "and"),
        };
        let mut source = vec![SITE.to_owned()];
        source.extend(self.day.map(|day| match day.rest {
            None => day.year.to_string(),
            Some((month, of)) => format!("{of} {} {}", CitedDay::month(month).1, day.year),
        }));
        let url = self.url.as_deref();
        let without_scheme = |url: &str| {
            let bare = ["https://", "http://"]
                .iter()
                .find_map(|s| url.strip_prefix(s));
            bare.unwrap_or(url).to_owned()
        };
        source.extend(url.map(without_scheme));
        let mut parts: Vec<String> = Vec::new();
        parts.extend(Some(sentence(&names)).filter(|_| !names.is_empty()));
        parts.push(in_quotes(&self.title_or_kind()));
        parts.push(format!("{}.", source.join(", ")));
        parts.join(" ")
    }

    /// `Example, Ada, and Tom Roe. “Title.” Deutsche Welle, May 6, 2024. Video, 3:05. https://….`
    fn chicago(&self) -> String {
        let mut names: Vec<String> = self
            .authors
            .iter()
            .take(1)
            .map(PersonName::inverted)
            .collect();
        names.extend(self.authors.iter().skip(1).map(PersonName::in_order));
        // Of more than ten authors a bibliography names the first seven.
        let names = match names.len() {
            0..=10 => list(&names, "and"),
            _ => {
                let seven: Vec<String> = names.into_iter().take(7).collect();
                format!("{}, et al.", seven.join(", "))
            }
        };
        let mut source = SITE.to_owned();
        if let Some(day) = self.day {
            source.push_str(&match day.rest {
                None => format!(", {}", day.year),
                Some((month, of)) => format!(", {} {of}, {}", CitedDay::month(month).0, day.year),
            });
        }
        let mut parts: Vec<String> = Vec::new();
        parts.extend(Some(sentence(&names)).filter(|_| !names.is_empty()));
        parts.push(in_quotes(&self.title_or_kind()));
        parts.push(format!("{source}."));
        parts.extend(self.medium().map(|medium| match self.duration() {
            Some(duration) => format!("{medium}, {}.", clock(duration)),
            None => format!("{medium}."),
        }));
        parts.extend(self.url.as_deref().map(|url| format!("{url}.")));
        parts.join(" ")
    }

    fn bibtex(&self) -> String {
        let article = self.article;
        let mut fields: Vec<(&str, String)> = Vec::new();
        let names = |names: &[PersonName]| {
            let names: Vec<String> = names.iter().map(bibtex_name).collect();
            names.join(" and ")
        };
        let mut add = |name, value: Option<String>| {
            fields.extend(
                value
                    .filter(|v| !v.is_empty())
                    .map(|v| (name, format!("{{{v}}}"))),
            );
        };
        add("author", Some(names(&self.authors)));
        add("editor", Some(names(&self.editors)));
        // The second pair keeps the capitals.
        add(
            "title",
            self.title.as_deref().map(|t| format!("{{{}}}", tex(t))),
        );
        add("howpublished", Some(SITE.to_owned()));
        add("year", self.day.map(|day| format!("{:04}", day.year)));
        if let Some((month, day)) = self.day.and_then(|day| day.rest) {
            // `jan` is a macro that styles translate: without braces.
            let (name, _) = CitedDay::month(month);
            let short = name.get(..3).unwrap_or(name).to_lowercase();
            fields.push(("month", short));
            fields.push(("day", format!("{{{day}}}")));
        }
        let mut add = |name, value: Option<String>| {
            fields.extend(
                value
                    .filter(|v| !v.is_empty())
                    .map(|v| (name, format!("{{{v}}}"))),
            );
        };
        // Addresses are read as they stand; `uri` leaves no brace or backslash in them.
        add("url", self.url.as_deref().map(str::to_owned));
        add(
            "language",
            known(&article.language).map(|l| tex(&one_line(l))),
        );
        add("note", self.medium().map(str::to_owned));
        add("keywords", Some(tex(&self.keywords().join(", "))));
        add(
            "abstract",
            known(&article.teaser).map(|t| tex(&one_line(t))),
        );
        let fields: Vec<String> = fields
            .into_iter()
            .map(|(name, value)| format!("  {name} = {value}"))
            .collect();
        format!("@misc{{{},\n{}\n}}\n", self.key, fields.join(",\n"))
    }

    fn ris(&self) -> String {
        let article = self.article;
        let kind = match article.kind {
            Kind::Article | Kind::Gallery => "ELEC",
            Kind::LiveBlog => "BLOG",
            Kind::Video => "VIDEO",
            Kind::Audio => "SOUND",
        };
        let mut out = String::new();
        let mut add = |tag: &str, value: &str| {
            if !value.is_empty() {
                out.push_str(&format!("{tag}  - {value}\n"));
            }
        };
        add("TY", kind);
        add("ID", &self.key);
        self.authors
            .iter()
            .for_each(|name| add("AU", &name.inverted()));
        self.editors
            .iter()
            .for_each(|name| add("ED", &name.inverted()));
        add("TI", self.title.as_deref().unwrap_or_default());
        add("T2", SITE);
        add("PB", SITE);
        if let Some(day) = self.day {
            add("PY", &format!("{:04}", day.year));
            if let Some((month, of)) = day.rest {
                add("DA", &format!("{:04}/{month:02}/{of:02}", day.year));
            }
        }
        add(
            "AB",
            &known(&article.teaser).map(one_line).unwrap_or_default(),
        );
        self.keywords().iter().for_each(|word| add("KW", word));
        add(
            "LA",
            &known(&article.language).map(one_line).unwrap_or_default(),
        );
        add("UR", self.url.as_deref().unwrap_or_default());
        out.push_str("ER  - \n");
        out
    }

    fn csl_json(&self) -> String {
        let article = self.article;
        let (kind, medium) = match article.kind {
            Kind::Article | Kind::Gallery => ("webpage", None),
            Kind::LiveBlog => ("post-weblog", None),
            Kind::Video => ("broadcast", Some("video")),
            Kind::Audio => ("broadcast", Some("audio")),
        };
        let mut item = Object::default()
            .with("id", self.key.as_str())
            .with("type", kind);
        item.set_known("title", self.title.as_deref());
        item.set("container-title", SITE);
        item.set("publisher", SITE);
        item.set_all("author", self.authors.iter().map(csl_name));
        item.set_all("editor", self.editors.iter().map(csl_name));
        item.set_known("medium", medium);
        let length = self.duration().filter(|_| medium.is_some());
        item.set_known("dimensions", length.map(clock));
        item.set_known("issued", self.day.map(csl_date));
        item.set_known("URL", self.url.as_deref());
        item.set_known("language", known(&article.language));
        item.set_known("abstract", known(&article.teaser));
        let keywords = self.keywords().join(", ");
        item.set_known("keyword", Some(keywords).filter(|words| !words.is_empty()));
        format!("{:#}", Value::from(vec![Value::from(item)]))
    }

    /// Keywords, else the labels of the topics.
    fn keywords(&self) -> Vec<String> {
        let words = self.article.keywords.iter().map(|word| one_line(word));
        let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            return words;
        }
        let topics = self.article.topics.iter().map(|link| one_line(&link.text));
        topics.filter(|word| !word.is_empty()).collect()
    }
}

/// The video or the recording that the page is about: the first of its sort.
pub(super) fn own_medium(article: &Article) -> Option<&Media> {
    article.body.iter().find_map(|block| match block {
        Block::Video(media) if article.kind == Kind::Video => Some(media),
        Block::Audio(media) if article.kind == Kind::Audio => Some(media),
        _ => None,
    })
}

/// Signs that end a sentence; after them no full stop is needed.
const ENDS: &[char] = &['.', '?', '!', '…', '。', '؟', '।', '۔', '።', '？', '！'];

/// The text with a full stop, unless it ends with one or with another such sign.
fn sentence(text: &str) -> String {
    match text.ends_with(ENDS) {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}

/// A title in quotation marks, with its full stop inside; quotation marks in it become single ones.
fn in_quotes(title: &str) -> String {
    let mut inner = String::with_capacity(title.len());
    let mut before = None;
    for character in title.chars() {
        let opens = before.is_none_or(|c: char| c.is_whitespace() || "([{—–-/".contains(c));
        inner.push(match character {
            '“' => '‘',
            '”' => '’',
            '"' if opens => '‘',
            '"' => '’',
            other => other,
        });
        before = Some(character);
    }
    format!("“{}”", sentence(&inner))
}

/// Text that TeX prints as it is. A brace, even an escaped one, counts for BibTeX, so braces become
/// commands.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', character]),
            _ => out.push(character),
        }
    }
    out
}

/// A name for BibTeX, which splits at ` and ` and at commas: a name that stays whole is in braces.
fn bibtex_name(name: &PersonName) -> String {
    let text = tex(&name.for_bibtex());
    match name {
        PersonName::Parts { .. } if !text.to_lowercase().split(' ').any(|word| word == "and") => {
            text
        }
        _ => format!("{{{}}}", tex(&name.in_order())),
    }
}

fn csl_name(name: &PersonName) -> Value {
    match name {
        PersonName::Whole(name) => json!({ "literal": name }),
        PersonName::Parts {
            given,
            particle,
            family,
            suffix,
        } => {
            let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            let mut object = Object::default().with("family", family.as_str());
            object.set("given", given.as_str());
            object.set_known("non-dropping-particle", some(particle));
            object.set_known("suffix", some(suffix));
            object.into()
        }
    }
}

fn csl_date(day: CitedDay) -> Value {
    match day.rest {
        None => json!({ "date-parts": [[day.year]] }),
        Some((month, of)) => json!({ "date-parts": [[day.year, month, of]] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_in_quotation_marks() {
        for (title, quoted) in [
            ("Ferry returns", "“Ferry returns.”"),
            ("Will it return?", "“Will it return?”"),
            ("The “last” ferry", "“The ‘last’ ferry.”"),
            ("\"Last\" ferry (\"old\")", "“‘Last’ ferry (‘old’).”"),
            ("रेल।", "“रेल।”"),
        ] {
            assert_eq!(in_quotes(title), quoted);
        }
    }

    #[test]
    fn tex_prints_what_was_written() {
        assert_eq!(tex("50 % & $5 #1 a_b"), "50 \\% \\& \\$5 \\#1 a\\_b");
        assert_eq!(
            tex("{\\~^}"),
            "\\textbraceleft{}\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\textbraceright{}"
        );
    }

    #[test]
    fn names_keep_together_in_bibtex() {
        let name = |printed| bibtex_name(&PersonName::new(printed, Some("en")));
        assert_eq!(name("Mia von Hein"), "von Hein, Mia");
        assert_eq!(name("Tom Roe Jr."), "Roe, Jr., Tom");
        assert_eq!(name("Ada and Tom"), "{Ada and Tom}");
        assert_eq!(name("苗子"), "{苗子}");
    }

    #[test]
    fn days_are_read_as_far_as_they_are_known() {
        let day = |date| CitedDay::new(date).map(|day| (day.year, day.rest));
        assert_eq!(day("2024-01-30T14:13:12Z"), Some((2024, Some((1, 30)))));
        assert_eq!(day("2024"), Some((2024, None)));
        assert_eq!(day("2024-13-01"), Some((2024, None)));
        assert_eq!(day("gestern"), None);
    }
}
