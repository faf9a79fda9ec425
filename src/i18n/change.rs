//! Descriptions of changes: what was done or undone, and which other records were removed along with it.

use std::collections::BTreeMap;

use super::{Lang, texts};
use crate::domain::{AnyRecord, Change, Edit, FollowUp, Kind, Membership, Overview, RecordId};

impl Lang {
    /// Says in the status line what was changed, such as "Verslag bewaard".
    pub fn change_made(self, change: &Change, overview: &Overview) -> String {
        match change.headline() {
            Some(Change::Note(Edit::Add(_))) => self.note_saved().to_owned(),
            Some(Change::FollowUp(Edit::Update { before, after })) => {
                match (before.is_open(), after.is_open(), after.postponed_from(before)) {
                    (true, false, _) => self.ticked_done(&after.text),
                    (false, true, _) => self.open_again(&after.text),
                    (_, _, Some(day)) => self.postponed_to(&self.weekday_and_day(day), &after.text),
                    _ => self.saved(&self.was_changed(&after.text)),
                }
            }
            _ => self.saved(&self.change_named(change, overview)),
        }
    }

    /// Describes a change by the record and a verb, with the number of records removed along with it: "verslag van
    /// 12 november toegevoegd", "Groep INTRO weggegooid, met 6 lidmaatschappen".
    pub fn change_named(self, change: &Change, overview: &Overview) -> String {
        if let Some(merged) = change.merged() {
            return self.was_merged(merged.gone, merged.kept);
        }
        if let Some((source, records)) = change.imported() {
            return self.was_imported(&source.name, &self.records_count(records));
        }
        let Some(headline) = change.headline() else { return self.nothing().to_owned() };
        let named = self.edit_named(headline, overview);
        match self.removed_along(change) {
            Some(along) if headline.removes() => self.with_along(&named, &along),
            _ => named,
        }
    }

    fn edit_named(self, change: &Change, overview: &Overview) -> String {
        let Some(edit) = change.edit() else { return self.nothing().to_owned() };
        match change {
            Change::Membership(edit) => self.membership_edited(edit, overview),
            Change::Note(edit) => self.edited(edit, &self.note_of(&self.day_and_month(edit.record().date))),
            Change::Meeting(edit) => {
                self.edited(edit, &self.meeting_on(&self.day_and_month(edit.record().date)))
            }
            Change::FollowUp(Edit::Update { before, after }) => self.follow_up_change(before, after),
            Change::Forum(Edit::Update { before, after }) => {
                self.needs_changed(before, after).unwrap_or_else(|| self.was_changed(&after.name))
            }
            _ => self.edited(&edit, self.name_or_kind(*edit.record())),
        }
    }

    fn follow_up_change(self, before: &FollowUp, after: &FollowUp) -> String {
        match (before.is_open(), after.is_open()) {
            (true, false) => self.was_ticked(&after.text),
            (false, true) => self.was_reopened(&after.text),
            _ if after.postponed_from(before).is_some() => self.was_postponed(&after.text),
            _ => self.was_changed(&after.text),
        }
    }

    /// Describes a change to a membership by its organisation and forum. Only says that it is a membership when one of
    /// the two no longer exists.
    fn membership_edited(self, edit: &Edit<Box<Membership>>, overview: &Overview) -> String {
        let membership = edit.record();
        let organisation = overview.organisations().get(membership.organisation);
        let (Some(organisation), Some(forum)) = (organisation, overview.forums().get(membership.forum))
        else {
            return self.edited(edit, self.kind(Kind::Membership));
        };
        let (organisation, forum) = (&overview.label(organisation), &forum.name);
        match edit {
            Edit::Add(_) => self.member_added(organisation, forum),
            Edit::Update { .. } => self.was_changed(&self.membership_in(organisation, forum)),
            Edit::Remove(_) => self.member_removed(organisation, forum),
        }
    }

    fn edited<T>(self, edit: &Edit<T>, what: &str) -> String {
        match edit {
            Edit::Add(_) => self.was_added(what),
            Edit::Update { .. } => self.was_changed(what),
            Edit::Remove(_) => self.was_removed(what),
        }
    }

