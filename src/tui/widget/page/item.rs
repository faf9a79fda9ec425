//! The items that the selectable lines of a page represent.

use crate::domain::{
    FollowUpId, ForumId, Gap, MeetingId, MembershipId, NoteId, OrganisationId, Overview, RecordId, Refnis,
};
use crate::tui::place::Place;

/// The record that a selectable line of a page represents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A record that is listed here and can be opened.
    Place(Place),
    /// Another record, to which the one on the page refers, and which can be opened.
    Link(Place),
    /// A place in a forum.
    Member {
        /// The membership.
        membership: MembershipId,
        /// What it opens: the forum on the page of a member, the member on the page of a forum.
        opens: Place,
    },
    /// A planned meeting.
    Meeting(MeetingId),
    /// A follow-up, which can be ticked.
    FollowUp(FollowUpId),
    /// A note, which can be copied.
    Note(NoteId),
    /// A gap, which can be filled by a follow-up.
    Gap(Gap),
    /// A way to reach a person or an organisation, which can be copied.
    Contact(RecordId, Contact),
    /// A line that proposes to add something.
    Suggestion(Suggestion),
    /// A municipality, which is no record and has its page on the map.
    Municipality(Refnis),
    /// A change in the history, by its index in the list.
    Step(usize),
    /// A record in the trash, which can be restored.
    Trashed(RecordId),
    /// A backup, by its index in the list, which can be restored.
    Backup(usize),
}

/// A way to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contact {
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The website.
    Website,
}

/// Something to add that a line proposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Suggestion {
    /// A follow-up that asks the partner with this seat to bring me along.
    BringMe(MembershipId),
    /// A follow-up that asks the member with this seat to come again.
    ComeAgain(MembershipId),
    /// A seat in this forum for somebody who came without one.
    Seat(ForumId, OrganisationId),
}

impl Suggestion {
    /// The record that it is about.
    const fn record(self) -> RecordId {
        match self {
            Self::BringMe(membership) | Self::ComeAgain(membership) => RecordId::Membership(membership),
            Self::Seat(_, organisation) => RecordId::Organisation(organisation),
        }
    }

    /// The organisation that it is about; none when its seat is gone.
    pub fn organisation(self, overview: &Overview) -> Option<OrganisationId> {
        match self {
            Self::BringMe(membership) | Self::ComeAgain(membership) => {
                overview.memberships().get(membership).map(|seat| seat.organisation)
            }
            Self::Seat(_, organisation) => Some(organisation),
        }
    }
}

impl Item {
    /// The record that is listed on the line; `None` for a link, a way to reach somebody, a municipality, a change, a
    /// record in the trash and a backup.
    pub fn record(self) -> Option<RecordId> {
        match self {
            Self::Place(place) => Some(place.record()),
            Self::Member { membership, .. } => Some(membership.into()),
            Self::Note(note) => Some(note.into()),
            Self::Meeting(meeting) => Some(meeting.into()),
            Self::FollowUp(follow_up) => Some(follow_up.into()),
            Self::Gap(gap) => Some(place_of(gap).record()),
            Self::Suggestion(suggestion) => Some(suggestion.record()),
            Self::Link(_)
            | Self::Contact(..)
            | Self::Municipality(_)
            | Self::Step(_)
            | Self::Trashed(_)
            | Self::Backup(_) => None,
        }
    }

    /// The page that it leads to; `None` when there is none or its record is gone.
    pub fn opens(self, overview: &Overview) -> Option<Place> {
        match self {
            Self::Place(place) | Self::Link(place) | Self::Member { opens: place, .. } => Some(place),
            Self::Gap(gap) => Some(place_of(gap)),
            Self::FollowUp(id) => overview.follow_ups().get(id).map(|follow_up| follow_up.about.into()),
            Self::Note(id) => overview.notes().get(id).map(|note| Place::Forum(note.forum)),
            Self::Meeting(id) => overview.meetings().get(id).map(|meeting| Place::Forum(meeting.forum)),
            Self::Suggestion(suggestion) => suggestion.organisation(overview).map(Place::Organisation),
            Self::Contact(..)
            | Self::Municipality(_)
            | Self::Step(_)
            | Self::Trashed(_)
            | Self::Backup(_) => None,
        }
    }
}

/// The page of what a gap is about.
const fn place_of(gap: Gap) -> Place {
    match gap {
        Gap::Partners(forum) | Gap::Mapping(forum) => Place::Forum(forum),
        Gap::Sectors(region) | Gap::OnlyLink(region, _) => Place::Region(region),
        Gap::Seat(organisation) => Place::Organisation(organisation),
    }
}
