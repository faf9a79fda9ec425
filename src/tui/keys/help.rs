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
    /// The keys of every part of the screen that has any.
    pub fn help_sections(&self) -> Vec<HelpSection> {
        let section = |scope: &Scope| HelpSection { scope: *scope, rows: self.help_rows(*scope) };
        Scope::ALL.iter().map(section).filter(|section| !section.rows.is_empty()).collect()
    }

    fn help_rows(&self, scope: Scope) -> Vec<HelpRow> {
        self.of_scope(scope).map(|(action, chords)| HelpRow { action, chords: chords.to_vec() }).collect()
    }
}
