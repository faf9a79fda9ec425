//! The place that a command line has reached: the command that it is about, and what can come next. It is found without
//! checking anything, because the line may be wrong or unfinished.

use clap::{Arg, ArgAction, Command};

/// The place after some words of a command line.
#[derive(Debug)]
pub(super) struct Position<'a> {
    program: &'a Command,
    /// The command that the words are about.
    pub(super) command: &'a Command,
    /// The path of the command as the user types it, such as `note add`; empty for the program itself.
    pub(super) path: String,
    /// What can come next.
    pub(super) next: Next<'a>,
}

/// What can come next on a command line.
#[derive(Debug, Clone, Copy)]
pub(super) enum Next<'a> {
    /// The value of this option.
    Value(&'a Arg),
    /// A command, an option, or this argument if there is one left.
    Any(Option<&'a Arg>),
    /// Only this argument, if there is one left: options have ended.
    Argument(Option<&'a Arg>),
}

impl<'a> Position<'a> {
    /// The place after these words, without the name of the program.
    pub(super) fn after<'w>(program: &'a Command, words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut position = Self { program, command: program, path: String::new(), next: Next::Any(None) };
        let (mut awaits_value, mut options_ended, mut arguments) = (None, false, 0);
        for word in words {
            if awaits_value.take().is_some() {
                continue;
            }
            if options_ended {
                arguments += 1;
            } else if word == "--" {
                options_ended = true;
            } else if word.starts_with('-') && word.len() > 1 {
                awaits_value = position.option(word).filter(|_| !word.contains('='));
            } else if let Some(within) = position.command.find_subcommand(word) {
                position.enter(within);
                arguments = 0;
            } else {
                arguments += 1;
            }
        }
        let argument = position.argument(arguments);
        position.next = match awaits_value {
            Some(option) => Next::Value(option),
            None if options_ended => Next::Argument(argument),
            None => Next::Any(argument),
        };
        position
    }

    fn enter(&mut self, command: &'a Command) {
        if !self.path.is_empty() {
            self.path.push(' ');
        }
        self.path.push_str(command.get_name());
        self.command = command;
    }

    /// The options of the command, its own first.
    pub(super) fn options(&self) -> impl Iterator<Item = &'a Arg> {
        let is_program = self.path.is_empty();
        let common = self.program.get_arguments().filter(move |arg| arg.is_global_set() && !is_program);
        self.command.get_arguments().chain(common).filter(|arg| !arg.is_positional() && !arg.is_hide_set())
    }

    /// The option with a value that `word` begins, such as `--forum` or `--forum=nd`.
    pub(super) fn option(&self, word: &str) -> Option<&'a Arg> {
        let name = word.split('=').next()?.strip_prefix("--")?;
        self.options().find(|arg| arg.get_long() == Some(name) && arg.get_action().takes_values())
    }

    /// The argument after this number of others; the last one may be repeated.
    fn argument(&self, before: usize) -> Option<&'a Arg> {
        let mut arguments = self.command.get_positionals();
        let repeated = self.command.get_positionals().last().filter(|last| is_repeated(last));
        arguments.nth(before).or(repeated)
    }
}

/// Whether an option or argument may be given more than once.
pub(super) fn is_repeated(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Append)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::cli::help;
    use crate::i18n::Lang;

    #[rstest]
    #[case::nothing(&[], "", None)]
    #[case::command(&["note", "add"], "note add", Some("forum"))]
    #[case::argument(&["note", "add", "nd"], "note add", None)]
    #[case::repeated(&["search", "a", "b"], "search", Some("query"))]
    #[case::value(&["note", "add", "nd", "--present"], "note add", Some("present"))]
    #[case::value_given(&["note", "add", "--present", "clb"], "note add", Some("forum"))]
    #[case::value_joined(&["note", "add", "--present=clb"], "note add", Some("forum"))]
    #[case::flag(&["note", "list", "--json"], "note list", Some("of_forum"))]
    #[case::value_that_is_called_as_a_command(&["--store", "note", "show"], "show", Some("name"))]
    #[case::common(&["note", "add", "nd", "--store"], "note add", Some("store"))]
    #[case::options_ended(&["show", "--", "--json"], "show", None)]
    fn the_place_is_found(#[case] words: &[&str], #[case] path: &str, #[case] next: Option<&str>) {
        let program = help::command(Lang::En);
        let position = Position::after(&program, words.iter().copied());
        let (Next::Value(arg) | Next::Any(Some(arg)) | Next::Argument(Some(arg))) = position.next else {
            assert_eq!((position.path.as_str(), None), (path, next));
            return;
        };
        assert_eq!((position.path.as_str(), Some(arg.get_id().as_str())), (path, next));
    }
}
