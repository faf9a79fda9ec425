//! `overleg add`: adds a record.

mod similar;

use clap::{Arg, ArgAction, ArgMatches};

use crate::cli::error::CliError;
use crate::cli::output::{Format, say, say_lines};
use crate::cli::record::{
    Given, JSON, OfKind, Target, change, flags, json_arg, print_record, warn_of_days_to_come, word,
};
use crate::cli::saving::save;
use crate::cli::session::{Session, new_ids, today};
use crate::domain::Kind;
use crate::fields::Reading;
use crate::i18n::Explain;
use similar::{LikelyThere, has_similar, similar};

/// The name of the option that refuses a record that probably exists already.
pub(in crate::cli) const UNIQUE: &str = "unique";

/// The arguments of `overleg add KIND`.
#[derive(Debug)]
pub(in crate::cli) struct Add {
    kind: Kind,
    given: Given,
    /// Whether to refuse a record that probably exists already.
    unique: bool,
    format: Format,
}

impl OfKind for Add {
    /// All kinds but notes and imported lists. `overleg note add` adds notes, because it opens an editor.
    fn takes(kind: Kind) -> bool {
        !matches!(kind, Kind::Note | Kind::ListSource)
    }

    fn args(kind: Kind) -> Vec<Arg> {
        let unique = has_similar(kind).then(|| Arg::new(UNIQUE).long(UNIQUE).action(ArgAction::SetTrue));
        flags::args_of_a_new_record(kind).into_iter().chain(unique).chain([json_arg()]).collect()
    }

    fn read(kind: Kind, matches: &ArgMatches) -> Self {
        Self {
            kind,
            given: flags::given(kind, matches),
            unique: has_similar(kind) && matches.get_flag(UNIQUE),
            format: Format::from_flag(matches.get_flag(JSON)),
        }
    }
}

impl Add {
    /// Adds the record and prints it. With `--unique` it adds nothing and fails if similar records exist; without it,
    /// it only warns about them.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let lang = session.lang;
        let (mut ids, now) = new_ids();
        let id = ids.next_of(self.kind, now);
        let overview = store.overview().clone();
        let reading = Reading { overview: &overview, lang, today: today() };
        let Some(change) = change(Target::New(id), &self.given, &reading)? else { return Ok(()) };
        let similar = similar(&overview, &change);
        if self.unique && !similar.is_empty() {
            return Err(LikelyThere(similar).into());
        }
        let change = save(&mut store, &change, lang)?;
        say(&lang.saved(&lang.change_named(&change, store.overview())));
        if !similar.is_empty() {
            say_lines(&format!(
                "{}\n{}",
                LikelyThere(similar).what(lang),
                lang.merge_if_same(word(self.kind))
            ));
        }
        let added = change.added().into_iter().find(|id| id.kind() == self.kind);
        if let Some(record) = added.and_then(|id| store.overview().record(id)) {
            warn_of_days_to_come(None, &record, reading.today, lang);
            print_record(&record, self.format, lang);
        }
        Ok(())
    }
}
