//! Names in JSON: a record or a municipality may be given by its name where the store has its id or code.

use serde_json::{Value, json};
use uuid::Uuid;

use super::given::reference;
use super::municipality::with_codes;
use crate::domain::{Attendee, Input, RecordId, Source};
use crate::fields::{Reading, Reference};

/// The value of a field with ids and codes in place of names; what is no name is left as it is. Fails with the reason, in
/// the user's language, why a name is not that of one record.
pub(super) fn without_names(input: Input, value: Value, reading: &Reading<'_>) -> Result<Value, String> {
    match input {
        Input::One(Source::Municipalities) | Input::Several(Source::Municipalities) => {
            with_codes(value).map_err(|unclear| unclear.in_words(reading.lang))
        }
        Input::One(source) | Input::Several(source) => {
            let is_present = matches!(input, Input::Several(Source::Parties));
            match value {
                Value::Array(values) => {
                    values.into_iter().map(|value| with_ids(source, is_present, value, reading)).collect()
                }
                value => with_ids(source, is_present, value, reading),
            }
        }
        _ => Ok(value),
    }
}

fn with_ids(source: Source, is_present: bool, value: Value, reading: &Reading<'_>) -> Result<Value, String> {
    match value {
        Value::String(name) if name.parse::<Uuid>().is_err() => {
            match (reference(source, &name, reading)?, source) {
                (Reference::Record(id), _) if is_present => {
                    attendee(id, reading).map(|present| json!(present))
                }
                (Reference::Record(id), Source::Parties | Source::Subjects) => Ok(json!(id)),
                (Reference::Record(id), _) => Ok(json!(id.uuid())),
                (Reference::Municipality(code), _) => Ok(json!(code)),
            }
        }
        // An attendee, or a record with its kind: {"person": "An Claes"}.
        Value::Object(fields) => {
            let of_kind = |(kind, value): (String, Value)| {
                let within = source_of(&kind)
                    .map_or(Ok(value.clone()), |source| with_ids(source, false, value, reading));
                within.map(|value| (kind, value))
            };
            fields.into_iter().map(of_kind).collect()
        }
        other => Ok(other),
    }
}

/// Where the records are whose kind the store calls so.
fn source_of(kind: &str) -> Option<Source> {
    match kind {
        "region" => Some(Source::Regions),
        "forum" => Some(Source::Forums),
        "organisation" => Some(Source::Organisations),
        "person" => Some(Source::Persons),
        _ => None,
    }
}

/// The attendee that a party is. Fails for a person whose organisation is not known.
fn attendee(party: RecordId, reading: &Reading<'_>) -> Result<Attendee, String> {
    match party {
        RecordId::Organisation(organisation) => Ok(Attendee { organisation, person: None }),
        RecordId::Person(id) => {
            let person = reading.overview.persons().get(id);
            let nowhere = || reading.lang.works_nowhere(person.map_or("", |person| &person.name));
            let organisation = person.and_then(|person| person.organisation).ok_or_else(nowhere)?;
            Ok(Attendee { organisation, person: Some(id) })
        }
        other => Err(reading.lang.kind(other.kind()).to_owned()),
    }
}
