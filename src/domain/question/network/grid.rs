//! The grid: every forum against the kinds of partner, the sectors and the partners. It is worked out once and holds
//! on to no records, so that it can be kept as long as they do not change.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Date, FollowUp, ForumId, Involvement, OrganisationId, PartnerKind, Party, RegionId, Sector, Subject,
};

use super::roster::Roster;
use super::{Cell, Coverage, Network, PartnerCoverage};

/// Every forum against the kinds of partner, the sectors and the partners.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grid {
    /// The forums.
    pub forums: BTreeMap<ForumId, GridForum>,
    /// Who sits somewhere, came as a guest or was asked.
    pub partners: BTreeMap<OrganisationId, GridPartner>,
    /// The partners of each sector, by name.
    pub sectors: BTreeMap<Sector, Vec<OrganisationId>>,
}

/// What a forum has.
#[derive(Debug, Clone, PartialEq)]
pub struct GridForum {
    /// Its region.
    pub region: RegionId,
    /// My place there.
    pub place: Option<Involvement>,
    /// How many partners are known.
    pub known: usize,
    /// Whether that is enough to say what is missing.
    pub is_mapped: bool,
    /// The kinds of partner.
    pub kinds: BTreeMap<PartnerKind, KindCell>,
    /// How many partners of each kind sit there.
    pub of_kind: BTreeMap<PartnerKind, usize>,
    /// How many partners of each sector sit there.
    pub of_sector: BTreeMap<Sector, usize>,
    /// The partners.
    pub partners: BTreeMap<OrganisationId, PartnerCell>,
}

/// A partner that sits somewhere, came as a guest or was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridPartner {
    /// Its sector.
    pub sector: Sector,
    /// Its place among all partners, by name.
    place: usize,
    /// The kinds that it is of.
    pub kinds: Vec<PartnerKind>,
    /// In how many forums it sits.
    pub tables: usize,
    /// How many of these are mine.
    pub with_me: usize,
}

/// Whether a forum has a kind of partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KindCell {
    /// One has a seat, was there without one, or was asked.
    There(Cell),
    /// It is expected, and none is known to sit there.
    Missing,
    /// Too few partners are known to say.
    Unknown,
    /// This forum does not need it.
    NotNeeded,
    /// No forum of a province is expected to have it.
    NotExpected,
}

/// The place of a partner at a forum, and its presence in the last attendance lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartnerCell {
    /// Its place.
    pub cell: Cell,
    /// On how many of the last lists it is present.
    pub present: usize,
    /// How many lists these are.
    pub of: usize,
    /// The last day on which it was present.
    pub last: Option<Date>,
}

impl Grid {
    /// In how many forums a partner of the kind sits.
    pub fn tables_of_kind(&self, kind: PartnerKind) -> usize {
        self.forums.values().filter(|forum| forum.of_kind.get(&kind).is_some_and(|count| *count > 0)).count()
    }

    /// In how many forums a partner of the sector sits.
    pub fn tables_of_sector(&self, sector: Sector) -> usize {
        let sits = |forum: &&GridForum| forum.of_sector.get(&sector).is_some_and(|count| *count > 0);
        self.forums.values().filter(sits).count()
    }

    /// Those of the partners that sit in a forum, by name.
    pub fn seated(&self, forum: &GridForum, is_one: impl Fn(&GridPartner) -> bool) -> Vec<OrganisationId> {
        let seated = forum.partners.iter().filter(|(_, there)| there.cell.is_seat()).map(|(id, _)| *id);
        let partners = seated.filter_map(|id| Some((id, self.partners.get(&id)?)));
        let mut found: Vec<_> = partners.filter(|(_, partner)| is_one(partner)).collect();
        found.sort_by_key(|(id, partner)| (partner.place, *id));
        found.into_iter().map(|(id, _)| id).collect()
    }

    /// The first partner of a kind by name that could fill its gap in a forum: one that sits in the same region,
    /// otherwise in one of my forums.
    pub fn candidate(&self, kind: PartnerKind, forum: &GridForum) -> Option<OrganisationId> {
        let nearby: Vec<&GridForum> =
            self.forums.values().filter(|other| other.region == forum.region).collect();
        self.first_of_kind(kind, |id, _| nearby.iter().any(|forum| forum.sits(id)))
            .or_else(|| self.first_of_kind(kind, |_, partner| partner.with_me > 0))
    }

    fn first_of_kind(
        &self,
        kind: PartnerKind,
        is_one: impl Fn(OrganisationId, &GridPartner) -> bool,
    ) -> Option<OrganisationId> {
        let of_kind = self.partners.iter().filter(|(_, partner)| partner.kinds.contains(&kind));
        let found = of_kind.filter(|(id, partner)| is_one(**id, partner));
        found.min_by_key(|(id, partner)| (partner.place, **id)).map(|(id, _)| *id)
    }
}

impl GridForum {
    /// Whether a partner has a seat.
    pub fn sits(&self, partner: OrganisationId) -> bool {
        self.partners.get(&partner).is_some_and(|partner| partner.cell.is_seat())
    }

