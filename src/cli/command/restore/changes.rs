//! `overleg restore --changes` and `--leave-changes`: what to do about changes that were saved and are no longer in the
//! store, because somebody put an older file in its place.

use crate::cli::error::CliError;
use crate::cli::output::say;
use crate::cli::session::{Opened, Session};

/// Puts the changes back. Fails if none are missing.
pub(super) fn put_back(session: &Session) -> Result<(), CliError> {
    let (Opened::Existing(mut store) | Opened::New(mut store)) = session.open_or_start()?;
    let count = store.put_missing_back()?.ok_or_else(|| CliError::failure(session.lang.nothing_missing()))?;
    say(&session.lang.missing_are_back(count));
    Ok(())
}

/// Leaves the changes out. Fails if none are missing.
pub(super) fn leave_out(session: &Session) -> Result<(), CliError> {
    let (Opened::Existing(mut store) | Opened::New(mut store)) = session.open_or_start()?;
    let count =
        store.leave_missing_out()?.ok_or_else(|| CliError::failure(session.lang.nothing_missing()))?;
    say(&session.lang.missing_are_left_out(count, "overleg redo"));
    Ok(())
}
