//! Erasing a person from the store and from every file beside it.
//!
//! Each file is cleaned in memory and then replaced as a whole. A note of what is being erased is written
//! first and removed last. So an interrupted erasure can be finished, even when the record of the person is
//! already gone. The lock of the store is held throughout.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;
use uuid::Uuid;

use super::disk::Kind;
use super::document;
use super::error::StoreError;
use super::files::{FileKind, Files, folder_of};
use super::history::{self, History};
use super::spelling::Spellings;
use super::text::Texts;
use super::write::{Staged, Writer, exists, read};
use super::{Doing, Store, lock};
use crate::domain::{Erasure, Person};

/// A file that contains personal data of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalFile {
    /// Its path.
    pub path: PathBuf,
    /// The kind of file.
    pub kind: FileKind,
    /// The effect of erasing on it.
    pub outcome: FileOutcome,
}

/// The effect of erasing a person on a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileOutcome {
    /// It is rewritten without the person.
    Rewritten {
        /// How many lines of a history change or disappear; 1 for any other file.
        places: usize,
    },
    /// It is removed: it is only about the person, or it is damaged and they cannot be taken out of it.
    Removed,
    /// A running program is using it, so it is left alone.
    InUse,
}

/// The content of a file after the person is taken out.
pub(super) enum Cleaned {
    /// The person was not in it.
    Same,
    /// The new content, and how many places changed.
    Without(Vec<u8>, usize),
    /// Nothing is left.
    Nothing,
}

impl Store {
    /// All versions of all people that the store and the files beside it contain: in the history, in backups
    /// and in files set aside.
    pub fn people_ever(&self) -> Result<Vec<Person>, StoreError> {
        let files = self.files();
        let mut people: Vec<Person> = self.overview().persons().iter().cloned().collect();
        for (kind, path) in all(&files)? {
            let Some(bytes) = content(&files, &path)? else { continue };
            match kind {
                FileKind::Store | FileKind::Backup | FileKind::SetAside => {
                    people.extend(document::read(&bytes).iter().flat_map(|o| o.persons().iter().cloned()));
                }
                FileKind::History => people.extend(history::people(&bytes)),
                FileKind::Draft | FileKind::Unfinished => {}
            }
        }
        Ok(people)
    }

    /// The erasure that was started and not finished, if any.
    pub fn erasure_begun(&self) -> Result<Option<Erasure>, StoreError> {
        let files = self.files();
        let Some(bytes) = content(&files, &files.erasing())? else { return Ok(None) };
        Ok(serde_json::from_slice(&bytes).ok())
    }

    /// Every file that contains the person, and what erasing does with it.
    pub fn files_with_data_of(&self, erasure: &Erasure) -> Result<Vec<PersonalFile>, StoreError> {
        let files = self.files();
        let mut found = Vec::new();
        for (kind, path) in all(&files)? {
            if let Some(outcome) = look(&files, erasure, kind, &path)? {
                found.push(PersonalFile { path, kind, outcome });
            }
        }
        Ok(found)
    }

    /// Erases the person from every file, permanently, and returns what was done with each file. If it fails,
    /// nothing but data of the person is lost, and erasing them again finishes the work.
    pub fn erase(&mut self, erasure: &Erasure) -> Result<Vec<PersonalFile>, StoreError> {
        let files = self.files();
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        // The note of an unfinished erasure would be overwritten, so that erasure is finished first.
        if let Some(begun) = self.erasure_begun()?.filter(|begun| !begun.is_of_the_same(erasure)) {
            clean_all(&files, &begun)?;
        }
        note_down(&files, erasure)?;
        let found = clean_all(&files, erasure)?;
        let noted = files.erasing();
        files.disk().remove(&noted).map_err(StoreError::io(Doing::Erase, &noted))?;
        files.disk().sync_folder(files.folder()).map_err(StoreError::io(Doing::Erase, &noted))?;
        (self.history, self.texts, self.unconfirmed) = (History::default(), Texts::default(), None);
        self.stamp = None;
        self.spellings = None;
        self.catch_up(&files)?;
        self.note_erased(&files)?;
        Ok(found)
    }
}

/// Whether an erasure in the store at `path` was started and not finished.
pub fn is_erasure_begun(path: &Path) -> Result<bool, StoreError> {
    let files = Files::of(path);
    let noted = files.erasing();
    exists(files.disk(), &noted).map_err(StoreError::io(Doing::Read, &noted))
}

fn clean_all(files: &Files, erasure: &Erasure) -> Result<Vec<PersonalFile>, StoreError> {
    let mut found = Vec::new();
    for (kind, path) in all(files)? {
        if let Some(outcome) = clean_file(files, erasure, kind, &path)? {
            found.push(PersonalFile { path, kind, outcome });
        }
    }
    Ok(found)
}

