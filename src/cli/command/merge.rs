//! `overleg merge`: merges two organisations, or two people, into one.

use clap::{Arg, ArgMatches};

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, say};
use crate::cli::record::{JSON, OfKind, json_arg, print_record};
use crate::cli::saving::save;
use crate::cli::session::{Session, today};
use crate::domain::{Kind, RecordId};
use crate::fields::Reading;

/// The name of the argument for the record that is removed.
pub(in crate::cli) const GONE: &str = "gone";
/// The name of the argument for the record that stays.
pub(in crate::cli) const KEPT: &str = "kept";

/// The arguments of `overleg merge KIND`.
#[derive(Debug)]
pub(in crate::cli) struct Merge {
    kind: Kind,
    gone: String,
    kept: String,
    format: Format,
}

impl OfKind for Merge {
    fn takes(kind: Kind) -> bool {
        matches!(kind, Kind::Organisation | Kind::Person)
    }

    fn args(_: Kind) -> Vec<Arg> {
        vec![Arg::new(GONE).required(true), Arg::new(KEPT).required(true), json_arg()]
    }

    fn read(kind: Kind, matches: &ArgMatches) -> Self {
        let named = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
        let format = Format::from_flag(matches.get_flag(JSON));
        Self { kind, gone: named(GONE), kept: named(KEPT), format }
    }
}

impl Merge {
    /// Merges the two, and prints the record that stays if JSON was asked for. Giving the same record twice is a usage
    /// error.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let (overview, lang) = (store.overview().clone(), session.lang);
        let reading = Reading { overview: &overview, lang, today: today() };
        let lookup = Lookup::new(&reading, Purpose::Remove);
        let gone = lookup.of_kind(self.kind, &self.gone)?.id();
        let kept = lookup.of_kind(self.kind, &self.kept)?.id();
        let merged = match (gone, kept) {
            (RecordId::Organisation(gone), RecordId::Organisation(kept)) => {
                overview.merge_organisations(gone, kept)
            }
            (RecordId::Person(gone), RecordId::Person(kept)) => overview.merge_persons(gone, kept),
            _ => None,
        };
        let change = merged.ok_or_else(|| CliError::usage(lang.same_twice(&self.kept)))?;
        save(&mut store, &change, lang)?;
        say(&lang.saved(&lang.change_named(&change, &overview)));
        if let (Some(record), Format::Json) = (store.overview().record(kept), self.format) {
            print_record(&record, self.format, lang);
        }
        Ok(())
    }
}
