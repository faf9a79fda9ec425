//! What the options and arguments of the command line accept.

use clap::{Arg, ValueHint};

use crate::cli::help::{names_record, of_field, of_kind};
use crate::domain::{Choice, Input, Kind, Source};

/// What an option or argument accepts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Offer {
    /// One of these choices.
    Choices(&'static [Choice]),
    /// A name from this source.
    Names(Source),
    /// A name of a record of this kind, as commands on records take it.
    Record(Kind),
    /// A forum or a region.
    ForumOrRegion,
    /// A follow-up that is still open.
    OpenFollowUp,
    /// A record in the trash.
    Trashed,
    /// One of the words that the command line itself knows.
    Words,
    /// A file.
    File,
    /// A text, a date or a number.
    Anything,
}

/// What an argument of the command with this path accepts.
pub(super) fn offer(path: &str, arg: &Arg) -> Offer {
    let id = arg.get_id().as_str();
    if let Some((kind, field)) = of_field(path, id) {
        return of_input(kind.input(field));
    }
    if let Some((_, kind)) = of_kind(path) {
        if names_record(id) {
            return Offer::Record(kind);
        }
        if let Some(field) = kind.fields().iter().find(|field| field.flag() == id) {
            return of_input(kind.input(*field));
        }
    }
    match (path, id) {
        ("show", "name") => Offer::Names(Source::Subjects),
        ("note add", "present") => Offer::Names(Source::Parties),
        ("follow-up done" | "follow-up snooze", "follow_up") => Offer::OpenFollowUp,
        ("place set", "forum") => Offer::ForumOrRegion,
        ("restore", "record") => Offer::Trashed,
        (_, "forum") | ("note list", "of_forum") => Offer::Names(Source::Forums),
        (_, "region") => Offer::Names(Source::Regions),
        (_, "organisation") => Offer::Names(Source::Organisations),
        ("person about" | "person erase", "name") | (_, "person") => Offer::Names(Source::Persons),
        (_, "municipality") => Offer::Names(Source::Municipalities),
        _ => of_value(arg),
    }
}

const fn of_input(input: Input) -> Offer {
    match input {
        Input::Choice(choices) | Input::Choices(choices) => Offer::Choices(choices),
        Input::One(source) | Input::Several(source) => Offer::Names(source),
        _ => Offer::Anything,
    }
}

fn of_value(arg: &Arg) -> Offer {
    match arg.get_value_hint() {
        ValueHint::AnyPath | ValueHint::FilePath => Offer::File,
        _ if arg.get_possible_values().is_empty() => Offer::Anything,
        _ => Offer::Words,
    }
}

#[cfg(test)]
mod tests {
    use clap::Command;

    use super::*;
    use crate::cli::help;
    use crate::i18n::Lang;

    /// Collects the placeholders of the arguments for which nothing is offered.
    fn collect(command: &Command, path: &str, found: &mut Vec<String>) {
        let arguments = command.get_arguments().filter(|arg| arg.get_action().takes_values());
        let others = arguments.filter(|arg| matches!(offer(path, arg), Offer::Anything));
        found.extend(
            others.flat_map(|arg| arg.get_value_names().unwrap_or_default()).map(ToString::to_string),
        );
        for within in command.get_subcommands() {
            collect(within, format!("{path} {}", within.get_name()).trim_start(), found);
        }
    }

    #[test]
    fn only_texts_days_and_numbers_are_for_the_user_alone() {
        let mut found = Vec::new();
        collect(&help::command(Lang::En), "", &mut found);
        found.sort();
        found.dedup();
        let known = [
            "COLUMN",
            "COLUMN=FIELD",
            "DATE",
            "ENCODING",
            "INTERVAL",
            "N",
            "NAME",
            "QUERY",
            "ROW=ANSWER",
            "ROW[-ROW]",
            "SIGN",
            "TEXT",
            "TEXT[@DATE]",
            "TIME",
            "WHEN",
            "WORDS",
        ];
        assert_eq!(found, known);
    }
}
