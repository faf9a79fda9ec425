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
    /// Moves one character left.
    Left,
    /// Moves one character right.
    Right,
    /// Moves to the start of a word.
    WordLeft,
    /// Moves to the end of a word.
    WordRight,
    /// Moves one row up.
    Up,
    /// Moves one row down.
    Down,
    /// Moves a page up.
    PageUp,
    /// Moves a page down.
    PageDown,
    /// Moves to the start of the row.
    LineStart,
    /// Moves to the end of the row.
    LineEnd,
    /// Moves to the start of the text.
    TextStart,
    /// Moves to the end of the text.
    TextEnd,
    /// Undoes the last edit of the text.
    Undo,
    /// Redoes the edit that was undone last.
    Redo,
}
