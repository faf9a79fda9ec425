//! The index of everything that people know by name: organisations, people, forums, regions and municipalities, by their
//! names and the places where they are.

mod columns;
mod covered;
mod evaluator;
mod field;
mod groups;
mod letter_sets;
mod rank;
mod requirements;
mod scan;
#[cfg(test)]
mod tests;
mod word;

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::sync::Arc;

pub use field::{FieldMatch, PlaceName, SearchedField, SectorName};

use super::matcher::{Matcher, Text};
use super::score::{Grade, Score};
use super::searchable::{Searchable, origins};
use super::session::{Session, Stop};
use super::target::{Target, TargetKind, TargetKinds, TargetRef};
use crate::domain::{
    Municipality, Organisation, OrganisationId, Overview, RecordId, Refnis, RegionId, Sector,
};
use columns::{Columns, Marks};
use evaluator::{Evaluator, FieldPlace};
use field::{FieldText, each_own_field, each_shared_field};
use groups::GroupNumber;
use rank::{Rank, Ranked};

pub(super) use columns::SlotNumber;
pub(super) use covered::SharedCandidates;
pub(super) use scan::{Scan, Slots};

/// Everything in an overview that people know by name, ready to be searched. It holds only what a search needs to find
/// it; the texts of the few that are shown are read from the overview.
#[derive(Debug, Clone)]
pub struct Index {
    columns: Columns,
    /// Only has the organisations and people that sit in a forum.
    presence: BTreeMap<Target, Presence>,
    sector_name: SectorName,
    /// Replaced by each update, so that a session notices that its earlier results are out of date.
    version: Arc<()>,
}

/// What matches a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record or municipality that matches.
    pub target: Target,
    /// The score of the match; the higher, the better.
    pub score: Score,
    /// The fields in which the words of the query were found, the most telling first; empty only in a list
    /// of what was not searched for.
    pub matches: Arc<[FieldMatch]>,
}

impl Hit {
    /// A hit in a list of what was not searched for.
    pub fn unmatched(target: Target) -> Self {
        Self { target, score: Score::default(), matches: Arc::default() }
    }
}

/// Where a target is, in forums.
#[derive(Debug, Clone, Default)]
struct Presence {
    regions: BTreeSet<RegionId>,
    shares_forum: bool,
}

/// The sources of the fields of a target.
#[derive(Debug, Clone, Copy)]
struct Source<'a> {
    of: TargetRef<'a>,
    /// Where a person works.
    employer: Option<&'a Organisation>,
    presence: Option<&'a Presence>,
    overview: &'a Overview,
    sector_name: SectorName,
}

