//! Which records the search finds differently after a change: by another name, or in another place.

use std::collections::BTreeSet;

use crate::domain::{Change, Forum, ForumId, OrganisationId, Overview, RecordId, RegionId};

/// The records that the search may find differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Affected {
    /// These records: they changed, were added or removed, or sit in other forums. All are of a kind with names.
    These(BTreeSet<RecordId>),
    /// Possibly all of them: it is not known what changed.
    Any,
}

impl Affected {
    /// No record.
    pub const NONE: Self = Self::These(BTreeSet::new());

    /// The records that `change` affects, whether it was made or undone. `overview` is the result.
    pub fn by(change: &Change, overview: &Overview) -> Self {
        let mut affected: BTreeSet<RecordId> = BTreeSet::new();
        let mut employers: BTreeSet<OrganisationId> = BTreeSet::new();
        let mut forums: BTreeSet<ForumId> = BTreeSet::new();
        let mut renamed: BTreeSet<RegionId> = BTreeSet::new();
        for edit in change.edits() {
            match edit {
                Change::Organisation(edit) => {
                    affected.insert(edit.record().id.into());
                    employers.insert(edit.record().id);
                }
                Change::Person(edit) => {
                    affected.insert(edit.record().id.into());
                }
                Change::Membership(edit) => {
                    let organisations = edit.versions().map(|membership| membership.organisation);
                    affected.extend(organisations.map(RecordId::from));
                    let people = edit.versions().filter_map(|membership| membership.person);
                    affected.extend(people.map(RecordId::from));
                }
                Change::Forum(edit) => {
                    affected.insert(edit.record().id.into());
                    if differs(edit.versions().map(|forum| place(forum))) {
                        forums.insert(edit.record().id);
                    }
                }
                Change::Region(edit) => {
                    affected.insert(edit.record().id.into());
                    if differs(edit.versions().map(|region| &region.name)) {
                        renamed.insert(edit.record().id);
                    }
                }
                _ => {}
            }
        }
        if !renamed.is_empty() {
            for forum in overview.forums().iter().filter(|forum| renamed.contains(&forum.region)) {
                forums.insert(forum.id);
                affected.insert(forum.id.into());
            }
        }
        if !forums.is_empty() {
            let seats = overview.memberships().iter().filter(|seat| forums.contains(&seat.forum));
            for seat in seats {
                affected.insert(seat.organisation.into());
                affected.extend(seat.person.map(RecordId::from));
            }
        }
        if !employers.is_empty() {
            let works_there = |organisation| employers.contains(&organisation);
            let people =
                overview.persons().iter().filter(|person| person.organisation.is_some_and(works_there));
            affected.extend(people.map(|person| RecordId::from(person.id)));
        }
        Self::These(affected)
    }
}

/// The properties of a forum that its members are found by: its region, and whether I sit there too.
fn place(forum: &Forum) -> (RegionId, bool) {
    (forum.region, forum.involvement.is_outside())
}

/// Whether the versions of something differ.
fn differs<T: PartialEq>(mut versions: impl Iterator<Item = T>) -> bool {
    let (first, second) = (versions.next(), versions.next());
    second.is_some() && first != second
}
