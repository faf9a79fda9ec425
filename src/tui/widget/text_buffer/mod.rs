//! A text that is being typed, with its caret and its history. It does not depend on the terminal, only on the
//! width in which it is shown.
//!
//! Why this is our own, and not `ratatui-textarea` (version 0.9 was examined):
//! - Its caret moves and erases by `char`, which separates an accent from its letter and breaks up an emoji of
//!   a family. Here the caret is always between graphemes, and in the cell in which the terminal draws it.
//! - It lays out all lines again on every edit. Here an edit costs about the same in a text of a megabyte,
//!   which may be pasted by somebody who meant to copy one line (see `rows.rs`).
//! - Its undo reverts one letter. Here undo reverts a word, or all of a text that came back from an editor.
//! - It learns its width while it is drawn, so that drawing changes what an edit does. Here the width is passed
//!   with the edit, so that a test needs no terminal.

mod bullet;
mod history;
mod rows;
mod word;

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use self::bullet::Bullet;
use self::history::{Change, History, Run, Step};
use self::rows::Rows;
use super::wrap::{Row, caret_position, position_at, width, wrap};
use crate::text::without_invisible;
use crate::tui::edit::{Motion, TextEdit};
use crate::tui::keys::Writing;

/// The number of rows of a page for a text whose height on the screen is not known.
const PAGE: i32 = 10;

/// What the next edit replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Selection {
    /// Nothing: what is typed goes in at the caret.
    Nothing,
    /// The whole text, as in the field of a date picker that has just got the keyboard.
    All,
    /// What is between this position, in bytes from the start, and the caret.
    From(usize),
}

/// A text that is being typed. The caret is always between two graphemes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBuffer {
    writing: Writing,
    text: String,
    caret: usize,
    selection: Selection,
    /// The column to which Up and Down return after shorter rows, in cells.
    goal: Option<usize>,
    history: History,
    /// The rows of a multi-line text, as they were last laid out.
    rows: Option<Rows>,
}

impl TextBuffer {
    /// A text of one line, with the caret at its end.
    pub fn single_line(text: &str) -> Self {
        Self::new(text, Writing::Line)
    }

    /// A text of any number of lines, with the caret at its end.
    pub fn multi_line(text: &str) -> Self {
        Self::new(text, Writing::Lines)
    }

