//! Editing one field leaves the spelling of all others in the file as it was.

use std::fs;
use std::sync::Arc;

use overleg::domain::{AnyRecord, Change, Edit, Erasure, Kind, Patch, RecordId};
use overleg::store::Store;
use rstest::rstest;
use serde_json::{Value, json};

use crate::faulty::{Fault, FaultyDisk, Refused};
use crate::support::{FORUM, Home};

/// Two tables with all that is read and that this program writes otherwise, and fields that it does not know.
fn odd_document() -> Value {
    json!({
        "version": 1,
        "regions": [{ "id": "018f0000-0000-7000-8000-000000000001", "name": "Vlaams-Brabant", "kind": "province" }],
        "forums": [{
            "id": "018F0000-0000-7000-8000-000000000002",
            "region": "018f0000000070008000000000000001",
            "name": " Klankbordgroep ",
            "aliases": [],
            "purpose": "",
            "convenor": null,
            "involvement": { "alternating_chair": { "with": null, "since": 2024 } },
            "cadence": { "several_per_year": null },
            "later": { "text": ["a", 1.10, null] }
        }],
        "organisations": [{
            "id": "018f0000-0000-7000-8000-000000000003",
            "name": "CLB",
            "abbreviation": "",
            "sector": "education"
        }],
        "persons": [{ "id": "018f0000-0000-7000-8000-000000000004", "name": "An Claes", "email": "" }],
        "memberships": [{
            "id": "018f0000-0000-7000-8000-000000000005",
            "forum": "018f0000-0000-7000-8000-000000000002",
            "organisation": "018f0000-0000-7000-8000-000000000003",
            "since": "1850-01-01"
        }],
        "notes": [{
            "id": "018f0000-0000-7000-8000-000000000006",
            "forum": "018f0000-0000-7000-8000-000000000002",
            "date": "20261112",
            "present": [{ "organisation": "018f0000-0000-7000-8000-000000000003", "as": "An Claes" }],
            "text": "Een \u{e9}\u{301} en meer.  \n"
        }],
        "meetings": [{
            "id": "018f0000-0000-7000-8000-000000000007",
            "forum": "018f0000-0000-7000-8000-000000000002",
            "date": "9999-12-31",
            "time": "14:30"
        }],
        "follow_ups": []
    })
}

/// A home with that store, in which the file is laid out as somebody may have typed it.
fn odd_home() -> Home {
    let home = Home::empty();
    home.write(odd_document().to_string());
    home
}

fn text(home: &Home) -> String {
    String::from_utf8(home.bytes()).expect("text")
}

fn document(home: &Home) -> Value {
    serde_json::from_str(&text(home)).expect("JSON")
}

fn first_in(table: &str, store: &Store) -> RecordId {
    let mut kinds = Kind::ALL.iter().zip(Kind::TABLES);
    let (kind, _) = kinds.find(|(_, name)| **name == table).expect("a table");
    store.overview().records_of(*kind).next().expect("there").id()
}

/// The change that sets one field of a record to this value.
fn patched(store: &Store, id: RecordId, key: &str, value: Value) -> Change {
    let before = store.overview().record(id).expect("there");
    let mut patch = Patch::default();
    patch.set(key, Some(value));
    let after: AnyRecord = patch.apply(&before).expect("right");
    before.into_updated(after).expect("of one kind")
}

#[rstest]
#[case::forum("forums", "remarks")]
#[case::organisation("organisations", "remarks")]
#[case::person("persons", "remarks")]
#[case::membership("memberships", "remarks")]
#[case::note("notes", "text")]
#[case::meeting("meetings", "remarks")]
fn editing_one_field_keeps_the_spelling_of_all_others(#[case] table: &str, #[case] key: &str) {
    let home = odd_home();
    let mut store = home.open();
    let id = first_in(table, &store);
    let change = patched(&store, id, key, json!("Nieuw."));
    store.commit(&change).expect("committed");
    let mut expected = odd_document();
    expected[table][0][key] = json!("Nieuw.");
    assert_eq!(document(&home), expected);
}

/// The same document, in a file that this program wrote.
fn odd_home_of_ours() -> (Home, Value) {
    let mut expected = odd_document();
    // Ids in capitals are rare, and a file with them is always compared with the records as a whole.
    expected["forums"][0]["id"] = json!(FORUM.to_string());
    let home = Home::empty();
    home.write(expected.to_string());
    let mut store = home.open();
    let region = store.overview().regions().iter().next().expect("a region").id;
    store.commit(&patched(&store, region.into(), "name", json!("Brabant"))).expect("committed");
    expected["regions"][0]["name"] = json!("Brabant");
    assert_eq!(document(&home), expected);
    (home, expected)
}

