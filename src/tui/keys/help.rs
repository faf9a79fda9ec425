//! The help on keys, generated from the bindings in force.

use super::chord::Chord;
use super::keymap::Keymap;
use super::scope::Scope;
use crate::tui::action::Action;

/// The keys of one part of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpSection {
    /// The part of the screen.
    pub scope: Scope,
    /// The actions that are bound there, a row each.
    pub rows: Vec<HelpRow>,
}

/// An action with its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpRow {
    /// The action that the keys trigger.
    pub action: Action,
    /// The chords that are bound to it.
    pub chords: Vec<Chord>,
}

impl Keymap {
    /// The keys that work in `scope`: its own first, then those of the scopes around it.
    pub fn help_here(&self, scope: Scope) -> Vec<HelpSection> {
        scope.outwards().map(|scope| self.section(scope)).filter(|section| !section.rows.is_empty()).collect()
    }

    /// The keys of every part of the screen that has any, beginning with those that work in `scope`.
    pub fn help(&self, scope: Scope) -> Vec<HelpSection> {
        let mut sections = self.help_here(scope);
        let here: Vec<Scope> = sections.iter().map(|section| section.scope).collect();
        let elsewhere = Scope::ALL.iter().copied().filter(|scope| !here.contains(scope));
        sections
            .extend(elsewhere.map(|scope| self.section(scope)).filter(|section| !section.rows.is_empty()));
        sections
    }

    /// The keys of one part of the screen.
    pub fn section(&self, scope: Scope) -> HelpSection {
        HelpSection { scope, rows: self.help_rows(scope) }
    }

    fn help_rows(&self, scope: Scope) -> Vec<HelpRow> {
        self.of_scope(scope).map(|(action, chords)| HelpRow { action, chords: chords.to_vec() }).collect()
    }
}
