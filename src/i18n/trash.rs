//! Texts about the trash: what is in it, what was moved there and what was brought back.

use std::collections::BTreeMap;

use jiff::Unit;
use jiff::tz::TimeZone;

use super::{Lang, texts};
use crate::domain::{
    AnyRecord, Change, Date, ForumId, Kind, Membership, Overview, RecordId, RecordRef, Timestamp, Trashed,
};

/// The records that a title may name, besides the one that it is about.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The records in the store.
    pub overview: &'a Overview,
    /// The removed records, if it may name one of them.
    pub removed: Option<&'a BTreeMap<RecordId, AnyRecord>>,
}

impl<'a> Known<'a> {
    /// Only the records in the store.
    pub const fn in_store(overview: &'a Overview) -> Self {
        Self { overview, removed: None }
    }

    /// The record with this id, from the store or else as it was before it was removed.
    pub fn find(self, id: RecordId) -> Option<RecordRef<'a>> {
        self.overview.find(id).or_else(|| self.removed?.get(&id).map(AnyRecord::as_ref))
    }
}

impl Lang {
    /// The title of a record, which distinguishes it from others of its kind: its name, the day and forum of a note
    /// or meeting, or the organisation and forum of a membership.
    pub fn record_title(self, record: &AnyRecord, known: Known<'_>) -> String {
        match record {
            AnyRecord::Membership(membership) => self.seat(membership, known),
            AnyRecord::Note(note) => self.day_at(note.date, note.forum, known),
            AnyRecord::Meeting(meeting) => self.day_at(meeting.date, meeting.forum, known),
            _ => self.name_or_kind(record.as_ref()).to_owned(),
        }
    }

    /// The name or text of a record; the name of its kind when it has neither.
    pub(super) fn name_or_kind(self, record: RecordRef<'_>) -> &str {
        record.name().unwrap_or_else(|| self.kind(record.id().kind()))
    }

    /// Names a record in a sentence, with its kind when it has no name.
    pub fn record_named(self, record: &AnyRecord, known: Known<'_>) -> String {
        match record {
            AnyRecord::Note(note) => self.note_of(&self.day_and_month(note.date)),
            AnyRecord::Meeting(meeting) => self.meeting_on(&self.day_and_month(meeting.date)),
            AnyRecord::Membership(membership) => self.membership_of(&self.seat(membership, known)),
            AnyRecord::FollowUp(follow_up) => self.quoted(&follow_up.text),
            _ => self.record_title(record, known),
        }
    }

    /// A record with its kind: "overlegforum “Klankbordgroep”".
    pub fn kind_and_title(self, record: &AnyRecord, known: Known<'_>) -> String {
        format!("{} {}", self.kind(record.id().kind()), self.quoted(&self.record_title(record, known)))
    }

    /// The organisation and the forum of a membership.
    fn seat(self, membership: &Membership, known: Known<'_>) -> String {
        let organisation = match known.find(membership.organisation.into()) {
            Some(RecordRef::Organisation(organisation)) => known.overview.label(organisation),
            _ => self.kind(Kind::Organisation).into(),
        };
        match known.find(membership.forum.into()) {
            Some(RecordRef::Forum(forum)) => self.seat_in(&organisation, &forum.name),
            _ => organisation.into_owned(),
        }
    }

    fn day_at(self, date: Date, forum: ForumId, known: Known<'_>) -> String {
        match known.find(forum.into()) {
            Some(RecordRef::Forum(forum)) => format!("{} · {}", self.date(date), forum.name),
            _ => self.date(date),
        }
    }

    /// A moment in the past: "gisteren, 14u05", or, when it is longer ago, "12 november (11 dagen geleden)".
    pub fn moment_ago(self, at: Timestamp, zone: &TimeZone, today: Date) -> String {
        let at = zone.to_datetime(at);
        let days = at.date().until((Unit::Day, today)).map_or(0, |span| span.get_days());
        match days {
            0 | 1 => format!("{}, {}", self.distance(at.date(), today), self.time(at.time())),
            _ if at.year() == today.year() => {
                self.day_and_distance(&self.day_and_month(at.date()), &self.distance(at.date(), today))
            }
            _ => self.date_and_distance(at.date(), today),
        }
    }

