//! Memberships: which organisation has a seat in which forum.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Date, ForumId, Id, OrganisationId, OtherFields, PersonId};

/// Identifies a [`Membership`].
pub type MembershipId = Id<Membership>;

/// An organisation's seat in a forum, perhaps with a person who represents it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    /// Its identity.
    pub id: MembershipId,
    /// The forum.
    pub forum: ForumId,
    /// The organisation that has the seat.
    pub organisation: OrganisationId,
    /// The person who represents it, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Its role in the forum.
    #[serde(default)]
    pub role: Role,
    /// The day since which it is a member, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Other remarks, such as "refers young people".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    Membership {
        texts: [remarks],
        links: [forum, organisation, person],
        others: [id, role, since]
    }
}

/// A forum, an organisation and the person who represents it. No two memberships have the same seat.
pub(in crate::domain) type Seat = (ForumId, OrganisationId, Option<PersonId>);

impl Membership {
    /// The seat of this membership.
    pub(in crate::domain) const fn seat(&self) -> Seat {
        (self.forum, self.organisation, self.person)
    }
}

/// The role of a member in a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Chairs the meetings.
    Chair,
    /// Organises the meetings.
    Organiser,
    /// Takes part.
    #[default]
    Member,
}
