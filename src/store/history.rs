//! The history of a store: one line for each step, so that any program can undo it at any time.
//!
//! Lines are only ever appended, under the lock of the store. What is kept in memory is the position of each
//! change, not the change itself, and after the first time only new lines are read. A line that cannot be read,
//! perhaps because a power failure cut it, is skipped.
//!
//! Each line has the digests of the file before and after the step, so that a file from before a step is recognised.
//! Nothing waits until the history is safe from a power cut, so its last lines may be missing afterwards.

mod clean;
mod lines;
mod texts;
mod timeline;

use std::collections::HashMap;
use std::io::{self, BufReader, Seek, SeekFrom};
use std::path::PathBuf;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::digest::Digest;
use super::disk::{Disk, DiskFile, Kind, Stamp};
use super::files::Files;
use super::write::{Appended, exists, unfinished};
use super::{Doing, StoreError};
use crate::domain::{Change, Overview, Past, PastStep, Removal, Timestamp};

use lines::{last_line, may_remove, read_line};
use timeline::Timeline;

use texts::{TextDigest, change_at};

pub(super) use clean::{clean, each_line, people};
pub(super) use timeline::{Later, Move, StateId, Way};

type Reader = BufReader<Box<dyn DiskFile>>;

/// A line of the history. Its change is not parsed where only its position counts.
#[derive(Debug, Serialize, Deserialize)]
struct Line<C> {
    id: Uuid,
    at: Timestamp,
    step: Step<C>,
    /// The file before the step. Older lines lack both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Digest>,
    /// The file after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Digest>,
}

/// The files before and after a step, as far as they are known.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FromTo {
    pub(super) from: Option<Digest>,
    pub(super) to: Option<Digest>,
}

/// The state of a file, compared with the steps of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The last step left it so, or there is no such step.
    Last,
    /// An earlier step left it so.
    Earlier(Later),
    /// No step left it so.
    Other,
    /// The last step is from before digests were kept.
    Unknown,
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
    /// Somebody else made this change in the file. It cannot be undone.
    Found(C),
    /// The file was found as it was before this line, and that was left so.
    BackBefore(Uuid),
    /// The file was written again, with the same records.
    Again,
    /// The file was replaced by another that has nothing to do with it.
    Replaced,
    /// A person was erased from every file.
    Erased,
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
    texts: HashMap<TextDigest, Mark>,
    /// Every change ever made, in order.
    made: Vec<Made>,
    timeline: Timeline,
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
    by: By,
}

/// Who made a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// This program, so that it is a step.
    Us,
    /// Somebody else, in the file itself.
    Others,
}

