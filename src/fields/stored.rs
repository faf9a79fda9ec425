//! Conversion between the value of a field in a form and in the store, in both directions for each kind of
//! input. Only touched fields are parsed.

use serde_json::{Value as Json, json};

use super::{Reading, Reference, Value};
use crate::domain::{
    Attendee, Cadence, Choice, Date, Field, Input, Interval, Involvement, Kind, PersonId, RecordId, Source,
    Time,
};
use crate::i18n::{Lang, Reckoning};
use crate::text::without_invisible;

/// The value to show in a form, written as one would type it in this language.
pub(super) fn shown(field: Field, input: Input, stored: Option<&Json>, lang: Lang) -> Value {
    let text = || Value::Typed(stored.and_then(Json::as_str).unwrap_or_default().to_owned());
    let list = || stored.and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
    match input {
        Input::Line | Input::Lines => text(),
        Input::Names => {
            let names: Vec<&str> = list().iter().filter_map(Json::as_str).collect();
            Value::Typed(names.join("\n"))
        }
        Input::PastDay | Input::ComingDay => in_words(stored, |date: Date| lang.date_in_figures(date)),
        Input::Clock => in_words(stored, |time: Time| lang.time(time)),
        Input::Cadence => in_words(stored, |cadence: Cadence| lang.cadence(cadence)),
        Input::Interval => in_words(stored, |interval: Interval| lang.interval(interval)),
        Input::Choice(choices) => Value::Chosen(stored.and_then(|stored| chosen(choices, stored))),
        Input::Choices(choices) => {
            Value::Ticked(list().iter().filter_map(|one| chosen(choices, one)).collect())
        }
        Input::One(_) if field == Field::AlternatesWith => {
            let with = stored.and_then(parsed::<Involvement>).and_then(Involvement::alternates_with);
            Value::Picked(with.map(|person| Reference::Record(person.into())).into_iter().collect())
        }
        Input::One(source) => {
            Value::Picked(stored.and_then(|stored| reference(source, stored)).into_iter().collect())
        }
        Input::Several(source) => {
            Value::Picked(list().iter().filter_map(|one| reference(source, one)).collect())
        }
    }
}

/// The value to store; none for an empty field. `before` is the value stored now. Fails with the reason, in
/// the user's language.
pub(super) fn read(
    field: Field,
    input: Input,
    value: &Value,
    before: Option<&Json>,
    reading: &Reading<'_>,
) -> Result<Option<Json>, String> {
    if value.is_blank() {
        return Ok(None);
    }
    Ok(Some(match value {
        Value::Typed(text) => read_text(field, input, text, reading)?,
        Value::Chosen(choice) => choice.map_or(Json::Null, Choice::stored),
        Value::Ticked(choices) => choices.iter().copied().map(Choice::stored).collect(),
        Value::Picked(picked) => match input {
            Input::Several(Source::Parties) => json!(attendees(picked, before, reading)),
            Input::Several(_) => picked.iter().map(|one| stored_reference(input, *one)).collect(),
            _ => picked.first().map_or(Json::Null, |one| stored_reference(input, *one)),
        },
    }))
}

fn read_text(field: Field, input: Input, text: &str, reading: &Reading<'_>) -> Result<Json, String> {
    let lang = reading.lang;
    let typed = text.trim();
    let day = |reckoning| {
        lang.read_date(text, reading.today, reckoning)
            .map(|date| json!(date))
            .map_err(|why| lang.unread_date(typed, why))
    };
    match input {
        Input::PastDay => day(Reckoning::Past),
        Input::ComingDay => day(Reckoning::Coming),
        Input::Clock => lang.read_time(text).map(|time| json!(time)).ok_or_else(|| lang.unread_time(typed)),
        Input::Cadence => {
            lang.read_cadence(text).map(|cadence| json!(cadence)).ok_or_else(|| lang.unread_cadence(typed))
        }
        Input::Interval => lang
            .read_interval(text)
            .map(|interval| json!(interval))
            .ok_or_else(|| lang.unread_interval(typed)),
        Input::Names => Ok(json!(names(text))),
        // The indentation at the start of a note belongs to its layout.
        _ if field == Field::Minutes => Ok(json!(text.trim_end())),
        Input::Line => Ok(json!(without_invisible(typed).trim())),
        _ => Ok(json!(typed)),
    }
}

/// The names in the text, one per line, without duplicates.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for line in text.lines() {
        let seen = without_invisible(line);
        let name = seen.trim();
        if !name.is_empty() && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn in_words<T: serde::de::DeserializeOwned>(stored: Option<&Json>, words: impl Fn(T) -> String) -> Value {
    Value::Typed(stored.and_then(parsed).map_or_else(String::new, words))
}

fn parsed<T: serde::de::DeserializeOwned>(stored: &Json) -> Option<T> {
    T::deserialize(stored).ok()
}

/// The choice for a stored value: a word, or an object whose only field is the word.
fn chosen(choices: &[Choice], stored: &Json) -> Option<Choice> {
    let word = stored.as_str().or_else(|| stored.as_object()?.keys().next().map(String::as_str));
    let is_meant = |choice: &Choice| Some(choice.code()) == word || choice.stored() == *stored;
    choices.iter().copied().find(is_meant)
}

/// The item that a stored value refers to.
fn reference(source: Source, stored: &Json) -> Option<Reference> {
    let record = |kind| parsed(stored).map(|uuid| Reference::Record(RecordId::new(kind, uuid)));
    match source {
        Source::Regions => record(Kind::Region),
        Source::Forums => record(Kind::Forum),
        Source::Organisations => record(Kind::Organisation),
        Source::Persons => record(Kind::Person),
        Source::Subjects => parsed(stored).map(Reference::Record),
        Source::Parties => match parsed::<Attendee>(stored) {
            Some(attendee) => Some(Reference::Record(shown_as(attendee))),
            None => parsed(stored).map(Reference::Record),
        },
        Source::Municipalities => parsed(stored).map(Reference::Municipality),
    }
}

fn stored_reference(input: Input, reference: Reference) -> Json {
    match (reference, input) {
        (Reference::Municipality(code), _) => json!(code),
        (Reference::Record(id), Input::One(Source::Parties | Source::Subjects)) => json!(id),
        (Reference::Record(id), _) => json!(id.uuid()),
    }
}

/// An attendee is shown as the person, if known.
fn shown_as(attendee: Attendee) -> RecordId {
    attendee.person.map_or(attendee.organisation.into(), PersonId::into)
}

/// The attendees. Those already in the list stay unchanged. A person whose organisation is not known is left
/// out.
fn attendees(picked: &[Reference], before: Option<&Json>, reading: &Reading<'_>) -> Vec<Attendee> {
    let mut before: Vec<Attendee> = before.and_then(parsed).unwrap_or_default();
    let mut attendee = |id: RecordId| {
        if let Some(place) = before.iter().position(|attendee| shown_as(*attendee) == id) {
            return Some(before.remove(place));
        }
        match id {
            RecordId::Organisation(organisation) => Some(Attendee { organisation, person: None }),
            RecordId::Person(person) => {
                let organisation = reading.overview.persons().get(person)?.organisation?;
                Some(Attendee { organisation, person: Some(person) })
            }
            _ => None,
        }
    };
    let mut present: Vec<Attendee> = Vec::new();
    for reference in picked {
        if let Reference::Record(id) = reference
            && let Some(attendee) = attendee(*id)
            && !present.contains(&attendee)
        {
            present.push(attendee);
        }
    }
    present
}
