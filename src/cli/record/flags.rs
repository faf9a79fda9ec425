//! The options that give the fields of a record.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches};

use crate::domain::{Choice, Field, Input, Kind};
use crate::fields::{Fault, must_be_given};
use crate::i18n::{ErrorKind, Explain, Lang};

/// The name of the option for a JSON file with the fields.
pub(in crate::cli) const FROM: &str = "from";

/// The fields given for a record.
#[derive(Debug)]
pub(in crate::cli) enum Given {
    /// With an option per field: the field, and the value of each time the option was given.
    Flags(Vec<(Field, Vec<String>)>),
    /// As JSON in this file.
    From(PathBuf),
}

impl Given {
    /// Whether no field and no file was given.
    pub(in crate::cli) const fn is_nothing(&self) -> bool {
        matches!(self, Self::Flags(flags) if flags.is_empty())
    }
}

/// The options for the fields of a kind of record, and the one for a JSON file with the fields.
pub(in crate::cli) fn args(kind: Kind) -> Vec<Arg> {
    let from = Arg::new(FROM).long(FROM).value_parser(clap::value_parser!(PathBuf));
    kind.fields().iter().map(|&field| arg(kind, field)).chain([from]).collect()
}

/// The options of [`args`], of which those that a new record needs are required unless a file is given.
pub(in crate::cli) fn args_of_a_new_record(kind: Kind) -> Vec<Arg> {
    let needed: Vec<&str> = kind
        .fields()
        .iter()
        .filter(|field| must_be_given(kind, **field))
        .map(|&field| field.flag())
        .collect();
    let demand = |arg: Arg| {
        if needed.contains(&arg.get_id().as_str()) { arg.required_unless_present(FROM) } else { arg }
    };
    args(kind).into_iter().map(demand).collect()
}

fn arg(kind: Kind, field: Field) -> Arg {
    let arg = Arg::new(field.flag()).long(field.flag()).conflicts_with(FROM);
    match kind.input(field) {
        Input::Names | Input::Several(_) => arg.action(ArgAction::Append),
        Input::Lines => arg.allow_hyphen_values(true),
        Input::Choice(choices) => arg.value_parser(codes(choices)).ignore_case(true),
        Input::Choices(choices) => {
            arg.action(ArgAction::Append).value_parser(codes(choices)).ignore_case(true)
        }
        _ => arg,
    }
}

/// A parser for the codes of the choices, their words in both languages, and the empty value that clears the field.
fn codes(choices: &[Choice]) -> PossibleValuesParser {
    let nothing = PossibleValue::new("").hide(true);
    PossibleValuesParser::new(choices.iter().map(code).chain([nothing]))
}

/// The code of a choice, with its words in both languages.
fn code(choice: &Choice) -> PossibleValue {
    PossibleValue::new(choice.code()).aliases(words_for(*choice))
}

/// A parser for one of the choices of a field, given as its code or its word in either language.
pub(in crate::cli) fn one_of(kind: Kind, field: Field) -> impl TypedValueParser<Value = Choice> {
    let choices = match kind.input(field) {
        Input::Choice(choices) | Input::Choices(choices) => choices,
        _ => &[],
    };
    PossibleValuesParser::new(choices.iter().map(code))
        .try_map(|text| choice(choices, &text).ok_or_else(|| format!("{text} is no choice")))
}

/// The words for a choice in both languages.
fn words_for(choice: Choice) -> [&'static str; 2] {
    Lang::ALL.map(|lang| lang.choice(choice))
}

/// The choice whose code or word in either language is `text`, ignoring case.
pub(in crate::cli) fn choice(choices: &[Choice], text: &str) -> Option<Choice> {
    let is_meant = |word: &str| word.to_lowercase() == text.to_lowercase();
    let is_called = |choice: &Choice| is_meant(choice.code()) || words_for(*choice).into_iter().any(is_meant);
    choices.iter().copied().find(is_called)
}

/// The fields of a record of this kind that were given on the command line.
pub(in crate::cli) fn given(kind: Kind, matches: &ArgMatches) -> Given {
    if let Some(path) = matches.get_one::<PathBuf>(FROM) {
        return Given::From(path.clone());
    }
    let values = |&field: &Field| {
        let values = matches.get_many::<String>(field.flag())?;
        Some((field, values.cloned().collect()))
    };
    Given::Flags(kind.fields().iter().filter_map(values).collect())
}

/// The error that the values of some fields are wrong. It names the option of each.
#[derive(Debug)]
pub(super) struct FieldFaults(pub(super) Vec<Fault>);

impl Explain for FieldFaults {
    fn what(&self, _: Lang) -> String {
        let words = |fault: &Fault| format!("--{}: {}", fault.field.flag(), fault.why);
        self.0.iter().map(words).collect::<Vec<_>>().join("\n")
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Usage
    }
}
