//! `overleg place set`: sets my place at a forum, or in a region as a whole.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::say;
use crate::cli::record::flags;
use crate::cli::saving::save;
use crate::cli::session::{Session, today};
use crate::domain::{Choice, Field, Kind};
use crate::fields::Reading;

/// The arguments of `overleg place set`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Set {
    /// The id, name or alias of the forum or region.
    forum: String,
    /// My place there.
    #[arg(value_parser = flags::one_of(Kind::Forum, Field::Involvement), ignore_case = true)]
    place: Choice,
}

impl Set {
    /// Sets my place, unless I have it already.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let reading = Reading { overview: store.overview(), lang: session.lang, today: today() };
        let at = Lookup::new(&reading, Purpose::Change).forum_or_region(&self.forum)?;
        let Choice::Involvement(involvement) = self.place else { return Ok(()) };
        let Some(change) = store.overview().place_me(at, involvement) else {
            store.confirm_noted()?;
            say(session.lang.nothing_changed());
            return Ok(());
        };
        let change = save(&mut store, &change, session.lang)?;
        say(&session.lang.saved(&session.lang.change_named(&change, store.overview())));
        Ok(())
    }
}
