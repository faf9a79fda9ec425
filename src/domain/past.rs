//! How far the past reaches: what can be undone and redone.

/// How many steps there are to undo and to redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Past {
    /// So many can be undone, one after the other.
    pub undo: usize,
    /// So many can be redone, one after the other.
    pub redo: usize,
}
