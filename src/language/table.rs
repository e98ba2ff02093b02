//! What DW prints in each of its languages: facts only, one entry per language, in `table/`. How one is read says
//! [`entry`].

mod africa_and_asia;
mod entry;
mod europe;

pub(crate) use entry::{Calendar, Language, forms};

/// All languages of the site.
pub(crate) const LANGUAGES: &[Language] = &asked([
    europe::SQ,
    africa_and_asia::AM,
    africa_and_asia::AR,
    africa_and_asia::BN,
    europe::BS,
    europe::BG,
    africa_and_asia::ZH,
    africa_and_asia::ZH_HANT,
    europe::HR,
    africa_and_asia::FA_AF,
    europe::EN,
    europe::FR,
    europe::DE,
    europe::EL,
    africa_and_asia::HA,
    africa_and_asia::HI,
    africa_and_asia::ID,
    africa_and_asia::SW,
    europe::MK,
    africa_and_asia::PS,
    africa_and_asia::FA_IR,
    europe::PL,
    europe::PT_002,
    europe::PT_BR,
    europe::RO,
    europe::RU,
    europe::SR,
    europe::ES,
    europe::TR,
    europe::UK,
    africa_and_asia::UR,
    africa_and_asia::TA,
    europe::HU,
]);

/// What is asked of the table: fields of plain text alone are empty where none is read, and their words in no module
/// that reads a live page.
const fn asked<const N: usize>(mut all: [Language; N]) -> [Language; N] {
    let mut rest: &mut [Language] = &mut all;
    while let Some((language, others)) = rest.split_first_mut() {
        if !cfg!(feature = "text") {
            (language.skip, language.words) = ("", "");
        }
        rest = others;
    }
    all
}

/// The six links a classic page begins with: German on pages of every language, but for the last.
pub(crate) const QUICK_JUMP: &str =
    "Inhalt|Navigation|Weitere Inhalte|Metanavigation|Suche|Choose from … Languages";

/// What stands in place of a video when scripts or video are off: never translated.
pub(crate) const VIDEO_FALLBACK: [&str; 3] = [
    "To view this video please enable JavaScript",
    "This browser does not support the video element",
    "This browser does not support the audio element",
];

// The small module has no words of plain text in the table.
#[cfg(feature = "text")]
#[cfg(test)]
mod tests {
    use super::*;

    /// Languages of which no page was seen.
    const UNSEEN: [&str; 3] = ["el", "ta", "hu"];

    /// All lists of a language but its months, by name.
    fn lists(language: &Language) -> [(&'static str, &'static str); 15] {
        [
            ("skip", language.skip),
            ("image", language.image),
            ("author", language.author),
            ("editor", language.editor),
            ("and", language.and),
            ("more", language.more),
            ("weekdays", language.weekdays),
            ("advertisement", language.advertisement),
            ("published", language.published),
            ("updated", language.updated),
            ("furniture", language.furniture),
            ("skip_section", language.skip_section),
            ("appeal", language.appeal),
            ("copy_link", language.copy_link),
            ("with", language.with),
        ]
    }

    /// How many forms of a language were seen and how many are inferred; a list of weekdays or months
    /// counts as one.
    fn counts(language: &Language) -> (usize, usize) {
        let whole = |name: &str| name == "weekdays";
        let forms = lists(language).into_iter().flat_map(|(name, list)| {
            let parts: Vec<&str> = if whole(name) {
                vec![list]
            } else {
                list.split('|').collect()
            };
            parts.into_iter().filter(|form| !form.is_empty())
        });
        let months = language.months.iter().map(|(_, list)| *list);
        let (inferred, seen): (Vec<&str>, Vec<&str>) =
            forms.chain(months).partition(|form| form.starts_with('?'));
        (seen.len(), inferred.len())
    }

    #[test]
    fn every_language_is_complete() {
        for language in LANGUAGES {
            for (name, list) in &lists(language)[..11] {
                assert!(!list.is_empty(), "{} {name}", language.segment);
            }
            // Amharic pages have had two wordings.
            assert_eq!(
                language.skip.split('|').count() % 3,
                0,
                "{}",
                language.segment
            );
            let numbered = language.tag.starts_with("zh");
            assert_eq!(language.months.is_empty(), numbered, "{}", language.segment);
        }
    }

    #[test]
    fn what_nobody_saw_is_marked() {
        for language in LANGUAGES {
            let (seen, inferred) = counts(language);
            assert!(
                inferred > 0 || language.segment == "en",
                "{}",
                language.segment
            );
            assert_eq!(
                seen == 0,
                UNSEEN.contains(&language.segment),
                "{}",
                language.segment
            );
        }
        let all = LANGUAGES.iter().map(counts);
        let (seen, inferred) = all.fold((0, 0), |sum, c| (sum.0 + c.0, sum.1 + c.1));
        println!("{seen} forms seen, {inferred} inferred");
        assert!(seen > 250 && inferred > 500, "{seen} {inferred}");
    }

    #[test]
    fn forms_are_clean() {
        for language in LANGUAGES {
            for (name, list) in lists(language) {
                for form in list.split('|') {
                    let form = form.strip_prefix('?').unwrap_or(form);
                    let trimmed = if name == "image" {
                        form.trim_start()
                    } else {
                        form.trim()
                    };
                    assert_eq!(form, trimmed, "{} {name}", language.segment);
                    assert!(!form.starts_with('?') && !form.contains("  "), "{form}");
                }
            }
        }
    }

    /// The table is part of what a browser loads.
    #[test]
    fn the_table_is_small() {
        let months = |l: &Language| l.months.iter().map(|(_, list)| list.len()).sum::<usize>();
        let one = |l: &Language| {
            let lists = lists(l).iter().map(|(_, list)| list.len()).sum::<usize>();
            lists + months(l) + l.words.len()
        };
        let bytes: usize = LANGUAGES.iter().map(one).sum();
        println!("{bytes} bytes, shared lists counted each time");
        assert!(bytes < 30_000, "{bytes}");
    }
}
