//! `overleg person erase`: shows all data about a person, then erases it from the store and the files beside it.

use std::io::{self, BufRead, IsTerminal};

use clap::Args;

use super::data::{DataReport, asked, words_of};
use super::near::near;
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
    /// Spellings that may mean somebody else, but are to be erased as well.
    #[arg(long)]
    also: Vec<String>,
    /// Whether to skip the questions for confirmation.
    #[arg(long)]
    yes: bool,
}

impl Erase {
    /// Shows what will be erased, asks for confirmation, erases it and reports what was left. Fails if the user does
    /// not confirm, or if a file is in use, so that the erasure is not finished. If there is no terminal to ask on and
    /// no `--yes`, that is a usage error.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        let mut store = session.open_store_as_it_is()?;
        session.say_drift(&mut store);
        let found = asked(&store, &self.name, Purpose::Remove, lang)?;
        let found = if self.whole_names { found.of_whole_names() } else { found };
        let mut erasure = found.also(&self.also);
        let report = DataReport::new(&store, &erasure, lang)?.about_to_be_erased();
        print(&report, Format::Lines, lang)?;
        if !self.yes {
            if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
                return Err(CliError::usage(lang.erase_not_confirmed()));
            }
            for near in report.near() {
                if is_confirmed(&lang.confirm_near(&near.spelling))? {
                    erasure = erasure.also([&near.spelling]);
                }
            }
            if !is_confirmed(lang.confirm_erase())? {
                return Err(CliError::failure(lang.nothing_erased()));
            }
        }
        let done = store.erase(&erasure)?;
        let with = |outcome: FileOutcome| done.iter().filter(move |file| file.outcome == outcome);
        let left = with(FileOutcome::InUse).count() + with(FileOutcome::OutOfReach).count();
        say(&lang.person_erased(&lang.files_count(done.len() - left)));
        for file in with(FileOutcome::OutOfReach).chain(with(FileOutcome::InUse)) {
            say(&words_of(file, lang));
        }
        say_what_was_left(&erasure, store.overview(), lang);
        for near in near(&store, &erasure, lang)? {
            say(&lang.near_left(&near.spelling, &shell_words::quote(&near.spelling)));
        }
        say(lang.cannot_reach());
        if with(FileOutcome::InUse).next().is_some() {
            return Err(CliError::failure(lang.erasure_goes_on()));
        }
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

/// Asks a question on the terminal; true only for the full word "ja" or "yes".
fn is_confirmed(question: &str) -> Result<bool, CliError> {
    say(question);
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(Unreadable)?;
    Ok(["ja", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}
