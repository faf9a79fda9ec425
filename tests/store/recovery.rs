//! Restoring a backup, whatever happened to the store and whatever fails on the way.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use overleg::domain::Past;
use overleg::store::{Defect, Doing, Store, StoreError, list_backups, restore_backup, restore_backup_on};
use rstest::rstest;

use crate::faulty::{Fault, FaultyDisk};
use crate::support::{DOCUMENT, Home, adding, note};

/// A store with the version in [`DOCUMENT`] as its only backup.
fn home() -> (Home, PathBuf) {
    let home = Home::new();
    home.open().commit(&adding(&note("Verloren."))).expect("committed");
    let backup = list_backups(&home.store()).expect("listed").remove(0).path;
    (home, backup)
}

/// The earlier stores that were kept.
fn kept_aside(home: &Home) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.file("")).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.to_string_lossy().contains("overleg.replaced.")).collect()
}

#[rstest]
#[case::cut(&DOCUMENT.as_bytes()[..100])]
#[case::empty(b"")]
#[case::not_utf8(b"\xff\xfe")]
#[case::valid(DOCUMENT.as_bytes())]
fn a_backup_replaces_the_store_which_is_kept(#[case] in_place: &[u8]) {
    let (home, backup) = home();
    fs::remove_file(home.store()).expect("removed");
    home.write(in_place);
    let aside = restore_backup(&home.store(), &backup).expect("restored").expect("something was there");
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
    assert_eq!(fs::read(aside).expect("kept"), in_place);
}

#[test]
fn a_backup_replaces_a_store_that_is_gone() {
    let (home, backup) = home();
    fs::remove_file(home.store()).expect("removed");
    assert_eq!(restore_backup(&home.store(), &backup).expect("restored"), None);
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
}

#[rstest]
#[case::the_newest(0)]
#[case::one_before(1)]
#[case::the_oldest(2)]
fn changes_after_a_backup_can_be_redone_once_it_is_restored(#[case] nth: usize) {
    let home = Home::new();
    let mut store = home.open();
    for text in ["Eerste.", "Tweede.", "Derde."] {
        store.commit(&adding(&note(text))).expect("committed");
    }
    let last = home.bytes();
    let backup = list_backups(&home.store()).expect("listed").remove(nth).path;
    home.write(b"{");
    restore_backup(&home.store(), &backup).expect("restored");
    let mut store = home.open();
    assert_eq!(store.past().expect("readable"), Past { undo: 2 - nth, redo: nth + 1 });
    while store.redo().expect("it fits").is_some() {}
    assert_eq!(home.bytes(), last);
}

#[test]
fn a_store_of_a_newer_version_is_not_replaced() {
    let (home, backup) = home();
    let newer = DOCUMENT.replace("\"version\": 1", "\"version\": 99");
    home.write(&newer);
    let error = restore_backup(&home.store(), &backup).expect_err("refused");
    assert!(matches!(error, StoreError::Unreadable { defect: Defect::Newer { .. }, .. }), "{error}");
    assert_eq!(home.bytes(), newer.as_bytes());
    assert_eq!(kept_aside(&home), Vec::<PathBuf>::new());
}

#[test]
fn a_damaged_backup_is_not_restored() {
    let (home, backup) = home();
    let before = home.bytes();
    fs::remove_file(&backup).expect("removed");
    fs::write(&backup, "{").expect("written");
    let error = restore_backup(&home.store(), &backup).expect_err("refused");
    assert_eq!(error.path(), backup);
    assert_eq!(home.bytes(), before);
}

#[test]
fn nothing_is_restored_without_the_lock() {
    let (home, backup) = home();
    let before = home.bytes();
    let disk = FaultyDisk::default();
    disk.fail_after(0, Fault::Refused(5));
    let error = restore_backup_on(Arc::new(disk), &home.store(), &backup).expect_err("refused");
    assert!(matches!(error, StoreError::Io { doing: Doing::Lock, .. }), "{error:?}");
    assert_eq!(home.bytes(), before);
}

#[test]
fn two_restorations_keep_both_replaced_stores() {
    let (home, backup) = home();
    for _ in 0..2 {
        restore_backup(&home.store(), &backup).expect("restored");
    }
    assert_eq!(kept_aside(&home).len(), 2);
}

#[cfg(unix)]
#[test]
fn a_store_that_is_a_link_stays_a_link_and_the_kept_file_is_private() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (home, backup) = home();
    let link = home.file("link.json");
    symlink(home.store(), &link).expect("linked");
    fs::set_permissions(home.store(), fs::Permissions::from_mode(0o644)).expect("set");
    let aside = restore_backup(&link, &backup).expect("restored").expect("kept");
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
    for path in [aside, home.store()] {
        assert_eq!(fs::metadata(path).expect("there").permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn whichever_step_fails_both_versions_are_complete_and_it_can_be_repeated() {
    for fault in [28, 5, 13, 30, 24].map(Fault::Refused).into_iter().chain([Fault::Half, Fault::Dies]) {
        for steps in 0.. {
            let (home, backup) = home();
            let before = home.bytes();
            let disk = FaultyDisk::default();
            disk.fail_after(steps, fault);
            let said = restore_backup_on(Arc::new(disk.clone()), &home.store(), &backup);
            let (found, at) = (home.bytes(), format!("{fault:?} at step {steps}: {said:?}"));
            if said.is_ok() {
                assert_eq!(found, DOCUMENT.as_bytes(), "{at}");
            } else {
                let may_be_either = fault == Fault::Dies && found == DOCUMENT.as_bytes();
                assert!(found == before || may_be_either, "{at}");
            }
            if found != before {
                let aside = kept_aside(&home);
                assert!(aside.iter().any(|path| fs::read(path).is_ok_and(|bytes| bytes == before)), "{at}");
            } else if fault != Fault::Dies {
                assert_eq!(kept_aside(&home), Vec::<PathBuf>::new(), "{at}: nothing piles up");
            }
            restore_backup(&home.store(), &backup).unwrap_or_else(|error| panic!("{at}: {error}"));
            Store::open(&home.store()).unwrap_or_else(|error| panic!("{at}: {error}"));
            if !disk.has_struck() {
                break;
            }
        }
    }
}
