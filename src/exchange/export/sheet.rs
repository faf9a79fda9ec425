//! A table before it is a file.

use std::borrow::Cow;

use crate::domain::Date;
use crate::text::plain;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What is said above it; none for most.
    pub title: Option<String>,
    /// The headings of its columns.
    pub headings: Vec<Heading>,
    /// Its rows, each as long as the headings.
    pub rows: Vec<Vec<Value>>,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// Words.
    Text(String),
    /// The day of a meeting.
    Day(Date),
}

/// The value of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text; may be empty.
    Text(String),
    /// A day, or nothing.
    Day(Option<Date>),
    /// A number.
    Number(usize),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<&String>> for Value {
    fn from(text: Option<&String>) -> Self {
        Self::Text(text.cloned().unwrap_or_default())
    }
}

impl From<Option<Date>> for Value {
    fn from(day: Option<Date>) -> Self {
        Self::Day(day)
    }
}

/// The text as a cell has it: without what could harm, and with a line feed alone at the end of a line.
pub(super) fn in_cell(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        return Cow::Owned(plain(&text.replace("\r\n", "\n").replace('\r', "\n")).into_owned());
    }
    plain(text)
}

impl Sheet {
    /// A table without rows yet.
    pub(super) fn new<const N: usize>(name: &str, headings: [&str; N]) -> Self {
        let headings = headings.into_iter().map(|heading| Heading::Text(heading.to_owned())).collect();
        Self { name: name.to_owned(), title: None, headings, rows: Vec::new() }
    }

    /// Adds a row.
    pub(super) fn row<const N: usize>(&mut self, values: [Value; N]) {
        self.rows.push(values.into_iter().collect());
    }
}
