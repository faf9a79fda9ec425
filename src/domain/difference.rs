//! What tells two overviews apart, record by record: what is lost and comes back where one takes the place of
//! the other.

use super::{Id, Overview, Record, RecordId, Table};

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
        difference.compare(now.regions(), then.regions());
        difference.compare(now.forums(), then.forums());
        difference.compare(now.organisations(), then.organisations());
        difference.compare(now.persons(), then.persons());
        difference.compare(now.memberships(), then.memberships());
        difference.compare(now.notes(), then.notes());
        difference.compare(now.meetings(), then.meetings());
        difference.compare(now.follow_ups(), then.follow_ups());
        difference
    }

    /// Whether every record is the same in both.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    fn compare<T: Record + PartialEq>(&mut self, now: &Table<T>, then: &Table<T>)
    where
        Id<T>: Into<RecordId>,
    {
        for record in now.iter() {
            match then.get(record.id()) {
                None => self.lost.push(record.id().into()),
                Some(other) if other != record => self.changed.push(record.id().into()),
                Some(_) => {}
            }
        }
        let regained = then.iter().filter(|record| !now.contains(record.id()));
        self.regained.extend(regained.map(|record| record.id().into()));
    }
}
