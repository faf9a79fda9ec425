//! Changes can be undone and redone at any later time and by any program.

use std::fs;
use std::io::Write;

use overleg::domain::{Change, ChangeError, Date, Edit, Note, Overview, Past, RecordId};
use overleg::store::{CommitError, Store, StoreError, history_path};
use proptest::prelude::*;
use rstest::rstest;

use crate::plans::{Plan, plan};
use crate::records::{one_of_each, overview};
use crate::support::{DOCUMENT, FORUM, Home, adding, note, renaming};

fn past(store: &mut Store) -> (usize, usize) {
    let Past { undo, redo } = store.past().expect("the history can be read");
    (undo, redo)
}

fn texts(overview: &Overview) -> Vec<&str> {
    overview.notes().iter().map(|note| note.text.as_str()).collect()
}

/// A home in which these notes were added one by one.
fn after(notes: &[&str]) -> Home {
    let home = Home::new();
    let mut store = home.open();
    for text in notes {
        store.commit(&adding(&note(text))).expect("committed");
    }
    home
}

fn append(home: &Home, bytes: &[u8]) {
    let file = fs::File::options().append(true).open(history_path(&home.store()));
    file.and_then(|mut file| file.write_all(bytes)).expect("written");
}

#[test]
fn changes_of_an_earlier_run_are_undone_latest_first() {
    let home = after(&["Een.", "Twee."]);
    let mut store = home.open();
    let undone = store.undo().expect("undone").expect("something to undo");
    assert!(matches!(undone, Change::Note(Edit::Add(note)) if note.text == "Twee."));
    assert_eq!(texts(&home.overview()), ["Een."]);
    assert!(store.undo().expect("undone").is_some());
    assert_eq!(texts(&home.overview()), [""; 0]);
    assert!(store.undo().expect("nothing left is no failure").is_none());
}

#[test]
fn steps_undone_in_an_earlier_run_are_redone_in_order() {
    let home = after(&["Een.", "Twee."]);
    let end = home.bytes();
    let mut store = home.open();
    while store.undo().expect("undone").is_some() {}
    let mut store = home.open();
    assert_eq!(past(&mut store), (0, 2));
    let redone = store.redo().expect("redone").expect("something to redo");
    assert!(matches!(redone, Change::Note(Edit::Add(note)) if note.text == "Een."));
    assert!(store.redo().expect("redone").is_some());
    assert_eq!(home.bytes(), end);
    assert!(store.redo().expect("nothing left is no failure").is_none());
}

#[test]
fn a_new_change_clears_the_redo_steps() {
    let home = after(&["Een.", "Twee."]);
    home.open().undo().expect("undone");
    home.open().commit(&adding(&note("Drie."))).expect("committed");
    let mut store = home.open();
    assert_eq!(past(&mut store), (2, 0));
    assert!(store.redo().expect("nothing to redo").is_none());
    store.undo().expect("undone");
    assert_eq!(texts(store.overview()), ["Een."]);
}

#[test]
fn two_programs_see_each_others_steps() {
    let home = Home::new();
    let (mut one, mut other) = (home.open(), home.open());
    one.commit(&adding(&note("Een."))).expect("committed");
    other.commit(&adding(&note("Twee."))).expect("committed");
    one.commit(&adding(&note("Drie."))).expect("committed");
    assert_eq!((past(&mut one), past(&mut other)), ((3, 0), (3, 0)));
    one.undo().expect("undone");
    other.undo().expect("undone");
    assert_eq!(texts(other.overview()), ["Een."]);
    one.redo().expect("redone");
    assert_eq!(texts(one.overview()), ["Een.", "Twee."]);
    assert_eq!((past(&mut one), past(&mut other)), ((2, 1), (2, 1)));
}

#[test]
fn a_refused_change_is_not_a_step() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&renaming(store.overview(), " ")).expect_err("a forum without a name");
    assert_eq!(past(&mut store), (0, 0));
}

