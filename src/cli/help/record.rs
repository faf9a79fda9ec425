//! The help texts of the commands that work on records, in the user's language.

use crate::cli::command::add::UNIQUE;
use crate::cli::command::merge::{GONE, KEPT};
use crate::cli::record::{FROM, JSON, RECORD, kind_called};
use crate::domain::{Choice, Field, Input, Kind, Source};
use crate::fields::must_be_given;
use crate::i18n::Lang;

/// The text that says what a command does with a record of one kind; none for any other command.
pub(super) fn about(path: &str, lang: Lang) -> Option<String> {
    let (verb, kind) = of_kind(path)?;
    match verb {
        "add" => Some(lang.about_add_one(lang.with_article(kind))),
        "edit" => Some(lang.about_edit_one(lang.with_article(kind))),
        "remove" => Some(lang.about_remove_one(lang.with_article(kind))),
        "merge" => Some(lang.about_merge_two(lang.kinds(kind))),
        _ => None,
    }
}

/// The help text of an argument of such a command, and the placeholder for its value; none for any other command or
/// argument.
pub(super) fn argument(path: &str, id: &str, lang: Lang) -> Option<(String, &'static str)> {
    if let Some((kind, field)) = of_field(path, id) {
        return Some((help(kind, field, lang), value_of(path, kind, field, lang)));
    }
    let (verb, kind) = of_kind(path)?;
    let (text, word) = match id {
        JSON => (lang.help_record_json(), ""),
        UNIQUE => (lang.help_unique(), ""),
        FROM => (lang.help_from(), lang.value_path()),
        GONE => (lang.help_gone(), lang.value_gone()),
        KEPT => (lang.help_kept(), lang.value_kept()),
        RECORD => (lang.help_record(kind), lang.value_record(kind)),
        id => {
            let field = *kind.fields().iter().find(|field| field.flag() == id)?;
            let mut text = help(kind, field, lang);
            if verb == "add" && must_be_given(kind, field) {
                text = format!("{text} ({})", lang.needed());
            }
            return Some((text, value(kind.input(field), lang)));
        }
    };
    Some((text.to_owned(), word))
}

/// The field that an argument of another command gives or limits a list to.
pub(in crate::cli) fn of_field(path: &str, id: &str) -> Option<(Kind, Field)> {
    match (path, id) {
        ("organisation list" | "coverage", "sector") => Some((Kind::Organisation, Field::Sector)),
        ("place set", "place") => Some((Kind::Forum, Field::Involvement)),
        _ => None,
    }
}

/// The placeholder for the value of such an argument.
fn value_of(path: &str, kind: Kind, field: Field, lang: Lang) -> &'static str {
    if path == "place set" { lang.value_my_place() } else { value(kind.input(field), lang) }
}

/// The command and the kind of record in a path such as `add forum`.
pub(in crate::cli) fn of_kind(path: &str) -> Option<(&str, Kind)> {
    let (verb, name) = path.split_once(' ')?;
    Some((verb, kind_called(name)?))
}

/// Whether an argument of such a command names the record, or one of the two to merge.
pub(in crate::cli) fn names_record(id: &str) -> bool {
    [RECORD, GONE, KEPT].contains(&id)
}

/// The help text of a field: what it contains and how to write it.
fn help(kind: Kind, field: Field, lang: Lang) -> String {
    let text = lang.help_of_field(kind, field);
    match kind.input(field) {
        Input::Choice(choices) => format!("{text}: {}", codes(choices, lang)),
        Input::Choices(choices) => format!("{text}: {}; {}", codes(choices, lang), lang.may_be_repeated()),
        Input::Names | Input::Several(_) => format!("{text}; {}", lang.may_be_repeated()),
        Input::PastDay => format!("{text}: {}", lang.past_day_example()),
        Input::ComingDay | Input::Clock | Input::Cadence | Input::Interval => {
            format!("{text}: {}", lang.field_placeholder(field))
        }
        Input::Line | Input::Lines | Input::One(_) => text.to_owned(),
    }
}

/// The codes that an option such as `--role <WORD>` accepts; none if it does not take one of a fixed set.
pub(in crate::cli) fn choices(argument: &str, lang: Lang) -> Option<String> {
    if argument == format!("<{}>", lang.value_my_place()) {
        return choices(&format!("--{}", Field::Involvement.flag()), lang);
    }
    let option = argument.split(' ').next()?.strip_prefix("--")?;
    Kind::ALL.iter().find_map(|kind| {
        let field = kind.fields().iter().find(|field| field.flag() == option)?;
        match kind.input(*field) {
            Input::Choice(choices) => Some(codes(choices, lang)),
            _ => None,
        }
    })
}

/// The codes of the choices, each followed by its word in `lang` unless the two are the same.
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

/// The placeholder for the value of a field.
const fn value(input: Input, lang: Lang) -> &'static str {
    match input {
        Input::Line | Input::Lines | Input::Cadence => lang.value_text(),
        Input::Names => lang.value_name(),
        Input::PastDay | Input::ComingDay => lang.value_date(),
        Input::Clock => lang.value_time(),
        Input::Interval => lang.value_interval(),
        Input::Choice(_) | Input::Choices(_) => lang.value_word(),
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
