//! Restoring a backup, whatever state the store is in.

use std::io;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::SignedDuration;
use uuid::Uuid;

use super::disk::{Disk, RealDisk};
use super::files::Files;
use super::history::History;
use super::write::{self, Staged, link_or_copy};
use super::{Doing, PATIENCE, StoreError, document, lock, read};
use crate::domain::Timestamp;

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
    let is_there = may_be_replaced(&files)?;
    let (bytes, _) = write::read(files.disk(), backup).map_err(StoreError::io(Doing::Read, backup))?;
    let overview = document::read(&bytes).map_err(|defect| StoreError::Unreadable {
        path: backup.to_owned(),
        defect,
        newest_backup: None,
    })?;
    let failed = |source| StoreError::Io { path: store.to_owned(), doing: Doing::Write, source };
    let content = |out: &mut write::Writer| out.write_all(&bytes);
    let mut staged = Staged::write(files.disk(), &files.target, Uuid::now_v7(), content).map_err(failed)?;
    let aside = if is_there { Some(keep_aside(&files, Timestamp::now()).map_err(failed)?) } else { None };
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
    // If this fails the store is restored all the same, and undo skips what no longer fits.
    if History::default().follow_restored(&files, &overview).is_ok() {
        files.sweep(None);
    }
    Ok(aside)
}

/// Whether there is something to replace; an error when it must not be replaced.
fn may_be_replaced(files: &Files) -> Result<bool, StoreError> {
    match read(files) {
        Err(StoreError::Missing { .. }) => Ok(false),
        Err(error) if !error.can_be_recovered() => Err(error),
        Ok(_) | Err(_) => Ok(true),
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
