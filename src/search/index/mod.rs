//! The search over organisations, by anything they are called and by where they are.

mod bag;
mod columns;
mod field;
mod judge;
mod needs;
mod rank;
mod scan;
#[cfg(test)]
mod tests;
mod word;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::sync::Arc;

pub use field::{Field, FieldMatch};

use super::matcher::{Match, Matcher, Text};
use super::score::{Grade, Score, Weight};
use super::searchable::{Searchable, origins};
use super::session::{Session, Stop};
use crate::domain::{Organisation, OrganisationId, Overview, RegionId};
use columns::Columns;
use field::fields;
use judge::Judge;
use rank::{Rank, Ranked};

pub(super) use columns::SlotNumber;
pub(super) use scan::{Scan, Slots};

/// All organisations of an overview, ready to be searched. It keeps what finds them quickly; what a match
/// is worth is read from the overview, for the few that may come first.
#[derive(Debug, Clone, Default)]
pub struct Index {
    columns: Columns,
    /// Of the organisations that sit in a forum.
    places: BTreeMap<OrganisationId, Places>,
    /// Another one after each update, so that a session knows that what it remembers is no longer so.
    edition: Arc<()>,
}

/// An organisation that matches a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The organisation.
    pub organisation: OrganisationId,
    /// How well it matches.
    pub score: Score,
    /// The fields in which the words of the query were found, the most telling first; never empty.
    pub matches: Arc<[FieldMatch]>,
}

/// Where an organisation has a place.
#[derive(Debug, Clone, Default)]
struct Places {
    regions: BTreeSet<RegionId>,
    beside_me: bool,
}

/// What the fields of an organisation are read from.
#[derive(Debug, Clone, Copy)]
struct Source<'a> {
    organisation: &'a Organisation,
    places: Option<&'a Places>,
    overview: &'a Overview,
}

impl Index {
    /// The index of the organisations in `overview`.
    pub fn new(overview: &Overview) -> Self {
        let places = places(overview, |_| true);
        let mut columns = Columns::with_room_for(overview.organisations().len());
        for organisation in overview.organisations().iter() {
            let source = Source { organisation, places: places.get(&organisation.id), overview };
            columns.push(organisation.id, is_near(source.places), source.texts());
        }
        columns.made();
        Self { columns, places, edition: Arc::default() }
    }

    /// Brings the index up to date with `overview`, of which these organisations changed, came or went,
    /// or have other places since. It takes as long as there are changed ones and memberships; only when
    /// a great many have changed is the index made anew.
    pub fn update(&mut self, overview: &Overview, changed: &BTreeSet<OrganisationId>) {
        if self.columns.moved() + changed.len() > 1_000 + overview.organisations().len() / 4 {
            *self = Self::new(overview);
            return;
        }
        let mut places = places(overview, |id| changed.contains(&id));
        for &id in changed {
            let Some(organisation) = overview.organisations().get(id) else {
                self.columns.remove(id);
                self.places.remove(&id);
                continue;
            };
            let places = places.remove(&id);
            let source = Source { organisation, places: places.as_ref(), overview };
            self.columns.put(id, is_near(source.places), source.texts());
            match places {
                Some(places) => self.places.insert(id, places),
                None => self.places.remove(&id),
            };
        }
        self.edition = Arc::default();
    }

    /// The organisations that match every word of `query`, the best first, at most `limit`. Of equals
    /// come first those that sit in a forum of mine, then shorter names, then the alphabet. No query,
    /// no hits. `overview` must be the one that the index is of.
    pub fn search(&self, overview: &Overview, query: &str, limit: usize) -> Vec<Hit> {
        Session::default().search(self, overview, query, limit, &Stop::default()).unwrap_or_default()
    }

    /// The organisations that come first by name, at most `limit`, for when nothing has been typed yet.
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

    /// Which edition of which index this is.
    pub(super) const fn edition(&self) -> &Arc<()> {
        &self.edition
    }

    /// How many slots there are to be scanned.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// How the organisation in a slot matches by its characters; none when it does not.
    fn hit(&self, number: SlotNumber, matcher: &Matcher, overview: &Overview) -> Option<Hit> {
        let source = self.source(number, overview)?;
        let text =
            |(field, text): (Field, &str)| Text { searchable: Searchable::new(text), weight: field.weight() };
        let texts: Vec<_> = source.fields().map(text).collect();
        Some(source.hit(matcher.find(&texts)?))
    }

    /// How the organisation in a slot matches with a grade that it is known to have, by the bytes of the index,
    /// which takes less time.
    fn sure_hit(
        &self,
        number: SlotNumber,
        least: Grade,
        judge: &Judge<'_>,
        overview: &Overview,
    ) -> Option<Hit> {
        let source = self.source(number, overview)?;
        let found = judge.find(number, least, |nth, letters| {
            source.field(nth).map(|(_, text)| origins(text, letters)).unwrap_or_default()
        });
        Some(source.hit(found?))
    }

    fn source<'a>(&'a self, number: SlotNumber, overview: &'a Overview) -> Option<Source<'a>> {
        let organisation = overview.organisations().get_near(self.columns.id(number), number as usize)?;
        Some(Source { organisation, places: self.places.get(&organisation.id), overview })
    }

    /// The rank of the organisation in a slot that has this score.
    fn rank(&self, number: SlotNumber, score: Score) -> Rank {
        Rank::new(score, self.columns.glance(number))
    }

    /// The organisation in a slot among others that were found.
    fn ranked(&self, number: SlotNumber, rank: Rank) -> Ranked<'_> {
        let name = self.columns.name(self.columns.slot(number));
        Ranked::new(rank, name, self.columns.id(number), number)
    }
}

impl<'a> Source<'a> {
    /// The fields and their texts, the name first.
    fn fields(&self) -> impl Iterator<Item = (Field, &'a str)> + use<'a> {
        let Self { organisation, places, overview } = *self;
        let regions = places.into_iter().flat_map(|places| places.regions.iter().copied());
        fields(organisation, regions)
            .filter_map(move |field| field.text(organisation, overview).map(|text| (field, text)))
    }

    /// One of them.
    fn field(&self, nth: usize) -> Option<(Field, &'a str)> {
        self.fields().nth(nth)
    }

    /// The texts, and how much each says.
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

fn is_near(places: Option<&Places>) -> bool {
    places.is_some_and(|places| places.beside_me)
}

/// Where the organisations that are `wanted` have a place.
fn places(overview: &Overview, wanted: impl Fn(OrganisationId) -> bool) -> BTreeMap<OrganisationId, Places> {
    let mut places: BTreeMap<OrganisationId, Places> = BTreeMap::new();
    for membership in overview.memberships().iter().filter(|membership| wanted(membership.organisation)) {
        let Some(forum) = overview.forums().get(membership.forum) else { continue };
        let places = places.entry(membership.organisation).or_default();
        places.regions.insert(forum.region);
        places.beside_me |= !overview.is_outside(forum.id);
    }
    places
}
