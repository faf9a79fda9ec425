//! A record of the plan in words.

use serde_json::Value;

use crate::domain::{AnyRecord, Field, Input, Kind, Municipality, Note, Refnis};
use crate::exchange::plan::{Plan, Planned};
use crate::i18n::Lang;
use crate::tui::world::World;

/// The fields of a record that are new or change, with both values.
pub(super) fn changed_fields(planned: &Planned, plan: &Plan, world: &World) -> Vec<(String, String, String)> {
    let (lang, kind) = (world.lang, planned.after.id().kind());
    let stored = world.overview().record(planned.after.id());
    let before = stored.as_ref().map(AnyRecord::fields).unwrap_or_default();
    let mut fields = Vec::new();
    for (key, value) in planned.after.fields() {
        let Some(field) = kind.field_with(&key).filter(|_| before.get(&key) != Some(&value)) else {
            continue;
        };
        let after = match &planned.after {
            AnyRecord::Note(note) if field == Field::Present => present(note, plan, world),
            _ => words(kind, field, &value, lang),
        };
        if !after.is_empty() {
            let before = match &stored {
                Some(AnyRecord::Note(note)) if field == Field::Present => present(note, plan, world),
                _ => before.get(&key).map(|value| words(kind, field, value, lang)).unwrap_or_default(),
            };
            fields.push((lang.field(field).to_owned(), after, before));
        }
    }
    fields
}

/// A value as it is read; nothing for a record, which the title names.
fn words(kind: Kind, field: Field, value: &Value, lang: Lang) -> String {
    match (field, value) {
        (Field::Organisation | Field::Person | Field::Forum | Field::Present, _) => String::new(),
        (_, Value::String(text)) => match kind.input(field) {
            Input::Choice(choices) => {
                let chosen = choices.iter().find(|choice| choice.code() == text);
                chosen.map_or_else(|| text.clone(), |choice| lang.choice(*choice).to_owned())
            }
            Input::One(_) => {
                let place = Refnis::try_from(text.clone()).ok().and_then(Municipality::find);
                place.map_or_else(|| text.clone(), |place| place.name.clone())
            }
            Input::PastDay | Input::ComingDay => {
                text.parse().map_or_else(|_| text.clone(), |day| lang.date(day))
            }
            _ => text.clone(),
        },
        (_, Value::Array(values)) => values.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        (_, other) => other.to_string(),
    }
}

/// Who was there.
fn present(note: &Note, plan: &Plan, world: &World) -> String {
    let name = |id| plan.find(id, world.overview()).and_then(|record| record.name().map(str::to_owned));
    let names = note.present.iter().filter_map(|one| {
        let label = world.overview().organisations().get(one.organisation);
        let label = label.map(|organisation| world.overview().label(organisation).into_owned());
        let organisation = label.or_else(|| name(one.organisation.into()))?;
        Some(match one.person.and_then(|person| name(person.into())) {
            Some(person) => format!("{organisation} ({person})"),
            None => organisation,
        })
    });
    names.collect::<Vec<_>>().join(", ")
}

/// What a record of the plan is called.
pub(super) fn title(planned: &Planned, plan: &Plan, world: &World) -> String {
    let lang = world.lang;
    let name = |id| plan.find(id, world.overview()).and_then(|record| record.name().map(str::to_owned));
    let kind = lang.kind(planned.after.id().kind());
    let title = match &planned.after {
        AnyRecord::Membership(seat) => {
            let names = [name(seat.organisation.into()), seat.person.and_then(|person| name(person.into()))];
            names.into_iter().flatten().collect::<Vec<_>>().join(": ")
        }
        AnyRecord::Person(person) => match person.organisation.and_then(|id| name(id.into())) {
            Some(organisation) => format!("{} ({organisation})", person.name),
            None => person.name.clone(),
        },
        AnyRecord::Note(note) => lang.date(note.date),
        other => other.as_ref().name().unwrap_or_default().to_owned(),
    };
    format!("{kind} {title}")
}
