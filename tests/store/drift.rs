//! Somebody puts another file in the place of the store, or takes it away. It is known which, and nothing is lost.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use overleg::domain::{Change, Edit, MissingChanges, Overview, Past};
use overleg::i18n::Lang;
use overleg::store::{
    Disk as _, Drift, Store, StoreError, clean_up, history_path, list_backups, restore_backup, restore_moment,
};
use overleg::tui::effect::Choice;
use overleg::tui::msg::Outcome;
use overleg::tui::run::input::Waker;
use overleg::tui::run::worker::{Job, Worker};

use crate::faulty::{Fault, FaultyDisk, Refused};
use crate::support::{Home, adding, note, renaming};

/// A home with three changes, and the store as it was before each of them and after the last.
fn changed() -> (Home, Vec<Vec<u8>>) {
    let home = Home::new();
    let mut store = home.open();
    let mut versions = vec![home.bytes()];
    for text in ["Een.", "Twee.", "Drie."] {
        store.commit(&adding(&note(text))).expect("committed");
        versions.push(home.bytes());
    }
    (home, versions)
}

/// Puts a file over the store, as a synced folder does.
fn put(home: &Home, bytes: &[u8]) {
    fs::remove_file(home.store()).expect("removed");
    home.write(bytes);
}

fn drift(home: &Home) -> Option<Drift> {
    home.open().drift().expect("readable")
}

fn missing(home: &Home) -> usize {
    match drift(home) {
        Some(Drift::Missing(MissingChanges { count, .. })) => count,
        other => panic!("{other:?}"),
    }
}

fn texts(overview: &Overview) -> Vec<&str> {
    overview.notes().iter().map(|note| note.text.as_str()).collect()
}

fn is_in_a_backup(home: &Home, text: &str) -> bool {
    let backups = list_backups(&home.store()).expect("listed");
    backups.iter().any(|backup| fs::read_to_string(&backup.path).is_ok_and(|read| read.contains(text)))
}

#[test]
fn a_file_that_only_this_program_wrote_is_as_the_last_step_left_it() {
    let (home, _) = changed();
    assert_eq!(drift(&home), None);
    home.open().undo().expect("undone");
    assert_eq!(drift(&home), None);
}

#[test]
fn an_earlier_file_lacks_the_changes_since_and_says_from_when_they_are() {
    let (home, versions) = changed();
    put(&home, &versions[1]);
    let steps = home.open().newest_steps(2).expect("readable");
    let Some(Drift::Missing(missing)) = drift(&home) else { panic!("not told") };
    assert_eq!(missing.count, 2);
    let (first, last) = (steps[1].at, steps[0].at);
    assert_eq!((missing.first, missing.last), (first, last));
}

#[test]
fn the_file_from_before_the_first_change_is_an_earlier_one_too() {
    let (home, versions) = changed();
    put(&home, &versions[0]);
    assert_eq!(missing(&home), 3);
}

#[test]
fn missing_changes_are_put_back_and_the_displaced_file_is_a_backup() {
    let (home, versions) = changed();
    put(&home, &versions[1]);
    assert_eq!(home.open().put_missing_back().expect("put back"), Some(2));
    assert_eq!(home.bytes(), versions[3]);
    assert_eq!(drift(&home), None);
    let backups = list_backups(&home.store()).expect("listed");
    assert_eq!(fs::read(&backups[0].path).expect("readable"), versions[1]);
    assert_eq!(home.open().past().expect("readable"), Past { undo: 3, redo: 0 });
}

#[test]
fn missing_changes_that_are_left_out_can_be_redone_and_are_a_backup() {
    let (home, versions) = changed();
    put(&home, &versions[1]);
    let mut store = home.open();
    assert_eq!(store.leave_missing_out().expect("left"), Some(2));
    assert_eq!(home.bytes(), versions[1]);
    assert!(is_in_a_backup(&home, "Drie."));
    assert_eq!((drift(&home), store.past().expect("readable")), (None, Past { undo: 1, redo: 2 }));
    while store.redo().expect("it fits").is_some() {}
    assert_eq!(home.bytes(), versions[3]);
}

