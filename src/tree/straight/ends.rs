//! End tags in the body: what each closes, and which ask for a page to be read the other way.

use super::super::kinds::{ElementKind, is_special, known, packed};
use super::super::ordinary::Name;
use super::{Mode, Open, Straight};

impl Straight {
    pub(super) fn end_in_body(&mut self, name: &Name<'_>) -> Option<()> {
        let kind = known(name.packed).map_or(ElementKind::Other, |(_, kind)| kind);
        let is_it = |open: &Open| open.packed == name.packed;
        let place = match kind {
            ElementKind::Odd => return None,
            ElementKind::Body => {
                self.mode = Mode::AfterBody;
                return Some(());
            }
            ElementKind::Html => {
                self.mode = Mode::AfterAfterBody;
                return Some(());
            }
            ElementKind::Block
            | ElementKind::PlainBlock
            | ElementKind::Pre
            | ElementKind::Button
            | ElementKind::Term => self.place_of(is_it),
            // Without one HTML makes one.
            ElementKind::P => {
                Some(self.place_below(is_it, |open| open.kind == ElementKind::Button)?)
            }
            ElementKind::Li => {
                let lists = [packed("ol"), packed("ul")];
                self.place_below(is_it, |open| lists.contains(&open.packed))
            }
            ElementKind::Heading => self.place_of(|open| open.kind == kind),
            ElementKind::Form => Some(self.end_of_form(is_it)?),
            ElementKind::A | ElementKind::Format => return self.end_format(is_it),
            _ if name.text.eq_ignore_ascii_case("br") => return None,
            _ => {
                let is_it = |open: &Open| self.is_named(open, name);
                self.place_below(is_it, |open| is_special(open.kind))
            }
        };
        match place {
            Some(place) => self.close_from(place),
            // It ends nothing.
            None => Some(()),
        }
    }

    fn end_of_form(&mut self, is_it: impl Fn(&Open) -> bool) -> Option<usize> {
        if !std::mem::replace(&mut self.has_form, false) {
            return None;
        }
        let place = self.place_of(is_it)?;
        let implied = |open: &Open| {
            matches!(
                open.kind,
                ElementKind::P | ElementKind::Li | ElementKind::Term
            )
        };
        // What else is open in it would stay open.
        let inside = self.open.get(place + 1..)?;
        inside.iter().all(implied).then_some(place)
    }

    fn end_format(&mut self, is_it: impl Fn(&Open) -> bool) -> Option<()> {
        match self.place_of(is_it) {
            Some(place) if place + 1 == self.open.len() => self.close(),
            // What is in it would be moved.
            Some(_) => return None,
            None => {}
        }
        Some(())
    }
}
