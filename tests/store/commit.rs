//! Committed changes stay, even if others commit at the same time.

use std::fs;
use std::thread;
use std::time::Duration;

use overleg::domain::{ChangeError, Overview, RecordId};
use overleg::store::{CommitError, Store, StoreError, lock_path};
use proptest::prelude::*;

use crate::plans::{Plan, plan};
use crate::support::{DOCUMENT, FORUM, Home, adding, note, renaming};

#[test]
fn a_committed_note_is_in_the_store_after_reopening_it() {
    let home = Home::new();
    let note = note("Het actieplan is besproken.");
    home.open().commit(&adding(&note)).expect("committed");
    assert_eq!(home.overview().notes().get(note.id), Some(&note));
}

#[test]
fn the_overview_contains_the_committed_change() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&adding(&note("Nieuw."))).expect("committed");
    assert_eq!(**store.overview(), home.overview());
}

#[test]
fn committing_the_inverse_undoes_a_change() {
    let home = Home::new();
    let mut store = home.open();
    let before = home.overview();
    let inverse = store.commit(&adding(&note("Vergissing."))).expect("committed").inverse();
    store.commit(&inverse).expect("undone");
    assert_eq!(home.overview(), before);
}

#[test]
fn two_programs_that_commit_in_turn_lose_nothing() {
    let home = Home::new();
    let (mut one, mut other) = (home.open(), home.open());
    for round in 0..5 {
        one.commit(&adding(&note(&format!("een {round}")))).expect("committed");
        other.commit(&adding(&note(&format!("ander {round}")))).expect("committed");
    }
    assert_eq!(home.overview().notes().len(), 10);
    assert_eq!(other.overview().notes().len(), 10);
}

#[test]
fn eight_programs_that_commit_at_once_lose_nothing() {
    let home = Home::new();
    thread::scope(|scope| {
        for program in 0..8 {
            let mut store = home.open().with_patience(Duration::from_secs(120));
            scope.spawn(move || {
                for number in 0..25 {
                    store.commit(&adding(&note(&format!("{program}/{number}")))).expect("committed");
                }
            });
        }
    });
    assert_eq!(home.overview().notes().len(), 200);
}

#[test]
fn a_record_that_somebody_else_changed_is_not_overwritten() {
    let home = Home::new();
    let (mut mine, mut theirs) = (home.open(), home.open());
    let change = renaming(mine.overview(), "Beleidsgroep");
    theirs.commit(&renaming(theirs.overview(), "Stuurgroep")).expect("committed");
    let error = mine.commit(&change).expect_err("a conflict");
    let conflict = ChangeError::Conflict(RecordId::Forum(FORUM));
    assert!(matches!(error, CommitError::Change(error) if error == conflict));
    let name =
        |overview: &overleg::domain::Overview| overview.forums().get(FORUM).map(|forum| forum.name.clone());
    assert_eq!(name(&home.overview()).as_deref(), Some("Stuurgroep"));
    assert_eq!(name(mine.overview()).as_deref(), Some("Stuurgroep"), "what the user now sees");
}

#[test]
fn a_change_that_would_make_the_records_invalid_leaves_the_file_as_it_was() {
    let home = Home::new();
    let mut store = home.open();
    let error = store.commit(&renaming(store.overview(), " ")).expect_err("a forum without a name");
    assert!(matches!(error, CommitError::Change(ChangeError::Breaks(_))));
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
    assert_eq!(**store.overview(), home.overview());
}

#[test]
fn unknown_fields_survive_a_commit() {
    let home = Home::new();
    home.open().commit(&adding(&note("Nieuw."))).expect("committed");
    let overview = home.overview();
    let region = overview.regions().iter().next().expect("the province");
    assert_eq!(region.other_fields["shade"], "green");
    assert_eq!(overview.other_fields()["tags"], serde_json::json!(["mine", 1.1]));
}

