//! What tells two overviews apart, record by record: what is lost and comes back where one takes the place of
//! the other.

use crate::domain::{Overview, RecordId, RecordRef};

/// The records in which another overview differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Those that the other has not.
    pub lost: Vec<RecordId>,
    /// Those that only the other has.
    pub regained: Vec<RecordId>,
    /// Those that are not the same in both.
    pub changed: Vec<RecordId>,
}

impl Difference {
    /// What `now` loses and regains when `then` takes its place.
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

    /// Whether every record is the same in both.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}
