//! `overleg note`: notes of meetings.

mod add;
mod follow_up;
mod list;

use clap::Subcommand;

use super::error::CliError;
use super::session::Session;

/// What can be done with notes.
#[derive(Debug, Subcommand)]
pub(super) enum Note {
    /// Adds one.
    Add(add::Add),
    /// Lists them.
    List(list::List),
}

impl Note {
    /// Does it.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::Add(add) => add.run(session),
            Self::List(list) => list.run(session),
        }
    }
}
