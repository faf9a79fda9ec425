//! Which organisations are found by something else since a change: by another name, or another place.

use std::collections::BTreeSet;

use crate::domain::{Change, Forum, ForumId, OrganisationId, Overview, RegionId};

/// The organisations of which something changed by which they are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Affected {
    /// These: they changed, came or went, or they sit elsewhere.
    These(BTreeSet<OrganisationId>),
    /// Any of them may be: it is not known what changed.
    Any,
}

impl Affected {
    /// None at all.
    pub const NONE: Self = Self::These(BTreeSet::new());

    /// Those that `change` affects, made or taken back; `overview` is how it left the records.
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

/// What makes a forum's members found: where it is, and whether I sit there too.
fn place(forum: &Forum) -> (RegionId, bool) {
    (forum.region, forum.involvement.is_outside())
}

/// Whether there are two versions of something, and they differ.
fn differs<T: PartialEq>(mut versions: impl Iterator<Item = T>) -> bool {
    let (first, second) = (versions.next(), versions.next());
    second.is_some() && first != second
}
