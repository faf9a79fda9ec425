//! The command line: the subcommands, one file each, for scripts and for people who cannot use a full-screen interface.
//!
//! A command writes its answer to standard output, in lines or as one JSON document, and all messages to standard
//! error. The exit code is 0 on success, 1 on failure and 2 on a usage error.

mod arguments;
mod clock;
mod command;
mod complete;
mod day;
mod error;
mod file;
mod help;
mod mistake;
mod name;
mod note_text;
mod output;
mod position;
mod record;
mod report;
mod saving;
mod session;
mod subject;
#[cfg(test)]
mod testing;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;
use std::time::SystemTime;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use arguments::{Arguments, language_asked};
use command::{Command, interface, man};
use error::CliError;
use mistake::{Mistake, command_at_hand};
use session::Session;

use crate::config::{Environment, Paths, Settings, SettingsError, choose_language};
use crate::i18n::{Explain, Lang};
use crate::store::Operation;

/// Runs the program with the arguments and environment of this process, reports any error on standard error, and gives
/// the exit code.
pub fn main() -> ExitCode {
    let environment = Environment::read();
    let settings =
        environment.settings_file().map_or_else(|| Ok(Settings::default()), |file| Settings::read(&file));
    let set = settings.as_ref().ok().and_then(|settings| settings.language);
    let arguments: Vec<OsString> = env::args_os().collect();
    if complete::is_asked(&arguments) {
        if clock::check(SystemTime::now()).is_err() {
            // There is nobody to tell: a shell shows what is offered, and nothing else.
            return ExitCode::FAILURE;
        }
        return complete::answer(&arguments, set, &environment);
    }
    let asked = language_asked(arguments.iter().filter_map(|argument| argument.to_str()));
    let lang = choose_language(asked, set, &environment);
    match run(&arguments, lang, settings, environment) {
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
    arguments: &[OsString],
    lang: Lang,
    settings: Result<Settings, SettingsError>,
    environment: Environment,
) -> Result<(), CliError> {
    let Some(parsed) = parse(arguments, lang)? else { return Ok(()) };
    let settings = match (&parsed.command, settings) {
        (Some(Command::Session(command)), Err(error)) if command.goes_on_without_settings() => {
            output::say_lines(&error.in_words(lang));
            output::say(lang.without_settings());
            Ok(Settings::default())
        }
        (_, settings) => settings,
    };
    let session = || -> Result<Session, CliError> {
        clock::check(SystemTime::now())?;
        let paths = Paths::find(parsed.store, &environment)?;
        let operation = Operation::of(arguments.get(1..).unwrap_or_default());
        Ok(Session { lang, paths, settings: settings?, environment, operation })
    };
    match parsed.command {
        None => interface::open(&session()?),
        Some(Command::Session(command)) => command
            .run(&session()?)
            .map_err(|error| error.of_command(command_at_hand(&help::command(lang), arguments))),
        Some(Command::Completions(completions)) => completions.run(help::command(lang)),
        Some(Command::Man) => man::run(help::command(lang), lang),
    }
}

/// The parsed arguments; none if they only asked for help or the version, which this prints.
fn parse(arguments: &[OsString], lang: Lang) -> Result<Option<Arguments>, CliError> {
    let program = help::command(lang);
    let parsed = program
        .clone()
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    match parsed {
        Ok(arguments) => Ok(Some(arguments)),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            let text = lang.clap_text(&error.render().to_string());
            output::write(text.as_bytes()).map(|()| None)
        }
        Err(error) => Err(Mistake::new(error, &program, arguments).into()),
    }
}
