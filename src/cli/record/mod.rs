//! A record as it is given on the command line: with an option for each field or as JSON, by its name, and a
//! command for each kind. What can be given comes from the fields of the kind, so that forms, options and help
//! cannot differ.

pub(super) mod flags;
mod given;
mod json;
pub(super) mod named;
mod per_kind;
mod print;
mod target;

pub(super) use flags::{FROM, FieldFaults, Given};
pub(super) use given::change;
pub(super) use per_kind::{JSON, OfKind, PerKind, RECORD, json_arg, kind_called, record_arg, word};
pub(super) use print::{print_record, print_to_change};
pub(super) use target::Target;
