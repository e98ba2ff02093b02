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

    /// The role that a rule gave a line, and why. What a paragraph turned out to be, only its words say.
    #[cfg(not(target_family = "wasm"))]
    pub fn role(&self, at: usize, line: &str) -> Option<(String, String)> {
        use crate::blocks::paragraph::{Paragraph, classify};
        let (role, why) = self.0.as_ref()?.get(at)?.split_once(": ")?;
        let paragraph = (role == "paragraph").then(|| classify(&crate::inline::Run::plain(line)));
        let (role, why) = match paragraph {
            Some(Paragraph::SignOff(_)) => ("sign-off", "its words"),
            Some(Paragraph::Authors(_)) => ("author", "its words"),
            Some(Paragraph::Editors(_) | Paragraph::Credits { .. }) => ("editor", "its words"),
            Some(Paragraph::Removed(_)) => ("removed", "its words"),
            _ => (role, why),
        };
        Some((role.to_owned(), why.to_owned()))
    }
}
