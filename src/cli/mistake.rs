//! Mistakes on the command line, explained in the user's language. The rare kinds that are not listed here keep the
//! text of clap, in English.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::help;
use super::position::Position;
use crate::i18n::{self, Explain, Lang};

/// The error that clap rejects the arguments.
#[derive(Debug)]
pub(super) struct Mistake {
    error: Error,
    /// The command whose help explains the arguments, such as `overleg note add`.
    command: String,
}

/// The command that these arguments of `program` are about, such as `overleg note add`.
pub(super) fn command_at_hand(program: &Command, arguments: &[OsString]) -> String {
    let words: Vec<_> = arguments.iter().skip(1).map(|argument| argument.to_string_lossy()).collect();
    let position = Position::after(program, words.iter().map(AsRef::as_ref));
    format!("{} {}", program.get_name(), position.path).trim_end().to_owned()
}

impl Mistake {
    /// The `error` that clap found in these arguments of `program`.
    pub(super) fn new(error: Error, program: &Command, arguments: &[OsString]) -> Self {
        Self { error, command: command_at_hand(program, arguments) }
    }
}

impl Explain for Mistake {
    /// The explanation of the mistake, and a suggestion if there is one.
    fn what(&self, lang: Lang) -> String {
        let Some(words) = known_kind(&self.error, lang) else {
            return lang.clap_text(&self.error.render().to_string());
        };
        let suggestion =
            [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
                .into_iter()
                .find_map(|kind| context(&self.error, kind));
        match suggestion {
            Some(suggestion) => format!("{words}\n{}", lang.did_you_mean(&suggestion)),
            None => words,
        }
    }

    /// Points to the help of the command.
    fn remedy(&self, lang: Lang) -> Option<String> {
        known_kind(&self.error, lang).map(|_| lang.see_help(&self.command))
    }

    fn kind(&self) -> i18n::ErrorKind {
        i18n::ErrorKind::Usage
    }
}

fn known_kind(error: &Error, lang: Lang) -> Option<String> {
    let argument = || context(error, ContextKind::InvalidArg);
    let value = || context(error, ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => lang.unknown_argument(&argument()?),
        ErrorKind::InvalidSubcommand => {
            lang.unknown_command(&context(error, ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::InvalidValue => match value() {
            Some(value) if !value.is_empty() => {
                let argument = argument()?;
                let words = lang.invalid_value(&value, &argument);
                let possible =
                    help::choices(&argument, lang).or_else(|| context(error, ContextKind::ValidValue));
                match possible {
                    Some(possible) => format!("{words} {}", lang.possible_values(&possible)),
                    None => words,
                }
            }
            _ => lang.missing_value(&argument()?),
        },
        ErrorKind::ValueValidation => lang.invalid_value(&value()?, &argument()?),
        ErrorKind::MissingSubcommand => lang.missing_command(&context(error, ContextKind::ValidSubcommand)?),
        ErrorKind::MissingRequiredArgument => lang.missing_arguments(&argument()?),
        ErrorKind::ArgumentConflict => match (argument()?, context(error, ContextKind::PriorArg)?) {
            (argument, prior) if argument == prior => lang.given_twice(&argument),
            (argument, prior) => lang.not_together(&argument, &prior),
        },
        ErrorKind::InvalidUtf8 => lang.argument_no_text().to_owned(),
        _ => return None,
    })
}

/// A detail that clap gives about the mistake; several values are joined with commas.
fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::option(
        &["tree", "--jsn"], "De optie of het argument --jsn bestaat niet.\nBedoelde je --json?",
        "overleg tree"
    )]
    #[case::command(&["serch"], "De opdracht serch bestaat niet.\nBedoelde je search?", "overleg")]
    #[case::value(
        &["--lang", "fr"], "fr is geen geldige waarde voor --lang <TAAL>. Mogelijke waarden: nl, en.",
        "overleg"
    )]
    #[case::choice(
        &["add", "forum", "--involvement", "baas"],
        "baas is geen geldige waarde voor --involvement <WOORD>. Mogelijke waarden: chair (voorzitter), ",
        "overleg add forum"
    )]
    #[case::number(
        &["search", "x", "--limit", "veel"], "veel is geen geldige waarde voor --limit <AANTAL>.",
        "overleg search"
    )]
    #[case::no_value(&["tree", "--lang"], "Na --lang <TAAL> moet nog een waarde komen.", "overleg tree")]
    #[case::missing(&["show"], "Er ontbreekt nog: <NAAM>.", "overleg show")]
    #[case::no_command(&["note", "--lang=nl"], "Er ontbreekt nog een opdracht: add, list, search.", "overleg note")]
    #[case::twice(&["--lang=nl", "--lang=nl"], "--lang <TAAL> mag je maar één keer geven.", "overleg")]
    #[case::together(
        &["follow-up", "list", "--forum=a", "--region=b"],
        "--forum <OVERLEGFORUM> gaat niet samen met --region <REGIO>.",
        "overleg follow-up list"
    )]
    fn a_mistake_is_explained_in_the_language_of_the_user(
        #[case] arguments: &[&str],
        #[case] start: &str,
        #[case] command: &str,
    ) {
        let arguments: Vec<OsString> = ["overleg"].iter().chain(arguments).map(OsString::from).collect();
        let program = help::command(Lang::Nl);
        let error = program.clone().try_get_matches_from(&arguments).expect_err("a mistake");
        let words = Mistake::new(error, &program, &arguments).in_words(Lang::Nl);
        assert!(words.starts_with(start), "{words}");
        assert!(words.ends_with(&format!("\nZie {command} --help.")), "{words}");
    }
}
