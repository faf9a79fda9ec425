//! After a power cut, acknowledged changes are there, and others are there completely or not at all.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use overleg::domain::{Change, Overview};
use overleg::store::{CommitError, Disk, Store, restore_backup_on};

use crate::support::{Home, adding, note, renaming};
use crate::volatile::{Luck, VolatileDisk};

/// The number of changes, unless the power fails earlier.
const CHANGES: usize = 5;

fn store_on(disk: &VolatileDisk) -> Store {
    Store::open_on(Arc::new(disk.clone()), path()).expect("the store opens")
}

/// A place on the disk in memory.
fn path() -> &'static Path {
    Path::new("/memory/overleg.json")
}

fn disk_with_store() -> VolatileDisk {
    let disk = VolatileDisk::default();
    disk.make_folder(Path::new("/")).expect("made");
    disk.sync_folder(Path::new("/")).expect("synced");
    Store::create_on(Arc::new(disk.clone()), path(), Home::new().overview()).expect("created");
    disk
}

fn change(nth: usize, overview: &Overview) -> Change {
    if nth.is_multiple_of(2) {
        adding(&note(&format!("{nth}")))
    } else {
        renaming(overview, &format!("naam {nth}"))
    }
}

/// Every way in which a power cut may turn out that is tried.
fn turns(steps: usize) -> impl Iterator<Item = Luck> {
    let seed = u64::try_from(steps).expect("a number") * 64;
    [Luck::Worst, Luck::Best].into_iter().chain((1..=10).map(move |nth| Luck::Mixed(seed + nth)))
}

/// Changes the store until the power is cut: the overview that was acknowledged last, and the one that would
/// have come after it.
fn work_until_the_cut(store: &mut Store) -> (Overview, Option<Overview>) {
    for nth in 0..CHANGES {
        let acknowledged = Overview::clone(store.overview());
        let change = change(nth, &acknowledged);
        let mut next = acknowledged.clone();
        next.apply(&change).expect("it fits");
        match store.commit(&change) {
            Ok(_) => {}
            Err(CommitError::Change(error)) => panic!("{error}"),
            Err(_) => return (acknowledged, Some(next)),
        }
    }
    (Overview::clone(store.overview()), None)
}

#[test]
fn acknowledged_changes_survive_a_power_cut_at_any_step() {
    let mut cuts = 0;
    for steps in 0.. {
        let disk = disk_with_store();
        let mut store = store_on(&disk);
        disk.cut_after(steps);
        let (acknowledged, next) = work_until_the_cut(&mut store);
        for luck in turns(steps) {
            let disk = disk.after_the_cut(luck);
            let mut store = store_on(&disk);
            let found = Overview::clone(store.overview());
            let is_next = next.as_ref().is_some_and(|next| found == *next);
            assert!(found == acknowledged || is_next, "{luck:?} after {steps} steps");
            go_on(&mut store, steps, luck);
            cuts += 1;
        }
        if !disk.is_cut() {
            break;
        }
    }
    assert!(cuts > 1_000, "only {cuts} power cuts");
}

/// Checks that work goes on after a power cut: a change, undoing it, and undoing the steps left in the history.
fn go_on(store: &mut Store, steps: usize, luck: Luck) {
    let found = Overview::clone(store.overview());
    let at = format!("{luck:?} after {steps} steps");
    store.commit(&adding(&note("Na de panne."))).unwrap_or_else(|error| panic!("{at}: {error}"));
    assert!(store.undo().unwrap_or_else(|error| panic!("{at}: {error}")).is_some(), "{at}");
    assert_eq!(**store.overview(), found, "{at}");
    for _ in 0..=2 * CHANGES {
        match store.undo() {
            Ok(Some(_)) | Err(CommitError::SetAside(_)) => {}
            Ok(None) => return,
            Err(error) => panic!("{at}: {error}"),
        }
    }
    panic!("{at}: undoing does not end");
}

/// The content of a file, if it exists.
fn content(disk: &VolatileDisk, path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    disk.open(path).ok()?.read_to_end(&mut bytes).expect("readable");
    Some(bytes)
}

/// The files of a folder whose names have this prefix.
fn files(disk: &VolatileDisk, folder: &str, start: &str) -> Vec<PathBuf> {
    let names = disk.list(Path::new(folder)).expect("a folder");
    let ours = names.iter().filter(|name| name.to_string_lossy().starts_with(start));
    ours.map(|name| Path::new(folder).join(name)).collect()
}

#[test]
fn a_power_cut_during_a_restoration_leaves_the_store_or_the_backup_complete() {
    for steps in 0.. {
        let disk = disk_with_store();
        store_on(&disk).commit(&adding(&note("Verloren."))).expect("committed");
        let backup = files(&disk, "/memory/overleg.backups", "overleg.").remove(0);
        let (old, new) = (content(&disk, path()), content(&disk, &backup));
        disk.cut_after(steps);
        let said = restore_backup_on(Arc::new(disk.clone()), path(), &backup);
        for luck in turns(steps) {
            let at = format!("{luck:?} after {steps} steps: {said:?}");
            let disk = disk.after_the_cut(luck);
            let found = content(&disk, path());
            assert!(found == new || (found == old && said.is_err()), "{at}");
            let mut aside = files(&disk, "/memory", "overleg.replaced.").into_iter();
            assert!(found == old || aside.any(|path| content(&disk, &path) == old), "{at}");
            go_on(&mut store_on(&disk), steps, luck);
        }
        if !disk.is_cut() {
            break;
        }
    }
}

#[test]
fn a_power_cut_during_a_migration_leaves_the_original() {
    for steps in 0.. {
        let disk = VolatileDisk::default();
        // When the folder of backups exists already, nothing else syncs names on the way.
        for folder in ["/", "/memory", "/memory/overleg.backups"] {
            disk.make_folder(Path::new(folder)).expect("made");
        }
        let older = include_bytes!("versions/0.json");
        let mut file = disk.create(path()).expect("made");
        file.write_all(older).expect("written");
        file.sync().expect("synced");
        disk.sync_folder(Path::new("/")).expect("synced");
        disk.sync_folder(Path::new("/memory")).expect("synced");
        let mut store = store_on(&disk);
        disk.cut_after(steps);
        let said = store.commit(&adding(&note("Na de overgang."))).map(drop);
        for luck in turns(steps) {
            let at = format!("{luck:?} after {steps} steps: {said:?}");
            let disk = disk.after_the_cut(luck);
            let is_old = content(&disk, path()).is_some_and(|bytes| bytes == older);
            assert!(!is_old || said.is_err(), "{at}");
            let original = content(&disk, Path::new("/memory/overleg.version-0.json"));
            assert!(is_old || original.is_some_and(|bytes| bytes == older), "{at}");
            assert_eq!(store_on(&disk).overview().notes().len(), usize::from(!is_old), "{at}");
        }
        if !disk.is_cut() {
            break;
        }
    }
}
