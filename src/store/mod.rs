//! The store: one JSON file that holds the overview, and the only way to change it.
//!
//! Reading needs no lock, because the file is replaced and never written in place. A commit takes the lock,
//! reads the file again if another program wrote it, applies the change and writes everything to a new file.
//! It then keeps the old file as a backup and adds the step to the history. Only after that does the new file
//! replace the old one.

mod asked;
mod backup;
mod comparison;
mod copies;
mod digest;
mod disk;
mod document;
mod draft;
mod drift;
mod erase;
mod error;
mod files;
mod finding;
mod for_others;
mod history;
mod lock;
mod migration;
mod permissions;
mod recovery;
mod shown;
mod spelling;
mod text;
mod unconfirmed;
mod watch;
mod write;

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

pub use asked::{is_not_own, remember_not_own};
pub use backup::{Backup, clean_up, list_backups, list_backups_on, moment_of, name_of, was_there_before};
pub use comparison::Comparison;
pub use copies::{ConflictCopy, CopyContent, conflict_copies, put_copy_aside, put_copy_aside_on};
pub use disk::{Disk, DiskFile, HeldLock, Kind, RealDisk, Seen, Stamp};
pub use draft::Drafts;
pub use drift::Drift;
pub use erase::{ErasureProgress, FileOutcome, PersonalFile, is_erasure_begun};
pub use error::{CommitError, Defect, Doing, StoreError, TextPosition};
pub use files::{
    FileKind, Foreign, LeftoverForm, backups_dir, drafts_dir, history_path, lock_path, replaced_prefix,
};
pub use finding::Finding;
pub use for_others::{Existing, is_of_store, write_file, write_file_on};
pub use permissions::{Around, OpenToOthers, Reach, open_to_others};
pub use recovery::{restore_backup, restore_backup_on, restore_moment, restore_moment_on};
pub use shown::{remember_shown, shown_backups};
pub use unconfirmed::{Operation, is_unconfirmed};
pub use watch::Watch;

use uuid::Uuid;

use crate::domain::{Change, Overview, Past, PastStep, Removal, Timestamp};
use backup::Superfluous;
use digest::Digest;
use document::VERSION;
use files::Files;
use history::{Direction, FromTo, History, Step};
use text::{MAX_CACHED_BYTES, Texts};
use unconfirmed::Made;
pub use write::MAX_BYTES;
use write::{Staged, Writer, exists, make_folders};

/// The starter data, which is part of the program.
const STARTER: &[u8] = include_bytes!("../../assets/starter.json");
/// How long a commit waits for another program to finish its own.
const PATIENCE: Duration = Duration::from_secs(5);

/// Something that a save did to the file of a store beside saving, which its user may want to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Others had access to the file, and no longer have.
    Narrowed,
    /// The file had another name, which still has the version before.
    LinkSplit,
}

/// A store on disk, as last read.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    disk: Arc<dyn Disk>,
    overview: Arc<Overview>,
    /// The version of the file that was read; none if it is not known.
    stamp: Option<Stamp>,
    /// The digest of that file.
    digest: Digest,
    /// The version of its format.
    version: u64,
    /// How many times another program was found to have changed the overview.
    external_changes: usize,
    /// Read when it is first needed, since many commands do not need it.
    history: History,
    /// The texts of the file as last read or written; found before the first save.
    texts: Option<Texts>,
    /// The latest change, if the disk has not confirmed it yet.
    unconfirmed: Option<Change>,
    /// What this store was opened for, if that is one operation.
    operation: Option<Operation>,
    notices: Vec<Notice>,
    superfluous: Option<Superfluous>,
    patience: Duration,
}

