//! `overleg note`: adds and lists notes of meetings.

mod add;
mod follow_up;
mod list;

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
}

impl Note {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::Add(add) => add.run(session),
            Self::List(list) => list.run(session),
        }
    }
}
