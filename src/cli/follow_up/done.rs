//! `overleg follow-up done`: marks a follow-up as done today.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::name;
use crate::cli::output::say;
use crate::cli::session::{Session, today};
use crate::domain::{Change, Edit, FollowUp};

/// The arguments of `overleg follow-up done`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Done {
    /// The id or the text of the follow-up.
    follow_up: String,
}

impl Done {
    /// Marks it, unless that was done before.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let lang = session.lang;
        let before = name::follow_up(store.overview(), &self.follow_up)?.clone();
        if let Some(day) = before.done {
            say(&lang.done_already(&before.text, &lang.date(day)));
            return Ok(());
        }
        let after = FollowUp { done: Some(today()), ..before.clone() };
        let message = lang.marked_done(&after.text);
        store.commit(&Change::FollowUp(Edit::Update { before, after }))?;
        say(&message);
        Ok(())
    }
}
