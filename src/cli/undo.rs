//! `overleg undo` and `overleg redo`: takes back what was done last, or does it again.

use super::error::CliError;
use super::output::say;
use super::session::Session;

/// Takes back the latest change, whoever made it.
pub(super) fn undo(session: &Session) -> Result<(), CliError> {
    let mut store = session.open_store()?;
    let change = store.undo()?.ok_or_else(|| CliError::failure(session.lang.nothing_to_undo()))?;
    say(&session.lang.undone(&session.lang.change_named(&change, store.overview())));
    Ok(())
}

/// Makes the change again that was taken back last.
pub(super) fn redo(session: &Session) -> Result<(), CliError> {
    let mut store = session.open_store()?;
    let change = store.redo()?.ok_or_else(|| CliError::failure(session.lang.nothing_to_redo()))?;
    say(&session.lang.redone(&session.lang.change_named(&change, store.overview())));
    Ok(())
}
