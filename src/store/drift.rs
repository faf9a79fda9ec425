//! The file and its history drift apart when somebody else writes the file: a synced folder that puts an older one
//! back, an editor, a power cut that takes the last lines of the history. Here it is found out which of these it is,
//! and nothing that was saved becomes unreachable by it: what the last step left is kept as a backup first, and what
//! others changed goes into the history, so that the states before and after it stay connected.

use std::path::Path;

use super::digest::Digest;
use super::document;
use super::files::{FileKind, Files};
use super::history::{FromTo, History, Standing, StateId, Step};
use super::text::Texts;
use super::write::{self, Staged, Writer, exists};
use super::{CommitError, Doing, Store, StoreError, backup, erase, lock};
use crate::domain::{Change, Difference, MissingChanges, Overview, Timestamp};

/// The file is not as the last step in the history left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drift {
    /// An earlier step left it so: changes that were saved are no longer in it.
    Missing(MissingChanges),
    /// The last steps are in the file and not in the history, as after a power cut.
    Unrecorded {
        /// When the last step in the history was made.
        since: Timestamp,
    },
    /// Somebody else wrote it.
    Foreign {
        /// When the last step in the history was made.
        since: Timestamp,
    },
}

impl Store {
    /// Whether the file is as the last step in the history left it; if not, what happened to it. Writes nothing, and
    /// reads what others wrote.
    pub fn drift(&mut self) -> Result<Option<Drift>, StoreError> {
        /// Another program may save at any moment of this.
        const ATTEMPTS: usize = 3;
        let files = self.files();
        for _ in 0..ATTEMPTS {
            self.catch_up(&files)?;
            let drift = self.drift_as_read()?;
            let is_still_so = files.disk().look(&files.target).ok().map(|seen| seen.stamp) == self.stamp;
            if drift.is_some() || is_still_so {
                return Ok(drift);
            }
        }
        Ok(None)
    }

    /// As [`Self::drift`], for the file as it was read last. None when somebody wrote it since.
    pub fn drift_as_read(&mut self) -> Result<Option<Drift>, StoreError> {
        let files = self.files();
        if History::ends_with(&files, self.digest) {
            return Ok(None);
        }
        self.history.catch_up(&files)?;
        let standing = self.standing(&files)?;
        if matches!(standing, Standing::Last | Standing::Unknown) {
            return Ok(None);
        }
        if let Some(unfinished) = self.history.unfinished(&files)
            && exists(files.disk(), &unfinished).unwrap_or(true)
        {
            // The last step is being made right now.
            return Ok(None);
        }
        let is_still_so = files.disk().look(&files.target).ok().map(|seen| seen.stamp) == self.stamp;
        let is_certain = is_still_so && self.history.is_up_to_date(files.disk());
        Ok(if is_certain { self.described(&files, standing) } else { None })
    }

    fn described(&self, files: &Files, standing: Standing) -> Option<Drift> {
        let since = self.history.last_moment()?;
        match standing {
            Standing::Last | Standing::Unknown => None,
            Standing::Earlier(later) => Some(Drift::Missing(MissingChanges {
                count: later.changes,
                first: later.first,
                last: later.last,
            })),
            // Only this program makes backups, and one for each step.
            Standing::Other if backup::latest(files).is_some_and(|taken| taken > since) => {
                Some(Drift::Unrecorded { since })
            }
            Standing::Other => Some(Drift::Foreign { since }),
        }
    }

    /// How the file stands to the history.
    fn standing(&self, files: &Files) -> Result<Standing, StoreError> {
        let is_cleaning = erase::is_cleaning(files)?;
        Ok(if is_cleaning { Standing::Unknown } else { self.history.standing(self.digest) })
    }

