//! The network: who sits in which forum and who was at its meetings, arranged once for the questions about all forums
//! together. Our own network never counts as a partner.

mod attendance;
mod coverage;
mod gap;
mod grid;
mod kind;
mod link;
mod map;
mod roster;
mod tie;
mod way_in;

use std::collections::BTreeMap;

use jiff::ToSpan;

use crate::domain::{
    Date, ForumId, Membership, Organisation, OrganisationId, Overview, PartnerKind, PersonId,
};
use crate::text::fold;

pub use attendance::{Absence, Attendance, ForumAttendance, Guest, MemberAttendance};
pub use coverage::{Cell, Coverage, PartnerCoverage};
pub use gap::{AbsentSectors, Gap, Gaps, Missing, OnlyLink, Unmapped};
pub use grid::{Grid, GridForum, GridPartner, KindCell, PartnerCell};
pub use link::{Companion, RegionLinks};
pub use map::{LocalForums, local_forums, map_codes};
pub use roster::Roster;
pub use tie::SharedForum;
pub use way_in::{Detour, Via, Way, WayKind, WaysIn};

/// Notes count for this many days, and somebody who stopped coming did so within them.
const DAYS_COUNTED: i64 = 730;

/// A forum of which fewer partners are known is not mapped yet: nothing is said to be missing there.
const MAPPED_FROM: usize = 3;

/// All forums with their seats and attendance lists, as they are on one day.
#[derive(Debug, Clone)]
pub struct Network<'a> {
    overview: &'a Overview,
    today: Date,
    rosters: BTreeMap<ForumId, Roster<'a>>,
    partners: BTreeMap<OrganisationId, Partner<'a>>,
}

/// An organisation with a seat, other than our own.
#[derive(Debug, Clone)]
struct Partner<'a> {
    organisation: &'a Organisation,
    /// Its seats, by id.
    seats: Vec<&'a Membership>,
    /// The kinds that it is of.
    kinds: Vec<PartnerKind>,
    /// Its place among all partners, by name.
    place: usize,
}

impl<'a> Network<'a> {
    /// The network on the day `today`.
    pub fn new(overview: &'a Overview, today: Date) -> Self {
        Self::among(overview, today, |_| true)
    }

    /// The part of the network that these forums are, for a question about a few forums only.
    pub fn among(overview: &'a Overview, today: Date, is_wanted: impl Fn(ForumId) -> bool) -> Self {
        let forums = overview.forums().iter().filter(|forum| is_wanted(forum.id));
        let rosters = forums.map(|forum| (forum.id, Roster::new(forum, overview.my_place(forum.id))));
        let mut network = Self { overview, today, rosters: rosters.collect(), partners: BTreeMap::new() };
        overview.memberships().iter().for_each(|seat| network.add_seat(seat));
        let lists = overview.notes().iter().filter(|note| note.date <= today && !note.present.is_empty());
        for list in lists {
            if let Some(roster) = network.rosters.get_mut(&list.forum) {
                roster.lists.push(list);
            }
        }
        network.rosters.values_mut().for_each(Roster::arrange);
        network.place_by_name();
        network
    }

    fn add_seat(&mut self, seat: &'a Membership) {
        let Some(roster) = self.rosters.get_mut(&seat.forum) else { return };
        let Some(organisation) = self.overview.organisations().get(seat.organisation) else { return };
        if organisation.own {
            roster.own.push(organisation);
            return;
        }
        roster.seats.push(seat);
        let partner = || {
            let kinds = organisation.partner_kinds();
            Partner { organisation, seats: Vec::new(), kinds, place: 0 }
        };
        self.partners.entry(organisation.id).or_insert_with(partner).seats.push(seat);
    }

    fn place_by_name(&mut self) {
        let mut by_name: Vec<&mut Partner<'_>> = self.partners.values_mut().collect();
        by_name.sort_by_cached_key(|partner| (fold(&partner.organisation.name), partner.organisation.id));
        for (place, partner) in by_name.into_iter().enumerate() {
            partner.place = place;
        }
    }

    /// The overview that it was made of.
    pub const fn overview(&self) -> &'a Overview {
        self.overview
    }

    /// The day as on which it is.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// Every forum with its seats and lists, by id.
    pub fn rosters(&self) -> impl Iterator<Item = &Roster<'a>> {
        self.rosters.values()
    }

    /// The seats and lists of a forum; none if there is no such forum.
    pub fn roster(&self, forum: ForumId) -> Option<&Roster<'a>> {
        self.rosters.get(&forum)
    }

    /// The seats of an organisation, by id; none of our own.
    fn seats_of(&self, organisation: OrganisationId) -> &[&'a Membership] {
        self.partners.get(&organisation).map_or(&[], |partner| &partner.seats)
    }

    /// An organisation with a seat, other than our own.
    fn partner(&self, organisation: OrganisationId) -> Option<&'a Organisation> {
        self.partners.get(&organisation).map(|partner| partner.organisation)
    }

    /// The place of an organisation with a seat among all of these by name, and of all others after them.
    fn place_of(&self, organisation: OrganisationId) -> usize {
        self.partners.get(&organisation).map_or(usize::MAX, |partner| partner.place)
    }

    fn is_mine(&self, forum: ForumId) -> bool {
        self.rosters.get(&forum).is_some_and(Roster::is_mine)
    }

    /// The first day of which notes still count.
    fn counted_from(&self) -> Date {
        self.today.saturating_sub(DAYS_COUNTED.days())
    }

    /// Whether the person or anybody of the organisation can be reached by e-mail or telephone.
    fn is_reachable(&self, person: PersonId) -> bool {
        self.overview.persons().get(person).is_some_and(tie::is_reachable)
    }
}
