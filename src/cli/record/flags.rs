//! The options that say what stands in the fields of a record.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches};

use crate::domain::{Choice, Field, Input, Kind};
use crate::fields::{Fault, must_be_given};
use crate::i18n::{ErrorKind, Explain, Lang};

/// The name of the option for a file with the fields.
pub(in crate::cli) const FROM: &str = "from";

/// What was given of a record.
#[derive(Debug)]
pub(in crate::cli) enum Given {
    /// With an option for each field: what stands behind it, once or more often.
    Flags(Vec<(Field, Vec<String>)>),
    /// As JSON in this file.
    From(PathBuf),
}

impl Given {
    /// Whether nothing was given at all.
    pub(in crate::cli) const fn is_nothing(&self) -> bool {
        matches!(self, Self::Flags(flags) if flags.is_empty())
    }
}

/// The options for the fields of a kind of record, and the one for a file that holds them all.
pub(in crate::cli) fn args(kind: Kind) -> Vec<Arg> {
    let from = Arg::new(FROM).long(FROM).value_parser(clap::value_parser!(PathBuf));
    kind.fields().iter().map(|&field| arg(kind, field)).chain([from]).collect()
}

/// The options as [`args`] has them, of which a new record cannot do without some.
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

/// The codes of the choices, each also in the words of either language, and nothing to clear the field.
fn codes(choices: &[Choice]) -> PossibleValuesParser {
    let nothing = PossibleValue::new("").hide(true);
    let value = |choice: &Choice| PossibleValue::new(choice.code()).aliases(words_for(*choice));
    PossibleValuesParser::new(choices.iter().map(value).chain([nothing]))
}

/// The words for a choice in both languages.
fn words_for(choice: Choice) -> [&'static str; 2] {
    Lang::ALL.map(|lang| lang.choice(choice))
}

/// The choice that `text` means.
pub(in crate::cli) fn choice(choices: &[Choice], text: &str) -> Option<Choice> {
    let is_meant = |word: &str| word.to_lowercase() == text.to_lowercase();
    let is_called = |choice: &Choice| is_meant(choice.code()) || words_for(*choice).into_iter().any(is_meant);
    choices.iter().copied().find(is_called)
}

/// What was given of a record of this kind.
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

/// What was given for some fields is not right, each told with its option.
#[derive(Debug)]
pub(in crate::cli) struct FieldFaults(pub(in crate::cli) Vec<Fault>);

impl Explain for FieldFaults {
    fn what(&self, _: Lang) -> String {
        let words = |fault: &Fault| format!("--{}: {}", fault.field.flag(), fault.why);
        self.0.iter().map(words).collect::<Vec<_>>().join("\n")
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Usage
    }
}
