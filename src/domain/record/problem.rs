//! The invariants of an overview, stated as the problems that break them.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::domain::{Kind, Municipality, Overview, RecordId, RecordRef, Refnis, RegionId};

/// So many regions may lie within each other: a country has four such levels.
const DEEPEST: usize = 32;

/// A way in which records do not make a valid overview.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// Two records of one kind have the same id.
    #[error("two records have the id {}", .0.uuid())]
    DuplicateId(RecordId),
    /// A record refers to one that does not exist.
    #[error("{} refers to {}, which does not exist", from.uuid(), to.uuid())]
    Dangling {
        /// The record that refers.
        from: RecordId,
        /// What it refers to.
        to: RecordId,
    },
    /// A region lies within itself, through these regions.
    #[error("regions lie within each other in a circle: {0:?}")]
    RegionCycle(Vec<RegionId>),
    /// A region lies in more regions within each other than anybody could read, or a program go through.
    #[error("{} lies in more than {DEEPEST} regions within each other", .0.uuid())]
    TooDeep(RecordId),
    /// A record names a municipality that the province does not have.
    #[error("{} names an unknown municipality {refnis}", at.uuid())]
    UnknownMunicipality {
        /// The record that names it.
        at: RecordId,
        /// The code that is not known.
        refnis: Refnis,
    },
    /// A record that is known by its name, or a follow-up, has no text.
    #[error("{} has no name", .0.uuid())]
    Nameless(RecordId),
    /// An organisation sits twice in one forum through the same person.
    #[error("{} says the same as {}", .1.uuid(), .0.uuid())]
    DuplicateMembership(RecordId, RecordId),
    /// A note lists somebody twice among those who were there.
    #[error("{} lists somebody twice", .0.uuid())]
    PresentTwice(RecordId),
}

impl Problem {
    /// The record to look at first. None only for a circle of no regions, which nobody finds.
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

/// Every problem in `overview` but duplicate ids, which its tables cannot hold.
pub(super) fn find_problems(overview: &Overview) -> Vec<Problem> {
    Finder { overview, edited: None, problems: Vec::new() }.look_at_everything()
}

/// Every problem in an overview that was valid before this was edited. Only what was edited can have one, and
/// what refers to something that was removed.
pub(in crate::domain) fn find_problems_after(edited: Edited, overview: &Overview) -> Vec<Problem> {
    Finder { overview, edited: Some(edited), problems: Vec::new() }.look_at_everything()
}

struct Finder<'a> {
    overview: &'a Overview,
    /// What was edited since the overview was valid; none when it is not known ever to have been.
    edited: Option<Edited>,
    problems: Vec<Problem>,
}

/// What was edited.
pub(in crate::domain) struct Edited {
    /// The records.
    pub(in crate::domain) ids: BTreeSet<RecordId>,
    /// Whether any of them was removed.
    pub(in crate::domain) removes: bool,
}

impl<'a> Finder<'a> {
    fn look_at_everything(mut self) -> Vec<Problem> {
        for &kind in Kind::ALL {
            let suspects = self.suspects(kind);
            for &record in &suspects {
                self.look_at(record);
            }
            match kind {
                Kind::Region if !suspects.is_empty() => self.look_at_tree(),
                Kind::Membership if !suspects.is_empty() => self.look_at_seats(),
                _ => {}
            }
        }
        self.problems
    }

    /// The records of a kind that may have a problem. There can be very many organisations; they refer
    /// to nothing, and so what is removed leaves them as they are.
    fn suspects(&self, kind: Kind) -> Vec<RecordRef<'a>> {
        match &self.edited {
            Some(edited) if !edited.removes || kind == Kind::Organisation => {
                let ids = edited.ids.iter().filter(|id| id.kind() == kind);
                ids.filter_map(|id| self.overview.find(*id)).collect()
            }
            _ => self.overview.records_of(kind).collect(),
        }
    }

    fn look_at(&mut self, record: RecordRef<'_>) {
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
            RecordRef::Region(region) => self.look_at_municipalities(id, &region.municipalities),
            RecordRef::Organisation(organisation) => {
                self.look_at_municipalities(id, organisation.municipality.as_slice());
            }
            RecordRef::Note(note)
                if note.present.iter().collect::<BTreeSet<_>>().len() < note.present.len() =>
            {
                self.problems.push(Problem::PresentTwice(id));
            }
            _ => {}
        }
    }

    fn look_at_municipalities(&mut self, at: RecordId, municipalities: &[Refnis]) {
        let unknown = municipalities.iter().filter(|refnis| Municipality::find(**refnis).is_none());
        self.problems.extend(unknown.map(|refnis| Problem::UnknownMunicipality { at, refnis: *refnis }));
    }

    /// Looks at all regions, because one that is moved takes along those in it. What lies in a circle, or
    /// in a region that is too deep already, is not told of as well.
    fn look_at_tree(&mut self) {
        let mut circles = Circles::new(self.overview);
        for region in self.overview.regions.iter() {
            let mut above = self.overview.regions_above(region);
            let goes_on = above.nth(DEEPEST - 1).is_some();
            if !goes_on {
                continue;
            }
            if let Some(circle) = circles.above(region.id) {
                self.problems.push(Problem::RegionCycle(circle));
            } else if above.next().is_none() {
                self.problems.push(Problem::TooDeep(region.id.into()));
            }
        }
    }

    fn look_at_seats(&mut self) {
        let mut seen = BTreeMap::new();
        for membership in self.overview.memberships.iter() {
            if let Some(first) = seen.insert(membership.seat(), membership.id) {
                self.problems.push(Problem::DuplicateMembership(first.into(), membership.id.into()));
            }
        }
    }
}

/// Finds circles of regions, each once, and looks at each region once.
struct Circles<'a> {
    overview: &'a Overview,
    seen: BTreeSet<RegionId>,
}

impl<'a> Circles<'a> {
    const fn new(overview: &'a Overview) -> Self {
        Self { overview, seen: BTreeSet::new() }
    }

    /// The circle to which the way up from here leads, from its lowest id on; none when there is none, or
    /// when it was found before.
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
        let mut circle = way.split_off(start);
        let lowest = circle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
        circle.rotate_left(lowest);
        Some(circle)
    }
}
