//! Who a classic page's closing list names: `Author Mira Holt, Jan Kern (AFP, dpa)`.

use super::trailing_parenthesis;
use crate::article::{Author, Byline};
use crate::fold::{folded, is_longer};
use crate::language;

/// The longest value of the details that is taken for an author as it stands, in characters.
const AUTHOR_LENGTH: usize = 80;

/// The people of the authors' row, where the last is, and the agencies that stand with them.
pub(crate) fn listed_people(value: &str, and: &'static str) -> (Vec<Author>, Option<Byline>) {
    if let Some((name, place)) = name_and_place(value) {
        let mut author = Author::named(name.to_owned());
        author.location = Some(place.to_owned());
        return (vec![author], None);
    }
    let (value, place) = match names_and_place(value) {
        Some((names, place)) => (names, Some(place)),
        None => (value, None),
    };
    let (names, credit) = listed_authors(value, and);
    let mut people: Vec<Author> = names.into_iter().map(Author::named).collect();
    if let (Some(last), Some(place)) = (people.last_mut(), place) {
        last.location = Some(place.to_owned());
    }
    (people, credit)
}

/// The names of the authors' row, and the agencies that stand with them.
fn listed_authors(value: &str, and: &'static str) -> (Vec<String>, Option<Byline>) {
    let (value, credit) = match trailing_parenthesis(value) {
        Some((names, inside)) => match super::credit(inside) {
            Some(credit) => (names, Some(credit)),
            None => (value, None),
        },
        None => (value, None),
    };
    let as_printed = || {
        let one_name = !is_longer(value, AUTHOR_LENGTH) && !value.ends_with(['.', '!', '?']);
        folded(value).filter(|_| one_name).into_iter().collect()
    };
    let names = language::names(value, and).unwrap_or_else(as_printed);
    let (mut names, codes) = super::people(names);
    names.retain(|name| !super::is_house(name));
    (names, credit.or(codes))
}

/// Places of several words, which look like names, as DW's languages with Latin letters write them.
const PLACES: &[&str] = &[
    "Abu Dhabi",
    "Addis Ababa",
    "Addis Abeba",
    "Buenos Aires",
    "Cape Town",
    "Ciudad de México",
    "Den Haag",
    "Frankfurt am Main",
    "Hong Kong",
    "Kuala Lumpur",
    "La Habana",
    "La Paz",
    "Los Angeles",
    "Mexico City",
    "Neu Delhi",
    "New Delhi",
    "New York",
    "Nova Délhi",
    "Nova York",
    "Nueva Delhi",
    "Nueva York",
    "Phnom Penh",
    "Rio de Janeiro",
    "San Francisco",
    "San José",
    "São Paulo",
    "Sri Lanka",
    "St. Petersburg",
    "Tel Aviv",
    "The Hague",
    "Washington DC",
    "Yeni Delhi",
];

/// `Jane Roe, Berlin`, `Jane Roe (Berlin)`: a name of several words, and a place: one word that can be no second
/// name, or a place that is known.
fn name_and_place(value: &str) -> Option<(&str, &str)> {
    let in_brackets = || value.strip_suffix(')')?.rsplit_once('(');
    let (name, place) = in_brackets().or_else(|| value.split_once([',', '،']))?;
    let (name, place) = (name.trim(), place.trim());
    let words = |text: &str| text.split_whitespace().count();
    let is_word = |c: char| c.is_alphabetic() || c == '-';
    let one_name = (2..=4).contains(&words(name)) && !name.contains(['/', '(', '|', ',', '،']);
    let one_word =
        words(place) == 1 && place.chars().nth(2).is_some() && place.chars().all(is_word);
    let one_place = PLACES.contains(&place) || (one_word && !place.starts_with(char::is_lowercase));
    let agency = || super::credit(place).is_some();
    (one_name && one_place && !place.chars().all(char::is_uppercase) && !agency())
        .then_some((name, place))
}

/// `Jane Roe, Max Moe, Berlin`: names of several words each, and the place of the last.
fn names_and_place(value: &str) -> Option<(&str, &str)> {
    let (names, place) = value.rsplit_once([',', '،'])?;
    let (others, last) = names.rsplit_once([',', '،'])?;
    let are_names = others
        .split([',', '،'])
        .all(|name| name.split_whitespace().count() > 1);
    let (_, place) = name_and_place(value.get(value.len() - last.len() - place.len() - 1..)?)?;
    are_names.then_some((names, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_and_credits() {
        let read = |value: &str| {
            let (names, credit) = listed_authors(value, "and");
            (names.join("; "), credit.map(|c| c.text))
        };
        let none = |names: &str| (names.to_owned(), None);
        assert_eq!(read("Mara Tannhof"), none("Mara Tannhof"));
        assert_eq!(
            read("Mara Tannhof, Jost Ebbing"),
            none("Mara Tannhof; Jost Ebbing")
        );
        assert_eq!(
            read("Mara Tannhof and Jost Ebbing"),
            none("Mara Tannhof; Jost Ebbing")
        );
        assert_eq!(
            read("Mara Tannhof (AFP, dpa)"),
            ("Mara Tannhof".into(), Some("AFP, dpa".into()))
        );
        assert_eq!(read("Julia Hitz (eg)"), none("Julia Hitz (eg)"));
        assert_eq!(read("Deutsche Welle"), none(""));
        assert_eq!(read("Send us an e-mail. We answer!"), none(""));
    }

    #[test]
    fn a_place_is_no_author() {
        assert_eq!(
            name_and_place("Jane Roe, Berlin"),
            Some(("Jane Roe", "Berlin"))
        );
        for names in [
            "Jane Roe, Jo Lee",
            "Madonna, Sting",
            "Jane Roe, AFP",
            "Jane Roe/Jo Lee, Berlin",
            "Jane Roe, jo",
            "Jane Roe (abc)",
            "Jane Roe (AFP)",
        ] {
            assert_eq!(name_and_place(names), None, "{names}");
        }
        for value in ["Jane Roe (Cairo)", "Jane Roe, New Delhi"] {
            assert!(name_and_place(value).is_some(), "{value}");
        }
        assert_eq!(
            names_and_place("Jane Roe, Jo Lee, New Delhi"),
            Some(("Jane Roe, Jo Lee", "New Delhi"))
        );
        assert_eq!(names_and_place("Jane Roe, Jo Lee, Max Moe"), None);
        assert_eq!(names_and_place("Madonna, Jo Lee, Berlin"), None);
    }
}
