//! A change that the disk did not confirm, and changes by others before it is committed again.

use std::fs;
use std::sync::Arc;

use overleg::domain::{Change, Past};
use overleg::store::{CommitError, Operation, Store, backups_dir, history_path};

use crate::faulty::{Fault, FaultyDisk, Refused};
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
    let inverse = store.commit(&adding(&first)).expect("confirmed").inverse();
    assert_eq!((home.overview().notes().len(), inverse), (2, adding(&first).inverse()));
}

#[test]
fn a_new_record_that_another_program_edited_before_it_was_confirmed_keeps_that_edit() {
    let home = Home::new();
    let first = note("Eerst.");
    let mut store = unconfirmed(&home, &adding(&first));
    let mut later = first.clone();
    later.text.push_str(" En meer.");
    let edit = overleg::domain::Edit::update(first.clone(), later.clone());
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

/// A command that makes this step and ends, and whose step the disk does not confirm.
fn unconfirmed_command(
    home: &Home,
    words: &[&str],
    step: impl FnOnce(&mut Store) -> Result<(), CommitError>,
) {
    fs::create_dir_all(backups_dir(&home.store())).expect("a folder");
    let disk = FaultyDisk::default();
    let store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
    disk.refuse(Refused::ConfirmingStore);
    let said = step(&mut store.for_operation(Operation::of(words)));
    assert!(matches!(said, Err(CommitError::Unconfirmed { .. })), "{said:?}");
}

fn command(home: &Home, words: &[&str]) -> Store {
    home.open().for_operation(Operation::of(words))
}

#[test]
fn a_command_that_is_repeated_confirms_its_step_and_makes_none() {
    let home = Home::new();
    let first = note("Eerst.");
    unconfirmed_command(&home, &["note"], |store| store.commit(&adding(&first)).map(drop));
    let inverse = command(&home, &["note"]).commit(&adding(&note("Eerst."))).expect("confirmed").inverse();
    assert_eq!(inverse, adding(&first).inverse());
    assert_eq!(home.overview().notes().len(), 1);
    assert_eq!(home.open().past().expect("readable"), Past { undo: 1, redo: 0 });
}

#[test]
fn the_same_command_is_a_new_step_once_it_was_confirmed() {
    let home = Home::new();
    unconfirmed_command(&home, &["note"], |store| store.commit(&adding(&note("Eerst."))).map(drop));
    for _ in 0..2 {
        command(&home, &["note"]).commit(&adding(&note("Eerst."))).expect("committed");
    }
    assert_eq!(home.overview().notes().len(), 2);
}

#[test]
fn another_step_makes_the_same_command_a_new_one() {
    let home = Home::new();
    unconfirmed_command(&home, &["note"], |store| store.commit(&adding(&note("Eerst."))).map(drop));
    home.open().commit(&adding(&note("Van een ander."))).expect("committed");
    command(&home, &["note"]).commit(&adding(&note("Eerst."))).expect("committed");
    assert_eq!(home.overview().notes().len(), 3);
}

#[test]
fn an_undo_that_is_repeated_undoes_one_step() {
    let home = Home::new();
    for text in ["Eerst.", "Dan."] {
        home.open().commit(&adding(&note(text))).expect("committed");
    }
    unconfirmed_command(&home, &["undo"], |store| store.undo().map(drop));
    command(&home, &["undo"]).undo().expect("confirmed").expect("a step");
    assert_eq!(home.open().past().expect("readable"), Past { undo: 1, redo: 1 });
}

#[test]
fn a_removal_that_is_repeated_is_confirmed_although_nothing_is_left_to_remove() {
    let home = Home::new();
    let first = note("Eerst.");
    home.open().commit(&adding(&first)).expect("committed");
    let removal = adding(&first).inverse();
    unconfirmed_command(&home, &["remove"], |store| store.commit(&removal).map(drop));
    assert_eq!(command(&home, &["other"]).confirm_repeated().expect("readable"), None);
    assert_eq!(command(&home, &["remove"]).confirm_repeated().expect("confirmed"), Some(removal));
    assert_eq!(command(&home, &["remove"]).confirm_repeated().expect("readable"), None);
}
