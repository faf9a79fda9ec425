//! The trash in answers, and the removed records.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use serde::Serialize;
use uuid::Uuid;

use super::page::{Page, Report};
use crate::domain::{AnyRecord, Kind, Overview, RecordId, RecordRef, Removal, Timestamp, Trashed};
use crate::i18n::{Known, Lang};

/// The answer of `overleg trash`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TrashReport {
    /// The records that can be restored, the latest removed first.
    pub(in crate::cli) trash: Vec<TrashedReport>,
}

/// A record in the trash.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TrashedReport {
    /// The kind of record.
    kind: Kind,
    /// Its id, with which it can be restored.
    id: Uuid,
    /// A title that distinguishes it from others of its kind.
    pub(in crate::cli) title: String,
    /// When it was removed, as `2026-11-23T20:19:33.045Z`.
    at: Timestamp,
    /// The ids of the records that were removed with it and are restored with it.
    along: Vec<Uuid>,
    /// The record as it was stored.
    pub(in crate::cli) record: AnyRecord,
    /// The records that were removed with it, in words; none if there are none.
    #[serde(skip)]
    went_along: Option<String>,
}

/// All removed records, by id.
pub(in crate::cli) struct Removed {
    by_id: BTreeMap<RecordId, AnyRecord>,
}

impl Removed {
    /// The records that these removals removed.
    pub(in crate::cli) fn new(removals: &[Removal]) -> Self {
        let removed = removals.iter().flat_map(|removal| removal.change.removed());
        Self { by_id: removed.map(|record| (record.id(), record)).collect() }
    }

    /// The records of the store and the removed records.
    pub(in crate::cli) const fn known<'a>(&'a self, overview: &'a Overview) -> Known<'a> {
        Known { overview, removed: Some(&self.by_id) }
    }

    /// The removed record with this id.
    pub(in crate::cli) fn get(&self, id: RecordId) -> Option<RecordRef<'_>> {
        self.by_id.get(&id).map(AnyRecord::as_ref)
    }

    /// All of them.
    pub(in crate::cli) fn iter(&self) -> impl Iterator<Item = RecordRef<'_>> {
        self.by_id.values().map(AnyRecord::as_ref)
    }
}

impl TrashReport {
    /// The report of the trash, with titles in `lang`.
    pub(in crate::cli) fn new(trash: &[Trashed], removed: &Removed, overview: &Overview, lang: Lang) -> Self {
        let entry = |trashed: &Trashed| {
            let id = trashed.record.id();
            TrashedReport {
                kind: id.kind(),
                id: id.uuid(),
                title: lang.record_title(&trashed.record, removed.known(overview)),
                at: trashed.at,
                along: trashed.along.iter().map(|id| id.uuid()).collect(),
                record: trashed.record.clone(),
                went_along: lang.went_along(trashed),
            }
        };
        Self { trash: trash.iter().map(entry).collect() }
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
