//! The command line: the subcommands, a file each, for scripts and for who cannot use a full screen.
//!
//! A command answers on standard output, in lines or as one JSON document; everything else is said on
//! standard error. It exits with 0 when it is done, 1 when it could not be done, and 2 when it was used
//! in a wrong way.

mod agenda;
mod arguments;
mod backups;
mod brief;
mod check;
mod completions;
mod error;
mod follow_up;
mod forum;
mod help;
mod history;
mod init;
mod interface;
mod man;
mod meeting;
mod mistake;
mod name;
mod note;
mod output;
mod page;
mod person;
mod place;
mod record;
mod report;
mod search;
mod session;
mod show;
mod subject;
#[cfg(test)]
mod testing;
mod trash;
mod tree;
mod undo;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use arguments::{Arguments, Command, language_asked};
use error::CliError;
use session::Session;

use crate::config::{Environment, Paths, Settings, SettingsError, choose_language};
use crate::i18n::Lang;

/// Runs the program with the arguments and the environment of this process.
pub fn main() -> ExitCode {
    let environment = Environment::read();
    let settings =
        environment.settings_file().map_or_else(|| Ok(Settings::default()), |file| Settings::read(&file));
    let set = settings.as_ref().ok().and_then(|settings| settings.language);
    let arguments: Vec<OsString> = env::args_os().collect();
    let asked = language_asked(arguments.iter().filter_map(|argument| argument.to_str()));
    let lang = choose_language(asked, set, &environment);
    match run(arguments, lang, settings, environment) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if let Some(words) = error.in_words(lang) {
                output::say_lines(&words);
            }
            error.exit_code()
        }
    }
}

fn run(
    arguments: Vec<OsString>,
    lang: Lang,
    settings: Result<Settings, SettingsError>,
    environment: Environment,
) -> Result<(), CliError> {
    let Some(arguments) = parse(arguments, lang)? else { return Ok(()) };
    match arguments.command {
        Some(Command::Completions(completions)) => completions.run(lang),
        Some(Command::Man) => man::run(lang),
        command => {
            let paths = Paths::find(arguments.store, &environment)?;
            let session = Session { lang, paths, settings: settings?, environment };
            run_command(command, &session)
        }
    }
}

/// The arguments; none when they only asked for help or the version, which is then printed.
fn parse(arguments: Vec<OsString>, lang: Lang) -> Result<Option<Arguments>, CliError> {
    let parsed = help::command(lang)
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    match parsed {
        Ok(arguments) => Ok(Some(arguments)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            let text = help::in_language(&error.render().to_string(), lang);
            output::write(text.as_bytes()).map(|()| None)
        }
        Err(error) => Err(error.into()),
    }
}

fn run_command(command: Option<Command>, session: &Session) -> Result<(), CliError> {
    match command {
        None => interface::open(session),
        Some(Command::Tree(tree)) => tree.run(session),
        Some(Command::Show(show)) => show.run(session),
        Some(Command::Search(search)) => search.run(session),
        Some(Command::Agenda(agenda)) => agenda.run(session),
        Some(Command::Brief(brief)) => brief.run(session),
        Some(Command::Note(note)) => note.run(session),
        Some(Command::FollowUp(follow_up)) => follow_up.run(session),
        Some(Command::Person(person)) => person.run(session),
        Some(Command::Add(add)) => add.0.run(session),
        Some(Command::Edit(edit)) => edit.0.run(session),
        Some(Command::Remove(remove)) => remove.0.run(session),
        Some(Command::Merge(merge)) => merge.0.run(session),
        Some(Command::Trash(trash)) => trash.run(session),
        Some(Command::Restore(restore)) => restore.run(session),
        Some(Command::Undo) => undo::undo(session),
        Some(Command::Redo) => undo::redo(session),
        Some(Command::History(history)) => history.run(session),
        Some(Command::Init(init)) => init.run(session),
        Some(Command::Check(check)) => check.run(session),
        Some(Command::Where(place)) => place.run(session),
        Some(Command::Completions(completions)) => completions.run(session.lang),
        Some(Command::Man) => man::run(session.lang),
    }
}
