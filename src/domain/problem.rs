//! The invariants of an overview, stated as the problems that break them.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use super::link::Linked;
use super::{Change, Id, Kind, Municipality, Overview, Record, RecordId, Refnis, RegionId, Table};

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

/// Every problem in an overview that was valid before `change` was made. Only what was edited can have
/// one, and what refers to something that was removed.
pub(super) fn find_problems_after(change: &Change, overview: &Overview) -> Vec<Problem> {
    let ids = change.edits().into_iter().filter_map(Change::record_id).collect();
    let edited = Some(Edited { ids, removes: change.removes() });
    Finder { overview, edited, problems: Vec::new() }.look_at_everything()
}

struct Finder<'a> {
    overview: &'a Overview,
    /// What was edited since the overview was valid; none when it is not known ever to have been.
    edited: Option<Edited>,
    problems: Vec<Problem>,
}

struct Edited {
    ids: BTreeSet<RecordId>,
    /// Whether any of them was removed.
    removes: bool,
}

impl<'a> Finder<'a> {
    fn look_at_everything(mut self) -> Vec<Problem> {
        self.look_at_regions();
        self.look_at_forums();
        self.look_at_organisations();
        self.look_at_persons();
        self.look_at_memberships();
        self.look_at_notes();
        self.look_at_meetings();
        self.look_at_follow_ups();
        self.problems
    }

    /// The records of a table that may have a problem. There can be very many organisations; they refer
    /// to nothing, and so what is removed leaves them as they are.
    fn suspects<T: Record>(&self, table: &'a Table<T>) -> Vec<&'a T>
    where
        Id<T>: TryFrom<RecordId>,
    {
        match &self.edited {
            Some(edited) if !edited.removes || T::KIND == Kind::Organisation => {
                let ids = edited.ids.iter().filter_map(|id| Id::try_from(*id).ok());
                ids.filter_map(|id| table.get(id)).collect()
            }
            _ => table.iter().collect(),
        }
    }

    fn name(&mut self, at: impl Into<RecordId>, name: &str) {
        if name.trim().is_empty() {
            self.problems.push(Problem::Nameless(at.into()));
        }
    }

    fn links<T: Record + Linked>(&mut self, record: &T)
    where
        Id<T>: Into<RecordId>,
    {
        record.each_link(&mut |to| {
            if !self.overview.contains(to) {
                self.problems.push(Problem::Dangling { from: record.id().into(), to });
            }
        });
    }

    fn municipality(&mut self, at: impl Into<RecordId>, refnis: Refnis) {
        if Municipality::find(refnis).is_none() {
            self.problems.push(Problem::UnknownMunicipality { at: at.into(), refnis });
        }
    }

    fn look_at_regions(&mut self) {
        let suspects = self.suspects(&self.overview.regions);
        for region in &suspects {
            self.name(region.id, &region.name);
            self.links(*region);
            for &refnis in &region.municipalities {
                self.municipality(region.id, refnis);
            }
        }
        if !suspects.is_empty() {
            self.look_at_tree();
        }
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

    fn look_at_forums(&mut self) {
        for forum in self.suspects(&self.overview.forums) {
            self.name(forum.id, &forum.name);
            self.links(forum);
        }
    }

    fn look_at_organisations(&mut self) {
        for organisation in self.suspects(&self.overview.organisations) {
            self.name(organisation.id, &organisation.name);
            if let Some(refnis) = organisation.municipality {
                self.municipality(organisation.id, refnis);
            }
        }
    }

    fn look_at_persons(&mut self) {
        for person in self.suspects(&self.overview.persons) {
            self.name(person.id, &person.name);
            self.links(person);
        }
    }

    fn look_at_memberships(&mut self) {
        let suspects = self.suspects(&self.overview.memberships);
        for membership in &suspects {
            self.links(*membership);
        }
        if !suspects.is_empty() {
            self.look_at_seats();
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

    fn look_at_notes(&mut self) {
        for note in self.suspects(&self.overview.notes) {
            self.links(note);
            if note.present.iter().collect::<BTreeSet<_>>().len() < note.present.len() {
                self.problems.push(Problem::PresentTwice(note.id.into()));
            }
        }
    }

    fn look_at_meetings(&mut self) {
        for meeting in self.suspects(&self.overview.meetings) {
            self.links(meeting);
        }
    }

    fn look_at_follow_ups(&mut self) {
        for follow_up in self.suspects(&self.overview.follow_ups) {
            self.name(follow_up.id, &follow_up.text);
            self.links(follow_up);
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
