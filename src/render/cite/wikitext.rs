//! Citations for Wikipedia: `{{cite news}}` and the German `{{Internetquelle}}`, each one line.

use super::{CitationOptions, CitedDay, PersonName, SITE, Work, known, one_line};
use crate::archive::copied_on;
use crate::render::common::{uri, uri_of};
use std::borrow::Cow;

/// A template with its parameters in order.
struct Template(String);

impl Template {
    fn new(name: &str) -> Template {
        Template(format!("{{{{{name}"))
    }

    /// A parameter whose value is known; the value is wikitext already.
    fn set(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.0.push_str(&format!(" |{name}={value}"));
        }
    }

    fn end(mut self) -> String {
        self.0.push_str("}}");
        self.0
    }
}

impl Work<'_> {
    /// `{{cite news |last1=Example |first1=Ada |title=… |url=… |work=Deutsche Welle |date=… |language=en}}`
    pub(super) fn cite_news(&self, options: &CitationOptions) -> String {
        let mut template = Template::new("cite news");
        for (at, name) in (1..).zip(&self.authors) {
            let [last, first] = last_and_first(name);
            match first.is_empty() {
                true => template.set(&format!("author{at}"), &wikitext(&last)),
                false => {
                    template.set(&format!("last{at}"), &wikitext(&last));
                    template.set(&format!("first{at}"), &wikitext(&first));
                }
            }
        }
        template.set("title", &wikitext(&self.title_or_kind()));
        let url = self.address_in_wikitext();
        template.set("url", &url);
        template.set("work", SITE);
        template.set("date", &self.day.map(iso).unwrap_or_default());
        // Both would be faults without an address.
        if !url.is_empty() {
            let (copy, day) = copy(options);
            template.set("archive-url", &copy);
            template.set("archive-date", &day);
            template.set("access-date", &accessed(options));
        }
        template.set("language", &self.code());
        template.end()
    }

    /// `{{Internetquelle |autor=Ada Example |url=… |titel=… |werk=Deutsche Welle |datum=… |abruf=…}}`
    pub(super) fn internetquelle(&self, options: &CitationOptions) -> String {
        let mut template = Template::new("Internetquelle");
        let authors: Vec<String> = self.authors.iter().map(PersonName::in_order).collect();
        template.set("autor", &wikitext(&authors.join(", ")));
        template.set("url", &self.address_in_wikitext());
        template.set("titel", &wikitext(&self.title_or_kind()));
        template.set("werk", SITE);
        template.set("datum", &self.day.map(iso).unwrap_or_default());
        let (copy, day) = copy(options);
        template.set("archiv-url", &copy);
        template.set("archiv-datum", &day);
        template.set("abruf", &accessed(options));
        template.set("sprache", &self.code());
        template.end()
    }

    fn address_in_wikitext(&self) -> String {
        let url = uri(&self.article.url).or_else(|| uri(&self.article.permalink));
        url.map(wiki_address).unwrap_or_default()
    }

    /// The language's code: `en`, `pt-BR`.
    fn code(&self) -> String {
        let language = known(&self.article.language).map(one_line);
        language.map(|code| wikitext(&code)).unwrap_or_default()
    }
}

/// The family name with its particle, and the given names with what follows the name.
fn last_and_first(name: &PersonName) -> [String; 2] {
    let joined = |parts: [&str; 2]| parts.join(" ").trim().to_owned();
    match name {
        PersonName::Whole(name) => [name.clone(), String::new()],
        PersonName::Parts {
            given,
            particle,
            family,
            suffix,
        } => [joined([particle, family]), joined([given, suffix])],
    }
}

fn iso(day: CitedDay) -> String {
    match day.rest {
        None => format!("{:04}", day.year),
        Some((month, of)) => format!("{:04}-{month:02}-{of:02}", day.year),
    }
}

/// The day on which the page was read.
fn accessed(options: &CitationOptions) -> String {
    let day = options.accessed.as_deref().and_then(CitedDay::new);
    let whole = day.filter(|day| day.rest.is_some());
    whole.map(iso).unwrap_or_default()
}

/// The archive's copy that was read, and its day; the templates want both or none.
fn copy(options: &CitationOptions) -> (String, String) {
    let found = || {
        let address = options.address.as_deref()?;
        let day = copied_on(address).as_deref().and_then(CitedDay::new)?;
        day.rest?;
        Some((wiki_address(uri_of(address)?), iso(day)))
    };
    found().unwrap_or_default()
}

