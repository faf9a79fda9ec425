//! Gaps: who is missing where. Absence from the data is not absence from a table, so nothing is said to be missing in
//! a forum of which hardly any partner is known.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Forum, Municipality, Organisation, OrganisationId, PartnerKind, Refnis, Region, RegionId, RegionKind,
    Sector,
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

/// Partners of each kind.
type ByKind<'a> = BTreeMap<PartnerKind, Vec<&'a Organisation>>;

/// The regions and municipalities to which gaps are limited.
struct Within {
    regions: BTreeSet<RegionId>,
    municipalities: BTreeSet<Refnis>,
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
        let is_based = |organisation: &&Organisation| {
            within.is_none() || organisation.municipality.is_some_and(has_place)
        };
        let local = local_forums(self.overview);
        let bare =
            || local.iter().filter(|place| place.forums.is_empty() && has_place(place.municipality.refnis));
        Gaps {
            missing: self.missing(&rosters),
            unmapped: unmapped(&rosters),
            absent_sectors: regions.iter().filter_map(|region| self.absent_sectors(region)).collect(),
            only_links: regions.iter().filter_map(|region| self.only_link(region)).collect(),
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

    fn absent_sectors(&self, region: &'a Region) -> Option<AbsentSectors<'a>> {
        let mut rosters = self.rosters().filter(|roster| roster.region() == region.id);
        if !rosters.any(Roster::is_mapped) {
            return None;
        }
        let partners = self.partners_in(region.id);
        let there: BTreeSet<Sector> =
            partners.iter().filter_map(|partner| self.partner(*partner)).map(|one| one.sector).collect();
        let is_absent = |sector: &Sector| *sector != Sector::Other && !there.contains(sector);
        let sectors: Vec<Sector> = Sector::ALL.into_iter().filter(is_absent).collect();
        (!sectors.is_empty()).then_some(AbsentSectors { region, sectors })
    }

    fn only_link(&self, region: &'a Region) -> Option<OnlyLink<'a>> {
        let links = self.links_of(region.id);
        match links.elsewhere.as_slice() {
            [organisation] if links.partners >= MAPPED_FROM => Some(OnlyLink { region, organisation }),
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

fn unmapped<'a>(rosters: &[&Roster<'a>]) -> Vec<Unmapped<'a>> {
    let unmapped = rosters.iter().filter(|roster| !roster.is_mapped());
    unmapped.map(|roster| Unmapped { forum: roster.forum, known: roster.known() }).collect()
}

fn has_neighbour_with_forum(municipality: &Municipality, local: &[LocalForums<'_>]) -> bool {
    local
        .iter()
        .any(|other| !other.forums.is_empty() && municipality.neighbours.contains(&other.municipality.refnis))
}
