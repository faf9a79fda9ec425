//! `overleg init`: a new store.

use clap::Args;

use super::error::CliError;
use super::output::say;
use super::session::Session;
use crate::domain::Overview;
use crate::store::{Store, starter};

/// The arguments of `overleg init`.
#[derive(Debug, Args)]
pub(super) struct Init {
    /// Without the starter data.
    #[arg(long)]
    empty: bool,
}

impl Init {
    /// Makes the store; one that is there already stays as it is.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        let overview = if self.empty { Overview::default() } else { starter()? };
        let store = Store::create(session.paths.store(), overview)?;
        let path = store.path().display();
        say(&if self.empty { session.lang.empty_store_made(path) } else { session.lang.store_made(path) });
        Ok(())
    }
}
