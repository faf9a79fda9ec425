//! Who sits where: an organisation in a forum.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Date, ForumId, Id, OrganisationId, OtherFields, PersonId};

/// Identifies a [`Membership`].
pub type MembershipId = Id<Membership>;

/// An organisation's place in a forum, perhaps through a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    /// Its identity.
    pub id: MembershipId,
    /// The table.
    pub forum: ForumId,
    /// Who sits at it.
    pub organisation: OrganisationId,
    /// Through whom, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Their part in the forum.
    #[serde(default)]
    pub role: Role,
    /// Since when, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// What else is worth knowing, such as "refers young people".
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

/// Who sits where and through whom: nobody has the same seat twice.
pub(in crate::domain) type Seat = (ForumId, OrganisationId, Option<PersonId>);

impl Membership {
    /// The seat that this membership is about.
    pub(in crate::domain) const fn seat(&self) -> Seat {
        (self.forum, self.organisation, self.person)
    }
}

/// The part that a member has in a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads the meetings.
    Chair,
    /// Organises it.
    Organiser,
    /// Takes part.
    #[default]
    Member,
}
