//! `overleg trash`: the removed records that can be restored.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::output::{FormatOption, print, say};
use crate::cli::report::{Removed, TrashReport};
use crate::cli::session::Session;
use crate::domain::trash;

/// The arguments of `overleg trash`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Trash {
    #[command(flatten)]
    format: FormatOption,
}

impl Trash {
    /// Prints the records that can be restored.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let removals = store.removals()?;
        let (overview, lang) = (store.overview(), session.lang);
        let trash = trash(overview, &removals);
        if trash.is_empty() {
            say(lang.empty_trash());
        }
        print(&TrashReport::new(&trash, &Removed::new(&removals), overview, lang), self.format.into(), lang)
    }
}
