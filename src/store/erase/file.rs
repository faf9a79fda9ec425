//! Finds a person in one file, and takes them out of it.

use std::io::{self, BufReader, Write as _};
use std::path::Path;

use uuid::Uuid;

use super::FileOutcome;
use super::content::{Cleaned, clean};
use crate::domain::Erasure;
use crate::store::disk::{DiskFile, Kind};
use crate::store::error::StoreError;
use crate::store::files::{FileKind, Files, folder_of};
use crate::store::history;
use crate::store::write::{Staged, Writer, exists, read};
use crate::store::{Doing, HeldLock};

/// The content of a file.
pub(super) enum Content {
    Bytes(Vec<u8>),
    /// It is gone, or is not a regular file.
    None,
    /// It is longer than any file of the store.
    TooLong,
}

pub(super) fn content(files: &Files, path: &Path) -> Result<Content, StoreError> {
    if !is_file(files, path)? {
        return Ok(Content::None);
    }
    match read(files.disk(), path) {
        Ok((bytes, _)) => Ok(Content::Bytes(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Content::None),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Ok(Content::TooLong),
        Err(error) => Err(StoreError::io(Doing::Read, path)(error)),
    }
}

fn is_file(files: &Files, path: &Path) -> Result<bool, StoreError> {
    match files.disk().look(path) {
        Ok(seen) => Ok(seen.kind == Kind::File),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StoreError::io(Doing::Read, path)(error)),
    }
}

/// Reads a history line by line, because it may be longer than what fits in memory; none if it is not a file.
pub(super) fn of_history<T>(
    files: &Files,
    path: &Path,
    read: impl FnOnce(&mut BufReader<Box<dyn DiskFile>>) -> io::Result<T>,
) -> Result<Option<T>, StoreError> {
    if !is_file(files, path)? {
        return Ok(None);
    }
    let file = files.disk().open(path).map(BufReader::new);
    file.and_then(|mut file| read(&mut file)).map(Some).map_err(StoreError::io(Doing::Read, path))
}

/// How many lines of a history change or disappear.
fn places_in_history(files: &Files, erasure: &Erasure, path: &Path) -> Result<usize, StoreError> {
    let count = |file: &mut BufReader<_>| history::clean(erasure, file, &mut io::sink());
    Ok(of_history(files, path, count)?.unwrap_or_default())
}

/// What erasing does with a file.
pub(super) struct Effect {
    pub(super) outcome: FileOutcome,
    /// The new content of a file that is rewritten, unless it is a history.
    content: Vec<u8>,
}

impl From<FileOutcome> for Effect {
    fn from(outcome: FileOutcome) -> Self {
        Self { outcome, content: Vec::new() }
    }
}

/// What erasing would do with a file; none if the person is not in it.
pub(super) fn effect(
    files: &Files,
    erasure: &Erasure,
    kind: FileKind,
    path: &Path,
) -> Result<Option<Effect>, StoreError> {
    if kind == FileKind::History {
        let places = places_in_history(files, erasure, path)?;
        return Ok((places > 0).then_some(FileOutcome::Rewritten { places }.into()));
    }
    let bytes = match content(files, path)? {
        Content::Bytes(bytes) => bytes,
        Content::None => return Ok(None),
        Content::TooLong => return Ok(Some(FileOutcome::OutOfReach.into())),
    };
    Ok(match clean(erasure, kind, &bytes) {
        Cleaned::Same => None,
        _ if kind == FileKind::Neighbour => Some(FileOutcome::OutOfReach.into()),
        Cleaned::Without(content, places) => {
            Some(Effect { outcome: FileOutcome::Rewritten { places }, content })
        }
        Cleaned::Nothing => Some(FileOutcome::Removed.into()),
    })
}

/// Who holds the slot of a draft.
pub(super) enum Slot {
    /// A running program.
    Held,
    /// We do now, as long as this value exists, or it is no draft.
    Ours { _lock: Option<Box<dyn HeldLock>> },
}

pub(super) fn slot(files: &Files, path: &Path) -> Result<Slot, StoreError> {
    let disk = files.disk();
    let lock = files.lock_of_draft(path).filter(|lock| exists(disk, lock).unwrap_or(true));
    let Some(lock) = lock else { return Ok(Slot::Ours { _lock: None }) };
    let taken = disk.try_lock(&lock).map_err(StoreError::io(Doing::Erase, path))?;
    Ok(taken.map_or(Slot::Held, |lock| Slot::Ours { _lock: Some(lock) }))
}

pub(super) fn clean_file(
    files: &Files,
    erasure: &Erasure,
    kind: FileKind,
    path: &Path,
) -> Result<Option<FileOutcome>, StoreError> {
    let failed = || StoreError::io(Doing::Erase, path);
    let disk = files.disk();
    let slot = slot(files, path)?;
    let Some(Effect { outcome, content }) = effect(files, erasure, kind, path)? else { return Ok(None) };
    if matches!(slot, Slot::Held) {
        return Ok(Some(FileOutcome::InUse));
    }
    match outcome {
        FileOutcome::OutOfReach | FileOutcome::InUse => {}
        FileOutcome::Rewritten { .. } => {
            let lines = (kind == FileKind::History).then(|| disk.open(path).map(BufReader::new));
            let mut lines = lines.transpose().map_err(failed())?;
            let write = |out: &mut Writer| match &mut lines {
                Some(lines) => history::clean(erasure, lines, out).map(drop),
                None => out.write_all(&content),
            };
            Staged::write(disk, path, Uuid::now_v7(), write)
                .and_then(Staged::replace_for_good)
                .map_err(failed())?;
        }
        // The store itself is never removed. It could be read a moment ago, so this is an error.
        FileOutcome::Removed if kind == FileKind::Store => {
            return Err(failed()(io::ErrorKind::InvalidData.into()));
        }
        FileOutcome::Removed => {
            disk.remove(path).map_err(failed())?;
            disk.sync_folder(folder_of(path)).map_err(failed())?;
        }
    }
    Ok(Some(outcome))
}
