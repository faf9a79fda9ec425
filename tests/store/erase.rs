//! Erasing a person removes them from every file and keeps everything else.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use overleg::domain::{Change, Edit, Erasure, MissingChanges, Note, Person, PersonId};
use overleg::store::{
    Drafts, Drift, ErasureProgress, FileKind, FileOutcome, PersonalFile, Store, StoreError, backups_dir,
    drafts_dir, is_erasure_begun, list_backups, lock_path,
};
use overleg::text::fold;

use crate::faulty::{Fault, FaultyDisk};
use crate::support::Home;

const EXAMPLE: &str = include_str!("../cli/example.json");
/// The data of An Claes that may not be left anywhere: her name, address, number and id.
const TRACES: [&str; 6] =
    ["an claes", "annie claes", "claes", "an@diest.example", "013 00 00 00", "000000000402"];

fn rename(store: &Store, name: &str) -> Change {
    let before = an(store).clone();
    Change::Person(Edit::update(before.clone(), Person { name: name.to_owned(), ..before }))
}

fn an(store: &Store) -> &Person {
    store.overview().persons().iter().find(|person| person.function == "coördinator").expect("An Claes")
}

fn write_text(store: &Store, text: &str) -> Change {
    let before = store.overview().notes().iter().next().expect("a note").clone();
    Change::Note(Edit::update(before.clone(), Note { text: text.to_owned(), ..before }))
}

/// A store with her in every sort of file: the store, four backups, the history, an older history, a file set
/// aside, drafts, files of a killed program, and unreadable files.
fn home() -> Home {
    let home = Home::empty();
    home.write(EXAMPLE);
    let mut store = home.open();
    let an_peeters = rename(&store, "An Peeters");
    store.commit(&an_peeters).expect("committed");
    let back = rename(&store, "An Claes");
    store.commit(&back).expect("committed");
    store
        .commit(&write_text(&store, "AN CLA\u{cb}S belt.\nOok Cla\u{c9}s, An en an.claes@elders.be."))
        .expect("committed");
    store.commit(&write_text(&store, "Zonder haar.")).expect("committed");
    let history = fs::read(home.file("overleg.history")).expect("a history");
    let cut = b"{\"id\":\"x\",\"step\":{\"do\":\"An Cla\\u00ebs";
    fs::write(home.file("overleg.history"), [&history[..], cut].concat()).expect("written");
    fs::write(home.file("overleg.2026-01-01T00-00-00.000Z.history"), &history).expect("written");
    fs::write(home.file("overleg.damaged-2026.json"), "{ \"persons\": [{\"name\": \"An Claes")
        .expect("written");
    fs::write(home.file("overleg.replaced.2026-01-01T00-00-00.000Z.json"), EXAMPLE).expect("written");
    fs::write(home.file(".overleg.json.0.unfinished"), "An Claes").expect("written");
    fs::write(backups_dir(&home.store()).join("damaged.json"), "{\"A\\u006e Cla\\u0065s\"").expect("written");
    fs::write(backups_dir(&home.store()).join("other.json"), "{ not hers").expect("written");
    let drafts = drafts_dir(&home.store());
    fs::create_dir(&drafts).expect("a folder");
    fs::write(
        drafts.join("1.json"),
        "{\"note\":\"00000000-0000-8000-8000-000000000999\",\"text\":\"An Claes zei\",\"present\":[{\"organisation\":\"00000000-0000-8000-8000-000000000301\",\"person\":\"00000000-0000-8000-8000-000000000402\"}]}",
    )
    .expect("written");
    fs::write(drafts.join("2.5.damaged"), "an  claes").expect("written");
    home
}