#[rstest]
#[case::forum("forums", "remarks")]
#[case::organisation("organisations", "remarks")]
#[case::person("persons", "remarks")]
#[case::membership("memberships", "remarks")]
#[case::note("notes", "text")]
#[case::meeting("meetings", "remarks")]
fn the_spelling_also_stays_in_a_file_that_this_program_wrote(#[case] table: &str, #[case] key: &str) {
    let (home, mut expected) = odd_home_of_ours();
    let mut store = home.open();
    let id = first_in(table, &store);
    store.commit(&patched(&store, id, key, json!("Nieuw."))).expect("committed");
    expected[table][0][key] = json!("Nieuw.");
    assert_eq!(document(&home), expected);
    // What is not edited in the meantime is spelled so after a later save as well.
    store.commit(&patched(&store, FORUM.into(), "remarks", json!("Later."))).expect("committed");
    expected["forums"][0]["remarks"] = json!("Later.");
    assert_eq!(document(&home), expected);
}

#[test]
fn a_removed_record_comes_back_with_its_spelling() {
    let (home, expected) = odd_home_of_ours();
    let mut store = home.open();
    let meeting = store.overview().meetings().iter().next().expect("a meeting").clone();
    store.commit(&Change::Meeting(Edit::remove(meeting))).expect("removed");
    assert_eq!(document(&home)["meetings"], Value::Null);
    store.undo().expect("undone");
    assert_eq!(document(&home), expected);
}

#[test]
fn a_fault_of_the_disk_does_not_lose_the_spelling() {
    for steps in 0.. {
        let (home, mut expected) = odd_home_of_ours();
        let disk = FaultyDisk::default();
        let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a store");
        let change = patched(&store, FORUM.into(), "remarks", json!("Nieuw."));
        disk.fail_after(steps, Fault::Half);
        if store.commit(&change).is_err() {
            store.commit(&change).expect("committed");
        }
        expected["forums"][0]["remarks"] = json!("Nieuw.");
        assert_eq!(document(&home), expected, "step {steps}");
        if !disk.has_struck() {
            break;
        }
    }
}

#[test]
fn a_store_that_is_gone_is_written_anew_with_its_spelling_also_at_the_second_try() {
    let (home, mut expected) = odd_home_of_ours();
    let disk = FaultyDisk::default();
    let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a store");
    store.commit(&patched(&store, FORUM.into(), "remarks", json!("Nieuw."))).expect("committed");
    fs::remove_file(home.store()).expect("removed");
    disk.refuse(Refused::Writing);
    store.write_anew().expect_err("no space");
    disk.refuse(Refused::Nothing);
    store.write_anew().expect("written");
    expected["forums"][0]["remarks"] = json!("Nieuw.");
    assert_eq!(document(&home), expected);
}

#[test]
fn an_edited_field_is_written_in_standard_spelling_until_that_is_undone() {
    let home = odd_home();
    let mut store = home.open();
    let change =
        patched(&store, FORUM.into(), "cadence", json!({ "per_year": { "at_least": 2, "at_most": 2 } }));
    store.commit(&change).expect("committed");
    assert_eq!(
        document(&home)["forums"][0]["cadence"],
        json!({ "per_year": { "at_least": 2, "at_most": 2 } })
    );
    store.undo().expect("undone");
    assert_eq!(document(&home), odd_document());
}

#[test]
fn a_spelling_changed_by_others_between_two_saves_stays() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&patched(&store, FORUM.into(), "remarks", json!("Een."))).expect("committed");
    let by_hand = text(&home).replace("\"Klankbordgroep\",", "\"Klankbordgroep\", \"purpose\": \"\",");
    home.write(&by_hand);
    store.reload().expect("read");
    store.commit(&patched(&store, FORUM.into(), "remarks", json!("Twee."))).expect("committed");
    assert_eq!(document(&home)["forums"][0]["purpose"], json!(""));
}

#[test]
fn a_remembered_spelling_does_not_bring_back_an_erased_person() {
    let home = odd_home();
    let mut store = home.open();
    let person = store.overview().persons().iter().next().expect("An").clone();
    let erasure = Erasure::of(&person, &[], store.overview(), "[gewist]");
    store.erase(&erasure).expect("erased");
    store.commit(&patched(&store, FORUM.into(), "remarks", json!("Nieuw."))).expect("committed");
    assert!(!text(&home).contains("Claes"), "{}", text(&home));
    assert_eq!(document(&home)["meetings"][0]["time"], json!("14:30"));
}
