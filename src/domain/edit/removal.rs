//! Removal: a record goes to the trash together with everything that depends on it.

use std::collections::BTreeSet;

use crate::domain::record::link::{Linked, Target};
use crate::domain::{AnyRecord, Change, Overview, Party, Person, RecordId, RecordRef};

impl Overview {
    /// The change that removes a record. The record itself comes first, then everything that depends on it.
    /// Other references to it are removed. None if there is no such record.
    pub fn removal(&self, id: RecordId) -> Option<Change> {
        let mut gone = BTreeSet::from([id]);
        if let RecordId::Region(region) = id {
            gone.extend(self.region_and_descendants(region).iter().map(|r| RecordId::from(r.id)));
        }
        let mut changes = vec![self.record(id)?.removed()];
        // Tables are ordered by dependency, so whatever a record depends on has been visited before it.
        for record in self.records().filter(|record| record.id() != id) {
            let goes = gone.contains(&record.id());
            if !goes && !record.links_to(&|to| gone.contains(&to)) {
                continue;
            }
            let before = record.cloned();
            let stays =
                if goes { None } else { self.without(record, &|to| (!gone.contains(&to)).then_some(to)) };
            if let Some(after) = stays {
                changes.extend(before.into_updated(after));
            } else {
                gone.insert(record.id());
                changes.push(before.removed());
            }
        }
        Some(Change::Together(changes))
    }

    /// The record without its references to what is removed; none if it depends on any of that.
    fn without(&self, record: RecordRef<'_>, target: Target<'_>) -> Option<AnyRecord> {
        let mut after = record.cloned();
        if let AnyRecord::FollowUp(follow_up) = &mut after
            && let Some(Party::Person(person)) = follow_up.waiting_for
            && target(person.into()).is_none()
        {
            // The organisation of a removed person takes over what they promised.
            let organisation = self.persons.get(person).and_then(|person: &Person| person.organisation);
            follow_up.waiting_for = organisation.map(Party::Organisation);
        }
        after.relink(target).ok()?;
        if let AnyRecord::Membership(seat) = &after
            && self.memberships.iter().any(|other| other.id != seat.id && other.seat() == seat.seat())
        {
            // Without the person, this seat would be the same as another one of the organisation.
            return None;
        }
        Some(after)
    }
}
