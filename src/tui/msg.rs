//! Messages: everything that can happen to the interface.

use std::sync::Arc;

use ratatui::layout::{Position, Size};

use super::action::Action;
use super::edit::TextEdit;
use super::effect::Choice;
use super::importing::ImportAnswer;
use super::keys::Chord;
use super::question::{Answer, Ticket};
use super::theme::Background;
use crate::domain::{Affected, Change, Date, MissingChanges, Overview, Past, PastStep, Removal, Timestamp};

/// Something that happened; `O` is the type of the outcomes of effects.
#[derive(Debug, Clone)]
pub enum Msg<O = Outcome> {
    /// A key, palette row or click asks for an action.
    Action(Action),
    /// A key or paste edits the text that has the keyboard.
    Edit(TextEdit),
    /// A key that is bound to nothing in the part of the screen that has the keyboard.
    Unbound(Chord),
    /// A mouse event.
    Mouse(Mouse),
    /// Keys that came in were not used, for this reason.
    Unused(Unused),
    /// The terminal has this new size.
    Resize(Size),
    /// The terminal has this background. It answers when it is asked, and may tell again when it changes.
    Background(Background),
    /// Time has passed; it is now this moment.
    Tick(Moment),
    /// The outcome of an effect, or of a change by others.
    Done(O),
}

/// Why keys were not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// They were already waiting when the key before them was refused.
    AfterRefusal,
    /// This key changes something, and was typed before the screen showed what.
    Unseen(Chord),
}

/// A moment in time, and the day that it falls on in the local time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The point in time.
    pub now: Timestamp,
    /// The day on the calendar.
    pub today: Date,
}

/// A mouse event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// The click, drag or turn of the wheel.
    pub gesture: Gesture,
    /// The cell under the mouse.
    pub at: Position,
}

/// The mouse gestures that the program uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// The left button went down.
    Press,
    /// The left button went down a second time shortly after, in the same cell.
    DoublePress,
    /// The mouse moved with the left button down.
    Drag,
    /// The left button went up.
    Release,
    /// The wheel turned away from the user.
    WheelUp,
    /// The wheel turned towards the user.
    WheelDown,
}

/// The outcome of an effect, or a change that others made to the store.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The store did what was asked, and the result is on disk.
    Committed {
        /// What the mouse did.
        done: Done,
        /// The records after it.
        snapshot: Snapshot,
    },
    /// The store did not do what was asked.
    NotCommitted {
        /// The kind of failure.
        refused: Refused,
        /// The message that says why, and what to do now.
        why: String,
        /// The current records, which others may have changed.
        snapshot: Snapshot,
    },
    /// Another process wrote the store: the current records, or the message that says why they can no longer be
    /// read.
    Seen(Result<Snapshot, String>),
    /// The erasure of a person that a draft held up was finished: the records without that person.
    ErasureFinished(Snapshot),
    /// Changes that were saved are no longer in the store, because somebody put an earlier version back.
    Missing(MissingChanges),
    /// A change was saved after such changes were gone: they were left out.
    LeftOut(MissingChanges),
    /// The last changes are in the store and not in its history; the message says so.
    Unrecorded(String),
    /// The file of the store is gone; the message says so.
    Gone(String),
    /// The choice about a replaced or removed store was carried out: how many changes it concerned, and the records
    /// after it. Or the message that says why it was not.
    Followed(Choice, Result<(usize, Snapshot), String>),
    /// The removals from the store that were not undone, the latest last; or the message that says why they
    /// cannot be read.
    Trash(Result<Vec<Removal>, String>),
    /// The latest changes, newest first; or the message that says why they cannot be read.
    History(Result<Vec<PastStep>, String>),
    /// The answer to the question with this ticket.
    Found(Ticket, Answer),
    /// What was asked for the import of a list.
    Imported(Ticket, ImportAnswer),
    /// The draft could not be kept; the text says why.
    DraftNotSaved(String),
    /// The user's editor was closed: the edited text, or the message that says why there is none.
    Edited(Result<String, String>),
    /// A file for others was written: its path, or the message that says why it was not.
    Exported(Result<String, String>),
    /// A file was opened in another program, or the message that says why it was not.
    Opened(Result<(), String>),
    /// The text was sent to the clipboard: the text and to which clipboard, or the message that says why it was not.
    Copied(Result<(String, Clipboard), String>),
    /// The program cannot be suspended; the text says why.
    NotSuspended(String),
}

/// Where a copied text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clipboard {
    /// To the terminal, which does not say what becomes of it.
    Terminal,
    /// To tmux, which keeps it and hands it to its own terminal where that is allowed.
    Tmux,
}

/// The kinds of failure of a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// The records are no longer as the change expects them, or would be inconsistent after it.
    Overtaken,
    /// The store could not be written; another attempt may succeed.
    NotWritten,
    /// This change was written to the store, but the disk did not confirm it; another attempt may succeed.
    Unconfirmed(Box<Change>),
    /// It was an undo or redo that no longer fits the records, and is skipped from now on.
    SetAside,
}

/// The kind of change that the store made.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// Made this change.
    Changed(Arc<Change>),
    /// Undid this change; none when there was nothing to undo.
    Undone(Option<Box<Change>>),
    /// Redid this change; none when there was nothing to redo.
    Redone(Option<Box<Change>>),
}

/// The records at one moment.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// All records.
    pub overview: Arc<Overview>,
    /// How many steps can be undone and redone from here.
    pub past: Past,
    /// The organisations that the search may find differently than in the previous snapshot.
    pub affected: Affected,
}

impl Outcome {
    /// The records after the outcome; none when it cannot have changed them.
    pub const fn snapshot(&self) -> Option<&Snapshot> {
        match self {
            Self::Committed { snapshot, .. }
            | Self::NotCommitted { snapshot, .. }
            | Self::Seen(Ok(snapshot))
            | Self::ErasureFinished(snapshot)
            | Self::Followed(_, Ok((_, snapshot))) => Some(snapshot),
            Self::Seen(Err(_))
            | Self::Missing(_)
            | Self::LeftOut(_)
            | Self::Unrecorded(_)
            | Self::Gone(_)
            | Self::Followed(_, Err(_))
            | Self::Trash(_)
            | Self::History(_)
            | Self::Found(..)
            | Self::Imported(..)
            | Self::DraftNotSaved(_)
            | Self::NotSuspended(_)
            | Self::Edited(_)
            | Self::Exported(_)
            | Self::Opened(_)
            | Self::Copied(_) => None,
        }
    }
}

impl Done {
    /// The change that was made, undone or redone; none when there was nothing to undo or redo.
    pub fn change(&self) -> Option<&Change> {
        match self {
            Self::Changed(change) => Some(change),
            Self::Undone(change) | Self::Redone(change) => change.as_deref(),
        }
    }

    /// The organisations that the search may find differently after it; `overview` is the overview after the
    /// change.
    pub fn affected(&self, overview: &Overview) -> Affected {
        self.change().map_or(Affected::NONE, |change| Affected::by(change, overview))
    }
}
