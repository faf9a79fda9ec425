//! What a key may do that was typed before the screen showed what the keys before it did.
//!
//! Whoever types `/klank`, Enter and a sentence without looking up expects to be writing a note by then. If something
//! else is on the screen, the sentence is a row of commands: its `d` removes, its `e` opens a form. So a key that
//! changes something counts only on a screen that has been drawn since the key before it. A key that moves always
//! counts: an arrow that is held down sends many at once.

use super::chord::Chord;
use super::scope::Scope;
use crate::tui::action::Action;

/// Whether `action`, asked for by `chord` in `scope`, has to wait until the screen has been drawn.
pub fn must_be_seen(action: Action, chord: Chord, scope: Scope) -> bool {
    if scope.takes_text() || scope.is_within(Scope::Form) || scope.is_within(Scope::NoteForm) {
        return false;
    }
    let answers = matches!(scope, Scope::Confirm | Scope::Conflict | Scope::Recovery);
    // The shell would read the rest of the sentence.
    let quits = action == Action::Quit && chord.typed().is_some();
    action.is_change() || quits || (action == Action::Open && answers)
}
