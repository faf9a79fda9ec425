//! Turns the fields given for a record into a change.

use super::flags::{self, FieldFaults, Given};
use super::json;
use super::municipality::municipality;
use super::target::Target;
use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose, UnclearName};
use crate::cli::session::read_standard_input;
use crate::domain::{Change, Choice, Field, Input, OrganisationId, RecordId, RecordRef, Source};
use crate::fields::{Fault, FormValues, Reading, Reference, Value};
use crate::i18n::Explain;
use crate::text::control_character;

/// Given as the text of a note, this reads it from standard input.
const STANDARD_INPUT: &str = "-";

/// The change that gives the record these fields; none if it has them already. Fails if a value is wrong or a file
/// cannot be read.
pub(in crate::cli) fn change(
    target: Target,
    given: &Given,
    reading: &Reading<'_>,
) -> Result<Option<Change>, CliError> {
    match given {
        Given::From(path) => {
            let after = json::record(path, &target, reading)?;
            Ok(match target {
                Target::New(_) => Some(after.added()),
                Target::Present(before) if *before == after => None,
                Target::Present(before) => before.into_updated(after),
            })
        }
        Given::Flags(flags) => {
            let mut filled = match target {
                Target::New(id) => FormValues::new(id, []),
                Target::Present(record) => FormValues::of(*record, reading.lang),
            };
            fill(&mut filled, flags, reading)?;
            Ok(filled.change(reading).map_err(FieldFaults)?)
        }
    }
}

/// Fills in the fields, or fails with the faults of all of them.
fn fill(
    filled: &mut FormValues,
    flags: &[(Field, Vec<String>)],
    reading: &Reading<'_>,
) -> Result<(), CliError> {
    let mut faults = Vec::new();
    for &(field, ref texts) in flags {
        let read = match texts.as_slice() {
            [text] if field == Field::Minutes && text == STANDARD_INPUT => {
                Ok(Value::Typed(read_standard_input()?))
            }
            texts => value(filled.kind().input(field), texts, reading),
        };
        match read {
            Ok(value) => filled.give(field, value),
            Err(why) => faults.push(Fault { field, why }),
        }
        faults.extend(filled.fault(field, reading).map(|why| Fault { field, why }));
    }
    for &(field, _) in flags {
        let is_asked = filled.fields().any(|asked| asked == field);
        if !is_asked && filled.value(field).is_some_and(|value| !value.is_blank()) {
            faults.push(Fault { field, why: reading.lang.only_when_in_turn(Field::Involvement.flag()) });
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(FieldFaults(faults).into()) }
}

/// The value that `texts` give a field, or why they are wrong, in the user's language.
fn value(input: Input, texts: &[String], reading: &Reading<'_>) -> Result<Value, String> {
    let given = || texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    if matches!(input, Input::Line | Input::Names)
        && let Some(char) = given().find_map(control_character)
    {
        return Err(reading.lang.control_character(u32::from(char)));
    }
    Ok(match input {
        Input::Lines => Value::Typed(texts.concat()),
        Input::Names => Value::Typed(texts.join("\n")),
        Input::Line | Input::PastDay | Input::ComingDay | Input::Clock | Input::Cadence | Input::Interval => {
            Value::Typed(texts.concat().trim().to_owned())
        }
        Input::Choice(choices) => Value::Chosen(given().find_map(|text| flags::choice(choices, text))),
        Input::Choices(choices) => {
            let mut ticked: Vec<Choice> = given().filter_map(|text| flags::choice(choices, text)).collect();
            drop_repeats(&mut ticked);
            Value::Ticked(ticked)
        }
        Input::One(source) | Input::Several(source) => {
            let picked = given().map(|text| reference(source, text, reading));
            let mut picked: Vec<Reference> = picked.collect::<Result<_, _>>()?;
            if matches!(input, Input::Several(Source::Parties)) {
                picked.iter().try_for_each(|attendee| works_somewhere(*attendee, reading))?;
            }
            drop_repeats(&mut picked);
            Value::Picked(picked)
        }
    })
}

/// Removes all repeats, also those that are not adjacent.
fn drop_repeats<T: Copy + PartialEq>(all: &mut Vec<T>) {
    let mut seen = Vec::new();
    all.retain(|one| {
        !seen.contains(one) && {
            seen.push(*one);
            true
        }
    });
}

/// The record or municipality named `text`, or an explanation in the user's language of why there is none.
pub(super) fn reference(source: Source, text: &str, reading: &Reading<'_>) -> Result<Reference, String> {
    let (lookup, lang) = (Lookup::new(reading, Purpose::Refer), reading.lang);
    let record: Result<RecordId, UnclearName> = match source {
        Source::Regions => lookup.region(text).map(|region| region.id.into()),
        Source::Forums => lookup.forum(text).map(|forum| forum.id.into()),
        Source::Organisations => lookup.organisation(text).map(OrganisationId::into),
        Source::Persons => lookup.person(text).map(|person| person.id.into()),
        Source::Parties => lookup.party(text).map(Into::into),
        Source::Subjects => lookup.named(text).map(RecordRef::id),
        Source::Municipalities => {
            let found = municipality(text).map(Reference::Municipality);
            return found.map_err(|unclear| unclear.in_words(lang));
        }
    };
    record.map(Reference::Record).map_err(|unclear| unclear.in_words(lang))
}

/// Fails if the attendee is a person without an organisation, because everybody present represents one.
fn works_somewhere(attendee: Reference, reading: &Reading<'_>) -> Result<(), String> {
    let person = match attendee {
        Reference::Record(RecordId::Person(id)) => reading.overview.persons().get(id),
        _ => None,
    };
    match person.filter(|person| person.organisation.is_none()) {
        Some(person) => Err(reading.lang.works_nowhere(&person.name)),
        None => Ok(()),
    }
}