    /// The records removed along with the main record of a change, counted by kind; `None` when it removes no others.
    pub(super) fn removed_along(self, change: &Change) -> Option<String> {
        let itself = change.headline().and_then(Change::record_id);
        self.counted(change.removed().iter().map(AnyRecord::id).filter(|id| Some(*id) != itself))
    }

    /// Counts records by kind: "6 lidmaatschappen en 1 opvolgpunt"; `None` when there are none.
    pub fn counted(self, records: impl IntoIterator<Item = RecordId>) -> Option<String> {
        let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
        for id in records {
            *counts.entry(id.kind()).or_default() += 1;
        }
        let counted: Vec<String> =
            counts.into_iter().map(|(kind, count)| self.count_of(kind, count)).collect();
        let (last, others) = counted.split_last()?;
        if others.is_empty() { Some(last.clone()) } else { Some(self.both(&others.join(", "), last)) }
    }

    /// A number of records of a kind: "1 opvolgpunt", "6 lidmaatschappen".
    pub fn count_of(self, kind: Kind, count: usize) -> String {
        let kind = if count == 1 { self.kind(kind) } else { self.kinds(kind) };
        format!("{count} {kind}")
    }
}

texts! {
    /// Describes a change that changes nothing.
    nothing { nl: "niets", en: "nothing" }
    /// Names a note by its date, in a sentence.
    note_of(date: &str) { nl: "verslag van {date}", en: "note of {date}" }
    /// Names a planned meeting by its date, in a sentence.
    meeting_on(date: &str) { nl: "vergadering van {date}", en: "meeting of {date}" }
    /// Names a membership, in a sentence.
    membership_in(organisation: &str, forum: &str) {
        nl: "lidmaatschap van {organisation} in {forum}",
        en: "membership of {organisation} in {forum}",
    }
    /// Describes a change, in the status line and the history: a membership was added.
    member_added(organisation: &str, forum: &str) {
        nl: "{organisation} als lid van {forum} toegevoegd",
        en: "{organisation} added as a member of {forum}",
    }
    /// Describes a change: a membership was removed.
    member_removed(organisation: &str, forum: &str) {
        nl: "lidmaatschap van {organisation} in {forum} weggegooid",
        en: "{organisation} removed as a member of {forum}",
    }
    /// Describes a change: `what` names the record that was added, as in “note of 12 November added”.
    was_added(what: &str) { nl: "{what} toegevoegd", en: "{what} added" }
    /// Describes a change: a follow-up was marked as done; `what` is its text.
    was_ticked(what: &str) { nl: "“{what}” afgevinkt", en: "“{what}” marked as done" }
    /// Describes a change: a follow-up was reopened; `what` is its text.
    was_reopened(what: &str) { nl: "“{what}” weer open", en: "“{what}” reopened" }
    /// Describes a change: a follow-up was postponed; `what` is its text.
    was_postponed(what: &str) { nl: "“{what}” uitgesteld", en: "“{what}” postponed" }
    /// Describes a change: `what` names the record that was changed.
    was_changed(what: &str) { nl: "{what} gewijzigd", en: "{what} changed" }
    /// Describes a change: `what` names the record that was removed.
    was_removed(what: &str) { nl: "{what} weggegooid", en: "{what} removed" }
    /// Describes a change: two organisations or people were merged; `gone` and `kept` are their names.
    was_merged(gone: &str, kept: &str) {
        nl: "{gone} samengevoegd met {kept}",
        en: "{gone} merged with {kept}",
    }
    /// Describes a change: a list was imported.
    was_imported(name: &str, records: &str) { nl: "{name} ingelezen ({records})", en: "{name} imported ({records})" }
    /// Names a record or a change, and counts the records that went along with it.
    with_along(what: &str, along: &str) { nl: "{what}, met {along}", en: "{what}, with {along}" }
    /// Joins the last item to a list of the others.
    both(others: &str, last: &str) { nl: "{others} en {last}", en: "{others} and {last}" }
}
