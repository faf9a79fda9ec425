//! What the user has written to a file for others, as a value.

use crate::domain::{Date, Privacy, Subject};
use crate::exchange::export::Content;
use crate::exchange::picture::Drawing;
use crate::exchange::report::Audience;

/// A file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// What is in it.
    pub what: Outgoing,
    /// The record that it is about; none for everything.
    pub about: Option<Subject>,
    /// The day as on which it is.
    pub today: Date,
}

/// The content of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outgoing {
    /// A report for these readers.
    Report(Audience, Privacy),
    /// A table for Excel.
    Table(Content),
    /// A picture.
    Picture(Drawing),
}
