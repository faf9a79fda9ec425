//! A note while it is being typed: nothing of it needs to be right yet, and nothing of it may get lost.

use serde::{Deserialize, Serialize};

use super::{Attendee, ForumId, NoteId};

/// A note as it stands in the form, with the dates as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteDraft {
    /// The id that the note gets when it is saved, so that a draft left behind after saving is known
    /// for what it is.
    pub note: NoteId,
    /// The forum that met.
    pub forum: ForumId,
    /// The day of the meeting, as typed.
    pub date: String,
    /// Who was ticked.
    pub present: Vec<Attendee>,
    /// The text.
    pub text: String,
    /// The follow-ups, as typed.
    pub follow_ups: Vec<FollowUpDraft>,
}

/// A follow-up as it stands in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpDraft {
    /// What is to be done.
    pub text: String,
    /// By when, as typed.
    pub due: String,
}
