//! Follow-ups: things to do or to find out.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{
    Date, ForumId, Id, NoteId, OrganisationId, OtherFields, Party, PersonId, RecordId, RegionId,
};

/// Identifies a [`FollowUp`].
pub type FollowUpId = Id<FollowUp>;

/// Something to do or to find out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Its identity.
    pub id: FollowUpId,
    /// The task or question.
    pub text: String,
    /// The subject: a region, forum, organisation or person.
    pub about: Subject,
    /// The due date, if one was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Who promised it; none if it is mine to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_for: Option<Party>,
    /// Whether it is to be raised at the next meeting of the forum that it is about.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub next_meeting: bool,
    /// The day it was done; none while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Date>,
    /// The note of the meeting where it was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteId>,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    FollowUp known by text {
        texts: [text],
        links: [about, waiting_for, note],
        others: [id, due, next_meeting, done]
    }
}

impl FollowUp {
    /// Whether it is still to be done.
    pub const fn is_open(&self) -> bool {
        self.done.is_none()
    }

    /// Whether it is open and was due before `today`.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }
}

/// The record that a follow-up is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the id of the record type of the same name")]
pub enum Subject {
    Forum(ForumId),
    Region(RegionId),
    Organisation(OrganisationId),
    Person(PersonId),
}

impl From<Subject> for RecordId {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Forum(id) => Self::Forum(id),
            Subject::Region(id) => Self::Region(id),
            Subject::Organisation(id) => Self::Organisation(id),
            Subject::Person(id) => Self::Person(id),
        }
    }
}

impl From<ForumId> for Subject {
    fn from(id: ForumId) -> Self {
        Self::Forum(id)
    }
}

impl From<RegionId> for Subject {
    fn from(id: RegionId) -> Self {
        Self::Region(id)
    }
}

impl From<Party> for Subject {
    fn from(party: Party) -> Self {
        match party {
            Party::Organisation(id) => Self::Organisation(id),
            Party::Person(id) => Self::Person(id),
        }
    }
}
