//! The help on keys, made from the bindings in force.

use super::chord::Chord;
use super::keymap::Keymap;
use super::scope::Scope;
use crate::tui::action::Action;

/// The keys of one part of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpSection {
    /// The part of the screen.
    pub scope: Scope,
    /// What can be done there.
    pub rows: Vec<HelpRow>,
}

/// One thing that can be done, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpRow {
    /// What.
    pub action: Action,
    /// The chords that ask for it.
    pub chords: Vec<Chord>,
}

impl Keymap {
    /// The help for someone in `scope`: first the keys that hold there, then all others.
    pub fn help(&self, scope: Scope) -> Vec<HelpSection> {
        let here: Vec<Scope> = scope.outwards().collect();
        let elsewhere = Scope::ALL.iter().copied().filter(|scope| !here.contains(scope));
        here.iter()
            .copied()
            .chain(elsewhere)
            .map(|scope| HelpSection { scope, rows: self.help_rows(scope) })
            .filter(|section| !section.rows.is_empty())
            .collect()
    }

    fn help_rows(&self, scope: Scope) -> Vec<HelpRow> {
        self.of_scope(scope).map(|(action, chords)| HelpRow { action, chords: chords.to_vec() }).collect()
    }
}
