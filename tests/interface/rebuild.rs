//! The whole starter data can be rebuilt from nothing through the interface alone.

use std::collections::BTreeMap;

use overleg::domain::{AnyRecord, Field, Kind, Municipality, Overview, RecordId, Records};
use overleg::fields::{FormValues, Reference, Value};
use overleg::i18n::Lang;
use serde_json::Value as Json;

use crate::driver::Interface;
use crate::records::overview;
use crate::sample::starter;

const LANG: Lang = Lang::Nl;

/// The rows of the list of kinds that can be added, from the top.
const ROWS: [Kind; 7] = [
    Kind::Forum,
    Kind::Membership,
    Kind::FollowUp,
    Kind::Meeting,
    Kind::Organisation,
    Kind::Person,
    Kind::Region,
];

/// Adds a record as a user does: chooses its kind, fills in its fields one after the other, saves.
fn add(interface: &mut Interface, record: AnyRecord, wanted: &Overview) {
    let filled = FormValues::of(record, LANG);
    interface.press("A");
    let row = ROWS.iter().position(|kind| *kind == filled.kind()).expect("a kind that can be added");
    for _ in 0..row {
        interface.press("down");
    }
    interface.press("enter");
    for field in filled.fields() {
        go_to(interface, field);
        fill(interface, filled.value(field).expect("a value"), wanted);
    }
    let before = interface.commits();
    interface.press("ctrl-s");
    assert_eq!(interface.commits(), before + 1, "not saved:\n{}", interface.screen());
    if filled.kind() == Kind::Membership {
        // After a member the form may ask for the next one.
        interface.press("esc");
    }
    assert!(interface.model.modals.is_empty(), "still open:\n{}", interface.screen());
}

fn go_to(interface: &mut Interface, field: Field) {
    let label = format!("> {}", LANG.field(field));
    for _ in 0..20 {
        if interface.screen().lines().any(|line| line.starts_with(&label)) {
            return;
        }
        interface.press("tab");
    }
    panic!("no field {field:?} in\n{}", interface.screen());
}

fn fill(interface: &mut Interface, value: &Value, wanted: &Overview) {
    match value {
        Value::Typed(text) => {
            interface.paste(text);
        }
        Value::Chosen(None) => {
            interface.press("backspace");
        }
        Value::Chosen(Some(choice)) => {
            interface.paste(LANG.choice(*choice)).press("enter");
        }
        Value::Ticked(choices) => {
            for choice in choices {
                interface.paste(LANG.choice(*choice)).press("enter");
            }
        }
        Value::Picked(picked) if picked.is_empty() => {
            interface.press("backspace");
        }
        Value::Picked(picked) => {
            for reference in picked {
                interface.paste(&name(*reference, wanted)).press("enter");
            }
        }
    }
}

fn name(reference: Reference, overview: &Overview) -> String {
    match reference {
        Reference::Municipality(code) => Municipality::find(code).expect("a municipality").name.clone(),
        Reference::Record(id) => name_of(overview.record(id).expect("a record")),
    }
}

fn name_of(record: AnyRecord) -> String {
    match record {
        AnyRecord::Region(region) => region.name,
        AnyRecord::Forum(forum) => forum.name,
        AnyRecord::Organisation(organisation) => organisation.name,
        AnyRecord::Person(person) => person.name,
        record => panic!("{record:?} has no name"),
    }
}

/// Every record as text, with names for ids, so that overviews with different ids can be compared.
fn summary(overview: &Overview) -> Vec<String> {
    let records: Vec<AnyRecord> = records(overview);
    let names: BTreeMap<String, String> = records
        .iter()
        .filter(|record| {
            matches!(
                record.id(),
                RecordId::Region(_) | RecordId::Forum(_) | RecordId::Organisation(_) | RecordId::Person(_)
            )
        })
        .map(|record| (record.id().uuid().to_string(), name_of(record.clone())))
        .collect();
    let mut summary: Vec<String> = records
        .iter()
        .map(|record| {
            let mut json = serde_json::to_value(record).expect("JSON");
            json.as_object_mut().expect("an object").remove("id");
            format!("{:?} {}", record.id().kind(), with_names(json, &names))
        })
        .collect();
    summary.sort();
    summary
}

fn with_names(json: Json, names: &BTreeMap<String, String>) -> Json {
    match json {
        Json::String(text) => names.get(&text).cloned().unwrap_or(text).into(),
        Json::Array(values) => values.into_iter().map(|value| with_names(value, names)).collect(),
        Json::Object(fields) => {
            fields.into_iter().map(|(field, value)| (field, with_names(value, names))).collect()
        }
        other => other,
    }
}

fn records(overview: &Overview) -> Vec<AnyRecord> {
    let mut records: Vec<AnyRecord> = Vec::new();
    // A region comes after the one that contains it.
    for root in overview.regions_in(None) {
        records.extend(overview.region_and_descendants(root.id).into_iter().cloned().map(AnyRecord::from));
    }
    records.extend(overview.organisations().iter().cloned().map(AnyRecord::from));
    records.extend(overview.persons().iter().cloned().map(AnyRecord::from));
    records.extend(overview.forums().iter().cloned().map(AnyRecord::from));
    records.extend(overview.memberships().iter().cloned().map(AnyRecord::from));
    records.extend(overview.notes().iter().cloned().map(AnyRecord::from));
    records.extend(overview.meetings().iter().cloned().map(AnyRecord::from));
    records.extend(overview.follow_ups().iter().cloned().map(AnyRecord::from));
    records
}

#[test]
fn the_starter_data_can_be_rebuilt_with_the_interface_alone() {
    let wanted = starter();
    let mut interface = Interface::on(overview(Records::default()));
    for record in records(&wanted) {
        add(&mut interface, record, &wanted);
    }
    assert!(interface.model.forms().next().is_none());
    let (made, wanted) = (summary(&interface.store), summary(&wanted));
    for (made, wanted) in made.iter().zip(&wanted) {
        assert_eq!(made, wanted);
    }
    assert_eq!(made.len(), wanted.len());
}
