//! What became of each line, for `--explain`.

/// What became of each line, for whoever asks.
#[derive(Debug, Default)]
pub(super) struct Told(pub Option<Vec<&'static str>>);

impl Told {
    /// The rule that gave a line its role: `ROLE: why`.
    pub fn rule(&mut self, at: usize, rule: &'static str) {
        if let Some(place) = self.0.as_mut().and_then(|rules| rules.get_mut(at)) {
            *place = rule;
        }
    }
}

/// The role that a rule names, and why. What a paragraph turned out to be, only its words say.
#[cfg(not(target_family = "wasm"))]
pub(super) fn role<'r>(rule: &'r str, line: &str) -> (&'r str, &'r str) {
    use crate::blocks::paragraph::{Paragraph, classify};
    let (role, why) = rule.split_once(": ").unwrap_or((rule, ""));
    if role != "paragraph" {
        return (role, why);
    }
    let run = crate::inline::Run {
        text: line.to_owned(),
        marks: Vec::new(),
    };
    let by_words = match classify(&run) {
        Paragraph::SignOff(_) => "sign-off",
        Paragraph::Authors(_) => "author",
        Paragraph::Editors(_) | Paragraph::Credits { .. } => "editor",
        Paragraph::Removed(_) => "removed",
        _ => return (role, why),
    };
    (by_words, "its words")
}
