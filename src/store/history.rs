//! The history of a store: one line for each step, so that any program can undo it at any time.
//!
//! Lines are only ever appended, under the lock of the store. What is kept in memory is the position of each
//! change, not the change itself, and after the first time only new lines are read. A line that cannot be read,
//! perhaps because a power failure cut it, is skipped.

mod clean;
mod lines;
mod texts;

use std::collections::HashMap;
use std::io::{self, BufReader, Seek, SeekFrom};
use std::path::PathBuf;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::disk::{Disk, DiskFile, Kind, Stamp};
use super::files::Files;
use super::write::{Appended, exists, unfinished};
use super::{Doing, StoreError};
use crate::domain::{Change, Overview, Past, PastStep, Removal, Timestamp};

use lines::{may_remove, read_line};

use texts::{Digest, change_at};

pub(super) use clean::{clean, each_line, people};

type Reader = BufReader<Box<dyn DiskFile>>;

/// A line of the history. Its change is not parsed where only its position counts.
#[derive(Debug, Serialize, Deserialize)]
struct Line<C> {
    id: Uuid,
    at: Timestamp,
    step: Step<C>,
}

/// The kind of a step in the history.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Step<C> {
    /// It made this change. What was undone before can no longer be redone.
    Do(C),
    /// The same, with digests in the place of long texts.
    DoShared(C),
    /// It undid the change in this line.
    Undo(Uuid),
    /// It redid the change in this line.
    Redo(Uuid),
    /// The change in this line no longer fits, and can be neither undone nor redone from now on.
    SetAside(Uuid),
}

/// Whether to undo or to redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Go to the state before a change.
    Undo,
    /// Go to the state after it.
    Redo,
}

/// The history of a store, as far as it has been read.
#[derive(Debug, Default)]
pub(super) struct History {
    path: PathBuf,
    /// The file as it was then.
    stamp: Option<Stamp>,
    /// The number of bytes that were read. The file has more when its last line is cut.
    read: u64,
    /// The last line, to recognise the file by.
    last: Option<Mark>,
    /// The lines with long texts.
    texts: HashMap<Digest, Mark>,
    /// Every change ever made, in order.
    made: Vec<Made>,
    /// Those that can be undone, as positions in `made`, the next one last.
    to_undo: Vec<usize>,
    /// Those that can be redone, as positions in `made`, the next one last.
    to_redo: Vec<usize>,
}

/// The position of a line in the file.
#[derive(Debug, Clone, Copy)]
struct Mark {
    id: Uuid,
    start: u64,
}

/// A change that was made.
#[derive(Debug, Clone, Copy)]
struct Made {
    mark: Mark,
    /// Whether it has been undone since.
    undone: bool,
    /// Whether it may have removed something, going by its line without parsing it. Only such lines are parsed for
    /// the trash.
    may_remove: bool,
}

/// A step that is written but not final. Dropping this removes it from the file again.
#[derive(Debug)]
pub(super) struct Added<'a> {
    appended: Appended,
    line: Line<&'a Change>,
    /// The long texts that it has.
    texts: Vec<Digest>,
    start: u64,
    end: u64,
}

impl History {
    /// Reads the lines that were added since last time.
    pub(super) fn catch_up(&mut self, files: &Files) -> Result<(), StoreError> {
        let path = files.history();
        if path != self.path {
            *self = Self { path, ..Self::default() };
        }
        files
            .refuse_foreign(&self.path)
            .and_then(|()| self.read_new_lines(files.disk()))
            .map_err(StoreError::io(Doing::Read, &self.path))
    }

