//! The seats of a forum and the attendance lists of its meetings.

use jiff::ToSpan;

use crate::domain::{
    Attendee, Date, Forum, Involvement, Membership, Note, Organisation, OrganisationId, RegionId,
};

/// How many of the last lists decide whether somebody still comes.
pub(super) const LAST_LISTS: usize = 3;

/// A forum with its seats and attendance lists.
#[derive(Debug, Clone)]
pub struct Roster<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// My place there.
    pub place: Option<Involvement>,
    /// The seats of partners, by id.
    pub seats: Vec<&'a Membership>,
    /// The different organisations that have these seats, by id.
    pub partners: Vec<OrganisationId>,
    /// The organisations of our own network that have a seat.
    pub own: Vec<&'a Organisation>,
    /// The notes that say who attended, up to today, oldest first.
    pub lists: Vec<&'a Note>,
}

impl<'a> Roster<'a> {
    pub(super) const fn new(forum: &'a Forum, place: Option<Involvement>) -> Self {
        Self { forum, place, seats: Vec::new(), partners: Vec::new(), own: Vec::new(), lists: Vec::new() }
    }

    /// Puts everything in order, once all seats and lists are there.
    pub(super) fn arrange(&mut self) {
        self.partners = self.seats.iter().map(|seat| seat.organisation).collect();
        self.partners.sort_unstable();
        self.partners.dedup();
        self.own.sort_by_key(|organisation| organisation.id);
        self.own.dedup_by_key(|organisation| organisation.id);
        // They come in the order of their ids, and those of one day stay in it.
        self.lists.sort_by_key(|note| note.date);
    }

    /// Whether I have a place at this forum.
    pub fn is_mine(&self) -> bool {
        self.place.is_some_and(|place| !place.is_outside())
    }

    /// The region of the forum.
    pub const fn region(&self) -> RegionId {
        self.forum.region
    }

    /// How many partners are known.
    pub const fn known(&self) -> usize {
        self.partners.len()
    }

    /// Whether enough partners are known to say what is missing.
    pub const fn is_mapped(&self) -> bool {
        self.known() >= super::MAPPED_FROM
    }

    /// Whether the organisation has a seat.
    pub fn has(&self, organisation: OrganisationId) -> bool {
        self.partners.binary_search(&organisation).is_ok()
    }

    /// The seats of an organisation, by id.
    pub(super) fn seats_of(&self, organisation: OrganisationId) -> impl Iterator<Item = &'a Membership> {
        self.seats.iter().copied().filter(move |seat| seat.organisation == organisation)
    }

    /// The lists since a seat began.
    pub(super) fn lists_of(&self, seat: &Membership) -> &[&'a Note] {
        let start = seat.since.map_or(0, |since| self.lists.partition_point(|list| list.date < since));
        &self.lists[start..]
    }

    /// The last lists since a seat began, if there are enough to say whether somebody still comes.
    pub(super) fn last_lists_of(&self, seat: &Membership) -> Option<&[&'a Note]> {
        self.lists_of(seat).last_chunk::<LAST_LISTS>().map(<[_; LAST_LISTS]>::as_slice)
    }

    /// Whether none of the last lists since the seat began names its organisation, though there are enough.
    pub(super) fn is_away(&self, seat: &Membership) -> bool {
        let last = self.last_lists_of(seat);
        last.is_some_and(|last| !last.iter().any(|list| names(list, seat.organisation)))
    }
}

/// Whether the note names the organisation among those who attended.
pub(super) fn names(note: &Note, organisation: OrganisationId) -> bool {
    note.present.iter().any(|attendee| attendee.organisation == organisation)
}

/// Whether a list counts as the presence of a seat: it names the person of the seat, or the organisation without a
/// person. A seat of nobody in particular counts as taken by anybody of the organisation.
pub(super) fn is_present(note: &Note, seat: &Membership) -> bool {
    let is_seat = |attendee: &Attendee| match (seat.person, attendee.person) {
        (Some(expected), Some(there)) => expected == there,
        _ => attendee.organisation == seat.organisation,
    };
    note.present.iter().any(is_seat)
}

/// The day this many days before `today`.
pub(super) fn days_before(today: Date, days: i64) -> Date {
    today.saturating_sub(days.days())
}
