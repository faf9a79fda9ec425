//! The commands, a file each, and which of them is asked for.

pub(super) mod add;
mod agenda;
mod brief;
mod check;
mod completions;
mod edit;
mod follow_up;
mod history;
mod init;
pub(super) mod interface;
pub(super) mod man;
pub(super) mod merge;
mod note;
mod person;
mod remove;
mod restore;
mod search;
mod show;
mod trash;
mod tree;
mod undo;
mod r#where;

use clap::Subcommand;

use super::error::CliError;
use super::record::PerKind;
use super::session::Session;

/// What can be done without the interface.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(flatten)]
    Session(SessionCommand),
    /// A script for a shell.
    Completions(completions::Completions),
    /// The manual page.
    Man,
}

/// What is done with the store and the settings at hand.
#[derive(Debug, Subcommand)]
pub(super) enum SessionCommand {
    /// The regions and forums.
    Tree(tree::Tree),
    /// One record.
    Show(show::Show),
    /// Organisations.
    Search(search::Search),
    /// What is due and what comes up.
    Agenda(agenda::AgendaOf),
    /// What to read before a meeting.
    Brief(brief::Brief),
    /// Notes.
    #[command(subcommand)]
    Note(note::Note),
    /// Follow-ups.
    #[command(subcommand)]
    FollowUp(follow_up::FollowUp),
    /// What is held on a person.
    #[command(subcommand)]
    Person(person::Person),
    /// New records.
    #[command(subcommand)]
    Add(PerKind<add::Add>),
    /// Changed records.
    #[command(subcommand)]
    Edit(PerKind<edit::Edit>),
    /// Records that go.
    #[command(subcommand)]
    Remove(PerKind<remove::Remove>),
    /// Two records that become one.
    #[command(subcommand)]
    Merge(PerKind<merge::Merge>),
    /// What was removed.
    Trash(trash::Trash),
    /// What comes back from the trash.
    Restore(restore::Restore),
    /// Takes back the latest change.
    Undo,
    /// Makes it again.
    Redo,
    /// The changes that were made.
    History(history::History),
    /// A new store.
    Init(init::Init),
    /// The problems of a store.
    Check(check::Check),
    /// The files in use.
    Where(r#where::Where),
}

impl SessionCommand {
    /// Does it.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::Tree(tree) => tree.run(session),
            Self::Show(show) => show.run(session),
            Self::Search(search) => search.run(session),
            Self::Agenda(agenda) => agenda.run(session),
            Self::Brief(brief) => brief.run(session),
            Self::Note(note) => note.run(session),
            Self::FollowUp(follow_up) => follow_up.run(session),
            Self::Person(person) => person.run(session),
            Self::Add(PerKind(add)) => add.run(session),
            Self::Edit(PerKind(edit)) => edit.run(session),
            Self::Remove(PerKind(remove)) => remove.run(session),
            Self::Merge(PerKind(merge)) => merge.run(session),
            Self::Trash(trash) => trash.run(session),
            Self::Restore(restore) => restore.run(session),
            Self::Undo => undo::undo(session),
            Self::Redo => undo::redo(session),
            Self::History(history) => history.run(session),
            Self::Init(init) => init.run(session),
            Self::Check(check) => check.run(session),
            Self::Where(place) => place.run(session),
        }
    }
}
