//! What is remembered of a list: which row became which record, and the values that were imported last.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use twox_hash::XxHash3_64;

use super::Request;
use super::people::person_key;
use super::row::Values;
use crate::domain::{
    Fingerprint, ForumId, ListKind, ListRow, ListSource, ListSourceId, OrganisationId, PersonId, TakenRow,
};
use crate::exchange::list::{List, Target, folded};
use crate::text::name_key;

/// What is remembered of a list, and what will be.
pub(super) struct Memory {
    salt: u64,
    /// The rows of all times.
    pub(super) rows: Rows,
    by_key: HashMap<Fingerprint, usize>,
    by_organisation: HashMap<Fingerprint, OrganisationId>,
    by_records: HashMap<(Option<OrganisationId>, Option<PersonId>), usize>,
    /// The rows that are in the list now.
    pub(super) seen: BTreeSet<usize>,
}

impl Memory {
    /// What the source remembers; nothing if it is new.
    pub(super) fn new(id: ListSourceId, source: Option<&ListSource>) -> Self {
        // The same name has another fingerprint in another source, so that they cannot be compared.
        let salt = XxHash3_64::oneshot(id.uuid().as_bytes());
        let mut memory = Self {
            salt,
            rows: Rows::default(),
            by_key: HashMap::new(),
            by_organisation: HashMap::new(),
            by_records: HashMap::new(),
            seen: BTreeSet::new(),
        };
        for row in source.iter().flat_map(|source| &source.rows) {
            let taken = row.taken.as_ref().map(|taken| memory.rows.kept(taken));
            memory.push(KeptRow { keys: row.keys.clone(), taken });
        }
        memory
    }

    fn push(&mut self, row: KeptRow) -> usize {
        let place = self.rows.list.len();
        self.by_key.extend(row.keys.iter().map(|key| (*key, place)));
        if let Some(taken) = &row.taken {
            self.by_records.entry((taken.organisation, taken.person)).or_insert(place);
            let known = taken.organisation_key.zip(taken.organisation);
            self.by_organisation.extend(known);
        }
        self.rows.list.push(row);
        place
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
        self.by_records.get(&(organisation, person)).copied()
    }

    /// The values of a row as they were imported last.
    pub(super) fn last(&self, place: Option<usize>) -> BTreeMap<String, Fingerprint> {
        let taken = place.and_then(|place| self.rows.taken(place));
        taken.map(|taken| self.rows.values(taken)).unwrap_or_default()
    }

    /// Remembers what became of a row. Values that the list no longer has are kept.
    pub(super) fn take(&mut self, place: Option<usize>, key: Fingerprint, taken: TakenRow) {
        let place = if let Some(place) = place {
            let mut values = self.last(Some(place));
            values.extend(taken.values);
            let taken = Some(self.rows.kept(&TakenRow { values, ..taken }));
            let row = &mut self.rows.list[place];
            row.taken = taken;
            if !row.keys.contains(&key) {
                row.keys.push(key);
            }
            place
        } else {
            let taken = self.rows.kept(&taken);
            self.push(KeptRow { keys: vec![key], taken: Some(taken) })
        };
        self.by_key.insert(key, place);
        if let Some(taken) = self.rows.taken(place) {
            self.by_records.entry((taken.organisation, taken.person)).or_insert(place);
            self.by_organisation.extend(taken.organisation_key.zip(taken.organisation));
        }
        self.seen.insert(place);
    }

    /// Remembers that a row is left out.
    pub(super) fn leave_out(&mut self, place: Option<usize>, key: Fingerprint) {
        let place = match place {
            Some(place) => {
                self.rows.list[place].taken = None;
                place
            }
            None => self.push(KeptRow { keys: vec![key], taken: None }),
        };
        self.seen.insert(place);
    }

    /// Forgets the rows in these places.
    pub(super) fn forget(&mut self, forgotten: &HashSet<usize>) {
        let mut places = 0..;
        self.rows.list.retain(|_| places.next().is_none_or(|place| !forgotten.contains(&place)));
    }
}

/// The rows of a list as they are kept while it is planned: the names of the fields once, because there may be a hundred
/// thousand rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Rows {
    fields: Vec<String>,
    pub(super) list: Vec<KeptRow>,
}

/// A [`ListRow`].
#[derive(Debug, Clone, PartialEq)]
pub(super) struct KeptRow {
    keys: Vec<Fingerprint>,
    pub(super) taken: Option<KeptTaken>,
}

/// A [`TakenRow`].
#[derive(Debug, Clone, PartialEq)]
pub(super) struct KeptTaken {
    pub(super) organisation: Option<OrganisationId>,
    pub(super) organisation_key: Option<Fingerprint>,
    pub(super) person: Option<PersonId>,
    /// The places of the fields, and their values.
    values: Box<[(u16, Fingerprint)]>,
}

impl Rows {
    /// What became of the row in this place; none if it is left out.
    pub(super) fn taken(&self, place: usize) -> Option<&KeptTaken> {
        self.list.get(place)?.taken.as_ref()
    }

    fn kept(&mut self, taken: &TakenRow) -> KeptTaken {
        let mut place = |field: &str| {
            let known = self.fields.iter().position(|known| known == field);
            let place = known.unwrap_or_else(|| {
                self.fields.push(field.to_owned());
                self.fields.len() - 1
            });
            u16::try_from(place).ok()
        };
        let values = taken.values.iter().filter_map(|(field, value)| Some((place(field)?, *value)));
        KeptTaken {
            organisation: taken.organisation,
            organisation_key: taken.organisation_key,
            person: taken.person,
            values: values.collect(),
        }
    }

    fn values(&self, taken: &KeptTaken) -> BTreeMap<String, Fingerprint> {
        let field = |place: u16| self.fields.get(usize::from(place)).cloned();
        taken.values.iter().filter_map(|(place, value)| Some((field(*place)?, *value))).collect()
    }

    /// The rows as they are stored.
    pub(super) fn stored(&self) -> impl Iterator<Item = ListRow> {
        let taken = |taken: &KeptTaken| TakenRow {
            organisation: taken.organisation,
            organisation_key: taken.organisation_key,
            person: taken.person,
            values: self.values(taken),
        };
        self.list
            .iter()
            .map(move |row| ListRow { keys: row.keys.clone(), taken: row.taken.as_ref().map(taken) })
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
    let memory = Memory::new(source.id, None);
    let theirs: HashSet<Fingerprint> = source.rows.iter().flat_map(|row| row.keys.iter().copied()).collect();
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
