//! Records as people fill them in, field by field. The forms of the interface and the command line share this
//! definition.

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
use crate::text::{same_name, without_invisible};

/// The value of a field in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Text as typed, also if it will be parsed, such as a date.
    Typed(String),
    /// One of a fixed set of choices, or none.
    Chosen(Option<Choice>),
    /// Any number of a fixed set of choices.
    Ticked(Vec<Choice>),
    /// The items picked, in the order of picking.
    Picked(Vec<Reference>),
}

/// An item that can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reference {
    /// A record.
    Record(RecordId),
    /// A municipality.
    Municipality(Refnis),
}

/// A record that is being filled in; it may still contain errors. The original record is kept beside it, and
/// saving parses only the fields that were touched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(into = "kept::Kept", try_from = "kept::Kept")]
pub struct FormValues {
    id: RecordId,
    /// The original record; none for a new one.
    before: Option<AnyRecord>,
    /// The values before any editing.
    at_first: BTreeMap<Field, Value>,
    values: BTreeMap<Field, Value>,
    /// The fields that were given explicitly, even if that did not change their text.
    given: BTreeSet<Field>,
}

/// The context for parsing what was filled in.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The records that it can refer to.
    pub overview: &'a Overview,
    /// The language of what was typed and of error messages.
    pub lang: Lang,
    /// The current day.
    pub today: Date,
}

impl Value {
    /// The value of a field without any content.
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

    /// The first record picked.
    fn one_record(&self) -> Option<RecordId> {
        let Self::Picked(picked) = self else { return None };
        picked.iter().find_map(|reference| match reference {
            Reference::Record(id) => Some(*id),
            Reference::Municipality(_) => None,
        })
    }

    /// Whether it is empty, or only has white space and characters that nobody sees.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Typed(text) => without_invisible(text).trim().is_empty(),
            Self::Chosen(choice) => choice.is_none(),
            Self::Ticked(choices) => choices.is_empty(),
            Self::Picked(picked) => picked.is_empty(),
        }
    }
}

impl FormValues {
    /// A new record with the most likely choices made and the values of `known` filled in.
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

    /// An existing record, to be edited.
    pub fn of(record: AnyRecord, lang: Lang) -> Self {
        let (id, kind) = (record.id(), record.id().kind());
        let stored = record.fields();
        let shown =
            |&field: &Field| (field, stored::shown(field, kind.input(field), stored.get(field.key()), lang));
        let values: BTreeMap<Field, Value> = kind.fields().iter().map(shown).collect();
        Self { id, before: Some(record), at_first: values.clone(), values, given: BTreeSet::new() }
    }

    /// The id that the record has or will get.
    pub const fn id(&self) -> RecordId {
        self.id
    }

    /// The kind of record.
    pub const fn kind(&self) -> Kind {
        self.id.kind()
    }

    /// Whether the record is new.
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// The value of a field; none if this kind of record does not have it.
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.values.get(&field)
    }

    /// The text of a field; empty if the field is not typed.
    pub fn typed(&self, field: Field) -> &str {
        match self.values.get(&field) {
            Some(Value::Typed(text)) => text,
            _ => "",
        }
    }

    /// Sets the value of a field. Does nothing if this kind of record does not have it.
    pub fn fill(&mut self, field: Field, value: Value) {
        if let Some(present) = self.values.get_mut(&field) {
            *present = value;
            if field == Field::Name {
                self.keep_old_name();
            }
        }
    }

    /// As [`Self::fill`], for a field that somebody named: it is parsed even if its text did not change.
    pub fn give(&mut self, field: Field, value: Value) {
        self.fill(field, value);
        self.given.insert(field);
    }

    /// Whether any value was changed.
    pub fn is_touched(&self) -> bool {
        self.values != self.at_first
    }

    /// The fields that apply now, in order. The other chair is asked for only if I take turns.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        let alternates = matches!(
            self.value(Field::Involvement),
            Some(Value::Chosen(Some(Choice::Involvement(Involvement::AlternatingChair { .. }))))
        );
        let shown = move |field: &Field| *field != Field::AlternatesWith || alternates;
        self.kind().fields().iter().copied().filter(shown)
    }

    /// Whether a field differs from the original record; always true for a new one.
    fn is_field_touched(&self, field: Field) -> bool {
        self.before.is_none()
            || self.given.contains(&field)
            || self.values.get(&field) != self.at_first.get(&field)
    }

    /// The fields that were touched, in order.
    fn touched(&self) -> impl Iterator<Item = Field> {
        self.fields().filter(|field| self.is_field_touched(*field))
    }

    /// The change that adds the record or updates the fields that were touched; none if that changes nothing.
    /// Fails with an error for each field that is not right yet.
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

    /// The fields that were filled in from the start.
    pub fn known_at_first(&self) -> Vec<(Field, Value)> {
        let filled = self.at_first.iter().filter(|(_, value)| !value.is_blank());
        filled.map(|(field, value)| (*field, value.clone())).collect()
    }

    /// The error in the current value of a field.
    pub fn fault(&self, field: Field, reading: &Reading<'_>) -> Option<String> {
        let value = self.value(field).filter(|value| !value.is_blank())?;
        stored::read(field, self.kind().input(field), value, None, reading).err()
    }

    /// When the name changes, the old one becomes a former name, until the user edits those.
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

    /// The old name that was added to the former names automatically, if it is still there.
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

    /// Whether the name really changed, and not only its spelling.
    fn is_renamed(&self, old: &str) -> bool {
        !same_name(old, self.typed(Field::Name))
    }
}

/// Whether the user must give this field for a new record: it is required and has no likely value.
pub fn must_be_given(kind: Kind, field: Field) -> bool {
    kind.requires(field) && likeliest(kind, field).is_none()
}

/// The days on which something happened according to a record.
pub fn days_past(record: &AnyRecord) -> Vec<Date> {
    let (kind, stored) = (record.id().kind(), record.fields());
    let fields = kind.fields().iter().filter(|field| kind.input(**field) == Input::PastDay);
    fields.filter_map(|field| Date::deserialize(stored.get(field.key())?).ok()).collect()
}

/// The most likely value for a new record.
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
