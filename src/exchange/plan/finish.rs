//! The end of planning: the changed records, what is no longer listed, what is remembered, and the one change of it all.

use std::collections::{BTreeMap, HashSet};

use super::work::Work;
use super::{CellFault, FaultKind, NoLonger, Plan, Planned};
use crate::domain::{
    AnyRecord, Change, Edit, Kind, ListColumn, ListKind, ListSource, Membership, MembershipId, NoteId,
    OtherFields, RecordId,
};
use crate::exchange::list::Column;

/// The plan that the work comes to.
pub(super) fn plan(mut work: Work<'_>) -> Plan {
    let records = records(&mut work);
    let listed = records.iter().filter_map(|planned| planned.after.id().try_into().ok()).collect();
    let no_longer = no_longer(&mut work, &listed);
    let change = change(&work, &records, &no_longer);
    let request = work.request;
    work.left_out.sort_by_key(|(row, _)| *row);
    work.doubts.sort_by_key(|doubt| doubt.row);
    work.faults.sort_by_key(|fault| (fault.row, fault.column));
    let places = records.iter().enumerate().map(|(place, planned)| (planned.after.id(), place)).collect();
    Plan {
        places,
        kind: work.kind,
        forum: work.forum,
        known: work.known.map(|source| source.id),
        records,
        doubts: work.doubts,
        faults: work.faults,
        twice: work.twice,
        left_out: work.left_out,
        undecided: work.undecided.into_iter().collect(),
        no_longer,
        data_rows: request.list.rows().count(),
        signs: work.attendances.read,
        change,
    }
}

/// The records that the list names, as they will be.
fn records(work: &mut Work<'_>) -> Vec<Planned> {
    let mut notes: BTreeMap<NoteId, _> = std::mem::take(&mut work.attendances.notes)
        .into_iter()
        .map(|(before, after)| (after.id, (before, after)))
        .collect();
    let mut records = Vec::with_capacity(work.order.len());
    for (id, row) in std::mem::take(&mut work.order) {
        let planned = match id {
            RecordId::Membership(seat) => {
                let before = work.before(id);
                work.seats.planned.remove(&seat).map(|after| (before, AnyRecord::from(after)))
            }
            RecordId::Note(note) => {
                notes.remove(&note).map(|(before, after)| super::attendance::planned(before, after))
            }
            _ => filled(work, id, row),
        };
        records.extend(planned.map(|(before, after)| Planned { before, after, row }));
    }
    records
}

/// An organisation or a person, from its form. What the form refuses is a fault, and the record stays as it was.
fn filled(work: &mut Work<'_>, id: RecordId, row: usize) -> Option<(Option<AnyRecord>, AnyRecord)> {
    let before = work.before(id);
    let form = work.forms.remove(&id)?;
    match form.change(&work.request.reading) {
        Ok(change) => {
            let edit = change.as_ref().and_then(Change::edit);
            let after = edit.map(|edit| edit.record().cloned()).or_else(|| before.clone())?;
            Some((before, after))
        }
        Err(faults) => {
            for fault in faults {
                let words = format!("{}: {}", work.request.reading.lang.field(fault.field), fault.why);
                work.faults.push(CellFault {
                    row,
                    column: 0,
                    header: String::new(),
                    value: String::new(),
                    why: FaultKind::Refused,
                    words,
                });
            }
            Some((before.clone(), before?))
        }
    }
}

/// What was in the list before and is no longer.
fn no_longer(work: &mut Work<'_>, listed: &HashSet<MembershipId>) -> Vec<NoLonger> {
    if work.kind == ListKind::Attendance {
        return Vec::new();
    }
    let overview = work.request.reading.overview;
    let mut gone = Vec::new();
    let mut dropped = Vec::new();
    for (place, row) in work.memory.rows.iter().enumerate() {
        let Some(taken) = row.taken.as_ref().filter(|_| !work.memory.seen.contains(&place)) else { continue };
        let membership = match (work.kind, work.forum, taken.organisation) {
            (ListKind::Members, Some(forum), Some(organisation)) => {
                match work.seats.find(forum, organisation, taken.person) {
                    Some(seat) => Some(seat),
                    None => continue,
                }
            }
            (ListKind::Members, ..) => continue,
            _ => None,
        };
        if taken.organisation.is_none() && taken.person.is_none() {
            continue;
        }
        // Another row may have the same seat.
        if membership.is_some_and(|seat| listed.contains(&seat)) {
            continue;
        }
        let is_removed =
            membership.is_some_and(|seat| work.is_removed(seat) && overview.memberships().contains(seat));
        if is_removed {
            dropped.push(place);
        }
        gone.push(NoLonger {
            organisation: taken.organisation,
            person: taken.person,
            membership,
            is_removed,
        });
    }
    for place in dropped.into_iter().rev() {
        work.memory.rows.remove(place);
    }
    gone
}

/// The one change of everything. What is remembered comes first, by which an import is known from other changes.
fn change(work: &Work<'_>, records: &[Planned], no_longer: &[NoLonger]) -> Option<Change> {
    let overview = work.request.reading.overview;
    let mut changes = Vec::new();
    for kind in [Kind::Organisation, Kind::Person, Kind::Membership, Kind::Note] {
        for planned in records.iter().filter(|planned| planned.after.id().kind() == kind) {
            match &planned.before {
                None => changes.push(planned.after.clone().added()),
                Some(before) if *before != planned.after => {
                    changes.extend(before.clone().into_updated(planned.after.clone()));
                }
                Some(_) => {}
            }
        }
    }
    let removed = no_longer.iter().filter(|gone| gone.is_removed).filter_map(|gone| gone.membership);
    let removed = removed.filter_map(|seat| overview.memberships().get(seat));
    changes.extend(removed.map(|seat: &Membership| AnyRecord::from(seat.clone()).removed()));
    let remembered = remembered(work);
    let is_known = work.known.is_some_and(|known| {
        (&known.rows, &known.meetings, &known.signs)
            == (&remembered.rows, &remembered.meetings, &remembered.signs)
    });
    if changes.is_empty() && (is_known || remembered.rows.is_empty()) {
        return None;
    }
    let source = match work.known {
        Some(known) if *known == remembered => None,
        Some(known) => Some(Edit::Update { before: known.clone(), after: remembered }),
        None => Some(Edit::Add(remembered)),
    };
    let first = source.map(Change::ListSource);
    Some(Change::Together(first.into_iter().chain(changes).collect()))
}

/// What is remembered of the list from now on.
fn remembered(work: &Work<'_>) -> ListSource {
    let column = |column: &Column| ListColumn {
        header: column.header.clone(),
        field: column.target.map(|target| target.code().to_owned()),
    };
    let known = work.known;
    let mut signs = known.map(|known| known.signs.clone()).unwrap_or_default();
    signs.extend(work.attendances.settled.clone());
    ListSource {
        id: work.source,
        name: work.request.name.to_owned(),
        kind: work.kind,
        forum: work.forum,
        columns: work.request.list.columns.iter().map(column).collect(),
        rows: work.memory.rows.clone(),
        meetings: work.attendances.meetings.clone(),
        signs,
        other_fields: known.map_or_else(OtherFields::new, |known| known.other_fields.clone()),
    }
}
