//! The keys that type, edit and move the caret in a text, the same in every text field.

use super::chord::{Chord, Key};
use super::scope::Writing;
use crate::tui::edit::{Motion, TextEdit};

/// The edit that a chord makes in such a text; `None` when it makes none.
pub(super) fn text_edit(chord: Chord, writing: Writing) -> Option<TextEdit> {
    if let Some(char) = chord.typed() {
        return Some(TextEdit::Insert(char));
    }
    if let Some(motion) = selected(chord, writing) {
        return Some(TextEdit::Select(motion));
    }
    if chord.is_unmodified() {
        plain(chord.key()).or_else(|| within_lines(chord.key(), writing))
    } else if chord.is_ctrl() {
        by_word(chord.key()).or_else(|| with_ctrl(chord.key()))
    } else if chord.is_alt() {
        by_word(chord.key()).or_else(|| with_alt(chord.key(), writing))
    } else {
        None
    }
}

/// The move that a key selects by while Shift is held down.
fn selected(chord: Chord, writing: Writing) -> Option<Motion> {
    let moved = match chord.unshifted()? {
        chord if chord.is_unmodified() => plain(chord.key()).or_else(|| within_lines(chord.key(), writing)),
        chord if chord.is_ctrl() => by_word(chord.key()).or_else(|| with_ctrl(chord.key())),
        _ => None,
    };
    match moved {
        Some(TextEdit::Move(motion)) => Some(motion),
        _ => None,
    }
}

const fn plain(key: Key) -> Option<TextEdit> {
    Some(match key {
        Key::Backspace => TextEdit::Backspace,
        Key::Delete => TextEdit::Delete,
        Key::Left => TextEdit::Move(Motion::Left),
        Key::Right => TextEdit::Move(Motion::Right),
        Key::Home => TextEdit::Move(Motion::LineStart),
        Key::End => TextEdit::Move(Motion::LineEnd),
        _ => return None,
    })
}

const fn within_lines(key: Key, writing: Writing) -> Option<TextEdit> {
    Some(match (key, writing) {
        (Key::Enter, Writing::Lines) => TextEdit::NewLine,
        (Key::Up, Writing::Lines) => TextEdit::Move(Motion::Up),
        (Key::Down, Writing::Lines) => TextEdit::Move(Motion::Down),
        (Key::PageUp, Writing::Lines) => TextEdit::Move(Motion::PageUp),
        (Key::PageDown, Writing::Lines) => TextEdit::Move(Motion::PageDown),
        _ => return None,
    })
}

/// Moves and deletes by word: Linux and Windows use Control for that, macOS uses Alt.
const fn by_word(key: Key) -> Option<TextEdit> {
    Some(match key {
        Key::Left => TextEdit::Move(Motion::WordLeft),
        Key::Right => TextEdit::Move(Motion::WordRight),
        Key::Backspace => TextEdit::DeleteWordBack,
        Key::Delete => TextEdit::DeleteWordForward,
        _ => return None,
    })
}

/// The chords with Control, as in a shell.
const fn with_ctrl(key: Key) -> Option<TextEdit> {
    Some(match key {
        Key::Home => TextEdit::Move(Motion::TextStart),
        Key::End => TextEdit::Move(Motion::TextEnd),
        Key::Char('a') => TextEdit::Move(Motion::LineStart),
        Key::Char('e') => TextEdit::Move(Motion::LineEnd),
        Key::Char('w') => TextEdit::DeleteWordBack,
        Key::Char('u') => TextEdit::DeleteToLineStart,
        Key::Char('k') => TextEdit::DeleteToLineEnd,
        _ => return None,
    })
}

/// The chords with Alt, as in a shell. A terminal on macOS sends these for Option with an arrow.
const fn with_alt(key: Key, writing: Writing) -> Option<TextEdit> {
    Some(match (key, writing) {
        (Key::Char('b'), _) => TextEdit::Move(Motion::WordLeft),
        (Key::Char('f'), _) => TextEdit::Move(Motion::WordRight),
        (Key::Char('d'), _) => TextEdit::DeleteWordForward,
        (Key::Up, Writing::Lines) => TextEdit::Move(Motion::Up),
        (Key::Down, Writing::Lines) => TextEdit::Move(Motion::Down),
        _ => return None,
    })
}
