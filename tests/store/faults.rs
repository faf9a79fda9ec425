//! Whichever disk operation fails, acknowledged changes are there, and no change is there by half.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use overleg::domain::{Change, Overview};
use overleg::store::{
    CommitError, Doing, Drafts, Store, StoreError, backups_dir, drafts_dir, put_copy_aside_on,
};
use rstest::rstest;

use crate::faulty::{Fault, FaultyDisk};
use crate::support::{Home, adding, note, renaming};

/// No space left, input/output error, permission denied, read-only file system, too many open files.
const REFUSALS: [i32; 5] = [28, 5, 13, 30, 24];

fn faults() -> impl Iterator<Item = Fault> {
    REFUSALS.map(Fault::Refused).into_iter().chain([Fault::Half, Fault::Dies])
}

/// The work of a program on a store.
type Work = fn(&mut Store) -> Result<(), CommitError>;

fn commit(store: &mut Store) -> Result<(), CommitError> {
    store.commit(&change(store.overview())).map(drop)
}

fn undo(store: &mut Store) -> Result<(), CommitError> {
    store.undo().map(drop)
}

fn redo(store: &mut Store) -> Result<(), CommitError> {
    store.redo().map(drop)
}

fn change(overview: &Overview) -> Change {
    renaming(overview, &format!("{}.", overview.forums().iter().next().expect("a forum").name))
}

/// A store with a past to undo and a future to redo.
fn home() -> Home {
    let home = Home::new();
    let mut store = home.open();
    for _ in 0..3 {
        commit(&mut store).expect("committed");
    }
    undo(&mut store).expect("undone");
    home
}

/// Runs `work` with a fault after the given number of steps; returns the store in memory, the result, and whether
/// the fault struck.
fn struck(
    home: &Home,
    work: Work,
    steps: usize,
    fault: Fault,
) -> (Store, Result<(), CommitError>, FaultyDisk) {
    let disk = FaultyDisk::default();
    let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
    disk.fail_after(steps, fault);
    let said = work(&mut store);
    (store, said, disk)
}

/// The store before and after the work, without a fault.
fn before_and_after(work: Work) -> (Overview, Overview) {
    let home = home();
    let before = home.overview();
    work(&mut home.open()).expect("done");
    (before, home.overview())
}

fn unfinished(home: &Home) -> Vec<String> {
    let folders = [home.store().with_file_name(""), backups_dir(&home.store()), drafts_dir(&home.store())];
    let entries = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten();
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".unfinished")).collect()
}

#[rstest]
#[case::commit(commit as Work)]
#[case::undo(undo as Work)]
#[case::redo(redo as Work)]
fn the_reported_outcome_is_true_whichever_step_fails(#[case] work: Work) {
    let (before, after) = before_and_after(work);
    for fault in faults() {
        for steps in 0.. {
            let home = home();
            let (store, said, disk) = struck(&home, work, steps, fault);
            let found = home.overview();
            let at = format!("{fault:?} at step {steps}: {said:?}");
            match said {
                Ok(()) | Err(CommitError::Unconfirmed { .. }) => assert_eq!(found, after, "{at}"),
                Err(_) if fault == Fault::Dies => assert!(found == before || found == after, "{at}"),
                Err(_) => {
                    assert_eq!(found, before, "{at}");
                    assert_eq!(
                        unfinished(&home),
                        Vec::<String>::new(),
                        "{at}: a full disk is not left fuller"
                    );
                }
            }
            if fault != Fault::Dies {
                assert_eq!(**store.overview(), found, "{at}: what is shown is what is on disk");
            }
            if !disk.has_struck() {
                break;
            }
        }
    }
}

#[test]
fn after_any_fault_the_same_change_can_be_saved_and_is_there_once() {
    for fault in faults() {
        for steps in 0.. {
            let home = home();
            let change = adding(&note("Na de storing."));
            let disk = FaultyDisk::default();
            let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
            disk.fail_after(steps, fault);
            let said = store.commit(&change);
            let struck = disk.has_struck();
            disk.mend();
            if said.is_err() {
                // A program that died is started again, and checks whether its change is there.
                let mut store = if fault == Fault::Dies { home.open() } else { store };
                if store.overview().notes().is_empty() || fault != Fault::Dies {
                    store.commit(&change).unwrap_or_else(|error| panic!("{fault:?} at {steps}: {error}"));
                }
            }
            assert_eq!(home.overview().notes().len(), 1, "{fault:?} at step {steps}");
            if !struck {
                break;
            }
        }
    }
}