fn erasure(store: &Store) -> Erasure {
    let versions = store.people_ever().expect("readable");
    Erasure::of(an(store), &versions, store.overview(), "[gewist]")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The files with data about her, and that data.
fn left(home: &Home) -> Vec<(PathBuf, &'static str)> {
    let mut left = Vec::new();
    for path in files(&home.file("")) {
        let text = String::from_utf8_lossy(&fs::read(&path).expect("readable")).into_owned();
        let written_out = text.replace("\\u006e", "n").replace("\\u0065", "e").replace("\\u00eb", "ë");
        let found = TRACES.into_iter().filter(|trace| fold(&written_out).contains(trace));
        left.extend(found.map(|trace| (path.clone(), trace)));
    }
    left
}

#[test]
fn nothing_of_a_person_is_left_in_any_file() {
    let home = home();
    assert!(left(&home).len() > 20, "she is everywhere at first");
    let mut store = home.open();
    let erasure = erasure(&store);
    store.erase(&erasure).expect("erased");
    assert_eq!(left(&home), []);
    assert_eq!(store.files_with_data_of(&erasure).expect("readable"), []);
}

#[test]
fn a_former_name_is_erased_as_well() {
    let home = home();
    let peeters = || -> Vec<PathBuf> {
        let has =
            |path: &PathBuf| String::from_utf8_lossy(&fs::read(path).expect("readable")).contains("Peeters");
        files(&home.file("")).into_iter().filter(has).collect()
    };
    assert_ne!(peeters(), Vec::<PathBuf>::new(), "she is called so at first");
    let mut store = home.open();
    store.erase(&erasure(&store)).expect("erased");
    assert_eq!(peeters(), Vec::<PathBuf>::new());
}

#[test]
fn data_about_others_stays_and_can_be_read() {
    let home = home();
    let mut store = home.open();
    let before = store.overview().clone();
    store.erase(&erasure(&store)).expect("erased");
    let after = home.overview();
    assert_eq!(after.notes().len(), before.notes().len());
    assert_eq!(after.memberships().len(), before.memberships().len());
    assert_eq!(after.organisations(), before.organisations());
    assert_eq!(after.follow_ups().len() + 1, before.follow_ups().len(), "the card to her goes");
    let draft = fs::read_to_string(drafts_dir(&home.store()).join("1.json")).expect("still there");
    assert!(draft.contains("[gewist] zei") && draft.contains("000000000301"), "{draft}");
    assert!(backups_dir(&home.store()).join("other.json").exists());
    assert!(!backups_dir(&home.store()).join("damaged.json").exists());
}

#[test]
fn backups_keep_their_names_and_can_be_read() {
    let home = home();
    let mut store = home.open();
    let names = |home: &Home| -> Vec<PathBuf> {
        list_backups(&home.store()).expect("listed").into_iter().map(|backup| backup.path).collect()
    };
    let before = names(&home);
    store.erase(&erasure(&store)).expect("erased");
    assert_eq!((names(&home), before.len()), (before, 4));
    for backup in names(&home) {
        Store::open(&backup).expect("a valid store");
    }
}

#[test]
fn other_steps_can_still_be_undone_and_the_erasure_cannot() {
    let home = home();
    let mut store = home.open();
    store.erase(&erasure(&store)).expect("erased");
    let text = |store: &Store| store.overview().notes().iter().next().expect("a note").text.clone();
    assert_eq!(text(&store), "Zonder haar.");
    store.undo().expect("undone").expect("a step");
    assert_eq!(text(&store), "[gewist] belt.\nOok [gewist] en [gewist]@elders.be.");
    store.undo().expect("undone").expect("a step");
    assert!(text(&store).starts_with("Kennismaking."));
    assert_eq!(store.undo().expect("nothing is left"), None);
    assert_eq!(left(&home), []);
}

#[test]
fn somebody_in_the_trash_can_be_erased() {
    let home = home();
    let mut store = home.open();
    let erasure_before = erasure(&store);
    let removal = store.overview().removal(an(&store).id.into()).expect("a removal");
    store.commit(&removal).expect("committed");
    let versions = store.people_ever().expect("readable");
    let removed = versions.iter().find(|person| person.name == "An Claes").expect("still known");
    assert!(erasure_before.is_of(&removed.id.to_string()));
    store.erase(&Erasure::of(removed, &versions, store.overview(), "[gewist]")).expect("erased");
    assert_eq!(left(&home), []);
}

#[test]
fn nobody_is_erased_while_somebody_else_keeps_the_lock() {
    let home = home();
    let mut store = home.open().with_patience(Duration::ZERO);
    let before = left(&home);
    let lock = fs::File::create(lock_path(&home.store())).expect("the lock file");
    lock.lock().expect("locked");
    let error = store.erase(&erasure(&store)).expect_err("locked");
    assert!(matches!(error, StoreError::Locked { .. }), "{error}");
    assert_eq!(left(&home), before);
}

/// A program with a draft about her that is being typed, and a store from which she was erased meanwhile.
fn erased_while_typing(home: &Home) -> (Drafts, Store) {
    fs::remove_file(drafts_dir(&home.store()).join("1.json")).expect("removed");
    let other = Drafts::open(&home.store()).expect("a slot");
    other.save(&serde_json::json!({ "text": "An Claes" })).expect("saved");
    let mut store = home.open();
    let done = store.erase(&erasure(&store)).expect("erased");
    let path = drafts_dir(&home.store()).join("1.json");
    let in_use = PersonalFile { path, kind: FileKind::Draft, outcome: FileOutcome::InUse };
    assert!(done.contains(&in_use), "{done:?}");
    (other, store)
}

#[test]
fn a_draft_that_is_being_typed_elsewhere_holds_the_erasure_up() {
    let home = home();
    let (_other, mut store) = erased_while_typing(&home);
    assert!(is_erasure_begun(&home.store()).expect("readable"));
    assert_eq!(store.go_on_erasing().expect("readable"), ErasureProgress::Waiting);
}

#[test]
fn what_was_saved_from_a_draft_is_erased_once_the_draft_is_closed() {
    let home = home();
    let (other, mut store) = erased_while_typing(&home);
    let mut elsewhere = home.open();
    elsewhere.commit(&write_text(&elsewhere, "An Claes zei het.")).expect("committed");
    other.clear().expect("cleared");
    assert_eq!(store.go_on_erasing().expect("erased"), ErasureProgress::Finished);
    assert_eq!(left(&home), []);
    assert!(!is_erasure_begun(&home.store()).expect("readable"));
    assert_eq!(store.go_on_erasing().expect("readable"), ErasureProgress::NoneBegun);
}

#[test]
fn a_change_that_an_earlier_file_displaces_is_missed_while_an_erasure_waits() {
    let home = home();
    let (other, mut store) = erased_while_typing(&home);
    let earlier = home.bytes();
    store.commit(&write_text(&store, "Na het wissen.")).expect("committed");
    home.write(earlier);
    let mut store = home.open();
    let drift = store.drift().expect("readable");
    assert!(matches!(drift, Some(Drift::Missing(MissingChanges { count: 1, .. }))), "{drift:?}");
    // The erasure does not wait for an answer, and what is missing stays within reach.
    drop(other);
    assert_eq!(store.go_on_erasing().expect("erased"), ErasureProgress::Finished);
    store.redo().expect("it fits").expect("a step");
    assert!(home.overview().notes().iter().any(|note| note.text == "Na het wissen."));
}

#[test]
fn a_file_from_before_the_erasure_is_noticed_and_cleaned_once_the_draft_is_closed() {
    let home = home();
    let earlier = home.bytes();
    let (other, mut store) = erased_while_typing(&home);
    store.commit(&write_text(&store, "Na het wissen.")).expect("committed");
    home.write(earlier);
    let mut store = home.open();
    assert!(matches!(store.drift().expect("readable"), Some(Drift::Foreign { .. })));
    drop(other);
    assert_eq!(store.go_on_erasing().expect("erased"), ErasureProgress::Finished);
    assert_eq!(left(&home), []);
}

#[test]
fn a_draft_of_a_program_that_was_killed_is_cleaned_at_the_next_start() {
    let home = home();
    let (other, store) = erased_while_typing(&home);
    drop((other, store));
    assert_eq!(home.open().go_on_erasing().expect("erased"), ErasureProgress::Finished);
    assert_eq!(left(&home), []);
    let draft = fs::read_to_string(drafts_dir(&home.store()).join("1.json")).expect("still there");
    assert!(draft.contains("[gewist]"), "{draft}");
}

#[test]
fn an_erasure_that_waits_is_not_forgotten_when_somebody_else_is_erased() {
    let home = home();
    let (other, mut store) = erased_while_typing(&home);
    let somebody = store.overview().persons().iter().next().expect("another").clone();
    store.erase(&Erasure::of(&somebody, &[], store.overview(), "[gewist]")).expect("erased");
    let mut elsewhere = home.open();
    elsewhere.commit(&write_text(&elsewhere, "An Claes zei het.")).expect("committed");
    drop(other);
    assert_eq!(store.go_on_erasing().expect("erased"), ErasureProgress::Finished);
    assert_eq!(left(&home), []);
}

#[test]
fn nothing_half_written_is_left_by_an_erasure_that_was_killed() {
    let original = home();
    for steps in (0..).step_by(7) {
        let home = copy_of(&original);
        let disk = FaultyDisk::default();
        let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
        let erasure = erasure(&store);
        disk.fail_after(steps, Fault::Dies);
        let said = store.erase(&erasure);
        drop(store);
        finish(&home, &said);
        let is_left = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "unfinished");
        let unfinished: Vec<PathBuf> = files(&home.file("")).into_iter().filter(is_left).collect();
        assert_eq!(unfinished, Vec::<PathBuf>::new(), "dies at step {steps}");
        if !disk.has_struck() {
            break;
        }
    }
}

