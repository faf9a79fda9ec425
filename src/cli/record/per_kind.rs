//! Commands with a subcommand for each kind of record.

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, FromArgMatches, Subcommand};

use crate::domain::Kind;
use crate::i18n::Lang;

/// The name of the argument that identifies the record.
pub(in crate::cli) const RECORD: &str = "record";
/// The name of the option to answer in JSON.
pub(in crate::cli) const JSON: &str = "json";

/// The argument that identifies the record; required.
pub(in crate::cli) fn record_arg() -> Arg {
    Arg::new(RECORD).required(true)
}

/// The option to answer in JSON.
pub(in crate::cli) fn json_arg() -> Arg {
    Arg::new(JSON).long(JSON).action(ArgAction::SetTrue)
}

/// The word for a kind of record on the command line: English in every language, because it is part of a command.
pub(in crate::cli) const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Membership => "member",
        Kind::ListSource => "list",
        _ => Lang::En.kind(kind),
    }
}

/// The kind of record with this word on the command line; none for any other text.
pub(in crate::cli) fn kind_called(name: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| word(*kind) == name)
}

/// The arguments of a command on records of one kind.
pub(in crate::cli) trait OfKind: Sized {
    /// Whether the command exists for this kind.
    fn takes(kind: Kind) -> bool;

    /// The arguments that it accepts.
    fn args(kind: Kind) -> Vec<Arg>;

    /// Reads the arguments that were given.
    fn read(kind: Kind, matches: &ArgMatches) -> Self;
}

/// The subcommand that was given for one kind of record, with its arguments.
#[derive(Debug)]
pub(in crate::cli) struct PerKind<T>(pub(in crate::cli) T);

impl<T: OfKind> Subcommand for PerKind<T> {
    fn augment_subcommands(command: Command) -> Command {
        let kinds = Kind::ALL.iter().copied().filter(|kind| T::takes(*kind));
        command.subcommands(kinds.map(|kind| Command::new(word(kind)).args(T::args(kind))))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        kind_called(name).is_some_and(T::takes)
    }
}

impl<T: OfKind> FromArgMatches for PerKind<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = matches.subcommand().and_then(|(name, matches)| {
            let kind = kind_called(name)?;
            Some(T::read(kind, matches))
        });
        given.map(Self).ok_or_else(|| clap::Error::new(ErrorKind::MissingSubcommand))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
