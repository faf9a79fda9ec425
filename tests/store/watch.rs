//! Programs that have the store open notice changes by others.

use std::fs;

use overleg::store::{Store, StoreError, Watch};

use crate::support::{DOCUMENT, Home, adding, note};

/// A store that is being watched, and nothing new in it.
fn watched(home: &Home) -> (Store, Watch) {
    let (mut store, mut watch) = (home.open(), Watch::default());
    assert!(watch.look(&mut store).is_none());
    (store, watch)
}

fn renamed(name: &str) -> String {
    DOCUMENT.replace("Klankbordgroep", name)
}

fn names(store: &Store) -> Vec<&str> {
    store.overview().forums().iter().map(|forum| forum.name.as_str()).collect()
}

#[test]
fn a_file_written_in_place_is_noticed_once() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    home.write(renamed("Raad van advies"));
    assert!(matches!(watch.look(&mut store), Some(Ok(()))));
    assert_eq!(names(&store), ["Raad van advies"]);
    assert!(watch.look(&mut store).is_none());
}

#[test]
fn a_file_renamed_over_the_store_is_noticed_even_with_the_same_length() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    let beside = home.store().with_extension("new");
    fs::write(&beside, renamed("Klankbordgroeq")).expect("written");
    fs::rename(beside, home.store()).expect("renamed");
    assert!(matches!(watch.look(&mut store), Some(Ok(()))));
    assert_eq!(names(&store), ["Klankbordgroeq"]);
}

#[test]
fn the_programs_own_changes_are_not_reported() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    store.commit(&adding(&note("Van ons."))).expect("committed");
    assert!(watch.look(&mut store).is_none());
}

#[test]
fn a_touched_file_with_the_same_content_is_not_reported() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    home.write(DOCUMENT);
    assert!(watch.look(&mut store).is_none());
}

#[test]
fn a_half_written_file_is_not_reported_as_damaged() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    home.write(&DOCUMENT[..100]);
    assert!(watch.look(&mut store).is_none());
    home.write(renamed("Raad"));
    assert!(matches!(watch.look(&mut store), Some(Ok(()))));
}

#[test]
fn a_damaged_file_is_reported_once_and_the_data_already_read_stays() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    home.write(&DOCUMENT[..100]);
    watch.look(&mut store);
    assert!(matches!(watch.look(&mut store), Some(Err(StoreError::Unreadable { .. }))));
    assert!(watch.look(&mut store).is_none());
    assert_eq!(names(&store), ["Klankbordgroep"]);
}

#[test]
fn a_missing_file_is_reported_by_the_watch() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    fs::remove_file(home.store()).expect("removed");
    watch.look(&mut store);
    assert!(matches!(watch.look(&mut store), Some(Err(StoreError::Missing { .. }))));
}

#[test]
fn a_file_that_this_program_wrote_anew_is_not_reported() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    fs::remove_file(home.store()).expect("removed");
    let reported = (0..2).find_map(|_| watch.look(&mut store));
    assert!(matches!(reported, Some(Err(StoreError::Missing { .. }))));
    watch.write_anew(&mut store).expect("written");
    assert!(watch.look(&mut store).is_none());
    home.write(renamed("Raad van advies"));
    assert!(matches!(watch.look(&mut store), Some(Ok(()))));
}

#[test]
fn a_repaired_file_is_read_even_with_the_same_content_as_before() {
    let home = Home::new();
    let (mut store, mut watch) = watched(&home);
    fs::remove_file(home.store()).expect("removed");
    watch.look(&mut store);
    watch.look(&mut store);
    home.write(DOCUMENT);
    assert!(matches!(watch.look(&mut store), Some(Ok(()))));
    assert!(watch.look(&mut store).is_none());
}

#[test]
fn nothing_is_saved_over_a_damaged_file() {
    let home = Home::new();
    let (mut store, _) = watched(&home);
    home.write(&DOCUMENT[..100]);
    store.commit(&adding(&note("Niet bewaard."))).expect_err("refused");
    assert_eq!(fs::read_to_string(home.store()).expect("a file"), DOCUMENT[..100]);
}
