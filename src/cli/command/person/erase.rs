//! `overleg person erase`: takes a person out of everything that is kept, after showing what that is.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;

use super::held::{HeldReport, asked, words_of};
use crate::cli::error::CliError;
use crate::cli::output::{Format, print, say};
use crate::cli::session::{Session, Unreadable};
use crate::domain::{Erasure, Overview};
use crate::i18n::Lang;
use crate::store::Fate;

/// The arguments of `overleg person erase`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Erase {
    /// The id or a name of the person.
    name: String,
    /// Leaves a first or last name alone where it stands by itself.
    #[arg(long)]
    whole_names: bool,
    /// Does not ask first.
    #[arg(long)]
    yes: bool,
}

impl Erase {
    /// Shows what goes, asks, takes it away and says what it could not reach.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        let mut store = session.open_store()?;
        let found = asked(&store, &self.name, lang)?;
        let erasure = if self.whole_names { found.of_whole_names() } else { found };
        print(&HeldReport::new(&store, &erasure, lang)?.about_to_be_erased(), Format::Lines, lang)?;
        if !self.yes && !is_confirmed(lang)? {
            return Err(CliError::failure(lang.nothing_erased()));
        }
        let done = store.erase(&erasure)?;
        say(&lang.person_erased(&lang.files_count(done.len())));
        for holding in done.iter().filter(|holding| holding.fate == Fate::InUse) {
            say(&words_of(holding, lang));
        }
        say_what_was_left(&erasure, store.overview(), lang);
        say(lang.cannot_reach());
        Ok(())
    }
}

/// Says in which texts somebody else may be meant.
fn say_what_was_left(erasure: &Erasure, overview: &Overview, lang: Lang) {
    let left = erasure.left(overview);
    if left.is_empty() {
        return;
    }
    say(&lang.texts_left(left.iter().map(|(_, texts)| texts.len()).sum()));
    for (record, texts) in left {
        let title = lang.record_title(&record, &|id| overview.record(id));
        let kind = lang.kind(record.id().kind());
        for text in texts {
            say(&format!("  {title} ({kind}): {text}"));
        }
    }
}

/// Whether whoever is at the terminal says yes, in full.
fn is_confirmed(lang: Lang) -> Result<bool, CliError> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(CliError::usage(lang.erase_not_confirmed()));
    }
    say(lang.confirm_erase());
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(Unreadable)?;
    Ok(["ja", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}
