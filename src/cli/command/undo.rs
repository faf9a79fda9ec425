//! `overleg undo` and `overleg redo`: takes back what was done last, or does it again.

use crate::cli::error::CliError;
use crate::cli::output::say;
use crate::cli::session::Session;

/// Takes back the latest change, whoever made it.
pub(in crate::cli) fn undo(session: &Session) -> Result<(), CliError> {
    let mut store = session.open_store()?;
    let change = store.undo()?.ok_or_else(|| CliError::failure(session.lang.nothing_to_undo()))?;
    say(&session.lang.undone(&session.lang.change_named(&change, store.overview())));
    Ok(())
}

/// Makes the change again that was taken back last.
pub(in crate::cli) fn redo(session: &Session) -> Result<(), CliError> {
    let mut store = session.open_store()?;
    let change = store.redo()?.ok_or_else(|| CliError::failure(session.lang.nothing_to_redo()))?;
    say(&session.lang.redone(&session.lang.change_named(&change, store.overview())));
    Ok(())
}
