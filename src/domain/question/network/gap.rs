//! Gaps: who is missing where. Absence from the data is not absence from a table, so nothing is said to be missing in
//! a forum of which hardly any partner is known.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Forum, ForumId, Municipality, Organisation, OrganisationId, PartnerKind, Refnis, Region, RegionId,
    RegionKind, Sector,
};

use super::map::{LocalForums, local_forums};
use super::roster::Roster;
use super::{MAPPED_FROM, Network};

/// What is missing, in the order in which it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Gaps<'a> {
    /// Expected kinds of partner without a known seat, by the id of the forum and then by kind.
    pub missing: Vec<Missing<'a>>,
    /// Forums of which too few partners are known to say what is missing, by id.
    pub unmapped: Vec<Unmapped<'a>>,
    /// Regions with a mapped forum and the sectors that none of their forums has, by id.
    pub absent_sectors: Vec<AbsentSectors<'a>>,
    /// Regions that only one partner ties to the others, by id.
    pub only_links: Vec<OnlyLink<'a>>,
    /// Partners that sit nowhere, by id.
    pub nowhere: Vec<&'a Organisation>,
    /// Municipalities without a local forum, by name.
    pub without_forum: Vec<&'static Municipality>,
    /// Those of them without a neighbour that has a local forum, by name.
    pub without_neighbour: Vec<&'static Municipality>,
}

/// A kind of partner that a forum is expected to have.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// The kind.
    pub kind: PartnerKind,
    /// Partners of that kind in the same region, otherwise in my forums; by name.
    pub candidates: Vec<&'a Organisation>,
}

/// A forum of which few partners are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unmapped<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// How many are known.
    pub known: usize,
}

/// Sectors that sit in none of the forums of a region.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsentSectors<'a> {
    /// The region.
    pub region: &'a Region,
    /// The sectors.
    pub sectors: Vec<Sector>,
}

/// A region of which exactly one partner also sits in another region.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OnlyLink<'a> {
    /// The region.
    pub region: &'a Region,
    /// The partner.
    pub organisation: &'a Organisation,
}

/// A gap by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// A forum lacks kinds of partner that it is expected to have.
    Partners(ForumId),
    /// Too few partners of a forum are known.
    Mapping(ForumId),
    /// A region has sectors at no table.
    Sectors(RegionId),
    /// Only this partner ties a region to the others.
    OnlyLink(RegionId, OrganisationId),
    /// A partner sits nowhere.
    Seat(OrganisationId),
}

/// The partners in the forums of each region itself, by id.
type PartnersOf = BTreeMap<RegionId, Vec<OrganisationId>>;

/// Partners of each kind.
type ByKind<'a> = BTreeMap<PartnerKind, Vec<&'a Organisation>>;

/// The regions and municipalities to which gaps are limited.
struct Within {
    regions: BTreeSet<RegionId>,
    municipalities: BTreeSet<Refnis>,
}

impl Gaps<'_> {
    /// Only what is missing of one sector. What is not about a sector is left out.
    pub fn keep_sector(&mut self, sector: Sector) {
        self.missing.retain(|missing| missing.kind.sector() == sector);
        self.unmapped.clear();
        self.absent_sectors.iter_mut().for_each(|absent| absent.sectors.retain(|one| *one == sector));
        self.absent_sectors.retain(|absent| !absent.sectors.is_empty());
        self.only_links.retain(|link| link.organisation.sector == sector);
        self.nowhere.retain(|organisation| organisation.sector == sector);
        self.without_forum.clear();
        self.without_neighbour.clear();
    }
}