#[rstest]
#[case::cut(br#"{"id":"018f0000-0000-7000-8000-0000000000aa","at":"2026-11-23T20:1"#)]
#[case::zeros(&[0; 300])]
#[case::foreign_line(b"<<<<<<< HEAD\n")]
#[case::of_a_later_version(
    b"{\"id\":\"018f0000-0000-7000-8000-0000000000aa\",\"at\":\"2026-11-23T20:19:33Z\",\"step\":{\"mark\":1}}\n"
)]
#[case::a_step_that_is_not_there(
    b"{\"id\":\"018f0000-0000-7000-8000-0000000000aa\",\"at\":\"2026-11-23T20:19:33Z\",\"step\":{\"undo\":\"018f0000-0000-7000-8000-0000000000bb\"}}\n"
)]
#[case::a_change_of_a_later_version(
    b"{\"id\":\"018f0000-0000-7000-8000-0000000000aa\",\"at\":\"2026-11-23T20:19:33Z\",\"step\":{\"do\":{\"tag\":1}}}\n"
)]
fn an_unreadable_line_is_skipped(#[case] line: &[u8]) {
    let start = Home::new().overview();
    let home = after(&["Een."]);
    let mut open_already = home.open();
    past(&mut open_already);
    append(&home, line);
    home.open().commit(&adding(&note("Twee."))).expect("committed");
    for mut store in [open_already, home.open()] {
        assert!(store.undo().expect("undone").is_some());
        assert!(store.undo().expect("undone").is_some());
        assert_eq!(home.overview(), start);
        assert!(store.undo().expect("nothing left").is_none());
        while store.redo().expect("redone").is_some() {}
        assert_eq!(texts(store.overview()), ["Een.", "Twee."]);
    }
}

#[test]
fn a_history_that_cannot_be_written_leaves_the_store_as_it_was() {
    let home = Home::new();
    let mut store = home.open();
    fs::create_dir(history_path(&home.store())).expect("something in the way");
    let error = store.commit(&adding(&note("Een."))).expect_err("no history");
    assert!(matches!(error, CommitError::Store(StoreError::Io { .. })), "{error:?}");
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
    assert_eq!(texts(store.overview()), [""; 0]);
    fs::remove_dir(history_path(&home.store())).expect("out of the way");
    store.commit(&adding(&note("Een."))).expect("committed");
    assert_eq!(past(&mut store), (1, 0));
}

#[test]
fn a_step_changed_by_hand_is_skipped_by_undo() {
    let home = after(&["Een."]);
    let mut store = home.open();
    store.commit(&renaming(store.overview(), "Beleidsgroep")).expect("committed");
    let text = String::from_utf8(home.bytes()).expect("text");
    home.write(text.replace("Beleidsgroep", "Met de hand"));
    let error = store.undo().expect_err("a conflict");
    let conflict = ChangeError::Conflict(RecordId::Forum(FORUM));
    assert!(matches!(error, CommitError::SetAside(error) if error == conflict));
    let mut store = home.open();
    assert_eq!(past(&mut store), (1, 0));
    store.undo().expect("undone");
    assert_eq!(texts(&home.overview()), [""; 0]);
    let name = home.overview().forums().get(FORUM).map(|forum| forum.name.clone());
    assert_eq!(name.as_deref(), Some("Met de hand"));
}

#[test]
fn a_step_changed_by_hand_is_skipped_by_redo() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&renaming(store.overview(), "Beleidsgroep")).expect("committed");
    store.commit(&adding(&note("Een."))).expect("committed");
    while store.undo().expect("undone").is_some() {}
    let text = String::from_utf8(home.bytes()).expect("text");
    home.write(text.replace("Klankbordgroep", "Met de hand"));
    assert!(matches!(store.redo(), Err(CommitError::SetAside(_))));
    let mut store = home.open();
    assert_eq!(past(&mut store), (0, 1));
    store.redo().expect("redone");
    assert_eq!(texts(&home.overview()), ["Een."]);
}

