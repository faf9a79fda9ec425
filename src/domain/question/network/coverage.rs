//! Coverage: which partners, kinds of partner and sectors a forum has.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Date, FollowUp, Forum, ForumId, Organisation, OrganisationId, PartnerKind, RegionKind, Role, Sector,
    Subject,
};
use crate::text::fold;

use super::roster::Roster;
use super::{Network, Partner};

/// What a forum has.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// How many partners are known.
    pub known: usize,
    /// How many partners there are of each kind. One may be of several.
    pub kinds: BTreeMap<PartnerKind, usize>,
    /// How many partners there are of each sector.
    pub sectors: BTreeMap<Sector, usize>,
    /// The kinds that are expected and not known to be there; none if it is not mapped yet.
    pub missing: Vec<PartnerKind>,
}

/// A partner of a forum.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnerCoverage<'a> {
    /// The partner.
    pub organisation: &'a Organisation,
    /// The kinds that it is of.
    pub kinds: Vec<PartnerKind>,
    /// Its place at the forum.
    pub cell: Cell,
    /// On how many of the last lists it is present.
    pub present: usize,
    /// How many lists these are.
    pub of: usize,
    /// The last day on which it was present.
    pub last: Option<Date>,
}

/// The place of a partner at a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// It chairs or organises the forum.
    Chairs,
    /// It has a seat.
    Seat,
    /// It has a seat and is in none of the last attendance lists.
    Away,
    /// It came more than once without a seat.
    Guest,
    /// A follow-up about the forum waits for it.
    Asked,
}

impl<'a> Network<'a> {
    /// The coverage of every forum, by id.
    pub fn coverage(&self) -> Vec<Coverage<'a>> {
        self.rosters().map(|roster| self.coverage_at(roster)).collect()
    }

    /// The coverage of a forum; none if there is no such forum.
    pub fn coverage_of(&self, forum: ForumId) -> Option<Coverage<'a>> {
        self.roster(forum).map(|roster| self.coverage_at(roster))
    }

    pub(super) fn coverage_at(&self, roster: &Roster<'a>) -> Coverage<'a> {
        let mut kinds: BTreeMap<_, _> = PartnerKind::ALL.into_iter().map(|kind| (kind, 0)).collect();
        let mut sectors: BTreeMap<_, _> = Sector::ALL.into_iter().map(|sector| (sector, 0)).collect();
        for partner in roster.partners.iter().filter_map(|partner| self.partners.get(partner)) {
            *sectors.entry(partner.organisation.sector).or_default() += 1;
            for kind in &partner.kinds {
                *kinds.entry(*kind).or_default() += 1;
            }
        }
        let missing = self.missing_at(roster);
        Coverage { forum: roster.forum, known: roster.known(), kinds, sectors, missing }
    }

    /// The kinds of partner that are expected in a forum and not known to be there. Nothing is missing in a forum of a
    /// province, or in one of which too few partners are known.
    pub(super) fn missing_at(&self, roster: &Roster<'_>) -> Vec<PartnerKind> {
        if !roster.is_mapped() || !self.is_local(roster) {
            return Vec::new();
        }
        let mut missing: Vec<PartnerKind> =
            PartnerKind::ALL.into_iter().filter(|kind| !roster.forum.not_needed.contains(kind)).collect();
        for partner in roster.partners.iter().filter_map(|partner| self.partners.get(partner)) {
            missing.retain(|kind| !partner.kinds.contains(kind));
        }
        missing
    }

    /// Whether it is a forum of a region rather than of a province.
    pub(super) fn is_local(&self, roster: &Roster<'_>) -> bool {
        let region = self.overview.regions().get(roster.region());
        region.is_some_and(|region| region.kind == RegionKind::Region)
    }

    /// Everybody who sits in a forum, came as a guest, or was asked, by sector and then by name.
    pub fn partners_of(&self, forum: ForumId) -> Vec<PartnerCoverage<'a>> {
        let Some(roster) = self.roster(forum) else { return Vec::new() };
        let asked = self.asked(forum).into_iter().map(|organisation| organisation.id).collect();
        let mut partners = self.partners_at(roster, &asked);
        partners.sort_by_cached_key(|partner| {
            let organisation = partner.organisation;
            (organisation.sector, fold(&organisation.name), organisation.id)
        });
        partners
    }

    /// The same in no particular order, where it is known who was asked.
    pub(super) fn partners_at(
        &self,
        roster: &Roster<'a>,
        asked: &BTreeSet<OrganisationId>,
    ) -> Vec<PartnerCoverage<'a>> {
        let seated = roster.partners.iter().filter_map(|partner| self.seated(roster, *partner));
        seated.chain(self.unseated(roster, asked)).collect()
    }

    fn seated(&self, roster: &Roster<'a>, partner: OrganisationId) -> Option<PartnerCoverage<'a>> {
        let Partner { organisation, kinds, .. } = self.partners.get(&partner)?;
        let seats = || roster.seats_of(partner);
        let attendances = seats().map(|seat| roster.attendance(seat, self.counted_from()));
        let best = attendances.max_by_key(|attendance| (attendance.present(), attendance.last))?;
        let cell = if seats().any(|seat| seat.role != Role::Member) {
            Cell::Chairs
        } else if seats().all(|seat| roster.is_away(seat)) {
            Cell::Away
        } else {
            Cell::Seat
        };
        let (present, of) = (best.present(), best.of());
        Some(PartnerCoverage { organisation, kinds: kinds.clone(), cell, present, of, last: best.last })
    }

    /// The guests of a forum, and those who were asked.
    fn unseated(&self, roster: &Roster<'a>, asked: &BTreeSet<OrganisationId>) -> Vec<PartnerCoverage<'a>> {
        let of = roster.shown().len();
        let unseated = |organisation: &'a Organisation, cell, present, last| PartnerCoverage {
            organisation,
            kinds: organisation.partner_kinds(),
            cell,
            present,
            of,
            last,
        };
        let guests = self.guests(roster);
        let is_guest = |id: OrganisationId| guests.iter().any(|guest| guest.organisation.id == id);
        let asked = asked.iter().filter(|asked| !roster.has(**asked) && !is_guest(**asked));
        let asked = asked.filter_map(|asked| self.overview.organisations().get(*asked));
        let asked = asked.filter(|asked| !asked.own);
        let asked: Vec<_> = asked.map(|asked| unseated(asked, Cell::Asked, 0, None)).collect();
        let guests = guests
            .iter()
            .map(|guest| unseated(guest.organisation, Cell::Guest, guest.times, Some(guest.last)));
        guests.chain(asked).collect()
    }

    /// The partners for whom an open follow-up about a forum waits, or for somebody of theirs; by id.
    pub fn asked(&self, forum: ForumId) -> Vec<&'a Organisation> {
        let is_about =
            |follow_up: &&FollowUp| follow_up.is_open() && follow_up.about == Subject::Forum(forum);
        let follow_ups = self.overview.follow_ups().iter().filter(is_about);
        let ids = follow_ups.filter_map(|follow_up| self.asked_by(follow_up));
        let mut asked: Vec<_> = ids.filter_map(|id| self.overview.organisations().get(id)).collect();
        asked.retain(|organisation| !organisation.own);
        asked.sort_by_key(|organisation| organisation.id);
        asked.dedup_by_key(|organisation| organisation.id);
        asked
    }
}
