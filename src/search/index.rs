//! The search over organisations, by anything they are called and by where they are.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::matcher::{Match, Matcher, Text, Weight};
use super::query::Query;
use super::score::Score;
use super::searchable::Searchable;
use crate::domain::{Municipality, NameKind, Organisation, OrganisationId, Overview, RegionId};
use crate::text::fold;

/// All organisations of an overview, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// By name.
    entries: Vec<Entry>,
}

/// An organisation that matches a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The organisation.
    pub organisation: OrganisationId,
    /// How well it matches.
    pub score: Score,
    /// The fields in which the words of the query were found, the most telling first; never empty.
    pub matches: Vec<FieldMatch>,
}

/// A field in which words of a query were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMatch {
    /// The field.
    pub field: Field,
    /// The characters of its text that match, ascending.
    pub positions: Vec<usize>,
}

/// A field by which an organisation can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The full name.
    Name,
    /// The abbreviation.
    Abbreviation,
    /// The alias at this place among its aliases.
    Alias(usize),
    /// The former name at this place among its former names.
    FormerName(usize),
    /// The municipality where it has its seat.
    Municipality,
    /// The name of a region in which it sits in a forum.
    Region(RegionId),
}

impl Field {
    /// The text of this field of `organisation`, to which the positions of a match belong.
    pub fn text<'a>(self, organisation: &'a Organisation, overview: &'a Overview) -> Option<&'a str> {
        match self {
            Self::Name => Some(&organisation.name),
            Self::Abbreviation => organisation.abbreviation.as_deref(),
            Self::Alias(nth) => organisation.aliases.get(nth).map(String::as_str),
            Self::FormerName(nth) => organisation.former_names.get(nth).map(String::as_str),
            Self::Municipality => {
                organisation.municipality.and_then(Municipality::find).map(|found| found.name.as_str())
            }
            Self::Region(id) => overview.regions().get(id).map(|region| region.name.as_str()),
        }
    }

    const fn weight(self) -> Weight {
        match self {
            Self::Name | Self::Abbreviation => Weight::Name,
            Self::Alias(_) => Weight::Alias,
            Self::FormerName(_) => Weight::FormerName,
            Self::Municipality => Weight::Seat,
            Self::Region(_) => Weight::MeetingPlace,
        }
    }
}

#[derive(Debug, Clone)]
struct Entry {
    id: OrganisationId,
    fields: Vec<Field>,
    texts: Vec<Text>,
    folded_name: String,
    /// Whether it sits in a forum that I sit in too.
    is_near: bool,
}

/// Where an organisation has a place.
#[derive(Default)]
struct Places {
    regions: BTreeSet<RegionId>,
    beside_me: bool,
}

impl Index {
    /// The index of the organisations in `overview`.
    pub fn new(overview: &Overview) -> Self {
        let places = places(overview);
        let mut entries: Vec<Entry> = overview
            .organisations()
            .iter()
            .map(|organisation| Entry::new(organisation, places.get(&organisation.id), overview))
            .collect();
        entries.sort_by(|a, b| (&a.folded_name, a.id).cmp(&(&b.folded_name, b.id)));
        Self { entries }
    }

    /// The organisations that match every word of `query`, the best first, at most `limit`. Of equals
    /// come first those that sit in a forum of mine, then shorter names, then the alphabet. No query,
    /// no hits.
    /// `overview` must be the one that the index is of.
    pub fn search(&self, _overview: &Overview, query: &str, limit: usize) -> Vec<Hit> {
        let query = Query::new(query);
        if query.is_empty() {
            return Vec::new();
        }
        let matcher = Matcher::new(&query, &self.entries.iter().map(|entry| entry.texts.as_slice()));
        let mut found: Vec<(&Entry, Match)> = self
            .entries
            .iter()
            .filter_map(|entry| matcher.find(&entry.texts).map(|found| (entry, found)))
            .collect();
        // The entries stand by name and id, and a stable sort leaves equals so.
        found.sort_by_key(|(entry, found)| {
            (Reverse(found.score), !entry.is_near, entry.folded_name.chars().count())
        });
        found.into_iter().take(limit).map(|(entry, found)| entry.hit(found)).collect()
    }

    /// The organisations that come first by name, at most `limit`, for when nothing has been typed yet.
    pub fn first_by_name(&self, _overview: &Overview, limit: usize) -> Vec<OrganisationId> {
        self.entries.iter().map(|entry| entry.id).take(limit).collect()
    }

    /// Brings the index up to date with `overview`, of which these organisations changed, came or went,
    /// or have other places since.
    pub fn update(&mut self, overview: &Overview, _changed: &BTreeSet<OrganisationId>) {
        *self = Self::new(overview);
    }
}

impl Entry {
    fn new(organisation: &Organisation, places: Option<&Places>, overview: &Overview) -> Self {
        let regions = places.into_iter().flat_map(|places| places.regions.iter().copied());
        let (fields, texts) = fields(organisation)
            .chain(regions.map(Field::Region))
            .filter_map(|field| {
                let searchable = Searchable::new(field.text(organisation, overview)?);
                Some((field, Text { searchable, weight: field.weight() }))
            })
            .unzip();
        Self {
            id: organisation.id,
            fields,
            texts,
            folded_name: fold(&organisation.name),
            is_near: places.is_some_and(|places| places.beside_me),
        }
    }

    fn hit(&self, found: Match) -> Hit {
        let matches = (found.positions.into_iter())
            .map(|(text, positions)| FieldMatch { field: self.fields[text], positions })
            .collect();
        Hit { organisation: self.id, score: found.score, matches }
    }
}

fn fields(organisation: &Organisation) -> impl Iterator<Item = Field> {
    let (mut aliases, mut former_names) = (0.., 0..);
    organisation
        .names()
        .filter_map(move |name| match name.kind {
            NameKind::Name => Some(Field::Name),
            NameKind::Abbreviation => Some(Field::Abbreviation),
            NameKind::Alias => aliases.next().map(Field::Alias),
            NameKind::FormerName => former_names.next().map(Field::FormerName),
        })
        .chain(organisation.municipality.map(|_| Field::Municipality))
}

fn places(overview: &Overview) -> BTreeMap<OrganisationId, Places> {
    let mut places: BTreeMap<OrganisationId, Places> = BTreeMap::new();
    for membership in overview.memberships().iter() {
        let Some(forum) = overview.forums().get(membership.forum) else { continue };
        let places = places.entry(membership.organisation).or_default();
        places.regions.insert(forum.region);
        places.beside_me |= !forum.involvement.is_outside();
    }
    places
}
