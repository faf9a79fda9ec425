//! Restoring a backup, whatever state the store is in.

use std::io;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::SignedDuration;
use uuid::Uuid;

use super::backup::{self, Kept};
use super::digest::Digest;
use super::disk::{Disk, RealDisk};
use super::files::Files;
use super::history::{FromTo, History, Standing, Step};
use super::text::Texts;
use super::write::{self, Staged, exists, link_or_copy};
use super::{Doing, PATIENCE, ReadStore, Store, StoreError, document, drift, lock, read};
use crate::domain::{Overview, Timestamp};

/// Replaces the store at `store` by `backup`. What is there now, damaged or not, is kept beside it under the name
/// that is returned; none when nothing is there. All other files stay. Changes in the history that are later than
/// the backup count as undone, so that they can be redone.
///
/// A backup that is not a store is refused. So is replacing a store of a newer version, something that is not a
/// file, or a file that cannot be read. Then the store is as it was, and the same goes for a step that fails. There
/// is one exception: when the disk neither confirms the last step nor allows it to be undone, the backup may be in
/// place already. It is safe to try again.
pub fn restore_backup(store: &Path, backup: &Path) -> Result<Option<PathBuf>, StoreError> {
    restore_backup_on(Arc::new(RealDisk), store, backup)
}

/// The same on this disk.
pub fn restore_backup_on(
    disk: Arc<dyn Disk>,
    store: &Path,
    backup: &Path,
) -> Result<Option<PathBuf>, StoreError> {
    let files = Files::on(disk, store);
    let _lock = lock(&files, PATIENCE)?;
    let replaced = replaced(&files)?;
    let (bytes, _) = write::read(files.disk(), backup).map_err(StoreError::io(Doing::Read, backup))?;
    let overview = document::read(&bytes).map_err(|defect| StoreError::Unreadable {
        path: backup.to_owned(),
        defect,
        newest_backup: None,
    })?;
    put_in_place(&files, replaced, &Wanted { bytes, overview, moment: backup::moment_at(&files, backup) })
}

/// As [`restore_backup`], but for the version that the step of this moment replaced. Its backup may be gone: then the
/// version is rebuilt from the nearest one and the history. None when neither is possible.
pub fn restore_moment(store: &Path, moment: Timestamp) -> Result<Option<Option<PathBuf>>, StoreError> {
    restore_moment_on(Arc::new(RealDisk), store, moment)
}

/// The same on this disk.
pub fn restore_moment_on(
    disk: Arc<dyn Disk>,
    store: &Path,
    moment: Timestamp,
) -> Result<Option<Option<PathBuf>>, StoreError> {
    let files = Files::on(Arc::clone(&disk), store);
    let backup = backup::path_of(&files, moment);
    if exists(&*disk, &backup).unwrap_or(false) {
        return restore_backup_on(disk, store, &backup).map(Some);
    }
    let _lock = lock(&files, PATIENCE)?;
    let replaced = replaced(&files)?;
    let mut history = History::default();
    history.catch_up_for_writing(&files)?;
    let Some((state, _)) = history.before_moment(moment) else { return Ok(None) };
    let nearest = match &replaced {
        Replaced::Store(read) => drift::rebuilt_from(&files, &history, (read.digest, &read.overview), state)?,
        Replaced::Nothing | Replaced::Damaged => None,
    };
    let rebuilt = match nearest {
        Some(overview) => Some(overview),
        None => drift::rebuilt_from_files(&files, &history, state)?,
    };
    let Some(overview) = rebuilt else { return Ok(None) };
    let bytes = Texts::default().document(&overview).map_err(StoreError::io(Doing::Write, store))?;
    put_in_place(&files, replaced, &Wanted { bytes, overview, moment: Some(moment) }).map(Some)
}

/// The version that is to be the store.
struct Wanted {
    bytes: Vec<u8>,
    overview: Overview,
    /// When it was replaced, if that is known.
    moment: Option<Timestamp>,
}

/// What a backup replaces.
enum Replaced {
    /// There is no file.
    Nothing,
    /// The file is damaged.
    Damaged,
    /// It is a store.
    Store(Box<ReadStore>),
}