#[test]
fn a_history_that_is_longer_than_a_store_may_be_is_cleaned() {
    let home = home();
    let path = home.file("overleg.history");
    let history = fs::read(&path).expect("a history");
    // A hole takes no room on the disk, and is read as a very long line.
    let mut file = fs::OpenOptions::new().write(true).open(&path).expect("a history");
    file.set_len((1 << 30) + 1).expect("a hole");
    file.seek(SeekFrom::End(0)).expect("the end");
    file.write_all(b"\n").expect("written");
    file.write_all(&history).expect("written");
    drop(file);
    let mut store = home.open();
    store.erase(&erasure(&store)).expect("erased");
    assert_eq!(left(&home), []);
    assert!(store.past().expect("readable").undo > 0, "the rest is still there");
}

#[test]
fn a_copy_that_the_program_did_not_make_is_named_and_left() {
    let home = home();
    let copies = [
        "overleg.json~",
        "overleg (conflicted copy 2026-11-23).json",
        "overleg-LAPTOP.json",
        "#overleg.json#",
    ];
    for name in copies.into_iter().chain(["overlegd.json"]) {
        fs::write(home.file(name), EXAMPLE).expect("written");
    }
    fs::write(home.file("overleg (1).json"), "{}").expect("written");
    let mut store = home.open();
    let done = store.erase(&erasure(&store)).expect("erased");
    let named = done.into_iter().filter(|file| file.outcome == FileOutcome::OutOfReach).map(|file| file.path);
    let mut expected = copies.map(|name| home.file(name)).to_vec();
    expected.sort();
    assert_eq!(named.collect::<Vec<_>>(), expected);
}

