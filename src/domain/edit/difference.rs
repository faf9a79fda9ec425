//! The difference between two overviews, record by record: what is lost and what comes back if one replaces
//! the other.

use crate::domain::{AnyRecord, Change, Overview, RecordId, RecordRef};

/// The records in which another overview differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Records that only the current overview has.
    pub lost: Vec<RecordId>,
    /// Records that only the other overview has.
    pub regained: Vec<RecordId>,
    /// Records that are in both but differ.
    pub changed: Vec<RecordId>,
}

impl Difference {
    /// The effect of replacing `now` by `then`.
    pub fn between(now: &Overview, then: &Overview) -> Self {
        let mut difference = Self::default();
        for record in now.records() {
            match then.find(record.id()) {
                None => difference.lost.push(record.id()),
                Some(other) if other != record => difference.changed.push(record.id()),
                Some(_) => {}
            }
        }
        let regained = then.records().map(RecordRef::id).filter(|id| !now.contains(*id));
        difference.regained.extend(regained);
        difference
    }

    /// The change that turns the records of `now` into those of `then`.
    pub fn change(now: &Overview, then: &Overview) -> Change {
        let Self { lost, regained, changed } = Self::between(now, then);
        let removed = lost.iter().filter_map(|id| now.record(*id)).map(AnyRecord::removed);
        let added = regained.iter().filter_map(|id| then.record(*id)).map(AnyRecord::added);
        let updated = changed.iter().filter_map(|id| now.record(*id)?.into_updated(then.record(*id)?));
        Change::Together(removed.chain(updated).chain(added).collect())
    }

    /// Whether the two overviews have exactly the same records.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}