    /// The status line after a removal: the record and what was removed along with it; `undo` is the key that undoes
    /// it. `None` when the change is not a removal.
    pub fn thrown_away(self, change: &Change, overview: &Overview, undo: Option<&str>) -> Option<String> {
        if change.merged().is_some() {
            return None;
        }
        let record = change.headline()?.removed().pop()?;
        let name = self.record_named(&record, Known::in_store(overview));
        let named = self.with_those(&name, self.removed_along(change));
        Some(match undo {
            Some(key) => self.in_trash_undo(&named, key),
            None => self.in_trash(&named),
        })
    }

    /// The status line after records were brought back from the trash; `None` when the change brought none back.
    pub fn brought_back(self, change: &Change, trash: &[Trashed], overview: &Overview) -> Option<String> {
        let added = change.added();
        let asked: Vec<&AnyRecord> = trash
            .iter()
            .map(|trashed| &trashed.record)
            .filter(|record| added.contains(&record.id()))
            .collect();
        let known = Known::in_store(overview);
        let names: Vec<String> = asked.iter().map(|record| self.record_named(record, known)).collect();
        let (last, others) = names.split_last()?;
        let named = if others.is_empty() { last.clone() } else { self.both(&others.join(", "), last) };
        let is_along = |id: &RecordId| asked.iter().all(|record| record.id() != *id);
        let along = self.counted(added.into_iter().filter(is_along));
        Some(self.is_back(&self.with_those(&named, along)))
    }

    fn with_those(self, named: &str, along: Option<String>) -> String {
        along.map_or_else(|| named.to_owned(), |along| self.with_along(named, &along))
    }

    /// The records that were removed along with a record in the trash; `None` when there were none.
    pub fn went_along(self, trashed: &Trashed) -> Option<String> {
        self.counted(trashed.along.iter().copied()).map(|along| self.along(&along))
    }
}

texts! {
    /// A day and how long ago it was.
    day_and_distance(day: &str, distance: &str) { nl: "{day} ({distance})", en: "{day} ({distance})" }
    /// Breadcrumb of the trash.
    trash_title { nl: "Prullenmand", en: "Trash" }
    /// The trash is being read.
    reading_trash { nl: "De prullenmand wordt gelezen…", en: "Reading the trash…" }
    /// The trash holds nothing.
    empty_trash {
        nl: "De prullenmand is leeg. Wat je weggooit, vind je hier terug.",
        en: "The trash is empty. Whatever you remove can be found here.",
    }
    /// Says that records stay in the trash until they are brought back.
    trash_keeps {
        nl: "Wat hier ligt, blijft liggen tot je het terughaalt.",
        en: "What is here stays here until you bring it back.",
    }
    /// Beside a record in the trash: the records that were removed along with it, counted by kind.
    along(what: &str) { nl: "met {what}", en: "with {what}" }
    /// Names a membership, in a sentence; `seat` is the organisation and the forum.
    membership_of(seat: &str) { nl: "lidmaatschap van {seat}", en: "membership of {seat}" }
    /// An organisation and the forum in which it sits.
    seat_in(organisation: &str, forum: &str) {
        nl: "{organisation} in {forum}",
        en: "{organisation} in {forum}",
    }
    /// Names a record by its text.
    quoted(text: &str) { nl: "“{text}”", en: "“{text}”" }
    /// Status line: a record was moved to the trash.
    in_trash(what: &str) { nl: "Weggegooid: {what}", en: "Moved to the trash: {what}" }
    /// Status line: a record was moved to the trash; `undo` is the key that undoes it.
    in_trash_undo(what: &str, undo: &str) {
        nl: "Weggegooid ({undo}: ongedaan maken): {what}",
        en: "Moved to the trash ({undo}: undo): {what}",
    }
    /// Status line: a record was brought back from the trash.
    is_back(what: &str) { nl: "Teruggehaald: {what}", en: "Brought back: {what}" }
    /// Question: whether to bring back another record first, which this one needs.
    restore_both(what: &str, needed: &str) {
        nl: "Voor {what} moet ook {needed} terug uit de prullenmand. Samen terughalen?",
        en: "To bring back {what}, {needed} has to come back from the trash too. Bring them back together?",
    }
    /// Answer to `restore_both`.
    restore_them { nl: "Ja, samen terughalen", en: "Yes, bring them back together" }
    /// Answer to `restore_both`: cancel.
    restore_none { nl: "Niets terughalen", en: "Bring nothing back" }
    /// Status line: nothing that can be brought back is selected.
    nothing_to_restore { nl: "Hier staat niets om terug te halen", en: "There is nothing here to bring back" }
}