    /// Puts the file back as the last step left it, with the changes that are no longer in it. The file as it is becomes
    /// a backup. Returns how many changes came back, 0 when somebody else wrote the file; none when it is as the last
    /// step left it, or when that can no longer be found.
    pub fn put_missing_back(&mut self) -> Result<Option<usize>, CommitError> {
        let files = self.files();
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        let count = match self.standing(&files)? {
            Standing::Earlier(later) => later.changes,
            Standing::Other => 0,
            Standing::Last | Standing::Unknown => return Ok(None),
        };
        let Some(overview) = self.rebuilt(&files, self.history.here())? else { return Ok(None) };
        let change = Difference::change(&self.overview, &overview);
        self.replace_file(&files, overview, None)?;
        self.confirm(&files, None, &change)?;
        Ok(Some(count))
    }

    /// Leaves the file as an earlier step left it. What is no longer in it can be redone, and what the last step left
    /// becomes a backup. Returns how many changes that concerns; none when none are missing.
    pub fn leave_missing_out(&mut self) -> Result<Option<usize>, StoreError> {
        let files = self.files();
        let _lock = lock(&files, self.patience)?;
        self.catch_up_for_writing(&files)?;
        self.follow_earlier(&files)
    }

    /// Writes what is in memory where the store was before it disappeared. The history goes on.
    pub fn write_anew(&mut self) -> Result<(), StoreError> {
        let files = self.files();
        let failed = |source| StoreError::Io { path: files.given.clone(), doing: Doing::Write, source };
        write::make_folders(files.disk(), files.folder())
            .map_err(StoreError::io(Doing::MakeFolder, files.folder()))?;
        let _lock = lock(&files, self.patience)?;
        self.history.catch_up_for_writing(&files)?;
        // A copy, because there is no file to find the spelling in again if this fails.
        let texts = self.texts.clone().unwrap_or_default();
        let content = |out: &mut Writer| {
            self.texts = Some(texts.write(&self.overview, out)?);
            Ok(())
        };
        let staged =
            Staged::write(files.disk(), &files.target, uuid::Uuid::now_v7(), content).map_err(failed)?;
        let digest = staged.digest();
        let known = std::mem::replace(&mut self.digest, digest);
        self.stamp = Some(staged.put_new().map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists { path: files.given.clone() },
            _ => failed(error),
        })?);
        self.version = document::VERSION;
        if self.history.file_here() == Some(known) && known != digest {
            self.note(&files, Step::Again, Timestamp::now(), FromTo { from: None, to: Some(digest) })?;
        }
        Ok(())
    }

    /// The moments of the steps that replaced a version, the latest last. Each names that version, as a backup does.
    pub fn moments(&mut self) -> Result<Vec<Timestamp>, StoreError> {
        self.history.catch_up(&self.files())?;
        Ok(self.history.moments().collect())
    }

    /// The version that the step of this moment replaced, as far as the history tells; none if it cannot be rebuilt.
    pub fn version_before(&mut self, moment: Timestamp) -> Result<Option<Overview>, StoreError> {
        let files = self.files();
        self.history.catch_up(&files)?;
        let Some((state, _)) = self.history.before_moment(moment) else { return Ok(None) };
        self.rebuilt(&files, state)
    }

    /// Follows a file that is as an earlier step left it: what came after that step counts as undone. The lock must
    /// be held and everything must be up to date.
    pub(super) fn follow_earlier(&mut self, files: &Files) -> Result<Option<usize>, StoreError> {
        let Standing::Earlier(later) = self.standing(files)? else { return Ok(None) };
        let at = self.rescue(files)?;
        let to = Some(self.digest);
        self.note(files, Step::BackBefore(later.line), at, FromTo { from: None, to })?;
        Ok(Some(later.changes))
    }

    /// Follows the file wherever others brought it, before a step is added. The lock must be held and everything must
    /// be up to date.
    pub(super) fn follow_others(&mut self, files: &Files) -> Result<(), StoreError> {
        match self.standing(files)? {
            Standing::Last | Standing::Unknown => Ok(()),
            Standing::Earlier(_) => self.follow_earlier(files).map(drop),
            Standing::Other => self.follow_foreign(files),
        }
    }

    fn follow_foreign(&mut self, files: &Files) -> Result<(), StoreError> {
        let Some(known) = self.rebuilt(files, self.history.here())? else { return Ok(()) };
        let at = keep(files, &known)?;
        let found = Difference::change(&known, &self.overview);
        let from_to = FromTo { from: self.history.file_here(), to: Some(self.digest) };
        self.note(files, Step::Found(&found), at, from_to)
    }

    /// Makes a backup of what the last step left, if it can still be found, and returns its moment.
    fn rescue(&self, files: &Files) -> Result<Timestamp, StoreError> {
        match self.rebuilt(files, self.history.here())? {
            Some(overview) => keep(files, &overview),
            None => Ok(Timestamp::now()),
        }
    }

    /// Notes in the history that every file was rewritten, so that no earlier digest holds. The lock must be held.
    pub(super) fn note_erased(&mut self, files: &Files) -> Result<(), StoreError> {
        self.history.catch_up(files)?;
        if self.history.last_moment().is_none() {
            return Ok(());
        }
        let to = Some(self.digest);
        self.note(files, Step::Erased, Timestamp::now(), FromTo { from: None, to })
    }

    fn note(
        &mut self,
        files: &Files,
        step: Step<&Change>,
        at: Timestamp,
        from_to: FromTo,
    ) -> Result<(), StoreError> {
        self.history.note(files.disk(), step, at, from_to)
    }

    /// The overview in this state, from the nearest file of which the way to it is known; none when there is none.
    pub(super) fn rebuilt(&self, files: &Files, state: StateId) -> Result<Option<Overview>, StoreError> {
        match rebuilt_from(files, &self.history, (self.digest, &self.overview), state)? {
            Some(overview) => Ok(Some(overview)),
            None => rebuilt_from_files(files, &self.history, state),
        }
    }
}

