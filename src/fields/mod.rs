//! Records as people fill them in, field by field: one definition for the forms of the interface and
//! for the command line.

mod fault;
mod kept;
mod patch;
mod stored;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use fault::Fault;

use crate::domain::{
    AnyRecord, Change, Choice, Date, Field, Input, Involvement, Kind, Overview, RecordId, Refnis, RegionKind,
    Role, Sector,
};
use crate::i18n::Lang;

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A text as typed, also where it has to be read: as a date, say.
    Typed(String),
    /// One of a few words, or none.
    Chosen(Option<Choice>),
    /// Any number of a few words.
    Ticked(Vec<Choice>),
    /// What was picked, in the order in which that was done.
    Picked(Vec<Reference>),
}

/// Something that can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reference {
    /// A record.
    Record(RecordId),
    /// A municipality.
    Municipality(Refnis),
}

/// A record that is being filled in: nothing of it needs to be right yet. The record as it was stays beside it,
/// and only the fields that were touched are read when it is saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(into = "kept::Kept", try_from = "kept::Kept")]
pub struct FormValues {
    id: RecordId,
    /// The record as it was; none for a new one.
    before: Option<AnyRecord>,
    /// What stood in the fields at first.
    at_first: BTreeMap<Field, Value>,
    values: BTreeMap<Field, Value>,
    /// The fields that were given, also those to which that makes no difference in words.
    given: BTreeSet<Field>,
}

/// What is needed to read what was filled in.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The records that it refers to.
    pub overview: &'a Overview,
    /// The language of what was typed, and of what is said about it.
    pub lang: Lang,
    /// The day it is.
    pub today: Date,
}

impl Value {
    /// What stands in a field of which nothing is known.
    pub const fn blank(input: Input) -> Self {
        match input {
            Input::Line
            | Input::Lines
            | Input::Names
            | Input::PastDay
            | Input::ComingDay
            | Input::Clock
            | Input::Cadence
            | Input::Interval => Self::Typed(String::new()),
            Input::Choice(_) => Self::Chosen(None),
            Input::Choices(_) => Self::Ticked(Vec::new()),
            Input::One(_) | Input::Several(_) => Self::Picked(Vec::new()),
        }
    }

    /// One record picked.
    pub fn record(id: impl Into<RecordId>) -> Self {
        Self::Picked(vec![Reference::Record(id.into())])
    }

    /// The record that was picked; of several the first.
    fn one_record(&self) -> Option<RecordId> {
        let Self::Picked(picked) = self else { return None };
        picked.iter().find_map(|reference| match reference {
            Reference::Record(id) => Some(*id),
            Reference::Municipality(_) => None,
        })
    }

    /// Whether there is nothing in it but white space.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Typed(text) => text.trim().is_empty(),
            Self::Chosen(choice) => choice.is_none(),
            Self::Ticked(choices) => choices.is_empty(),
            Self::Picked(picked) => picked.is_empty(),
        }
    }
}

impl FormValues {
    /// A new record with the likeliest choices made, of which `known` stands in its fields already.
    pub fn new(id: RecordId, known: impl IntoIterator<Item = (Field, Value)>) -> Self {
        let kind = id.kind();
        let mut values: BTreeMap<Field, Value> = kind
            .fields()
            .iter()
            .map(|&field| (field, likeliest(kind, field).unwrap_or(Value::blank(kind.input(field)))))
            .collect();
        values.extend(known.into_iter().filter(|(field, _)| kind.fields().contains(field)));
        Self { id, before: None, at_first: values.clone(), values, given: BTreeSet::new() }
    }

    /// A record that is there, to be changed.
    pub fn of(record: AnyRecord, lang: Lang) -> Self {
        let (id, kind) = (record.id(), record.id().kind());
        let stored = record.fields();
        let shown =
            |&field: &Field| (field, stored::shown(field, kind.input(field), stored.get(field.key()), lang));
        let values: BTreeMap<Field, Value> = kind.fields().iter().map(shown).collect();
        Self { id, before: Some(record), at_first: values.clone(), values, given: BTreeSet::new() }
    }

    /// The identity that the record has or gets.
    pub const fn id(&self) -> RecordId {
        self.id
    }

    /// What kind of record it is.
    pub const fn kind(&self) -> Kind {
        self.id.kind()
    }

