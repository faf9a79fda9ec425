//! The trash: which removed records are still gone, and how they come back with their links.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::domain::record::link::Linked;
use crate::domain::record::membership::Seat;
use crate::domain::{
    AnyRecord, Change, ChangeError, Edit, Membership, MembershipId, Overview, RecordId, Removal, Timestamp,
};

/// A record in the trash that can be restored by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Trashed {
    /// The record as it was when removed.
    pub record: AnyRecord,
    /// When it was removed.
    pub at: Timestamp,
    /// The records that were removed with it and come back with it.
    pub along: Vec<RecordId>,
}

/// Why a record cannot be restored.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum RestoreError {
    /// It is not in the trash.
    #[error("{} is not in the trash", .0.uuid())]
    NotInTrash(RecordId),
    /// It depends on something that comes back with this record, which has to be restored first.
    #[error("{} has to be restored first", .0.id().uuid())]
    Needs(Box<AnyRecord>),
    /// It depends on this record, which is not in the trash either.
    #[error("{} is gone for good", .0.uuid())]
    Lacks(RecordId),
    /// Another membership has taken its seat.
    #[error("another membership says the same as {0}")]
    SeatTaken(MembershipId),
    /// It does not fit the current records.
    #[error(transparent)]
    Misfit(#[from] ChangeError),
}

/// The removed records that can come back, newest first. A record that went along with another one that is
/// still gone is not listed, because it comes back with that one. `removals` are those that were not undone,
/// newest last.
pub fn trash(overview: &Overview, removals: &[Removal]) -> Vec<Trashed> {
    let trash = Trash::new(overview, removals);
    let newest_first = trash.by_removal.iter().rev();
    let entries = newest_first.flat_map(|(&nth, ids)| ids.iter().map(move |id| (nth, *id)));
    entries
        .filter(|(_, id)| trash.owner(*id).is_none())
        .filter_map(|(nth, id)| {
            let record = trash.gone.get(&id)?.record.clone();
            let along = trash.with(id).into_iter().filter(|other| *other != id).collect();
            Some(Trashed { record, at: removals[nth].at, along })
        })
        .collect()
}

/// The change that restores a record from the trash, together with what was removed with it. Links from other
/// records are restored too, if their target exists and they were not set to something else since.
pub fn restoration(overview: &Overview, removals: &[Removal], id: RecordId) -> Result<Change, RestoreError> {
    let trash = Trash::new(overview, removals);
    let gone = trash.gone.get(&id).ok_or(RestoreError::NotInTrash(id))?;
    let with = trash.with(id);
    let mut restoring = Restoring::new(overview, trash.restorable(overview, &with));
    match restoring.relinked(&gone.record) {
        Ok(record) => restoring.add(record)?,
        Err(needed) => return Err(trash.needs(needed)),
    }
    for edit in removals[gone.removal].change.edits() {
        restoring.put_back(edit);
    }
    for record in with.iter().filter(|other| **other != id).filter_map(|id| trash.gone.get(id)) {
        if let Ok(record) = restoring.relinked(&record.record) {
            // A membership stays in the trash if its seat was taken.
            restoring.add(record).ok();
        }
    }
    Ok(Change::Together(restoring.changes))
}

/// As [`restoration`], but first restores whatever the record depends on.
pub fn restoration_with_needed(
    overview: &Overview,
    removals: &[Removal],
    id: RecordId,
) -> Result<Change, RestoreError> {
    let mut overview = overview.clone();
    let (mut wanted, mut changes) = (vec![id], Vec::new());
    while let Some(&next) = wanted.last() {
        match restoration(&overview, removals, next) {
            Err(RestoreError::Needs(needed)) if !wanted.contains(&needed.id()) => wanted.push(needed.id()),
            restoration => {
                let change = restoration?;
                overview.apply(&change)?;
                changes.push(change);
                // The records restored first may have brought back the wanted ones.
                while wanted.pop_if(|id| overview.contains(*id)).is_some() {}
            }
        }
    }
    Ok(Change::Together(changes))
}

/// A record that was removed and has not come back.
struct Gone {
    /// The removal that took it last.
    removal: usize,
    record: AnyRecord,
}

/// All records that were removed and have not come back.
struct Trash {
    gone: BTreeMap<RecordId, Gone>,
    /// For each removal, the records that it took, in its own order.
    by_removal: BTreeMap<usize, Vec<RecordId>>,
}

impl Trash {
    fn new(overview: &Overview, removals: &[Removal]) -> Self {
        let (mut gone, mut by_removal) = (BTreeMap::new(), BTreeMap::<_, Vec<_>>::new());
        for (removal, Removal { change, .. }) in removals.iter().enumerate().rev() {
            for record in change.removed() {
                let id = record.id();
                if !overview.contains(id) && !gone.contains_key(&id) {
                    gone.insert(id, Gone { removal, record });
                    by_removal.entry(removal).or_default().push(id);
                }
            }
        }
        Self { gone, by_removal }
    }