/// A step that is written but not final. Dropping this removes it from the file again.
#[derive(Debug)]
pub(super) struct Added<'a> {
    appended: Appended,
    line: Line<&'a Change>,
    /// The long texts that it has.
    texts: Vec<TextDigest>,
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
        let made = Made { mark, undone: false, may_remove, by: By::Us };
        self.timeline.begin_with((line.id, line.at), line.from);
        let before = self.timeline.before(matches!(line.step, Step::Again | Step::Erased));
        let position = self.made.len();
        let is = |id: Uuid| {
            let made = &self.made;
            move |position: usize| made.get(position).is_some_and(|made| made.mark.id == id)
        };
        let moves = match line.step {
            Step::Do(_) | Step::DoShared(_) => {
                self.timeline.make(position);
                self.made.push(made);
                Vec::new()
            }
            Step::Found(_) => {
                self.timeline.find(position);
                self.made.push(Made { by: By::Others, ..made });
                Vec::new()
            }
            Step::Undo(id) => self.timeline.undo(is(id)).into_iter().collect(),
            Step::Redo(id) => self.timeline.redo(is(id)).into_iter().collect(),
            Step::BackBefore(id) => self.timeline.back_before(id, line.to),
            Step::SetAside(id) => {
                self.timeline.set_aside(is(id));
                Vec::new()
            }
            Step::Erased => {
                self.timeline.forget_files();
                Vec::new()
            }
            Step::Replaced => {
                self.timeline.lose_track();
                Vec::new()
            }
            Step::Again => Vec::new(),
        };
        for step in moves {
            self.made[step.made].undone = step.way == Way::Back;
        }
        self.timeline.end((line.id, line.at), before, line.to);
        self.last = Some(mark);
    }

    /// Remembers that the last line has these texts.
    fn record_texts(&mut self, digests: Vec<TextDigest>) {
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
        at: Timestamp,
        files: FromTo,
    ) -> Result<Added<'a>, StoreError> {
        let line = Line { id, at, step, from: files.from, to: files.to };
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

    /// Adds a step that needs nothing else to be true, and makes it final.
    pub(super) fn note(
        &mut self,
        disk: &dyn Disk,
        step: Step<&Change>,
        at: Timestamp,
        files: FromTo,
    ) -> Result<(), StoreError> {
        let added = self.add(disk, Uuid::now_v7(), step, at, files)?;
        self.keep(added);
        Ok(())
    }

    /// Counts as undone what is not in this overview, so that it can be redone. This is for a file of which no digest
    /// was kept, and that replaces the present one for good. The first line gets this moment. Needs the lock.
    pub(super) fn replace_by(
        &mut self,
        files: &Files,
        (digest, overview): (Digest, &Overview),
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut at = Some(at);
        let mut moment = || at.take().unwrap_or_else(Timestamp::now);
        while let Some((id, change)) = self.next(files.disk(), Direction::Undo)?
            && !change.is_applied_in(overview)
        {
            self.note(files.disk(), Step::Undo(id), moment(), FromTo::default())?;
        }
        self.note(files.disk(), Step::Replaced, moment(), FromTo { from: None, to: Some(digest) })
    }

    /// How a file with this digest stands to the steps.
    pub(super) fn standing(&self, file: Digest) -> Standing {
        let here = self.timeline.here();
        match (self.timeline.with_file(file), self.timeline.file_here()) {
            _ if self.last.is_none() => Standing::Last,
            (Some(state), _) if state == here => Standing::Last,
            (Some(state), _) => self.timeline.later_than(state).map_or(Standing::Other, Standing::Earlier),
            (None, Some(_)) => Standing::Other,
            (None, None) => Standing::Unknown,
        }
    }

    /// When the last step was made.
    pub(super) fn last_moment(&self) -> Option<Timestamp> {
        self.timeline.moments().next_back()
    }

    /// The state in which the last step left the file.
    pub(super) const fn here(&self) -> StateId {
        self.timeline.here()
    }

    /// The digest of the file that the last step left, if it was kept.
    pub(super) fn file_here(&self) -> Option<Digest> {
        self.timeline.file_here()
    }

    /// The state before the step of this moment, and the line of the step.
    pub(super) fn before_moment(&self, moment: Timestamp) -> Option<(StateId, Uuid)> {
        self.timeline.before_moment(moment)
    }

    /// The moments by which a version is named, the latest last. Other steps replaced no version of their own.
    pub(super) fn moments(&self) -> impl DoubleEndedIterator<Item = Timestamp> {
        self.timeline.moments().filter(|moment| is_name(*moment))
    }

    /// The changes that lead from a file with this digest to a state; none when no way is known.
    pub(super) fn way(
        &self,
        disk: &dyn Disk,
        from: Digest,
        to: StateId,
    ) -> Result<Option<Vec<Change>>, StoreError> {
        let way = self.timeline.with_file(from).and_then(|from| self.timeline.way(from, to));
        let Some(way) = way else { return Ok(None) };
        let made = way.iter().map(|step| (self.made[step.made], None));
        let steps = read_back(disk, self, made).map_err(StoreError::io(Doing::Read, &self.path))?;
        if steps.len() < way.len() {
            return Ok(None);
        }
        let changes = way.iter().zip(steps).map(|(step, read)| step.of(read.change));
        Ok(Some(changes.collect()))
    }

    /// Whether the last step left a file with this digest, going by the last line alone. A no may be untrue.
    pub(super) fn ends_with(files: &Files, file: Digest) -> bool {
        let path = files.history();
        if !files.disk().look(&path).is_ok_and(|seen| seen.kind == Kind::File) {
            return false;
        }
        let read = files.disk().open(&path).and_then(|mut history| last_line(&mut history));
        let line =
            read.ok().flatten().and_then(|line| serde_json::from_slice::<Line<IgnoredAny>>(&line).ok());
        line.is_some_and(|line| line.to == Some(file))
    }

    /// The temporary name of the file of the last step, which exists until the step is made.
    pub(super) fn unfinished(&self, files: &Files) -> Option<PathBuf> {
        self.last.map(|last| unfinished(&files.target, last.id))
    }

    /// Whether the file of the history is still as it was when it was read.
    pub(super) fn is_up_to_date(&self, disk: &dyn Disk) -> bool {
        disk.look(&self.path).ok().map(|seen| seen.stamp) == self.stamp
    }

    /// How many changes can be undone and redone.
    pub(super) fn past(&self) -> Past {
        self.timeline.past()
    }

    /// The next change to undo or redo, as it was made or is to be made, and its line. One that can no longer be read
    /// is skipped.
    pub(super) fn next(
        &mut self,
        disk: &dyn Disk,
        direction: Direction,
    ) -> Result<Option<(Uuid, Change)>, StoreError> {
        loop {
            let next = match direction {
                Direction::Undo => self.timeline.next_to_undo(),
                Direction::Redo => self.timeline.next_to_redo(),
            };
            let Some(step) = next else { return Ok(None) };
            let made = self.made[step.made];
            let steps =
                read_back(disk, self, [(made, None)]).map_err(StoreError::io(Doing::Read, &self.path))?;
            if let Some(read) = steps.into_iter().next() {
                return Ok(Some((made.mark.id, step.of(read.change))));
            }
            self.timeline.set_aside(|position| position == step.made);
        }
    }

    /// At most this number of changes, the latest first.
    pub(super) fn newest(&self, disk: &dyn Disk, most: usize) -> Result<Vec<PastStep>, StoreError> {
        let undos: HashMap<usize, usize> = self.timeline.to_undo().zip(1..).take(most).collect();
        let ours = self.made.iter().enumerate().rev().filter(|(_, made)| made.by == By::Us);
        self.steps(disk, ours.take(most).map(|(position, made)| (*made, undos.get(&position).copied())))
    }

    /// Every change that removed something and was not undone, the latest last.
    pub(super) fn removals(&self, disk: &dyn Disk) -> Result<Vec<Removal>, StoreError> {
        let stands = self.made.iter().filter(|made| made.may_remove && !made.undone && made.by == By::Us);
        let steps = self.steps(disk, stands.map(|made| (*made, None)))?;
        Ok(steps.into_iter().filter_map(|step| Removal::of(step.at, step.change)).collect())
    }

    fn steps(
        &self,
        disk: &dyn Disk,
        made: impl Iterator<Item = (Made, Option<usize>)>,
    ) -> Result<Vec<PastStep>, StoreError> {
        read_back(disk, self, made).map_err(StoreError::io(Doing::Read, &self.path))
    }
}

