//! Which script a text is written in, as far as it tells that a text is not in its page's language.

/// Fewer letters than this say nothing.
const ENOUGH: usize = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Tamil,
    Ethiopic,
    Han,
    /// Letters that only Japanese and Korean have, and all others.
    Other,
}

fn script_of(c: char) -> Option<Script> {
    Some(match c {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Script::Greek,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{5D0}'..='\u{5EA}' => Script::Hebrew,
        '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => Script::Arabic,
        '\u{900}'..='\u{97F}' => Script::Devanagari,
        '\u{980}'..='\u{9FF}' => Script::Bengali,
        '\u{B80}'..='\u{BFF}' => Script::Tamil,
        '\u{1200}'..='\u{139F}' => Script::Ethiopic,
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => Script::Han,
        '\u{3040}'..='\u{30FF}' | '\u{AC00}'..='\u{D7AF}' => Script::Other,
        '\u{A00}'..='\u{DFF}' | '\u{E00}'..='\u{E7F}' | '\u{1780}'..='\u{17FF}' => Script::Other,
        _ => return None,
    })
}

/// Whether a text is in another script than its language: less than a quarter of it is in the language's own, or
/// a text in Chinese has Japanese letters.
pub(crate) fn in_another_script(tag: &str, text: &str) -> bool {
    let own = match tag.split('-').next().unwrap_or("") {
        "sr" | "bs" => &[Script::Latin, Script::Cyrillic][..],
        "am" => &[Script::Ethiopic],
        "ar" | "fa" | "ps" | "ur" => &[Script::Arabic],
        "bn" => &[Script::Bengali],
        "bg" | "mk" | "ru" | "uk" => &[Script::Cyrillic],
        "zh" => &[Script::Han],
        "el" => &[Script::Greek],
        "hi" => &[Script::Devanagari],
        "ta" => &[Script::Tamil],
        _ if super::tags::by_tag(tag).is_some() => &[Script::Latin],
        _ => return false,
    };
    // A text that is ASCII but for a few signs is settled without a look at each. Pages in browsers are one at a time.
    if !cfg!(target_family = "wasm") && own.contains(&Script::Latin) {
        let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
        let others = text.bytes().filter(|byte| !byte.is_ascii()).count();
        if 10 * others <= letters {
            return false;
        }
    }
    let (mut ours, mut all, mut strange) = (0, 0, 0);
    for script in text.chars().filter_map(script_of) {
        all += 1;
        ours += usize::from(own.contains(&script));
        strange += usize::from(script == Script::Other);
    }
    all >= ENOUGH && (4 * ours < all || 10 * strange > all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_scripts() {
        let long = |text: &str| text.repeat(ENOUGH);
        assert!(in_another_script("zh-Hans", &long("The ferry rests. ")));
        assert!(in_another_script(
            "zh-Hant",
            &long("渡し船は休んでいます。")
        ));
        assert!(in_another_script("de", &long("Паром отдыхает. ")));
        assert!(!in_another_script("sr-Latn", &long("Скела мирује. ")));
        assert!(!in_another_script("zh-Hans", &long("渡轮停运，DW 报道。")));
        assert!(!in_another_script("zh-Hans", "The ferry rests."));
        assert!(!in_another_script("nl", &long("Паром ")));
    }
}
