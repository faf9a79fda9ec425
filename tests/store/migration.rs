//! Stores of older versions are migrated, and the original stays whatever goes wrong.

use std::fs;
use std::sync::Arc;

use overleg::domain::{Change, Erasure, Overview};
use overleg::store::{CommitError, Defect, FileKind, Store, StoreError};
use rstest::rstest;

use crate::faulty::{Fault, FaultyDisk};
use crate::support::{Home, adding, note};

/// A store as it may be written by hand, and as it is in version 1.
const VERSION_0: &str = include_str!("versions/0.json");
const VERSION_1: &str = include_str!("versions/1.json");

fn home() -> Home {
    let home = Home::empty();
    home.write(VERSION_0);
    home
}

fn original(home: &Home) -> Option<Vec<u8>> {
    fs::read(home.file("overleg.version-0.json")).ok()
}

/// A change that leaves everything as it is.
fn nothing() -> Change {
    Change::Together(Vec::new())
}

#[rstest]
#[case::from_0(VERSION_0, VERSION_1)]
fn an_older_store_is_migrated_to_the_next_version(#[case] older: &str, #[case] next: &str) {
    let home = Home::empty();
    home.write(older);
    let read = home.overview();
    home.open().commit(&nothing()).expect("committed");
    assert_eq!(String::from_utf8(home.bytes()).expect("text"), next);
    assert_eq!(home.overview(), read);
}

#[test]
fn opening_an_older_store_writes_nothing() {
    let home = home();
    home.open();
    overleg::store::check(&home.store()).expect("readable");
    assert_eq!(home.bytes(), VERSION_0.as_bytes());
    assert_eq!(fs::read_dir(home.file("")).expect("a folder").count(), 1);
}

#[test]
fn the_original_stays_byte_for_byte_whatever_changes_follow() {
    let home = home();
    let mut store = home.open();
    for number in 0..15 {
        store.commit(&adding(&note(&format!("{number}")))).expect("committed");
    }
    assert_eq!(original(&home).as_deref(), Some(VERSION_0.as_bytes()));
    assert!(!home.file("overleg.version-0.2.json").exists());
}

#[test]
fn another_older_store_in_the_same_place_is_kept_as_well() {
    let home = home();
    home.open().commit(&nothing()).expect("committed");
    let other = VERSION_0.replace("Klankbordgroep", "Werkgroep");
    fs::remove_file(home.store()).expect("removed");
    for _ in 0..2 {
        home.write(&other);
        home.open().commit(&nothing()).expect("committed");
    }
    assert_eq!(original(&home).as_deref(), Some(VERSION_0.as_bytes()));
    assert_eq!(fs::read(home.file("overleg.version-0.2.json")).expect("kept"), other.as_bytes());
    assert!(!home.file("overleg.version-0.3.json").exists());
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_original() {
    use std::os::unix::fs::PermissionsExt;
    let home = home();
    fs::set_permissions(home.store(), fs::Permissions::from_mode(0o644)).expect("set");
    home.open().commit(&nothing()).expect("committed");
    let kept = fs::metadata(home.file("overleg.version-0.json")).expect("kept");
    assert_eq!(kept.permissions().mode() & 0o777, 0o600);
}

#[test]
fn an_erased_person_is_removed_from_the_original_too() {
    let home = home();
    let mut store = home.open();
    store.commit(&nothing()).expect("committed");
    let person = store.overview().persons().iter().next().expect("a person").clone();
    let erasure = Erasure::of(&person, &[], store.overview(), "[gewist]");
    let erased = store.erase(&erasure).expect("erased");
    assert!(erased.iter().any(|file| file.kind == FileKind::SetAside), "{erased:?}");
    let left = String::from_utf8(original(&home).expect("kept")).expect("text");
    assert!(!left.contains("Peeters") && left.contains("Klankbordgroep"), "{left}");
}

#[rstest]
#[case::another_file(r#"{"name": "overleg", "dependencies": []}"#, 1)]
#[case::twice_in_a_record(
    "{\"regions\": [\n{\"id\": \"018f0000-0000-7000-8000-000000000001\", \"name\": \"A\", \"kind\": \"region\",\n\
     \"more\": {\"a\": 1,\n\"a\": 2}}]}",
    4
)]
#[case::a_record_without_a_name(
    "{\"regions\": [\n{\"id\": \"018f0000-0000-7000-8000-000000000001\", \"kind\": \"region\"}]}",
    2
)]
fn a_file_that_is_not_an_older_store_is_refused_with_the_place(#[case] text: &str, #[case] line: usize) {
    let home = Home::empty();
    home.write(text);
    let error = Store::open(&home.store()).expect_err("refused");
    assert_eq!(error.place().map(|place| place.line), Some(line), "{error}");
    assert!(matches!(error, StoreError::Unreadable { defect: Defect::Shape { .. }, .. }), "{error}");
}

#[test]
fn whichever_step_of_the_first_change_fails_nothing_is_lost() {
    let (change, mut after) = (adding(&note("Na de overgang.")), home().overview());
    let before = after.clone();
    after.apply(&change).expect("it fits");
    for fault in [28, 5, 13, 30, 24].map(Fault::Refused).into_iter().chain([Fault::Half, Fault::Dies]) {
        for steps in 0.. {
            let home = home();
            let disk = FaultyDisk::default();
            let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
            disk.fail_after(steps, fault);
            let said = store.commit(&change);
            let at = format!("{fault:?} at step {steps}: {said:?}");
            is_whole(&home, &before, &after, &at);
            if let Ok(_) | Err(CommitError::Unconfirmed { .. }) = said {
                assert_eq!(home.overview(), after, "{at}");
            }
            let struck = disk.has_struck();
            disk.mend();
            if home.overview() == before {
                store.commit(&change).unwrap_or_else(|error| panic!("{at}, again: {error}"));
            }
            is_whole(&home, &before, &after, &at);
            assert!(!home.file("overleg.version-0.2.json").exists(), "{at}: kept once");
            if !struck {
                break;
            }
        }
    }
}

/// Checks that the store is the original, byte for byte, or the changed one with the original beside it.
fn is_whole(home: &Home, before: &Overview, after: &Overview, at: &str) {
    let found = home.overview();
    if found == *before {
        assert_eq!(home.bytes(), VERSION_0.as_bytes(), "{at}");
    } else {
        assert_eq!(found, *after, "{at}");
        assert_eq!(original(home).as_deref(), Some(VERSION_0.as_bytes()), "{at}");
    }
}
