//! `overleg undo` and `overleg redo`: undoes the latest change, or redoes the one undone last.

use crate::cli::error::CliError;
use crate::cli::output::say;
use crate::cli::saving::say_notices;
use crate::cli::session::Session;

/// Undoes the latest change, whoever made it. Fails if there is none.
pub(in crate::cli) fn undo(session: &Session) -> Result<(), CliError> {
    let mut store = session.open_store()?;
    let change = store.undo()?.ok_or_else(|| CliError::failure(session.lang.nothing_to_undo()))?;
    say_notices(&mut store, session.lang);
    say(&session.lang.undone(&session.lang.change_named(&change, store.overview())));
    Ok(())
}

/// Redoes the change that was undone last. Fails if there is none.
pub(in crate::cli) fn redo(session: &Session) -> Result<(), CliError> {
    let mut store = session.open_store()?;
    let change = store.redo()?.ok_or_else(|| CliError::failure(session.lang.nothing_to_redo()))?;
    say_notices(&mut store, session.lang);
    say(&session.lang.redone(&session.lang.change_named(&change, store.overview())));
    Ok(())
}
