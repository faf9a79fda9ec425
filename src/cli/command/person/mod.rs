//! `overleg person`: lists people, and lists or erases all data about one.

mod about;
mod data;
mod erase;
mod list;
mod near;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// The commands on people.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Person {
    /// Lists the people.
    List(list::List),
    /// Lists all data about a person.
    About(about::About),
    /// Erases all data about a person.
    Erase(erase::Erase),
}

impl Person {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::List(list) => list.run(session),
            Self::About(about) => about.run(session),
            Self::Erase(erase) => erase.run(session),
        }
    }
}