#[test]
fn after_any_fault_the_change_before_it_can_be_undone_and_nothing_is_left_behind() {
    for fault in faults() {
        for steps in 0.. {
            let home = home();
            let (_, _, disk) = struck(&home, commit, steps, fault);
            let mut store = home.open();
            let before = Overview::clone(store.overview());
            store.commit(&adding(&note("Een later bericht."))).expect("committed");
            assert_eq!(unfinished(&home), Vec::<String>::new(), "{fault:?} at step {steps}");
            store.undo().unwrap_or_else(|error| panic!("{fault:?} at {steps}: {error}"));
            assert_eq!(**store.overview(), before, "{fault:?} at step {steps}");
            store.undo().unwrap_or_else(|error| panic!("{fault:?} at {steps}, the one before: {error}"));
            if !disk.has_struck() {
                break;
            }
        }
    }
}

#[test]
fn a_new_store_is_complete_or_absent_whichever_step_fails() {
    let starter = home().overview();
    for fault in faults() {
        for steps in 0.. {
            let home = Home::empty();
            let path = home.file("new/overleg.json");
            let disk = FaultyDisk::default();
            disk.fail_after(steps, fault);
            let made = Store::create_on(Arc::new(disk.clone()), &path, starter.clone());
            match (Store::open(&path), made.is_ok()) {
                (Ok(store), _) => assert_eq!(**store.overview(), starter, "{fault:?} at step {steps}"),
                (Err(error), was_made) => {
                    assert!(!was_made && !path.exists(), "{fault:?} at step {steps}: {error}");
                    Store::create(&path, starter.clone()).expect("made now");
                }
            }
            if !disk.has_struck() {
                break;
            }
        }
    }
}

#[test]
fn a_copy_that_is_put_aside_is_in_one_of_the_two_places_whichever_step_fails() {
    for fault in faults() {
        for steps in 0.. {
            let home = home();
            let copy = home.file("overleg (1).json");
            fs::copy(home.store(), &copy).expect("copied");
            let disk = FaultyDisk::default();
            disk.fail_after(steps, fault);
            let said = put_copy_aside_on(Arc::new(disk.clone()), &home.store(), &copy);
            let aside = backups_dir(&home.store()).join("overleg (1).json");
            let is_whole = |path: &PathBuf| fs::read(path).is_ok_and(|bytes| bytes == home.bytes());
            assert!(is_whole(&copy) || is_whole(&aside), "{fault:?} at {steps}");
            assert!(said.is_err() || is_whole(&aside), "{fault:?} at {steps}");
            if !disk.has_struck() {
                assert!(!copy.exists());
                break;
            }
        }
    }
}

#[test]
fn a_draft_is_the_old_or_the_new_one_whichever_step_fails() {
    for fault in faults() {
        for steps in 0.. {
            let home = Home::new();
            let disk = FaultyDisk::default();
            let drafts = Drafts::open_on(Arc::new(disk.clone()), &home.store()).expect("a slot");
            drafts.save(&"oud").expect("saved");
            disk.fail_after(steps, fault);
            let said = drafts.save(&"nieuw");
            drop(drafts);
            let left: Vec<String> =
                Drafts::open(&home.store()).expect("a slot").left_behind().expect("readable");
            let expected: &[&str] = if said.is_ok() { &["nieuw"] } else { &["oud", "nieuw"] };
            assert!(
                left.len() == 1 && expected.contains(&left[0].as_str()),
                "{fault:?} at {steps}: {left:?}"
            );
            if !disk.has_struck() {
                break;
            }
        }
    }
}

#[test]
fn a_store_is_created_under_its_lock() {
    let home = Home::empty();
    let refused_at = |steps| {
        let disk = FaultyDisk::default();
        disk.fail_after(steps, Fault::Refused(5));
        let overview = overleg::store::starter().expect("starter data");
        Store::create_on(Arc::new(disk), &home.store(), overview).expect_err("refused")
    };
    // There is no store yet, and the folder exists; after these checks, the lock comes first.
    let error = refused_at(2);
    assert!(matches!(error, StoreError::Io { doing: Doing::Lock, .. }), "{error:?}");
    assert!(!home.store().exists());
}