impl<'a> Network<'a> {
    /// The gaps in all regions, or in one and everything within it.
    pub fn gaps(&self, within: Option<RegionId>) -> Gaps<'a> {
        let within = within.map(|region| self.within(region));
        let has_region =
            |region: RegionId| within.as_ref().is_none_or(|within| within.regions.contains(&region));
        let has_place =
            |place: Refnis| within.as_ref().is_none_or(|within| within.municipalities.contains(&place));
        let rosters: Vec<&Roster<'a>> = self.rosters().filter(|roster| has_region(roster.region())).collect();
        let regions = self.overview.regions().iter();
        let regions: Vec<&'a Region> =
            regions.filter(|region| region.kind == RegionKind::Region && has_region(region.id)).collect();
        let partners = partners_of(&rosters);
        let is_based = |organisation: &&Organisation| {
            within.is_none() || organisation.municipality.is_some_and(has_place)
        };
        let local = local_forums(self.overview);
        let bare =
            || local.iter().filter(|place| place.forums.is_empty() && has_place(place.municipality.refnis));
        Gaps {
            missing: self.missing(&rosters),
            unmapped: unmapped(&rosters),
            absent_sectors: regions
                .iter()
                .filter_map(|region| self.absent_sectors(region, &partners))
                .collect(),
            only_links: regions.iter().filter_map(|region| self.only_link(region, &partners)).collect(),
            nowhere: self.nowhere().filter(is_based).collect(),
            without_forum: bare().map(|place| place.municipality).collect(),
            without_neighbour: bare()
                .filter(|place| !has_neighbour_with_forum(place.municipality, &local))
                .map(|place| place.municipality)
                .collect(),
        }
    }

    fn within(&self, region: RegionId) -> Within {
        let regions = self.overview.region_and_descendants(region);
        Within {
            regions: regions.iter().map(|region| region.id).collect(),
            municipalities: regions.iter().flat_map(|region| region.municipalities.iter().copied()).collect(),
        }
    }

    fn missing(&self, rosters: &[&Roster<'a>]) -> Vec<Missing<'a>> {
        let mine = self.rosters().filter(|roster| roster.is_mine());
        let mine = self.by_kind(mine.flat_map(|roster| roster.partners.iter().copied()).collect());
        let mut of_region: BTreeMap<RegionId, ByKind<'a>> = BTreeMap::new();
        let mut missing = Vec::new();
        for roster in rosters {
            let kinds = self.missing_at(roster);
            if kinds.is_empty() {
                continue;
            }
            let region = roster.region();
            let nearby = of_region
                .entry(region)
                .or_insert_with(|| self.by_kind(self.partners_in(region).into_iter().collect()));
            for kind in kinds {
                let candidates = nearby.get(&kind).or_else(|| mine.get(&kind)).cloned().unwrap_or_default();
                missing.push(Missing { forum: roster.forum, kind, candidates });
            }
        }
        missing
    }

    /// What is missing in one forum, by kind.
    pub fn missing_of(&self, forum: ForumId) -> Vec<Missing<'a>> {
        let rosters: Vec<&Roster<'a>> = self.roster(forum).into_iter().collect();
        self.missing(&rosters)
    }

    /// The forums of a region where an organisation sits, by id.
    pub fn seats_in(&self, organisation: OrganisationId, region: RegionId) -> Vec<&'a Forum> {
        let seats = self.seats_of(organisation).iter();
        let rosters = seats.filter_map(|seat| self.roster(seat.forum));
        let mut forums: Vec<&'a Forum> =
            rosters.filter(|roster| roster.region() == region).map(|roster| roster.forum).collect();
        forums.sort_by_key(|forum| forum.id);
        forums.dedup_by_key(|forum| forum.id);
        forums
    }

    /// The partners of each kind, by name.
    fn by_kind(&self, partners: BTreeSet<OrganisationId>) -> ByKind<'a> {
        let partners = partners.into_iter().filter_map(|partner| self.partners.get(&partner));
        let mut partners: Vec<_> = partners.collect();
        partners.sort_by_key(|partner| partner.place);
        let mut by_kind = ByKind::new();
        for partner in partners {
            for kind in &partner.kinds {
                by_kind.entry(*kind).or_default().push(partner.organisation);
            }
        }
        by_kind
    }

    fn absent_sectors(&self, region: &'a Region, partners: &PartnersOf) -> Option<AbsentSectors<'a>> {
        let mut rosters = self.rosters().filter(|roster| roster.region() == region.id);
        if !rosters.any(Roster::is_mapped) {
            return None;
        }
        let mut sectors: Vec<Sector> =
            Sector::ALL.into_iter().filter(|sector| *sector != Sector::Other).collect();
        for partner in partners.get(&region.id)?.iter().filter_map(|partner| self.partner(*partner)) {
            if sectors.is_empty() {
                break;
            }
            sectors.retain(|sector| *sector != partner.sector);
        }
        (!sectors.is_empty()).then_some(AbsentSectors { region, sectors })
    }

    fn only_link(&self, region: &'a Region, partners: &PartnersOf) -> Option<OnlyLink<'a>> {
        let partners = partners.get(&region.id)?;
        let mut elsewhere = partners.iter().filter(|partner| self.sits_outside(**partner, region.id));
        match (elsewhere.next(), elsewhere.next()) {
            (Some(only), None) if partners.len() >= MAPPED_FROM => {
                Some(OnlyLink { region, organisation: self.partner(*only)? })
            }
            _ => None,
        }
    }

    /// Both the organisations and the partners are ordered by id, so that one pass finds those without a seat among a
    /// million.
    fn nowhere(&self) -> impl Iterator<Item = &'a Organisation> {
        let mut seated = self.partners.keys().copied().peekable();
        self.overview.organisations().iter().filter(move |organisation| {
            while seated.next_if(|id| *id < organisation.id).is_some() {}
            !organisation.own && seated.peek() != Some(&organisation.id)
        })
    }
}

/// The partners of each region that has one of these forums.
fn partners_of(rosters: &[&Roster<'_>]) -> PartnersOf {
    let mut partners = PartnersOf::new();
    for roster in rosters {
        partners.entry(roster.region()).or_default().extend(&roster.partners);
    }
    for partners in partners.values_mut() {
        partners.sort_unstable();
        partners.dedup();
    }
    partners
}

fn unmapped<'a>(rosters: &[&Roster<'a>]) -> Vec<Unmapped<'a>> {
    let unmapped = rosters.iter().filter(|roster| !roster.is_mapped());
    unmapped.map(|roster| Unmapped { forum: roster.forum, known: roster.known() }).collect()
}

fn has_neighbour_with_forum(municipality: &Municipality, local: &[LocalForums<'_>]) -> bool {
    local
        .iter()
        .any(|other| !other.forums.is_empty() && municipality.neighbours.contains(&other.municipality.refnis))
}
