//! The index of organisations, by their names and the places where they are.

mod columns;
mod evaluator;
mod field;
mod letter_sets;
mod rank;
mod requirements;
mod scan;
#[cfg(test)]
mod tests;
mod word;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::sync::Arc;

pub use field::{FieldMatch, SearchedField};

use super::matcher::{Match, Matcher, Text};
use super::score::{Grade, Score, Weight};
use super::searchable::{Searchable, origins};
use super::session::{Session, Stop};
use crate::domain::{Organisation, OrganisationId, Overview, RegionId};
use columns::Columns;
use evaluator::Evaluator;
use field::fields;
use rank::{Rank, Ranked};

pub(super) use columns::SlotNumber;
pub(super) use scan::{Scan, Slots};

/// All organisations of an overview, ready to be searched. It holds only what a search needs to find them; the texts
/// of the few that are shown are read from the overview.
#[derive(Debug, Clone, Default)]
pub struct Index {
    columns: Columns,
    /// Only has the organisations that sit in a forum.
    presence: BTreeMap<OrganisationId, Presence>,
    /// Replaced by each update, so that a session notices that its earlier results are out of date.
    version: Arc<()>,
}

/// An organisation that matches a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The score of the match; the higher, the better.
    pub score: Score,
    /// The fields in which the words of the query were found, the most telling first; never empty.
    pub matches: Arc<[FieldMatch]>,
}

/// Where an organisation sits in forums.
#[derive(Debug, Clone, Default)]
struct Presence {
    regions: BTreeSet<RegionId>,
    shares_forum: bool,
}

/// The records from which the fields of an organisation are read.
#[derive(Debug, Clone, Copy)]
struct Source<'a> {
    organisation: &'a Organisation,
    presence: Option<&'a Presence>,
    overview: &'a Overview,
}

impl Index {
    /// The index of the organisations in `overview`.
    pub fn new(overview: &Overview) -> Self {
        let presence = presence(overview, |_| true);
        let mut columns = Columns::with_room_for(overview.organisations().len());
        for organisation in overview.organisations().iter() {
            let source = Source { organisation, presence: presence.get(&organisation.id), overview };
            columns.push(organisation.id, shares_forum(source.presence), source.texts());
        }
        columns.finish();
        Self { columns, presence, version: Arc::default() }
    }

    /// Updates the index to `overview`, in which these organisations were added, changed or removed, or sit in other
    /// forums. The time depends on the number of changes and memberships; after a great many changes the index is
    /// rebuilt.
    pub fn update(&mut self, overview: &Overview, changed: &BTreeSet<OrganisationId>) {
        if self.columns.moved() + changed.len() > 1_000 + overview.organisations().len() / 4 {
            *self = Self::new(overview);
            return;
        }
        let mut presence = presence(overview, |id| changed.contains(&id));
        for &id in changed {
            let Some(organisation) = overview.organisations().get(id) else {
                self.columns.remove(id);
                self.presence.remove(&id);
                continue;
            };
            let presence = presence.remove(&id);
            let source = Source { organisation, presence: presence.as_ref(), overview };
            self.columns.replace(id, shares_forum(source.presence), source.texts());
            match presence {
                Some(presence) => self.presence.insert(id, presence),
                None => self.presence.remove(&id),
            };
        }
        self.version = Arc::default();
    }

    /// The organisations that match every word of `query`, the best first, at most `limit`. Ties are broken in favour
    /// of organisations in a forum of the user, then of shorter names, then by the alphabet. An empty query finds
    /// nothing.
    /// `overview` must be the one that the index was built from.
    pub fn search(&self, overview: &Overview, query: &str, limit: usize) -> Vec<Hit> {
        Session::default().search(self, overview, query, limit, &Stop::default()).unwrap_or_default()
    }

