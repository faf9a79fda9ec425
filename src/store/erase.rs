//! Erasing a person from the store and from every file beside it.
//!
//! Each file is cleaned apart and then replaced as a whole. A note of what is being erased is written first and
//! removed last. So an interrupted erasure can be finished, even when the record of the person is already gone. The
//! lock of the store is held throughout.
//!
//! A draft that a running program holds is left alone. As long as the person is in one, the note stays, and whoever
//! starts or runs a program on the store goes on with the erasure: what was in the draft may have been saved meanwhile.

mod content;
mod file;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::disk::Kind;
use super::document;
use super::error::StoreError;
use super::files::{FileKind, Files, LeftoverForm};
use super::history::{self, History};
use super::write::{Staged, Writer, exists};
use super::{Doing, Store, lock};
use crate::domain::{Erasure, Person};
pub(super) use content::Cleaned;
use content::near_in;
use file::{Content, Effect, Slot, clean_file, content, effect, of_history, slot};

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
    /// A running program is using it, so it is left alone for now, and the erasure is not finished.
    InUse,
    /// It stays as it is, because it was not made by this program, or is too long to be looked into.
    OutOfReach,
}

/// How far the erasures that were begun have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErasureProgress {
    /// None was begun.
    NoneBegun,
    /// At least one has to wait for a program that is using a file.
    Waiting,
    /// All are finished now.
    Finished,
}

impl Store {
    /// All versions of all people that the store and the files beside it contain: in the history, in backups
    /// and in files set aside.
    pub fn people_ever(&self) -> Result<Vec<Person>, StoreError> {
        let files = self.files();
        let mut people: Vec<Person> = self.overview().persons().iter().cloned().collect();
        for (kind, path) in all(&files)? {
            match kind {
                FileKind::Store | FileKind::Backup | FileKind::SetAside => {
                    if let Content::Bytes(bytes) = content(&files, &path)? {
                        let overview = document::read(&bytes);
                        people.extend(overview.iter().flat_map(|o| o.persons().iter().cloned()));
                    }
                }
                FileKind::History => {
                    people.extend(of_history(&files, &path, history::people)?.unwrap_or_default());
                }
                FileKind::Draft | FileKind::Unfinished | FileKind::Leftover | FileKind::Neighbour => {}
            }
        }
        Ok(people)
    }

    /// The erasures that were begun and not finished.
    pub fn erasures_begun(&self) -> Result<Vec<Erasure>, StoreError> {
        begun(&self.files())
    }

    /// Every file that contains the person, and what erasing does with it.
    pub fn files_with_data_of(&self, erasure: &Erasure) -> Result<Vec<PersonalFile>, StoreError> {
        let files = self.files();
        let mut found = Vec::new();
        for (kind, path) in everything(&files)? {
            if let Some(Effect { outcome, .. }) = effect(&files, erasure, kind, &path)? {
                found.push(PersonalFile { path, kind, outcome });
            }
        }
        Ok(found)
    }

    /// The spellings in the files beside the store that may mean the person, but are not certain to, each with the
    /// file.
    pub fn near_beside(&self, erasure: &Erasure) -> Result<Vec<(String, PathBuf)>, StoreError> {
        let files = self.files();
        let mut found = Vec::new();
        for (kind, path) in everything(&files)? {
            let mut spellings = Vec::new();
            match kind {
                FileKind::Store | FileKind::Unfinished | FileKind::Neighbour => {}
                FileKind::History => {
                    let near =
                        |line: &[u8]| near_in(erasure, serde_json::from_slice(line).ok(), &mut spellings);
                    of_history(&files, &path, |file| history::each_line(file, near))?;
                }
                FileKind::Backup | FileKind::SetAside | FileKind::Draft => {
                    if let Content::Bytes(bytes) = content(&files, &path)? {
                        near_in(erasure, serde_json::from_slice(&bytes).ok(), &mut spellings);
                    }
                }
                FileKind::Leftover => {
                    if let Content::Bytes(bytes) = content(&files, &path)? {
                        spellings = erasure.near(&String::from_utf8_lossy(&bytes));
                    }
                }
            }
            spellings.sort_unstable();
            spellings.dedup();
            found.extend(spellings.into_iter().map(|spelling| (spelling, path.clone())));
        }
        Ok(found)
    }

