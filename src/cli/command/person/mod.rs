//! `overleg person`: all that is held on a person, and erasing it.

mod about;
mod erase;
mod held;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// What can be done about all that is held on a person.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Person {
    /// Lists it.
    About(about::About),
    /// Takes it away.
    Erase(erase::Erase),
}

impl Person {
    /// Does it.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::About(about) => about.run(session),
            Self::Erase(erase) => erase.run(session),
        }
    }
}
