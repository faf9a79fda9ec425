//! Whatever happens to the store, every value that was ever saved is in it, or comes back: by undo, by redo, from the
//! trash or from a backup. And what is said about it is true.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use overleg::domain::{AnyRecord, Overview, Past, RecordId, RecordRef, restoration, trash};
use overleg::store::{
    CommitError, Disk, Drift, Store, list_backups_on, replaced_prefix, restore_backup_on, restore_moment_on,
};
use proptest::prelude::*;

use crate::plans::{Plan, plan};
use crate::records::{one_of_each, overview};
use crate::volatile::{Luck, VolatileDisk};

/// How many sequences are tried. `cargo test --release --test store reachable` tries many.
const SEQUENCES: u32 = if cfg!(debug_assertions) { 40 } else { 10_000 };
const PATH: &str = "/memory/overleg.json";

/// Something that happens to the store. A number chooses one of however many there are.
#[derive(Debug, Clone)]
enum Event {
    Commit(Plan),
    Undo,
    Redo,
    Remove(usize),
    TakeFromTrash(usize),
    RestoreBackup(usize),
    RestoreVersion(usize),
    /// Somebody puts a file over the store that it was before.
    PutOlder(usize),
    /// Somebody puts another file over the store.
    PutOther(Plan),
    PutMissingBack,
    LeaveMissingOut,
    Reopen,
}

fn event() -> impl Strategy<Value = Event> {
    let any = || 0..1000_usize;
    prop_oneof![
        8 => plan().prop_map(Event::Commit),
        4 => Just(Event::Undo),
        3 => Just(Event::Redo),
        3 => any().prop_map(Event::Remove),
        2 => any().prop_map(Event::TakeFromTrash),
        2 => any().prop_map(Event::RestoreBackup),
        1 => any().prop_map(Event::RestoreVersion),
        2 => any().prop_map(Event::PutOlder),
        1 => plan().prop_map(Event::PutOther),
        1 => Just(Event::PutMissingBack),
        1 => Just(Event::LeaveMissingOut),
        1 => Just(Event::Reopen),
    ]
}

/// A store, and what is known of it.
struct World {
    disk: VolatileDisk,
    store: Store,
    /// Each file that was acknowledged, and its records, the latest last.
    acknowledged: Vec<(Vec<u8>, Overview)>,
    /// The files that somebody wrote of their own. After that a step may no longer fit.
    foreign: Vec<Vec<u8>>,
}

fn path() -> &'static Path {
    Path::new(PATH)
}

impl World {
    fn new() -> Self {
        let disk = VolatileDisk::default();
        disk.make_folder(Path::new("/")).expect("made");
        let start = overview(one_of_each());
        let store = Store::create_on(Arc::new(disk.clone()), path(), start).expect("created");
        let mut world = Self { disk, store, acknowledged: Vec::new(), foreign: Vec::new() };
        // From the first change on there is a history.
        let first = Plan::province(9, "Eerste".to_owned()).change(world.store.overview());
        world.store.commit(&first).expect("it fits");
        world.acknowledge();
        world
    }

    fn bytes(&self) -> Vec<u8> {
        read(&self.disk, path())
    }

    fn open(&self) -> Store {
        Store::open_on(Arc::new(self.disk.clone()), path()).expect("the store opens")
    }

    /// Takes the present file as one that was acknowledged.
    fn acknowledge(&mut self) {
        let overview = Overview::clone(self.open().overview());
        self.acknowledged.push((self.bytes(), overview));
    }

    fn last(&self) -> &(Vec<u8>, Overview) {
        self.acknowledged.last().expect("the first")
    }

