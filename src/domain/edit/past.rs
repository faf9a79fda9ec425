//! The past: which changes were made, and how many can be undone and redone.

use crate::domain::{Change, Timestamp};

/// A change that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct PastStep {
    /// When it was made.
    pub at: Timestamp,
    /// The change.
    pub change: Change,
    /// Whether it has been undone.
    pub undone: bool,
    /// After how many undos it is undone, when it can be; the latest change after one.
    pub undo: Option<usize>,
}

/// How many changes can be undone and redone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Past {
    /// How many can be undone in a row.
    pub undo: usize,
    /// How many can be redone in a row.
    pub redo: usize,
}

/// Changes that were saved and are no longer in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingChanges {
    /// Their number.
    pub count: usize,
    /// When the first was made.
    pub first: Timestamp,
    /// When the last was made.
    pub last: Timestamp,
}
