//! A step that is in the file, but that the disk did not confirm. It is noted beside the store, so that the same
//! operation in another program confirms it, and is not carried out twice.

use std::hash::{Hash, Hasher as _};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_64;
use uuid::Uuid;

use super::disk::Kind;
use super::files::Files;
use super::history::{Direction, Standing};
use super::write::{Staged, Writer, exists, read};
use super::{CommitError, Store, lock};
use crate::domain::Change;

/// What somebody asked for, such as a command with its arguments. Two are the same when the same was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation(u64);

impl Operation {
    /// The operation that these words ask for. The words themselves are kept nowhere.
    pub fn of(words: &[impl Hash]) -> Self {
        let mut hasher = XxHash3_64::new();
        words.hash(&mut hasher);
        Self(hasher.finish())
    }
}

/// The note of a step.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Noted {
    /// The id of its line in the history.
    step: Uuid,
    made: Made,
    operation: Option<Operation>,
}

/// How a step was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Made {
    /// As a change.
    Done,
    /// By undoing one.
    Undone,
    /// By redoing one.
    Redone,
}

impl From<Direction> for Made {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Undo => Self::Undone,
            Direction::Redo => Self::Redone,
        }
    }
}

impl Store {
    /// The same store for somebody who asked for this. If the disk did not confirm the step, asking for the same again
    /// confirms it.
    #[must_use]
    pub fn for_operation(self, operation: Operation) -> Self {
        Self { operation: Some(operation), ..self }
    }

    /// Confirms the last step, if the disk did not confirm it and the same operation made it. Returns its change.
    pub fn confirm_repeated(&mut self) -> Result<Option<Change>, CommitError> {
        let files = self.files();
        if self.operation.is_none() || !is_noted(&files) {
            return Ok(None);
        }
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        let Some((noted, change)) = self.last_unconfirmed(&files)? else { return Ok(None) };
        if noted.operation != self.operation {
            return Ok(None);
        }
        self.confirm(&files, Some(noted.made), &change)?;
        Ok(Some(change))
    }

    /// Asks the disk once more to confirm the last step, if it did not.
    pub fn confirm_noted(&mut self) -> Result<(), CommitError> {
        let files = self.files();
        if !is_noted(&files) {
            return Ok(());
        }
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        if let Some((noted, change)) = self.last_unconfirmed(&files)? {
            self.confirm(&files, Some(noted.made), &change)?;
        }
        Ok(())
    }

    /// The change of the last step, if it is the same as `change` apart from the ids of new records, it was asked for
    /// on the command line as this one is, and the disk did not confirm it. The lock must be held.
    pub(super) fn unconfirmed_like(
        &mut self,
        files: &Files,
        change: &Change,
    ) -> Result<Option<Change>, CommitError> {
        if self.operation.is_none() || !is_noted(files) {
            return Ok(None);
        }
        let last = self.last_unconfirmed(files)?.filter(|(noted, _)| noted.made == Made::Done);
        let same = last.map(|(_, made)| made).filter(|made| made.is_same_but_for_new_ids(change));
        Ok(same.filter(|made| made.is_applied_in(&self.overview)))
    }

    /// The change of the last step, if the same operation undid or redid it and the disk did not confirm that. The lock
    /// must be held.
    pub(super) fn unconfirmed_step(
        &mut self,
        files: &Files,
        direction: Direction,
    ) -> Result<Option<Change>, CommitError> {
        if self.operation.is_none() || !is_noted(files) {
            return Ok(None);
        }
        let operation = self.operation;
        let last = self.last_unconfirmed(files)?;
        let same = last.filter(|(noted, _)| noted.made == direction.into() && noted.operation == operation);
        Ok(same.map(|(_, change)| change))
    }

    /// The last step of the history and its change, if it is in the file and the disk did not confirm it.
    fn last_unconfirmed(&mut self, files: &Files) -> Result<Option<(Noted, Change)>, CommitError> {
        if !matches!(self.history.standing(self.digest), Standing::Last | Standing::Unknown) {
            return Ok(None);
        }
        let Some(noted) = noted(files).filter(|noted| Some(noted.step) == self.history.last_id()) else {
            return Ok(None);
        };
        let next = match noted.made {
            Made::Done | Made::Redone => Direction::Undo,
            Made::Undone => Direction::Redo,
        };
        let change = self.history.next(files.disk(), next)?.map(|(_, change)| change);
        Ok(change.map(|change| (noted, change)))
    }

    /// Asks the disk to confirm that the last step will survive a power cut, and notes down if it does not. What is no
    /// step is not noted down, because it may be repeated. The lock must be held.
    pub(super) fn confirm(
        &mut self,
        files: &Files,
        how: Option<Made>,
        made: &Change,
    ) -> Result<(), CommitError> {
        match files.disk().sync_folder(files.folder()) {
            Ok(()) => {
                if is_noted(files) {
                    // A note of a step that was confirmed only makes a repetition of it cheaper than it should be.
                    files.disk().remove(&files.unconfirmed()).ok();
                }
                Ok(())
            }
            Err(source) => {
                self.unconfirmed = Some(made.clone());
                if let Some(how) = how {
                    self.note_down(files, how);
                }
                Err(CommitError::Unconfirmed {
                    made: Box::new(made.clone()),
                    path: files.given.clone(),
                    source,
                })
            }
        }
    }

    /// A disk that is in trouble may refuse this as well. Then a repetition is a new step.
    fn note_down(&self, files: &Files, made: Made) {
        let Some(step) = self.history.last_id() else { return };
        let noted = Noted { step, made, operation: self.operation };
        let content = |out: &mut Writer| Ok(serde_json::to_writer(out, &noted)?);
        let path = files.unconfirmed();
        let staged = Staged::write(files.disk(), &path, Uuid::now_v7(), content);
        // The disk does not confirm anything at the moment, so it is not asked to.
        staged.and_then(|mut staged| staged.replace()).ok();
    }
}

/// Whether a step in the store at `path` may not have been confirmed by the disk.
pub fn is_unconfirmed(path: &Path) -> bool {
    is_noted(&Files::of(path))
}

fn is_noted(files: &Files) -> bool {
    exists(files.disk(), &files.unconfirmed()).unwrap_or(false)
}

fn noted(files: &Files) -> Option<Noted> {
    let path = files.unconfirmed();
    let read_note = || -> io::Result<Noted> {
        if files.disk().look(&path)?.kind != Kind::File {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Ok(serde_json::from_slice(&read(files.disk(), &path)?.0)?)
    };
    read_note().ok()
}
