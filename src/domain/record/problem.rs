//! The invariants of an overview, described by the problems that break them.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::domain::{Kind, Municipality, Overview, RecordId, RecordRef, Refnis, RegionId};

/// The deepest allowed nesting of regions. A country has four levels.
const DEEPEST: usize = 32;

/// A reason why records are not a valid overview.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// Two records of one kind have the same id.
    #[error("two records have the id {}", .0.uuid())]
    DuplicateId(RecordId),
    /// A record refers to one that does not exist.
    #[error("{} refers to {}, which does not exist", from.uuid(), to.uuid())]
    Dangling {
        /// The record with the reference.
        from: RecordId,
        /// The record that does not exist.
        to: RecordId,
    },
    /// These regions lie within each other in a cycle.
    #[error("regions contain each other: {0:?}")]
    RegionCycle(Vec<RegionId>),
    /// A region is nested too deeply for people to read and for the program to walk.
    #[error("{} lies in more than {DEEPEST} regions within each other", .0.uuid())]
    TooDeep(RecordId),
    /// A record refers to a municipality that is not in the province.
    #[error("{} names an unknown municipality {refnis}", at.uuid())]
    UnknownMunicipality {
        /// The record.
        at: RecordId,
        /// The unknown code.
        refnis: Refnis,
    },
    /// A record that must have a name or a text has none.
    #[error("{} has no name", .0.uuid())]
    Nameless(RecordId),
    /// An organisation has the same seat in a forum twice, through the same person.
    #[error("{} says the same as {}", .1.uuid(), .0.uuid())]
    DuplicateMembership(RecordId, RecordId),
    /// A note lists the same attendee twice.
    #[error("{} lists somebody twice", .0.uuid())]
    PresentTwice(RecordId),
}

impl Problem {
    /// The record to look at first. None only for a cycle without regions, which is never reported.
    pub fn record(&self) -> Option<RecordId> {
        match self {
            Self::DuplicateId(id)
            | Self::Dangling { from: id, .. }
            | Self::UnknownMunicipality { at: id, .. }
            | Self::Nameless(id)
            | Self::TooDeep(id)
            | Self::DuplicateMembership(_, id)
            | Self::PresentTwice(id) => Some(*id),
            Self::RegionCycle(regions) => regions.first().map(|&id| id.into()),
        }
    }
}

/// Every problem in `overview` except duplicate ids, which its tables cannot contain.
pub(super) fn find_problems(overview: &Overview) -> Vec<Problem> {
    Finder { overview, edited: None, problems: Vec::new() }.check_everything()
}

/// Every problem in an overview that was valid before this edit. Only edited records can have problems, and
/// records that refer to something removed.
pub(in crate::domain) fn find_problems_after(edited: Edited, overview: &Overview) -> Vec<Problem> {
    Finder { overview, edited: Some(edited), problems: Vec::new() }.check_everything()
}

struct Finder<'a> {
    overview: &'a Overview,
    /// The edits since the overview was valid; none if it may never have been valid.
    edited: Option<Edited>,
    problems: Vec<Problem>,
}

/// The records that an edit touched.
pub(in crate::domain) struct Edited {
    /// The records.
    pub(in crate::domain) ids: BTreeSet<RecordId>,
    /// Whether any of them was removed.
    pub(in crate::domain) removes: bool,
}

impl<'a> Finder<'a> {
    fn check_everything(mut self) -> Vec<Problem> {
        for &kind in Kind::ALL {
            let suspects = self.suspects(kind);
            for &record in &suspects {
                self.check_record(record);
            }
            match kind {
                Kind::Region if !suspects.is_empty() => self.check_tree(),
                Kind::Membership if !suspects.is_empty() => self.check_seats(),
                _ => {}
            }
        }
        self.problems
    }

    /// The records of a kind that may have a problem. There can be very many organisations. They refer to
    /// nothing, so a removal cannot make one invalid.
    fn suspects(&self, kind: Kind) -> Vec<RecordRef<'a>> {
        match &self.edited {
            Some(edited) if !edited.removes || kind == Kind::Organisation => {
                let ids = edited.ids.iter().filter(|id| id.kind() == kind);
                ids.filter_map(|id| self.overview.find(*id)).collect()
            }
            _ => self.overview.records_of(kind).collect(),
        }
    }

    fn check_record(&mut self, record: RecordRef<'_>) {
        let id = record.id();
        if record.name().is_some_and(|name| name.trim().is_empty()) {
            self.problems.push(Problem::Nameless(id));
        }
        record.each_link(&mut |to| {
            if !self.overview.contains(to) {
                self.problems.push(Problem::Dangling { from: id, to });
            }
        });
        match record {
            RecordRef::Region(region) => self.check_municipalities(id, &region.municipalities),
            RecordRef::Organisation(organisation) => {
                self.check_municipalities(id, organisation.municipality.as_slice());
            }
            RecordRef::Note(note)
                if note.present.iter().collect::<BTreeSet<_>>().len() < note.present.len() =>
            {
                self.problems.push(Problem::PresentTwice(id));
            }
            _ => {}
        }
    }

    fn check_municipalities(&mut self, at: RecordId, municipalities: &[Refnis]) {
        let unknown = municipalities.iter().filter(|refnis| Municipality::find(**refnis).is_none());
        self.problems.extend(unknown.map(|refnis| Problem::UnknownMunicipality { at, refnis: *refnis }));
    }

    /// Checks all regions, because moving a region moves everything in it too. Regions in a cycle, or inside
    /// a region that is already too deep, are not reported again.
    fn check_tree(&mut self) {
        let mut cycles = CycleFinder::new(self.overview);
        for region in self.overview.regions.iter() {
            let mut above = self.overview.regions_above(region);
            let goes_on = above.nth(DEEPEST - 1).is_some();
            if !goes_on {
                continue;
            }
            if let Some(cycle) = cycles.above(region.id) {
                self.problems.push(Problem::RegionCycle(cycle));
            } else if above.next().is_none() {
                self.problems.push(Problem::TooDeep(region.id.into()));
            }
        }
    }

    fn check_seats(&mut self) {
        let mut seen = BTreeMap::new();
        for membership in self.overview.memberships.iter() {
            if let Some(first) = seen.insert(membership.seat(), membership.id) {
                self.problems.push(Problem::DuplicateMembership(first.into(), membership.id.into()));
            }
        }
    }
}

/// Finds each cycle of regions once, and visits each region once.
struct CycleFinder<'a> {
    overview: &'a Overview,
    seen: BTreeSet<RegionId>,
}

impl<'a> CycleFinder<'a> {
    const fn new(overview: &'a Overview) -> Self {
        Self { overview, seen: BTreeSet::new() }
    }

    /// The cycle above this region, starting at its lowest id; none if there is none, or if it was found
    /// before.
    fn above(&mut self, region: RegionId) -> Option<Vec<RegionId>> {
        let mut way = Vec::new();
        let mut next = self.overview.regions.get(region);
        while let Some(region) = next
            && self.seen.insert(region.id)
        {
            way.push(region.id);
            next = region.parent.and_then(|parent| self.overview.regions.get(parent));
        }
        let back_at = next?.id;
        let start = way.iter().position(|id| *id == back_at)?;
        let mut cycle = way.split_off(start);
        let lowest = cycle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
        cycle.rotate_left(lowest);
        Some(cycle)
    }
}