#[test]
fn a_removed_history_starts_again() {
    let home = after(&["Een."]);
    let mut store = home.open();
    assert_eq!(past(&mut store), (1, 0));
    fs::remove_file(history_path(&home.store())).expect("removed");
    assert_eq!(past(&mut store), (0, 0));
    store.commit(&adding(&note("Twee."))).expect("committed");
    assert_eq!((past(&mut store), past(&mut home.open())), ((1, 0), (1, 0)));
}

#[test]
fn a_history_that_was_replaced_by_another_is_read_again() {
    let home = after(&["Een.", "Twee."]);
    let mut store = home.open();
    assert_eq!(past(&mut store), (2, 0));
    let history = history_path(&home.store());
    let lines = fs::read_to_string(&history).expect("lines");
    // Without digests, as in a history of an older version: these would say that the order cannot be.
    let without_digests = |line: &str| line.split(",\"from\"").next().map(|start| format!("{start}}}"));
    let lines: Vec<String> = lines.lines().filter_map(without_digests).collect();
    let [first, second] = &*lines else { panic!("{lines:?}") };
    fs::write(&history, format!("{second}\n{first}\n{first}")).expect("written");
    assert_eq!(past(&mut store), (2, 0));
    store.undo().expect("undone");
    assert_eq!(texts(store.overview()), ["Twee."]);
}

#[test]
fn a_new_store_has_its_own_history_and_the_old_one_stays_on_disk() {
    let home = after(&["Een."]);
    let lines = fs::read(history_path(&home.store())).expect("lines");
    Store::create(&home.store(), Overview::default()).expect_err("there is one");
    assert_eq!(past(&mut home.open()), (1, 0), "its history is left alone");
    fs::remove_file(home.store()).expect("removed");
    let mut store = Store::create(&home.store(), Overview::default()).expect("created");
    assert_eq!(past(&mut store), (0, 0));
    let folder = fs::read_dir(home.file("")).expect("the folder");
    let kept = folder
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "history"));
    assert_eq!(kept.map(|path| fs::read(path).expect("lines")).collect::<Vec<_>>(), [lines]);
}

#[test]
fn the_newest_steps_come_first_and_undone_ones_are_marked() {
    let home = after(&["Een.", "Twee.", "Drie."]);
    let mut store = home.open();
    store.undo().expect("undone");
    let steps = store.newest_steps(2).expect("readable");
    let said = steps.iter().map(|step| match &step.change {
        Change::Note(Edit::Add(note)) => (note.text.as_str(), step.undone),
        other => unreachable!("{other:?}"),
    });
    assert_eq!(said.collect::<Vec<_>>(), [("Drie.", true), ("Twee.", false)]);
    assert_eq!(store.newest_steps(9).expect("readable").len(), 3);
}

#[test]
fn removals_are_remembered_even_when_they_can_no_longer_be_undone() {
    let home = Home::new();
    let mut store = home.open();
    let notes = ["Een.", "Twee.", "Drie."].map(note);
    for note in &notes {
        store.commit(&adding(note)).expect("committed");
        store.commit(&Change::Note(Edit::remove(note.clone()))).expect("committed");
    }
    store.undo().expect("the third is back");
    let [_, second, third] = &notes;
    let removed = |store: &mut Store| -> Vec<Change> {
        store.removals().expect("readable").into_iter().map(|removal| removal.change).collect()
    };
    let removing = |notes: &[Note]| -> Vec<Change> {
        notes.iter().map(|note| Change::Note(Edit::remove(note.clone()))).collect()
    };
    assert_eq!(removed(&mut store), removing(&notes[..2]));
    store.undo().expect("the third was never added");
    // Somebody else added the second again, so its removal can no longer be undone.
    fs::write(home.store(), format!("{:#}", with_note(&home, second))).expect("written");
    store.undo().expect_err("it is there already");
    assert_eq!(removed(&mut home.open()), removing(&notes[..2]));
    assert!(!store.overview().notes().contains(third.id));
}

