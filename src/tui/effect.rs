//! Effects: what `update` wants done in the world outside, as values.

use crate::domain::{Change, NoteDraft};

/// Something to be done outside the interface; most answer with an [`Outcome`](super::msg::Outcome).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write a change to the store.
    Commit(Box<Commit>),
    /// Keep a note that is being typed.
    SaveDraft(NoteDraft),
    /// The note that was being typed is saved or given up: its draft can go.
    ClearDraft,
    /// Take over a draft that an earlier run left behind: it is being typed again.
    AdoptDraft(NoteDraft),
    /// Give up a draft that an earlier run left behind.
    DiscardLeftBehind(NoteDraft),
    /// Put a text on the clipboard of the terminal.
    Copy(String),
    /// Open a text in the user's own editor, and give it back.
    Edit(String),
    /// Draw the whole screen anew.
    Redraw,
    /// End the program.
    Quit,
}

/// A change on its way to the store.
#[derive(Debug, Clone, PartialEq)]
pub struct Commit {
    /// The change.
    pub change: Change,
    /// Why it is made.
    pub purpose: Purpose,
}

/// Why a change is made; it decides where its inverse goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The user asked for it.
    Do,
    /// It takes back an earlier one.
    Undo,
    /// It makes one again that was taken back.
    Redo,
}
