//! What can be wrong with the user's key bindings, and where.

use thiserror::Error;

use super::chord::{Chord, ChordError};
use super::scope::Scope;
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
