//! `overleg` without a command: what is needed before the interface can open.

use std::io::{self, IsTerminal};

use super::error::CliError;
use super::session::{Opened, Session};

/// Opens the interface on the store, which is made of the starter data where that is called for.
pub(super) fn open(session: &Session) -> Result<(), CliError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(CliError::NoTerminal);
    }
    match session.open_or_start()? {
        Opened::Existing(store) | Opened::New(store) => drop(store),
    }
    Ok(())
}
