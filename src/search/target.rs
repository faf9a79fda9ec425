//! What a search finds: everything that people know by name.

use std::ops::BitOr;

use crate::domain::{
    Forum, ForumId, Municipality, Organisation, OrganisationId, Overview, Person, PersonId, RecordId, Refnis,
    Region, RegionId,
};

/// What a hit of a search leads to. Organisations are the first in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the id of the type of the same name")]
pub enum Target {
    Organisation(OrganisationId),
    Person(PersonId),
    Forum(ForumId),
    Region(RegionId),
    Municipality(Refnis),
}

/// The kind of a [`Target`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the type of the same name")]
pub enum TargetKind {
    Organisation,
    Person,
    Forum,
    Region,
    Municipality,
}

/// A set of kinds, to which a search is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TargetKinds(u8);

/// A [`Target`] with its data.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each is the type of the same name")]
pub enum TargetRef<'a> {
    Organisation(&'a Organisation),
    Person(&'a Person),
    Forum(&'a Forum),
    Region(&'a Region),
    Municipality(&'static Municipality),
}

impl Target {
    /// Its kind.
    pub const fn kind(self) -> TargetKind {
        match self {
            Self::Organisation(_) => TargetKind::Organisation,
            Self::Person(_) => TargetKind::Person,
            Self::Forum(_) => TargetKind::Forum,
            Self::Region(_) => TargetKind::Region,
            Self::Municipality(_) => TargetKind::Municipality,
        }
    }

    /// The target that a record is; none for a kind that a search does not find.
    pub const fn of(record: RecordId) -> Option<Self> {
        match record {
            RecordId::Organisation(id) => Some(Self::Organisation(id)),
            RecordId::Person(id) => Some(Self::Person(id)),
            RecordId::Forum(id) => Some(Self::Forum(id)),
            RecordId::Region(id) => Some(Self::Region(id)),
            _ => None,
        }
    }

    /// The record that it is; none for a municipality, which is no record.
    pub fn record(self) -> Option<RecordId> {
        match self {
            Self::Organisation(id) => Some(id.into()),
            Self::Person(id) => Some(id.into()),
            Self::Forum(id) => Some(id.into()),
            Self::Region(id) => Some(id.into()),
            Self::Municipality(_) => None,
        }
    }

    /// Its data; none when the overview does not have it.
    pub fn get(self, overview: &Overview) -> Option<TargetRef<'_>> {
        self.get_near(overview, 0)
    }

    /// The same, faster when an organisation is at about this position in its table.
    pub(super) fn get_near(self, overview: &Overview, position: usize) -> Option<TargetRef<'_>> {
        match self {
            Self::Organisation(id) => {
                overview.organisations().get_near(id, position).map(TargetRef::Organisation)
            }
            Self::Person(id) => overview.persons().get(id).map(TargetRef::Person),
            Self::Forum(id) => overview.forums().get(id).map(TargetRef::Forum),
            Self::Region(id) => overview.regions().get(id).map(TargetRef::Region),
            Self::Municipality(refnis) => Municipality::find(refnis).map(TargetRef::Municipality),
        }
    }
}

impl TargetKind {
    /// Every kind, in the order of the targets.
    pub const ALL: [Self; 5] =
        [Self::Organisation, Self::Person, Self::Forum, Self::Region, Self::Municipality];

    /// The kind to which a typed search is limited by a letter with a colon in front of it, as in "p: joeri", and the
    /// rest of what was typed. The letters are those of the Dutch and of the English words.
    pub fn from_prefix(typed: &str) -> Option<(Self, &str)> {
        let (letter, rest) = typed.trim_start().split_once(':')?;
        let kind = match letter.trim_end() {
            "o" | "O" => Self::Organisation,
            "p" | "P" => Self::Person,
            "f" | "F" => Self::Forum,
            "r" | "R" => Self::Region,
            "g" | "G" | "m" | "M" => Self::Municipality,
            _ => return None,
        };
        Some((kind, rest.trim_start()))
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl TargetKinds {
    /// Every kind.
    pub const ALL: Self = Self((1 << TargetKind::ALL.len()) - 1);

    /// Whether all of these kinds are in the set.
    pub const fn contains(self, kinds: Self) -> bool {
        self.0 & kinds.0 == kinds.0
    }

    /// The set with a bit for each kind.
    pub(super) const fn bits(self) -> u8 {
        self.0
    }
}

impl Default for TargetKinds {
    fn default() -> Self {
        Self::ALL
    }
}

impl From<TargetKind> for TargetKinds {
    fn from(kind: TargetKind) -> Self {
        Self(kind.bit())
    }
}

impl BitOr for TargetKinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl<'a> TargetRef<'a> {
    /// What it is the data of.
    pub const fn target(self) -> Target {
        match self {
            Self::Organisation(organisation) => Target::Organisation(organisation.id),
            Self::Person(person) => Target::Person(person.id),
            Self::Forum(forum) => Target::Forum(forum.id),
            Self::Region(region) => Target::Region(region.id),
            Self::Municipality(municipality) => Target::Municipality(municipality.refnis),
        }
    }

    /// The name in use.
    pub fn name(self) -> &'a str {
        match self {
            Self::Organisation(organisation) => &organisation.name,
            Self::Person(person) => &person.name,
            Self::Forum(forum) => &forum.name,
            Self::Region(region) => &region.name,
            Self::Municipality(municipality) => &municipality.name,
        }
    }
}