/// The overview in this state, from the one in a file with this digest.
pub(super) fn rebuilt_from(
    files: &Files,
    history: &History,
    (digest, overview): (Digest, &Overview),
    state: StateId,
) -> Result<Option<Overview>, StoreError> {
    let way = history.way(files.disk(), digest, state)?;
    Ok(way.and_then(|way| applied(overview, &way)))
}

/// The overview in this state, from a backup or a replaced file.
pub(super) fn rebuilt_from_files(
    files: &Files,
    history: &History,
    state: StateId,
) -> Result<Option<Overview>, StoreError> {
    let paths = files.all().map_err(StoreError::io(Doing::Read, files.folder()))?;
    let is_store = |kind: FileKind| matches!(kind, FileKind::Backup | FileKind::SetAside);
    let mut paths: Vec<_> = paths.into_iter().filter(|(kind, _)| is_store(*kind)).collect();
    // Backups first, and the newest of them, by their names.
    paths.sort_by(|(kind, path), (other_kind, other)| kind.cmp(other_kind).then_with(|| other.cmp(path)));
    for (_, path) in paths {
        let Some((digest, bytes)) = content(files, &path) else { continue };
        if let Some(way) = history.way(files.disk(), digest, state)?
            && let Ok(overview) = document::read(&bytes)
            && let Some(overview) = applied(&overview, &way)
        {
            return Ok(Some(overview));
        }
    }
    Ok(None)
}

fn content(files: &Files, path: &Path) -> Option<(Digest, Vec<u8>)> {
    let (bytes, _) = write::read(files.disk(), path).ok()?;
    Some((Digest::of(&bytes), bytes))
}

fn applied(overview: &Overview, changes: &[Change]) -> Option<Overview> {
    let mut overview = overview.clone();
    changes.iter().try_for_each(|change| overview.apply(change).map(drop)).ok()?;
    Some(overview)
}

/// Makes a backup of this overview, and returns its moment.
fn keep(files: &Files, overview: &Overview) -> Result<Timestamp, StoreError> {
    let content = |out: &mut Writer| Texts::default().write_last(overview, out);
    backup::keep_content(files, Timestamp::now(), content)
        .map_err(StoreError::io(Doing::BackUp, &files.backups()))
}
