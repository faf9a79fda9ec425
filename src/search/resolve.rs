//! Finds the record that an id, a name, an alias or an abbreviation refers to.

use std::cmp::Reverse;

use super::matcher::{Match, Matcher, Text};
use super::query::Query;
use super::score::{Grade, Weight};
use super::searchable::Searchable;
use crate::domain::{
    FollowUp, FollowUpId, ForumId, Kind, OrganisationId, Overview, RecordId, RecordRef, RegionId, RegionKind,
    Subject,
};

/// The outcome of looking up a given name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved<I> {
    /// The name means this record.
    One(I),
    /// Several records match; these are the likeliest, the best first.
    Ambiguous(Vec<Candidate<I>>),
    /// No record matches; these are the most similar ones, if any, the best first.
    Unknown(Vec<Candidate<I>>),
}

/// A record that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate<I> {
    /// Its id.
    pub id: I,
    /// Its name, or the text of a follow-up.
    pub name: String,
}

/// The id of a record of a kind that people know by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the id of the record type of the same name")]
pub enum NamedId {
    Forum(ForumId),
    Region(RegionId),
    Organisation(OrganisationId),
}

impl From<NamedId> for RecordId {
    fn from(named: NamedId) -> Self {
        Subject::from(named).into()
    }
}

impl From<NamedId> for Subject {
    fn from(named: NamedId) -> Self {
        match named {
            NamedId::Forum(id) => Self::Forum(id),
            NamedId::Region(id) => Self::Region(id),
            NamedId::Organisation(id) => Self::Organisation(id),
        }
    }
}

/// The most candidates to report; nobody reads a longer list.
const MAX_CANDIDATES: usize = 5;

/// The forum that `given` means.
pub fn resolve_forum(overview: &Overview, given: &str) -> Resolved<ForumId> {
    resolve(given, overview.forums().iter().map(|found| Entry::new(RecordRef::Forum(found), found.id)))
}

/// The region that `given` means.
pub fn resolve_region(overview: &Overview, given: &str) -> Resolved<RegionId> {
    resolve(given, overview.regions().iter().map(|found| Entry::new(RecordRef::Region(found), found.id)))
}

/// The organisation that `given` means.
pub fn resolve_organisation(overview: &Overview, given: &str) -> Resolved<OrganisationId> {
    let organisations = overview.organisations().iter();
    resolve(given, organisations.map(|found| Entry::new(RecordRef::Organisation(found), found.id)))
}

/// The forum, region or organisation that `given` means.
pub fn resolve_any(overview: &Overview, given: &str) -> Resolved<NamedId> {
    let forums =
        overview.forums().iter().map(|found| Entry::new(RecordRef::Forum(found), NamedId::Forum(found.id)));
    let regions = overview
        .regions()
        .iter()
        .map(|found| Entry::new(RecordRef::Region(found), NamedId::Region(found.id)));
    let organisations = overview
        .organisations()
        .iter()
        .map(|found| Entry::new(RecordRef::Organisation(found), NamedId::Organisation(found.id)));
    resolve(given, forums.chain(regions).chain(organisations))
}

/// The record of this kind that `given` means.
pub fn resolve_of_kind(overview: &Overview, given: &str, kind: Kind) -> Resolved<RecordId> {
    resolve(given, overview.records_of(kind).map(|found| Entry::new(found, found.id())))
}

/// The follow-up that `given` means. Those that are done are only considered when no open one matches.
pub fn resolve_follow_up(overview: &Overview, given: &str) -> Resolved<FollowUpId> {
    let open = overview.follow_ups().iter().filter(|follow_up| follow_up.is_open());
    let entry = |found: &FollowUp| Entry::new(RecordRef::FollowUp(found), found.id);
    match resolve(given, open.map(entry)) {
        Resolved::Unknown(_) => resolve(given, overview.follow_ups().iter().map(entry)),
        known => known,
    }
}

struct Entry<I> {
    id: I,
    uuid: uuid::Uuid,
    /// The first one is shown to the user.
    names: Vec<String>,
    texts: Vec<Text>,
}

