//! Notes of meetings.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Date, ForumId, Id, OrganisationId, OtherFields, Party, PersonId};

/// Identifies a [`Note`].
pub type NoteId = Id<Note>;

/// A report of a meeting of a forum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Its identity.
    pub id: NoteId,
    /// The forum that met.
    pub forum: ForumId,
    /// The day of the meeting.
    pub date: Date,
    /// Who attended.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<Attendee>,
    /// The text, as typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    Note {
        texts: [text],
        links: [forum, present],
        others: [id, date]
    }
}

impl Attendee {
    /// The person who was there, or else the organisation.
    pub fn party(self) -> Party {
        self.person.map_or(Party::Organisation(self.organisation), Party::Person)
    }
}

/// An organisation that attended a meeting, perhaps represented by a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Attendee {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The person who represented it, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}
