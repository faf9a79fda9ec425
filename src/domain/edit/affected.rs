//! Which organisations the search finds differently after a change: by another name, or in another place.

use std::collections::BTreeSet;

use crate::domain::{Change, Forum, ForumId, OrganisationId, Overview, RegionId};

/// The organisations that the search may find differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Affected {
    /// These organisations: they changed, were added or removed, or sit in other forums.
    These(BTreeSet<OrganisationId>),
    /// Possibly all of them: it is not known what changed.
    Any,
}

impl Affected {
    /// No organisation.
    pub const NONE: Self = Self::These(BTreeSet::new());

    /// The organisations that `change` affects, whether it was made or undone. `overview` is the result.
    pub fn by(change: &Change, overview: &Overview) -> Self {
        let mut affected = BTreeSet::new();
        let mut forums: BTreeSet<ForumId> = BTreeSet::new();
        let mut renamed: BTreeSet<RegionId> = BTreeSet::new();
        for edit in change.edits() {
            match edit {
                Change::Organisation(edit) => {
                    affected.insert(edit.record().id);
                }
                Change::Membership(edit) => {
                    affected.extend(edit.versions().map(|membership| membership.organisation));
                }
                Change::Forum(edit) if differs(edit.versions().map(place)) => {
                    forums.insert(edit.record().id);
                }
                Change::Region(edit) if differs(edit.versions().map(|region| &region.name)) => {
                    renamed.insert(edit.record().id);
                }
                _ => {}
            }
        }
        if !renamed.is_empty() {
            let within = overview.forums().iter().filter(|forum| renamed.contains(&forum.region));
            forums.extend(within.map(|forum| forum.id));
        }
        if !forums.is_empty() {
            let seats = overview.memberships().iter().filter(|seat| forums.contains(&seat.forum));
            affected.extend(seats.map(|seat| seat.organisation));
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