impl<I> Entry<I> {
    fn new(record: RecordRef<'_>, id: I) -> Self {
        let names = names(record);
        let text = |name: &String| Text { searchable: Searchable::new(name), weight: Weight::Name };
        let texts = names.iter().map(text).collect();
        Self { id, uuid: record.id().uuid(), names, texts }
    }

    fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    fn is_called(&self, letters: &[char]) -> bool {
        !letters.is_empty() && self.texts.iter().any(|text| text.searchable.letters == letters)
    }

    /// Whether `given` is one of its names in exactly the same spelling.
    fn is_spelled(&self, given: &str) -> bool {
        self.names.iter().any(|name| name == given.trim())
    }
}

/// All names by which a record can be given, the one to show first.
fn names(record: RecordRef<'_>) -> Vec<String> {
    match record {
        RecordRef::Forum(forum) => {
            [&forum.name].into_iter().chain(&forum.aliases).chain(&forum.former_names).cloned().collect()
        }
        RecordRef::Region(region) => {
            // The screen shows "Regio Diest", so somebody may type that.
            let kinds = match region.kind {
                RegionKind::Province => ["provincie", "province"],
                RegionKind::Region => ["regio", "region"],
            };
            let with_kind = kinds.map(|kind| format!("{kind} {}", region.name));
            [region.name.clone()].into_iter().chain(with_kind).collect()
        }
        RecordRef::Organisation(organisation) => {
            organisation.names().map(|name| name.text.to_owned()).collect()
        }
        RecordRef::Person(person) => person.names().map(str::to_owned).collect(),
        _ => record.name().into_iter().map(str::to_owned).collect(),
    }
}

/// Tries the id first, then a whole name, preferably in the same spelling, then the words of a name. When none of them
/// matches, it gives the most similar names.
fn resolve<I: Copy>(given: &str, entries: impl Iterator<Item = Entry<I>>) -> Resolved<I> {
    let entries: Vec<Entry<I>> = entries.collect();
    if let Ok(uuid) = given.trim().parse::<uuid::Uuid>() {
        let found = entries.iter().find(|entry| entry.uuid == uuid);
        return found.map_or(Resolved::Unknown(Vec::new()), |entry| Resolved::One(entry.id));
    }
    // Compared by letters, because a query leaves out the end of a long name.
    let letters = Searchable::new(given).letters;
    let called: Vec<&Entry<I>> = entries.iter().filter(|entry| entry.is_called(&letters)).collect();
    if let [only] = called[..] {
        return Resolved::One(only.id);
    }
    // Two names that differ only in capitals must be distinguished, if only to be able to merge the records.
    let spelled: Vec<&Entry<I>> = called.iter().copied().filter(|entry| entry.is_spelled(given)).collect();
    if let [only] = spelled[..] {
        return Resolved::One(only.id);
    }
    if !called.is_empty() {
        return Resolved::Ambiguous(candidates(called));
    }
    by_words(&Query::new(given), &entries)
}

fn by_words<I: Copy>(query: &Query, entries: &[Entry<I>]) -> Resolved<I> {
    if query.is_empty() {
        return Resolved::Unknown(Vec::new());
    }
    let matcher = Matcher::new(query);
    let mut found: Vec<(&Entry<I>, Match)> =
        entries.iter().filter_map(|entry| matcher.find(&entry.texts).map(|found| (entry, found))).collect();
    found.sort_by_key(|(entry, found)| (Reverse(found.score), entry.name().chars().count()));
    let sure: Vec<&Entry<I>> = (found.iter())
        .filter(|(_, found)| found.score.weakest() >= Grade::WordStart)
        .map(|(entry, _)| *entry)
        .collect();
    match sure[..] {
        [only] => Resolved::One(only.id),
        [] => Resolved::Unknown(candidates(found.into_iter().map(|(entry, _)| entry))),
        _ => Resolved::Ambiguous(candidates(sure)),
    }
}

fn candidates<'a, I: Copy + 'a>(entries: impl IntoIterator<Item = &'a Entry<I>>) -> Vec<Candidate<I>> {
    let likeliest = entries.into_iter().take(MAX_CANDIDATES);
    likeliest.map(|entry| Candidate { id: entry.id, name: entry.name().to_owned() }).collect()
}
