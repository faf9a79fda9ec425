//! `overleg follow-up`: what there is to do or to find out.

mod done;
mod list;

use clap::Subcommand;

use super::error::CliError;
use super::session::Session;

/// What can be done with follow-ups.
#[derive(Debug, Subcommand)]
pub(super) enum FollowUp {
    /// Lists them.
    List(list::List),
    /// Marks one as done.
    Done(done::Done),
}

impl FollowUp {
    /// Does it.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::List(list) => list.run(session),
            Self::Done(done) => done.run(session),
        }
    }
}