    /// How many kinds of partner are expected and not known to sit there.
    pub fn gaps(&self) -> usize {
        let is_gap = |cell: &&KindCell| match cell {
            KindCell::Missing => true,
            KindCell::There(cell) => !cell.is_seat(),
            KindCell::Unknown | KindCell::NotNeeded | KindCell::NotExpected => false,
        };
        self.kinds.values().filter(is_gap).count()
    }
}

impl Cell {
    /// Whether it has a seat.
    pub const fn is_seat(self) -> bool {
        match self {
            Self::Chairs | Self::Seat | Self::Away => true,
            Self::Guest | Self::Asked => false,
        }
    }
}

impl Network<'_> {
    /// The grid of all forums.
    pub fn grid(&self) -> Grid {
        let mut asked = self.asked_at();
        let mut forums = BTreeMap::new();
        let mut partners: BTreeMap<OrganisationId, GridPartner> = BTreeMap::new();
        for roster in self.rosters() {
            let there = self.partners_at(roster, &asked.remove(&roster.forum.id).unwrap_or_default());
            for one in &there {
                let new = || GridPartner {
                    sector: one.organisation.sector,
                    place: self.place_of(one.organisation.id),
                    kinds: one.kinds.clone(),
                    tables: 0,
                    with_me: 0,
                };
                let partner = partners.entry(one.organisation.id).or_insert_with(new);
                partner.tables += usize::from(one.cell.is_seat());
                partner.with_me += usize::from(one.cell.is_seat() && roster.is_mine());
            }
            forums.insert(roster.forum.id, self.forum_of_grid(roster, &there));
        }
        let sectors = by_sector(&partners);
        Grid { forums, partners, sectors }
    }

    /// The partners for whom an open follow-up about a forum waits, or for somebody of theirs.
    fn asked_at(&self) -> BTreeMap<ForumId, BTreeSet<OrganisationId>> {
        let mut asked: BTreeMap<ForumId, BTreeSet<OrganisationId>> = BTreeMap::new();
        for follow_up in self.overview.follow_ups().iter().filter(|one| one.is_open()) {
            if let (Subject::Forum(forum), Some(organisation)) = (follow_up.about, self.asked_by(follow_up)) {
                asked.entry(forum).or_default().insert(organisation);
            }
        }
        asked
    }

    pub(super) fn asked_by(&self, follow_up: &FollowUp) -> Option<OrganisationId> {
        match follow_up.waiting_for? {
            Party::Organisation(organisation) => Some(organisation),
            Party::Person(person) => self.overview.persons().get(person)?.organisation,
        }
    }

    fn forum_of_grid(&self, roster: &Roster<'_>, there: &[PartnerCoverage<'_>]) -> GridForum {
        let Coverage { known, kinds: of_kind, sectors: of_sector, missing, .. } = self.coverage_at(roster);
        let cell = |kind: PartnerKind| {
            let of_kind = there.iter().filter(|partner| partner.kinds.contains(&kind));
            let best = of_kind.map(|partner| partner.cell).min_by_key(|cell| nearness(*cell));
            match best {
                _ if !self.is_local(roster) => KindCell::NotExpected,
                _ if !roster.is_mapped() => KindCell::Unknown,
                // Whether one of them chairs is told of that partner itself.
                Some(Cell::Chairs) => KindCell::There(Cell::Seat),
                Some(cell) if cell.is_seat() || missing.contains(&kind) => KindCell::There(cell),
                _ if missing.contains(&kind) => KindCell::Missing,
                _ => KindCell::NotNeeded,
            }
        };
        let partner = |one: &PartnerCoverage<'_>| {
            let PartnerCoverage { cell, present, of, last, .. } = *one;
            (one.organisation.id, PartnerCell { cell, present, of, last })
        };
        GridForum {
            region: roster.region(),
            place: roster.place,
            known,
            is_mapped: roster.is_mapped(),
            kinds: PartnerKind::ALL.into_iter().map(|kind| (kind, cell(kind))).collect(),
            of_kind,
            of_sector,
            partners: there.iter().map(partner).collect(),
        }
    }
}

/// The partners of each sector, by name; the few without a seat after those that have one.
fn by_sector(partners: &BTreeMap<OrganisationId, GridPartner>) -> BTreeMap<Sector, Vec<OrganisationId>> {
    let mut by_name: Vec<_> = partners.iter().collect();
    by_name.sort_by_key(|(id, partner)| (partner.place, **id));
    let mut by_sector: BTreeMap<Sector, Vec<OrganisationId>> = BTreeMap::new();
    for (id, partner) in by_name {
        by_sector.entry(partner.sector).or_default().push(*id);
    }
    by_sector
}

/// Which of the partners of a kind stands for it.
const fn nearness(cell: Cell) -> u8 {
    match cell {
        Cell::Chairs | Cell::Seat => 0,
        Cell::Away => 1,
        Cell::Guest => 2,
        Cell::Asked => 3,
    }
}
