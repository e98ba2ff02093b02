//! Names of people, taken apart as citations need them.
//!
//! Pages print a name as one string, `Ada von Example`. Which part is the family name is a convention of
//! languages; where the convention is not the one below, the name stays whole.

use std::iter;

/// A name as a citation takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PersonName {
    /// In the order in which it is printed; must not be inverted.
    Whole(String),
    /// `Ada` `von` `Example` `Jr.`
    Parts {
        given: String,
        /// `von`, `de la`; may be empty.
        particle: String,
        family: String,
        /// `Jr.`, `III`; may be empty.
        suffix: String,
    },
}

/// Languages that print the family name first, or whose names have no family name to sort by.
const WHOLE: &[&str] = &["am", "hu", "zh"];

/// Words between given and family name that belong to the family name, where they are in lower case.
const PARTICLES: &[&str] = &[
    "af", "al", "bin", "da", "dal", "das", "de", "degli", "dei", "del", "della", "den", "der",
    "di", "do", "dos", "du", "el", "la", "las", "le", "los", "op", "ten", "ter", "van", "vom",
    "von", "zu", "zum", "zur", "'t",
];

/// Words that join two family names, or two people.
const JOINTS: &[&str] = &["e", "i", "y", "und", "and", "et", "и"];

/// What may follow a name.
const SUFFIXES: &[&str] = &["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"];

/// Academic titles, which citations leave out.
const TITLES: &[&str] = &["Dr.", "Prof.", "Dr", "Prof"];

impl PersonName {
    /// `language` is the article's.
    pub(super) fn new(printed: &str, language: Option<&str>) -> PersonName {
        let printed = super::common::one_line(printed);
        let whole = || PersonName::Whole(printed.clone());
        let language = language.and_then(|tag| tag.split('-').next());
        if language.is_some_and(|language| WHOLE.contains(&language)) || !is_european(&printed) {
            return whole();
        }
        let mut words: Vec<&str> = printed.split(' ').collect();
        while words.len() > 2 && words.first().is_some_and(|word| TITLES.contains(word)) {
            words.remove(0);
        }
        if words.iter().any(|word| JOINTS.contains(word)) {
            return whole();
        }
        let suffix = match words.last() {
            Some(last) if words.len() > 2 && SUFFIXES.contains(last) => words.pop(),
            _ => None,
        };
        let Some((family, before)) = words.split_last() else {
            return whole();
        };
        let particles = before.iter().rev();
        let particles = particles
            .take_while(|word| PARTICLES.contains(word))
            .count();
        let (given, particle) = before.split_at(before.len() - particles);
        if given.is_empty() {
            return whole();
        }
        PersonName::Parts {
            given: given.join(" "),
            particle: particle.join(" "),
            family: (*family).trim_end_matches(',').to_owned(),
            suffix: suffix.unwrap_or_default().to_owned(),
        }
    }

    /// As printed: `Ada von Example Jr.`
    pub(super) fn in_order(&self) -> String {
        match self {
            PersonName::Whole(name) => name.clone(),
            PersonName::Parts {
                given,
                particle,
                family,
                suffix,
            } => joined(" ", &[given, particle, family, suffix]),
        }
    }

    /// Family name first: `von Example, Ada, Jr.`
    pub(super) fn inverted(&self) -> String {
        self.sorted(|given| given.to_owned())
    }

    /// Family name first, given names as initials: `von Example, A. B., Jr.`
    pub(super) fn initials(&self) -> String {
        self.sorted(initials)
    }

    /// As BibTeX takes a name apart: `von Example, Jr., Ada`.
    pub(super) fn for_bibtex(&self) -> String {
        match self {
            PersonName::Whole(name) => name.clone(),
            PersonName::Parts {
                given,
                particle,
                family,
                suffix,
            } => joined(", ", &[&joined(" ", &[particle, family]), suffix, given]),
        }
    }

    fn sorted(&self, given_form: impl Fn(&str) -> String) -> String {
        match self {
            PersonName::Whole(name) => name.clone(),
            PersonName::Parts {
                given,
                particle,
                family,
                suffix,
            } => {
                let family = joined(" ", &[particle, family]);
                joined(", ", &[&family, &given_form(given), suffix])
            }
        }
    }
}

