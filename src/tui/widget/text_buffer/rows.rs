//! The rows of a text as they were last laid out, updated around a change. Typing a letter costs the same in a
//! text of a megabyte as in a short one, except for shifting the ranges after it.

use std::ops::Range;

use crate::tui::widget::wrap::{Row, wrap, wrap_from};

/// How many rows before a change may break differently after it: the row of the change, and the one before it
/// when what became shorter now fits there. One more, for accents that join across a break.
const BEFORE: usize = 3;

/// The rows of a text in a given width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rows {
    room: u16,
    rows: Vec<Row>,
}

impl Rows {
    /// Lays out all of `text` in `room` cells.
    pub(super) fn new(text: &str, room: u16) -> Self {
        Self { room, rows: wrap(text, room) }
    }

    /// The rows, if they were laid out in `room` cells.
    pub(super) fn within(&self, room: u16) -> Option<&[Row]> {
        (self.room == room).then_some(self.rows.as_slice())
    }

    /// Updates the rows after a change: `text` is the result, with `length` bytes in place of `replaced`.
    pub(super) fn change(&mut self, text: &str, replaced: &Range<usize>, length: usize) {
        let touched = self.rows.partition_point(|row| row.range.start <= replaced.start);
        let first = touched.saturating_sub(BEFORE);
        let start = self.rows.get(first).map_or(0, |row| row.range.start);
        let moved = |at: usize| at - replaced.end + replaced.start + length;
        // The next old row after the change. From the first new row that begins where an old one does, all rows
        // are the same.
        let mut next = self.rows.partition_point(|row| row.range.start <= replaced.end);
        let mut same = None;
        let anew = wrap_from(text, start, self.room, |begin| {
            while self.rows.get(next).is_some_and(|row| moved(row.range.start) < begin) {
                next += 1;
            }
            same = self.rows.get(next).filter(|row| moved(row.range.start) == begin).map(|_| next);
            same.is_some()
        });
        let end = same.unwrap_or(self.rows.len());
        for row in &mut self.rows[end..] {
            row.range = moved(row.range.start)..moved(row.range.end);
        }
        self.rows.splice(first..end, anew);
    }
}
