//! `overleg note`: adds, lists and searches notes of meetings.

mod add;
mod follow_up;
mod list;
mod search;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// The commands on notes.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Note {
    /// Adds a note.
    Add(add::Add),
    /// Lists the notes.
    List(list::List),
    /// Searches the notes for words.
    Search(search::Search),
}

impl Note {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::Add(add) => add.run(session),
            Self::List(list) => list.run(session),
            Self::Search(search) => search.run(session),
        }
    }
}
