//! The end of planning: what is no longer listed, and what is remembered of the list.

use std::collections::HashSet;

use super::work::Work;
use super::{Fate, NoLonger, Plan, Planned};
use crate::domain::{ListColumn, ListKind, ListSource, OtherFields};
use crate::exchange::list::Column;

/// The plan that the work comes to.
pub(super) fn plan(mut work: Work<'_>) -> Plan {
    let no_longer = no_longer(&mut work);
    // Of a hundred thousand rows this takes much memory, and no more is looked up.
    (work.names, work.people, work.seats) = Default::default();
    work.left_out.sort_by_key(|(row, _)| *row);
    work.doubts.sort_by_key(|doubt| doubt.row);
    work.faults.sort_by_key(|fault| (fault.row, fault.column));
    let changes_records = work.records.iter().any(|planned| planned.fate != Fate::Same)
        || no_longer.iter().any(|gone| gone.is_removed);
    let remembered = remembered(&mut work);
    let is_known = work.known.is_some_and(|known| {
        (&known.meetings, &known.signs, &known.rows)
            == (&remembered.meetings, &remembered.signs, &remembered.rows)
    });
    let has_change = changes_records || !(is_known || remembered.rows.is_empty());
    let is_same = is_known
        && work
            .known
            .is_some_and(|known| (&known.name, &known.columns) == (&remembered.name, &remembered.columns));
    Plan {
        kind: work.kind,
        forum: work.forum,
        known: work.known.map(|source| source.id),
        by_id: by_id(&work.records),
        records: work.records,
        doubts: work.doubts,
        faults: work.faults,
        twice: work.twice,
        left_out: work.left_out,
        undecided: work.undecided.into_iter().collect(),
        no_longer,
        data_rows: work.request.list.rows().count(),
        signs: work.attendances.read,
        has_change,
        remembered: Some(remembered).filter(|_| !is_same),
    }
}

/// The places of the records in the order of their ids.
fn by_id(records: &[Planned]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..records.len()).collect();
    places.sort_unstable_by_key(|place| records[*place].after.id());
    places
}

/// What was in the list before and is no longer.
fn no_longer(work: &mut Work<'_>) -> Vec<NoLonger> {
    if work.kind == ListKind::Attendance {
        return Vec::new();
    }
    let overview = work.request.reading.overview;
    let mut gone = Vec::new();
    let mut dropped = HashSet::new();
    for place in work.memory.unseen() {
        let Some((organisation, person)) = work.memory.rows.records(place) else { continue };
        let membership = match (work.kind, work.forum, organisation) {
            (ListKind::Members, Some(forum), Some(organisation)) => {
                match work.seats.find(forum, organisation, person) {
                    Some(seat) => Some(seat),
                    None => continue,
                }
            }
            (ListKind::Members, ..) => continue,
            _ => None,
        };
        if organisation.is_none() && person.is_none() {
            continue;
        }
        // Another row may have the same seat.
        if membership.is_some_and(|seat| work.has(seat.into())) {
            continue;
        }
        let is_removed =
            membership.is_some_and(|seat| work.is_removed(seat) && overview.memberships().contains(seat));
        if is_removed {
            dropped.insert(place);
        }
        gone.push(NoLonger { organisation, person, membership, is_removed });
    }
    work.memory.forget(&dropped);
    gone
}

/// What is remembered of the list from now on.
fn remembered(work: &mut Work<'_>) -> ListSource {
    let column = |column: &Column| ListColumn {
        header: column.header.clone(),
        field: column.target.map(|target| target.code().to_owned()),
    };
    let known = work.known;
    let mut signs = known.map(|known| known.signs.clone()).unwrap_or_default();
    signs.append(&mut work.attendances.settled);
    ListSource {
        id: work.source,
        name: work.request.name.to_owned(),
        kind: work.kind,
        forum: work.forum,
        columns: work.request.list.columns.iter().map(column).collect(),
        rows: std::mem::take(&mut work.memory.rows),
        meetings: std::mem::take(&mut work.attendances.meetings),
        signs,
        other_fields: known.map_or_else(OtherFields::new, |known| known.other_fields.clone()),
    }
}
