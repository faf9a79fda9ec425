//! The trash: what was removed and is not there now, and how it comes back with its links.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::domain::record::link::Linked;
use crate::domain::record::membership::Seat;
use crate::domain::{
    AnyRecord, Change, ChangeError, Edit, Membership, MembershipId, Overview, RecordId, Removal, Timestamp,
};

/// A record in the trash that can come back by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Trashed {
    /// The record as it was.
    pub record: AnyRecord,
    /// When it was removed.
    pub at: Timestamp,
    /// What went along with it and comes back with it.
    pub along: Vec<RecordId>,
}

/// A record that cannot come back.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum RestoreError {
    /// It is not in the trash.
    #[error("{} is not in the trash", .0.uuid())]
    NotInTrash(RecordId),
    /// It cannot be without what this record brings back, which has to be restored first.
    #[error("{} has to be restored first", .0.id().uuid())]
    Needs(Box<AnyRecord>),
    /// It cannot be without this record, which is not even in the trash.
    #[error("{} is gone for good", .0.uuid())]
    Lacks(RecordId),
    /// Another membership took the seat of this one meanwhile.
    #[error("another membership says the same as {0}")]
    SeatTaken(MembershipId),
    /// It does not fit what is there now.
    #[error(transparent)]
    Misfit(#[from] ChangeError),
}

/// What was removed and can come back, the latest first. What went along with a record that is still
/// gone comes back with that record and does not stand here by itself. The `removals` are those still
/// in force, the latest last.
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

/// The change that brings a record back from the trash, with what went along with it and with its links
/// from other records, as far as what they lead to is there and was not given another link meanwhile.
pub fn restoration(overview: &Overview, removals: &[Removal], id: RecordId) -> Result<Change, RestoreError> {
    let trash = Trash::new(overview, removals);
    let gone = trash.gone.get(&id).ok_or(RestoreError::NotInTrash(id))?;
    let with = trash.with(id);
    let mut restoring = Restoring::new(overview, trash.able(overview, &with));
    match restoring.relinked(&gone.record) {
        Ok(record) => restoring.add(record)?,
        Err(needed) => return Err(trash.needs(needed)),
    }
    for edit in removals[gone.removal].change.edits() {
        restoring.put_back(edit);
    }
    for record in with.iter().filter(|other| **other != id).filter_map(|id| trash.gone.get(id)) {
        if let Ok(record) = restoring.relinked(&record.record) {
            // A membership whose seat is taken stays in the trash.
            restoring.add(record).ok();
        }
    }
    Ok(Change::Together(restoring.changes))
}

/// The change that brings a record back from the trash, after whatever it cannot be without and that has
/// to be restored first.
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
                // What was restored first may have brought along what was wanted.
                while wanted.pop_if(|id| overview.contains(*id)).is_some() {}
            }
        }
    }
    Ok(Change::Together(changes))
}

/// A record that was removed and is not there now.
struct Gone {
    /// Which of the removals took it: the last one that did.
    removal: usize,
    record: AnyRecord,
}

/// All that was removed and is not there now.
struct Trash {
    gone: BTreeMap<RecordId, Gone>,
    /// For each removal, what it took, in its own order.
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

    /// What else went in the removal that took this record.
    fn beside(&self, id: RecordId) -> &[RecordId] {
        let removal = self.gone.get(&id).and_then(|gone| self.by_removal.get(&gone.removal));
        removal.map_or(&[], Vec::as_slice)
    }

    /// A record with which this one went along: it refers to it, and both are gone by one removal.
    fn owner(&self, id: RecordId) -> Option<RecordId> {
        let gone = self.gone.get(&id)?;
        let mut owner = None;
        gone.record.each_link(&mut |to| {
            let went_too = self.gone.get(&to).is_some_and(|other| other.removal == gone.removal);
            owner = owner.or(went_too.then_some(to));
        });
        owner
    }

    /// The record, and after it all that went along with it.
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

    /// Those of `with` that can be there when the others are.
    fn able(&self, overview: &Overview, with: &[RecordId]) -> BTreeSet<RecordId> {
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

    /// What to say of a record that cannot be without `needed`.
    fn needs(&self, needed: RecordId) -> RestoreError {
        // Cut off, because a history made by hand may hold a circle.
        let owners = std::iter::successors(Some(needed), |id| self.owner(*id)).take(self.gone.len() + 1);
        match owners.last().and_then(|first| self.gone.get(&first)) {
            Some(gone) => RestoreError::Needs(Box::new(gone.record.clone())),
            None => RestoreError::Lacks(needed),
        }
    }
}

/// A restoration that is being thought out.
struct Restoring<'a> {
    overview: &'a Overview,
    /// Every record that comes back.
    coming: BTreeSet<RecordId>,
    /// The seats that are taken.
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

    /// The record with the links that lead somewhere, or what it cannot be without.
    fn relinked(&self, record: &AnyRecord) -> Result<AnyRecord, RecordId> {
        let mut record = record.clone();
        record.relink(&|to| self.resolves(to))?;
        Ok(record)
    }

    /// Adds a record, unless it is a membership whose seat is taken.
    fn add(&mut self, record: AnyRecord) -> Result<(), RestoreError> {
        if let AnyRecord::Membership(membership) = &record
            && !self.seats.insert(membership.seat())
        {
            return Err(RestoreError::SeatTaken(membership.id));
        }
        self.changes.push(record.added());
        Ok(())
    }

    /// The change that gives a record that stayed the links again that `edit` took from it; none when
    /// there is nothing to give.
    fn with_links_of(&self, edit: &Change) -> Option<Change> {
        let Some(Edit::Update { before, after }) = edit.edit() else { return None };
        let (before, after) = (before.to_owned(), after.to_owned());
        let now = self.overview.record(after.id()).filter(|now| !self.changed.contains(&now.id()))?;
        let mut then = now.clone();
        then.put_back(&before, &after, &|to| self.coming.contains(&to));
        then.relink(&|to| self.resolves(to)).ok()?;
        if then == now { None } else { now.into_updated(then) }
    }

    /// Takes back what `edit` did to the links of a record that stayed.
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
