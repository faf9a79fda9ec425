//! `overleg follow-up`: lists follow-ups, marks them as done and postpones them.

mod done;
mod list;
mod snooze;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// The commands on follow-ups.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum FollowUp {
    /// Lists the follow-ups.
    List(list::List),
    /// Marks a follow-up as done.
    Done(done::Done),
    /// Postpones a follow-up.
    Snooze(snooze::Snooze),
}

impl FollowUp {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::List(list) => list.run(session),
            Self::Done(done) => done.run(session),
            Self::Snooze(snooze) => snooze.run(session),
        }
    }
}
