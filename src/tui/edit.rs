//! Edits of a text, as keys and pastes ask for them.

/// One edit of a text, or one move of its caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextEdit {
    /// Types a character.
    Insert(char),
    /// Pastes a text.
    Paste(String),
    /// Starts a new line.
    NewLine,
    /// Deletes the character before the caret.
    Backspace,
    /// Deletes the character after the caret.
    Delete,
    /// Deletes backwards to the start of a word.
    DeleteWordBack,
    /// Deletes forwards to the end of a word.
    DeleteWordForward,
    /// Deletes backwards to the start of the line.
    DeleteToLineStart,
    /// Deletes forwards to the end of the line.
    DeleteToLineEnd,
    /// Moves the caret.
    Move(Motion),
    /// Moves the caret, and selects the text that it passes.
    Select(Motion),
    /// Undoes the last edit of the text.
    Undo,
    /// Redoes the edit that was undone last.
    Redo,
}

/// A move of the caret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One character left.
    Left,
    /// One character right.
    Right,
    /// To the start of a word.
    WordLeft,
    /// To the end of a word.
    WordRight,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the start of the row.
    LineStart,
    /// To the end of the row.
    LineEnd,
    /// To the start of the text.
    TextStart,
    /// To the end of the text.
    TextEnd,
}
