//! Ways in: for every forum where I have no place yet, which organisation there could bring me along.
//!
//! Organisations are ranked by their ties with me. The points only make the order: what is shown is the order and, in
//! words, why. A person is named as the contact and never judged.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::{
    Date, FollowUp, Forum, ForumId, Involvement, Membership, Organisation, OrganisationId, Party, Person,
    Subject,
};
use crate::text::{fold, is_significant};

use super::Network;
use super::roster::Roster;
use super::tie::{SharedForum, Ties, tables};

/// With fewer bridges than this, detours are looked for.
const ENOUGH_BRIDGES: usize = 3;

/// A forum to get into, with who could help.
#[derive(Debug, Clone, PartialEq)]
pub struct WaysIn<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// My place there: invited, seeking access or not involved.
    pub place: Option<Involvement>,
    /// The organisations of our own network that sit there, by id.
    pub own: Vec<&'a Organisation>,
    /// The partners that sit there: contacts, bridges, and the others; the best of each first.
    pub ways: Vec<Way<'a>>,
    /// Partners there whom I know nowhere, and tables at which somebody could introduce me to them.
    pub detours: Vec<Detour<'a>>,
    /// The open follow-ups about it.
    pub planned: Vec<&'a FollowUp>,
}

/// A partner that sits in a forum to get into.
#[derive(Debug, Clone, PartialEq)]
pub struct Way<'a> {
    /// The partner.
    pub organisation: &'a Organisation,
    /// Its best seat there.
    pub seat: &'a Membership,
    /// The person who has the seat, if known.
    pub contact: Option<&'a Person>,
    /// What it could do for me.
    pub kind: WayKind,
    /// What the forums that we share are worth.
    pub tables: u32,
    /// What the meetings at which I met it are worth.
    pub meetings: u32,
    /// What knowing somebody there is worth.
    pub known: u32,
    /// Twice as much for whoever chairs, organises or convenes the forum.
    pub leverage: u32,
    /// The forums that we share, the best first.
    pub shared: Vec<SharedForum<'a>>,
    /// The number of meetings at which I met it.
    pub met: usize,
    /// The day of the last of these.
    pub last: Option<Date>,
}

/// What a partner could do to get me in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WayKind {
    /// It sits there and I know it from there only.
    Contact,
    /// It also sits at a table of mine, or I met it at one.
    Bridge {
        /// Its rank among the bridges, from 1.
        rank: usize,
    },
    /// I do not know it.
    Other,
}

/// A partner of a forum whom I know nowhere, and another forum where it sits with partners whom I know.
#[derive(Debug, Clone, PartialEq)]
pub struct Detour<'a> {
    /// The partner whom I do not know.
    pub towards: &'a Organisation,
    /// The other forum.
    pub table: &'a Forum,
    /// Those whom I know there, the best first.
    pub via: Vec<Via<'a>>,
}

/// Somebody who could introduce me.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Via<'a> {
    /// The partner.
    pub organisation: &'a Organisation,
    /// The person who has its seat at that table, if known.
    pub contact: Option<&'a Person>,
    /// What our ties are worth.
    pub points: u32,
}

impl Way<'_> {
    /// By how much it comes before others of its kind.
    pub const fn points(&self) -> u32 {
        self.ties() * self.leverage
    }

    const fn ties(&self) -> u32 {
        self.tables + self.meetings + self.known
    }

    /// Whether I know it well enough to be introduced by it.
    const fn is_known(&self) -> bool {
        self.tables > 0 || self.meetings > 0 || self.seat.person.is_some()
    }
}

impl WaysIn<'_> {
    /// The bridges, the best first.
    pub fn bridges(&self) -> impl Iterator<Item = &Way<'_>> {
        self.ways.iter().filter(|way| matches!(way.kind, WayKind::Bridge { .. }))
    }

    /// The planned follow-up that goes through a partner: it waits for it, or names it or its contact.
    pub fn step_through(&self, way: &Way<'_>) -> Option<&FollowUp> {
        let parties = [Party::Organisation(way.organisation.id)].into_iter();
        let parties: Vec<Party> = parties.chain(way.seat.person.map(Party::Person)).collect();
        let names = way.organisation.names().map(|name| name.text);
        let names: Vec<&str> = names.chain(way.contact.into_iter().flat_map(Person::names)).collect();
        let goes_through = |follow_up: &&&FollowUp| {
            follow_up.waiting_for.is_some_and(|party| parties.contains(&party))
                || names.iter().any(|name| mentions(&follow_up.text, name))
        };
        self.planned.iter().find(goes_through).copied()
    }
}

/// Whether the words of a name stand one after the other in the text.
fn mentions(text: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|char| !is_significant(char)).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (text, name) = (words(text), words(name));
    !name.is_empty() && text.windows(name.len()).any(|part| part == name)
}