#[test]
fn saving_without_a_choice_keeps_what_was_missing_as_a_backup() {
    let (home, versions) = changed();
    put(&home, &versions[1]);
    home.open().commit(&adding(&note("Vier."))).expect("committed");
    assert_eq!(texts(&home.overview()), ["Een.", "Vier."]);
    assert!(is_in_a_backup(&home, "Drie."));
}

#[test]
fn a_foreign_file_is_told_from_an_earlier_one_and_the_version_before_it_becomes_a_backup() {
    let (home, versions) = changed();
    let text = String::from_utf8(versions[1].clone()).expect("text");
    put(&home, text.replace("Klankbordgroep", "Elders").as_bytes());
    assert!(matches!(drift(&home), Some(Drift::Foreign { .. })));
    home.open().commit(&adding(&note("Vier."))).expect("committed");
    assert_eq!(drift(&home), None);
    assert!(is_in_a_backup(&home, "Drie."));
}

#[test]
fn steps_that_a_power_cut_took_from_the_history_are_not_taken_for_somebody_elses() {
    let (home, _) = changed();
    let history = history_path(&home.store());
    let lines = fs::read_to_string(&history).expect("lines");
    let (kept, _) = lines.trim_end().rsplit_once('\n').expect("lines");
    fs::write(&history, format!("{kept}\n")).expect("written");
    assert!(matches!(drift(&home), Some(Drift::Unrecorded { .. })));
    let mut store = home.open();
    store.commit(&adding(&note("Vier."))).expect("committed");
    assert_eq!((drift(&home), texts(store.overview()).len()), (None, 4));
}

#[test]
fn a_history_from_before_digests_still_works_and_says_nothing() {
    let (home, versions) = changed();
    let history = history_path(&home.store());
    let lines = fs::read_to_string(&history).expect("lines");
    let old = |line: &str| {
        let mut line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let fields = line.as_object_mut().expect("an object");
        assert!(fields.remove("from").is_some() && fields.remove("to").is_some());
        format!("{line}\n")
    };
    fs::write(&history, lines.lines().map(old).collect::<String>()).expect("written");
    put(&home, &versions[2]);
    assert_eq!(drift(&home), None);
    put(&home, &versions[3]);
    let mut store = home.open();
    store.undo().expect("it fits").expect("a step");
    assert_eq!(home.bytes(), versions[2]);
    put(&home, &versions[3]);
    assert_eq!(missing(&home), 1, "from the first step with a digest on");
}

#[test]
fn a_removal_that_was_undone_stays_within_reach_when_a_backup_without_the_record_is_restored() {
    let home = Home::new();
    let removed = note("Weggegooid.");
    let mut store = home.open();
    store.commit(&adding(&removed)).expect("committed");
    let with = home.bytes();
    store.commit(&Change::Note(Edit::remove(removed))).expect("committed");
    store.undo().expect("undone");
    let backup = list_backups(&home.store()).expect("listed").remove(0);
    restore_backup(&home.store(), &backup.path).expect("restored");
    let mut store = home.open();
    assert_eq!(texts(store.overview()), [""; 0]);
    assert_eq!(store.removals().expect("readable").len(), 1, "it is in the trash");
    store.redo().expect("it fits").expect("the undoing can be redone");
    assert_eq!(home.bytes(), with);
    restore_backup(&home.store(), &backup.path).expect("restored");
    home.open().undo().expect("it fits").expect("the removal can be undone");
    assert_eq!(home.bytes(), with);
}

#[test]
fn an_edit_that_was_undone_stays_within_reach_when_a_backup_is_restored() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&renaming(store.overview(), "Raad")).expect("committed");
    let edited = home.bytes();
    store.undo().expect("undone");
    let before = home.bytes();
    let backup = list_backups(&home.store()).expect("listed").remove(0);
    restore_backup(&home.store(), &backup.path).expect("restored");
    assert_eq!(home.bytes(), edited);
    home.open().redo().expect("it fits").expect("the undoing can be redone");
    assert_eq!(home.bytes(), before);
}

#[test]
fn a_version_whose_backup_is_gone_is_rebuilt_by_its_name() {
    let (home, versions) = changed();
    let backups = list_backups(&home.store()).expect("listed");
    for backup in &backups {
        fs::remove_file(&backup.path).expect("removed");
    }
    restore_moment(&home.store(), backups[1].taken).expect("restored").expect("it is known");
    assert_eq!(texts(&home.overview()), ["Een."]);
    let mut store = home.open();
    while store.redo().expect("it fits").is_some() {}
    assert_eq!(**store.overview(), overleg_of(&versions[3]));
}

