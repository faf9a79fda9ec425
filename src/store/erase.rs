//! Erasing a person from the store and from every file beside it.
//!
//! Each file is cleaned apart and then replaced as a whole. A note of what is being erased is written first and
//! removed last. So an interrupted erasure can be finished, even when the record of the person is already gone. The
//! lock of the store is held throughout.
//!
//! A draft that a running program holds is left alone. As long as the person is in one, the note stays, and whoever
//! starts or runs a program on the store goes on with the erasure: what was in the draft may have been saved meanwhile.

use std::io::{self, BufReader, Write as _};
use std::path::{Path, PathBuf};

use serde_json::Value;
use uuid::Uuid;

use super::disk::{DiskFile, Kind};
use super::document;
use super::error::StoreError;
use super::files::{FileKind, Files, LeftoverForm, folder_of};
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
        let mut begun = begun(&files)?;
        begun.retain(|other| !other.is_of_the_same(erasure));
        begun.push(erasure.clone());
        note_down(&files, &begun)?;
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
        self.clean(&files, begun, drop)
    }

    /// Cleans every file, and keeps the note of the erasures that have to wait. `report` gets what was done for each.
    /// The lock must be held.
    fn clean(
        &mut self,
        files: &Files,
        begun: Vec<Erasure>,
        mut report: impl FnMut(Vec<PersonalFile>),
    ) -> Result<ErasureProgress, StoreError> {
        let many = begun.len();
        let mut waiting = Vec::new();
        for erasure in begun {
            let found = clean_all(files, &erasure)?;
            if found.iter().any(|file| file.outcome == FileOutcome::InUse) {
                waiting.push(erasure);
            }
            report(found);
        }
        sweep(files)?;
        let progress = if waiting.is_empty() { ErasureProgress::Finished } else { ErasureProgress::Waiting };
        if waiting.is_empty() {
            let noted = files.erasing();
            files.disk().remove(&noted).map_err(StoreError::io(Doing::Erase, &noted))?;
            files.disk().sync_folder(files.folder()).map_err(StoreError::io(Doing::Erase, &noted))?;
        } else if waiting.len() < many {
            note_down(files, &waiting)?;
        }
        (self.history, self.texts, self.unconfirmed) = (History::default(), Texts::default(), None);
        self.stamp = None;
        self.spellings = None;
        self.catch_up(files)?;
        self.note_erased(files)?;
        Ok(progress)
    }
}

/// Whether an erasure in the store at `path` was started and not finished.
pub fn is_erasure_begun(path: &Path) -> Result<bool, StoreError> {
    let files = Files::of(path);
    let noted = files.erasing();
    exists(files.disk(), &noted).map_err(StoreError::io(Doing::Read, &noted))
}

/// The erasures in the note; none if there is no note, or it is damaged.
fn begun(files: &Files) -> Result<Vec<Erasure>, StoreError> {
    let Content::Bytes(bytes) = content(files, &files.erasing())? else { return Ok(Vec::new()) };
    // Earlier versions noted one erasure, not a list.
    let one = || serde_json::from_slice(&bytes).map(|erasure| vec![erasure]);
    Ok(serde_json::from_slice(&bytes).or_else(|_| one()).unwrap_or_default())
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

/// Writes the note of what is being erased.
fn note_down(files: &Files, begun: &[Erasure]) -> Result<(), StoreError> {
    let path = files.erasing();
    let content = |out: &mut Writer| Ok(serde_json::to_writer(out, begun)?);
    Staged::write(files.disk(), &path, Uuid::now_v7(), content)
        .and_then(Staged::replace_for_good)
        .map_err(StoreError::io(Doing::Erase, &path))
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

/// The content of a file.
enum Content {
    Bytes(Vec<u8>),
    /// It is gone, or is not a regular file.
    None,
    /// It is longer than any file of the store.
    TooLong,
}

fn content(files: &Files, path: &Path) -> Result<Content, StoreError> {
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
fn of_history<T>(
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
struct Effect {
    outcome: FileOutcome,
    /// The new content of a file that is rewritten, unless it is a history.
    content: Vec<u8>,
}

impl From<FileOutcome> for Effect {
    fn from(outcome: FileOutcome) -> Self {
        Self { outcome, content: Vec::new() }
    }
}

/// What erasing would do with a file; none if the person is not in it.
fn effect(
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
enum Slot {
    /// A running program.
    Held,
    /// We do now, as long as this value exists, or it is no draft.
    Ours { _lock: Option<Box<dyn super::HeldLock>> },
}

fn slot(files: &Files, path: &Path) -> Result<Slot, StoreError> {
    let disk = files.disk();
    let lock = files.lock_of_draft(path).filter(|lock| exists(disk, lock).unwrap_or(true));
    let Some(lock) = lock else { return Ok(Slot::Ours { _lock: None }) };
    let taken = disk.try_lock(&lock).map_err(StoreError::io(Doing::Erase, path))?;
    Ok(taken.map_or(Slot::Held, |lock| Slot::Ours { _lock: Some(lock) }))
}

fn clean_file(
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

/// Adds the spellings in the texts of a JSON value that may mean the person.
fn near_in(erasure: &Erasure, value: Option<Value>, near: &mut Vec<String>) {
    match value {
        Some(Value::String(text)) => near.extend(erasure.near(&text)),
        Some(Value::Array(values)) => {
            for value in values {
                near_in(erasure, Some(value), near);
            }
        }
        Some(Value::Object(fields)) => {
            for (_, value) in fields {
                near_in(erasure, Some(value), near);
            }
        }
        Some(Value::Null | Value::Bool(_) | Value::Number(_)) | None => {}
    }
}

/// Takes the person out of the content of a file.
fn clean(erasure: &Erasure, kind: FileKind, bytes: &[u8]) -> Cleaned {
    match kind {
        FileKind::Store | FileKind::Backup | FileKind::SetAside => clean_document(erasure, bytes),
        FileKind::Draft => clean_draft(erasure, bytes),
        FileKind::Leftover => clean_text(erasure, bytes),
        FileKind::History | FileKind::Unfinished | FileKind::Neighbour => whole(erasure, bytes),
    }
}

/// For a file that cannot be parsed: it stays only if the person is not in it.
fn whole(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    if erasure.is_in(bytes) { Cleaned::Nothing } else { Cleaned::Same }
}

/// A note that could not be saved is JSON like a draft, and any other leftover is a text.
fn clean_text(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    if serde_json::from_slice::<Value>(bytes).is_ok_and(|value| value.is_object()) {
        return clean_draft(erasure, bytes);
    }
    match str::from_utf8(bytes).map(|text| erasure.text(text)) {
        Ok(None) => Cleaned::Same,
        Ok(Some(erased)) => Cleaned::Without(erased.into_bytes(), 1),
        Err(_) => whole(erasure, bytes),
    }
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