    /// The first organisations by name, at most `limit`, to show before anything is typed.
    pub fn first_by_name(&self, limit: usize) -> Vec<OrganisationId> {
        let mut first: BinaryHeap<(&[u8], OrganisationId)> = BinaryHeap::new();
        for (id, name) in self.columns.names() {
            let this = (name, id);
            if first.len() < limit {
                first.push(this);
            } else if let Some(mut last) = first.peek_mut()
                && this.cmp(&last) == Ordering::Less
            {
                *last = this;
            }
        }
        first.into_sorted_vec().into_iter().map(|(_, id)| id).collect()
    }

    /// A pointer that is equal to another only for the same version of the same index.
    pub(super) const fn version(&self) -> &Arc<()> {
        &self.version
    }

    /// The number of slots, empty ones included.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// Matches the organisation in a slot by its characters; `None` when it does not match.
    fn hit_by_characters(&self, number: SlotNumber, matcher: &Matcher, overview: &Overview) -> Option<Hit> {
        let source = self.source(number, overview)?;
        let text = |(field, text): (SearchedField, &str)| Text {
            searchable: Searchable::new(text),
            weight: field.weight(),
        };
        let texts: Vec<_> = source.fields().map(text).collect();
        Some(source.hit(matcher.find(&texts)?))
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
        let found = evaluator.find(number, least, |nth, letters| {
            source.field(nth).map(|(_, text)| origins(text, letters)).unwrap_or_default()
        });
        Some(source.hit(found?))
    }

    fn source<'a>(&'a self, number: SlotNumber, overview: &'a Overview) -> Option<Source<'a>> {
        let organisation = overview.organisations().get_near(self.columns.id(number), number as usize)?;
        Some(Source { organisation, presence: self.presence.get(&organisation.id), overview })
    }

    fn rank(&self, number: SlotNumber, score: Score) -> Rank {
        Rank::new(score, self.columns.summary(number))
    }

    fn ranked(&self, number: SlotNumber, rank: Rank) -> Ranked<'_> {
        let name = self.columns.name(self.columns.slot(number));
        Ranked::new(rank, name, self.columns.id(number), number)
    }
}

impl<'a> Source<'a> {
    /// The fields with their texts, the name first.
    fn fields(&self) -> impl Iterator<Item = (SearchedField, &'a str)> + use<'a> {
        let Self { organisation, presence, overview } = *self;
        let regions = presence.into_iter().flat_map(|presence| presence.regions.iter().copied());
        fields(organisation, regions)
            .filter_map(move |field| field.text(organisation, overview).map(|text| (field, text)))
    }

    fn field(&self, nth: usize) -> Option<(SearchedField, &'a str)> {
        self.fields().nth(nth)
    }

    /// The texts with their weights.
    fn texts(&self) -> impl Iterator<Item = (&'a str, Weight)> + use<'a> {
        self.fields().map(|(field, text)| (text, field.weight()))
    }

    fn hit(&self, found: Match) -> Hit {
        let matches = found
            .positions
            .into_iter()
            .filter_map(|(nth, positions)| self.field(nth).map(|(field, _)| FieldMatch { field, positions }));
        Hit { organisation: self.organisation.id, score: found.score, matches: matches.collect() }
    }
}

fn shares_forum(presence: Option<&Presence>) -> bool {
    presence.is_some_and(|presence| presence.shares_forum)
}

/// The presence of the `wanted` organisations in forums.
fn presence(
    overview: &Overview,
    wanted: impl Fn(OrganisationId) -> bool,
) -> BTreeMap<OrganisationId, Presence> {
    let mut presence: BTreeMap<OrganisationId, Presence> = BTreeMap::new();
    for membership in overview.memberships().iter().filter(|membership| wanted(membership.organisation)) {
        let Some(forum) = overview.forums().get(membership.forum) else { continue };
        let presence = presence.entry(membership.organisation).or_default();
        presence.regions.insert(forum.region);
        presence.shares_forum |= !overview.is_outside(forum.id);
    }
    presence
}
