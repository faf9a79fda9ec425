//! `overleg place`: sets my place at a table.

mod set;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// The commands on my place.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Place {
    /// Sets my place.
    Set(set::Set),
}

impl Place {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::Set(set) => set.run(session),
        }
    }
}
