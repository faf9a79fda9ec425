//! Effects: what `update` wants done in the world outside, as values.

use super::draft::Draft;
use super::question::{Question, Ticket};
use crate::domain::Change;

/// Something to be done outside the interface; most answer with an [`Outcome`](super::msg::Outcome).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write a change to the store.
    Commit(Box<Change>),
    /// Have the store take back the latest change.
    Undo,
    /// Have the store make the change again that was taken back last.
    Redo,
    /// Have the store tell what was removed.
    ReadTrash,
    /// Keep what is being typed.
    SaveDraft(Draft),
    /// What was being typed is saved or given up: its draft can go.
    ClearDraft,
    /// Take over a draft that an earlier run left behind: it is being typed again.
    AdoptDraft(Draft),
    /// Give up a draft that an earlier run left behind.
    DiscardLeftBehind(Draft),
    /// Look for something; whatever is still being looked for is given up.
    Search(Ticket, Question),
    /// Put a text on the clipboard of the terminal.
    Copy(String),
    /// Open a text in the user's own editor, and give it back.
    Edit(String),
    /// Draw the whole screen anew.
    Redraw,
    /// End the program.
    Quit,
}