fn overleg_of(bytes: &[u8]) -> Overview {
    let home = Home::empty();
    home.write(bytes);
    home.overview()
}

#[test]
fn what_is_in_memory_is_written_where_the_store_was_and_the_history_goes_on() {
    let (home, versions) = changed();
    let mut store = home.open();
    fs::remove_file(home.store()).expect("removed");
    store.write_anew().expect("written");
    assert_eq!((home.bytes(), drift(&home)), (versions[3].clone(), None));
    assert_eq!(home.open().past().expect("readable"), Past { undo: 3, redo: 0 });
}

#[test]
fn what_is_in_memory_replaces_no_file() {
    let (home, versions) = changed();
    let mut store = home.open();
    put(&home, &versions[1]);
    assert!(matches!(store.write_anew(), Err(StoreError::Exists { .. })));
    assert_eq!(home.bytes(), versions[1]);
}

/// The next outcome that the thread reports, of those that `is_it` wants.
fn told(worker: &mut Worker, is_it: impl Fn(&Outcome) -> bool) -> Outcome {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(30) {
        if let Some(outcome) = worker.done().into_iter().find(|outcome| is_it(outcome)) {
            return outcome;
        }
        std::thread::yield_now();
    }
    panic!("nothing is told")
}

#[test]
fn a_running_program_tells_that_an_earlier_file_was_put_back_and_puts_the_changes_back() {
    let (home, versions) = changed();
    let mut worker = Worker::start(home.open(), None, Lang::Nl, Waker::default());
    put(&home, &versions[1]);
    let told_of = told(&mut worker, |outcome| matches!(outcome, Outcome::Missing(_)));
    assert!(matches!(told_of, Outcome::Missing(MissingChanges { count: 2, .. })));
    worker.ask(Job::Follow(Choice::PutMissingBack));
    told(&mut worker, |outcome| matches!(outcome, Outcome::Followed(_, Ok((2, _)))));
    assert_eq!(home.bytes(), versions[3]);
    worker.finish();
}

#[test]
fn a_program_that_starts_on_an_earlier_file_tells_so_and_leaves_it_when_asked() {
    let (home, versions) = changed();
    put(&home, &versions[1]);
    let mut worker = Worker::start(home.open(), None, Lang::Nl, Waker::default());
    told(&mut worker, |outcome| matches!(outcome, Outcome::Missing(_)));
    worker.ask(Job::Follow(Choice::LeaveMissingOut));
    told(&mut worker, |outcome| matches!(outcome, Outcome::Followed(_, Ok((2, _)))));
    assert_eq!((home.bytes(), drift(&home)), (versions[1].clone(), None));
    worker.finish();
}

#[test]
fn a_running_program_tells_that_the_store_is_gone_and_writes_what_it_has() {
    let (home, versions) = changed();
    let mut worker = Worker::start(home.open(), None, Lang::Nl, Waker::default());
    fs::remove_file(home.store()).expect("removed");
    let Outcome::Gone(why) = told(&mut worker, |outcome| matches!(outcome, Outcome::Gone(_))) else {
        unreachable!()
    };
    assert!(!why.contains("init"), "{why}");
    worker.ask(Job::Follow(Choice::WriteAnew));
    told(&mut worker, |outcome| matches!(outcome, Outcome::Followed(_, Ok(_))));
    assert_eq!(home.bytes(), versions[3]);
    worker.finish();
}

/// The content of every backup.
fn backed_up(home: &Home) -> Vec<Vec<u8>> {
    let backups = list_backups(&home.store()).expect("listed");
    backups.iter().map(|backup| fs::read(&backup.path).expect("readable")).collect()
}

