//! Links: with whom an organisation sits most often, and what ties a region to the others.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::{ForumId, Organisation, OrganisationId, RegionId};

use super::Network;

/// An organisation that sits in the same forums as another one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Companion<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// How many forums they share.
    pub shared: usize,
}

/// The partners of a region, and which of them also sit outside it.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionLinks<'a> {
    /// How many different partners sit in its forums.
    pub partners: usize,
    /// Those that also sit in a forum of another region, by name.
    pub elsewhere: Vec<&'a Organisation>,
}

impl<'a> Network<'a> {
    /// With whom an organisation shares forums: most forums first, then by name.
    pub fn companions(&self, organisation: OrganisationId) -> Vec<Companion<'a>> {
        let mut forums: Vec<ForumId> = self.seats_of(organisation).iter().map(|seat| seat.forum).collect();
        forums.sort_unstable();
        forums.dedup();
        let mut shared: BTreeMap<OrganisationId, usize> = BTreeMap::new();
        for roster in forums.iter().filter_map(|forum| self.roster(*forum)) {
            for partner in roster.partners.iter().filter(|partner| **partner != organisation) {
                *shared.entry(*partner).or_default() += 1;
            }
        }
        let companion = |(id, shared)| Some(Companion { organisation: self.partner(id)?, shared });
        let mut companions: Vec<_> = shared.into_iter().filter_map(companion).collect();
        companions
            .sort_by_key(|companion| (Reverse(companion.shared), self.place_of(companion.organisation.id)));
        companions
    }

    /// The partners in the forums of a region itself, not in those of the regions within it.
    pub(super) fn partners_in(&self, region: RegionId) -> Vec<OrganisationId> {
        let rosters = self.rosters().filter(|roster| roster.region() == region);
        let mut partners: Vec<_> = rosters.flat_map(|roster| roster.partners.iter().copied()).collect();
        partners.sort_unstable();
        partners.dedup();
        partners
    }

    /// The partners of a region, and which of them also sit outside it.
    pub fn links_of(&self, region: RegionId) -> RegionLinks<'a> {
        let partners = self.partners_in(region);
        let mut elsewhere: Vec<_> =
            partners.iter().copied().filter(|partner| self.sits_outside(*partner, region)).collect();
        elsewhere.sort_by_cached_key(|partner| self.place_of(*partner));
        RegionLinks {
            partners: partners.len(),
            elsewhere: elsewhere.into_iter().filter_map(|partner| self.partner(partner)).collect(),
        }
    }

    /// Whether a partner sits in a forum of another region.
    pub(super) fn sits_outside(&self, partner: OrganisationId, region: RegionId) -> bool {
        let is_outside = |forum| self.roster(forum).is_some_and(|roster| roster.region() != region);
        self.seats_of(partner).iter().any(|seat| is_outside(seat.forum))
    }
}
