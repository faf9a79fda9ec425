//! The store: one JSON file on disk that holds the overview, and the only way to change it.
//!
//! Reading needs no lock, because a store is never written in place. A commit takes the lock, reads the
//! file again if somebody else wrote it, applies the change, writes the whole to a new file, keeps the
//! old one as a backup, adds the step to the history, and only then puts the new one in its place.

mod backup;
mod disk;
mod document;
mod draft;
mod error;
mod files;
mod finding;
mod history;
mod lock;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

pub use backup::{Backup, list_backups};
pub use draft::Drafts;
pub use error::{CommitError, Defect, Doing, Place, StoreError};
pub use files::{backups_dir, drafts_dir, history_path, lock_path};
pub use finding::Finding;

use crate::domain::{Change, Overview, Past, PastStep, Removal, Timestamp};
use disk::{Staged, Stamp};
use files::Files;
use history::{History, Step, Way};
use lock::Lock;

/// The starter data that the program brings along.
const STARTER: &[u8] = include_bytes!("../../assets/starter.json");
/// A store of this length holds millions of records; more than that is some other file.
const MOST_BYTES: u64 = 1 << 30;
/// How long a commit waits for another one to end.
const PATIENCE: Duration = Duration::from_secs(5);

/// A store on disk, as it was last read.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    overview: Arc<Overview>,
    stamp: Stamp,
    /// How often somebody else was found to have changed the overview.
    surprises: usize,
    /// Read when it is first needed: many a command needs none.
    history: History,
    patience: Duration,
}

impl Store {
    /// Opens the store at `path`.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let (overview, stamp) = read(&Files::of(path))?;
        Ok(Self::new(path, overview, stamp))
    }

    fn new(path: &Path, overview: Overview, stamp: Stamp) -> Self {
        let overview = Arc::new(overview);
        Self {
            path: path.to_owned(),
            overview,
            stamp,
            surprises: 0,
            history: History::default(),
            patience: PATIENCE,
        }
    }

    /// Makes a new store at `path`, and the folders above it; what is there already stays as it is.
    pub fn create(path: &Path, overview: Overview) -> Result<Self, StoreError> {
        let files = Files::of(path);
        disk::make_folder(files.folder()).map_err(StoreError::io(Doing::MakeFolder, files.folder()))?;
        let _lock = lock(&files, PATIENCE)?;
        if !files.target.exists() {
            history::set_aside(&files, Timestamp::now())?;
        }
        let written = Staged::write(&files.target, |out| document::write(&overview, out));
        let stamp = written.and_then(Staged::put_new).map_err(|source| match source.kind() {
            io::ErrorKind::AlreadyExists => StoreError::Exists { path: path.to_owned() },
            _ => StoreError::Io { path: path.to_owned(), doing: Doing::Write, source },
        })?;
        Ok(Self::new(path, overview, stamp))
    }

    /// The same store, that waits no longer than this for another program to end its commit.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// The path as it was given.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The overview as it was last read or committed.
    pub const fn overview(&self) -> &Arc<Overview> {
        &self.overview
    }

    /// How often somebody else was found to have changed the overview since the store was opened.
    pub const fn surprises(&self) -> usize {
        self.surprises
    }

    /// Makes `change` in the store as it is on disk now, and gives the change that takes it back.
    /// When it fails the file is as it was; the overview may have become what others wrote meanwhile.
    pub fn commit(&mut self, change: &Change) -> Result<Change, CommitError> {
        let files = Files::of(&self.path);
        let _lock = lock(&files, self.patience)?;
        self.catch_up(&files)?;
        self.history.catch_up(&files)?;
        self.make(&files, change, Step::Do(change))
    }

    /// Takes back the latest change that was not taken back yet, whoever made it and however long ago;
    /// gives that change, or none when there is nothing left to undo. One that no longer fits is set
    /// aside, so that the next time it is the turn of the one before.
    pub fn undo(&mut self) -> Result<Option<Change>, CommitError> {
        self.go(Way::Back)
    }

    /// Makes the change again that was taken back last; gives that change, or none when there is nothing
    /// left to redo. One that no longer fits is set aside.
    pub fn redo(&mut self) -> Result<Option<Change>, CommitError> {
        self.go(Way::Forth)
    }

    fn go(&mut self, way: Way) -> Result<Option<Change>, CommitError> {
        let files = Files::of(&self.path);
        let _lock = lock(&files, self.patience)?;
        self.catch_up(&files)?;
        self.history.catch_up(&files)?;
        let Some((id, change)) = self.history.next(way)? else { return Ok(None) };
        let made = match way {
            Way::Back => self.make(&files, &change.inverse(), Step::Undo(id)),
            Way::Forth => self.make(&files, &change, Step::Redo(id)),
        };
        match made {
            Ok(_) => Ok(Some(change)),
            Err(CommitError::Change(why)) => {
                let step = self.history.add(Step::SetAside(id), Timestamp::now())?;
                self.history.keep(step);
                Err(CommitError::SetAside(why))
            }
            Err(error) => Err(error),
        }
    }

    /// Makes `change` and keeps `step` of it, under the lock and with everything caught up.
    fn make(&mut self, files: &Files, change: &Change, step: Step<&Change>) -> Result<Change, CommitError> {
        let mut next = Overview::clone(&self.overview);
        let inverse = next.apply(change)?;
        let now = Timestamp::now();
        let staged = Staged::write(&files.target, |out| document::write(&next, out))
            .map_err(StoreError::io(Doing::Write, &files.given))?;
        backup::keep(files, now).map_err(StoreError::io(Doing::BackUp, &files.backups()))?;
        let step = self.history.add(step, now)?;
        self.stamp = staged.replace().map_err(StoreError::io(Doing::Write, &files.given))?;
        self.history.keep(step);
        self.overview = Arc::new(next);
        backup::prune(files, now);
        disk::remove_unfinished(&files.target);
        Ok(inverse)
    }

    /// How far the past reaches by now.
    pub fn past(&mut self) -> Result<Past, StoreError> {
        self.history.catch_up(&Files::of(&self.path))?;
        Ok(self.history.past())
    }

    /// The newest changes that were made, at most so many, the newest first.
    pub fn newest_steps(&mut self, most: usize) -> Result<Vec<PastStep>, StoreError> {
        self.history.catch_up(&Files::of(&self.path))?;
        self.history.newest(most)
    }

    /// Every change that removed something and was not taken back, the newest last.
    pub fn removals(&mut self) -> Result<Vec<Removal>, StoreError> {
        self.history.catch_up(&Files::of(&self.path))?;
        self.history.removals()
    }

    /// Reads the store again if somebody else wrote it; true when that changed the overview.
    pub fn reload(&mut self) -> Result<bool, StoreError> {
        self.catch_up(&Files::of(&self.path))
    }

    fn catch_up(&mut self, files: &Files) -> Result<bool, StoreError> {
        if fs::metadata(&files.target).is_ok_and(|metadata| Stamp::of(&metadata) == self.stamp) {
            return Ok(false);
        }
        let (overview, stamp) = read(files)?;
        self.stamp = stamp;
        let changed = overview != *self.overview;
        if changed {
            self.overview = Arc::new(overview);
            self.surprises += 1;
        }
        Ok(changed)
    }
}