impl<C> Step<C> {
    /// The same step with another form of its change.
    fn try_map<D, E>(self, form: impl FnOnce(C) -> Result<D, E>) -> Result<Step<D>, E> {
        Ok(match self {
            Self::Do(change) => Step::Do(form(change)?),
            Self::DoShared(change) => Step::DoShared(form(change)?),
            Self::Found(change) => Step::Found(form(change)?),
            Self::Undo(id) => Step::Undo(id),
            Self::Redo(id) => Step::Redo(id),
            Self::SetAside(id) => Step::SetAside(id),
            Self::BackBefore(id) => Step::BackBefore(id),
            Self::Again => Step::Again,
            Self::Replaced => Step::Replaced,
            Self::Erased => Step::Erased,
        })
    }
}

impl Move {
    /// The change that this move makes, if this is the change in the history.
    fn of(self, change: Change) -> Change {
        match self.way {
            Way::Forth => change,
            Way::Back => change.inverse(),
        }
    }
}

/// Reads these changes, of which each may have a number of undos; those that cannot be read are left out.
fn read_back(
    disk: &dyn Disk,
    history: &History,
    made: impl IntoIterator<Item = (Made, Option<usize>)>,
) -> io::Result<Vec<PastStep>> {
    let mut made = made.into_iter().peekable();
    if made.peek().is_none() {
        return Ok(Vec::new());
    }
    let mut file = BufReader::new(disk.open(&history.path)?);
    let mut steps = Vec::new();
    for (Made { mark, undone, .. }, undo) in made {
        let line = change_at(&mut file, mark, &history.texts)?;
        if let Some(Line { at, step: Step::Do(change) | Step::Found(change), .. }) = line {
            steps.push(PastStep { at, change, undone, undo });
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

/// Whether a backup can be named by this moment: names have no more than milliseconds.
fn is_name(moment: Timestamp) -> bool {
    moment.subsec_nanosecond() % 1_000_000 == 0
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
        let (id, at) = (Uuid::now_v7(), Timestamp::UNIX_EPOCH);
        let added = history.add(files.disk(), id, Step::Do(change), at, FromTo::default());
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