impl Store {
    /// Opens the store at `path`.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_on(Arc::new(RealDisk), path)
    }

    /// Opens the store at `path` on this disk.
    pub fn open_on(disk: Arc<dyn Disk>, path: &Path) -> Result<Self, StoreError> {
        let read = read(&Files::on(Arc::clone(&disk), path))?;
        Ok(Self::new(disk, path, read))
    }

    fn new(disk: Arc<dyn Disk>, path: &Path, read: ReadStore) -> Self {
        let ReadStore { overview, version, stamp, digest } = read;
        Self {
            path: path.to_owned(),
            disk,
            overview: Arc::new(overview),
            stamp: Some(stamp),
            digest,
            version,
            external_changes: 0,
            history: History::default(),
            texts: None,
            unconfirmed: None,
            operation: None,
            notices: Vec::new(),
            superfluous: None,
            patience: PATIENCE,
        }
    }

    /// Creates a new store at `path`, and the folders above it. An existing file is an error.
    pub fn create(path: &Path, overview: Overview) -> Result<Self, StoreError> {
        Self::create_on(Arc::new(RealDisk), path, overview)
    }

    /// As [`Self::create`], on this disk.
    pub fn create_on(disk: Arc<dyn Disk>, path: &Path, overview: Overview) -> Result<Self, StoreError> {
        let files = Files::on(Arc::clone(&disk), path);
        let failed = |source: io::Error| match source.kind() {
            io::ErrorKind::AlreadyExists => StoreError::Exists { path: path.to_owned() },
            _ => StoreError::Io { path: path.to_owned(), doing: Doing::Write, source },
        };
        // Before anything is made, so that nothing is left beside a file that stays.
        if exists(&*disk, &files.target).map_err(failed)? {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        make_folders(&*disk, files.folder()).map_err(StoreError::io(Doing::MakeFolder, files.folder()))?;
        let _lock = lock(&files, PATIENCE)?;
        if !exists(&*disk, &files.target).map_err(failed)? {
            history::set_aside(&files, Timestamp::now())?;
        }
        let content = |out: &mut Writer| Texts::default().write_last(&overview, out);
        let staged = Staged::write(&*disk, &files.target, Uuid::now_v7(), content).map_err(failed)?;
        let digest = staged.digest();
        let stamp = staged.put_new().map_err(failed)?;
        Ok(Self::new(disk, path, ReadStore { overview, version: VERSION, stamp, digest }))
    }

    /// The same store with another limit on how long a commit waits for the lock.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// The path as given.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The overview as last read or committed.
    pub const fn overview(&self) -> &Arc<Overview> {
        &self.overview
    }

    /// How many times another program was found to have changed the overview since the store was opened.
    pub const fn external_changes(&self) -> usize {
        self.external_changes
    }

    /// Applies `change` to the store as it is on disk now, and returns it as it is there. If it fails, the file is
    /// unchanged unless the error says otherwise. The overview may have been updated with the changes of
    /// other programs. If the store was opened for one operation, and the disk did not confirm the last step, which is
    /// the same change but for the ids of new records, that one is confirmed and returned.
    pub fn commit<'a>(&mut self, change: &'a Change) -> Result<Cow<'a, Change>, CommitError> {
        let files = self.files();
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        let made = match self.unconfirmed.take() {
            // Another program may have written the file since, with or without this change.
            Some(made) if made == *change && made.is_applied_in(&self.overview) => Some(made),
            _ => self.unconfirmed_like(&files, change)?,
        };
        if let Some(made) = made {
            self.confirm(&files, Some(Made::Done), &made)?;
            return Ok(Cow::Owned(made));
        }
        self.make(&files, change, Step::Do(change))?;
        Ok(Cow::Borrowed(change))
    }

    fn files(&self) -> Files {
        Files::on(Arc::clone(&self.disk), &self.path)
    }

    /// Reads what other programs wrote. The lock must be held.
    fn catch_up_for_writing(&mut self, files: &Files) -> Result<(), StoreError> {
        self.catch_up(files)?;
        backup::remove_unneeded(files);
        self.history.catch_up_for_writing(files)
    }

    /// Undoes the latest change that has not been undone, by any program and however long ago. Returns that
    /// change; none if there is nothing to undo. A change that no longer fits is set aside, so that the next
    /// call undoes the one before it.
    pub fn undo(&mut self) -> Result<Option<Change>, CommitError> {
        self.go(Direction::Undo)
    }

    /// Redoes the change that was undone last. Returns that change; none if there is nothing to redo. A
    /// change that no longer fits is set aside.
    pub fn redo(&mut self) -> Result<Option<Change>, CommitError> {
        self.go(Direction::Redo)
    }

    fn go(&mut self, direction: Direction) -> Result<Option<Change>, CommitError> {
        let files = self.files();
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        self.follow_earlier(&files)?;
        if let Some(change) = self.unconfirmed_step(&files, direction)? {
            self.confirm(&files, Some(direction.into()), &change)?;
            return Ok(Some(change));
        }
        let Some((id, change)) = self.history.next(files.disk(), direction)? else { return Ok(None) };
        let (change, made) = match direction {
            Direction::Undo => {
                let inverse = change.into_inverse();
                let made = self.make(&files, &inverse, Step::Undo(id));
                (inverse.into_inverse(), made)
            }
            Direction::Redo => {
                let made = self.make(&files, &change, Step::Redo(id));
                (change, made)
            }
        };
        match made {
            Ok(()) => Ok(Some(change)),
            Err(CommitError::Change(why)) => {
                let aside = Step::SetAside(id);
                self.history.note(files.disk(), aside, Timestamp::now(), FromTo::default())?;
                Err(CommitError::SetAside(why))
            }
            Err(error) => Err(error),
        }
    }

    /// Applies `change` and adds `step` to the history. The lock must be held and everything must be up to
    /// date.
    fn make(&mut self, files: &Files, change: &Change, step: Step<&Change>) -> Result<(), CommitError> {
        let how = match step {
            Step::Undo(_) => Made::Undone,
            Step::Redo(_) => Made::Redone,
            _ => Made::Done,
        };
        let mut next = Overview::clone(&self.overview);
        next.make(change)?;
        self.replace_file(files, next, Some(step))?;
        self.confirm(files, Some(how), change)
    }

    /// Replaces the file, and keeps the one that was there as a backup. Without a step, the file is one that the
    /// history knows already.
    fn replace_file(
        &mut self,
        files: &Files,
        next: Overview,
        step: Option<Step<&Change>>,
    ) -> Result<(), StoreError> {
        let (id, now) = (Uuid::now_v7(), Timestamp::now());
        let texts = match self.texts.take() {
            Some(texts) => texts,
            None => self.texts_of_file(files)?,
        };
        let content = |out: &mut Writer| {
            if self.operation.is_some() {
                return texts.write_last(&next, out);
            }
            self.texts = Some(texts.write(&next, out)?);
            Ok(())
        };
        let mut staged = Staged::write(files.disk(), &files.target, id, content)
            .map_err(StoreError::io(Doing::Write, &files.given))?;
        if self.version < VERSION {
            migration::keep_original(files, self.version)
                .map_err(StoreError::io(Doing::BackUp, &files.of_version(self.version, 1)))?;
        }
        let seen = files.disk().look(&files.target).ok();
        let is_linked = seen.is_some_and(|seen| files.has_another_name(&seen));
        let kept = backup::keep(files, now).map_err(StoreError::io(Doing::BackUp, &files.backups()))?;
        let (from, to) = (Some(self.digest), Some(staged.digest()));
        let added = match step {
            Some(step) => {
                self.follow_others(files)?;
                Some(self.history.add(files.disk(), id, step, kept.taken(), FromTo { from, to })?)
            }
            None => None,
        };
        let replaced = self.stamp;
        staged.replace().map_err(StoreError::io(Doing::Write, &files.given))?;
        // From here on the change is in the file, whatever happens next.
        self.notices.extend(seen.filter(|seen| seen.open_to_others).map(|_| Notice::Narrowed));
        self.notices.extend(is_linked.then_some(Notice::LinkSplit));
        if let Some(added) = added {
            self.history.keep(added);
        } else if self.history.file_here() != to {
            let from_to = FromTo { from: None, to };
            // The name of the backup is not that of the state before this line, so it gets another moment.
            self.history.note(files.disk(), Step::Again, Timestamp::now(), from_to).ok();
        }
        let taken = kept.for_good();
        self.stamp = staged.stamp().ok();
        self.digest = staged.digest();
        self.version = VERSION;
        self.overview = Arc::new(next);
        // An unfinished file shows whether the last step was completed. That was checked under this same
        // lock, so such files can be removed now.
        files.sweep(replaced);
        match &mut self.superfluous {
            Some(superfluous) => superfluous.and(taken),
            none => *none = Some(Superfluous::after(files.clone(), taken)),
        }
        Ok(())
    }

    /// What saves did to the file beside saving, since this was asked last.
    pub fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// The texts of the file as last read. The history must be up to date.
    fn texts_of_file(&self, files: &Files) -> Result<Texts, StoreError> {
        let (file, stamp) =
            write::read(files.disk(), &files.target).map_err(StoreError::io(Doing::Read, &files.given))?;
        if Some(stamp) != self.stamp {
            // Somebody replaced it just now. It becomes a backup as it is.
            return Ok(Texts::default());
        }
        let file = Arc::new(file);
        // What is kept from a large file would keep all of it.
        let may_be_kept = self.operation.is_some() || file.len() <= MAX_CACHED_BYTES;
        let is_ours = may_be_kept && self.history.wrote(self.digest);
        let cut = if is_ours { Texts::of_our_file(&file, &self.overview) } else { None };
        Ok(cut.unwrap_or_else(|| Texts::of_file(&file, &self.overview)))
    }

    /// Removes the backups that are no longer needed. This is apart from saving, so that nobody waits for it.
    /// Whatever is not removed here is removed when the store is dropped.
    pub fn tidy(&mut self) {
        self.superfluous = None;
    }

    /// How many changes can be undone and redone.
    pub fn past(&mut self) -> Result<Past, StoreError> {
        self.history.catch_up(&self.files())?;
        Ok(self.history.past())
    }

    /// The latest changes, newest first, and at most `most` of them.
    pub fn newest_steps(&mut self, most: usize) -> Result<Vec<PastStep>, StoreError> {
        self.history.catch_up(&self.files())?;
        self.history.newest(&*self.disk, most)
    }

    /// Every change that removed something and was not undone, newest last.
    pub fn removals(&mut self) -> Result<Vec<Removal>, StoreError> {
        self.history.catch_up(&self.files())?;
        self.history.removals(&*self.disk)
    }

    /// Reads the store again if another program wrote it. Returns whether that changed the overview.
    pub fn reload(&mut self) -> Result<bool, StoreError> {
        self.catch_up(&self.files())
    }

    fn catch_up(&mut self, files: &Files) -> Result<bool, StoreError> {
        if files.disk().look(&files.target).is_ok_and(|seen| Some(seen.stamp) == self.stamp) {
            return Ok(false);
        }
        let ReadStore { overview, version, stamp, digest } = read(files)?;
        self.stamp = Some(stamp);
        self.digest = digest;
        self.version = version;
        self.texts = None;
        let changed = overview != *self.overview;
        if changed {
            self.overview = Arc::new(overview);
            self.external_changes += 1;
        }
        Ok(changed)
    }
}

