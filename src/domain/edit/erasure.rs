//! Erasure: taking a person out of all stored data, as the person may ask by law.
//!
//! Each record is erased by itself. So the same record gets the same result in the store, in a backup and in
//! the history, and changes to other records can still be undone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::record::link::Linked;
use crate::domain::record::texts::{Texts, each_text_of};
use crate::domain::{
    AnyRecord, Change, Edit, Kind, OrganisationId, Overview, Party, Person, PersonId, Problem, RecordId,
    RecordRef, Records,
};
use crate::text::{NameMatcher, phone_digits};

/// Who is erased, and what replaces their name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Every id of the person. They have several if they were removed and added again.
    persons: BTreeSet<PersonId>,
    /// The organisation that takes over what they promised.
    organisation: Option<OrganisationId>,
    #[serde(rename = "called")]
    matcher: NameMatcher,
    placeholder: String,
}

/// A piece of data about the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// The record that contains it.
    pub record: AnyRecord,
    /// The effect of erasing on the record.
    pub outcome: RecordOutcome,
}

/// The effect of erasing a person on a record.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordOutcome {
    /// The record is removed, because it is only about the person.
    Removed,
    /// The record stays, without the person.
    Kept {
        /// Whether it no longer says that they attended, sit somewhere or promised something.
        unlinks: bool,
        /// The texts that change.
        passages: Vec<Passage>,
    },
}

/// A text that mentions the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The name of the field in the store.
    pub field: String,
    /// The text now.
    pub text: String,
    /// The text after erasing.
    pub erased: String,
}

/// A text that may mention the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// What may mean them, as it is written.
    pub spelling: String,
    /// The record with the text.
    pub record: AnyRecord,
    /// The whole text.
    pub text: String,
}

impl Erasure {
    /// Prepares the erasure of a person. `versions` are all known versions of all people. The ids used are
    /// those of this person, and of people with the same name who are no longer in `overview`.
    pub fn of(person: &Person, versions: &[Person], overview: &Overview, placeholder: &str) -> Self {
        let same_name = |other: &&Person| {
            let is_other = overview.persons().contains(other.id) && other.id != person.id;
            !is_other
                && (other.id == person.id
                    || NameMatcher::new([person.name.as_str()], [], []).has_name(&other.name))
        };
        let theirs: Vec<&Person> = std::iter::once(person).chain(versions.iter().filter(same_name)).collect();
        let persons: BTreeSet<PersonId> = theirs.iter().map(|person| person.id).collect();
        let others = || overview.persons().iter().filter(|other| !persons.contains(&other.id));
        let theirs_too: BTreeSet<String> =
            others().filter_map(|other| other.phone.as_deref()).map(digits).collect();
        let others = others().flat_map(|other| other.names().chain(other.email.as_deref()));
        let others =
            others.chain(overview.organisations().iter().flat_map(|o| o.names().map(|name| name.text)));
        let others = others.chain(overview.regions().iter().map(|region| region.name.as_str()));
        // The number of an office, which several people have, stays.
        let phones = theirs.iter().filter_map(|person| person.phone.as_ref());
        let phones = phones.filter(|phone| !theirs_too.contains(&digits(phone)));
        let addresses = theirs.iter().filter_map(|person| person.email.as_ref()).chain(phones);
        let matcher = NameMatcher::new(
            theirs.iter().flat_map(|person| person.names()),
            addresses.map(String::as_str),
            others,
        );
        Self { persons, organisation: person.organisation, matcher, placeholder: placeholder.to_owned() }
    }

    /// The same erasure, but only whole names are taken out of texts.
    #[must_use]
    pub fn of_whole_names(self) -> Self {
        Self { matcher: self.matcher.whole_only(), ..self }
    }

    /// The same erasure, with these spellings of what was only near.
    #[must_use]
    pub fn also(self, spellings: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self { matcher: self.matcher.also(spellings), ..self }
    }

    /// The spellings in a text that may mean the person, but are not certain to.
    pub fn near(&self, text: &str) -> Vec<String> {
        self.matcher.near(text).into_iter().map(|range| text[range].to_owned()).collect()
    }

