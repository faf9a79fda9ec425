//! `overleg follow-up done`: marks a follow-up as done today.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::say;
use crate::cli::saving::save;
use crate::cli::session::{Session, today};
use crate::fields::Reading;

/// The arguments of `overleg follow-up done`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Done {
    /// The id or text of the follow-up.
    follow_up: String,
}

impl Done {
    /// Marks the follow-up as done, unless it was done already.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let lang = session.lang;
        let reading = Reading { overview: store.overview(), lang, today: today() };
        let follow_up = Lookup::new(&reading, Purpose::Change).follow_up(&self.follow_up)?;
        if let Some(day) = follow_up.done {
            say(&lang.done_already(&follow_up.text, &lang.date(day)));
            return Ok(());
        }
        let message = lang.marked_done(&follow_up.text);
        let ticked = follow_up.ticked(today());
        save(&mut store, &ticked, lang)?;
        say(&message);
        Ok(())
    }
}
