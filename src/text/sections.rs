//! The links past a section of the page, in languages whose link nobody has seen.
//!
//! Two lines give such a link away: `Skip next section X`, and close behind it `X`. Where the same words
//! stand round two titles, they are the link's, whatever they say.

use super::lines::Lines;
use super::picture::is_picture;
use crate::language::skipped_section;
use crate::order::FirstSeen;

/// The title stands again within so many lines: a date may be between.
const NEAR: usize = 3;
/// A link is not longer than this, in bytes.
const LINK: usize = 300;
/// A title is at least so long, in bytes, and so are the words round it.
const SHORT: usize = 4;

/// What a page writes round the title of the section that a link leads past.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Sections {
    learnt: Option<(String, String)>,
}

/// A form of the link that the page may use.
struct LinkForm<'a> {
    /// What stands before and after the title.
    around: (&'a str, &'a str),
    count: usize,
    /// The last line of this form.
    last: usize,
}

impl Sections {
    /// Learns the form of the link.
    pub fn learn(lines: &Lines) -> Sections {
        let mut forms: Vec<LinkForm<'_>> = Vec::new();
        let mut places = FirstSeen::default();
        for at in 0..lines.len() {
            if skipped_section(lines.text(at)).is_some() {
                return Sections::default();
            }
            if let Some(around) = form_at(lines, at) {
                let written = [around.0, around.1].join("\0");
                if places.note(&written, forms.len()) {
                    forms.push(LinkForm {
                        around,
                        count: 0,
                        last: at,
                    });
                }
                let known = places.get(&written).and_then(|i| forms.get_mut(i));
                if let Some(form) = known {
                    form.count += 1;
                    form.last = at;
                }
            }
        }
        // One that closes the text counts, too.
        let closes = |at: usize| at + 2 == lines.len();
        let sure = |form: &LinkForm<'_>| form.count > 1 || closes(form.last);
        let sure = forms.into_iter().filter(sure);
        let best = sure.max_by_key(|form| (form.count, form.last));
        let owned = |(before, after): (&str, &str)| (before.to_owned(), after.to_owned());
        Sections {
            learnt: best.map(|form| owned(form.around)),
        }
    }

    /// The title of the section that a line leads past.
    pub fn title<'t>(&self, text: &'t str) -> Option<&'t str> {
        skipped_section(text).or_else(|| {
            let (before, after) = self.learnt.as_ref()?;
            let title = text.strip_prefix(&**before)?.strip_suffix(&**after)?.trim();
            (!title.is_empty()).then_some(title)
        })
    }
}

/// What stands round a line that is repeated within the line at `at`.
fn form_at(lines: &Lines, at: usize) -> Option<(&str, &str)> {
    let link = lines.text(at);
    if link.len() > LINK {
        return None;
    }
    let around = (at + 1..=at + NEAR).find_map(|near| {
        let title = lines.text(near);
        if title.len() < SHORT || title.len() + SHORT > link.len() {
            return None;
        }
        link.split_once(title)
    });
    around.filter(|_| !(at..=at + NEAR).any(|near| is_picture(lines.text(near))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_learnt() {
        let text = "It rose.\n\nHopp over Mer fra DW\n\nMer fra DW\n\nOther.\n\nHopp over Elver\n\n5.5.2024\n\nElver";
        let lines = Lines::new(text);
        let sections = Sections::learn(&lines);
        assert_eq!(sections.title("Hopp over Broer"), Some("Broer"));
        assert_eq!(sections.title("It rose."), None);
        let closing = Lines::new("It rose.\n\nIt fell.\n\nHopp over Mer fra DW\n\nMer fra DW");
        assert_eq!(
            Sections::learn(&closing).title("Hopp over Mer fra DW"),
            Some("Mer fra DW")
        );
    }

    #[test]
    fn a_repeated_name_is_no_link() {
        for text in [
            "Our guest Ada Lind\n\nAda Lind\n\nShe sings.\n\nThe end.",
            "One.\n\nTwo.\n\nThree.",
            "",
        ] {
            let lines = Lines::new(text);
            assert_eq!(Sections::learn(&lines), Sections::default(), "{text}");
        }
    }
}