    /// The texts of an overview with such a spelling.
    pub fn near_in(&self, overview: &Overview) -> Vec<Near> {
        let mut found = Vec::new();
        for record in overview.records() {
            record.cloned().each_text(&mut |_, text| {
                for spelling in self.near(text) {
                    found.push(Near { spelling, record: record.cloned(), text: text.clone() });
                }
            });
        }
        found
    }

    /// Whether this name or id may belong to the person.
    pub fn is_of(&self, name: &str) -> bool {
        self.matcher.has_name(name) || name.trim().parse().is_ok_and(|id| self.persons.contains(&id))
    }

    /// Whether both erase the same person.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        !self.persons.is_disjoint(&other.persons)
    }

    /// The records that contain a name of the person that somebody else has too, with the texts concerned.
    /// These texts are left as they are.
    pub fn left(&self, overview: &Overview) -> Vec<(AnyRecord, Vec<String>)> {
        let shared = Self { matcher: self.matcher.shared(), ..self.clone() };
        // In the record of the other person, the name is the other's.
        let traces =
            shared.traces(overview).into_iter().filter(|trace| trace.record.id().kind() != Kind::Person);
        let texts = |outcome| match outcome {
            RecordOutcome::Kept { passages, .. } => {
                passages.into_iter().map(|passage| passage.text).collect()
            }
            RecordOutcome::Removed => Vec::new(),
        };
        let texts = traces.map(|trace| (trace.record, texts(trace.outcome)));
        texts.filter(|(_, texts): &(_, Vec<String>)| !texts.is_empty()).collect()
    }

    /// The text without the person; none if they are not in it.
    pub fn text(&self, text: &str) -> Option<String> {
        self.matcher.replaced(text, &self.placeholder)
    }

    /// Whether the person is in a text of an unknown format, by name (also with JSON escapes) or by id.
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        let text = String::from_utf8_lossy(bytes);
        let has_id = |text: &str| self.persons.iter().any(|id| text.contains(&id.to_string()));
        let is_in = |text: &str| !self.matcher.find(text).is_empty() || has_id(text);
        is_in(&text) || is_in(&unescaped(&text))
    }

    /// The overview without the person. Fails if the result would be invalid, with every problem.
    pub fn overview(&self, overview: &Overview) -> Result<Overview, Vec<Problem>> {
        let mut other_fields = overview.other_fields().clone();
        each_text_of(&mut other_fields, &mut |_, text| self.erase_text(text));
        let mut erased = Records { other_fields, ..Records::default() };
        overview.records().filter_map(|record| self.record(record)).for_each(|record| erased.push(record));
        // If an organisation already has a seat there without a named person, that seat is kept.
        let mut seats = BTreeSet::new();
        erased.memberships.retain(|membership| seats.insert(membership.seat()));
        // An older version of the overview may not have the organisation yet.
        let has = |party: &Party| match party {
            Party::Organisation(id) => overview.organisations().contains(*id),
            Party::Person(_) => true,
        };
        for follow_up in &mut erased.follow_ups {
            follow_up.waiting_for = follow_up.waiting_for.filter(has);
        }
        Overview::new(erased)
    }

    /// The record without the person; none if it is removed.
    fn record(&self, record: RecordRef<'_>) -> Option<AnyRecord> {
        let mut erased = record.cloned();
        match &mut erased {
            AnyRecord::Person(person) if self.persons.contains(&person.id) => return None,
            AnyRecord::FollowUp(follow_up)
                if follow_up.waiting_for.is_some_and(|party| self.goes(party.into())) =>
            {
                follow_up.waiting_for = self.organisation.map(Party::Organisation);
            }
            _ => {}
        }
        erased.relink(&|id| (!self.goes(id)).then_some(id)).ok()?;
        erased.each_text(&mut |_, text| self.erase_text(text));
        Some(erased)
    }

    fn erase_text(&self, text: &mut String) {
        if let Some(erased) = self.text(text) {
            *text = erased;
        }
    }

    /// The change without the person; none if nothing is left.
    pub fn change(&self, change: &Change) -> Option<Change> {
        if let Change::Together(changes) = change {
            let left: Vec<Change> = changes.iter().filter_map(|change| self.change(change)).collect();
            return (!left.is_empty() || changes.is_empty()).then_some(Change::Together(left));
        }
        match change.edit()? {
            Edit::Add(record) => Some(self.record(record)?.added()),
            Edit::Remove(record) => Some(self.record(record)?.removed()),
            Edit::Update { before, after } => {
                let erased = (self.record(before)?, self.record(after)?);
                if erased.0 == erased.1 && before != after {
                    return None;
                }
                erased.0.into_updated(erased.1)
            }
        }
    }

    /// A draft, as stored on disk, without the person; none if it is about them.
    pub fn value(&self, value: Value) -> Option<Value> {
        match value {
            Value::String(text) if text.parse().is_ok_and(|id| self.persons.contains(&id)) => None,
            Value::String(text) => Some(Value::String(self.text(&text).unwrap_or(text))),
            Value::Array(values) => {
                Some(Value::Array(values.into_iter().filter_map(|value| self.value(value)).collect()))
            }
            Value::Object(fields) => self.object(fields),
            other => Some(other),
        }
    }

    fn object(&self, fields: Map<String, Value>) -> Option<Value> {
        /// A draft is useless without these fields, so it is removed with any of them.
        const NEEDED: [&str; 6] = ["id", "about", "filled", "form", "record", "note"];
        let many = fields.len();
        let mut left = Map::new();
        for (name, value) in fields {
            match self.value(value) {
                Some(value) => {
                    left.insert(self.text(&name).unwrap_or(name), value);
                }
                None if many == 1 || NEEDED.contains(&name.as_str()) => return None,
                None => {}
            }
        }
        Some(Value::Object(left))
    }

    /// All data about the person in an overview: first the records about them, then what others say about
    /// them.
    pub fn traces(&self, overview: &Overview) -> Vec<Trace> {
        let mut traces: Vec<Trace> = overview.records().filter_map(|record| self.trace(record)).collect();
        let distance =
            |kind| NEAREST_FIRST.iter().position(|near| *near == kind).unwrap_or(NEAREST_FIRST.len());
        traces.sort_by_key(|trace| distance(trace.record.id().kind()));
        traces
    }

    /// The data about the person in a record; none if there is none.
    fn trace(&self, record: RecordRef<'_>) -> Option<Trace> {
        let outcome = match self.record(record) {
            None => RecordOutcome::Removed,
            Some(after) if after.as_ref() == record => return None,
            Some(_) => RecordOutcome::Kept {
                unlinks: record.links_to(&|id| self.goes(id)),
                passages: self.passages(record),
            },
        };
        Some(Trace { record: record.cloned(), outcome })
    }

    fn passages(&self, record: RecordRef<'_>) -> Vec<Passage> {
        let mut passages = Vec::new();
        record.cloned().each_text(&mut |field, text| {
            if let Some(erased) = self.text(text) {
                passages.push(Passage { field: field.to_owned(), text: text.clone(), erased });
            }
        });
        passages
    }

    fn goes(&self, id: RecordId) -> bool {
        matches!(id, RecordId::Person(id) if self.persons.contains(&id))
    }
}

/// The digits of a telephone number as they are dialled.
fn digits(phone: impl AsRef<str>) -> String {
    phone_digits(phone.as_ref()).into_iter().map(|digit| digit.char).collect()
}

/// The order in which the data about a person are listed. Other kinds come last.
const NEAREST_FIRST: [Kind; 9] = [
    Kind::Person,
    Kind::Membership,
    Kind::Note,
    Kind::FollowUp,
    Kind::Meeting,
    Kind::Forum,
    Kind::Organisation,
    Kind::Region,
    Kind::ListSource,
];

/// The text with its JSON escapes decoded.
fn unescaped(text: &str) -> String {
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let after = &rest[char.len_utf8()..];
        let code = after.strip_prefix('u').and_then(|hex| u16::from_str_radix(hex.get(..4)?, 16).ok());
        match (char, code) {
            ('\\', Some(code)) => {
                units.push(code);
                rest = &after[5..];
            }
            ('\\', None) => {
                // Any other escape separates words.
                units.push(u16::from(b' '));
                rest = after.get(1..).unwrap_or(after);
            }
            (char, _) => {
                units.extend_from_slice(char.encode_utf16(&mut [0; 2]));
                rest = after;
            }
        }
    }
    String::from_utf16_lossy(&units)
}
