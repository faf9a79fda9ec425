//! `overleg follow-up`: what there is to do or to find out.

mod done;
mod list;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// What can be done with follow-ups.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum FollowUp {
    /// Lists them.
    List(list::List),
    /// Marks one as done.
    Done(done::Done),
}

impl FollowUp {
    /// Does it.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::List(list) => list.run(session),
            Self::Done(done) => done.run(session),
        }
    }
}
