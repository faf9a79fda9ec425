//! `overleg edit`: changes an existing record.

use clap::{Arg, ArgMatches};

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::note_text::{self, Later};
use crate::cli::output::{Format, say};
use crate::cli::record::{
    Given, JSON, OfKind, RECORD, Target, change, flags, json_arg, print_changed, print_to_change, record_arg,
    warn_of_days_to_come,
};
use crate::cli::saving::save;
use crate::cli::session::{Session, today};
use crate::domain::{self, AnyRecord, Change, Kind, Note};
use crate::fields::Reading;
use crate::store::Store;

/// The arguments of `overleg edit KIND`.
#[derive(Debug)]
pub(in crate::cli) struct Edit {
    kind: Kind,
    record: String,
    given: Given,
    format: Format,
}

impl OfKind for Edit {
    fn takes(kind: Kind) -> bool {
        kind != Kind::ListSource
    }

    fn args(kind: Kind) -> Vec<Arg> {
        [record_arg()].into_iter().chain(flags::args(kind)).chain([json_arg()]).collect()
    }

    fn read(kind: Kind, matches: &ArgMatches) -> Self {
        let record = matches.get_one::<String>(RECORD).cloned().unwrap_or_default();
        let format = Format::from_flag(matches.get_flag(JSON));
        Self { kind, record, given: flags::given(kind, matches), format }
    }
}

impl Edit {
    /// Changes the record, and prints it if JSON was asked for. A note of which nothing is given is opened in the editor.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let overview = store.overview().clone();
        let reading = Reading { overview: &overview, lang: session.lang, today: today() };
        let record = Lookup::new(&reading, Purpose::Change).of_kind(self.kind, &self.record)?.cloned();
        let id = record.id();
        let lang = session.lang;
        if let AnyRecord::Note(note) = &record
            && self.given.is_nothing()
            && self.format == Format::Lines
            && note_text::has_terminal()
        {
            return edit_text(note, &mut store, session);
        }
        match change(Target::Present(Box::new(record)), &self.given, &reading)? {
            // The user only asked for the record, so there is nothing to say about changes.
            None if self.given.is_nothing() && self.format == Format::Json => {}
            None => {
                store.confirm_noted()?;
                say(lang.nothing_changed());
            }
            Some(change) => {
                save(&mut store, &change, lang)?;
                say(&lang.saved(&lang.change_named(&change, store.overview())));
                if let Some(after) = store.overview().record(id) {
                    warn_of_days_to_come(overview.record(id).as_ref(), &after, reading.today, lang);
                }
            }
        }
        match store.overview().record(id) {
            Some(record) if self.format == Format::Json && self.given.is_nothing() => {
                print_to_change(&record, self.format, lang)
            }
            Some(record) if self.format == Format::Json => {
                print_changed(&record, self.format, lang);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// Changes the text of the note to what the user makes of it in the editor.
fn edit_text(note: &Note, store: &mut Store, session: &Session) -> Result<(), CliError> {
    let lang = session.lang;
    let written = note_text::edited(&note.text, session)?;
    let after = Note { text: written.text().trim_end().to_owned(), ..note.clone() };
    if after.text == note.text.trim_end() {
        store.confirm_noted()?;
        written.remove_file();
        say(lang.nothing_changed());
        return Ok(());
    }
    let written = written.not_empty(lang)?;
    let change = Change::Note(domain::Edit::update(note.clone(), after));
    note_text::save(store, &change, written, &Later::TextOf(note.id), session)?;
    say(&lang.saved(&lang.change_named(&change, store.overview())));
    Ok(())
}