    /// Whether the record is not there yet.
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// What stands in a field; none when this kind of record has no such field.
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.values.get(&field)
    }

    /// What stands in a field as text; empty for one that is not typed.
    pub fn typed(&self, field: Field) -> &str {
        match self.values.get(&field) {
            Some(Value::Typed(text)) => text,
            _ => "",
        }
    }

    /// Puts something in a field; nothing happens when this kind of record has no such field.
    pub fn fill(&mut self, field: Field, value: Value) {
        if let Some(present) = self.values.get_mut(&field) {
            *present = value;
            if field == Field::Name {
                self.keep_old_name();
            }
        }
    }

    /// Puts something in a field that somebody named: it is read even where it looks as it did before.
    pub fn give(&mut self, field: Field, value: Value) {
        self.fill(field, value);
        self.given.insert(field);
    }

    /// Whether anything differs from how it was at first.
    pub fn is_touched(&self) -> bool {
        self.values != self.at_first
    }

    /// The fields that make sense now, in order: with whom I alternate is asked only where I do.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        let alternates = matches!(
            self.value(Field::Involvement),
            Some(Value::Chosen(Some(Choice::Involvement(Involvement::AlternatingChair { .. }))))
        );
        let shown = move |field: &Field| *field != Field::AlternatesWith || alternates;
        self.kind().fields().iter().copied().filter(shown)
    }

    /// Whether a field differs from how the record has it; of a new record every field does.
    fn is_field_touched(&self, field: Field) -> bool {
        self.before.is_none()
            || self.given.contains(&field)
            || self.values.get(&field) != self.at_first.get(&field)
    }

    /// The fields that were touched, in order.
    fn touched(&self) -> impl Iterator<Item = Field> {
        self.fields().filter(|field| self.is_field_touched(*field))
    }

    /// The change that adds the record, or changes the fields that were touched; none when that leaves it as it
    /// was. Fails with every field that is not right yet.
    pub fn change(&self, reading: &Reading<'_>) -> Result<Option<Change>, Vec<Fault>> {
        if self.before.is_some() && self.touched().next().is_none() {
            return Ok(None);
        }
        let after = patch::record(self, reading)?;
        Ok(match self.before.clone() {
            None => Some(after.added()),
            Some(before) if before == after => None,
            Some(before) => before.into_updated(after),
        })
    }

    /// What is not right in a field, now that something stands in it.
    pub fn fault(&self, field: Field, reading: &Reading<'_>) -> Option<String> {
        let value = self.value(field).filter(|value| !value.is_blank())?;
        stored::read(field, self.kind().input(field), value, None, reading).err()
    }

    /// A name that was in use stays known as a former one, until the user says otherwise.
    fn keep_old_name(&mut self) {
        let former = match self.at_first.get(&Field::FormerNames) {
            Some(Value::Typed(former)) if self.before.is_some() => former.clone(),
            _ => return,
        };
        let Some(old) = self.old_name() else { return };
        let with_old = format!("{old}\n{former}").trim_end().to_owned();
        if [former.as_str(), with_old.as_str()].contains(&self.typed(Field::FormerNames)) {
            let names = if self.is_renamed(old) { with_old } else { former };
            self.values.insert(Field::FormerNames, Value::Typed(names));
        }
    }

    /// The old name that was added to the former ones for the user, and still stands there.
    fn old_name_kept(&self) -> Option<&str> {
        let old = self.old_name().filter(|old| self.is_renamed(old))?;
        let Some(Value::Typed(former)) = self.at_first.get(&Field::FormerNames) else { return None };
        let with_old = format!("{old}\n{former}");
        (self.typed(Field::FormerNames) == with_old.trim_end()).then_some(old.trim())
    }

    fn old_name(&self) -> Option<&str> {
        match self.at_first.get(&Field::Name) {
            Some(Value::Typed(old)) => Some(old.as_str()).filter(|old| !old.trim().is_empty()),
            _ => None,
        }
    }

    /// Whether the name is another one: a change of capitals or spaces alone makes no other name.
    fn is_renamed(&self, old: &str) -> bool {
        let bare = |name: &str| name.split_whitespace().collect::<String>().to_lowercase();
        bare(old) != bare(self.typed(Field::Name))
    }
}

/// Whether somebody has to say what stands in this field of a new record: it cannot be without, and
/// nothing is likely enough.
pub fn must_be_given(kind: Kind, field: Field) -> bool {
    kind.requires(field) && likeliest(kind, field).is_none()
}

/// What most new records have.
const fn likeliest(kind: Kind, field: Field) -> Option<Value> {
    let choice = match (kind, field) {
        (Kind::Region, Field::RegionKind) => Choice::RegionKind(RegionKind::Region),
        (Kind::Organisation, Field::Sector) => Choice::Sector(Sector::Other),
        (Kind::Membership, Field::Role) => Choice::Role(Role::Member),
        (Kind::Forum, Field::Involvement) => Choice::Involvement(Involvement::NotInvolved),
        _ => return None,
    };
    Some(Value::Chosen(Some(choice)))
}

#[cfg(test)]
mod tests;