#[test]
fn reloading_reports_whether_somebody_else_changed_anything() {
    let home = Home::new();
    let mut store = home.open();
    assert!(!store.reload().expect("nothing happened"));
    home.open().commit(&adding(&note("Van een ander."))).expect("committed");
    assert!(store.reload().expect("reloaded"));
    assert_eq!(store.overview().notes().len(), 1);
    assert!(!store.reload().expect("nothing happened since"));
}

#[test]
fn writing_the_same_content_again_is_no_change() {
    let home = Home::new();
    let mut store = home.open();
    home.write(format!("{DOCUMENT}\n"));
    assert!(!store.reload().expect("reloaded"));
}

#[test]
fn changes_made_in_a_text_editor_are_not_overwritten() {
    let home = Home::new();
    let mut store = home.open();
    home.write(DOCUMENT.replace("Klankbordgroep", "Beleidsgroepen"));
    store.commit(&adding(&note("Nieuw."))).expect("committed");
    assert_eq!(
        home.overview().forums().get(FORUM).map(|forum| forum.name.clone()).as_deref(),
        Some("Beleidsgroepen")
    );
}

#[cfg(unix)]
#[test]
fn a_version_of_the_same_length_and_time_is_still_another_version() {
    let home = Home::new();
    let mut store = home.open();
    let modified = fs::metadata(home.store()).and_then(|metadata| metadata.modified()).expect("its time");
    home.write(DOCUMENT.replace("Klankbordgroep", "Beleidsgroepen"));
    let file = fs::File::options().write(true).open(home.store()).expect("opened");
    file.set_modified(modified).expect("set back");
    assert!(store.reload().expect("reloaded"));
}

#[test]
fn a_store_that_was_removed_is_not_created_again() {
    let home = Home::new();
    let mut store = home.open();
    fs::remove_file(home.store()).expect("removed");
    let error = store.commit(&adding(&note("Nieuw."))).expect_err("no file");
    assert!(matches!(error, CommitError::Store(StoreError::Missing { .. })));
    assert!(!home.store().exists());
}

#[test]
fn a_commit_gives_up_when_somebody_else_keeps_the_lock_and_succeeds_afterwards() {
    let home = Home::new();
    let mut store = home.open().with_patience(Duration::ZERO);
    let held = fs::File::create(lock_path(&home.store())).expect("the lock file");
    held.lock().expect("locked");
    let error = store.commit(&adding(&note("Nieuw."))).expect_err("locked");
    assert!(matches!(error, CommitError::Store(StoreError::Locked { .. })));
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
    drop(held);
    store.commit(&adding(&note("Nieuw."))).expect("committed");
}

#[test]
fn nothing_is_undone_while_somebody_else_keeps_the_lock() {
    let home = Home::new();
    let mut store = home.open().with_patience(Duration::ZERO);
    store.commit(&adding(&note("Nieuw."))).expect("committed");
    let saved = home.bytes();
    let held = fs::File::create(lock_path(&home.store())).expect("the lock file");
    held.lock().expect("locked");
    let error = store.undo().expect_err("locked");
    assert!(matches!(error, CommitError::Store(StoreError::Locked { .. })));
    assert_eq!(home.bytes(), saved);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn saving_in_pieces_gives_the_same_file_as_saving_at_once(plans in prop::collection::vec(plan(), 60)) {
        let home = Home::new();
        let mut store = home.open();
        let sure = Plan::province(9, "Provincie".to_owned());
        for plan in plans.iter().chain([&sure]) {
            if store.commit(&plan.change(store.overview())).is_err() {
                prop_assert!(*plan != sure, "a province always fits");
                continue;
            }
            let at_once = home.file("at-once.json");
            Store::create(&at_once, Overview::clone(store.overview())).expect("created");
            prop_assert_eq!(home.bytes(), fs::read(&at_once).expect("written"));
            fs::remove_file(&at_once).expect("removed");
        }
    }
}
