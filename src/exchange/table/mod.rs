//! Tables: the cells of a file as they stand there, each with its place. What they mean is for
//! [`list`](crate::exchange::list).
//!
//! Whatever the file, reading ends soon and in little memory: see [`Limit`].

mod error;
mod format;
mod row;
mod text;
mod unpacked;
mod workbook;

pub use error::{Limit, Other, TableError};
pub use row::Row;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::Date;
use crate::search::Stop;
use crate::text::without_invisible;

/// The largest file that is read.
pub const MAX_FILE: usize = 64 << 20;
/// A packed file may become this large while it is unpacked.
const MAX_UNPACKED: u64 = 256 << 20;
/// Any part of a workbook but its sheets, unpacked.
const MAX_PART: u64 = 64 << 20;
/// The text of all cells.
const MAX_TEXT: usize = 64 << 20;
/// The text of a cell. A workbook cannot have more than 32,767 characters in one.
const MAX_CELL: usize = 1 << 20;
const MAX_ROWS: usize = 100_000;
const MAX_COLUMNS: usize = 500;
const MAX_CELLS: usize = 2_000_000;

/// What the user says about a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The name of the sheet; none if there is only one.
    pub sheet: Option<String>,
    /// The name of the encoding; none if it is to be found.
    pub encoding: Option<String>,
    /// The separator; none if it is to be found.
    pub separator: Option<char>,
}

/// What a cell contains.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    #[default]
    Blank,
    /// A text, which is not blank.
    Text(&'a str),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
}

impl Cell<'_> {
    /// Whether there is nothing in it.
    pub const fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// What is to be seen in it. A day is written as people write it, with the day first.
    pub fn shown(self) -> String {
        match self {
            Self::Text(text) => text.to_owned(),
            Self::Number(number) => shown_number(number),
            Self::Date(date) => format!("{}/{}/{}", date.day(), date.month(), date.year()),
            Self::Blank => String::new(),
        }
    }
}

/// What counts of the text of a cell: white space around it does not, nor what nobody sees, nor what guards it from being
/// taken for a formula. Its lines end as they do in the store.
fn counting(text: &str) -> Cow<'_, str> {
    let counts = match without_invisible(text) {
        Cow::Borrowed(seen) => Cow::Borrowed(unguarded(seen.trim())),
        Cow::Owned(seen) => Cow::Owned(unguarded(seen.trim()).to_owned()),
    };
    if counts.contains('\r') { counts.replace("\r\n", "\n").replace('\r', "\n").into() } else { counts }
}

/// The number without the noise of its last digits.
fn shown_number(number: f64) -> String {
    let shown = format!("{number}");
    if shown.len() > 15 && number.abs() >= 1e-6 && number.abs() < 1e15 {
        format!("{number:.9}").trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        shown
    }
}

/// Before a text it says that the text is no formula, in tables that are read and written.
pub(super) const GUARD: char = '\'';

/// Whether a text would be read as a formula, or looks as if it was guarded from that.
pub(super) fn is_formula(text: &str) -> bool {
    text.trim_start_matches(|char: char| char == GUARD || char.is_whitespace())
        .starts_with(['=', '+', '-', '@'])
}

/// Whether a text that is no formula would lose something when it comes in.
pub(super) fn is_taken_for_guarded(text: &str) -> bool {
    unguarded(text.trim()) != text.trim()
}

/// The text without the quote that an export puts before a sign with which formulas begin, and without the formula
/// that keeps a number from losing its zeros: `="0470"`.
fn unguarded(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix(GUARD).filter(|rest| is_formula(rest)) {
        return rest.trim_start();
    }
    let quoted = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    quoted.filter(|inside| !inside.contains('"')).map_or(text, str::trim)
}

/// A table as it stands in a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The name of the sheet; none for a file without sheets.
    pub sheet: Option<String>,
    /// The names of all sheets that are not hidden.
    pub sheets: Vec<String>,
    /// How its text was encoded; none for a workbook.
    pub encoding: Option<&'static str>,
    /// What stands between the cells; none for a workbook.
    pub separator: Option<char>,
    /// The rows that are not blank.
    pub rows: Vec<Row>,
    /// Whether its days are counted from 1904.
    counts_from_1904: bool,
}

impl Table {
    /// The day that a number stands for in a workbook, if it can be one.
    pub fn day_of(&self, number: f64) -> Option<Date> {
        workbook::day(number, self.counts_from_1904)
    }
}

/// Reads the table in a file, whatever its name says.
pub fn read(bytes: Vec<u8>, wanted: &Wanted) -> Result<Table, TableError> {
    read_until(bytes, wanted, &Stop::default())
}

/// The same as [`read`], unless it is stopped.
pub fn read_until(bytes: Vec<u8>, wanted: &Wanted, stop: &Stop) -> Result<Table, TableError> {
    if bytes.len() > MAX_FILE {
        return Err(TableError::TooMuch(Limit::File));
    }
    match format::format(&bytes) {
        format::Format::Workbook => workbook::read(&bytes, wanted, stop),
        format::Format::Text => text::read(bytes, wanted, stop),
        format::Format::Other(other) => Err(TableError::Other(other)),
    }
}

/// Counts what was read, and stops at a limit or when that is asked.
#[derive(Debug)]
struct Counter<'a> {
    stop: &'a Stop,
    rows: usize,
    cells: usize,
    text: usize,
}

impl<'a> Counter<'a> {
    const fn new(stop: &'a Stop) -> Self {
        Self { stop, rows: 0, cells: 0, text: 0 }
    }

    fn row(&mut self) -> Result<(), TableError> {
        self.rows += 1;
        if self.stop.is_asked() {
            return Err(TableError::Stopped);
        }
        if self.rows > MAX_ROWS { Err(TableError::TooMuch(Limit::Rows)) } else { Ok(()) }
    }

    fn column(column: usize) -> Result<(), TableError> {
        if column >= MAX_COLUMNS { Err(TableError::TooMuch(Limit::Columns)) } else { Ok(()) }
    }

    fn cell(&mut self, cell: Cell<'_>) -> Result<(), TableError> {
        let text = match cell {
            Cell::Blank => return Ok(()),
            Cell::Text(text) => text.len(),
            Cell::Number(_) | Cell::Date(_) => 0,
        };
        self.cells += 1;
        self.text += text;
        if text > MAX_CELL {
            Err(TableError::TooMuch(Limit::Cell))
        } else if self.cells > MAX_CELLS {
            Err(TableError::TooMuch(Limit::Cells))
        } else if self.text > MAX_TEXT {
            Err(TableError::TooMuch(Limit::Text))
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests;