/// `Jean-Paul Marie` is `J.-P. M.`
fn initials(given: &str) -> String {
    let word = |word: &str| {
        let parts = word.split('-').filter_map(|part| part.chars().next());
        let parts: Vec<String> = parts.map(|letter| format!("{letter}.")).collect();
        parts.join("-")
    };
    let words: Vec<String> = given.split(' ').map(word).collect();
    words.join(" ")
}

/// The parts that are not empty.
fn joined(separator: &str, parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|p| !p.is_empty()).collect();
    parts.join(separator)
}

/// Whether every letter is Latin, Greek or Cyrillic, and the string looks like one name: words that
/// begin with letters, without digits, slashes or brackets.
fn is_european(name: &str) -> bool {
    let fine = |c: char| match c {
        ' ' | '-' | '.' | '\'' | '’' | ',' | '‐' => true,
        // Latin with its supplements and combining marks, Greek, Cyrillic; Latin and Greek additions.
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' => true,
        _ => false,
    };
    let commas = name.matches(',').count();
    let suffixed = || SUFFIXES.iter().any(|suffix| name.ends_with(suffix));
    name.chars().all(fine) && (commas == 0 || (commas == 1 && suffixed()))
}

/// Names as a list in a sentence: `A`, `A and B`, `A, B, and C`.
pub(super) fn list(names: &[String], last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first, second] => format!("{first}{}{last} {second}", comma_before(first, last)),
        [most @ .., end] => {
            let most: Vec<&str> = most.iter().map(String::as_str).collect();
            iter::once(most.join(", "))
                .chain(iter::once(format!("{last} {end}")))
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

/// Two names: an inverted one ends with a comma, and so do names before an ampersand.
fn comma_before(first: &str, last: &str) -> &'static str {
    match last == "&" || first.contains(", ") {
        true => ", ",
        false => " ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_apart() {
        for (printed, inverted, short) in [
            ("Ada Example", "Example, Ada", "Example, A."),
            ("Jean-Paul M. Roc", "Roc, Jean-Paul M.", "Roc, J.-P. M."),
            ("Mia von Hein", "von Hein, Mia", "von Hein, M."),
            ("Ana de la Cruz", "de la Cruz, Ana", "de la Cruz, A."),
            ("Tom Roe Jr.", "Roe, Tom, Jr.", "Roe, T., Jr."),
            ("Tom Roe, Jr.", "Roe, Tom, Jr.", "Roe, T., Jr."),
            ("Dr. Eva Lind", "Lind, Eva", "Lind, E."),
            ("Анна Петрова", "Петрова, Анна", "Петрова, А."),
            ("Νίκος Παππάς", "Παππάς, Νίκος", "Παππάς, Ν."),
        ] {
            let name = PersonName::new(printed, Some("en"));
            assert_eq!(name.inverted(), inverted);
            assert_eq!(name.initials(), short);
        }
        let name = PersonName::new("Mia von Hein", None);
        assert_eq!(name.in_order(), "Mia von Hein");
    }

    #[test]
    fn leaves_whole_what_it_cannot_know() {
        for (printed, language) in [
            ("苗子", "zh"),
            ("Li Wei", "zh-Hans"),
            ("Kovács János", "hu"),
            ("عبد العزيز", "ar"),
            ("ada", "en"),
            ("von Hein", "de"),
            ("Ada Example/ rg", "en"),
            ("Ada (dpa)", "en"),
            ("Example, Ada", "en"),
            ("Ana Roca y Sol", "es"),
            ("Ada Example 2", "en"),
            ("", "en"),
        ] {
            let name = PersonName::new(printed, Some(language));
            assert_eq!(name, PersonName::Whole(printed.to_owned()), "{printed}");
        }
    }

    #[test]
    fn joins_names() {
        let names = |n: usize| -> Vec<String> {
            ["A", "B", "C"]
                .iter()
                .take(n)
                .map(|s| (*s).into())
                .collect()
        };
        assert_eq!(list(&names(0), "and"), "");
        assert_eq!(list(&names(1), "and"), "A");
        assert_eq!(list(&names(2), "and"), "A and B");
        assert_eq!(list(&names(2), "&"), "A, & B");
        assert_eq!(list(&names(3), "and"), "A, B, and C");
        assert_eq!(list(&names(3), "&"), "A, B, & C");
    }
}
