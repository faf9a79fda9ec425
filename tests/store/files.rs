//! The files around a store: their names, their permissions, and how long they stay.

use std::fs;
use std::sync::Arc;

use overleg::domain::Overview;
use overleg::i18n::{Explain, Lang};
use overleg::store::{
    CommitError, Store, StoreError, backups_dir, drafts_dir, history_path, list_backups, lock_path,
};

use crate::faulty::{FaultyDisk, Refused};
use crate::support::{DOCUMENT, Home, adding, note};

#[test]
fn a_new_store_creates_its_parent_folders() {
    let home = Home::empty();
    let path = home.file("new/folder/overleg.json");
    Store::create(&path, Overview::default()).expect("created");
    assert!(Store::open(&path).expect("opened").overview().is_empty());
}

#[test]
fn a_new_store_never_replaces_a_file() {
    let home = Home::new();
    let error = Store::create(&home.store(), Overview::default()).expect_err("there is one");
    assert!(matches!(error, StoreError::Exists { .. }));
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
}

#[test]
fn each_commit_keeps_the_version_before_as_a_backup() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&adding(&note("Een."))).expect("committed");
    let between = home.bytes();
    store.commit(&adding(&note("Twee."))).expect("committed");
    let backups = list_backups(&home.store()).expect("listed");
    let contents: Vec<_> = backups.iter().map(|backup| fs::read(&backup.path).expect("readable")).collect();
    assert_eq!(contents, [between, DOCUMENT.as_bytes().to_vec()]);
}

#[test]
fn a_store_without_commits_has_no_backups() {
    assert_eq!(list_backups(&Home::new().store()).expect("listed"), []);
}

#[test]
fn old_backups_are_removed_and_other_files_beside_them_stay() {
    let home = Home::new();
    let mut store = home.open();
    let oldest = |home: &Home| list_backups(&home.store()).expect("listed").pop().expect("a backup").path;
    store.commit(&adding(&note("Eerste."))).expect("committed");
    let first = oldest(&home);
    let kept = backups_dir(&home.store()).join("before the summer.json");
    fs::write(&kept, "").expect("written");
    for number in 0..12 {
        store.commit(&adding(&note(&format!("{number}")))).expect("committed");
    }
    drop(store);
    assert!(!first.exists());
    assert!(kept.exists());
}

#[test]
fn nothing_is_cleaned_up_while_somebody_else_saves() {
    let home = Home::new();
    let mut store = home.open();
    let oldest = || list_backups(&home.store()).expect("listed").pop().expect("a backup").path;
    store.commit(&adding(&note("Eerste."))).expect("committed");
    let first = oldest();
    for number in 0..12 {
        store.commit(&adding(&note(&format!("{number}")))).expect("committed");
    }
    let other = fs::File::open(lock_path(&home.store())).expect("opened");
    other.lock().expect("locked");
    store.tidy();
    assert!(first.exists());
    drop(other);
    store.commit(&adding(&note("Nog een."))).expect("committed");
    store.tidy();
    assert!(!first.exists());
}