/// The starter data: what the coordinator's overview begins with.
pub fn starter() -> Result<Overview, StoreError> {
    document::read(STARTER).map_err(|defect| StoreError::Unreadable {
        path: PathBuf::from("starter.json"),
        defect,
        newest_backup: None,
    })
}

/// Every problem of the store at `path`, as long as it can be parsed.
pub fn check(path: &Path) -> Result<Vec<Finding>, StoreError> {
    match read(&Files::of(path)) {
        Ok(_) => Ok(Vec::new()),
        Err(StoreError::Unreadable { defect: Defect::Invalid(findings), .. }) => Ok(findings),
        Err(error) => Err(error),
    }
}

fn lock(files: &Files, patience: Duration) -> Result<Lock, StoreError> {
    let path = files.lock();
    match Lock::take(&path, patience) {
        Ok(Some(lock)) => Ok(lock),
        Ok(None) => Err(StoreError::Locked { path: files.given.clone() }),
        // The folder is gone, and the store with it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(missing(files)),
        Err(error) => Err(StoreError::io(Doing::Lock, &path)(error)),
    }
}

fn read(files: &Files) -> Result<(Overview, Stamp), StoreError> {
    let path = files.given.clone();
    // Looked at before it is opened: opening a pipe would wait for somebody to write in it.
    match fs::metadata(&files.target) {
        Ok(metadata) if !metadata.is_file() => return Err(StoreError::NotAFile { path }),
        Ok(metadata) if metadata.len() > MOST_BYTES => {
            return Err(StoreError::TooLarge { path, bytes: metadata.len(), most: MOST_BYTES });
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(missing(files)),
        _ => {}
    }
    let (bytes, stamp) = disk::read(&files.target).map_err(StoreError::io(Doing::Read, &path))?;
    match document::read(&bytes) {
        Ok(overview) => Ok((overview, stamp)),
        Err(defect) => Err(StoreError::Unreadable { path, defect, newest_backup: backup::newest(files) }),
    }
}

fn missing(files: &Files) -> StoreError {
    StoreError::Missing { path: files.given.clone(), newest_backup: backup::newest(files) }
}
