//! The JSON Schema describes a store exactly.

use std::path::Path;

use jsonschema::Validator;
use overleg::store::Store;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{DOCUMENT, Home, adding, note};

const EVERYTHING: &str = include_str!("everything.json");

fn schema() -> Value {
    serde_json::from_str(include_str!("../../assets/overleg.schema.json")).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).expect("a schema")
}

fn errors(document: &Value) -> Vec<String> {
    validator().iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_schema_is_a_schema() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn the_starter_data_follows_the_schema() {
    let starter = include_str!("../../assets/starter.json");
    assert_eq!(errors(&serde_json::from_str(starter).expect("JSON")), [""; 0]);
}

#[test]
fn a_committed_store_follows_the_schema() {
    let home = Home::empty();
    home.write(EVERYTHING);
    home.open().commit(&adding(&note("Nieuw."))).expect("committed");
    assert_eq!(errors(&serde_json::from_slice(&home.bytes()).expect("JSON")), [""; 0]);
}

/// `everything.json` fills every field of every record, and the program gives each of them back.
#[test]
fn the_schema_describes_every_field() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/store/everything.json");
    let overview = Store::open(&path).expect("a valid store").overview().clone();
    let records = |table: Value| table.as_array().expect("a list").clone();
    let described = |kind: &str, field: &str| !schema()["$defs"][kind]["properties"][field].is_null();
    for (kind, table) in [
        ("region", records(json!(overview.regions()))),
        ("forum", records(json!(overview.forums()))),
        ("organisation", records(json!(overview.organisations()))),
        ("person", records(json!(overview.persons()))),
        ("membership", records(json!(overview.memberships()))),
        ("note", records(json!(overview.notes()))),
        ("meeting", records(json!(overview.meetings()))),
        ("follow_up", records(json!(overview.follow_ups()))),
        ("source", records(json!(overview.sources()))),
    ] {
        for field in table.iter().flat_map(|record| record.as_object().expect("an object").keys()) {
            assert!(described(kind, field), "{kind} {field}");
        }
    }
}

#[rstest]
#[case::no_version("/version", None)]
#[case::other_version("/version", Some(json!(2)))]
#[case::no_name("/forums/0/name", None)]
#[case::blank_name("/forums/0/name", Some(json!(" ")))]
#[case::no_region("/forums/0/region", None)]
#[case::not_an_id("/forums/0/id", Some(json!("2")))]
#[case::other_involvement("/forums/0/involvement", Some(json!("boss")))]
#[case::never_meets("/forums/0/cadence", Some(json!({"per_year": {"at_least": 0, "at_most": 1}})))]
#[case::other_kind("/regions/0/kind", Some(json!("country")))]
#[case::short_refnis("/regions/0/municipalities", Some(json!(["2402"])))]
#[case::note_without_day("/notes", Some(json!([{"id": "018f0000-0000-7000-8000-000000000005", "forum": "018f0000-0000-7000-8000-000000000002"}])))]
#[case::no_list("/notes", Some(json!({})))]
fn the_schema_refuses_a_wrong_document(#[case] pointer: &str, #[case] value: Option<Value>) {
    let mut document: Value = serde_json::from_str(DOCUMENT).expect("JSON");
    assert_eq!(errors(&document), [""; 0], "right before it is made wrong");
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    let parent = document.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
    match value {
        Some(value) => parent.insert(field.to_owned(), value),
        None => parent.remove(field),
    };
    assert_ne!(errors(&document), [""; 0]);
}