#[test]
fn files_half_written_by_a_killed_program_are_cleaned_up() {
    let home = Home::new();
    let unfinished = home.file(".overleg.json.Xy12Zz.unfinished");
    let of_another = home.file(".other.json.Xy12Zz.unfinished");
    fs::write(&unfinished, "{").expect("written");
    fs::write(&of_another, "{").expect("written");
    home.open().commit(&adding(&note("Nieuw."))).expect("committed");
    assert!(!unfinished.exists());
    assert!(of_another.exists(), "another store may be writing it now");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::Path;

    use overleg::store::{Disk as _, Drafts, RealDisk};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn nobody_else_can_read_written_files() {
        let home = Home::empty();
        let path = home.file("data/overleg.json");
        let mut store = Store::create(&path, Overview::default()).expect("created");
        assert_eq!(mode(&path), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("opened to all");
        store.commit(&overleg::domain::Change::Together(Vec::new())).expect("committed");
        let _drafts = Drafts::open(&path).expect("a slot");
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&lock_path(&path)), 0o600);
        assert_eq!(mode(&home.file("data")), 0o700);
        assert_eq!(mode(&backups_dir(&path)), 0o700);
        assert_eq!(mode(&drafts_dir(&path)), 0o700);
    }

    #[test]
    fn a_link_to_a_store_stays_a_link() {
        let home = Home::new();
        let link = home.file("link.json");
        symlink("overleg.json", &link).expect("linked");
        let note = note("Langs de link.");
        Store::open(&link).expect("opened").commit(&adding(&note)).expect("committed");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert!(home.overview().notes().contains(note.id));
    }

    #[test]
    fn two_links_to_one_store_share_its_lock_and_backups() {
        let home = Home::new();
        let link = home.file("link.json");
        symlink(home.store(), &link).expect("linked");
        assert_eq!(lock_path(&link), lock_path(&home.store()));
        assert_eq!(backups_dir(&link), backups_dir(&home.store()));
    }

    #[test]
    fn links_in_a_cycle_are_an_error() {
        let home = Home::empty();
        symlink(home.file("b.json"), home.file("a.json")).expect("linked");
        symlink(home.file("a.json"), home.file("b.json")).expect("linked");
        let error = Store::open(&home.file("a.json")).expect_err("a circle");
        assert!(matches!(error, StoreError::Io { .. }), "{error:?}");
    }

    #[test]
    fn a_backup_is_private_even_if_others_could_read_the_store() {
        let home = Home::new();
        fs::set_permissions(home.store(), fs::Permissions::from_mode(0o644)).expect("opened to all");
        home.open().commit(&adding(&note("x"))).expect("committed");
        let backups = list_backups(&home.store()).expect("listed");
        assert_eq!(backups.iter().map(|backup| mode(&backup.path)).collect::<Vec<_>>(), [0o600]);
    }

    /// A file of the user that is no part of the store, and a link to it at `path`.
    fn link_to_another_file(home: &Home, path: &Path) -> std::path::PathBuf {
        let other = home.file("other.txt");
        fs::write(&other, "mine").expect("written");
        fs::set_permissions(&other, fs::Permissions::from_mode(0o644)).expect("set");
        symlink(&other, path).expect("linked");
        other
    }

    #[test]
    fn a_link_in_the_place_of_the_lock_is_refused_and_its_target_stays_as_it_is() {
        let home = Home::new();
        let other = link_to_another_file(&home, &lock_path(&home.store()));
        home.open().commit(&adding(&note("x"))).expect_err("refused");
        assert_eq!((fs::read(&other).expect("there"), mode(&other)), (b"mine".to_vec(), 0o644));
    }

    #[test]
    fn a_link_in_the_place_of_the_history_is_not_read() {
        let home = Home::new();
        link_to_another_file(&home, &history_path(&home.store()));
        home.open().past().expect_err("refused");
    }

    #[test]
    fn nothing_is_appended_to_the_target_of_a_link() {
        let home = Home::empty();
        let link = home.file("link");
        let other = link_to_another_file(&home, &link);
        RealDisk.append(&link).expect_err("refused");
        assert_eq!(mode(&other), 0o644);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_system_without_locks_is_told_with_a_remedy() {
    let home = Home::new();
    let disk = FaultyDisk::default();
    let mut store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a valid store");
    disk.refuse(Refused::Locking);
    let error = store.commit(&adding(&note("x"))).expect_err("no locks");
    assert!(matches!(error, CommitError::Store(StoreError::NoLocks { .. })), "{error:?}");
    assert!(error.in_words(Lang::En).contains("mount the network disk with locks"));
    assert!(error.in_words(Lang::Nl).contains("koppel de netwerkschijf met vergrendeling"));
}

#[test]
fn a_store_that_is_there_already_gets_no_lock() {
    let home = Home::new();
    let error = Store::create(&home.store(), Overview::default()).expect_err("it is there");
    assert!(matches!(error, StoreError::Exists { .. }), "{error:?}");
    assert!(!lock_path(&home.store()).exists());
}
