//! A file that somebody else put in the place of the store, on the command line.

use std::fs;
use std::path::PathBuf;

use overleg::store::backups_dir;

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
    for copy in json["copies"].as_array().expect("copies") {
        assert_eq!([&copy["only_here"], &copy["only_there"], &copy["different"]], [1, 0, 0], "{copy}");
    }
    let said = home.dutch_on_example(&["where"]).succeeds().stdout;
    assert_eq!(said.matches("Alleen hier: 1 persoon").count(), copies.len(), "{said}");
}

/// A home with the example, and this file beside it with the same content and one person less.
fn with_copy(mark: &str) -> (Home, PathBuf) {
    let home = Home::with_example();
    let stem = store(&home).file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
    let copy = store(&home).with_file_name(format!("{stem}{mark}.json"));
    fs::copy(store(&home), &copy).expect("copied");
    home.overleg_on_example(&["add", "person", "--name", "Jan"]).succeeds();
    (home, copy)
}

#[test]
fn a_copy_that_a_mac_or_a_file_manager_numbers_is_told_too() {
    for mark in [" 2", " kopie", " copy 3", " - Copy", "_conflict-20261127-101010"] {
        let (home, copy) = with_copy(mark);
        let said = home.dutch_on_example(&["check"]).succeeds().stderr;
        assert!(said.contains(&copy.display().to_string()), "{said}");
    }
}

#[test]
fn a_copy_beside_a_damaged_store_is_said_to_be_readable() {
    let (home, copy) = with_copy(" (1)");
    let damaged = copy.with_file_name(
        copy.file_name().and_then(|name| name.to_str()).expect("a name").replace("(1)", "(2)"),
    );
    fs::write(&damaged, "{").expect("written");
    fs::write(store(&home), "{").expect("written");
    let said = home.dutch_on_example(&["check"]).exits_with(1).stderr;
    assert_eq!(said.matches("Leesbaar, wat het bestand zelf niet is").count(), 1, "{said}");
    assert_eq!(said.matches("Niet leesbaar").count(), 1, "{said}");
}

#[test]
fn another_store_with_a_name_that_begins_alike_is_no_copy() {
    let (home, copy) = with_copy("-leeg");
    fs::remove_file(&copy).expect("removed");
    home.overleg(&["--store", copy.to_str().expect("text"), "init", "--empty"]).succeeds();
    home.overleg(&["--store", copy.to_str().expect("text"), "add", "person", "--name", "Els"]).succeeds();
    let json = home.overleg_on_example(&["where", "--json"]).succeeds().json();
    assert_eq!(json["copies"].as_array().map(Vec::len), Some(0), "{json}");
}

#[test]
fn a_copy_is_told_though_the_store_was_begun_anew_and_has_nothing_in_common_with_it() {
    let (home, copy) = with_copy(" (1)");
    let store = store(&home);
    fs::remove_file(&store).expect("removed");
    home.overleg(&["--store", store.to_str().expect("text"), "init", "--empty"]).succeeds();
    home.overleg_on_example(&["add", "person", "--name", "Els"]).succeeds();
    let said = home.dutch_on_example(&["check"]).succeeds().stderr;
    assert!(said.contains(copy.to_str().expect("text")), "{said}");
}

#[cfg(unix)]
#[test]
fn a_link_is_no_copy() {
    let home = Home::with_example();
    let link = store(&home).with_file_name("example-link.json");
    std::os::unix::fs::symlink("example.json", link).expect("a link");
    let json = home.overleg_on_example(&["where", "--json"]).succeeds().json();
    assert_eq!(json["copies"].as_array().map(Vec::len), Some(0), "{json}");
}

#[test]
fn a_copy_is_put_among_the_backups_by_its_name_and_stays_there() {
    let (home, copy) = with_copy(" (1)");
    let content = fs::read(&copy).expect("readable");
    let name = copy.file_name().and_then(|name| name.to_str()).expect("a name");
    let said = home.dutch_on_example(&["restore", "--put-aside", name]).succeeds().stderr;
    let aside = backups_dir(&store(&home)).join(name);
    assert!(said.contains(&format!("example.backups/{name}")), "{said}");
    assert!(!copy.exists());
    for nth in 0..8 {
        home.overleg_on_example(&["add", "person", "--name", &format!("Persoon {nth}")]).succeeds();
    }
    assert_eq!(fs::read(&aside).expect("still there"), content);
    // Another of that name does not replace it.
    fs::write(&copy, "{}").expect("written");
    home.dutch_on_example(&["restore", "--put-aside", copy.to_str().expect("text")]).succeeds();
    assert_eq!(fs::read(&aside).expect("still there"), content);
    assert!(!copy.exists());
}

#[test]
fn only_a_copy_of_the_store_is_put_among_the_backups() {
    let (home, copy) = with_copy(" (1)");
    let other = copy.with_file_name("verslag.json");
    fs::write(&other, "{}").expect("written");
    for path in [store(&home), other.clone(), copy.with_file_name("weg (1).json")] {
        home.dutch_on_example(&["restore", "--put-aside", path.to_str().expect("text")]).exits_with(2);
    }
    assert!(other.exists() && store(&home).exists());
}
