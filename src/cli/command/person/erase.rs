//! `overleg person erase`: shows all data about a person, then erases it from the store and the files beside it.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;

use super::data::{DataReport, asked, words_of};
use crate::cli::error::CliError;
use crate::cli::name::Purpose;
use crate::cli::output::{Format, print, say};
use crate::cli::session::{Session, Unreadable};
use crate::domain::{Erasure, Overview};
use crate::i18n::{Known, Lang};
use crate::store::FileOutcome;

/// The arguments of `overleg person erase`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Erase {
    /// The id or a name of the person.
    name: String,
    /// Whether to erase only whole names, and leave a first or last name that appears by itself.
    #[arg(long)]
    whole_names: bool,
    /// Whether to skip the question for confirmation.
    #[arg(long)]
    yes: bool,
}

impl Erase {
    /// Shows what will be erased, asks for confirmation, erases it and reports what was left. Fails if the user does
    /// not confirm. If there is no terminal to ask on and no `--yes`, that is a usage error.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        let mut store = session.open_store()?;
        let found = asked(&store, &self.name, Purpose::Remove, lang)?;
        let erasure = if self.whole_names { found.of_whole_names() } else { found };
        print(&DataReport::new(&store, &erasure, lang)?.about_to_be_erased(), Format::Lines, lang)?;
        if !self.yes && !is_confirmed(lang)? {
            return Err(CliError::failure(lang.nothing_erased()));
        }
        let done = store.erase(&erasure)?;
        say(&lang.person_erased(&lang.files_count(done.len())));
        for file in done.iter().filter(|file| file.outcome == FileOutcome::InUse) {
            say(&words_of(file, lang));
        }
        say_what_was_left(&erasure, store.overview(), lang);
        say(lang.cannot_reach());
        Ok(())
    }
}

/// Lists the texts that were left as they were, because the name in them is also that of somebody else.
fn say_what_was_left(erasure: &Erasure, overview: &Overview, lang: Lang) {
    let left = erasure.left(overview);
    if left.is_empty() {
        return;
    }
    say(&lang.texts_left(left.iter().map(|(_, texts)| texts.len()).sum()));
    for (record, texts) in left {
        let title = lang.record_title(&record, Known::in_store(overview));
        let kind = lang.kind(record.id().kind());
        for text in texts {
            say(&format!("  {title} ({kind}): {text}"));
        }
    }
}

/// Asks for confirmation; true only for the full word "ja" or "yes". Without a terminal to ask on, it is a usage error.
fn is_confirmed(lang: Lang) -> Result<bool, CliError> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Err(CliError::usage(lang.erase_not_confirmed()));
    }
    say(lang.confirm_erase());
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(Unreadable)?;
    Ok(["ja", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}
