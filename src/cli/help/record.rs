//! The words of the help of the commands that work on records, in the user's language.

use clap::{Arg, Command};

use crate::cli::command::add::UNIQUE;
use crate::cli::command::merge::{GONE, KEPT};
use crate::cli::record::{
    JSON, KINDS, RECORD,
    flags::{FROM, flag},
    word,
};
use crate::cli::report::capitalised;
use crate::domain::{Choice, Field, Input, Kind, Source};
use crate::fields::must_be_given;
use crate::i18n::Lang;

/// `command` with the words for the commands that work on records.
pub(super) fn describe(command: Command, lang: Lang) -> Command {
    let add = |command: Command, kind| {
        let command = command.about(lang.about_add_one(lang.with_article(kind)));
        let needed = kind.fields().iter().filter(|field| must_be_given(kind, **field));
        needed.fold(command, |command, &field| {
            let help = format!("{} ({})", help(kind, field, lang), lang.needed());
            command.mut_arg(flag(field), |arg| arg.help(help))
        })
    };
    let edit = |command: Command, kind| {
        command.about(lang.about_edit_one(lang.with_article(kind))).after_help(lang.about_edit_more())
    };
    let remove = |command: Command, kind| command.about(lang.about_remove_one(lang.with_article(kind)));
    let merge = |command: Command, kind| command.about(lang.about_merge_two(lang.kinds(kind)));
    command
        .mut_subcommand("add", |command| {
            let command = command.about(lang.about_add()).after_help(lang.about_add_more());
            describe_kinds(command, lang, add)
        })
        .mut_subcommand("edit", |command| {
            let command = command.about(lang.about_edit()).after_help(lang.about_edit_more());
            describe_kinds(command, lang, edit)
        })
        .mut_subcommand("remove", |command| {
            let command = command.about(lang.about_remove()).after_help(lang.about_remove_more());
            describe_kinds(command, lang, remove)
        })
        .mut_subcommand("merge", |command| {
            let command = command.about(lang.about_merge()).after_help(lang.about_merge_more());
            describe_kinds(command, lang, merge)
        })
}

/// Describes the command within `command` of each kind, and all that can be given with it.
fn describe_kinds(command: Command, lang: Lang, describe: impl Fn(Command, Kind) -> Command) -> Command {
    command.mut_subcommands(|command| {
        match KINDS.into_iter().find(|kind| word(*kind) == command.get_name()) {
            Some(kind) => describe(command.mut_args(|arg| describe_arg(arg, kind, lang)), kind),
            None => command,
        }
    })
}

fn describe_arg(arg: Arg, kind: Kind, lang: Lang) -> Arg {
    match arg.get_id().as_str() {
        JSON => arg.help(lang.help_record_json()),
        UNIQUE => arg.help(lang.help_unique()),
        FROM => arg.help(lang.help_from()).value_name(lang.value_path()),
        GONE => arg.help(lang.help_gone()).value_name(lang.value_gone()),
        KEPT => arg.help(lang.help_kept()).value_name(lang.value_kept()),
        RECORD => arg.help(lang.help_record(kind)).value_name(lang.value_record(kind)),
        id => match kind.fields().iter().find(|field| flag(**field) == id) {
            Some(&field) => arg.help(help(kind, field, lang)).value_name(value(kind.input(field), lang)),
            None => arg,
        },
    }
}

/// What stands in a field, and how it is written.
fn help(kind: Kind, field: Field, lang: Lang) -> String {
    let name = capitalised(lang.field(field));
    match kind.input(field) {
        Input::Choice(choices) => format!("{name}: {}", codes(choices, lang)),
        Input::Names | Input::Several(_) => format!("{name}; {}", lang.may_be_repeated()),
        Input::PastDay => format!("{name}: {}", lang.past_day_example()),
        Input::ComingDay | Input::Clock | Input::Cadence | Input::Interval => {
            format!("{name}: {}", lang.field_placeholder(field))
        }
        Input::Lines if field == Field::Minutes => lang.help_note_text().to_owned(),
        Input::Line | Input::Lines | Input::One(_) => name,
    }
}

/// The codes of choices, each with its word unless that says the same.
fn codes(choices: &[Choice], lang: Lang) -> String {
    let code = |choice: &Choice| {
        let (code, word) = (choice.code(), lang.choice(*choice));
        if code.replace('_', " ") == word.to_lowercase() {
            code.to_owned()
        } else {
            format!("{code} ({word})")
        }
    };
    choices.iter().map(code).collect::<Vec<_>>().join(", ")
}

/// What is to be filled in.
const fn value(input: Input, lang: Lang) -> &'static str {
    match input {
        Input::Line | Input::Lines | Input::Cadence => lang.value_text(),
        Input::Names => lang.value_name(),
        Input::PastDay | Input::ComingDay => lang.value_date(),
        Input::Clock => lang.value_time(),
        Input::Interval => lang.value_interval(),
        Input::Choice(_) => lang.value_word(),
        Input::One(source) | Input::Several(source) => match source {
            Source::Regions => lang.value_region(),
            Source::Forums => lang.value_forum(),
            Source::Organisations => lang.value_organisation(),
            Source::Persons => lang.value_person(),
            Source::Parties => lang.value_party(),
            Source::Subjects => lang.value_name(),
            Source::Municipalities => lang.value_municipality(),
        },
    }
}