fn put_in_place(files: &Files, replaced: Replaced, wanted: &Wanted) -> Result<Option<PathBuf>, StoreError> {
    let failed = |source| StoreError::Io { path: files.given.clone(), doing: Doing::Write, source };
    let content = |out: &mut write::Writer| out.write_all(&wanted.bytes);
    let mut staged = Staged::write(files.disk(), &files.target, Uuid::now_v7(), content).map_err(failed)?;
    let digest = staged.digest();
    let aside = match replaced {
        Replaced::Nothing => None,
        Replaced::Damaged | Replaced::Store(_) => Some(keep_aside(files, Timestamp::now()).map_err(failed)?),
    };
    let kept = match replaced {
        Replaced::Store(_) => backup::keep(files, Timestamp::now()).ok(),
        Replaced::Nothing | Replaced::Damaged => None,
    };
    let before = files.disk().look(&files.target).ok();
    let placed = staged.replace();
    if placed.is_err() {
        // If the backup is in place after all, the file that was set aside is the only copy of the old store.
        let is_as_it_was = before.is_some() && files.disk().look(&files.target).ok() == before;
        if let Some(aside) = aside.as_ref().filter(|_| is_as_it_was) {
            files.disk().remove(aside).ok();
        }
    }
    placed.map_err(failed)?;
    let confirmed = files.disk().sync_folder(files.folder());
    if confirmed.is_err() {
        // If the old store is put back, nothing is left beside it.
        aside.as_ref().map(|aside| files.disk().rename(aside, &files.target).ok());
    }
    confirmed.map_err(failed)?;
    let at = kept.map_or_else(Timestamp::now, Kept::for_good);
    // If this fails the store is restored all the same, and undo skips what no longer fits.
    if follow(files, replaced, wanted, digest, at).is_ok() {
        files.sweep(None);
    }
    Ok(aside)
}

/// Follows a store that was restored: later changes count as undone, so that they can be redone. Needs the lock.
fn follow(
    files: &Files,
    replaced: Replaced,
    wanted: &Wanted,
    digest: Digest,
    at: Timestamp,
) -> Result<(), StoreError> {
    let mut history = History::default();
    history.catch_up_for_writing(files)?;
    if let Replaced::Store(read) = replaced {
        // What others wrote goes into the history before it is left.
        let mut store = Store::new(files.shared_disk(), &files.given, *read);
        store.history = history;
        store.follow_others(files)?;
        history = store.history;
    }
    let line = match history.standing(digest) {
        Standing::Last => return Ok(()),
        Standing::Earlier(later) => Some(later.line),
        Standing::Other | Standing::Unknown => line_after(files, &history, wanted)?,
    };
    match line {
        Some(line) => {
            let from_to = FromTo { from: None, to: Some(digest) };
            history.note(files.disk(), Step::BackBefore(line), at, from_to)
        }
        None => history.replace_by(files, (digest, &wanted.overview), at),
    }
}

/// The line of the step that replaced this version, if its moment tells and the records are indeed the same. A file
/// may be spelled otherwise than it was, so that its digest does not tell.
fn line_after(files: &Files, history: &History, wanted: &Wanted) -> Result<Option<Uuid>, StoreError> {
    let Some((state, line)) = wanted.moment.and_then(|moment| history.before_moment(moment)) else {
        return Ok(None);
    };
    let version = drift::rebuilt_from_files(files, history, state)?;
    Ok(version.filter(|version| *version == wanted.overview).map(|_| line))
}

/// What there is to replace; an error when it must not be replaced.
fn replaced(files: &Files) -> Result<Replaced, StoreError> {
    match read(files) {
        Ok(read) => Ok(Replaced::Store(Box::new(read))),
        Err(StoreError::Missing { .. }) => Ok(Replaced::Nothing),
        Err(error) if error.can_be_recovered() => Ok(Replaced::Damaged),
        Err(error) => Err(error),
    }
}

/// Gives the current file a second, permanent name, before another takes its first one.
fn keep_aside(files: &Files, now: Timestamp) -> io::Result<PathBuf> {
    // A file of somebody else is left alone.
    files.disk().make_private(&files.target).ok();
    let mut moment = now;
    loop {
        let path = files.replaced_at(moment);
        match link_or_copy(files.disk(), &files.target, &path) {
            Ok(()) => {
                let kept = files.disk().sync_folder(files.folder());
                if kept.is_err() {
                    files.disk().remove(&path).ok();
                }
                return kept.map(|()| path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                moment = moment.checked_add(SignedDuration::from_millis(1)).map_err(io::Error::other)?;
            }
            Err(error) => return Err(error),
        }
    }
}