#[test]
fn a_number_that_a_colleague_has_too_stays() {
    let home = home();
    let mut store = home.open();
    let colleague = Person {
        id: PersonId::from_uuid(uuid::Uuid::now_v7()),
        name: "Jo Peeters".to_owned(),
        phone: Some("+32 13 00 00 00".to_owned()),
        ..an(&store).clone()
    };
    store.commit(&Change::Person(Edit::add(colleague.clone()))).expect("committed");
    let colleague = Person { email: None, ..colleague };
    let before = store.overview().persons().get(colleague.id).expect("there").clone();
    store.commit(&Change::Person(Edit::update(before, colleague.clone()))).expect("committed");
    store.erase(&erasure(&store)).expect("erased");
    assert_eq!(store.overview().persons().get(colleague.id), Some(&colleague));
}

#[test]
fn another_store_in_the_same_folder_is_left_alone() {
    let home = home();
    let others = ["overleg.old.json", "overleg.old.history", ".overleg.old.json.0.unfinished", "notes.txt"];
    for name in others {
        fs::write(home.file(name), EXAMPLE).expect("written");
    }
    home.open().erase(&erasure(&home.open())).expect("erased");
    for name in others {
        assert_eq!(fs::read_to_string(home.file(name)).expect("still there"), EXAMPLE, "{name}");
    }
}

#[test]
fn after_any_fault_erasing_again_finishes_it() {
    let original = home();
    // One file of each kind is enough, because every step fails once for each.
    for backup in &list_backups(&original.store()).expect("listed")[1..] {
        fs::remove_file(&backup.path).expect("removed");
    }
    fs::remove_file(original.file("overleg.2026-01-01T00-00-00.000Z.history")).expect("removed");
    for fault in [Fault::Refused(28), Fault::Half, Fault::Dies] {
        for steps in 0.. {
            let home = copy_of(&original);
            let disk = FaultyDisk::default();
            let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
            let erasure = erasure(&store);
            disk.fail_after(steps, fault);
            let said = store.erase(&erasure);
            let struck = disk.has_struck();
            if said.is_ok() {
                assert_eq!(left(&home), [], "{fault:?} at step {steps}: {said:?}");
            }
            drop(store);
            finish(&home, &said);
            assert_eq!(left(&home), [], "{fault:?} at step {steps}: {said:?}");
            assert_eq!(home.overview().notes().len(), 1, "{fault:?} at step {steps}");
            if !struck {
                break;
            }
        }
    }
}

