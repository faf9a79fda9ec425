//! What can be wrong with the user's key bindings, and where.

use thiserror::Error;

use super::chord::{Chord, ChordError};
use super::scope::Scope;
use crate::i18n::Lang;
use crate::tui::action::Action;

/// The user's key bindings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{line}: {problem}")]
pub struct KeymapError {
    /// The name of the file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: KeymapProblem,
}

/// What is wrong with a line of key bindings.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeymapProblem {
    /// The file is no TOML.
    #[error("{0}")]
    Syntax(String),
    /// Something stands outside the tables of the scopes.
    #[error("{0} is not a table of keys")]
    NotATable(String),
    /// An action has something else than a list of keys.
    #[error("{} has no list of keys", .0.name())]
    NotKeys(Action),
    /// There is no scope of that name.
    #[error("there is no scope {name}")]
    UnknownScope {
        /// The name in the file.
        name: String,
        /// The likeliest name, where one comes near.
        likeliest: Option<&'static str>,
    },
    /// There is no action of that name.
    #[error("there is no action {name}")]
    UnknownAction {
        /// The name in the file.
        name: String,
        /// The likeliest name, where one comes near.
        likeliest: Option<&'static str>,
    },
    /// There is no such chord.
    #[error("{name}: {error}")]
    UnknownChord {
        /// The chord in the file.
        name: String,
        /// What is wrong with it.
        error: ChordError,
    },
    /// One chord asks for two actions.
    #[error("in {}, {chord} is {} as well as {}", scope.name(), actions[0].name(), actions[1].name())]
    Conflict {
        /// The scope in which it does.
        scope: Scope,
        /// The chord.
        chord: Chord,
        /// The two actions.
        actions: [Action; 2],
    },
    /// A chord of an outer scope that means something else in every scope within.
    #[error("{chord} never reaches {} in {}", action.name(), scope.name())]
    Unreachable {
        /// The scope in which it is bound.
        scope: Scope,
        /// The chord.
        chord: Chord,
        /// The action that it should ask for.
        action: Action,
    },
    /// A chord that types a character, in a scope where one writes.
    #[error("{chord} could no longer be typed in {}", scope.name())]
    Untypable {
        /// The scope in which it is bound.
        scope: Scope,
        /// The chord.
        chord: Chord,
        /// The action that it should ask for.
        action: Action,
    },
}

impl Lang {
    /// What is wrong with the user's bindings, where, and what to do.
    pub fn keymap_error(self, error: &KeymapError) -> String {
        self.keymap_error_at(&error.file, error.line, &self.keymap_problem(&error.problem))
    }

    fn keymap_problem(self, problem: &KeymapProblem) -> String {
        match problem {
            KeymapProblem::Syntax(message) => self.keymap_syntax(message),
            KeymapProblem::NotATable(name) => self.keymap_not_a_table(name),
            KeymapProblem::NotKeys(action) => self.keymap_not_keys(action.name()),
            KeymapProblem::UnknownScope { name, likeliest } => {
                self.with_likeliest(self.keymap_unknown_scope(name), *likeliest)
            }
            KeymapProblem::UnknownAction { name, likeliest } => {
                self.with_likeliest(self.keymap_unknown_action(name), *likeliest)
            }
            KeymapProblem::UnknownChord { name, error: ChordError::UnknownKey { likeliest } } => {
                self.with_likeliest(self.keymap_unknown_key(name), *likeliest)
            }
            KeymapProblem::UnknownChord { name, error: ChordError::AltGr } => self.keymap_alt_gr(name),
            KeymapProblem::Conflict { scope, chord, actions: [first, second] } => {
                self.keymap_conflict(&chord.to_string(), scope.name(), first.name(), second.name())
            }
            KeymapProblem::Unreachable { scope, chord, action } => {
                self.keymap_unreachable(&chord.to_string(), scope.name(), action.name())
            }
            KeymapProblem::Untypable { scope, chord, action } => {
                self.keymap_untypable(&chord.to_string(), scope.name(), action.name())
            }
        }
    }

    fn with_likeliest(self, text: String, likeliest: Option<&str>) -> String {
        match likeliest {
            Some(name) => format!("{text} {}", self.keymap_likeliest(name)),
            None => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::Keymap;

    #[test]
    fn a_conflict_is_told_with_its_place_and_both_actions() {
        let error = Keymap::with_overrides("[global]\nquit = [\"n\"]", "keys.toml").unwrap_err();
        let dutch = "keys.toml, regel 2: in [global] staat n voor twee acties: quit en add_note. \
                     Geef een van de twee een andere toets.";
        assert_eq!(Lang::Nl.keymap_error(&error), dutch);
    }

    #[test]
    fn a_slip_is_told_with_the_likeliest_name() {
        let error = Keymap::with_overrides("[global]\nqiut = [\"n\"]", "keys.toml").unwrap_err();
        let english = "keys.toml, line 2: there is no action qiut. Did you mean \"quit\"?";
        assert_eq!(Lang::En.keymap_error(&error), english);
    }
}
