//! What the selectable lines of a page stand for.

use crate::domain::{FollowUpId, MeetingId, MembershipId, NoteId, Overview, RecordId};
use crate::tui::place::Place;

/// What a selectable line of a page stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A record that is listed here, which can be opened.
    Place(Place),
    /// Another record that the one on the page refers to, which can be opened.
    Link(Place),
    /// A place in a forum.
    Member {
        /// The membership.
        membership: MembershipId,
        /// What is opened from it: the forum on the page of a member, the member on that of a forum.
        opens: Place,
    },
    /// A planned meeting.
    Meeting(MeetingId),
    /// A follow-up, which can be ticked.
    FollowUp(FollowUpId),
    /// A note, which can be copied.
    Note(NoteId),
    /// A record in the trash, which can come back.
    Trashed(RecordId),
    /// A backup, by its number in the list, which can be put back.
    Backup(usize),
}

impl Item {
    /// The record that is listed on the line; none where it only refers to one.
    pub fn record(self) -> Option<RecordId> {
        match self {
            Self::Place(place) => Some(place.record()),
            Self::Member { membership, .. } => Some(membership.into()),
            Self::Note(note) => Some(note.into()),
            Self::Meeting(meeting) => Some(meeting.into()),
            Self::FollowUp(follow_up) => Some(follow_up.into()),
            Self::Link(_) | Self::Trashed(_) | Self::Backup(_) => None,
        }
    }

    /// The page that it leads to; none when the record is no longer there.
    pub fn opens(self, overview: &Overview) -> Option<Place> {
        match self {
            Self::Place(place) | Self::Link(place) | Self::Member { opens: place, .. } => Some(place),
            Self::FollowUp(id) => overview.follow_ups().get(id).map(|follow_up| follow_up.about.into()),
            Self::Note(id) => overview.notes().get(id).map(|note| Place::Forum(note.forum)),
            Self::Meeting(id) => overview.meetings().get(id).map(|meeting| Place::Forum(meeting.forum)),
            Self::Trashed(_) | Self::Backup(_) => None,
        }
    }
}
