//! Removal: a record goes to the trash with everything that cannot be without it.

use std::collections::BTreeSet;

use super::link::{Linked, Target};
use super::{Change, Edit, FollowUp, Id, Membership, Overview, Party, Person, Record, RecordId, Table};

impl Overview {
    /// The change that removes a record, and first of all that record: what cannot be without it goes
    /// along, and whatever else refers to it no longer does. None when there is no such record.
    pub fn removal(&self, id: RecordId) -> Option<Change> {
        let mut changes = vec![self.record(id)?.removed()];
        let mut leaving = Leaving { first: id, gone: BTreeSet::from([id]), changes: Vec::new() };
        if let RecordId::Region(region) = id {
            leaving.gone.extend(self.region_and_descendants(region).iter().map(|r| RecordId::from(r.id)));
        }
        // In this order, what a record cannot be without has been looked at before it.
        leaving.look_at(&self.regions, without);
        leaving.look_at(&self.forums, without);
        leaving.look_at(&self.persons, without);
        leaving.look_at(&self.memberships, |membership, target| self.seat_without(membership, target));
        leaving.look_at(&self.notes, without);
        leaving.look_at(&self.meetings, without);
        leaving.look_at(&self.follow_ups, |follow_up, target| self.promise_without(follow_up, target));
        changes.append(&mut leaving.changes);
        Some(Change::Together(changes))
    }

    /// The membership without the person; none when the organisation has that seat already.
    fn seat_without(&self, membership: &Membership, target: Target<'_>) -> Option<Membership> {
        let after = without(membership, target)?;
        let is_taken = |other: &Membership| other.id != after.id && other.seat() == after.seat();
        (!self.memberships.iter().any(is_taken)).then_some(after)
    }

    /// The follow-up, in which the organisation of a person who goes takes over what they promised.
    fn promise_without(&self, follow_up: &FollowUp, target: Target<'_>) -> Option<FollowUp> {
        let mut after = follow_up.clone();
        if let Some(Party::Person(person)) = after.waiting_for
            && target(person.into()).is_none()
        {
            let organisation = self.persons.get(person).and_then(|person: &Person| person.organisation);
            after.waiting_for = organisation.map(Party::Organisation);
        }
        without(&after, target)
    }
}

/// What stays of a record; none when it cannot be without what goes.
fn without<T: Linked + Clone>(record: &T, target: Target<'_>) -> Option<T> {
    let mut after = record.clone();
    after.relink(target).ok()?;
    Some(after)
}

/// A removal that is being thought out.
struct Leaving {
    first: RecordId,
    /// Every record that goes, as far as is known.
    gone: BTreeSet<RecordId>,
    /// What happens to all records but the first.
    changes: Vec<Change>,
}

impl Leaving {
    fn look_at<T: Record + Linked>(&mut self, table: &Table<T>, without: impl Fn(&T, Target<'_>) -> Option<T>)
    where
        Id<T>: Into<RecordId>,
    {
        for record in table.iter() {
            let id = record.id().into();
            let is_gone = |id| self.gone.contains(&id);
            if id == self.first || !(is_gone(id) || record.links_to(&is_gone)) {
                continue;
            }
            let stays = without(record, &|id| (!is_gone(id)).then_some(id)).filter(|_| !is_gone(id));
            let edit = if let Some(after) = stays {
                Edit::Update { before: record.clone(), after }
            } else {
                self.gone.insert(id);
                Edit::Remove(record.clone())
            };
            self.changes.push(T::edited(edit));
        }
    }
}
