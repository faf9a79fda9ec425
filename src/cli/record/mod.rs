//! Records on the command line: given with an option per field or as JSON, identified by name, with a command per kind.
//! The options are derived from the fields of the kind, so that forms, options and help cannot differ.

pub(super) mod flags;
mod given;
mod json;
mod json_names;
mod municipality;
mod per_kind;
mod print;
mod target;
mod warning;

pub(super) use flags::{FROM, Given};
pub(super) use given::change;
pub(super) use municipality::{UnclearMunicipality, municipality};
pub(super) use per_kind::{JSON, OfKind, PerKind, RECORD, json_arg, kind_called, record_arg, word};
pub(super) use print::{print_changed, print_record, print_to_change};
pub(super) use target::Target;
pub(super) use warning::warn_of_days_to_come;
