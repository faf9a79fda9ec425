//! The structure of the command line. Its words are in [`super::help`], in the user's language.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};

use super::{
    agenda, brief, check, completions, follow_up, history, init, note, person, record, search, show, trash,
    tree,
};
use crate::i18n::Lang;

/// Everything that can stand on the command line.
#[derive(Debug, Parser)]
#[command(name = "overleg", version)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub(super) struct Arguments {
    /// The store to use.
    #[arg(long, global = true)]
    pub store: Option<PathBuf>,
    /// The language to speak; [`language_asked`] has read it by now, here it is checked.
    #[arg(long, global = true, value_parser = language())]
    pub lang: Option<Lang>,
    /// Shows the help.
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Shows the version.
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
    /// What to do; without it, the interface opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without the interface.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// The regions and forums.
    Tree(tree::Tree),
    /// One record.
    Show(show::Show),
    /// Organisations.
    Search(search::Search),
    /// What is due and what comes up.
    Agenda(agenda::AgendaOf),
    /// What to read before a meeting.
    Brief(brief::Brief),
    /// Notes.
    #[command(subcommand)]
    Note(note::Note),
    /// Follow-ups.
    #[command(subcommand)]
    FollowUp(follow_up::FollowUp),
    /// What is held on a person.
    #[command(subcommand)]
    Person(person::Person),
    /// New records.
    #[command(subcommand)]
    Add(record::PerKind<record::Add>),
    /// Changed records.
    #[command(subcommand)]
    Edit(record::PerKind<record::Edit>),
    /// Records that go.
    #[command(subcommand)]
    Remove(record::PerKind<record::Remove>),
    /// Two records that become one.
    #[command(subcommand)]
    Merge(record::PerKind<record::Merge>),
    /// What was removed.
    Trash(trash::Trash),
    /// What comes back from the trash.
    Restore(trash::Restore),
    /// Takes back the latest change.
    Undo,
    /// Makes it again.
    Redo,
    /// The changes that were made.
    History(history::History),
    /// A new store.
    Init(init::Init),
    /// The problems of a store.
    Check(check::Check),
    /// The files in use.
    Where(super::place::Where),
    /// A script for a shell.
    Completions(completions::Completions),
    /// The manual page.
    Man,
}

/// In which form a reading command answers.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct FormatOption {
    /// One JSON document instead of lines.
    #[arg(long)]
    json: bool,
}

/// The forms of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Plain lines, for people and their screen readers.
    Lines,
    /// One JSON document, for programs.
    Json,
}

impl From<FormatOption> for Format {
    fn from(option: FormatOption) -> Self {
        Self::from_flag(option.json)
    }
}

impl Format {
    /// The form in which a command answers, with or without its option `--json`.
    pub(super) const fn from_flag(json: bool) -> Self {
        if json { Self::Json } else { Self::Lines }
    }
}

fn language() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code)).map(|code| lang_with(&code).unwrap_or(Lang::En))
}

fn lang_with(code: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}

/// The language asked for with `--lang`, read before anything else is, so that a mistake elsewhere on
/// the command line is explained in it.
pub(super) fn language_asked<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Option<Lang> {
    let mut arguments = arguments.into_iter().take_while(|argument| *argument != "--");
    let mut asked = None;
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            asked = arguments.next().and_then(lang_with);
        } else if let Some(code) = argument.strip_prefix("--lang=") {
            asked = lang_with(code);
        }
    }
    asked
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
