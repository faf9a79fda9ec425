//! The arguments of the program: a command and the options that every command accepts. Their help texts are in
//! [`super::help`], in the user's language.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser};

use super::command::Command;
use crate::i18n::Lang;

/// The arguments of the program.
#[derive(Debug, Parser)]
#[command(name = "overleg", version)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub(super) struct Arguments {
    /// The store to use.
    #[arg(long, global = true)]
    pub store: Option<PathBuf>,
    /// The language of the output. [`language_asked`] has already read it; here clap checks it.
    #[arg(long, global = true, value_parser = language())]
    pub lang: Option<Lang>,
    /// Shows the help.
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Shows the version.
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
    /// The command to run. Without one, the interface opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

fn language() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code)).map(|code| lang_with(&code).unwrap_or(Lang::En))
}

fn lang_with(code: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}

/// The language given with `--lang`, if it is a known one. It is read before anything else, so that any other mistake
/// on the command line is explained in that language.
pub(super) fn language_asked<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Option<Lang> {
    last_value("--lang", arguments).and_then(lang_with)
}

/// The value that was given last for this option; none if the option was not given, or without a value.
pub(super) fn last_value<'a>(option: &str, arguments: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut arguments = arguments.into_iter().take_while(|argument| *argument != "--");
    let mut last = None;
    while let Some(argument) = arguments.next() {
        if argument == option {
            last = arguments.next();
        } else if let Some(value) = argument.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            last = Some(value);
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::apart(&["overleg", "--lang", "nl", "tree"], Some(Lang::Nl))]
    #[case::together(&["overleg", "tree", "--lang=en"], Some(Lang::En))]
    #[case::unknown(&["overleg", "--lang", "fr"], None)]
    #[case::no_value(&["overleg", "--lang"], None)]
    #[case::after_the_options(&["overleg", "search", "--", "--lang=nl"], None)]
    fn the_language_is_known_before_the_rest_is_read(#[case] arguments: &[&str], #[case] lang: Option<Lang>) {
        assert_eq!(language_asked(arguments.iter().copied()), lang);
    }
}