/// The groups of organisations and people found so far while they are added, by where their shared fields come from.
type KnownGroups<'a> =
    BTreeMap<(Option<Refnis>, Option<Sector>, Option<&'a BTreeSet<RegionId>>), GroupNumber>;

impl Index {
    /// The index of an overview, and of the municipalities. Sectors are found by their names as `sector_name` gives them.
    pub fn new(overview: &Overview, sector_name: SectorName) -> Self {
        let presence = presence(overview, |_| true);
        let count = overview.organisations().len() + overview.persons().len();
        let mut columns = Columns::with_room_for(count);
        let mut known = KnownGroups::new();
        // Both are in the order of the targets.
        let mut present = presence.iter().peekable();
        let mut employers = employers(overview).into_iter();
        for of in targets(overview) {
            let employer = if let TargetRef::Person(_) = of { employers.next().flatten() } else { None };
            while present.next_if(|(target, _)| **target < of.target()).is_some() {}
            let presence =
                present.next_if(|(target, _)| **target == of.target()).map(|(_, presence)| presence);
            let source = Source { of, employer, presence, overview, sector_name };
            let (marks, group) = (source.marks(), source.group(&mut columns, &mut known));
            columns.push(of.target(), marks, group, |visit| each_own_field(of, source.employer, visit));
        }
        columns.finish();
        Self { columns, presence, sector_name, version: Arc::default() }
    }

    /// Updates the index to `overview`, in which these records were added, changed or removed, or sit in other forums.
    /// The time depends on the number of changes and memberships; after a great many changes the index is rebuilt.
    pub fn update(&mut self, overview: &Overview, changed: &BTreeSet<RecordId>) {
        if self.columns.moved() + changed.len() > 1_000 + overview.organisations().len() / 4 {
            *self = Self::new(overview, self.sector_name);
            return;
        }
        let changed: BTreeSet<Target> = changed.iter().copied().filter_map(Target::of).collect();
        for target in &changed {
            self.presence.remove(target);
        }
        // Not `append`, which would go through the presence of all others.
        for (target, presence) in presence(overview, |target| changed.contains(&target)) {
            self.presence.insert(target, presence);
        }
        let mut known = KnownGroups::new();
        for &target in &changed {
            let Some(of) = target.get(overview) else {
                self.columns.remove(target);
                continue;
            };
            let source = Source::new(of, self.presence.get(&target), overview, self.sector_name);
            let (marks, group) = (source.marks(), source.group(&mut self.columns, &mut known));
            let each_field = |visit: &mut dyn FnMut(_)| each_own_field(of, source.employer, visit);
            self.columns.replace(target, marks, group, each_field);
        }
        self.version = Arc::default();
    }

    /// What matches every word of `query` and is of one of these kinds, the best first, at most `limit`. Ties are broken
    /// in favour of organisations, then of what is in a forum of the user, then of shorter names, then by the alphabet.
    /// An empty query finds nothing.
    /// `overview` must be the one that the index was built from.
    pub fn search(&self, overview: &Overview, query: &str, kinds: TargetKinds, limit: usize) -> Vec<Hit> {
        let stop = Stop::default();
        Session::default().search(self, overview, query, kinds, limit, &stop).unwrap_or_default()
    }

    /// The first targets of these kinds, at most `limit`, to show before anything is typed: kind by kind, by name.
    pub fn first_by_name(&self, kinds: TargetKinds, limit: usize) -> Vec<Target> {
        let mut first: BinaryHeap<(TargetKind, &[u8], Target)> = BinaryHeap::new();
        for (target, name) in self.columns.names(kinds) {
            let this = (target.kind(), name, target);
            if first.len() < limit {
                first.push(this);
            } else if let Some(mut last) = first.peek_mut()
                && this.cmp(&last) == Ordering::Less
            {
                *last = this;
            }
        }
        first.into_sorted_vec().into_iter().map(|(.., target)| target).collect()
    }

    /// A pointer that is equal to another only for the same version of the same index.
    pub(super) const fn version(&self) -> &Arc<()> {
        &self.version
    }

    /// The number of slots, empty ones included.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// Matches the target in a slot by its characters; `None` when it does not match.
    fn hit_by_characters(&self, number: SlotNumber, matcher: &Matcher, overview: &Overview) -> Option<Hit> {
        let source = self.source(number, overview)?;
        let fields: Vec<FieldText<'_>> = source.fields().flat_map(FieldText::readings).collect();
        let text = |field: &FieldText<'_>| Text {
            searchable: Searchable::read(field.text, field.read_as),
            weight: field.weight,
        };
        let found = matcher.find(&fields.iter().map(text).collect::<Vec<_>>())?;
        let positions = found.positions.into_iter();
        let matches = positions.filter_map(|(nth, positions)| Some((fields.get(nth)?.field, positions)));
        Some(source.hit(found.score, matches))
    }

    /// The same by the bytes of the index, which is faster. It needs an ASCII query and a grade that is known.
    fn hit_by_bytes(
        &self,
        number: SlotNumber,
        least: Grade,
        evaluator: &Evaluator<'_>,
        overview: &Overview,
    ) -> Option<Hit> {
        let source = self.source(number, overview)?;
        let shared = OnceCell::new();
        let field = |place| match place {
            FieldPlace::Own(nth) => source.own_field(nth),
            FieldPlace::Shared(nth) => shared.get_or_init(|| source.shared_fields()).get(nth).copied(),
        };
        let (score, positions) = evaluator.find(number, least, |place, read_as, letters| {
            field(place).map(|field| origins(field.text, read_as, letters)).unwrap_or_default()
        })?;
        let matches = positions.filter_map(|(place, positions)| Some((field(place)?.field, positions)));
        Some(source.hit(score, matches))
    }

    fn source<'a>(&'a self, number: SlotNumber, overview: &'a Overview) -> Option<Source<'a>> {
        let target = self.columns.target(number);
        let of = target.get_near(overview, number as usize)?;
        Some(Source::new(of, self.presence.get(&target), overview, self.sector_name))
    }

    fn rank(&self, number: SlotNumber, score: Score) -> Rank {
        Rank::new(score, self.columns.summary(number))
    }

    fn ranked(&self, number: SlotNumber, rank: Rank) -> Ranked<'_> {
        let name = self.columns.name(number);
        Ranked::new(rank, name, self.columns.target(number), number)
    }
}

impl<'a> Source<'a> {
    fn new(
        of: TargetRef<'a>,
        presence: Option<&'a Presence>,
        overview: &'a Overview,
        sector_name: SectorName,
    ) -> Self {
        Self { of, employer: field::employer(of, overview), presence, overview, sector_name }
    }

