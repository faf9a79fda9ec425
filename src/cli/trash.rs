//! `overleg trash` and `overleg restore`: what was removed, and how it comes back.

use std::collections::BTreeMap;

use clap::Args;
use jiff::tz::TimeZone;
use serde::Serialize;
use uuid::Uuid;

use super::arguments::{Format, FormatOption};
use super::backups;
use super::error::CliError;
use super::name::UnclearName;
use super::output::{Report, print, say};
use super::page::Page;
use super::session::Session;
use crate::domain::{
    AnyRecord, Kind, Overview, RecordId, Removal, RestoreError, Timestamp, Trashed, restoration,
    restoration_with_needed, trash,
};
use crate::i18n::Lang;
use crate::text::fold;

/// The arguments of `overleg trash`.
#[derive(Debug, Args)]
pub(super) struct Trash {
    #[command(flatten)]
    format: FormatOption,
}

/// The arguments of `overleg restore`.
#[derive(Debug, Args)]
pub(super) struct Restore {
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

/// The answer of `overleg trash`.
#[derive(Debug, Serialize)]
struct TrashReport {
    /// What can come back, the latest removed first.
    trash: Vec<TrashedReport>,
}

/// A record in the trash.
#[derive(Debug, Serialize)]
struct TrashedReport {
    /// What it is.
    kind: Kind,
    /// Its id, with which it is restored.
    id: Uuid,
    /// What tells it from others of its kind.
    title: String,
    /// When it was removed, as `2026-11-23T20:19:33.045Z`.
    at: Timestamp,
    /// The ids of what went along and comes back with it.
    along: Vec<Uuid>,
    /// The record as it was stored.
    record: AnyRecord,
    /// What went along, in words.
    #[serde(skip)]
    went_along: Option<String>,
}

/// All that was removed, by id.
struct Removed {
    by_id: BTreeMap<RecordId, AnyRecord>,
}

impl Removed {
    fn new(removals: &[Removal]) -> Self {
        let removed = removals.iter().flat_map(|removal| removal.change.removed());
        Self { by_id: removed.map(|record| (record.id(), record)).collect() }
    }

    /// A record, whether it is there or was removed.
    fn find(&self, id: RecordId, overview: &Overview) -> Option<AnyRecord> {
        overview.record(id).or_else(|| self.by_id.get(&id).cloned())
    }

    /// The record that is called `given`, of those in the `trash`. An id may also be that of a record that
    /// went along with another.
    fn called(&self, given: &str, trash: &[TrashedReport]) -> Result<RecordId, UnclearName> {
        if let Ok(uuid) = given.trim().parse::<Uuid>() {
            let with_id = self.by_id.keys().copied().find(|id| id.uuid() == uuid);
            return with_id.ok_or_else(|| UnclearName::unknown(given));
        }
        let wanted = fold(given.trim());
        let listed = |entry: &TrashedReport| (entry.record.id(), entry.title.clone());
        let is_called = |entry: &&TrashedReport| {
            fold(&entry.title) == wanted || names(&entry.record).iter().any(|name| fold(name) == wanted)
        };
        let called: Vec<_> = trash.iter().filter(is_called).map(listed).collect();
        match called[..] {
            [] => Err(UnclearName::none_of(given, trash.iter().map(listed))),
            [(id, _)] => Ok(id),
            _ => Err(UnclearName::among(given, called)),
        }
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

impl TrashReport {
    fn new(trash: &[Trashed], removed: &Removed, overview: &Overview, lang: Lang) -> Self {
        let entry = |trashed: &Trashed| {
            let id = trashed.record.id();
            TrashedReport {
                kind: id.kind(),
                id: id.uuid(),
                title: lang.record_title(&trashed.record, &|id| removed.find(id, overview)),
                at: trashed.at,
                along: trashed.along.iter().map(|id| id.uuid()).collect(),
                record: trashed.record.clone(),
                went_along: lang.went_along(trashed),
            }
        };
        Self { trash: trash.iter().map(entry).collect() }
    }
}

impl Trash {
    /// Prints what can come back.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let removals = store.removals()?;
        let (overview, lang) = (store.overview(), session.lang);
        let trash = trash(overview, &removals);
        if trash.is_empty() {
            say(lang.empty_trash());
        }
        print(&TrashReport::new(&trash, &Removed::new(&removals), overview, lang), self.format.into(), lang)
    }
}

impl Restore {
    /// Brings a record or a backup back, or lists the backups.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
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
        let id = removed.called(record, &TrashReport::new(&trash, &removed, &overview, lang).trash)?;
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

impl Report for TrashReport {
    fn write(&self, page: &mut Page, lang: Lang) {
        for entry in &self.trash {
            let here = TimeZone::system().to_datetime(entry.at);
            let mut words = vec![
                format!("{} ({})", entry.title, lang.kind(entry.kind)),
                lang.date(here.date()),
                lang.time(here.time()),
            ];
            words.extend(entry.went_along.clone());
            page.line(&words.join(", "));
            page.within(|page| page.line(&format!("id: {}", entry.id)));
        }
    }
}
