//! A change that the disk did not confirm, and changes by others before it is committed again.

use std::fs;
use std::sync::Arc;

use overleg::domain::{Change, Past};
use overleg::store::{CommitError, Store, backups_dir, history_path};

use crate::faulty::{Fault, FaultyDisk};
use crate::support::{DOCUMENT, Home, adding, note, renaming};

/// A program that committed this change, which the disk did not confirm.
fn unconfirmed(home: &Home, change: &Change) -> Store {
    for steps in 0.. {
        let disk = FaultyDisk::default();
        home.write(DOCUMENT);
        let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
        disk.fail_after(steps, Fault::Refused(5));
        let said = store.commit(change);
        assert!(disk.has_struck(), "no step leaves it unconfirmed");
        disk.mend();
        if let Err(CommitError::Unconfirmed { .. }) = said {
            return store;
        }
        // So that the next one takes the same steps, up to the one that fails.
        fs::remove_file(home.store()).expect("removed");
        fs::remove_file(history_path(&home.store())).ok();
        fs::remove_dir_all(backups_dir(&home.store())).ok();
    }
    unreachable!("every step was taken")
}

#[test]
fn a_change_is_there_once_when_another_program_wrote_before_it_was_confirmed() {
    let home = Home::new();
    let first = note("Eerst.");
    let mut store = unconfirmed(&home, &adding(&first));
    home.open().commit(&adding(&note("Van een ander."))).expect("committed");
    let inverse = store.commit(&adding(&first)).expect("confirmed");
    assert_eq!((home.overview().notes().len(), inverse), (2, adding(&first).inverse()));
}

#[test]
fn a_new_record_that_another_program_edited_before_it_was_confirmed_keeps_that_edit() {
    let home = Home::new();
    let first = note("Eerst.");
    let mut store = unconfirmed(&home, &adding(&first));
    let mut later = first.clone();
    later.text.push_str(" En meer.");
    let edit = overleg::domain::Edit::Update { before: first.clone(), after: later.clone() };
    home.open().commit(&Change::Note(edit)).expect("committed");
    store.commit(&adding(&first)).expect("confirmed");
    assert_eq!(home.overview().notes().get(first.id), Some(&later));
}

#[test]
fn an_unconfirmed_edit_is_not_overtaken_by_an_unrelated_change() {
    let home = Home::new();
    let change = renaming(&home.overview(), "Nieuwe naam");
    let mut store = unconfirmed(&home, &change);
    home.open().commit(&adding(&note("Van een ander."))).expect("committed");
    store.commit(&change).expect("confirmed");
    home.open().undo().expect("undone").expect("the note of the other");
    assert_eq!(home.open().undo().expect("undone"), Some(change), "it was made once");
}

#[test]
fn a_change_that_a_text_editor_removed_from_the_file_is_made_again() {
    let home = Home::new();
    let first = note("Eerst.");
    let mut store = unconfirmed(&home, &adding(&first));
    fs::remove_file(home.store()).expect("removed");
    home.write(DOCUMENT);
    store.commit(&adding(&first)).expect("made again");
    assert_eq!(home.overview().notes().get(first.id), Some(&first));
}

#[test]
fn an_unconfirmed_undo_is_confirmed_once_the_same_is_tried_again() {
    for steps in 0.. {
        let home = Home::new();
        home.open().commit(&adding(&note("Eerst."))).expect("committed");
        // A backup of the same millisecond would make it a step more.
        fs::remove_dir_all(backups_dir(&home.store())).expect("removed");
        let disk = FaultyDisk::default();
        let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
        disk.fail_after(steps, Fault::Refused(5));
        let said = store.undo();
        assert!(disk.has_struck(), "no step leaves it unconfirmed");
        disk.mend();
        if let Err(CommitError::Unconfirmed { made, .. }) = said {
            store.commit(&made).expect("confirmed");
            assert_eq!(home.overview().notes().len(), 0);
            assert_eq!(store.past().expect("readable"), Past { undo: 0, redo: 1 });
            return;
        }
    }
}