    fn new(text: &str, writing: Writing) -> Self {
        let text = clean(text, writing);
        Self {
            writing,
            caret: text.len(),
            text,
            selection: Selection::Nothing,
            goal: None,
            history: History::default(),
            rows: None,
        }
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The position of the caret, in bytes from the start.
    pub const fn caret(&self) -> usize {
        self.caret
    }

    /// Selects the whole text: what is typed or pasted next replaces it, and any key that erases clears it. A key that
    /// moves the caret keeps it.
    pub fn select_all(&mut self) {
        self.move_to(self.text.len());
        self.selection = Selection::All;
    }

    /// The selected part of the text, in bytes from the start; `None` when nothing is selected.
    pub fn selection(&self) -> Option<Range<usize>> {
        let range = match self.selection {
            Selection::Nothing => return None,
            Selection::All => 0..self.text.len(),
            Selection::From(anchor) => anchor.min(self.caret)..anchor.max(self.caret),
        };
        (!range.is_empty()).then_some(range)
    }

    /// The text that the user selected; `None` when there is none, or when a field selected it by itself.
    pub fn selected_text(&self) -> Option<&str> {
        let range = self.selection().filter(|_| self.selection != Selection::All)?;
        self.text.get(range)
    }

    /// Makes an edit in a text that is shown `width` cells wide.
    pub fn apply(&mut self, edit: &TextEdit, width: u16) {
        self.lay_out(width);
        if let Some(range) = self.selection()
            && self.replace_selected(range, edit)
        {
            return;
        }
        match edit {
            TextEdit::Insert(char) => self.insert(char.encode_utf8(&mut [0; 4]), Run::Typing),
            TextEdit::Paste(text) => self.insert(text, Run::Single),
            TextEdit::NewLine if self.writing == Writing::Lines => self.new_line(),
            TextEdit::NewLine => {}
            TextEdit::Backspace => self.delete(self.previous()..self.caret, Run::Erasing),
            TextEdit::Delete => self.delete(self.caret..self.next(), Run::Single),
            TextEdit::DeleteWordBack => self.delete(self.word_start()..self.caret, Run::Single),
            TextEdit::DeleteWordForward => self.delete(self.caret..self.word_end(), Run::Single),
            TextEdit::DeleteToLineStart => self.delete(self.row_start(width)..self.caret, Run::Single),
            TextEdit::DeleteToLineEnd => self.delete(self.caret..self.row_end(width), Run::Single),
            TextEdit::Undo => self.undo(),
            TextEdit::Redo => self.redo(),
            TextEdit::Move(motion) => self.leave_selection(*motion, width),
            TextEdit::Select(motion) => self.select_by(|text| text.go(*motion, width)),
        }
    }

    /// Makes a move, and selects what the caret passes.
    pub fn select_by(&mut self, go: impl FnOnce(&mut Self)) {
        let anchor = match self.selection {
            Selection::Nothing => self.caret,
            Selection::All => 0,
            Selection::From(anchor) => anchor,
        };
        go(self);
        self.selection = Selection::From(anchor);
    }

    /// Moves the caret. From what the user selected, Left and Right go to its ends.
    fn leave_selection(&mut self, motion: Motion, width: u16) {
        match (self.selection().filter(|_| self.selection != Selection::All), motion) {
            (Some(range), Motion::Left) => self.move_to(range.start),
            (Some(range), Motion::Right) => self.move_to(range.end),
            _ => self.go(motion, width),
        }
    }

    fn go(&mut self, motion: Motion, width: u16) {
        match motion {
            Motion::Up => self.step_rows(-1, width),
            Motion::Down => self.step_rows(1, width),
            Motion::PageUp => self.page(-PAGE, width),
            Motion::PageDown => self.page(PAGE, width),
            Motion::Left => self.move_to(self.previous()),
            Motion::Right => self.move_to(self.next()),
            Motion::WordLeft => self.move_to(self.word_start()),
            Motion::WordRight => self.move_to(self.word_end()),
            Motion::LineStart => self.move_to(self.row_start(width)),
            Motion::LineEnd => self.move_to(self.row_end(width)),
            Motion::TextStart => self.move_to(0),
            Motion::TextEnd => self.move_to(self.text.len()),
        }
    }

    /// Makes an edit that replaces or erases what is selected; false for any other edit.
    fn replace_selected(&mut self, range: Range<usize>, edit: &TextEdit) -> bool {
        let (text, run) = match edit {
            TextEdit::Insert(char) => (clean(char.encode_utf8(&mut [0; 4]), self.writing), Run::Typing),
            TextEdit::Paste(text) => (clean(text, self.writing), Run::Single),
            TextEdit::NewLine if self.writing == Writing::Lines => ("\n".to_owned(), Run::Single),
            TextEdit::Backspace
            | TextEdit::Delete
            | TextEdit::DeleteWordBack
            | TextEdit::DeleteWordForward
            | TextEdit::DeleteToLineStart
            | TextEdit::DeleteToLineEnd => (String::new(), Run::Single),
            _ => return false,
        };
        if text.is_empty() && matches!(edit, TextEdit::Insert(_) | TextEdit::Paste(_)) {
            return true;
        }
        self.splice(range, text, run);
        true
    }

    /// Starts a new line, as an item of the list that the caret is in. On an item without a text it ends the list.
    fn new_line(&mut self) {
        let start = self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1);
        let (line, rest) = (&self.text[start..self.caret], &self.text[self.caret..]);
        match Bullet::of(line) {
            Some(bullet) if bullet.length == line.len() && (rest.is_empty() || rest.starts_with('\n')) => {
                self.delete(start..self.caret, Run::Single);
            }
            Some(bullet) => self.insert(&format!("\n{}", bullet.next), Run::Single),
            None => self.insert("\n", Run::Single),
        }
    }

    /// Replaces the whole text; a single undo restores it.
    pub fn replace(&mut self, text: &str) {
        let text = clean(text, self.writing);
        if text != self.text {
            self.splice(0..self.text.len(), text, Run::Single);
        }
    }

    /// Moves the caret down by `rows` rows, or up when negative, as far as there are rows.
    pub fn page(&mut self, rows: i32, width: u16) {
        let shown = self.rows(width);
        let (row, column) = caret_position(&shown, &self.text, self.caret);
        let column = self.goal.unwrap_or(column);
        let by = isize::try_from(rows).unwrap_or_default();
        let row = row.saturating_add_signed(by).min(shown.len().saturating_sub(1));
        let caret = position_at(&shown, &self.text, row, column);
        self.move_to(caret);
        self.goal = Some(column);
    }

    /// As [`Self::place_caret`], in a text that has just got the keyboard and still shows its start.
    pub fn place_first_caret(&mut self, row: usize, column: u16, width: u16) {
        if self.writing == Writing::Line {
            self.move_to(0);
        }
        self.place_caret(row, column, width);
    }

    /// Puts the caret where the mouse points: at a row of the text, and a column of what is visible.
    pub fn place_caret(&mut self, row: usize, column: u16, width: u16) {
        let column = self.hidden_cells(width) + usize::from(column);
        let caret = position_at(&self.rows(width), &self.text, row, column);
        self.move_to(caret);
    }

