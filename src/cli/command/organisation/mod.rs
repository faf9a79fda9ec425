//! `overleg organisation`: lists organisations.

mod list;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// The commands on organisations.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Organisation {
    /// Lists the organisations.
    List(list::List),
}

impl Organisation {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::List(list) => list.run(session),
        }
    }
}