    /// Erases the person from every file, permanently, and returns what was done with each file. If a file is in use,
    /// the erasure stays begun: see [`Self::go_on_erasing`]. If it fails, nothing but data of the person is lost, and
    /// erasing them again finishes the work.
    pub fn erase(&mut self, erasure: &Erasure) -> Result<Vec<PersonalFile>, StoreError> {
        let files = self.files();
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        // Afterwards no earlier digest holds, so what others put in the place of the file has to be followed now.
        self.follow_others(&files)?;
        let mut begun = begun(&files)?;
        begun.retain(|other| !other.is_of_the_same(erasure));
        begun.push(erasure.clone());
        let mut done = Vec::new();
        self.clean(&files, begun, |found| done = found)?;
        Ok(done)
    }

    /// Goes on with the erasures that were begun. It does not wait for a program that is saving or that holds a draft
    /// with the person in it.
    pub fn go_on_erasing(&mut self) -> Result<ErasureProgress, StoreError> {
        let files = self.files();
        let begun = begun(&files)?;
        if begun.is_empty() {
            return Ok(ErasureProgress::NoneBegun);
        }
        // This is asked every second while a form is open, so only the drafts are read.
        if begun
            .iter()
            .map(|erasure| is_held(&files, erasure))
            .collect::<Result<Vec<_>, _>>()?
            .contains(&true)
        {
            return Ok(ErasureProgress::Waiting);
        }
        let Some(_lock) =
            files.disk().try_lock(&files.lock()).map_err(StoreError::io(Doing::Lock, &files.lock()))?
        else {
            return Ok(ErasureProgress::Waiting);
        };
        self.catch_up_for_writing(&files)?;
        self.follow_others(&files)?;
        match self::begun(&files)? {
            // Another program finished in the meantime.
            begun if begun.is_empty() => Ok(ErasureProgress::NoneBegun),
            begun => self.clean(&files, begun, drop),
        }
    }

    /// Cleans every file, and keeps the note of the erasures that have to wait. `report` gets what was done for each.
    /// The lock must be held.
    fn clean(
        &mut self,
        files: &Files,
        begun: Vec<Erasure>,
        mut report: impl FnMut(Vec<PersonalFile>),
    ) -> Result<ErasureProgress, StoreError> {
        let mut noted = Noted { stage: Stage::Cleaning, erasures: begun };
        noted.write(files)?;
        let mut waiting = Vec::new();
        for erasure in noted.erasures {
            let found = clean_all(files, &erasure)?;
            if found.iter().any(|file| file.outcome == FileOutcome::InUse) {
                waiting.push(erasure);
            }
            report(found);
        }
        sweep(files)?;
        (self.history, self.texts, self.unconfirmed) = (History::default(), None, None);
        self.stamp = None;
        self.catch_up(files)?;
        self.note_erased(files)?;
        if !waiting.is_empty() {
            noted = Noted { stage: Stage::Waiting, erasures: waiting };
            noted.write(files)?;
            return Ok(ErasureProgress::Waiting);
        }
        let path = files.erasing();
        files.disk().remove(&path).map_err(StoreError::io(Doing::Erase, &path))?;
        files.disk().sync_folder(files.folder()).map_err(StoreError::io(Doing::Erase, &path))?;
        Ok(ErasureProgress::Finished)
    }
}

/// The note of the erasures that were begun.
#[derive(Debug, Serialize, Deserialize)]
struct Noted {
    stage: Stage,
    erasures: Vec<Erasure>,
}

/// How far the erasures in the note have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    /// Every file is being rewritten, so that no digest in the history holds.
    Cleaning,
    /// Only drafts that running programs hold are left.
    Waiting,
}

impl Noted {
    /// The note; none if there is no note. Nothing is known to be begun by a note that is damaged.
    fn read(files: &Files) -> Result<Option<Self>, StoreError> {
        let bytes = match content(files, &files.erasing())? {
            Content::Bytes(bytes) => bytes,
            Content::TooLong => Vec::new(),
            Content::None => return Ok(None),
        };
        Ok(Some(serde_json::from_slice(&bytes).unwrap_or_else(|_| {
            // Earlier versions noted a list of erasures, or one.
            let one = || serde_json::from_slice(&bytes).map(|erasure| vec![erasure]);
            let erasures = serde_json::from_slice(&bytes).or_else(|_| one()).unwrap_or_default();
            Self { stage: Stage::Cleaning, erasures }
        })))
    }