/// The starter data: the overview that a new store begins with.
pub fn starter() -> Result<Overview, StoreError> {
    document::read(STARTER).map_err(|defect| StoreError::Unreadable {
        path: PathBuf::from("starter.json"),
        defect,
        newest_backup: None,
    })
}

/// Every problem of the store at `path`. Fails if it cannot be parsed.
pub fn check(path: &Path) -> Result<Vec<Finding>, StoreError> {
    findings(read(&Files::of(path)).map(drop))
}

/// The same for this content, which was read from `path`.
pub fn check_content(path: &Path, content: &[u8]) -> Result<Vec<Finding>, StoreError> {
    let path = path.to_owned();
    if u64::try_from(content.len()).is_ok_and(|bytes| bytes > MAX_BYTES) {
        return Err(StoreError::TooLarge { path, most: MAX_BYTES });
    }
    let unreadable = |defect| StoreError::Unreadable { path, defect, newest_backup: None };
    findings(document::read(content).map(drop).map_err(unreadable))
}

fn findings(read: Result<(), StoreError>) -> Result<Vec<Finding>, StoreError> {
    match read {
        Ok(()) => Ok(Vec::new()),
        Err(StoreError::Unreadable { defect: Defect::Invalid(findings), .. }) => Ok(findings),
        Err(error) => Err(error),
    }
}

