//! What a key may do that was typed before the screen showed what the keys before it did.
//!
//! Whoever types `/klank`, Enter and a sentence without looking up expects to be writing a note by then. If something
//! else is on the screen, the sentence is a row of commands: its `d` removes, its `e` opens a form. So a key that
//! changes something counts only on a screen that has been drawn since the key before it, and a question is answered
//! only once it has been drawn. A key that moves always counts: an arrow that is held down sends many at once.

use super::chord::Chord;
use super::scope::Scope;
use crate::tui::action::Action;

/// What has to be on the screen before a key counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Nothing.
    Unneeded,
    /// What the key before it did.
    Latest,
    /// The question that it answers.
    Question,
}

impl Sight {
    /// What `action`, asked for by `chord` in `scope`, needs.
    pub fn needed(action: Action, chord: Chord, scope: Scope) -> Self {
        let is_form = scope.is_within(Scope::Form) || scope.is_within(Scope::NoteForm);
        if scope.takes_text() || is_form {
            return Self::Unneeded;
        }
        // After quitting, the shell would read the rest of a sentence.
        let quits = action == Action::Quit && chord.typed().is_some();
        let is_question = matches!(scope, Scope::Confirm | Scope::Conflict | Scope::Recovery);
        match action {
            Action::Open if is_question => Self::Question,
            _ if action.is_change() || quits => Self::Latest,
            _ => Self::Unneeded,
        }
    }
}
