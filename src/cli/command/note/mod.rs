//! `overleg note`: notes of meetings.

mod add;
mod follow_up;
mod list;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// What can be done with notes.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Note {
    /// Adds one.
    Add(add::Add),
    /// Lists them.
    List(list::List),
}

impl Note {
    /// Does it.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::Add(add) => add.run(session),
            Self::List(list) => list.run(session),
        }
    }
}
