//! What is remembered of a list: which row became which record, and the values that were imported last.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};

use twox_hash::XxHash3_64;

use super::Request;
use super::people::person_key;
use super::row::Values;
use crate::domain::{
    Fingerprint, ForumId, ListKind, ListRow, ListRows, ListSource, ListSourceId, OrganisationId, PersonId,
    TakenRow,
};
use crate::exchange::list::{List, Target, folded};
use crate::text::name_key;

/// What is remembered of a list, and what will be.
pub(super) struct Memory {
    salt: u64,
    /// The rows of all times.
    pub(super) rows: ListRows,
    by_key: HashMap<Fingerprint, usize>,
    by_organisation: HashMap<Fingerprint, OrganisationId>,
    /// The first place of each pair of records, by their hash, because there may be a hundred thousand.
    by_records: HashMap<u64, usize>,
    hasher: RandomState,
    /// Whether each row is in the list now, as far as there are such rows.
    seen: Vec<bool>,
}

impl Memory {
    /// What the source remembers; nothing if it is new. There is room for so many rows.
    pub(super) fn new(id: ListSourceId, source: Option<&ListSource>, room: usize) -> Self {
        // The same name has another fingerprint in another source, so that they cannot be compared.
        let salt = XxHash3_64::oneshot(id.uuid().as_bytes());
        let mut memory = Self {
            salt,
            rows: source.map(|source| source.rows.clone()).unwrap_or_default(),
            by_key: HashMap::with_capacity(room),
            by_organisation: HashMap::with_capacity(room),
            by_records: HashMap::with_capacity(room),
            hasher: RandomState::new(),
            seen: Vec::new(),
        };
        for (place, row) in source.iter().flat_map(|source| source.rows.iter()).enumerate() {
            memory.by_key.extend(row.keys.iter().map(|key| (*key, place)));
            memory.find_by_records(place, row.taken.as_ref());
        }
        memory
    }

    /// Lets a row be found by what became of it.
    fn find_by_records(&mut self, place: usize, taken: Option<&TakenRow>) {
        if let Some(taken) = taken {
            let hash = self.hasher.hash_one((taken.organisation, taken.person));
            self.by_records.entry(hash).or_insert(place);
            self.by_organisation.extend(taken.organisation_key.zip(taken.organisation));
        }
    }

    /// The fingerprint of a text.
    pub(super) fn print(&self, text: &str) -> Fingerprint {
        Fingerprint::new(XxHash3_64::oneshot_with_seed(self.salt, text.as_bytes()))
    }

    /// The fingerprint of the value of a column.
    pub(super) fn print_of(&self, code: &str, normal: &str) -> Fingerprint {
        self.print(&format!("{code}={normal}"))
    }

    /// The key of a row: the fingerprint of its names.
    pub(super) fn key(&self, values: &Values) -> Fingerprint {
        let organisation = name_key(&values.organisation);
        let person = person_key(&values.person);
        // Somebody without an organisation is known by an address.
        let email = if organisation.is_empty() {
            values.text(Target::PersonEmail).to_lowercase()
        } else {
            String::new()
        };
        self.print(&format!("{organisation}\n{person}\n{email}"))
    }

    /// The key of the name of an organisation.
    pub(super) fn organisation_key(&self, name: &str) -> Fingerprint {
        self.print(&format!("organisation {}", name_key(name)))
    }

    /// The place of the row with this key.
    pub(super) fn find(&self, key: Fingerprint) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// The organisation that this name was found to mean.
    pub(super) fn organisation(&self, key: Fingerprint) -> Option<OrganisationId> {
        self.by_organisation.get(&key).copied()
    }

    /// The place of a row that became these records.
    pub(super) fn of_records(
        &self,
        organisation: Option<OrganisationId>,
        person: Option<PersonId>,
    ) -> Option<usize> {
        self.by_records.get(&self.hasher.hash_one((organisation, person))).copied()
    }

    /// The values of a row as they were imported last.
    pub(super) fn last(&self, place: Option<usize>) -> BTreeMap<String, Fingerprint> {
        let taken = place.and_then(|place| self.rows.get(place)?.taken);
        taken.map(|taken| taken.values).unwrap_or_default()
    }

    /// Remembers what became of a row. Values that the list no longer has are kept.
    pub(super) fn take(&mut self, place: Option<usize>, key: Fingerprint, taken: TakenRow) {
        let known = place.and_then(|place| Some((place, self.rows.get(place)?)));
        let place = if let Some((place, mut row)) = known {
            let mut values = row.taken.take().map(|taken| taken.values).unwrap_or_default();
            values.extend(taken.values);
            if !row.keys.contains(&key) {
                row.keys.push(key);
            }
            let taken = TakenRow { values, ..taken };
            self.find_by_records(place, Some(&taken));
            self.rows.replace(place, &ListRow { taken: Some(taken), ..row });
            place
        } else {
            self.find_by_records(self.rows.len(), Some(&taken));
            self.push(&ListRow { keys: vec![key], taken: Some(taken) })
        };
        self.by_key.insert(key, place);
        self.see(place);
    }

