//! Ties: what an organisation at a table has to do with me. They are whole points, so that their order never depends
//! on rounding.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::domain::{
    Attendee, Date, Forum, Involvement, Membership, Note, OrganisationId, Person, PersonId, Role,
};
use crate::text::fold;

use super::Network;
use super::roster::{Roster, days_before, names};

/// The points of a forum that consists of only one partner, and the most that tables or meetings can give.
const MOST: u32 = 60;
/// A forum counts as having at least this many partners.
const SMALLEST: usize = 3;
/// The days in which a note counts fully, and well.
const DAYS_RECENT: i64 = 180;
const DAYS_OF_YEAR: i64 = 365;
/// The points of knowing the person who has the seat, of having an address, and of sitting at another table with them.
const PERSON: u32 = 15;
const ADDRESS: u32 = 5;
const SAME_TABLE: u32 = 20;

/// A forum of mine where an organisation sits as well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SharedForum<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// What sharing it is worth.
    pub points: u32,
}

/// The notes that name an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Meetings {
    pub(super) points: u32,
    /// How many notes there are.
    pub(super) met: usize,
    /// The day of the newest.
    pub(super) last: Option<Date>,
}

/// What the ties of all organisations are computed from.
pub(super) struct Ties<'n, 'a> {
    network: &'n Network<'a>,
    /// Each organisation with a note of my forums that counts and names it, by organisation.
    met_by_me: Vec<(OrganisationId, &'a Note)>,
    /// The people who sit in a forum of mine.
    at_my_tables: BTreeSet<PersonId>,
    /// The organisations of which somebody can be reached.
    reachable: BTreeSet<OrganisationId>,
}

impl<'n, 'a> Ties<'n, 'a> {
    pub(super) fn new(network: &'n Network<'a>) -> Self {
        let counted_from = network.counted_from();
        let mine = network.rosters().filter(|roster| roster.is_mine());
        let notes = mine.flat_map(|roster| roster.counted(counted_from).iter().copied());
        let mut met_by_me: Vec<_> =
            notes.flat_map(|note| named(note).map(move |organisation| (organisation, note))).collect();
        met_by_me.sort_unstable_by_key(|(organisation, _)| *organisation);
        let seats = network.overview.memberships().iter();
        let my_seats = seats.filter(|seat| network.is_mine(seat.forum));
        let people = network.overview.persons().iter().filter(|person| is_reachable(person));
        Self {
            network,
            met_by_me,
            at_my_tables: my_seats.filter_map(|seat| seat.person).collect(),
            reachable: people.filter_map(|person| person.organisation).collect(),
        }
    }

    /// The forums of mine where an organisation sits, the best first.
    pub(super) fn shared(&self, organisation: OrganisationId) -> Vec<SharedForum<'a>> {
        let mut shared: Vec<SharedForum<'a>> = Vec::new();
        for seat in self.network.seats_of(organisation) {
            let Some(roster) = self.network.roster(seat.forum).filter(|roster| roster.is_mine()) else {
                continue;
            };
            let points = points_of(roster, seat);
            match shared.iter_mut().find(|shared| shared.forum.id == seat.forum) {
                Some(shared) => shared.points = shared.points.max(points),
                None => shared.push(SharedForum { forum: roster.forum, points }),
            }
        }
        if shared.len() > 1 {
            shared.sort_by_cached_key(|shared| {
                (Reverse(shared.points), fold(&shared.forum.name), shared.forum.id)
            });
        }
        shared
    }

