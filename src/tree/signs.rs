//! What an element's name, or one of its classes, says of who has put it into the page: a browser's add-on.

/// Classes of translations that do not say so themselves.
pub(super) const KNOWN: &[&str] = &[
    "fluent-read-bilingual-content",
    "trancy-target",
    "dual-target",
    "kiss-wrapper",
    "KISS-wrapper",
];

/// Whether a browser extension has put an element of this name into the page: boxes of writing aids and password
/// managers.
pub(super) fn is_from_extension(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "grammarly-",
        "lt-highlighter",
        "lt-toolbar",
        "com-1password-",
        "deepl-",
        "nordpass-",
        "protonpass-",
    ];
    name.contains('-') && NAMES.iter().any(|start| name.starts_with(start))
}

/// Whether an element of this class may be a translation, or says that it is to stay as it is: `notranslate`.
pub(super) fn is_sign(class: &str) -> bool {
    says_translation(class) || KNOWN.contains(&class)
}

/// Whether an element is none of HTML's.
pub(super) fn is_custom(name: &str) -> bool {
    name.contains('-') && !name.starts_with("amp-")
}

/// Whether a name holds `translat` or `Translat`, looking at every seventh byte or so.
pub(super) fn says_translation(name: &str) -> bool {
    const WANTED: &[u8] = b"ranslat";
    let bytes = name.as_bytes();
    let mut last = WANTED.len() - 1;
    while let Some(byte) = bytes.get(last) {
        last += match byte {
            b't' if bytes.get(last + 1 - WANTED.len()..=last) == Some(WANTED) => return true,
            b'a' => 1,
            b'l' => 2,
            b's' => 3,
            b'n' => 4,
            b'r' => 6,
            _ => WANTED.len(),
        };
    }
    false
}