fn lock(files: &Files, patience: Duration) -> Result<Box<dyn HeldLock>, StoreError> {
    let path = files.lock();
    match lock::take(files.disk(), &path, patience) {
        Ok(Some(lock)) => Ok(lock),
        Ok(None) => Err(StoreError::Locked { path: files.given.clone() }),
        // The folder is gone, and with it the store.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(missing(files)),
        Err(source) if lock::is_unavailable(&source) => {
            Err(StoreError::NoLocks { path: files.given.clone(), source })
        }
        Err(error) => Err(StoreError::io(Doing::Lock, &path)(error)),
    }
}

/// The result of reading a store.
struct ReadStore {
    overview: Overview,
    version: u64,
    stamp: Stamp,
    digest: Digest,
}

fn read(files: &Files) -> Result<ReadStore, StoreError> {
    let path = files.given.clone();
    // This is checked before opening, because opening a pipe would block until somebody writes to it.
    match files.disk().look(&files.target) {
        Ok(Seen { kind: Kind::Folder | Kind::Other, .. }) => return Err(StoreError::NotAFile { path }),
        Ok(Seen { stamp: Stamp { bytes, .. }, .. }) if bytes > MAX_BYTES => {
            return Err(StoreError::TooLarge { path, most: MAX_BYTES });
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(missing(files)),
        // If this cannot be looked up, or is a loop of links, reading it gives the reason.
        _ => {}
    }
    let (bytes, stamp) = write::read(files.disk(), &files.target).map_err(|error| match error.kind() {
        // It grew after its length was checked.
        io::ErrorKind::FileTooLarge => StoreError::TooLarge { path: path.clone(), most: MAX_BYTES },
        _ => StoreError::io(Doing::Read, &path)(error),
    })?;
    match document::read_with_version(&bytes) {
        Ok((overview, version)) => Ok(ReadStore { overview, version, stamp, digest: Digest::of(&bytes) }),
        Err(defect) => Err(StoreError::Unreadable { path, defect, newest_backup: backup::newest(files) }),
    }
}

fn missing(files: &Files) -> StoreError {
    StoreError::Missing { path: files.given.clone(), newest_backup: backup::newest(files) }
}
