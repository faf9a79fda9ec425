//! What a shell can complete: commands, options, and the names of records. The scripts of `overleg completions` ask
//! for it with `overleg complete SHELL …`, which is for them alone and in no help.
//!
//! Nothing is written or locked for it, and nothing is reported: while somebody types, a store that is missing or broken
//! only means that there is nothing to complete.

mod candidate;
mod line;
mod name;
mod offer;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use directories::BaseDirs;

use super::arguments::{language_asked, last_value};
use super::help;
use super::output;
use crate::config::{Environment, Paths, choose_language};
use crate::i18n::Lang;
use crate::store::Store;
use candidate::{Completion, completion};
use line::Line;

/// The first argument of a shell that asks for completions.
const COMPLETE: &str = "complete";
/// The exit code that tells the script to complete the names of files.
const FILES: u8 = 10;

/// Whether these arguments of the program ask for completions.
pub(super) fn is_asked(arguments: &[OsString]) -> bool {
    arguments.get(1).is_some_and(|argument| argument == COMPLETE)
}

/// Writes what can come next on the command line that the arguments give.
pub(super) fn answer(arguments: &[OsString], set: Option<Lang>, environment: &Environment) -> ExitCode {
    let arguments: Vec<String> =
        arguments.iter().skip(2).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let Some(line) = Line::read(&arguments) else { return ExitCode::from(2) };
    let before: Vec<&str> = line.before.iter().map(String::as_str).collect();
    let lang = choose_language(language_asked(before.iter().copied()), set, environment);
    let open = || {
        let paths =
            Paths::find(last_value("--store", before.iter().copied()).map(at_home), environment).ok()?;
        Store::open(paths.store()).ok()
    };
    match completion(&help::command(lang), &before, &line.current, lang, open) {
        Completion::Files => ExitCode::from(FILES),
        Completion::Candidates(candidates) => {
            let text: String = line.answer(&candidates).into_iter().map(|line| line + "\n").collect();
            // Whether it could be written makes no difference to anybody.
            let _ = output::write(text.as_bytes());
            ExitCode::SUCCESS
        }
    }
}

/// The path as a shell reads it, with the home folder for a tilde.
fn at_home(path: &str) -> PathBuf {
    let home = BaseDirs::new().map(|folders| folders.home_dir().to_owned());
    match (path.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => path.into(),
    }
}
