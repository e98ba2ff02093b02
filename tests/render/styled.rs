//! A text as a list of characters, each with what it looks like: the common ground on which an article
//! and what a parser makes of its rendering are compared.

use dw_article::Mark;
use std::collections::BTreeSet;

/// A character and its styles; a link is `a ` with the address.
pub type Styled = Vec<(char, BTreeSet<String>)>;

/// What the marks say.
pub fn expected(text: &str, marks: &[Mark], whole: Option<&str>) -> Styled {
    let mut links: Vec<(u32, u32, &str)> = Vec::new();
    for mark in marks {
        if let Mark::Link { start, end, href } = mark {
            let scheme = href.split("//").next().unwrap_or_default().to_lowercase();
            if ["http:", "https:"].contains(&scheme.as_str()) || href.starts_with("mailto:") {
                links.push((*start, *end, href));
            }
        }
    }
    links.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut at = 0;
    let mut styled = Styled::new();
    for character in text.chars() {
        let mut styles: BTreeSet<String> = whole.map(str::to_owned).into_iter().collect();
        for mark in marks {
            if mark.range().contains(&at) && !matches!(mark, Mark::Link { .. }) {
                styles.insert(mark.type_name().to_owned());
            }
        }
        let link = links
            .iter()
            .find(|(start, end, _)| (*start..*end).contains(&at));
        styles.extend(link.map(|(_, _, href)| format!("a {href}")));
        styled.push((character, styles));
        at += character.len_utf16() as u32;
    }
    styled
}

/// The style an HTML element stands for.
pub fn style(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "strong" => "strong",
        "em" => "em",
        "s" => "strike",
        "sub" => "sub",
        "sup" => "sup",
        "code" => "code",
        _ => return None,
    })
}
