//! `overleg export addresses`: e-mail addresses for a mail program, and who has none.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::output::{say, write};
use crate::cli::session::{Session, today};
use crate::cli::subject::ScopeOption;
use crate::exchange::export::Addresses;
use crate::fields::Reading;

/// The arguments of `overleg export addresses`.
#[derive(Debug, Args)]
pub(in crate::cli) struct AddressesOf {
    #[command(flatten)]
    scope: ScopeOption,
    /// Whether each address has a name before it.
    #[arg(long)]
    names: bool,
}

impl AddressesOf {
    /// Prints the addresses on one line, and on standard error who has none.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        let store = session.open_store()?;
        let overview = store.overview();
        let subject = self.scope.find(&Reading { overview, lang, today: today() })?;
        let addresses = Addresses::new(overview, subject);
        let line = if self.names { addresses.with_names() } else { addresses.in_line() };
        if line.is_empty() {
            say(lang.no_addresses());
        } else {
            write(format!("{line}\n").as_bytes())?;
        }
        if !addresses.without.is_empty() {
            say(&lang.without_address(&addresses.without.join(", ")));
        }
        Ok(())
    }
}