    /// The other records of the same removal.
    fn beside(&self, id: RecordId) -> &[RecordId] {
        let removal = self.gone.get(&id).and_then(|gone| self.by_removal.get(&gone.removal));
        removal.map_or(&[], Vec::as_slice)
    }

    /// The record with which this one was removed: it refers to it, and the same removal took both.
    fn owner(&self, id: RecordId) -> Option<RecordId> {
        let gone = self.gone.get(&id)?;
        let mut owner = None;
        gone.record.each_link(&mut |to| {
            let went_too = self.gone.get(&to).is_some_and(|other| other.removal == gone.removal);
            owner = owner.or(went_too.then_some(to));
        });
        owner
    }

    /// The record, followed by everything that was removed with it.
    fn with(&self, id: RecordId) -> Vec<RecordId> {
        let mut along: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        for &other in self.beside(id) {
            let mut add = |to| along.entry(to).or_default().push(other);
            self.gone.get(&other).into_iter().for_each(|gone| gone.record.each_link(&mut add));
        }
        let (mut with, mut seen) = (vec![id], BTreeSet::from([id]));
        let mut next = 0;
        while let Some(owner) = with.get(next) {
            let more = along.remove(owner).unwrap_or_default();
            with.extend(more.into_iter().filter(|other| seen.insert(*other)));
            next += 1;
        }
        with
    }

    /// Those of `with` that can exist if the others do.
    fn restorable(&self, overview: &Overview, with: &[RecordId]) -> BTreeSet<RecordId> {
        let mut able = BTreeSet::new();
        loop {
            let resolves = |to| (overview.contains(to) || able.contains(&to)).then_some(to);
            let is_able = |id: &RecordId| {
                self.gone.get(id).is_some_and(|gone| gone.record.clone().relink(&resolves).is_ok())
            };
            let more: Vec<RecordId> =
                with.iter().copied().filter(|id| !able.contains(id) && is_able(id)).collect();
            if more.is_empty() {
                return able;
            }
            able.extend(more);
        }
    }

    /// The error for a record that depends on `needed`.
    fn needs(&self, needed: RecordId) -> RestoreError {
        // Limited, because a history edited by hand may contain a cycle.
        let owners = std::iter::successors(Some(needed), |id| self.owner(*id)).take(self.gone.len() + 1);
        match owners.last().and_then(|first| self.gone.get(&first)) {
            Some(gone) => RestoreError::Needs(Box::new(gone.record.clone())),
            None => RestoreError::Lacks(needed),
        }
    }
}

/// A restoration that is being prepared.
struct Restoring<'a> {
    overview: &'a Overview,
    /// The records that come back.
    coming: BTreeSet<RecordId>,
    /// The seats that are already taken.
    seats: BTreeSet<Seat>,
    changed: BTreeSet<RecordId>,
    changes: Vec<Change>,
}

impl<'a> Restoring<'a> {
    fn new(overview: &'a Overview, coming: BTreeSet<RecordId>) -> Self {
        let seats = overview.memberships.iter().map(Membership::seat).collect();
        Self { overview, coming, seats, changed: BTreeSet::new(), changes: Vec::new() }
    }

    fn resolves(&self, to: RecordId) -> Option<RecordId> {
        (self.overview.contains(to) || self.coming.contains(&to)).then_some(to)
    }

    /// The record with only the links whose target exists. Fails with a record that it depends on and that
    /// does not exist.
    fn relinked(&self, record: &AnyRecord) -> Result<AnyRecord, RecordId> {
        let mut record = record.clone();
        record.relink(&|to| self.resolves(to))?;
        Ok(record)
    }

    /// Adds a record. Fails if it is a membership whose seat is taken.
    fn add(&mut self, record: AnyRecord) -> Result<(), RestoreError> {
        if let AnyRecord::Membership(membership) = &record
            && !self.seats.insert(membership.seat())
        {
            return Err(RestoreError::SeatTaken(membership.id));
        }
        self.changes.push(record.added());
        Ok(())
    }

    /// The change that gives a remaining record the links back that `edit` removed; none if there are none.
    fn with_links_of(&self, edit: &Change) -> Option<Change> {
        let Some(Edit::Update { before, after }) = edit.edit() else { return None };
        let (before, after) = (before.cloned(), after.cloned());
        let now = self.overview.record(after.id()).filter(|now| !self.changed.contains(&now.id()))?;
        let mut then = now.clone();
        then.put_back(&before, &after, &|to| self.coming.contains(&to));
        then.relink(&|to| self.resolves(to)).ok()?;
        if then == now { None } else { now.into_updated(then) }
    }

    /// Undoes what `edit` did to the links of a remaining record.
    fn put_back(&mut self, edit: &Change) {
        let Some(change) = self.with_links_of(edit) else { return };
        if let Change::Membership(Edit::Update { before, after }) = &change
            && before.seat() != after.seat()
        {
            if !self.seats.insert(after.seat()) {
                return;
            }
            self.seats.remove(&before.seat());
        }
        self.changed.extend(change.record_id());
        self.changes.push(change);
    }
}