    fn read_new_lines(&mut self, disk: &dyn Disk) -> io::Result<()> {
        // The stamp is taken before reading, so that what is written in between counts as new.
        let stamp = match disk.look(&self.path) {
            Ok(seen) if seen.kind == Kind::File => seen.stamp,
            // Opening something else, such as a pipe, could wait forever.
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.forget();
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        if self.stamp == Some(stamp) {
            return Ok(());
        }
        let mut file = BufReader::new(disk.open(&self.path)?);
        if !self.is_same_file(&mut file)? {
            self.forget();
        }
        self.read_lines(&mut file)?;
        self.stamp = Some(stamp);
        Ok(())
    }

    /// Reads the lines that were added since last time, and removes the last step if it was never completed: the
    /// program stopped after writing this line and before replacing the store. Needs the lock.
    pub(super) fn catch_up_for_writing(&mut self, files: &Files) -> Result<(), StoreError> {
        self.catch_up(files)?;
        let Some(last) = self.last else { return Ok(()) };
        self.remove_incomplete(files, last).map_err(StoreError::io(Doing::KeepHistory, &self.path))?;
        self.catch_up(files)
    }

    fn remove_incomplete(&mut self, files: &Files, last: Mark) -> io::Result<()> {
        // The file of a step has another name from the moment that the step is made.
        if exists(files.disk(), &unfinished(&files.target, last.id))? {
            files.disk().append(&self.path)?.set_len(last.start)?;
            self.forget();
        }
        Ok(())
    }

    /// Whether the last line is still where it was; if not, this is another file.
    fn is_same_file(&self, file: &mut Reader) -> io::Result<bool> {
        match self.last {
            Some(last) => Ok(line_at::<IgnoredAny>(file, last)?.is_some()),
            None => Ok(self.read == 0),
        }
    }

    /// The id of the last step.
    pub(super) fn last_id(&self) -> Option<Uuid> {
        self.last.map(|last| last.id)
    }

    fn forget(&mut self) {
        *self = Self { path: std::mem::take(&mut self.path), ..Self::default() };
    }

    fn read_lines(&mut self, file: &mut Reader) -> io::Result<()> {
        file.seek(SeekFrom::Start(self.read))?;
        let mut bytes = Vec::new();
        while let Some(taken) = read_line(file, &mut bytes)? {
            if let Ok(line) = serde_json::from_slice::<Line<IgnoredAny>>(&bytes) {
                self.record_line(&line, self.read, may_remove(&bytes));
                if matches!(line.step, Step::DoShared(_)) {
                    self.record_texts(texts::digests(&bytes));
                }
            }
            self.read += taken;
        }
        Ok(())
    }

    fn record_line<C>(&mut self, line: &Line<C>, start: u64, may_remove: bool) {
        let mark = Mark { id: line.id, start };
        match line.step {
            Step::Do(_) | Step::DoShared(_) => {
                self.to_redo.clear();
                self.to_undo.push(self.made.len());
                self.made.push(Made { mark, undone: false, may_remove });
            }
            Step::Undo(id) => {
                if let Some(position) = take_change(&mut self.to_undo, &self.made, id) {
                    self.made[position].undone = true;
                    self.to_redo.push(position);
                }
            }
            Step::Redo(id) => {
                if let Some(position) = take_change(&mut self.to_redo, &self.made, id) {
                    self.made[position].undone = false;
                    self.to_undo.push(position);
                }
            }
            Step::SetAside(id) => {
                take_change(&mut self.to_undo, &self.made, id);
                take_change(&mut self.to_redo, &self.made, id);
            }
        }
        self.last = Some(mark);
    }

    /// Remembers that the last line has these texts.
    fn record_texts(&mut self, digests: Vec<Digest>) {
        if let Some(last) = self.last {
            self.texts.extend(digests.into_iter().map(|digest| (digest, last)));
        }
    }

    /// Writes a step with this id, which goes away again when the result is dropped. The history must be up to date.
    pub(super) fn add<'a>(
        &self,
        disk: &dyn Disk,
        id: Uuid,
        step: Step<&'a Change>,
        now: Timestamp,
    ) -> Result<Added<'a>, StoreError> {
        let line = Line { id, at: now, step };
        self.append(disk, line).map_err(StoreError::io(Doing::KeepHistory, &self.path))
    }

    fn append<'a>(&self, disk: &dyn Disk, line: Line<&'a Change>) -> io::Result<Added<'a>> {
        let is_cut = self.stamp.is_some_and(|stamp| stamp.bytes > self.read);
        let mut bytes = if is_cut { vec![b'\n'] } else { Vec::new() };
        let before_line = length(&bytes);
        let texts = texts::write(&line, &|digest| self.texts.contains_key(digest), &mut bytes)?;
        bytes.push(b'\n');
        let appended = Appended::write(disk, &self.path, &bytes)?;
        let start = appended.start() + before_line;
        let end = appended.start() + length(&bytes);
        Ok(Added { appended, line, texts, start, end })
    }

    /// Makes a step final.
    pub(super) fn keep(&mut self, added: Added<'_>) {
        let removes = matches!(added.line.step, Step::Do(change) if change.removes());
        self.record_line(&added.line, added.start, removes);
        self.record_texts(added.texts);
        self.read = added.end;
        // Without a stamp the file is simply read once more next time.
        self.stamp = added.appended.keep().ok();
    }

    /// Follows a store that was restored to this overview: later changes count as undone, so that they can be redone.
    /// Needs the lock.
    pub(super) fn follow_restored(&mut self, files: &Files, overview: &Overview) -> Result<(), StoreError> {
        self.catch_up_for_writing(files)?;
        while let Some((id, change)) = self.next(files.disk(), Direction::Undo)?
            && !change.is_applied_in(overview)
        {
            let step = self.add(files.disk(), Uuid::now_v7(), Step::Undo(id), Timestamp::now())?;
            self.keep(step);
        }
        Ok(())
    }

    /// How many changes can be undone and redone.
    pub(super) const fn past(&self) -> Past {
        Past { undo: self.to_undo.len(), redo: self.to_redo.len() }
    }

    /// The next change in this direction, and its line. One that can no longer be read is skipped.
    pub(super) fn next(
        &mut self,
        disk: &dyn Disk,
        direction: Direction,
    ) -> Result<Option<(Uuid, Change)>, StoreError> {
        while let Some(&position) = self.stack(direction).last() {
            let made = self.made[position];
            let steps = read_back(disk, self, [made]).map_err(StoreError::io(Doing::Read, &self.path))?;
            if let Some(step) = steps.into_iter().next() {
                return Ok(Some((made.mark.id, step.change)));
            }
            self.stack(direction).pop();
        }
        Ok(None)
    }

    const fn stack(&mut self, direction: Direction) -> &mut Vec<usize> {
        match direction {
            Direction::Undo => &mut self.to_undo,
            Direction::Redo => &mut self.to_redo,
        }
    }

    /// At most this number of changes, the latest first.
    pub(super) fn newest(&self, disk: &dyn Disk, most: usize) -> Result<Vec<PastStep>, StoreError> {
        self.steps(disk, self.made.iter().rev().take(most))
    }

    /// Every change that removed something and was not undone, the latest last.
    pub(super) fn removals(&self, disk: &dyn Disk) -> Result<Vec<Removal>, StoreError> {
        let steps = self.steps(disk, self.made.iter().filter(|made| made.may_remove && !made.undone))?;
        Ok(steps.into_iter().filter_map(|step| Removal::of(step.at, step.change)).collect())
    }

    fn steps<'a>(
        &self,
        disk: &dyn Disk,
        made: impl Iterator<Item = &'a Made>,
    ) -> Result<Vec<PastStep>, StoreError> {
        read_back(disk, self, made.copied()).map_err(StoreError::io(Doing::Read, &self.path))
    }
}