    fn happens(&mut self, event: &Event) {
        match event {
            Event::Commit(plan) => {
                let change = plan.change(self.open().overview());
                match self.store.commit(&change) {
                    Ok(_) => self.acknowledge(),
                    Err(CommitError::Change(_)) => self.is_still_in_step(),
                    Err(error) => panic!("{error}"),
                }
            }
            Event::Undo => self.steps(Store::undo, |said, before| {
                let mut after = before.clone();
                after.apply(&said.inverse()).map(|_| after)
            }),
            Event::Redo => self.steps(Store::redo, |said, before| {
                let mut after = before.clone();
                after.apply(said).map(|_| after)
            }),
            Event::Remove(number) => {
                let overview = Overview::clone(self.open().overview());
                let ids: Vec<RecordId> = overview.records().map(RecordRef::id).collect();
                let Some(id) = pick(&ids, *number) else { return };
                let change = overview.removal(*id).expect("it is there");
                self.store.commit(&change).expect("it fits");
                self.acknowledge();
                let removals = self.store.removals().expect("readable");
                assert!(removals.iter().any(|removal| removal.change == change), "not in the trash");
            }
            Event::TakeFromTrash(number) => {
                self.store.reload().expect("readable");
                let removals = self.store.removals().expect("readable");
                let listed = trash(self.store.overview(), &removals);
                let Some(entry) = pick(&listed, *number) else { return };
                let Ok(change) = restoration(self.store.overview(), &removals, entry.record.id()) else {
                    return;
                };
                if self.store.commit(&change).is_ok() {
                    assert!(self.store.overview().contains(entry.record.id()));
                    self.acknowledge();
                }
            }
            Event::RestoreBackup(number) => self.restores_backup(*number),
            Event::RestoreVersion(number) => self.restores_version(*number),
            Event::PutOlder(number) => {
                let (bytes, _) = pick(&self.acknowledged, *number).expect("the first").clone();
                self.is_put(&bytes);
            }
            Event::PutOther(plan) => {
                let mut overview = Overview::clone(self.open().overview());
                let change = plan.change(&overview);
                if overview.apply(&change).is_ok() {
                    let mut bytes = Self::written(overview);
                    // So that it is no version from before.
                    bytes.push(b'\n');
                    self.is_put(&bytes);
                    self.foreign.push(bytes);
                }
            }
            Event::PutMissingBack => {
                let is_missing = matches!(self.open().drift(), Ok(Some(Drift::Missing(_))));
                let count = self.store.put_missing_back().expect("put back");
                assert!(count.is_some() || !is_missing);
                if count.is_some() {
                    assert_eq!(**self.store.overview(), self.last().1, "all is back");
                    assert_eq!(self.open().drift().expect("readable"), None);
                }
            }
            Event::LeaveMissingOut => {
                let before = self.bytes();
                if let Some(count) = self.store.leave_missing_out().expect("left") {
                    assert_eq!(self.bytes(), before);
                    self.can_redo_to_the_last(count);
                    self.acknowledge();
                }
                assert!(!matches!(self.open().drift(), Ok(Some(Drift::Missing(_)))));
            }
            Event::Reopen => self.store = self.open(),
        }
    }

    /// What comes after a refusal: what is in the file may have been left so.
    fn is_still_in_step(&mut self) {
        assert!(self.open().drift().is_ok());
    }

    fn steps(
        &mut self,
        step: impl Fn(&mut Store) -> Result<Option<overleg::domain::Change>, CommitError>,
        expected: impl Fn(&overleg::domain::Change, &Overview) -> Result<Overview, overleg::domain::ChangeError>,
    ) {
        let before = Overview::clone(self.open().overview());
        match step(&mut self.store) {
            Ok(Some(said)) => {
                assert_eq!(expected(&said, &before).expect("it fits"), **self.store.overview(), "{said:?}");
                self.acknowledge();
            }
            Ok(None) => {
                assert_eq!(**self.store.overview(), before);
                // An earlier file may have been left as it was; somebody else's file stays theirs.
                if self.open().drift().expect("readable").is_none() {
                    self.acknowledge();
                }
            }
            Err(CommitError::SetAside(why)) => {
                assert!(!self.foreign.is_empty(), "passed over: {why}");
                if self.open().drift().expect("readable").is_none() {
                    self.acknowledge();
                }
            }
            Err(error) => panic!("{error}"),
        }
    }

    /// Redoing so many steps gives the records that were acknowledged last.
    fn can_redo_to_the_last(&self, count: usize) {
        let disk = self.disk.after_the_cut(Luck::Best);
        let mut store = Store::open_on(Arc::new(disk), path()).expect("the store opens");
        let Past { redo, .. } = store.past().expect("readable");
        assert!(redo >= count, "{redo} of {count}");
        for _ in 0..count {
            assert!(store.redo().expect("it fits").is_some());
        }
        assert_eq!(**store.overview(), self.last().1, "redone");
    }

    fn restores_backup(&mut self, number: usize) {
        let disk: Arc<dyn Disk> = Arc::new(self.disk.clone());
        let backups = list_backups_on(Arc::clone(&disk), path()).expect("listed");
        let Some(backup) = pick(&backups, number) else { return };
        let (wanted, replaced) = (read(&self.disk, &backup.path), self.bytes());
        let is_in_step = self.open().drift().expect("readable").is_none();
        let aside = restore_backup_on(disk, path(), &backup.path).expect("restored").expect("kept");
        assert_eq!((self.bytes(), read(&self.disk, &aside)), (wanted, replaced));
        self.is_restored(is_in_step);
    }

    fn restores_version(&mut self, number: usize) {
        let moments = self.store.moments().expect("readable");
        let Some(moment) = pick(&moments, number) else { return };
        let Some(wanted) = self.open().version_before(*moment).expect("readable") else { return };
        let is_in_step = self.open().drift().expect("readable").is_none();
        let disk: Arc<dyn Disk> = Arc::new(self.disk.clone());
        restore_moment_on(disk, path(), *moment).expect("restored").expect("it is known");
        assert_eq!(**self.open().overview(), wanted);
        self.is_restored(is_in_step);
    }

