//! `overleg add`, `edit`, `remove` and `merge`: records of every kind, a command for each. What can be given of a
//! record comes from the fields of its kind, so that forms, options and help cannot differ.

mod add;
mod edit;
mod flags;
mod given;
pub(super) mod help;
mod json;
mod merge;
mod named;
mod output;
mod per_kind;
mod remove;
mod similar;

use clap::{Arg, ArgAction};

pub(super) use add::Add;
pub(super) use edit::Edit;
pub(super) use flags::FieldFaults;
pub(super) use merge::Merge;
pub(super) use per_kind::PerKind;
pub(super) use remove::Remove;

/// The name of the argument that says which record.
const RECORD: &str = "record";
/// The name of the option to answer in JSON.
const JSON: &str = "json";

/// The name of the option to add nothing that is likely there already.
const UNIQUE: &str = "unique";

/// The argument that says which record.
fn record_arg() -> Arg {
    Arg::new(RECORD).required(true)
}

/// The option to answer in JSON.
fn json_arg() -> Arg {
    Arg::new(JSON).long(JSON).action(ArgAction::SetTrue)
}