fn with_note(home: &Home, note: &Note) -> serde_json::Value {
    let mut document: serde_json::Value = serde_json::from_slice(&home.bytes()).expect("JSON");
    let notes = document["notes"].as_array_mut().expect("a list");
    notes.push(serde_json::to_value(note).expect("JSON"));
    document
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_history() {
    use std::os::unix::fs::PermissionsExt;
    let home = after(&["Een."]);
    let metadata = fs::metadata(history_path(&home.store())).expect("there");
    assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
}

/// A store on which these plans were tried until fifty fitted; the file after each of them.
fn lived_through(plans: &[Plan]) -> (Home, Vec<Vec<u8>>) {
    let home = Home::empty();
    let mut store = Store::create(&home.store(), overview(one_of_each())).expect("created");
    let mut versions = vec![home.bytes()];
    // Adding a province is always valid, so there are fifty changes whatever the plans.
    let sure = (0..50).map(|round| Plan::province(9, format!("Provincie {round}")));
    for plan in plans.iter().cloned().chain(sure) {
        if versions.len() <= 50 && store.commit(&plan.change(store.overview())).is_ok() {
            versions.push(home.bytes());
        }
    }
    (home, versions)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fifty_changes_are_undone_and_redone_byte_for_byte(
        plans in prop::collection::vec(plan(), 150),
        reopened in 0..50_usize,
    ) {
        let (home, versions) = lived_through(&plans);
        prop_assert_eq!(versions.len(), 51);
        let mut store = home.open();
        for (left, version) in versions[..50].iter().enumerate().rev() {
            prop_assert!(store.undo().expect("undone").is_some());
            prop_assert_eq!(&home.bytes(), version);
            if left == reopened {
                store = home.open();
            }
        }
        prop_assert!(store.undo().expect("nothing left").is_none());
        for (made, version) in versions[1..].iter().enumerate() {
            prop_assert!(store.redo().expect("redone").is_some());
            prop_assert_eq!(&home.bytes(), version);
            if made == reopened {
                store = home.open();
            }
        }
        prop_assert!(store.redo().expect("nothing left").is_none());
    }
}

/// A text of 50 kB that no other number gives, with every sign that JSON writes in another way.
fn long_text(number: usize) -> String {
    format!("Verslag {number}: \"\\/\u{8}\u{c}\n\r\t\u{1}é. ") + &"Er is veel gezegd. ".repeat(2_700)
}

fn moved(before: &Note, day: i8) -> (Note, Change) {
    let after = Note { date: Date::constant(2026, 11, day), ..before.clone() };
    let edit = Edit::update(before.clone(), after.clone());
    (after, Change::Note(edit))
}

#[test]
fn a_long_text_is_written_once_however_often_its_date_changes() {
    let home = Home::new();
    let mut store = home.open();
    let first = note(&long_text(1));
    store.commit(&adding(&first)).expect("committed");
    let mut last = first.clone();
    for edit in 0..400 {
        let (after, change) = moved(&last, 1 + i8::try_from(edit % 28).expect("a day"));
        store.commit(&change).expect("committed");
        last = after;
    }
    let bytes = fs::metadata(home.file("overleg.history")).expect("a history").len();
    assert!(bytes < 1_000_000, "{bytes} bytes");
    let mut elsewhere = home.open();
    for _ in 0..400 {
        elsewhere.undo().expect("undone").expect("a step");
    }
    assert_eq!(home.overview().notes().get(first.id), Some(&first));
}

#[test]
fn a_text_that_looks_like_its_own_digest_stays_as_it_is() {
    let home = Home::new();
    let mut store = home.open();
    let text = "\u{1}text 12 ".to_owned() + &"x".repeat(2_000);
    let odd = Note { text, ..note("\u{1}text 13") };
    for note in [&odd, &note("\u{1}text 13")] {
        store.commit(&adding(note)).expect("committed");
        store.undo().expect("undone").expect("a step");
        store.redo().expect("redone").expect("a step");
        assert_eq!(home.overview().notes().get(note.id), Some(note));
    }
}
