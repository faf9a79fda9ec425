//! `overleg init`: creates a store.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::output::say;
use crate::cli::session::Session;
use crate::domain::Overview;
use crate::store::{Store, starter};

/// The arguments of `overleg init`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    /// Whether to leave out the starter data.
    #[arg(long)]
    empty: bool,
}

impl Init {
    /// Creates the store. Fails if there is one already, which stays as it is.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let overview = if self.empty { Overview::default() } else { starter()? };
        let store = Store::create(session.paths.store(), overview)?;
        let path = store.path().display();
        say(&if self.empty { session.lang.empty_store_made(path) } else { session.lang.store_made(path) });
        Ok(())
    }
}
