//! Effects: what `update` wants to have done outside the interface, as values.

use super::draft::Draft;
use super::importing::ImportTask;
use super::question::{Question, Ticket};
use crate::domain::Change;

/// What to do about a store that somebody else replaced or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Put the changes back that were saved and are no longer in it.
    PutMissingBack,
    /// Leave those changes out.
    LeaveMissingOut,
    /// Write what is in memory where the store was.
    WriteAnew,
}

/// Something to do outside the interface. Most effects answer with an [`Outcome`](super::msg::Outcome).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write a change to the store.
    Commit(Box<Change>),
    /// Undo the latest change in the store.
    Undo,
    /// Redo the change that was undone last in the store.
    Redo,
    /// Ask the store for the records that were removed.
    ReadTrash,
    /// Keep a draft on disk of what is being typed.
    SaveDraft(Draft),
    /// Remove the draft: what was typed is saved or discarded.
    ClearDraft,
    /// Take over a draft that an earlier run left behind, because the user goes on with it.
    AdoptDraft(Draft),
    /// Discard a draft that an earlier run left behind.
    DiscardLeftBehind(Draft),
    /// Start a search, and stop the one that is running.
    Search(Ticket, Question),
    /// Find out something for the import of a list, in place of what was asked before.
    Import(ImportTask),
    /// Stop finding out what was asked for an import.
    StopImport,
    /// Put a text on the clipboard through the terminal.
    Copy(String),
    /// Open a text in the user's own editor, and return it when the editor is closed.
    Edit(String),
    /// Do this about a store that is not as the last change left it.
    Follow(Choice),
    /// Draw the whole screen again.
    Redraw,
    /// Stop the program until the shell lets it go on.
    Suspend,
    /// End the program.
    Quit,
}