    /// The fields, the name first and the shared ones last.
    fn fields(&self) -> impl Iterator<Item = FieldText<'a>> {
        self.own_fields().into_iter().chain(self.shared_fields())
    }

    fn own_fields(&self) -> Vec<FieldText<'a>> {
        let mut fields = Vec::new();
        each_own_field(self.of, self.employer, &mut |field| fields.push(field));
        fields
    }

    fn own_field(&self, nth: usize) -> Option<FieldText<'a>> {
        let (mut count, mut found) = (0, None);
        each_own_field(self.of, self.employer, &mut |field| {
            if count == nth {
                found = Some(field);
            }
            count += 1;
        });
        found
    }

    fn shared_fields(&self) -> Vec<FieldText<'a>> {
        let mut fields = Vec::new();
        let mut push = |field| fields.push(field);
        let regions = self.regions();
        each_shared_field(self.of, self.employer, &regions, self.overview, self.sector_name, &mut push);
        fields
    }

    /// The regions in which it is at the table; for a forum, the region it belongs to.
    fn regions(&self) -> BTreeSet<RegionId> {
        match self.of {
            TargetRef::Forum(forum) => BTreeSet::from([forum.region]),
            _ => self.presence.map_or_else(BTreeSet::new, |presence| presence.regions.clone()),
        }
    }

    fn marks(&self) -> Marks {
        let shares_forum = match self.of {
            TargetRef::Forum(forum) => !self.overview.is_outside(forum.id),
            _ => self.presence.is_some_and(|presence| presence.shares_forum),
        };
        Marks::new(self.of.target().kind(), shares_forum)
    }

    /// The group with its shared fields.
    fn group(&self, columns: &mut Columns, known: &mut KnownGroups<'a>) -> GroupNumber {
        if !matches!(self.of, TargetRef::Organisation(_) | TargetRef::Person(_)) {
            return self.new_group(columns);
        }
        let (municipality, sector) = field::shared_sources(self.of, self.employer);
        let regions = self.presence.map(|presence| &presence.regions);
        let known = known.entry((municipality, sector, regions));
        *known.or_insert_with(|| self.new_group(columns))
    }

    fn new_group(&self, columns: &mut Columns) -> GroupNumber {
        let fields = self.shared_fields();
        let bundles = fields.chunk_by(|one, next| one.field.always_comes_with(next.field));
        columns.group(bundles.map(<[_]>::to_vec))
    }

    /// The hit with these positions in its fields, and in their other readings.
    fn hit(&self, score: Score, found: impl Iterator<Item = (SearchedField, Vec<usize>)>) -> Hit {
        let mut matches: Vec<FieldMatch> = Vec::new();
        for (field, positions) in found {
            // The readings of one field come one after the other.
            match matches.last_mut() {
                Some(last) if last.field == field => {
                    last.positions.extend(positions);
                    last.positions.sort_unstable();
                }
                _ => matches.push(FieldMatch { field, positions }),
            }
        }
        // Two letters of a reading may come from one character.
        for found in &mut matches {
            found.positions.dedup();
        }
        Hit { target: self.of.target(), score, matches: matches.into() }
    }
}

/// Everything that can be found, in the order of the targets.
fn targets(overview: &Overview) -> impl Iterator<Item = TargetRef<'_>> {
    let organisations = overview.organisations().iter().map(TargetRef::Organisation);
    let persons = overview.persons().iter().map(TargetRef::Person);
    let forums = overview.forums().iter().map(TargetRef::Forum);
    let regions = overview.regions().iter().map(TargetRef::Region);
    let mut municipalities: Vec<_> = Municipality::all().iter().map(TargetRef::Municipality).collect();
    municipalities.sort_by_key(|municipality| municipality.target());
    organisations.chain(persons).chain(forums).chain(regions).chain(municipalities)
}

/// Where each person works, person by person. One pass over the organisations finds them all: looking up each by itself
/// took a tenth of the time to build an index.
fn employers(overview: &Overview) -> Vec<Option<&Organisation>> {
    let mut employers = vec![None; overview.persons().len()];
    let wanted = overview.persons().iter().zip(0..);
    let mut wanted: Vec<(OrganisationId, usize)> =
        wanted.filter_map(|(person, nth)| Some((person.organisation?, nth))).collect();
    wanted.sort_unstable();
    let mut organisations = overview.organisations().iter().peekable();
    for (id, nth) in wanted {
        while organisations.next_if(|organisation| organisation.id < id).is_some() {}
        employers[nth] = organisations.peek().copied().filter(|organisation| organisation.id == id);
    }
    employers
}

/// The presence in forums of the `wanted` organisations and people.
fn presence(overview: &Overview, wanted: impl Fn(Target) -> bool) -> BTreeMap<Target, Presence> {
    let mut presence: BTreeMap<Target, Presence> = BTreeMap::new();
    for membership in overview.memberships().iter() {
        let organisation = Some(Target::Organisation(membership.organisation));
        let both = organisation.into_iter().chain(membership.person.map(Target::Person));
        for target in both.filter(|target| wanted(*target)) {
            let Some(forum) = overview.forums().get(membership.forum) else { continue };
            let presence = presence.entry(target).or_default();
            presence.regions.insert(forum.region);
            presence.shares_forum |= !overview.is_outside(forum.id);
        }
    }
    presence
}