/// Writes the note of what is being erased.
fn note_down(files: &Files, erasure: &Erasure) -> Result<(), StoreError> {
    let path = files.erasing();
    let content = |out: &mut Writer| Ok(serde_json::to_writer(out, erasure)?);
    Staged::write(files.disk(), &path, Uuid::now_v7(), content)
        .and_then(Staged::replace_for_good)
        .map_err(StoreError::io(Doing::Erase, &path))
}

fn all(files: &Files) -> Result<Vec<(FileKind, PathBuf)>, StoreError> {
    files.all().map_err(StoreError::io(Doing::Read, files.folder()))
}

/// The content of a file; none if it is gone or is not a regular file.
fn content(files: &Files, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match files.disk().look(path) {
        Ok(seen) if seen.kind == Kind::File => {}
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(StoreError::io(Doing::Read, path)(error));
        }
        _ => return Ok(None),
    }
    match read(files.disk(), path) {
        Ok((bytes, _)) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::io(Doing::Read, path)(error)),
    }
}

/// The effect that erasing would have on a file; none if the person is not in it.
fn look(
    files: &Files,
    erasure: &Erasure,
    kind: FileKind,
    path: &Path,
) -> Result<Option<FileOutcome>, StoreError> {
    let Some(bytes) = content(files, path)? else { return Ok(None) };
    Ok(match clean(erasure, kind, &bytes) {
        Cleaned::Same => None,
        Cleaned::Without(_, places) => Some(FileOutcome::Rewritten { places }),
        Cleaned::Nothing => Some(FileOutcome::Removed),
    })
}

fn clean_file(
    files: &Files,
    erasure: &Erasure,
    kind: FileKind,
    path: &Path,
) -> Result<Option<FileOutcome>, StoreError> {
    let failed = || StoreError::io(Doing::Erase, path);
    let disk = files.disk();
    let _slot = match files.lock_of_draft(path).filter(|lock| exists(disk, lock).unwrap_or(true)) {
        Some(lock) => match disk.try_lock(&lock).map_err(failed())? {
            Some(slot) => Some(slot),
            None => return Ok(look(files, erasure, kind, path)?.map(|_| FileOutcome::InUse)),
        },
        None => None,
    };
    let Some(bytes) = content(files, path)? else { return Ok(None) };
    match clean(erasure, kind, &bytes) {
        Cleaned::Same => Ok(None),
        Cleaned::Without(bytes, places) => {
            let write = |out: &mut Writer| io::Write::write_all(out, &bytes);
            Staged::write(disk, path, Uuid::now_v7(), write)
                .and_then(Staged::replace_for_good)
                .map_err(failed())?;
            Ok(Some(FileOutcome::Rewritten { places }))
        }
        // The store itself is never removed. It could be read a moment ago, so this is an error.
        Cleaned::Nothing if kind == FileKind::Store => Err(failed()(io::ErrorKind::InvalidData.into())),
        Cleaned::Nothing => {
            disk.remove(path).map_err(failed())?;
            disk.sync_folder(folder_of(path)).map_err(failed())?;
            Ok(Some(FileOutcome::Removed))
        }
    }
}

/// Takes the person out of the content of a file.
fn clean(erasure: &Erasure, kind: FileKind, bytes: &[u8]) -> Cleaned {
    match kind {
        FileKind::Store | FileKind::Backup | FileKind::SetAside => clean_document(erasure, bytes),
        FileKind::History => history::clean(erasure, bytes),
        FileKind::Draft => clean_draft(erasure, bytes),
        FileKind::Unfinished => whole(erasure, bytes),
    }
}

/// For a file that cannot be parsed: it stays only if the person is not in it.
fn whole(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    if erasure.is_in(bytes) { Cleaned::Nothing } else { Cleaned::Same }
}

fn clean_document(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    let Ok(overview) = document::read(bytes) else { return whole(erasure, bytes) };
    let Ok(erased) = erasure.overview(&overview) else { return whole(erasure, bytes) };
    let mut spellings = Spellings::of(bytes, &overview, &mut Texts::default());
    if !spellings.erase(erasure) && erased == overview {
        return Cleaned::Same;
    }
    match Texts::default().document(&erased, &spellings) {
        Ok(bytes) => Cleaned::Without(bytes, 1),
        Err(_) => Cleaned::Nothing,
    }
}

fn clean_draft(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    let Ok(draft) = serde_json::from_slice::<Value>(bytes) else { return whole(erasure, bytes) };
    match erasure.value(draft.clone()) {
        Some(erased) if erased == draft => Cleaned::Same,
        Some(erased) => match serde_json::to_vec_pretty(&erased) {
            Ok(bytes) => Cleaned::Without(bytes, 1),
            Err(_) => Cleaned::Nothing,
        },
        None => Cleaned::Nothing,
    }
}
