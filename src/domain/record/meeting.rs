//! Meetings: when and where a forum meets next.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Date, ForumId, Id, OtherFields, Time};

/// Identifies a [`Meeting`].
pub type MeetingId = Id<Meeting>;

/// A planned meeting of a forum. What was said there is in a [`Note`](crate::domain::Note) of the same forum
/// and day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its identity.
    pub id: MeetingId,
    /// The forum that meets.
    pub forum: ForumId,
    /// The day.
    pub date: Date,
    /// When it begins, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// When it ends, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Time>,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Other remarks, such as the topics to discuss.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    Meeting {
        texts: [place, remarks],
        links: [forum],
        others: [id, date, time, end]
    }
}
