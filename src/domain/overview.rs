//! The overview: all records together, always valid. What it holds can be read freely; the only way
//! to edit it is [`Overview::apply`].

use serde::{Deserialize, Serialize};

use super::problem::{find_problems, find_problems_after};
use super::{
    Change, ChangeError, FollowUp, Forum, Meeting, Membership, Note, Organisation, OtherFields, Person,
    Problem, Region, RegionId, Table,
};

/// All records of one coordinator. Every value of this type keeps the invariants that [`Problem`]
/// lists: ids are unique, every reference resolves, the region tree has no cycles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Overview {
    pub(super) regions: Table<Region>,
    pub(super) forums: Table<Forum>,
    pub(super) organisations: Table<Organisation>,
    pub(super) persons: Table<Person>,
    pub(super) memberships: Table<Membership>,
    pub(super) notes: Table<Note>,
    pub(super) meetings: Table<Meeting>,
    pub(super) follow_ups: Table<FollowUp>,
    other_fields: OtherFields,
}

/// The records of an overview as they stand in a file: nothing is known yet of their invariants.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each holds the records of the type it names")]
pub struct Records {
    #[serde(default)]
    pub regions: Vec<Region>,
    #[serde(default)]
    pub forums: Vec<Forum>,
    #[serde(default)]
    pub organisations: Vec<Organisation>,
    #[serde(default)]
    pub persons: Vec<Person>,
    #[serde(default)]
    pub memberships: Vec<Membership>,
    #[serde(default)]
    pub notes: Vec<Note>,
    #[serde(default)]
    pub meetings: Vec<Meeting>,
    #[serde(default)]
    pub follow_ups: Vec<FollowUp>,
    /// Fields beside the tables that this version does not know.
    #[serde(default)]
    pub other_fields: OtherFields,
}

impl Overview {
    /// The overview of these records, or every problem that keeps them from being one.
    pub fn new(records: Records) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let overview = Self {
            regions: Table::new(records.regions, &mut problems),
            forums: Table::new(records.forums, &mut problems),
            organisations: Table::new(records.organisations, &mut problems),
            persons: Table::new(records.persons, &mut problems),
            memberships: Table::new(records.memberships, &mut problems),
            notes: Table::new(records.notes, &mut problems),
            meetings: Table::new(records.meetings, &mut problems),
            follow_ups: Table::new(records.follow_ups, &mut problems),
            other_fields: records.other_fields,
        };
        problems.extend(find_problems(&overview));
        if problems.is_empty() { Ok(overview) } else { Err(problems) }
    }

    /// Makes `change` and gives the change that takes it back. Nothing has changed when it fails:
    /// a record is not as the change expects it, or the result would break an invariant.
    pub fn apply(&mut self, change: &Change) -> Result<Change, ChangeError> {
        change.make(self)?;
        let inverse = change.inverse();
        let problems = find_problems_after(change, self);
        if problems.is_empty() {
            return Ok(inverse);
        }
        inverse.make(self)?;
        Err(ChangeError::Breaks(problems))
    }

    /// All regions.
    pub const fn regions(&self) -> &Table<Region> {
        &self.regions
    }

    /// All forums.
    pub const fn forums(&self) -> &Table<Forum> {
        &self.forums
    }

    /// All organisations.
    pub const fn organisations(&self) -> &Table<Organisation> {
        &self.organisations
    }

    /// All people.
    pub const fn persons(&self) -> &Table<Person> {
        &self.persons
    }

    /// All memberships.
    pub const fn memberships(&self) -> &Table<Membership> {
        &self.memberships
    }

    /// All notes.
    pub const fn notes(&self) -> &Table<Note> {
        &self.notes
    }

    /// All planned meetings.
    pub const fn meetings(&self) -> &Table<Meeting> {
        &self.meetings
    }

    /// All follow-ups.
    pub const fn follow_ups(&self) -> &Table<FollowUp> {
        &self.follow_ups
    }

    /// Fields beside the tables that this version does not know.
    pub const fn other_fields(&self) -> &OtherFields {
        &self.other_fields
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.regions.is_empty()
            && self.forums.is_empty()
            && self.organisations.is_empty()
            && self.persons.is_empty()
            && self.memberships.is_empty()
            && self.notes.is_empty()
            && self.meetings.is_empty()
            && self.follow_ups.is_empty()
    }

    /// The region with this id and every region above it, the nearest first. It ends where the tree
    /// does, and also on a cycle or a reference to nothing while problems are being looked for.
    pub fn region_and_ancestors(&self, region: RegionId) -> impl Iterator<Item = &Region> {
        let region = self.regions.get(region);
        region
            .into_iter()
            .chain(region.into_iter().flat_map(|region| self.regions_above(region)))
            .take(self.regions.len())
    }

    /// The regions above this one, the nearest first; on a circle they never end.
    pub(super) fn regions_above(&self, region: &Region) -> impl Iterator<Item = &Region> {
        let above = |region: &Region| self.regions.get(region.parent?);
        std::iter::successors(above(region), move |region| above(region))
    }
}
