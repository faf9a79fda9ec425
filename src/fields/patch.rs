//! Makes a patch of the record from a form, with only the fields that were touched.

use serde_json::{Map, Value as Json, json};

use super::stored::{names, read};
use super::{Fault, FormValues, Reading, Value};
use crate::domain::{AnyRecord, Choice, Field, Involvement, Membership, Patch, Region, Subject};

/// The record that `filled` describes. Fails with an error for each field that is not right.
pub(super) fn record(filled: &FormValues, reading: &Reading<'_>) -> Result<AnyRecord, Vec<Fault>> {
    let patch = Patching::new(filled, reading).patch()?;
    let after = match &filled.before {
        Some(before) => patch.apply(before),
        None => patch.create(filled.id),
    };
    let after = after.map_err(|error| {
        let field = filled.touched().next().unwrap_or(Field::Name);
        vec![Fault { field, why: reading.lang.parser_says(&error.to_string()) }]
    })?;
    match misfit(&after, &patch, reading) {
        Some(fault) => Err(vec![fault]),
        None => Ok(after),
    }
}

/// A form that is being turned into a patch.
struct Patching<'a> {
    filled: &'a FormValues,
    reading: &'a Reading<'a>,
    /// The record as it is in the store.
    stored: Map<String, Json>,
    /// The new name of the record, if the name changes.
    new_name: Option<&'a str>,
}

impl<'a> Patching<'a> {
    fn new(filled: &'a FormValues, reading: &'a Reading<'a>) -> Self {
        let name = filled.typed(Field::Name).trim();
        let is_new = filled.is_field_touched(Field::Name)
            && filled.at_first.get(&Field::Name) != Some(&Value::Typed(name.to_owned()));
        let stored = filled.before.as_ref().map(AnyRecord::fields).unwrap_or_default();
        Self { filled, reading, stored, new_name: is_new.then_some(name) }
    }

    fn patch(&self) -> Result<Patch, Vec<Fault>> {
        let (mut patch, mut faults) = (Patch::default(), Vec::new());
        for field in self.filled.fields() {
            let touched = self.filled.is_field_touched(field);
            let read = match field {
                // A new name changes these fields too.
                Field::Aliases | Field::FormerNames if touched || self.new_name.is_some() => {
                    Ok(self.names(field))
                }
                _ if !touched => continue,
                _ if self.lacks(field) => Err(self.reading.lang.field_required(field)),
                Field::Involvement | Field::AlternatesWith => Ok(self.involvement()),
                _ => self.value(field),
            };
            match read {
                Ok(value) => patch.set(field.key(), value),
                Err(why) => faults.push(Fault { field, why }),
            }
        }
        // Missing fields are reported before values that cannot be parsed.
        faults.sort_by_key(|fault| !self.lacks(fault.field));
        if faults.is_empty() { Ok(patch) } else { Err(faults) }
    }

    /// Whether a required field is empty.
    fn lacks(&self, field: Field) -> bool {
        self.filled.kind().requires(field) && self.filled.value(field).is_none_or(Value::is_blank)
    }

    fn value(&self, field: Field) -> Result<Option<Json>, String> {
        let Some(value) = self.filled.value(field) else { return Ok(None) };
        let input = self.filled.kind().input(field);
        read(field, input, value, self.stored.get(field.key()), self.reading)
    }

    /// My place, including the other chair.
    fn involvement(&self) -> Option<Json> {
        let Some(Value::Chosen(Some(Choice::Involvement(involvement)))) =
            self.filled.value(Field::Involvement)
        else {
            return None;
        };
        let with = match self.filled.value(Field::AlternatesWith) {
            Some(value) => value.one_record().and_then(|id| id.try_into().ok()),
            None => None,
        };
        Some(json!(match involvement {
            Involvement::AlternatingChair { .. } => Involvement::AlternatingChair { with },
            other => *other,
        }))
    }

    /// The new list of other names. The new name is taken out of it. An old name added automatically comes
    /// before the names already there.
    fn names(&self, field: Field) -> Option<Json> {
        let before: Vec<String> = match self.stored.get(field.key()) {
            Some(Json::Array(names)) => names.iter().filter_map(Json::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        let mut after = if !self.filled.is_field_touched(field) {
            before.clone()
        } else if let Some(old) = self.filled.old_name_kept().filter(|_| field == Field::FormerNames) {
            std::iter::once(old.to_owned()).chain(before.iter().cloned()).collect()
        } else {
            names(self.filled.typed(field))
        };
        if let Some(name) = self.new_name {
            after.retain(|other| other != name);
        }
        if after == before {
            self.stored.get(field.key()).cloned()
        } else {
            (!after.is_empty()).then(|| json!(after))
        }
    }
}

/// An error in a record whose fields can all be parsed.
fn misfit(after: &AnyRecord, patch: &Patch, reading: &Reading<'_>) -> Option<Fault> {
    let touches = |field: Field| patch.touches(field.key());
    let fault = |field, why: &str| Some(Fault { field, why: why.to_owned() });
    match after {
        AnyRecord::Region(region) if touches(Field::Parent) && lies_within_itself(region, reading) => {
            fault(Field::Parent, reading.lang.region_within_itself())
        }
        AnyRecord::Membership(seat)
            if [Field::Forum, Field::Organisation, Field::Person].into_iter().any(touches)
                && sits_there_already(seat, reading) =>
        {
            fault(Field::Organisation, reading.lang.member_already())
        }
        AnyRecord::Meeting(meeting)
            if [Field::Time, Field::End].into_iter().any(touches)
                && meeting.time.zip(meeting.end).is_some_and(|(time, end)| end <= time) =>
        {
            fault(Field::End, reading.lang.ends_before_it_begins())
        }
        AnyRecord::FollowUp(follow_up)
            if follow_up.next_meeting
                && touches(Field::NextMeeting)
                && !matches!(follow_up.about, Subject::Forum(_)) =>
        {
            fault(Field::NextMeeting, reading.lang.only_for_forums())
        }
        _ => None,
    }
}

fn lies_within_itself(region: &Region, reading: &Reading<'_>) -> bool {
    let above = region.parent.into_iter().flat_map(|parent| reading.overview.region_and_ancestors(parent));
    above.into_iter().any(|above| above.id == region.id)
}

fn sits_there_already(membership: &Membership, reading: &Reading<'_>) -> bool {
    let seat = |one: &Membership| (one.forum, one.organisation, one.person);
    let members = reading.overview.members_of(membership.forum);
    members.into_iter().any(|other| other.id != membership.id && seat(other) == seat(membership))
}