fn copy_of(original: &Home) -> Home {
    let home = Home::empty();
    for path in files(&original.file("")) {
        let copy = home.file("").join(path.strip_prefix(original.file("")).expect("within"));
        fs::create_dir_all(copy.parent().expect("a folder")).expect("folders");
        fs::copy(&path, &copy).expect("copied");
    }
    home
}

/// Erases again, as a new program does, with the data that is left to find her.
fn finish(home: &Home, said: &Result<Vec<PersonalFile>, StoreError>) {
    let mut store = home.open();
    let begun = store.erasures_begun().expect("readable").pop();
    if let Some(begun) = &begun {
        assert!(begun.is_of("an claes"));
    }
    let is_there = store.overview().persons().iter().any(|person| person.name == "An Claes");
    match begun.or_else(|| is_there.then(|| erasure(&store))) {
        Some(erasure) => drop(store.erase(&erasure).expect("erased now")),
        None => assert_eq!(left(home), [], "nothing is left to do: {said:?}"),
    }
}

#[test]
fn a_store_that_a_backup_replaced_is_cleaned_and_stays() {
    let home = home();
    let mut store = home.open();
    store.erase(&erasure(&store)).expect("erased");
    let replaced = home.file("overleg.replaced.2026-01-01T00-00-00.000Z.json");
    let kept = Store::open(&replaced).expect("a valid store");
    assert_eq!(kept.overview().organisations(), store.overview().organisations());
    assert!(kept.overview().persons().iter().all(|person| person.name != "An Claes"));
}

#[test]
fn a_former_name_is_still_known_when_an_erasure_is_finished() {
    let original = home();
    let mut store = original.open();
    store.commit(&write_text(&store, "An Peeters belt.")).expect("committed");
    drop(store);
    for steps in 0.. {
        let home = copy_of(&original);
        let disk = FaultyDisk::default();
        let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
        let erasure = erasure(&store);
        disk.fail_after(steps, Fault::Dies);
        let said = store.erase(&erasure);
        drop(store);
        finish(&home, &said);
        let text = fs::read_to_string(home.store()).expect("text");
        assert!(!text.contains("Peeters"), "dies at step {steps}");
        if !disk.has_struck() {
            break;
        }
    }
}

#[test]
fn an_unfinished_erasure_is_finished_by_the_next_one() {
    let home = home();
    let disk = FaultyDisk::default();
    let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
    let others =
        store.overview().persons().iter().find(|person| person.id != an(&store).id).expect("another");
    let other = Erasure::of(others, &[], store.overview(), "[gewist]");
    let erasure = erasure(&store);
    disk.fail_after(25, Fault::Dies);
    store.erase(&erasure).expect_err("it dies");
    drop(store);
    assert!(is_erasure_begun(&home.store()).expect("readable"));
    home.open().erase(&other).expect("erased");
    assert_eq!(left(&home), []);
    assert!(!is_erasure_begun(&home.store()).expect("readable"));
}

#[test]
fn a_long_text_that_several_steps_share_is_cleaned_in_all_of_them() {
    let home = home();
    let mut store = home.open();
    let rest = "Er is veel gezegd. ".repeat(200);
    store.commit(&write_text(&store, &format!("An Claes zei dit. {rest}"))).expect("committed");
    for day in 1..4 {
        let before = store.overview().notes().iter().next().expect("a note").clone();
        let after = Note { date: overleg::domain::Date::constant(2026, 11, day), ..before.clone() };
        store.commit(&Change::Note(Edit::update(before, after))).expect("committed");
    }
    store.erase(&erasure(&store)).expect("erased");
    assert_eq!(left(&home), []);
    for _ in 1..4 {
        store.undo().expect("undone").expect("a step");
    }
    let text = &store.overview().notes().iter().next().expect("a note").text;
    assert_eq!(*text, format!("[gewist] zei dit. {rest}"));
}
