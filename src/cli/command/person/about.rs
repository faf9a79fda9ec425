//! `overleg person about`: lists all data about a person, to answer somebody who asks what is stored about them.

use clap::Args;

use super::data::{DataReport, asked};
use crate::cli::error::CliError;
use crate::cli::name::Purpose;
use crate::cli::output::{FormatOption, print};
use crate::cli::session::Session;

/// The arguments of `overleg person about`.
#[derive(Debug, Args)]
pub(in crate::cli) struct About {
    /// The id or a name of the person.
    name: String,
    #[command(flatten)]
    format: FormatOption,
}

impl About {
    /// Prints all data about the person.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let erasure = asked(&store, &self.name, Purpose::Change, session.lang)?;
        print(&DataReport::new(&store, &erasure, session.lang)?, self.format.into(), session.lang)
    }
}
