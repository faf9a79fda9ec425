//! What every record has in common: an identity, a kind, and fields that this version does not know.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use super::{FollowUpId, ForumId, Id, MembershipId, NoteId, OrganisationId, PersonId, RegionId};

/// Fields in the store that this version of the program does not know. They are kept as they are, so
/// that a newer program or another tool finds them back.
pub type OtherFields = Map<String, Value>;

/// A record of the overview: anything with an identity of its own.
pub trait Record: Clone + PartialEq + fmt::Debug {
    /// Which kind of record this is.
    const KIND: Kind;

    /// The record's identity.
    fn id(&self) -> Id<Self>;
}

/// The kinds of records in an overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the record type of the same name")]
pub enum Kind {
    Region,
    Forum,
    Organisation,
    Person,
    Membership,
    Note,
    FollowUp,
}

/// The identity of a record together with its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the id of the record type of the same name")]
pub enum RecordId {
    Region(RegionId),
    Forum(ForumId),
    Organisation(OrganisationId),
    Person(PersonId),
    Membership(MembershipId),
    Note(NoteId),
    FollowUp(FollowUpId),
}

impl RecordId {
    /// The kind of the record.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Region(_) => Kind::Region,
            Self::Forum(_) => Kind::Forum,
            Self::Organisation(_) => Kind::Organisation,
            Self::Person(_) => Kind::Person,
            Self::Membership(_) => Kind::Membership,
            Self::Note(_) => Kind::Note,
            Self::FollowUp(_) => Kind::FollowUp,
        }
    }

    /// The id as it stands in the store.
    pub const fn uuid(self) -> uuid::Uuid {
        match self {
            Self::Region(id) => id.uuid(),
            Self::Forum(id) => id.uuid(),
            Self::Organisation(id) => id.uuid(),
            Self::Person(id) => id.uuid(),
            Self::Membership(id) => id.uuid(),
            Self::Note(id) => id.uuid(),
            Self::FollowUp(id) => id.uuid(),
        }
    }
}

macro_rules! records {
    ($($name:ident),*) => {$(
        impl Record for super::$name {
            const KIND: Kind = Kind::$name;

            fn id(&self) -> Id<Self> {
                self.id
            }
        }

        impl From<Id<super::$name>> for RecordId {
            fn from(id: Id<super::$name>) -> Self {
                Self::$name(id)
            }
        }
    )*};
}

records!(Region, Forum, Organisation, Person, Membership, Note, FollowUp);