impl<'a> Network<'a> {
    /// The ways into every forum where I have no place yet: invited, seeking access, not involved, each by name.
    pub fn ways_in(&self) -> Vec<WaysIn<'a>> {
        let ties = Ties::new(self);
        let outside = || self.rosters().filter(|roster| !roster.is_mine());
        let mut ways: BTreeMap<ForumId, Vec<Way<'a>>> =
            outside().map(|roster| (roster.forum.id, self.ways_into(roster, &ties))).collect();
        let known: BTreeMap<ForumId, Vec<Via<'a>>> =
            ways.iter().map(|(forum, ways)| (*forum, self.known_at(ways))).collect();
        let mut planned = self.planned();
        let ways_in = |roster: &Roster<'a>| {
            let ways = ways.remove(&roster.forum.id).unwrap_or_default();
            WaysIn {
                forum: roster.forum,
                place: roster.place,
                own: roster.own.clone(),
                detours: self.detours(roster, &ways, &known),
                ways,
                planned: planned.remove(&roster.forum.id).unwrap_or_default(),
            }
        };
        let mut all: Vec<_> = outside().map(ways_in).collect();
        all.sort_by_cached_key(|ways| {
            (ways.place.map(Involvement::nearness), fold(&ways.forum.name), ways.forum.id)
        });
        all
    }

    /// The open follow-ups about each forum.
    fn planned(&self) -> BTreeMap<ForumId, Vec<&'a FollowUp>> {
        let mut planned: BTreeMap<ForumId, Vec<&'a FollowUp>> = BTreeMap::new();
        for follow_up in self.overview.follow_ups_in_order().into_iter().filter(|one| one.is_open()) {
            if let Subject::Forum(forum) = follow_up.about {
                planned.entry(forum).or_default().push(follow_up);
            }
        }
        planned
    }

    fn ways_into(&self, roster: &Roster<'a>, ties: &Ties<'_, 'a>) -> Vec<Way<'a>> {
        let mut ways: Vec<Way<'a>> =
            roster.partners.iter().filter_map(|partner| self.way(roster, ties, *partner)).collect();
        ways.sort_by_key(|way| (way.kind, Reverse(way.points()), self.place_of(way.organisation.id)));
        let mut last_rank = 0;
        for way in &mut ways {
            if let WayKind::Bridge { rank } = &mut way.kind {
                last_rank += 1;
                *rank = last_rank;
            }
        }
        ways
    }

    /// A partner with its best seat. All bridges still have the same rank.
    fn way(&self, roster: &Roster<'a>, ties: &Ties<'_, 'a>, partner: OrganisationId) -> Option<Way<'a>> {
        let organisation = self.partner(partner)?;
        let shared = ties.shared(partner);
        let is_bridge = !shared.is_empty() || !ties.met_by_me(partner).is_empty();
        let leverage = if roster.is_led_by(partner) { 2 } else { 1 };
        let way = |seat: &'a Membership| {
            let meetings = ties.meetings(roster, seat);
            let kind = if is_bridge {
                WayKind::Bridge { rank: 0 }
            } else if seat.person.is_some() || meetings.points > 0 {
                WayKind::Contact
            } else {
                WayKind::Other
            };
            Way {
                organisation,
                seat,
                contact: seat.person.and_then(|person| self.overview.persons().get(person)),
                kind,
                tables: tables(&shared),
                meetings: meetings.points,
                known: ties.known(seat),
                leverage,
                shared: Vec::new(),
                met: meetings.met,
                last: meetings.last,
            }
        };
        let best = roster
            .seats_of(partner)
            .map(way)
            .min_by_key(|way| (way.kind, Reverse(way.points()), way.seat.id))?;
        Some(Way { shared, ..best })
    }

    /// Those among the partners of a forum whom I know, the best first.
    fn known_at(&self, ways: &[Way<'a>]) -> Vec<Via<'a>> {
        let mut known: Vec<&Way<'a>> = ways.iter().filter(|way| way.is_known()).collect();
        known.sort_by_key(|way| (Reverse(way.ties()), self.place_of(way.organisation.id)));
        let via =
            |way: &Way<'a>| Via { organisation: way.organisation, contact: way.contact, points: way.ties() };
        known.into_iter().map(via).collect()
    }

    fn detours(
        &self,
        roster: &Roster<'a>,
        ways: &[Way<'a>],
        known: &BTreeMap<ForumId, Vec<Via<'a>>>,
    ) -> Vec<Detour<'a>> {
        let bridges = ways.iter().filter(|way| matches!(way.kind, WayKind::Bridge { .. }));
        if bridges.count() >= ENOUGH_BRIDGES {
            return Vec::new();
        }
        let mut detours: Vec<Detour<'a>> = Vec::new();
        for &partner in &roster.partners {
            let seats = self.seats_of(partner);
            if seats.iter().any(|seat| self.is_mine(seat.forum)) {
                continue;
            }
            let mut tables: Vec<ForumId> = vec![roster.forum.id];
            for seat in seats {
                if !tables.contains(&seat.forum) {
                    tables.push(seat.forum);
                    detours.extend(self.detour(roster, partner, seat.forum, known));
                }
            }
        }
        detours
    }

    /// The detour to a partner through a table where it sits as well; none if I know nobody there.
    fn detour(
        &self,
        roster: &Roster<'a>,
        partner: OrganisationId,
        table: ForumId,
        known: &BTreeMap<ForumId, Vec<Via<'a>>>,
    ) -> Option<Detour<'a>> {
        let known = known.get(&table)?.iter();
        let via: Vec<_> = known.filter(|via| !roster.has(via.organisation.id)).copied().collect();
        let (towards, table) = (self.partner(partner)?, self.roster(table)?.forum);
        (!via.is_empty()).then_some(Detour { towards, table, via })
    }
}