#[test]
fn saves_that_fail_leave_the_backups_as_they_were() {
    for step in 0.. {
        let (home, _) = changed();
        let before = backed_up(&home);
        let disk = FaultyDisk::default();
        let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a store");
        disk.fail_after(step, Fault::Refused(28));
        let said = store.commit(&adding(&note("Vier."))).map(drop);
        if !disk.has_struck() {
            break;
        }
        disk.mend();
        drop(store);
        // Some steps may fail while the save succeeds.
        if said.is_err() && texts(&home.overview()).len() < 4 {
            assert_eq!(backed_up(&home), before, "at step {step}");
        }
    }
    let (home, _) = changed();
    let disk = FaultyDisk::default();
    let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a store");
    let before = backed_up(&home);
    disk.refuse(Refused::Writing);
    for _ in 0..10 {
        store.commit(&adding(&note("Vijf."))).expect_err("the disk is full");
    }
    drop(store);
    assert_eq!(backed_up(&home), before);
}

#[test]
fn the_backup_of_a_save_that_was_killed_goes_at_the_next_start() {
    let mut left = 0;
    for step in 0.. {
        let (home, _) = changed();
        let before = backed_up(&home);
        let disk = FaultyDisk::default();
        let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a store");
        disk.fail_after(step, Fault::Dies);
        let said = store.commit(&adding(&note("Vier."))).map(drop);
        drop(store);
        if said.is_ok() || texts(&home.overview()).len() == 4 {
            break;
        }
        left += usize::from(backed_up(&home) != before);
        clean_up(&home.store());
        assert_eq!(backed_up(&home), before, "at step {step}");
    }
    assert!(left > 0, "no save was killed between its backup and its end");
}

#[test]
fn a_damaged_backup_is_not_advised() {
    let (home, _) = changed();
    let backups = list_backups(&home.store()).expect("listed");
    fs::write(&backups[0].path, "{").expect("damaged");
    put(&home, b"{");
    let Err(StoreError::Unreadable { newest_backup, .. }) = Store::open(&home.store()) else {
        panic!("it opened")
    };
    assert_eq!(newest_backup.as_deref(), Some(&*backups[1].path));
}

#[test]
fn an_erased_person_does_not_make_the_file_somebody_elses() {
    use crate::records::{one_of_each, overview, person};
    use overleg::domain::Erasure;
    let memory = crate::volatile::VolatileDisk::default();
    memory.make_folder(Path::new("/")).expect("made");
    let path = Path::new("/memory/overleg.json");
    let mut store =
        Store::create_on(Arc::new(memory.clone()), path, overview(one_of_each())).expect("created");
    let forum = store.overview().forums().iter().next().expect("a forum").clone();
    let renamed = overleg::domain::Forum { name: "Raad".to_owned(), ..forum.clone() };
    store.commit(&Change::Forum(Edit::update(forum, renamed))).expect("committed");
    let erasure = Erasure::of(&person(1), &[person(1)], store.overview(), "Gewist");
    store.erase(&erasure).expect("erased");
    let mut store = Store::open_on(Arc::new(memory), path).expect("a store");
    assert_eq!(store.drift().expect("readable"), None);
    store.undo().expect("it fits").expect("a step");
    assert_eq!(store.drift().expect("readable"), None);
}

/// Erases somebody who is not in the store, which rewrites the history and its digests all the same.
fn erase_somebody(store: &mut Store) {
    let somebody = crate::records::person(9);
    let erasure = overleg::domain::Erasure::of(&somebody, &[], store.overview(), "Gewist");
    store.erase(&erasure).expect("erased");
}

#[test]
fn changes_missing_when_a_person_is_erased_can_be_redone_and_are_a_backup() {
    let (home, versions) = changed();
    put(&home, &versions[1]);
    let mut store = home.open();
    erase_somebody(&mut store);
    assert_eq!(texts(store.overview()), ["Een."]);
    assert!(is_in_a_backup(&home, "Drie."));
    while store.redo().expect("it fits").is_some() {}
    assert_eq!(texts(&home.overview()), ["Een.", "Twee.", "Drie."]);
}

#[test]
fn the_version_before_a_foreign_file_is_a_backup_when_a_person_is_erased() {
    let (home, versions) = changed();
    let text = String::from_utf8(versions[3].clone()).expect("text");
    put(&home, text.replace("Drie.", "Anders.").as_bytes());
    erase_somebody(&mut home.open());
    assert_eq!(texts(&home.overview()), ["Een.", "Twee.", "Anders."]);
    assert!(is_in_a_backup(&home, "Drie."));
}
