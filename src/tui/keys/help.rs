//! The help on keys, generated from the bindings in force.

use super::chord::Chord;
use super::keymap::Keymap;
use super::scope::{Globals, Scope};
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

    /// The keys of every part of the screen that has any, beginning with those that work in `scope`. In a form or a popup
    /// only its own: the others are not within reach.
    pub fn help(&self, scope: Scope) -> Vec<HelpSection> {
        if scope.globals() != Globals::All {
            return self.help_within_reach(scope);
        }
        let mut sections = self.help_here(scope);
        let here: Vec<Scope> = sections.iter().map(|section| section.scope).collect();
        let elsewhere = Scope::ALL.iter().copied().filter(|scope| !here.contains(scope));
        sections
            .extend(elsewhere.map(|scope| self.section(scope)).filter(|section| !section.rows.is_empty()));
        sections
    }

    /// The keys that work in `scope`, which covers the screen, and those of the other fields of the same form.
    fn help_within_reach(&self, scope: Scope) -> Vec<HelpSection> {
        let mut sections = self.help_here(scope);
        for section in sections.iter_mut().filter(|section| section.scope == Scope::Global) {
            section.rows.retain(|row| works_in_forms(row.action));
            for row in &mut section.rows {
                row.chords = self.chords(scope, row.action);
            }
            section.rows.retain(|row| !row.chords.is_empty());
        }
        let form = scope.outwards().filter(|around| *around != Scope::Global).last();
        let is_field = |other: &Scope| form.is_some_and(|form| other.is_within(form));
        let others: Vec<Scope> = Scope::ALL.iter().copied().filter(is_field).collect();
        let fields = others.into_iter().filter(|other| !scope.is_within(*other));
        let fields = fields.map(|other| self.section(other)).filter(|section| !section.rows.is_empty());
        // What works everywhere comes last.
        let at = sections.iter().position(|section| section.scope == Scope::Global).unwrap_or(sections.len());
        sections.splice(at..at, fields);
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

/// Whether an action of the whole program does something while a form or a popup is open.
const fn works_in_forms(action: Action) -> bool {
    matches!(
        action,
        Action::Back
            | Action::Undo
            | Action::Redo
            | Action::Palette
            | Action::Help
            | Action::Redraw
            | Action::Suspend
            | Action::Trouble
            | Action::Quit
            | Action::Interrupt
    )
}
