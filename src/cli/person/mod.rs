//! `overleg person`: all that is held on a person, and erasing it.

mod about;
mod erase;
mod held;

use clap::Subcommand;

use super::error::CliError;
use super::session::Session;

/// What can be done about all that is held on a person.
#[derive(Debug, Subcommand)]
pub(super) enum Person {
    /// Lists it.
    About(about::About),
    /// Takes it away.
    Erase(erase::Erase),
}

impl Person {
    /// Does it.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::About(about) => about.run(session),
            Self::Erase(erase) => erase.run(session),
        }
    }
}