/// Removes the change of this line from `stack`.
fn take_change(stack: &mut Vec<usize>, made: &[Made], id: Uuid) -> Option<usize> {
    let at = stack.iter().rposition(|&position| made[position].mark.id == id)?;
    Some(stack.remove(at))
}

/// Reads these changes; those that cannot be read are left out.
fn read_back(
    disk: &dyn Disk,
    history: &History,
    made: impl IntoIterator<Item = Made>,
) -> io::Result<Vec<PastStep>> {
    let mut made = made.into_iter().peekable();
    if made.peek().is_none() {
        return Ok(Vec::new());
    }
    let mut file = BufReader::new(disk.open(&history.path)?);
    let mut steps = Vec::new();
    for Made { mark, undone, .. } in made {
        if let Some(Line { at, step: Step::Do(change), .. }) = change_at(&mut file, mark, &history.texts)? {
            steps.push(PastStep { at, change, undone });
        }
    }
    Ok(steps)
}

/// The line at this position; none when it cannot be read, or when it is another one.
fn line_at<C: DeserializeOwned>(file: &mut Reader, mark: Mark) -> io::Result<Option<Line<C>>> {
    let line: Option<Line<C>> = bytes_at(file, mark)?.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(line.filter(|line| line.id == mark.id))
}

/// The bytes of the line at this position; none when the file ends before it does.
fn bytes_at(file: &mut Reader, mark: Mark) -> io::Result<Option<Vec<u8>>> {
    file.seek(SeekFrom::Start(mark.start))?;
    let mut bytes = Vec::new();
    Ok(read_line(file, &mut bytes)?.map(|_| bytes))
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// Renames the history of a store that is gone, because a new store begins its own.
pub(super) fn set_aside(files: &Files, now: Timestamp) -> Result<(), StoreError> {
    let path = files.history();
    match files.disk().rename(&path, &files.history_until(now)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::io(Doing::KeepHistory, &path)(error))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn add<'a>(history: &History, files: &Files, change: &'a Change) -> Added<'a> {
        let added = history.add(files.disk(), Uuid::now_v7(), Step::Do(change), Timestamp::UNIX_EPOCH);
        added.expect("added")
    }

    #[test]
    fn a_step_that_was_not_saved_leaves_no_trace() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::of(&folder.path().join("overleg.json"));
        let mut history = History::default();
        let nothing = Change::Together(Vec::new());
        for stays in [true, false, true] {
            history.catch_up(&files).expect("readable");
            let added = add(&history, &files, &nothing);
            if stays {
                history.keep(added);
            }
        }
        assert_eq!(history.past(), Past { undo: 2, redo: 0 });
        let lines = fs::read_to_string(files.history()).expect("lines");
        assert_eq!(lines.lines().count(), 2);
        let mut read_anew = History::default();
        read_anew.catch_up(&files).expect("readable");
        assert_eq!(read_anew.past(), history.past());
    }

    #[test]
    fn a_step_added_by_another_program_is_read_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::of(&folder.path().join("overleg.json"));
        let nothing = Change::Together(Vec::new());
        let (mut ours, mut theirs) = (History::default(), History::default());
        for read in 1..=3 {
            theirs.catch_up(&files).expect("readable");
            let added = add(&theirs, &files, &nothing);
            theirs.keep(added);
            ours.catch_up(&files).expect("readable");
            assert_eq!((ours.made.len(), ours.read), (read, theirs.read));
        }
    }
}
