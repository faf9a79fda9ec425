//! Effects: what `update` wants to have done outside the interface, as values.

use std::sync::Arc;

use super::draft::Draft;
use super::export::Export;
use super::importing::ImportTask;
use super::question::{Question, Ticket};
use crate::domain::Change;
use crate::text::without_invisible;

/// How many changes the history shows: more than anyone reads.
pub const MOST_STEPS: usize = 500;

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

impl Effect {
    /// Puts a text on the clipboard without anything that could steer a program in which it is pasted: of the control
    /// characters only the line feeds stay, and a tab becomes a space.
    pub fn copy(text: &str) -> Self {
        let kept = |char: &char| *char == '\n' || !char.is_control();
        let text =
            text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
        Self::Copy(without_invisible(&text.chars().filter(kept).collect::<String>()).into_owned())
    }
}

/// Something to do outside the interface. Most effects answer with an [`Outcome`](super::msg::Outcome).
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write a change to the store.
    Commit(Arc<Change>),
    /// Undo the latest change in the store.
    Undo,
    /// Redo the change that was undone last in the store.
    Redo,
    /// Ask the store for the records that were removed.
    ReadTrash,
    /// Ask the store for its latest changes.
    ReadHistory,
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
    /// Write a file for others.
    Export(Export),
    /// Open the file at this path in the program that the system has for it.
    OpenFile(String),
    /// Open a text in the user's own editor, and return it when the editor is closed.
    Edit(String),
    /// Do this about a store that is not as the last change left it.
    Follow(Choice),
    /// Remember that the organisations with the names of our own network are not that.
    RememberNotOwn,
    /// Draw the whole screen again.
    Redraw,
    /// Stop the program until the shell lets it go on.
    Suspend,
    /// End the program.
    Quit,
}
