//! Problems in the user's key bindings, with their line.

use thiserror::Error;

use super::chord::{Chord, ChordError};
use super::scope::Scope;
use crate::i18n::{Explain, Lang};
use crate::tui::action::Action;

/// Why the user's key bindings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{line}: {problem}")]
pub struct KeymapError {
    /// The name of the file, for the message.
    pub file: String,
    /// The number of the line, from 1.
    pub line: usize,
    /// The problem on that line.
    pub problem: KeymapProblem,
}

/// A problem in a line of key bindings.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeymapProblem {
    /// The file is not valid TOML. Holds the message of the parser.
    #[error("{0}")]
    Syntax(String),
    /// There is something outside the tables of the scopes.
    #[error("{0} is not a table of keys")]
    NotATable(String),
    /// The value of an action is not a list of keys.
    #[error("{} has no list of keys", .0.name())]
    NotKeys(Action),
    /// There is no scope of that name.
    #[error("there is no scope {name}")]
    UnknownScope {
        /// The name in the file.
        name: String,
        /// The name of a scope that is closest to it, when one is close enough.
        likeliest: Option<&'static str>,
    },
    /// There is no action of that name.
    #[error("there is no action {name}")]
    UnknownAction {
        /// The name in the file.
        name: String,
        /// The name of an action that is closest to it, when one is close enough.
        likeliest: Option<&'static str>,
    },
    /// There is no such chord, or it cannot be bound.
    #[error("{name}: {error}")]
    UnknownChord {
        /// The chord in the file.
        name: String,
        /// Why it is not a chord.
        error: ChordError,
    },
    /// One chord is bound to two actions in the same scope.
    #[error("in {}, {chord} is {} as well as {}", scope.name(), actions[0].name(), actions[1].name())]
    Conflict {
        /// The scope in which both are bound.
        scope: Scope,
        /// The chord that they share.
        chord: Chord,
        /// The two actions.
        actions: [Action; 2],
    },
    /// A chord of an outer scope has another meaning in every scope within it, so that its action is never
    /// reached.
    #[error("{chord} never reaches {} in {}", action.name(), scope.name())]
    Unreachable {
        /// The scope in which it is bound.
        scope: Scope,
        /// The chord.
        chord: Chord,
        /// The action that it is bound to.
        action: Action,
    },
    /// A chord that types a character is bound in a scope in which text is typed.
    #[error("{chord} could no longer be typed in {}", scope.name())]
    Untypable {
        /// The scope in which it is bound.
        scope: Scope,
        /// The chord.
        chord: Chord,
        /// The action that it is bound to.
        action: Action,
    },
}

impl Explain for KeymapError {
    /// A message that says what is wrong with the user's bindings, where, and what to do about it.
    fn what(&self, lang: Lang) -> String {
        lang.keymap_error_at(&self.file, self.line, &lang.keymap_problem(&self.problem))
    }
}

impl Lang {
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
    fn a_conflict_is_reported_with_its_place_and_both_actions() {
        let error = Keymap::with_overrides("[global]\nquit = [\"n\"]", "keys.toml").unwrap_err();
        let dutch = "keys.toml, regel 2: in [global] staat n voor twee acties: quit en add_note. \
                     Geef een van de twee een andere toets.";
        assert_eq!(error.in_words(Lang::Nl), dutch);
    }

    #[test]
    fn a_misspelled_name_is_reported_with_the_likeliest_one() {
        let error = Keymap::with_overrides("[global]\nqiut = [\"n\"]", "keys.toml").unwrap_err();
        let english = "keys.toml, line 2: there is no action qiut. Did you mean \"quit\"?";
        assert_eq!(error.in_words(Lang::En), english);
    }
}
