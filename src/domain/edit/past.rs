//! The past: what was done, and how far it can be undone and redone.

use crate::domain::{Change, Timestamp};

/// A change that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct PastStep {
    /// When it was made.
    pub at: Timestamp,
    /// The change.
    pub change: Change,
    /// Whether it is taken back.
    pub undone: bool,
}

/// How many steps there are to undo and to redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Past {
    /// So many can be undone, one after the other.
    pub undo: usize,
    /// So many can be redone, one after the other.
    pub redo: usize,
}