    /// The notes of my forums that count and name an organisation.
    pub(super) fn met_by_me(&self, organisation: OrganisationId) -> &[(OrganisationId, &'a Note)] {
        let start = self.met_by_me.partition_point(|(other, _)| *other < organisation);
        let count = self.met_by_me[start..].partition_point(|(other, _)| *other == organisation);
        &self.met_by_me[start..start + count]
    }

    /// The notes of my forums, and of the forum of the seat, that name the organisation of the seat.
    pub(super) fn meetings(&self, roster: &Roster<'a>, seat: &Membership) -> Meetings {
        let organisation = seat.organisation;
        let in_mine = self.met_by_me(organisation).iter().map(|(_, note)| *note);
        let there = roster.counted(self.network.counted_from()).iter().copied();
        let there = there.filter(|note| names(note, organisation));
        let mut meetings = Meetings::default();
        for note in in_mine.chain(there) {
            meetings.points += self.points_of_note(note, seat);
            meetings.met += 1;
            meetings.last = meetings.last.max(Some(note.date));
        }
        meetings.points = meetings.points.min(MOST);
        meetings
    }

    /// What a note that names the organisation of a seat is worth. More when it names the person of the seat, less when
    /// somebody else came instead.
    fn points_of_note(&self, note: &Note, seat: &Membership) -> u32 {
        let points = match note.date {
            date if date >= days_before(self.network.today, DAYS_RECENT) => 10,
            date if date >= days_before(self.network.today, DAYS_OF_YEAR) => 5,
            _ => 2,
        };
        let Some(person) = seat.person else { return points };
        let mut there = note.present.iter().filter(|attendee| attendee.organisation == seat.organisation);
        if there.clone().any(|attendee| attendee.person == Some(person)) {
            2 * points
        } else if there.all(|attendee| attendee.person.is_some()) {
            points / 2
        } else {
            points
        }
    }

    /// What knowing the person of a seat is worth, or somebody else of the organisation if the seat names nobody.
    pub(super) fn known(&self, seat: &Membership) -> u32 {
        let worth = |points, is_true: bool| if is_true { points } else { 0 };
        match seat.person {
            Some(person) => {
                PERSON
                    + worth(ADDRESS, self.network.is_reachable(person))
                    + worth(SAME_TABLE, self.at_my_tables.contains(&person))
            }
            None => worth(ADDRESS, self.reachable.contains(&seat.organisation)),
        }
    }
}

impl<'a> Roster<'a> {
    /// The lists that count, oldest first.
    fn counted(&self, counted_from: Date) -> &[&'a Note] {
        &self.lists[self.lists.partition_point(|list| list.date < counted_from)..]
    }

    /// Whether an organisation chairs, organises or convenes it.
    pub(super) fn is_led_by(&self, organisation: OrganisationId) -> bool {
        self.forum.convenor == Some(organisation)
            || self.seats_of(organisation).any(|seat| matches!(seat.role, Role::Chair | Role::Organiser))
    }
}

/// The organisations that a note names, each once.
fn named(note: &Note) -> impl Iterator<Item = OrganisationId> {
    let is_first = |(place, attendee): &(usize, &Attendee)| {
        !note.present[..*place].iter().any(|earlier| earlier.organisation == attendee.organisation)
    };
    note.present.iter().enumerate().filter(is_first).map(|(_, attendee)| attendee.organisation)
}

/// The sum of what shared forums are worth.
pub(super) fn tables(shared: &[SharedForum<'_>]) -> u32 {
    shared.iter().map(|shared| shared.points).sum::<u32>().min(MOST)
}

/// What sharing a forum is worth: the more partners it has, the less they have to do with each other. Half of it for a
/// seat of which nobody was seen lately.
fn points_of(roster: &Roster<'_>, seat: &Membership) -> u32 {
    let size = u32::try_from(roster.known().max(SMALLEST)).unwrap_or(u32::MAX);
    let points = (MOST / size).max(1);
    if roster.is_away(seat) { points / 2 } else { points }
}

/// Whether the person has an e-mail address or a telephone number.
pub(super) fn is_reachable(person: &Person) -> bool {
    [&person.email, &person.phone].into_iter().flatten().any(|text| !text.trim().is_empty())
}

impl Involvement {
    /// The place of a forum among those to get into: invited first.
    pub(super) const fn nearness(self) -> u8 {
        match self {
            Self::Invited => 0,
            Self::SeekingAccess => 1,
            _ => 2,
        }
    }
}