    /// What came after the version that was restored can be redone.
    fn is_restored(&mut self, was_in_step: bool) {
        if was_in_step && self.foreign.is_empty() {
            let before = self.last().1.clone();
            let mut store = Store::open_on(Arc::new(self.disk.after_the_cut(Luck::Best)), path())
                .expect("the store opens");
            while **store.overview() != before {
                assert!(store.redo().expect("it fits").is_some(), "what came after is out of reach");
            }
        }
        assert_eq!(self.open().drift().expect("readable"), None);
        self.acknowledge();
    }

    /// Somebody puts this file over the store. Its drift is as the model says.
    fn is_put(&mut self, bytes: &[u8]) {
        let beside = Path::new("/memory/other.json");
        let mut file = self.disk.create(beside).expect("created");
        file.write_all(bytes).expect("written");
        self.disk.rename(beside, path()).expect("put");
        let drift = self.open().drift().expect("readable");
        let (last, _) = self.last();
        if bytes == &**last {
            assert_eq!(drift, None);
        } else if self.acknowledged.iter().any(|(known, _)| known == bytes) {
            let is_told = matches!(drift, Some(Drift::Missing(_)));
            // The same records, in a file that is spelled otherwise, lack nothing.
            let is_same = *self.open().overview().as_ref() == self.last().1;
            assert!(is_told || (drift.is_none() && is_same), "{drift:?}");
        } else if self.foreign.iter().any(|known| known == bytes) {
            // Whether it is known depends on what was saved after it.
        } else {
            assert!(matches!(drift, Some(Drift::Foreign { .. } | Drift::Unrecorded { .. })), "{drift:?}");
        }
    }

    /// The file of this overview.
    fn written(overview: Overview) -> Vec<u8> {
        let disk = VolatileDisk::default();
        disk.make_folder(Path::new("/")).expect("made");
        Store::create_on(Arc::new(disk.clone()), path(), overview).expect("created");
        read(&disk, path())
    }

    /// Every version of every record that was ever acknowledged can be reached.
    fn everything_can_be_reached(&self) {
        let mut lost: BTreeMap<String, AnyRecord> = BTreeMap::new();
        for (_, overview) in &self.acknowledged {
            lost.extend(overview.records().map(|record| (format!("{record:?}"), record.cloned())));
        }
        let mut reached = |overview: &Overview| {
            overview.records().for_each(|record| {
                lost.remove(&format!("{record:?}"));
            });
        };
        let mut store =
            Store::open_on(Arc::new(self.disk.after_the_cut(Luck::Best)), path()).expect("the store opens");
        reached(store.overview());
        let put_back = Arc::new(self.disk.after_the_cut(Luck::Best));
        let mut put_back = Store::open_on(put_back, path()).expect("the store opens");
        if put_back.put_missing_back().expect("put back").is_some() {
            reached(put_back.overview());
        }
        for moment in store.moments().expect("readable") {
            if let Some(version) = store.version_before(moment).expect("readable") {
                reached(&version);
            }
        }
        for backup in list_backups_on(Arc::new(self.disk.clone()), path()).expect("listed") {
            reached(Store::open_on(Arc::new(self.disk.clone()), &backup.path).expect("a store").overview());
        }
        let replaced = replaced_prefix(path());
        for name in self.disk.list(Path::new("/memory")).expect("listed") {
            let file: PathBuf = Path::new("/memory").join(name);
            if file.to_string_lossy().starts_with(&*replaced.to_string_lossy()) {
                reached(Store::open_on(Arc::new(self.disk.clone()), &file).expect("a store").overview());
            }
        }
        for go in [Store::undo, Store::redo] {
            loop {
                match go(&mut store) {
                    Ok(Some(_)) => reached(store.overview()),
                    Ok(None) => break,
                    Err(error) => assert!(!self.foreign.is_empty(), "{error}"),
                }
            }
        }
        assert!(lost.is_empty(), "out of reach: {lost:#?}");
    }
}

fn read(disk: &VolatileDisk, path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    disk.open(path).and_then(|mut file| file.read_to_end(&mut bytes)).expect("readable");
    bytes
}

fn pick<T>(from: &[T], number: usize) -> Option<&T> {
    from.get(number.checked_rem(from.len())?)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: SEQUENCES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_value_that_was_ever_saved_can_be_reached(events in prop::collection::vec(event(), 1..40)) {
        let mut world = World::new();
        for event in &events {
            world.happens(event);
        }
        world.everything_can_be_reached();
    }
}