    /// The rows of the text when it is shown `width` cells wide. They are one cell narrower, to leave room for
    /// the caret at the end of a full row.
    pub fn rows(&self, width: u16) -> Cow<'_, [Row]> {
        let room = width.saturating_sub(1);
        match self.writing {
            Writing::Line => Cow::Owned(vec![Row { range: 0..self.text.len() }]),
            Writing::Lines => match self.rows.as_ref().and_then(|rows| rows.within(room)) {
                Some(rows) => Cow::Borrowed(rows),
                None => Cow::Owned(wrap(&self.text, room)),
            },
        }
    }

    /// Lays out the rows of a multi-line text for this width, and keeps them for the edits that follow.
    fn lay_out(&mut self, width: u16) {
        let room = width.saturating_sub(1);
        let is_known = self.rows.as_ref().is_some_and(|rows| rows.within(room).is_some());
        if self.writing == Writing::Lines && !is_known {
            self.rows = Some(Rows::new(&self.text, room));
        }
    }

    /// The row of the text and the visible column of the caret.
    pub fn caret_cell(&self, width: u16) -> (usize, u16) {
        let (row, column) = caret_position(&self.rows(width), &self.text, self.caret);
        let column = u16::try_from(column - self.hidden_cells(width)).unwrap_or(u16::MAX);
        (row, column.min(width.saturating_sub(1)))
    }

    /// The number of cells of a single line that are scrolled out of sight on the left, to keep the caret
    /// visible.
    pub(super) fn hidden_cells(&self, room: u16) -> usize {
        match self.writing {
            Writing::Line => (width(&self.text[..self.caret]) + 1).saturating_sub(usize::from(room.max(1))),
            Writing::Lines => 0,
        }
    }

    fn insert(&mut self, text: &str, run: Run) {
        let text = clean(text, self.writing);
        if !text.is_empty() {
            self.splice(self.caret..self.caret, text, run);
        }
    }

    fn delete(&mut self, range: Range<usize>, run: Run) {
        if range.start < range.end {
            self.splice(range, String::new(), run);
        }
    }

    /// Replaces a range of the text. Apart from undo and redo, this is the only way in which the text changes.
    fn splice(&mut self, range: Range<usize>, inserted: String, run: Run) {
        let removed = self.text[range.clone()].to_owned();
        let step = Step { at: range.start, removed, inserted, caret_before: self.caret };
        let change = step.make(&mut self.text);
        self.history.record(step, run);
        self.changed(&change);
    }

    /// Updates the rows and the caret after a change of the text.
    fn changed(&mut self, change: &Change) {
        if let Some(rows) = &mut self.rows {
            rows.change(&self.text, &change.replaced, change.length);
        }
        self.caret = change.caret;
        self.settle();
    }

    fn undo(&mut self) {
        if let Some(change) = self.history.undo(&mut self.text) {
            self.changed(&change);
        }
    }

    fn redo(&mut self) {
        if let Some(change) = self.history.redo(&mut self.text) {
            self.changed(&change);
        }
    }

    /// Moves the caret to the next grapheme boundary if it is not on one. What was typed may have joined with
    /// what follows it, as a letter does with an accent.
    fn settle(&mut self) {
        self.goal = None;
        self.selection = Selection::Nothing;
        self.caret = self.caret.min(self.text.len());
        let cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        if cursor.clone().is_boundary(&self.text, 0) != Ok(true) {
            self.caret = next_boundary(cursor, &self.text);
        }
    }

    fn move_to(&mut self, caret: usize) {
        self.history.end_run();
        self.caret = caret;
        self.settle();
    }

    fn step_rows(&mut self, by: i32, width: u16) {
        let rows = self.rows(width);
        let (row, _) = caret_position(&rows, &self.text, self.caret);
        let last = rows.len() - 1;
        if by < 0 && row == 0 {
            self.move_to(0);
        } else if by > 0 && row == last {
            self.move_to(self.text.len());
        } else {
            self.page(by, width);
        }
    }

    fn row_start(&self, width: u16) -> usize {
        self.in_row(0, width)
    }

    fn row_end(&self, width: u16) -> usize {
        self.in_row(usize::MAX, width)
    }

    /// The position in the caret's row at this column, or the end of the row when it is shorter.
    fn in_row(&self, column: usize, width: u16) -> usize {
        let rows = self.rows(width);
        let (row, _) = caret_position(&rows, &self.text, self.caret);
        position_at(&rows, &self.text, row, column)
    }

    fn word_start(&self) -> usize {
        word::start(&self.text, self.caret)
    }

    fn word_end(&self) -> usize {
        word::end(&self.text, self.caret)
    }

    fn previous(&self) -> usize {
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    fn next(&self) -> usize {
        next_boundary(GraphemeCursor::new(self.caret, self.text.len(), true), &self.text)
    }
}

fn next_boundary(mut cursor: GraphemeCursor, text: &str) -> usize {
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// `text` as it may be stored here: lines end with a line feed, or are joined into one, and control characters
/// other than tabs are removed. On one line a tab becomes a space, and invisible characters are removed as well: in a
/// name nobody would find them.
fn clean(text: &str, writing: Writing) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |char: &char| !char.is_control() || matches!(char, '\n' | '\t');
    match writing {
        Writing::Lines => text.chars().filter(kept).collect(),
        Writing::Line => {
            let on_one_line = |char| if matches!(char, '\n' | '\t') { ' ' } else { char };
            let line: String = text.trim_end_matches('\n').chars().filter(kept).map(on_one_line).collect();
            without_invisible(&line).into_owned()
        }
    }
}

#[cfg(test)]
mod tests;
