//! `overleg remove`: moves a record to the trash, with the records that cannot exist without it.

use clap::{Arg, ArgMatches};

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, say};
use crate::cli::record::{JSON, OfKind, RECORD, json_arg, print_record, record_arg};
use crate::cli::saving::save;
use crate::cli::session::{Session, today};
use crate::domain::Kind;
use crate::fields::Reading;

/// The command that undoes a removal.
const UNDO: &str = "overleg undo";

/// The arguments of `overleg remove KIND`.
#[derive(Debug)]
pub(in crate::cli) struct Remove {
    kind: Kind,
    record: String,
    format: Format,
}

impl OfKind for Remove {
    fn takes(_: Kind) -> bool {
        true
    }

    fn args(_: Kind) -> Vec<Arg> {
        vec![record_arg(), json_arg()]
    }

    fn read(kind: Kind, matches: &ArgMatches) -> Self {
        let record = matches.get_one::<String>(RECORD).cloned().unwrap_or_default();
        Self { kind, record, format: Format::from_flag(matches.get_flag(JSON)) }
    }
}

impl Remove {
    /// Removes the record, says what was removed with it, and prints the record if JSON was asked for.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let overview = store.overview().clone();
        let reading = Reading { overview: &overview, lang: session.lang, today: today() };
        let record = Lookup::new(&reading, Purpose::Remove).of_kind(self.kind, &self.record)?.cloned();
        let Some(change) = overview.removal(record.id()) else { return Ok(()) };
        let lang = session.lang;
        save(&mut store, &change, lang)?;
        let named = || lang.saved(&lang.change_named(&change, &overview));
        say(&lang.thrown_away(&change, &overview, Some(UNDO)).unwrap_or_else(named));
        if self.format == Format::Json {
            print_record(&record, self.format, lang);
        }
        Ok(())
    }
}
