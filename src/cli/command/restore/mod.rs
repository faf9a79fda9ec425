//! `overleg restore`: brings something back from the trash, or a backup.

mod backups;

use clap::Args;
use uuid::Uuid;

use crate::cli::error::CliError;
use crate::cli::name::{Among, UnclearName};
use crate::cli::output::{Format, say};
use crate::cli::report::{Removed, TrashReport, TrashedReport};
use crate::cli::session::Session;
use crate::domain::{AnyRecord, RecordId, RestoreError, restoration, restoration_with_needed, trash};
use crate::text::fold;

/// The arguments of `overleg restore`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Restore {
    /// The id or the name of what is to come back; without it, the backups are listed.
    record: Option<String>,
    /// Whatever it cannot be without comes back as well.
    #[arg(long, requires = "record")]
    with_needed: bool,
    /// The number or the path of the backup that takes the place of the store.
    #[arg(long, conflicts_with_all = ["record", "json"])]
    backup: Option<String>,
    /// The list of backups as one JSON document.
    #[arg(long, conflicts_with = "record")]
    json: bool,
}

impl Restore {
    /// Brings a record or a backup back, or lists the backups.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match (&self.record, &self.backup) {
            (Some(record), _) => self.bring_back(record, session),
            (None, Some(backup)) => backups::bring_back(session, backup),
            (None, None) => backups::list(session, Format::from_flag(self.json)),
        }
    }

    /// Brings the record back, and says what came along.
    fn bring_back(&self, record: &str, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let removals = store.removals()?;
        let (overview, lang) = (store.overview().clone(), session.lang);
        let (trash, removed) = (trash(&overview, &removals), Removed::new(&removals));
        let id = called(record, &TrashReport::new(&trash, &removed, &overview, lang).trash, &removed)?;
        let restore = if self.with_needed { restoration_with_needed } else { restoration };
        let change = restore(&overview, &removals, id).map_err(|error| {
            let why = lang.restore_error(&error, &|id| removed.find(id, &overview));
            CliError::failure(match error {
                RestoreError::Needs(_) => format!("{why} {}", lang.or_with_needed()),
                _ => why,
            })
        })?;
        store.commit(&change)?;
        let overview = store.overview();
        let named = || lang.saved(&lang.change_named(&change, overview));
        say(&lang.brought_back(&change, &trash, overview).unwrap_or_else(named));
        Ok(())
    }
}

/// The record that is called `given`, of those in the `trash`. An id may also be that of a record that
/// went along with another.
fn called(given: &str, trash: &[TrashedReport], removed: &Removed) -> Result<RecordId, UnclearName> {
    if let Ok(uuid) = given.trim().parse::<Uuid>() {
        return removed.with_id(uuid).ok_or_else(|| UnclearName::unknown(given, Among::Trash));
    }
    let wanted = fold(given.trim());
    let listed = |entry: &TrashedReport| (entry.record.id(), entry.title.clone());
    let is_called = |entry: &&TrashedReport| {
        fold(&entry.title) == wanted || names(&entry.record).iter().any(|name| fold(name) == wanted)
    };
    let called: Vec<_> = trash.iter().filter(is_called).map(listed).collect();
    match called[..] {
        [] => Err(UnclearName::none_of(given, Among::Trash, trash.iter().map(listed))),
        [(id, _)] => Ok(id),
        _ => Err(UnclearName::among(given, called)),
    }
}

/// What a record is called, where people call it by name.
fn names(record: &AnyRecord) -> Vec<&str> {
    match record {
        AnyRecord::Organisation(organisation) => organisation.names().map(|name| name.text).collect(),
        AnyRecord::Person(person) => person.names().collect(),
        AnyRecord::Forum(forum) => [&forum.name]
            .into_iter()
            .chain(&forum.aliases)
            .chain(&forum.former_names)
            .map(String::as_str)
            .collect(),
        _ => Vec::new(),
    }
}
