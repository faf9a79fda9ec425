//! Attendance: who of a forum was at its last meetings, who stopped coming, and who comes without a seat.
//!
//! A list that does not name an organisation says only that: a record such as "CLB" stands for a group.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Date, Forum, ForumId, Membership, Note, Organisation, OrganisationId, Overview};

use super::Network;
use super::roster::{LAST_LISTS, Roster, is_present, names};

/// The number of lists that are shown.
const SHOWN: usize = 6;

/// The number of lists that name a guest.
const GUEST_FROM: usize = 2;

/// The attendance of a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// For each of the last lists since the seat began, oldest first, whether it counts as present.
    pub strip: Vec<bool>,
    /// What there is to say of its absence.
    pub absence: Option<Absence>,
    /// The last day on which it was present.
    pub last: Option<Date>,
}

/// A long absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It came in the last two years, and not to the last meetings.
    Stopped,
    /// It never came.
    Never,
}

/// The attendance of a member of a forum.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberAttendance<'a> {
    /// The seat.
    pub seat: &'a Membership,
    /// The organisation that has it.
    pub organisation: &'a Organisation,
    /// Whether and when it was there.
    pub attendance: Attendance,
}

/// An organisation that came more than once without a seat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guest<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// How many of the last lists name it.
    pub times: usize,
    /// The day of the last of these.
    pub last: Date,
}

/// The attendance at a forum.
#[derive(Debug, Clone, PartialEq)]
pub struct ForumAttendance<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// The number of its attendance lists.
    pub lists: usize,
    /// Its members except our own network, by id.
    pub members: Vec<MemberAttendance<'a>>,
    /// Its guests, those who came most often first, then by name.
    pub guests: Vec<Guest<'a>>,
}

impl Attendance {
    /// On how many of the lists shown it is present.
    pub fn present(&self) -> usize {
        self.strip.iter().filter(|present| **present).count()
    }

    /// How many lists are shown.
    pub const fn of(&self) -> usize {
        self.strip.len()
    }
}

impl<'a> Roster<'a> {
    /// The last lists, at most as many as are shown.
    pub(super) fn shown(&self) -> &[&'a Note] {
        last(&self.lists)
    }

    /// The attendance of one of the seats. Only who was there since the day `counted_from` can have stopped coming.
    pub(super) fn attendance(&self, seat: &Membership, counted_from: Date) -> Attendance {
        let lists = self.lists_of(seat);
        let was_there = |list: &&Note| is_present(list, seat);
        let is_silent = lists.len() < LAST_LISTS || last_of(lists, LAST_LISTS).iter().any(was_there);
        let absence = if is_silent {
            None
        } else if !lists.iter().any(was_there) {
            Some(Absence::Never)
        } else {
            // Whoever was there within that time was so before the last lists.
            let recent = &lists[lists.partition_point(|list| list.date < counted_from)..];
            recent.iter().any(was_there).then_some(Absence::Stopped)
        };
        Attendance {
            strip: last(lists).iter().map(was_there).collect(),
            absence,
            last: lists.iter().rev().find(|list| was_there(list)).map(|list| list.date),
        }
    }
}

fn last<'s, 'a>(lists: &'s [&'a Note]) -> &'s [&'a Note] {
    last_of(lists, SHOWN)
}

fn last_of<'s, 'a>(lists: &'s [&'a Note], count: usize) -> &'s [&'a Note] {
    &lists[lists.len().saturating_sub(count)..]
}

impl<'a> Network<'a> {
    /// The attendance at every forum with an attendance list, by id.
    pub fn attendance(&self) -> Vec<ForumAttendance<'a>> {
        let with_lists = self.rosters().filter(|roster| !roster.lists.is_empty());
        with_lists.map(|roster| self.attendance_at(roster)).collect()
    }

    /// The attendance at a forum; none if it has no attendance list.
    pub fn attendance_of(&self, forum: ForumId) -> Option<ForumAttendance<'a>> {
        let roster = self.roster(forum).filter(|roster| !roster.lists.is_empty())?;
        Some(self.attendance_at(roster))
    }

    fn attendance_at(&self, roster: &Roster<'a>) -> ForumAttendance<'a> {
        let member = |seat: &&'a Membership| {
            let attendance = roster.attendance(seat, self.counted_from());
            Some(MemberAttendance { seat, organisation: self.partner(seat.organisation)?, attendance })
        };
        ForumAttendance {
            forum: roster.forum,
            lists: roster.lists.len(),
            members: roster.seats.iter().filter_map(member).collect(),
            guests: self.guests(roster),
        }
    }

    /// The guests of a forum.
    pub(super) fn guests(&self, roster: &Roster<'a>) -> Vec<Guest<'a>> {
        let mut times: BTreeMap<OrganisationId, (usize, Date)> = BTreeMap::new();
        for list in roster.shown() {
            let named: BTreeSet<_> = list.present.iter().map(|attendee| attendee.organisation).collect();
            for organisation in named.into_iter().filter(|organisation| !roster.has(*organisation)) {
                let (times, last) = times.entry(organisation).or_insert((0, list.date));
                (*times, *last) = (*times + 1, list.date);
            }
        }
        let often = times.into_iter().filter(|(_, (times, _))| *times >= GUEST_FROM);
        let guest = |(id, (times, last))| {
            let organisation = self.overview.organisations().get(id).filter(|organisation| !organisation.own);
            Some(Guest { organisation: organisation?, times, last })
        };
        let mut guests: Vec<_> = often.filter_map(guest).collect();
        let name = |guest: &Guest<'_>| crate::text::fold(&guest.organisation.name);
        guests.sort_by_cached_key(|guest| (Reverse(guest.times), name(guest), guest.organisation.id));
        guests
    }
}

impl Overview {
    /// Where an organisation was present last until `today`: the forum, and the day. The first by id on the same day.
    pub fn last_seen(&self, organisation: OrganisationId, today: Date) -> Option<(&Forum, Date)> {
        let lists = self.notes().iter().filter(|note| note.date <= today && names(note, organisation));
        let last = lists.max_by_key(|note| (note.date, Reverse(note.forum)))?;
        Some((self.forums().get(last.forum)?, last.date))
    }
}
