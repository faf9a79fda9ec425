//! Finding a municipality by its names, those of its villages, or a postal code.

use super::cursor::Cursor;
use crate::domain::Municipality;
use crate::text::{InName, fold, place_in_name};
use crate::tui::action::Action;
use crate::tui::widget::text_buffer::TextBuffer;

/// What is being typed to find a municipality.
#[derive(Debug, Clone)]
pub(super) struct Find {
    /// What was typed.
    pub(super) text: TextBuffer,
    /// The cursor before typing began.
    pub(super) origin: Cursor,
}

impl Find {
    /// The municipalities that have what was typed, the best first.
    pub(super) fn found(&self) -> Vec<&'static Municipality> {
        matches(self.text.text().trim())
    }

    /// The cursor on the next or the previous of these, after the one at the cursor.
    pub(super) fn next(&self, action: Action, cursor: Cursor) -> Cursor {
        let found = self.found();
        let at = found.iter().position(|municipality| municipality.refnis == cursor.refnis);
        let next = match (at, action) {
            (None, _) => 0,
            (Some(at), Action::Up) => (at + found.len() - 1) % found.len(),
            (Some(at), _) => (at + 1) % found.len(),
        };
        found.get(next).map_or(cursor, |municipality| Cursor::on(municipality))
    }
}

fn matches(typed: &str) -> Vec<&'static Municipality> {
    let typed_folded = fold(typed);
    if typed_folded.is_empty() {
        return Vec::new();
    }
    let rank = |municipality: &&'static Municipality| {
        let of_name = |name: &str| match place_in_name(name, typed) {
            Some(_) if fold(name).starts_with(&typed_folded) => Some(0),
            Some(InName::AtWordStart) => Some(2),
            Some(InName::Inside) => Some(4),
            None => None,
        };
        let own = of_name(&municipality.name);
        // A village comes after a municipality that has the same letters in the same place.
        let others = municipality.names().skip(1).filter_map(of_name).min().map(|rank| rank + 1);
        let code = municipality.postal_codes.iter().any(|code| code.starts_with(typed)).then_some(0);
        Some((own.into_iter().chain(others).chain(code).min()?, *municipality))
    };
    let all = Municipality::all().iter();
    let mut found: Vec<_> = all.filter_map(|municipality| rank(&municipality)).collect();
    // The sort is stable, so that those that are alike stay in the order of their names.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, municipality)| municipality).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::name("diest", "Diest")]
    #[case::start("kor", "Kortenaken")]
    #[case::word("rode", "Sint-Genesius-Rode")]
    #[case::village("heverlee", "Leuven")]
    #[case::former("gooik", "Pajottegem")]
    #[case::postal_code("3290", "Diest")]
    #[case::french("louvain", "Leuven")]
    fn the_best_match_comes_first(#[case] typed: &str, #[case] name: &str) {
        assert_eq!(matches(typed).first().map(|municipality| municipality.name.as_str()), Some(name));
    }
}
