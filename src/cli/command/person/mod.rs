//! `overleg person`: lists or erases all data about a person.

mod about;
mod data;
mod erase;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// The commands on all data about a person.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Person {
    /// Lists the data.
    About(about::About),
    /// Erases the data.
    Erase(erase::Erase),
}

impl Person {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::About(about) => about.run(session),
            Self::Erase(erase) => erase.run(session),
        }
    }
}