    fn write(&self, files: &Files) -> Result<(), StoreError> {
        let path = files.erasing();
        let content = |out: &mut Writer| Ok(serde_json::to_writer(out, self)?);
        Staged::write(files.disk(), &path, Uuid::now_v7(), content)
            .and_then(Staged::replace_for_good)
            .map_err(StoreError::io(Doing::Erase, &path))
    }
}

/// Whether an erasure in the store at `path` was started and not finished.
pub fn is_erasure_begun(path: &Path) -> Result<bool, StoreError> {
    let files = Files::of(path);
    let noted = files.erasing();
    exists(files.disk(), &noted).map_err(StoreError::io(Doing::Read, &noted))
}

/// Whether files are being rewritten for an erasure, or were when a program was killed. Then the digests in the history
/// say nothing.
pub(super) fn is_cleaning(files: &Files) -> Result<bool, StoreError> {
    let noted = files.erasing();
    // Hardly ever is there a note, and this is asked at every save.
    if !exists(files.disk(), &noted).map_err(StoreError::io(Doing::Read, &noted))? {
        return Ok(false);
    }
    Ok(Noted::read(files)?.is_some_and(|noted| noted.stage == Stage::Cleaning))
}

/// The erasures that were begun and not finished.
fn begun(files: &Files) -> Result<Vec<Erasure>, StoreError> {
    Ok(Noted::read(files)?.map(|noted| noted.erasures).unwrap_or_default())
}

/// Whether a running program holds a draft with the person in it.
fn is_held(files: &Files, erasure: &Erasure) -> Result<bool, StoreError> {
    for (kind, path) in all(files)? {
        if kind == FileKind::Draft
            && matches!(slot(files, &path)?, Slot::Held)
            && effect(files, erasure, kind, &path)?.is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

fn clean_all(files: &Files, erasure: &Erasure) -> Result<Vec<PersonalFile>, StoreError> {
    let mut found = Vec::new();
    for (kind, path) in everything(files)? {
        if let Some(outcome) = clean_file(files, erasure, kind, &path)? {
            found.push(PersonalFile { path, kind, outcome });
        }
    }
    Ok(found)
}

/// Removes what killed programs left half-written, whoever is in it.
fn sweep(files: &Files) -> Result<(), StoreError> {
    for (kind, path) in all(files)? {
        if kind == FileKind::Unfinished && !matches!(slot(files, &path)?, Slot::Held) {
            files.disk().remove(&path).map_err(StoreError::io(Doing::Erase, &path))?;
        }
    }
    files.sweep(None);
    Ok(())
}

/// The files that belong to the store, which itself comes last.
fn all(files: &Files) -> Result<Vec<(FileKind, PathBuf)>, StoreError> {
    files.all().map_err(StoreError::io(Doing::Read, files.folder()))
}

/// Every file that may contain the person; the store itself comes last.
fn everything(files: &Files) -> Result<Vec<(FileKind, PathBuf)>, StoreError> {
    let mut everything = all(files)?;
    let neighbours = files.neighbours().map_err(StoreError::io(Doing::Read, files.folder()))?;
    everything.extend(neighbours.into_iter().map(|path| (FileKind::Neighbour, path)));
    everything.extend(leftovers(files).into_iter().map(|path| (FileKind::Leftover, path)));
    everything.sort();
    Ok(everything)
}

/// The texts of this user that an editor left in the folder for temporary files. Nothing there is certain to be ours,
/// so what cannot be looked at is passed over.
fn leftovers(files: &Files) -> Vec<PathBuf> {
    let folder = std::env::temp_dir();
    let names = files.disk().list(&folder).unwrap_or_default();
    let paths =
        names.into_iter().filter(|name| LeftoverForm::of(name).is_some()).map(|name| folder.join(name));
    let is_ours = |path: &PathBuf| {
        let seen = files.disk().look(path);
        seen.is_ok_and(|seen| seen.kind == Kind::File && !files.is_of_somebody_else(&seen))
    };
    paths.filter(is_ours).collect()
}
