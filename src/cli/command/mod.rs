//! The commands, one file each, and the enums that clap reads them into.

pub(super) mod add;
mod agenda;
mod attendance;
mod bridges;
mod brief;
mod check;
mod completions;
mod coverage;
mod edit;
mod export;
mod follow_up;
mod gaps;
mod history;
mod import;
mod init;
pub(super) mod interface;
pub(super) mod man;
mod map;
pub(super) mod merge;
mod note;
mod organisation;
mod person;
mod place;
mod remove;
mod report;
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

/// The commands of the program.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(flatten)]
    Session(SessionCommand),
    /// Prints a completion script for a shell.
    Completions(completions::Completions),
    /// Prints the manual page.
    Man,
}

/// The commands that use the store or the settings.
#[derive(Debug, Subcommand)]
pub(super) enum SessionCommand {
    /// Prints the regions with their forums.
    Tree(tree::Tree),
    /// Prints one record with all that is known of it.
    Show(show::Show),
    /// Searches organisations.
    Search(search::Search),
    /// Prints what is due and what comes up.
    Agenda(agenda::AgendaOf),
    /// Prints what to read before a meeting.
    Brief(brief::Brief),
    /// Prints who could bring me into a forum.
    Bridges(bridges::Bridges),
    /// Prints who is missing where.
    Gaps(gaps::GapsOf),
    /// Prints which partners, kinds of partner and sectors each forum has.
    Coverage(coverage::CoverageOf),
    /// Prints the municipalities with their forums.
    Map(map::Map),
    /// Prints who was at the last meetings.
    Attendance(attendance::AttendanceOf),
    /// Adds, lists or searches notes.
    #[command(subcommand)]
    Note(note::Note),
    /// Lists follow-ups, marks them as done or postpones them.
    #[command(subcommand)]
    FollowUp(follow_up::FollowUp),
    /// Lists people, or lists or erases all data about one.
    #[command(subcommand)]
    Person(person::Person),
    /// Lists organisations.
    #[command(subcommand)]
    Organisation(organisation::Organisation),
    /// Sets my place at a table.
    #[command(subcommand)]
    Place(place::Place),
    /// Adds a record.
    #[command(subcommand)]
    Add(PerKind<add::Add>),
    /// Changes a record.
    #[command(subcommand)]
    Edit(PerKind<edit::Edit>),
    /// Removes a record.
    #[command(subcommand)]
    Remove(PerKind<remove::Remove>),
    /// Merges two records.
    #[command(subcommand)]
    Merge(PerKind<merge::Merge>),
    /// Writes a report for others.
    Report(report::ReportOf),
    /// Writes tables, addresses and pictures for other programs.
    #[command(subcommand)]
    Export(export::Export),
    /// Imports lists.
    Import(Box<import::Import>),
    /// Lists the removed records that can be restored.
    Trash(trash::Trash),
    /// Restores a record from the trash or a backup, or lists the backups.
    Restore(restore::Restore),
    /// Undoes the latest change.
    Undo,
    /// Redoes the change that was undone last.
    Redo,
    /// Lists the latest changes.
    History(history::History),
    /// Creates a store.
    Init(init::Init),
    /// Lists the problems of a store.
    Check(check::Check),
    /// Prints the paths of the files in use.
    Where(r#where::Where),
}

impl SessionCommand {
    /// Whether the command needs no settings, and helps to find out what is wrong: it goes on when they cannot be read.
    pub(super) const fn goes_on_without_settings(&self) -> bool {
        matches!(self, Self::Where(_) | Self::Check(_) | Self::Restore(_))
    }

    /// Whether the command changes the store and its arguments alone say how: with the same arguments it is the same
    /// command. Others may read a text, and are compared by what they change.
    const fn is_certain_from_its_arguments(&self) -> bool {
        matches!(
            self,
            Self::Remove(_) | Self::Merge(_) | Self::Restore(_) | Self::FollowUp(_) | Self::Place(_)
        )
    }

    /// Runs the command.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        if self.is_certain_from_its_arguments() && session.is_repeated()? {
            return Ok(());
        }
        match self {
            Self::Tree(tree) => tree.run(session),
            Self::Show(show) => show.run(session),
            Self::Search(search) => search.run(session),
            Self::Agenda(agenda) => agenda.run(session),
            Self::Brief(brief) => brief.run(session),
            Self::Bridges(bridges) => bridges.run(session),
            Self::Gaps(gaps) => gaps.run(session),
            Self::Coverage(coverage) => coverage.run(session),
            Self::Map(map) => map.run(session),
            Self::Attendance(attendance) => attendance.run(session),
            Self::Note(note) => note.run(session),
            Self::FollowUp(follow_up) => follow_up.run(session),
            Self::Person(person) => person.run(session),
            Self::Organisation(organisation) => organisation.run(session),
            Self::Place(place) => place.run(session),
            Self::Add(PerKind(add)) => add.run(session),
            Self::Edit(PerKind(edit)) => edit.run(session),
            Self::Remove(PerKind(remove)) => remove.run(session),
            Self::Merge(PerKind(merge)) => merge.run(session),
            Self::Report(report) => report.run(session),
            Self::Export(export) => export.run(session),
            Self::Import(import) => import.run(session),
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
