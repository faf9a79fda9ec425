//! A file that somebody else put in the place of the store, on the command line.

use std::fs;
use std::path::PathBuf;

use crate::home::Home;

fn store(home: &Home) -> PathBuf {
    let json = home.overleg_on_example(&["where", "--json"]).succeeds().json();
    json["store"]["path"].as_str().expect("a path").into()
}

/// A home in which two people were added, and somebody put the file from before the second back.
fn put_back() -> Home {
    let home = Home::with_example();
    home.overleg_on_example(&["add", "person", "--name", "Jan"]).succeeds();
    let before = fs::read(store(&home)).expect("readable");
    home.overleg_on_example(&["add", "person", "--name", "Piet"]).succeeds();
    fs::write(store(&home), before).expect("written");
    home
}

#[test]
fn every_command_says_that_saved_changes_are_no_longer_in_the_file() {
    let home = put_back();
    let said = home.dutch_on_example(&["tree"]).succeeds().stderr;
    assert!(said.contains("Eén bewaarde wijziging staat niet meer in het bestand"), "{said}");
    assert!(said.contains("overleg restore --changes"), "{said}");
    let checked = home.dutch_on_example(&["check"]).succeeds();
    let said = checked.stderr;
    assert!(said.contains("Eén bewaarde wijziging staat niet meer in het bestand"), "{said}");
    assert_eq!(checked.stdout, "example.json is zelf in orde, maar er zijn waarschuwingen.\n");
}

#[test]
fn missing_changes_are_put_back_on_request() {
    let home = put_back();
    home.dutch_on_example(&["show", "Piet"]).exits_with(2);
    let said = home.dutch_on_example(&["restore", "--changes"]).succeeds().stderr;
    assert!(said.contains("De wijziging staat weer in het bestand."), "{said}");
    let shown = home.dutch_on_example(&["show", "Piet"]).succeeds();
    assert_eq!(shown.stderr, "");
    home.dutch_on_example(&["restore", "--changes"]).exits_with(1);
}

#[test]
fn missing_changes_that_are_left_out_are_redone_later() {
    let home = put_back();
    home.dutch_on_example(&["restore", "--leave-changes"]).succeeds();
    assert_eq!(home.dutch_on_example(&["tree"]).succeeds().stderr, "");
    home.dutch_on_example(&["redo"]).succeeds();
    home.dutch_on_example(&["show", "Piet"]).succeeds();
}

#[test]
fn a_file_of_somebody_else_is_told_and_can_be_replaced_by_what_was_there() {
    let home = put_back();
    let text = fs::read_to_string(store(&home)).expect("text");
    fs::write(store(&home), text + "\n").expect("written");
    assert_eq!(home.dutch_on_example(&["tree"]).succeeds().stderr, "");
    let said = home.dutch_on_example(&["check"]).succeeds().stderr;
    assert!(said.contains("buiten overleg gewijzigd"), "{said}");
    home.dutch_on_example(&["restore", "--changes"]).succeeds();
    home.dutch_on_example(&["show", "Piet"]).succeeds();
}

#[test]
fn copies_of_a_synced_folder_are_told_with_what_differs() {
    let home = Home::with_example();
    let store = store(&home);
    let text = fs::read_to_string(&store).expect("text");
    let stem = store.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
    let copies = ["(conflicted copy 2026-11-23)", "(1)"].map(|mark| format!("{stem} {mark}.json"));
    let copies = copies
        .into_iter()
        .chain([format!("{stem}.sync-conflict-20261123-140200-ABCDEFG.json"), format!("{stem}-LAPTOP.json")]);
    let copies: Vec<PathBuf> = copies.map(|name| store.with_file_name(name)).collect();
    for copy in &copies {
        fs::write(copy, &text).expect("written");
    }
    home.overleg_on_example(&["add", "person", "--name", "Jan"]).succeeds();
    let said = home.dutch_on_example(&["check"]).succeeds().stderr;
    assert_eq!(said.matches("Alleen hier: 1 persoon").count(), copies.len(), "{said}");
    let json = home.overleg_on_example(&["where", "--json"]).succeeds().json();
    assert_eq!(json["copies"].as_array().map(Vec::len), Some(copies.len()));
}
