//! Messages: everything that can happen to the interface.

use std::sync::Arc;

use ratatui::layout::{Position, Size};

use super::action::Action;
use super::edit::TextEdit;
use super::question::{Answer, Ticket};
use crate::domain::{Affected, Change, Date, Overview, Past, Removal, Timestamp};

/// Something that happened; `O` is how things that were asked of the world outside can end.
#[derive(Debug, Clone)]
pub enum Msg<O = Outcome> {
    /// A key, palette row or click asks for an action.
    Action(Action),
    /// A key or paste edits the text that has the keyboard.
    Edit(TextEdit),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has another size.
    Resize(Size),
    /// Time went by.
    Tick(Moment),
    /// Something asked of the world outside is done.
    Done(O),
}

/// What time it is, here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The point in time.
    pub now: Timestamp,
    /// The day on the calendar.
    pub today: Date,
}

/// Something the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub gesture: Gesture,
    /// The cell in which it did so.
    pub at: Position,
}

/// What a mouse can do.
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

/// How something that was asked of the world outside ended.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The store did as asked, and it is on disk.
    Committed {
        /// What it did.
        done: Done,
        /// The overview as it now stands.
        snapshot: Snapshot,
    },
    /// The store did not do as asked; the words say why.
    NotCommitted {
        /// What it means for the change.
        refused: Refused,
        /// Why not, and what to do now.
        why: String,
        /// The overview as it now stands: somebody else may have changed it.
        snapshot: Snapshot,
    },
    /// Somebody else wrote the store: the overview as it now stands; or the words that say why it can no longer
    /// be read.
    Seen(Result<Snapshot, String>),
    /// What was removed from the store and not taken back, the latest last; or the words that say why
    /// that is not known.
    Trash(Result<Vec<Removal>, String>),
    /// What was looked for under this ticket was found.
    Found(Ticket, Answer),
    /// The draft could not be kept; the words say why.
    DraftNotSaved(String),
    /// The user's editor is closed; the text, or why there is none.
    Edited(Result<String, String>),
    /// The text is on its way to the clipboard, or why not.
    Copied(Result<String, String>),
}

/// What it means for a change that the store did not make.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// The records are no longer as it expects them, or would no longer fit together.
    Overtaken,
    /// The store could not be written: asked again it may be.
    NotWritten,
    /// This change stands in the store, and the disk did not confirm it: asked again it may.
    Unconfirmed(Box<Change>),
    /// It was a step of the history that no longer fits, and is passed over from now on.
    SetAside,
}

/// What the store did.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// It made this change.
    Changed(Box<Change>),
    /// It took this change back; none when there was nothing to undo.
    Undone(Option<Box<Change>>),
    /// It made this change again; none when there was nothing to redo.
    Redone(Option<Box<Change>>),
}

/// The overview at one moment.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// All records.
    pub overview: Arc<Overview>,
    /// How far one can go back and forth from it.
    pub past: Past,
    /// What is found otherwise since the snapshot before.
    pub affected: Affected,
}

impl Outcome {
    /// The overview as it stands after it, when that may be another than before.
    pub const fn snapshot(&self) -> Option<&Snapshot> {
        match self {
            Self::Committed { snapshot, .. }
            | Self::NotCommitted { snapshot, .. }
            | Self::Seen(Ok(snapshot)) => Some(snapshot),
            Self::Seen(Err(_))
            | Self::Trash(_)
            | Self::Found(..)
            | Self::DraftNotSaved(_)
            | Self::Edited(_)
            | Self::Copied(_) => None,
        }
    }
}

impl Done {
    /// The change that was made or taken back; none when there was none.
    pub fn change(&self) -> Option<&Change> {
        match self {
            Self::Changed(change) => Some(change),
            Self::Undone(change) | Self::Redone(change) => change.as_deref(),
        }
    }

    /// What is found otherwise by it, in the overview that it left.
    pub fn affected(&self, overview: &Overview) -> Affected {
        self.change().map_or(Affected::NONE, |change| Affected::by(change, overview))
    }
}
