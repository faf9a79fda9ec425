//! Who was at a meeting without a seat in the forum.

use std::collections::BTreeMap;

use crate::domain::{Attendee, Date, ForumId, Note, Overview, Party};

/// A forum whose meetings somebody attended without a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuestAt {
    /// The forum.
    pub forum: ForumId,
    /// The day of the latest of these meetings until today.
    pub last: Date,
}

impl Overview {
    /// The forums in which an organisation, or a person and their organisation, has no seat, although a note names it
    /// among those who were there; the latest meeting first. An organisation that is named without a person counts for
    /// all its people. A meeting after `today` does not count.
    pub fn guest_at(&self, party: Party, today: Date) -> Vec<GuestAt> {
        let (organisation, person) = match party {
            Party::Organisation(organisation) => (Some(organisation), None),
            Party::Person(id) => (self.persons.get(id).and_then(|person| person.organisation), Some(id)),
        };
        let was_there = |attendee: &Attendee| match (person, attendee.person) {
            (Some(_), Some(named)) => person == Some(named),
            _ => organisation == Some(attendee.organisation),
        };
        let has_seat = |forum: ForumId| {
            self.memberships.iter().filter(|seat| seat.forum == forum).any(|seat| {
                organisation == Some(seat.organisation) || person.is_some() && person == seat.person
            })
        };
        let mut last: BTreeMap<ForumId, Date> = BTreeMap::new();
        let was_at = |note: &&Note| note.date <= today && note.present.iter().any(was_there);
        for note in self.notes.iter().filter(was_at) {
            let day = last.entry(note.forum).or_insert(note.date);
            *day = (*day).max(note.date);
        }
        let guest_at = last.into_iter().filter(|(forum, _)| !has_seat(*forum));
        let mut guest_at: Vec<GuestAt> = guest_at.map(|(forum, last)| GuestAt { forum, last }).collect();
        guest_at.sort_by_key(|guest| (std::cmp::Reverse(guest.last), guest.forum));
        guest_at
    }
}