/// Text that a template's parameter shows as it is. Signs that wikitext knows become character references, which it
/// leaves alone wherever they stand.
fn wikitext(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        let special = match character {
            '|' | '{' | '}' | '[' | ']' | '<' | '>' | '=' | '~' => true,
            // ''italics'', __NOTOC__: only where there are two.
            '\'' | '_' => before == character || after.starts_with(character),
            // An address becomes a link, inside which the title's own link ends.
            ':' => after.starts_with("//") || is_scheme_without_slashes(&out),
            // Only what could be a character reference.
            '&' => after.starts_with(|c: char| c == '#' || c.is_ascii_alphabetic()),
            // A list or a heading, where a line begins.
            '*' | '#' | ';' => out.is_empty(),
            _ => false,
        };
        match special {
            true => out.push_str(&format!("&#{};", u32::from(character))),
            false => out.push(character),
        }
        before = character;
    }
    out
}

/// Schemes that wikitext makes a link of without `//`.
const LINKED: &[&str] = &[
    "bitcoin", "geo", "magnet", "mailto", "news", "sip", "sips", "sms", "tel", "urn", "xmpp",
];

/// `mailto:` and the like are links too, in wikitext.
fn is_scheme_without_slashes(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next();
    let is = |scheme: &&str| word.is_some_and(|word| word.eq_ignore_ascii_case(scheme));
    before.is_empty() || LINKED.iter().any(is)
}

/// An address in wikitext. [`uri`] has encoded braces, bars and the signs of markup; these are left.
fn wiki_address(url: Cow<'_, str>) -> String {
    let mut out = String::with_capacity(url.len());
    let mut before = ' ';
    let mut rest = url.chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        let special = match character {
            '[' | ']' | '~' => true,
            '\'' | '_' => before == character || after.starts_with(character),
            // `&copy;` would be read as a sign.
            ';' => true,
            _ => false,
        };
        match special {
            true => out.push_str(&format!("%{:02X}", u32::from(character))),
            false => out.push(character),
        }
        before = character;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_no_markup() {
        for (title, wiki) in [
            ("Ferry's return: 5 % & more", "Ferry's return: 5 % & more"),
            ("A|B", "A&#124;B"),
            ("{{delete}}", "&#123;&#123;delete&#125;&#125;"),
            ("[[Berlin]] [x]", "&#91;&#91;Berlin&#93;&#93; &#91;x&#93;"),
            ("</nowiki><b>", "&#60;/nowiki&#62;&#60;b&#62;"),
            ("''so'' it's", "&#39;&#39;so&#39;&#39; it's"),
            ("a=b", "a&#61;b"),
            ("~~~~", "&#126;&#126;&#126;&#126;"),
            ("__NOTOC__ a_b", "&#95;&#95;NOTOC&#95;&#95; a_b"),
            ("AT&T; &lt; R&D", "AT&#38;T; &#38;lt; R&#38;D"),
            ("see https://a.example", "see https&#58;//a.example"),
            ("mailto:a@b.example", "mailto&#58;a@b.example"),
            ("#1 of #2", "&#35;1 of #2"),
            ("-{zh}-", "-&#123;zh&#125;-"),
        ] {
            assert_eq!(wikitext(title), wiki);
        }
    }

    #[test]
    fn addresses_stay_addresses() {
        let of = |url: &str| uri_of(url).map(wiki_address);
        assert_eq!(
            of("https://a/b|c?d=e&copy;=''~~~[x]__y__z_z"),
            Some("https://a/b%7Cc?d=e&copy%3B=%27%27%7E%7E%7E%5Bx%5D%5F%5Fy%5F%5Fz_z".into())
        );
    }

    #[test]
    fn copies_are_an_archives_and_of_dw() {
        let of = |address: &str| {
            copy(&CitationOptions {
                address: Some(address.to_owned()),
                accessed: None,
            })
        };
        let none = (String::new(), String::new());
        let copied = "https://web.archive.org/web/20240131080000/https://www.dw.com/en/x/a-1";
        assert_eq!(of(copied), (copied.to_owned(), "2024-01-31".to_owned()));
        for other in [
            "https://www.dw.com/en/x/a-1",
            "https://web.archive.org/web/20240131080000/https://evil.example/a-1",
            "https://web.archive.org/web/20249931080000/https://www.dw.com/en/x/a-1",
            "https://web.archive.org/web/2024/https://www.dw.com/en/x/a-1",
            "javascript:1",
        ] {
            assert_eq!(of(other), none, "{other}");
        }
    }

    #[test]
    fn days_of_reading() {
        let of = |day: &str| {
            accessed(&CitationOptions {
                accessed: Some(day.to_owned()),
                address: None,
            })
        };
        assert_eq!(of("2026-11-27T23:00:00Z"), "2026-11-27");
        assert_eq!(of("2026"), "");
        assert_eq!(of("}}{{x"), "");
    }
}