    fn push(&mut self, row: &ListRow) -> usize {
        let place = self.rows.len();
        self.by_key.extend(row.keys.iter().map(|key| (*key, place)));
        self.rows.push(row);
        place
    }

    /// Remembers that a row is in the list now, if it is known.
    pub(super) fn see_known(&mut self, known: Option<usize>) {
        if let Some(place) = known {
            self.see(place);
        }
    }

    fn see(&mut self, place: usize) {
        if self.seen.len() <= place {
            self.seen.resize(place + 1, false);
        }
        self.seen[place] = true;
    }

    /// The places of the rows that are no longer in the list.
    pub(super) fn unseen(&self) -> impl Iterator<Item = usize> {
        (0..self.rows.len()).filter(|place| self.seen.get(*place) != Some(&true))
    }

    /// Remembers that a row is left out.
    pub(super) fn leave_out(&mut self, place: Option<usize>, key: Fingerprint) {
        let known = place.and_then(|place| Some((place, self.rows.get(place)?)));
        let place = match known {
            Some((place, row)) => {
                self.rows.replace(place, &ListRow { taken: None, ..row });
                place
            }
            None => self.push(&ListRow { keys: vec![key], taken: None }),
        };
        self.see(place);
    }

    /// Forgets the rows in these places.
    pub(super) fn forget(&mut self, forgotten: &HashSet<usize>) {
        self.rows.retain(|place| !forgotten.contains(&place));
    }
}

/// What is compared of the columns of a list: what they are, or else their headers.
fn traits(list: &List) -> BTreeSet<String> {
    let of = |target: Option<Target>, header: &str| match target {
        Some(Target::Meeting(_)) => None,
        Some(target) => Some(target.code().to_owned()),
        None => Some(folded(header)).filter(|header| !header.is_empty()),
    };
    list.columns.iter().filter_map(|column| of(column.target, &column.header)).collect()
}

/// The source that the list comes from, by its forum and the majority of its columns.
pub(super) fn known_again<'a>(
    request: &Request<'a>,
    kind: Option<ListKind>,
    forum: Option<ForumId>,
) -> Option<&'a ListSource> {
    let own = traits(request.list);
    let common = |source: &ListSource| {
        let theirs: BTreeSet<String> = source
            .columns
            .iter()
            .filter(|column| column.field.as_deref() != Some("meeting"))
            .map(|column| column.field.clone().unwrap_or_else(|| folded(&column.header)))
            .filter(|code| !code.is_empty())
            .collect();
        let common = own.intersection(&theirs).count();
        (common * 2 > theirs.len() && common > 0).then_some(common)
    };
    let is_right = |source: &&ListSource| {
        let is_kind = kind.is_none_or(|kind| kind == source.kind);
        let is_forum = if source.kind.is_of_forum() {
            // Without a title, a list is known by its rows.
            if forum.is_some() || has_own_forums(request.list) {
                source.forum == forum
            } else {
                source.forum.is_some() && is_mostly_in(source, request)
            }
        } else {
            request.forum.is_none() && (kind.is_some() || forum.is_none()) && is_partly_in(source, request)
        };
        is_kind && is_forum
    };
    let sources = request.reading.overview.sources().iter().filter(is_right);
    sources
        .filter_map(|source| Some((common(source)?, source)))
        .max_by_key(|(common, _)| *common)
        .map(|(_, source)| source)
}

fn has_own_forums(list: &List) -> bool {
    list.has(Target::ForumName)
}

/// How many of the rows of the list the source knows, and of how many.
fn known_rows(source: &ListSource, request: &Request<'_>) -> (usize, usize) {
    let memory = Memory::new(source.id, None, 0);
    let theirs: HashSet<Fingerprint> = source.rows.iter().flat_map(|row| row.keys).collect();
    let keys = request.list.rows().map(|row| memory.key(&Values::of(request.list, row, source.kind)));
    let known = keys.map(|key| theirs.contains(&key));
    known.fold((0, 0), |(known, all), is_known| (known + usize::from(is_known), all + 1))
}

fn is_mostly_in(source: &ListSource, request: &Request<'_>) -> bool {
    let (known, all) = known_rows(source, request);
    known * 2 >= all && known > 0
}

/// Two lists of people may have the same columns. They are the same list when they have a row in common.
fn is_partly_in(source: &ListSource, request: &Request<'_>) -> bool {
    let (known, all) = known_rows(source, request);
    known * 4 >= all.min(source.rows.len()) && known > 0
}
