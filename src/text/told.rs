//! What became of each line, for `--explain`.

/// What became of each line, for whoever asks.
#[derive(Debug, Default)]
pub(super) struct Told(pub Option<Vec<&'static str>>);

impl Told {
    /// The rule that gave a line its role.
    pub fn rule(&mut self, at: usize, rule: &'static str) {
        if let Some(place) = self.0.as_mut().and_then(|rules| rules.get_mut(at)) {
            *place = rule;
        }
    }
}
